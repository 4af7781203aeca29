/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How the speaker of a statement is named and described. */

#pragma once

#include "cp-sides.h"

G_BEGIN_DECLS

char *cp_words_dup_speaker (CpSnapshot *snapshot, guint32 statement);
char *cp_words_dup_speaker_surname (CpSnapshot *snapshot, guint32 speaker);
char *cp_words_dup_surname (CpSnapshot *snapshot, guint32 statement);
char *cp_words_dup_position (CpSnapshot *snapshot, guint32 statement, gboolean with_role);

G_END_DECLS
