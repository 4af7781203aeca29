/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which records refer to others, and records that are made to refer elsewhere. */

#pragma once

#include "cp-snapshot.h"

G_BEGIN_DECLS

GArray *cp_snapshot_list_referring (CpSnapshot *self, CpArray in, CpArray array,
                                    const guint32 *handles, guint n_handles);
void cp_snapshot_count_referring (CpSnapshot *self, CpArray array, const guint32 *handles,
                                  guint n_handles, guint counts[CP_N_ARRAYS]);
CpRecord *cp_record_redirect (const CpRecord *self, CpArray array, GHashTable *ids);

G_END_DECLS
