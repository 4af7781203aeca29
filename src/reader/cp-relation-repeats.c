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

/* The statements of a row of postings that are long enough; returns how many there are, at most one
 * more than @rows has room for. */
static guint
list_rows (const CpRelationIndex *index, guint first, guint end, guint32 *rows)
{
  guint n = 0;

  for (guint i = first; i < end && n <= MAX_POSTINGS; i++)
    {
      guint32 row = g_array_index (index->postings, CpRelationPosting, i).row;

      if (cp_relation_index_get (index, row)->n_stems < MIN_STEMS)
        continue;
      if (n < MAX_POSTINGS)
        rows[n] = row;
      n++;
    }
  return n;
}

/* Whether two statements may be one utterance: in two articles, and not of two speakers. */
static gboolean
may_repeat (const CpRelationIndex *index, guint32 row, guint32 other)
{
  const CpRelationStatement *a = cp_relation_index_get (index, row);
  const CpRelationStatement *b = cp_relation_index_get (index, other);

  return a->article != b->article
         && (a->speaker == b->speaker || a->speaker == CP_READ_NONE
             || b->speaker == CP_READ_NONE);
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
  shared = cp_relation_index_weigh_shared (index, row, other)
           / cp_relation_index_weigh (index, link.from);
  needed = n_shared >= MANY_SHARED ? MIN_SAME_SPEAKER : MIN_FEW_SHARED;
  if (shared < (is_known ? needed : MIN_UNKNOWN_SPEAKER))
    return;
  link.confidence = (guint) MIN (99.0, round (40.0 + 60.0 * shared));
  g_array_append_val (links, link);
}

static void
compare_all (const CpRelationIndex *index, const guint32 *rows, guint n_rows, GHashTable *seen,
             GArray *links)
{
  for (guint i = 0; i < n_rows; i++)
    for (guint j = i + 1; j < n_rows; j++)
      {
        guint64 pair = (guint64) rows[i] << 32 | rows[j];

        if (may_repeat (index, rows[i], rows[j])
            && g_hash_table_add (seen, g_memdup2 (&pair, sizeof pair)))
          compare_rows (index, rows[i], rows[j], links);
      }
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
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  const CpRelationPosting *data = (const CpRelationPosting *) (gconstpointer)
                                    index->postings->data;

  for (guint first = 0, end = 0; first < index->postings->len; first = end)
    {
      guint32 rows[MAX_POSTINGS];
      guint n_rows;

      for (end = first + 1; end < index->postings->len && data[end].stem == data[first].stem;)
        end++;
      n_rows = list_rows (index, first, end, rows);
      if (n_rows <= MAX_POSTINGS)
        compare_all (index, rows, n_rows, seen, links);
    }
}
