/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who says most on either side. */

#include "cp-voice-words.h"

#include "figure-fixture.h"

static char *
dup_most (CpSnapshot *snapshot, const char *left, const char *right)
{
  g_autoptr (CpQuery) left_query = left != NULL ? cp_query_parse (left, NULL) : NULL;
  g_autoptr (CpQuery) right_query = right != NULL ? cp_query_parse (right, NULL) : NULL;
  g_autoptr (CpSides) sides = cp_sides_new (snapshot, left_query, right_query);
  guint n;
  const guint32 *statements = cp_snapshot_get_order (snapshot, CP_ARRAY_STATEMENTS, &n);

  return cp_words_dup_most (snapshot, sides, statements, n);
}

static void
test_builtin (void)
{
  g_autoptr (CpSnapshot) snapshot = figure_fixture_load_builtin ();
  g_autofree char *roles = dup_most (snapshot, NULL, NULL);
  g_autofree char *one = dup_most (snapshot, "speaker:arin", "role:expert");

  g_assert_cmpstr (roles, ==, "Most is said by Imangali Tasmagambetov (35 of 47 official) and Eduard "
                              "Poletayev (29 of 45 expert).");
  g_assert_true (g_str_has_prefix (one, "Most is said by Rasul Arin ("));
}

/* Where two say as much, neither says most. */
static void
test_ties (void)
{
  g_autoptr (CpSnapshot) snapshot = figure_fixture_load_ferry ();
  g_autofree char *most = dup_most (snapshot, NULL, NULL);
  g_autofree char *nobody = dup_most (snapshot, "role:official", "nonesuch");

  g_assert_cmpstr (most, ==, "Most is said by Bo Mast (1 of 1 expert).");
  g_assert_null (nobody);
}

static void
test_note (void)
{
  g_autoptr (CpSnapshot) snapshot = figure_fixture_load_ferry ();
  g_autoptr (CpSides) sides = cp_sides_new (snapshot, NULL, NULL);
  g_autofree char *none = cp_words_dup_most_and_corpus (snapshot, sides, NULL, 0);

  g_assert_true (g_str_has_prefix (none, "Corpus “The ferry”, digest "));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/voice-words/builtin", test_builtin);
  g_test_add_func ("/voice-words/ties", test_ties);
  g_test_add_func ("/voice-words/note", test_note);

  return g_test_run ();
}
