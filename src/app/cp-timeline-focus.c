/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which cell of a timeline view has the focus, what it says, and what it opens. */

#include <glib/gi18n-lib.h>

#include "cp-grid-cell.h"
#include "cp-timeline-view-private.h"
#include "cp-timeline-words.h"

static void
append_position (CpTimelineView *self, CpMatrixPlace place, GString *sentence)
{
  guint n_rows = cp_timeline_get_n_lanes (self->timeline);
  guint n_columns = cp_timeline_get_n_columns (self->timeline);

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

static gboolean
is_compared_at (CpTimelineView *self, CpMatrixPlace place)
{
  CpMatrixPlace compared;

  return cp_timeline_view_is_compared (self, &compared) && cp_matrix_place_equal (compared, place);
}

static char *
dup_sentence (CpTimelineView *self, CpMatrixPlace place)
{
  g_autofree char *counted = cp_timeline_view_dup_tooltip (self, place);
  GString *sentence = g_string_new (counted);

  if (is_compared_at (self, place))
    /* Translators: stands behind what is said of a cell of the matrix. */
    g_string_append (sentence, _("; selected"));
  append_position (self, place, sentence);
  return g_string_free (sentence, FALSE);
}

static CpMatrixPlace
clamp_place (CpTimelineView *self, CpMatrixPlace place)
{
  int last_row = (int) cp_timeline_get_n_lanes (self->timeline) - 1;
  int last_column = (int) cp_timeline_get_n_columns (self->timeline) - 1;

  place.row = CLAMP (place.row, CP_HEADER, last_row);
  place.column = CLAMP (place.column, CP_HEADER, last_column);
  return cp_matrix_place_is_none (place) ? (CpMatrixPlace) { 0, 0 } : place;
}

static void
set_cell (CpTimelineView *self, guint cell, CpMatrixPlace place)
{
  g_autofree char *sentence = dup_sentence (self, place);

  cp_grid_cell_set (CP_GRID_CELL (self->cells[cell]), sentence, is_compared_at (self, place));
}

/* What a place counts, as topics in documents. */
static GArray *
list_scopes (CpTimelineView *self, CpMatrixPlace place)
{
  CpSnapshot *snapshot = cp_matrix_get_snapshot (cp_timeline_get_matrix (self->timeline));
  const char *topic = cp_timeline_view_make_key (self, place).topic;
  GArray *scopes = g_array_new (FALSE, FALSE, sizeof (CpScope));
  CpScope scope = cp_scope_new (topic, NULL);
  g_autoptr (GArray) documents = NULL;

  if (place.column == CP_HEADER)
    {
      g_array_append_val (scopes, scope);
      return scopes;
    }
  documents = cp_timeline_list_documents (self->timeline, place.column);
  for (guint i = 0; i < documents->len; i++)
    {
      guint32 handle = g_array_index (documents, guint32, i);

      scope = cp_scope_new (topic, cp_item_get_id (cp_snapshot_get_item (snapshot, CP_ARRAY_DOCUMENTS,
                                                                         handle)));
      g_array_append_val (scopes, scope);
    }
  return scopes;
}

/* Names a place so that it can be found again in another timeline. */
CpTimeKey
cp_timeline_view_make_key (CpTimelineView *self, CpMatrixPlace place)
{
  CpTimeKey key = { .label = place.column == CP_HEADER };

  if (place.row != CP_HEADER)
    key.topic = g_intern_string (
        cp_matrix_get_row (cp_timeline_get_matrix (self->timeline), place.row)->id);
  if (place.column != CP_HEADER)
    {
      key.kind = cp_timeline_get_column (self->timeline, place.column)->kind;
      key.date = cp_timeline_get_column (self->timeline, place.column)->date;
    }
  return key;
}

/* Finds a place again. Returns whether it is there. */
gboolean
cp_timeline_view_find_key (CpTimelineView *self, const CpTimeKey *key, CpMatrixPlace *place)
{
  CpMatrix *matrix = cp_timeline_get_matrix (self->timeline);

  *place = CP_NO_PLACE;
  for (guint i = 0; key->topic != NULL && i < cp_matrix_get_n_rows (matrix); i++)
    if (g_str_equal (cp_matrix_get_row (matrix, i)->id, key->topic))
      place->row = (int) i;
  if (key->topic != NULL && place->row == CP_HEADER)
    return FALSE;
  if (key->label)
    return key->topic != NULL;
  place->column = cp_timeline_find_column (self->timeline, key->kind, key->date);
  return place->column >= 0;
}

/* Puts the focus on a place. Where it moves while the view has the keyboard, or @grab, the other
 * cell widget takes it there: screen readers hear of a new focus only. */
void
cp_timeline_view_set_focus (CpTimelineView *self, CpMatrixPlace place, gboolean grab)
{
  guint next = 1 - self->current;
  gboolean focused;
  gboolean moved;

  if (!cp_timeline_view_has_cells (self))
    return;
  place = clamp_place (self, place);
  focused = gtk_widget_has_focus (self->cells[self->current]);
  moved = !cp_matrix_place_equal (place, self->focus);
  self->focus = place;
  self->focus_key = cp_timeline_view_make_key (self, place);
  set_cell (self, next, place);
  if (!moved || !(focused || grab))
    {
      set_cell (self, self->current, place);
      if (grab && !focused)
        gtk_widget_grab_focus (self->cells[self->current]);
    }
  else
    {
      gtk_widget_set_focusable (self->cells[next], TRUE);
      gtk_widget_grab_focus (self->cells[next]);
      gtk_widget_set_focusable (self->cells[self->current], FALSE);
      self->current = next;
    }
  if (moved)
    gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/* Finds the focused place again in a new timeline. */
void
cp_timeline_view_restore_focus (CpTimelineView *self)
{
  gboolean has_cells = cp_timeline_view_has_cells (self);
  CpMatrixPlace place;

  gtk_widget_set_focusable (self->cells[self->current], has_cells);
  if (!has_cells)
    return;
  if (!cp_timeline_view_find_key (self, &self->focus_key, &place))
    place = clamp_place (self, self->focus);
  /* The sentence changes in any case, so that the same widget can go on. */
  self->focus = place;
  cp_timeline_view_set_focus (self, place, FALSE);
}

/* Puts both cell widgets where the focus is, so that screen readers find it there. */
void
cp_timeline_view_allocate_cells (CpTimelineView *self)
{
  GtkAllocation place = { 0, 0, 1, 1 };

  if (cp_timeline_view_has_cells (self))
    {
      CpMatrixBox box = cp_timeline_view_get_box (self, self->focus);

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
cp_timeline_view_dup_tooltip (CpTimelineView *self, CpMatrixPlace place)
{
  if (place.column == CP_HEADER)
    return cp_timeline_words_dup_lane (self->timeline, place.row);
  if (place.row == CP_HEADER)
    return cp_timeline_words_dup_heading (self->timeline, place.column);
  return cp_timeline_words_dup_cell (self->timeline, place.row, place.column);
}

/* Compares the sides in what a place counts; of a time without documents there is nothing to open. */
void
cp_timeline_view_open (CpTimelineView *self, CpMatrixPlace place)
{
  g_autoptr (GArray) scopes = NULL;

  if (place.column != CP_HEADER && !cp_timeline_get_column (self->timeline, place.column)->open)
    return;
  scopes = list_scopes (self, place);
  g_array_set_size (self->compared, 0);
  g_array_append_vals (self->compared, scopes->data, scopes->len);
  self->compared_key = cp_timeline_view_make_key (self, place);
  cp_session_open_documents (self->session, (const CpScope *) scopes->data, scopes->len);
  cp_timeline_view_set_focus (self, self->focus, FALSE);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Finds the place whose statements the open comparison is about, if it was opened from here; no place
 * else. */
gboolean
cp_timeline_view_is_compared (CpTimelineView *self, CpMatrixPlace *place)
{
  const CpScope *opened;
  guint n_opened = 0;

  *place = CP_NO_PLACE;
  if (self->session == NULL || self->timeline == NULL || self->compared->len == 0)
    return FALSE;
  opened = cp_session_get_opened (self->session, &n_opened);
  if (n_opened != self->compared->len
      || cp_session_get_opened_kind (self->session) != CP_SOURCE_DOCUMENTS)
    return FALSE;
  for (guint i = 0; i < n_opened; i++)
    if (!cp_scope_equal (&opened[i], &g_array_index (self->compared, CpScope, i)))
      return FALSE;
  if (cp_timeline_view_find_key (self, &self->compared_key, place))
    return TRUE;
  *place = CP_NO_PLACE;
  return FALSE;
}
