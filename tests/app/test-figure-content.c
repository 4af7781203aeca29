/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Figures as other programs take them from the clipboard, or out of a drag. */

#include "cp-figure-clipboard.h"

#include <string.h>

#include <glib/gstdio.h>
#include <utime.h>

#include "cp-png.h"
#include "cp-svg.h"
#include "copy-fixture.h"
#include "display-fixture.h"
#include "thread-watch.h"

#define DAY_AND_A_HALF (36 * 60 * 60)

/* Of a thread that lets go of an object as the last one every second to fifth time. */
#define N_LET_GO 60

static CpFigure *
create_page (const char *title)
{
  CpFigureOptions options = { .width = 640, .height = 360, .scale = 1 };
  CpFigure *figure = cp_figure_new (&options);
  CpFigureItem line = {
    .kind = CP_FIGURE_TEXT, .color = CP_COLOR_FG, .x = 30, .y = 60, .width = 300,
    .weight = CP_WEIGHT_BOLD, .size = 24, .string = title,
  };

  cp_figure_set_title (figure, title);
  cp_figure_add (figure, &line);
  return figure;
}

static GPtrArray *
create_pages (void)
{
  GPtrArray *pages = g_ptr_array_new_with_free_func ((GDestroyNotify) cp_figure_unref);

  g_ptr_array_add (pages, create_page ("Harbour"));
  g_ptr_array_add (pages, create_page ("Tides"));
  return pages;
}

static char *
dup_text_cb (gpointer data)
{
  return g_strdup (data);
}

static void
test_finalizes (void)
{
  g_autoptr (GPtrArray) pages = create_pages ();
  CpFigureContent *content = cp_figure_content_new (pages, 0, 1);

  cp_figure_content_set_text (content, dup_text_cb, g_strdup ("text"), g_free);
  cp_figure_content_set_file (content, CP_FORMAT_SVG, "Harbour.svg");
  g_assert_finalize_object (content);
}

/* Another program gets the page that was copied, as it asks for it. */
static void
test_copied (void)
{
  g_autoptr (GPtrArray) pages = create_pages ();
  GtkWidget *label = gtk_label_new ("here");
  GtkWindow *window = display_fixture_show (label, 200, 100);
  g_autoptr (GBytes) png = NULL;
  g_autoptr (GBytes) svg = NULL;
  g_autoptr (GBytes) copied_png = NULL;
  g_autoptr (GBytes) copied_svg = NULL;
  g_autofree char *text = NULL;
  g_autofree char *old_text = NULL;
  g_autofree char *targets = NULL;
  g_autofree char *here = NULL;

  if (!copy_fixture_can_read ())
    {
      display_fixture_close (window);
      return;
    }
  cp_figure_clipboard_set (gtk_widget_get_clipboard (label), pages, 1, 2, "Tides\t3\nÄön\t4\n");
  png = cp_png_encode (pages->pdata[1], 2, NULL);
  svg = cp_svg_encode (pages->pdata[1]);
  copied_png = copy_fixture_read ("image/png");
  copied_svg = copy_fixture_read ("image/svg+xml");
  g_assert_true (g_bytes_equal (copied_png, png));
  g_assert_true (g_bytes_equal (copied_svg, svg));
  text = copy_fixture_read_text ("text/plain;charset=utf-8");
  g_assert_cmpstr (text, ==, "Tides\t3\nÄön\t4\n");
  old_text = copy_fixture_read_text ("UTF8_STRING");
  g_assert_cmpstr (old_text, ==, text);
  targets = copy_fixture_read_text ("TARGETS");
  g_assert_cmpint (strstr (targets, "image/png") - targets, <, strstr (targets, "text/plain") - targets);
  g_assert_null (strstr (targets, "text/html"));
  g_assert_null (strstr (targets, "text/uri-list"));

  /* This program can read it, too. */
  here = display_fixture_dup_clipboard (label);
  g_assert_cmpstr (here, ==, text);
  display_fixture_close (window);
}

/* A picture that has no text offers none. */
static void
test_without_text (void)
{
  g_autoptr (GPtrArray) pages = create_pages ();
  g_autoptr (CpFigureContent) content = cp_figure_content_new (pages, 0, 1);
  g_autoptr (GdkContentFormats) formats =
      gdk_content_provider_ref_formats (GDK_CONTENT_PROVIDER (content));
  g_autofree char *names = gdk_content_formats_to_string (formats);

  g_assert_cmpstr (names, ==, "image/png image/svg+xml");
}

typedef struct
{
  gboolean done;
  gboolean written;
  GError *error;
} Writing;

static void
written_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Writing *writing = data;

  writing->written = gdk_content_provider_write_mime_type_finish (GDK_CONTENT_PROVIDER (source),
                                                                  result, &writing->error);
  writing->done = TRUE;
}

static GBytes *
take (CpFigureContent *content, const char *mime_type, GError **error)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  Writing writing = { FALSE, FALSE, NULL };

  gdk_content_provider_write_mime_type_async (GDK_CONTENT_PROVIDER (content), mime_type, stream,
                                              G_PRIORITY_DEFAULT, NULL, written_cb, &writing);
  display_fixture_wait_for (writing.done);
  if (writing.error != NULL)
    g_propagate_error (error, writing.error);
  g_output_stream_close (stream, NULL, NULL);
  return writing.written
             ? g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream))
             : NULL;
}

static char *
take_path (CpFigureContent *content)
{
  g_autoptr (GBytes) list = take (content, "text/uri-list", NULL);
  g_autofree char *text = NULL;
  g_auto (GStrv) uris = NULL;

  g_assert_nonnull (list);
  text = g_strndup (g_bytes_get_data (list, NULL), g_bytes_get_size (list));
  uris = g_uri_list_extract_uris (text);
  g_assert_cmpuint (g_strv_length (uris), ==, 1);
  return g_filename_from_uri (uris[0], NULL, NULL);
}

/* What is dragged is a file, too, written when it is taken, once. */
static void
test_file (void)
{
  g_autoptr (GPtrArray) pages = create_pages ();
  g_autoptr (CpFigureContent) content = cp_figure_content_new (pages, 1, 1);
  g_autoptr (GBytes) png = cp_png_encode (pages->pdata[1], 1, NULL);
  g_autoptr (GFile) file = NULL;
  g_autofree char *path = NULL;
  g_autofree char *name = NULL;
  g_autofree char *bytes = NULL;
  g_auto (GValue) value = G_VALUE_INIT;
  g_autoptr (GSList) files = NULL;
  gsize n_bytes;
  GStatBuf status;

  cp_figure_content_set_file (content, CP_FORMAT_PNG, "Tides, in “May”.png");
  path = take_path (content);
  name = g_path_get_basename (path);
  g_assert_cmpstr (name, ==, "Tides, in “May”.png");
  g_assert_true (g_file_get_contents (path, &bytes, &n_bytes, NULL));
  g_assert_cmpmem (bytes, n_bytes, g_bytes_get_data (png, NULL), g_bytes_get_size (png));
  g_assert_true (g_str_has_prefix (path, g_get_user_cache_dir ()));

  g_value_init (&value, GDK_TYPE_FILE_LIST);
  g_assert_true (gdk_content_provider_get_value (GDK_CONTENT_PROVIDER (content), &value, NULL));
  files = gdk_file_list_get_files (g_value_get_boxed (&value));
  file = g_file_new_for_path (path);
  g_assert_true (g_file_equal (files->data, file));
  g_assert_cmpuint (g_slist_length (files), ==, 1);

  /* Nobody else on this machine can look into it. */
  g_free (g_steal_pointer (&name));
  name = g_path_get_dirname (path);
  g_assert_cmpint (g_stat (name, &status), ==, 0);
  g_assert_cmphex (status.st_mode & 0777, ==, 0700);
}

/* A format that has all pages in one file is dragged as a whole. */
static void
test_file_of_all_pages (void)
{
  g_autoptr (GPtrArray) pages = create_pages ();
  g_autoptr (CpFigureContent) content = cp_figure_content_new (pages, 1, 1);
  g_autoptr (GPtrArray) files = cp_figure_encode_pages (pages, CP_FORMAT_PDF, 1, NULL, NULL);
  g_autofree char *path = NULL;
  g_autofree char *bytes = NULL;
  gsize n_bytes;

  cp_figure_content_set_file (content, CP_FORMAT_PDF, "Harbour.pdf");
  path = take_path (content);
  g_assert_true (g_file_get_contents (path, &bytes, &n_bytes, NULL));
  g_assert_cmpmem (bytes, n_bytes, g_bytes_get_data (files->pdata[0], NULL),
                   g_bytes_get_size (files->pdata[0]));
}

/* Files of an earlier day go, younger ones stay. */
static void
test_old_files (void)
{
  g_autoptr (GPtrArray) pages = create_pages ();
  g_autoptr (CpFigureContent) old_content = cp_figure_content_new (pages, 0, 1);
  g_autoptr (CpFigureContent) content = cp_figure_content_new (pages, 0, 1);
  g_autoptr (CpFigureContent) next = cp_figure_content_new (pages, 0, 1);
  g_autofree char *old_path = NULL;
  g_autofree char *path = NULL;
  g_autofree char *next_path = NULL;
  g_autofree char *old_folder = NULL;
  gint64 then = g_get_real_time () / G_USEC_PER_SEC - DAY_AND_A_HALF;
  struct utimbuf times = { then, then };

  cp_figure_content_set_file (old_content, CP_FORMAT_SVG, "a.svg");
  cp_figure_content_set_file (content, CP_FORMAT_SVG, "a.svg");
  cp_figure_content_set_file (next, CP_FORMAT_SVG, "a.svg");
  old_path = take_path (old_content);
  old_folder = g_path_get_dirname (old_path);
  g_assert_cmpint (g_utime (old_folder, &times), ==, 0);
  path = take_path (content);
  next_path = take_path (next);
  g_assert_false (g_file_test (old_folder, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (next_path, G_FILE_TEST_EXISTS));
  g_assert_cmpstr (path, !=, next_path);
}

/* What cannot be had is an error for who asks. */
static void
test_errors (void)
{
  g_autoptr (GPtrArray) pages = create_pages ();
  g_autoptr (CpFigureContent) content = cp_figure_content_new (pages, 0, 1);
  g_autoptr (GError) error = NULL;
  g_autofree char *parent = g_build_filename (g_get_user_cache_dir (), "counterpoint", NULL);
  g_autofree char *blocked = g_build_filename (parent, "dragged", NULL);
  g_autofree char *aside = g_strconcat (blocked, ".aside", NULL);

  g_assert_null (take (content, "text/plain", &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED);
  g_clear_error (&error);

  /* Where the folder should be there is a file. */
  g_mkdir_with_parents (parent, 0700);
  g_rename (blocked, aside);
  g_assert_true (g_file_set_contents (blocked, "", 0, NULL));
  cp_figure_content_set_file (content, CP_FORMAT_SVG, "a.svg");
  g_assert_null (take (content, "text/uri-list", &error));
  g_assert_nonnull (error);
  g_unlink (blocked);
  g_rename (aside, blocked);
}

static void
refused_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  gboolean *done = data;
  g_autoptr (GError) error = NULL;

  g_assert_false (gdk_content_provider_write_mime_type_finish (GDK_CONTENT_PROVIDER (source), result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED);
  *done = TRUE;
}

/* Something else is copied while a program asks for what was. */
static void
test_let_go (void)
{
  g_autoptr (GPtrArray) pages = create_pages ();
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  ThreadWatch watch = THREAD_WATCH_INIT;

  for (guint i = 0; i < N_LET_GO; i++)
    {
      CpFigureContent *content = cp_figure_content_new (pages, 0, 1);
      gboolean done = FALSE;

      thread_watch_add (&watch, content);
      gdk_content_provider_write_mime_type_async (GDK_CONTENT_PROVIDER (content), "text/plain", stream,
                                                  G_PRIORITY_DEFAULT, NULL, refused_cb, &done);
      g_object_unref (content);
      while (!done)
        g_main_context_iteration (NULL, TRUE);
      g_assert_cmpuint (watch.n_finalized, ==, i + 1);
    }
}

int
main (int argc, char **argv)
{
  if (!display_fixture_init (&argc, &argv))
    return DISPLAY_FIXTURE_SKIPPED;
  g_test_add_func ("/figure-content/finalizes", test_finalizes);
  g_test_add_func ("/figure-content/copied", test_copied);
  g_test_add_func ("/figure-content/without-text", test_without_text);
  g_test_add_func ("/figure-content/file", test_file);
  g_test_add_func ("/figure-content/file-of-all-pages", test_file_of_all_pages);
  g_test_add_func ("/figure-content/old-files", test_old_files);
  g_test_add_func ("/figure-content/errors", test_errors);
  g_test_add_func ("/figure-content/let-go", test_let_go);

  return g_test_run ();
}
