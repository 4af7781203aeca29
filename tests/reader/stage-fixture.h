/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The first stages of the reader over a text, and what they found, as text to compare. */

#pragma once

#include "cp-reading-private.h"

G_BEGIN_DECLS

typedef struct
{
  CpArticle *article;
  CpRules *rules;
  CpReadingState state;
} StageFixture;

StageFixture *stage_fixture_new (const char *text);
StageFixture *stage_fixture_new_for_article (CpArticle *article);
void stage_fixture_free (StageFixture *self);

char *stage_fixture_list_tokens (const StageFixture *self);
char *stage_fixture_list_paragraphs (const StageFixture *self);
char *stage_fixture_list_sentences (const StageFixture *self);
char *stage_fixture_list_quotes (const StageFixture *self);
void stage_fixture_check (const StageFixture *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StageFixture, stage_fixture_free)

G_END_DECLS
