/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of what is brought back from a journal that is cut or damaged, and of files that are none. */

#include <string.h>
#include <unistd.h>
#include <utime.h>

#include <glib/gstdio.h>

#include "journal-fixture.h"
#include "project-fixture.h"

static guint64
count_recovered (JournalFixture *self, char **damage)
{
  g_autoptr (GPtrArray) orphans = cp_journal_list_orphans (self->state_folder);
  g_autoptr (CpRecovery) recovery = NULL;
  guint64 n_changes;

  *damage = NULL;
  if (orphans->len == 0)
    return 0;
  n_changes = cp_journal_orphan_get_n_changes (g_ptr_array_index (orphans, 0));
  recovery = journal_fixture_recover (self, g_ptr_array_index (orphans, 0));
  *damage = g_strdup (recovery->damage);
  return n_changes;
}

/* Cut anywhere, a journal gives all that was whole, without a word of complaint; where nothing is
 * left, it is removed. */
static void
test_cut (JournalFixture *self, gconstpointer data)
{
  g_autofree char *path = NULL;
  g_autofree char *all = NULL;
  guint64 last = 4;

  while (cp_history_get_undo_name (self->walk->history) == NULL)
    edit_walk_apply (self->walk);
  for (guint i = 0; i < 3; i++)
    journal_fixture_set_title (self->walk->history, i % 2 ? "High tide" : "Low tide");
  journal_fixture_leave (self);
  path = journal_fixture_find (self, ".journal");
  all = project_fixture_read (path);

  for (gsize n = strlen (all); last > 0; n--)
    {
      g_autofree char *damage = NULL;
      guint64 n_changes;

      g_assert_cmpint (truncate (path, n), ==, 0);
      n_changes = count_recovered (self, &damage);
      g_assert_null (damage);
      g_assert_cmpuint (n_changes, <=, last);
      g_assert_cmpuint (n_changes + 1, >=, last);
      last = n_changes;
    }
  journal_fixture_assert_empty (self);
}

/* What is before a damaged line is brought back, and what is behind is kept for a person to look at. */
static void
test_damaged (JournalFixture *self, gconstpointer data)
{
  g_autoptr (CpJournalOrphan) orphan = NULL;
  g_autoptr (CpRecovery) recovery = NULL;
  g_autoptr (CpJournal) journal = NULL;
  g_autofree char *kept = NULL;
  g_autofree char *text = NULL;

  journal_fixture_set_title (self->walk->history, "Low tide");
  journal_fixture_leave (self);
  journal_fixture_append (self, "{\"edit\": 7}\n" JOURNAL_FIXTURE_LAST_EDIT);
  orphan = journal_fixture_take (self);
  recovery = journal_fixture_recover (self, orphan);
  g_assert_nonnull (strstr (recovery->damage, "damaged"));
  g_clear_pointer (&recovery->damage, g_free);
  journal_fixture_check (self, recovery);

  recovery->damage = g_strdup ("damaged");
  journal = cp_journal_orphan_continue (orphan, recovery);
  kept = journal_fixture_find (self, ".damaged");
  text = project_fixture_read (kept);
  g_assert_nonnull (strstr (text, JOURNAL_FIXTURE_LAST_EDIT));
}

static void
test_no_journals (JournalFixture *self, gconstpointer data)
{
  static const char *const texts[] = {
    "", "\n", "5\n", "{}\n", "{\"journal\": \"counterpoint\"}\n",
    "{\"journal\": \"counterpoint\", \"version\": 2}\n" JOURNAL_FIXTURE_LAST_EDIT,
    "{\"journal\": \"counterpoint\", \"version\": 1, \"uri\": \"http://x\"}\n"
    JOURNAL_FIXTURE_LAST_EDIT,
    "{\"journal\": \"other\", \"version\": 1}\n" JOURNAL_FIXTURE_LAST_EDIT,
  };

  g_assert_cmpint (g_mkdir_with_parents (self->state_folder, 0700), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *path
          = project_fixture_write (self->state_folder, "abcdef.journal", texts[i]);
      g_autoptr (GPtrArray) orphans = cp_journal_list_orphans (self->state_folder);

      g_assert_cmpuint (orphans->len, ==, 0);
      /* It may be one that is just being begun. */
      g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
    }
}

/* What a program left behind that was killed while it began a journal is taken away some day. */
static void
test_strays (JournalFixture *self, gconstpointer data)
{
  static const char *const names[] = {
    "abcdef.counterpoint", "abcdef.counterpoint.new", "abcdef.journal.new", "notes.txt", "abcdef.txt",
  };
  struct utimbuf times = { 1000000000, 1000000000 };
  g_autofree char *list = NULL;

  g_assert_cmpint (g_mkdir_with_parents (self->state_folder, 0700), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = project_fixture_write (self->state_folder, names[i], "x");

      g_assert_cmpint (utime (path, &times), ==, 0);
    }
  g_ptr_array_unref (cp_journal_list_orphans (self->state_folder));
  list = project_fixture_list_folder (self->state_folder);
  g_assert_cmpstr (list, ==, "abcdef.txt notes.txt");
}

static void
add (const char *path, void (*test) (JournalFixture *self, gconstpointer data))
{
  g_test_add (path, JournalFixture, GUINT_TO_POINTER (21), journal_fixture_set_up, test,
              journal_fixture_tear_down);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add ("/journal-damage/cut", test_cut);
  add ("/journal-damage/damaged", test_damaged);
  add ("/journal-damage/no-journals", test_no_journals);
  add ("/journal-damage/strays", test_strays);

  return g_test_run ();
}
