/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Limits, shades and ranges of the scale of counts and shares. */

#include "cp-shade-scale.h"

static void
assert_range (const CpShadeScale *scale, guint place, const char *expected)
{
  g_autofree char *range = cp_shade_scale_dup_range (scale, place);

  g_assert_cmpstr (range, ==, expected);
}

static void
test_four (void)
{
  CpShadeScale scale = cp_shade_scale_for_counts (19);

  g_assert_cmpuint (scale.n_limits, ==, 4);
  g_assert_cmpuint (cp_shade_scale_get_shade (&scale, 0), ==, 0);
  g_assert_cmpuint (cp_shade_scale_get_shade (&scale, 1), ==, 1);
  g_assert_cmpuint (cp_shade_scale_get_shade (&scale, 2), ==, 1);
  g_assert_cmpuint (cp_shade_scale_get_shade (&scale, 3), ==, 2);
  g_assert_cmpuint (cp_shade_scale_get_shade (&scale, 10), ==, 3);
  g_assert_cmpuint (cp_shade_scale_get_shade (&scale, 11), ==, 4);
  g_assert_cmpuint (cp_shade_scale_get_shade (&scale, 19), ==, 4);
  assert_range (&scale, 0, "1–2");
  assert_range (&scale, 1, "3–5");
  assert_range (&scale, 3, "11–20");
}

/* Three limits use shades 1, 2 and 4, two 1 and 4. */
static void
test_few (void)
{
  CpShadeScale five = cp_shade_scale_for_counts (5);
  CpShadeScale two = cp_shade_scale_for_counts (2);
  CpShadeScale one = cp_shade_scale_for_counts (1);
  CpShadeScale none = cp_shade_scale_for_counts (0);

  g_assert_cmpuint (five.n_limits, ==, 3);
  g_assert_cmpuint (cp_shade_scale_get_shade (&five, 1), ==, 1);
  g_assert_cmpuint (cp_shade_scale_get_shade (&five, 2), ==, 2);
  g_assert_cmpuint (cp_shade_scale_get_shade (&five, 5), ==, 4);
  assert_range (&five, 0, "1");
  assert_range (&five, 1, "2");
  assert_range (&five, 2, "3–5");
  g_assert_cmpuint (two.n_limits, ==, 2);
  g_assert_cmpuint (cp_shade_scale_get_shade (&two, 2), ==, 4);
  g_assert_cmpuint (one.n_limits, ==, 1);
  g_assert_cmpuint (cp_shade_scale_get_shade (&one, 1), ==, 4);
  g_assert_cmpuint (none.n_limits, ==, 1);
  g_assert_cmpuint (cp_shade_scale_get_shade (&none, 0), ==, 0);
}

static void
test_exact_limit (void)
{
  CpShadeScale scale = cp_shade_scale_for_counts (20);

  assert_range (&scale, 3, "11–20");
  scale = cp_shade_scale_for_counts (21);
  assert_range (&scale, 3, "21–50");
}

static void
test_large (void)
{
  CpShadeScale scale = cp_shade_scale_for_counts (1234567);

  assert_range (&scale, 3, "1,000,001–2,000,000");
  g_assert_cmpuint (cp_shade_scale_get_shade (&scale, 1234567), ==, 4);
}

static void
test_shares (void)
{
  CpShadeScale scale = cp_shade_scale_for_shares ();

  assert_range (&scale, 0, "1–5 %");
  assert_range (&scale, 3, "21–100 %");
  g_assert_cmpuint (cp_shade_scale_get_shade (&scale, 0.001), ==, 1);
  g_assert_cmpuint (cp_shade_scale_get_shade (&scale, 0.2), ==, 3);
  g_assert_cmpuint (cp_shade_scale_get_shade (&scale, 1.4), ==, 4);
}

static void
test_colors (void)
{
  g_assert_cmpint (cp_shade_get_color (1), ==, CP_COLOR_SHADE_1);
  g_assert_cmpint (cp_shade_get_color (4), ==, CP_COLOR_SHADE_4);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/shade-scale/four", test_four);
  g_test_add_func ("/shade-scale/few", test_few);
  g_test_add_func ("/shade-scale/exact-limit", test_exact_limit);
  g_test_add_func ("/shade-scale/large", test_large);
  g_test_add_func ("/shade-scale/shares", test_shares);
  g_test_add_func ("/shade-scale/colors", test_colors);

  return g_test_run ();
}
