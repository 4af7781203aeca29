/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What figures show as tables to be pasted. */

#include "cp-figure-table.h"
#include "exchange-corpus.h"

static CpMatrix *
count (CpSnapshot *snapshot, CpSourceKind columns, CpMeasure measure)
{
  CpMatrixOptions options = { .columns = columns, .measure = measure, .sort = CP_SORT_HAND };

  return cp_matrix_new (snapshot, &options, NULL, NULL);
}

static char *
dup_matrix_table (CpSourceKind columns, CpMeasure measure)
{
  const CpFigureOptions options = CP_FIGURE_OPTIONS_DEFAULT;
  g_autoptr (CpSnapshot) snapshot = exchange_corpus_load ();
  g_autoptr (CpMatrix) matrix = count (snapshot, columns, measure);
  g_autoptr (CpFigureRequest) request = cp_figure_request_new (CP_SUBJECT_MATRIX, matrix, &options);

  return cp_figure_table_dup (request);
}

static void
test_matrix (void)
{
  g_autofree char *documents = dup_matrix_table (CP_SOURCE_DOCUMENTS, CP_MEASURE_STATEMENTS);
  g_autofree char *speakers = dup_matrix_table (CP_SOURCE_SPEAKERS, CP_MEASURE_WORDS);

  g_assert_cmpstr (documents, ==,
                   "Topic\tTotal\tThe Gull, daily, May 2024*\n"
                   "The quay\t2\t2\n"
                   "The sea\t1\t1\n"
                   "All topics\t2\t2\n");
  g_assert_cmpstr (speakers, ==,
                   "Topic\tTotal\tAda Moor\tBen Tide\n"
                   "The quay\t8\t4\t4\n"
                   "The sea\t4\t0\t4\n"
                   "All topics\t8\t4\t4\n");
}

/* Shares are per cents, beside what they are shares of. */
static void
test_shares (void)
{
  g_autofree char *table = dup_matrix_table (CP_SOURCE_SPEAKERS, CP_MEASURE_ROW_SHARE);

  g_assert_cmpstr (table, ==,
                   "Topic\tStatements\tAda Moor\tBen Tide\n"
                   "The quay\t2\t50.0%\t50.0%\n"
                   "The sea\t1\t0.0%\t100.0%\n"
                   "All topics\t2\t50.0%\t50.0%\n");
}

static void
test_comparison (void)
{
  const CpFigureOptions options = CP_FIGURE_OPTIONS_DEFAULT;
  const CpComparisonOptions all = { .topic = CP_HANDLE_NONE, .question = CP_HANDLE_NONE };
  g_autoptr (CpSnapshot) snapshot = exchange_corpus_load ();
  g_autoptr (CpComparison) comparison = cp_comparison_new (snapshot, &all, NULL, NULL);
  g_autoptr (CpFigureRequest) request = cp_figure_request_new_comparison (comparison, &options);
  g_autofree char *table = cp_figure_table_dup (request);

  g_assert_cmpstr (table, ==,
                   "Side\tSpeaker\tPosition\tWords\tSource\tNotes\n"
                   "official\tAda Moor\tMayor\t“The quay is safe”\tThe Gull, daily, May 2024*, ¶ 2\t\n"
                   "expert\tBen Tide and Ada Moor\t\tWe fear the tide (reported speech)\t"
                   "The Gull, daily, May 2024*, ¶ 2\trelays Ada Moor\n");
}

/* Where there is no document nothing was counted: no zero stands there. */
static void
test_timeline (void)
{
  const CpFigureOptions options = CP_FIGURE_OPTIONS_DEFAULT;
  g_autoptr (CpSnapshot) snapshot = exchange_corpus_load ();
  g_autoptr (CpMatrix) matrix = count (snapshot, CP_SOURCE_DOCUMENTS, CP_MEASURE_STATEMENTS);
  g_autoptr (CpFigureRequest) request =
      cp_figure_request_new (CP_SUBJECT_TIMELINE, matrix, &options);
  g_autofree char *table = cp_figure_table_dup (request);

  g_assert_cmpstr (table, ==,
                   "Topic\tMonth\tofficial\texpert\tothers\n"
                   "The quay\tMay 2024*\t1\t1\t0\n"
                   "The sea\tMay 2024*\t0\t1\t0\n");
}

static void
test_overview (void)
{
  const CpFigureOptions options = CP_FIGURE_OPTIONS_DEFAULT;
  g_autoptr (CpSnapshot) snapshot = exchange_corpus_load ();
  g_autoptr (CpMatrix) matrix = count (snapshot, CP_SOURCE_DOCUMENTS, CP_MEASURE_STATEMENTS);
  g_autoptr (CpFigureRequest) request =
      cp_figure_request_new (CP_SUBJECT_OVERVIEW, matrix, &options);
  g_autofree char *table = cp_figure_table_dup (request);

  g_assert_cmpstr (table, ==,
                   "Topic\tofficial: statements\tofficial: speakers\tofficial: speakers who dispute\t"
                   "expert: statements\texpert: speakers\texpert: speakers who dispute\t"
                   "others: statements\tothers: speakers\tArticles\tWith both sides\n"
                   "The quay\t1\t1\t0\t1\t1\t1\t0\t0\t1\t1\n"
                   "The sea\t0\t0\t0\t1\t1\t1\t0\t0\t1\t0\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/figure-table/matrix", test_matrix);
  g_test_add_func ("/figure-table/shares", test_shares);
  g_test_add_func ("/figure-table/comparison", test_comparison);
  g_test_add_func ("/figure-table/timeline", test_timeline);
  g_test_add_func ("/figure-table/overview", test_overview);

  return g_test_run ();
}
