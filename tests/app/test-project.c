/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Projects that nobody wants any more while a thread looks at their files. */

#include "cp-project-watch.h"
#include "cp-project.h"

#include <glib/gstdio.h>

#include "cp-file.h"
#include "thread-watch.h"

/* Of a thread that lets go of an object as the last one every second to fifth time. */
#define N_LET_GO 60

static const char text[] = "{\"format\": \"counterpoint\", \"version\": 1, \"title\": \"Tides\", \"documents\": "
                           "[{\"id\": \"d\", \"title\": \"The harbour\"}]}\n";

typedef struct
{
  char *folder;
  char *path;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  self->folder = g_dir_make_tmp ("project-XXXXXX", &error);
  g_assert_no_error (error);
  self->path = g_build_filename (self->folder, "tides.counterpoint", NULL);
  g_file_set_contents (self->path, text, -1, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_remove (self->path);
  g_rmdir (self->folder);
  g_free (self->path);
  g_free (self->folder);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  CpProject **project = data;
  g_autoptr (GError) error = NULL;

  *project = cp_project_load_finish (result, &error);
  g_assert_no_error (error);
}

static CpProject *
load (const Fixture *self)
{
  CpProject *project = NULL;

  cp_project_load_async (self->path, NULL, NULL, NULL, loaded_cb, &project);
  while (project == NULL)
    g_main_context_iteration (NULL, TRUE);

  return project;
}

static void
checked_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  gboolean *done = data;
  CpFileState *found = NULL;

  g_assert_cmpint (cp_project_check_file_finish (CP_PROJECT (source), result, &found), ==,
                   CP_PROJECT_FILE_SAME);
  g_assert_nonnull (found);
  cp_file_state_free (found);
  *done = TRUE;
}

static void
reloaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  gboolean *done = data;
  g_autoptr (GError) error = NULL;

  g_assert_true (cp_project_reload_finish (CP_PROJECT (source), result, &error));
  g_assert_no_error (error);
  *done = TRUE;
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  gboolean *done = data;
  g_autoptr (GError) error = NULL;

  g_assert_true (cp_project_save_finish (CP_PROJECT (source), result, &error));
  g_assert_no_error (error);
  *done = TRUE;
}

typedef void (*Ask) (CpProject *project, gboolean *done);

static void
check (CpProject *project, gboolean *done)
{
  cp_project_check_file_async (project, checked_cb, done);
}

static void
reload (CpProject *project, gboolean *done)
{
  cp_project_reload_async (project, "Read the file again", NULL, reloaded_cb, done);
}

static void
save (CpProject *project, gboolean *done)
{
  cp_project_save_async (project, cp_project_get_path (project), NULL, saved_cb, done);
}

/* Whatever is asked of it, it goes on the thread that asked. */
static void
let_go (Fixture *self, Ask ask)
{
  ThreadWatch watch = THREAD_WATCH_INIT;

  for (guint i = 0; i < N_LET_GO; i++)
    {
      CpProject *project = load (self);
      gboolean done = FALSE;

      thread_watch_add (&watch, project);
      thread_watch_add (&watch, cp_project_get_session (project));
      thread_watch_add (&watch, cp_project_get_journal (project));
      ask (project, &done);
      g_object_unref (project);
      while (!done)
        g_main_context_iteration (NULL, TRUE);
      while (g_main_context_iteration (NULL, FALSE))
        ;
      g_assert_cmpuint (watch.n_finalized, ==, 3 * (i + 1));
    }
}

static void
test_check (Fixture *self, gconstpointer data)
{
  let_go (self, check);
}

static void
test_reload (Fixture *self, gconstpointer data)
{
  let_go (self, reload);
}

static void
test_save (Fixture *self, gconstpointer data)
{
  let_go (self, save);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/project/let-go/check", Fixture, NULL, set_up, test_check, tear_down);
  g_test_add ("/project/let-go/reload", Fixture, NULL, set_up, test_reload, tear_down);
  g_test_add ("/project/let-go/save", Fixture, NULL, set_up, test_save, tear_down);

  return g_test_run ();
}
