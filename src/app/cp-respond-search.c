/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Looks for what a statement may respond to: what is nearest to it comes first. */

#include "cp-respond-search.h"

/* Each statement is looked at once. A snapshot, a comparison and a query are constant, so that a
 * thread may read them. */

#define CANCEL_STEP 1024

typedef struct
{
  CpSnapshot *snapshot;
  CpComparison *comparison; /* or NULL */
  CpQuery *query;           /* or NULL for all */
  guint32 statement;
} Question;

typedef struct
{
  CpMatcher *matcher; /* or NULL */
  guint8 *seen;       /* by handle */
  GCancellable *cancellable;
  guint n_looked_at;
  GArray *found;
} Search;

static void
free_question (Question *self)
{
  cp_snapshot_unref (self->snapshot);
  g_clear_pointer (&self->comparison, cp_comparison_unref);
  g_clear_pointer (&self->query, cp_query_unref);
  g_free (self);
}

static gboolean
is_cancelled (Search *self)
{
  return ++self->n_looked_at % CANCEL_STEP == 0 && g_cancellable_is_cancelled (self->cancellable);
}

static void
look_at (Search *self, guint32 statement)
{
  if (self->seen[statement])
    return;
  self->seen[statement] = 1;
  if (self->matcher == NULL || cp_matcher_matches (self->matcher, statement))
    g_array_append_val (self->found, statement);
}

static void
look_at_side (Search *self, CpComparison *comparison, CpSide side)
{
  guint n;
  const guint32 *statements = cp_comparison_get_statements (comparison, side, &n);

  for (guint i = 0; i < n && !is_cancelled (self); i++)
    look_at (self, statements[i]);
}

/* Of one who is on neither side, both face. */
static void
look_at_facing (Search *self, CpComparison *comparison, guint32 statement)
{
  CpSide side;

  if (comparison == NULL)
    return;
  side = cp_sides_get_side (cp_comparison_get_sides (comparison), statement);
  if (side != CP_SIDE_LEFT)
    look_at_side (self, comparison, CP_SIDE_LEFT);
  if (side != CP_SIDE_RIGHT)
    look_at_side (self, comparison, CP_SIDE_RIGHT);
}

/* A byte for each topic set: whether it shares a topic with that of the statement. */
static guint8 *
mark_sets (CpSnapshot *snapshot, guint32 statement)
{
  guint n_sets = cp_snapshot_get_n_topic_sets (snapshot);
  guint8 *marks = g_new0 (guint8, n_sets + 1);
  guint n_own;
  const guint32 *own = cp_snapshot_get_topic_set (
      snapshot, cp_snapshot_get_statements (snapshot)->topics[statement], &n_own);

  for (guint set = 0; set < n_sets; set++)
    {
      guint n_topics;
      const guint32 *topics = cp_snapshot_get_topic_set (snapshot, set, &n_topics);

      for (guint i = 0; i < n_topics; i++)
        for (guint k = 0; k < n_own; k++)
          marks[set] |= topics[i] == own[k];
    }

  return marks;
}

/* @marks: of topic sets that are looked at, or NULL for all */
static void
look_at_rest (Search *self, CpSnapshot *snapshot, const guint8 *marks)
{
  const CpStatementColumns *columns = cp_snapshot_get_statements (snapshot);
  guint n;
  const guint32 *order = cp_snapshot_get_order (snapshot, CP_ARRAY_STATEMENTS, &n);

  for (guint i = 0; i < n && !is_cancelled (self); i++)
    if (marks == NULL || marks[columns->topics[order[i]]])
      look_at (self, order[i]);
}

static void
search_cb (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Question *question = data;

  g_task_return_pointer (task,
                         cp_respond_search (question->snapshot, question->comparison,
                                            question->query, question->statement, cancellable),
                         (GDestroyNotify) cp_respond_findings_free);
}

/**
 * cp_respond_findings_free:
 *
 * Frees what was found.
 */
void
cp_respond_findings_free (CpRespondFindings *self)
{
  g_return_if_fail (self != NULL);

  g_array_unref (self->statements);
  g_free (self);
}

/**
 * cp_respond_search:
 * @comparison: (nullable): what is looked at, of @snapshot
 * @query: (nullable): what the statements must match
 * @statement: that responds; it is not among what is found
 *
 * Finds what a statement may respond to: first the other side of the comparison, then what is on one
 * of its topics, then all the rest.
 *
 * Returns: (transfer full): the findings; not all of them where it was cancelled
 */
CpRespondFindings *
cp_respond_search (CpSnapshot *snapshot, CpComparison *comparison, const CpQuery *query,
                   guint32 statement, GCancellable *cancellable)
{
  CpRespondFindings *findings;
  g_autoptr (CpMatcher) matcher = NULL;
  g_autofree guint8 *seen = NULL;
  g_autofree guint8 *marks = NULL;
  Search search = { .cancellable = cancellable };

  g_return_val_if_fail (snapshot != NULL, NULL);

  findings = g_new0 (CpRespondFindings, 1);
  search.found = findings->statements = g_array_new (FALSE, FALSE, sizeof (guint32));
  if (query != NULL && !cp_query_is_empty (query))
    search.matcher = matcher = cp_matcher_new (query, snapshot);
  search.seen = seen = g_new0 (guint8, cp_snapshot_get_n_handles (snapshot, CP_ARRAY_STATEMENTS) + 1);
  look_at (&search, statement);
  findings->itself = search.found->len > 0;
  g_array_set_size (search.found, 0);

  look_at_facing (&search, comparison, statement);
  findings->n_facing = search.found->len;
  marks = mark_sets (snapshot, statement);
  look_at_rest (&search, snapshot, marks);
  findings->n_kindred = search.found->len - findings->n_facing;
  look_at_rest (&search, snapshot, NULL);

  return findings;
}

/**
 * cp_respond_search_async:
 *
 * Does what cp_respond_search () does in a thread.
 */
void
cp_respond_search_async (CpSnapshot *snapshot, CpComparison *comparison, const CpQuery *query,
                         guint32 statement, GCancellable *cancellable,
                         GAsyncReadyCallback callback, gpointer data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, data);
  Question *question;

  g_return_if_fail (snapshot != NULL);

  question = g_new0 (Question, 1);
  question->snapshot = cp_snapshot_ref (snapshot);
  question->comparison = comparison != NULL ? cp_comparison_ref (comparison) : NULL;
  question->query = query != NULL ? cp_query_ref ((CpQuery *) query) : NULL;
  question->statement = statement;
  g_task_set_task_data (task, question, (GDestroyNotify) free_question);
  g_task_run_in_thread (task, search_cb);
}

/**
 * cp_respond_search_finish:
 *
 * Gets what cp_respond_search_async () found.
 *
 * Returns: (transfer full): the findings, or %NULL where it was cancelled
 */
CpRespondFindings *
cp_respond_search_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
