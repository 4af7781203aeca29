/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A matrix counted beside the main thread. */

#include "cp-matrix.h"

typedef struct
{
  CpSnapshot *snapshot;
  CpMatrixOptions options; /* owns its queries */
} Job;

static const CpQuery *
dup_query (const CpQuery *query)
{
  return query == NULL ? NULL : cp_query_ref ((CpQuery *) query);
}

static void
free_query (const CpQuery *query)
{
  if (query != NULL)
    cp_query_unref ((CpQuery *) query);
}

static Job *
new_job (CpSnapshot *snapshot, const CpMatrixOptions *options)
{
  Job *job = g_new0 (Job, 1);

  job->snapshot = cp_snapshot_ref (snapshot);
  job->options = *options;
  job->options.filter = dup_query (options->filter);
  job->options.left = dup_query (options->left);
  job->options.right = dup_query (options->right);
  return job;
}

static void
free_job (Job *job)
{
  cp_snapshot_unref (job->snapshot);
  free_query (job->options.filter);
  free_query (job->options.left);
  free_query (job->options.right);
  g_free (job);
}

static void
run_cb (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Job *job = data;
  GError *error = NULL;
  CpMatrix *matrix = cp_matrix_new (job->snapshot, &job->options, cancellable, &error);

  if (matrix != NULL)
    g_task_return_pointer (task, matrix, (GDestroyNotify) cp_matrix_unref);
  else
    g_task_return_error (task, error);
}

/**
 * cp_matrix_new_async:
 * @snapshot: a snapshot
 * @options: as of cp_matrix_new (); need not live longer than the call
 * @cancellable: (nullable): stops the work
 * @callback: called on this thread when the matrix is there
 * @data: for @callback
 *
 * Does in another thread what cp_matrix_new () does.
 */
void
cp_matrix_new_async (CpSnapshot *snapshot, const CpMatrixOptions *options,
                     GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (snapshot != NULL && options != NULL);

  task = g_task_new (NULL, cancellable, callback, data);
  g_task_set_source_tag (task, cp_matrix_new_async);
  g_task_set_task_data (task, new_job (snapshot, options), (GDestroyNotify) free_job);
  g_task_run_in_thread (task, run_cb);
}

/**
 * cp_matrix_new_finish:
 * @result: what the callback got
 * @error: return location
 *
 * Gets the matrix of cp_matrix_new_async ().
 *
 * Returns: (transfer full): the matrix, or %NULL with an error as of cp_matrix_new ()
 */
CpMatrix *
cp_matrix_new_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
