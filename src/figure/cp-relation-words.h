/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words and glyphs for relations between statements. */

#pragma once

#include "cp-snapshot.h"

G_BEGIN_DECLS

char *cp_words_dup_relation (CpRelationType type);
char *cp_words_dup_relation_by (CpRelationType type);
const char *cp_words_get_relation_glyph (CpRelationType type);
char *cp_words_dup_basis (CpSnapshot *snapshot, guint32 relation);
char *cp_words_dup_basis_of (CpSnapshot *snapshot, CpBasis basis, guint32 statement);
char *cp_words_dup_tie (CpSnapshot *snapshot, guint32 from, CpRelationType type, guint32 to);

G_END_DECLS
