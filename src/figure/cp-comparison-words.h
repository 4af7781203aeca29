/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What figures of a comparison say above and below their cards. */

#pragma once

#include "cp-comparison.h"

G_BEGIN_DECLS

char *cp_comparison_words_dup_subject (CpComparison *comparison);
char *cp_comparison_words_dup_scope (CpComparison *comparison, const char *period);
char *cp_comparison_words_dup_counts (CpComparison *comparison);
char *cp_comparison_words_dup_unheard (CpComparison *comparison);
char *cp_comparison_words_dup_no_position (CpComparison *comparison, CpSide side);
char *cp_comparison_words_dup_unanswered (CpComparison *comparison);
gboolean cp_comparison_words_is_filtered (CpComparison *comparison);
gboolean cp_comparison_words_has_filter (CpComparison *comparison);
guint cp_comparison_words_count_both (CpComparison *comparison, CpSide side);
char *cp_comparison_words_dup_silence (CpComparison *comparison, CpSide side);
char *cp_comparison_words_dup_gap (CpComparison *comparison, const CpQuestionRow *row,
                                   guint position, CpSide side);
char *cp_comparison_words_dup_side_counts (CpComparison *comparison, CpSide side);
char *cp_comparison_words_dup_dimmed (CpComparison *comparison);
char *cp_comparison_words_dup_reference (CpSnapshot *snapshot, guint32 document, guint number,
                                         gboolean with_title);
char *cp_comparison_words_dup_outside (CpComparison *comparison, guint32 statement);
char *cp_comparison_words_dup_no_reply (CpComparison *comparison, guint32 statement, CpSide side);

G_END_DECLS
