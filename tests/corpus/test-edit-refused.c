/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests edits that cannot be done: they say why and change nothing. */

#include "cp-edit.h"

#include "edit-fixture.h"

static void
test_rename_leaves_open (EditFixture *self, gconstpointer data)
{
  edit_fixture_replace (self, CP_ARRAY_OUTLETS, "o1", "{\"id\": \"quay\", \"name\": \"Quay\"}");
  edit_fixture_check_refused (self, "there is no outlet “o1”");
  edit_fixture_replace (self, CP_ARRAY_STATEMENTS, "s1",
                        "{\"id\": \"first\", \"document\": \"d1\", \"start\": 0, \"end\": 8}");
  edit_fixture_check_refused (self, "there is no statement “s1”");
}

static void
test_refused_members (EditFixture *self, gconstpointer data)
{
  g_autoptr (GString) deep = g_string_new (NULL);

  cp_edit_set_member (self->edit, "statements", "[]");
  edit_fixture_check_refused (self, "cannot be changed as a whole");
  cp_edit_set_member (self->edit, "version", "2");
  edit_fixture_check_refused (self, "cannot be changed as a whole");
  cp_edit_set_member (self->edit, "title", "5");
  edit_fixture_check_refused (self, "must be a text");
  cp_edit_set_member (self->edit, "sides", "[]");
  edit_fixture_check_refused (self, "");
  cp_edit_set_member (self->edit, "x-d", "[1,]");
  edit_fixture_check_refused (self, "");

  /* As deep as a value may be, but one level more in the file. */
  for (guint i = 0; i < 64; i++)
    g_string_append_c (deep, '[');
  for (guint i = 0; i < 64; i++)
    g_string_append_c (deep, ']');
  cp_edit_set_member (self->edit, "x-d", deep->str);
  edit_fixture_check_refused (self, "");
}

static void
test_refused_records (EditFixture *self, gconstpointer data)
{
  edit_fixture_insert (self, CP_ARRAY_TOPICS, "{\"id\": \"t1\", \"label\": \"Again\"}");
  edit_fixture_check_refused (self, "another record of the list has this id");
  edit_fixture_replace (self, CP_ARRAY_STATEMENTS, "s1",
                        "{\"id\": \"s2\", \"document\": \"d1\", \"gist\": \"x\"}");
  edit_fixture_check_refused (self, "another record of the list has this id");
  edit_fixture_insert (self, CP_ARRAY_STATEMENTS,
                       "{\"id\": \"s3\", \"document\": \"d1\", \"gist\": \"x\", \"speaker\": \"p9\"}");
  edit_fixture_check_refused (self, "there is no speaker “p9”");
  edit_fixture_insert (self, CP_ARRAY_RELATIONS,
                       "{\"from\": \"s1\", \"to\": \"s2\", \"type\": \"disputes\"}");
  edit_fixture_check_refused (self, "have this relation already");
  edit_fixture_insert (self, CP_ARRAY_RELATIONS,
                       "{\"from\": \"s1\", \"to\": \"s1\", \"type\": \"disputes\"}");
  edit_fixture_check_refused (self, "a relation ties two");
  edit_fixture_insert (self, CP_ARRAY_SUMMARIES, "{\"topic\": \"t9\", \"text\": \"x\"}");
  edit_fixture_check_refused (self, "there is no topic “t9”");
  edit_fixture_insert (self, CP_ARRAY_STATEMENTS, "{\"id\": \"s3\", \"document\": \"d1\"}");
  edit_fixture_check_refused (self, "needs a place in its document or a paraphrase");
  edit_fixture_insert (self, CP_ARRAY_STATEMENTS,
                       "{\"id\": \"s3\", \"document\": \"d1\", \"start\": 4, \"end\": 2}");
  edit_fixture_check_refused (self, "inside out");
  edit_fixture_insert (self, CP_ARRAY_STATEMENTS,
                       "{\"id\": \"s3\", \"document\": \"d1\", \"start\": 4, \"gist\": \"x\"}");
  edit_fixture_check_refused (self, "needs both start and end");
  edit_fixture_insert (self, CP_ARRAY_STATEMENTS,
                       "{\"id\": \"s3\", \"document\": \"d1\", \"gist\": \"x\", "
                       "\"answers\": [{\"question\": \"q1\", \"position\": \"maybe\"}]}");
  edit_fixture_check_refused (self, "“maybe” is none of the positions");
  edit_fixture_insert (self, CP_ARRAY_QUESTIONS, "{\"id\": \"q2\", \"positions\": [\"yes\", \"yes\"]}");
  edit_fixture_check_refused (self, "“yes” stands there twice");
  edit_fixture_insert (self, CP_ARRAY_SPEAKERS,
                       "{\"id\": \"p9\", \"name\": \"P\", \"positions\": "
                       "[{\"position\": \"clerk\", \"from\": \"2020\", \"until\": \"2019\"}]}");
  edit_fixture_check_refused (self, "ends before it begins");
}

/* An unknown member may be as deep as a record, but the file has two levels around it. */
static void
test_deep_record (EditFixture *self, gconstpointer data)
{
  g_autofree char *opened = g_strnfill (63, '[');
  g_autofree char *closed = g_strnfill (63, ']');
  g_autofree char *json =
      g_strdup_printf ("{\"id\": \"t3\", \"label\": \"Deep\", \"x\": %s%s}", opened, closed);

  edit_fixture_insert (self, CP_ARRAY_TOPICS, json);
  edit_fixture_check_refused (self, "unknown members that no file can hold");
}

static void
test_refused_removals (EditFixture *self, gconstpointer data)
{
  edit_fixture_remove (self, CP_ARRAY_TOPICS, "t1");
  edit_fixture_check_refused (self, "statements still refer to what it removes");
  edit_fixture_remove (self, CP_ARRAY_STATEMENTS, "s2");
  edit_fixture_check_refused (self, "relations still refer to a statement that it removes");
  cp_edit_remove (self->edit, CP_ARRAY_RELATIONS, 1);
  edit_fixture_remove (self, CP_ARRAY_STATEMENTS, "s1");
  edit_fixture_check_refused (self, "there is no statement “s1”");
  cp_edit_remove (self->edit, CP_ARRAY_RELATIONS, 1);
  cp_edit_remove (self->edit, CP_ARRAY_RELATIONS, 1);
  edit_fixture_check_refused (self, "is not there any more");
}

/* A builder lets anything be left out; a file that lacks it could not be loaded again. */
static void
test_left_out (EditFixture *self, gconstpointer data)
{
  CpRecordBuilder *builder = cp_record_builder_new (cp_schema_get (CP_ARRAY_TOPICS));
  g_autoptr (CpRecord) nameless = NULL;
  g_autoptr (CpRecord) certain = NULL;

  cp_record_builder_set_string (builder, CP_TOPIC_ID, "t3");
  nameless = cp_record_builder_end (builder);
  cp_edit_insert (self->edit, CP_ARRAY_TOPICS, 0, nameless);
  edit_fixture_check_refused (self, "member “label”: is missing");

  builder = cp_record_builder_new (cp_schema_get (CP_ARRAY_STATEMENTS));
  cp_record_builder_set_string (builder, CP_STATEMENT_DOCUMENT, "d1");
  certain = cp_record_builder_end (builder);
  cp_edit_insert (self->edit, CP_ARRAY_STATEMENTS, 0, certain);
  edit_fixture_check_refused (self, "member “id”: is missing");

  builder = cp_record_builder_new_from (certain);
  g_clear_pointer (&certain, cp_record_unref);
  cp_record_builder_set_string (builder, CP_STATEMENT_ID, "s3");
  cp_record_builder_set_string (builder, CP_STATEMENT_GIST, "x");
  cp_record_builder_set_number (builder, CP_STATEMENT_CONFIDENCE, 101);
  certain = cp_record_builder_end (builder);
  cp_edit_insert (self->edit, CP_ARRAY_STATEMENTS, 0, certain);
  edit_fixture_check_refused (self, "member “confidence”");
}

int
main (int argc, char *argv[])
{
  static const struct
  {
    const char *path;
    void (*test) (EditFixture *, gconstpointer);
  } tests[] = {
    { "/edit-refused/rename-leaves-open", test_rename_leaves_open },
    { "/edit-refused/members", test_refused_members },
    { "/edit-refused/records", test_refused_records },
    { "/edit-refused/deep-record", test_deep_record },
    { "/edit-refused/removals", test_refused_removals },
    { "/edit-refused/left-out", test_left_out },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, EditFixture, NULL, edit_fixture_set_up, tests[i].test,
                edit_fixture_tear_down);

  return g_test_run ();
}
