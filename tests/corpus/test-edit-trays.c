/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests picking cards for a talk. */

#include "cp-edit-trays.h"

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
  removal = cp_edit_new_card_removal ("Remove", get_snapshot (self), talk, 1);
  edit_fixture_apply_other (self, removal);
  edit_fixture_assert_has (self, "[{\"statement\": \"s1\", \"note\": \"first\"}]");
  edit_fixture_check_back_and_forth (self);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/edit-trays/tray", EditFixture, NULL, edit_fixture_set_up, test_tray,
              edit_fixture_tear_down);
  return g_test_run ();
}
