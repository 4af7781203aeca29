/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is known of a sentence, whoever said it: whether it is quoted, argues, tells, leads in. */

#include "cp-content-private.h"

/* "The third …": an item of a list has its number among its first words. */
#define LIST_REACH 3

/* Where blocks are the habit of an article, one of so many paragraphs is one. */
#define MAX_BLOCK_DISTANCE 12

/**
 * cp_content_get_facts:
 * @self: a scan
 * @sentence: a sentence of the article
 *
 * Returns: (transfer none): what is known of it
 */
CpSentenceFacts *
cp_content_get_facts (const CpContentScan *self, guint32 sentence)
{
  return &g_array_index (self->facts, CpSentenceFacts, sentence);
}

/**
 * cp_content_get_range:
 * @self: a scan
 * @sentence: a sentence of the article
 *
 * Returns: its tokens
 */
CpTokenRange
cp_content_get_range (const CpContentScan *self, guint32 sentence)
{
  const CpSentence *record = &g_array_index (self->state->sentences, CpSentence, sentence);

  return (CpTokenRange){ record->first_token, record->end_token };
}

/**
 * cp_content_read_facts:
 * @self: a scan at a sentence
 *
 * Fills what can be known of the sentence before its cues are read.
 */
void
cp_content_read_facts (CpContentScan *self)
{
  CpSentenceFacts facts = { .first_draft = CP_NO_INDEX, .last_draft = CP_NO_INDEX };
  gboolean outside = FALSE;

  for (guint32 i = self->first; i < self->end; i++)
    {
      guint64 classes = self->tokens[i].classes;

      if (!cp_content_is (self, i, CP_TOKEN_WORD))
        continue;
      facts.n_words++;
      if (cp_content_is_inside (self, i))
        {
          facts.quotes = TRUE;
          continue;
        }
      outside = TRUE;
      facts.n_argues += (classes & CP_CLASS_ARGUES) != 0;
      facts.n_narrates += (classes & (CP_CLASS_NARRATES | CP_CLASS_TIME)) != 0;
      facts.urges = facts.urges || (classes & CP_CLASS_URGES);
      facts.first_person = facts.first_person || (classes & CP_CLASS_FIRST_PERSON);
      facts.counts = facts.counts
                     || ((classes & CP_CLASS_LIST_LEAD) && i <= self->first + LIST_REACH);
      facts.lists = facts.lists
                    || ((classes & CP_CLASS_LIST_LEAD) && self->tokens[i].phrase > 1);
    }
  facts.joins = self->end > self->first
                && cp_content_has (self, self->first, CP_CLASS_CONJUNCTION | CP_CLASS_CONNECTIVE);
  facts.all_quoted = !outside && facts.n_words > 0;
  facts.colon = self->end > self->first && cp_content_is (self, self->end - 1, CP_TOKEN_COLON);
  *cp_content_get_facts (self, self->sentence) = facts;
}

/**
 * cp_content_set_draft:
 * @self: a scan
 * @sentence: a sentence of the article
 * @draft: the draft that holds it, or %CP_NO_INDEX
 *
 * Notes that a sentence is somebody's.
 */
void
cp_content_set_draft (const CpContentScan *self, guint32 sentence, guint32 draft)
{
  CpSentenceFacts *facts = cp_content_get_facts (self, sentence);

  if (draft == CP_NO_INDEX)
    return;
  facts->first_draft = facts->last_draft = draft;
  facts->covered = TRUE;
}

/**
 * cp_content_drop_drafts:
 * @self: a scan
 * @paragraph: one of the article's paragraphs
 *
 * What is said in somebody's words is that one's, whoever is named in it.
 */
void
cp_content_drop_drafts (const CpContentScan *self, const CpParagraph *paragraph)
{
  for (guint32 i = paragraph->first_sentence; i < paragraph->end_sentence; i++)
    {
      CpSentenceFacts *facts = cp_content_get_facts (self, i);

      for (guint32 k = facts->first_draft; k != CP_NO_INDEX && k <= facts->last_draft; k++)
        g_array_index (self->state->drafts, CpDraft, k).content = (CpByteSpan){ 0, 0 };
      facts->first_draft = facts->last_draft = CP_NO_INDEX;
    }
}

/**
 * cp_content_argues:
 * @facts: what is known of a sentence
 *
 * Returns: whether it assesses rather than tells what happened
 */
gboolean
cp_content_argues (const CpSentenceFacts *facts)
{
  return facts->n_argues > 0 && facts->n_argues >= facts->n_narrates;
}

/**
 * cp_content_is_read:
 * @paragraph: a paragraph
 *
 * Returns: whether cues are looked for in it
 */
gboolean
cp_content_is_read (const CpParagraph *paragraph)
{
  switch (paragraph->kind)
    {
    case CP_PARAGRAPH_TEXT:
    case CP_PARAGRAPH_ITEM:
    case CP_PARAGRAPH_QUOTE:
      return TRUE;
    default:
      return FALSE;
    }
}

/* What a paragraph tells of an article's habits. */
typedef struct
{
  gboolean said;         /* its last sentence is attributed, or says who speaks */
  gboolean any_draft;
  gboolean trailing;
  gboolean first_person;
} Habits;

static Habits
read_habits (const CpContentScan *self, const CpParagraph *paragraph)
{
  Habits habits = { 0 };

  for (guint32 i = paragraph->first_sentence; i < paragraph->end_sentence; i++)
    {
      const CpSentenceFacts *facts = cp_content_get_facts (self, i);

      habits.said = facts->last_draft != CP_NO_INDEX || !cp_token_range_is_empty (facts->lead);
      habits.any_draft = habits.any_draft || facts->last_draft != CP_NO_INDEX;
      habits.trailing = habits.trailing || facts->trailing;
      habits.first_person = habits.first_person || facts->first_person;
    }
  return habits;
}

/**
 * cp_content_judge_article:
 * @self: a scan whose paragraphs are all read
 *
 * Finds how the article gives what people say: @blocks and @spoken.
 */
void
cp_content_judge_article (CpContentScan *self)
{
  guint n_blocks = 0, n_stray = 0, n_paragraphs = 0;
  gsize n_said = 0, n_bytes = 0;
  Habits before = { 0 };

  for (guint i = 0; i < self->state->paragraphs->len; i++)
    {
      const CpParagraph *paragraph = &g_array_index (self->state->paragraphs, CpParagraph, i);
      Habits habits;

      if (!cp_content_is_read (paragraph))
        continue;
      habits = read_habits (self, paragraph);
      n_paragraphs++;
      n_bytes += paragraph->span.end - paragraph->span.start;
      if (habits.first_person)
        {
          if (habits.trailing)
            n_blocks += 2;
          else if (!habits.any_draft && before.said)
            n_blocks++;
          else if (!habits.any_draft)
            n_stray++;
        }
      before = habits;
    }
  for (guint i = 0; i < self->state->drafts->len; i++)
    {
      CpByteSpan span = g_array_index (self->state->drafts, CpDraft, i).content;

      n_said += span.end - span.start;
    }
  self->blocks = n_blocks > 2 * n_stray && n_blocks * MAX_BLOCK_DISTANCE >= n_paragraphs;
  self->spoken = n_said * 2 > n_bytes;
}
