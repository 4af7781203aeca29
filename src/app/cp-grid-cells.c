/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The two cells that take the focus in turn in a widget that draws a grid itself. */

#include "cp-grid-cells.h"

#include "cp-grid-cell.h"

/* Screen readers hear of a new focus only: where it moves to another place, the other cell takes it
 * there. */

static void
set_cell (CpGridCells *self, guint cell, const char *sentence, gboolean selected)
{
  cp_grid_cell_set (CP_GRID_CELL (self->widgets[cell]), sentence, selected);
}

void
cp_grid_cells_init (CpGridCells *self, GtkWidget *parent)
{
  g_return_if_fail (self != NULL && GTK_IS_WIDGET (parent));

  for (guint i = 0; i < G_N_ELEMENTS (self->widgets); i++)
    {
      self->widgets[i] = cp_grid_cell_new ();
      gtk_widget_set_parent (self->widgets[i], parent);
    }
}

void
cp_grid_cells_clear (CpGridCells *self)
{
  g_return_if_fail (self != NULL);

  for (guint i = 0; i < G_N_ELEMENTS (self->widgets); i++)
    g_clear_pointer (&self->widgets[i], gtk_widget_unparent);
}

/**
 * cp_grid_cells_set_focusable:
 *
 * Sets whether there is anything to put the focus on.
 */
void
cp_grid_cells_set_focusable (CpGridCells *self, gboolean focusable)
{
  g_return_if_fail (self != NULL);

  gtk_widget_set_focusable (self->widgets[self->current], focusable);
}

gboolean
cp_grid_cells_has_focus (const CpGridCells *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return gtk_widget_has_focus (self->widgets[self->current]);
}

gboolean
cp_grid_cells_grab_focus (CpGridCells *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return gtk_widget_grab_focus (self->widgets[self->current]);
}

/**
 * cp_grid_cells_set:
 * @sentence: what is said of the place
 * @selected: whether it is
 * @moved: whether it is another place than before
 * @grab: whether it takes the keyboard, where it has not got it
 *
 * Puts the focus on a place.
 */
void
cp_grid_cells_set (CpGridCells *self, const char *sentence, gboolean selected, gboolean moved,
                   gboolean grab)
{
  guint next;
  gboolean focused;

  g_return_if_fail (self != NULL && sentence != NULL);

  next = 1 - self->current;
  focused = cp_grid_cells_has_focus (self);
  /* The other one is never without a name either. */
  set_cell (self, next, sentence, selected);
  if (moved && (focused || grab))
    {
      gtk_widget_set_focusable (self->widgets[next], TRUE);
      gtk_widget_grab_focus (self->widgets[next]);
      gtk_widget_set_focusable (self->widgets[self->current], FALSE);
      self->current = next;
      return;
    }
  set_cell (self, self->current, sentence, selected);
  if (grab && !focused)
    cp_grid_cells_grab_focus (self);
}

/**
 * cp_grid_cells_allocate:
 * @box: (nullable): where the focus is, %NULL where there is none
 *
 * Puts both cells where the focus is, so that screen readers find it there.
 */
void
cp_grid_cells_allocate (CpGridCells *self, const CpMatrixBox *box)
{
  GtkAllocation place = { 0, 0, 1, 1 };

  g_return_if_fail (self != NULL);

  if (box != NULL)
    place = (GtkAllocation) { box->x, box->y, MAX (box->width, 1), MAX (box->height, 1) };
  for (guint i = 0; i < G_N_ELEMENTS (self->widgets); i++)
    {
      gtk_widget_measure (self->widgets[i], GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
      gtk_widget_size_allocate (self->widgets[i], &place, -1);
    }
}
