/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The parts of an article: how they are cut, and what is told of them. */

#pragma once

#include "cp-reading-private.h"

G_BEGIN_DECLS

/*
 * CpZone:
 * @first, @end: the paragraph's tokens
 * @n_words: words and numbers among them
 * @n_capitals: those with a capital, or digits
 * @n_ends: marks that may end a sentence, but not those at the paragraph's end
 * @n_quotes: quotation marks
 * @last: the last token; @last_mark is the last one that is no closing mark
 * @says: whether a verb of speech is there
 */
typedef struct
{
  guint32 first;
  guint32 end;
  guint32 n_words;
  guint32 n_capitals;
  guint32 n_ends;
  guint32 n_quotes;
  guint8 last;
  guint8 last_mark;
  gboolean is_low; /* begins with a small letter */
  gboolean says;
  gboolean has_address;
  gboolean ends_quoted;  /* a quoted sentence ends before a dash: its signature follows */
  gboolean has_dateline; /* as far as a dash after a bracket tells */
} CpZone;

static inline CpToken *
cp_zone_get_tokens (const CpReadingState *state)
{
  return (CpToken *) (gpointer) state->tokens->data;
}

static inline CpParagraph *
cp_zone_get_paragraphs (const CpReadingState *state)
{
  return (CpParagraph *) (gpointer) state->paragraphs->data;
}

static inline gboolean
cp_zone_is_word (const CpToken *token)
{
  return token->kind == CP_TOKEN_WORD || token->kind == CP_TOKEN_NUMBER;
}

static inline gboolean
cp_zone_is_end (guint8 kind)
{
  return kind == CP_TOKEN_STOP || kind == CP_TOKEN_QUESTION || kind == CP_TOKEN_EXCLAMATION;
}

void cp_zone_cut_lines (CpReadingState *state);

void cp_zone_look (const CpReadingState *state, guint32 paragraph, CpZone *zone);

const char *cp_zone_find_skipped (const CpReadingState *state, const CpZone *zone);
gboolean cp_zone_ends_article (const CpReadingState *state, const CpZone *zone);
gboolean cp_zone_is_label (const CpReadingState *state, const CpZone *zone);
gboolean cp_zone_is_heading (const CpReadingState *state, const CpZone *zone,
                             const CpZone *before, const CpZone *next);
void cp_zone_find_items (CpReadingState *state, const CpZone *zones);
void cp_zone_find_dateline (CpReadingState *state, guint32 paragraph, gboolean is_first);

G_END_DECLS
