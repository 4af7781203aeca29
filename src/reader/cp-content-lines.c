/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Paragraphs that belong to a line before or behind them: answers, lists, blocks, signatures. */

#include "cp-content-private.h"

/* A line that leads in has no more sentences. */
#define MAX_LINE 2

/* A line of a name and a title has no more tokens. */
#define MAX_SIGNATURE 14

enum
{
  SURE_ANSWER = 96,
  SURE_COLON = 86,
  SURE_LIST = 80,
  SURE_SIGNATURE = 80,
  SURE_LEAD = 62,
};

/*
 * Lead: the paragraph before, as far as it says who speaks next
 * @draft: what is said last in it, or %CP_NO_INDEX
 * @source: who is last said to speak in it, where nothing is
 * @colon: it ends with a colon
 * @speaks: a verb of speech goes before the colon
 * @lists: it announces a list
 * @items: an item of a list stands before that says that another follows
 * @listed: the list has begun
 * @open: a quotation is left open
 * @last_said: its last sentence is attributed
 * @block: it was such a block itself
 * @line: it is short and ends with what is reported, not quoted
 */
typedef struct
{
  CpTokenRange source;
  guint32 draft;
  gboolean colon;
  gboolean speaks;
  gboolean lists;
  gboolean items;
  gboolean listed;
  gboolean open;
  gboolean last_said;
  gboolean line;
  gboolean block;
} Lead;

static const Lead no_lead = { .draft = CP_NO_INDEX };

static const CpParagraph *
get_paragraph (const CpContentScan *self, guint32 index)
{
  return &g_array_index (self->state->paragraphs, CpParagraph, index);
}

static gboolean
has_lead (const Lead *lead)
{
  return lead->draft != CP_NO_INDEX || !cp_token_range_is_empty (lead->source);
}

static guint32
count_drafts (const CpContentScan *self, const CpParagraph *paragraph)
{
  guint32 n = 0;

  for (guint32 i = paragraph->first_sentence; i < paragraph->end_sentence; i++)
    n += cp_content_get_facts (self, i)->first_draft != CP_NO_INDEX;
  return n;
}

/* Whether nothing but quotations that nobody is named for stands in the paragraph. */
static gboolean
is_orphan (const CpContentScan *self, const CpParagraph *paragraph)
{
  for (guint32 i = paragraph->first_sentence; i < paragraph->end_sentence; i++)
    {
      const CpSentenceFacts *facts = cp_content_get_facts (self, i);

      if (facts->first_draft == CP_NO_INDEX
          || g_array_index (self->state->drafts, CpDraft, facts->first_draft).source
               == CP_SOURCE_PHRASE
          || !facts->all_quoted)
        return FALSE;
    }
  return paragraph->first_sentence < paragraph->end_sentence;
}

static gboolean
leaves_quote_open (const CpContentScan *self, const CpParagraph *paragraph)
{
  guint32 last = paragraph->end_token;

  return last > paragraph->first_token && cp_content_is_inside (self, last - 1)
         && !cp_content_is (self, last - 1, CP_TOKEN_QUOTE);
}

static Lead
read_lead (const CpContentScan *self, const CpParagraph *paragraph)
{
  Lead lead = no_lead;

  lead.open = leaves_quote_open (self, paragraph);
  for (guint32 i = paragraph->first_sentence; i < paragraph->end_sentence; i++)
    {
      const CpSentenceFacts *facts = cp_content_get_facts (self, i);

      lead.lists = lead.lists || facts->lists;
      lead.colon = facts->colon;
      lead.speaks = facts->speaks || (facts->colon && facts->last_draft != CP_NO_INDEX);
      lead.last_said = facts->last_draft != CP_NO_INDEX || !cp_token_range_is_empty (facts->lead);
      if (facts->last_draft != CP_NO_INDEX)
        lead.draft = facts->last_draft;
      if (!cp_token_range_is_empty (facts->lead))
        lead.source = facts->lead;
      if (lead.last_said && facts->last_draft == CP_NO_INDEX)
        lead.draft = CP_NO_INDEX;
      lead.line = lead.last_said && !facts->quotes && !facts->trailing
                  && i < paragraph->first_sentence + MAX_LINE;
    }
  if (lead.colon && !has_lead (&lead) && paragraph->first_sentence < paragraph->end_sentence)
    {
      CpTokenRange last = cp_content_get_range (self, paragraph->end_sentence - 1);

      lead.source = cp_source_phrase_find_subject (self, last.first, last.end);
    }
  return lead;
}

/* The whole paragraph, by whoever leads in. */
static void
add_paragraph (CpContentScan *self, const CpParagraph *paragraph, Lead *lead, CpMode mode,
               const char *rule, guint8 confidence)
{
  CpTokenRange content = { paragraph->first_token, paragraph->end_token };
  CpCue cue = { .source = lead->source };
  guint32 draft;

  self->sentence = paragraph->first_sentence;
  if (lead->draft != CP_NO_INDEX)
    draft = cp_draft_add_previous (self, content, lead->draft, mode, rule, confidence);
  else
    draft = cp_draft_add (self, content, &cue, mode, rule, confidence);
  for (guint32 i = paragraph->first_sentence; i < paragraph->end_sentence; i++)
    cp_content_set_draft (self, i, draft);
}

/* Whether somebody's voice is heard in it: "I", "we", "should". */
static gboolean
speaks_for_itself (const CpContentScan *self, const CpParagraph *paragraph)
{
  for (guint32 i = paragraph->first_sentence; i < paragraph->end_sentence; i++)
    if (cp_content_get_facts (self, i)->first_person || cp_content_get_facts (self, i)->urges)
      return TRUE;
  return FALSE;
}

static void
give_orphans (const CpContentScan *self, const CpParagraph *paragraph, const Lead *lead)
{
  for (guint32 i = paragraph->first_sentence; i < paragraph->end_sentence; i++)
    {
      guint32 index = cp_content_get_facts (self, i)->first_draft;
      CpDraft *draft = &g_array_index (self->state->drafts, CpDraft, index);

      if (draft->source != CP_SOURCE_PARAGRAPH)
        continue;
      draft->confidence = SURE_COLON;
      if (lead->draft != CP_NO_INDEX)
        {
          draft->source = CP_SOURCE_PREVIOUS;
          draft->previous = lead->draft;
          continue;
        }
      draft->source = CP_SOURCE_PHRASE;
      draft->source_first = lead->source.first;
      draft->source_end = lead->source.end;
    }
}

static gboolean
ends_with_semicolon (const CpContentScan *self, const CpParagraph *paragraph)
{
  return paragraph->end_token > paragraph->first_token
         && cp_content_is (self, paragraph->end_token - 1, CP_TOKEN_SEMICOLON);
}

static gboolean
is_item (const CpContentScan *self, const CpParagraph *paragraph, const Lead *lead)
{
  if (paragraph->kind == CP_PARAGRAPH_ITEM || ends_with_semicolon (self, paragraph))
    return TRUE;
  return lead->items;
}

static gboolean
counts_off (const CpContentScan *self, const CpParagraph *paragraph)
{
  for (guint32 i = paragraph->first_sentence; i < paragraph->end_sentence; i++)
    if (cp_content_get_facts (self, i)->counts)
      return TRUE;
  return FALSE;
}

/* "X disagrees with this": a sentence about a speaker. */
static gboolean
opens_with_speaker (const CpContentScan *self, guint32 sentence)
{
  CpTokenRange lead = cp_content_get_facts (self, sentence)->lead;

  return !cp_token_range_is_empty (lead)
         && lead.first == cp_content_get_range (self, sentence).first
         && cp_source_phrase_names_person (self, lead);
}

/* Whether it is somebody's own words: in the first person, or an argument in which nobody else
 * speaks. */
static gboolean
argues (const CpContentScan *self, const CpParagraph *paragraph)
{
  CpSentenceFacts sum = { 0 };
  gboolean others = FALSE;

  for (guint32 i = paragraph->first_sentence; i < paragraph->end_sentence; i++)
    {
      const CpSentenceFacts *facts = cp_content_get_facts (self, i);

      if (facts->first_person)
        return TRUE;
      others = others || opens_with_speaker (self, i);
      sum.n_argues += facts->n_argues;
      sum.n_narrates += facts->n_narrates;
    }
  return !others && cp_content_argues (&sum);
}

/* A line or two without quotation marks and without the attribution of a block. */
static gboolean
is_plain (const CpContentScan *self, const CpParagraph *paragraph)
{
  for (guint32 i = paragraph->first_sentence; i < paragraph->end_sentence; i++)
    {
      const CpSentenceFacts *facts = cp_content_get_facts (self, i);

      if (facts->quotes || facts->trailing || facts->colon)
        return FALSE;
    }
  return paragraph->end_sentence <= paragraph->first_sentence + MAX_LINE;
}

/* Whether the paragraph belongs to the one before, and how. */
static gboolean
follow (CpContentScan *self, const CpParagraph *paragraph, Lead *lead)
{
  if (!has_lead (lead))
    return FALSE;
  if (is_orphan (self, paragraph))
    {
      if (lead->colon || lead->open)
        give_orphans (self, paragraph, lead);
      return FALSE;
    }
  if (count_drafts (self, paragraph) > 0 && lead->colon && lead->speaks && !lead->listed
      && is_plain (self, paragraph))
    cp_content_drop_drafts (self, paragraph);
  if (count_drafts (self, paragraph) > 0)
    return FALSE;
  if ((lead->lists || (lead->colon && lead->speaks)) && is_item (self, paragraph, lead))
    {
      gboolean more = paragraph->kind == CP_PARAGRAPH_ITEM
                      || ends_with_semicolon (self, paragraph);

      add_paragraph (self, paragraph, lead, CP_MODE_INDIRECT, "list", SURE_LIST);
      lead->listed = TRUE;
      lead->items = ends_with_semicolon (self, paragraph);
      return more;
    }
  if (lead->lists && counts_off (self, paragraph))
    {
      add_paragraph (self, paragraph, lead, CP_MODE_INDIRECT, "list", SURE_LIST - 15);
      return TRUE;
    }
  if (lead->colon && lead->speaks && !lead->listed)
    {
      add_paragraph (self, paragraph, lead, CP_MODE_BLOCK, "colon", SURE_COLON);
      return FALSE;
    }
  if (self->blocks && ((lead->line && argues (self, paragraph))
                       || (lead->block && speaks_for_itself (self, paragraph))))
    {
      add_paragraph (self, paragraph, lead, CP_MODE_BLOCK, "lead-in", SURE_LEAD);
      lead->block = TRUE;
      lead->line = lead->colon = lead->lists = FALSE;
      lead->draft = cp_content_get_facts (self, paragraph->first_sentence)->first_draft;
      return TRUE;
    }
  return FALSE;
}

/* The tokens of "— Jane Doe, engineer" or "Jane Doe, engineer" without marks; empty for others. */
static CpTokenRange
find_signature (const CpContentScan *self, const CpParagraph *paragraph)
{
  CpTokenRange name = { paragraph->first_token, paragraph->end_token };
  gboolean dash = name.end > name.first && cp_content_is (self, name.first, CP_TOKEN_DASH);

  if (name.end - name.first > MAX_SIGNATURE || name.end < name.first + 2)
    return (CpTokenRange){ 0, 0 };
  name.first += dash;
  if (!cp_content_is_capital (self, name.first)
      || cp_content_range_has (self, name, CP_CLASS_AUXILIARY | CP_CLASS_SAY))
    return (CpTokenRange){ 0, 0 };
  if (!dash
      && (name.end < name.first + 4 || !cp_content_is_capital (self, name.first + 1)
          || cp_content_find_comma (self, name.first, name.end) >= name.end - 1
          || !cp_content_is (self, name.end - 1, CP_TOKEN_WORD)))
    return (CpTokenRange){ 0, 0 };
  while (name.end > name.first && cp_content_is (self, name.end - 1, CP_TOKEN_STOP))
    name.end--;
  return name;
}

/* A line that names who said the paragraph before. */
static gboolean
sign (CpContentScan *self, const CpParagraph *paragraph, const CpParagraph *before,
      guint32 index_before)
{
  Lead lead = no_lead;
  guint32 index = self->paragraph;

  if (before == NULL)
    return FALSE;
  lead.source = find_signature (self, paragraph);
  if (cp_token_range_is_empty (lead.source))
    return FALSE;
  if (is_orphan (self, before))
    {
      give_orphans (self, before, &lead);
      return TRUE;
    }
  if (count_drafts (self, before) > 0
      || (before->kind != CP_PARAGRAPH_QUOTE && !speaks_for_itself (self, before)))
    return FALSE;
  self->paragraph = index_before;
  add_paragraph (self, before, &lead,
                 before->kind == CP_PARAGRAPH_QUOTE ? CP_MODE_DIRECT : CP_MODE_BLOCK, "signature",
                 SURE_SIGNATURE);
  self->paragraph = index;
  return TRUE;
}

static void
add_answer (CpContentScan *self, const CpParagraph *paragraph)
{
  guint32 index = cp_draft_add (self,
                                (CpTokenRange){ paragraph->first_token, paragraph->end_token },
                                NULL, CP_MODE_ANSWER, "answer", SURE_ANSWER);
  CpDraft *draft;

  if (index == CP_NO_INDEX)
    return;
  draft = &g_array_index (self->state->drafts, CpDraft, index);
  draft->source = CP_SOURCE_ANSWERER;
  draft->question = paragraph->question;
  draft->sentence = paragraph->first_sentence;
}

/* A quotation that goes on in this paragraph, where it is attributed, began in the ones before. */
static void
attribute_open_quote (CpContentScan *self, guint32 index, guint32 first_open)
{
  const CpParagraph *paragraph = get_paragraph (self, index);
  const CpSentenceFacts *facts;
  const CpDraft *draft;
  Lead lead = no_lead;

  if (first_open >= index || paragraph->first_sentence >= paragraph->end_sentence)
    return;
  facts = cp_content_get_facts (self, paragraph->first_sentence);
  if (facts->first_draft == CP_NO_INDEX)
    return;
  draft = &g_array_index (self->state->drafts, CpDraft, facts->first_draft);
  if (draft->source != CP_SOURCE_PHRASE)
    return;
  lead.source = (CpTokenRange){ draft->source_first, draft->source_end };
  for (guint32 i = first_open; i < index; i++)
    if (is_orphan (self, get_paragraph (self, i)))
      give_orphans (self, get_paragraph (self, i), &lead);
}

/**
 * cp_content_lines_finish:
 * @self: a scan whose paragraphs are all read
 *
 * Makes drafts of the paragraphs that another line attributes.
 */
void
cp_content_lines_finish (CpContentScan *self)
{
  Lead lead = no_lead;
  const CpParagraph *before = NULL;
  guint32 first_open = CP_NO_INDEX, index_before = 0;

  for (guint32 i = 0; i < self->state->paragraphs->len; i++)
    {
      const CpParagraph *paragraph = get_paragraph (self, i);

      self->paragraph = i;
      if (paragraph->kind == CP_PARAGRAPH_SKIPPED)
        continue;
      if (paragraph->kind == CP_PARAGRAPH_ANSWER)
        add_answer (self, paragraph);
      if (paragraph->kind == CP_PARAGRAPH_HEADING && !self->headed)
        sign (self, paragraph, before, index_before);
      if (!cp_content_is_read (paragraph))
        {
          lead = no_lead;
          before = NULL;
          first_open = CP_NO_INDEX;
          continue;
        }
      if (!sign (self, paragraph, before, index_before)
          && !follow (self, paragraph, &lead))
        lead = read_lead (self, paragraph);
      if (first_open != CP_NO_INDEX)
        attribute_open_quote (self, i, first_open);
      if (!leaves_quote_open (self, paragraph))
        first_open = CP_NO_INDEX;
      else if (first_open == CP_NO_INDEX)
        first_open = i;
      before = paragraph;
      index_before = i;
    }
}
