/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a cell holds, found statement by statement: slow, and as it is said. */

#include "naive-count.h"

#include <string.h>

static const char *
get_string (CpSnapshot *snapshot, CpArray array, guint32 handle, guint member)
{
  CpItem *item = handle == CP_HANDLE_NONE ? NULL : cp_snapshot_get_item (snapshot, array, handle);

  return item == NULL ? NULL : cp_record_get_string (cp_item_get_record (item), member);
}

/* "2024-06", "2024" or nothing. */
static char *
dup_month (CpSnapshot *snapshot, guint32 statement)
{
  char *date = cp_date_to_string (cp_snapshot_get_statement_date (snapshot, statement));

  if (strlen (date) > strlen ("2024-06"))
    date[strlen ("2024-06")] = '\0';
  if (*date == '\0')
    g_clear_pointer (&date, g_free);
  return date;
}

static const char *
get_role_id (CpSnapshot *snapshot, guint32 statement)
{
  return get_string (snapshot, CP_ARRAY_ROLES, cp_snapshot_get_statement_role (snapshot, statement),
                     CP_ROLE_ID);
}

/**
 * naive_dup_source_id:
 * @snapshot: a corpus
 * @kind: what a source is
 * @statement: a handle
 *
 * Finds the source of one statement.
 *
 * Returns: (transfer full): its id
 */
char *
naive_dup_source_id (CpSnapshot *snapshot, CpSourceKind kind, guint32 statement)
{
  const CpStatementColumns *columns = cp_snapshot_get_statements (snapshot);
  guint32 document = columns->document[statement];
  guint32 speaker = columns->speaker[statement];
  g_autofree char *month = dup_month (snapshot, statement);
  const char *ids[CP_N_SOURCE_KINDS] = {
    [CP_SOURCE_DOCUMENTS] = get_string (snapshot, CP_ARRAY_DOCUMENTS, document, CP_DOCUMENT_ID),
    [CP_SOURCE_OUTLETS] = get_string (snapshot, CP_ARRAY_DOCUMENTS, document, CP_DOCUMENT_OUTLET),
    [CP_SOURCE_SPEAKERS] = get_string (snapshot, CP_ARRAY_SPEAKERS, speaker, CP_SPEAKER_ID),
    [CP_SOURCE_ROLES] = get_role_id (snapshot, statement),
    [CP_SOURCE_COUNTRIES] = get_string (snapshot, CP_ARRAY_SPEAKERS, speaker, CP_SPEAKER_COUNTRY),
    [CP_SOURCE_MONTHS] = month,
  };

  return g_strdup (ids[kind] == NULL ? "none" : ids[kind]);
}

/**
 * naive_bears_topic:
 * @snapshot: a corpus
 * @statement: a handle
 * @topic: a handle, or %CP_HANDLE_NONE for "no topic"
 *
 * Looks for a topic among those of a statement.
 *
 * Returns: whether it is there
 */
gboolean
naive_bears_topic (CpSnapshot *snapshot, guint32 statement, guint32 topic)
{
  guint n_topics;
  const guint32 *topics = cp_snapshot_get_topic_set (
      snapshot, cp_snapshot_get_statements (snapshot)->topics[statement], &n_topics);

  for (guint i = 0; i < n_topics; i++)
    if (topics[i] == topic)
      return TRUE;
  return topic == CP_HANDLE_NONE && n_topics == 0;
}

static gboolean
is_in_cell (CpMatrix *matrix, guint row, guint column, guint32 statement)
{
  CpSnapshot *snapshot = cp_matrix_get_snapshot (matrix);
  g_autofree char *source =
      naive_dup_source_id (snapshot, cp_matrix_get_column_kind (matrix), statement);

  if (column != CP_MATRIX_TOTAL && strcmp (cp_matrix_get_column (matrix, column)->id, source) != 0)
    return FALSE;
  return row == CP_MATRIX_TOTAL
         || naive_bears_topic (snapshot, statement, cp_matrix_get_row (matrix, row)->handle);
}

/**
 * naive_list_cell:
 * @matrix: a matrix
 * @row: a row, or %CP_MATRIX_TOTAL
 * @column: a column, or %CP_MATRIX_TOTAL
 *
 * Lists what a cell should count.
 *
 * Returns: (transfer full) (element-type guint32): handles in the user's order
 */
GArray *
naive_list_cell (CpMatrix *matrix, guint row, guint column)
{
  CpSnapshot *snapshot = cp_matrix_get_snapshot (matrix);
  const CpQuery *filter = cp_matrix_get_filter (matrix);
  g_autoptr (CpMatcher) matcher = filter == NULL ? NULL : cp_matcher_new (filter, snapshot);
  GArray *statements = g_array_new (FALSE, FALSE, sizeof (guint32));
  guint n;
  const guint32 *order = cp_snapshot_get_order (snapshot, CP_ARRAY_STATEMENTS, &n);

  for (guint i = 0; i < n; i++)
    if ((matcher == NULL || cp_matcher_matches (matcher, order[i]))
        && is_in_cell (matrix, row, column, order[i]))
      g_array_append_val (statements, order[i]);
  return statements;
}

/**
 * naive_count_speakers:
 * @snapshot: a corpus
 * @sides: who is on which side
 * @statements: (element-type guint32): handles
 * @side: a side, or -1 for all
 *
 * Counts who is named first, each once.
 *
 * Returns: the number
 */
guint
naive_count_speakers (CpSnapshot *snapshot, const CpSides *sides, const GArray *statements,
                      int side)
{
  const CpStatementColumns *columns = cp_snapshot_get_statements (snapshot);
  g_autoptr (GHashTable) speakers = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < statements->len; i++)
    {
      guint32 statement = g_array_index (statements, guint32, i);

      if (columns->speaker[statement] != CP_HANDLE_NONE
          && (side < 0 || (int) cp_sides_get_side (sides, statement) == side))
        g_hash_table_add (speakers, GUINT_TO_POINTER (columns->speaker[statement]));
    }
  return g_hash_table_size (speakers);
}

static gboolean
repeats (CpSnapshot *snapshot, guint32 from, guint32 to)
{
  const CpRelationColumns *relations = cp_snapshot_get_relations (snapshot);

  for (guint i = 0; i < relations->n_rows; i++)
    if (relations->live[i] && relations->type[i] == CP_RELATION_REPEATS
        && relations->from[i] == from && relations->to[i] == to)
      return TRUE;
  return FALSE;
}

/**
 * naive_count_utterances:
 * @snapshot: a corpus in which no repeats run in a circle
 * @statements: (element-type guint32): handles
 *
 * Counts statements less those that repeat another one of them.
 *
 * Returns: the number
 */
guint
naive_count_utterances (CpSnapshot *snapshot, const GArray *statements)
{
  guint n = 0;

  for (guint i = 0; i < statements->len; i++)
    {
      gboolean is_repeat = FALSE;

      for (guint j = 0; j < statements->len && !is_repeat; j++)
        is_repeat = repeats (snapshot, g_array_index (statements, guint32, i),
                             g_array_index (statements, guint32, j));
      n += !is_repeat;
    }
  return n;
}

/**
 * naive_has_circle:
 * @snapshot: a corpus
 *
 * Looks for repeats that run in a circle, by taking away what repeats nothing until nothing goes.
 *
 * Returns: whether there are any
 */
gboolean
naive_has_circle (CpSnapshot *snapshot)
{
  const CpRelationColumns *relations = cp_snapshot_get_relations (snapshot);
  guint n_rows = cp_snapshot_get_n_handles (snapshot, CP_ARRAY_STATEMENTS);
  g_autofree gboolean *taken = g_new0 (gboolean, n_rows);
  guint n_left = n_rows;

  for (guint before = n_left + 1; n_left < before;)
    {
      before = n_left;
      for (guint32 i = 0; i < n_rows; i++)
        {
          gboolean holds = FALSE;

          for (guint j = 0; j < relations->n_rows && !taken[i]; j++)
            holds |= relations->live[j] && relations->type[j] == CP_RELATION_REPEATS
                     && relations->from[j] == i && !taken[relations->to[j]];
          n_left -= !taken[i] && !holds;
          taken[i] |= !holds;
        }
    }
  return n_left > 0;
}
