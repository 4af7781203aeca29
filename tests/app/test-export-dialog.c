/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The dialog that exports figures: what it shows and says of what is chosen. */

#include <string.h>

#include "display-fixture.h"
#include "export-window.h"

/* The colour in the upper left corner of the picture, as 0xAARRGGBB. */
static guint32
get_ground (ExportWindow *self)
{
  GdkTexture *picture = cp_export_preview_get_picture (self->preview);
  int width = gdk_texture_get_width (picture);
  g_autofree guint32 *pixels = g_new (guint32, (gsize) width * gdk_texture_get_height (picture));

  gdk_texture_download (picture, (guchar *) pixels, width * sizeof *pixels);
  return pixels[0];
}

static void
test_finalizes (void)
{
  g_autoptr (CpSession) session = display_fixture_load_builtin ();
  GtkWindow *dialog = cp_export_dialog_new (NULL, session, CP_SUBJECT_MATRIX);

  display_fixture_assert_finalizes (GTK_WIDGET (dialog));
}

static void
test_preview_finalizes (void)
{
  display_fixture_assert_finalizes (cp_export_preview_new ());
}

/* What a window drew when it was closed is not drawn to its end. */
static void
test_preview_closed (void)
{
  g_autoptr (CpSession) session = display_fixture_load_builtin ();
  const CpFigureOptions options = CP_FIGURE_OPTIONS_DEFAULT;
  g_autoptr (CpFigureRequest) request =
      cp_figure_request_new (CP_SUBJECT_DECK, cp_session_get_matrix (session), &options);
  g_autoptr (GtkWidget) preview = g_object_ref_sink (cp_export_preview_new ());
  GtkWindow *window = display_fixture_show (preview, 640, 400);

  cp_export_preview_set_request (CP_EXPORT_PREVIEW (preview), request);
  g_assert_true (cp_export_preview_is_busy (CP_EXPORT_PREVIEW (preview)));
  display_fixture_close (window);
  display_fixture_wait_for (!cp_export_preview_is_busy (CP_EXPORT_PREVIEW (preview)));
  g_assert_cmpuint (cp_export_preview_get_n_pages (CP_EXPORT_PREVIEW (preview)), ==, 0);
  g_assert_null (cp_export_preview_get_picture (CP_EXPORT_PREVIEW (preview)));
}

static void
test_preview (void)
{
  ExportWindow self;
  g_autoptr (GdkTexture) light = NULL;
  GdkTexture *upright;

  export_window_open (&self, CP_SUBJECT_MATRIX);
  light = g_object_ref (cp_export_preview_get_picture (self.preview));
  g_assert_cmpuint (cp_export_preview_get_n_pages (self.preview), ==, 1);
  g_assert_cmphex (get_ground (&self), ==, 0xFFFFFFFF);
  g_assert_cmpint (gdk_texture_get_width (light), >, gdk_texture_get_height (light));

  /* The last picture stays until the next is there. */
  cp_export_choices_set_theme (self.choices, CP_THEME_DARK);
  g_assert_true (cp_export_preview_get_picture (self.preview) == light);
  export_window_wait_for_preview (&self);
  g_assert_cmphex (get_ground (&self), ==, 0xFF1D1D20);

  cp_export_choices_set_size (self.choices, "a4");
  export_window_wait_for_preview (&self);
  upright = cp_export_preview_get_picture (self.preview);
  g_assert_cmpint (gdk_texture_get_width (upright), <, gdk_texture_get_height (upright));

  cp_export_choices_set_title (self.choices, "My own");
  export_window_wait_for_preview (&self);
  g_assert_cmpstr (cp_figure_get_title (cp_export_preview_get_figure (self.preview, 0)), ==,
                   "My own");
  export_window_close (&self);
}

static void
test_fault (void)
{
  ExportWindow self;
  GdkTexture *picture;

  export_window_open (&self, CP_SUBJECT_MATRIX);
  picture = cp_export_preview_get_picture (self.preview);
  g_assert_true (export_window_can_export (&self));
  cp_export_choices_set_size (self.choices, "1x1");
  display_fixture_settle ();
  g_assert_false (export_window_can_export (&self));
  g_assert_true (cp_export_preview_get_picture (self.preview) == picture);
  cp_export_choices_set_size (self.choices, "16:9");
  export_window_wait_for_preview (&self);
  g_assert_true (export_window_can_export (&self));
  export_window_close (&self);
}

static void
assert_says (ExportWindow *self, const char *text)
{
  g_assert_nonnull (
      display_fixture_find_labelled (GTK_WIDGET (self->dialog), GTK_TYPE_LABEL, text));
}

/* The foot says what the files will be. */
static void
test_note (void)
{
  ExportWindow self;

  export_window_open (&self, CP_SUBJECT_COMPARISON);
  assert_says (&self, "9 pages of 1920 × 1080 pixels: Armenia.png to Armenia-9.png. A page that "
                      "leaves something out says so. No text is shortened. Text 16 pt, footer 10 pt.");
  cp_export_choices_set_subject (self.choices, CP_SUBJECT_MATRIX);
  cp_export_choices_set_scale (self.choices, 2);
  export_window_wait_for_preview (&self);
  assert_says (&self, "1 page of 3840 × 2160 pixels. Whole: 12 topics and “no topic”, 5 documents, "
                      "nothing shortened. Text 16 pt, footer 10 pt.");
  cp_export_choices_set_grouped (self.choices, TRUE);
  export_window_wait_for_preview (&self);
  assert_says (&self, "1 page of 3840 × 2160 pixels. 12 topics and “no topic”, 5 documents; what does "
                      "not fit is one group. No text is shortened. Text 16 pt, footer 10 pt.");
  cp_export_choices_set_grouped (self.choices, FALSE);
  cp_export_choices_set_format (self.choices, CP_FORMAT_PDF);
  cp_export_choices_set_size (self.choices, "a4-landscape");
  export_window_wait_for_preview (&self);
  assert_says (&self, "1 page. Whole: 12 topics and “no topic”, 5 documents, nothing shortened. "
                      "Text 11.2 pt, footer 7 pt.");
  export_window_close (&self);
}

static GtkWidget *
find_note (ExportWindow *self)
{
  GtkWidget *content = gtk_widget_get_first_child (GTK_WIDGET (self->choices));

  return gtk_widget_get_last_child (content);
}

/* How far down the dialog a widget reaches. */
static float
get_end (ExportWindow *self, GtkWidget *widget)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (widget, GTK_WIDGET (self->dialog), &bounds));
  return bounds.origin.y + bounds.size.height;
}

/* What the files will be is in sight however little room there is; what is chosen scrolls, by a bar. */
static void
test_note_in_sight (void)
{
  static const int sizes[][2] = { { 360, 600 }, { 1100, 420 }, { 800, 480 } };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      ExportWindow self;
      GtkWidget *scrolled, *note;

      export_window_open (&self, CP_SUBJECT_DECK);
      gtk_window_set_default_size (GTK_WINDOW (self.dialog), sizes[i][0], sizes[i][1]);
      display_fixture_wait_for (gtk_widget_get_width (GTK_WIDGET (self.dialog)) <= sizes[i][0]
                                && gtk_widget_get_height (GTK_WIDGET (self.dialog)) <= sizes[i][1]);
      display_fixture_settle ();
      note = find_note (&self);
      scrolled = gtk_widget_get_prev_sibling (note);
      g_assert_nonnull (strstr (gtk_label_get_text (GTK_LABEL (note)), "leaves something out"));
      g_assert_cmpfloat (get_end (&self, note), <=, sizes[i][1]);
      g_assert_cmpfloat (get_end (&self, scrolled), <=,
                         get_end (&self, note) - gtk_widget_get_height (note));
      g_assert_true (gtk_widget_get_mapped (
          gtk_scrolled_window_get_vscrollbar (GTK_SCROLLED_WINDOW (scrolled))));
      export_window_close (&self);
    }
}

/* Pages are turned, and counted for those who listen. */
static void
test_pages (void)
{
  ExportWindow self;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  export_window_open (&self, CP_SUBJECT_COMPARISON);
  g_assert_cmpuint (cp_export_preview_get_n_pages (self.preview), ==, EXPORT_WINDOW_PAGES);
  assert_says (&self, "Page 1 of 9");
  first = display_fixture_dup_label (GTK_WIDGET (self.preview));
  g_assert_false (gtk_widget_get_sensitive (display_fixture_find_button (self.dialog,
                                                                         "Previous page")));
  display_fixture_key (GDK_KEY_Page_Down, GDK_ALT_MASK);
  export_window_wait_for_preview (&self);
  g_assert_cmpuint (cp_export_preview_get_page (self.preview), ==, 1);
  assert_says (&self, "Page 2 of 9");
  second = display_fixture_dup_label (GTK_WIDGET (self.preview));
  g_assert_cmpstr (first, !=, second);
  display_fixture_click_middle (display_fixture_find_button (self.dialog, "Previous page"));
  g_assert_cmpuint (cp_export_preview_get_page (self.preview), ==, 0);

  /* Another figure has its own pages. */
  cp_export_choices_set_subject (self.choices, CP_SUBJECT_MATRIX);
  export_window_wait_for_preview (&self);
  g_assert_cmpuint (cp_export_preview_get_n_pages (self.preview), ==, 1);
  export_window_close (&self);
}

/* A deck of no topics can neither be exported nor copied; the last picture stays. */
static void
test_no_topics (void)
{
  ExportWindow self;
  CpExportTopics *topics;

  export_window_open (&self, CP_SUBJECT_DECK);
  topics = cp_export_choices_get_topics (self.choices);
  g_assert_true (export_window_can_export (&self));
  cp_export_topics_choose (topics, NULL, 0);
  g_assert_false (export_window_can_export (&self));
  g_assert_false (gtk_widget_get_sensitive (display_fixture_find_button (self.dialog,
                                                                         "Copy this page")));
  g_assert_nonnull (cp_export_preview_get_picture (self.preview));
  cp_export_topics_choose_main (topics);
  export_window_wait_for_preview (&self);
  g_assert_true (export_window_can_export (&self));

  /* Its topics do not matter to a matrix. */
  cp_export_topics_choose (topics, NULL, 0);
  cp_export_choices_set_subject (self.choices, CP_SUBJECT_MATRIX);
  export_window_wait_for_preview (&self);
  g_assert_true (export_window_can_export (&self));
  export_window_close (&self);
}

/* So many articles that they do not fit on a hundred pages, each with a statement. */
static CpSession *
load_many_columns (void)
{
  g_autoptr (GString) documents = g_string_new (NULL);
  g_autoptr (GString) statements = g_string_new (NULL);
  g_autofree char *project = NULL;

  for (guint i = 0; i < 700; i++)
    {
      g_string_append_printf (documents, "%s{\"id\": \"d%u\", \"title\": \"Gull %u\"}",
                              i > 0 ? ",\n" : "", i, i);
      g_string_append_printf (statements,
                              "%s{\"id\": \"s%u\", \"document\": \"d%u\", \"gist\": \"It rains.\", "
                              "\"topics\": [\"rain\"]}",
                              i > 0 ? ",\n" : "", i, i);
    }
  project = g_strdup_printf ("{\"format\": \"counterpoint\", \"version\": 1, \"documents\": [%s], "
                             "\"topics\": [{\"id\": \"rain\", \"label\": \"Rain\"}], "
                             "\"statements\": [%s]}",
                             documents->str, statements->str);

  return display_fixture_load (project);
}

/* What has too many pages says how many, and what can be done, which then helps. */
static void
test_too_many_pages (void)
{
  ExportWindow self;

  export_window_open_on (&self, load_many_columns (), CP_SUBJECT_OVERVIEW);
  g_assert_true (export_window_can_export (&self));
  cp_export_choices_set_subject (self.choices, CP_SUBJECT_MATRIX);
  display_fixture_wait_for (cp_export_dialog_get_fault (self.dialog) != NULL);
  g_assert_true (g_str_has_suffix (cp_export_dialog_get_fault (self.dialog),
                                   "or group what does not fit."));
  g_assert_false (export_window_can_export (&self));
  cp_export_choices_set_grouped (self.choices, TRUE);
  export_window_wait_for_preview (&self);
  g_assert_null (cp_export_dialog_get_fault (self.dialog));
  g_assert_true (export_window_can_export (&self));
  export_window_close (&self);
}

/* What takes its time says what it is doing. */
static void
test_slow (void)
{
  ExportWindow self;

  export_window_open (&self, CP_SUBJECT_COMPARISON);
  assert_says (&self, "Page 1 of 9");
  cp_export_preview_set_patience (self.preview, 0);
  cp_export_choices_set_size (self.choices, "4k");
  display_fixture_wait_for (cp_export_preview_is_slow (self.preview));
  assert_says (&self, "Drawing…");
  export_window_wait_for_preview (&self);
  g_assert_false (cp_export_preview_is_slow (self.preview));
  assert_says (&self, "Page 1 of 9");
  export_window_close (&self);
}

/* Whoever cannot see the picture hears what it shows. */
static void
test_names (void)
{
  ExportWindow self;
  g_autofree char *name = NULL;
  g_autofree char *description = NULL;

  export_window_open (&self, CP_SUBJECT_MATRIX);
  name = display_fixture_dup_label (GTK_WIDGET (self.preview));
  description = display_fixture_dup_description (GTK_WIDGET (self.preview));
  g_assert_cmpstr (name, ==, "Who speaks on which topic");
  g_assert_nonnull (strstr (description, "Threats"));
  export_window_close (&self);
}

/* Names as long as may be neither break nor widen anything. */
static void
test_long_names (void)
{
  ExportWindow self;
  g_autofree char *title = g_strnfill (5000, 'w');
  int width;

  export_window_open (&self, CP_SUBJECT_MATRIX);
  width = gtk_widget_get_width (GTK_WIDGET (self.choices));
  cp_export_choices_set_title (self.choices, title);
  cp_export_choices_set_comparison (self.choices, title);
  cp_export_choices_set_subject (self.choices, CP_SUBJECT_COMPARISON);
  cp_export_choices_set_subject (self.choices, CP_SUBJECT_MATRIX);
  export_window_wait_for_preview (&self);
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (self.choices)), <=, width);
  export_window_close (&self);
}

static GtkLabel *
find_label (ExportWindow *self, const char *text)
{
  GtkWidget *label =
      display_fixture_find_labelled (GTK_WIDGET (self->dialog), GTK_TYPE_LABEL, text);

  g_assert_nonnull (label);
  return GTK_LABEL (label);
}

/* From right to left the choices are on the left; a number stands before its sign as ever. */
static void
test_rtl (void)
{
  ExportWindow self;
  graphene_rect_t preview, choices;
  PangoRectangle number, sign;
  PangoLayout *scale;

  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  export_window_open (&self, CP_SUBJECT_MATRIX);
  g_assert_true (gtk_widget_compute_bounds (GTK_WIDGET (self.preview), GTK_WIDGET (self.dialog),
                                            &preview));
  g_assert_true (gtk_widget_compute_bounds (GTK_WIDGET (self.choices), GTK_WIDGET (self.dialog),
                                            &choices));
  g_assert_cmpfloat (choices.origin.x + choices.size.width, <=, preview.origin.x);
  scale = gtk_label_get_layout (find_label (&self, "2×"));
  pango_layout_index_to_pos (scale, 0, &number);
  pango_layout_index_to_pos (scale, 1, &sign);
  g_assert_cmpint (number.x, <, sign.x);
  export_window_close (&self);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

/* On a narrow screen the preview stands above the choices. */
static void
test_narrow (void)
{
  ExportWindow self;
  graphene_rect_t preview, choices;

  export_window_open (&self, CP_SUBJECT_MATRIX);
  g_assert_true (gtk_widget_compute_bounds (GTK_WIDGET (self.preview), GTK_WIDGET (self.dialog),
                                            &preview));
  g_assert_true (gtk_widget_compute_bounds (GTK_WIDGET (self.choices), GTK_WIDGET (self.dialog),
                                            &choices));
  g_assert_cmpfloat (choices.origin.x, >=, preview.origin.x + preview.size.width);
  gtk_window_set_default_size (GTK_WINDOW (self.dialog), 360, 640);
  display_fixture_wait_for (gtk_widget_get_width (GTK_WIDGET (self.preview)) < 360);
  export_window_wait_for_preview (&self);
  g_assert_true (gtk_widget_compute_bounds (GTK_WIDGET (self.preview), GTK_WIDGET (self.dialog),
                                            &preview));
  g_assert_true (gtk_widget_compute_bounds (GTK_WIDGET (self.choices), GTK_WIDGET (self.dialog),
                                            &choices));
  g_assert_cmpfloat (choices.origin.y, >=, preview.origin.y + preview.size.height);
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (self.dialog)), <=, 360);
  g_assert_false (pango_layout_is_ellipsized (gtk_label_get_layout (find_label (&self, "Export"))));
  export_window_close (&self);
}

int
main (int argc, char **argv)
{
  if (!display_fixture_init (&argc, &argv))
    return DISPLAY_FIXTURE_SKIPPED;
  g_test_add_func ("/export-dialog/finalizes", test_finalizes);
  g_test_add_func ("/export-dialog/preview-finalizes", test_preview_finalizes);
  g_test_add_func ("/export-dialog/preview-closed", test_preview_closed);
  g_test_add_func ("/export-dialog/preview", test_preview);
  g_test_add_func ("/export-dialog/fault", test_fault);
  g_test_add_func ("/export-dialog/note", test_note);
  g_test_add_func ("/export-dialog/note-in-sight", test_note_in_sight);
  g_test_add_func ("/export-dialog/pages", test_pages);
  g_test_add_func ("/export-dialog/no-topics", test_no_topics);
  g_test_add_func ("/export-dialog/too-many-pages", test_too_many_pages);
  g_test_add_func ("/export-dialog/slow", test_slow);
  g_test_add_func ("/export-dialog/names", test_names);
  g_test_add_func ("/export-dialog/long-names", test_long_names);
  g_test_add_func ("/export-dialog/rtl", test_rtl);
  g_test_add_func ("/export-dialog/narrow", test_narrow);

  return g_test_run ();
}
