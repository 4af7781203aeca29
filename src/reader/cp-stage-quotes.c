/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finds what stands inside quotation marks. */

#include "cp-mark.h"

/* Quotations inside quotations; more are never meant. */
#define MAX_DEPTH 8

/* Fewer words than these are no statement alone. */
#define MIN_WORDS 4
#define MIN_UTTERANCE 2

/* So many words can be a name in which every long word begins with a capital. */
#define MAX_NAME 14
#define LONG_WORD 4

/* Words that names do without. */
#define CLASSES_CLAUSE (CP_CLASS_PRONOUN | CP_CLASS_AUXILIARY | CP_CLASS_NEGATION | CP_CLASS_THAT)

/* A quotation that is open: its place in the list, and the words so far before it. */
typedef struct
{
  CpMark mark;
  guint32 quote;
  guint32 n_words;
  guint32 n_capitals;
  guint32 n_plain;
  guint32 n_shouted;
} OpenQuote;

typedef struct
{
  CpReadingState *state;
  CpToken *tokens;
  guint32 paragraph;
  guint32 first;
  guint32 end;
  OpenQuote open[MAX_DEPTH];
  guint n_open;
  guint32 n_words;
  guint32 n_capitals;
  guint32 n_plain;   /* long words without a capital, and those that make a clause */
  guint32 n_shouted; /* words in capitals */
} Scan;

/* --- Opening and closing --- */

static inline CpQuote *
get_quote (const Scan *self, guint32 index)
{
  return &g_array_index (self->state->quotes, CpQuote, index);
}

static gboolean
find_open (const Scan *self, CpMarkFamily family, guint *at)
{
  for (guint i = self->n_open; i-- > 0;)
    if (self->open[i].mark.family == family)
      {
        *at = i;
        return TRUE;
      }
  return FALSE;
}

/* Whether a few words are a sentence of their own all the same: they begin where one may begin,
 * with a capital, and end with a mark inside the quotation: "It was cold," she said. */
static gboolean
is_utterance (const Scan *self, const OpenQuote *open, guint32 close)
{
  const CpToken *tokens = self->tokens;
  guint32 i = get_quote (self, open->quote)->open;
  guint8 before = i > self->first ? tokens[i - 1].kind : CP_TOKEN_STOP;

  if (get_quote (self, open->quote)->depth > 0
      || self->n_words - open->n_words < MIN_UTTERANCE || close < i + 3
      || !(tokens[i + 1].shape & CP_SHAPE_CAPITAL))
    return FALSE;
  if (!cp_zone_is_end (before) && before != CP_TOKEN_COLON && before != CP_TOKEN_COMMA
      && before != CP_TOKEN_QUOTE)
    return FALSE;
  return cp_zone_is_end (tokens[close - 1].kind) || tokens[close - 1].kind == CP_TOKEN_COMMA;
}

/* A few words, or a name: all its long words have capitals, but they are not all capitals. */
static gboolean
is_scare (const Scan *self, const OpenQuote *open, guint32 close)
{
  guint32 n_words = self->n_words - open->n_words;
  guint32 n_capitals = self->n_capitals - open->n_capitals;

  if (n_words < MIN_WORDS)
    return !is_utterance (self, open, close) || self->n_plain == open->n_plain;
  return n_words <= MAX_NAME && self->n_plain == open->n_plain && n_capitals * 2 > n_words
         && self->n_shouted - open->n_shouted < n_words - n_words / 4;
}

static void
finish_quote (Scan *self, const OpenQuote *open, guint32 close)
{
  CpQuote *quote = get_quote (self, open->quote);

  quote->close = close;
  quote->n_words = self->n_words - open->n_words;
  quote->scare = is_scare (self, open, close);
}

static void
open_quote (Scan *self, const CpMark *mark, guint32 i, gboolean continued)
{
  OpenQuote open = {
    .mark = *mark,
    .quote = self->state->quotes->len,
    .n_words = self->n_words,
    .n_capitals = self->n_capitals,
    .n_plain = self->n_plain,
    .n_shouted = self->n_shouted,
  };
  CpQuote quote = {
    .open = i,
    .close = self->end,
    .paragraph = self->paragraph,
    .depth = (guint8) self->n_open,
    .continued = continued,
  };

  if (self->n_open == MAX_DEPTH)
    return;
  g_array_append_val (self->state->quotes, quote);
  self->open[self->n_open++] = open;
}

/* Closes a quotation, and those inside it that were left open. */
static void
close_quotes (Scan *self, guint at, guint32 i)
{
  for (guint k = at; k < self->n_open; k++)
    finish_quote (self, &self->open[k], i);
  self->n_open = at;
}

/* Whether another quotation begins because the closing mark of the last one was forgotten. */
static gboolean
is_close_forgotten (const Scan *self, guint32 i)
{
  guint8 before = self->tokens[i - 1].kind;

  return before == CP_TOKEN_STOP || before == CP_TOKEN_QUESTION || before == CP_TOKEN_EXCLAMATION
         || before == CP_TOKEN_COMMA;
}

static CpMarkSide
decide_side (const CpMark *mark, const OpenQuote *match)
{
  if (mark->usual == CP_MARK_EITHER)
    {
      if (mark->context != CP_MARK_EITHER)
        return mark->context;
      return match != NULL ? CP_MARK_CLOSES : CP_MARK_OPENS;
    }
  if (mark->usual == CP_MARK_OPENS)
    {
      /* „German“, »German« and marks of which both look alike. */
      if (match != NULL && (match->mark.glyph == 0x201E || match->mark.glyph == 0x201A
                            || match->mark.usual == CP_MARK_CLOSES
                            || mark->context == CP_MARK_CLOSES))
        return CP_MARK_CLOSES;
      return mark->context == CP_MARK_CLOSES ? CP_MARK_EITHER : CP_MARK_OPENS;
    }
  /* ”Swedish” and »German«. */
  if (match == NULL && mark->context == CP_MARK_OPENS)
    return CP_MARK_OPENS;
  return CP_MARK_CLOSES;
}

static void
take_mark (Scan *self, guint32 i)
{
  CpMark mark = cp_mark_get (self->state, self->first, self->end, i);
  guint at = 0;
  gboolean found = find_open (self, mark.family, &at);
  CpMarkSide side = decide_side (&mark, found ? &self->open[at] : NULL);

  if (side == CP_MARK_CLOSES && found)
    close_quotes (self, at, i);
  if (side != CP_MARK_OPENS)
    return;
  if (found && at + 1 == self->n_open && is_close_forgotten (self, i))
    close_quotes (self, at, i);
  open_quote (self, &mark, i, FALSE);
}

static void
count_word (Scan *self, const CpToken *token)
{
  self->n_words++;
  if (token->classes & CLASSES_CLAUSE)
    self->n_plain++;
  else if (token->shape & (CP_SHAPE_CAPITAL | CP_SHAPE_DIGITS))
    self->n_capitals++;
  else if (token->end - token->start >= LONG_WORD)
    self->n_plain++;
  if (token->shape & (CP_SHAPE_ALL_CAPS | CP_SHAPE_INITIAL))
    self->n_shouted++;
}

/* --- Paragraphs --- */

/* Whether the quotation that the paragraph before left open goes on here: either it opens anew,
 * or it closes before anything opens. Gives the token where it goes on. */
static gboolean
continues_quote (const Scan *self, CpMarkFamily family, CpMark *mark)
{
  for (guint32 i = self->first; i < self->end; i++)
    {
      if (self->tokens[i].kind != CP_TOKEN_QUOTE)
        continue;
      *mark = cp_mark_get (self->state, self->first, self->end, i);
      if (mark->family != family)
        continue;
      return mark->context == CP_MARK_CLOSES
             || (mark->context == CP_MARK_EITHER && mark->usual == CP_MARK_CLOSES);
    }
  return FALSE;
}

static void
begin_paragraph (Scan *self, gboolean is_open, CpMarkFamily family)
{
  CpMark mark;

  self->n_open = 0;
  if (!is_open || self->first == self->end)
    return;
  if (continues_quote (self, family, &mark))
    {
      mark.usual = CP_MARK_OPENS;
      open_quote (self, &mark, self->first, TRUE);
    }
}

static gboolean
begins_with_mark (const Scan *self, guint32 paragraph)
{
  const CpParagraph *next;

  if (paragraph >= self->state->paragraphs->len)
    return FALSE;
  next = &cp_zone_get_paragraphs (self->state)[paragraph];
  return next->first_token < next->end_token
         && self->tokens[next->first_token].kind == CP_TOKEN_QUOTE;
}

/* A quotation that is never closed while others after it are: its closing mark was forgotten, so
 * that it ends where the next one begins. */
static void
cut_unclosed (Scan *self, guint32 first_quote)
{
  guint32 n_quotes = self->state->quotes->len;

  for (guint32 i = first_quote + 1; i < n_quotes; i++)
    {
      CpQuote *quote = get_quote (self, i);

      if (quote->depth != 1 || quote->close == self->end)
        continue;
      get_quote (self, first_quote)->close = quote->open;
      for (; i < n_quotes; i++)
        get_quote (self, i)->depth--;
    }
}

/* Ends a paragraph. Returns: whether a quotation is left open that may go on in the next. */
static gboolean
end_paragraph (Scan *self, CpMarkFamily *family)
{
  gboolean is_open = FALSE;

  for (guint i = 0; i < self->n_open; i++)
    finish_quote (self, &self->open[i], self->end);
  if (self->n_open > 0)
    {
      is_open = TRUE;
      *family = self->open[0].mark.family;
      if (!begins_with_mark (self, self->paragraph + 1))
        cut_unclosed (self, self->open[0].quote);
    }
  return is_open;
}

static void
mark_inside (const Scan *self, guint32 first_quote)
{
  for (guint32 i = first_quote; i < self->state->quotes->len; i++)
    {
      const CpQuote *quote = get_quote (self, i);

      if (quote->depth > 0 || quote->scare)
        continue;
      for (guint32 k = quote->open; k < quote->close; k++)
        if (k != quote->open || self->tokens[k].kind != CP_TOKEN_QUOTE)
          self->tokens[k].shape |= CP_SHAPE_INSIDE;
    }
}

static gboolean
read_paragraph (Scan *self, gboolean is_open, CpMarkFamily *family)
{
  guint32 first_quote = self->state->quotes->len;

  begin_paragraph (self, is_open, *family);
  for (guint32 i = self->first; i < self->end; i++)
    {
      const CpToken *token = &self->tokens[i];

      if (token->kind == CP_TOKEN_QUOTE)
        take_mark (self, i);
      else if (token->kind == CP_TOKEN_WORD || token->kind == CP_TOKEN_NUMBER)
        count_word (self, token);
    }
  is_open = end_paragraph (self, family);
  mark_inside (self, first_quote);
  return is_open;
}

/**
 * cp_stage_quotes:
 * @state: an article with paragraphs
 *
 * Fills the quotations, and marks the tokens inside them.
 */
void
cp_stage_quotes (CpReadingState *state)
{
  Scan scan = { .state = state, .tokens = cp_zone_get_tokens (state) };
  CpMarkFamily family = CP_MARK_DOUBLE;
  gboolean is_open = FALSE;

  g_array_set_size (state->quotes, 0);
  for (guint32 i = 0; i < state->paragraphs->len; i++)
    {
      const CpParagraph *paragraph = &cp_zone_get_paragraphs (state)[i];

      scan.paragraph = i;
      scan.first = paragraph->first_token;
      scan.end = paragraph->end_token;
      /* What interrupts the text does not end a quotation. */
      if (paragraph->kind == CP_PARAGRAPH_SKIPPED)
        continue;
      is_open = read_paragraph (&scan, is_open, &family);
    }
}
