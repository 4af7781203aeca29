/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which cell of a matrix view has the focus, and what it says. */

#include <glib/gi18n-lib.h>

#include "cp-grid-cell.h"
#include "cp-matrix-view-private.h"
#include "cp-side-words.h"

static void
append_position (CpMatrixView *self, CpMatrixPlace place, GString *sentence)
{
  guint n_rows = cp_matrix_get_n_rows (self->matrix);
  guint n_columns = cp_matrix_get_n_columns (self->matrix);

  if (place.column == CP_HEADER)
    /* Translators: the place of a row among the rows; stands at the end of a sentence. */
    g_string_append_printf (sentence, _("; row %u of %u"), place.row + 1, n_rows);
  else if (place.row == CP_HEADER)
    /* Translators: the place of a column among the columns; stands at the end of a sentence. */
    g_string_append_printf (sentence, _("; column %u of %u"), place.column + 1, n_columns);
  else
    /* Translators: the place of a cell in the matrix; stands at the end of a sentence. */
    g_string_append_printf (sentence, _("; row %u of %u, column %u of %u"), place.row + 1, n_rows,
                            place.column + 1, n_columns);
}

/* In content mode a cell says its sentences too. */
static void
append_content (CpMatrixView *self, CpMatrixPlace place, GString *sentence)
{
  static const CpSide order[CP_N_SIDES] = { CP_SIDE_LEFT, CP_SIDE_OTHERS, CP_SIDE_RIGHT };
  const CpSides *sides = cp_matrix_get_sides (self->matrix);

  if (!self->geometry.metrics.content || place.row == CP_HEADER || place.column == CP_HEADER)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    {
      const char *words = cp_cell_contents_get (self->contents, place.row, place.column, order[i]);
      g_autofree char *side = cp_words_dup_side (sides, order[i]);
      g_autofree char *one_of = cp_matrix_view_dup_one_of (self, place, order[i]);

      if (words == NULL)
        continue;
      /* Translators: a side and what it says: "; official: …". */
      g_string_append_printf (sentence, _("; %s: %s"), side, words);
      if (one_of != NULL)
        g_string_append_printf (sentence, " %s", one_of);
    }
}

static CpMatrixPlace
clamp_place (CpMatrixView *self, CpMatrixPlace place)
{
  int last_row = (int) cp_matrix_get_n_rows (self->matrix) - 1;
  int last_column = (int) cp_matrix_get_n_columns (self->matrix) - 1;

  place.row = CLAMP (place.row, CP_HEADER, last_row);
  place.column = CLAMP (place.column, CP_HEADER, last_column);

  return cp_matrix_place_is_none (place) ? (CpMatrixPlace) { 0, 0 } : place;
}

static void
set_cell (CpMatrixView *self, guint cell, CpMatrixPlace place)
{
  g_autofree char *sentence = cp_matrix_view_dup_sentence (self, place);

  cp_grid_cell_set (CP_GRID_CELL (self->cells[cell]), sentence,
                    cp_matrix_view_is_selected (self, place));
}

/* Whether there is anything to put the focus on. */
gboolean
cp_matrix_view_has_cells (CpMatrixView *self)
{
  return self->matrix != NULL && cp_matrix_get_n_rows (self->matrix) > 0
         && cp_matrix_get_n_columns (self->matrix) > 0;
}

/* Puts the focus on a place. Where it moves while the view has the keyboard, or @grab, the other
 * cell widget takes it there: screen readers hear of a new focus only. */
void
cp_matrix_view_set_focus (CpMatrixView *self, CpMatrixPlace place, gboolean grab)
{
  gboolean moved;
  gboolean focused;

  if (!cp_matrix_view_has_cells (self))
    return;
  place = clamp_place (self, place);
  focused = gtk_widget_has_focus (self->cells[self->current]);
  moved = !cp_matrix_place_equal (place, self->focus);
  self->focus = place;
  self->focus_scope = cp_matrix_view_make_scope (self, place);
  if (!moved || !(focused || grab))
    {
      /* The other one is never without a name either. */
      set_cell (self, 1 - self->current, place);
      set_cell (self, self->current, place);
      if (grab && !focused)
        gtk_widget_grab_focus (self->cells[self->current]);
    }
  else
    {
      guint next = 1 - self->current;

      set_cell (self, next, place);
      gtk_widget_set_focusable (self->cells[next], TRUE);
      gtk_widget_grab_focus (self->cells[next]);
      gtk_widget_set_focusable (self->cells[self->current], FALSE);
      self->current = next;
    }
  if (moved)
    gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/* Finds the focused cell again in a new matrix. */
void
cp_matrix_view_restore_focus (CpMatrixView *self)
{
  gboolean has_cells = cp_matrix_view_has_cells (self);
  CpMatrixPlace place;

  gtk_widget_set_focusable (self->cells[self->current], has_cells);
  if (!has_cells)
    return;
  if (!cp_matrix_view_find_scope (self, &self->focus_scope, &place))
    place = clamp_place (self, self->focus);
  /* The sentence changes in any case, so that the same widget can go on. */
  self->focus = place;
  cp_matrix_view_set_focus (self, place, FALSE);
}

/* Puts both cell widgets where the focus is, so that screen readers find it there. */
void
cp_matrix_view_allocate_cells (CpMatrixView *self)
{
  GtkAllocation place = { 0, 0, 1, 1 };

  if (cp_matrix_view_has_cells (self))
    {
      CpMatrixBox box = cp_matrix_view_get_box (self, self->focus);

      place = (GtkAllocation) { box.x, box.y, MAX (box.width, 1), MAX (box.height, 1) };
    }
  for (guint i = 0; i < G_N_ELEMENTS (self->cells); i++)
    {
      gtk_widget_measure (self->cells[i], GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
      gtk_widget_size_allocate (self->cells[i], &place, -1);
    }
}

/* Says what a place holds, for those who see the rest. */
char *
cp_matrix_view_dup_tooltip (CpMatrixView *self, CpMatrixPlace place)
{
  return cp_cell_face_dup_sentence (self->matrix, cp_matrix_place_to_total (place.row),
                                    cp_matrix_place_to_total (place.column));
}

/* Says all of a place: "Threats, Orda.kz, Nov 2023: 13 statements, 7 official, 6 expert; row 1 of
 * 13, column 1 of 5". */
char *
cp_matrix_view_dup_sentence (CpMatrixView *self, CpMatrixPlace place)
{
  g_autofree char *counted = cp_matrix_view_dup_tooltip (self, place);
  GString *sentence = g_string_new (counted);

  append_content (self, place, sentence);
  if (cp_matrix_view_is_selected (self, place))
    /* Translators: stands behind what is said of a cell of the matrix. */
    g_string_append (sentence, _("; selected"));
  append_position (self, place, sentence);

  return g_string_free (sentence, FALSE);
}
