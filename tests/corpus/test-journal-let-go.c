/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Journals that nobody wants any more while a thread brings back what is in them. */

#include "journal-fixture.h"
#include "thread-watch.h"

/* Of a thread that lets go of an object as the last one every second to fifth time. */
#define N_LET_GO 60

static void
recovered_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  CpRecovery **recovery = data;
  g_autoptr (GError) error = NULL;

  *recovery = cp_journal_orphan_recover_finish (CP_JOURNAL_ORPHAN (source), result, &error);
  g_assert_no_error (error);
}

static void
test_let_go (JournalFixture *self, gconstpointer data)
{
  ThreadWatch watch = THREAD_WATCH_INIT;

  journal_fixture_set_title (self->walk->history, "Low tide");
  journal_fixture_leave (self);
  for (guint i = 0; i < N_LET_GO; i++)
    {
      CpJournalOrphan *orphan = journal_fixture_take (self);
      g_autoptr (CpRecovery) recovery = NULL;

      thread_watch_add (&watch, orphan);
      cp_journal_orphan_recover_async (orphan, NULL, recovered_cb, &recovery);
      g_object_unref (orphan);
      while (recovery == NULL)
        g_main_context_iteration (NULL, TRUE);
      g_assert_cmpuint (watch.n_finalized, ==, i + 1);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/journal-let-go/recover", JournalFixture, NULL, journal_fixture_set_up_file, test_let_go,
              journal_fixture_tear_down);

  return g_test_run ();
}
