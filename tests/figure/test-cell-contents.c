/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which sentence stands for a side in a cell of the matrix. */

#include "cp-cell-contents.h"

#include <string.h>

#include "figure-fixture.h"

/* The mayor says three things on the boat: the second is disputed twice, the third once. */
static const char harbour[] =
    "{\"format\": \"counterpoint\", \"version\": 1, \"title\": \"The harbour\",\n"
    "\"sides\": {\"left\": \"role:official\", \"right\": \"role:expert\"},\n"
    "\"roles\": [{\"id\": \"official\", \"label\": \"Official\"}, "
    "{\"id\": \"expert\", \"label\": \"Expert\"}],\n"
    "\"documents\": [{\"id\": \"a\", \"title\": \"One\"}, {\"id\": \"b\", \"title\": \"Two\"}],\n"
    "\"speakers\": [{\"id\": \"mayor\", \"name\": \"Ann Quay\", \"role\": \"official\"},\n"
    "{\"id\": \"master\", \"name\": \"Bo Mast\", \"role\": \"expert\"},\n"
    "{\"id\": \"crew\", \"name\": \"The crew\"}],\n"
    "\"topics\": [{\"id\": \"boat\", \"label\": \"Boat\"},\n"
    "{\"id\": \"tide\", \"label\": \"Tide\"}],\n"
    "\"statements\": [\n"
    "{\"id\": \"1\", \"document\": \"a\", \"speaker\": \"mayor\", \"gist\": \"It is new.\", "
    "\"topics\": [\"boat\"]},\n"
    "{\"id\": \"2\", \"document\": \"a\", \"speaker\": \"mayor\", \"gist\": \"It sails.\", "
    "\"topics\": [\"boat\", \"tide\"]},\n"
    "{\"id\": \"3\", \"document\": \"a\", \"speaker\": \"mayor\", \"gist\": \"It is paid for.\", "
    "\"topics\": [\"boat\"]},\n"
    "{\"id\": \"4\", \"document\": \"b\", \"speaker\": \"master\", \"gist\": \"It leaks.\", "
    "\"topics\": [\"boat\"]},\n"
    "{\"id\": \"5\", \"document\": \"b\", \"speaker\": \"crew\", \"gist\": \"We bail.\", "
    "\"topics\": [\"boat\"]},\n"
    "{\"id\": \"6\", \"document\": \"b\", \"speaker\": \"mayor\", \"gist\": \"No word.\"}],\n"
    "\"relations\": [\n"
    "{\"from\": \"4\", \"to\": \"2\", \"type\": \"disputes\"},\n"
    "{\"from\": \"5\", \"to\": \"2\", \"type\": \"disputes\"},\n"
    "{\"from\": \"4\", \"to\": \"3\", \"type\": \"qualifies\"},\n"
    "{\"from\": \"3\", \"to\": \"1\", \"type\": \"repeats\"},\n"
    "{\"from\": \"2\", \"to\": \"1\", \"type\": \"repeats\"}],\n"
    "\"summaries\": [\n"
    "{\"topic\": \"boat\", \"document\": \"b\", \"side\": \"role:expert\", \"text\": "
    "\"The harbour master finds leaks.\"},\n"
    "{\"topic\": \"tide\", \"document\": \"b\", \"side\": \"role:expert\", \"text\": "
    "\"Nobody said this.\"}]}\n";

static const char *
get (CpCellContents *contents, CpMatrix *matrix, const char *topic, const char *source, CpSide side)
{
  return cp_cell_contents_get (contents, figure_find_row (matrix, topic),
                               figure_find_column (matrix, source), side);
}

static guint
count_behind (CpCellContents *contents, CpMatrix *matrix, const char *topic, const char *source,
              CpSide side)
{
  return cp_cell_contents_get_n_behind (contents, figure_find_row (matrix, topic),
                                        figure_find_column (matrix, source), side);
}

static void
test_most_linked (void)
{
  g_autoptr (CpSnapshot) snapshot = figure_fixture_load (harbour);
  g_autoptr (CpMatrix) matrix
      = figure_fixture_count (snapshot, CP_MEASURE_STATEMENTS, CP_SOURCE_DOCUMENTS);
  g_autoptr (CpCellContents) contents = cp_cell_contents_new (matrix);

  g_assert_cmpstr (get (contents, matrix, "boat", "a", CP_SIDE_LEFT), ==, "It sails.");
  g_assert_cmpstr (get (contents, matrix, "tide", "a", CP_SIDE_LEFT), ==, "It sails.");
  g_assert_cmpuint (count_behind (contents, matrix, "boat", "a", CP_SIDE_LEFT), ==, 3);
  /* One alone, and a summary, speak for themselves. */
  g_assert_cmpuint (count_behind (contents, matrix, "tide", "a", CP_SIDE_LEFT), ==, 0);
  g_assert_cmpuint (count_behind (contents, matrix, "boat", "b", CP_SIDE_RIGHT), ==, 0);
  g_assert_null (get (contents, matrix, "boat", "a", CP_SIDE_RIGHT));
  g_assert_cmpstr (get (contents, matrix, "boat", "b", CP_SIDE_OTHERS), ==, "We bail.");
  g_assert_cmpstr (get (contents, matrix, "none", "b", CP_SIDE_LEFT), ==, "No word.");
}

static void
test_summaries (void)
{
  g_autoptr (CpSnapshot) snapshot = figure_fixture_load (harbour);
  g_autoptr (CpMatrix) matrix
      = figure_fixture_count (snapshot, CP_MEASURE_STATEMENTS, CP_SOURCE_DOCUMENTS);
  g_autoptr (CpCellContents) contents = cp_cell_contents_new (matrix);
  g_autoptr (CpMatrix) by_role
      = figure_fixture_count (snapshot, CP_MEASURE_STATEMENTS, CP_SOURCE_ROLES);
  g_autoptr (CpCellContents) by_role_contents = cp_cell_contents_new (by_role);

  g_assert_cmpstr (get (contents, matrix, "boat", "b", CP_SIDE_RIGHT), ==,
                   "The harbour master finds leaks.");
  /* A summary of what nobody says is not shown, and one of an article not for another source. */
  g_assert_null (get (contents, matrix, "tide", "b", CP_SIDE_RIGHT));
  g_assert_cmpstr (get (by_role_contents, by_role, "boat", "expert", CP_SIDE_RIGHT), ==,
                   "It leaks.");
}

/* A summary is of all that a side says, so it does not stand where a filter leaves some of it out. */
static void
test_filtered (void)
{
  g_autoptr (CpSnapshot) snapshot = figure_fixture_load (harbour);
  g_autoptr (CpQuery) filter = cp_query_parse ("leaks", NULL);
  const CpMatrixOptions options = { .filter = filter };
  g_autoptr (CpMatrix) matrix = cp_matrix_new (snapshot, &options, NULL, NULL);
  g_autoptr (CpCellContents) contents = cp_cell_contents_new (matrix);

  g_assert_cmpstr (get (contents, matrix, "boat", "b", CP_SIDE_RIGHT), ==, "It leaks.");
}

static void
test_shorten (void)
{
  g_autofree char *part = g_strnfill (100, 'a');
  g_autofree char *sentences = g_strdup_printf ("%s. %s! %s.", part, part, part);
  g_autofree char *quoted = g_strdup_printf ("“%s”", sentences);
  g_autofree char *endless = g_strnfill (5000, 'a');
  g_autofree char *long_first = g_strdup_printf ("%s. Short.", endless);
  g_autofree char *short_words = cp_cell_contents_shorten ("One. Two. Three.");
  g_autofree char *cut = cp_cell_contents_shorten (sentences);
  g_autofree char *cut_quoted = cp_cell_contents_shorten (quoted);
  g_autofree char *whole = cp_cell_contents_shorten (endless);
  g_autofree char *first = cp_cell_contents_shorten (long_first);

  g_assert_cmpstr (short_words, ==, "One. Two. Three.");
  g_assert_cmpuint (strlen (cut), ==, 2 * 101 + 1);
  g_assert_true (g_str_has_suffix (cut, "a!"));
  g_assert_true (g_str_has_prefix (cut_quoted, "“a"));
  g_assert_true (g_str_has_suffix (cut_quoted, "a!”"));
  /* Never in the middle of a sentence. */
  g_assert_cmpstr (whole, ==, endless);
  g_assert_cmpuint (strlen (first), ==, 5001);
}

static void
test_builtin (void)
{
  g_autoptr (CpSnapshot) snapshot = figure_fixture_load_builtin ();
  g_autoptr (CpMatrix) matrix
      = figure_fixture_count (snapshot, CP_MEASURE_STATEMENTS, CP_SOURCE_DOCUMENTS);
  g_autoptr (CpCellContents) contents = cp_cell_contents_new (matrix);

  /* A side has a sentence where it has a statement, and nowhere else. */
  for (guint row = 0; row < cp_matrix_get_n_rows (matrix); row++)
    for (guint column = 0; column < cp_matrix_get_n_columns (matrix); column++)
      for (guint side = 0; side < CP_N_SIDES; side++)
        {
          guint n = cp_matrix_get_count (matrix, row, column)->sides[side];

          g_assert_cmpint (n > 0, ==, cp_cell_contents_get (contents, row, column, side) != NULL);
        }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cell-contents/most-linked", test_most_linked);
  g_test_add_func ("/cell-contents/summaries", test_summaries);
  g_test_add_func ("/cell-contents/filtered", test_filtered);
  g_test_add_func ("/cell-contents/shorten", test_shorten);
  g_test_add_func ("/cell-contents/builtin", test_builtin);

  return g_test_run ();
}
