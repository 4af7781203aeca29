/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which statements are the same utterance in another report. */

#pragma once

#include "cp-snapshot.h"

G_BEGIN_DECLS

typedef struct _CpRepeats CpRepeats;

CpRepeats *cp_repeats_new (CpSnapshot *snapshot);
void cp_repeats_free (CpRepeats *self);
guint cp_repeats_count_utterances (const CpRepeats *self, const guint32 *statements,
                                   guint n_statements, guint32 *marks, guint32 mark);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpRepeats, cp_repeats_free)

G_END_DECLS
