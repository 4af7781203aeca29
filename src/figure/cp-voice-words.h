/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who says most on either side. */

#pragma once

#include "cp-sides.h"

G_BEGIN_DECLS

char *cp_words_dup_most (CpSnapshot *snapshot, const CpSides *sides, const guint32 *statements,
                         guint n_statements);
char *cp_words_dup_most_and_corpus (CpSnapshot *snapshot, const CpSides *sides,
                                    const guint32 *statements, guint n_statements);

G_END_DECLS
