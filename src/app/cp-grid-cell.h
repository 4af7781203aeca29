/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The focus on a cell of a grid that draws its cells itself: what a screen reader meets. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CP_TYPE_GRID_CELL (cp_grid_cell_get_type ())
G_DECLARE_FINAL_TYPE (CpGridCell, cp_grid_cell, CP, GRID_CELL, GtkWidget)

GtkWidget *cp_grid_cell_new (void);
void cp_grid_cell_set (CpGridCell *self, const char *sentence, gboolean selected);
const char *cp_grid_cell_get_sentence (CpGridCell *self);

G_END_DECLS
