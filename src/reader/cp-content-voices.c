/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whole passages of one voice: a speech, positions under "Jane Doe, beekeeper", letters above it. */

#include "cp-content-private.h"

#include <string.h>

/* A line that presents somebody has no more tokens, and a name no more words. */
#define MAX_LINE 16
#define MAX_NAME 4

/* A line without a comma that may be the name under a letter. */
#define MAX_BARE 3

/* Who begins with so many voices has no habit of it yet. */
#define MIN_VOICES 2

/* Of a speech so many paragraphs at least say "I" or "we": one of so many. */
#define MAX_SILENT 4

enum
{
  SURE_SPEECH = 84,
  SURE_HEADING = 84,
  SURE_LETTER = 80,
};

/* A line that presents somebody: where it stands, who it is. */
typedef struct
{
  guint32 paragraph;
  CpTokenRange source;
  guint32 surname;
  gboolean is_marked; /* as a heading, by the article's format */
} Voice;

static CpParagraph *
get_paragraph (const CpContentScan *self, guint32 index)
{
  return &g_array_index (self->state->paragraphs, CpParagraph, index);
}

/* --- Paragraphs --- */

static gboolean
is_quoted (const CpContentScan *self, const CpParagraph *paragraph)
{
  for (guint32 i = paragraph->first_sentence; i < paragraph->end_sentence; i++)
    if (!cp_content_get_facts (self, i)->all_quoted)
      return FALSE;
  return paragraph->first_sentence < paragraph->end_sentence;
}

static gboolean
is_heard (const CpContentScan *self, const CpParagraph *paragraph)
{
  for (guint32 i = paragraph->first_sentence; i < paragraph->end_sentence; i++)
    if (cp_content_get_facts (self, i)->first_person || cp_content_get_facts (self, i)->urges)
      return TRUE;
  return is_quoted (self, paragraph);
}

/* "(Applause)". */
static gboolean
is_bracketed (const CpContentScan *self, const CpParagraph *paragraph)
{
  return cp_content_is (self, paragraph->first_token, CP_TOKEN_OPEN)
         && cp_content_is (self, paragraph->end_token - 1, CP_TOKEN_CLOSE);
}

static gboolean
has_word (const CpContentScan *self, const CpParagraph *paragraph, guint32 word)
{
  for (guint32 i = paragraph->first_token; i < paragraph->end_token; i++)
    if (self->tokens[i].word == word && cp_content_is_capital (self, i))
      return TRUE;
  return FALSE;
}

/**
 * cp_content_voices_give:
 * @self: a scan
 * @index: a paragraph
 * @source: the tokens that name somebody
 * @rule: static
 * @confidence: from 0 to 100
 *
 * Makes the whole paragraph somebody's words, whoever is named in it.
 */
void
cp_content_voices_give (CpContentScan *self, guint32 index, CpTokenRange source, const char *rule,
                        guint8 confidence)
{
  const CpParagraph *paragraph = get_paragraph (self, index);
  CpCue cue = { .source = source };
  guint32 draft;

  if (paragraph->first_sentence == paragraph->end_sentence)
    return;
  cp_content_drop_drafts (self, paragraph);
  self->paragraph = index;
  self->sentence = paragraph->first_sentence;
  draft = cp_draft_add (self, (CpTokenRange){ paragraph->first_token, paragraph->end_token }, &cue,
                        is_quoted (self, paragraph) ? CP_MODE_DIRECT : CP_MODE_BLOCK, rule,
                        confidence);
  for (guint32 i = paragraph->first_sentence; i < paragraph->end_sentence; i++)
    cp_content_set_draft (self, i, draft);
}

/* --- Speeches --- */

static const CpParagraph *
find_headline (const CpContentScan *self)
{
  for (guint32 i = 0; i < self->state->paragraphs->len; i++)
    {
      const CpParagraph *paragraph = get_paragraph (self, i);

      if (paragraph->kind == CP_PARAGRAPH_HEADING)
        return paragraph;
      if (paragraph->kind != CP_PARAGRAPH_SKIPPED)
        return NULL;
    }
  return NULL;
}

/* "Remarks by President Jane Doe at the opening of …": the tokens of the name. */
static CpTokenRange
find_orator (const CpContentScan *self, const CpParagraph *headline)
{
  const guint64 speech = CP_CLASS_BY | CP_CLASS_LIST_LEAD;
  CpTokenRange name = { 0, 0 };
  guint32 end;

  if (headline == NULL || headline->first_token == headline->end_token
      || (self->tokens[headline->first_token].classes & speech) != speech)
    return name;
  name.first = cp_content_after (self, headline->first_token);
  end = cp_source_phrase_skip (self, name.first, headline->end_token);
  for (name.end = name.first; name.end < end; name.end++)
    if (cp_content_has (self, name.end, CP_CLASS_PREPOSITION) && name.end + 1 < end
        && !cp_content_is_capital (self, name.end + 1))
      break;
  if (!cp_content_is_capital (self, name.first)
      && !cp_content_has (self, name.first, CP_CLASS_DETERMINER))
    name.end = name.first;
  return name;
}

/* Whether most paragraphs may be those of a speech: somebody says "I", and nobody is quoted. */
static gboolean
is_speech (const CpContentScan *self)
{
  guint n_read = 0, n_heard = 0, n_quoted = 0;

  for (guint32 i = 0; i < self->state->paragraphs->len; i++)
    {
      const CpParagraph *paragraph = get_paragraph (self, i);

      if (!cp_content_is_read (paragraph))
        continue;
      n_read++;
      n_heard += is_heard (self, paragraph);
      n_quoted += is_quoted (self, paragraph);
    }
  return n_heard > 0 && n_heard * MAX_SILENT >= n_read && n_quoted * MAX_SILENT <= n_read;
}

static gboolean
place_speech (CpContentScan *self)
{
  CpTokenRange orator = find_orator (self, find_headline (self));

  if (cp_token_range_is_empty (orator) || !is_speech (self))
    return FALSE;
  for (guint32 i = 0; i < self->state->paragraphs->len; i++)
    {
      const CpParagraph *paragraph = get_paragraph (self, i);

      if (cp_content_is_read (paragraph) && paragraph->first_token < paragraph->end_token
          && !is_bracketed (self, paragraph))
        cp_content_voices_give (self, i, orator, "speech", SURE_SPEECH);
    }
  return TRUE;
}

/* --- Lines that present somebody --- */

/* The end of "Jane Doe", "T. Doe" or "Jane van Doe"; @first where none begins there. */
static guint32
skip_name (const CpContentScan *self, guint32 first, guint32 end)
{
  guint n_words = 0;
  guint32 i;

  for (i = first; i < end && n_words <= MAX_NAME; i++)
    if (cp_content_is (self, i, CP_TOKEN_WORD)
        && (cp_content_is_capital (self, i)
            || (n_words > 0 && cp_content_has (self, i, CP_CLASS_PARTICLE))))
      n_words++;
    else if (!cp_source_phrase_goes_over_stop (self, i, end)
             || self->tokens[i - 1].end - self->tokens[i - 1].start > 2)
      break;
  if (n_words < 2 || n_words > MAX_NAME || cp_content_has (self, first, CP_CLASS_PLACE)
      || cp_content_range_has (self, (CpTokenRange){ first, i },
                               CP_CLASS_ORGANISATION | CP_CLASS_TIME | CP_CLASS_OUTLET))
    return first;
  return i;
}

/* "Jane Doe, beekeeper", "Jane Doe (62)"; or, where @bare, "Jane Doe" under a letter. */
static gboolean
presents (const CpContentScan *self, const CpParagraph *paragraph, gboolean bare)
{
  guint32 first = paragraph->first_token, end = paragraph->end_token, after;

  if (paragraph->kind != CP_PARAGRAPH_TEXT && paragraph->kind != CP_PARAGRAPH_HEADING)
    return FALSE;
  if (end - first < 2 || end - first > MAX_LINE)
    return FALSE;
  after = skip_name (self, first, end);
  if (after == first
      || cp_content_range_has (self, (CpTokenRange){ first, end },
                               CP_CLASS_AUXILIARY | CP_CLASS_SAY | CP_CLASS_FIRST_PERSON
                                 | CP_CLASS_CONNECTIVE | CP_CLASS_PRONOUN))
    return FALSE;
  if (after == end)
    return bare && end - first <= MAX_BARE + 1
           && (cp_content_has (self, first, CP_CLASS_GIVEN_NAME | CP_CLASS_HONORIFIC)
               || (self->tokens[first].shape & CP_SHAPE_INITIAL));
  return (cp_content_is (self, after, CP_TOKEN_COMMA) && after + 1 < end
          && cp_content_is (self, end - 1, CP_TOKEN_WORD)
          && !cp_content_has (self, after + 1, CP_CLASS_CONJUNCTION | CP_CLASS_PARTICIPLE))
         || (cp_content_is (self, after, CP_TOKEN_OPEN)
             && cp_content_is (self, end - 1, CP_TOKEN_CLOSE));
}

static gboolean
is_marked_heading (const CpContentScan *self, const CpParagraph *paragraph, guint *block)
{
  const GArray *blocks = self->state->article->blocks;

  for (; *block < blocks->len; (*block)++)
    {
      const CpArticleBlock *at = &g_array_index (blocks, CpArticleBlock, *block);

      if (at->span.end > paragraph->span.start)
        break;
    }
  for (guint i = *block; i < blocks->len && i < *block + 2; i++)
    {
      const CpArticleBlock *at = &g_array_index (blocks, CpArticleBlock, i);

      if (at->kind == CP_BLOCK_HEADING && at->span.start <= paragraph->span.start
          && at->span.end >= paragraph->span.end)
        return TRUE;
    }
  return FALSE;
}

static GArray *
find_voices (const CpContentScan *self)
{
  GArray *voices = g_array_new (FALSE, FALSE, sizeof (Voice));
  guint block = 0;

  for (guint32 i = 1; i < self->state->paragraphs->len; i++)
    {
      const CpParagraph *paragraph = get_paragraph (self, i);
      const CpParagraph *before = get_paragraph (self, i - 1);
      guint32 first = paragraph->first_token;
      Voice voice = { .paragraph = i, .source = { first, paragraph->end_token } };

      voice.is_marked = is_marked_heading (self, paragraph, &block);
      if (!presents (self, paragraph,
                     !voice.is_marked && cp_content_is_read (before) && is_heard (self, before)))
        continue;
      voice.surname = self->tokens[skip_name (self, first, paragraph->end_token) - 1].word;
      g_array_append_val (voices, voice);
    }
  return voices;
}

/* --- Positions below headings --- */

static guint32
find_section_end (const CpContentScan *self, const GArray *voices, guint index)
{
  guint32 i = g_array_index (voices, Voice, index).paragraph + 1;
  guint32 end = index + 1 < voices->len ? g_array_index (voices, Voice, index + 1).paragraph
                                        : self->state->paragraphs->len;

  while (i < end && get_paragraph (self, i)->kind != CP_PARAGRAPH_HEADING)
    i++;
  return i;
}

static gboolean
is_heard_at (const CpContentScan *self, guint32 index)
{
  return index < self->state->paragraphs->len
         && cp_content_is_read (get_paragraph (self, index))
         && is_heard (self, get_paragraph (self, index));
}

/* Whether those who are presented speak below the lines, not above them, and nothing is told of
 * them there. */
static gboolean
speak_below (const CpContentScan *self, const GArray *voices)
{
  guint n_above = 0, n_below = 0, n_marked = 0;

  for (guint i = 0; i < voices->len; i++)
    {
      const Voice *voice = &g_array_index (voices, Voice, i);
      guint32 end = find_section_end (self, voices, i);

      if (end == voice->paragraph + 1)
        return FALSE;
      n_marked += voice->is_marked;
      n_above += is_heard_at (self, voice->paragraph - 1);
      n_below += is_heard_at (self, voice->paragraph + 1);
      for (guint32 k = voice->paragraph + 1; k < end; k++)
        if (has_word (self, get_paragraph (self, k), voice->surname))
          return FALSE;
    }
  return n_below > 0 && (n_marked == voices->len || n_below > n_above);
}

static void
give_sections (CpContentScan *self, const GArray *voices)
{
  for (guint i = 0; i < voices->len; i++)
    {
      const Voice *voice = &g_array_index (voices, Voice, i);
      guint32 end = find_section_end (self, voices, i);

      get_paragraph (self, voice->paragraph)->kind = CP_PARAGRAPH_HEADING;
      for (guint32 k = voice->paragraph + 1; k < end; k++)
        if (cp_content_is_read (get_paragraph (self, k)))
          cp_content_voices_give (self, k, voice->source, "heading", SURE_HEADING);
    }
}

/* --- Letters above signatures --- */

/* A street or a town below a name is no sentence. */
static gboolean
is_sentence (const CpContentScan *self, const CpParagraph *paragraph)
{
  guint32 last = paragraph->end_token - 1;

  while (last > paragraph->first_token
         && (cp_content_is (self, last, CP_TOKEN_QUOTE) || cp_content_is (self, last, CP_TOKEN_CLOSE)))
    last--;
  return cp_content_is (self, last, CP_TOKEN_STOP) || cp_content_is (self, last, CP_TOKEN_QUESTION)
         || cp_content_is (self, last, CP_TOKEN_EXCLAMATION);
}

/* The first paragraph of the letter that ends at @index: up to a heading or another signature. */
static guint32
find_letter (const CpContentScan *self, guint32 index, guint32 low, gboolean *heard)
{
  *heard = FALSE;
  while (index > low)
    {
      const CpParagraph *before = get_paragraph (self, index - 1);

      if (!cp_content_is_read (before) || before->first_token == before->end_token
          || !is_sentence (self, before))
        break;
      *heard = *heard || is_heard (self, before);
      index--;
    }
  return index;
}

static void
give_letters (CpContentScan *self, const GArray *voices)
{
  guint32 low = 0;

  for (guint i = 0; i < voices->len; i++)
    {
      const Voice *voice = &g_array_index (voices, Voice, i);
      gboolean heard;
      guint32 first = find_letter (self, voice->paragraph, low, &heard);

      for (guint32 k = first; heard && k < voice->paragraph; k++)
        cp_content_voices_give (self, k, voice->source, "signature", SURE_LETTER);
      low = voice->paragraph + 1;
    }
}

/* Several letters, each from a heading or a signature to the next one. */
static gboolean
are_letters (const CpContentScan *self, const GArray *voices)
{
  guint32 low = 0;
  guint n = 0;

  for (guint i = 0; i < voices->len; i++)
    {
      const Voice *voice = &g_array_index (voices, Voice, i);
      gboolean heard;

      if (voice->is_marked)
        return FALSE;
      find_letter (self, voice->paragraph, low, &heard);
      n += heard;
      low = voice->paragraph + 1;
    }
  return n >= MIN_VOICES;
}

/**
 * cp_content_voices_place:
 * @self: a scan whose paragraphs are all read
 *
 * Makes drafts of passages that are somebody's from the first to the last word.
 */
void
cp_content_voices_place (CpContentScan *self)
{
  g_autoptr (GArray) voices = NULL;

  if (place_speech (self))
    return;
  voices = find_voices (self);
  if (voices->len < MIN_VOICES)
    return;
  self->headed = speak_below (self, voices);
  if (self->headed)
    give_sections (self, voices);
  else if (are_letters (self, voices))
    give_letters (self, voices);
}
