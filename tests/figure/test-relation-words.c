/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What relations are called from either end, and who makes them. */

#include "cp-relation-words.h"

#include "figure-fixture.h"

static void
test_words (void)
{
  static const struct
  {
    CpRelationType type;
    const char *word;
    const char *word_by;
    const char *glyph;
  } cases[] = {
    { CP_RELATION_DISPUTES, "disputes", "disputed by", "≠" },
    { CP_RELATION_SUPPORTS, "supports", "supported by", "=" },
    { CP_RELATION_QUALIFIES, "qualifies", "qualified by", "≈" },
    { CP_RELATION_INTERPRETS, "interprets", "interpreted by", "”" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *word = cp_words_dup_relation (cases[i].type);
      g_autofree char *word_by = cp_words_dup_relation_by (cases[i].type);

      g_assert_cmpstr (word, ==, cases[i].word);
      g_assert_cmpstr (word_by, ==, cases[i].word_by);
      g_assert_cmpstr (cp_words_get_relation_glyph (cases[i].type), ==, cases[i].glyph);
    }
}

static void
test_basis (void)
{
  g_autoptr (CpSnapshot) snapshot = figure_fixture_load_ferry ();
  g_autofree char *basis = cp_words_dup_basis (snapshot, 1);

  g_assert_cmpstr (basis, ==, "as The Gull reads it");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/relation-words/words", test_words);
  g_test_add_func ("/relation-words/basis", test_basis);

  return g_test_run ();
}
