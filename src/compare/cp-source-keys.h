/* SPDX-License-Identifier: GPL-3.0-or-later */
/* By what statements fall into sources of a kind. */

#pragma once

#include "cp-source.h"

G_BEGIN_DECLS

/* Key 0 is for statements that have no source of the kind. Other keys are handles of the register;
 * of countries they are numbers in the order in which the speakers name them; of months they grow
 * with time, see cp_source_keys_get_month (). */
typedef struct
{
  CpSnapshot *snapshot;
  guint32 *keys;    /* one for each row of the statements */
  guint32 n_keys;   /* keys are below */
  GPtrArray *names; /* of countries, by key; borrowed */
} CpSourceKeys;

void cp_source_keys_init (CpSourceKeys *self, CpSnapshot *snapshot, CpSourceKind kind);
void cp_source_keys_clear (CpSourceKeys *self);

static inline CpDate
cp_source_keys_get_month (guint32 key)
{
  return key << 5;
}

G_END_DECLS
