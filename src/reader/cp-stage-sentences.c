/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Cuts paragraphs into sentences. */

#include "cp-zone.h"

#include <string.h>

/* Words that begin a sentence even after an abbreviation. */
#define CLASSES_OPENING \
  (CP_CLASS_DETERMINER | CP_CLASS_PRONOUN | CP_CLASS_CONNECTIVE | CP_CLASS_CONJUNCTION \
   | CP_CLASS_PREPOSITION | CP_CLASS_AUXILIARY | CP_CLASS_NEGATION | CP_CLASS_RELATIVE \
   | CP_CLASS_THAT | CP_CLASS_ACCORDING)

/* What an abbreviation with a capital may be. */
#define CLASSES_NAME \
  (CP_CLASS_HONORIFIC | CP_CLASS_TITLE | CP_CLASS_PLACE | CP_CLASS_TIME | CP_CLASS_PERSON_NOUN)

/* Verbs of speech, and what may stand before one in a short attribution. */
#define CLASSES_SAY (CP_CLASS_SAY | CP_CLASS_SAY_WEAK)
#define CLASSES_SOURCE \
  (CP_CLASS_DETERMINER | CP_CLASS_PRONOUN | CP_CLASS_POSSESSIVE | CP_CLASS_TITLE \
   | CP_CLASS_HONORIFIC | CP_CLASS_PERSON_NOUN | CP_CLASS_ORGANISATION | CP_CLASS_PLACE \
   | CP_CLASS_OUTLET | CP_CLASS_PARTICLE | CP_CLASS_PREPOSITION | CP_CLASS_ADVERB \
   | CP_CLASS_AUXILIARY)
#define MAX_SOURCE 8

typedef struct
{
  const CpReadingState *state;
  CpToken *tokens;
  guint32 first;
  guint32 end;
} Cut;

static inline gboolean
is_end_mark (const CpToken *token)
{
  return token->kind == CP_TOKEN_STOP || token->kind == CP_TOKEN_QUESTION
         || token->kind == CP_TOKEN_EXCLAMATION;
}

static inline gboolean
is_word (const CpToken *token)
{
  return token->kind == CP_TOKEN_WORD || token->kind == CP_TOKEN_NUMBER;
}

/* What may stand before the first word of a sentence. */
static inline gboolean
is_opener (const CpToken *token)
{
  return token->kind == CP_TOKEN_QUOTE || token->kind == CP_TOKEN_OPEN
         || token->kind == CP_TOKEN_DASH || token->kind == CP_TOKEN_OTHER;
}

static inline guint64
get_own_classes (const Cut *self, const CpToken *token)
{
  return cp_rules_get_classes (self->state->rules, token->word);
}

/* The first word at or after @i, or the paragraph's end. */
static guint32
find_word (const Cut *self, guint32 i)
{
  while (i < self->end && !is_word (&self->tokens[i]) && is_opener (&self->tokens[i]))
    i++;
  return i;
}

/* Over the marks that close what ends with the sentence. */
static guint32
skip_closing (const Cut *self, guint32 i)
{
  for (; i < self->end; i++)
    {
      const CpToken *token = &self->tokens[i];

      if (is_end_mark (token) || token->kind == CP_TOKEN_CLOSE)
        continue;
      if (token->kind != CP_TOKEN_QUOTE || (token->shape & CP_SHAPE_SPACED))
        break;
    }
  return i;
}

/* --- Abbreviations --- */

static gboolean
has_stop_inside (const Cut *self, const CpToken *token)
{
  return memchr (self->state->article->text + token->start, '.', token->end - token->start) != NULL
         && token->end - token->start <= 8;
}

/* "I" is an initial only after a name. */
static gboolean
is_initial (const Cut *self, guint32 i)
{
  if (!(self->tokens[i].shape & CP_SHAPE_INITIAL))
    return FALSE;
  return !(get_own_classes (self, &self->tokens[i]) & CP_CLASS_PRONOUN)
         || (i > self->first && (self->tokens[i - 1].shape & CP_SHAPE_CAPITAL));
}

/* Whether a word may be shortened: what is a word of its own as well ("no") only before a number,
 * what is only shortened as a name ("Gen", "Mass") only with a capital. */
static gboolean
may_be_shortened (const Cut *self, guint32 i, const CpToken *after)
{
  const CpToken *word = &self->tokens[i];
  guint64 classes = get_own_classes (self, word);

  if (is_initial (self, i) || has_stop_inside (self, word))
    return TRUE;
  if (!(classes & CP_CLASS_ABBREVIATION))
    return FALSE;
  if (classes & CLASSES_OPENING)
    return after->kind == CP_TOKEN_NUMBER;
  return (word->shape & CP_SHAPE_CAPITAL) || !(classes & CLASSES_NAME);
}

/* Whether the full stop at @i only shortens the word before it. */
static gboolean
is_abbreviation (const Cut *self, guint32 i, guint32 next)
{
  const CpToken *word = &self->tokens[i - 1];
  guint32 after = find_word (self, next);

  if (word->kind == CP_TOKEN_NUMBER)
    return i - 1 == self->first;
  if (after == self->end || !may_be_shortened (self, i - 1, &self->tokens[after]))
    return FALSE;
  if (get_own_classes (self, word) & (CP_CLASS_HONORIFIC | CP_CLASS_TITLE))
    return TRUE;
  return !(get_own_classes (self, &self->tokens[after]) & CLASSES_OPENING)
         || is_initial (self, after);
}

/* --- Attributions after a quotation --- */

/* Whether what follows a quotation that ended with a mark of its own is only its attribution:
 * "…!" Name shouted. */
static gboolean
is_attribution (const Cut *self, guint32 i, gboolean is_sharp)
{
  guint32 end = MIN (self->end, i + MAX_SOURCE);

  for (guint32 k = i; k < end; k++)
    {
      const CpToken *token = &self->tokens[k];

      if (token->kind == CP_TOKEN_COMMA || token->kind == CP_TOKEN_POSSESSIVE)
        continue;
      if (token->kind != CP_TOKEN_WORD)
        return FALSE;
      if (k > i && (token->classes & CLASSES_SAY) && !(token->shape & CP_SHAPE_CAPITAL))
        return is_sharp || k + 1 == self->end || is_end_mark (&self->tokens[k + 1]);
      if (!(token->shape & CP_SHAPE_CAPITAL) && !(token->classes & CLASSES_SOURCE))
        return FALSE;
    }
  return FALSE;
}

/* --- Sentences --- */

static gboolean
begins_sentence (const CpToken *token)
{
  return (token->shape & (CP_SHAPE_CAPITAL | CP_SHAPE_DIGITS)) != 0
         || token->kind != CP_TOKEN_WORD;
}

/* Whether a blank was only forgotten between the end mark at @i and the word at @next. */
static gboolean
is_blank_forgotten (const Cut *self, guint32 i, guint32 next)
{
  const CpToken *before = &self->tokens[i - 1];

  if (!(self->tokens[next].shape & CP_SHAPE_CAPITAL))
    return FALSE;
  return self->tokens[i].kind != CP_TOKEN_STOP
         || (before->kind == CP_TOKEN_WORD && !(before->shape & CP_SHAPE_CAPITAL)
             && before->end - before->start > 1);
}

/* Whether a sentence begins at @next, after the end mark at @i. */
static gboolean
is_boundary (const Cut *self, guint32 i, guint32 next)
{
  guint32 word = find_word (self, next);
  gboolean after_quote = FALSE;

  if (word < self->end && !begins_sentence (&self->tokens[word]))
    return FALSE;
  if (!(self->tokens[next].shape & CP_SHAPE_SPACED) && !is_blank_forgotten (self, i, next))
    return FALSE;
  if (self->tokens[i].kind == CP_TOKEN_STOP && i > self->first
      && !(self->tokens[i].shape & CP_SHAPE_SPACED) && is_abbreviation (self, i, next))
    return FALSE;

  for (guint32 k = i + 1; k < next; k++)
    after_quote |= self->tokens[k].kind == CP_TOKEN_QUOTE;
  if (!after_quote)
    return TRUE;
  if (self->tokens[next].kind == CP_TOKEN_DASH)
    return FALSE;
  return !is_attribution (self, next, self->tokens[i].kind != CP_TOKEN_STOP);
}

static void
mark_first (const Cut *self, guint32 i)
{
  guint32 word = find_word (self, i);

  if (word < self->end)
    self->tokens[word].shape |= CP_SHAPE_FIRST;
}

static void
add_sentence (CpReadingState *state, guint32 paragraph, guint32 first, guint32 end)
{
  CpSentence sentence = { first, end, paragraph };

  g_array_append_val (state->sentences, sentence);
}

static void
cut_paragraph (CpReadingState *state, guint32 index)
{
  CpParagraph *paragraph = &cp_zone_get_paragraphs (state)[index];
  Cut cut = { state, cp_zone_get_tokens (state), paragraph->first_token, paragraph->end_token };
  guint32 first = cut.first;

  paragraph->first_sentence = state->sentences->len;
  if (cut.first < cut.end)
    mark_first (&cut, cut.first);
  for (guint32 i = cut.first; i < cut.end; i++)
    {
      guint32 mark = i;
      guint32 next;

      if (!is_end_mark (&cut.tokens[mark]) || mark == first)
        continue;
      next = skip_closing (&cut, mark + 1);
      i = next - 1;
      if (next >= cut.end || !is_boundary (&cut, mark, next))
        continue;
      mark_first (&cut, next);
      if (cut.tokens[next].shape & CP_SHAPE_INSIDE)
        continue;
      add_sentence (state, index, first, next);
      first = next;
    }
  if (first < cut.end)
    add_sentence (state, index, first, cut.end);
  paragraph->end_sentence = state->sentences->len;
}

/**
 * cp_stage_sentences:
 * @state: an article with paragraphs and quotations
 *
 * Fills the sentences.
 */
void
cp_stage_sentences (CpReadingState *state)
{
  g_array_set_size (state->sentences, 0);
  for (guint32 i = 0; i < state->paragraphs->len; i++)
    cut_paragraph (state, i);
}
