/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Project files read and written on another thread. */

#include "cp-project-file-private.h"

/* What the thread works on. Progress is told on the thread that asked: at most one call waits there
 * at a time, so a slow listener does not fall behind. */
typedef struct
{
  gatomicrefcount ref_count;
  GMainContext *context;
  CpProgressFunc progress;
  gpointer data;
  GMutex mutex;
  goffset done;
  goffset total;
  gboolean waiting;
  gboolean ended;
} Relay;

typedef struct
{
  char *path;
  CpSnapshot *snapshot;
  CpFileState *state;
  Relay *relay;
  CpFileReadyFunc ready;
  gpointer ready_data;
} Job;

static Relay *
new_relay (CpProgressFunc progress, gpointer data)
{
  Relay *self = g_new0 (Relay, 1);

  g_atomic_ref_count_init (&self->ref_count);
  g_mutex_init (&self->mutex);
  self->context = g_main_context_ref_thread_default ();
  self->progress = progress;
  self->data = data;
  return self;
}

static void
unref_relay (gpointer data)
{
  Relay *self = data;

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_main_context_unref (self->context);
  g_mutex_clear (&self->mutex);
  g_free (self);
}

static gboolean
tell_progress_cb (gpointer data)
{
  Relay *self = data;
  goffset done, total;
  gboolean ended;

  g_mutex_lock (&self->mutex);
  self->waiting = FALSE;
  done = self->done;
  total = self->total;
  ended = self->ended;
  g_mutex_unlock (&self->mutex);

  if (!ended)
    self->progress (done, total, self->data);
  return G_SOURCE_REMOVE;
}

static void
relay_progress_cb (goffset done, goffset total, gpointer data)
{
  Relay *self = data;
  gboolean waiting;

  g_mutex_lock (&self->mutex);
  self->done = done;
  self->total = total;
  waiting = self->waiting;
  self->waiting = TRUE;
  g_mutex_unlock (&self->mutex);

  if (!waiting && self->progress != NULL)
    {
      g_autoptr (GSource) source = g_idle_source_new ();

      g_atomic_ref_count_inc (&self->ref_count);
      g_source_set_callback (source, tell_progress_cb, self, unref_relay);
      g_source_attach (source, self->context);
    }
}

static void
free_job (gpointer data)
{
  Job *self = data;

  g_free (self->path);
  g_clear_pointer (&self->snapshot, cp_snapshot_unref);
  g_clear_pointer (&self->state, cp_file_state_free);
  unref_relay (self->relay);
  g_free (self);
}

static void
load_thread_cb (GTask *task, gpointer source_object, gpointer task_data, GCancellable *cancellable)
{
  Job *job = task_data;
  g_autoptr (GError) error = NULL;
  CpSnapshot *snapshot;

  snapshot = cp_project_file_load (job->path, &job->state, relay_progress_cb, job->relay,
                                   cancellable, &error);
  if (snapshot == NULL)
    g_task_return_error (task, g_steal_pointer (&error));
  else
    g_task_return_pointer (task, snapshot, (GDestroyNotify) cp_snapshot_unref);
}

static void
save_thread_cb (GTask *task, gpointer source_object, gpointer task_data, GCancellable *cancellable)
{
  Job *job = task_data;
  g_autoptr (GError) error = NULL;

  if (cp_project_file_save_telling (job->snapshot, job->path, &job->state, relay_progress_cb,
                                    job->relay, job->ready, job->ready_data, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static Job *
new_job (const char *path, CpProgressFunc progress, gpointer data)
{
  Job *self = g_new0 (Job, 1);

  self->path = g_strdup (path);
  self->relay = new_relay (progress, data);
  return self;
}

/* Progress that still waits when the result is taken is not told any more. */
static Job *
end_job (GAsyncResult *result)
{
  Job *job = g_task_get_task_data (G_TASK (result));

  g_mutex_lock (&job->relay->mutex);
  job->relay->ended = TRUE;
  g_mutex_unlock (&job->relay->mutex);
  return job;
}

/**
 * cp_project_file_load_async:
 * @path: a file name
 * @progress: (nullable): told now and then how far it is, on the thread that calls
 * @data: data for @progress, to be kept until @callback is called
 * @cancellable: (nullable): to stop
 * @callback: called when it is done
 * @user_data: data for @callback
 *
 * Reads a project file on another thread.
 */
void
cp_project_file_load_async (const char *path, CpProgressFunc progress, gpointer data,
                            GCancellable *cancellable, GAsyncReadyCallback callback,
                            gpointer user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (path != NULL);

  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, cp_project_file_load_async);
  g_task_set_task_data (task, new_job (path, progress, data), free_job);
  g_task_run_in_thread (task, load_thread_cb);
}

/**
 * cp_project_file_load_finish:
 * @result: what the callback got
 * @state: (out) (optional) (transfer full): what the file looked like
 * @error: return location for an error
 *
 * Takes the result of cp_project_file_load_async().
 *
 * Returns: (nullable) (transfer full): the corpus, or %NULL with an error
 */
CpSnapshot *
cp_project_file_load_finish (GAsyncResult *result, CpFileState **state, GError **error)
{
  CpSnapshot *snapshot;
  Job *job;

  g_return_val_if_fail (g_async_result_is_tagged (result, cp_project_file_load_async), NULL);

  job = end_job (result);
  snapshot = g_task_propagate_pointer (G_TASK (result), error);
  if (snapshot != NULL && state != NULL)
    *state = g_steal_pointer (&job->state);
  return snapshot;
}

/* Saves a corpus on another thread, and calls @ready there. */
void
cp_project_file_save_telling_async (CpSnapshot *snapshot, const char *path,
                                    const CpFileState *state, CpProgressFunc progress,
                                    gpointer data, CpFileReadyFunc ready, gpointer ready_data,
                                    GCancellable *cancellable, GAsyncReadyCallback callback,
                                    gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  Job *job;

  g_return_if_fail (snapshot != NULL && path != NULL);

  job = new_job (path, progress, data);
  job->snapshot = cp_snapshot_ref (snapshot);
  job->state = cp_file_state_copy (state);
  job->ready = ready;
  job->ready_data = ready_data;
  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, cp_project_file_save_async);
  /* A file that is saved is saved, also where somebody wanted to stop a moment later. */
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, job, free_job);
  g_task_run_in_thread (task, save_thread_cb);
}

/**
 * cp_project_file_save_async:
 * @snapshot: a corpus
 * @path: a file name
 * @state: (nullable): what the file must still look like, or %NULL for no matter what
 * @progress: (nullable): told now and then how far it is, on the thread that calls
 * @data: data for @progress, to be kept until @callback is called
 * @cancellable: (nullable): to stop
 * @callback: called when it is done
 * @user_data: data for @callback
 *
 * Saves a corpus on another thread.
 */
void
cp_project_file_save_async (CpSnapshot *snapshot, const char *path, const CpFileState *state,
                            CpProgressFunc progress, gpointer data, GCancellable *cancellable,
                            GAsyncReadyCallback callback, gpointer user_data)
{
  cp_project_file_save_telling_async (snapshot, path, state, progress, data, NULL, NULL,
                                      cancellable, callback, user_data);
}

/**
 * cp_project_file_save_finish:
 * @result: what the callback got
 * @state: (out) (optional) (transfer full): what the file looks like now
 * @error: return location for an error
 *
 * Takes the result of cp_project_file_save_async().
 *
 * Returns: whether the corpus is saved
 */
gboolean
cp_project_file_save_finish (GAsyncResult *result, CpFileState **state, GError **error)
{
  Job *job;

  g_return_val_if_fail (g_async_result_is_tagged (result, cp_project_file_save_async), FALSE);

  job = end_job (result);
  if (!g_task_propagate_boolean (G_TASK (result), error))
    return FALSE;

  if (state != NULL)
    *state = g_steal_pointer (&job->state);
  return TRUE;
}
