/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests edits one by one: what they do, and what takes them back. */

#include "cp-edit.h"

#include <string.h>

#include "cp-corpus-error.h"
#include "edit-fixture.h"
#include "edit-model.h"

static void
test_new (EditFixture *self, gconstpointer data)
{
  g_autoptr (CpEdit) other = cp_edit_ref (self->edit);

  g_assert_cmpstr (cp_edit_get_name (other), ==, "Try");
  g_assert_true (cp_edit_is_empty (other));
  cp_edit_set_member (other, "title", NULL);
  g_assert_false (cp_edit_is_empty (self->edit));
  g_assert_cmpuint (cp_edit_get_n_primitives (self->edit), ==, 1);
}

/* A reference goes only after what it refers to, and both come back. */
static void
test_referrers_last (EditFixture *self, gconstpointer data)
{
  edit_fixture_remove (self, CP_ARRAY_QUESTIONS, "q1");
  edit_fixture_remove (self, CP_ARRAY_SPEAKERS, "p2");
  edit_fixture_replace (self, CP_ARRAY_STATEMENTS, "s1",
                        "{\"id\": \"s1\", \"document\": \"d1\", \"start\": 0, \"end\": 3}");
  edit_fixture_replace (self, CP_ARRAY_STATEMENTS, "s2",
                        "{\"id\": \"s2\", \"document\": \"d2\", \"gist\": \"calm\"}");
  edit_fixture_apply (self);
  edit_fixture_check_back_and_forth (self);
}

/* A removed statement is still named by what is removed after it. */
static void
test_relations_last (EditFixture *self, gconstpointer data)
{
  const guint32 relation = 1;

  edit_fixture_remove (self, CP_ARRAY_STATEMENTS, "s2");
  cp_edit_remove (self->edit, CP_ARRAY_RELATIONS, relation);
  edit_fixture_apply (self);
  edit_fixture_check_back_and_forth (self);
}

/* Entries of registers refer by id, so an id changes together with them. */
static void
test_rename (EditFixture *self, gconstpointer data)
{
  edit_fixture_replace (self, CP_ARRAY_OUTLETS, "o1", "{\"id\": \"quay\", \"name\": \"Quay\"}");
  edit_fixture_replace (self, CP_ARRAY_DOCUMENTS, "d1",
                        "{\"id\": \"d1\", \"outlet\": \"quay\", "
                        "\"text\": \"Low tide at noon, they say.\"}");
  edit_fixture_apply (self);
  edit_fixture_replace (self, CP_ARRAY_TOPICS, "t1", "{\"id\": \"tides\", \"label\": \"Tides\"}");
  edit_fixture_replace (self, CP_ARRAY_QUESTIONS, "q1",
                        "{\"id\": \"q1\", \"topic\": \"tides\", \"positions\": [\"yes\", \"no\"]}");
  edit_fixture_apply (self);
  edit_fixture_check_back_and_forth (self);
}

/* The id of what was removed goes to another record, and back again. */
static void
test_taken_over (EditFixture *self, gconstpointer data)
{
  edit_fixture_remove (self, CP_ARRAY_TOPICS, "t1");
  edit_fixture_replace (self, CP_ARRAY_STATEMENTS, "s1",
                        "{\"id\": \"s1\", \"document\": \"d1\", \"start\": 0, \"end\": 8}");
  edit_fixture_replace (self, CP_ARRAY_QUESTIONS, "q1", "{\"id\": \"q1\"}");
  edit_fixture_apply (self);
  edit_fixture_replace (self, CP_ARRAY_TOPICS, "t2", "{\"id\": \"t1\", \"label\": \"Winds\"}");
  edit_fixture_apply (self);
  edit_fixture_check_back_and_forth (self);
}

static void
test_taken_over_at_once (EditFixture *self, gconstpointer data)
{
  edit_fixture_remove (self, CP_ARRAY_TOPICS, "t1");
  edit_fixture_replace (self, CP_ARRAY_TOPICS, "t2", "{\"id\": \"t1\", \"label\": \"Winds\"}");
  edit_fixture_check_refused (self, "others still refer to it");

  edit_fixture_replace (self, CP_ARRAY_STATEMENTS, "s1",
                        "{\"id\": \"s1\", \"document\": \"d1\", \"start\": 0, \"end\": 8}");
  edit_fixture_remove (self, CP_ARRAY_TOPICS, "t1");
  edit_fixture_replace (self, CP_ARRAY_TOPICS, "t2", "{\"id\": \"t1\", \"label\": \"Winds\"}");
  edit_fixture_apply (self);
  edit_fixture_check_back_and_forth (self);
}

static void
test_taken_over_statement (EditFixture *self, gconstpointer data)
{
  edit_fixture_remove (self, CP_ARRAY_STATEMENTS, "s2");
  edit_fixture_replace (self, CP_ARRAY_STATEMENTS, "s1",
                        "{\"id\": \"s2\", \"document\": \"d1\", \"start\": 0, \"end\": 8}");
  edit_fixture_check_refused (self, "others still refer to it");

  cp_edit_remove (self->edit, CP_ARRAY_RELATIONS, 1);
  cp_edit_remove (self->edit, CP_ARRAY_TRAYS, 1);
  edit_fixture_remove (self, CP_ARRAY_STATEMENTS, "s2");
  edit_fixture_replace (self, CP_ARRAY_STATEMENTS, "s1",
                        "{\"id\": \"s2\", \"document\": \"d1\", \"start\": 0, \"end\": 8}");
  edit_fixture_apply (self);
  edit_fixture_check_back_and_forth (self);
}

/* What ties two statements is unique, and may become something else. */
static void
test_relations (EditFixture *self, gconstpointer data)
{
  static const char supports[] =
      "{\"from\": \"s1\", \"to\": \"s2\", \"type\": \"supports\", \"note\": \"so\"}";
  static const char disputes[] =
      "{\"from\": \"s1\", \"to\": \"s2\", \"type\": \"disputes\"}";
  g_autoptr (CpRecord) one = edit_record_parse (CP_ARRAY_RELATIONS, supports);
  g_autoptr (CpRecord) other = edit_record_parse (CP_ARRAY_RELATIONS, disputes);
  g_autoptr (GError) error = NULL;

  cp_edit_replace (self->edit, CP_ARRAY_RELATIONS, 1, one);
  edit_fixture_apply (self);
  cp_edit_insert (self->edit, CP_ARRAY_RELATIONS, 0, other);
  edit_fixture_apply (self);
  edit_fixture_check_back_and_forth (self);

  cp_edit_replace (self->edit, CP_ARRAY_RELATIONS, 1, other);
  g_assert_false (cp_history_apply (self->history, self->edit, &error));
  g_assert_error (error, CP_CORPUS_ERROR, CP_CORPUS_ERROR_INVALID);
}

/* What is removed and comes again in one edit is what it was to those who refer to it. */
static void
test_removed_and_inserted (EditFixture *self, gconstpointer data)
{
  guint32 topic = edit_fixture_find (self, CP_ARRAY_TOPICS, "t1");

  edit_fixture_remove (self, CP_ARRAY_TOPICS, "t1");
  edit_fixture_insert (self, CP_ARRAY_TOPICS, "{\"id\": \"t1\", \"label\": \"High tides\"}");
  edit_fixture_apply (self);
  g_assert_cmpuint (edit_fixture_find (self, CP_ARRAY_TOPICS, "t1"), ==, topic);
  edit_fixture_check_back_and_forth (self);
}

/* In an edit of its own it is something new, under a handle that nobody had. */
static void
test_handles_are_not_reused (EditFixture *self, gconstpointer data)
{
  guint32 speaker, statement = edit_fixture_find (self, CP_ARRAY_STATEMENTS, "s2");

  cp_edit_remove (self->edit, CP_ARRAY_RELATIONS, 1);
  edit_fixture_remove (self, CP_ARRAY_STATEMENTS, "s2");
  edit_fixture_apply (self);
  edit_fixture_insert (self, CP_ARRAY_STATEMENTS,
                       "{\"id\": \"s2\", \"document\": \"d2\", \"gist\": \"x\"}");
  edit_fixture_insert (self, CP_ARRAY_SPEAKERS, "{\"id\": \"p3\", \"name\": \"Cy\"}");
  edit_fixture_apply (self);
  g_assert_cmpuint (edit_fixture_find (self, CP_ARRAY_STATEMENTS, "s2"), !=, statement);

  speaker = edit_fixture_find (self, CP_ARRAY_SPEAKERS, "p3");
  edit_fixture_remove (self, CP_ARRAY_SPEAKERS, "p3");
  edit_fixture_apply (self);
  edit_fixture_insert (self, CP_ARRAY_SPEAKERS, "{\"id\": \"p3\", \"name\": \"Cy\"}");
  edit_fixture_apply (self);
  g_assert_cmpuint (edit_fixture_find (self, CP_ARRAY_SPEAKERS, "p3"), !=, speaker);
  edit_fixture_check_back_and_forth (self);
}

/* An undone insert comes back under its handle. */
static void
test_handles_come_back (EditFixture *self, gconstpointer data)
{
  guint32 statement;

  edit_fixture_insert (self, CP_ARRAY_STATEMENTS,
                       "{\"id\": \"s3\", \"document\": \"d2\", \"gist\": \"x\"}");
  edit_fixture_apply (self);
  statement = edit_fixture_find (self, CP_ARRAY_STATEMENTS, "s3");
  g_assert_true (cp_history_undo (self->history, NULL));
  g_assert_true (cp_history_redo (self->history, NULL));
  g_assert_cmpuint (edit_fixture_find (self, CP_ARRAY_STATEMENTS, "s3"), ==, statement);
  edit_fixture_check_back_and_forth (self);
}

/* Undo gives the very objects back, so that a view keeps what it had selected. */
static void
test_items_come_back (EditFixture *self, gconstpointer data)
{
  guint32 topic = edit_fixture_find (self, CP_ARRAY_TOPICS, "t2");
  g_autoptr (CpItem) item = g_object_ref (
      cp_snapshot_get_item (cp_corpus_get_current (self->corpus), CP_ARRAY_TOPICS, topic));

  edit_fixture_replace (self, CP_ARRAY_TOPICS, "t2", "{\"id\": \"t2\", \"label\": \"Storms\"}");
  edit_fixture_apply (self);
  g_assert_true (cp_history_undo (self->history, NULL));
  g_assert_true (cp_snapshot_get_item (cp_corpus_get_current (self->corpus), CP_ARRAY_TOPICS, topic)
                 == item);
}

/* What is inserted and removed again in one edit may have been the only one to refer to something. */
static void
test_inserted_and_removed (EditFixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  edit_fixture_insert (self, CP_ARRAY_SPEAKERS, "{\"id\": \"p3\", \"name\": \"Cy\"}");
  edit_fixture_apply (self);
  edit_fixture_insert (self, CP_ARRAY_STATEMENTS,
                       "{\"id\": \"s3\", \"document\": \"d2\", \"speaker\": \"p3\", \"gist\": \"x\"}");
  edit_fixture_apply (self);
  edit_fixture_remove (self, CP_ARRAY_SPEAKERS, "p3");
  edit_fixture_remove (self, CP_ARRAY_STATEMENTS, "s3");
  edit_fixture_apply (self);
  edit_fixture_check_back_and_forth (self);
}

/* An edit that was applied before makes new records, or is refused. */
static void
test_twice (EditFixture *self, gconstpointer data)
{
  g_autoptr (CpEdit) edit = cp_edit_new ("Insert");
  g_autoptr (CpEdit) tray = cp_edit_new ("Add tray");
  g_autoptr (CpRecord) record = edit_record_parse (CP_ARRAY_TOPICS,
                                                   "{\"id\": \"t3\", \"label\": \"Sand\"}");
  g_autoptr (CpRecord) tray_record = edit_record_parse (CP_ARRAY_TRAYS, "{\"name\": \"More\"}");
  g_autoptr (GError) error = NULL;

  cp_edit_insert (edit, CP_ARRAY_TOPICS, 0, record);
  g_assert_true (cp_history_apply (self->history, edit, NULL));
  g_assert_false (cp_history_apply (self->history, edit, &error));
  g_assert_error (error, CP_CORPUS_ERROR, CP_CORPUS_ERROR_INVALID);

  cp_edit_insert (tray, CP_ARRAY_TRAYS, 0, tray_record);
  g_assert_true (cp_history_apply (self->history, tray, NULL));
  g_assert_true (cp_history_apply (self->history, tray, NULL));
  g_assert_cmpuint (cp_snapshot_get_n_records (cp_corpus_get_current (self->corpus),
                                               CP_ARRAY_TRAYS),
                    ==, 3);
  edit_fixture_check_back_and_forth (self);
}

static void
test_positions (EditFixture *self, gconstpointer data)
{
  CpSnapshot *snapshot;
  const CpAnswer *answers;
  guint n_answers;

  edit_fixture_replace (self, CP_ARRAY_QUESTIONS, "q1",
                        "{\"id\": \"q1\", \"topic\": \"t1\", \"positions\": [\"no\", \"maybe\"]}");
  edit_fixture_apply (self);
  snapshot = cp_corpus_get_current (self->corpus);
  answers = cp_snapshot_get_answers (snapshot, 1, &n_answers);
  g_assert_cmpuint (n_answers, ==, 1);
  g_assert_cmpuint (answers[0].position, ==, 0);
  g_assert_cmpstr (answers[0].words, ==, "no");
  edit_fixture_check_back_and_forth (self);

  g_assert_true (cp_history_undo (self->history, NULL));
  edit_fixture_replace (self, CP_ARRAY_QUESTIONS, "q1", "{\"id\": \"q1\", \"positions\": [\"yes\"]}");
  edit_fixture_check_refused (self, "“no” is none of the positions of the question “q1”");
}

static void
test_text (EditFixture *self, gconstpointer data)
{
  CpSnapshot *snapshot;

  edit_fixture_replace (self, CP_ARRAY_DOCUMENTS, "d1", "{\"id\": \"d1\", \"text\": \"Lowtide at\"}");
  edit_fixture_apply (self);
  snapshot = cp_corpus_get_current (self->corpus);
  g_assert_cmpuint (cp_snapshot_get_statements (snapshot)->words[1], ==, 1);
  g_assert_true (cp_history_undo (self->history, NULL));
  snapshot = cp_corpus_get_current (self->corpus);
  g_assert_cmpuint (cp_snapshot_get_statements (snapshot)->words[1], ==, 2);

  edit_fixture_replace (self, CP_ARRAY_DOCUMENTS, "d1", "{\"id\": \"d1\", \"text\": \"Low\"}");
  edit_fixture_check_refused (self, "behind the end of the text");
  edit_fixture_remove (self, CP_ARRAY_DOCUMENTS, "d1");
  edit_fixture_insert (self, CP_ARRAY_DOCUMENTS, "{\"id\": \"d1\", \"text\": \"Low\"}");
  edit_fixture_check_refused (self, "behind the end of the text");
  edit_fixture_replace (self, CP_ARRAY_DOCUMENTS, "d1", "{\"id\": \"d1\"}");
  edit_fixture_check_refused (self, "needs a paraphrase");
}

/* Members that are not known keep their places, their values and their order. */
static void
test_members (EditFixture *self, gconstpointer data)
{
  g_autofree char *text = NULL;

  cp_edit_set_member (self->edit, "x-b", NULL);
  cp_edit_set_member (self->edit, "x-a", "{ \"b\" :\n [ 1 ] }");
  cp_edit_set_member (self->edit, "x-d", "null");
  cp_edit_set_member (self->edit, "title", "null");
  cp_edit_set_member (self->edit, "sides", "{}");
  edit_fixture_apply (self);
  text = edit_fixture_get_text (self);
  g_assert_nonnull (strstr (text, "\n\"x-a\": {\"b\": [1]},\n\"x-c\": [3],\n\"x-d\": null\n}"));
  g_assert_null (strstr (text, "title"));
  g_assert_null (strstr (text, "sides"));
  edit_fixture_check_back_and_forth (self);
}

/* All roles removed is not the same as none named. */
static void
test_roles (EditFixture *self, gconstpointer data)
{
  static const char *const roles[] = { "official", "expert", "insider", "media", "other" };

  edit_fixture_replace (self, CP_ARRAY_ROLES, "official",
                        "{\"id\": \"official\", \"label\": \"Town\"}");
  edit_fixture_apply (self);
  for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
    edit_fixture_remove (self, CP_ARRAY_ROLES, roles[i]);
  edit_fixture_apply (self);
  edit_fixture_check_back_and_forth (self);
}

/* Two edits as one: done and undone together, the second on what the first left. */
static void
test_append (EditFixture *self, gconstpointer data)
{
  g_autoptr (CpEdit) other = cp_edit_new ("Another");

  edit_fixture_replace (self, CP_ARRAY_TOPICS, "t1", "{\"id\": \"t1\", \"label\": \"Tides\"}");
  cp_edit_move (other, CP_ARRAY_TOPICS, edit_fixture_find (self, CP_ARRAY_TOPICS, "t2"), 0);
  cp_edit_append (self->edit, other);
  g_assert_cmpuint (cp_edit_get_n_primitives (self->edit), ==, 2);
  g_assert_true (cp_edit_is_empty (other));
  cp_edit_append (self->edit, other);
  g_assert_cmpuint (cp_edit_get_n_primitives (self->edit), ==, 2);
  edit_fixture_apply (self);
  edit_fixture_check_back_and_forth (self);
}

int
main (int argc, char *argv[])
{
  static const struct
  {
    const char *path;
    void (*test) (EditFixture *, gconstpointer);
  } tests[] = {
    { "/edit/new", test_new },
    { "/edit/referrers-last", test_referrers_last },
    { "/edit/relations-last", test_relations_last },
    { "/edit/rename", test_rename },
    { "/edit/taken-over", test_taken_over },
    { "/edit/taken-over-at-once", test_taken_over_at_once },
    { "/edit/taken-over-statement", test_taken_over_statement },
    { "/edit/relations", test_relations },
    { "/edit/removed-and-inserted", test_removed_and_inserted },
    { "/edit/handles-are-not-reused", test_handles_are_not_reused },
    { "/edit/handles-come-back", test_handles_come_back },
    { "/edit/items-come-back", test_items_come_back },
    { "/edit/inserted-and-removed", test_inserted_and_removed },
    { "/edit/twice", test_twice },
    { "/edit/positions", test_positions },
    { "/edit/text", test_text },
    { "/edit/members", test_members },
    { "/edit/roles", test_roles },
    { "/edit/append", test_append },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, EditFixture, NULL, edit_fixture_set_up, tests[i].test,
                edit_fixture_tear_down);

  return g_test_run ();
}
