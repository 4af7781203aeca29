/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which cell of a timeline view has the focus, what it says, and what it opens. */

#include <glib/gi18n-lib.h>

#include "cp-timeline-view-private.h"
#include "cp-timeline-words.h"

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
  cp_grid_place_append_words (place, cp_timeline_view_get_size (self), sentence);
  return g_string_free (sentence, FALSE);
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

CpGridSize
cp_timeline_view_get_size (CpTimelineView *self)
{
  return (CpGridSize) { cp_timeline_get_n_lanes (self->timeline),
                        cp_timeline_get_n_columns (self->timeline) };
}

/* Puts the focus on a place, which takes the keyboard if the view has it, or @grab. */
void
cp_timeline_view_set_focus (CpTimelineView *self, CpMatrixPlace place, gboolean grab)
{
  g_autofree char *sentence = NULL;
  gboolean moved;

  if (!cp_timeline_view_has_cells (self))
    return;
  place = cp_grid_place_clamp (place, cp_timeline_view_get_size (self));
  moved = !cp_matrix_place_equal (place, self->focus);
  self->focus = place;
  self->focus_key = cp_timeline_view_make_key (self, place);
  sentence = dup_sentence (self, place);
  cp_grid_cells_set (&self->cells, sentence, is_compared_at (self, place), moved, grab);
  if (moved)
    gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/* Finds the focused place again in a new timeline. */
void
cp_timeline_view_restore_focus (CpTimelineView *self)
{
  gboolean has_cells = cp_timeline_view_has_cells (self);
  CpMatrixPlace place;

  cp_grid_cells_set_focusable (&self->cells, has_cells);
  if (!has_cells)
    return;
  if (!cp_timeline_view_find_key (self, &self->focus_key, &place))
    place = cp_grid_place_clamp (self->focus, cp_timeline_view_get_size (self));
  /* The sentence changes in any case, so that the same widget can go on. */
  self->focus = place;
  cp_timeline_view_set_focus (self, place, FALSE);
}

/* Puts the cells where the focus is. */
void
cp_timeline_view_allocate_cells (CpTimelineView *self)
{
  gboolean has_cells = cp_timeline_view_has_cells (self);
  CpMatrixBox box = { 0 };

  if (has_cells)
    box = cp_timeline_view_get_box (self, self->focus);
  cp_grid_cells_allocate (&self->cells, has_cells ? &box : NULL);
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
