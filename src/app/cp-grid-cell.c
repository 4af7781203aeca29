/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The focus on a cell of a grid that draws its cells itself: what a screen reader meets. */

#include "cp-grid-cell.h"

/* A grid has two of these and puts them in turn where its focus goes: the sentence is set before
 * the focus comes, so each move is one focus event that says all. It draws nothing, and the
 * pointer does not see it. */

struct _CpGridCell
{
  GtkWidget parent_instance;

  char *sentence;
};

G_DEFINE_FINAL_TYPE (CpGridCell, cp_grid_cell, GTK_TYPE_WIDGET)

static void
cp_grid_cell_finalize (GObject *object)
{
  g_free (CP_GRID_CELL (object)->sentence);

  G_OBJECT_CLASS (cp_grid_cell_parent_class)->finalize (object);
}

static void
cp_grid_cell_class_init (CpGridCellClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cp_grid_cell_finalize;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GRID_CELL);
}

static void
cp_grid_cell_init (CpGridCell *self)
{
  self->sentence = g_strdup ("");
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}

/**
 * cp_grid_cell_new:
 *
 * Makes a cell; it takes no focus yet.
 */
GtkWidget *
cp_grid_cell_new (void)
{
  return g_object_new (CP_TYPE_GRID_CELL, NULL);
}

/**
 * cp_grid_cell_set:
 * @sentence: all that there is to say of it
 * @selected: whether it is selected
 *
 * Sets what the cell says.
 */
void
cp_grid_cell_set (CpGridCell *self, const char *sentence, gboolean selected)
{
  g_return_if_fail (CP_IS_GRID_CELL (self) && sentence != NULL);

  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED, selected, -1);
  if (g_str_equal (sentence, self->sentence))
    return;
  g_free (self->sentence);
  self->sentence = g_strdup (sentence);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence,
                                  -1);
}

/**
 * cp_grid_cell_get_sentence:
 *
 * Gets what the cell says.
 */
const char *
cp_grid_cell_get_sentence (CpGridCell *self)
{
  g_return_val_if_fail (CP_IS_GRID_CELL (self), NULL);

  return self->sentence;
}
