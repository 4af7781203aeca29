/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Block quotes, whose source stands in the line before or behind them. */

#include "cp-content-private.h"

/* A quotation that goes on from one line to the next is followed back so far. */
#define MAX_CHAIN 8

enum
{
  SURE_BEHIND = 86,
  SURE_BEFORE = 78,
};

static const CpParagraph *
get_paragraph (const CpContentScan *self, guint32 index)
{
  return &g_array_index (self->state->paragraphs, CpParagraph, index);
}

static gboolean
is_block_quote (const CpContentScan *self, guint32 index)
{
  return index < self->state->paragraphs->len
         && get_paragraph (self, index)->kind == CP_PARAGRAPH_QUOTE;
}

static const CpDraft *
get_draft (const CpContentScan *self, guint32 index)
{
  return &g_array_index (self->state->drafts, CpDraft, index);
}

/* Whether it names the source of a quotation of its own: "'…,' said X". What it tells that somebody
 * else said is a part of it. */
static gboolean
is_attributed (const CpContentScan *self, const CpParagraph *paragraph)
{
  for (guint32 i = paragraph->first_sentence; i < paragraph->end_sentence; i++)
    {
      guint32 draft = cp_content_get_facts (self, i)->first_draft;

      if (draft != CP_NO_INDEX && get_draft (self, draft)->source == CP_SOURCE_PHRASE
          && get_draft (self, draft)->mode == CP_MODE_DIRECT)
        return TRUE;
    }
  return FALSE;
}

/* "said X in the debate": the words with which the line behind a block quote begins. */
static CpTokenRange
find_behind (const CpContentScan *self, guint32 index)
{
  const CpParagraph *paragraph;
  CpTokenRange none = { 0, 0 };

  if (index >= self->state->paragraphs->len)
    return none;
  paragraph = get_paragraph (self, index);
  if (paragraph->kind != CP_PARAGRAPH_TEXT || paragraph->first_token == paragraph->end_token
      || paragraph->first_sentence == paragraph->end_sentence
      || cp_content_is_capital (self, paragraph->first_token)
      || !cp_content_has (self, paragraph->first_token, CP_CLASS_SAY | CP_CLASS_SAY_WEAK))
    return none;
  return cp_content_get_facts (self, paragraph->first_sentence)->lead;
}

/* Who is last said to speak in the line before, else whom its last sentence is about. */
static CpTokenRange
find_before (const CpContentScan *self, const CpParagraph *paragraph)
{
  CpTokenRange range, subject;
  const CpSentenceFacts *facts;
  guint32 draft;

  if (paragraph->first_sentence == paragraph->end_sentence)
    return (CpTokenRange){ 0, 0 };
  facts = cp_content_get_facts (self, paragraph->end_sentence - 1);
  if (!cp_token_range_is_empty (facts->lead))
    return facts->lead;
  draft = facts->last_draft;
  for (guint n = 0; n < MAX_CHAIN && draft != CP_NO_INDEX; n++)
    {
      const CpDraft *at = get_draft (self, draft);

      if (at->source == CP_SOURCE_PHRASE)
        return (CpTokenRange){ at->source_first, at->source_end };
      draft = at->source == CP_SOURCE_PREVIOUS ? at->previous : CP_NO_INDEX;
    }
  range = cp_content_get_range (self, paragraph->end_sentence - 1);
  subject = cp_source_phrase_find_subject (self, range.first, range.end);
  if (cp_source_phrase_names_person (self, subject))
    return subject;
  return (CpTokenRange){ 0, 0 };
}

/* "— Jane Doe": a line that cp_content_lines_finish() signs the quotation with. */
static gboolean
is_signed (const CpContentScan *self, guint32 index)
{
  const CpParagraph *paragraph;

  if (index >= self->state->paragraphs->len)
    return FALSE;
  paragraph = get_paragraph (self, index);
  return paragraph->first_token < paragraph->end_token
         && cp_content_is (self, paragraph->first_token, CP_TOKEN_DASH);
}

/**
 * cp_content_block_quotes_place:
 * @self: a scan whose paragraphs are all read
 *
 * Gives block quotes to whoever is named with them.
 */
void
cp_content_block_quotes_place (CpContentScan *self)
{
  for (guint32 first = 0, end; first < self->state->paragraphs->len; first = end)
    {
      CpTokenRange source;
      guint8 confidence = SURE_BEHIND;
      gboolean is_free = TRUE;

      end = first + 1;
      if (!is_block_quote (self, first))
        continue;
      while (is_block_quote (self, end))
        end++;
      for (guint32 i = first; i < end; i++)
        is_free = is_free && !is_attributed (self, get_paragraph (self, i))
                  && !is_signed (self, i);
      if (!is_free || is_signed (self, end))
        continue;
      source = find_behind (self, end);
      if (cp_token_range_is_empty (source) && first > 0
          && get_paragraph (self, first - 1)->kind == CP_PARAGRAPH_TEXT)
        {
          source = find_before (self, get_paragraph (self, first - 1));
          confidence = SURE_BEFORE;
        }
      for (guint32 i = first; i < end && !cp_token_range_is_empty (source); i++)
        cp_content_voices_give (self, i, source, "block-quote", confidence);
    }
}
