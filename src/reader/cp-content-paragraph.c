/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sentences without an attribution of their own: whose they are, or nobody's. */

#include "cp-content-private.h"

enum
{
  SURE_QUOTE_GOES_ON = 92,
  SURE_QUOTE_BEFORE = 75,
  SURE_BLOCK = 72,
  SURE_GOES_ON = 58,
  SURE_ORPHAN = 50,
};

/* A quotation of so many words is more than a term. */
#define MIN_ORPHAN_WORDS 6

/* A draft like one that is attributed later: the same words name its source. */
static guint32
add_like (CpContentScan *self, guint32 sentence, guint32 like, CpMode mode, const char *rule,
          guint8 confidence)
{
  const CpDraft *record = &g_array_index (self->state->drafts, CpDraft, like);
  CpCue cue = { .source = { record->source_first, record->source_end },
                .verb = { record->cue_first, record->cue_end },
                .addressee = { record->addressee_first, record->addressee_end } };

  self->sentence = sentence;
  return cp_draft_add (self, cp_content_get_range (self, sentence), &cue, mode, rule, confidence);
}

static guint32
add_quotation (CpContentScan *self, const CpParagraph *paragraph, guint32 sentence,
               guint32 before)
{
  const CpSentenceFacts *next = sentence + 1 < paragraph->end_sentence
                                  ? cp_content_get_facts (self, sentence + 1)
                                  : NULL;

  self->sentence = sentence;
  if (before != CP_NO_INDEX)
    return cp_draft_add_previous (self, cp_content_get_range (self, sentence), before,
                                  CP_MODE_DIRECT, "quote-after", SURE_QUOTE_GOES_ON);
  if (next != NULL && next->first_draft != CP_NO_INDEX && next->covered)
    return add_like (self, sentence, next->first_draft, CP_MODE_DIRECT, "quote-before",
                     SURE_QUOTE_BEFORE);
  return cp_draft_add (self, cp_content_get_range (self, sentence), NULL, CP_MODE_DIRECT,
                       "orphan", SURE_ORPHAN);
}

/* A quotation behind a colon, or alone but for a few words. */
static guint32
add_inner_quotation (CpContentScan *self, guint32 sentence)
{
  CpTokenRange range = cp_content_get_range (self, sentence);

  self->sentence = sentence;
  for (guint32 i = range.first; i + 1 < range.end; i++)
    {
      guint32 after;

      if (!cp_content_is (self, i, CP_TOKEN_COLON)
          || !cp_content_opens_quote (self, i + 1, &after)
          || after > range.end || after - i < MIN_ORPHAN_WORDS)
        continue;
      return cp_draft_add (self, (CpTokenRange){ i + 1, after }, NULL, CP_MODE_DIRECT, "orphan",
                           SURE_ORPHAN);
    }
  return CP_NO_INDEX;
}

/**
 * cp_content_paragraph_place_quotations:
 * @self: a scan at a paragraph whose sentences are read
 *
 * Makes drafts of the sentences that are quotations and that no cue attributes.
 */
void
cp_content_paragraph_place_quotations (CpContentScan *self)
{
  const CpParagraph *paragraph
    = &g_array_index (self->state->paragraphs, CpParagraph, self->paragraph);
  guint32 before = CP_NO_INDEX;

  for (guint32 i = paragraph->first_sentence; i < paragraph->end_sentence; i++)
    {
      const CpSentenceFacts *facts = cp_content_get_facts (self, i);

      if (facts->first_draft == CP_NO_INDEX && facts->all_quoted)
        cp_content_set_draft (self, i, add_quotation (self, paragraph, i, before));
      else if (facts->first_draft == CP_NO_INDEX && facts->quotes)
        cp_content_set_draft (self, i, add_inner_quotation (self, i));
      if (facts->last_draft != CP_NO_INDEX)
        before = facts->last_draft;
    }
}

/* Whether nothing is told from the paragraph's begin to the attribution at its end. */
static gboolean
only_argues (const CpContentScan *self, const CpParagraph *paragraph, guint32 sentence)
{
  if (sentence + 1 < paragraph->end_sentence)
    return FALSE;
  for (guint32 i = paragraph->first_sentence; i <= sentence; i++)
    {
      const CpSentenceFacts *facts = cp_content_get_facts (self, i);

      if (facts->n_narrates > 0 || facts->n_argues == 0)
        return FALSE;
    }
  return TRUE;
}

/* The sentences before ", X said" that nobody else said. */
static void
extend_back (CpContentScan *self, const CpParagraph *paragraph, guint32 sentence)
{
  guint32 like = cp_content_get_facts (self, sentence)->first_draft;
  gboolean own = FALSE;

  for (guint32 i = paragraph->first_sentence; i <= sentence; i++)
    own = own || cp_content_get_facts (self, i)->first_person;
  own = own || only_argues (self, paragraph, sentence);
  for (guint32 i = sentence; i-- > paragraph->first_sentence;)
    {
      const CpSentenceFacts *facts = cp_content_get_facts (self, i);

      if (facts->first_draft != CP_NO_INDEX || facts->all_quoted
          || !(own || ((self->blocks || self->spoken) && cp_content_argues (facts))))
        break;
      cp_content_set_draft (self, i, add_like (self, i, like, CP_MODE_BLOCK, "block", SURE_BLOCK));
    }
}

/* A demand is nobody's but the speaker's; any argument is, where the article is made of them. */
static gboolean
goes_on (const CpContentScan *self, const CpSentenceFacts *facts)
{
  if (facts->urges && facts->n_narrates == 0)
    return TRUE;
  return (self->spoken || self->blocks) && (cp_content_argues (facts) || facts->joins);
}

/* Sentences behind an attributed one: all of them argue, or none is taken. */
static void
extend_forward (CpContentScan *self, const CpParagraph *paragraph, guint32 sentence)
{
  guint32 draft = cp_content_get_facts (self, sentence)->last_draft, end;
  CpMode mode = g_array_index (self->state->drafts, CpDraft, draft).mode;

  if (mode != CP_MODE_BLOCK && mode != CP_MODE_INDIRECT)
    return;
  for (end = sentence + 1; end < paragraph->end_sentence; end++)
    {
      const CpSentenceFacts *facts = cp_content_get_facts (self, end);

      if (facts->first_draft != CP_NO_INDEX)
        break;
      if (!goes_on (self, facts) || facts->colon)
        return;
    }
  for (guint32 i = sentence + 1; i < end; i++)
    {
      self->sentence = i;
      cp_content_set_draft (self, i,
                            cp_draft_add_previous (self, cp_content_get_range (self, i), draft,
                                                   mode, "goes-on", SURE_GOES_ON));
    }
}

/**
 * cp_content_paragraph_extend:
 * @self: a scan at a paragraph
 *
 * Gives sentences without a cue to whoever is attributed behind or before them, where the article
 * is of those that leave most of their room to what people say.
 */
void
cp_content_paragraph_extend (CpContentScan *self)
{
  const CpParagraph *paragraph
    = &g_array_index (self->state->paragraphs, CpParagraph, self->paragraph);

  for (guint32 i = paragraph->first_sentence; i < paragraph->end_sentence; i++)
    if (cp_content_get_facts (self, i)->trailing
        && cp_content_get_facts (self, i)->first_draft != CP_NO_INDEX)
      extend_back (self, paragraph, i);
  for (guint32 i = paragraph->first_sentence; i + 1 < paragraph->end_sentence; i++)
    if (cp_content_get_facts (self, i)->last_draft != CP_NO_INDEX
        && cp_content_get_facts (self, i + 1)->first_draft == CP_NO_INDEX)
      extend_forward (self, paragraph, i);
}
