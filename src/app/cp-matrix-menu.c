/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What can be done with one cell of a matrix view. */

#include <glib/gi18n-lib.h>

#include "cp-matrix-view-private.h"

#include "cp-tooltip.h"

/* The menu is for the cell that it was asked for, which has the focus meanwhile; what is selected stays
 * as it is. */

static void
append_item (GMenu *menu, const char *label, const char *action, GVariant *target)
{
  GMenuItem *item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target_value (item, action, target);
  g_menu_append_item (menu, item);
  g_object_unref (item);
}

/* A sentence is written on a topic in an article; elsewhere the entry cannot be chosen. */
static void
append_sentence (CpMatrixView *self, CpMatrixPlace place, GMenu *menu)
{
  const CpMatrixRow *row;
  const CpSource *column;

  if (place.row == CP_HEADER || place.column == CP_HEADER
      || cp_matrix_get_column_kind (self->matrix) != CP_SOURCE_DOCUMENTS)
    return;
  row = cp_matrix_get_row (self->matrix, place.row);
  column = cp_matrix_get_column (self->matrix, place.column);
  if (row->handle == CP_HANDLE_NONE || column->handle == CP_HANDLE_NONE
      || cp_matrix_get_count (self->matrix, place.row, place.column)->statements == 0)
    /* Translators: in the menu of a cell: a sentence of one's own that sums it up */
    append_item (menu, _("_Write a Sentence…"), "matrix.nothing", NULL);
  else
    append_item (menu, _("_Write a Sentence…"), "win.write-sentence",
                 g_variant_new ("(ss)", row->id, column->id));
}

static void
compare_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  CpMatrixView *self = data;

  cp_matrix_view_open (self, self->focus);
}

static const GActionEntry entries[] = {
  { "compare", compare_cb },
};

/* Back to the cell, unless an entry has led elsewhere. */
static void
closed_cb (CpMatrixView *self, GtkWidget *menu)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  self->menu_open = FALSE;
  if (focus != NULL && gtk_widget_is_ancestor (focus, menu))
    cp_grid_cells_grab_focus (&self->cells);
}

static GtkWidget *
make_menu (CpMatrixView *self, CpMatrixPlace place)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) figure = g_menu_new ();
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();
  GtkWidget *popover;

  /* Translators: in the menu of a cell, and a button: compare what both sides say */
  g_menu_append (menu, _("_Compare"), "cell.compare");
  append_sentence (self, place, menu);
  /* Translators: in the menu of the matrix: put a picture of it into the clipboard */
  g_menu_append (figure, _("Copy the _Matrix as a Figure"), "win.copy-matrix");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (figure));
  g_action_map_add_action_entries (G_ACTION_MAP (actions), entries, G_N_ELEMENTS (entries), self);
  popover = gtk_popover_menu_new_from_model (G_MENU_MODEL (menu));
  /* What scrolls the entries is no stop for the keyboard. */
  gtk_widget_set_focusable (gtk_popover_get_child (GTK_POPOVER (popover)), FALSE);
  gtk_widget_insert_action_group (popover, "cell", G_ACTION_GROUP (actions));
  gtk_widget_set_parent (popover, GTK_WIDGET (self));
  g_signal_connect_object (popover, "closed", G_CALLBACK (closed_cb), self, G_CONNECT_SWAPPED);

  return popover;
}

/* Pops up the menu of a place, at a point or below it; a tooltip would cover it. */
void
cp_matrix_view_pop_menu_up (CpMatrixView *self, CpMatrixPlace place, const graphene_point_t *point)
{
  CpMatrixBox box;
  GdkRectangle at;

  if (!cp_matrix_view_has_cells (self) || cp_matrix_place_is_none (place))
    return;
  cp_matrix_view_set_focus (self, place, TRUE);
  cp_matrix_view_drop_menu (self);
  self->menu = make_menu (self, place);
  box = cp_matrix_view_get_box (self, place);
  at = (GdkRectangle) { box.x, box.y, MAX (box.width, 1), MAX (box.height, 1) };
  if (point != NULL)
    at = (GdkRectangle) { point->x, point->y, 1, 1 };
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu), &at);
  self->menu_open = TRUE;
  cp_tooltip_renew (GTK_WIDGET (self));
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

void
cp_matrix_view_drop_menu (CpMatrixView *self)
{
  self->menu_open = FALSE;
  g_clear_pointer (&self->menu, gtk_widget_unparent);
}

/* A popover is placed by its parent. */
void
cp_matrix_view_place_menu (CpMatrixView *self)
{
  if (self->menu != NULL)
    gtk_popover_present (GTK_POPOVER (self->menu));
}
