/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the matrix counts, in which columns and order, and what its cells show. */

#pragma once

#include <gtk/gtk.h>

#include "cp-session.h"

G_BEGIN_DECLS

#define CP_TYPE_MATRIX_BAR (cp_matrix_bar_get_type ())
G_DECLARE_FINAL_TYPE (CpMatrixBar, cp_matrix_bar, CP, MATRIX_BAR, GtkWidget)

GtkWidget *cp_matrix_bar_new (void);
void cp_matrix_bar_set_session (CpMatrixBar *self, CpSession *session);

G_END_DECLS
