/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The order in which statements stand everywhere. */

#pragma once

#include "cp-snapshot.h"

G_BEGIN_DECLS

/* For g_array_sort_with_data (): arrays of handles, with the snapshot as data. */
static inline int
cp_reading_order_compare (gconstpointer a, gconstpointer b, gpointer snapshot)
{
  return cp_snapshot_compare_statements (snapshot, *(const guint32 *) a, *(const guint32 *) b);
}

G_END_DECLS
