/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the program found in the same way as a statement, and nobody has looked over. */

#include "cp-alike.h"

static const char *const names[CP_N_ALIKE] = { "rule", "speaker" };

static gboolean
is_open (const CpStatementColumns *columns, guint32 statement)
{
  return columns->live[statement] && columns->origin[statement] == CP_ORIGIN_FOUND
         && !columns->reviewed[statement];
}

static gboolean
is_alike (const CpStatementColumns *columns, guint32 one, guint32 other, CpAlike alike)
{
  if (alike == CP_ALIKE_SPEAKER)
    return columns->speaker[one] == columns->speaker[other];
  return g_strcmp0 (columns->rule[one], columns->rule[other]) == 0;
}

/**
 * cp_alike_list:
 * @statement: the handle of a statement that is there
 *
 * Lists the statements that may be accepted or rejected with one, itself included: those that were found,
 * are not looked over, and are like it. What has no rule or no speaker is like nothing.
 *
 * Returns: (transfer full) (element-type guint32): their handles
 */
GArray *
cp_alike_list (CpSnapshot *snapshot, guint32 statement, CpAlike alike)
{
  GArray *list = g_array_new (FALSE, FALSE, sizeof (guint32));
  const CpStatementColumns *columns;

  g_return_val_if_fail (snapshot != NULL && alike < CP_N_ALIKE, list);

  columns = cp_snapshot_get_statements (snapshot);
  g_return_val_if_fail (statement < columns->n_rows && columns->live[statement], list);

  if (alike == CP_ALIKE_RULE ? columns->rule[statement] == NULL
                             : columns->speaker[statement] == CP_HANDLE_NONE)
    return list;
  for (guint32 i = 1; i < columns->n_rows; i++)
    if (is_open (columns, i) && is_alike (columns, i, statement, alike))
      g_array_append_val (list, i);
  return list;
}

/**
 * cp_alike_to_string:
 *
 * Names a likeness for an action's parameter.
 */
const char *
cp_alike_to_string (CpAlike alike)
{
  g_return_val_if_fail (alike < CP_N_ALIKE, NULL);

  return names[alike];
}

/**
 * cp_alike_from_string:
 * @alike: (out): what is named
 *
 * Returns: whether there is such a likeness
 */
gboolean
cp_alike_from_string (const char *name, CpAlike *alike)
{
  for (guint i = 0; i < CP_N_ALIKE; i++)
    if (g_strcmp0 (names[i], name) == 0)
      {
        *alike = i;
        return TRUE;
      }
  return FALSE;
}
