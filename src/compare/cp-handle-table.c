/* SPDX-License-Identifier: GPL-3.0-or-later */
/* References between registers as arrays, for passes over many statements. */

#include "cp-handle-table.h"

/**
 * cp_handle_table_new:
 * @snapshot: a snapshot
 * @array: a register
 * @member: the place of a member of its records that is a reference
 *
 * Resolves that reference for every record of the register.
 *
 * Returns: (transfer full): one handle for each handle of @array; %CP_HANDLE_NONE at 0, and where
 *   there is no record or no reference
 */
guint32 *
cp_handle_table_new (CpSnapshot *snapshot, CpArray array, guint member)
{
  const CpMember *reference = &cp_schema_get (array)->members[member];
  guint n_handles = cp_snapshot_get_n_handles (snapshot, array);
  guint32 *table = g_new0 (guint32, MAX (n_handles, 1));
  guint n_records;
  const guint32 *order = cp_snapshot_get_order (snapshot, array, &n_records);

  g_assert (reference->type == CP_MEMBER_REF);

  for (guint i = 0; i < n_records; i++)
    {
      CpItem *item = cp_snapshot_get_item (snapshot, array, order[i]);
      const char *id = cp_record_get_string (cp_item_get_record (item), member);

      if (id != NULL)
        table[order[i]] = cp_snapshot_find (snapshot, reference->target, id);
    }
  return table;
}
