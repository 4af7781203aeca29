/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of what a journal does when it cannot be written: says so once, keeps all, and tries again. */

#include "cp-journal.h"

#include <errno.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>

#include <glib/gstdio.h>

#include "cp-corpus-error.h"
#include "journal-fixture.h"
#include "project-fixture.h"

/* What the journal told. */
typedef struct
{
  guint n_failed;
  guint n_resumed;
  gint64 since;
  char *message;
} Told;

static void
journal_failed_cb (CpJournal *journal, GError *error, gint64 since, Told *told)
{
  g_assert_error (error, CP_CORPUS_ERROR, CP_CORPUS_ERROR_WRITE);
  g_free (told->message);
  told->message = g_strdup (error->message);
  told->since = since;
  told->n_failed++;
}

static void
journal_resumed_cb (CpJournal *journal, Told *told)
{
  told->n_resumed++;
}

static void
clear_told (Told *self)
{
  g_free (self->message);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Told, clear_told)

static void
listen (JournalFixture *self, Told *told)
{
  g_signal_connect (self->journal, "failed", G_CALLBACK (journal_failed_cb), told);
  g_signal_connect (self->journal, "resumed", G_CALLBACK (journal_resumed_cb), told);
}

/* Waits for a number to be reached. */
static void
await (const guint *number, guint value)
{
  gint64 end = g_get_monotonic_time () + 20 * G_USEC_PER_SEC;

  while (*number < value && g_get_monotonic_time () < end)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (5000);
  g_assert_cmpuint (*number, ==, value);
}

/* Puts a file where a folder has to be: not even root can make one there. */
static char *
block (JournalFixture *self)
{
  return project_fixture_write (self->folder, "state", "no folder");
}

static void
check_all_there (JournalFixture *self)
{
  g_autoptr (CpJournalOrphan) orphan = NULL;
  g_autoptr (CpRecovery) recovery = NULL;

  journal_fixture_leave (self);
  orphan = journal_fixture_take (self);
  recovery = journal_fixture_recover (self, orphan);
  journal_fixture_check (self, recovery);
}

static void
test_no_folder (JournalFixture *self, gconstpointer data)
{
  g_autofree char *blocking = block (self);
  g_auto (Told) told = { 0 };

  listen (self, &told);
  journal_fixture_walk (self, 30);
  await (&told.n_failed, 1);
  g_assert_nonnull (strstr (told.message, self->state_folder));
  g_assert_cmpint (ABS (told.since - g_get_real_time () / G_USEC_PER_SEC), <, 30);

  journal_fixture_walk (self, 30);
  g_unlink (blocking);
  await (&told.n_resumed, 1);
  g_assert_cmpuint (told.n_failed, ==, 1);
  check_all_there (self);
}

/* A journal that cannot be written keeps nobody from closing. */
static void
test_close (JournalFixture *self, gconstpointer data)
{
  g_autofree char *blocking = block (self);
  g_auto (Told) told = { 0 };
  gint64 begun;

  listen (self, &told);
  journal_fixture_walk (self, 30);
  await (&told.n_failed, 1);
  begun = g_get_monotonic_time ();
  g_clear_object (&self->journal);
  g_assert_cmpint (g_get_monotonic_time () - begun, <, G_USEC_PER_SEC);
}

/* At the end it is tried once more, whenever the last time was. */
static void
test_close_late (JournalFixture *self, gconstpointer data)
{
  g_autofree char *blocking = block (self);
  g_auto (Told) told = { 0 };

  listen (self, &told);
  journal_fixture_walk (self, 30);
  await (&told.n_failed, 1);
  g_unlink (blocking);
  check_all_there (self);
}

/* What was saved need not be in the journal any more. */
static void
test_save (JournalFixture *self, gconstpointer data)
{
  g_autofree char *blocking = block (self);
  g_autoptr (CpJournalOrphan) orphan = NULL;
  g_autoptr (CpRecovery) recovery = NULL;
  g_auto (Told) told = { 0 };

  listen (self, &told);
  journal_fixture_walk (self, 30);
  await (&told.n_failed, 1);
  journal_fixture_save (self);
  await (&told.n_resumed, 1);
  g_unlink (blocking);

  journal_fixture_set_title (self->walk->history, "High tide");
  journal_fixture_leave (self);
  orphan = journal_fixture_take (self);
  g_assert_cmpuint (cp_journal_orphan_get_n_changes (orphan), ==, 1);
  recovery = journal_fixture_recover (self, orphan);
  g_assert_cmpstr (recovery->path, ==, self->path);
  journal_fixture_check (self, recovery);
}

/* Who removes the folder while the program runs removes nothing for good. */
static void
test_folder_removed (JournalFixture *self, gconstpointer data)
{
  g_auto (Told) told = { 0 };

  listen (self, &told);
  journal_fixture_walk (self, 30);
  cp_journal_flush (self->journal);
  project_fixture_remove_folder (self->state_folder);
  journal_fixture_walk (self, 30);
  cp_journal_flush (self->journal);
  g_assert_cmpuint (told.n_failed, ==, 0);
  check_all_there (self);
}

static void
set_limit (rlim_t limit)
{
  struct rlimit limits;

  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &limits), ==, 0);
  limits.rlim_cur = limit;
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limits), ==, 0);
}

/* The disk is full, and then it is not; meanwhile, edits of any size wait. */
static void
test_full (JournalFixture *self, gconstpointer data)
{
  g_autoptr (GString) title = g_string_new (NULL);
  g_auto (Told) told = { 0 };
  struct rlimit limits;

  if (!g_test_subprocess ())
    {
      g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_INHERIT_STDERR);
      g_test_trap_assert_passed ();
      return;
    }

  signal (SIGXFSZ, SIG_IGN);
  listen (self, &told);
  for (guint i = 0; i < 10000; i++)
    g_string_append (title, "The tide was low. ");
  journal_fixture_set_title (self->walk->history, title->str);
  cp_journal_flush (self->journal);
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &limits), ==, 0);
  set_limit (300000);
  journal_fixture_set_title (self->walk->history, "Low tide");
  for (guint i = 0; i < 10; i++)
    journal_fixture_set_title (self->walk->history, title->str);
  await (&told.n_failed, 1);
  g_assert_nonnull (strstr (told.message, g_strerror (EFBIG)));
  for (guint i = 0; i < 10; i++)
    g_assert_true (cp_history_undo (self->walk->history, NULL));

  set_limit (limits.rlim_max);
  await (&told.n_resumed, 1);
  g_assert_cmpuint (told.n_failed, ==, 1);
  check_all_there (self);
}

#define ADD(name, func)                                                                             \
  g_test_add ("/journal-faults/" name, JournalFixture, GUINT_TO_POINTER (31),                       \
              journal_fixture_set_up, func, journal_fixture_tear_down);                             \
  g_test_add ("/journal-faults/" name "-file", JournalFixture, GUINT_TO_POINTER (32),               \
              journal_fixture_set_up_file, func, journal_fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("no-folder", test_no_folder);
  ADD ("close", test_close);
  ADD ("close-late", test_close_late);
  ADD ("save", test_save);
  ADD ("folder-removed", test_folder_removed);
  ADD ("full", test_full);

  return g_test_run ();
}
