/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests that the text of an article is shown as it is, however long, and that statements are chosen. */

#include "cp-article-text.h"

#include <string.h>

#include "cp-article-view.h"
#include "cp-history.h"
#include "cp-snapshot-records.h"
#include "cp-style.h"
#include "display-fixture.h"

/* An invented article. The second statement lies in the first, the third is doubtful. */
#define WORDS "The ferry is late again. The mayor says that it will be on time in spring. Photo: K. Lund"

static const char plain[] =
    "{\"format\": \"counterpoint\", \"version\": 1,"
    " \"sides\": {\"left\": \"role:official\", \"right\": \"role:expert\"},"
    " \"roles\": [{\"id\": \"official\", \"label\": \"Official\"},"
    "  {\"id\": \"expert\", \"label\": \"Expert\"}],"
    " \"documents\": [{\"id\": \"d\", \"title\": \"Ferry\", \"text\": \"The ferry\\n\\n" WORDS "\","
    "  \"blocks\": [{\"start\": 0, \"end\": 9, \"kind\": \"heading\"}],"
    "  \"ignored\": [{\"start\": 86, \"end\": 100, \"why\": \"caption\"}]}],"
    " \"speakers\": [{\"id\": \"mayor\", \"name\": \"Edda Norling\", \"role\": \"official\"},"
    "  {\"id\": \"engineer\", \"name\": \"Tomas Reyle\", \"role\": \"expert\"}],"
    " \"statements\": ["
    "  {\"id\": \"outer\", \"document\": \"d\", \"speaker\": \"mayor\", \"start\": 36, \"end\": 84},"
    "  {\"id\": \"inner\", \"document\": \"d\", \"speaker\": \"engineer\", \"start\": 51, \"end\": 58},"
    "  {\"id\": \"first\", \"document\": \"d\", \"speaker\": \"engineer\", \"start\": 11, \"end\": 34,"
    "   \"origin\": \"found\", \"rule\": \"r\", \"confidence\": 41}]}";

typedef struct
{
  CpSession *session;
  GtkWidget *view; /* CpArticleView */
  CpArticleText *text;
  GtkWindow *window;
} Fixture;

static void
show_matrix_cb (Fixture *fixture)
{
  cp_article_view_set_document (CP_ARTICLE_VIEW (fixture->view),
                                cp_session_get_corpus (fixture->session),
                                cp_session_get_matrix (fixture->session), 1);
}

static void
set_up (Fixture *fixture, const char *project)
{
  fixture->session = display_fixture_load (project);
  fixture->view = cp_article_view_new ();
  show_matrix_cb (fixture);
  g_signal_connect_swapped (fixture->session, "notify::matrix", G_CALLBACK (show_matrix_cb),
                            fixture);
  fixture->text = CP_ARTICLE_TEXT (display_fixture_find (fixture->view, CP_TYPE_ARTICLE_TEXT));
  fixture->window = display_fixture_show (fixture->view, 1000, 600);
  gtk_widget_grab_focus (fixture->view);
}

static void
tear_down (Fixture *fixture)
{
  g_signal_handlers_disconnect_by_data (fixture->session, fixture);
  display_fixture_close (fixture->window);
  g_object_unref (fixture->session);
}

static guint32
find (Fixture *fixture, const char *id)
{
  return cp_snapshot_find (cp_corpus_get_current (cp_session_get_corpus (fixture->session)),
                           CP_ARRAY_STATEMENTS, id);
}

static void
assert_chosen (Fixture *fixture, const char *id)
{
  guint32 statement = id != NULL ? find (fixture, id) : CP_HANDLE_NONE;

  g_assert_cmpuint (cp_article_text_get_statement (fixture->text), ==, statement);
  g_assert_cmpuint (cp_article_view_get_statement (CP_ARTICLE_VIEW (fixture->view)), ==, statement);
}

static GtkTextBuffer *
get_buffer (Fixture *fixture)
{
  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (fixture->text));
}

static void
move_caret (Fixture *fixture, int offset)
{
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_offset (get_buffer (fixture), &iter, offset);
  gtk_text_buffer_place_cursor (get_buffer (fixture), &iter);
}

/* The statement in which the caret stands is the chosen one, and a screen reader is told of it. */
static void
test_caret (void)
{
  Fixture fixture;
  g_autofree char *said = NULL;
  g_autofree char *silent = NULL;

  set_up (&fixture, plain);
  assert_chosen (&fixture, NULL);
  display_fixture_key (GDK_KEY_Down, 0);
  display_fixture_key (GDK_KEY_Down, 0);
  assert_chosen (&fixture, "first");
  said = display_fixture_dup_description (GTK_WIDGET (fixture.text));
  g_assert_nonnull (strstr (said, "Tomas Reyle"));
  g_assert_nonnull (strstr (said, "Expert"));

  move_caret (&fixture, 37);
  assert_chosen (&fixture, "outer");
  move_caret (&fixture, 52);
  assert_chosen (&fixture, "outer");
  move_caret (&fixture, 90);
  assert_chosen (&fixture, NULL);
  silent = display_fixture_dup_description (GTK_WIDGET (fixture.text));
  g_assert_null (silent);
  move_caret (&fixture, 52);
  assert_chosen (&fixture, "inner");
  /* Behind its last letter, too. */
  move_caret (&fixture, 84);
  assert_chosen (&fixture, "outer");
  tear_down (&fixture);
}

/* Above the first line is the headline, which the text has too but does not show. */
static void
test_top (void)
{
  g_autoptr (GString) titled = g_string_new (plain);
  Fixture fixture;
  GtkTextIter iter;

  g_string_replace (titled, "\"title\": \"Ferry\"", "\"title\": \"The Ferry\"", 0);
  set_up (&fixture, titled->str);
  display_fixture_key (GDK_KEY_Home, GDK_CONTROL_MASK);
  display_fixture_key (GDK_KEY_Down, 0);
  display_fixture_key (GDK_KEY_Home, GDK_CONTROL_MASK);
  display_fixture_key (GDK_KEY_Left, 0);
  display_fixture_key (GDK_KEY_Up, 0);
  g_assert_cmpuint (cp_article_text_get_caret (fixture.text), ==, strlen ("The ferry\n\n"));
  /* Wherever else it was put. */
  gtk_text_buffer_get_start_iter (get_buffer (&fixture), &iter);
  gtk_text_buffer_place_cursor (get_buffer (&fixture), &iter);
  display_fixture_key (GDK_KEY_Down, 0);
  g_assert_cmpuint (cp_article_text_get_caret (fixture.text), >, strlen ("The ferry\n\n"));
  tear_down (&fixture);
}

static void
press_at (Fixture *fixture, int offset)
{
  GtkTextView *view = GTK_TEXT_VIEW (fixture->text);
  GtkTextIter iter;
  GdkRectangle place;
  int x;
  int y;

  gtk_text_buffer_get_iter_at_offset (get_buffer (fixture), &iter, offset);
  gtk_text_view_get_iter_location (view, &iter, &place);
  gtk_text_view_buffer_to_window_coords (view, GTK_TEXT_WINDOW_WIDGET, place.x + 1,
                                         place.y + place.height / 2, &x, &y);
  display_fixture_click (GTK_WIDGET (view), x, y, 0);
}

/* Overlapping ones in turn, the shortest first. */
static void
test_click (void)
{
  Fixture fixture;

  set_up (&fixture, plain);
  press_at (&fixture, 53);
  assert_chosen (&fixture, "inner");
  /* Further away than a double click goes. */
  press_at (&fixture, 57);
  assert_chosen (&fixture, "outer");
  press_at (&fixture, 52);
  assert_chosen (&fixture, "inner");
  press_at (&fixture, 20);
  assert_chosen (&fixture, "first");
  press_at (&fixture, 90);
  assert_chosen (&fixture, NULL);
  tear_down (&fixture);
}

typedef struct
{
  guint n_times;
  guint start;
  guint end;
} Told;

static void
selection_changed_cb (Told *told, guint start, guint end)
{
  told->n_times++;
  told->start = start;
  told->end = end;
}

/* By keys and by the pointer; the chosen statement stays so. */
static void
test_selection (void)
{
  Fixture fixture;
  Told told = { 0 };
  guint start;
  guint end;

  set_up (&fixture, plain);
  cp_article_view_select (CP_ARTICLE_VIEW (fixture.view), find (&fixture, "outer"));
  g_signal_connect_swapped (fixture.text, "selection-changed", G_CALLBACK (selection_changed_cb),
                            &told);
  display_fixture_key (GDK_KEY_Right, GDK_SHIFT_MASK);
  display_fixture_key (GDK_KEY_Right, GDK_SHIFT_MASK);
  g_assert_true (cp_article_text_get_selection (fixture.text, &start, &end));
  g_assert_cmpuint (start, ==, 36);
  g_assert_cmpuint (end, ==, 38);
  g_assert_cmpuint (told.n_times, ==, 2);
  g_assert_cmpuint (told.start, ==, 36);
  g_assert_cmpuint (told.end, ==, 38);
  assert_chosen (&fixture, "outer");

  display_fixture_key (GDK_KEY_Left, 0);
  g_assert_false (cp_article_text_get_selection (fixture.text, &start, &end));
  g_assert_cmpuint (start, ==, end);
  g_assert_cmpuint (told.start, ==, told.end);
  tear_down (&fixture);
}

/* Where the margin has no room for names, who says the chosen statement stands below the text. */
static void
test_narrow (void)
{
  Fixture fixture;
  GtkWidget *name;

  set_up (&fixture, plain);
  cp_article_view_select (CP_ARTICLE_VIEW (fixture.view), find (&fixture, "first"));
  name = display_fixture_find_labelled (fixture.view, GTK_TYPE_LABEL, "Tomas Reyle");
  g_assert_true (name == NULL || !gtk_widget_get_mapped (name));

  gtk_window_set_default_size (fixture.window, 360, 500);
  display_fixture_wait_for ((name = display_fixture_find_labelled (fixture.view, GTK_TYPE_LABEL,
                                                                   "Tomas Reyle")) != NULL
                            && gtk_widget_get_mapped (name));
  g_assert_nonnull (
      display_fixture_find_labelled (fixture.view, GTK_TYPE_LABEL, "doubtful, 41"));
  g_assert_cmpint (gtk_widget_get_width (fixture.view), <=, 400);
  move_caret (&fixture, 40);
  g_assert_nonnull (display_fixture_find_labelled (fixture.view, GTK_TYPE_LABEL, "Edda Norling"));
  move_caret (&fixture, 90);
  g_assert_false (gtk_widget_get_mapped (name));
  tear_down (&fixture);
}

static gboolean
has_tag (Fixture *fixture, int offset, const char *property)
{
  GtkTextIter iter;
  g_autoptr (GSList) tags = NULL;
  gboolean found = FALSE;

  gtk_text_buffer_get_iter_at_offset (get_buffer (fixture), &iter, offset);
  tags = gtk_text_iter_get_tags (&iter);

  for (GSList *tag = tags; tag != NULL; tag = tag->next)
    {
      gboolean set;

      g_object_get (tag->data, property, &set, NULL);
      found = found || set;
    }

  return found;
}

static void
test_parts (void)
{
  Fixture fixture;

  set_up (&fixture, plain);
  g_assert_true (has_tag (&fixture, 0, "weight-set"));
  g_assert_false (has_tag (&fixture, 12, "weight-set"));
  g_assert_true (has_tag (&fixture, 88, "foreground-set"));
  g_assert_false (has_tag (&fixture, 80, "foreground-set"));
  g_assert_true (has_tag (&fixture, 40, "background-set"));
  g_assert_false (has_tag (&fixture, 35, "background-set"));
  g_assert_nonnull (display_fixture_find_labelled (fixture.view, GTK_TYPE_LABEL,
                                                   "3 statements · 1 doubtful"));
  tear_down (&fixture);
}

static PangoUnderline
get_underline (Fixture *fixture, int offset)
{
  GtkTextIter iter;
  g_autoptr (GSList) tags = NULL;
  PangoUnderline underline = PANGO_UNDERLINE_NONE;

  gtk_text_buffer_get_iter_at_offset (get_buffer (fixture), &iter, offset);
  tags = gtk_text_iter_get_tags (&iter);

  for (GSList *tag = tags; tag != NULL; tag = tag->next)
    {
      PangoUnderline own;

      g_object_get (tag->data, "underline", &own, NULL);
      underline = MAX (underline, own);
    }

  return underline;
}

static CpEdit *
make_edit (Fixture *fixture)
{
  CpSnapshot *snapshot = cp_corpus_get_current (cp_session_get_corpus (fixture->session));
  guint32 statement = find (fixture, "first");
  g_autoptr (CpRecord) record = cp_snapshot_dup_record (snapshot, CP_ARRAY_STATEMENTS, statement);
  g_autoptr (CpRecordBuilder) builder = cp_record_builder_new_from (record);
  g_autoptr (CpRecord) changed = NULL;
  CpEdit *edit = cp_edit_new ("Change the speaker");

  cp_record_builder_set_string (builder, CP_STATEMENT_SPEAKER, "mayor");
  cp_record_builder_set_number (builder, CP_STATEMENT_END, 20);
  changed = cp_record_builder_end (g_steal_pointer (&builder));
  cp_edit_replace (edit, CP_ARRAY_STATEMENTS, statement, changed);
  cp_edit_remove (edit, CP_ARRAY_STATEMENTS, find (fixture, "inner"));

  return edit;
}

/* Marks follow what is changed, and what is undone; place and choice stay. */
static void
test_edit (void)
{
  Fixture fixture;
  CpHistory *history;
  g_autoptr (CpEdit) edit = NULL;
  g_autofree char *said = NULL;

  set_up (&fixture, plain);
  history = cp_session_get_history (fixture.session);
  cp_article_view_select (CP_ARTICLE_VIEW (fixture.view), find (&fixture, "first"));
  g_assert_cmpint (get_underline (&fixture, 12), ==, PANGO_UNDERLINE_DOUBLE);
  g_assert_cmpint (get_underline (&fixture, 22), ==, PANGO_UNDERLINE_DOUBLE);
  g_assert_cmpint (get_underline (&fixture, 52), ==, PANGO_UNDERLINE_DOUBLE);

  edit = make_edit (&fixture);
  g_assert_true (cp_history_apply (history, edit, NULL));
  g_assert_cmpint (get_underline (&fixture, 12), ==, PANGO_UNDERLINE_SINGLE);
  g_assert_cmpint (get_underline (&fixture, 22), ==, PANGO_UNDERLINE_NONE);
  g_assert_cmpint (get_underline (&fixture, 52), ==, PANGO_UNDERLINE_SINGLE);
  assert_chosen (&fixture, "first");
  said = display_fixture_dup_description (GTK_WIDGET (fixture.text));
  g_assert_nonnull (strstr (said, "Edda Norling"));

  g_assert_true (cp_history_undo (history, NULL));
  g_assert_cmpint (get_underline (&fixture, 12), ==, PANGO_UNDERLINE_DOUBLE);
  g_assert_cmpint (get_underline (&fixture, 52), ==, PANGO_UNDERLINE_DOUBLE);

  /* What is chosen and removed is chosen no more. */
  cp_article_view_select (CP_ARTICLE_VIEW (fixture.view), find (&fixture, "inner"));
  g_assert_true (cp_history_redo (history, NULL));
  assert_chosen (&fixture, NULL);
  tear_down (&fixture);
}

/* A text of one line, with a statement near its end. */
static char *
make_line (const char *atom, guint n, guint start, guint end)
{
  GString *project =
      g_string_new ("{\"format\": \"counterpoint\", \"version\": 1, \"documents\": [{\"id\": \"d\", \"text\": \"");

  for (guint i = 0; i < n; i++)
    g_string_append (project, atom);

  g_string_append_printf (project,
                          "\"}], \"statements\": [{\"id\": \"s\", \"document\": \"d\","
                          " \"start\": %u, \"end\": %u}]}",
                          start, end);

  return g_string_free (project, FALSE);
}

static void
assert_visible (Fixture *fixture)
{
  GtkTextView *view = GTK_TEXT_VIEW (fixture->text);
  GdkRectangle visible;
  GdkRectangle caret;

  gtk_text_view_get_visible_rect (view, &visible);
  gtk_text_view_get_cursor_locations (view, NULL, &caret, NULL);
  g_assert_cmpint (caret.y, >=, visible.y);
  g_assert_cmpint (caret.y + caret.height, <=, visible.y + visible.height);
}

/* Copied are the words that the article has, with no line ends but its own. */
static void
assert_copied (Fixture *fixture, const char *text)
{
  g_autofree char *copied = NULL;

  display_fixture_key (GDK_KEY_a, GDK_CONTROL_MASK);
  display_fixture_key (GDK_KEY_c, GDK_CONTROL_MASK);
  copied = display_fixture_dup_clipboard (GTK_WIDGET (fixture->text));
  g_assert_cmpstr (copied, ==, text);
}

/* A line that GTK would lay out for minutes: every place of it is reached, and it stays as it is. */
static void
check_line (const char *atom, guint n)
{
  guint length = n * (guint) g_utf8_strlen (atom, -1);
  g_autofree char *project = make_line (atom, n, length - 40, length - 10);
  CpSnapshot *snapshot;
  guint start;
  guint end;
  Fixture fixture;

  set_up (&fixture, project);
  snapshot = cp_corpus_get_current (cp_session_get_corpus (fixture.session));
  display_fixture_wait_for (cp_article_text_is_complete (fixture.text));
  cp_article_view_select (CP_ARTICLE_VIEW (fixture.view), find (&fixture, "s"));
  display_fixture_wait_frames (fixture.view, 3);
  display_fixture_settle ();
  assert_visible (&fixture);
  cp_article_text_get_selection (fixture.text, &start, &end);
  g_assert_cmpuint (start, ==, length - 40);

  /* To the end of what is shown. */
  display_fixture_key (GDK_KEY_End, GDK_CONTROL_MASK | GDK_SHIFT_MASK);
  g_assert_true (cp_article_text_get_selection (fixture.text, &start, &end));
  g_assert_cmpuint (start, ==, length - 40);
  g_assert_cmpuint (end, ==, length);
  assert_copied (&fixture, cp_document_get_text (cp_snapshot_get_document (snapshot, 1)));
  tear_down (&fixture);
}

static void
test_line (void)
{
  check_line ("The ferry is late again, says the mayor. ", 5000);
  check_line ("x", 100000);
  check_line ("渡し舟は遅れた。", 10000);
  check_line ("قال العمدة إن ", 10000);
  check_line ("👩‍👩‍👧", 10000);
}

typedef struct
{
  Fixture *fixture;
  double upper;
  guint n_frames; /* since the height was another */
} Watch;

static void
after_paint_cb (Watch *watch)
{
  GtkScrollable *view = GTK_SCROLLABLE (watch->fixture->text);
  double upper = gtk_adjustment_get_upper (gtk_scrollable_get_vadjustment (view));

  watch->n_frames = watch->upper == upper ? watch->n_frames + 1 : 0;
  watch->upper = upper;
  assert_visible (watch->fixture);
}

/* What was asked for stays in sight while GTK lays out what is above it; whoever scrolls goes on. */
static void
test_pinned (void)
{
  g_autofree char *project =
      make_line ("The ferry is late again, says the mayor. ", 12000, 240000, 240030);
  Fixture fixture;
  Watch watch = { &fixture, 0, 0 };
  GdkFrameClock *frames;
  GtkAdjustment *adjustment;
  double value;

  set_up (&fixture, project);
  cp_article_view_select (CP_ARTICLE_VIEW (fixture.view), find (&fixture, "s"));
  display_fixture_wait_frames (fixture.view, 3);
  frames = gtk_widget_get_frame_clock (fixture.view);
  g_signal_connect_swapped (frames, "after-paint", G_CALLBACK (after_paint_cb), &watch);
  gdk_frame_clock_begin_updating (frames);
  display_fixture_wait_for (watch.n_frames > 20);
  gdk_frame_clock_end_updating (frames);
  g_signal_handlers_disconnect_by_data (frames, &watch);

  adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (fixture.text));
  value = gtk_adjustment_get_value (adjustment);
  /* The first turn of a wheel over a window may only tell where the wheel is. */
  display_fixture_scroll (GTK_WIDGET (fixture.text), 300, 200, 0, 1, 0);
  display_fixture_scroll (GTK_WIDGET (fixture.text), 300, 200, 0, 3, 0);
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), >, value);
  tear_down (&fixture);
}

/* Keys go over a break as if it were not there: neither a letter nor a word is met twice. */
static void
test_break (void)
{
  g_autofree char *project = make_line ("The ferry is late again, says the mayor. ", 200, 10, 20);
  Fixture fixture;
  GtkTextIter iter;
  guint start;
  guint before = 0;
  guint end;

  set_up (&fixture, project);
  gtk_text_buffer_get_iter_at_line_offset (get_buffer (&fixture), &iter, 1, 0);
  gtk_text_iter_backward_chars (&iter, 4);
  gtk_text_buffer_place_cursor (get_buffer (&fixture), &iter);
  cp_article_text_get_selection (fixture.text, &before, &end);

  for (guint i = 1; i <= 8; i++)
    {
      display_fixture_key (GDK_KEY_Right, 0);
      cp_article_text_get_selection (fixture.text, &start, &end);
      g_assert_cmpuint (start, ==, before + i);
    }

  tear_down (&fixture);
}

/* A text that begins with its title shows it once: above it, or in it where somebody speaks there. */
static void
test_headline (void)
{
  static const char silent[] =
      "{\"format\": \"counterpoint\", \"version\": 1, \"documents\": [{\"id\": \"d\","
      " \"title\": \"No ferry: mayor\", \"text\": \"NO FERRY – mayor\\n\\nIt is late.\"}]%s}";
  static const char speaking[] =
      ", \"statements\": [{\"id\": \"s\", \"document\": \"d\", \"start\": 0, \"end\": 8}]";
  g_auto (GStrv) parts = g_strsplit (silent, "%s", 2);
  g_autofree char *one = g_strjoinv ("", parts);
  g_autofree char *other = g_strjoinv (speaking, parts);
  Fixture fixture;
  GtkWidget *title;

  set_up (&fixture, one);
  title = display_fixture_find_labelled (fixture.view, GTK_TYPE_LABEL, "No ferry: mayor");
  g_assert_true (gtk_widget_get_mapped (title));
  g_assert_true (has_tag (&fixture, 3, "invisible-set"));
  g_assert_false (has_tag (&fixture, 18, "invisible-set"));
  tear_down (&fixture);

  set_up (&fixture, other);
  title = display_fixture_find_labelled (fixture.view, GTK_TYPE_LABEL, "No ferry: mayor");
  g_assert_true (title == NULL || !gtk_widget_get_mapped (title));
  g_assert_false (has_tag (&fixture, 3, "invisible-set"));
  tear_down (&fixture);
}

/* Marks are where somebody looks, also far down. */
static void
test_far (void)
{
  g_autoptr (GString) project = g_string_new (
      "{\"format\": \"counterpoint\", \"version\": 1, \"documents\": [{\"id\": \"d\", \"text\": \"");
  Fixture fixture;
  GtkAdjustment *adjustment;

  for (guint i = 0; i < 4000; i++)
    g_string_append (project, "The ferry is late again.\\n");

  g_string_append (project, "\"}], \"statements\": [{\"id\": \"s0\", \"document\": \"d\", \"start\": 0, \"end\": 9}");

  for (guint i = 1; i < 4000; i++)
    g_string_append_printf (project, ", {\"id\": \"s%u\", \"document\": \"d\", \"start\": %u, \"end\": %u}",
                            i, i * 25, i * 25 + 9);

  g_string_append (project, "]}");
  set_up (&fixture, project->str);
  display_fixture_wait_for (cp_article_text_is_complete (fixture.text));
  display_fixture_wait_for (has_tag (&fixture, 30, "background-set"));
  g_assert_false (has_tag (&fixture, 3000 * 25 + 3, "background-set"));

  cp_article_view_select (CP_ARTICLE_VIEW (fixture.view), find (&fixture, "s3000"));
  display_fixture_wait_for (has_tag (&fixture, 3001 * 25 + 3, "background-set"));
  g_assert_false (has_tag (&fixture, 30, "background-set"));

  adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (fixture.text));
  cp_article_text_let_go (fixture.text);
  gtk_adjustment_set_value (adjustment, 0);
  display_fixture_wait_for (has_tag (&fixture, 30, "background-set"));
  tear_down (&fixture);
}

int
main (int argc, char **argv)
{
  if (!display_fixture_init (&argc, &argv))
    return DISPLAY_FIXTURE_SKIPPED;

  cp_style_get_default ();
  g_test_add_func ("/article-text/caret", test_caret);
  g_test_add_func ("/article-text/top", test_top);
  g_test_add_func ("/article-text/click", test_click);
  g_test_add_func ("/article-text/selection", test_selection);
  g_test_add_func ("/article-text/narrow", test_narrow);
  g_test_add_func ("/article-text/parts", test_parts);
  g_test_add_func ("/article-text/edit", test_edit);
  g_test_add_func ("/article-text/line", test_line);
  g_test_add_func ("/article-text/pinned", test_pinned);
  g_test_add_func ("/article-text/break", test_break);
  g_test_add_func ("/article-text/headline", test_headline);
  g_test_add_func ("/article-text/far", test_far);

  return g_test_run ();
}
