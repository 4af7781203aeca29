/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the program found in the same way as a statement, and nobody has looked over. */

#pragma once

#include "cp-snapshot.h"

G_BEGIN_DECLS

typedef enum
{
  CP_ALIKE_RULE,    /* found by the same rule */
  CP_ALIKE_SPEAKER, /* said by the same speaker */
  CP_N_ALIKE,
} CpAlike;

GArray *cp_alike_list (CpSnapshot *snapshot, guint32 statement, CpAlike alike);
const char *cp_alike_to_string (CpAlike alike);
gboolean cp_alike_from_string (const char *name, CpAlike *alike);

G_END_DECLS
