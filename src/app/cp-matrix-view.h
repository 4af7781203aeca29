/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The matrix as a grid that scrolls: only the cells in sight are drawn. */

#pragma once

#include <gtk/gtk.h>

#include "cp-session.h"

G_BEGIN_DECLS

#define CP_TYPE_MATRIX_VIEW (cp_matrix_view_get_type ())
G_DECLARE_FINAL_TYPE (CpMatrixView, cp_matrix_view, CP, MATRIX_VIEW, GtkWidget)

#define CP_ZOOM_MIN 0.4
#define CP_ZOOM_MAX 3.0

GtkWidget *cp_matrix_view_new (void);

CpSession *cp_matrix_view_get_session (CpMatrixView *self);
void cp_matrix_view_set_session (CpMatrixView *self, CpSession *session);
double cp_matrix_view_get_zoom (CpMatrixView *self);
void cp_matrix_view_set_zoom (CpMatrixView *self, double zoom);
CpScope cp_matrix_view_get_focus_scope (CpMatrixView *self);

void cp_matrix_view_zoom_at (CpMatrixView *self, double zoom, double x, double y);
void cp_matrix_view_grab_cell_focus (CpMatrixView *self);
gboolean cp_matrix_view_find_box (CpMatrixView *self, const CpScope *scope, GdkRectangle *box);

G_END_DECLS
