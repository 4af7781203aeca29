/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Cuts a text into words and marks, and looks up what the rules know of them. */

#include "cp-lexer.h"

#include <string.h>

/* More tokens than any article has, some three million words; what follows them is not read, so
 * that a file of 64 MiB of nothing but marks does not fill the memory. */
#define MAX_TOKENS (4 * 1024 * 1024)

#define FIRST_SIZE 1024

/* Bytes of a text for each token, a little less than texts have. */
#define BYTES_PER_TOKEN 5

typedef struct
{
  guint32 hash;
  guint32 start;
  guint32 n_bytes;
} OwnWord;

/* The words of an article that the rules do not know: equal ones have one id. */
typedef struct
{
  GArray *words;    /* OwnWord */
  GString *letters; /* their folds */
  guint32 *slots;   /* open addressing, places in @words and 1, or 0 */
  guint32 mask;
} OwnWords;

static void
init_own_words (OwnWords *self)
{
  self->words = g_array_new (FALSE, FALSE, sizeof (OwnWord));
  self->letters = g_string_sized_new (4096);
  self->slots = g_new0 (guint32, FIRST_SIZE);
  self->mask = FIRST_SIZE - 1;
}

static void
clear_own_words (OwnWords *self)
{
  g_array_unref (self->words);
  g_string_free (self->letters, TRUE);
  g_free (self->slots);
}

static void
grow_own_words (OwnWords *self)
{
  guint32 size = (self->mask + 1) * 2;

  self->slots = g_renew (guint32, self->slots, size);
  memset (self->slots, 0, size * sizeof (guint32));
  self->mask = size - 1;
  for (guint32 i = 0; i < self->words->len; i++)
    {
      guint32 at = g_array_index (self->words, OwnWord, i).hash & self->mask;

      while (self->slots[at] != 0)
        at = (at + 1) & self->mask;
      self->slots[at] = i + 1;
    }
}

/* The place of a word among the article's own, a new one where it was not met before. */
static guint32
intern_word (OwnWords *self, const char *folded, gsize n_bytes, guint32 hash)
{
  OwnWord word = { hash, (guint32) self->letters->len, (guint32) n_bytes };
  guint32 at = hash & self->mask;

  for (; self->slots[at] != 0; at = (at + 1) & self->mask)
    {
      const OwnWord *known = &g_array_index (self->words, OwnWord, self->slots[at] - 1);

      if (known->hash == hash && known->n_bytes == n_bytes
          && memcmp (self->letters->str + known->start, folded, n_bytes) == 0)
        return self->slots[at] - 1;
    }

  g_string_append_len (self->letters, folded, (gssize) n_bytes);
  g_array_append_val (self->words, word);
  self->slots[at] = self->words->len;
  if (self->words->len * 2 > self->mask)
    grow_own_words (self);
  return self->words->len - 1;
}

static guint32
look_up_word (const CpReadingState *state, OwnWords *own, const CpToken *token)
{
  char folded[CP_WORD_BUFFER];
  guint32 hash;
  guint32 id;
  gsize n_bytes;

  if (token->kind > CP_TOKEN_POSSESSIVE && token->kind != CP_TOKEN_OTHER)
    return CP_WORD_FIRST_MARK + token->kind;

  n_bytes = cp_word_fold (state->article->text + token->start, token->end - token->start, folded,
                          &hash);
  id = cp_rules_find_hashed (state->rules, folded, n_bytes, hash);
  if (id != CP_WORD_UNKNOWN)
    return id;
  return cp_rules_get_n_words (state->rules) + intern_word (own, folded, n_bytes, hash);
}

static CpToken *
get_tokens (const CpReadingState *state)
{
  return (CpToken *) (gpointer) state->tokens->data;
}

/* Makes room for @n tokens, and as many as the rest of the text probably has. */
static void
make_room (CpReadingState *state, guint32 n)
{
  gsize guess = n / 2 + state->article->n_bytes / BYTES_PER_TOKEN + 64;

  g_array_set_size (state->tokens, (guint) MIN (n + guess, MAX_TOKENS));
}

static void
read_tokens (CpReadingState *state)
{
  OwnWords own;
  CpLexer lexer;
  guint32 n = 0;

  init_own_words (&own);
  cp_lexer_init (&lexer, state->article->text, state->article->n_bytes);
  make_room (state, 0);
  while (n < state->tokens->len && cp_lexer_next (&lexer, &get_tokens (state)[n]))
    {
      CpToken *token = &get_tokens (state)[n];

      token->word = look_up_word (state, &own, token);
      token->classes = cp_rules_get_classes (state->rules, token->word);
      n++;
      if (n == state->tokens->len && n < MAX_TOKENS)
        make_room (state, n);
    }
  if (n == MAX_TOKENS)
    state->reading->is_cut = TRUE;
  g_array_set_size (state->tokens, n);
  clear_own_words (&own);
}

/* A full stop that only shortens the word before it: phrases are written without it. */
static gboolean
is_shortening (const CpReadingState *state, const CpToken *word, const CpToken *stop)
{
  return stop->kind == CP_TOKEN_STOP && !(stop->shape & CP_SHAPE_SPACED)
         && ((word->shape & CP_SHAPE_INITIAL)
             || (cp_rules_get_classes (state->rules, word->word) & CP_CLASS_ABBREVIATION));
}

/* Finds the longest phrase that begins with a token, and gives the token its classes. */
static void
find_phrase (const CpReadingState *state, CpToken *tokens, guint32 first, guint32 phrase)
{
  guint32 end = MIN (state->tokens->len, first + G_MAXUINT8);

  for (guint32 i = first + 1; i < end; i++)
    {
      guint64 classes;

      if (is_shortening (state, &tokens[i - 1], &tokens[i]))
        continue;
      phrase = cp_rules_continue_phrase (state->rules, phrase, tokens[i].word);
      if (phrase == CP_PHRASE_NONE)
        break;
      classes = cp_rules_get_phrase_classes (state->rules, phrase);
      if (classes == 0)
        continue;
      tokens[first].classes = classes;
      tokens[first].phrase = (guint8) (i + 1 - first);
    }
}

static void
find_phrases (CpReadingState *state)
{
  CpToken *tokens = get_tokens (state);

  for (guint32 i = 0; i < state->tokens->len; i++)
    {
      guint32 phrase = cp_rules_begin_phrase (state->rules, tokens[i].word);

      if (phrase != CP_PHRASE_NONE)
        find_phrase (state, tokens, i, phrase);
    }
}

/**
 * cp_stage_tokens:
 * @state: an article that is read
 *
 * Fills the tokens.
 */
void
cp_stage_tokens (CpReadingState *state)
{
  g_array_set_size (state->tokens, 0);
  read_tokens (state);
  find_phrases (state);
}
