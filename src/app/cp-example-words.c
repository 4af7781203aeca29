/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words that a search of a corpus finds, as examples. */

#include "cp-example-words.h"

/* An example is soon found; shorter words are mostly such as every text has, longer ones are no
 * example. */
#define MOST_STATEMENTS 300
#define LEAST_LETTERS 7
#define MOST_LETTERS 14

/* A word and how often it is said. */
typedef struct
{
  char *word;
  char *phrase; /* with the word before it, or NULL */
  guint n;
} Example;

/* The words of one statement after the other. */
typedef struct
{
  GPtrArray *examples; /* of Example, as they were met */
  GHashTable *by_word; /* the same */
} Examples;

static void
free_example (Example *example)
{
  g_free (example->word);
  g_free (example->phrase);
  g_free (example);
}

static gboolean
is_letter (const char *at)
{
  return g_unichar_isalpha (g_utf8_get_char (at)) || g_unichar_ismark (g_utf8_get_char (at));
}

static const char *
skip_letters (const char *at)
{
  while (*at != '\0' && is_letter (at))
    at = g_utf8_next_char (at);
  return at;
}

static const char *
skip_others (const char *at)
{
  while (*at != '\0' && !is_letter (at))
    at = g_utf8_next_char (at);
  return at;
}

static Example *
ensure_example (Examples *self, const char *begin, const char *end)
{
  g_autofree char *word = g_utf8_strdown (begin, end - begin);
  Example *example = g_hash_table_lookup (self->by_word, word);

  if (example != NULL)
    return example;
  example = g_new0 (Example, 1);
  example->word = g_steal_pointer (&word);
  g_ptr_array_add (self->examples, example);
  g_hash_table_insert (self->by_word, example->word, example);
  return example;
}

static void
add_words (Examples *self, const char *text)
{
  const char *before = NULL; /* the word that only a blank parts from the next one */
  const char *end;

  for (const char *at = skip_others (text); *at != '\0'; at = skip_others (end))
    {
      glong n_letters;

      end = skip_letters (at);
      n_letters = g_utf8_strlen (at, end - at);
      if (n_letters >= LEAST_LETTERS && n_letters <= MOST_LETTERS)
        {
          Example *example = ensure_example (self, at, end);

          example->n++;
          if (example->phrase == NULL && before != NULL)
            example->phrase = g_utf8_strdown (before, end - before);
        }
      before = *end == ' ' && end[1] != '\0' && is_letter (end + 1) ? at : NULL;
    }
}

static void
add_statements (Examples *self, CpSnapshot *snapshot)
{
  guint n;
  const guint32 *order = cp_snapshot_get_order (snapshot, CP_ARRAY_STATEMENTS, &n);

  for (guint i = 0; i < MIN (n, MOST_STATEMENTS); i++)
    {
      g_autofree char *words = cp_snapshot_dup_words (snapshot, order[i]);
      const char *gist = cp_snapshot_get_statements (snapshot)->gist[order[i]];

      if (words != NULL || gist != NULL)
        add_words (self, words != NULL ? words : gist);
    }
}

/**
 * cp_example_words_dup:
 * @phrase: (out) (nullable): two words in a row, the second of which is the one that is returned; %NULL
 *   where it never stands behind another
 *
 * Finds a word that is said often.
 *
 * Returns: (transfer full) (nullable): the word in lower case, %NULL where nothing is said
 */
char *
cp_example_words_dup (CpSnapshot *snapshot, char **phrase)
{
  g_autoptr (GPtrArray) examples = g_ptr_array_new_with_free_func ((GDestroyNotify) free_example);
  g_autoptr (GHashTable) by_word = g_hash_table_new (g_str_hash, g_str_equal);
  Examples self = { examples, by_word };
  Example *best = NULL;

  g_return_val_if_fail (snapshot != NULL && phrase != NULL, NULL);

  *phrase = NULL;
  add_statements (&self, snapshot);
  for (guint i = 0; i < examples->len; i++)
    {
      Example *example = g_ptr_array_index (examples, i);

      if (best == NULL || example->n > best->n)
        best = example;
    }
  if (best == NULL)
    return NULL;
  *phrase = g_steal_pointer (&best->phrase);
  return g_steal_pointer (&best->word);
}
