/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where rows, columns and cells lie, with no display. */

#include <math.h>

#include "cp-matrix-geometry.h"

#define EM (11 * 96 / 72.0)

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CpMatrixGeometry, cp_matrix_geometry_clear)

static CpMatrixMetrics
get_metrics (void)
{
  return (CpMatrixMetrics) {
    .n_rows = 13,
    .n_columns = 5,
    .n_main = 4,
    .width = 1044,
    .height = 676,
    .em = EM,
    .zoom = 1,
    .number_width = 18,
    .total_width = 18,
    .sum_width = 18,
    .kinds = TRUE,
  };
}

static void
assert_box (CpMatrixBox box, double x, double y, double width, double height)
{
  g_assert_cmpfloat (box.x, ==, x);
  g_assert_cmpfloat (box.y, ==, y);
  g_assert_cmpfloat (box.width, ==, width);
  g_assert_cmpfloat (box.height, ==, height);
}

/* The lengths that the look prescribes. */
static void
test_wide (void)
{
  g_auto (CpMatrixGeometry) geometry = { 0 };
  CpMatrixMetrics metrics = get_metrics ();

  cp_matrix_geometry_update (&geometry, &metrics);
  g_assert_cmpint (geometry.form, ==, CP_FORM_WIDE);
  g_assert_cmpfloat (geometry.header_width, ==, 224);
  g_assert_cmpfloat (geometry.header_height, ==, 63);
  assert_box (cp_matrix_geometry_get_box (&geometry, (CpMatrixPlace) { 0, 0 }, 0, 0), 224, 63, 160,
              49);
  assert_box (cp_matrix_geometry_get_box (&geometry, (CpMatrixPlace) { 3, 4 }, 0, 0), 224 + 4 * 160,
              63 + 3 * 49, 160, 49);
  /* Behind the four main rows there is a gap of 13. */
  assert_box (cp_matrix_geometry_get_box (&geometry, (CpMatrixPlace) { 4, 0 }, 0, 0), 224,
              63 + 4 * 49 + 13, 160, 49);
  assert_box (cp_matrix_geometry_get_box (&geometry, (CpMatrixPlace) { 0, CP_HEADER }, 0, 0), 2, 63,
              218, 49);
  assert_box (cp_matrix_geometry_get_box (&geometry, (CpMatrixPlace) { CP_HEADER, 1 }, 0, 0),
              224 + 160, 1, 160, 60);
  g_assert_cmpfloat (cp_matrix_geometry_get_height (&geometry), ==, 63 + 13 * 49 + 13 + 4);
}

static void
test_forms (void)
{
  g_auto (CpMatrixGeometry) geometry = { 0 };
  CpMatrixMetrics metrics = get_metrics ();

  /* Beside the comparison: header 151 and the margin, five columns of 66. */
  metrics.width = 486;
  cp_matrix_geometry_update (&geometry, &metrics);
  g_assert_cmpint (geometry.form, ==, CP_FORM_COMPACT);
  g_assert_cmpfloat (geometry.header_width, ==, 153);
  g_assert_cmpfloat (geometry.pitch, ==, 66);
  g_assert_cmpfloat (cp_matrix_geometry_get_width (&geometry), <=, 486);

  /* A little less: rows give way before dates are cut; where columns scroll, they do not. */
  metrics.width = 474;
  cp_matrix_geometry_update (&geometry, &metrics);
  g_assert_cmpfloat (geometry.header_width, ==, 144);
  g_assert_cmpfloat (geometry.pitch, ==, 66);
  metrics.width = 454;
  cp_matrix_geometry_update (&geometry, &metrics);
  g_assert_cmpfloat (geometry.header_width, ==, 136);
  g_assert_cmpfloat (geometry.pitch, ==, 63);
  metrics.width = 410;
  cp_matrix_geometry_update (&geometry, &metrics);
  g_assert_cmpint (geometry.form, ==, CP_FORM_COMPACT);
  g_assert_cmpfloat (geometry.header_width, ==, 153);
  g_assert_cmpfloat (geometry.pitch, ==, 66);

  metrics.width = 360;
  cp_matrix_geometry_update (&geometry, &metrics);
  g_assert_cmpint (geometry.form, ==, CP_FORM_NARROW);
  g_assert_cmpfloat (geometry.header_width, ==, 136);
  g_assert_cmpfloat (geometry.pitch, ==, 66);
  g_assert_cmpfloat (cp_matrix_geometry_get_width (&geometry), >, 360);

  /* Numbers are never wider than the cell. */
  metrics.number_width = 90;
  cp_matrix_geometry_update (&geometry, &metrics);
  g_assert_cmpfloat (geometry.pitch, >=, 100);

  metrics.content = TRUE;
  cp_matrix_geometry_update (&geometry, &metrics);
  g_assert_cmpint (geometry.form, ==, CP_FORM_CONTENT);
  g_assert_cmpfloat (geometry.pitch, >=, 190);
}

/* Labels stand on two lines where one of them is too long for one. */
static void
test_lines (void)
{
  g_auto (CpMatrixGeometry) geometry = { 0 };
  CpMatrixMetrics metrics = get_metrics ();

  metrics.label_width = 148;
  cp_matrix_geometry_update (&geometry, &metrics);
  g_assert_false (geometry.lines);
  metrics.width = 900;
  cp_matrix_geometry_update (&geometry, &metrics);
  g_assert_cmpint (geometry.form, ==, CP_FORM_WIDE);
  g_assert_true (geometry.lines);
  metrics.content = TRUE;
  cp_matrix_geometry_update (&geometry, &metrics);
  g_assert_false (geometry.lines);
}

/* Columns that do not all fit are as wide as their labels need on two lines. */
static void
test_long_labels (void)
{
  g_auto (CpMatrixGeometry) geometry = { 0 };
  CpMatrixMetrics metrics = get_metrics ();

  metrics.n_columns = 20;
  cp_matrix_geometry_update (&geometry, &metrics);
  g_assert_cmpfloat (geometry.pitch, ==, 66);
  g_assert_false (geometry.totals);
  metrics.lines_width = 70;
  cp_matrix_geometry_update (&geometry, &metrics);
  g_assert_cmpfloat (geometry.pitch, ==, 100);
  g_assert_true (geometry.lines && geometry.totals);
  metrics.lines_width = 110;
  cp_matrix_geometry_update (&geometry, &metrics);
  g_assert_cmpfloat (geometry.pitch, ==, 119);
  metrics.lines_width = 500;
  cp_matrix_geometry_update (&geometry, &metrics);
  g_assert_cmpfloat (geometry.pitch, ==, 160);
}

/* All labels have the same size; without a second line the total takes room of the first. */
static void
test_label_sizes (void)
{
  g_auto (CpMatrixGeometry) geometry = { 0 };
  CpMatrixMetrics metrics = get_metrics ();

  metrics.label_width = 105;
  metrics.name_width = 140;
  cp_matrix_geometry_update (&geometry, &metrics);
  g_assert_false (geometry.lines || geometry.small || geometry.beside);
  metrics.kinds = FALSE;
  cp_matrix_geometry_update (&geometry, &metrics);
  g_assert_true (geometry.beside);
  g_assert_false (geometry.lines);
  g_assert_true (geometry.small);
  metrics.label_width = 130;
  cp_matrix_geometry_update (&geometry, &metrics);
  g_assert_true (geometry.lines && geometry.small && geometry.totals);
}

static void
test_zoom (void)
{
  g_auto (CpMatrixGeometry) geometry = { 0 };
  CpMatrixMetrics metrics = get_metrics ();

  metrics.zoom = 2;
  metrics.width = 3000;
  cp_matrix_geometry_update (&geometry, &metrics);
  g_assert_cmpfloat (geometry.header_width, ==, 448);
  g_assert_cmpfloat (geometry.row_height, ==, 98);
  g_assert_cmpfloat (geometry.gap, ==, 26);

  /* A larger font makes rows and columns larger, not the gap between rows. */
  metrics.zoom = 1;
  metrics.em = 2 * EM;
  cp_matrix_geometry_update (&geometry, &metrics);
  g_assert_cmpfloat (geometry.row_height, ==, 98);
  g_assert_cmpfloat (geometry.gap, ==, 13);
}

/* Every place is found again in the middle of its box. */
static void
assert_found_again (const CpMatrixGeometry *geometry, double scroll_x, double scroll_y)
{
  CpMatrixRange range = cp_matrix_geometry_get_range (geometry, scroll_x, scroll_y);
  guint n_found = 0;

  for (int row = CP_HEADER; row < (int) range.end_row; row++)
    for (int column = CP_HEADER; column < (int) range.end_column; column++)
      {
        CpMatrixPlace place = { row, column };
        CpMatrixPlace found;
        CpMatrixBox box;

        if ((row >= 0 && row < (int) range.first_row + 1)
            || (column >= 0 && column < (int) range.first_column + 1)
            || cp_matrix_place_is_none (place))
          continue;
        box = cp_matrix_geometry_get_box (geometry, place, scroll_x, scroll_y);
        if (box.x < 0 || box.x + box.width > geometry->metrics.width
            || box.y + box.height > geometry->metrics.height)
          continue;
        found = cp_matrix_geometry_find_place (geometry, scroll_x, scroll_y, box.x + box.width / 2,
                                               box.y + box.height / 2);
        g_assert_true (cp_matrix_place_equal (found, place));
        n_found++;
      }
  g_assert_cmpuint (n_found, >, 10);
}

static void
test_hits (void)
{
  for (guint i = 0; i < 4; i++)
    {
      g_auto (CpMatrixGeometry) geometry = { 0 };
      CpMatrixMetrics metrics = get_metrics ();

      metrics.rtl = i % 2 == 1;
      metrics.width = i < 2 ? 1044 : 600;
      metrics.height = 400;
      cp_matrix_geometry_update (&geometry, &metrics);
      assert_found_again (&geometry, 0, 0);
      assert_found_again (&geometry, 0, 120);
    }
}

static void
test_misses (void)
{
  g_auto (CpMatrixGeometry) geometry = { 0 };
  CpMatrixMetrics metrics = get_metrics ();
  CpMatrixPlace place;

  cp_matrix_geometry_update (&geometry, &metrics);
  /* The corner, the gap behind the main rows, what is right of the last column, out of the view. */
  g_assert_true (cp_matrix_place_is_none (cp_matrix_geometry_find_place (&geometry, 0, 0, 20, 20)));
  place = cp_matrix_geometry_find_place (&geometry, 0, 0, 300, 63 + 4 * 49 + 6);
  g_assert_true (cp_matrix_place_is_none (place));
  place = cp_matrix_geometry_find_place (&geometry, 0, 0, 224 + 5 * 160 + 4, 100);
  g_assert_true (cp_matrix_place_is_none (place));
  g_assert_true (cp_matrix_place_is_none (cp_matrix_geometry_find_place (&geometry, 0, 0, -1, 100)));
  /* What is scrolled behind the headers is not hit through them. */
  place = cp_matrix_geometry_find_place (&geometry, 0, 49, 300, 40);
  g_assert_cmpint (place.row, ==, CP_HEADER);
  g_assert_cmpint (place.column, ==, 0);
}

static void
test_mirrored (void)
{
  g_auto (CpMatrixGeometry) geometry = { 0 };
  CpMatrixMetrics metrics = get_metrics ();

  metrics.rtl = TRUE;
  cp_matrix_geometry_update (&geometry, &metrics);
  assert_box (cp_matrix_geometry_get_box (&geometry, (CpMatrixPlace) { 0, 0 }, 0, 0),
              1044 - 224 - 160, 63, 160, 49);
  assert_box (cp_matrix_geometry_get_box (&geometry, (CpMatrixPlace) { 0, CP_HEADER }, 0, 0),
              1044 - 220, 63, 218, 49);
}

/* Nothing takes longer in a large matrix, and only what is in sight is in the range. */
static void
test_large (void)
{
  g_auto (CpMatrixGeometry) geometry = { 0 };
  CpMatrixMetrics metrics = get_metrics ();
  CpMatrixRange range;
  double x = 0, y = 0;

  metrics.n_rows = metrics.n_columns = 1000;
  metrics.width = 1200;
  metrics.height = 800;
  cp_matrix_geometry_update (&geometry, &metrics);
  for (double scroll = 0; scroll < 40000; scroll += 777)
    {
      range = cp_matrix_geometry_get_range (&geometry, scroll, scroll);
      g_assert_cmpuint (range.end_row - range.first_row, <=, 17);
      g_assert_cmpuint (range.end_column - range.first_column, <=, 19);
      g_assert_cmpuint (range.end_row, <=, 1000);
      g_assert_cmpuint (range.end_column, <=, 1000);
    }
  cp_matrix_geometry_reveal (&geometry, (CpMatrixPlace) { 999, 999 }, &x, &y);
  range = cp_matrix_geometry_get_range (&geometry, x, y);
  g_assert_cmpuint (range.end_row, ==, 1000);
  g_assert_cmpuint (range.end_column, ==, 1000);
  g_assert_cmpfloat (x, ==, cp_matrix_geometry_get_width (&geometry) - 1200);
}

static void
test_reveal (void)
{
  g_auto (CpMatrixGeometry) geometry = { 0 };
  CpMatrixMetrics metrics = get_metrics ();
  double x = 0, y = 100;

  metrics.height = 300;
  cp_matrix_geometry_update (&geometry, &metrics);
  /* Row 3 is in sight. */
  cp_matrix_geometry_reveal (&geometry, (CpMatrixPlace) { 3, 0 }, &x, &y);
  g_assert_cmpfloat (y, ==, 100);
  cp_matrix_geometry_reveal (&geometry, (CpMatrixPlace) { 0, 0 }, &x, &y);
  g_assert_cmpfloat (y, ==, 0);
  cp_matrix_geometry_reveal (&geometry, (CpMatrixPlace) { 12, CP_HEADER }, &x, &y);
  g_assert_cmpfloat (y, ==, 13 * 49 + 13 - (300 - 63));
  /* The header of a column asks for no row. */
  cp_matrix_geometry_reveal (&geometry, (CpMatrixPlace) { CP_HEADER, 0 }, &x, &y);
  g_assert_cmpfloat (y, ==, 13 * 49 + 13 - (300 - 63));
}

static void
test_heights (void)
{
  g_auto (CpMatrixGeometry) geometry = { 0 };
  CpMatrixMetrics metrics = get_metrics ();

  metrics.content = TRUE;
  cp_matrix_geometry_update (&geometry, &metrics);
  g_assert_false (cp_matrix_geometry_is_measured (&geometry, 2));
  g_assert_true (cp_matrix_geometry_set_height (&geometry, 2, 240));
  g_assert_false (cp_matrix_geometry_set_height (&geometry, 2, 240));
  g_assert_true (cp_matrix_geometry_is_measured (&geometry, 2));
  g_assert_cmpfloat (cp_matrix_geometry_get_row_height (&geometry, 2), ==, 240);
  g_assert_cmpfloat (cp_matrix_geometry_get_row_y (&geometry, 3), ==, 2 * geometry.row_height + 240);

  /* Another height of the view changes no row; another width does. */
  metrics.height = 500;
  cp_matrix_geometry_update (&geometry, &metrics);
  g_assert_true (cp_matrix_geometry_is_measured (&geometry, 2));
  metrics.width = 1800;
  cp_matrix_geometry_update (&geometry, &metrics);
  g_assert_false (cp_matrix_geometry_is_measured (&geometry, 2));
}

static void
test_gaps (void)
{
  g_auto (CpMatrixGeometry) geometry = { 0 };
  CpMatrixMetrics metrics = get_metrics ();

  cp_matrix_geometry_update (&geometry, &metrics);
  g_assert_cmpuint (cp_matrix_geometry_find_row_gap (&geometry, 0, 0), ==, 0);
  g_assert_cmpuint (cp_matrix_geometry_find_row_gap (&geometry, 0, 63 + 60), ==, 1);
  g_assert_cmpuint (cp_matrix_geometry_find_row_gap (&geometry, 49, 63 + 60), ==, 2);
  g_assert_cmpuint (cp_matrix_geometry_find_row_gap (&geometry, 0, 10000), ==, 13);
  g_assert_cmpuint (cp_matrix_geometry_find_column_gap (&geometry, 0, 0), ==, 0);
  g_assert_cmpuint (cp_matrix_geometry_find_column_gap (&geometry, 0, 224 + 170), ==, 1);
  g_assert_cmpuint (cp_matrix_geometry_find_column_gap (&geometry, 0, 10000), ==, 5);
}

static void
test_empty (void)
{
  g_auto (CpMatrixGeometry) geometry = { 0 };
  CpMatrixMetrics metrics = { .width = 300, .height = 200, .em = EM, .zoom = 1 };
  CpMatrixRange range;

  cp_matrix_geometry_update (&geometry, &metrics);
  range = cp_matrix_geometry_get_range (&geometry, 0, 0);
  g_assert_cmpuint (range.end_row, ==, 0);
  g_assert_cmpuint (range.end_column, ==, 0);
  g_assert_true (cp_matrix_place_is_none (
      cp_matrix_geometry_find_place (&geometry, 0, 0, 290, 190)));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/matrix-geometry/wide", test_wide);
  g_test_add_func ("/matrix-geometry/forms", test_forms);
  g_test_add_func ("/matrix-geometry/lines", test_lines);
  g_test_add_func ("/matrix-geometry/long-labels", test_long_labels);
  g_test_add_func ("/matrix-geometry/label-sizes", test_label_sizes);
  g_test_add_func ("/matrix-geometry/zoom", test_zoom);
  g_test_add_func ("/matrix-geometry/hits", test_hits);
  g_test_add_func ("/matrix-geometry/misses", test_misses);
  g_test_add_func ("/matrix-geometry/mirrored", test_mirrored);
  g_test_add_func ("/matrix-geometry/large", test_large);
  g_test_add_func ("/matrix-geometry/reveal", test_reveal);
  g_test_add_func ("/matrix-geometry/heights", test_heights);
  g_test_add_func ("/matrix-geometry/gaps", test_gaps);
  g_test_add_func ("/matrix-geometry/empty", test_empty);

  return g_test_run ();
}
