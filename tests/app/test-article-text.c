/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests that the text of an article is shown as it is, and that statements are chosen in it. */

#include <string.h>

#include "article-reading.h"
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

static void
assert_chosen (Reading *fixture, const char *id)
{
  guint32 statement = id != NULL ? reading_find (fixture, id) : CP_HANDLE_NONE;

  g_assert_cmpuint (cp_article_text_get_statement (fixture->text), ==, statement);
  g_assert_cmpuint (cp_article_view_get_statement (CP_ARTICLE_VIEW (fixture->view)), ==, statement);
}

static void
move_caret (Reading *fixture, int offset)
{
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_offset (reading_get_buffer (fixture), &iter, offset);
  gtk_text_buffer_place_cursor (reading_get_buffer (fixture), &iter);
}

/* The statement in which the caret stands is the chosen one, and a screen reader is told of it. */
static void
test_caret (void)
{
  Reading fixture;
  g_autofree char *said = NULL;
  g_autofree char *silent = NULL;

  reading_set_up (&fixture, plain);
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
  reading_tear_down (&fixture);
}

/* Above the first line is the headline, which the text has too but does not show. */
static void
test_top (void)
{
  g_autoptr (GString) titled = g_string_new (plain);
  Reading fixture;
  GtkTextIter iter;

  g_string_replace (titled, "\"title\": \"Ferry\"", "\"title\": \"The Ferry\"", 0);
  reading_set_up (&fixture, titled->str);
  display_fixture_key (GDK_KEY_Home, GDK_CONTROL_MASK);
  display_fixture_key (GDK_KEY_Down, 0);
  display_fixture_key (GDK_KEY_Home, GDK_CONTROL_MASK);
  display_fixture_key (GDK_KEY_Left, 0);
  display_fixture_key (GDK_KEY_Up, 0);
  g_assert_cmpuint (cp_article_text_get_caret (fixture.text), ==, strlen ("The ferry\n\n"));
  /* Wherever else it was put. */
  gtk_text_buffer_get_start_iter (reading_get_buffer (&fixture), &iter);
  gtk_text_buffer_place_cursor (reading_get_buffer (&fixture), &iter);
  display_fixture_key (GDK_KEY_Down, 0);
  g_assert_cmpuint (cp_article_text_get_caret (fixture.text), >, strlen ("The ferry\n\n"));
  reading_tear_down (&fixture);
}

static void
press_at (Reading *fixture, int offset)
{
  GtkTextView *view = GTK_TEXT_VIEW (fixture->text);
  GtkTextIter iter;
  GdkRectangle place;
  int x;
  int y;

  gtk_text_buffer_get_iter_at_offset (reading_get_buffer (fixture), &iter, offset);
  gtk_text_view_get_iter_location (view, &iter, &place);
  gtk_text_view_buffer_to_window_coords (view, GTK_TEXT_WINDOW_WIDGET, place.x + 1,
                                         place.y + place.height / 2, &x, &y);
  display_fixture_click (GTK_WIDGET (view), x, y, 0);
}

/* Overlapping ones in turn, the shortest first. */
static void
test_click (void)
{
  Reading fixture;

  reading_set_up (&fixture, plain);
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
  reading_tear_down (&fixture);
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
  Reading fixture;
  Told told = { 0 };
  guint start;
  guint end;

  reading_set_up (&fixture, plain);
  cp_article_view_select (CP_ARTICLE_VIEW (fixture.view), reading_find (&fixture, "outer"));
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
  reading_tear_down (&fixture);
}

/* Where the margin has no room for names, who says the chosen statement stands below the text. */
static void
test_narrow (void)
{
  Reading fixture;
  GtkWidget *name;

  reading_set_up (&fixture, plain);
  cp_article_view_select (CP_ARTICLE_VIEW (fixture.view), reading_find (&fixture, "first"));
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
  reading_tear_down (&fixture);
}

static void
test_parts (void)
{
  Reading fixture;

  reading_set_up (&fixture, plain);
  g_assert_true (reading_has_tag (&fixture, 0, "weight-set"));
  g_assert_false (reading_has_tag (&fixture, 12, "weight-set"));
  g_assert_true (reading_has_tag (&fixture, 88, "foreground-set"));
  g_assert_false (reading_has_tag (&fixture, 80, "foreground-set"));
  g_assert_true (reading_has_tag (&fixture, 40, "background-set"));
  g_assert_false (reading_has_tag (&fixture, 35, "background-set"));
  g_assert_nonnull (display_fixture_find_labelled (fixture.view, GTK_TYPE_LABEL,
                                                   "3 statements · 1 doubtful"));
  reading_tear_down (&fixture);
}

static PangoUnderline
get_underline (Reading *fixture, int offset)
{
  GtkTextIter iter;
  g_autoptr (GSList) tags = NULL;
  PangoUnderline underline = PANGO_UNDERLINE_NONE;

  gtk_text_buffer_get_iter_at_offset (reading_get_buffer (fixture), &iter, offset);
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
make_edit (Reading *fixture)
{
  CpSnapshot *snapshot = cp_corpus_get_current (cp_session_get_corpus (fixture->session));
  guint32 statement = reading_find (fixture, "first");
  g_autoptr (CpRecord) record = cp_snapshot_dup_record (snapshot, CP_ARRAY_STATEMENTS, statement);
  g_autoptr (CpRecordBuilder) builder = cp_record_builder_new_from (record);
  g_autoptr (CpRecord) changed = NULL;
  CpEdit *edit = cp_edit_new ("Change the speaker");

  cp_record_builder_set_string (builder, CP_STATEMENT_SPEAKER, "mayor");
  cp_record_builder_set_number (builder, CP_STATEMENT_END, 20);
  changed = cp_record_builder_end (g_steal_pointer (&builder));
  cp_edit_replace (edit, CP_ARRAY_STATEMENTS, statement, changed);
  cp_edit_remove (edit, CP_ARRAY_STATEMENTS, reading_find (fixture, "inner"));

  return edit;
}

/* Marks follow what is changed, and what is undone; place and choice stay. */
static void
test_edit (void)
{
  Reading fixture;
  CpHistory *history;
  g_autoptr (CpEdit) edit = NULL;
  g_autofree char *said = NULL;

  reading_set_up (&fixture, plain);
  history = cp_session_get_history (fixture.session);
  cp_article_view_select (CP_ARTICLE_VIEW (fixture.view), reading_find (&fixture, "first"));
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
  cp_article_view_select (CP_ARTICLE_VIEW (fixture.view), reading_find (&fixture, "inner"));
  g_assert_true (cp_history_redo (history, NULL));
  assert_chosen (&fixture, NULL);
  reading_tear_down (&fixture);
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
  Reading fixture;
  GtkWidget *title;

  reading_set_up (&fixture, one);
  title = display_fixture_find_labelled (fixture.view, GTK_TYPE_LABEL, "No ferry: mayor");
  g_assert_true (gtk_widget_get_mapped (title));
  g_assert_true (reading_has_tag (&fixture, 3, "invisible-set"));
  g_assert_false (reading_has_tag (&fixture, 18, "invisible-set"));
  reading_tear_down (&fixture);

  reading_set_up (&fixture, other);
  title = display_fixture_find_labelled (fixture.view, GTK_TYPE_LABEL, "No ferry: mayor");
  g_assert_true (title == NULL || !gtk_widget_get_mapped (title));
  g_assert_false (reading_has_tag (&fixture, 3, "invisible-set"));
  reading_tear_down (&fixture);
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
  g_test_add_func ("/article-text/headline", test_headline);

  return g_test_run ();
}
