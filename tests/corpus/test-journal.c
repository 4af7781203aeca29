/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests that all that was done is brought back from the journal, and nothing is left of what was saved. */

#include "cp-journal.h"

#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utime.h>

#include <glib/gstdio.h>

#include "cp-corpus-error.h"
#include "cp-file.h"
#include "journal-fixture.h"
#include "project-fixture.h"

#define N_STEPS 150

/* Goes on with a journal, does something with both histories, and ends as badly again. */
static void
continue_badly (JournalFixture *self, CpJournalOrphan *orphan, CpRecovery *recovery,
                const char *title)
{
  CpHistory *histories[] = { self->walk->history, recovery->history };
  CpJournal *journal = cp_journal_orphan_continue (orphan, recovery);

  for (guint i = 0; i < G_N_ELEMENTS (histories); i++)
    {
      journal_fixture_set_title (histories[i], title);
      g_assert_true (cp_history_undo (histories[i], NULL));
      g_assert_true (cp_history_redo (histories[i], NULL));
    }
  cp_journal_close (journal, FALSE);
  g_assert_finalize_object (journal);
}

static void
check_continued (JournalFixture *self)
{
  g_autoptr (CpJournalOrphan) orphan = journal_fixture_take (self);
  g_autoptr (CpRecovery) recovery = journal_fixture_recover (self, orphan);

  journal_fixture_check (self, recovery);
}

/* Goes back to the beginning and forth again with what was brought back, as the walk can. */
static void
check_history (JournalFixture *self, CpRecovery *recovery)
{
  CpHistory *history = self->walk->history;
  guint n_undone = 0;

  while (cp_history_get_undo_name (recovery->history) != NULL)
    {
      g_assert_cmpstr (cp_history_get_undo_name (recovery->history), ==,
                       cp_history_get_undo_name (history));
      g_assert_true (cp_history_undo (recovery->history, NULL));
      edit_walk_undo (self->walk);
      journal_fixture_check (self, recovery);
      n_undone++;
    }
  g_assert_null (cp_history_get_undo_name (history));
  for (; n_undone > 0; n_undone--)
    {
      g_assert_true (cp_history_redo (recovery->history, NULL));
      edit_walk_redo (self->walk);
    }
  g_assert_cmpstr (cp_history_get_redo_name (recovery->history), ==,
                   cp_history_get_redo_name (history));
  journal_fixture_check (self, recovery);
}

static void
test_recover (JournalFixture *self, gconstpointer data)
{
  g_autoptr (CpJournalOrphan) orphan = NULL;
  g_autoptr (CpRecovery) recovery = NULL;

  journal_fixture_walk (self, N_STEPS);
  journal_fixture_leave (self);
  orphan = journal_fixture_take (self);
  g_assert_cmpuint (cp_journal_orphan_get_n_changes (orphan), >, 20);
  g_assert_cmpint (ABS (cp_journal_orphan_get_time (orphan) - g_get_real_time () / G_USEC_PER_SEC),
                   <, 60);
  g_assert_false (cp_journal_orphan_is_file_changed (orphan));
  recovery = journal_fixture_recover (self, orphan);
  journal_fixture_check (self, recovery);
  check_history (self, recovery);
}

/* Nothing is made by reading, and nothing is left where nothing is unsaved. */
static void
test_leaves_nothing (JournalFixture *self, gconstpointer data)
{
  g_autofree char *file = NULL;

  cp_journal_flush (self->journal);
  g_assert_false (g_file_test (self->state_folder, G_FILE_TEST_EXISTS));

  edit_walk_apply (self->walk);
  edit_walk_apply (self->walk);
  cp_journal_flush (self->journal);
  file = journal_fixture_find (self, ".journal");
  g_assert_nonnull (file);
  edit_walk_undo (self->walk);
  while (cp_history_is_modified (self->walk->history))
    edit_walk_undo (self->walk);
  g_clear_object (&self->journal);
  journal_fixture_assert_empty (self);
}

/* What was undone to the last bit before a crash is no reason to ask. */
static void
test_nothing_to_offer (JournalFixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) orphans = NULL;

  journal_fixture_set_title (self->walk->history, "Low tide");
  g_assert_true (cp_history_undo (self->walk->history, NULL));
  journal_fixture_leave (self);
  orphans = cp_journal_list_orphans (self->state_folder);
  g_assert_cmpuint (orphans->len, ==, 0);
  journal_fixture_assert_empty (self);
}

static void
test_modes (JournalFixture *self, gconstpointer data)
{
  g_autofree char *journal = NULL;
  g_autofree char *base = NULL;
  GStatBuf info;

  journal_fixture_set_title (self->walk->history, "Low tide");
  cp_journal_flush (self->journal);
  journal = journal_fixture_find (self, ".journal");
  base = journal_fixture_find (self, ".counterpoint");
  g_assert_cmpint (g_stat (self->state_folder, &info), ==, 0);
  g_assert_cmphex (info.st_mode & 07777, ==, 0700);
  g_assert_cmpint (g_stat (journal, &info), ==, 0);
  g_assert_cmphex (info.st_mode & 07777, ==, 0600);
  g_assert_cmpint (g_stat (base, &info), ==, 0);
  g_assert_cmphex (info.st_mode & 07777, ==, 0600);
}

/* Neither a living journal nor one that somebody looks at is offered to anybody else. */
static void
test_locks (JournalFixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) living = NULL;
  g_autoptr (GPtrArray) held = NULL;
  g_autoptr (GPtrArray) again = NULL;

  journal_fixture_set_title (self->walk->history, "Low tide");
  cp_journal_flush (self->journal);
  living = cp_journal_list_orphans (self->state_folder);
  g_assert_cmpuint (living->len, ==, 0);

  journal_fixture_leave (self);
  held = cp_journal_list_orphans (self->state_folder);
  g_assert_cmpuint (held->len, ==, 1);
  again = cp_journal_list_orphans (self->state_folder);
  g_assert_cmpuint (again->len, ==, 0);
  g_clear_pointer (&held, g_ptr_array_unref);
  held = cp_journal_list_orphans (self->state_folder);
  g_assert_cmpuint (held->len, ==, 1);
}

static void
test_discard (JournalFixture *self, gconstpointer data)
{
  g_autoptr (CpJournalOrphan) orphan = NULL;

  journal_fixture_set_title (self->walk->history, "Low tide");
  journal_fixture_leave (self);
  orphan = journal_fixture_take (self);
  cp_journal_orphan_discard (orphan);
  journal_fixture_assert_empty (self);
}

static void
test_remove (JournalFixture *self, gconstpointer data)
{
  journal_fixture_walk (self, 20);
  cp_journal_flush (self->journal);
  cp_journal_close (self->journal, TRUE);
  journal_fixture_assert_empty (self);
}

/* After a save the journal begins with what is saved, and follows an undo beyond that. */
static void
test_save (JournalFixture *self, gconstpointer data)
{
  g_autoptr (CpJournalOrphan) orphan = NULL;
  g_autoptr (CpRecovery) recovery = NULL;
  g_autofree char *journal = NULL;

  journal_fixture_walk (self, N_STEPS);
  journal_fixture_save (self);
  journal_fixture_assert_empty (self);

  for (guint i = 0; i < 5; i++)
    edit_walk_undo (self->walk);
  edit_walk_redo (self->walk);
  journal_fixture_leave (self);
  orphan = journal_fixture_take (self);
  journal = journal_fixture_find (self, ".journal");
  g_assert_nonnull (strstr (journal, cp_journal_orphan_get_name (orphan)));
  g_assert_cmpstr (cp_journal_orphan_get_path (orphan), ==, self->path);
  recovery = journal_fixture_recover (self, orphan);
  g_assert_cmpstr (recovery->path, ==, self->path);
  g_assert_nonnull (recovery->state);
  journal_fixture_check (self, recovery);

  for (guint i = 0; i < 4; i++)
    {
      g_assert_true (cp_history_redo (recovery->history, NULL));
      edit_walk_redo (self->walk);
      journal_fixture_check (self, recovery);
    }
  g_assert_false (cp_history_is_modified (recovery->history));
}

typedef struct
{
  JournalFixture *fixture;
  GMainLoop *loop;
} Saving;

static void
saved_late_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Saving *self = data;

  g_assert_true (cp_journal_save_finish (CP_JOURNAL (source), result, NULL, NULL));
  g_main_loop_quit (self->loop);
}

/* What is done while the corpus is saved is in the new journal. */
static void
test_edit_while_saving (JournalFixture *self, gconstpointer data)
{
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  g_autoptr (CpJournalOrphan) orphan = NULL;
  g_autoptr (CpRecovery) recovery = NULL;
  Saving saving = { self, loop };

  journal_fixture_walk (self, N_STEPS);
  cp_journal_save_async (self->journal, cp_corpus_get_current (self->walk->corpus), self->path,
                         NULL, NULL, NULL, NULL, saved_late_cb, &saving);
  cp_history_mark_saved (self->walk->history);
  edit_walk_undo (self->walk);
  journal_fixture_walk (self, 20);
  g_main_loop_run (loop);
  journal_fixture_walk (self, 20);
  journal_fixture_leave (self);

  orphan = journal_fixture_take (self);
  g_assert_cmpuint (cp_journal_orphan_get_n_changes (orphan), <, 45);
  recovery = journal_fixture_recover (self, orphan);
  g_assert_cmpstr (recovery->path, ==, self->path);
  journal_fixture_check (self, recovery);
}

/* A program that is killed between the renaming and the new journal has saved; one that is killed
 * before has not. */
static void
test_killed_while_saving (JournalFixture *self, gconstpointer data)
{
  gboolean renamed = GPOINTER_TO_INT (data);
  g_autoptr (CpFileState) state = NULL;
  g_autoptr (CpJournalOrphan) orphan = NULL;
  g_autoptr (CpRecovery) recovery = NULL;
  g_autofree char *other = g_build_filename (self->folder, "other.counterpoint", NULL);
  g_autofree char *uri = g_filename_to_uri (self->path, NULL, NULL);
  g_autofree char *modified = NULL;
  g_autofree char *lines = NULL;

  journal_fixture_set_title (self->walk->history, "Low tide");
  cp_journal_flush (self->journal);
  journal_fixture_leave (self);
  g_assert_true (cp_project_file_save (cp_corpus_get_current (self->walk->corpus), other, &state,
                                       NULL, NULL, NULL, NULL));
  modified = cp_file_state_dup_modified (state);
  lines = g_strdup_printf ("{\"save\": 1, \"uri\": \"%s\"}\n"
                           "{\"written\": 1, \"size\": %" G_GINT64_FORMAT
                           ", \"modified\": \"%s\"}\n" JOURNAL_FIXTURE_LAST_EDIT,
                           uri, (gint64) cp_file_state_get_size (state), modified);
  journal_fixture_append (self, lines);
  if (renamed)
    g_assert_cmpint (g_rename (other, self->path), ==, 0);

  orphan = journal_fixture_take (self);
  g_assert_cmpuint (cp_journal_orphan_get_n_changes (orphan), ==, renamed ? 1 : 2);
  g_assert_false (cp_journal_orphan_is_file_changed (orphan));
  recovery = journal_fixture_recover (self, orphan);
  journal_fixture_set_title (self->walk->history, "High tide");
  journal_fixture_check (self, recovery);
  continue_badly (self, orphan, recovery, "Ebb");
  check_continued (self);
}

/* A journal goes on with what was brought back, and brings that back, too. */
static void
test_continue (JournalFixture *self, gconstpointer data)
{
  static const char *const titles[] = { "Low tide", "High tide", "Ebb", "Flood" };

  journal_fixture_walk (self, 30);
  journal_fixture_leave (self);
  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      CpJournalOrphan *orphan = journal_fixture_take (self);
      g_autoptr (CpRecovery) recovery = journal_fixture_recover (self, orphan);

      journal_fixture_check (self, recovery);
      continue_badly (self, orphan, recovery, titles[i]);
      g_assert_finalize_object (orphan);
    }
  check_continued (self);
}

/* A recovered corpus is saved, and there is nothing to offer any more. */
static void
test_continue_and_save (JournalFixture *self, gconstpointer data)
{
  g_autoptr (CpJournalOrphan) orphan = NULL;
  g_autoptr (CpRecovery) recovery = NULL;

  journal_fixture_walk (self, 30);
  journal_fixture_leave (self);
  orphan = journal_fixture_take (self);
  recovery = journal_fixture_recover (self, orphan);
  g_clear_object (&self->journal);
  self->journal = cp_journal_orphan_continue (orphan, recovery);
  g_set_object (&self->walk->corpus, recovery->corpus);
  journal_fixture_save (self);
  journal_fixture_assert_empty (self);
}

static void
recovered_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  GMainLoop *loop = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (CpRecovery) recovery
      = cp_journal_orphan_recover_finish (CP_JOURNAL_ORPHAN (source), result, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (cp_history_get_undo_name (recovery->history), ==, "Set title");
  g_main_loop_quit (loop);
}

static void
cancelled_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  GMainLoop *loop = data;
  g_autoptr (GError) error = NULL;

  g_assert_null (cp_journal_orphan_recover_finish (CP_JOURNAL_ORPHAN (source), result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_main_loop_quit (loop);
}

static void
test_async (JournalFixture *self, gconstpointer data)
{
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (CpJournalOrphan) orphan = NULL;

  journal_fixture_set_title (self->walk->history, "Low tide");
  journal_fixture_leave (self);
  orphan = journal_fixture_take (self);
  cp_journal_orphan_recover_async (orphan, NULL, recovered_cb, loop);
  g_main_loop_run (loop);
  g_cancellable_cancel (cancellable);
  cp_journal_orphan_recover_async (orphan, cancellable, cancelled_cb, loop);
  g_main_loop_run (loop);
}

/* --- The file changes underneath --- */

static void
test_file_changed (JournalFixture *self, gconstpointer data)
{
  gboolean removed = GPOINTER_TO_INT (data);
  g_autoptr (CpJournalOrphan) orphan = NULL;
  g_autoptr (CpRecovery) recovery = NULL;

  journal_fixture_walk (self, N_STEPS);
  journal_fixture_await (self, ".counterpoint");
  journal_fixture_leave (self);
  if (removed)
    g_unlink (self->path);
  else
    g_file_set_contents (self->path, "theirs", -1, NULL);

  orphan = journal_fixture_take (self);
  g_assert_cmpstr (cp_journal_orphan_get_path (orphan), ==, self->path);
  g_assert_true (cp_journal_orphan_is_file_changed (orphan));
  recovery = journal_fixture_recover (self, orphan);
  g_assert_null (recovery->path);
  journal_fixture_check (self, recovery);
  continue_badly (self, orphan, recovery, "Ebb");
  check_continued (self);
}

static void
test_file_changed_without_copy (JournalFixture *self, gconstpointer data)
{
  g_autoptr (CpJournalOrphan) orphan = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *base = NULL;

  journal_fixture_walk (self, 10);
  journal_fixture_await (self, ".counterpoint");
  journal_fixture_leave (self);
  base = journal_fixture_find (self, ".counterpoint");
  g_unlink (base);
  g_unlink (self->path);
  orphan = journal_fixture_take (self);
  g_assert_null (cp_journal_orphan_recover (orphan, NULL, &error));
  g_assert_error (error, CP_CORPUS_ERROR, CP_CORPUS_ERROR_CHANGED);
  g_assert_nonnull (strstr (error->message, "tides.counterpoint"));
}

static void
test_file_touched (JournalFixture *self, gconstpointer data)
{
  struct utimbuf times = { 1000000000, 1000000000 };
  g_autoptr (CpJournalOrphan) orphan = NULL;
  g_autoptr (CpRecovery) recovery = NULL;

  journal_fixture_walk (self, N_STEPS);
  journal_fixture_await (self, ".counterpoint");
  journal_fixture_leave (self);
  g_assert_cmpint (utime (self->path, &times), ==, 0);
  orphan = journal_fixture_take (self);
  g_assert_false (cp_journal_orphan_is_file_changed (orphan));
  recovery = journal_fixture_recover (self, orphan);
  g_assert_cmpstr (recovery->path, ==, self->path);
  journal_fixture_check (self, recovery);
}

/* --- Numbers --- */

#define N_EDITS 10000

static void
test_ten_thousand (JournalFixture *self, gconstpointer data)
{
  g_autofree char *before = edit_snapshot_to_text (cp_corpus_get_current (self->walk->corpus));
  g_autofree char *after = NULL;
  g_autoptr (CpJournalOrphan) orphan = NULL;
  g_autoptr (CpRecovery) recovery = NULL;

  for (guint i = 0; i < N_EDITS; i++)
    {
      g_autofree char *title = g_strdup_printf ("The tide of day %u", i);

      journal_fixture_set_title (self->walk->history, title);
    }
  for (guint i = 0; i < N_EDITS - 1; i++)
    g_assert_true (cp_history_undo (self->walk->history, NULL));
  journal_fixture_leave (self);
  orphan = journal_fixture_take (self);
  g_assert_cmpuint (cp_journal_orphan_get_n_changes (orphan), ==, 2 * N_EDITS - 1);
  recovery = journal_fixture_recover (self, orphan);
  journal_fixture_check (self, recovery);
  g_assert_true (cp_history_undo (recovery->history, NULL));
  after = edit_snapshot_to_text (cp_corpus_get_current (recovery->corpus));
  g_assert_cmpstr (after, ==, before);
  g_assert_true (cp_history_undo (self->walk->history, NULL));
  edit_walk_check (self->walk);
}

#define ADD(name, set_up, func, data)                                                               \
  g_test_add ("/journal/" name, JournalFixture, data, set_up, func, journal_fixture_tear_down)
#define ADD_UNTITLED(name, func) ADD (name, journal_fixture_set_up, func, GUINT_TO_POINTER (21))
#define ADD_FILE(name, func) ADD (name, journal_fixture_set_up_file, func, GUINT_TO_POINTER (22))

/* What was read again is saved; what is done afterwards is not, the undo of the reading among it. */
static void
test_begun_anew (JournalFixture *self, gconstpointer data)
{
  CpSnapshot *snapshot;
  g_autoptr (CpFileState) state = NULL;
  g_autoptr (CpJournalOrphan) orphan = NULL;
  g_autoptr (CpRecovery) recovery = NULL;
  g_autoptr (GError) error = NULL;

  journal_fixture_walk (self, N_STEPS);
  snapshot = cp_corpus_get_current (self->walk->corpus);
  cp_project_file_save (snapshot, self->path, &state, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  cp_journal_begin_anew (self->journal, self->path, state);
  cp_history_mark_saved (self->walk->history);
  cp_journal_flush (self->journal);
  journal_fixture_assert_empty (self);

  for (guint i = 0; i < 4; i++)
    edit_walk_undo (self->walk);
  edit_walk_redo (self->walk);
  journal_fixture_leave (self);
  orphan = journal_fixture_take (self);
  g_assert_cmpstr (cp_journal_orphan_get_path (orphan), ==, self->path);
  g_assert_false (cp_journal_orphan_is_file_changed (orphan));
  recovery = journal_fixture_recover (self, orphan);
  journal_fixture_check (self, recovery);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD_UNTITLED ("recover", test_recover);
  ADD_FILE ("recover-file", test_recover);
  ADD_UNTITLED ("leaves-nothing", test_leaves_nothing);
  ADD_FILE ("leaves-nothing-of-file", test_leaves_nothing);
  ADD_UNTITLED ("nothing-to-offer", test_nothing_to_offer);
  ADD_UNTITLED ("modes", test_modes);
  ADD_UNTITLED ("locks", test_locks);
  ADD_UNTITLED ("discard", test_discard);
  ADD_UNTITLED ("remove", test_remove);
  ADD_UNTITLED ("save", test_save);
  ADD_FILE ("save-file", test_save);
  ADD_FILE ("begun-anew", test_begun_anew);
  ADD_UNTITLED ("edit-while-saving", test_edit_while_saving);
  ADD_FILE ("edit-while-saving-file", test_edit_while_saving);
  ADD ("killed-before-renaming", journal_fixture_set_up_file, test_killed_while_saving,
       GINT_TO_POINTER (FALSE));
  ADD ("killed-after-renaming", journal_fixture_set_up_file, test_killed_while_saving,
       GINT_TO_POINTER (TRUE));
  ADD_UNTITLED ("continue", test_continue);
  ADD_FILE ("continue-file", test_continue);
  ADD_UNTITLED ("continue-and-save", test_continue_and_save);
  ADD_FILE ("continue-and-save-file", test_continue_and_save);
  ADD_FILE ("async", test_async);
  ADD ("file-changed", journal_fixture_set_up_file, test_file_changed, GINT_TO_POINTER (FALSE));
  ADD ("file-removed", journal_fixture_set_up_file, test_file_changed, GINT_TO_POINTER (TRUE));
  ADD_FILE ("file-changed-without-copy", test_file_changed_without_copy);
  ADD_FILE ("file-touched", test_file_touched);
  ADD_FILE ("ten-thousand", test_ten_thousand);

  return g_test_run ();
}
