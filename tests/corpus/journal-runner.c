/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Edits a corpus until it is killed, and notes what it did in a file of its own. */

#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <unistd.h>

#include "cp-file.h"
#include "cp-journal.h"
#include "edit-walk.h"

/* Notes are "step N TIME DIGEST" after the step, "save N" before a save of the state after that step,
 * and "saved N"; each is one write, so that it is whole or not there. */

typedef struct
{
  EditWalk *walk;
  CpJournal *journal;
  const char *path;
  guint n_steps;
  guint saving; /* the step that is saved, or 0 */
  int notes;
} Runner;

static void
note (Runner *self, const char *text)
{
  if (write (self->notes, text, strlen (text)) != (gssize) strlen (text))
    abort ();
}

static void
note_step (Runner *self)
{
  g_autofree char *text = edit_snapshot_to_text (cp_corpus_get_current (self->walk->corpus));
  g_autofree char *digest = g_compute_checksum_for_string (G_CHECKSUM_SHA1, text, -1);
  g_autofree char *line = g_strdup_printf ("step %u %" G_GINT64_FORMAT " %s\n", self->n_steps,
                                           g_get_monotonic_time (), digest);

  note (self, line);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Runner *self = data;
  g_autofree char *line = g_strdup_printf ("saved %u\n", self->saving);
  g_autoptr (GError) error = NULL;

  cp_journal_save_finish (self->journal, result, NULL, &error);
  g_assert_no_error (error);
  note (self, line);
  self->saving = 0;
}

static void
save (Runner *self)
{
  g_autofree char *line = g_strdup_printf ("save %u\n", self->n_steps);

  note (self, line);
  self->saving = self->n_steps;
  cp_journal_save_async (self->journal, cp_corpus_get_current (self->walk->corpus), self->path,
                         NULL, NULL, NULL, NULL, saved_cb, self);
}

static void
begin_journal (Runner *self, const char *folder, gboolean in_file)
{
  g_autoptr (CpFileState) state = NULL;
  g_autoptr (GError) error = NULL;

  if (in_file)
    cp_project_file_save (cp_corpus_get_current (self->walk->corpus), self->path, &state, NULL, NULL,
                          NULL, &error);
  g_assert_no_error (error);
  self->journal = cp_journal_new (self->walk->corpus, self->walk->history,
                                  in_file ? self->path : NULL, state, folder);
}

/* FOLDER PROJECT NOTES SEED PAUSE: pauses are at most that many microseconds long. */
int
main (int argc, char *argv[])
{
  guint seed = argc == 6 ? atoi (argv[4]) : 0;
  int pause = argc == 6 ? atoi (argv[5]) : 0;
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed + 1);
  Runner self = { 0 };

  if (argc != 6)
    return 2;

  /* Where the test fails, nobody else ends this. */
  prctl (PR_SET_PDEATHSIG, SIGKILL);
  /* With roles: default ones that a file leaves out are written out by who began with that file. */
  self.walk = edit_walk_new (seed, TRUE);
  self.path = argv[2];
  begin_journal (&self, argv[1], seed % 3 != 0);
  self.notes = open (argv[3], O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  note_step (&self);
  for (;;)
    {
      edit_walk_step (self.walk);
      self.n_steps++;
      note_step (&self);
      if (self.saving == 0 && g_rand_int_range (rand, 0, 12) == 0)
        save (&self);
      g_usleep (g_rand_int_range (rand, 0, pause));
      while (g_main_context_iteration (NULL, FALSE))
        ;
    }
}
