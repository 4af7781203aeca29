/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A figure copied in the export dialog, and dragged out of it into another program. */

#include <string.h>

#include "cp-figure-clipboard.h"
#include "cp-figure-table.h"
#include "copy-fixture.h"
#include "display-fixture.h"
#include "export-fixture.h"
#include "export-window.h"
#include "real-input.h"

static GtkWidget *
find_labelled (ExportWindow *self, GType type, const char *label)
{
  return display_fixture_find_labelled (GTK_WIDGET (self->dialog), type, label);
}

/* What the window would export with the choices that stand. */
static CpFigureRequest *
create_request (ExportWindow *self)
{
  CpFigureOptions options;

  g_assert_true (cp_export_choices_get_options (self->choices, &options, NULL));
  if (cp_export_choices_get_subject (self->choices) == CP_SUBJECT_COMPARISON)
    return cp_figure_request_new_comparison (cp_session_get_comparison (self->session), &options);
  return cp_figure_request_new (CP_SUBJECT_MATRIX, cp_session_get_matrix (self->session), &options);
}

static GBytes *
encode_page (CpFigureRequest *request, CpFigureFormat format, guint page)
{
  g_autoptr (GPtrArray) pages = cp_figure_request_lay_out (request, NULL);
  g_autoptr (GPtrArray) files = cp_figure_encode_pages (
      pages, format, cp_figure_request_get_options (request)->scale, NULL, NULL);

  return g_bytes_ref (files->pdata[page]);
}

static void
assert_copied (ExportWindow *self, guint page)
{
  g_autoptr (CpFigureRequest) request = create_request (self);
  g_autoptr (GBytes) png = encode_page (request, CP_FORMAT_PNG, page);
  g_autoptr (GBytes) svg = encode_page (request, CP_FORMAT_SVG, page);
  g_autoptr (GBytes) copied_png = copy_fixture_read ("image/png");
  g_autoptr (GBytes) copied_svg = copy_fixture_read ("image/svg+xml");
  g_autofree char *table = cp_figure_table_dup (request);
  g_autofree char *copied_table = copy_fixture_read_text ("UTF8_STRING");

  g_assert_true (g_bytes_equal (copied_png, png));
  g_assert_true (g_bytes_equal (copied_svg, svg));
  g_assert_cmpstr (copied_table, ==, table);
}

/* The button copies the page in sight, with what was written instead of it. */
static void
test_button (void)
{
  ExportWindow self;

  if (!copy_fixture_can_read ())
    return;
  export_window_open (&self, CP_SUBJECT_COMPARISON);
  cp_export_choices_set_title (self.choices, "Both sides");
  cp_export_choices_set_alt (self.choices, "What both sides say.");
  cp_export_choices_set_scale (self.choices, 2);
  export_window_wait_for_preview (&self);
  cp_export_preview_set_page (self.preview, 1);
  export_window_wait_for_preview (&self);
  display_fixture_click_middle (find_labelled (&self, GTK_TYPE_BUTTON, "Copy this page"));
  g_assert_nonnull (find_labelled (&self, GTK_TYPE_LABEL, "Copied page 2: picture and drawing; all "
                                                          "pages as a table"));
  assert_copied (&self, 1);

  /* What was said of the copy is not said of another figure. */
  cp_export_choices_set_subject (self.choices, CP_SUBJECT_MATRIX);
  g_assert_nonnull (
      find_labelled (&self, GTK_TYPE_LABEL, "Drag the picture into another program"));
  export_window_close (&self);
}

/* Ctrl+C copies the figure wherever the focus is, but a text that is selected first. */
static void
test_keys (void)
{
  ExportWindow self;
  g_autofree char *text = NULL;

  if (!copy_fixture_can_read ())
    return;
  export_window_open (&self, CP_SUBJECT_MATRIX);
  display_fixture_type ("Harbour");
  export_window_wait_for_preview (&self);
  display_fixture_key (GDK_KEY_c, GDK_CONTROL_MASK);
  g_assert_nonnull (find_labelled (&self, GTK_TYPE_LABEL, "Copied: picture, drawing and table"));
  assert_copied (&self, 0);

  display_fixture_key (GDK_KEY_a, GDK_CONTROL_MASK);
  display_fixture_key (GDK_KEY_c, GDK_CONTROL_MASK);
  text = copy_fixture_read_text ("UTF8_STRING");
  g_assert_cmpstr (text, ==, "Harbour");

  gtk_widget_grab_focus (GTK_WIDGET (self.preview));
  display_fixture_key (GDK_KEY_c, GDK_CONTROL_MASK);
  assert_copied (&self, 0);
  export_window_close (&self);
}

/* A figure that cannot be drawn cannot be copied. */
static void
test_fault (void)
{
  ExportWindow self;
  GtkWidget *button;

  export_window_open (&self, CP_SUBJECT_MATRIX);
  button = find_labelled (&self, GTK_TYPE_BUTTON, "Copy this page");
  g_assert_true (gtk_widget_get_sensitive (button));
  cp_export_choices_set_size (self.choices, "0x100000");
  g_assert_false (gtk_widget_get_sensitive (button));
  display_fixture_key (GDK_KEY_c, GDK_CONTROL_MASK);
  g_assert_nonnull (
      find_labelled (&self, GTK_TYPE_LABEL, "Drag the picture into another program"));
  export_window_close (&self);
}

static gboolean
wait_a_moment_cb (gpointer data)
{
  *(gboolean *) data = TRUE;

  return G_SOURCE_REMOVE;
}

/* Both programs have to see each step. */
static void
wait_a_moment (void)
{
  gboolean over = FALSE;

  g_timeout_add (60, wait_a_moment_cb, &over);
  display_fixture_wait_for (over);
}

static GDataInputStream *
start_target (const char *mime_type, const char *path, GSubprocess **target)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *line = NULL;
  GDataInputStream *output;

  *target = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error, g_getenv ("DRAG_TARGET"),
                              mime_type, path, NULL);
  g_assert_no_error (error);
  output = g_data_input_stream_new (g_subprocess_get_stdout_pipe (*target));
  line = g_data_input_stream_read_line (output, NULL, NULL, &error);
  g_assert_cmpstr (line, ==, "ready");
  for (guint i = 0; i < 5; i++)
    wait_a_moment ();
  return output;
}

static void
line_read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  *(char **) data =
      g_data_input_stream_read_line_finish (G_DATA_INPUT_STREAM (source), result, NULL, NULL);
}

/* Drags the picture into the other program's window. */
static GBytes *
drag_out (ExportWindow *self, const char *mime_type)
{
  g_autofree char *path = g_build_filename (self->folder, "taken", NULL);
  g_autoptr (GSubprocess) target = NULL;
  g_autoptr (GDataInputStream) output = start_target (mime_type, path, &target);
  g_autofree char *line = NULL;
  char *contents;
  gsize n_bytes;

  display_fixture_move (GTK_WIDGET (self->preview), 100, 100);
  wait_a_moment ();
  real_input_hold (1, TRUE);
  for (int i = 1; i <= 4; i++)
    {
      display_fixture_move (GTK_WIDGET (self->preview), 100 + 12 * i, 100 + 4 * i);
      wait_a_moment ();
    }
  for (int i = 0; i < 4; i++)
    {
      real_input_move (100 + i, 60 + i);
      wait_a_moment ();
    }
  g_data_input_stream_read_line_async (output, G_PRIORITY_DEFAULT, NULL, line_read_cb, &line);
  real_input_hold (1, FALSE);
  display_fixture_wait_for (line != NULL);
  g_assert_cmpstr (line, ==, "taken");
  g_subprocess_force_exit (target);
  g_assert_true (g_file_get_contents (path, &contents, &n_bytes, NULL));
  return g_bytes_new_take (contents, n_bytes);
}

static void
test_drag_picture (void)
{
  ExportWindow self;
  g_autoptr (CpFigureRequest) request = NULL;
  g_autoptr (GBytes) png = NULL;
  g_autoptr (GBytes) taken = NULL;

  export_window_open (&self, CP_SUBJECT_MATRIX);
  taken = drag_out (&self, "image/png");
  request = create_request (&self);
  png = encode_page (request, CP_FORMAT_PNG, 0);
  g_assert_true (g_bytes_equal (taken, png));
  export_window_close (&self);
}

static void
test_drag_drawing (void)
{
  ExportWindow self;
  g_autoptr (CpFigureRequest) request = NULL;
  g_autoptr (GBytes) svg = NULL;
  g_autoptr (GBytes) taken = NULL;

  export_window_open (&self, CP_SUBJECT_MATRIX);
  taken = drag_out (&self, "image/svg+xml");
  request = create_request (&self);
  svg = encode_page (request, CP_FORMAT_SVG, 0);
  g_assert_true (g_bytes_equal (taken, svg));
  export_window_close (&self);
}

/* Where files are taken it is one of the format that is chosen, called as it would be exported. */
static void
test_drag_file (void)
{
  ExportWindow self;
  g_autoptr (CpFigureRequest) request = NULL;
  g_autoptr (GBytes) pdf = NULL;
  g_autoptr (GBytes) taken = NULL;
  g_autofree char *list = NULL;
  g_auto (GStrv) uris = NULL;
  g_autoptr (GFile) file = NULL;
  g_autofree char *name = NULL;
  g_autoptr (GBytes) contents = NULL;

  export_window_open (&self, CP_SUBJECT_COMPARISON);
  cp_export_choices_set_format (self.choices, CP_FORMAT_PDF);
  export_window_wait_for_preview (&self);
  taken = drag_out (&self, "text/uri-list");
  list = g_strndup (g_bytes_get_data (taken, NULL), g_bytes_get_size (taken));
  uris = g_uri_list_extract_uris (list);
  g_assert_cmpuint (g_strv_length (uris), ==, 1);
  file = g_file_new_for_uri (uris[0]);
  name = g_file_get_basename (file);
  g_assert_cmpstr (name, ==, "Armenia.pdf");
  contents = g_file_load_bytes (file, NULL, NULL, NULL);
  request = create_request (&self);
  pdf = encode_page (request, CP_FORMAT_PDF, 0);
  g_assert_true (g_bytes_equal (contents, pdf));
  export_window_close (&self);
}

static void
message_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  g_variant_get_child (parameter, 1, "s", data);
}

static GtkWindow *
show_window (char **message)
{
  GtkWindow *window = display_fixture_show (gtk_label_new ("here"), 300, 200);
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) action =
      g_simple_action_new ("show-message", G_VARIANT_TYPE ("(bssss)"));

  g_signal_connect (action, "activate", G_CALLBACK (message_cb), message);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
  gtk_widget_insert_action_group (GTK_WIDGET (window), "win", G_ACTION_GROUP (group));
  return window;
}

/* Copied without the dialog, a figure says what became of it. */
static void
test_without_dialog (void)
{
  g_autofree char *message = NULL;
  g_autoptr (CpSession) session = display_fixture_load_builtin ();
  CpFigureOptions options = CP_FIGURE_OPTIONS_DEFAULT;
  g_autoptr (CpFigureRequest) request =
      cp_figure_request_new (CP_SUBJECT_MATRIX, cp_session_get_matrix (session), &options);
  GtkWindow *window = show_window (&message);
  g_autoptr (CpFigureRequest) impossible = NULL;
  g_autofree char *text = NULL;
  g_autofree char *table = cp_figure_table_dup (request);

  cp_figure_clipboard_copy (GTK_WIDGET (window), request);
  display_fixture_wait_for (message != NULL);
  g_assert_cmpstr (message, ==, "Copied the figure: a picture, a drawing, and a table.");
  text = display_fixture_dup_clipboard (GTK_WIDGET (window));
  g_assert_cmpstr (text, ==, table);

  g_clear_pointer (&message, g_free);
  options.width = 1;
  impossible = cp_figure_request_new (CP_SUBJECT_MATRIX, cp_session_get_matrix (session), &options);
  cp_figure_clipboard_copy (GTK_WIDGET (window), impossible);
  display_fixture_wait_for (message != NULL);
  g_assert_true (g_str_has_prefix (message, "A figure of 1 by 1080 pixels cannot be made"));
  display_fixture_close (window);
}

int
main (int argc, char **argv)
{
  if (!display_fixture_init (&argc, &argv))
    return DISPLAY_FIXTURE_SKIPPED;
  g_test_add_func ("/export-copy/button", test_button);
  g_test_add_func ("/export-copy/keys", test_keys);
  g_test_add_func ("/export-copy/fault", test_fault);
  g_test_add_func ("/export-copy/drag-picture", test_drag_picture);
  g_test_add_func ("/export-copy/drag-drawing", test_drag_drawing);
  g_test_add_func ("/export-copy/drag-file", test_drag_file);
  g_test_add_func ("/export-copy/without-dialog", test_without_dialog);

  return g_test_run ();
}
