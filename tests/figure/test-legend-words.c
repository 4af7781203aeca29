/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the legend of a matrix says: the measure always, what the matrix does not have never. */

#include "cp-legend-words.h"

#include <string.h>

#include "figure-fixture.h"

static char *
dup_sentence (CpMatrix *matrix, gboolean content)
{
  CpLegendWords words;
  char *sentence;

  cp_legend_words_init (&words, matrix, content);
  g_assert_cmpint (words.words[CP_LEGEND_NOTE] != NULL, ==, content);
  sentence = cp_legend_words_dup_sentence (&words);
  cp_legend_words_clear (&words);
  g_assert_null (words.words[CP_LEGEND_MEASURE]);

  return sentence;
}

static void
test_builtin (void)
{
  g_autoptr (CpSnapshot) snapshot = figure_fixture_load_builtin ();
  g_autoptr (CpMatrix) matrix
      = figure_fixture_count (snapshot, CP_MEASURE_STATEMENTS, CP_SOURCE_DOCUMENTS);
  g_autofree char *sentence = dup_sentence (matrix, TRUE);

  g_assert_cmpstr (sentence, ==,
                   "A sentence per side: the summary, else the statement most linked to. "
                   "Legend: 1–2, 3–5, 6–10, 11–20, Statements, official, others, expert, "
                   "no officials, no experts, only others, nothing said, * date inferred");
}

static void
test_shares (void)
{
  g_autoptr (CpSnapshot) snapshot = figure_fixture_load_builtin ();
  g_autoptr (CpMatrix) matrix
      = figure_fixture_count (snapshot, CP_MEASURE_COLUMN_SHARE, CP_SOURCE_SPEAKERS);
  g_autofree char *sentence = dup_sentence (matrix, FALSE);

  g_assert_nonnull (strstr (sentence, "Share of the column, may exceed 100 %"));
  /* Speakers have no dates. */
  g_assert_null (strstr (sentence, "inferred"));
}

static void
test_filtered (void)
{
  g_autoptr (CpSnapshot) snapshot = figure_fixture_load_builtin ();
  g_autoptr (CpQuery) filter = cp_query_parse ("role:expert", NULL);
  const CpMatrixOptions options = { .filter = filter };
  g_autoptr (CpMatrix) matrix = cp_matrix_new (snapshot, &options, NULL, NULL);
  g_autofree char *sentence = dup_sentence (matrix, FALSE);

  g_assert_nonnull (strstr (sentence, "no officials in this selection, no experts in this selection, "
                                      "only others, nothing in this selection"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/legend-words/builtin", test_builtin);
  g_test_add_func ("/legend-words/shares", test_shares);
  g_test_add_func ("/legend-words/filtered", test_filtered);

  return g_test_run ();
}
