/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rows of a matrix, and in which of them statements are. */

#include <glib/gi18n-lib.h>

#include "cp-matrix-private.h"

/* The id of the row of statements that bear no topic; no topic of a corpus may have it. */
#define ROW_NONE "none"

static void
clear_row (CpMatrixRow *row)
{
  g_free (row->id);
  g_free (row->label);
}

/**
 * cp_matrix_create_rows:
 *
 * Makes a list for rows, which owns their texts.
 *
 * Returns: (transfer full) (element-type CpMatrixRow): an empty list
 */
GArray *
cp_matrix_create_rows (void)
{
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (CpMatrixRow));

  g_array_set_clear_func (rows, (GDestroyNotify) clear_row);
  return rows;
}

static const CpMatrixRow *
get_row (const CpMatrix *self, guint place)
{
  return &g_array_index (self->rows, CpMatrixRow, place);
}

static gboolean
has_statement_without_topic (CpSnapshot *snapshot)
{
  const CpStatementColumns *columns = cp_snapshot_get_statements (snapshot);
  guint n_topics;

  for (guint32 i = 0; i < columns->n_rows; i++)
    if (columns->live[i])
      {
        cp_snapshot_get_topic_set (snapshot, columns->topics[i], &n_topics);
        if (n_topics == 0)
          return TRUE;
      }
  return FALSE;
}

static void
add_topics (CpMatrix *self, gboolean main_ones)
{
  guint n_topics;
  const guint32 *order = cp_snapshot_get_order (self->snapshot, CP_ARRAY_TOPICS, &n_topics);

  for (guint i = 0; i < n_topics; i++)
    {
      CpTopic *topic = cp_snapshot_get_topic (self->snapshot, order[i]);
      CpMatrixRow row = { .main = main_ones, .handle = order[i] };

      if (cp_topic_is_main (topic) != main_ones)
        continue;
      row.id = g_strdup (cp_item_get_id (CP_ITEM (topic)));
      row.label = g_strdup (cp_item_get_label (CP_ITEM (topic)));
      g_array_append_val (self->rows, row);
    }
}

static void
add_rows (CpMatrix *self)
{
  self->rows = cp_matrix_create_rows ();
  add_topics (self, TRUE);
  add_topics (self, FALSE);
  if (has_statement_without_topic (self->snapshot))
    {
      CpMatrixRow row = { .handle = CP_HANDLE_NONE };

      row.id = g_strdup (ROW_NONE);
      row.label = g_strdup (_("No topic"));
      g_array_append_val (self->rows, row);
    }
  self->n_rows = self->rows->len;
}

static void
add_row_once (GArray *rows, guint first, guint32 row)
{
  for (guint i = first; i < rows->len; i++)
    if (g_array_index (rows, guint32, i) == row)
      return;
  g_array_append_val (rows, row);
}

/* The rows of each topic set; that of the empty set is "no topic", if there is that row. */
static void
resolve_topic_sets (CpMatrix *self)
{
  guint n_sets = cp_snapshot_get_n_topic_sets (self->snapshot);
  gboolean has_none =
      self->n_rows > 0 && get_row (self, self->n_rows - 1)->handle == CP_HANDLE_NONE;
  guint n_handles = cp_snapshot_get_n_handles (self->snapshot, CP_ARRAY_TOPICS);
  g_autofree guint32 *row_of_topic = g_new0 (guint32, n_handles);
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint i = 0; i < self->n_rows; i++)
    row_of_topic[get_row (self, i)->handle] = i;
  self->set_offsets = g_new0 (guint32, n_sets + 1);
  for (guint i = 0; i < n_sets; i++)
    {
      guint n_topics;
      const guint32 *topics = cp_snapshot_get_topic_set (self->snapshot, i, &n_topics);

      for (guint j = 0; j < n_topics; j++)
        add_row_once (rows, self->set_offsets[i], row_of_topic[topics[j]]);
      if (n_topics == 0 && has_none)
        g_array_append_val (rows, row_of_topic[CP_HANDLE_NONE]);
      self->set_offsets[i + 1] = rows->len;
    }
  self->set_rows = (guint32 *) g_array_free (rows, FALSE);
}

/**
 * cp_matrix_make_rows:
 * @self: a matrix that has its snapshot
 *
 * Makes the rows: main topics, the other topics, each in the user's order, and "no topic" where the
 * corpus has such a statement, whatever the filter. A statement whose topics are in the file twice
 * is in a row once.
 */
void
cp_matrix_make_rows (CpMatrix *self)
{
  add_rows (self);
  resolve_topic_sets (self);
}
