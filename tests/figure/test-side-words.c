/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What sides are called inside sentences, and the line of who speaks. */

#include "cp-side-words.h"

#include "figure-fixture.h"

static CpSides *
make_sides (CpSnapshot *snapshot, const char *left, const char *right)
{
  g_autoptr (CpQuery) left_query = cp_query_parse (left, NULL);
  g_autoptr (CpQuery) right_query = cp_query_parse (right, NULL);

  return cp_sides_new (snapshot, left_query, right_query);
}

static void
take_and_compare (char *text, const char *expected)
{
  g_assert_cmpstr (text, ==, expected);
  g_free (text);
}

static void
test_roles (void)
{
  g_autoptr (CpSnapshot) snapshot = figure_fixture_load_ferry ();
  g_autoptr (CpSides) sides = make_sides (snapshot, "role:official", "role:expert");

  take_and_compare (cp_words_dup_side (sides, CP_SIDE_LEFT), "official");
  take_and_compare (cp_words_dup_side (sides, CP_SIDE_OTHERS), "others");
  take_and_compare (cp_words_dup_whose (sides, CP_SIDE_LEFT), "official");
  take_and_compare (cp_words_dup_whose (sides, CP_SIDE_RIGHT), "expert");
  take_and_compare (cp_words_dup_nobody (sides, CP_SIDE_LEFT, FALSE), "no officials");
  take_and_compare (cp_words_dup_nobody (sides, CP_SIDE_RIGHT, FALSE), "no experts");
  take_and_compare (cp_words_dup_nobody (sides, CP_SIDE_RIGHT, TRUE), "no experts in this selection");
  take_and_compare (cp_words_dup_article_without (sides, CP_SIDE_RIGHT), "article without any expert");
  take_and_compare (cp_words_dup_more (sides, CP_SIDE_LEFT, 1), "1 more official");
  take_and_compare (cp_words_dup_side_number (sides, CP_SIDE_RIGHT, 1234), "1,234 expert");
  take_and_compare (cp_words_dup_side_number (sides, CP_SIDE_OTHERS, 1), "1 other");
}

/* A name keeps its letters; several roles are all written small. */
static void
test_queries (void)
{
  g_autoptr (CpSnapshot) snapshot = figure_fixture_load_ferry ();
  g_autoptr (CpSides) sides = make_sides (snapshot, "speaker:mayor", "role:expert|insider");

  take_and_compare (cp_words_dup_side (sides, CP_SIDE_LEFT), "Ann Quay");
  take_and_compare (cp_words_dup_side (sides, CP_SIDE_RIGHT), "expert, insider");
  take_and_compare (cp_words_dup_whose (sides, CP_SIDE_LEFT), "Ann Quay");
  take_and_compare (cp_words_dup_whose (sides, CP_SIDE_RIGHT), "expert, insider");
  take_and_compare (cp_words_dup_more (sides, CP_SIDE_LEFT, 2), "2 more Ann Quay");
  take_and_compare (cp_words_dup_side_number (sides, CP_SIDE_RIGHT, 3), "3 expert, insider");
  take_and_compare (cp_words_dup_nobody (sides, CP_SIDE_LEFT, FALSE), "nothing from Ann Quay");
  take_and_compare (cp_words_dup_article_without (sides, CP_SIDE_LEFT), "article without Ann Quay");
  take_and_compare (cp_words_dup_side_number (sides, CP_SIDE_LEFT, 8), "8 from Ann Quay");
}

static void
test_both (void)
{
  take_and_compare (cp_words_dup_both (1), "1 statement is on both sides and counted left");
  take_and_compare (cp_words_dup_both (2), "2 statements are on both sides and counted left");
}

static void
test_counts (void)
{
  g_autoptr (CpSnapshot) snapshot = figure_fixture_load_ferry ();
  g_autoptr (CpSides) sides = make_sides (snapshot, "role:official", "role:expert");
  CpSideCounts counts = {
    .statements = { [CP_SIDE_LEFT] = 20, [CP_SIDE_RIGHT] = 11 },
    .speakers = { [CP_SIDE_LEFT] = 5, [CP_SIDE_RIGHT] = 4 },
    .n_relayed = 1,
    .n_documents = 5,
  };

  take_and_compare (cp_words_dup_counts (sides, &counts),
                    "20 official by 5 speakers, 11 expert by 4, one relayed; 5 articles, chosen, not "
                    "sampled");
  counts.statements[CP_SIDE_OTHERS] = 12;
  counts.speakers[CP_SIDE_OTHERS] = 8;
  counts.n_relayed = 0;
  take_and_compare (cp_words_dup_counts (sides, &counts),
                    "20 official by 5 speakers, 11 expert by 4, 12 others by 8; 5 articles, chosen, "
                    "not sampled");
  counts.n_both = 2;
  take_and_compare (cp_words_dup_counts (sides, &counts),
                    "20 official by 5 speakers, 11 expert by 4, 12 others by 8, 2 on both sides, "
                    "counted left; 5 articles, chosen, not sampled");
  counts = (CpSideCounts) { .statements = { [CP_SIDE_RIGHT] = 1 },
                            .speakers = { [CP_SIDE_RIGHT] = 1 }, .n_relayed = 12, .n_documents = 1 };
  take_and_compare (cp_words_dup_counts (sides, &counts),
                    "no officials, 1 expert by 1 speaker, 12 relayed; 1 article, chosen, not sampled");
}

static void
test_relayed (void)
{
  take_and_compare (cp_words_dup_relayed (1), "one relayed");
  take_and_compare (cp_words_dup_relayed (9), "nine relayed");
  take_and_compare (cp_words_dup_relayed (10), "10 relayed");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/side-words/roles", test_roles);
  g_test_add_func ("/side-words/queries", test_queries);
  g_test_add_func ("/side-words/counts", test_counts);
  g_test_add_func ("/side-words/both", test_both);
  g_test_add_func ("/side-words/relayed", test_relayed);

  return g_test_run ();
}
