/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which cell of a matrix view has the focus, and what it says. */

#include <glib/gi18n-lib.h>

#include "cp-matrix-view-private.h"
#include "cp-side-words.h"

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

/* Whether there is anything to put the focus on. */
gboolean
cp_matrix_view_has_cells (CpMatrixView *self)
{
  return self->matrix != NULL && cp_matrix_get_n_rows (self->matrix) > 0
         && cp_matrix_get_n_columns (self->matrix) > 0;
}

CpGridSize
cp_matrix_view_get_size (CpMatrixView *self)
{
  return (CpGridSize) { cp_matrix_get_n_rows (self->matrix),
                        cp_matrix_get_n_columns (self->matrix) };
}

/* Puts the focus on a place, which takes the keyboard if the view has it, or @grab. */
void
cp_matrix_view_set_focus (CpMatrixView *self, CpMatrixPlace place, gboolean grab)
{
  g_autofree char *sentence = NULL;
  gboolean moved;

  if (!cp_matrix_view_has_cells (self))
    return;
  place = cp_grid_place_clamp (place, cp_matrix_view_get_size (self));
  moved = !cp_matrix_place_equal (place, self->focus);
  self->focus = place;
  self->focus_scope = cp_matrix_view_make_scope (self, place);
  sentence = cp_matrix_view_dup_sentence (self, place);
  cp_grid_cells_set (&self->cells, sentence, cp_matrix_view_is_selected (self, place), moved, grab);
  if (moved)
    gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/* Finds the focused cell again in a new matrix. */
void
cp_matrix_view_restore_focus (CpMatrixView *self)
{
  gboolean has_cells = cp_matrix_view_has_cells (self);
  CpMatrixPlace place;

  cp_grid_cells_set_focusable (&self->cells, has_cells);
  if (!has_cells)
    return;
  if (!cp_matrix_view_find_scope (self, &self->focus_scope, &place))
    place = cp_grid_place_clamp (self->focus, cp_matrix_view_get_size (self));
  /* The sentence changes in any case, so that the same widget can go on. */
  self->focus = place;
  cp_matrix_view_set_focus (self, place, FALSE);
}

/* Puts the cells where the focus is. */
void
cp_matrix_view_allocate_cells (CpMatrixView *self)
{
  gboolean has_cells = cp_matrix_view_has_cells (self);
  CpMatrixBox box = { 0 };

  if (has_cells)
    box = cp_matrix_view_get_box (self, self->focus);
  cp_grid_cells_allocate (&self->cells, has_cells ? &box : NULL);
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
  cp_grid_place_append_words (place, cp_matrix_view_get_size (self), sentence);

  return g_string_free (sentence, FALSE);
}
