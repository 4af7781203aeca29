/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of sorting statements by side. */

#include <string.h>

#include "compare-fixture.h"
#include "cp-compare-error.h"
#include "cp-sides.h"

static void
assert_sides (CpSnapshot *snapshot, const CpSides *sides, const char *expected)
{
  guint n;
  const guint32 *order = cp_snapshot_get_order (snapshot, CP_ARRAY_STATEMENTS, &n);
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append_c (found, cp_sides_is_on_both (sides, order[i])
                                  ? 'B'
                                  : "-LR"[cp_sides_get_side (sides, order[i])]);
  g_assert_cmpstr (found->str, ==, expected);
}

static void
test_stored (void)
{
  g_autoptr (CpSnapshot) snapshot = compare_fixture_load_small ();
  g_autoptr (CpSides) sides = cp_sides_new (snapshot, NULL, NULL);
  g_autofree char *left = cp_query_to_string (cp_sides_get_query (sides, CP_SIDE_LEFT));

  assert_sides (snapshot, sides, "LRLR--R-L");
  g_assert_cmpstr (left, ==, "role:official");
  g_assert_null (cp_sides_get_query (sides, CP_SIDE_OTHERS));
  g_assert_cmpstr (cp_sides_get_label (sides, CP_SIDE_LEFT), ==, "Official");
  g_assert_cmpstr (cp_sides_get_label (sides, CP_SIDE_RIGHT), ==, "Expert");
  g_assert_cmpstr (cp_sides_get_label (sides, CP_SIDE_OTHERS), ==, "Others");
}

/* Who is on both counts left, and is marked. */
static void
test_both (void)
{
  g_autoptr (CpSnapshot) snapshot = compare_fixture_load_small ();
  g_autoptr (CpQuery) left = cp_query_parse ("speaker:mayor|engineer", NULL);
  g_autoptr (CpQuery) right = cp_query_parse ("speaker:clerk|engineer topic:cost|traffic", NULL);
  g_autoptr (CpSides) sides = cp_sides_new (snapshot, left, right);
  CpSides *again = cp_sides_ref (sides);

  assert_sides (snapshot, sides, "LBBBR---L");
  g_assert_cmpint (cp_sides_get_side (sides, compare_fixture_find (snapshot, "s3")), ==,
                   CP_SIDE_LEFT);
  g_assert_cmpstr (cp_sides_get_label (sides, CP_SIDE_LEFT), ==, "Ada Mayor, Bo Engineer");
  g_assert_cmpstr (cp_sides_get_label (sides, CP_SIDE_RIGHT), ==,
                   "speaker:clerk|engineer topic:cost|traffic");
  cp_sides_unref (again);
}

static CpSnapshot *
load_with_sides (const char *sides, const char *roles)
{
  g_autofree char *text = g_strdup_printf (
      "{\"format\": \"counterpoint\", \"version\": 1, %s %s"
      "\"documents\": [{\"id\": \"d\"}],"
      "\"statements\": [{\"id\": \"a\", \"document\": \"d\", \"role\": \"one\", \"gist\": \"A.\"},"
      "{\"id\": \"b\", \"document\": \"d\", \"role\": \"two\", \"gist\": \"B.\"},"
      "{\"id\": \"c\", \"document\": \"d\", \"gist\": \"C.\"}]}",
      sides, roles);

  return compare_fixture_load_text (text, strlen (text));
}

static const char two_roles[] = "\"roles\": [{\"id\": \"one\", \"label\": \"First\"},"
                                "{\"id\": \"two\", \"label\": \"Second\"}],";

/* A side that is not there is what the corpus says it is by default. */
static void
test_default (void)
{
  static const struct
  {
    const char *sides;
    const char *roles;
    const char *expected;
    const char *right;
  } cases[] = {
    { "", two_roles, "LR-", "Second" },
    { "\"sides\": {\"left\": \"role:one\"},", two_roles, "LR-", "Second" },
    { "\"sides\": {\"left\": \"role:two\"},",
      "\"roles\": [{\"id\": \"two\", \"label\": \"Second\"},"
      "{\"id\": \"official\", \"label\": \"O\"},"
      "{\"id\": \"one\", \"label\": \"One\"}, {\"id\": \"expert\", \"label\": \"Expert\"}],",
      "-L-", "Expert" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CpSnapshot) snapshot = load_with_sides (cases[i].sides, cases[i].roles);
      g_autoptr (CpSides) sides = cp_sides_new (snapshot, NULL, NULL);

      assert_sides (snapshot, sides, cases[i].expected);
      g_assert_cmpstr (cp_sides_get_label (sides, CP_SIDE_RIGHT), ==, cases[i].right);
      g_assert_true (cp_sides_check (snapshot, NULL, NULL, NULL));
    }
}

/* A name is nobody's role, though a role is called so in some language. */
static void
test_names (void)
{
  static const char *const cases[][2] = {
    { "outlet:m", "СМИ" },
    { "-role:m", "-role:m" },
    { "speaker:s", "Прочие" },
    { "speaker:s|t", "Прочие, Эксперт" },
    { "document:d", "Эксперты" },
    { "topic:t", "Инсайдер" },
    { "role:m", "Media" },
    { "role:o", "Other" },
    { "role:m|o", "Media, Other" },
    { "role:n", "NGO" },
  };
  const char *text =
      "{\"format\": \"counterpoint\", \"version\": 1,"
      "\"roles\": [{\"id\": \"m\", \"label\": \"СМИ\"}, {\"id\": \"o\", \"label\": \"Прочие\"},"
      "{\"id\": \"n\", \"label\": \"NGO\"}],"
      "\"outlets\": [{\"id\": \"m\", \"name\": \"СМИ\"}],"
      "\"documents\": [{\"id\": \"d\", \"title\": \"Эксперты\", \"outlet\": \"m\"}],"
      "\"speakers\": [{\"id\": \"s\", \"name\": \"Прочие\", \"role\": \"m\"},"
      "{\"id\": \"t\", \"name\": \"Эксперт\"}],"
      "\"topics\": [{\"id\": \"t\", \"label\": \"Инсайдер\"}],"
      "\"statements\": [{\"id\": \"a\", \"document\": \"d\", \"speaker\": \"s\", \"gist\": \"A.\"}]}";
  g_autoptr (CpSnapshot) snapshot = compare_fixture_load_text (text, strlen (text));

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CpQuery) query = cp_query_parse (cases[i][0], NULL);
      g_autoptr (CpSides) sides = cp_sides_new (snapshot, query, NULL);

      g_assert_cmpstr (cp_sides_get_label (sides, CP_SIDE_LEFT), ==, cases[i][1]);
    }
}

/* With one role there is no other side; who has no role is not on it. */
static void
test_nobody (void)
{
  const char *text = "{\"format\": \"counterpoint\", \"version\": 1,"
                     "\"roles\": [{\"id\": \"one\", \"label\": \"One\"}],"
                     "\"documents\": [{\"id\": \"d\"}],"
                     "\"statements\": [{\"id\": \"a\", \"document\": \"d\", \"role\": \"one\", "
                     "\"gist\": \"A.\"}, {\"id\": \"b\", \"document\": \"d\", \"gist\": \"B.\"}]}";
  g_autoptr (CpSnapshot) snapshot = compare_fixture_load_text (text, strlen (text));
  g_autoptr (CpSides) sides = cp_sides_new (snapshot, NULL, NULL);

  assert_sides (snapshot, sides, "L-");
  g_assert_cmpstr (cp_sides_get_label (sides, CP_SIDE_RIGHT), ==, "Nobody");
  g_assert_null (cp_sides_get_query (sides, CP_SIDE_RIGHT));
  g_assert_true (cp_sides_check (snapshot, NULL, NULL, NULL));
}

/* A side that is not written as a query is told, unless another one is asked for. */
static void
test_check (void)
{
  g_autoptr (CpSnapshot) snapshot = load_with_sides (
      "\"sides\": {\"left\": \"role:\", \"right\": \"\\\"open\"},", two_roles);
  g_autoptr (CpQuery) query = cp_query_parse ("role:one", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (CpSides) sides = cp_sides_new (snapshot, NULL, NULL);

  g_assert_false (cp_sides_check (snapshot, NULL, NULL, &error));
  g_assert_error (error, CP_COMPARE_ERROR, CP_COMPARE_ERROR_SYNTAX);
  g_assert_nonnull (strstr (error->message, "the left side"));
  g_assert_nonnull (strstr (error->message, "“role:”: a value is missing"));
  g_clear_error (&error);
  g_assert_false (cp_sides_check (snapshot, query, NULL, &error));
  g_assert_nonnull (strstr (error->message, "the right side"));
  g_clear_error (&error);
  g_assert_true (cp_sides_check (snapshot, query, query, &error));
  g_assert_no_error (error);

  assert_sides (snapshot, sides, "---");
}

/* What a side names need not be there. */
static void
test_unknown (void)
{
  g_autoptr (CpSnapshot) snapshot = compare_fixture_load_small ();
  g_autoptr (CpQuery) left = cp_query_parse ("role:king", NULL);
  g_autoptr (CpSides) sides = cp_sides_new (snapshot, left, NULL);

  assert_sides (snapshot, sides, "-R-R--R--");
  g_assert_cmpstr (cp_sides_get_label (sides, CP_SIDE_LEFT), ==, "role:king");
}

/* A query that asks for nothing is nobody, also where the corpus has somebody. */
static void
test_empty (void)
{
  g_autoptr (CpSnapshot) snapshot = compare_fixture_load_small ();
  g_autoptr (CpQuery) left = cp_query_parse ("", NULL);
  g_autoptr (CpSides) sides = cp_sides_new (snapshot, left, NULL);

  assert_sides (snapshot, sides, "-R-R--R--");
  g_assert_cmpstr (cp_sides_get_label (sides, CP_SIDE_LEFT), ==, "Nobody");
  g_assert_null (cp_sides_get_query (sides, CP_SIDE_LEFT));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sides/stored", test_stored);
  g_test_add_func ("/sides/both", test_both);
  g_test_add_func ("/sides/default", test_default);
  g_test_add_func ("/sides/names", test_names);
  g_test_add_func ("/sides/nobody", test_nobody);
  g_test_add_func ("/sides/check", test_check);
  g_test_add_func ("/sides/unknown", test_unknown);
  g_test_add_func ("/sides/empty", test_empty);
  return g_test_run ();
}
