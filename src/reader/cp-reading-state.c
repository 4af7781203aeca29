/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the stages ask of an article while it is read. */

#include "cp-lexer.h"

#include <string.h>

/**
 * cp_reading_state_get_token:
 * @state: an article that is read
 * @index: a token
 *
 * Returns: (nullable): the token, or %NULL where there is none
 */
const CpToken *
cp_reading_state_get_token (const CpReadingState *state, guint32 index)
{
  return index < state->tokens->len ? &g_array_index (state->tokens, CpToken, index) : NULL;
}

/**
 * cp_reading_state_token_is:
 * @state: an article that is read
 * @index: a token
 * @word: a word, folded
 *
 * For tests. The stages look at classes, since their rules are data.
 *
 * Returns: whether the token is the word
 */
gboolean
cp_reading_state_token_is (const CpReadingState *state, guint32 index, const char *word)
{
  const CpToken *token = cp_reading_state_get_token (state, index);
  char folded[CP_WORD_BUFFER];
  guint32 hash;
  gsize n_bytes;

  if (token == NULL)
    return FALSE;

  n_bytes = cp_word_fold (state->article->text + token->start, token->end - token->start, folded,
                          &hash);
  return n_bytes == strlen (word) && memcmp (folded, word, n_bytes) == 0;
}
