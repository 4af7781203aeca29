/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A walk of edits with a journal, in folders of its own. */

#include "journal-fixture.h"

#include "cp-file.h"
#include "project-fixture.h"

static void
make_folders (JournalFixture *self, gconstpointer data)
{
  self->folder = project_fixture_make_folder ();
  self->state_folder = g_build_filename (self->folder, "state", "counterpoint", NULL);
  self->path = g_build_filename (self->folder, "tides.counterpoint", NULL);
  self->walk = edit_walk_new (GPOINTER_TO_UINT (data), FALSE);
}

/* A corpus that is in no file. */
void
journal_fixture_set_up (JournalFixture *self, gconstpointer data)
{
  make_folders (self, data);
  self->journal = cp_journal_new (self->walk->corpus, self->walk->history, NULL, NULL,
                                  self->state_folder);
}

/* A corpus that is in a file. */
void
journal_fixture_set_up_file (JournalFixture *self, gconstpointer data)
{
  g_autoptr (CpFileState) state = NULL;
  g_autoptr (GError) error = NULL;

  make_folders (self, data);
  cp_project_file_save (cp_corpus_get_current (self->walk->corpus), self->path, &state, NULL, NULL,
                        NULL, &error);
  g_assert_no_error (error);
  self->journal = cp_journal_new (self->walk->corpus, self->walk->history, self->path, state,
                                  self->state_folder);
}

void
journal_fixture_tear_down (JournalFixture *self, gconstpointer data)
{
  g_clear_object (&self->journal);
  g_clear_pointer (&self->walk, edit_walk_free);
  project_fixture_remove_folder (self->folder);
  g_free (self->folder);
  g_free (self->state_folder);
  g_free (self->path);
}

/* Goes random steps, and one at the end that leaves something to save. */
void
journal_fixture_walk (JournalFixture *self, guint n_steps)
{
  for (guint i = 0; i < n_steps; i++)
    edit_walk_step (self->walk);
  do
    edit_walk_apply (self->walk);
  while (!cp_history_is_modified (self->walk->history));
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  GMainLoop *loop = data;
  g_autoptr (GError) error = NULL;

  cp_journal_save_finish (CP_JOURNAL (source), result, NULL, &error);
  g_assert_no_error (error);
  g_main_loop_quit (loop);
}

void
journal_fixture_save (JournalFixture *self)
{
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);

  cp_journal_save_async (self->journal, cp_corpus_get_current (self->walk->corpus), self->path,
                         NULL, NULL, NULL, NULL, saved_cb, loop);
  g_main_loop_run (loop);
  cp_history_mark_saved (self->walk->history);
  cp_journal_flush (self->journal);
}

/* Ends the journal as the end of the program does that was not asked for. */
void
journal_fixture_leave (JournalFixture *self)
{
  cp_journal_close (self->journal, FALSE);
}

/* The path of the one file of an ending, or NULL. */
char *
journal_fixture_find (JournalFixture *self, const char *ending)
{
  g_autoptr (GDir) dir = g_dir_open (self->state_folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ending))
      return g_build_filename (self->state_folder, name, NULL);
  return NULL;
}

void
journal_fixture_await (JournalFixture *self, const char *ending)
{
  for (guint i = 0; i < 1000; i++)
    {
      g_autofree char *path = journal_fixture_find (self, ending);

      if (path != NULL)
        return;
      g_usleep (10000);
    }
  g_assert_not_reached ();
}

/* The one journal that was left behind. */
CpJournalOrphan *
journal_fixture_take (JournalFixture *self)
{
  g_autoptr (GPtrArray) orphans = cp_journal_list_orphans (self->state_folder);

  g_assert_cmpuint (orphans->len, ==, 1);
  return g_object_ref (g_ptr_array_index (orphans, 0));
}

CpRecovery *
journal_fixture_recover (JournalFixture *self, CpJournalOrphan *orphan)
{
  g_autoptr (GError) error = NULL;
  CpRecovery *recovery = cp_journal_orphan_recover (orphan, NULL, &error);

  g_assert_no_error (error);
  return recovery;
}

/* Holds what was brought back against the walk: the corpus, and what can be undone and redone. */
void
journal_fixture_check (JournalFixture *self, const CpRecovery *recovery)
{
  CpHistory *history = self->walk->history;
  g_autofree char *text = edit_snapshot_to_text (cp_corpus_get_current (self->walk->corpus));
  g_autofree char *found = edit_snapshot_to_text (cp_corpus_get_current (recovery->corpus));

  g_assert_null (recovery->damage);
  g_assert_cmpstr (found, ==, text);
  g_assert_cmpint (cp_history_is_modified (recovery->history), ==, cp_history_is_modified (history));
}

void
journal_fixture_set_title (CpHistory *history, const char *title)
{
  g_autoptr (CpEdit) edit = cp_edit_new ("Set title");
  g_autofree char *json = g_strdup_printf ("\"%s\"", title);
  g_autoptr (GError) error = NULL;

  cp_edit_set_member (edit, "title", json);
  cp_history_apply (history, edit, &error);
  g_assert_no_error (error);
}

void
journal_fixture_append (JournalFixture *self, const char *lines)
{
  g_autofree char *path = journal_fixture_find (self, ".journal");
  g_autofree char *old = project_fixture_read (path);
  g_autofree char *all = g_strconcat (old, lines, NULL);

  g_file_set_contents (path, all, -1, NULL);
}

void
journal_fixture_assert_empty (JournalFixture *self)
{
  g_autofree char *names = project_fixture_list_folder (self->state_folder);

  g_assert_cmpstr (names, ==, "");
}
