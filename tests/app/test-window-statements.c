/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a window does to statements, one or many, and the bar above the article. */

#include "article-project.h"
#include "cp-article-text.h"
#include "cp-article-view.h"
#include "cp-articles-page.h"
#include "cp-review-bar.h"
#include "cp-statement-popover.h"
#include "display-fixture.h"
#include "file-window.h"

/* The popover is wider, where there is room. */
#define ROOM 400

static CpSnapshot *
get_snapshot (CpWindow *window)
{
  CpSession *session = cp_project_get_session (file_window_get_project (window));

  return cp_corpus_get_current (cp_session_get_corpus (session));
}

static CpWindow *
open_project (FileWindow *self)
{
  g_autofree char *project = article_project_dup ();
  g_autofree char *path = file_window_make_path (self, "article.counterpoint");

  file_window_write (path, project);
  return file_window_open (self, path);
}

static CpWindow *
open (FileWindow *self)
{
  CpWindow *window = open_project (self);

  file_window_activate (window, "win.show-articles", NULL);
  display_fixture_settle ();
  return window;
}

static guint32
find (CpWindow *window, const char *id)
{
  return cp_snapshot_find (get_snapshot (window), CP_ARRAY_STATEMENTS, id);
}

static gboolean
is_reviewed (CpWindow *window, const char *id)
{
  return cp_snapshot_get_statements (get_snapshot (window))->reviewed[find (window, id)];
}

static guint
count (CpWindow *window)
{
  return cp_snapshot_get_n_records (get_snapshot (window), CP_ARRAY_STATEMENTS);
}

static void
activate_for (CpWindow *window, const char *action, const char *id)
{
  const char *const ids[] = { id, NULL };

  file_window_activate (window, action, g_variant_new_strv (ids, -1));
}

static void
test_one (FileWindow *self, gconstpointer data)
{
  CpWindow *window = open (self);

  activate_for (window, "win.accept-statements", "s1");
  g_assert_true (is_reviewed (window, "s1"));
  g_assert_false (is_reviewed (window, "s2"));
  activate_for (window, "win.delete-statements", "s1");
  g_assert_cmpuint (count (window), ==, 2);
  g_assert_cmpstr (file_window_get_message (window), ==, "Delete a statement");
  file_window_activate (window, "win.undo", NULL);
  g_assert_cmpuint (count (window), ==, 3);
  activate_for (window, "win.reject-statements", "s2");
  g_assert_cmpuint (count (window), ==, 2);
  g_assert_cmpstr (file_window_get_message (window), ==, "Reject a statement");
  file_window_activate (window, "win.undo", NULL);
  activate_for (window, "win.delete-statements", "nobody's");
  g_assert_cmpuint (count (window), ==, 3);
}

/* Those that were found alike and are not looked over, in one step. */
static void
test_alike (FileWindow *self, gconstpointer data)
{
  CpWindow *window = open (self);

  file_window_activate (window, "win.accept-alike", g_variant_new ("(ss)", "rule", "s1"));
  g_assert_true (is_reviewed (window, "s1") && is_reviewed (window, "s2"));
  g_assert_cmpstr (file_window_get_message (window), ==, "Accept 2 statements");
  file_window_activate (window, "win.undo", NULL);
  g_assert_false (is_reviewed (window, "s1") || is_reviewed (window, "s2"));
  activate_for (window, "win.accept-statements", "s2");
  file_window_activate (window, "win.reject-alike", g_variant_new ("(ss)", "speaker", "s1"));
  g_assert_cmpuint (count (window), ==, 2);
  g_assert_cmpuint (find (window, "s2"), !=, CP_HANDLE_NONE);
}

static guint32
get_speaker (CpWindow *window, const char *id)
{
  return cp_snapshot_get_statements (get_snapshot (window))->speaker[find (window, id)];
}

static guint32
find_speaker (CpWindow *window, const char *id)
{
  return cp_snapshot_find (get_snapshot (window), CP_ARRAY_SPEAKERS, id);
}

/* From anywhere to the statement, with the popover below its words. */
static void
test_edit (FileWindow *self, gconstpointer data)
{
  CpWindow *window = open (self);
  GtkWidget *popover;

  file_window_activate (window, "win.show-matrix", NULL);
  file_window_activate (window, "win.edit-statement", g_variant_new_string ("s2"));
  display_fixture_wait_for (
      (popover = display_fixture_find (GTK_WIDGET (window), CP_TYPE_STATEMENT_POPOVER)) != NULL
      && gtk_widget_get_mapped (popover));
  g_assert_cmpstr (cp_statement_popover_get_statement (CP_STATEMENT_POPOVER (popover)), ==, "s2");
  display_fixture_wait_for (gtk_widget_has_focus (
      display_fixture_find_labelled (popover, GTK_TYPE_TEXT, "Speaker")));
  display_fixture_settle ();

  /* What is done there is undone there. */
  display_fixture_type ("nils");
  display_fixture_key (GDK_KEY_Return, 0);
  g_assert_cmpuint (get_speaker (window, "s2"), ==, find_speaker (window, "berg"));
  display_fixture_key (GDK_KEY_z, GDK_CONTROL_MASK);
  display_fixture_wait_for (get_speaker (window, "s2") == find_speaker (window, "sund"));
  g_assert_true (gtk_widget_get_mapped (popover));
  display_fixture_key (GDK_KEY_Escape, 0);
  display_fixture_wait_for (!gtk_widget_get_mapped (popover));
}

/* Nothing of the articles was seen before. */
static void
test_edit_first (FileWindow *self, gconstpointer data)
{
  CpWindow *window = open_project (self);
  GtkWidget *popover = NULL;

  file_window_activate (window, "win.edit-statement", g_variant_new_string ("s2"));
  display_fixture_wait_for (
      (popover = display_fixture_find (GTK_WIDGET (window), CP_TYPE_STATEMENT_POPOVER)) != NULL
      && gtk_widget_get_mapped (popover));
  display_fixture_wait_for (gtk_widget_get_width (popover) > ROOM);
  display_fixture_key (GDK_KEY_Escape, 0);
  display_fixture_wait_for (!gtk_widget_get_mapped (popover));
}

/* What is being typed on a statement is not lost with the window. */
static void
test_typing (FileWindow *self, gconstpointer data)
{
  CpWindow *window = open (self);
  GtkWidget *note;

  file_window_activate (window, "win.edit-statement", g_variant_new_string ("s2"));
  display_fixture_settle ();
  note = display_fixture_find_labelled (
      display_fixture_find (GTK_WIDGET (window), CP_TYPE_STATEMENT_POPOVER), GTK_TYPE_TEXT, "Note");
  g_assert_true (gtk_widget_grab_focus (note));
  display_fixture_type ("ask her");
  gtk_window_close (GTK_WINDOW (window));
  g_assert_cmpstr (cp_snapshot_get_statements (get_snapshot (window))->note[find (window, "s2")], ==,
                   "ask her");
}

static GtkWidget *
find_button (CpWindow *window, const char *label)
{
  GtkWidget *button = display_fixture_find_labelled (GTK_WIDGET (window), GTK_TYPE_BUTTON, label);

  g_assert_nonnull (button);
  g_assert_true (gtk_widget_get_mapped (button));
  return button;
}

/* Its buttons say how many are in doubt, go from one to the next, and ask for words first. */
static void
test_bar (FileWindow *self, gconstpointer data)
{
  CpWindow *window = open (self);
  CpArticleView *view =
      CP_ARTICLE_VIEW (display_fixture_find (GTK_WIDGET (window), CP_TYPE_ARTICLE_VIEW));

  display_fixture_click_middle (find_button (window, "Make statement"));
  g_assert_cmpstr (file_window_get_message (window), ==,
                   "Select the words first that are to be a statement.");
  display_fixture_click_middle (find_button (window, "Next statement"));
  g_assert_cmpuint (cp_article_view_get_statement (view), ==, find (window, "s1"));
  display_fixture_click_middle (find_button (window, "Next statement"));
  g_assert_cmpuint (cp_article_view_get_statement (view), ==, find (window, "s2"));
  find_button (window, "Next doubtful, 2");
  activate_for (window, "win.accept-statements", "s2");
  display_fixture_click_middle (find_button (window, "Next doubtful, 1"));
  g_assert_cmpuint (cp_article_view_get_statement (view), ==, find (window, "s1"));
  file_window_activate (window, "win.show-matrix", NULL);
  g_assert_false (gtk_widget_get_mapped (
      cp_articles_page_get_bar (CP_ARTICLES_PAGE (
          display_fixture_find (GTK_WIDGET (window), CP_TYPE_ARTICLES_PAGE)))));
}

static const FileWindowTest tests[] = {
  { "/window-statements/one", test_one },
  { "/window-statements/alike", test_alike },
  { "/window-statements/edit", test_edit },
  { "/window-statements/edit-first", test_edit_first },
  { "/window-statements/typing", test_typing },
  { "/window-statements/bar", test_bar },
};

int
main (int argc, char **argv)
{
  return file_window_run (argc, argv, tests, G_N_ELEMENTS (tests));
}
