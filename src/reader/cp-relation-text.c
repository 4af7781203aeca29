/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words of a stretch of an article, with what the rules of relations say of them. */

#include "cp-relation-private.h"

#include <string.h>

#include "cp-lexer.h"
#include "cp-rules-private.h"

/* A paragraph of more is no prose; what follows is not looked at. */
#define MAX_TOKENS 200000

/* Words of so many letters are the same in their first ones, whatever their endings are:
 * "threatened" and "threatening". Measured on pairs of reports of one speech. */
#define STEM_LETTERS 6
#define SHORTEST_STEM 3

/* The longest phrase of the rules. */
#define MAX_PHRASE 16

#define FUNCTION_WORDS \
  (CP_CLASS_DETERMINER | CP_CLASS_POSSESSIVE | CP_CLASS_PRONOUN | CP_CLASS_AUXILIARY \
   | CP_CLASS_PREPOSITION | CP_CLASS_CONJUNCTION | CP_CLASS_THAT | CP_CLASS_RELATIVE \
   | CP_CLASS_NEGATION)

/* Sets of words by their hashes, small enough to stay near: that one word of some hundred is taken
 * for another does no harm. */
#define N_BITS 65536

struct _CpRelationText
{
  const CpRules *relations;
  GArray *words;               /* guint32: ids in @relations */
  guint8 functions[N_BITS / 8];
  guint8 shortened[N_BITS / 8]; /* words before a full stop that ends no sentence */
  guint8 cues[N_BITS / 8];
};

static void
set_bit (guint8 *bits, guint32 hash)
{
  bits[hash % N_BITS / 8] |= 1 << hash % 8;
}

static inline gboolean
has_bit (const guint8 *bits, guint32 hash)
{
  return bits[hash % N_BITS / 8] & 1 << hash % 8;
}

static guint32
hash_stem (const char *folded, gsize n_bytes)
{
  const char *end = folded + n_bytes;
  const char *at = folded;
  guint n_letters = 0;

  if (n_bytes > SHORTEST_STEM && end[-1] == 's')
    end--;
  for (; at < end && n_letters < STEM_LETTERS; n_letters++)
    at = g_utf8_next_char (at);
  return n_letters < SHORTEST_STEM ? 0 : cp_word_hash (folded, (gsize) (at - folded));
}

/* Fills what the folded word says; returns its id in the rules of relations. */
static guint32
look_up (const CpRelationText *self, CpRelationToken *token, const char *word)
{
  char folded[CP_WORD_BUFFER];
  gsize n_bytes = cp_word_fold (word, token->end - token->start, folded, &token->hash);

  if (token->kind != CP_TOKEN_POSSESSIVE && !has_bit (self->functions, token->hash))
    token->stem = hash_stem (folded, n_bytes);
  if (!has_bit (self->cues, token->hash))
    return CP_WORD_UNKNOWN;
  return cp_rules_find_hashed (self->relations, folded, n_bytes, token->hash);
}

static gboolean
is_word (const CpToken *token)
{
  return token->kind <= CP_TOKEN_POSSESSIVE;
}

static gboolean
ends_sentence (guint8 kind)
{
  return kind == CP_TOKEN_STOP || kind == CP_TOKEN_QUESTION || kind == CP_TOKEN_EXCLAMATION;
}

static void
find_phrases (const CpRelationText *self, GArray *tokens)
{
  const guint32 *words = (const guint32 *) (gconstpointer) self->words->data;

  for (guint i = 0; i < tokens->len; i++)
    {
      CpRelationToken *token = &g_array_index (tokens, CpRelationToken, i);
      guint n_used;

      if (words[i] == CP_WORD_UNKNOWN)
        continue;
      token->cues = (guint32) cp_rules_find_phrase (self->relations, words + i,
                                                    MIN (MAX_PHRASE, tokens->len - i), &n_used);
      token->n_cue = (guint8) MAX (1, n_used);
    }
}

static int
compare_stems_cb (gconstpointer a, gconstpointer b)
{
  guint32 one = *(const guint32 *) a;
  guint32 other = *(const guint32 *) b;

  return one < other ? -1 : one > other;
}

/**
 * cp_relation_text_new:
 * @rules: what is known of a language, which must live on
 *
 * Returns: (transfer full): what cuts texts of the language into words
 */
CpRelationText *
cp_relation_text_new (const CpRules *rules)
{
  CpRelationText *self = g_new0 (CpRelationText, 1);

  self->relations = cp_rules_get_relations (rules);
  self->words = g_array_new (FALSE, FALSE, sizeof (guint32));
  for (guint i = CP_WORD_FIRST_REAL; i < rules->words->len; i++)
    {
      const CpRulesWord *word = &g_array_index (rules->words, CpRulesWord, i);

      if (word->classes & FUNCTION_WORDS)
        set_bit (self->functions, word->hash);
      if (word->classes & CP_CLASS_ABBREVIATION)
        set_bit (self->shortened, word->hash);
    }
  for (guint i = CP_WORD_FIRST_REAL;
       self->relations != NULL && i < self->relations->words->len; i++)
    set_bit (self->cues, g_array_index (self->relations->words, CpRulesWord, i).hash);
  return self;
}

/**
 * cp_relation_text_free:
 * @self: (transfer full): what cuts texts into words
 */
void
cp_relation_text_free (CpRelationText *self)
{
  g_array_unref (self->words);
  g_free (self);
}

/**
 * cp_relation_text_read:
 * @self: what cuts texts into words
 * @tokens: (element-type CpRelationToken): where the tokens go; what is in it is dropped
 * @text: the article's text
 * @span: what to read of it, a paragraph
 *
 * Cuts a stretch of text into words and marks and looks them up.
 */
void
cp_relation_text_read (CpRelationText *self, GArray *tokens, const char *text, CpByteSpan span)
{
  gboolean may_end = FALSE, shortened = FALSE, begins = TRUE;
  CpLexer lexer;
  CpToken from;

  g_array_set_size (tokens, 0);
  g_array_set_size (self->words, 0);
  cp_lexer_init (&lexer, text + span.start, span.end - span.start);
  while (tokens->len < MAX_TOKENS && cp_lexer_next (&lexer, &from))
    {
      CpRelationToken token = { .start = span.start + from.start, .end = span.start + from.end,
                                .speaker = CP_READ_NONE, .kind = from.kind, .n_cue = 1 };
      guint32 word = CP_WORD_UNKNOWN;

      if (is_word (&from))
        {
          word = look_up (self, &token, text + token.start);
          begins |= may_end && !shortened && (from.shape & CP_SHAPE_CAPITAL);
          token.begins = begins;
          begins = may_end = FALSE;
          shortened = (from.shape & CP_SHAPE_INITIAL) || has_bit (self->shortened, token.hash);
        }
      else if (ends_sentence (from.kind))
        {
          may_end = TRUE;
          shortened &= from.kind == CP_TOKEN_STOP;
        }
      g_array_append_val (tokens, token);
      g_array_append_val (self->words, word);
    }
  find_phrases (self, tokens);
}

/**
 * cp_relation_text_sort_stems:
 * @stems: (element-type guint32): stems
 * @first: where those begin that are to be sorted
 *
 * Sorts stems and drops repetitions.
 */
void
cp_relation_text_sort_stems (GArray *stems, guint first)
{
  guint32 *data = (guint32 *) (gpointer) stems->data + first;
  guint n_stems = stems->len - first;
  guint n_kept = 0;

  qsort (data, n_stems, sizeof (guint32), compare_stems_cb);
  for (guint i = 0; i < n_stems; i++)
    if (n_kept == 0 || data[n_kept - 1] != data[i])
      data[n_kept++] = data[i];
  g_array_set_size (stems, first + n_kept);
}
