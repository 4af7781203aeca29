/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The same utterance in two articles. */

#include "cp-relation-private.h"

#include <math.h>

/* Words that more statements have are too common to look for pairs by. */
#define MAX_POSTINGS 24

/* What two reports of one utterance share of the shorter one's words, by weight. Translated anew,
 * one keeps a little more than half of them; two utterances of one speaker on one topic share a
 * third. Who speaks must be the same; where one is unknown, the words must be. */
#define MIN_SAME_SPEAKER 0.5
#define MIN_UNKNOWN_SPEAKER 0.85

/* Short statements are alike by chance. */
#define MIN_STEMS 5
#define MIN_SHARED 5
#define MANY_SHARED 8
#define MIN_FEW_SHARED 0.75

typedef struct
{
  guint32 stem;
  guint32 row;
} Posting;

static int
compare_postings_cb (gconstpointer a, gconstpointer b)
{
  const Posting *one = a;
  const Posting *other = b;

  if (one->stem != other->stem)
    return one->stem < other->stem ? -1 : 1;
  return one->row < other->row ? -1 : one->row > other->row;
}

static GArray *
list_postings (const CpRelationIndex *index)
{
  GArray *postings = g_array_sized_new (FALSE, FALSE, sizeof (Posting), index->stems->len);

  for (guint32 row = 0; row < index->statements->len; row++)
    {
      const CpRelationStatement *statement = cp_relation_index_get (index, row);
      const guint32 *stems = cp_relation_index_get_stems (index, row);

      if (statement->n_stems < MIN_STEMS)
        continue;
      for (guint i = 0; i < statement->n_stems; i++)
        {
          Posting posting = { stems[i], row };

          g_array_append_val (postings, posting);
        }
    }
  g_array_sort (postings, compare_postings_cb);
  return postings;
}

static double
weigh_all (const CpRelationIndex *index, guint32 row)
{
  const guint32 *stems = cp_relation_index_get_stems (index, row);
  double sum = 0.0;

  for (guint i = 0; i < cp_relation_index_get (index, row)->n_stems; i++)
    sum += cp_relation_index_weigh (index, stems[i]);
  return sum;
}

/* One person in two articles; most pairs are not, so this is looked at first. */
static gboolean
may_repeat (const CpRelationIndex *index, guint32 row, guint32 other)
{
  const CpRelationStatement *a = cp_relation_index_get (index, row);
  const CpRelationStatement *b = cp_relation_index_get (index, other);

  return a->article != b->article
         && (a->speaker == b->speaker || a->speaker == CP_READ_NONE || b->speaker == CP_READ_NONE);
}

/* Compares two statements; the one with fewer words tells again what the other tells. */
static void
compare_rows (const CpRelationIndex *index, guint32 row, guint32 other, GArray *links)
{
  const CpRelationStatement *a = cp_relation_index_get (index, row);
  const CpRelationStatement *b = cp_relation_index_get (index, other);
  gboolean is_known = a->speaker != CP_READ_NONE && b->speaker != CP_READ_NONE;
  guint32 from = a->n_stems < b->n_stems ? row : other;
  CpRelationLink link = { from, from == row ? other : row, CP_RELATION_REPEATS,
                          CP_BASIS_REPORTER, 0 };
  double shared, needed;
  guint n_shared;

  n_shared = cp_relation_index_count_shared (index, link.from, link.to);
  if (n_shared < MIN_SHARED)
    return;
  shared = cp_relation_index_weigh_shared (index, row, other) / weigh_all (index, link.from);
  needed = n_shared >= MANY_SHARED ? MIN_SAME_SPEAKER : MIN_FEW_SHARED;
  if (shared < (is_known ? needed : MIN_UNKNOWN_SPEAKER))
    return;
  link.confidence = (guint) MIN (99.0, round (40.0 + 60.0 * shared));
  g_array_append_val (links, link);
}

/**
 * cp_relation_repeats_find:
 * @index: the statements of articles that are read together
 * @links: (element-type CpRelationLink): where what is found goes
 *
 * Finds statements that report in one article what another reports as well. The longer one is what
 * is repeated.
 */
void
cp_relation_repeats_find (const CpRelationIndex *index, GArray *links)
{
  g_autoptr (GArray) postings = list_postings (index);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  const Posting *data = (const Posting *) (gconstpointer) postings->data;

  for (guint first = 0, end = 0; first < postings->len; first = end)
    {
      for (end = first + 1; end < postings->len && data[end].stem == data[first].stem;)
        end++;
      if (end - first > MAX_POSTINGS)
        continue;
      for (guint i = first; i < end; i++)
        for (guint j = i + 1; j < end; j++)
          {
            guint64 pair = (guint64) data[i].row << 32 | data[j].row;

            if (may_repeat (index, data[i].row, data[j].row)
                && g_hash_table_add (seen, g_memdup2 (&pair, sizeof pair)))
              compare_rows (index, data[i].row, data[j].row, links);
          }
    }
}
