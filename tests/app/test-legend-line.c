/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Entries of a legend and the room that they have. */

#include "cp-legend-line.h"

static CpLegendLine
make_line (void)
{
  return (CpLegendLine) {
    .entries = { CP_LEGEND_LEFT, CP_LEGEND_SWATCHES, CP_LEGEND_RIGHT },
    .widths = { 100, 50, 40 },
    .n = 3,
  };
}

static void
test_fits (void)
{
  CpLegendLine line = make_line ();
  CpLegendLine empty = { .n = 0 };

  g_assert_cmpfloat (cp_legend_line_sum (&line, 1), ==, 90);
  g_assert_true (cp_legend_line_fits (&line, 190 + 2 * CP_LEGEND_GAP_NARROWEST));
  g_assert_false (cp_legend_line_fits (&line, 189 + 2 * CP_LEGEND_GAP_NARROWEST));
  g_assert_true (cp_legend_line_fits (&empty, 0));
}

/* The longest gives way, what cannot be shortened stays, and all fit. */
static void
test_cut (void)
{
  CpLegendLine line = make_line ();

  cp_legend_line_cut (&line, 500);
  g_assert_cmpfloat (line.widths[0], ==, 100);
  cp_legend_line_cut (&line, 150);
  g_assert_cmpfloat (line.widths[0], ==, 150 - 90 - 2 * CP_LEGEND_GAP_LEAST);
  g_assert_cmpfloat (line.widths[1], ==, 50);
  g_assert_cmpfloat (line.widths[2], ==, 40);
  g_assert_true (cp_legend_line_fits (&line, 150));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/legend-line/fits", test_fits);
  g_test_add_func ("/legend-line/cut", test_cut);

  return g_test_run ();
}
