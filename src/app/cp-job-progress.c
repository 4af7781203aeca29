/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How far a job in a thread is, told in the main loop. */

#include "cp-job-progress.h"

/* On its way from the thread to the main loop. */
typedef struct
{
  GTask *task;
  CpExportProgressFunc progress;
  gpointer data;
  double fraction;
} Told;

static gboolean
call_progress_cb (gpointer data)
{
  const Told *told = data;

  if (!g_task_get_completed (told->task))
    told->progress (told->fraction, told->data);

  return G_SOURCE_REMOVE;
}

static void
free_told (gpointer data)
{
  Told *told = data;

  g_object_unref (told->task);
  g_free (told);
}

/**
 * cp_job_progress_tell:
 * @task: (nullable): what runs; %NULL where nobody listens
 * @progress: (nullable): is called in the context of @task, not after its callback
 * @data: for @progress
 * @fraction: from 0 to 1
 *
 * Tells how far a job is, from its thread.
 */
void
cp_job_progress_tell (GTask *task, CpExportProgressFunc progress, gpointer data, double fraction)
{
  Told *told;
  GSource *source;

  if (task == NULL || progress == NULL)
    return;
  told = g_new (Told, 1);
  *told = (Told) { g_object_ref (task), progress, data, fraction };
  /* Not g_main_context_invoke (), which may call from this thread while the loop is at rest. */
  source = g_idle_source_new ();
  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, call_progress_cb, told, free_told);
  g_source_attach (source, g_task_get_context (task));
  g_source_unref (source);
}
