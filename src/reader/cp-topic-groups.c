/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Terms that belong together as one topic, and which topics say most of all statements. */

#include "cp-topic-groups.h"

#include <string.h>

/*
 * The terms are gone through once, the best first, as in clustering by a leader (Hartigan 1975).
 * What belongs together is told by the words themselves: phrases on the same thing begin alike
 * ("ferry fares", "ferry subsidy"), while those that only end alike are of two things ("house
 * prices", "food prices"). Terms that merely occur in the same statements stay apart: what one
 * article speaks of in a breath may be two topics.
 *
 * The groups are then taken one by one, each time the one that says most of what those before it
 * do not, as in maximal marginal relevance (Carbonell and Goldstein 1998).
 */

/* A word of which so many uses are at the end of a phrase stands for that phrase: "dues". */
#define MIN_SHORT 0.66

/* One of which so many are in a phrase that it begins says nothing more than this: "oyster". */
#define MIN_LONG 0.6

/* One of which so many are in phrases of topics already makes no other topic. */
#define MIN_USED 0.5

/* A word that is in more of the statements than this is parted into its phrases, where these are
 * several and as much of it as that. */
#define MAX_WORD_SHARE 0.15
#define MIN_HUB 6
#define MIN_HUB_PHRASES 2
#define MIN_HUB_PARTED 0.5

/* Terms of one topic that a person still reads. */
#define MAX_TERMS 8

static void
free_group_cb (gpointer data)
{
  CpTopicGroup *group = data;

  g_ptr_array_unref (group->terms);
  g_free (group->statements);
  g_free (group);
}

static gboolean
contains (const CpTopicTerm *term, const CpTopicTerm *part)
{
  for (guint i = 0; i + part->n_words <= term->n_words; i++)
    if (memcmp (term->families + i, part->families, part->n_words * sizeof (guint32)) == 0)
      return TRUE;
  return FALSE;
}

static guint32
get_last_word (const CpTopicTerm *term)
{
  return term->families[term->n_words - 1];
}

/* Whether a word is mostly met at the end of a phrase, and of no other, and so stands for it:
 * "dues". */
static gboolean
is_short_for (const CpTopicWords *words, guint32 family, const CpTopicTerm *phrase)
{
  return phrase->n_words > 1 && get_last_word (phrase) == family
         && cp_topic_words_get (words, family)->n_endings == 1
         && phrase->n >= MIN_SHORT * cp_topic_words_get (words, family)->n_final;
}

/* Whether two terms are on the same thing, by their words. */
static gboolean
are_on_same (const CpTopicWords *words, const CpTopicTerm *term, const CpTopicTerm *other)
{
  guint32 first = term->families[0];
  guint32 other_first = other->families[0];
  const CpTopicWord *word = cp_topic_words_get (words, first);
  const CpTopicWord *other_word = cp_topic_words_get (words, other_first);

  if (first == other_first && word->is_subject)
    return TRUE;
  if (term->n_words > 1 && other->n_words > 1)
    if (contains (term, other) || contains (other, term))
      return TRUE;
  if (is_short_for (words, first, other) || is_short_for (words, other_first, term))
    return TRUE;
  return term->n_words == 1 && other->n_words == 1 && word->root == other_word->root;
}

static gboolean
belongs_to (const CpTopicWords *words, const CpTopicTerm *term, const CpTopicGroup *group)
{
  for (guint i = 0; i < group->terms->len; i++)
    if (are_on_same (words, term, g_ptr_array_index (group->terms, i)))
      return TRUE;
  return FALSE;
}

/* --- Words with many phrases --- */

/* Whether a word is what all is about, and better told by its phrases. */
static gboolean
is_hub (const CpTopicWords *words, const GPtrArray *terms, const CpTopicTerm *word)
{
  guint n_phrases = 0, n_parted = 0;

  if (word->statements->len <= MAX (MIN_HUB, MAX_WORD_SHARE * words->stretches->len))
    return FALSE;
  for (guint i = 0; i < terms->len; i++)
    {
      const CpTopicTerm *term = g_ptr_array_index (terms, i);

      if (term->n_words == 1 || !contains (term, word))
        continue;
      n_phrases++;
      n_parted += term->statements->len;
    }
  return n_phrases >= MIN_HUB_PHRASES && n_parted >= MIN_HUB_PARTED * word->statements->len;
}

/* Finds the words that phrases can be on, which are nouns that say something by themselves, and
 * how many phrases each word ends. */
static void
find_subjects (const CpTopicWords *words, const GPtrArray *terms)
{
  for (guint i = 0; i < terms->len; i++)
    {
      const CpTopicTerm *term = g_ptr_array_index (terms, i);

      if (term->n_words == 1)
        cp_topic_words_get (words, term->families[0])->is_subject = !is_hub (words, terms, term);
      else
        cp_topic_words_get (words, get_last_word (term))->n_endings++;
    }
}

/* Whether a word is mostly met in phrases that are there already. */
static gboolean
is_used_up (const GPtrArray *groups, const CpTopicTerm *term)
{
  guint n = 0;

  for (guint i = 0; i < groups->len; i++)
    {
      const CpTopicGroup *group = g_ptr_array_index (groups, i);

      for (guint j = 0; j < group->terms->len; j++)
        {
          const CpTopicTerm *other = g_ptr_array_index (group->terms, j);

          if (other->n_words > 1 && contains (other, term))
            n += other->statements->len;
        }
    }
  return n >= MIN_USED * term->statements->len;
}

/* --- Groups --- */

static void
mark_statements (CpTopicGroup *group, const CpTopicTerm *term)
{
  for (guint i = 0; i < term->statements->len; i++)
    {
      guint8 *mark = &group->statements[g_array_index (term->statements, guint32, i)];

      group->n_statements += *mark == 0;
      *mark = 1;
    }
}

/* Puts a term in, and what it is inside of out, but for the phrase that names the topic. */
static void
add_term (CpTopicGroup *group, CpTopicTerm *term)
{
  group->score += term->score;
  for (guint i = 0; i < group->terms->len; i++)
    if (contains (term, g_ptr_array_index (group->terms, i)))
      return;
  for (guint i = group->terms->len; i > 0; i--)
    if (g_ptr_array_index (group->terms, i - 1) != group->label
        && contains (g_ptr_array_index (group->terms, i - 1), term))
      g_ptr_array_remove_index (group->terms, i - 1);
  if (group->terms->len == MAX_TERMS)
    return;
  g_ptr_array_add (group->terms, term);
  mark_statements (group, term);
}

/* Whether a word says more than the phrase that begins with it. */
static gboolean
is_wider (const CpTopicTerm *term, const CpTopicTerm *phrase)
{
  return term->n_words == 1 && phrase->n_words > 1 && phrase->families[0] == term->families[0]
         && phrase->n < MIN_LONG * term->n;
}

static gboolean
is_said_by_phrase (const CpTopicTerm *term, const CpTopicTerm *phrase)
{
  return term->n_words == 1 && phrase->n_words > 1 && phrase->families[0] == term->families[0]
         && phrase->n >= MIN_LONG * term->n;
}

/* "Interest rate" names what "rate cut" is about. */
static gboolean
goes_before (const CpTopicTerm *term, const CpTopicTerm *label)
{
  return term->n_words > 1 && label->n_words > 1 && get_last_word (term) == label->families[0];
}

static CpTopicGroup *
add_group (GPtrArray *groups, CpTopicTerm *label, guint n_statements)
{
  CpTopicGroup *group = g_new0 (CpTopicGroup, 1);

  group->terms = g_ptr_array_new ();
  group->label = label;
  group->statements = g_new0 (guint8, n_statements);
  g_ptr_array_add (groups, group);
  return group;
}

/* Finds the group that a term is of; those that it ties to this one go into it. */
static CpTopicGroup *
find_group (const CpTopicWords *words, GPtrArray *groups, const CpTopicTerm *term)
{
  CpTopicGroup *found = NULL;

  for (guint i = 0; i < groups->len; i++)
    {
      CpTopicGroup *group = g_ptr_array_index (groups, i);

      if (!belongs_to (words, term, group))
        continue;
      if (found == NULL)
        {
          found = group;
          continue;
        }
      for (guint j = 0; j < group->terms->len; j++)
        add_term (found, g_ptr_array_index (group->terms, j));
      g_ptr_array_remove_index (groups, i--);
    }
  return found;
}

static void
place_term (const CpTopicWords *words, GPtrArray *groups, CpTopicTerm *term)
{
  gboolean is_word = term->n_words == 1;
  CpTopicGroup *group;

  if (is_word && !cp_topic_words_get (words, term->families[0])->is_subject)
    return;
  group = find_group (words, groups, term);
  if (group == NULL && is_word && is_used_up (groups, term))
    return;
  if (group == NULL)
    group = add_group (groups, term, words->stretches->len);
  if (is_said_by_phrase (term, group->label))
    return;
  if (is_wider (term, group->label) || goes_before (term, group->label))
    group->label = term;
  add_term (group, term);
}

/* --- The choice --- */

/* What a group says, less what is said already; 0 where that is all. */
static double
get_gain (const CpTopicGroup *group, const guint8 *said, guint n_statements)
{
  guint n_new = 0;

  for (guint i = 0; i < n_statements; i++)
    n_new += group->statements[i] > said[i];
  return n_new > 0 ? group->score * (1.0 + (double) n_new / group->n_statements) : 0.0;
}

/* Takes out the group that says most, if any says something. */
static CpTopicGroup *
steal_best (GPtrArray *groups, const guint8 *said, guint n_statements)
{
  guint best = groups->len;
  double most = 0.0;

  for (guint i = 0; i < groups->len; i++)
    {
      const CpTopicGroup *group = g_ptr_array_index (groups, i);
      double gain;

      /* More than twice its score it cannot gain. */
      if (2.0 * group->score <= most)
        continue;
      gain = get_gain (group, said, n_statements);
      if (gain > most)
        {
          most = gain;
          best = i;
        }
    }
  return best < groups->len ? g_ptr_array_steal_index (groups, best) : NULL;
}

static GPtrArray *
choose_groups (GPtrArray *groups, guint n_groups, guint n_statements)
{
  GPtrArray *chosen = g_ptr_array_new_with_free_func (free_group_cb);
  g_autofree guint8 *said = g_new0 (guint8, n_statements);
  CpTopicGroup *group;

  while (chosen->len < n_groups && (group = steal_best (groups, said, n_statements)) != NULL)
    {
      for (guint i = 0; i < n_statements; i++)
        said[i] |= group->statements[i];
      g_ptr_array_add (chosen, group);
    }
  return chosen;
}

/**
 * cp_topic_groups_list:
 * @words: words, gathered in families
 * @terms: (element-type CpTopicTerm): the best ones first
 * @n_groups: how many at most
 *
 * Gathers terms in topics.
 *
 * Returns: (transfer full) (element-type CpTopicGroup): the ones that say most, the best first
 */
GPtrArray *
cp_topic_groups_list (const CpTopicWords *words, const GPtrArray *terms, guint n_groups)
{
  g_autoptr (GPtrArray) groups = g_ptr_array_new_with_free_func (free_group_cb);

  find_subjects (words, terms);
  for (guint i = 0; i < terms->len; i++)
    place_term (words, groups, g_ptr_array_index (terms, i));
  return choose_groups (groups, n_groups, words->stretches->len);
}
