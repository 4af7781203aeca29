/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where words and sentences of a text begin and end, from a place on. */

#pragma once

#include "cp-text-index.h"

G_BEGIN_DECLS

typedef enum
{
  CP_ARTICLE_STEP_WORD,
  CP_ARTICLE_STEP_SENTENCE,
} CpArticleStep;

guint cp_article_steps_find_start (const CpTextIndex *index, guint offset, CpArticleStep step,
                                   gboolean forward);
guint cp_article_steps_find_end (const CpTextIndex *index, guint offset, CpArticleStep step,
                                 gboolean forward);
gboolean cp_article_steps_find_word (const CpTextIndex *index, guint offset, guint *start,
                                     guint *end);

G_END_DECLS
