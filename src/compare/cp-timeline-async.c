/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Timelines counted in a thread. */

#include "cp-timeline.h"

static void
count_cb (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;
  CpTimeline *timeline = cp_timeline_new (data, cancellable, &error);

  if (timeline != NULL)
    g_task_return_pointer (task, timeline, (GDestroyNotify) cp_timeline_unref);
  else
    g_task_return_error (task, error);
}

/**
 * cp_timeline_new_async:
 * @matrix: whose rows, filter and sides it has
 * @cancellable: (nullable): stops the work between two passes over the corpus
 * @callback: called when it is done
 * @data: for @callback
 *
 * Counts as cp_timeline_new () does, in a thread.
 */
void
cp_timeline_new_async (CpMatrix *matrix, GCancellable *cancellable, GAsyncReadyCallback callback,
                       gpointer data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (matrix != NULL);

  task = g_task_new (NULL, cancellable, callback, data);
  g_task_set_source_tag (task, cp_timeline_new_async);
  g_task_set_task_data (task, cp_matrix_ref (matrix), (GDestroyNotify) cp_matrix_unref);
  g_task_run_in_thread (task, count_cb);
}

/**
 * cp_timeline_new_finish:
 * @result: what the callback got
 * @error: return location
 *
 * Gets what cp_timeline_new_async () counted.
 *
 * Returns: (transfer full): the timeline, or %NULL with an error as of cp_timeline_new ()
 */
CpTimeline *
cp_timeline_new_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (G_IS_TASK (result), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
