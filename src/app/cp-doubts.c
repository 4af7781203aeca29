/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The statements that the program is not sure of, and that no person has looked over. */

#include "cp-doubts.h"

#include "cp-import.h"

static int
compare (gconstpointer a, gconstpointer b, gpointer data)
{
  const CpStatementColumns *columns = cp_snapshot_get_statements (data);
  guint32 one = *(const guint32 *) a, other = *(const guint32 *) b;

  if (columns->confidence[one] != columns->confidence[other])
    return columns->confidence[one] < columns->confidence[other] ? -1 : 1;
  return cp_snapshot_compare_statements (data, one, other);
}

/**
 * cp_doubts_has:
 *
 * Checks whether a statement was found with low confidence, and not looked over by a person.
 */
gboolean
cp_doubts_has (CpSnapshot *snapshot, guint32 statement)
{
  const CpStatementColumns *columns;

  g_return_val_if_fail (snapshot != NULL, FALSE);

  columns = cp_snapshot_get_statements (snapshot);

  return columns->live[statement] && !columns->reviewed[statement]
         && columns->confidence[statement] != CP_CONFIDENCE_NONE
         && columns->confidence[statement] < CP_IMPORT_DOUBTFUL;
}

/**
 * cp_doubts_count:
 *
 * Counts the statements in doubt.
 */
guint
cp_doubts_count (CpSnapshot *snapshot)
{
  guint n_handles;
  guint n = 0;

  g_return_val_if_fail (snapshot != NULL, 0);

  n_handles = cp_snapshot_get_n_handles (snapshot, CP_ARRAY_STATEMENTS);
  for (guint32 statement = 1; statement < n_handles; statement++)
    n += cp_doubts_has (snapshot, statement) != FALSE;
  return n;
}

/**
 * cp_doubts_list:
 *
 * Lists the statements in doubt, the least sure first.
 *
 * Returns: (transfer full) (element-type guint32): their handles
 */
GArray *
cp_doubts_list (CpSnapshot *snapshot)
{
  GArray *list = g_array_new (FALSE, FALSE, sizeof (guint32));
  guint n_handles;

  g_return_val_if_fail (snapshot != NULL, list);

  n_handles = cp_snapshot_get_n_handles (snapshot, CP_ARRAY_STATEMENTS);
  for (guint32 statement = 1; statement < n_handles; statement++)
    if (cp_doubts_has (snapshot, statement))
      g_array_append_val (list, statement);
  g_array_sort_with_data (list, compare, snapshot);

  return list;
}
