/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finds cues, the phrases that name their sources, and what these say. */

#include "cp-content-private.h"

static void
mark_quotes (CpContentScan *self)
{
  self->quote_at = g_new (guint32, self->n_tokens + 1);
  memset (self->quote_at, 0xff, (self->n_tokens + 1) * sizeof (guint32));
  for (guint i = 0; i < self->state->quotes->len; i++)
    {
      const CpQuote *quote = &self->quotes[i];

      if (quote->depth > 0)
        continue;
      if (cp_content_is (self, quote->open, CP_TOKEN_QUOTE))
        self->quote_at[quote->open] = i;
      if (quote->close < self->n_tokens && cp_content_is (self, quote->close, CP_TOKEN_QUOTE))
        self->quote_at[quote->close] = i;
    }
}

static void
read_sentence (CpContentScan *self, guint32 index)
{
  const CpSentence *sentence = &g_array_index (self->state->sentences, CpSentence, index);

  self->sentence = index;
  self->first = sentence->first_token;
  self->end = sentence->end_token;
  cp_content_read_facts (self);
  cp_cue_find_all (self);
  cp_content_clause_place_all (self);
}

static void
read_paragraphs (CpContentScan *self)
{
  for (guint i = 0; i < self->state->paragraphs->len; i++)
    {
      const CpParagraph *paragraph = &g_array_index (self->state->paragraphs, CpParagraph, i);

      self->paragraph = i;
      if (!cp_content_is_read (paragraph))
        continue;
      for (guint32 k = paragraph->first_sentence; k < paragraph->end_sentence; k++)
        read_sentence (self, k);
      cp_content_paragraph_place_quotations (self);
    }
}

static void
extend_paragraphs (CpContentScan *self)
{
  cp_content_judge_article (self);
  for (guint i = 0; i < self->state->paragraphs->len; i++)
    {
      const CpParagraph *paragraph = &g_array_index (self->state->paragraphs, CpParagraph, i);

      self->paragraph = i;
      if (cp_content_is_read (paragraph))
        cp_content_paragraph_extend (self);
    }
}

/* Looking one token ahead needs no test: behind the last one stands one that is nothing. */
static void
add_sentinel (GArray *tokens)
{
  const CpToken none = { .kind = CP_TOKEN_OTHER };

  g_array_append_vals (tokens, &none, 1);
  tokens->len--;
}

void
cp_stage_content (CpReadingState *state)
{
  CpContentScan scan = { 0 };

  add_sentinel (state->tokens);
  scan = (CpContentScan) {
    .state = state,
    .tokens = (const CpToken *) state->tokens->data,
    .quotes = (const CpQuote *) state->quotes->data,
    .n_tokens = state->tokens->len,
    .cues = g_array_new (FALSE, TRUE, sizeof (CpCue)),
    .facts = g_array_new (FALSE, TRUE, sizeof (CpSentenceFacts)),
  };

  g_array_set_size (scan.facts, state->sentences->len);
  mark_quotes (&scan);
  read_paragraphs (&scan);
  extend_paragraphs (&scan);
  cp_content_voices_place (&scan);
  cp_content_block_quotes_place (&scan);
  cp_content_lines_finish (&scan);
  cp_draft_sort_all (state);

  g_array_unref (scan.cues);
  g_array_unref (scan.facts);
  g_free (scan.quote_at);
}
