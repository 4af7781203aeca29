/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the months and lanes of a timeline lie, and what lies at a point. */

#include "cp-time-geometry.h"

#include "cp-project-file.h"

static CpTimeline *
load_builtin (void)
{
  g_autoptr (CpSnapshot) snapshot = cp_project_file_load_builtin (NULL);
  g_autoptr (CpMatrix) matrix = cp_matrix_new (snapshot, &(CpMatrixOptions) { 0 }, NULL, NULL);

  return cp_timeline_new (matrix, NULL, NULL);
}

static CpTimeSizes
make_sizes (double width)
{
  return (CpTimeSizes) {
    .width = width, .height = 600, .text_scale = 1, .label_width = 200, .total_width = 20,
    .month_width = 34, .heading_width = 66, .gap_width = 50,
  };
}

static CpMatrixBox
get_box (const CpTimeGeometry *self, int lane, int column)
{
  return cp_time_geometry_get_box (self, (CpMatrixPlace) { lane, column }, 0, 0);
}

/* With room, all months are as wide; with less, those without a document give way; then it scrolls. */
static void
test_widths (void)
{
  g_autoptr (CpTimeline) timeline = load_builtin ();
  CpTimeGeometry geometry = { 0 };
  CpTimeSizes sizes = make_sizes (1400);

  cp_time_geometry_update (&geometry, timeline, &sizes);
  g_assert_cmpfloat (get_box (&geometry, 0, 0).width, ==, get_box (&geometry, 0, 1).width);
  g_assert_cmpfloat (cp_time_geometry_get_width (&geometry), <=, 1400);
  g_assert_true (geometry.two_lines);

  sizes = make_sizes (1000);
  cp_time_geometry_update (&geometry, timeline, &sizes);
  g_assert_cmpfloat (get_box (&geometry, 0, 0).width, >=, 80);
  g_assert_cmpfloat (get_box (&geometry, 0, 1).width, <, 80);
  g_assert_cmpfloat (cp_time_geometry_get_width (&geometry), <=, 1000);
  g_assert_false (geometry.two_lines);

  sizes = make_sizes (360);
  cp_time_geometry_update (&geometry, timeline, &sizes);
  g_assert_cmpfloat (geometry.header_width, <, 180);
  /* The first word of the longest topic of the sample in Russian, in small bold letters. */
  g_assert_cmpfloat (geometry.label_end - geometry.label_start, >=, 114);
  g_assert_cmpfloat (cp_time_geometry_get_width (&geometry), >, 360);
  for (guint i = 0; i < geometry.n_columns; i++)
    g_assert_cmpfloat (get_box (&geometry, 0, i).width, >=, 24);
  cp_time_geometry_clear (&geometry);
}

/* What stands in a lane makes it higher; no lane is lower than a label needs. */
static void
test_heights (void)
{
  g_autoptr (CpTimeline) timeline = load_builtin ();
  CpTimeGeometry geometry = { 0 };
  CpTimeSizes sizes = make_sizes (1400);
  double alliance;

  cp_time_geometry_update (&geometry, timeline, &sizes);
  alliance = get_box (&geometry, 4, 0).height;
  for (guint i = 0; i < geometry.n_lanes; i++)
    {
      g_assert_cmpfloat (get_box (&geometry, i, 0).height, >=, 51);
      g_assert_cmpfloat (get_box (&geometry, i, 0).height, <=, alliance);
      g_assert_cmpfloat (geometry.lines[i], >, geometry.lanes[i]);
      g_assert_cmpfloat (geometry.lines[i], <, geometry.lanes[i + 1]);
    }
  sizes.text_scale = 2;
  cp_time_geometry_update (&geometry, timeline, &sizes);
  g_assert_cmpfloat (get_box (&geometry, 0, 0).height, >=, 102);
  cp_time_geometry_clear (&geometry);
}

static void
assert_found (const CpTimeGeometry *geometry, CpMatrixPlace place, double scroll_x, double scroll_y)
{
  CpMatrixBox box = cp_time_geometry_get_box (geometry, place, scroll_x, scroll_y);
  double corners[][2] = { { box.x + 0.5, box.y + 0.5 },
                          { box.x + box.width - 0.5, box.y + box.height - 0.5 } };

  for (guint i = 0; i < G_N_ELEMENTS (corners); i++)
    g_assert_true (cp_matrix_place_equal (
        cp_time_geometry_find_place (geometry, scroll_x, scroll_y, corners[i][0], corners[i][1]), place));
}

/* A place lies where it is drawn, in either direction of reading. */
static void
test_places (void)
{
  g_autoptr (CpTimeline) timeline = load_builtin ();
  CpTimeGeometry geometry = { 0 };

  for (guint rtl = 0; rtl < 2; rtl++)
    {
      CpTimeSizes sizes = make_sizes (1400);

      sizes.rtl = rtl;
      cp_time_geometry_update (&geometry, timeline, &sizes);
      assert_found (&geometry, (CpMatrixPlace) { 0, 0 }, 0, 0);
      assert_found (&geometry, (CpMatrixPlace) { 3, 12 }, 0, 0);
      assert_found (&geometry, (CpMatrixPlace) { CP_HEADER, 5 }, 0, 0);
      assert_found (&geometry, (CpMatrixPlace) { 2, CP_HEADER }, 0, 0);
      assert_found (&geometry, (CpMatrixPlace) { 10, 4 }, 0, 150);
      g_assert_true (cp_matrix_place_is_none (cp_time_geometry_find_place (&geometry, 0, 0, 3, 1e5)));
      g_assert_true (cp_matrix_place_is_none (
          cp_time_geometry_find_place (&geometry, 0, 0, rtl ? 1399 : 1, 1)));
    }
  cp_time_geometry_clear (&geometry);
}

static void
test_reveal (void)
{
  g_autoptr (CpTimeline) timeline = load_builtin ();
  CpTimeGeometry geometry = { 0 };
  CpTimeSizes sizes = make_sizes (400);
  double x = 0;
  double y = 0;
  CpMatrixBox box;

  cp_time_geometry_update (&geometry, timeline, &sizes);
  cp_time_geometry_reveal (&geometry, (CpMatrixPlace) { 12, 12 }, &x, &y);
  box = cp_time_geometry_get_box (&geometry, (CpMatrixPlace) { 12, 12 }, x, y);
  g_assert_cmpfloat (box.x + box.width, <=, 400);
  g_assert_cmpfloat (box.y + box.height, <=, 600);
  g_assert_cmpfloat (x, >, 0);
  cp_time_geometry_reveal (&geometry, (CpMatrixPlace) { 0, 0 }, &x, &y);
  g_assert_cmpfloat (x, ==, 0);
  g_assert_cmpfloat (y, ==, 0);
  cp_time_geometry_clear (&geometry);
}

static void
test_empty (void)
{
  CpTimeGeometry geometry = { 0 };
  CpTimeSizes sizes = make_sizes (400);
  CpMatrixRange range;

  cp_time_geometry_update (&geometry, NULL, &sizes);
  range = cp_time_geometry_get_range (&geometry, 0, 0);
  g_assert_cmpuint (range.end_row, ==, 0);
  g_assert_true (cp_matrix_place_is_none (cp_time_geometry_find_place (&geometry, 0, 0, 300, 300)));
  cp_time_geometry_clear (&geometry);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/time-geometry/widths", test_widths);
  g_test_add_func ("/time-geometry/heights", test_heights);
  g_test_add_func ("/time-geometry/places", test_places);
  g_test_add_func ("/time-geometry/reveal", test_reveal);
  g_test_add_func ("/time-geometry/empty", test_empty);

  return g_test_run ();
}
