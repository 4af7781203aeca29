/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What cells show: numbers, shades, bars, hollow signs, sentences. */

#include "cp-cell-face.h"

#include "figure-fixture.h"

static CpCellFace
get_face (CpMatrix *matrix, const char *topic, const char *document)
{
  CpShadeScale scale = cp_cell_face_get_scale (matrix);
  CpCellFace face;

  cp_cell_face_init (&face, matrix, &scale, figure_find_row (matrix, topic),
                     figure_find_column (matrix, document));

  return face;
}

static void
test_faces (void)
{
  g_autoptr (CpSnapshot) snapshot = figure_fixture_load_ferry ();
  g_autoptr (CpMatrix) matrix = figure_fixture_count (snapshot, CP_MEASURE_STATEMENTS,
                                                      CP_SOURCE_DOCUMENTS);
  CpCellFace left_only = get_face (matrix, "boat", "a");
  CpCellFace with_others = get_face (matrix, "boat", "b");
  CpCellFace right_only = get_face (matrix, "tide", "a");
  CpCellFace empty = get_face (matrix, "tide", "b");

  g_assert_cmpstr (left_only.number, ==, "1");
  g_assert_false (left_only.missing[CP_SIDE_LEFT]);
  g_assert_true (left_only.missing[CP_SIDE_RIGHT]);
  g_assert_cmpfloat (left_only.shares[CP_SIDE_LEFT], ==, 1);
  g_assert_cmpstr (with_others.number, ==, "2");
  g_assert_cmpfloat (with_others.shares[CP_SIDE_OTHERS], ==, 0.5);
  g_assert_false (with_others.missing[CP_SIDE_OTHERS]);
  g_assert_cmpuint (with_others.shade, ==, 4);
  g_assert_true (right_only.missing[CP_SIDE_LEFT]);
  g_assert_cmpstr (empty.number, ==, "");
  g_assert_cmpuint (empty.shade, ==, 0);
  g_assert_false (empty.missing[CP_SIDE_LEFT]);
}

/* Where a column is of one side, as that of a speaker, the other one is not said to be missing. */
static void
test_one_side (void)
{
  static const CpSourceKind kinds[] = { CP_SOURCE_SPEAKERS, CP_SOURCE_ROLES };
  g_autoptr (CpSnapshot) snapshot = figure_fixture_load_ferry ();
  g_autoptr (CpMatrix) outlets = figure_fixture_count (snapshot, CP_MEASURE_STATEMENTS,
                                                       CP_SOURCE_OUTLETS);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (CpMatrix) matrix = figure_fixture_count (snapshot, CP_MEASURE_STATEMENTS, kinds[i]);

      for (guint column = 0; column < cp_matrix_get_n_columns (matrix); column++)
        for (guint row = 0; row < cp_matrix_get_n_rows (matrix); row++)
          for (guint side = 0; side < CP_N_SIDES; side++)
            g_assert_false (cp_cell_face_is_missing (matrix, row, column, side));
      g_assert_true (cp_cell_face_is_missing (matrix, figure_find_row (matrix, "boat"), CP_MATRIX_TOTAL,
                                              CP_SIDE_RIGHT));
    }
  g_assert_true (cp_cell_face_is_missing (outlets, figure_find_row (outlets, "boat"), 0, CP_SIDE_RIGHT));
  g_assert_false (cp_cell_face_is_missing (outlets, figure_find_row (outlets, "boat"), 0, CP_SIDE_OTHERS));
}

static void
assert_sentence (CpMatrix *matrix, guint row, guint column, const char *expected)
{
  g_autofree char *sentence = cp_cell_face_dup_sentence (matrix, row, column);

  g_assert_cmpstr (sentence, ==, expected);
}

static void
test_sentences (void)
{
  g_autoptr (CpSnapshot) snapshot = figure_fixture_load_ferry ();
  g_autoptr (CpMatrix) matrix = figure_fixture_count (snapshot, CP_MEASURE_STATEMENTS,
                                                      CP_SOURCE_DOCUMENTS);
  g_autoptr (CpMatrix) shares = figure_fixture_count (snapshot, CP_MEASURE_ROW_SHARE,
                                                      CP_SOURCE_DOCUMENTS);
  g_autoptr (CpQuery) filter = cp_query_parse ("nonesuch", NULL);
  const CpMatrixOptions options = { .filter = filter };
  g_autoptr (CpMatrix) filtered = cp_matrix_new (snapshot, &options, NULL, NULL);

  assert_sentence (matrix, figure_find_row (matrix, "boat"), figure_find_column (matrix, "a"),
                   "Boat, The Gull, May 2031*: 1 statement, 1 official");
  assert_sentence (matrix, figure_find_row (matrix, "boat"), figure_find_column (matrix, "b"),
                   "Boat, Tern Wire, Jun 2031: 2 statements, 1 official, 1 other");
  assert_sentence (matrix, figure_find_row (matrix, "tide"), figure_find_column (matrix, "b"),
                   "Tide, Tern Wire, Jun 2031: nothing said");
  assert_sentence (filtered, CP_MATRIX_TOTAL, CP_MATRIX_TOTAL,
                   "All topics, all sources: nothing in this selection");
  assert_sentence (matrix, CP_MATRIX_TOTAL, CP_MATRIX_TOTAL,
                   "All topics, all sources: 4 statements, 2 official, 1 expert, 1 other");
  assert_sentence (shares, figure_find_row (shares, "boat"), figure_find_column (shares, "b"),
                   "Boat, Tern Wire, Jun 2031: 67 % of the row, 2 statements, 1 official, 1 other");
  /* Headers have numbers of statements beside shares. */
  assert_sentence (shares, figure_find_row (shares, "boat"), CP_MATRIX_TOTAL,
                   "Boat, all sources: 3 statements in all, 2 official, 1 other");
}

static void
test_measures (void)
{
  g_autoptr (CpSnapshot) snapshot = figure_fixture_load_ferry ();

  for (CpMeasure measure = 0; measure < CP_N_MEASURES; measure++)
    {
      g_autoptr (CpMatrix) matrix = figure_fixture_count (snapshot, measure, CP_SOURCE_DOCUMENTS);
      CpCellFace face = get_face (matrix, "boat", "b");

      g_assert_cmpuint (face.shade, >=, 1);
      g_assert_cmpint (g_str_has_suffix (face.number, "%"), ==, cp_measure_is_share (measure));
    }
}

static double
sum (const double widths[CP_N_SIDES])
{
  return widths[CP_SIDE_LEFT] + widths[CP_SIDE_OTHERS] + widths[CP_SIDE_RIGHT];
}

/* A side that speaks has its least width, and the bar its whole. */
static void
test_bar (void)
{
  CpCellFace face = { .shares = { [CP_SIDE_LEFT] = 0.98, [CP_SIDE_RIGHT] = 0.02 } };
  double widths[CP_N_SIDES];

  cp_cell_face_get_bar (&face, 46, 2, 3, widths);
  g_assert_cmpfloat_with_epsilon (sum (widths), 44, 1e-9);
  g_assert_cmpfloat_with_epsilon (widths[CP_SIDE_RIGHT], 3, 1e-9);
  g_assert_cmpfloat (widths[CP_SIDE_OTHERS], ==, 0);
  face = (CpCellFace) { .shares = { [CP_SIDE_LEFT] = 0.5, [CP_SIDE_OTHERS] = 0.25,
                                    [CP_SIDE_RIGHT] = 0.25 } };
  cp_cell_face_get_bar (&face, 44, 2, 3, widths);
  g_assert_cmpfloat_with_epsilon (widths[CP_SIDE_LEFT], 20, 1e-9);
  g_assert_cmpfloat_with_epsilon (widths[CP_SIDE_OTHERS], 10, 1e-9);
  face = (CpCellFace) { .shares = { [CP_SIDE_OTHERS] = 1 } };
  cp_cell_face_get_bar (&face, 44, 2, 3, widths);
  g_assert_cmpfloat_with_epsilon (widths[CP_SIDE_OTHERS], 44, 1e-9);
  face = (CpCellFace) { 0 };
  cp_cell_face_get_bar (&face, 44, 2, 3, widths);
  g_assert_cmpfloat (sum (widths), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cell-face/faces", test_faces);
  g_test_add_func ("/cell-face/one-side", test_one_side);
  g_test_add_func ("/cell-face/sentences", test_sentences);
  g_test_add_func ("/cell-face/measures", test_measures);
  g_test_add_func ("/cell-face/bar", test_bar);

  return g_test_run ();
}
