/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The matrix with its legend. */

#pragma once

#include <gtk/gtk.h>

#include "cp-matrix-view.h"

G_BEGIN_DECLS

#define CP_TYPE_MATRIX_PAGE (cp_matrix_page_get_type ())
G_DECLARE_FINAL_TYPE (CpMatrixPage, cp_matrix_page, CP, MATRIX_PAGE, GtkWidget)

GtkWidget *cp_matrix_page_new (void);
void cp_matrix_page_set_session (CpMatrixPage *self, CpSession *session);
CpMatrixView *cp_matrix_page_get_view (CpMatrixPage *self);
void cp_matrix_page_grab_cell_focus (CpMatrixPage *self);

G_END_DECLS
