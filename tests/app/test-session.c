/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a session keeps up to date: matrix and comparison, for a small corpus and a large one. */

#include "cp-session.h"

#include "cp-project-file.h"
#include "cp-synthetic.h"

static CpSession *
new_session (CpSnapshot *snapshot)
{
  g_autoptr (CpCorpus) corpus = cp_corpus_new_for_snapshot (snapshot);

  return cp_session_new (corpus);
}

static CpSession *
load_builtin (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CpSnapshot) snapshot = cp_project_file_load_builtin (&error);

  g_assert_no_error (error);
  return new_session (snapshot);
}

static CpSession *
load_large (void)
{
  const CpSyntheticOptions options = { .n_documents = 40, .n_speakers = 60, .n_topics = 12,
                                       .n_statements = 30000, .n_relations = 4000 };
  gsize length;
  char *project = cp_synthetic_project (7, &options, &length);
  g_autoptr (GBytes) bytes = g_bytes_new_take (project, length);
  g_autoptr (GError) error = NULL;
  g_autoptr (CpSnapshot) snapshot = cp_project_file_load_bytes (bytes, &error);

  g_assert_no_error (error);
  return new_session (snapshot);
}

static void
count_cb (guint *n)
{
  (*n)++;
}

static guint
get_total (CpSession *session)
{
  return cp_matrix_get_count (cp_session_get_matrix (session), CP_MATRIX_TOTAL, CP_MATRIX_TOTAL)
      ->statements;
}

static void
open_scope (CpSession *session, const char *topic, const char *source)
{
  const CpScope scope = cp_scope_new (topic, source);

  cp_session_set_scopes (session, &scope, 1);
  cp_session_open_comparison (session);
}

static guint
count_left (CpSession *session)
{
  return cp_comparison_get_summary (cp_session_get_comparison (session), CP_SIDE_LEFT)
      ->n_statements;
}

static void
test_begin (void)
{
  g_autoptr (CpSession) session = load_builtin ();
  guint n_scopes;

  g_assert_cmpuint (get_total (session), ==, 104);
  g_assert_null (cp_session_get_comparison (session));
  g_assert_false (cp_session_is_counting (session));
  cp_session_get_scopes (session, &n_scopes);
  g_assert_cmpuint (n_scopes, ==, 0);
}

static void
test_compare (void)
{
  g_autoptr (CpSession) session = load_builtin ();
  guint n_told = 0;
  guint n_scopes;

  g_signal_connect_swapped (session, "notify::comparison", G_CALLBACK (count_cb), &n_told);
  open_scope (session, "armenia", NULL);
  g_assert_cmpuint (n_told, ==, 1);
  g_assert_cmpuint (count_left (session), ==, 11);
  cp_session_open_comparison (session);
  g_assert_cmpuint (n_told, ==, 1);

  cp_session_swap_sides (session);
  g_assert_cmpuint (n_told, ==, 2);
  g_assert_cmpuint (count_left (session), ==, 4);

  cp_session_close_comparison (session);
  g_assert_cmpuint (n_told, ==, 3);
  g_assert_null (cp_session_get_comparison (session));
  cp_session_get_opened (session, &n_scopes);
  g_assert_cmpuint (n_scopes, ==, 0);
  cp_session_get_scopes (session, &n_scopes);
  g_assert_cmpuint (n_scopes, ==, 1);
}

static void
test_union (void)
{
  g_autoptr (CpSession) session = load_builtin ();
  const CpScope scopes[] = { cp_scope_new ("armenia", NULL), cp_scope_new ("taliban", NULL) };

  cp_session_set_scopes (session, scopes, G_N_ELEMENTS (scopes));
  cp_session_open_comparison (session);
  g_assert_cmpuint (count_left (session), ==, 12);
}

static void
test_filter (void)
{
  g_autoptr (CpSession) session = load_builtin ();
  CpFilter *filter = cp_session_get_filter (session);

  open_scope (session, "armenia", NULL);
  cp_filter_set_ticked (filter, CP_FACET_ROLES, "official", FALSE);
  g_assert_cmpuint (get_total (session), ==, 57);
  g_assert_cmpuint (count_left (session), ==, 0);
  cp_filter_clear (filter);
  g_assert_cmpuint (get_total (session), ==, 104);
  g_assert_cmpuint (count_left (session), ==, 11);
}

static void
test_columns (void)
{
  g_autoptr (CpSession) session = load_builtin ();
  const char *document = cp_matrix_get_column (cp_session_get_matrix (session), 0)->id;

  open_scope (session, "armenia", document);
  g_assert_nonnull (cp_session_get_comparison (session));
  cp_session_set_columns (session, CP_SOURCE_ROLES);
  g_assert_null (cp_session_get_comparison (session));
  g_assert_cmpint (cp_matrix_get_column_kind (cp_session_get_matrix (session)), ==,
                   CP_SOURCE_ROLES);

  open_scope (session, "armenia", NULL);
  cp_session_set_columns (session, CP_SOURCE_MONTHS);
  g_assert_nonnull (cp_session_get_comparison (session));
}

/* What is compared in documents does not depend on the columns of the matrix. */
static void
test_documents (void)
{
  g_autoptr (CpSession) session = load_builtin ();
  const CpScope scopes[] = { cp_scope_new ("threats", "000"), cp_scope_new ("threats", "003") };
  guint n_told = 0;
  guint n_scopes;

  cp_session_set_columns (session, CP_SOURCE_MONTHS);
  g_signal_connect_swapped (session, "notify::comparison", G_CALLBACK (count_cb), &n_told);
  cp_session_open_documents (session, scopes, G_N_ELEMENTS (scopes));
  cp_session_open_documents (session, scopes, G_N_ELEMENTS (scopes));
  g_assert_cmpuint (n_told, ==, 1);
  g_assert_cmpuint (count_left (session), ==, 14);
  cp_session_get_scopes (session, &n_scopes);
  g_assert_cmpuint (n_scopes, ==, 0);
  cp_session_get_opened (session, &n_scopes);
  g_assert_cmpuint (n_scopes, ==, 2);
  g_assert_cmpint (cp_session_get_opened_kind (session), ==, CP_SOURCE_DOCUMENTS);

  cp_session_set_columns (session, CP_SOURCE_ROLES);
  g_assert_cmpuint (count_left (session), ==, 14);
  cp_filter_set_search (cp_session_get_filter (session), "speaker:pashinyan");
  g_assert_cmpuint (count_left (session), <, 14);
}

static void
test_sides (void)
{
  g_autoptr (CpSession) session = load_builtin ();
  g_autoptr (GError) error = NULL;
  g_autofree char *left = NULL;

  g_assert_false (cp_session_set_sides (session, "role:(", NULL, &error));
  g_assert_nonnull (error);
  left = cp_query_to_string (cp_session_get_left (session));
  g_assert_cmpstr (left, ==, "role:official");

  g_assert_true (cp_session_set_sides (session, "role:insider", NULL, NULL));
  g_clear_pointer (&left, g_free);
  left = cp_query_to_string (cp_session_get_left (session));
  g_assert_cmpstr (left, ==, "role:insider");
}

static CpRecord *
make_topic (void)
{
  g_autoptr (CpRecordBuilder) builder = cp_record_builder_new (cp_schema_get (CP_ARRAY_TOPICS));

  cp_record_builder_set_string (builder, CP_TOPIC_ID, "weather");
  cp_record_builder_set_string (builder, CP_TOPIC_LABEL, "Weather");

  return cp_record_builder_end (g_steal_pointer (&builder));
}

/* A topic that goes takes its comparison along. */
static void
test_edited (void)
{
  g_autoptr (CpSession) session = load_builtin ();
  CpHistory *history = cp_session_get_history (session);
  guint n_rows = cp_matrix_get_n_rows (cp_session_get_matrix (session));
  g_autoptr (CpEdit) edit = cp_edit_new ("Add a topic");
  g_autoptr (GError) error = NULL;

  cp_edit_insert (edit, CP_ARRAY_TOPICS, 0, make_topic ());
  g_assert_true (cp_history_apply (history, edit, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (cp_matrix_get_n_rows (cp_session_get_matrix (session)), ==, n_rows + 1);

  open_scope (session, "weather", NULL);
  g_assert_nonnull (cp_session_get_comparison (session));
  g_assert_true (cp_history_undo (history, &error));
  g_assert_null (cp_session_get_comparison (session));
  g_assert_cmpuint (cp_matrix_get_n_rows (cp_session_get_matrix (session)), ==, n_rows);
}

static void
test_large (void)
{
  g_autoptr (CpSession) session = load_large ();
  CpFilter *filter = cp_session_get_filter (session);

  g_assert_true (cp_session_is_counting (session));
  g_assert_null (cp_session_get_matrix (session));
  while (cp_session_is_counting (session))
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (get_total (session), ==, 30000);

  /* What was asked last wins. */
  cp_session_set_measure (session, CP_MEASURE_WORDS);
  cp_filter_set_ticked (filter, CP_FACET_MODES, "direct", FALSE);
  cp_filter_clear (filter);
  cp_session_set_measure (session, CP_MEASURE_SPEAKERS);
  while (cp_session_is_counting (session))
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (get_total (session), ==, 30000);
  g_assert_cmpint (cp_matrix_get_measure (cp_session_get_matrix (session)), ==,
                   CP_MEASURE_SPEAKERS);

  open_scope (session, cp_matrix_get_row (cp_session_get_matrix (session), 0)->id, NULL);
  while (cp_session_get_comparison (session) == NULL)
    g_main_context_iteration (NULL, TRUE);
}

/* A session that goes while it counts leaves nothing behind. */
static void
test_gone (void)
{
  CpSession *session = load_large ();

  g_object_add_weak_pointer (G_OBJECT (session), (gpointer *) &session);
  g_object_unref (session);
  while (session != NULL)
    g_main_context_iteration (NULL, TRUE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/session/begin", test_begin);
  g_test_add_func ("/session/compare", test_compare);
  g_test_add_func ("/session/union", test_union);
  g_test_add_func ("/session/filter", test_filter);
  g_test_add_func ("/session/columns", test_columns);
  g_test_add_func ("/session/documents", test_documents);
  g_test_add_func ("/session/sides", test_sides);
  g_test_add_func ("/session/edited", test_edited);
  g_test_add_func ("/session/large", test_large);
  g_test_add_func ("/session/gone", test_gone);

  return g_test_run ();
}
