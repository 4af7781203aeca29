/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How long a save of 100,000 statements keeps its window waiting, and how fast it writes. */

#include <fcntl.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

#include <glib/gstdio.h>

#include "cp-application.h"
#include "cp-file.h"
#include "cp-synthetic.h"
#include "cp-window.h"
#include "display-fixture.h"

/* While the window saves, each turn of its main loop is timed, by the clock and by what the thread had
 * of a processor: where other programs work, only the second is the window's own. What it writes is
 * held against the same bytes written at once and synced, on the same disk in turn. */

#define N_RUNS 5
#define FRAME_MS (1000.0 / 60)

static const CpSyntheticOptions options = {
  .n_documents = 500,
  .n_outlets = 50,
  .n_speakers = 2000,
  .n_topics = 40,
  .n_statements = 100000,
  .n_relations = 20000,
  .n_questions = 80,
};

typedef struct
{
  CpWindow *window;
  char *folder;
  char *path;
  char *plain_path;
  char *text;
  gsize n_bytes;
} Bench;

typedef struct
{
  double wall;    /* milliseconds of the longest turn of the main loop */
  double own;     /* and of the processor in it */
  double seconds; /* of the whole save */
} Save;

static double
get_own_time (void)
{
  struct timespec time;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);

  return time.tv_sec * 1000.0 + time.tv_nsec / 1e6;
}

static CpProject *
get_project (Bench *self)
{
  return cp_window_get_project (self->window);
}

static void
edit (Bench *self, guint number)
{
  CpSession *session = cp_project_get_session (get_project (self));
  g_autoptr (CpEdit) change = cp_edit_new ("Change the title");
  g_autofree char *json = g_strdup_printf ("\"Tides %u\"", number);
  g_autoptr (GError) error = NULL;

  cp_edit_set_member (change, "title", json);
  cp_history_apply (cp_session_get_history (session), change, &error);
  g_assert_no_error (error);
  display_fixture_wait_for (!cp_session_is_counting (session));
  display_fixture_settle ();
}

/* Takes a turn of the main loop, and the time of it. */
static void
take_turn (Save *save)
{
  gint64 begin = g_get_monotonic_time ();
  double own = get_own_time ();

  if (!g_main_context_iteration (NULL, FALSE))
    {
      g_usleep (200);
      return;
    }
  save->wall = MAX (save->wall, (g_get_monotonic_time () - begin) / 1000.0);
  save->own = MAX (save->own, get_own_time () - own);
}

static Save
time_save (Bench *self)
{
  Save save = { 0 };
  gint64 begin = g_get_monotonic_time ();
  double own = get_own_time ();

  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.save", NULL);
  save.wall = (g_get_monotonic_time () - begin) / 1000.0;
  save.own = get_own_time () - own;
  while (cp_project_is_modified (get_project (self)))
    take_turn (&save);
  save.seconds = (g_get_monotonic_time () - begin) / 1e6;
  for (gint64 end = g_get_monotonic_time () + G_USEC_PER_SEC / 2; g_get_monotonic_time () < end;)
    take_turn (&save);

  return save;
}

static double
time_plain (Bench *self)
{
  gint64 begin = g_get_monotonic_time ();
  int fd = g_open (self->plain_path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (fd, >=, 0);
  cp_file_write_all (fd, self->text, self->n_bytes, &error);
  g_assert_no_error (error);
  g_assert_cmpint (fsync (fd), ==, 0);
  g_close (fd, NULL);

  return (g_get_monotonic_time () - begin) / 1e6;
}

static void
set_up (Bench *self)
{
  CpApplication *application = cp_application_new ();
  g_autoptr (GError) error = NULL;

  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (application), NULL, &error);
  g_assert_no_error (error);
  self->folder = g_dir_make_tmp ("counterpoint-save-XXXXXX", &error);
  g_assert_no_error (error);
  self->path = g_build_filename (self->folder, "tides.counterpoint", NULL);
  self->plain_path = g_build_filename (self->folder, "plain", NULL);
  self->text = cp_synthetic_project (1, &options, &self->n_bytes);
  g_file_set_contents (self->path, self->text, self->n_bytes, &error);
  g_assert_no_error (error);
  self->window = cp_window_new (GTK_APPLICATION (application));
  gtk_window_set_default_size (GTK_WINDOW (self->window), 1280, 800);
  gtk_window_present (GTK_WINDOW (self->window));
  cp_window_open_path (self->window, self->path);
  display_fixture_wait_for (get_project (self) != NULL);
  display_fixture_wait_for (!cp_session_is_counting (cp_project_get_session (get_project (self))));
  display_fixture_settle ();
}

static void
tear_down (Bench *self)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  display_fixture_settle ();
  g_unlink (self->path);
  g_unlink (self->plain_path);
  g_rmdir (self->folder);
}

static int
compare_doubles_cb (gconstpointer a, gconstpointer b)
{
  double one = *(const double *) a;
  double other = *(const double *) b;

  return (one > other) - (one < other);
}

static double
get_median (double values[N_RUNS])
{
  qsort (values, N_RUNS, sizeof *values, compare_doubles_cb);

  return values[N_RUNS / 2];
}

static int
run (Bench *self)
{
  double saves[N_RUNS], plains[N_RUNS], walls[N_RUNS], owns[N_RUNS];
  double megabytes = self->n_bytes / 1e6;

  for (guint i = 0; i < N_RUNS; i++)
    {
      Save save;

      edit (self, i);
      plains[i] = time_plain (self);
      save = time_save (self);
      saves[i] = save.seconds;
      walls[i] = save.wall;
      owns[i] = save.own;
    }
  g_print ("a save of %.1f MB in the window: %.0f MB/s; written plainly and synced: %.0f MB/s; %.2f ×\n",
           megabytes, megabytes / get_median (saves), megabytes / get_median (plains),
           get_median (saves) / get_median (plains));
  g_print ("the longest turn of the main loop meanwhile: %.1f ms, %.2f frames; %.1f ms of its own, "
           "%.2f frames\n",
           get_median (walls), get_median (walls) / FRAME_MS, get_median (owns),
           get_median (owns) / FRAME_MS);

  return get_median (owns) <= FRAME_MS ? EXIT_SUCCESS : EXIT_FAILURE;
}

int
main (int argc, char **argv)
{
  Bench bench = { 0 };
  int status;

  if (!display_fixture_init (&argc, &argv))
    return DISPLAY_FIXTURE_SKIPPED;
  set_up (&bench);
  status = run (&bench);
  tear_down (&bench);

  return status;
}
