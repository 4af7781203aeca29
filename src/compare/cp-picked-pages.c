/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which of the statements that were picked for a talk stand together on a page. */

#include "cp-picked-pages.h"

/* Picks stay in their order. Those that follow one another share a page when all take a position on
 * the same question; else when all bear the same topic, or none, but a page of two that share a
 * question is not made one on their topic by a third. A page has no more rows than asked for: on a
 * question each position has its own, in which one of either side stands beside one of the other; else
 * the sides are told off against each other. One on neither side has a row alone. */

typedef struct
{
  CpSnapshot *snapshot;
  const CpPick *picks;
} Picks;

static gboolean
bears_topic (CpSnapshot *snapshot, guint32 statement, guint32 topic)
{
  guint n;
  const guint32 *topics = cp_snapshot_get_topic_set (
      snapshot, cp_snapshot_get_statements (snapshot)->topics[statement], &n);

  for (guint i = 0; i < n; i++)
    if (topics[i] == topic)
      return TRUE;
  return FALSE;
}

static guint32
get_topic_of_question (CpSnapshot *snapshot, guint32 question)
{
  return cp_snapshot_find (snapshot, CP_ARRAY_TOPICS,
                           cp_question_get_topic (cp_snapshot_get_question (snapshot, question)));
}

static gboolean
do_all_answer (const Picks *self, guint first, guint end, guint32 question)
{
  for (guint i = first; i < end; i++)
    if (cp_picked_find_answer (self->snapshot, self->picks[i].statement, question) == NULL)
      return FALSE;
  return TRUE;
}

/* The first question on which all take a position. */
static guint32
find_question (const Picks *self, guint first, guint end)
{
  guint n;
  const CpAnswer *answers =
      cp_snapshot_get_answers (self->snapshot, self->picks[first].statement, &n);

  for (guint i = 0; i < n; i++)
    if (do_all_answer (self, first, end, answers[i].question))
      return answers[i].question;
  return CP_HANDLE_NONE;
}

static const guint32 *
get_topics (const Picks *self, guint place, guint *n)
{
  return cp_snapshot_get_topic_set (
      self->snapshot,
      cp_snapshot_get_statements (self->snapshot)->topics[self->picks[place].statement], n);
}

static gboolean
do_all_bear (const Picks *self, guint first, guint end, guint32 topic)
{
  for (guint i = first; i < end; i++)
    if (!bears_topic (self->snapshot, self->picks[i].statement, topic))
      return FALSE;
  return TRUE;
}

/* The first topic that all bear. */
static guint32
find_topic (const Picks *self, guint first, guint end)
{
  guint n;
  const guint32 *topics = get_topics (self, first, &n);

  for (guint i = 0; i < n; i++)
    if (do_all_bear (self, first, end, topics[i]))
      return topics[i];
  return CP_HANDLE_NONE;
}

static gboolean
bear_none (const Picks *self, guint first, guint end)
{
  for (guint i = first; i < end; i++)
    {
      guint n;

      get_topics (self, i, &n);
      if (n > 0)
        return FALSE;
    }
  return TRUE;
}

static guint
count_side (const Picks *self, guint first, guint end, CpSide side)
{
  guint n = 0;

  for (guint i = first; i < end; i++)
    n += self->picks[i].side == side;
  return n;
}

/* How many of a side take the position that a pick takes, up to and with that pick. */
static guint
count_like (const Picks *self, guint first, guint place, guint32 question)
{
  const CpPick *pick = &self->picks[place];
  guint32 position = cp_picked_find_answer (self->snapshot, pick->statement, question)->position;
  guint n = 0;

  for (guint i = first; i <= place; i++)
    n += self->picks[i].side == pick->side
         && cp_picked_find_answer (self->snapshot, self->picks[i].statement, question)->position
                == position;
  return n;
}

/* Whether one of the other side stands in the row that a pick takes, before it. */
static gboolean
shares_row (const Picks *self, guint first, guint place, guint32 question)
{
  const CpPick *pick = &self->picks[place];
  guint32 position = cp_picked_find_answer (self->snapshot, pick->statement, question)->position;
  guint n = 0;

  for (guint i = first; i < place; i++)
    n += self->picks[i].side != pick->side && self->picks[i].side != CP_SIDE_OTHERS
         && cp_picked_find_answer (self->snapshot, self->picks[i].statement, question)->position
                == position;
  return n >= count_like (self, first, place, question);
}

static guint
count_rows (const Picks *self, guint first, guint end, guint32 question)
{
  guint n = count_side (self, first, end, CP_SIDE_OTHERS);

  if (question == CP_HANDLE_NONE)
    return n
           + MAX (count_side (self, first, end, CP_SIDE_LEFT),
                  count_side (self, first, end, CP_SIDE_RIGHT));
  for (guint i = first; i < end; i++)
    n += self->picks[i].side != CP_SIDE_OTHERS && !shares_row (self, first, i, question);
  return n;
}

/* Whether picks up to @end may stand on one page. */
static gboolean
belong_together (const Picks *self, guint first, guint end, guint max_rows)
{
  guint32 question = find_question (self, first, end);

  if (question != CP_HANDLE_NONE)
    return count_rows (self, first, end, question) <= max_rows;
  if (end - first > 2 && find_question (self, first, end - 1) != CP_HANDLE_NONE)
    return FALSE;
  if (find_topic (self, first, end) == CP_HANDLE_NONE && !bear_none (self, first, end))
    return FALSE;
  return count_rows (self, first, end, CP_HANDLE_NONE) <= max_rows;
}

static CpPickedPage
make_page (const Picks *self, guint first, guint end)
{
  CpPickedPage page = { .first = first, .n = end - first };

  page.question = find_question (self, first, end);
  page.topic = page.question != CP_HANDLE_NONE
                   ? get_topic_of_question (self->snapshot, page.question)
                   : find_topic (self, first, end);
  return page;
}

/**
 * cp_picked_find_answer:
 *
 * Finds the position that a statement takes on a question, as far as it counts for it: the statement
 * bears the topic of the question.
 *
 * Returns: (nullable): the position, or %NULL
 */
const CpAnswer *
cp_picked_find_answer (CpSnapshot *snapshot, guint32 statement, guint32 question)
{
  guint n;
  const CpAnswer *answers;

  g_return_val_if_fail (snapshot != NULL, NULL);

  answers = cp_snapshot_get_answers (snapshot, statement, &n);
  for (guint i = 0; i < n; i++)
    if (answers[i].question == question && answers[i].position != CP_POSITION_NONE)
      return bears_topic (snapshot, statement, get_topic_of_question (snapshot, question))
                 ? &answers[i]
                 : NULL;
  return NULL;
}

/**
 * cp_picked_pages_new:
 * @picks: in their order
 * @max_rows: of cards that a page takes, from 1 to %CP_PICKED_ROWS_MAX
 *
 * Puts picked statements on pages.
 *
 * Returns: (transfer full) (element-type CpPickedPage): the pages
 */
GArray *
cp_picked_pages_new (CpSnapshot *snapshot, const CpPick *picks, guint n_picks, guint max_rows)
{
  Picks self = { snapshot, picks };
  GArray *pages = g_array_new (FALSE, FALSE, sizeof (CpPickedPage));

  g_return_val_if_fail (snapshot != NULL && (picks != NULL || n_picks == 0), pages);
  g_return_val_if_fail (max_rows >= 1, pages);

  for (guint first = 0, end; first < n_picks; first = end)
    {
      CpPickedPage page;

      for (end = first + 1; end < n_picks && belong_together (&self, first, end + 1, max_rows); end++)
        ;
      page = make_page (&self, first, end);
      g_array_append_val (pages, page);
    }
  return pages;
}
