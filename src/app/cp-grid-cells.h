/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The two cells that take the focus in turn in a widget that draws a grid itself. */

#pragma once

#include "cp-grid-place.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef struct
{
  GtkWidget *widgets[2];
  guint current; /* which of them stands on the focus */
} CpGridCells;

void cp_grid_cells_init (CpGridCells *self, GtkWidget *parent);
void cp_grid_cells_clear (CpGridCells *self);
void cp_grid_cells_set_focusable (CpGridCells *self, gboolean focusable);
gboolean cp_grid_cells_has_focus (const CpGridCells *self);
gboolean cp_grid_cells_grab_focus (CpGridCells *self);
void cp_grid_cells_set (CpGridCells *self, const char *sentence, gboolean selected, gboolean moved,
                        gboolean grab);
void cp_grid_cells_allocate (CpGridCells *self, const CpMatrixBox *box);

G_END_DECLS
