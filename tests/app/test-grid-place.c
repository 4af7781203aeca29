/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The places of a grid, with no display: within its rows and columns, in words, and by key. */

#include <gdk/gdk.h>

#include "cp-grid-place.h"

static const CpGridSize size = { 13, 5 };
static const CpMatrixRange sight = { .first_row = 2, .end_row = 8, .end_column = 5 };

static void
assert_place (CpMatrixPlace place, int row, int column)
{
  g_assert_cmpint (place.row, ==, row);
  g_assert_cmpint (place.column, ==, column);
}

static void
assert_key (CpMatrixPlace from, guint key, gboolean control, int row, int column)
{
  CpMatrixPlace target;

  g_assert_true (cp_grid_place_find_target (from, key, control, FALSE, size, sight, &target));
  assert_place (target, row, column);
}

static void
test_clamped (void)
{
  assert_place (cp_grid_place_clamp ((CpMatrixPlace) { 20, 9 }, size), 12, 4);
  assert_place (cp_grid_place_clamp ((CpMatrixPlace) { CP_HEADER, 9 }, size), CP_HEADER, 4);
  assert_place (cp_grid_place_clamp (CP_NO_PLACE, size), 0, 0);
}

static void
test_words (void)
{
  g_autoptr (GString) row = g_string_new ("Armenia");
  g_autoptr (GString) column = g_string_new ("Orda.kz");
  g_autoptr (GString) cell = g_string_new ("Armenia, Orda.kz");

  cp_grid_place_append_words ((CpMatrixPlace) { 1, CP_HEADER }, size, row);
  cp_grid_place_append_words ((CpMatrixPlace) { CP_HEADER, 2 }, size, column);
  cp_grid_place_append_words ((CpMatrixPlace) { 1, 2 }, size, cell);
  g_assert_cmpstr (row->str, ==, "Armenia; row 2 of 13");
  g_assert_cmpstr (column->str, ==, "Orda.kz; column 3 of 5");
  g_assert_cmpstr (cell->str, ==, "Armenia, Orda.kz; row 2 of 13, column 3 of 5");
}

/* From the first cell to the headers, which are as far as it goes, but never to the corner. */
static void
test_arrows (void)
{
  const CpMatrixPlace cell = { 3, 2 };

  assert_key (cell, GDK_KEY_Down, FALSE, 4, 2);
  assert_key (cell, GDK_KEY_Up, FALSE, 2, 2);
  assert_key (cell, GDK_KEY_Right, FALSE, 3, 3);
  assert_key (cell, GDK_KEY_Left, FALSE, 3, 1);
  assert_key ((CpMatrixPlace) { 12, 4 }, GDK_KEY_Down, FALSE, 12, 4);
  assert_key ((CpMatrixPlace) { 12, 4 }, GDK_KEY_Right, FALSE, 12, 4);
  assert_key ((CpMatrixPlace) { 0, 0 }, GDK_KEY_Up, FALSE, CP_HEADER, 0);
  assert_key ((CpMatrixPlace) { CP_HEADER, 0 }, GDK_KEY_Up, FALSE, CP_HEADER, 0);
  assert_key ((CpMatrixPlace) { CP_HEADER, 0 }, GDK_KEY_Left, FALSE, CP_HEADER, 0);
}

static void
test_far (void)
{
  const CpMatrixPlace cell = { 3, 2 };

  assert_key (cell, GDK_KEY_Home, FALSE, 3, 0);
  assert_key (cell, GDK_KEY_End, FALSE, 3, 4);
  assert_key (cell, GDK_KEY_Home, TRUE, 0, 0);
  assert_key (cell, GDK_KEY_End, TRUE, 12, 4);
  /* As many as are in sight and whole, less one. */
  assert_key (cell, GDK_KEY_Page_Down, FALSE, 7, 2);
  assert_key (cell, GDK_KEY_Page_Up, FALSE, 0, 2);
}

static void
test_others (void)
{
  const CpMatrixPlace cell = { 3, 2 };
  CpMatrixPlace target;

  g_assert_false (cp_grid_place_find_target (cell, GDK_KEY_a, FALSE, FALSE, size, sight, &target));
  g_assert_false (cp_grid_place_find_target (cell, GDK_KEY_Down, TRUE, FALSE, size, sight, &target));
  g_assert_false (
      cp_grid_place_find_target (cell, GDK_KEY_Page_Down, TRUE, FALSE, size, sight, &target));
}

static void
test_rtl (void)
{
  CpMatrixPlace target;

  g_assert_true (cp_grid_place_find_target ((CpMatrixPlace) { 3, 2 }, GDK_KEY_Left, FALSE, TRUE,
                                            size, sight, &target));
  assert_place (target, 3, 3);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/grid-place/clamped", test_clamped);
  g_test_add_func ("/grid-place/words", test_words);
  g_test_add_func ("/grid-place/arrows", test_arrows);
  g_test_add_func ("/grid-place/far", test_far);
  g_test_add_func ("/grid-place/others", test_others);
  g_test_add_func ("/grid-place/rtl", test_rtl);

  return g_test_run ();
}
