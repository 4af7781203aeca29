/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests statements as objects. */

#include "cp-statement.h"

#include "edit-model.h"

static void
apply (CpCorpus *corpus, CpEdit *edit)
{
  g_autoptr (GError) error = NULL;

  cp_corpus_apply (corpus, edit, &error);
  g_assert_no_error (error);
}

static void
insert (CpEdit *edit, CpArray array, const char *json)
{
  g_autoptr (CpRecord) record = edit_record_parse (array, json);

  cp_edit_insert (edit, array, G_MAXUINT, record);
}

static CpCorpus *
make_corpus (void)
{
  CpCorpus *corpus = cp_corpus_new ();
  g_autoptr (CpEdit) edit = cp_edit_new ("Begin");

  insert (edit, CP_ARRAY_DOCUMENTS,
          "{\"id\": \"d\", \"date\": \"2024-06\", \"text\": \"Low tide at noon.\"}");
  insert (edit, CP_ARRAY_SPEAKERS, "{\"id\": \"p\", \"name\": \"Ada\"}");
  insert (edit, CP_ARRAY_STATEMENTS,
          "{\"id\": \"s\", \"document\": \"d\", \"speaker\": \"p\", \"mode\": \"direct\", "
          "\"start\": 4, \"end\": 8, \"gist\": \"ebb\"}");
  apply (corpus, edit);
  return corpus;
}

static void
test_members (void)
{
  g_autoptr (CpCorpus) corpus = make_corpus ();
  CpStatement *statement = cp_statement_new (corpus, 1);
  g_autofree char *words = cp_statement_dup_words (statement);

  g_assert_true (cp_statement_get_corpus (statement) == corpus);
  g_assert_cmpuint (cp_statement_get_handle (statement), ==, 1);
  g_assert_cmpstr (cp_statement_get_id (statement), ==, "s");
  g_assert_cmpstr (cp_item_get_id (CP_ITEM (cp_statement_get_document (statement))), ==, "d");
  g_assert_cmpstr (cp_speaker_get_name (cp_statement_get_speaker (statement)), ==, "Ada");
  g_assert_cmpstr (cp_statement_get_gist (statement), ==, "ebb");
  g_assert_cmpstr (words, ==, "tide");
  g_assert_cmpint (cp_statement_get_mode (statement), ==, CP_MODE_DIRECT);
  g_assert_cmpuint (cp_statement_get_date (statement), !=, 0);
  g_assert_finalize_object (statement);
}

static void
test_equal (void)
{
  g_autoptr (CpCorpus) corpus = make_corpus ();
  g_autoptr (CpCorpus) other_corpus = make_corpus ();
  g_autoptr (CpStatement) statement = cp_statement_new (corpus, 1);
  g_autoptr (CpStatement) same = cp_statement_new (corpus, 1);
  g_autoptr (CpStatement) next = cp_statement_new (corpus, 2);
  g_autoptr (CpStatement) elsewhere = cp_statement_new (other_corpus, 1);

  g_assert_true (cp_statement_equal (statement, same));
  g_assert_false (cp_statement_equal (statement, next));
  g_assert_false (cp_statement_equal (statement, elsewhere));
}

static void
check_empty (CpStatement *statement)
{
  g_assert_null (cp_statement_get_id (statement));
  g_assert_null (cp_statement_get_document (statement));
  g_assert_null (cp_statement_get_speaker (statement));
  g_assert_null (cp_statement_get_gist (statement));
  g_assert_null (cp_statement_dup_words (statement));
  g_assert_cmpint (cp_statement_get_mode (statement), ==, CP_MODE_NONE);
  g_assert_cmpuint (cp_statement_get_date (statement), ==, 0);
}

/* After its removal a statement says nothing, also when another one gets its id. */
static void
test_removed (void)
{
  g_autoptr (CpCorpus) corpus = make_corpus ();
  g_autoptr (CpStatement) statement = cp_statement_new (corpus, 1);
  g_autoptr (CpStatement) nobody = cp_statement_new (corpus, 1000);
  g_autoptr (CpEdit) removal = cp_edit_new ("Remove");
  g_autoptr (CpEdit) insertion = cp_edit_new ("Insert");

  check_empty (nobody);
  cp_edit_remove (removal, CP_ARRAY_STATEMENTS, 1);
  apply (corpus, removal);
  check_empty (statement);

  insert (insertion, CP_ARRAY_STATEMENTS, "{\"id\": \"s\", \"document\": \"d\", \"gist\": \"new\"}");
  apply (corpus, insertion);
  check_empty (statement);
  g_assert_cmpuint (cp_snapshot_find (cp_corpus_get_current (corpus), CP_ARRAY_STATEMENTS, "s"),
                    !=, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/statement/members", test_members);
  g_test_add_func ("/statement/equal", test_equal);
  g_test_add_func ("/statement/removed", test_removed);

  return g_test_run ();
}
