/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which statements are the same utterance in another report. */

#include "cp-repeats.h"

#include <string.h>

#include "cp-reading-order.h"

/*
 * An edge runs from a statement to one that it repeats. Edges are kept as one run of targets for
 * each statement. Those that close a circle are left out, or nobody in it would be counted.
 *
 * They are found by going against the edges, twice. The first walk starts from each statement in
 * reading order; where it is through with last is (as in Kosaraju's way to find the strong
 * components of a graph) a statement that repeats none, or the first one of a circle that repeats
 * none outside of it. The second walk starts from these, and an edge that brings it back to its own
 * way closes a circle.
 */

typedef struct
{
  guint32 *offsets; /* of each statement's first edge; one more at the end */
  guint32 *ends;    /* where edges run to */
} Edges;

struct _CpRepeats
{
  Edges targets;
  guint n_edges;
};

typedef struct
{
  guint32 from;
  guint32 to;
} Edge;

enum
{
  NEW,
  ON_THE_WAY,
  DONE,
};

typedef struct
{
  guint32 statement;
  guint32 next; /* edge to walk next */
} Step;

static GArray *
list_edges (CpSnapshot *snapshot)
{
  const CpRelationColumns *relations = cp_snapshot_get_relations (snapshot);
  const CpStatementColumns *statements = cp_snapshot_get_statements (snapshot);
  GArray *edges = g_array_new (FALSE, FALSE, sizeof (Edge));

  for (guint32 i = 0; i < relations->n_rows; i++)
    {
      Edge edge;

      if (!relations->live[i] || relations->type[i] != CP_RELATION_REPEATS)
        continue;
      edge = (Edge){ relations->from[i], relations->to[i] };
      if (edge.from != edge.to && statements->live[edge.from] && statements->live[edge.to])
        g_array_append_val (edges, edge);
    }
  return edges;
}

/* Runs of edges by their start, or by their end where @backwards. */
static Edges
make_runs (const GArray *edges, guint n_rows, gboolean backwards)
{
  Edges runs = { g_new0 (guint32, n_rows + 2), g_new (guint32, edges->len + 1) };

  for (guint i = 0; i < edges->len; i++)
    {
      const Edge *edge = &g_array_index (edges, Edge, i);

      runs.offsets[(backwards ? edge->to : edge->from) + 2]++;
    }
  for (guint i = 2; i < n_rows + 2; i++)
    runs.offsets[i] += runs.offsets[i - 1];
  for (guint i = 0; i < edges->len; i++)
    {
      const Edge *edge = &g_array_index (edges, Edge, i);
      guint32 start = backwards ? edge->to : edge->from;

      runs.ends[runs.offsets[start + 1]++] = backwards ? edge->from : edge->to;
    }
  return runs;
}

static void
clear_runs (Edges *runs)
{
  g_free (runs->offsets);
  g_free (runs->ends);
}

static GArray *
list_repeated (const GArray *edges, CpSnapshot *snapshot)
{
  GArray *statements = g_array_sized_new (FALSE, FALSE, sizeof (guint32), edges->len);

  for (guint i = 0; i < edges->len; i++)
    g_array_append_val (statements, g_array_index (edges, Edge, i).to);
  g_array_sort_with_data (statements, cp_reading_order_compare, snapshot);
  return statements;
}

static void
push_step (GArray *way, const Edges *sources, guint32 statement, guint8 *states)
{
  Step step = { statement, sources->offsets[statement] };

  states[statement] = ON_THE_WAY;
  g_array_append_val (way, step);
}

/* Walks against the edges from @start, as far as nobody was. Adds to @kept the edges that close no
 * circle, and to @left each statement when the walk is through with it. */
static void
walk (const Edges *sources, guint32 start, guint8 *states, GArray *kept, GArray *left)
{
  g_autoptr (GArray) way = g_array_new (FALSE, FALSE, sizeof (Step));

  if (states[start] == NEW)
    push_step (way, sources, start, states);
  while (way->len > 0)
    {
      Step *step = &g_array_index (way, Step, way->len - 1);
      Edge edge = { CP_HANDLE_NONE, step->statement };

      if (step->next == sources->offsets[step->statement + 1])
        {
          states[step->statement] = DONE;
          g_array_append_val (left, step->statement);
          g_array_set_size (way, way->len - 1);
          continue;
        }
      edge.from = sources->ends[step->next++];
      if (states[edge.from] != ON_THE_WAY)
        g_array_append_val (kept, edge);
      if (states[edge.from] == NEW)
        push_step (way, sources, edge.from, states);
    }
}

/* Returns the edges without those that close circles. */
static GArray *
break_circles (const GArray *edges, CpSnapshot *snapshot)
{
  guint n_rows = cp_snapshot_get_n_handles (snapshot, CP_ARRAY_STATEMENTS);
  GArray *kept = g_array_new (FALSE, FALSE, sizeof (Edge));
  g_autoptr (GArray) starts = list_repeated (edges, snapshot);
  g_autoptr (GArray) left = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_autoptr (GArray) left_again = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_autofree guint8 *states = g_new0 (guint8, n_rows);
  Edges sources = make_runs (edges, n_rows, TRUE);

  for (guint i = 0; i < starts->len; i++)
    walk (&sources, g_array_index (starts, guint32, i), states, kept, left);

  memset (states, NEW, n_rows);
  g_array_set_size (kept, 0);
  for (guint i = left->len; i-- > 0;)
    walk (&sources, g_array_index (left, guint32, i), states, kept, left_again);
  clear_runs (&sources);
  return kept;
}

/**
 * cp_repeats_new:
 * @snapshot: a snapshot
 *
 * Collects which statements repeat which. Of statements that repeat one another in a circle, the
 * first in reading order repeats none.
 *
 * Returns: (transfer full): the repeats; independent of @snapshot
 */
CpRepeats *
cp_repeats_new (CpSnapshot *snapshot)
{
  CpRepeats *self;
  g_autoptr (GArray) edges = NULL;
  g_autoptr (GArray) kept = NULL;

  g_return_val_if_fail (snapshot != NULL, NULL);

  edges = list_edges (snapshot);
  kept = break_circles (edges, snapshot);
  self = g_new0 (CpRepeats, 1);
  self->n_edges = kept->len;
  self->targets =
      make_runs (kept, cp_snapshot_get_n_handles (snapshot, CP_ARRAY_STATEMENTS), FALSE);
  return self;
}

/**
 * cp_repeats_free:
 * @self: (transfer full): repeats
 *
 * Frees the repeats.
 */
void
cp_repeats_free (CpRepeats *self)
{
  g_return_if_fail (self != NULL);

  clear_runs (&self->targets);
  g_free (self);
}

/**
 * cp_repeats_count_utterances:
 * @self: repeats
 * @statements: (array length=n_statements): handles, each once
 * @n_statements: how many
 * @marks: one number for each row of the statements, to work with
 * @mark: a number that is not yet in @marks
 *
 * Counts statements less those that repeat another one of them.
 *
 * Returns: the number of utterances
 */
guint
cp_repeats_count_utterances (const CpRepeats *self, const guint32 *statements, guint n_statements,
                             guint32 *marks, guint32 mark)
{
  const guint32 *offsets = self->targets.offsets;
  guint n_repeating = 0;

  if (self->n_edges == 0)
    return n_statements;
  for (guint i = 0; i < n_statements; i++)
    marks[statements[i]] = mark;
  for (guint i = 0; i < n_statements; i++)
    {
      guint32 edge = offsets[statements[i]];
      guint32 end = offsets[statements[i] + 1];

      while (edge < end && marks[self->targets.ends[edge]] != mark)
        edge++;
      n_repeating += edge < end;
    }
  return n_statements - n_repeating;
}
