/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests making, cutting, joining and coding statements. */

#include "cp-edit-statements.h"

#include <string.h>

#include "edit-fixture.h"

static CpSnapshot *
get_snapshot (EditFixture *self)
{
  return cp_corpus_get_current (self->corpus);
}

/* The text is "Low tide at noon, they say."; s1 stands at 0 to 8. */
static void
test_make (EditFixture *self, gconstpointer data)
{
  guint32 document = edit_fixture_find (self, CP_ARRAY_DOCUMENTS, "d1");
  g_autoptr (CpEdit) edit =
      cp_edit_new_statement ("Add", get_snapshot (self), document, 8, 18,
                             edit_fixture_find (self, CP_ARRAY_SPEAKERS, "p2"));
  g_autoptr (CpEdit) empty = NULL;

  edit_fixture_apply_other (self, edit);
  edit_fixture_assert_has (self, "\"position\": \"no\"}]},\n{\"id\": \"d1-1\", \"document\": \"d1\", "
                                 "\"speaker\": \"p2\", \"start\": 9, \"end\": 17, \"origin\": \"hand\"},\n");
  empty = cp_edit_new_statement ("Add", get_snapshot (self), document, 8, 9, CP_HANDLE_NONE);
  g_assert_true (cp_edit_is_empty (empty));
  edit_fixture_check_back_and_forth (self);
}

/* Where there is no text a paragraph says where, as far as that is known. */
static void
test_gist (EditFixture *self, gconstpointer data)
{
  guint32 document = edit_fixture_find (self, CP_ARRAY_DOCUMENTS, "d2");
  g_autoptr (CpEdit) edit = NULL;
  g_autoptr (CpEdit) before = NULL;
  g_autoptr (CpEdit) empty = NULL;

  edit = cp_edit_new_gist ("Add", get_snapshot (self), document, 4, "Storms come.",
                           edit_fixture_find (self, CP_ARRAY_SPEAKERS, "p1"));
  edit_fixture_apply_other (self, edit);
  edit_fixture_assert_has (self, "{\"id\": \"d2-1\", \"document\": \"d2\", \"speaker\": \"p1\", "
                                 "\"anchor\": {\"paragraph\": 4, \"offset\": 0, \"length\": 1, "
                                 "\"words\": 0, \"digest\": \"0000000000000000\"}, "
                                 "\"gist\": \"Storms come.\", \"origin\": \"hand\"}\n]");
  before = cp_edit_new_gist ("Add", get_snapshot (self), document, 3, "Or not.", CP_HANDLE_NONE);
  edit_fixture_apply_other (self, before);
  edit_fixture_assert_has (self, "\"gist\": \"Or not.\", \"origin\": \"hand\"},\n{\"id\": \"d2-1\"");
  empty = cp_edit_new_gist ("Add", get_snapshot (self), document, 0, "", CP_HANDLE_NONE);
  g_assert_true (cp_edit_is_empty (empty));
  edit_fixture_check_back_and_forth (self);
}

/* What is made before another one stands before it. */
static void
test_order (EditFixture *self, gconstpointer data)
{
  g_autoptr (CpEdit) edit = NULL;
  g_autoptr (CpEdit) later = NULL;

  edit = cp_edit_new_statement_span ("Move", get_snapshot (self),
                                     edit_fixture_find (self, CP_ARRAY_STATEMENTS, "s1"), 12, 16);
  edit_fixture_apply_other (self, edit);
  later = cp_edit_new_statement ("Add", get_snapshot (self),
                                 edit_fixture_find (self, CP_ARRAY_DOCUMENTS, "d1"), 0, 3,
                                 CP_HANDLE_NONE);
  edit_fixture_apply_other (self, later);
  edit_fixture_assert_has (self, "[\n{\"id\": \"d1-1\", \"document\": \"d1\", \"start\": 0, \"end\": 3, "
                                 "\"origin\": \"hand\"},\n{\"id\": \"s1\"");
  edit_fixture_check_back_and_forth (self);
}

/* The anchor is that of the new words; what the program found counts as looked at. */
static void
test_span (EditFixture *self, gconstpointer data)
{
  g_autoptr (CpEdit) edit = NULL;
  g_autoptr (CpEdit) same = NULL;
  guint32 statement = edit_fixture_find (self, CP_ARRAY_STATEMENTS, "s1");

  edit_fixture_replace (
      self, CP_ARRAY_STATEMENTS, "s1",
      "{\"id\": \"s1\", \"document\": \"d1\", \"start\": 0, \"end\": 8, \"anchor\": {\"paragraph\": 1, "
      "\"offset\": 0, \"length\": 8, \"words\": 2, \"digest\": \"0123456789abcdef\"}, "
      "\"origin\": \"found\"}");
  edit_fixture_apply (self);
  edit = cp_edit_new_statement_span ("Grow", get_snapshot (self), statement, 0, 16);
  edit_fixture_apply_other (self, edit);
  edit_fixture_assert_has (self, "\"start\": 0, \"end\": 16, \"anchor\": {\"paragraph\": 1, \"offset\": 0, "
                                 "\"length\": 16, \"words\": 4, \"digest\": \"");
  edit_fixture_assert_has (self, "\"reviewed\": true");
  same = cp_edit_new_statement_span ("Grow", get_snapshot (self), statement, 0, 16);
  g_assert_true (cp_edit_is_empty (same));
  edit_fixture_check_back_and_forth (self);
}

static void
test_cut (EditFixture *self, gconstpointer data)
{
  guint32 statement = edit_fixture_find (self, CP_ARRAY_STATEMENTS, "s1");
  g_autoptr (CpEdit) edit = cp_edit_new_statement_cut ("Cut", get_snapshot (self), statement, 3);
  g_autoptr (CpEdit) empty = cp_edit_new_statement_cut ("Cut", get_snapshot (self), statement, 8);

  g_assert_true (cp_edit_is_empty (empty));
  edit_fixture_apply_other (self, edit);
  edit_fixture_assert_has (self, "\"with\": [\"p2\"], \"start\": 0, \"end\": 3, \"topics\": [\"t1\"], \"answers\"");
  edit_fixture_assert_has (self, "{\"id\": \"d1-1\", \"document\": \"d1\", \"speaker\": \"p1\", \"with\": "
                                 "[\"p2\"], \"start\": 4, \"end\": 8, \"topics\": [\"t1\"]},\n");
  edit_fixture_check_back_and_forth (self);
}

/* All that hangs on either hangs on the one that stays, once; a tie between the two is gone. */
static void
test_union (EditFixture *self, gconstpointer data)
{
  guint32 statements[2];
  g_autoptr (CpEdit) edit = NULL;

  edit_fixture_insert (self, CP_ARRAY_STATEMENTS,
                       "{\"id\": \"s3\", \"document\": \"d1\", \"start\": 12, \"end\": 16, "
                       "\"topics\": [\"t2\", \"t1\"], \"note\": \"late\"}");
  edit_fixture_insert (self, CP_ARRAY_RELATIONS,
                       "{\"from\": \"s3\", \"to\": \"s2\", \"type\": \"disputes\"}");
  edit_fixture_insert (self, CP_ARRAY_RELATIONS,
                       "{\"from\": \"s2\", \"to\": \"s3\", \"type\": \"supports\"}");
  edit_fixture_insert (self, CP_ARRAY_RELATIONS,
                       "{\"from\": \"s3\", \"to\": \"s1\", \"type\": \"supports\"}");
  edit_fixture_insert (self, CP_ARRAY_TRAYS,
                       "{\"name\": \"Other\", \"cards\": [{\"statement\": \"s3\"}]}");
  edit_fixture_apply (self);
  statements[0] = edit_fixture_find (self, CP_ARRAY_STATEMENTS, "s3");
  statements[1] = edit_fixture_find (self, CP_ARRAY_STATEMENTS, "s1");
  edit = cp_edit_new_statement_union ("Join", get_snapshot (self), statements, 2);
  edit_fixture_apply_other (self, edit);
  edit_fixture_assert_has (self, "\"start\": 0, \"end\": 16, \"topics\": [\"t1\", \"t2\"], \"answers\": "
                                 "[{\"question\": \"q1\", \"position\": \"no\"}], \"note\": \"late\"}");
  edit_fixture_assert_has (self, "\"relations\": [\n{\"from\": \"s1\", \"to\": \"s2\", \"type\": \"disputes\"},\n"
                                 "{\"from\": \"s2\", \"to\": \"s1\", \"type\": \"supports\"}\n]");
  edit_fixture_assert_has (self, "{\"name\": \"Other\", \"cards\": [{\"statement\": \"s1\"}]}");
  edit_fixture_check_back_and_forth (self);
}

static void
test_review (EditFixture *self, gconstpointer data)
{
  guint32 statements[] = { edit_fixture_find (self, CP_ARRAY_STATEMENTS, "s1"),
                           edit_fixture_find (self, CP_ARRAY_STATEMENTS, "s2") };
  const guint32 relation = 1;
  g_autoptr (CpEdit) edit =
      cp_edit_new_review ("Accept", get_snapshot (self), CP_ARRAY_STATEMENTS, statements, 2);
  g_autoptr (CpEdit) again = NULL;
  g_autoptr (CpEdit) tie = NULL;

  edit_fixture_apply_other (self, edit);
  edit_fixture_assert_has (self, "\"topics\": [\"t2\"], \"reviewed\": true}");
  again = cp_edit_new_review ("Accept", get_snapshot (self), CP_ARRAY_STATEMENTS, statements, 2);
  g_assert_true (cp_edit_is_empty (again));
  tie = cp_edit_new_review ("Accept", get_snapshot (self), CP_ARRAY_RELATIONS, &relation, 1);
  edit_fixture_apply_other (self, tie);
  edit_fixture_assert_has (self, "\"type\": \"disputes\", \"reviewed\": true}");
  edit_fixture_check_back_and_forth (self);
}

#define ADD(path, func) \
  g_test_add (path, EditFixture, NULL, edit_fixture_set_up, func, edit_fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/edit-statements/make", test_make);
  ADD ("/edit-statements/gist", test_gist);
  ADD ("/edit-statements/order", test_order);
  ADD ("/edit-statements/span", test_span);
  ADD ("/edit-statements/cut", test_cut);
  ADD ("/edit-statements/union", test_union);
  ADD ("/edit-statements/review", test_review);
  return g_test_run ();
}
