/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a session asks of a corpus, answered at once or in a thread. */

#include "cp-session-work.h"

/* Immutable once made, so that a thread may read it. */
struct _CpSessionWork
{
  gatomicrefcount ref_count;
  CpSnapshot *snapshot;
  CpMatrixOptions options; /* its queries are owned */
  CpSourceKind source_kind; /* of what is compared */
  GArray *cells;           /* of CpComparisonCell */
};

static const CpQuery *
ref_query (const CpQuery *query)
{
  return query != NULL ? cp_query_ref ((CpQuery *) query) : NULL;
}

static void
free_query (const CpQuery *query)
{
  if (query != NULL)
    cp_query_unref ((CpQuery *) query);
}

/* A topic that the corpus does not have any more gives a cell of nothing. */
static void
append_cell (CpSessionWork *self, const CpScope *scope)
{
  CpComparisonCell cell = { .topic = CP_HANDLE_NONE, .source = scope->source };

  if (scope->topic != NULL)
    {
      cell.topic = cp_snapshot_find (self->snapshot, CP_ARRAY_TOPICS, scope->topic);
      cell.without_topic = g_str_equal (scope->topic, "none");
      if (cell.topic == CP_HANDLE_NONE && !cell.without_topic)
        return;
    }
  g_array_append_val (self->cells, cell);
}

static void
free_comparison (CpComparison *comparison)
{
  if (comparison != NULL)
    cp_comparison_unref (comparison);
}

static void
count_cb (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;
  CpMatrix *matrix = cp_session_work_count (data, cancellable, &error);

  if (matrix != NULL)
    g_task_return_pointer (task, matrix, (GDestroyNotify) cp_matrix_unref);
  else
    g_task_return_error (task, error);
}

static void
compare_cb (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;
  CpComparison *comparison = cp_session_work_compare (data, cancellable, &error);

  if (error == NULL)
    g_task_return_pointer (task, comparison, (GDestroyNotify) free_comparison);
  else
    g_task_return_error (task, error);
}

static void
run (CpSessionWork *self, GTaskThreadFunc func, GCancellable *cancellable,
     GAsyncReadyCallback callback, gpointer data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, data);

  g_atomic_ref_count_inc (&self->ref_count);
  g_task_set_task_data (task, self, (GDestroyNotify) cp_session_work_unref);
  g_task_run_in_thread (task, func);
}

/**
 * cp_session_work_new:
 * @options: of the matrix; the comparison has the same filter and sides
 * @source_kind: what the sources of @scopes are
 * @scopes: (array length=n_scopes): what is compared
 *
 * Makes what a session asks of a corpus; it holds on to all that it needs.
 */
CpSessionWork *
cp_session_work_new (CpSnapshot *snapshot, const CpMatrixOptions *options, CpSourceKind source_kind,
                     const CpScope *scopes, guint n_scopes)
{
  CpSessionWork *self;

  g_return_val_if_fail (snapshot != NULL && options != NULL, NULL);

  self = g_new0 (CpSessionWork, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->snapshot = cp_snapshot_ref (snapshot);
  self->options = *options;
  self->source_kind = source_kind;
  ref_query (options->filter);
  ref_query (options->left);
  ref_query (options->right);
  self->cells = g_array_new (FALSE, FALSE, sizeof (CpComparisonCell));
  for (guint i = 0; i < n_scopes; i++)
    append_cell (self, &scopes[i]);

  return self;
}

/**
 * cp_session_work_unref:
 *
 * Lets go of what was asked.
 */
void
cp_session_work_unref (CpSessionWork *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  free_query (self->options.filter);
  free_query (self->options.left);
  free_query (self->options.right);
  g_array_unref (self->cells);
  cp_snapshot_unref (self->snapshot);
  g_free (self);
}

/**
 * cp_session_work_count:
 *
 * Counts the matrix.
 *
 * Returns: (transfer full): the matrix, or %NULL with an error as of cp_matrix_new ()
 */
CpMatrix *
cp_session_work_count (CpSessionWork *self, GCancellable *cancellable, GError **error)
{
  g_return_val_if_fail (self != NULL, NULL);

  return cp_matrix_new (self->snapshot, &self->options, cancellable, error);
}

/**
 * cp_session_work_count_async:
 *
 * Counts the matrix in a thread.
 */
void
cp_session_work_count_async (CpSessionWork *self, GCancellable *cancellable,
                             GAsyncReadyCallback callback, gpointer data)
{
  g_return_if_fail (self != NULL);

  run (self, count_cb, cancellable, callback, data);
}

/**
 * cp_session_work_count_finish:
 *
 * Gets what cp_session_work_count_async () counted.
 */
CpMatrix *
cp_session_work_count_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * cp_session_work_compare:
 *
 * Compares the sides in the scopes.
 *
 * Returns: (transfer full): the comparison, or %NULL with an error as of cp_comparison_new (), and
 *   without one where the corpus has none of the scopes any more
 */
CpComparison *
cp_session_work_compare (CpSessionWork *self, GCancellable *cancellable, GError **error)
{
  const CpComparisonOptions options = {
    .filter = self->options.filter,
    .left = self->options.left,
    .right = self->options.right,
    .source_kind = self->source_kind,
    .cells = (const CpComparisonCell *) self->cells->data,
    .n_cells = self->cells->len,
  };

  g_return_val_if_fail (self != NULL, NULL);

  return self->cells->len > 0 ? cp_comparison_new (self->snapshot, &options, cancellable, error)
                              : NULL;
}

/**
 * cp_session_work_compare_async:
 *
 * Compares the sides in a thread.
 */
void
cp_session_work_compare_async (CpSessionWork *self, GCancellable *cancellable,
                               GAsyncReadyCallback callback, gpointer data)
{
  g_return_if_fail (self != NULL);

  run (self, compare_cb, cancellable, callback, data);
}

/**
 * cp_session_work_compare_finish:
 *
 * Gets what cp_session_work_compare_async () made.
 */
CpComparison *
cp_session_work_compare_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
