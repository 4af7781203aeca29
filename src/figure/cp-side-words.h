/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the two sides and the others are called inside sentences. */

#pragma once

#include "cp-sides.h"

G_BEGIN_DECLS

/* Statements and speakers of the sides, and what is told beside them. */
typedef struct
{
  guint statements[CP_N_SIDES];
  guint speakers[CP_N_SIDES];
  guint n_relayed;
  guint n_both; /* of those on the left, how many are on the right too */
  guint n_documents;
  gboolean filtered; /* whether only some statements are looked at */
} CpSideCounts;

gboolean cp_words_is_role (const CpSides *sides, CpSide side);
char *cp_words_dup_side (const CpSides *sides, CpSide side);
char *cp_words_dup_whose (const CpSides *sides, CpSide side);
char *cp_words_dup_side_number (const CpSides *sides, CpSide side, guint n);
char *cp_words_dup_nobody (const CpSides *sides, CpSide side, gboolean filtered);
char *cp_words_dup_both (guint n);
char *cp_words_dup_article_without (const CpSides *sides, CpSide side);
char *cp_words_dup_reply (const CpSides *sides, CpSide side);
char *cp_words_dup_members (const CpSides *sides, CpSide side);
char *cp_words_dup_more (const CpSides *sides, CpSide side, guint n);
char *cp_words_dup_counts (const CpSides *sides, const CpSideCounts *counts);
char *cp_words_dup_relayed (guint n);

G_END_DECLS
