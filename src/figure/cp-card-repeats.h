/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which other statement repeats a statement, or is repeated by it. */

#pragma once

#include "cp-snapshot.h"

G_BEGIN_DECLS

typedef struct _CpCardRepeats CpCardRepeats;

CpCardRepeats *cp_card_repeats_new (CpSnapshot *snapshot);
void cp_card_repeats_free (CpCardRepeats *self);
guint32 cp_card_repeats_get (const CpCardRepeats *self, guint32 statement);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpCardRepeats, cp_card_repeats_free)

G_END_DECLS
