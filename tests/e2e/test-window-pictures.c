/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the window looks like: wide, narrow, light and dark, held against pictures that are kept. */

/* CP_UPDATE_REFERENCES=1 in the environment renews the pictures; then a person looks at them. */

#include <gtk/gtk.h>

#include "picture-compare.h"
#include "program-run.h"
#include "real-input.h"
#include "settings-portal.h"

#define WIDE_WIDTH 1280
#define WIDE_HEIGHT 800
#define NARROW_WIDTH 400
#define NARROW_HEIGHT 760

/* Fonts draw a little differently from one release to the next; a moved line is more than that. */
static const PictureLimits limits = { .tolerance = 24, .share = 0.005 };

/* References are of the baseline. */
static gboolean
is_baseline (void)
{
  return gtk_get_major_version () == 4 && gtk_get_minor_version () == 8;
}

static void
check_picture (Program *program, gulong window, const char *name)
{
  cairo_surface_t *picture = program_draw_still (program, window);

  picture_assert_reference (picture, g_getenv ("CP_REFERENCES"), name, &limits);
  cairo_surface_destroy (picture);
}

static gulong
prepare (Program *program, int width, int height)
{
  g_autoptr (Accessible) cell = program_wait_for (program, ATSPI_ROLE_TABLE_CELL, "Threats*");
  gulong window = program_wait_for_window (program, "CSTO");

  program_window_resize (window, width, height);
  program_settle (program);
  return window;
}

/* Opens the comparison of the cell that has the focus at first. */
static void
open_comparison (Program *program)
{
  g_autoptr (Accessible) cell = program_wait_for_focus (program, "Threats*");

  program_key (program, GDK_KEY_Return, REAL_INPUT_NONE);
  program_wait_for_words (program, "On a question");
}

/* Two pictures, matrix and comparison, whose names end in "-light" and so on. */
static void
check_both (const char *kind, gboolean dark, int width, int height)
{
  g_autofree char *matrix = g_strconcat ("matrix-", kind, NULL);
  g_autofree char *comparison = g_strconcat ("comparison-", kind, NULL);
  g_autoptr (Program) program = NULL;
  gulong window;

  settings_portal_start (dark);
  program = program_start (NULL);
  window = prepare (program, width, height);
  check_picture (program, window, matrix);
  open_comparison (program);
  check_picture (program, window, comparison);
  program_finish (program);
  settings_portal_stop ();
}

static void
test_light (void)
{
  check_both ("light", FALSE, WIDE_WIDTH, WIDE_HEIGHT);
}

static void
test_dark (void)
{
  check_both ("dark", TRUE, WIDE_WIDTH, WIDE_HEIGHT);
}

static void
test_narrow (void)
{
  check_both ("narrow", FALSE, NARROW_WIDTH, NARROW_HEIGHT);
}

static double
get_brightness (cairo_surface_t *picture)
{
  const unsigned char *data = cairo_image_surface_get_data (picture);
  int stride = cairo_image_surface_get_stride (picture);
  int width = cairo_image_surface_get_width (picture);
  int height = cairo_image_surface_get_height (picture);
  double sum = 0;

  for (int y = 0; y < height; y++)
    for (int x = 0; x < width; x++)
      sum += data[y * stride + 4 * x + 1];
  return sum / (width * height) / 255;
}

static gboolean
is_dark (gulong window)
{
  cairo_surface_t *picture = program_window_draw (window);
  double brightness = get_brightness (picture);

  cairo_surface_destroy (picture);

  return brightness < 0.3;
}

/* The window follows the desktop while it is open. */
static void
test_desktop_changes (void)
{
  g_autoptr (Program) program = NULL;
  cairo_surface_t *light;
  gulong window;

  settings_portal_start (FALSE);
  program = program_start (NULL);
  window = prepare (program, WIDE_WIDTH, WIDE_HEIGHT);
  light = program_draw_still (program, window);
  g_assert_cmpfloat (get_brightness (light), >, 0.8);
  cairo_surface_destroy (light);
  settings_portal_set_dark (TRUE);
  program_wait_until (program, is_dark (window));
  program_finish (program);
  settings_portal_stop ();
}

int
main (int argc, char **argv)
{
  if (!program_init (&argc, &argv))
    return PROGRAM_SKIPPED;
  g_test_add_func ("/window-pictures/desktop-changes", test_desktop_changes);
  if (is_baseline ())
    {
      g_test_add_func ("/window-pictures/light", test_light);
      g_test_add_func ("/window-pictures/dark", test_dark);
      g_test_add_func ("/window-pictures/narrow", test_narrow);
    }
  return g_test_run ();
}
