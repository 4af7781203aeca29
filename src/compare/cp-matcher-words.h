/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words and phrases looked for in what is said. */

#pragma once

#include "cp-query-private.h"

G_BEGIN_DECLS

typedef struct _CpWordTest CpWordTest;

CpWordTest *cp_word_test_new (const CpTerm *terms, guint n_terms);
void cp_word_test_free (CpWordTest *self);
gboolean cp_word_test_matches (CpWordTest *self, CpSnapshot *snapshot, guint32 statement);

G_END_DECLS
