/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sizes as they are written on a command line, and units of the layout. */

#include "cp-figure-error.h"
#include "cp-figure-options.h"

typedef struct
{
  const char *text;
  guint width;
  guint height;
  gboolean paper;
} Size;

static const Size sizes[] = {
  { "1920x1080", 1920, 1080, FALSE }, { "4k", 3840, 2160, FALSE },   { "4K", 3840, 2160, FALSE },
  { "16:9", 1920, 1080, FALSE },      { "4:3", 1440, 1080, FALSE },  { "a4", 1240, 1754, TRUE },
  { "square", 1080, 1080, FALSE },    { "A4-landscape", 1754, 1240, TRUE },
  { "320x16384", 320, 16384, FALSE },
};

static const char *const faulty_sizes[] = {
  "", "x", "1920", "1920x", "x1080", "0x0", "319x1080", "100000x100000", "1920x1080x3", "-5x900",
  "1920 x 1080", "99999999999999999999x5", "a5", "1e3x900", "16384x16384",
};

static void
test_sizes (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      CpFigureOptions options = CP_FIGURE_OPTIONS_DEFAULT;
      g_autoptr (GError) error = NULL;

      g_assert_true (cp_figure_size_from_string (sizes[i].text, &options, &error));
      g_assert_no_error (error);
      g_assert_cmpuint (options.width, ==, sizes[i].width);
      g_assert_cmpuint (options.height, ==, sizes[i].height);
      g_assert_cmpint (options.paper, ==, sizes[i].paper);
    }
}

static void
test_faults (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (faulty_sizes); i++)
    {
      CpFigureOptions options = CP_FIGURE_OPTIONS_DEFAULT;
      g_autoptr (GError) error = NULL;

      g_assert_false (cp_figure_size_from_string (faulty_sizes[i], &options, &error));
      g_assert_error (error, CP_FIGURE_ERROR, CP_FIGURE_ERROR_SIZE);
      g_assert_cmpuint (options.width, ==, 1920);
    }
}

static void
test_scale (void)
{
  CpFigureOptions options = CP_FIGURE_OPTIONS_DEFAULT;
  g_autoptr (GError) error = NULL;

  options.scale = 4;
  g_assert_true (cp_figure_options_check (&options, &error));
  options.scale = 0;
  g_assert_false (cp_figure_options_check (&options, &error));
  g_assert_error (error, CP_FIGURE_ERROR, CP_FIGURE_ERROR_SIZE);
  g_clear_error (&error);
  options.scale = 5;
  g_assert_false (cp_figure_options_check (&options, &error));
  g_clear_error (&error);
  options = (CpFigureOptions) { .width = 16384, .height = 8000, .scale = 4 };
  g_assert_false (cp_figure_options_check (&options, &error));
  g_clear_error (&error);
  options = (CpFigureOptions) { .width = 400, .height = 600, .scale = 1, .paper = TRUE };
  g_assert_false (cp_figure_options_check (&options, &error));
}

/* Notes of ten units are seven points on paper, and labels of sixteen more than nine. */
static void
test_unit (void)
{
  CpFigureOptions options = CP_FIGURE_OPTIONS_DEFAULT;
  double points;

  g_assert_cmpfloat_with_epsilon (cp_figure_options_get_unit (&options), 2, 1e-9);
  g_assert_true (cp_figure_size_from_string ("a4", &options, NULL));
  points = cp_figure_options_get_unit (&options) * 72 / CP_PAPER_DPI;
  g_assert_cmpfloat (10 * points, >=, 7 - 1e-9);
  g_assert_cmpfloat (16 * points, >=, 9);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/figure-options/sizes", test_sizes);
  g_test_add_func ("/figure-options/faults", test_faults);
  g_test_add_func ("/figure-options/scale", test_scale);
  g_test_add_func ("/figure-options/unit", test_unit);

  return g_test_run ();
}
