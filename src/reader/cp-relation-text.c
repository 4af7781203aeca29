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
  const CpRules *rules;
  const CpRules *relations;
  CpRelationWord *known;       /* by the word's id in @rules */
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
  return (bits[hash % N_BITS / 8] & 1 << hash % 8) != 0;
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

static CpRelationWord
look_up_folded (const CpRelationText *self, const char *folded, gsize n_bytes, guint32 hash)
{
  CpRelationWord word = { .hash = hash, .id = CP_WORD_UNKNOWN, .is_known = TRUE,
                          .is_shortened = has_bit (self->shortened, hash) };

  if (!has_bit (self->functions, hash))
    word.stem = hash_stem (folded, n_bytes);
  if (has_bit (self->cues, hash))
    word.id = cp_rules_find_hashed (self->relations, folded, n_bytes, hash);
  return word;
}

static CpRelationWord
look_up (const CpRelationText *self, const char *word, gsize n_bytes)
{
  char folded[CP_WORD_BUFFER];
  guint32 hash;

  n_bytes = cp_word_fold (word, n_bytes, folded, &hash);
  return look_up_folded (self, folded, n_bytes, hash);
}

/* What is known of a word of an article, looked up when it is first met. */
static const CpRelationWord *
look_up_own (const CpRelationText *self, GArray *own, const char *text, const CpToken *token)
{
  guint32 place = token->word - cp_rules_get_n_words (self->rules);
  CpRelationWord *word;

  if (token->word < cp_rules_get_n_words (self->rules))
    return &self->known[token->word];
  if (place >= own->len)
    g_array_set_size (own, place + 1);
  word = &g_array_index (own, CpRelationWord, place);
  if (!word->is_known)
    *word = look_up (self, text + token->start, token->end - token->start);
  return word;
}

static inline gboolean
is_word (const CpToken *token)
{
  return token->kind <= CP_TOKEN_POSSESSIVE;
}

static inline gboolean
ends_sentence (guint8 kind)
{
  return kind == CP_TOKEN_STOP || kind == CP_TOKEN_QUESTION || kind == CP_TOKEN_EXCLAMATION;
}

/* Finds the longest cue that begins with a token. */
static void
find_phrase (const CpRelationText *self, CpRelationToken *tokens, guint n_tokens)
{
  guint32 phrase = cp_rules_begin_phrase (self->relations, tokens[0].word);

  tokens[0].cues = (guint32) cp_rules_get_classes (self->relations, tokens[0].word);
  for (guint i = 1; i < MIN (MAX_PHRASE, n_tokens) && phrase != CP_PHRASE_NONE; i++)
    {
      guint32 cues;

      phrase = cp_rules_continue_phrase (self->relations, phrase, tokens[i].word);
      cues = (guint32) cp_rules_get_phrase_classes (self->relations, phrase);
      if (cues == 0)
        continue;
      tokens[0].cues = cues;
      tokens[0].n_cue = (guint8) (i + 1);
    }
}

static void
find_phrases (const CpRelationText *self, CpRelationToken *tokens, guint n_tokens)
{
  for (guint i = 0; i < n_tokens; i++)
    if (tokens[i].word != CP_WORD_UNKNOWN)
      find_phrase (self, tokens + i, n_tokens - i);
}

/* Where a sentence may begin in the row of tokens at hand. */
typedef struct
{
  gboolean may_end;
  gboolean is_shortened;
  gboolean begins;
} Row;

static void
set_word (Row *row, CpRelationToken *token, const CpToken *from, const CpRelationWord *word)
{
  token->hash = word->hash;
  token->word = word->id;
  token->stem = from->kind == CP_TOKEN_POSSESSIVE ? 0 : word->stem;
  row->begins |= row->may_end && !row->is_shortened && (from->shape & CP_SHAPE_CAPITAL);
  token->begins = (guint8) row->begins;
  row->begins = row->may_end = FALSE;
  row->is_shortened = (from->shape & CP_SHAPE_INITIAL) || word->is_shortened;
}

static void
pass_mark (Row *row, const CpToken *from)
{
  if (!ends_sentence (from->kind))
    return;
  row->may_end = TRUE;
  row->is_shortened &= from->kind == CP_TOKEN_STOP;
}

static int
compare_stems_cb (gconstpointer a, gconstpointer b)
{
  guint32 one = *(const guint32 *) a;
  guint32 other = *(const guint32 *) b;

  return one < other ? -1 : one > other;
}

static CpRelationText *
create_text (const CpRules *rules)
{
  CpRelationText *self = g_new0 (CpRelationText, 1);

  self->rules = rules;
  self->relations = cp_rules_get_relations (rules);
  self->known = g_new0 (CpRelationWord, rules->words->len);
  for (guint i = CP_WORD_FIRST_REAL; i < rules->words->len; i++)
    {
      const CpRulesWord *word = cp_rules_get_word (rules, i);

      if (word->classes & FUNCTION_WORDS)
        set_bit (self->functions, word->hash);
      if (word->classes & CP_CLASS_ABBREVIATION)
        set_bit (self->shortened, word->hash);
    }
  for (guint i = CP_WORD_FIRST_REAL;
       self->relations != NULL && i < self->relations->words->len; i++)
    set_bit (self->cues, cp_rules_get_word (self->relations, i)->hash);
  for (guint i = CP_WORD_FIRST_REAL; i < rules->words->len; i++)
    {
      const CpRulesWord *word = cp_rules_get_word (rules, i);

      self->known[i] = look_up_folded (self, rules->letters->str + word->start, word->n_bytes,
                                       word->hash);
    }
  return self;
}

/**
 * cp_relation_text_get:
 * @rules: what is known of a language
 *
 * Gets what cuts texts of the language into words. It is made when it is first asked for, on any
 * thread, and lives as long as @rules.
 *
 * Returns: (transfer none): what cuts texts
 */
const CpRelationText *
cp_relation_text_get (const CpRules *rules)
{
  CpRelationText **place = (CpRelationText **) &rules->relation_text;

  if (g_once_init_enter (place))
    g_once_init_leave (place, create_text (rules));
  return *place;
}

/**
 * cp_relation_text_free:
 * @self: (transfer full): what cuts texts into words
 */
void
cp_relation_text_free (CpRelationText *self)
{
  g_free (self->known);
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
cp_relation_text_read (const CpRelationText *self, GArray *tokens, const char *text,
                       CpByteSpan span)
{
  Row row = { .begins = TRUE };
  CpLexer lexer;
  CpToken from;

  g_array_set_size (tokens, 0);
  cp_lexer_init (&lexer, text + span.start, span.end - span.start);
  while (tokens->len < MAX_TOKENS && cp_lexer_next (&lexer, &from))
    {
      CpRelationToken token = { .start = span.start + from.start, .end = span.start + from.end,
                                .speaker = CP_READ_NONE, .kind = from.kind, .n_cue = 1 };

      if (is_word (&from))
        {
          CpRelationWord word = look_up (self, text + token.start, from.end - from.start);

          set_word (&row, &token, &from, &word);
        }
      else
        pass_mark (&row, &from);
      g_array_append_val (tokens, token);
    }
  find_phrases (self, (CpRelationToken *) (gpointer) tokens->data, tokens->len);
}

/**
 * cp_relation_text_take:
 * @self: what cuts texts into words
 * @tokens: (element-type CpRelationToken): where the tokens go; what is in it is dropped
 * @own: (element-type CpRelationWord): what was found of the article's own words so far, zeroed
 *   where it grows
 * @text: the article's text
 * @from: (array length=n_tokens): tokens of a paragraph that cp_stage_tokens() cut
 * @n_tokens: how many
 *
 * Looks up words that are cut already.
 */
void
cp_relation_text_take (const CpRelationText *self, GArray *tokens, GArray *own, const char *text,
                       const CpToken *from, guint n_tokens)
{
  CpRelationToken *to;
  Row row = { .begins = TRUE };

  n_tokens = MIN (n_tokens, MAX_TOKENS);
  g_array_set_size (tokens, n_tokens);
  to = (CpRelationToken *) (gpointer) tokens->data;
  for (guint i = 0; i < n_tokens; i++)
    {
      to[i] = (CpRelationToken) { .start = from[i].start, .end = from[i].end,
                                  .speaker = CP_READ_NONE, .kind = from[i].kind, .n_cue = 1 };
      if (is_word (&from[i]))
        set_word (&row, &to[i], &from[i], look_up_own (self, own, text, &from[i]));
      else
        pass_mark (&row, &from[i]);
    }
  find_phrases (self, to, n_tokens);
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
  guint n_stems = stems->len - first;
  guint n_kept = 0;
  guint32 *data;

  /* An empty array has no data to point into. */
  if (n_stems == 0)
    return;

  data = (guint32 *) (gpointer) stems->data + first;
  qsort (data, n_stems, sizeof (guint32), compare_stems_cb);
  for (guint i = 0; i < n_stems; i++)
    if (n_kept == 0 || data[n_kept - 1] != data[i])
      data[n_kept++] = data[i];
  g_array_set_size (stems, first + n_kept);
}
