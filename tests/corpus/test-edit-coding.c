/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests who says statements, how, and what they are about, as a person corrects it. */

#include "cp-edit-coding.h"

#include "edit-fixture.h"

static CpSnapshot *
get_snapshot (EditFixture *self)
{
  return cp_corpus_get_current (self->corpus);
}

/* What the program found. */
static guint32
find_s1 (EditFixture *self)
{
  edit_fixture_replace (self, CP_ARRAY_STATEMENTS, "s1",
                        "{\"id\": \"s1\", \"document\": \"d1\", \"speaker\": \"p1\", \"start\": 0, "
                        "\"end\": 8, \"topics\": [\"t1\"], \"origin\": \"found\", \"rule\": \"colon\", "
                        "\"confidence\": 61}");
  edit_fixture_apply (self);
  return edit_fixture_find (self, CP_ARRAY_STATEMENTS, "s1");
}

static CpEdit *
code (EditFixture *self, guint32 statement, guint member, const char *value)
{
  return cp_edit_new_coding ("Code", get_snapshot (self), &statement, 1, member, value);
}

/* Corrected is looked at; noted is not. */
static void
test_members (EditFixture *self, gconstpointer data)
{
  guint32 s1 = find_s1 (self);
  g_autoptr (CpEdit) note = code (self, s1, CP_STATEMENT_NOTE, "Ask again.");
  g_autoptr (CpEdit) speaker = NULL;
  g_autoptr (CpEdit) nobody = NULL;
  g_autoptr (CpEdit) same = NULL;

  edit_fixture_apply_other (self, note);
  edit_fixture_assert_has (self, "\"confidence\": 61, \"note\": \"Ask again.\"}");
  speaker = code (self, s1, CP_STATEMENT_SPEAKER, "p2");
  edit_fixture_apply_other (self, speaker);
  edit_fixture_assert_has (self, "{\"id\": \"s1\", \"document\": \"d1\", \"speaker\": \"p2\"");
  edit_fixture_assert_has (self, "\"confidence\": 61, \"reviewed\": true, \"note\"");
  same = code (self, s1, CP_STATEMENT_SPEAKER, "p2");
  g_assert_true (cp_edit_is_empty (same));
  nobody = code (self, s1, CP_STATEMENT_SPEAKER, "");
  edit_fixture_apply_other (self, nobody);
  edit_fixture_assert_has (self, "{\"id\": \"s1\", \"document\": \"d1\", \"start\": 0");
  edit_fixture_check_back_and_forth (self);
}

static void
test_mode (EditFixture *self, gconstpointer data)
{
  guint32 s1 = find_s1 (self);
  g_autoptr (CpEdit) edit = cp_edit_new_mode ("Mode", get_snapshot (self), &s1, 1, CP_MODE_BLOCK);
  g_autoptr (CpEdit) same = NULL;
  g_autoptr (CpEdit) doubt = NULL;

  edit_fixture_apply_other (self, edit);
  edit_fixture_assert_has (self, "\"mode\": \"block\", \"start\": 0");
  edit_fixture_assert_has (self, "\"reviewed\": true");
  same = cp_edit_new_mode ("Mode", get_snapshot (self), &s1, 1, CP_MODE_BLOCK);
  g_assert_true (cp_edit_is_empty (same));
  doubt = cp_edit_new_unreview ("Doubt", get_snapshot (self), &s1, 1);
  edit_fixture_apply_other (self, doubt);
  edit_fixture_assert_has (self, "\"confidence\": 61}");
  edit_fixture_check_back_and_forth (self);
}

/* The new one gets an id of its own; one step for all. */
static void
test_speaker (EditFixture *self, gconstpointer data)
{
  guint32 statements[] = { find_s1 (self), edit_fixture_find (self, CP_ARRAY_STATEMENTS, "s2") };
  g_autoptr (CpEdit) edit =
      cp_edit_new_speaker ("Speaker", get_snapshot (self), statements, 2, "Ada Lund");

  edit_fixture_apply_other (self, edit);
  edit_fixture_assert_has (self, "{\"id\": \"ada-lund\", \"name\": \"Ada Lund\"}\n]");
  edit_fixture_assert_has (self, "{\"id\": \"s1\", \"document\": \"d1\", \"speaker\": \"ada-lund\"");
  edit_fixture_assert_has (self, "{\"id\": \"s2\", \"document\": \"d2\", \"speaker\": \"ada-lund\"");
  edit_fixture_check_back_and_forth (self);
}

static void
test_topics (EditFixture *self, gconstpointer data)
{
  guint32 s1 = find_s1 (self);
  g_autoptr (CpEdit) on =
      cp_edit_new_topic_change ("Topic", get_snapshot (self), &s1, 1,
                                edit_fixture_find (self, CP_ARRAY_TOPICS, "t2"), TRUE);
  g_autoptr (CpEdit) again = NULL;
  g_autoptr (CpEdit) off = NULL;
  g_autoptr (CpEdit) other = NULL;

  edit_fixture_apply_other (self, on);
  edit_fixture_assert_has (self, "\"topics\": [\"t1\", \"t2\"], \"origin\"");
  edit_fixture_assert_has (self, "\"reviewed\": true");
  again = cp_edit_new_topic_change ("Topic", get_snapshot (self), &s1, 1,
                                    edit_fixture_find (self, CP_ARRAY_TOPICS, "t2"), TRUE);
  g_assert_true (cp_edit_is_empty (again));
  off = cp_edit_new_topic_change ("Topic", get_snapshot (self), &s1, 1,
                                  edit_fixture_find (self, CP_ARRAY_TOPICS, "t1"), FALSE);
  edit_fixture_apply_other (self, off);
  edit_fixture_assert_has (self, "\"topics\": [\"t2\"], \"origin\"");
  other = cp_edit_new_topic ("Topic", get_snapshot (self), &s1, 1, "Eel nets");
  edit_fixture_apply_other (self, other);
  edit_fixture_assert_has (self, "{\"id\": \"eel-nets\", \"label\": \"Eel nets\"}\n]");
  edit_fixture_assert_has (self, "\"topics\": [\"t2\", \"eel-nets\"]");
  edit_fixture_check_back_and_forth (self);
}

#define ADD(path, func) \
  g_test_add (path, EditFixture, NULL, edit_fixture_set_up, func, edit_fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/edit-coding/members", test_members);
  ADD ("/edit-coding/mode", test_mode);
  ADD ("/edit-coding/speaker", test_speaker);
  ADD ("/edit-coding/topics", test_topics);
  return g_test_run ();
}
