/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Two pictures held against each other. */

#include "picture-compare.h"

#include <stdlib.h>

/* Where the two differ the difference is red, elsewhere it is a pale print of the first. */
#define DIFFERENT 0xffe00000u
#define PALE(pixel) (0xff000000u | ((0xc0c0c0u + (((pixel) >> 2) & 0x3f3f3fu))))

/* A reference keeps 16 shades of a channel, which takes a third of the room. */
#define SHADE_STEP 17

/* A copy on white, in which a pixel is 0xffRRGGBB. */
static cairo_surface_t *
flatten (cairo_surface_t *picture)
{
  int width = cairo_image_surface_get_width (picture);
  int height = cairo_image_surface_get_height (picture);
  cairo_surface_t *flat = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  cairo_t *cr = cairo_create (flat);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_set_source_surface (cr, picture, 0, 0);
  cairo_paint (cr);
  cairo_destroy (cr);
  cairo_surface_flush (flat);
  return flat;
}

static guint32 *
get_row (cairo_surface_t *surface, int y)
{
  unsigned char *data = cairo_image_surface_get_data (surface);

  return (guint32 *) (gpointer) (data + y * cairo_image_surface_get_stride (surface));
}

static gboolean
pixels_differ (guint32 a, guint32 b, int tolerance)
{
  for (int shift = 0; shift < 24; shift += 8)
    if (abs ((int) ((a >> shift) & 0xff) - (int) ((b >> shift) & 0xff)) > tolerance)
      return TRUE;
  return FALSE;
}

static guint
compare_flat (cairo_surface_t *a, cairo_surface_t *b, int tolerance, cairo_surface_t *difference)
{
  int width = cairo_image_surface_get_width (a);
  int height = cairo_image_surface_get_height (a);
  guint n_different = 0;

  for (int y = 0; y < height; y++)
    {
      const guint32 *row_a = get_row (a, y);
      const guint32 *row_b = get_row (b, y);
      guint32 *row = get_row (difference, y);

      for (int x = 0; x < width; x++)
        {
          gboolean differ = pixels_differ (row_a[x], row_b[x], tolerance);

          row[x] = differ ? DIFFERENT : PALE (row_a[x]);
          n_different += differ;
        }
    }
  cairo_surface_mark_dirty (difference);
  return n_different;
}

/**
 * picture_compare:
 * @a: an image surface
 * @b: another
 * @tolerance: how far apart a channel of two pixels may be, 0 to 255
 * @difference: (out) (optional) (nullable): a picture of where they differ; %NULL where their sizes do
 *
 * Compares two pictures, both on white.
 *
 * Returns: the share of pixels that differ, 0 to 1; 1 where the sizes differ
 */
double
picture_compare (cairo_surface_t *a, cairo_surface_t *b, int tolerance, cairo_surface_t **difference)
{
  int width = cairo_image_surface_get_width (a);
  int height = cairo_image_surface_get_height (a);
  cairo_surface_t *flat_a, *flat_b, *map;
  guint n_different;

  if (difference != NULL)
    *difference = NULL;
  if (width != cairo_image_surface_get_width (b) || height != cairo_image_surface_get_height (b))
    return 1.0;

  flat_a = flatten (a);
  flat_b = flatten (b);
  map = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  n_different = compare_flat (flat_a, flat_b, tolerance, map);
  cairo_surface_destroy (flat_a);
  cairo_surface_destroy (flat_b);
  if (difference != NULL)
    *difference = map;
  else
    cairo_surface_destroy (map);
  return width * height > 0 ? (double) n_different / (width * height) : 0.0;
}

/**
 * picture_load:
 * @path: a PNG file
 *
 * Reads a picture.
 *
 * Returns: (transfer full) (nullable): an image surface, %NULL where the file cannot be read
 */
cairo_surface_t *
picture_load (const char *path)
{
  cairo_surface_t *picture = cairo_image_surface_create_from_png (path);

  if (cairo_surface_status (picture) == CAIRO_STATUS_SUCCESS)
    return picture;
  cairo_surface_destroy (picture);
  return NULL;
}

/**
 * picture_save:
 * @picture: an image surface
 * @name: the name of the file, without ".png"
 *
 * Writes a picture for a person to look at, into the folder "pictures" of the tests' build folder.
 *
 * Returns: (transfer full): the path
 */
char *
picture_save (cairo_surface_t *picture, const char *name)
{
  const char *build = g_getenv ("G_TEST_BUILDDIR");
  g_autofree char *folder = g_build_filename (build != NULL ? build : g_get_tmp_dir (), "pictures", NULL);
  g_autofree char *file = g_strconcat (name, ".png", NULL);
  char *path = g_build_filename (folder, file, NULL);

  g_assert_cmpint (g_mkdir_with_parents (folder, 0755), ==, 0);
  g_assert_cmpint (cairo_surface_write_to_png (picture, path), ==, CAIRO_STATUS_SUCCESS);
  return path;
}

/* Says where a person can look at what went wrong. */
static void
report_difference (cairo_surface_t *made, cairo_surface_t *expected, cairo_surface_t *difference,
                   const char *name)
{
  g_autofree char *made_name = g_strconcat (name, "-made", NULL);
  g_autofree char *expected_name = g_strconcat (name, "-expected", NULL);
  g_autofree char *difference_name = g_strconcat (name, "-difference", NULL);
  g_autofree char *made_path = picture_save (made, made_name);
  g_autofree char *expected_path = picture_save (expected, expected_name);

  g_test_message ("made:       %s", made_path);
  g_test_message ("expected:   %s", expected_path);
  if (difference != NULL)
    {
      g_autofree char *path = picture_save (difference, difference_name);

      g_test_message ("difference: %s", path);
    }
  else
    g_test_message ("sizes: made %d × %d, expected %d × %d", cairo_image_surface_get_width (made),
                    cairo_image_surface_get_height (made), cairo_image_surface_get_width (expected),
                    cairo_image_surface_get_height (expected));
}

/**
 * picture_assert_similar:
 * @made: what a test drew
 * @expected: what it should look like
 * @name: a name for the files that show the difference
 * @limits: what may differ
 *
 * Fails the test where two pictures differ, and writes both and their difference beside the tests.
 */
void
picture_assert_similar (cairo_surface_t *made, cairo_surface_t *expected, const char *name,
                        const PictureLimits *limits)
{
  cairo_surface_t *difference;
  double share = picture_compare (made, expected, limits->tolerance, &difference);

  if (share > limits->share)
    {
      report_difference (made, expected, difference, name);
      g_test_message ("%s: %.3f %% of the pixels differ, allowed are %.3f %%", name, share * 100,
                      limits->share * 100);
      g_test_fail ();
    }
  g_clear_pointer (&difference, cairo_surface_destroy);
}

static guint32
coarsen_pixel (guint32 pixel)
{
  guint32 coarse = 0xff000000u;

  for (int shift = 0; shift < 24; shift += 8)
    {
      guint32 channel = (pixel >> shift) & 0xff;

      coarse |= (channel + SHADE_STEP / 2) / SHADE_STEP * SHADE_STEP << shift;
    }
  return coarse;
}

static void
write_reference (cairo_surface_t *made, const char *path)
{
  cairo_surface_t *coarse = flatten (made);

  for (int y = 0; y < cairo_image_surface_get_height (coarse); y++)
    {
      guint32 *row = get_row (coarse, y);

      for (int x = 0; x < cairo_image_surface_get_width (coarse); x++)
        row[x] = coarsen_pixel (row[x]);
    }
  cairo_surface_mark_dirty (coarse);
  g_assert_cmpint (cairo_surface_write_to_png (coarse, path), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (coarse);
}

/**
 * picture_assert_reference:
 * @made: what a test drew
 * @folder: the folder of the references
 * @name: the reference's name, without ".png"
 * @limits: what may differ
 *
 * Like picture_assert_similar () with a picture that is kept. Where CP_UPDATE_REFERENCES is set in the
 * environment the reference is written anew instead. A reference is coarse, so the tolerance has to be more than 8.
 */
void
picture_assert_reference (cairo_surface_t *made, const char *folder, const char *name,
                          const PictureLimits *limits)
{
  g_autofree char *file = g_strconcat (name, ".png", NULL);
  g_autofree char *path = g_build_filename (folder, file, NULL);
  cairo_surface_t *expected;

  if (g_getenv ("CP_UPDATE_REFERENCES") != NULL)
    {
      write_reference (made, path);
      return;
    }
  expected = picture_load (path);
  if (expected == NULL)
    {
      g_autofree char *made_path = picture_save (made, name);

      g_test_message ("There is no reference %s (made: %s); CP_UPDATE_REFERENCES=1 makes it", path,
                      made_path);
      g_test_fail ();
      return;
    }
  picture_assert_similar (made, expected, name, limits);
  cairo_surface_destroy (expected);
}
