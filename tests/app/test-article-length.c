/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests that a text is shown as it is however long it and its lines are. */

#include <string.h>

#include "article-reading.h"
#include "cp-article-view.h"
#include "cp-style.h"
#include "display-fixture.h"

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
assert_visible (Reading *fixture)
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
assert_copied (Reading *fixture, const char *text)
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
  Reading fixture;

  reading_set_up (&fixture, project);
  snapshot = cp_corpus_get_current (cp_session_get_corpus (fixture.session));
  display_fixture_wait_for (cp_article_text_is_complete (fixture.text));
  cp_article_view_select (CP_ARTICLE_VIEW (fixture.view), reading_find (&fixture, "s"));
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
  reading_tear_down (&fixture);
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
  Reading *fixture;
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
  Reading fixture;
  Watch watch = { &fixture, 0, 0 };
  GdkFrameClock *frames;
  GtkAdjustment *adjustment;
  double value;

  reading_set_up (&fixture, project);
  cp_article_view_select (CP_ARTICLE_VIEW (fixture.view), reading_find (&fixture, "s"));
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
  reading_tear_down (&fixture);
}

/* Keys go over a break as if it were not there: neither a letter nor a word is met twice. */
static void
test_break (void)
{
  g_autofree char *project = make_line ("The ferry is late again, says the mayor. ", 200, 10, 20);
  Reading fixture;
  GtkTextIter iter;
  guint start;
  guint before = 0;
  guint end;

  reading_set_up (&fixture, project);
  gtk_text_buffer_get_iter_at_line_offset (reading_get_buffer (&fixture), &iter, 1, 0);
  gtk_text_iter_backward_chars (&iter, 4);
  gtk_text_buffer_place_cursor (reading_get_buffer (&fixture), &iter);
  cp_article_text_get_selection (fixture.text, &before, &end);

  for (guint i = 1; i <= 8; i++)
    {
      display_fixture_key (GDK_KEY_Right, 0);
      cp_article_text_get_selection (fixture.text, &start, &end);
      g_assert_cmpuint (start, ==, before + i);
    }

  reading_tear_down (&fixture);
}

/* Marks are where somebody looks, also far down. */
static void
test_far (void)
{
  g_autoptr (GString) project = g_string_new (
      "{\"format\": \"counterpoint\", \"version\": 1, \"documents\": [{\"id\": \"d\", \"text\": \"");
  Reading fixture;
  GtkAdjustment *adjustment;

  for (guint i = 0; i < 4000; i++)
    g_string_append (project, "The ferry is late again.\\n");

  g_string_append (project, "\"}], \"statements\": [{\"id\": \"s0\", \"document\": \"d\", \"start\": 0, \"end\": 9}");

  for (guint i = 1; i < 4000; i++)
    g_string_append_printf (project, ", {\"id\": \"s%u\", \"document\": \"d\", \"start\": %u, \"end\": %u}",
                            i, i * 25, i * 25 + 9);

  g_string_append (project, "]}");
  reading_set_up (&fixture, project->str);
  display_fixture_wait_for (cp_article_text_is_complete (fixture.text));
  display_fixture_wait_for (reading_has_tag (&fixture, 30, "background-set"));
  g_assert_false (reading_has_tag (&fixture, 3000 * 25 + 3, "background-set"));

  cp_article_view_select (CP_ARTICLE_VIEW (fixture.view), reading_find (&fixture, "s3000"));
  display_fixture_wait_for (reading_has_tag (&fixture, 3001 * 25 + 3, "background-set"));
  g_assert_false (reading_has_tag (&fixture, 30, "background-set"));

  adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (fixture.text));
  cp_article_text_let_go (fixture.text);
  gtk_adjustment_set_value (adjustment, 0);
  display_fixture_wait_for (reading_has_tag (&fixture, 30, "background-set"));
  reading_tear_down (&fixture);
}

int
main (int argc, char **argv)
{
  if (!display_fixture_init (&argc, &argv))
    return DISPLAY_FIXTURE_SKIPPED;

  cp_style_get_default ();
  g_test_add_func ("/article-length/line", test_line);
  g_test_add_func ("/article-length/pinned", test_pinned);
  g_test_add_func ("/article-length/break", test_break);
  g_test_add_func ("/article-length/far", test_far);

  return g_test_run ();
}
