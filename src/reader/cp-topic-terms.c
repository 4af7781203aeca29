/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words and phrases that may stand for a topic, and how good each is for it. */

#include "cp-topic-terms.h"

#include <math.h>
#include <string.h>

/*
 * The measure is the C-value of Frantzi, Ananiadou and Mima (2000), "Automatic recognition of
 * multi-word terms": how often a phrase occurs by itself and not inside a longer one, by the
 * logarithm of its length; here for single words too, so that the length counts one more. It is
 * weighted as tf-idf is (Spärck Jones 1972), since what is in every statement parts none from
 * another, and by the number of articles, since a word of one article is its author's.
 */

/* A topic of one statement is none. */
#define MIN_STATEMENTS 2

/* A word that is a verb's more often than this is no noun; what stands before another word and not
 * at the end of a phrase is a part of one. */
#define MAX_VERBAL 0.35
#define MIN_LAST 0.4

/* A word that is met ten times as often is not ten times as telling. */
#define DAMPING 0.75

/* What is in more of the statements than this is the subject of all, where there are more than a
 * few. */
#define MAX_SHARE 0.5
#define FEW 6

/* Words that make no topic by themselves, as "house" and "prices", make one where they are met
 * together so often, and not much oftener apart. */
#define MIN_FIXED 3
#define MIN_FIXED_SHARE 0.5

static guint
hash_term_cb (gconstpointer key)
{
  const CpTopicTerm *term = key;
  guint hash = term->n_words;

  for (guint i = 0; i < term->n_words; i++)
    hash = (hash ^ term->families[i]) * 0x9E3779B1u ^ hash >> 13;
  return hash;
}

static gboolean
equal_terms_cb (gconstpointer a, gconstpointer b)
{
  const CpTopicTerm *one = a;
  const CpTopicTerm *other = b;

  return one->n_words == other->n_words
         && memcmp (one->families, other->families, one->n_words * sizeof (guint32)) == 0;
}

static void
free_term_cb (gpointer data)
{
  CpTopicTerm *term = data;

  g_array_unref (term->statements);
  g_free (term);
}

/* Whether it says nothing of a subject, or ends in a word that says nothing and often ends other
 * phrases: "harbour people". */
static gboolean
is_weak (const CpTopicWords *words, const CpTopicTerm *term)
{
  const CpTopicWord *last = cp_topic_words_get (words, term->families[term->n_words - 1]);
  guint n_least = G_MAXUINT, n_weak = 0;

  for (guint i = 0; i < term->n_words; i++)
    {
      const CpTopicWord *word = cp_topic_words_get (words, term->families[i]);

      n_weak += word->is_weak;
      n_least = MIN (n_least, word->n_family);
    }
  if (term->n_words == 1 || !last->is_weak)
    return n_weak == term->n_words;
  return term->n < MIN_FIXED_SHARE * n_least
         || (n_weak == term->n_words && term->statements->len < MIN_FIXED);
}

static gboolean
can_end (const CpTopicWord *word)
{
  return !word->is_person && word->n_family_verbal <= MAX_VERBAL * word->n_family;
}

static gboolean
is_before_gap (const CpTopicWords *words, guint32 at, guint32 end)
{
  return at == end || g_array_index (words->sequence, guint32, at) == CP_TOPIC_GAP;
}

/* The families of the words from a place of the sequence on, as far as a phrase can go, and
 * whether each could be its last word. */
static guint
cut_phrase (const CpTopicWords *words, guint32 at, guint32 end, CpTopicTerm *term, gboolean *ends)
{
  guint n = 0;

  for (; n < CP_TOPIC_TERM_WORDS && at + n < end; n++)
    {
      guint32 place = g_array_index (words->sequence, guint32, at + n);
      const CpTopicWord *word;

      if (place == CP_TOPIC_GAP)
        break;
      word = cp_topic_words_get (words, place & ~CP_TOPIC_CAPITAL);
      if (cp_topic_words_get (words, word->family)->is_general)
        break;
      term->families[n] = word->family;
      term->n_capital[n] = (place & CP_TOPIC_CAPITAL) != 0;
      term->n_plural[n] = (place & ~CP_TOPIC_CAPITAL) != word->family;
      ends[n] = can_end (cp_topic_words_get (words, word->family));
    }
  return n;
}

static CpTopicTerm *
ensure_term (GHashTable *table, const CpTopicTerm *like)
{
  CpTopicTerm *term = g_hash_table_lookup (table, like);

  if (term != NULL)
    return term;
  term = g_memdup2 (like, sizeof *like);
  memset (term->n_capital, 0, sizeof term->n_capital);
  memset (term->n_plural, 0, sizeof term->n_plural);
  term->last_document = G_MAXUINT32;
  term->statements = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_hash_table_add (table, term);
  return term;
}

static void
note_term (CpTopicTerm *term, const CpTopicTerm *like, guint32 statement, guint32 document)
{
  guint n = term->statements->len;

  term->n++;
  for (guint i = 0; i < like->n_words; i++)
    {
      term->n_capital[i] += like->n_capital[i];
      term->n_plural[i] += like->n_plural[i];
    }
  if (n == 0 || g_array_index (term->statements, guint32, n - 1) != statement)
    g_array_append_val (term->statements, statement);
  if (term->last_document != document)
    term->n_documents++;
  term->last_document = document;
}

static void
count_phrases (const CpTopicWords *words, GHashTable *table, guint32 statement)
{
  const CpTopicStretch *stretch = &g_array_index (words->stretches, CpTopicStretch, statement);

  for (guint32 at = stretch->first; at < stretch->end; at++)
    {
      CpTopicTerm like = { 0 };
      gboolean ends[CP_TOPIC_TERM_WORDS];
      guint n_words = cut_phrase (words, at, stretch->end, &like, ends);

      for (like.n_words = 1; like.n_words <= n_words; like.n_words++)
        if (ends[like.n_words - 1])
          {
            CpTopicTerm *term = ensure_term (table, &like);

            note_term (term, &like, statement, stretch->document);
            term->n_last += is_before_gap (words, at + like.n_words, stretch->end);
          }
    }
}

/* What is inside a longer term that occurs often is no term by itself there. */
static void
count_inside (GHashTable *table)
{
  GHashTableIter iter;
  gpointer key;

  g_hash_table_iter_init (&iter, table);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    {
      const CpTopicTerm *term = key;

      if (term->statements->len < MIN_STATEMENTS)
        continue;
      for (guint first = 0; first < term->n_words; first++)
        for (guint n = 1; first + n <= term->n_words && n < term->n_words; n++)
          {
            CpTopicTerm like = { .n_words = n };
            CpTopicTerm *inside;

            memcpy (like.families, term->families + first, n * sizeof (guint32));
            inside = g_hash_table_lookup (table, &like);
            if (inside != NULL)
              inside->n_inside = MAX (inside->n_inside, term->n);
          }
    }
}

static double
score_term (const CpTopicWords *words, const CpTopicTerm *term)
{
  guint n_statements = words->stretches->len;
  double n_alone = (double) term->n - MIN (term->n, term->n_inside);
  double rarity = log ((n_statements + 1.0) / term->statements->len);
  double breadth = 1.0 + log2 (term->n_documents) / 2.0;

  if (term->statements->len < MIN_STATEMENTS
      || term->statements->len > MAX (FEW, MAX_SHARE * n_statements)
      || term->n_last < MIN_LAST * term->n || is_weak (words, term))
    return 0.0;
  return log2 (term->n_words + 1.0) * pow (n_alone, DAMPING) * rarity * breadth;
}

static int
compare_terms_cb (gconstpointer a, gconstpointer b, gpointer data)
{
  const CpTopicTerm *one = *(const CpTopicTerm *const *) a;
  const CpTopicTerm *other = *(const CpTopicTerm *const *) b;

  if (one->score != other->score)
    return one->score > other->score ? -1 : 1;
  if (one->n_words != other->n_words)
    return (int) other->n_words - (int) one->n_words;
  for (guint i = 0; i < one->n_words; i++)
    if (one->families[i] != other->families[i])
      return one->families[i] < other->families[i] ? -1 : 1;
  return 0;
}

/**
 * cp_topic_terms_list:
 * @words: words, gathered in families
 * @n_terms: how many at most
 *
 * Lists the words and phrases that say most of what the statements are about, the best ones first.
 * The order depends on nothing but the statements.
 *
 * Returns: (transfer full) (element-type CpTopicTerm): the terms
 */
GPtrArray *
cp_topic_terms_list (const CpTopicWords *words, guint n_terms)
{
  g_autoptr (GHashTable) table = g_hash_table_new (hash_term_cb, equal_terms_cb);
  GPtrArray *terms = g_ptr_array_new_with_free_func (free_term_cb);
  GHashTableIter iter;
  gpointer key;

  for (guint32 i = 0; i < words->stretches->len; i++)
    count_phrases (words, table, i);
  count_inside (table);

  g_hash_table_iter_init (&iter, table);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    {
      CpTopicTerm *term = key;

      term->score = score_term (words, term);
      g_ptr_array_add (terms, term);
    }
  g_ptr_array_sort_with_data (terms, compare_terms_cb, NULL);
  while (terms->len > 0
         && (terms->len > n_terms
             || ((CpTopicTerm *) g_ptr_array_index (terms, terms->len - 1))->score <= 0.0))
    g_ptr_array_set_size (terms, (int) terms->len - 1);
  return terms;
}
