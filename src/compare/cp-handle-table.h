/* SPDX-License-Identifier: GPL-3.0-or-later */
/* References between registers as arrays, for passes over many statements. */

#pragma once

#include "cp-snapshot.h"

G_BEGIN_DECLS

guint32 *cp_handle_table_new (CpSnapshot *snapshot, CpArray array, guint member);

/* The role of a statement: its own, else its speaker's. */
static inline guint32
cp_handle_table_get_role (const guint32 *speaker_roles, const CpStatementColumns *columns,
                          guint32 statement)
{
  guint32 role = columns->role[statement];

  return role != CP_HANDLE_NONE ? role : speaker_roles[columns->speaker[statement]];
}

G_END_DECLS
