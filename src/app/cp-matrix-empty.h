/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands in place of a matrix, or of a timeline, that has nothing to count. */

#pragma once

#include <gtk/gtk.h>

#include "cp-session.h"

G_BEGIN_DECLS

#define CP_TYPE_MATRIX_EMPTY (cp_matrix_empty_get_type ())
G_DECLARE_FINAL_TYPE (CpMatrixEmpty, cp_matrix_empty, CP, MATRIX_EMPTY, GtkWidget)

void cp_matrix_empty_show_in (GtkStack *stack, CpSession *session, const char *purpose);
gboolean cp_matrix_empty_focus_in (GtkStack *stack);

G_END_DECLS
