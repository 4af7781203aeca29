/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How the words of a title come by a role. */

#include "cp-post.h"

#include "cp-lexer.h"
#include "cp-name.h"

/* No entry of the rules is longer, in words. */
#define MAX_PHRASE 6

static guint32
find_word (const CpReadingState *state, const CpRules *posts, guint32 at)
{
  const CpToken *token = cp_name_token (state, at);
  char folded[CP_WORD_BUFFER];
  guint32 hash;
  gsize n_bytes;

  if (token->kind == CP_TOKEN_POSSESSIVE || token->kind == CP_TOKEN_WORD)
    {
      n_bytes = cp_word_fold (state->article->text + token->start, token->end - token->start,
                              folded, &hash);
      return cp_rules_find_hashed (posts, folded, n_bytes, hash);
    }
  return CP_WORD_FIRST_MARK + token->kind;
}

/**
 * cp_post_find:
 * @state: an article that is read
 * @at: a token
 * @end: the token to end before
 * @after: (out): the token after the word, or after the longest phrase that is known
 *
 * Looks a word up in the rules of posts.
 *
 * Returns: its classes, those of CP_POST_CLASSES
 */
guint32
cp_post_find (const CpReadingState *state, guint32 at, guint32 end, guint32 *after)
{
  const CpRules *posts = cp_rules_get_posts (state->rules);
  guint32 words[MAX_PHRASE];
  guint64 classes;
  guint n_used;
  guint n = 0;

  *after = at + 1;
  if (posts == NULL)
    return 0;
  words[n++] = find_word (state, posts, at);
  if (words[0] == CP_WORD_UNKNOWN)
    return 0;
  if (cp_rules_begin_phrase (posts, words[0]) != CP_PHRASE_NONE)
    for (; n < MAX_PHRASE && at + n < end; n++)
      words[n] = find_word (state, posts, at + n);
  classes = cp_rules_find_phrase (posts, words, n, &n_used);
  if (n_used > 1)
    *after = at + n_used;
  return (guint32) classes;
}

/**
 * cp_post_is_verb:
 * @state: an article that is read
 * @at: a token
 * @end: the token to end before
 *
 * Returns: whether a word tells as a verb what somebody does: "heads", "teaches"
 */
gboolean
cp_post_is_verb (const CpReadingState *state, guint32 at, guint32 end)
{
  guint32 after;

  return at < end && !cp_name_token_has (state, at, CP_CLASS_TITLE | CP_CLASS_PERSON_NOUN)
         && (cp_post_find (state, at, end, &after) & (CP_POST_POST | CP_POST_TEACHES)) != 0;
}

/**
 * cp_post_skip_portfolio:
 * @state: an article that is read
 * @first: a token
 * @end: the token to end before
 *
 * Goes over what a minister is for: "Energy", "Foreign Affairs".
 *
 * Returns: the token after it, @first where there is nothing of the kind
 */
guint32
cp_post_skip_portfolio (const CpReadingState *state, guint32 first, guint32 end)
{
  guint32 at = first;
  guint32 after;

  while (at < end && (cp_post_find (state, at, end, &after) & CP_POST_PORTFOLIO) != 0)
    at = after;
  return at;
}
