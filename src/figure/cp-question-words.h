/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a figure of a question says above and below its cards. */

#pragma once

#include "cp-comparison.h"

G_BEGIN_DECLS

char *cp_question_words_dup_what (const CpSides *sides);
char *cp_question_words_dup_note (const CpQuestionRow *row, CpQuestion *question, guint n_shown,
                                  gboolean filtered);
char *cp_question_words_dup_detail (const CpQuestionRow *row, CpSide side, guint n_shown);
char *cp_question_words_dup_nobody (const CpQuestionRow *row, CpQuestion *question,
                                    gboolean filtered);

G_END_DECLS
