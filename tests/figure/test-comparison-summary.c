/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the head of a comparison says: both sides, one of them, none. */

#include "cp-comparison-summary.h"

#include "cp-comparison-words.h"
#include "figure-fixture.h"

typedef struct
{
  const char *topic; /* or NULL */
  const char *document;
  const char *filter;
  const char *left;
  const char *right;
  const char *extent;
  const char *sentence;
  const char *sides[2];
} Case;

static const Case cases[] = {
  { "threats", NULL, NULL, NULL, NULL, "all 5 documents",
    "Both sides take a position on 3 of 3 questions; 9 of 20 official statements have an expert "
    "reply.",
    { "20 by 5 speakers", "11 by 4 speakers, 1 relayed" } },
  { "armenia", NULL, NULL, NULL, NULL, "all 5 documents",
    "Both sides take a position on 3 of 3 questions; no official statement has an expert reply.",
    { "11 by 4 speakers, 2 relayed", "4 by 3 speakers" } },
  { "taliban", "004", NULL, NULL, NULL, "Orda.kz, Jun 2024*",
    "An article without any expert: 1 official statement, 2 by others; 2 expert statements in other "
    "articles.",
    { "1 by 1 speaker", "no experts here" } },
  { "taliban", "001", NULL, NULL, NULL, "Izvestia, Apr 2024*",
    "Neither side says anything; 1 official statement, 2 expert statements in other articles.",
    { "no officials here", "no experts here" } },
  { "armenia", "003", NULL, NULL, NULL, "AsiaNews, Nov 2023*",
    "On no question do both sides take a position; no official statement has an expert reply.",
    { "1 by 1 speaker", "1 by 1 speaker" } },
  { "armenia", NULL, "mode:block", NULL, NULL, "all 5 documents, only Block", NULL, { NULL, NULL } },
  { NULL, "004", NULL, NULL, NULL, "all topics", NULL, { NULL, NULL } },
  { "taliban", NULL, NULL, "", NULL, "all 5 documents",
    "Nobody here: 2 expert statements, 3 by others.",
    { "nobody here", "2 by 1 speaker" } },
  /* Whom a filter leaves out is not missing in the corpus. */
  { "threats", NULL, "-role:expert", NULL, NULL, "all 5 documents, without Expert",
    "No experts in this selection: 20 official statements.",
    { "20 by 5 speakers", "no experts in this selection" } },
  { "threats", NULL, "role:media", NULL, NULL, "all 5 documents, only Media",
    "Neither side says anything in this selection.",
    { "no officials in this selection", "no experts in this selection" } },
  { "armenia", NULL, "mode:block", NULL, NULL, "all 5 documents, only Block",
    "On no question do both sides take a position; no official statement has an expert reply in this "
    "selection.",
    { NULL, NULL } },
  /* Who counts left stands in the article all the same. */
  { "taliban", "004", NULL, "role:official|insider", "role:insider", "Orda.kz, Jun 2024*",
    "2 statements are on both sides and counted left: 3 official, insider statements.",
    { "3 by 3 speakers", "2 statements are on both sides and counted left" } },
};

static CpQuery *
parse (const char *text)
{
  return text != NULL ? cp_query_parse (text, NULL) : NULL;
}

static void
check_case (CpSnapshot *snapshot, const Case *expected)
{
  g_autoptr (CpQuery) filter = parse (expected->filter);
  g_autoptr (CpQuery) left = parse (expected->left);
  g_autoptr (CpQuery) right = parse (expected->right);
  CpComparisonOptions options = {
    .filter = filter,
    .left = left,
    .right = right,
    .source_kind = CP_SOURCE_DOCUMENTS,
    .source = expected->document,
  };
  g_autoptr (CpComparison) comparison = NULL;
  g_autofree char *extent = NULL;
  g_autofree char *sentence = NULL;

  if (expected->topic != NULL)
    options.topic = cp_snapshot_find (snapshot, CP_ARRAY_TOPICS, expected->topic);
  comparison = cp_comparison_new (snapshot, &options, NULL, NULL);
  g_assert_nonnull (comparison);
  extent = cp_comparison_summary_dup_extent (comparison);
  sentence = cp_comparison_summary_dup_sentence (comparison);
  g_assert_cmpstr (extent, ==, expected->extent);
  if (expected->sentence != NULL)
    g_assert_cmpstr (sentence, ==, expected->sentence);
  for (guint i = 0; i < G_N_ELEMENTS (expected->sides); i++)
    {
      g_autofree char *side = cp_comparison_summary_dup_side (comparison, CP_SIDE_LEFT + i);

      if (expected->sides[i] != NULL)
        g_assert_cmpstr (side, ==, expected->sides[i]);
    }
}

static void
test_cases (void)
{
  g_autoptr (CpSnapshot) snapshot = figure_fixture_load_builtin ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    check_case (snapshot, &cases[i]);
}

/* Who stands in an article is not what is left over for a side. */
static void
test_no_reply (void)
{
  g_autoptr (CpSnapshot) snapshot = figure_fixture_load_builtin ();
  g_autoptr (CpQuery) left = parse ("role:official|insider");
  g_autoptr (CpQuery) right = parse ("role:insider");
  g_autoptr (CpQuery) filter = parse ("mode:indirect");
  CpComparisonOptions options = {
    .left = left,
    .right = right,
    .topic = cp_snapshot_find (snapshot, CP_ARRAY_TOPICS, "taliban"),
    .source_kind = CP_SOURCE_DOCUMENTS,
    .source = "004",
  };
  g_autoptr (CpComparison) whole = cp_comparison_new (snapshot, &options, NULL, NULL);
  guint n;
  guint32 statement = cp_comparison_get_statements (whole, CP_SIDE_LEFT, &n)[0];
  g_autofree char *in_corpus = cp_comparison_words_dup_no_reply (whole, statement, CP_SIDE_RIGHT);
  g_autoptr (CpComparison) filtered = NULL;
  g_autofree char *in_selection = NULL;

  g_assert_cmpstr (in_corpus, ==, "no reply in this corpus");
  options.filter = filter;
  filtered = cp_comparison_new (snapshot, &options, NULL, NULL);
  in_selection = cp_comparison_words_dup_no_reply (filtered, statement, CP_SIDE_RIGHT);
  g_assert_cmpstr (in_selection, ==, "no reply in this selection");
}

/* Two rows of the matrix together; a row and a column. */
static void
test_union (void)
{
  g_autoptr (CpSnapshot) snapshot = figure_fixture_load_builtin ();
  CpComparisonCell cells[] = {
    { .topic = cp_snapshot_find (snapshot, CP_ARRAY_TOPICS, "threats") },
    { .topic = cp_snapshot_find (snapshot, CP_ARRAY_TOPICS, "armenia") },
  };
  CpComparisonOptions options = { .cells = cells, .n_cells = G_N_ELEMENTS (cells) };
  g_autoptr (CpComparison) rows = cp_comparison_new (snapshot, &options, NULL, NULL);
  g_autoptr (CpComparison) mixed = NULL;
  g_autofree char *rows_extent = cp_comparison_summary_dup_extent (rows);
  g_autofree char *mixed_extent = NULL;

  g_assert_cmpstr (rows_extent, ==, "all 5 documents");
  cells[1] = (CpComparisonCell) { .source = "003" };
  mixed = cp_comparison_new (snapshot, &options, NULL, NULL);
  mixed_extent = cp_comparison_summary_dup_extent (mixed);
  g_assert_cmpstr (mixed_extent, ==, "");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/comparison-summary/cases", test_cases);
  g_test_add_func ("/comparison-summary/no-reply", test_no_reply);
  g_test_add_func ("/comparison-summary/union", test_union);

  return g_test_run ();
}
