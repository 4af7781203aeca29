/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of loading and saving on another thread. */

#include "cp-project-file.h"

#include <string.h>

#include "cp-corpus-error.h"
#include "cp-file.h"
#include "project-fixture.h"

#define N_STATEMENTS 20000

/* What one operation was told and gave. */
typedef struct
{
  GMainLoop *loop;
  GThread *thread;
  GCancellable *cancellable;
  guint cancel_at; /* the call of progress that cancels it; 0 for none */
  guint n_calls;
  goffset done;
  goffset total;
  gboolean ended;
  CpSnapshot *snapshot;
  CpFileState *state;
  gboolean saved;
  GError *error;
} Watch;

static void
clear_watch (Watch *self)
{
  g_clear_pointer (&self->loop, g_main_loop_unref);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->snapshot, cp_snapshot_unref);
  g_clear_pointer (&self->state, cp_file_state_free);
  g_clear_error (&self->error);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Watch, clear_watch)

static void
init_watch (Watch *self, guint cancel_at)
{
  *self = (Watch) { .loop = g_main_loop_new (g_main_context_get_thread_default (), FALSE),
                    .thread = g_thread_self (),
                    .cancellable = g_cancellable_new (),
                    .cancel_at = cancel_at };
}

static void
watch_progress_cb (goffset done, goffset total, gpointer data)
{
  Watch *self = data;

  g_assert_true (g_thread_self () == self->thread);
  g_assert_false (self->ended);
  g_assert_cmpint (done, >=, self->done);
  g_assert_true (total == -1 || done <= total);
  self->done = done;
  self->total = total;
  if (++self->n_calls == self->cancel_at)
    g_cancellable_cancel (self->cancellable);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Watch *self = data;

  g_assert_true (g_thread_self () == self->thread);
  self->snapshot = cp_project_file_load_finish (result, &self->state, &self->error);
  self->ended = TRUE;
  g_main_loop_quit (self->loop);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Watch *self = data;

  g_assert_true (g_thread_self () == self->thread);
  self->saved = cp_project_file_save_finish (result, &self->state, &self->error);
  self->ended = TRUE;
  g_main_loop_quit (self->loop);
}

/* A project of some megabytes. */
static char *
make_large_project (void)
{
  GString *json = g_string_new ("{\n\"format\": \"counterpoint\",\n\"version\": 1,\n\"documents\": "
                                "[\n{\"id\": \"d\"}\n],\n\"statements\": [");

  for (guint i = 0; i < N_STATEMENTS; i++)
    g_string_append_printf (json, "%s\n{\"id\": \"s-%u\", \"document\": \"d\", \"gist\": \"%0200u\"}",
                            i == 0 ? "" : ",", i, i);
  g_string_append (json, "\n]\n}\n");
  return g_string_free (json, FALSE);
}

typedef struct
{
  char *folder;
  char *json;
  char *path;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  self->folder = project_fixture_make_folder ();
  self->json = make_large_project ();
  self->path = project_fixture_write (self->folder, "project", self->json);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  project_fixture_remove_folder (self->folder);
  g_free (self->folder);
  g_free (self->json);
  g_free (self->path);
}

static void
assert_folder (Fixture *self, const char *names)
{
  g_autofree char *found = project_fixture_list_folder (self->folder);

  g_assert_cmpstr (found, ==, names);
}

static void
load (Watch *watch, const char *path)
{
  cp_project_file_load_async (path, watch_progress_cb, watch, watch->cancellable, loaded_cb, watch);
  g_main_loop_run (watch->loop);
}

static void
save (Watch *watch, CpSnapshot *snapshot, const char *path, const CpFileState *state)
{
  cp_project_file_save_async (snapshot, path, state, watch_progress_cb, watch, watch->cancellable,
                              saved_cb, watch);
  g_main_loop_run (watch->loop);
}

/* Progress that still waited when the result came is not told any more. */
static void
settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
test_load_and_save (Fixture *self, gconstpointer data)
{
  g_autofree char *path = g_build_filename (self->folder, "copy", NULL);
  g_autofree char *written = NULL;
  g_auto (Watch) loading = { 0 };
  g_auto (Watch) saving = { 0 };
  g_auto (Watch) again = { 0 };

  init_watch (&loading, 0);
  load (&loading, self->path);
  g_assert_no_error (loading.error);
  g_assert_cmpuint (cp_snapshot_get_n_records (loading.snapshot, CP_ARRAY_STATEMENTS), ==,
                    N_STATEMENTS);
  g_assert_nonnull (loading.state);
  g_assert_cmpuint (loading.n_calls, >, 1);
  g_assert_cmpint (loading.total, ==, strlen (self->json));

  init_watch (&saving, 0);
  save (&saving, loading.snapshot, path, NULL);
  g_assert_no_error (saving.error);
  g_assert_true (saving.saved);
  g_assert_nonnull (saving.state);
  g_assert_cmpuint (saving.n_calls, >, 0);
  written = project_fixture_read (path);
  g_assert_cmpstr (written, ==, self->json);

  init_watch (&again, 0);
  save (&again, loading.snapshot, path, saving.state);
  g_assert_no_error (again.error);
  g_assert_true (again.saved);
  settle ();
  assert_folder (self, "copy project");
}

static void
test_changed (Fixture *self, gconstpointer data)
{
  g_auto (Watch) loading = { 0 };
  g_auto (Watch) saving = { 0 };
  g_autofree char *contents = NULL;

  init_watch (&loading, 0);
  load (&loading, self->path);
  g_assert_no_error (loading.error);
  g_assert_true (g_file_set_contents (self->path, "theirs", -1, NULL));

  init_watch (&saving, 0);
  save (&saving, loading.snapshot, self->path, loading.state);
  g_assert_error (saving.error, CP_CORPUS_ERROR, CP_CORPUS_ERROR_CHANGED);
  g_assert_false (saving.saved);
  g_assert_null (saving.state);
  contents = project_fixture_read (self->path);
  g_assert_cmpstr (contents, ==, "theirs");
  settle ();
}

static void
test_fault (Fixture *self, gconstpointer data)
{
  g_autofree char *path = project_fixture_write (self->folder, "bad", "{}");
  g_auto (Watch) loading = { 0 };

  init_watch (&loading, 0);
  load (&loading, path);
  g_assert_error (loading.error, CP_CORPUS_ERROR, CP_CORPUS_ERROR_FORMAT);
  g_assert_null (loading.snapshot);
  g_assert_null (loading.state);
  settle ();
}

/* At once, and in the midst: as it is a race, the latter may also come too late. */
static void
test_cancel_load (Fixture *self, gconstpointer data)
{
  for (guint i = 0; i < 10; i++)
    {
      g_auto (Watch) watch = { 0 };

      init_watch (&watch, i);
      if (i == 0)
        g_cancellable_cancel (watch.cancellable);
      load (&watch, self->path);
      if (g_cancellable_is_cancelled (watch.cancellable))
        {
          g_assert_error (watch.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
          g_assert_null (watch.snapshot);
          g_assert_null (watch.state);
        }
      settle ();
    }
}

static void
test_cancel_save (Fixture *self, gconstpointer data)
{
  g_autoptr (CpSnapshot) snapshot = project_fixture_load (self->json);
  g_autofree char *path = project_fixture_write (self->folder, "target", "old");

  for (guint i = 0; i < 10; i++)
    {
      g_auto (Watch) watch = { 0 };
      g_autofree char *contents = NULL;

      init_watch (&watch, i);
      if (i == 0)
        g_cancellable_cancel (watch.cancellable);
      g_assert_true (g_file_set_contents (path, "old", -1, NULL));
      save (&watch, snapshot, path, NULL);
      contents = project_fixture_read (path);
      /* What the result says is what there is. */
      if (watch.saved)
        {
          g_assert_no_error (watch.error);
          g_assert_cmpstr (contents, ==, self->json);
        }
      else
        {
          g_assert_error (watch.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
          g_assert_cmpstr (contents, ==, "old");
        }
      g_assert_true (i > 0 || !watch.saved);
      settle ();
      assert_folder (self, "project target");
    }
}

static void
test_two_at_once (Fixture *self, gconstpointer data)
{
  g_autofree char *path = g_build_filename (self->folder, "copy", NULL);
  g_autoptr (CpSnapshot) snapshot = project_fixture_load (self->json);
  g_autofree char *written = NULL;
  g_auto (Watch) one = { 0 };
  g_auto (Watch) other = { 0 };

  init_watch (&one, 0);
  init_watch (&other, 0);
  cp_project_file_load_async (self->path, watch_progress_cb, &one, one.cancellable, loaded_cb, &one);
  cp_project_file_save_async (snapshot, path, NULL, watch_progress_cb, &other, other.cancellable,
                              saved_cb, &other);
  /* The thread has a reference of its own. */
  g_clear_pointer (&snapshot, cp_snapshot_unref);
  while (!one.ended || !other.ended)
    g_main_context_iteration (NULL, TRUE);

  g_assert_no_error (one.error);
  g_assert_no_error (other.error);
  g_assert_nonnull (one.snapshot);
  g_assert_true (other.saved);
  written = project_fixture_read (path);
  g_assert_cmpstr (written, ==, self->json);
  settle ();
}

static gpointer
load_in_own_context (gpointer data)
{
  g_autoptr (GMainContext) context = g_main_context_new ();
  Fixture *self = data;
  g_auto (Watch) watch = { 0 };

  g_main_context_push_thread_default (context);
  init_watch (&watch, 0);
  load (&watch, self->path);
  g_assert_no_error (watch.error);
  g_assert_nonnull (watch.snapshot);
  g_main_context_pop_thread_default (context);
  return NULL;
}

/* Progress and result come to the context of the thread that asked. */
static void
test_other_context (Fixture *self, gconstpointer data)
{
  g_thread_join (g_thread_new ("asker", load_in_own_context, self));
}

static void
test_without_progress (Fixture *self, gconstpointer data)
{
  g_auto (Watch) watch = { 0 };

  init_watch (&watch, 0);
  cp_project_file_load_async (self->path, NULL, NULL, NULL, loaded_cb, &watch);
  g_main_loop_run (watch.loop);
  g_assert_no_error (watch.error);
  g_assert_nonnull (watch.snapshot);
}

#define ADD(name, func) g_test_add ("/project-async/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("load-and-save", test_load_and_save);
  ADD ("changed", test_changed);
  ADD ("fault", test_fault);
  ADD ("cancel-load", test_cancel_load);
  ADD ("cancel-save", test_cancel_save);
  ADD ("two-at-once", test_two_at_once);
  ADD ("other-context", test_other_context);
  ADD ("without-progress", test_without_progress);
  return g_test_run ();
}
