/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How a statement came to be, in words: by hand, or by a rule of the program. */

#pragma once

#include "cp-snapshot.h"

G_BEGIN_DECLS

const char *cp_rule_words_get (const char *rule);
char *cp_rule_words_dup_origin (CpSnapshot *snapshot, guint32 statement);

G_END_DECLS
