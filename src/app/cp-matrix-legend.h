/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the shades and signs of the matrix mean, in a line below it. */

#pragma once

#include <gtk/gtk.h>

#include "cp-session.h"

G_BEGIN_DECLS

#define CP_TYPE_MATRIX_LEGEND (cp_matrix_legend_get_type ())
G_DECLARE_FINAL_TYPE (CpMatrixLegend, cp_matrix_legend, CP, MATRIX_LEGEND, GtkWidget)

GtkWidget *cp_matrix_legend_new (void);
void cp_matrix_legend_set_session (CpMatrixLegend *self, CpSession *session);
const char *cp_matrix_legend_get_sentence (CpMatrixLegend *self);

G_END_DECLS
