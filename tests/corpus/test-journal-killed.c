/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Kills a program that edits at random moments, and brings back what it did. */

#include "cp-journal-orphan.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>

#include "edit-walk.h"
#include "project-fixture.h"

#define N_RUNS 200
#define N_LONG_RUNS 3

/* Microseconds: of the longest short run, and of what may be lost. */
#define LONGEST 120000
#define MAY_BE_LOST (3 * G_USEC_PER_SEC)

typedef struct
{
  char *folder;
  char *state_folder;
  char *path;
  char *notes_path;
  guint seed;
  GPid child;
  gint64 killed;

  /* what it noted */
  GPtrArray *digests; /* by step */
  GArray *times;
  guint saved; /* the last step of which the save is known to have ended */
} Run;

typedef struct
{
  guint n_steps;
  guint n_lost;
  gint64 oldest_lost;
  guint n_recovered;
  guint n_saved;
} Sums;

static Run *
begin_run (guint seed, const char *pause)
{
  g_autofree char *runner = g_test_build_filename (G_TEST_BUILT, "corpus", "journal-runner", NULL);
  g_autofree char *seed_text = g_strdup_printf ("%u", seed);
  Run *self = g_new0 (Run, 1);
  g_autoptr (GError) error = NULL;

  self->folder = project_fixture_make_folder ();
  self->state_folder = g_build_filename (self->folder, "state", NULL);
  self->path = g_build_filename (self->folder, "tides.counterpoint", NULL);
  self->notes_path = g_build_filename (self->folder, "notes", NULL);
  self->seed = seed;
  self->digests = g_ptr_array_new_with_free_func (g_free);
  self->times = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_spawn_async (NULL,
                 (char *[]){ runner, self->state_folder, self->path, self->notes_path, seed_text,
                             (char *) pause, NULL },
                 NULL, G_SPAWN_DO_NOT_REAP_CHILD, NULL, NULL, &self->child, &error);
  g_assert_no_error (error);
  return self;
}

static void
free_run (Run *self)
{
  project_fixture_remove_folder (self->folder);
  g_free (self->folder);
  g_free (self->state_folder);
  g_free (self->path);
  g_free (self->notes_path);
  g_ptr_array_unref (self->digests);
  g_array_unref (self->times);
  g_free (self);
}

static void
kill_run (Run *self)
{
  int status;

  self->killed = g_get_monotonic_time ();
  g_assert_cmpint (kill (self->child, SIGKILL), ==, 0);
  g_assert_cmpint (waitpid (self->child, &status, 0), ==, self->child);
  /* It did not stop by itself. */
  g_assert_true (WIFSIGNALED (status) && WTERMSIG (status) == SIGKILL);
}

static void
read_note (Run *self, const char *line)
{
  g_auto (GStrv) words = g_strsplit (line, " ", 0);
  gint64 time;

  if (g_str_equal (words[0], "saved"))
    self->saved = atoi (words[1]);
  if (!g_str_equal (words[0], "step"))
    return;

  g_assert_cmpint (atoi (words[1]), ==, self->digests->len);
  time = g_ascii_strtoll (words[2], NULL, 10);
  g_array_append_val (self->times, time);
  g_ptr_array_add (self->digests, g_strdup (words[3]));
}

static void
read_notes (Run *self)
{
  g_autofree char *text = project_fixture_read (self->notes_path);
  g_auto (GStrv) lines = g_strsplit (text, "\n", 0);

  for (guint i = 0; lines[i] != NULL && lines[i][0] != '\0'; i++)
    read_note (self, lines[i]);
}

static char *
dup_digest (CpSnapshot *snapshot)
{
  g_autofree char *text = edit_snapshot_to_text (snapshot);

  return g_compute_checksum_for_string (G_CHECKSUM_SHA1, text, -1);
}

/* The last step that led to a state. The one behind the last note may have been done, too: then the
 * walk, which is the same with the same seed, says what it led to. */
static guint
find_step (Run *self, const char *digest)
{
  g_autoptr (EditWalk) walk = NULL;
  g_autofree char *next = NULL;

  for (guint i = self->digests->len; i > 0; i--)
    if (g_str_equal (g_ptr_array_index (self->digests, i - 1), digest))
      return i - 1;

  walk = edit_walk_new (self->seed, TRUE);
  for (guint i = 0; i < self->digests->len; i++)
    edit_walk_step (walk);
  next = dup_digest (cp_corpus_get_current (walk->corpus));
  g_assert_cmpstr (next, ==, digest);
  return self->digests->len;
}

/* What was saved is whole, and not older than the last save that ended. */
static char *
check_file (Run *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CpSnapshot) snapshot = NULL;
  char *digest;

  if (!g_file_test (self->path, G_FILE_TEST_EXISTS))
    {
      g_assert_cmpuint (self->saved, ==, 0);
      return g_strdup (g_ptr_array_index (self->digests, 0));
    }

  snapshot = cp_project_file_load (self->path, NULL, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  digest = dup_digest (snapshot);
  g_assert_cmpuint (find_step (self, digest), >=, self->saved);
  return digest;
}

/* Undoing all leads to what the history began with, and redoing all leads back. */
static void
check_history (CpRecovery *recovery, const char *digest)
{
  g_autofree char *again = NULL;

  while (cp_history_get_redo_name (recovery->history) != NULL)
    g_assert_true (cp_history_redo (recovery->history, NULL));
  while (cp_history_get_undo_name (recovery->history) != NULL)
    g_assert_true (cp_history_undo (recovery->history, NULL));
  for (;;)
    {
      g_clear_pointer (&again, g_free);
      again = dup_digest (cp_corpus_get_current (recovery->corpus));
      if (g_str_equal (again, digest))
        return;
      g_assert_nonnull (cp_history_get_redo_name (recovery->history));
      g_assert_true (cp_history_redo (recovery->history, NULL));
    }
}

static char *
recover (Run *self, Sums *sums)
{
  g_autoptr (GPtrArray) orphans = cp_journal_list_orphans (self->state_folder);
  g_autoptr (CpRecovery) recovery = NULL;
  g_autofree char *saved = check_file (self);
  g_autoptr (GError) error = NULL;
  char *digest;

  g_assert_cmpuint (orphans->len, <=, 1);
  if (orphans->len == 0)
    return g_steal_pointer (&saved);

  g_assert_false (cp_journal_orphan_is_file_changed (g_ptr_array_index (orphans, 0)));
  recovery = cp_journal_orphan_recover (g_ptr_array_index (orphans, 0), NULL, &error);
  g_assert_no_error (error);
  g_assert_null (recovery->damage);
  digest = dup_digest (cp_corpus_get_current (recovery->corpus));
  check_history (recovery, digest);
  sums->n_recovered++;
  return digest;
}

static void
check_run (Run *self, Sums *sums)
{
  g_autofree char *digest = NULL;
  guint step;

  read_notes (self);
  digest = recover (self, sums);
  step = find_step (self, digest);
  sums->n_steps += self->digests->len - 1;
  sums->n_saved += self->saved > 0;
  for (guint i = step + 1; i < self->digests->len; i++)
    {
      gint64 age = self->killed - g_array_index (self->times, gint64, i);

      g_assert_cmpint (age, <, MAY_BE_LOST);
      sums->oldest_lost = MAX (sums->oldest_lost, age);
      sums->n_lost++;
    }
}

static gboolean
has_notes (Run *self)
{
  GStatBuf info;

  return g_stat (self->notes_path, &info) == 0 && info.st_size > 0;
}

/* The first note says what everything began with. */
static void
await_notes (Run *self)
{
  for (guint i = 0; !has_notes (self); i++)
    {
      g_assert_cmpuint (i, <, 60000);
      g_usleep (1000);
    }
}

static void
test_killed (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());
  Run *long_runs[N_LONG_RUNS];
  Sums sums = { 0 };

  for (guint i = 0; i < N_LONG_RUNS; i++)
    long_runs[i] = begin_run (1000 + i, "40000");
  for (guint i = 0; i < N_RUNS; i++)
    {
      Run *run = begin_run (i, "2000");

      await_notes (run);
      g_usleep (g_rand_int_range (rand, 0, LONGEST));
      kill_run (run);
      check_run (run, &sums);
      free_run (run);
    }
  for (guint i = 0; i < N_LONG_RUNS; i++)
    {
      kill_run (long_runs[i]);
      check_run (long_runs[i], &sums);
      free_run (long_runs[i]);
    }

  g_test_message ("%u steps, %u of them lost, the oldest %.1f ms old; %u journals brought back, "
                  "%u runs had saved",
                  sums.n_steps, sums.n_lost, sums.oldest_lost / 1000.0, sums.n_recovered,
                  sums.n_saved);
  g_assert_cmpuint (sums.n_recovered, >, N_RUNS / 4);
  g_assert_cmpuint (sums.n_saved, >, N_RUNS / 10);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/journal/killed", test_killed);
  return g_test_run ();
}
