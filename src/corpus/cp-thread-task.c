/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tasks done on another thread, which never has an object of the thread that asks. */

#include "cp-thread-task.h"

/* The thread that g_task_run_in_thread () gives a task to lets go of it when it is done, and as often as
 * not as the last one: then the task's source object is finalised there, with all that it holds. So the
 * thread gets a task of its own, without a source object. The one that was asked for waits in the main
 * loop, and keeps the object and the data that the thread looks at. */

typedef struct
{
  GTask *task;
  GTaskThreadFunc func;
  GDestroyNotify free_result; /* or NULL for a boolean */
} Work;

static void
work_thread_cb (GTask *own, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Work *work = data;

  work->func (own, g_task_get_source_object (work->task), g_task_get_task_data (work->task),
              cancellable);
}

static void
done_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autofree Work *work = data;
  g_autoptr (GTask) task = work->task;
  GError *error = NULL;
  gpointer pointer = NULL;
  gboolean is_true = FALSE;

  if (work->free_result != NULL)
    pointer = g_task_propagate_pointer (G_TASK (result), &error);
  else
    is_true = g_task_propagate_boolean (G_TASK (result), &error);
  if (error != NULL)
    g_task_return_error (task, error);
  else if (work->free_result != NULL)
    g_task_return_pointer (task, pointer, work->free_result);
  else
    g_task_return_boolean (task, is_true);
}

/**
 * cp_thread_task_run:
 * @task: with a source object and data that nobody changes until it is done
 * @func: run on another thread with a task of its own, and with the source object and the data of
 *   @task; it returns a boolean, a pointer or an error, and takes no reference to the object
 * @free_result: (nullable): frees the pointer that it returns, %NULL where that is a boolean
 *
 * Does what g_task_run_in_thread () does, but that the source object, the data and the task are let go
 * of by the thread that asks.
 */
void
cp_thread_task_run (GTask *task, GTaskThreadFunc func, GDestroyNotify free_result)
{
  g_autoptr (GTask) own = NULL;
  Work *work;

  g_return_if_fail (G_IS_TASK (task) && func != NULL);

  work = g_new0 (Work, 1);
  work->task = g_object_ref (task);
  work->func = func;
  work->free_result = free_result;
  own = g_task_new (NULL, g_task_get_cancellable (task), done_cb, work);
  g_task_set_source_tag (own, cp_thread_task_run);
  g_task_set_priority (own, g_task_get_priority (task));
  g_task_set_task_data (own, work, NULL);
  g_task_run_in_thread (own, work_thread_cb);
}
