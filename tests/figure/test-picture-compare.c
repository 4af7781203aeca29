/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The comparison of pictures finds what differs, and nothing else. */

#include "picture-compare.h"

#include <glib/gstdio.h>

static cairo_surface_t *
draw_square (double gray, int size, int place)
{
  cairo_surface_t *picture = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 20, 10);
  cairo_t *cr = cairo_create (picture);

  cairo_set_source_rgb (cr, gray, gray, gray);
  cairo_rectangle (cr, place, 0, size, size);
  cairo_fill (cr);
  cairo_destroy (cr);
  return picture;
}

static void
test_share (void)
{
  cairo_surface_t *square = draw_square (0.5, 4, 0);
  cairo_surface_t *moved = draw_square (0.5, 4, 1);
  cairo_surface_t *paler = draw_square (0.52, 4, 0);
  cairo_surface_t *difference;

  g_assert_cmpfloat (picture_compare (square, square, 0, NULL), ==, 0);
  g_assert_cmpfloat_with_epsilon (picture_compare (square, moved, 8, &difference), 8 / 200.0, 1e-9);
  g_assert_cmpint (cairo_image_surface_get_width (difference), ==, 20);
  g_assert_cmpfloat_with_epsilon (picture_compare (square, paler, 0, NULL), 16 / 200.0, 1e-9);
  g_assert_cmpfloat (picture_compare (square, paler, 8, NULL), ==, 0);
  cairo_surface_destroy (difference);
  cairo_surface_destroy (square);
  cairo_surface_destroy (moved);
  cairo_surface_destroy (paler);
}

static void
test_sizes (void)
{
  cairo_surface_t *small = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 10, 10);
  cairo_surface_t *wide = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 11, 10);
  cairo_surface_t *difference = NULL;

  g_assert_cmpfloat (picture_compare (small, wide, 255, &difference), ==, 1.0);
  g_assert_null (difference);
  cairo_surface_destroy (small);
  cairo_surface_destroy (wide);
}

static void
test_files (void)
{
  cairo_surface_t *square = draw_square (0.5, 4, 0);
  g_autofree char *path = picture_save (square, "picture-compare");
  cairo_surface_t *loaded = picture_load (path);

  g_assert_nonnull (loaded);
  g_assert_cmpfloat (picture_compare (square, loaded, 0, NULL), ==, 0);
  g_assert_cmpint (g_remove (path), ==, 0);
  g_assert_null (picture_load (path));
  cairo_surface_destroy (loaded);
  cairo_surface_destroy (square);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/picture-compare/share", test_share);
  g_test_add_func ("/picture-compare/sizes", test_sizes);
  g_test_add_func ("/picture-compare/files", test_files);
  return g_test_run ();
}
