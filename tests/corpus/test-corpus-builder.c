/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of filling a corpus by hand, without a file. */

#include "cp-corpus-builder.h"

#include <string.h>

#include "cp-corpus-error.h"
#include "cp-snapshot-records.h"
#include "project-fixture.h"

static void
add (CpCorpusBuilder *builder, CpArray array, const char *json)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CpRecord) record =
      cp_record_parse (cp_schema_get (array), json, strlen (json), &error);

  g_assert_no_error (error);
  cp_corpus_builder_add (builder, array, record);
}

static void
assert_written (CpSnapshot *snapshot, const char *expected)
{
  g_autofree char *written = project_fixture_to_string (snapshot);

  g_assert_cmpstr (written, ==, expected);
}

static void
test_empty (void)
{
  g_autoptr (CpCorpusBuilder) builder = cp_corpus_builder_new ();
  g_autoptr (CpSnapshot) snapshot = NULL;
  g_autoptr (GError) error = NULL;

  snapshot = cp_corpus_builder_end (builder, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (cp_snapshot_get_n_records (snapshot, CP_ARRAY_ROLES), ==, 5);
  g_assert_cmpuint (cp_snapshot_get_n_records (snapshot, CP_ARRAY_STATEMENTS), ==, 0);
  g_assert_cmpuint (cp_corpus_builder_get_faults (builder)->len, ==, 0);
}

static void
test_no_roles (void)
{
  g_autoptr (CpCorpusBuilder) builder = cp_corpus_builder_new ();
  g_autoptr (CpSnapshot) snapshot = NULL;

  cp_corpus_builder_begin_array (builder, CP_ARRAY_TOPICS);
  cp_corpus_builder_begin_array (builder, CP_ARRAY_ROLES);
  snapshot = cp_corpus_builder_end (builder, NULL);
  g_assert_cmpuint (cp_snapshot_get_n_records (snapshot, CP_ARRAY_ROLES), ==, 0);
}

/* Records may come before what they refer to. */
static void
test_any_order (void)
{
  g_autoptr (CpCorpusBuilder) builder = cp_corpus_builder_new ();
  g_autoptr (CpSnapshot) snapshot = NULL;
  g_autoptr (GError) error = NULL;
  const CpStatementColumns *columns;
  const CpAnswer *answers;
  guint32 statement;
  guint n_answers;

  add (builder, CP_ARRAY_RELATIONS, "{\"from\": \"b\", \"to\": \"a\", \"type\": \"supports\"}");
  add (builder, CP_ARRAY_TRAYS, "{\"cards\": [{\"statement\": \"b\"}]}");
  add (builder, CP_ARRAY_STATEMENTS, "{\"id\": \"a\", \"document\": \"d\", \"start\": 4, \"end\": 13, "
       "\"speaker\": \"p\", \"answers\": [{\"question\": \"q\", \"position\": \"no\"}]}");
  add (builder, CP_ARRAY_STATEMENTS, "{\"id\": \"b\", \"document\": \"d\", \"gist\": \"G\"}");
  add (builder, CP_ARRAY_QUESTIONS, "{\"id\": \"q\", \"topic\": \"t\", \"positions\": [\"yes\", \"no\"]}");
  add (builder, CP_ARRAY_TOPICS, "{\"id\": \"t\", \"label\": \"T\"}");
  add (builder, CP_ARRAY_SPEAKERS, "{\"id\": \"p\", \"name\": \"P\", \"role\": \"media\"}");
  add (builder, CP_ARRAY_DOCUMENTS, "{\"id\": \"d\", \"text\": \"The quick-witted fox.\"}");
  cp_corpus_builder_set_member (builder, "title", "\"T\"", 3, 0);
  snapshot = cp_corpus_builder_end (builder, &error);
  g_assert_no_error (error);

  columns = cp_snapshot_get_statements (snapshot);
  statement = cp_snapshot_find (snapshot, CP_ARRAY_STATEMENTS, "a");
  g_assert_cmpuint (columns->speaker[statement], ==,
                    cp_snapshot_find (snapshot, CP_ARRAY_SPEAKERS, "p"));
  g_assert_cmpuint (columns->words[statement], ==, 1);
  answers = cp_snapshot_get_answers (snapshot, statement, &n_answers);
  g_assert_cmpuint (n_answers, ==, 1);
  g_assert_cmpuint (answers[0].position, ==, 1);
  assert_written (snapshot,
                  "{\n\"format\": \"counterpoint\",\n\"version\": 1,\n\"title\": \"T\",\n"
                  "\"documents\": [\n{\"id\": \"d\", \"text\": \"The quick-witted fox.\"}\n],\n"
                  "\"speakers\": [\n{\"id\": \"p\", \"name\": \"P\", \"role\": \"media\"}\n],\n"
                  "\"topics\": [\n{\"id\": \"t\", \"label\": \"T\"}\n],\n\"questions\": [\n"
                  "{\"id\": \"q\", \"topic\": \"t\", \"positions\": [\"yes\", \"no\"]}\n],\n"
                  "\"statements\": [\n{\"id\": \"a\", \"document\": \"d\", \"speaker\": \"p\", "
                  "\"start\": 4, \"end\": 13, \"answers\": [{\"question\": \"q\", \"position\": "
                  "\"no\"}]},\n{\"id\": \"b\", \"document\": \"d\", \"gist\": \"G\"}\n],\n"
                  "\"relations\": [\n{\"from\": \"b\", \"to\": \"a\", \"type\": \"supports\"}\n],\n"
                  "\"trays\": [\n{\"cards\": [{\"statement\": \"b\"}]}\n]\n}\n");
}

/* The faults can be asked for at any time; the first one is the error. */
static void
test_faults (void)
{
  g_autoptr (CpCorpusBuilder) builder = cp_corpus_builder_new ();
  g_autoptr (GError) error = NULL;
  const GPtrArray *faults = cp_corpus_builder_get_faults (builder);
  const CpFault *fault;

  add (builder, CP_ARRAY_TOPICS, "{\"id\": \"t\", \"label\": \"T\"}");
  g_assert_cmpuint (faults->len, ==, 0);
  add (builder, CP_ARRAY_TOPICS, "{\"id\": \"t\", \"label\": \"U\"}");
  g_assert_cmpuint (faults->len, ==, 1);
  fault = g_ptr_array_index (faults, 0);
  g_assert_cmpstr (fault->place, ==, "topics, record 2 (“t”), member “id”");
  g_assert_cmpstr (fault->message, ==, "another record has this id");

  cp_corpus_builder_add_fault (builder, cp_fault_new_for_file ("no more"));
  add (builder, CP_ARRAY_SPEAKERS, "{\"id\": \"p\", \"name\": \"P\", \"role\": \"none\"}");
  g_assert_null (cp_corpus_builder_end (builder, &error));
  g_assert_error (error, CP_CORPUS_ERROR, CP_CORPUS_ERROR_INVALID);
  g_assert_cmpstr (error->message, ==,
                   "topics, record 2 (“t”), member “id”: another record has this id");
  g_assert_cmpuint (faults->len, ==, 3);
  fault = g_ptr_array_index (faults, 2);
  g_assert_cmpstr (fault->place, ==, "speakers, record 1 (“p”), member “role”");
}

/* What refers to a record that could not be read is not at fault. */
static void
test_unreadable (void)
{
  g_autoptr (CpCorpusBuilder) builder = cp_corpus_builder_new ();
  const GPtrArray *faults = cp_corpus_builder_get_faults (builder);

  cp_corpus_builder_add_unreadable (builder, CP_ARRAY_STATEMENTS, "a");
  cp_corpus_builder_add_unreadable (builder, CP_ARRAY_STATEMENTS, NULL);
  cp_corpus_builder_add_fault (builder, cp_fault_new_for_file ("two statements are bad"));
  add (builder, CP_ARRAY_STATEMENTS, "{\"id\": \"b\", \"document\": \"d\", \"gist\": \"G\"}");
  add (builder, CP_ARRAY_RELATIONS, "{\"from\": \"b\", \"to\": \"a\", \"type\": \"supports\"}");
  add (builder, CP_ARRAY_DOCUMENTS, "{\"id\": \"d\"}");
  g_assert_null (cp_corpus_builder_end (builder, NULL));
  g_assert_cmpuint (faults->len, ==, 1);
}

static void
test_from_snapshot (void)
{
  g_autoptr (CpSnapshot) old = project_fixture_load (
      "{\"format\": \"counterpoint\", \"version\": 1, \"title\": \"T\", \"language\": \"kk\", "
      "\"sides\": {\"left\": \"role:a\"}, \"topics\": [{\"id\": \"t\", \"label\": \"T\"}], "
      "\"x\": 1.0}");
  g_autoptr (CpCorpusBuilder) builder = cp_corpus_builder_new_from (old);
  g_autoptr (CpSnapshot) snapshot = NULL;

  add (builder, CP_ARRAY_TOPICS, "{\"id\": \"u\", \"label\": \"U\"}");
  snapshot = cp_corpus_builder_end (builder, NULL);
  assert_written (snapshot,
                  "{\n\"format\": \"counterpoint\",\n\"version\": 1,\n\"title\": \"T\",\n"
                  "\"language\": \"kk\",\n\"sides\": {\"left\": \"role:a\"},\n"
                  "\"topics\": [\n{\"id\": \"u\", \"label\": \"U\"}\n],\n\"x\": 1.0\n}\n");
}

static void
test_given_up (void)
{
  g_autoptr (CpCorpusBuilder) builder = cp_corpus_builder_new ();

  add (builder, CP_ARRAY_RELATIONS, "{\"from\": \"b\", \"to\": \"a\", \"type\": \"supports\"}");
  add (builder, CP_ARRAY_SPEAKERS, "{\"id\": \"p\", \"name\": \"P\", \"role\": \"none\"}");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/corpus-builder/empty", test_empty);
  g_test_add_func ("/corpus-builder/no-roles", test_no_roles);
  g_test_add_func ("/corpus-builder/any-order", test_any_order);
  g_test_add_func ("/corpus-builder/faults", test_faults);
  g_test_add_func ("/corpus-builder/unreadable", test_unreadable);
  g_test_add_func ("/corpus-builder/from-snapshot", test_from_snapshot);
  g_test_add_func ("/corpus-builder/given-up", test_given_up);
  return g_test_run ();
}
