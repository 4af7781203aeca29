/* SPDX-License-Identifier: GPL-3.0-or-later */
/* PNG files: their chunks, one by one, and their pixels. */

#include "cp-png.h"

#include <string.h>

#include <zlib.h>

#include "cp-config.h"
#include "cp-figure-pen.h"
#include "cp-figure-files.h"

#define SIGNATURE "\x89PNG\r\n\x1a\n"

typedef struct
{
  char type[5];
  const guint8 *data;
  guint32 size;
} Chunk;

static guint32
read_number (const guint8 *from)
{
  guint32 big;

  memcpy (&big, from, sizeof big);

  return GUINT32_FROM_BE (big);
}

/* Cuts a file into chunks, checking lengths and sums on the way. */
static GArray *
parse (GBytes *file)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (file, &size);
  GArray *chunks = g_array_new (FALSE, TRUE, sizeof (Chunk));
  gsize at = 8;

  g_assert_cmpmem (data, 8, SIGNATURE, 8);
  while (at < size)
    {
      Chunk chunk = { .size = read_number (data + at), .data = data + at + 8 };

      g_assert_cmpuint (at + 12 + chunk.size, <=, size);
      memcpy (chunk.type, data + at + 4, 4);
      g_assert_cmphex (read_number (chunk.data + chunk.size), ==,
                       crc32 (0, data + at + 4, chunk.size + 4));
      g_array_append_val (chunks, chunk);
      at += 12 + chunk.size;
    }
  g_assert_cmpuint (at, ==, size);

  return chunks;
}

static const Chunk *
get_chunk (GArray *chunks, guint place, const char *type)
{
  const Chunk *chunk;

  g_assert_cmpuint (place, <, chunks->len);
  chunk = &g_array_index (chunks, Chunk, place);
  g_assert_cmpstr (chunk->type, ==, type);

  return chunk;
}

static void
assert_text (const Chunk *chunk, const char *keyword, const char *text)
{
  gsize start = strlen (keyword) + 5;

  g_assert_cmpstr ((const char *) chunk->data, ==, keyword);
  g_assert_cmpmem (chunk->data + strlen (keyword), 5, "\0\0\0\0\0", 5);
  g_assert_cmpmem (chunk->data + start, chunk->size - start, text, strlen (text));
}

static CpFigure *
make_figure (guint width, guint height, gboolean paper)
{
  const CpFigureOptions options = { .width = width, .height = height, .scale = 1, .paper = paper };
  CpFigure *figure = cp_figure_new (&options);

  cp_figure_set_title (figure, "Fish “& chips”");
  cp_figure_set_description (figure, "Рыба");
  cp_pen_box (figure, CP_COLOR_EXPERT, 20, 20, 100, 50, 8);
  cp_pen_text (figure, CP_STYLE_TITLE, 20, 100, 400, CP_ALIGN_START, "Handgloves 港口");

  return figure;
}

static void
test_chunks (void)
{
  g_autoptr (CpFigure) figure = make_figure (960, 540, FALSE);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) file = cp_png_encode (figure, 2, &error);
  g_autoptr (GArray) chunks = NULL;
  const Chunk *chunk;

  g_assert_no_error (error);
  chunks = parse (file);
  g_assert_cmpuint (chunks->len, ==, 8);
  chunk = get_chunk (chunks, 0, "IHDR");
  g_assert_cmpuint (chunk->size, ==, 13);
  g_assert_cmpuint (read_number (chunk->data), ==, 1920);
  g_assert_cmpuint (read_number (chunk->data + 4), ==, 1080);
  g_assert_cmpmem (chunk->data + 8, 5, "\x08\x02\x00\x00\x00", 5);
  chunk = get_chunk (chunks, 1, "sRGB");
  g_assert_cmpmem (chunk->data, chunk->size, "\0", 1);
  chunk = get_chunk (chunks, 2, "pHYs");
  g_assert_cmpuint (read_number (chunk->data), ==, 7559);
  g_assert_cmpuint (read_number (chunk->data + 4), ==, 7559);
  g_assert_cmpuint (chunk->data[8], ==, 1);
  assert_text (get_chunk (chunks, 3, "iTXt"), "Title", "Fish “& chips”");
  assert_text (get_chunk (chunks, 4, "iTXt"), "Description", "Рыба");
  assert_text (get_chunk (chunks, 5, "iTXt"), "Software", "Counterpoint " CP_VERSION);
  get_chunk (chunks, 6, "IDAT");
  g_assert_cmpuint (get_chunk (chunks, 7, "IEND")->size, ==, 0);
}

static void
test_paper (void)
{
  g_autoptr (CpFigure) figure = make_figure (1240, 1754, TRUE);
  g_autoptr (GBytes) file = cp_png_encode (figure, 1, NULL);
  g_autoptr (GArray) chunks = parse (file);

  g_assert_cmpuint (read_number (get_chunk (chunks, 2, "pHYs")->data), ==, 5906);
}

/* A figure that says nothing of itself has no empty texts. */
static void
test_bare (void)
{
  const CpFigureOptions options = { .width = 540, .height = 540, .scale = 1 };
  g_autoptr (CpFigure) figure = cp_figure_new (&options);
  g_autoptr (GBytes) file = cp_png_encode (figure, 1, NULL);
  g_autoptr (GArray) chunks = parse (file);

  assert_text (get_chunk (chunks, 3, "iTXt"), "Software", "Counterpoint " CP_VERSION);
  g_assert_cmpuint (chunks->len, ==, 6);
}

typedef struct
{
  const guint8 *data;
  gsize left;
} Reader;

static cairo_status_t
read_bytes_cb (void *data, unsigned char *to, unsigned int n_bytes)
{
  Reader *reader = data;

  if (n_bytes > reader->left)
    return CAIRO_STATUS_READ_ERROR;
  memcpy (to, reader->data, n_bytes);
  reader->data += n_bytes;
  reader->left -= n_bytes;

  return CAIRO_STATUS_SUCCESS;
}

/* Another reader of PNG gets exactly the pixels that were drawn. */
static void
test_pixels (void)
{
  g_autoptr (CpFigure) figure = make_figure (777, 541, FALSE);
  g_autoptr (GBytes) file = cp_png_encode (figure, 1, NULL);
  Reader reader = { g_bytes_get_data (file, NULL), g_bytes_get_size (file) };
  cairo_surface_t *read = cairo_image_surface_create_from_png_stream (read_bytes_cb, &reader);
  cairo_surface_t *drawn = cp_png_render (figure, 1, NULL);

  g_assert_cmpint (cairo_surface_status (read), ==, CAIRO_STATUS_SUCCESS);
  g_assert_cmpint (cairo_image_surface_get_width (read), ==, 777);
  for (int y = 0; y < 541; y++)
    {
      const guint32 *a = (const guint32 *) (gconstpointer) (cairo_image_surface_get_data (read)
                                                            + y * cairo_image_surface_get_stride (read));
      const guint32 *b = (const guint32 *) (gconstpointer) (cairo_image_surface_get_data (drawn)
                                                            + y * cairo_image_surface_get_stride (drawn));

      for (int x = 0; x < 777; x++)
        g_assert_cmphex (a[x] & 0xffffff, ==, b[x] & 0xffffff);
    }
  cairo_surface_destroy (read);
  cairo_surface_destroy (drawn);
}

static void
test_equal (void)
{
  g_autoptr (CpFigure) figure = make_figure (960, 540, FALSE);
  g_autoptr (CpFigure) other = make_figure (960, 540, FALSE);
  g_autoptr (GBytes) first = cp_png_encode (figure, 1, NULL);
  g_autoptr (GBytes) second = cp_png_encode (other, 1, NULL);

  g_assert_true (g_bytes_equal (first, second));
}

static void
test_write (void)
{
  g_autoptr (CpFigure) figure = make_figure (960, 540, FALSE);
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GBytes) expected = cp_png_encode (figure, 1, NULL);
  g_autoptr (GBytes) written = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (cp_png_write (figure, 1, stream, NULL, &error));
  g_assert_no_error (error);
  g_output_stream_close (stream, NULL, NULL);
  written = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
  g_assert_true (g_bytes_equal (written, expected));
}

/* Pages drawn at once are the same as one by one, whatever thread drew them. */
static void
test_pages (void)
{
  g_autoptr (GPtrArray) pages = g_ptr_array_new_with_free_func ((GDestroyNotify) cp_figure_unref);
  g_autoptr (GPtrArray) files = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 7; i++)
    g_ptr_array_add (pages, make_figure (600 + 10 * i, 540, FALSE));
  files = cp_figure_encode_pages (pages, CP_FORMAT_PNG, 1, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (files->len, ==, 7);
  for (guint i = 0; i < 7; i++)
    {
      g_autoptr (GBytes) alone = cp_png_encode (pages->pdata[i], 1, NULL);

      g_assert_true (g_bytes_equal (alone, files->pdata[i]));
    }
}

static void
count_cb (guint n_pages, gpointer data)
{
  guint *n_told = data;

  g_assert_cmpuint (n_pages, ==, *n_told + 1);
  *n_told = n_pages;
}

/* Each page is told once, by one thread at a time, in files of one page and of many. */
static void
test_progress (void)
{
  g_autoptr (GPtrArray) pages = g_ptr_array_new_with_free_func ((GDestroyNotify) cp_figure_unref);

  for (guint i = 0; i < 7; i++)
    g_ptr_array_add (pages, make_figure (600, 540, FALSE));
  for (CpFigureFormat format = 0; format < CP_N_FORMATS; format++)
    {
      guint n_told = 0;
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) files =
          cp_figure_encode_pages_full (pages, format, 1, count_cb, &n_told, NULL, &error);

      g_assert_no_error (error);
      g_assert_cmpuint (n_told, ==, 7);
      g_assert_cmpuint (files->len, ==, cp_figure_format_has_pages (format) ? 1 : 7);
    }
}

static void
stop_cb (guint n_pages, gpointer data)
{
  g_cancellable_cancel (data);
}

/* A stop between pages gives no file, whatever the format. */
static void
test_stopped (void)
{
  g_autoptr (GPtrArray) pages = g_ptr_array_new_with_free_func ((GDestroyNotify) cp_figure_unref);

  for (guint i = 0; i < 7; i++)
    g_ptr_array_add (pages, make_figure (600, 540, FALSE));
  for (CpFigureFormat format = 0; format < CP_N_FORMATS; format++)
    {
      g_autoptr (GCancellable) cancellable = g_cancellable_new ();
      g_autoptr (GError) error = NULL;

      g_assert_null (cp_figure_encode_pages_full (pages, format, 1, stop_cb, cancellable,
                                                  cancellable, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
    }
}

static void
test_cancelled (void)
{
  g_autoptr (GPtrArray) pages = g_ptr_array_new_with_free_func ((GDestroyNotify) cp_figure_unref);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (pages, make_figure (600, 540, FALSE));
  g_cancellable_cancel (cancellable);
  g_assert_null (cp_figure_encode_pages (pages, CP_FORMAT_PNG, 1, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* A stream that is full, here one of a fixed size, is reported. */
static void
test_write_fault (void)
{
  g_autoptr (CpFigure) figure = make_figure (960, 540, FALSE);
  guint8 buffer[100];
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new (buffer, sizeof buffer, NULL, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_false (cp_png_write (figure, 1, stream, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/png/chunks", test_chunks);
  g_test_add_func ("/png/paper", test_paper);
  g_test_add_func ("/png/bare", test_bare);
  g_test_add_func ("/png/pixels", test_pixels);
  g_test_add_func ("/png/equal", test_equal);
  g_test_add_func ("/png/pages", test_pages);
  g_test_add_func ("/png/progress", test_progress);
  g_test_add_func ("/png/stopped", test_stopped);
  g_test_add_func ("/png/cancelled", test_cancelled);
  g_test_add_func ("/png/write", test_write);
  g_test_add_func ("/png/write-fault", test_write_fault);

  return g_test_run ();
}
