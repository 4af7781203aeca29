/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All statements of the articles that are read together, by their words and by who made them. */

#include "cp-relation-private.h"

/* A target is looked for among so many statements before a cue, and of another article's: no
 * article refers farther back, and a hostile one takes no longer. */
#define MAX_STEPS 100

/* What is not about the same thing is meant only if it was said so many statements before; and what
 * is said later only if this is the lead. */
#define MAX_NEAR 6
#define MAX_LEAD 3

/* Two statements are about one thing where the words that they share weigh this much, in units of
 * the natural logarithm of how rare they are: some two words of which most statements have none. */
#define MIN_SHARED_HERE 1.5
#define MIN_SHARED_ELSEWHERE 12.0
#define MIN_STEMS_ELSEWHERE 4

/* Who is named and was heard elsewhere is meant where so many words of the sentence are his. */
#define MIN_STEMS_NAMED 2

/* The nearest statement of a speaker before a place that is about what @from is about, else the
 * nearest one. */
static guint32
find_back (const CpRelationIndex *self, guint32 from, guint32 article, guint32 byte,
           guint32 speaker)
{
  guint32 first = cp_relation_index_get_first (self, article);
  guint32 row = cp_relation_index_find_before (self, article, byte);
  guint32 nearest = CP_ROW_NONE;

  for (guint i = 0; row != CP_ROW_NONE && row >= first && i < MAX_STEPS; i++)
    {
      if (cp_relation_index_get (self, row)->speaker == speaker && row != from)
        {
          if (cp_relation_index_weigh_shared (self, from, row) >= MIN_SHARED_HERE)
            return row;
          if (nearest == CP_ROW_NONE && i < MAX_NEAR)
            nearest = row;
        }
      row = row == 0 ? CP_ROW_NONE : row - 1;
    }
  return nearest;
}

/* A lead that answers what the article tells later. */
static guint32
find_ahead (const CpRelationIndex *self, guint32 article, guint32 byte, guint32 speaker)
{
  guint32 first = cp_relation_index_get_first (self, article);
  guint32 end = cp_relation_index_get_first (self, article + 1);
  guint32 row = cp_relation_index_find_before (self, article, byte);

  row = row == CP_ROW_NONE ? first : row + 1;
  if (row >= first + MAX_LEAD)
    return CP_ROW_NONE;
  for (guint i = 0; row < end && i < MAX_STEPS; i++, row++)
    if (cp_relation_index_get (self, row)->speaker == speaker)
      return row;
  return CP_ROW_NONE;
}

static guint32
find_elsewhere (const CpRelationIndex *self, guint32 from, guint32 speaker)
{
  const GArray *rows = g_hash_table_lookup (self->by_speaker, GUINT_TO_POINTER (speaker));
  double best = MIN_SHARED_ELSEWHERE;
  guint32 found = CP_ROW_NONE;

  for (guint i = 0; rows != NULL && i < MIN (rows->len, MAX_STEPS); i++)
    {
      guint32 row = g_array_index (rows, guint32, i);
      double shared = cp_relation_index_weigh_shared (self, from, row);

      if (shared > best
          && cp_relation_index_count_shared (self, from, row) >= MIN_STEMS_ELSEWHERE)
        {
          best = shared;
          found = row;
        }
    }
  return found;
}

/**
 * cp_relation_index_free:
 * @self: (transfer full): an index
 */
void
cp_relation_index_free (CpRelationIndex *self)
{
  g_array_unref (self->statements);
  g_array_unref (self->first_rows);
  g_array_unref (self->weights);
  g_array_unref (self->postings);
  g_ptr_array_unref (self->words);
  g_array_unref (self->paragraphs);
  g_hash_table_unref (self->by_speaker);
  g_free (self);
}

/**
 * cp_relation_index_get:
 * @self: an index
 * @row: a statement
 *
 * Returns: (transfer none): what is known of it
 */
const CpRelationStatement *
cp_relation_index_get (const CpRelationIndex *self, guint32 row)
{
  return &g_array_index (self->statements, CpRelationStatement, row);
}

/**
 * cp_relation_index_get_stems:
 * @self: an index
 * @row: a statement
 *
 * Returns: (transfer none): its stems, sorted
 */
const guint32 *
cp_relation_index_get_stems (const CpRelationIndex *self, guint32 row)
{
  return cp_relation_index_get (self, row)->stems;
}

/**
 * cp_relation_index_get_first:
 * @self: an index
 * @article: an article, or their number
 *
 * Returns: the row of its first statement, or of what follows where it has none
 */
guint32
cp_relation_index_get_first (const CpRelationIndex *self, guint32 article)
{
  return g_array_index (self->first_rows, guint32, article);
}

/**
 * cp_relation_index_find_before:
 * @self: an index
 * @article: an article
 * @byte: a place in its text
 *
 * Returns: the last statement that begins before it, or %CP_ROW_NONE
 */
guint32
cp_relation_index_find_before (const CpRelationIndex *self, guint32 article, guint32 byte)
{
  guint32 first = cp_relation_index_get_first (self, article);
  guint32 low = first;
  guint32 high = cp_relation_index_get_first (self, article + 1);

  while (low < high)
    {
      guint32 middle = low + (high - low) / 2;

      if (cp_relation_index_get (self, middle)->span.start < byte)
        low = middle + 1;
      else
        high = middle;
    }
  return low == first ? CP_ROW_NONE : low - 1;
}

/**
 * cp_relation_index_find_at:
 * @self: an index
 * @article: an article
 * @byte: a place in its text
 *
 * Returns: the statement that the place is in, or %CP_ROW_NONE
 */
guint32
cp_relation_index_find_at (const CpRelationIndex *self, guint32 article, guint32 byte)
{
  guint32 row = cp_relation_index_find_before (self, article, byte + 1);

  if (row == CP_ROW_NONE || cp_relation_index_get (self, row)->span.end <= byte)
    return CP_ROW_NONE;
  return row;
}

/**
 * cp_relation_index_weigh:
 * @self: an index
 * @row: a statement
 *
 * Returns: the weights of all its stems, summed up
 */
double
cp_relation_index_weigh (const CpRelationIndex *self, guint32 row)
{
  const CpRelationStatement *statement = cp_relation_index_get (self, row);
  double sum = 0.0;

  for (guint i = 0; i < statement->n_stems; i++)
    sum += g_array_index (self->weights, double, statement->first_weight + i);
  return sum;
}

/**
 * cp_relation_index_weigh_shared:
 * @self: an index
 * @row: a statement
 * @other: another
 *
 * Returns: the weights of all stems that both have, summed up
 */
double
cp_relation_index_weigh_shared (const CpRelationIndex *self, guint32 row, guint32 other)
{
  const guint32 *a = cp_relation_index_get_stems (self, row);
  const guint32 *b = cp_relation_index_get_stems (self, other);
  guint first = cp_relation_index_get (self, row)->first_weight;
  guint n_a = cp_relation_index_get (self, row)->n_stems;
  guint n_b = cp_relation_index_get (self, other)->n_stems;
  double sum = 0.0;

  for (guint i = 0, j = 0; i < n_a && j < n_b;)
    {
      guint32 one = a[i], two = b[j];

      if (one == two)
        sum += g_array_index (self->weights, double, first + i);
      i += one <= two;
      j += two <= one;
    }
  return sum;
}

/**
 * cp_relation_index_count_shared:
 * @self: an index
 * @row: a statement
 * @other: another
 *
 * Returns: how many stems both have
 */
guint
cp_relation_index_count_shared (const CpRelationIndex *self, guint32 row, guint32 other)
{
  const guint32 *stems = cp_relation_index_get_stems (self, row);
  guint n_shared = 0;

  for (guint i = 0; i < cp_relation_index_get (self, row)->n_stems; i++)
    n_shared += cp_relation_index_has_stems (self, other, stems + i, 1);
  return n_shared;
}

/**
 * cp_relation_index_has_stems:
 * @self: an index
 * @row: a statement
 * @stems: (array length=n_stems): stems in any order
 * @n_stems: how many
 *
 * Returns: whether the statement has all of them, and there is one at least
 */
gboolean
cp_relation_index_has_stems (const CpRelationIndex *self, guint32 row, const guint32 *stems,
                             guint n_stems)
{
  const guint32 *own = cp_relation_index_get_stems (self, row);
  guint n_own = cp_relation_index_get (self, row)->n_stems;

  for (guint i = 0; i < n_stems; i++)
    {
      guint low = 0, high = n_own;

      while (low < high)
        {
          guint middle = low + (high - low) / 2;

          if (own[middle] < stems[i])
            low = middle + 1;
          else
            high = middle;
        }
      if (low == n_own || own[low] != stems[i])
        return FALSE;
    }
  return n_stems > 0;
}

/**
 * cp_relation_index_find_target:
 * @self: an index
 * @from: the statement that takes up another
 * @article: the article in which it does
 * @byte: the place where it does
 * @speaker: whose words are taken up
 *
 * Finds the statement that is most likely meant: the last one of the speaker before the place that
 * has words of @from, else the last one, else the next one; else the one of another article that
 * shares most with @from.
 *
 * Returns: the statement, or %CP_ROW_NONE
 */
guint32
cp_relation_index_find_target (const CpRelationIndex *self, guint32 from, guint32 article,
                               guint32 byte, guint32 speaker)
{
  guint32 row = find_back (self, from, article, byte, speaker);

  if (row == CP_ROW_NONE)
    row = find_ahead (self, article, byte, speaker);
  return row == CP_ROW_NONE ? find_elsewhere (self, from, speaker) : row;
}

/**
 * cp_relation_index_find_by_stems:
 * @self: an index
 * @article: an article
 * @speaker: whose words are taken up in it
 * @stems: (array length=n_stems): what they are about
 * @n_stems: how many
 *
 * Finds the one statement of a speaker in other articles that has most of the words, two at least.
 *
 * Returns: the statement, or %CP_ROW_NONE where it is none or several
 */
guint32
cp_relation_index_find_by_stems (const CpRelationIndex *self, guint32 article, guint32 speaker,
                                 const guint32 *stems, guint n_stems)
{
  const GArray *rows = g_hash_table_lookup (self->by_speaker, GUINT_TO_POINTER (speaker));
  guint32 found = CP_ROW_NONE;
  guint most = MIN_STEMS_NAMED - 1;

  for (guint i = 0; rows != NULL && i < MIN (rows->len, MAX_STEPS); i++)
    {
      guint32 row = g_array_index (rows, guint32, i);
      guint n = 0;

      for (guint j = 0; j < n_stems; j++)
        n += cp_relation_index_has_stems (self, row, stems + j, 1);
      if (cp_relation_index_get (self, row)->article == article || n < most)
        continue;
      found = n > most ? row : CP_ROW_NONE;
      most = n;
    }
  return found;
}
