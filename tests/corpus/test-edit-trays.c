/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests picking cards for a talk. */

#include "cp-edit-trays.h"

#include "cp-edit-registers.h"
#include "edit-fixture.h"

static CpSnapshot *
get_snapshot (EditFixture *self)
{
  return cp_corpus_get_current (self->corpus);
}

static void
test_tray (EditFixture *self, gconstpointer data)
{
  guint32 talk = cp_snapshot_find_tray (get_snapshot (self), "Talk");
  guint32 picked[] = { edit_fixture_find (self, CP_ARRAY_STATEMENTS, "s1"),
                       edit_fixture_find (self, CP_ARRAY_STATEMENTS, "s2") };
  g_autoptr (CpEdit) made = cp_edit_new_tray ("New tray", "Lecture");
  g_autoptr (CpEdit) pick = cp_edit_new_cards ("Pick", get_snapshot (self), talk, picked, 2, 0);
  g_autoptr (CpEdit) again = NULL;
  g_autoptr (CpEdit) note = NULL;
  g_autoptr (CpEdit) move = NULL;
  g_autoptr (CpEdit) removal = NULL;

  edit_fixture_apply_other (self, made);
  g_assert_cmpuint (cp_snapshot_find_tray (get_snapshot (self), "Lecture"), !=, CP_HANDLE_NONE);
  edit_fixture_apply_other (self, pick);
  edit_fixture_assert_has (self, "\"cards\": [{\"statement\": \"s2\"}, {\"statement\": \"s1\"}]},\n"
                                 "{\"name\": \"Lecture\"}");
  g_assert_cmpuint (cp_snapshot_find_card (get_snapshot (self), talk, picked[0]), ==, 1);
  again = cp_edit_new_cards ("Pick", get_snapshot (self), talk, picked, 2, G_MAXUINT);
  g_assert_true (cp_edit_is_empty (again));

  note = cp_edit_new_card_note ("Note", get_snapshot (self), talk, 1, "first");
  edit_fixture_apply_other (self, note);
  move = cp_edit_new_card_move ("Move", get_snapshot (self), talk, 1, 0);
  edit_fixture_apply_other (self, move);
  edit_fixture_assert_has (self, "[{\"statement\": \"s1\", \"note\": \"first\"}, "
                                 "{\"statement\": \"s2\"}]");
  removal = cp_edit_new_cards_removal ("Remove", get_snapshot (self), talk, &picked[1], 1);
  edit_fixture_apply_other (self, removal);
  edit_fixture_assert_has (self, "[{\"statement\": \"s1\", \"note\": \"first\"}]");
  edit_fixture_check_back_and_forth (self);
}

static void
test_with_cards (EditFixture *self, gconstpointer data)
{
  guint32 picked[] = { edit_fixture_find (self, CP_ARRAY_STATEMENTS, "s2"),
                       edit_fixture_find (self, CP_ARRAY_STATEMENTS, "s1"),
                       edit_fixture_find (self, CP_ARRAY_STATEMENTS, "s2") };
  g_autoptr (CpEdit) made = cp_edit_new_tray_with ("Pick", get_snapshot (self), "Lecture", picked, 3);

  edit_fixture_apply_other (self, made);
  edit_fixture_assert_has (self, "{\"name\": \"Lecture\", \"cards\": [{\"statement\": \"s2\"}, "
                                 "{\"statement\": \"s1\"}]}");
  edit_fixture_check_back_and_forth (self);
}

/* A copy has the notes, and what is not known. */
static void
test_copy (EditFixture *self, gconstpointer data)
{
  guint32 tray;
  g_autoptr (CpEdit) copy = NULL;
  g_autoptr (CpEdit) rename = NULL;
  g_autoptr (CpEdit) same = NULL;

  edit_fixture_insert (self, CP_ARRAY_TRAYS,
                       "{\"name\": \"A\", \"cards\": [{\"statement\": \"s1\", \"note\": \"slow\", "
                       "\"x\": 1}], \"y\": 2}");
  edit_fixture_insert (self, CP_ARRAY_TRAYS, "{\"name\": \"Z\"}");
  edit_fixture_apply (self);
  tray = cp_snapshot_find_tray (get_snapshot (self), "A");
  copy = cp_edit_new_tray_copy ("Duplicate", get_snapshot (self), tray, "B");
  edit_fixture_apply_other (self, copy);
  rename = cp_edit_new_tray_name ("Rename", get_snapshot (self), tray, "C");
  edit_fixture_apply_other (self, rename);
  edit_fixture_assert_has (self, "{\"name\": \"C\", \"cards\": [{\"statement\": \"s1\", \"note\": \"slow\", "
                                 "\"x\": 1}], \"y\": 2},\n"
                                 "{\"name\": \"B\", \"cards\": [{\"statement\": \"s1\", \"note\": \"slow\", "
                                 "\"x\": 1}], \"y\": 2},\n"
                                 "{\"name\": \"Z\"}");
  same = cp_edit_new_tray_name ("Rename", get_snapshot (self), tray, "C");
  g_assert_true (cp_edit_is_empty (same));
  edit_fixture_check_back_and_forth (self);
}

/* With a statement goes its card, which comes back to its place. */
static void
test_statement_removed (EditFixture *self, gconstpointer data)
{
  guint32 statement = edit_fixture_find (self, CP_ARRAY_STATEMENTS, "s1");
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (CpEdit) removal = NULL;

  edit_fixture_insert (self, CP_ARRAY_STATEMENTS,
                       "{\"id\": \"s3\", \"document\": \"d2\", \"gist\": \"calm\"}");
  edit_fixture_insert (self, CP_ARRAY_TRAYS,
                       "{\"name\": \"A\", \"cards\": [{\"statement\": \"s2\"}, "
                       "{\"statement\": \"s1\", \"note\": \"slow\"}, {\"statement\": \"s3\"}]}");
  edit_fixture_apply (self);
  before = edit_fixture_get_text (self);
  removal = cp_edit_new_removal ("Delete", get_snapshot (self), CP_ARRAY_STATEMENTS, &statement, 1);
  g_assert_true (cp_history_apply (self->history, removal, NULL));
  edit_fixture_assert_has (self, "{\"name\": \"A\", \"cards\": [{\"statement\": \"s2\"}, "
                                 "{\"statement\": \"s3\"}]}");
  g_assert_true (cp_history_undo (self->history, NULL));
  after = edit_fixture_get_text (self);
  g_assert_cmpstr (after, ==, before);
}

static void
add (const char *path, void (*test) (EditFixture *self, gconstpointer data))
{
  g_test_add (path, EditFixture, NULL, edit_fixture_set_up, test, edit_fixture_tear_down);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add ("/edit-trays/tray", test_tray);
  add ("/edit-trays/with-cards", test_with_cards);
  add ("/edit-trays/copy", test_copy);
  add ("/edit-trays/statement-removed", test_statement_removed);
  return g_test_run ();
}
