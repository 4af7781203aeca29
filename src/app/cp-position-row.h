/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One position of a question that is being written: its words, its place, its answers. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CP_TYPE_POSITION_ROW (cp_position_row_get_type ())
G_DECLARE_FINAL_TYPE (CpPositionRow, cp_position_row, CP, POSITION_ROW, GtkListBoxRow)

GtkWidget *cp_position_row_new (const char *was, guint n_answers);
const char *cp_position_row_get_was (CpPositionRow *self);
guint cp_position_row_get_n_answers (CpPositionRow *self);
char *cp_position_row_dup_position (CpPositionRow *self);
void cp_position_row_focus (CpPositionRow *self);

G_END_DECLS
