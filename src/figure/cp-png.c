/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Figures as PNG files that say what they show. */

#include "cp-png.h"

#include <string.h>

#include <glib/gi18n-lib.h>
#include <zlib.h>

#include "cp-config.h"
#include "cp-figure-error.h"

/* A picture is drawn by cairo and written by the rules of the PNG specification (ISO/IEC
 * 15948:2004) as 8-bit RGB without alpha. Between IHDR and IDAT stand sRGB, pHYs and the texts;
 * nothing depends on the time, so equal figures give equal bytes. */

#define SIGNATURE "\x89PNG\r\n\x1a\n"
#define SIGNATURE_SIZE 8
#define BYTES_OF_PIXEL 3
#define CM_OF_INCH 2.54

/* PNG's filter type 2: each byte less the one above. Figures are mostly even ground and upright
 * edges, so it makes small files at the speed of a subtraction. */
#define FILTER_UP 2

/* Level 6 takes more than twice as long for a seventh less. */
#define COMPRESSION_LEVEL 1

static void
append_number (GByteArray *to, guint32 value)
{
  guint32 big = GUINT32_TO_BE (value);

  g_byte_array_append (to, (const guint8 *) &big, sizeof big);
}

/* Length, type, data, and the CRC of the last two (clause 5.3). */
static void
append_chunk (GByteArray *to, const char *type, gconstpointer data, gsize size)
{
  gsize start;

  append_number (to, size);
  start = to->len;
  g_byte_array_append (to, (const guint8 *) type, 4);
  g_byte_array_append (to, data, size);
  append_number (to, crc32 (0, to->data + start, to->len - start));
}

static void
append_header (GByteArray *to, guint width, guint height)
{
  /* Depth 8, colour type 2 (RGB), and the only methods there are. */
  static const guint8 kind[] = { 8, 2, 0, 0, 0 };
  g_autoptr (GByteArray) data = g_byte_array_new ();

  append_number (data, width);
  append_number (data, height);
  g_byte_array_append (data, kind, sizeof kind);
  append_chunk (to, "IHDR", data->data, data->len);
}

static void
append_density (GByteArray *to, double dpi)
{
  static const guint8 unit_is_metre = 1;
  g_autoptr (GByteArray) data = g_byte_array_new ();
  guint32 density = dpi * 100 / CM_OF_INCH + 0.5;

  append_number (data, density);
  append_number (data, density);
  g_byte_array_append (data, &unit_is_metre, 1);
  append_chunk (to, "pHYs", data->data, data->len);
}

/* International text, not compressed, in no stated language (clause 11.3.4.5). */
static void
append_text (GByteArray *to, const char *keyword, const char *text)
{
  g_autoptr (GByteArray) data = g_byte_array_new ();

  if (text == NULL || *text == '\0')
    return;
  g_byte_array_append (data, (const guint8 *) keyword, strlen (keyword) + 1);
  g_byte_array_append (data, (const guint8 *) "\0\0\0\0", 4);
  g_byte_array_append (data, (const guint8 *) text, strlen (text));
  append_chunk (to, "iTXt", data->data, data->len);
}

/* One row of cairo's native-endian 0xAARRGGBB as RGB, each byte less the one above. Most rows of a
 * figure are equal to the one above. */
static void
filter_row (const guint32 *row, const guint32 *above, guint width, guint8 *to)
{
  *to++ = FILTER_UP;
  if (memcmp (row, above, width * sizeof *row) == 0)
    {
      memset (to, 0, (gsize) width * BYTES_OF_PIXEL);
      return;
    }
  for (guint i = 0; i < width; i++)
    {
      *to++ = (row[i] >> 16) - (above[i] >> 16);
      *to++ = (row[i] >> 8) - (above[i] >> 8);
      *to++ = row[i] - above[i];
    }
}

/* Feeds one row to zlib and takes what comes out; the last row ends the stream. */
static void
deflate_row (z_stream *stream, guint8 *row, gsize size, gboolean last, GByteArray *to)
{
  guint8 buffer[16384];

  stream->next_in = row;
  stream->avail_in = size;
  do
    {
      stream->next_out = buffer;
      stream->avail_out = sizeof buffer;
      deflate (stream, last ? Z_FINISH : Z_NO_FLUSH);
      g_byte_array_append (to, buffer, sizeof buffer - stream->avail_out);
    }
  while (stream->avail_out == 0);
}

static GByteArray *
compress_pixels (cairo_surface_t *surface)
{
  guint width = cairo_image_surface_get_width (surface);
  guint height = cairo_image_surface_get_height (surface);
  const guint8 *pixels = cairo_image_surface_get_data (surface);
  gsize size = (gsize) width * BYTES_OF_PIXEL + 1;
  g_autofree guint32 *nothing = g_new0 (guint32, width);
  g_autofree guint8 *filtered = g_malloc (size);
  const guint32 *above = nothing;
  GByteArray *data = g_byte_array_new ();
  z_stream stream = { 0 };

  deflateInit (&stream, COMPRESSION_LEVEL);
  for (guint y = 0; y < height; y++)
    {
      gsize start = (gsize) y * cairo_image_surface_get_stride (surface);
      const guint32 *row = (const guint32 *) (gconstpointer) (pixels + start);

      filter_row (row, above, width, filtered);
      deflate_row (&stream, filtered, size, y + 1 == height, data);
      above = row;
    }
  deflateEnd (&stream);

  return data;
}

static GBytes *
encode_surface (const CpFigure *figure, guint scale, cairo_surface_t *surface)
{
  /* Rendering intent 0, perceptual. */
  static const guint8 intent = 0;
  g_autoptr (GByteArray) pixels = compress_pixels (surface);
  GByteArray *file = g_byte_array_new ();

  g_byte_array_append (file, (const guint8 *) SIGNATURE, SIGNATURE_SIZE);
  append_header (file, cairo_image_surface_get_width (surface),
                 cairo_image_surface_get_height (surface));
  append_chunk (file, "sRGB", &intent, 1);
  append_density (file, (double) cp_figure_get_dpi (figure) * scale);
  append_text (file, "Title", cp_figure_get_title (figure));
  append_text (file, "Description", cp_figure_get_description (figure));
  append_text (file, "Software", "Counterpoint " CP_VERSION);
  append_chunk (file, "IDAT", pixels->data, pixels->len);
  append_chunk (file, "IEND", "", 0);

  return g_byte_array_free_to_bytes (file);
}

/**
 * cp_png_render:
 * @scale: 1 to 4, px of the picture for one of the figure
 *
 * Draws a figure as pixels. Fails with %CP_FIGURE_ERROR_RENDER, where memory does not suffice.
 * Returns: (transfer full): an image surface, to be destroyed by the caller
 */
cairo_surface_t *
cp_png_render (const CpFigure *figure, guint scale, GError **error)
{
  cairo_surface_t *surface;
  cairo_t *cr;

  g_return_val_if_fail (figure != NULL && scale >= 1 && scale <= CP_FIGURE_SCALE_MAX, NULL);

  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24,
                                        cp_figure_get_pixel_width (figure) * scale,
                                        cp_figure_get_pixel_height (figure) * scale);
  cr = cairo_create (surface);
  cairo_scale (cr, scale, scale);
  cp_figure_draw (figure, cr);
  if (cairo_status (cr) != CAIRO_STATUS_SUCCESS)
    {
      g_set_error (error, CP_FIGURE_ERROR, CP_FIGURE_ERROR_RENDER,
                   /* Translators: %s says why, in the words of the drawing library. */
                   _("The figure could not be drawn: %s. Try a smaller size or scale."),
                   cairo_status_to_string (cairo_status (cr)));
      g_clear_pointer (&surface, cairo_surface_destroy);
    }
  cairo_destroy (cr);
  if (surface != NULL)
    cairo_surface_flush (surface);

  return surface;
}

/**
 * cp_png_encode:
 * @scale: 1 to 4, px of the picture for one of the figure
 *
 * Makes a PNG file of a figure: sRGB, with its density, title, description, and the program's name
 * and version. Equal figures give equal bytes. Fails with %CP_FIGURE_ERROR_RENDER.
 */
GBytes *
cp_png_encode (const CpFigure *figure, guint scale, GError **error)
{
  cairo_surface_t *surface = cp_png_render (figure, scale, error);
  GBytes *file;

  if (surface == NULL)
    return NULL;
  file = encode_surface (figure, scale, surface);
  cairo_surface_destroy (surface);

  return file;
}

/**
 * cp_png_write:
 * @scale: 1 to 4, px of the picture for one of the figure
 * @stream: where to, not closed
 *
 * Writes a figure as a PNG file. Fails with %CP_FIGURE_ERROR_RENDER or as writing fails.
 */
gboolean
cp_png_write (const CpFigure *figure, guint scale, GOutputStream *stream, GCancellable *cancellable,
              GError **error)
{
  g_autoptr (GBytes) file = cp_png_encode (figure, scale, error);

  if (file == NULL)
    return FALSE;

  return g_output_stream_write_all (stream, g_bytes_get_data (file, NULL), g_bytes_get_size (file),
                                    NULL, cancellable, error);
}
