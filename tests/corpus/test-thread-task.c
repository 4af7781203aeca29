/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tasks done on another thread: what they return, and who lets go of what they are asked of. */

#include "cp-thread-task.h"

#include "thread-watch.h"

/* Of a thread that lets go of an object as the last one every second to fifth time. */
#define N_TIMES 300

#define FORTY_TWO GINT_TO_POINTER (42)

static GMutex held;

static void
free_nothing (gpointer pointer)
{
}

static void
keep_result_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  GTask **task = data;

  *task = g_object_ref (G_TASK (result));
}

/* Asks an object that only the task has from then on; gives the task when it is done. */
static GTask *
ask (GObject *object, GCancellable *cancellable, gpointer data, GTaskThreadFunc func,
     GDestroyNotify free_result)
{
  GTask *done = NULL;
  GTask *task = g_task_new (object, cancellable, keep_result_cb, &done);

  g_task_set_task_data (task, data, NULL);
  cp_thread_task_run (task, func, free_result);
  g_object_unref (task);
  g_clear_object (&object);
  while (done == NULL)
    g_main_context_iteration (NULL, TRUE);

  return done;
}

static GObject *
create_object (ThreadWatch *watch)
{
  GObject *object = g_object_new (G_TYPE_OBJECT, NULL);

  thread_watch_add (watch, object);

  return object;
}

static void
check_source_cb (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  g_assert_true (G_IS_OBJECT (source));
  g_assert_true (data == FORTY_TWO);
  g_assert_null (g_task_get_source_object (task));
  g_task_return_boolean (task, TRUE);
}

static void
test_last_reference (void)
{
  ThreadWatch watch = THREAD_WATCH_INIT;

  for (guint i = 0; i < N_TIMES; i++)
    {
      g_autoptr (GTask) task = ask (create_object (&watch), NULL, FORTY_TWO, check_source_cb, NULL);
      g_autoptr (GError) error = NULL;

      g_assert_true (g_task_propagate_boolean (task, &error));
      g_assert_no_error (error);
    }
  g_assert_cmpuint (watch.n_finalized, ==, N_TIMES);
}

static void
wait_cb (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  g_mutex_lock (&held);
  g_assert_true (G_IS_OBJECT (source));
  g_mutex_unlock (&held);
  g_task_return_boolean (task, FALSE);
}

/* The thread is held back while everybody else lets go. */
static void
test_held_back (void)
{
  ThreadWatch watch = THREAD_WATCH_INIT;
  GObject *object = create_object (&watch);
  GTask *done = NULL;
  GTask *task = g_task_new (object, NULL, keep_result_cb, &done);
  g_autoptr (GError) error = NULL;

  g_mutex_lock (&held);
  cp_thread_task_run (task, wait_cb, NULL);
  g_object_unref (task);
  g_object_unref (object);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_cmpuint (watch.n_finalized, ==, 0);
  g_mutex_unlock (&held);
  while (done == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (g_task_propagate_boolean (done, &error));
  g_assert_no_error (error);
  g_object_unref (done);
  g_assert_cmpuint (watch.n_finalized, ==, 1);
}

static void
return_pointer_cb (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  g_task_return_pointer (task, g_strdup ("tide"), g_free);
}

static void
return_error_cb (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_NO_SPACE, "No space");
}

static void
test_results (void)
{
  ThreadWatch watch = THREAD_WATCH_INIT;
  g_autoptr (GTask) pointer = ask (create_object (&watch), NULL, NULL, return_pointer_cb, g_free);
  g_autoptr (GTask) unused = ask (create_object (&watch), NULL, NULL, return_pointer_cb, g_free);
  g_autoptr (GTask) failed = ask (create_object (&watch), NULL, NULL, return_error_cb, free_nothing);
  g_autoptr (GTask) untrue = ask (create_object (&watch), NULL, NULL, return_error_cb, NULL);
  g_autofree char *tide = g_task_propagate_pointer (pointer, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpstr (tide, ==, "tide");
  g_assert_null (g_task_propagate_pointer (failed, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE);
  g_clear_error (&error);
  g_assert_false (g_task_propagate_boolean (untrue, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE);
}

static void
test_cancelled (void)
{
  ThreadWatch watch = THREAD_WATCH_INIT;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GTask) task = NULL;
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  task = ask (create_object (&watch), cancellable, NULL, return_pointer_cb, g_free);
  g_assert_null (g_task_propagate_pointer (task, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/thread-task/last-reference", test_last_reference);
  g_test_add_func ("/thread-task/held-back", test_held_back);
  g_test_add_func ("/thread-task/results", test_results);
  g_test_add_func ("/thread-task/cancelled", test_cancelled);

  return g_test_run ();
}
