/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests that statements are made and changed in their article, by keys and by pointer. */

#include "cp-articles-page.h"

#include <string.h>

#include "article-project.h"
#include "cp-article-bar.h"
#include "cp-article-strip.h"
#include "cp-article-text.h"
#include "cp-article-view.h"
#include "cp-edit-coding.h"
#include "cp-gist-popover.h"
#include "cp-gist-row.h"
#include "cp-name-entry.h"
#include "cp-snapshot-records.h"
#include "cp-statement-popover.h"
#include "cp-topics-field.h"
#include "display-fixture.h"

#define NARROW 360

typedef struct
{
  CpSession *session;
  GtkWidget *page;
  GtkWindow *window;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *project = article_project_dup ();

  fixture->session = display_fixture_load (project);
  fixture->page = cp_articles_page_new ();
  cp_articles_page_set_session (CP_ARTICLES_PAGE (fixture->page), fixture->session);
  fixture->window = display_fixture_show (fixture->page, 1100, 800);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  display_fixture_close (fixture->window);
  g_assert_finalize_object (fixture->session);
}

static CpSnapshot *
get_snapshot (Fixture *fixture)
{
  return cp_corpus_get_current (cp_session_get_corpus (fixture->session));
}

static guint32
find (Fixture *fixture, const char *id)
{
  return cp_snapshot_find (get_snapshot (fixture), CP_ARRAY_STATEMENTS, id);
}

static void
assert_words (Fixture *fixture, const char *id, const char *words)
{
  g_autofree char *found = cp_snapshot_dup_words (get_snapshot (fixture), find (fixture, id));

  g_assert_cmpstr (found, ==, words);
}

/* The record has, or has not, these letters in its JSON. */
static gboolean
has (Fixture *fixture, const char *id, const char *json)
{
  g_autoptr (CpRecord) record =
      cp_snapshot_dup_record (get_snapshot (fixture), CP_ARRAY_STATEMENTS, find (fixture, id));
  g_autofree char *found = cp_record_to_json (record);

  return strstr (found, json) != NULL;
}

static GtkWidget *
get_text (Fixture *fixture)
{
  return display_fixture_find (fixture->page, CP_TYPE_ARTICLE_TEXT);
}

static void
select_words (Fixture *fixture, const char *words)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (get_text (fixture)));
  guint start = article_project_find (words);
  GtkTextIter from;
  GtkTextIter to;

  gtk_text_buffer_get_iter_at_offset (buffer, &from, (int) start);
  gtk_text_buffer_get_iter_at_offset (buffer, &to, (int) (start + g_utf8_strlen (words, -1)));
  gtk_widget_grab_focus (get_text (fixture));
  gtk_text_buffer_select_range (buffer, &from, &to);
}

static void
choose (Fixture *fixture, const char *id)
{
  cp_articles_page_show_statement (CP_ARTICLES_PAGE (fixture->page), find (fixture, id));
  display_fixture_settle ();
}

static GtkWidget *
find_popover (Fixture *fixture)
{
  GtkWidget *popover = display_fixture_find (fixture->page, CP_TYPE_STATEMENT_POPOVER);

  return popover != NULL && gtk_widget_get_mapped (popover) ? popover : NULL;
}

/* It begins with the speaker. */
static GtkWidget *
wait_for_popover (Fixture *fixture)
{
  GtkWidget *speaker;

  display_fixture_wait_for (find_popover (fixture) != NULL);
  speaker = display_fixture_find_labelled (find_popover (fixture), GTK_TYPE_TEXT, "Speaker");
  display_fixture_wait_for (gtk_widget_has_focus (speaker));
  display_fixture_settle ();
  return find_popover (fixture);
}

static GtkWidget *
open (Fixture *fixture, const char *id)
{
  choose (fixture, id);
  display_fixture_key (GDK_KEY_Return, 0);
  return wait_for_popover (fixture);
}

static void
undo (Fixture *fixture)
{
  g_assert_true (cp_history_undo (cp_session_get_history (fixture->session), NULL));
}

static const char *
get_undo_name (Fixture *fixture)
{
  return cp_history_get_undo_name (cp_session_get_history (fixture->session));
}

/* Words and one key: the nearest speaker before them is proposed, and may be changed at once. */
static void
test_make (Fixture *fixture, gconstpointer data)
{
  GtkWidget *popover;

  select_words (fixture, " She asked for stones.");
  display_fixture_key (GDK_KEY_Return, 0);
  popover = wait_for_popover (fixture);
  g_assert_cmpstr (cp_statement_popover_get_statement (CP_STATEMENT_POPOVER (popover)), ==, "board-1");
  assert_words (fixture, "board-1", "She asked for stones.");
  g_assert_true (has (fixture, "board-1", "\"speaker\": \"sund\""));
  g_assert_true (has (fixture, "board-1", "\"origin\": \"hand\""));
  g_assert_cmpstr (get_undo_name (fixture), ==, "Make a statement");

  display_fixture_type ("nils");
  display_fixture_key (GDK_KEY_Return, 0);
  g_assert_true (has (fixture, "board-1", "\"speaker\": \"berg\""));
  display_fixture_key (GDK_KEY_Escape, 0);
  display_fixture_wait_for (find_popover (fixture) == NULL);
  display_fixture_wait_for (gtk_widget_has_focus (get_text (fixture)));
  undo (fixture);
  undo (fixture);
  g_assert_cmpuint (find (fixture, "board-1"), ==, CP_HANDLE_NONE);
}

/* Words for the modes that are long in other languages take more lines: nothing is out of the window. */
static void
test_narrow (Fixture *fixture, gconstpointer data)
{
  GtkWidget *popover = open (fixture, "s1");
  GtkWidget *modes =
      gtk_widget_get_parent (display_fixture_find_labelled (popover, GTK_TYPE_TOGGLE_BUTTON, "direct"));
  int least;

  for (GtkWidget *mode = gtk_widget_get_first_child (modes); mode != NULL;
       mode = gtk_widget_get_next_sibling (mode))
    gtk_button_set_label (GTK_BUTTON (mode), "told in other words");
  cp_statement_popover_set_room (CP_STATEMENT_POPOVER (popover), NARROW, 640);
  gtk_widget_measure (popover, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  g_assert_cmpint (least, <=, NARROW);
  display_fixture_key (GDK_KEY_Escape, 0);
  display_fixture_wait_for (find_popover (fixture) == NULL);
}

/* Both ends, by word and by sentence; each a step. */
static void
test_move (Fixture *fixture, gconstpointer data)
{
  guint start;
  guint end;
  guint longer;

  choose (fixture, "s1");
  display_fixture_key (GDK_KEY_Left, GDK_SHIFT_MASK);
  assert_words (fixture, "s1", "The quay");
  display_fixture_key (GDK_KEY_Right, GDK_SHIFT_MASK);
  display_fixture_key (GDK_KEY_Right, GDK_SHIFT_MASK);
  assert_words (fixture, "s1", "The quay leans,” said");
  display_fixture_key (GDK_KEY_Right, GDK_SHIFT_MASK | GDK_CONTROL_MASK);
  assert_words (fixture, "s1", "The quay leans,” said Ida Sund.");
  display_fixture_key (GDK_KEY_Right, GDK_SHIFT_MASK | GDK_ALT_MASK);
  assert_words (fixture, "s1", "quay leans,” said Ida Sund.");
  display_fixture_key (GDK_KEY_Left, GDK_SHIFT_MASK | GDK_ALT_MASK);
  assert_words (fixture, "s1", "The quay leans,” said Ida Sund.");
  for (guint i = 0; i < 6; i++)
    undo (fixture);
  assert_words (fixture, "s1", "The quay leans");

  /* Where words are selected the same keys select. */
  display_fixture_key (GDK_KEY_Down, GDK_SHIFT_MASK);
  g_assert_true (cp_article_text_get_selection (CP_ARTICLE_TEXT (get_text (fixture)), &start,
                                                &end));
  display_fixture_key (GDK_KEY_Right, GDK_SHIFT_MASK);
  g_assert_true (cp_article_text_get_selection (CP_ARTICLE_TEXT (get_text (fixture)), &start,
                                                &longer));
  g_assert_cmpuint (longer, ==, end + 1);
  assert_words (fixture, "s1", "The quay leans");
  g_assert_null (get_undo_name (fixture));
  g_assert_true (gtk_widget_has_focus (get_text (fixture)));
}

/* The handle behind the last letter, to another place: one step when it is let go. */
static void
test_drag (Fixture *fixture, gconstpointer data)
{
  CpArticleText *view = CP_ARTICLE_TEXT (get_text (fixture));
  guint end = article_project_find ("The quay leans") + 14;
  guint to = article_project_find ("”") - 5;
  GdkRectangle from_area;
  GdkRectangle to_area;

  choose (fixture, "s1");
  display_fixture_wait_for (cp_article_text_get_area (view, end, end, &from_area));
  display_fixture_wait_for (cp_article_text_get_area (view, to, to, &to_area));
  display_fixture_drag (GTK_WIDGET (view), from_area.x, from_area.y + from_area.height + 4, to_area.x,
                        to_area.y + to_area.height / 2);
  assert_words (fixture, "s1", "The quay l");
  undo (fixture);
  assert_words (fixture, "s1", "The quay leans");
}

/* Two clicks on its words, or one on the name beside it. */
static void
test_pointer (Fixture *fixture, gconstpointer data)
{
  CpArticleText *view = CP_ARTICLE_TEXT (get_text (fixture));
  guint place = article_project_find ("quay leans");
  GdkRectangle area;

  display_fixture_wait_for (cp_article_text_get_area (view, place, place, &area));
  display_fixture_click_button (GTK_WIDGET (view), area.x + 2, area.y + area.height / 2,
                                GDK_BUTTON_PRIMARY, 2, 0);
  wait_for_popover (fixture);
  g_assert_cmpstr (cp_statement_popover_get_statement (
                       CP_STATEMENT_POPOVER (find_popover (fixture))), ==, "s1");
  g_assert_false (gtk_text_buffer_get_has_selection (
      gtk_text_view_get_buffer (GTK_TEXT_VIEW (view))));
  display_fixture_key (GDK_KEY_Escape, 0);
  display_fixture_wait_for (find_popover (fixture) == NULL);

  /* An expert is named on the right. */
  display_fixture_click (GTK_WIDGET (view), gtk_widget_get_width (GTK_WIDGET (view)) - 100,
                         area.y + area.height / 2, 0);
  wait_for_popover (fixture);
  display_fixture_key (GDK_KEY_Escape, 0);
  display_fixture_wait_for (find_popover (fixture) == NULL);
  display_fixture_click_button (GTK_WIDGET (view), area.x + 2, area.y + area.height / 2,
                                GDK_BUTTON_SECONDARY, 1, 0);
  display_fixture_wait_for (display_fixture_find (fixture->page, GTK_TYPE_POPOVER_MENU) != NULL);
  display_fixture_settle ();
  display_fixture_key (GDK_KEY_Escape, 0);
}

static void
enter (const char *name)
{
  display_fixture_type (name);
  display_fixture_key (GDK_KEY_Return, 0);
}

/* What was found counts as looked at when it is corrected. */
static void
test_coding (Fixture *fixture, gconstpointer data)
{
  GtkWidget *popover = open (fixture, "s2");

  g_assert_nonnull (display_fixture_find_labelled (
      popover, GTK_TYPE_LABEL, "found: in quotation marks, with who says it; confidence 51"));
  display_fixture_click_middle (
      display_fixture_find_labelled (popover, GTK_TYPE_TOGGLE_BUTTON, "indirect"));
  g_assert_true (has (fixture, "s2", "\"mode\": \"indirect\""));
  g_assert_true (has (fixture, "s2", "\"reviewed\": true"));
  undo (fixture);
  g_assert_false (has (fixture, "s2", "\"reviewed\": true"));
  display_fixture_click_middle (display_fixture_find_button (popover, "Take away The quay"));
  g_assert_false (has (fixture, "s2", "\"topics\""));
  enter ("mon");
  g_assert_true (has (fixture, "s2", "\"topics\": [\"money\"]"));
  enter ("Storms");
  g_assert_true (has (fixture, "s2", "\"topics\": [\"money\", \"storms\"]"));
  display_fixture_key (GDK_KEY_Escape, 0);
  display_fixture_wait_for (find_popover (fixture) == NULL);
}

/* Wherever in the box the click is, what is typed then is a topic. */
static void
test_topics_click (Fixture *fixture, gconstpointer data)
{
  GtkWidget *topics = display_fixture_find (open (fixture, "s2"), CP_TYPE_TOPICS_FIELD);
  double x = gtk_widget_get_width (topics) * 0.7;
  double y = gtk_widget_get_height (topics) - 3;

  display_fixture_click (topics, x, y, 0);
  enter ("mon");
  g_assert_true (has (fixture, "s2", "\"topics\": [\"quay\", \"money\"]"));
  g_assert_true (has (fixture, "s2", "\"speaker\": \"sund\""));
  display_fixture_key (GDK_KEY_Escape, 0);
  display_fixture_wait_for (find_popover (fixture) == NULL);
}

/* Nobody of that name: a new one, with one key. */
static void
test_new_speaker (Fixture *fixture, gconstpointer data)
{
  open (fixture, "s1");
  enter ("Eva Lind");
  g_assert_true (has (fixture, "s1", "\"speaker\": \"eva-lind\""));
  undo (fixture);
  g_assert_true (has (fixture, "s1", "\"speaker\": \"sund\""));
  display_fixture_key (GDK_KEY_Escape, 0);
}

/* From one to the next without closing it; what was typed is kept for the one it was typed for. */
static void
test_go_on (Fixture *fixture, gconstpointer data)
{
  CpStatementPopover *popover = CP_STATEMENT_POPOVER (open (fixture, "s1"));
  GtkWidget *note = display_fixture_find_labelled (GTK_WIDGET (popover), GTK_TYPE_TEXT, "Note");

  gtk_widget_grab_focus (note);
  display_fixture_type ("later");
  display_fixture_key (GDK_KEY_Down, GDK_ALT_MASK);
  g_assert_cmpstr (cp_statement_popover_get_statement (popover), ==, "s2");
  g_assert_true (has (fixture, "s1", "\"note\": \"later\""));
  g_assert_false (has (fixture, "s2", "\"note\""));
  wait_for_popover (fixture);
  enter ("nils");
  g_assert_true (has (fixture, "s2", "\"speaker\": \"berg\""));
  display_fixture_key (GDK_KEY_Escape, 0);
  display_fixture_wait_for (find_popover (fixture) == NULL);
}

/* A text is one step, when it is left. */
static void
test_note (Fixture *fixture, gconstpointer data)
{
  GtkWidget *popover = open (fixture, "s1");
  GtkWidget *note = display_fixture_find_labelled (popover, GTK_TYPE_TEXT, "Note");

  g_assert_nonnull (note);
  gtk_widget_grab_focus (note);
  display_fixture_type ("ask her");
  g_assert_null (get_undo_name (fixture));
  display_fixture_key (GDK_KEY_Tab, 0);
  g_assert_true (has (fixture, "s1", "\"note\": \"ask her\""));
  g_assert_false (has (fixture, "s1", "\"reviewed\": true"));
  gtk_widget_grab_focus (note);
  display_fixture_key (GDK_KEY_End, 0);
  display_fixture_type (" again");
  display_fixture_key (GDK_KEY_Escape, 0);
  display_fixture_wait_for (find_popover (fixture) == NULL);
  g_assert_true (has (fixture, "s1", "\"note\": \"ask her again\""));
  undo (fixture);
  undo (fixture);
  g_assert_false (has (fixture, "s1", "\"note\""));
}

static void
activate (Fixture *fixture, const char *action)
{
  gtk_widget_activate_action (get_text (fixture), action, NULL);
}

/* One made two at the caret, and the two made one. */
static void
test_split_and_merge (Fixture *fixture, gconstpointer data)
{
  choose (fixture, "s2");
  display_fixture_key (GDK_KEY_Right, GDK_CONTROL_MASK);
  display_fixture_key (GDK_KEY_Menu, 0);
  display_fixture_wait_for (display_fixture_find (fixture->page, GTK_TYPE_POPOVER_MENU) != NULL);
  display_fixture_settle ();
  display_fixture_key (GDK_KEY_Escape, 0);
  activate (fixture, "articles.split-statement");
  assert_words (fixture, "s2", "It");
  assert_words (fixture, "board-1", "will not stand the winter.");
  choose (fixture, "s2");
  activate (fixture, "articles.merge-next");
  assert_words (fixture, "s2", "It will not stand the winter.");
  g_assert_cmpuint (find (fixture, "board-1"), ==, CP_HANDLE_NONE);
  activate (fixture, "articles.merge-previous");
  assert_words (fixture, "s1", "The quay leans,” said Ida Sund. “It will not stand the winter.");
  g_assert_cmpuint (find (fixture, "s2"), ==, CP_HANDLE_NONE);
  undo (fixture);
  assert_words (fixture, "s2", "It will not stand the winter.");
}

/* Half a word is nobody's: the whole one is taken, and what is cut is cut beside it. */
static void
test_whole_words (Fixture *fixture, gconstpointer data)
{
  select_words (fixture, "he asked for sto");
  display_fixture_key (GDK_KEY_Return, 0);
  wait_for_popover (fixture);
  assert_words (fixture, "board-1", "She asked for stones");
  display_fixture_key (GDK_KEY_Escape, 0);
  display_fixture_wait_for (find_popover (fixture) == NULL);
  choose (fixture, "s2");
  for (guint i = 0; i < 11; i++)
    display_fixture_key (GDK_KEY_Right, 0);
  activate (fixture, "articles.split-statement");
  assert_words (fixture, "s2", "It will not");
  assert_words (fixture, "board-2", "stand the winter.");
}

/* Where nobody speaks in the paragraph, nobody is proposed, whoever spoke last elsewhere. */
static void
test_make_of_nobody (Fixture *fixture, gconstpointer data)
{
  GtkWidget *speaker;

  open (fixture, "s1");
  display_fixture_key (GDK_KEY_Escape, 0);
  display_fixture_wait_for (find_popover (fixture) == NULL);
  select_words (fixture, "Nils Berg thinks that stones are dear.");
  display_fixture_key (GDK_KEY_Return, 0);
  speaker = display_fixture_find_labelled (wait_for_popover (fixture), GTK_TYPE_TEXT, "Speaker");
  g_assert_false (has (fixture, "board-1", "\"speaker\""));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (speaker)), ==, "");
  display_fixture_key (GDK_KEY_Escape, 0);
  display_fixture_wait_for (find_popover (fixture) == NULL);
}

/* The role that is not the speaker's, and the position on a question of its topic. */
static void
test_choices (Fixture *fixture, gconstpointer data)
{
  GtkWidget *popover = open (fixture, "s1");
  GtkWidget *role = display_fixture_find_labelled (popover, GTK_TYPE_DROP_DOWN, "Role");
  GtkWidget *answer =
      display_fixture_find_labelled (popover, GTK_TYPE_DROP_DOWN, "Does it stand?");

  g_assert_nonnull (display_fixture_find_labelled (role, GTK_TYPE_LABEL, "Expert, as the speaker"));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (role), 1);
  g_assert_true (has (fixture, "s1", "\"role\": \"official\""));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (answer), 2);
  g_assert_true (has (fixture, "s1", "\"position\": \"no\""));
  undo (fixture);
  g_assert_cmpuint (gtk_drop_down_get_selected (GTK_DROP_DOWN (answer)), ==, 0);
  undo (fixture);
  g_assert_cmpuint (gtk_drop_down_get_selected (GTK_DROP_DOWN (role)), ==, 0);
  g_assert_false (has (fixture, "s1", "\"role\""));
  display_fixture_key (GDK_KEY_Escape, 0);
}

/* However long a name is, the popover is no wider than it is read well. */
static void
test_long_names (Fixture *fixture, gconstpointer data)
{
  CpHistory *history = cp_session_get_history (fixture->session);
  g_autofree char *name = g_strnfill (5000, 'W');
  guint32 s1 = find (fixture, "s1");
  GtkWidget *popover;
  g_autoptr (CpEdit) speaker =
      cp_edit_new_speaker ("Name", get_snapshot (fixture), &s1, 1, name);
  g_autoptr (CpEdit) topic = NULL;

  g_assert_true (cp_history_apply (history, speaker, NULL));
  topic = cp_edit_new_topic ("Name", get_snapshot (fixture), &s1, 1, "<b>&");
  g_assert_true (cp_history_apply (history, topic, NULL));
  popover = open (fixture, "s1");
  g_assert_cmpint (gtk_widget_get_width (popover), <, 520);
  g_assert_nonnull (display_fixture_find_labelled (popover, GTK_TYPE_LABEL, "<b>&"));
  display_fixture_key (GDK_KEY_Escape, 0);
}

/* The scroll bar takes its own room where there is some, and none from words that are wide. */
static void
test_popover_room (Fixture *fixture, gconstpointer data)
{
  GtkSettings *settings = gtk_settings_get_default ();

  for (guint i = 0; i < 2; i++)
    {
      GtkWidget *popover;
      GtkWidget *scroller;

      if (i == 1)
        g_object_set (settings, "gtk-font-name", "Sans 20", NULL);
      popover = g_object_ref_sink (cp_statement_popover_new (fixture->session));
      gtk_widget_set_parent (popover, fixture->page);
      cp_statement_popover_set_room (CP_STATEMENT_POPOVER (popover), 900, 900);
      scroller = display_fixture_find (popover, GTK_TYPE_SCROLLED_WINDOW);
      g_assert_cmpint (gtk_scrolled_window_get_overlay_scrolling (GTK_SCROLLED_WINDOW (scroller)), ==,
                       i == 1);
      gtk_widget_unparent (popover);
      g_object_unref (popover);
    }
  gtk_settings_reset_property (settings, "gtk-font-name");
}

static void
test_finalized (Fixture *fixture, gconstpointer data)
{
  display_fixture_assert_finalizes (cp_statement_popover_new (fixture->session));
  display_fixture_assert_finalizes (cp_gist_popover_new ());
  display_fixture_assert_finalizes (cp_name_entry_new ());
  display_fixture_assert_finalizes (cp_article_bar_new (fixture->page));
  display_fixture_assert_finalizes (g_object_new (CP_TYPE_ARTICLE_STRIP, NULL));
}

/* Where there is no text, what is said is written first; the new one stands in its paragraph. */
static void
test_gist (Fixture *fixture, gconstpointer data)
{
  GtkWidget *list;
  guint32 chosen;

  cp_articles_page_show_article (
      CP_ARTICLES_PAGE (fixture->page),
      cp_snapshot_find (get_snapshot (fixture), CP_ARRAY_DOCUMENTS, "letter"));
  choose (fixture, "l1");
  list = gtk_widget_get_ancestor (display_fixture_find (fixture->page, CP_TYPE_GIST_ROW),
                                  GTK_TYPE_LIST_VIEW);
  gtk_widget_activate_action (list, "articles.begin-statement", NULL);
  display_fixture_wait_for (
      display_fixture_find (fixture->page, CP_TYPE_GIST_POPOVER) != NULL
      && gtk_widget_get_mapped (display_fixture_find (fixture->page, CP_TYPE_GIST_POPOVER)));
  display_fixture_settle ();
  enter ("Stones sink.");
  wait_for_popover (fixture);
  g_assert_true (has (fixture, "letter-1", "\"gist\": \"Stones sink.\""));
  g_assert_true (has (fixture, "letter-1", "\"paragraph\": 2"));
  g_assert_true (has (fixture, "letter-1", "\"speaker\": \"berg\""));
  enter ("ida");
  g_assert_true (has (fixture, "letter-1", "\"speaker\": \"sund\""));
  display_fixture_key (GDK_KEY_Escape, 0);
  display_fixture_wait_for (find_popover (fixture) == NULL);
  chosen = cp_article_view_get_statement (
      CP_ARTICLE_VIEW (display_fixture_find (fixture->page, CP_TYPE_ARTICLE_VIEW)));
  g_assert_cmpuint (chosen, ==, find (fixture, "letter-1"));
  undo (fixture);
  display_fixture_settle ();
  g_assert_true (gtk_widget_get_focus_child (list) != NULL);
  undo (fixture);
  display_fixture_settle ();
  g_assert_cmpuint (find (fixture, "letter-1"), ==, CP_HANDLE_NONE);
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  if (!display_fixture_init (&argc, &argv))
    return DISPLAY_FIXTURE_SKIPPED;
  ADD ("/article-editing/make", test_make);
  ADD ("/article-editing/narrow", test_narrow);
  ADD ("/article-editing/make-of-nobody", test_make_of_nobody);
  ADD ("/article-editing/whole-words", test_whole_words);
  ADD ("/article-editing/move", test_move);
  ADD ("/article-editing/drag", test_drag);
  ADD ("/article-editing/pointer", test_pointer);
  ADD ("/article-editing/coding", test_coding);
  ADD ("/article-editing/topics-click", test_topics_click);
  ADD ("/article-editing/new-speaker", test_new_speaker);
  ADD ("/article-editing/go-on", test_go_on);
  ADD ("/article-editing/note", test_note);
  ADD ("/article-editing/choices", test_choices);
  ADD ("/article-editing/long-names", test_long_names);
  ADD ("/article-editing/popover-room", test_popover_room);
  ADD ("/article-editing/finalized", test_finalized);
  ADD ("/article-editing/gist", test_gist);
  ADD ("/article-editing/split-and-merge", test_split_and_merge);
  return g_test_run ();
}
