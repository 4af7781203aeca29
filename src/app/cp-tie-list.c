/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The links that a comparison shows, all together. */

#include "cp-tie-list.h"

#include "cp-edit-comparison.h"

static void
add_proposed (GArray *list, CpSnapshot *snapshot, guint32 relation)
{
  if (cp_snapshot_is_relation_proposed (snapshot, relation))
    g_array_append_val (list, relation);
}

/**
 * cp_tie_list_proposed:
 *
 * Lists the relations of a comparison, between its sides and within them, that the program found and
 * nobody has looked at.
 *
 * Returns: (transfer full) (element-type guint32): their handles, each once
 */
GArray *
cp_tie_list_proposed (CpComparison *comparison)
{
  GArray *list = g_array_new (FALSE, FALSE, sizeof (guint32));
  CpSnapshot *snapshot;
  const CpLinkRow *rows;
  const CpWithin *within;
  guint n_rows, n_within;

  g_return_val_if_fail (comparison != NULL, list);

  snapshot = cp_comparison_get_snapshot (comparison);
  rows = cp_comparison_get_links (comparison, &n_rows);
  for (guint i = 0; i < n_rows; i++)
    for (guint k = 0; k < rows[i].n_links; k++)
      add_proposed (list, snapshot, rows[i].links[k].relation);
  within = cp_comparison_get_within (comparison, &n_within);
  for (guint i = 0; i < n_within; i++)
    add_proposed (list, snapshot, within[i].relation);

  return list;
}
