/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests lists of statements under a shadow list. */

#include "cp-statement-list.h"

#include "edit-walk.h"
#include "shadow-list.h"

#define N_STEPS 800

static gboolean
are_equal (gconstpointer a, gconstpointer b)
{
  return cp_statement_equal ((CpStatement *) a, (CpStatement *) b);
}

static CpStatementList *
list_all (CpCorpus *corpus)
{
  guint n_statements;
  const guint32 *order = cp_snapshot_get_order (cp_corpus_get_current (corpus),
                                                CP_ARRAY_STATEMENTS, &n_statements);

  return cp_statement_list_new (corpus, order, n_statements);
}

static void
check_live (CpStatementList *list, CpCorpus *corpus)
{
  CpSnapshot *snapshot = cp_corpus_get_current (corpus);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    {
      g_autoptr (CpStatement) statement = g_list_model_get_item (G_LIST_MODEL (list), i);
      guint32 handle = cp_statement_list_get_handle (list, i);
      guint position;

      g_assert_cmpuint (cp_statement_get_handle (statement), ==, handle);
      g_assert_cmpuint (cp_snapshot_find (snapshot, CP_ARRAY_STATEMENTS,
                                          cp_statement_get_id (statement)),
                        ==, handle);
      g_assert_nonnull (cp_statement_get_document (statement));
      g_assert_true (cp_statement_list_find (list, handle, &position));
      g_assert_cmpuint (position, ==, i);
    }
}

static void
test_walk (void)
{
  g_autoptr (EditWalk) walk = edit_walk_new (31, FALSE);
  guint n_removed = 0;

  for (guint i = 0; i < N_STEPS / 20; i++)
    {
      g_autoptr (CpStatementList) list = list_all (walk->corpus);
      g_autoptr (ShadowList) shadow = shadow_list_new (G_LIST_MODEL (list), are_equal);

      for (guint j = 0; j < 20; j++)
        {
          edit_walk_step (walk);
          shadow_list_check (shadow);
          check_live (list, walk->corpus);
        }
      n_removed += shadow->n_emissions;
    }

  g_assert_cmpuint (n_removed, >, 20);
}

static void
remove_statements (CpCorpus *corpus, const guint32 *statements, guint n_statements)
{
  g_autoptr (CpEdit) edit = cp_edit_new ("Remove statements");
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < n_statements; i++)
    cp_edit_remove (edit, CP_ARRAY_STATEMENTS, statements[i]);
  cp_corpus_apply (corpus, edit, &error);
  g_assert_no_error (error);
}

static CpCorpus *
make_corpus (guint n_statements)
{
  CpCorpus *corpus = cp_corpus_new ();
  g_autoptr (CpEdit) edit = cp_edit_new ("Import");
  g_autoptr (CpRecord) document = edit_record_parse (CP_ARRAY_DOCUMENTS, "{\"id\": \"d\"}");
  g_autoptr (GError) error = NULL;

  cp_edit_insert (edit, CP_ARRAY_DOCUMENTS, 0, document);
  for (guint i = 0; i < n_statements; i++)
    {
      g_autofree char *json =
          g_strdup_printf ("{\"id\": \"s%u\", \"document\": \"d\", \"gist\": \"tide\"}", i);
      g_autoptr (CpRecord) record = edit_record_parse (CP_ARRAY_STATEMENTS, json);

      cp_edit_insert (edit, CP_ARRAY_STATEMENTS, i, record);
    }
  cp_corpus_apply (corpus, edit, &error);
  g_assert_no_error (error);
  return corpus;
}

static void
test_runs (void)
{
  g_autoptr (CpCorpus) corpus = make_corpus (10);
  CpStatementList *list = list_all (corpus);
  ShadowList *shadow = shadow_list_new (G_LIST_MODEL (list), are_equal);
  const guint32 removed[] = { 9, 2, 3, 5 };
  const guint32 left[] = { 1, 4, 6, 7, 8, 10 };

  remove_statements (corpus, removed, G_N_ELEMENTS (removed));
  g_assert_cmpuint (shadow->n_emissions, ==, 3);
  for (guint i = 0; i < G_N_ELEMENTS (left); i++)
    g_assert_cmpuint (cp_statement_list_get_handle (list, i), ==, left[i]);
  g_assert_cmpuint (cp_statement_list_get_handle (list, 6), ==, CP_HANDLE_NONE);
  g_assert_false (cp_statement_list_find (list, 2, NULL));

  remove_statements (corpus, left, G_N_ELEMENTS (left));
  g_assert_cmpuint (shadow->n_emissions, ==, 4);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 0);

  shadow_list_free (shadow);
  g_assert_finalize_object (list);
}

/* Many runs are told of as one. */
static void
test_many_runs (void)
{
  g_autoptr (CpCorpus) corpus = make_corpus (1000);
  g_autoptr (CpStatementList) list = list_all (corpus);
  g_autoptr (ShadowList) shadow = shadow_list_new (G_LIST_MODEL (list), are_equal);
  guint32 removed[250];

  for (guint i = 0; i < G_N_ELEMENTS (removed); i++)
    removed[i] = 4 * i + 2;
  remove_statements (corpus, removed, G_N_ELEMENTS (removed));
  g_assert_cmpuint (shadow->n_emissions, ==, 1);
  shadow_list_check (shadow);
  check_live (list, corpus);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 750);
}

/* A row that shows something else is told of, in one run with its neighbours. */
static void
test_replaced (void)
{
  g_autoptr (CpCorpus) corpus = make_corpus (6);
  g_autoptr (CpStatementList) list = list_all (corpus);
  g_autoptr (ShadowList) shadow = shadow_list_new (G_LIST_MODEL (list), are_equal);
  g_autoptr (CpEdit) edit = cp_edit_new ("Edit");
  g_autoptr (CpRecord) record = edit_record_parse (
      CP_ARRAY_STATEMENTS, "{\"id\": \"s1\", \"document\": \"d\", \"gist\": \"ebb\"}");
  g_autoptr (GError) error = NULL;

  cp_edit_replace (edit, CP_ARRAY_STATEMENTS, 2, record);
  cp_edit_remove (edit, CP_ARRAY_STATEMENTS, 3);
  cp_edit_remove (edit, CP_ARRAY_STATEMENTS, 6);
  cp_corpus_apply (corpus, edit, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (shadow->n_emissions, ==, 2);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 4);
  g_assert_cmpuint (cp_statement_list_get_handle (list, 1), ==, 2);
}

static void
test_empty (void)
{
  g_autoptr (CpCorpus) corpus = cp_corpus_new ();
  CpStatementList *list = cp_statement_list_new (corpus, NULL, 0);

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 0);
  g_assert_true (g_list_model_get_item_type (G_LIST_MODEL (list)) == CP_TYPE_STATEMENT);
  g_assert_finalize_object (list);
}

/* What a query finds anew takes the place of what it found before; only what differs is told of. */
static void
test_set_handles (void)
{
  g_autoptr (CpCorpus) corpus = make_corpus (9);
  g_autoptr (CpStatementList) list = list_all (corpus);
  g_autoptr (ShadowList) shadow = shadow_list_new (G_LIST_MODEL (list), are_equal);
  static const guint32 lists[][9] = {
    { 1, 2, 3, 4, 5, 6, 7, 8, 9 }, { 1, 2, 9 }, { 9, 2, 1 }, { 0 }, { 3, 3000 }, { 3, 4 }, { 4 },
  };
  static const guint lengths[] = { 9, 3, 3, 0, 2, 2, 1 };

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      guint n_emissions = shadow->n_emissions;

      cp_statement_list_set_handles (list, lists[i], lengths[i]);
      shadow_list_check (shadow);
      check_live (list, corpus);
      g_assert_cmpuint (shadow->n_emissions, ==, n_emissions + (i > 0));
    }
  g_assert_cmpuint (cp_statement_list_get_handle (list, 0), ==, 4);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/statement-list/walk", test_walk);
  g_test_add_func ("/statement-list/runs", test_runs);
  g_test_add_func ("/statement-list/many-runs", test_many_runs);
  g_test_add_func ("/statement-list/replaced", test_replaced);
  g_test_add_func ("/statement-list/empty", test_empty);
  g_test_add_func ("/statement-list/set-handles", test_set_handles);

  return g_test_run ();
}
