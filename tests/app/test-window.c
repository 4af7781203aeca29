/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A whole window: how soon a comparison is there, what its keys do, what edits and files do. */

#include "cp-window.h"

#include <glib/gstdio.h>
#include <unistd.h>

#include "cp-application.h"
#include "cp-card.h"
#include "cp-comparison-view.h"
#include "cp-filter-sidebar.h"
#include "cp-matrix-view.h"
#include "cp-message-bar.h"
#include "cp-panes.h"
#include "display-fixture.h"

typedef struct
{
  CpApplication *application;
  CpWindow *window;
  CpSession *session;
  CpMatrixView *view;
  guint n_frames;
  guint opened; /* the frame after which a comparison was opened */
  guint shown;  /* the frame that showed its first cards */
} Fixture;

static gboolean
shows_cards (Fixture *fixture)
{
  GtkWidget *view = display_fixture_find (GTK_WIDGET (fixture->window), CP_TYPE_COMPARISON_VIEW);
  GtkWidget *card = view != NULL ? display_fixture_find (view, CP_TYPE_CARD) : NULL;

  return card != NULL && gtk_widget_get_mapped (card) && gtk_widget_get_height (card) > 0;
}

static void
painted_cb (Fixture *fixture)
{
  fixture->n_frames++;
  if (fixture->shown == 0 && shows_cards (fixture))
    fixture->shown = fixture->n_frames;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->application = display_fixture_get_application ();
  fixture->window = cp_window_new (GTK_APPLICATION (fixture->application));
  cp_window_open_builtin (fixture->window);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1280, 800);
  gtk_window_present (GTK_WINDOW (fixture->window));
  fixture->session = cp_project_get_session (cp_window_get_project (fixture->window));
  fixture->view = CP_MATRIX_VIEW (display_fixture_find (GTK_WIDGET (fixture->window),
                                                        CP_TYPE_MATRIX_VIEW));
  display_fixture_wait_for (gtk_widget_get_mapped (GTK_WIDGET (fixture->view)));
  g_signal_connect_swapped (gtk_widget_get_frame_clock (GTK_WIDGET (fixture->window)),
                            "after-paint", G_CALLBACK (painted_cb), fixture);
  display_fixture_settle ();
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  display_fixture_settle ();
  g_assert_null (gtk_application_get_windows (GTK_APPLICATION (fixture->application)));
}

static void
activate (Fixture *fixture, const char *name, GVariant *parameter)
{
  g_assert_true (gtk_widget_activate_action_variant (GTK_WIDGET (fixture->window), name,
                                                     parameter));
  display_fixture_settle ();
}

static void
open_scope (Fixture *fixture, const char *topic)
{
  const CpScope scope = cp_scope_new (topic, NULL);

  cp_session_set_scopes (fixture->session, &scope, 1);
  cp_session_open_comparison (fixture->session);
}

static void
opened_cb (Fixture *fixture)
{
  fixture->opened = fixture->n_frames;
  fixture->shown = 0;
}

/* Frames are counted from the moment at which the click is known. */
static void
test_two_frames (Fixture *fixture, gconstpointer data)
{
  static const char *const topics[] = { "armenia", "threats", "taliban" };

  g_signal_connect_swapped (fixture->session, "notify::comparison", G_CALLBACK (opened_cb),
                            fixture);
  for (guint i = 0; i < G_N_ELEMENTS (topics); i++)
    {
      const CpScope scope = cp_scope_new (topics[i], NULL);
      GdkRectangle box;

      cp_session_close_comparison (fixture->session);
      display_fixture_wait_for (!shows_cards (fixture));
      display_fixture_settle ();
      g_assert_true (cp_matrix_view_find_box (fixture->view, &scope, &box));
      display_fixture_click (GTK_WIDGET (fixture->view), box.x + 20, box.y + 10, 0);
      display_fixture_wait_for (fixture->shown > 0);
      g_assert_cmpuint (fixture->shown - fixture->opened, <=, 2);
    }
  g_signal_handlers_disconnect_by_data (fixture->session, fixture);
}

static void
test_escape (Fixture *fixture, gconstpointer data)
{
  GtkWidget *focus;

  open_scope (fixture, "armenia");
  display_fixture_wait_for (shows_cards (fixture));
  display_fixture_key (GDK_KEY_F6, 0);
  display_fixture_key (GDK_KEY_Escape, 0);
  display_fixture_wait_for (cp_session_get_comparison (fixture->session) == NULL);
  focus = display_fixture_get_focus (GTK_WINDOW (fixture->window));
  g_assert_true (gtk_widget_is_ancestor (focus, GTK_WIDGET (fixture->view)));
}

static gboolean
has_focus_in (Fixture *fixture, GType type)
{
  GtkWidget *focus = display_fixture_get_focus (GTK_WINDOW (fixture->window));

  return focus != NULL && (G_TYPE_CHECK_INSTANCE_TYPE (focus, type)
                           || gtk_widget_get_ancestor (focus, type) != NULL);
}

static void
test_panes (Fixture *fixture, gconstpointer data)
{
  g_assert_true (has_focus_in (fixture, CP_TYPE_MATRIX_VIEW));
  display_fixture_key (GDK_KEY_F6, GDK_SHIFT_MASK);
  g_assert_true (has_focus_in (fixture, CP_TYPE_FILTER_SIDEBAR));
  display_fixture_key (GDK_KEY_F6, 0);
  g_assert_true (has_focus_in (fixture, CP_TYPE_MATRIX_VIEW));
  open_scope (fixture, "armenia");
  display_fixture_wait_for (shows_cards (fixture));
  display_fixture_key (GDK_KEY_F6, 0);
  g_assert_true (has_focus_in (fixture, CP_TYPE_COMPARISON_VIEW));
  display_fixture_key (GDK_KEY_F6, 0);
  g_assert_true (has_focus_in (fixture, CP_TYPE_MATRIX_VIEW));
}

static void
assert_fits (Fixture *fixture, int width)
{
  int least;

  display_fixture_settle ();
  gtk_widget_measure (GTK_WIDGET (fixture->window), GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL,
                      NULL, NULL);
  g_assert_cmpint (least, <=, width);
}

/* Whatever stands in a narrow window has room in it. */
static void
test_narrow (Fixture *fixture, gconstpointer data)
{
  CpPanes *panes = CP_PANES (display_fixture_find (GTK_WIDGET (fixture->window), CP_TYPE_PANES));

  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 360, 700);
  display_fixture_wait_for (cp_panes_get_room (panes) == CP_ROOM_NARROW);
  assert_fits (fixture, 360);
  activate (fixture, "win.toggle-sidebar", NULL);
  g_assert_true (cp_panes_is_sidebar_seen (panes));
  assert_fits (fixture, 360);
  open_scope (fixture, "armenia");
  display_fixture_wait_for (shows_cards (fixture));
  assert_fits (fixture, 360);
  cp_session_close_comparison (fixture->session);
  cp_message_show (GTK_WIDGET (panes), &(CpMessage) {
                                           .text = "A sentence that takes more than a line",
                                           .button = "Show in folder",
                                           .action = "win.search",
                                       });
  assert_fits (fixture, 360);
}

static const char *
get_row (Fixture *fixture, guint row)
{
  return cp_matrix_get_row (cp_session_get_matrix (fixture->session), row)->id;
}

/* Main topics stay above the others; a move is one step, named, undone and done again. */
static void
test_moved (Fixture *fixture, gconstpointer data)
{
  CpHistory *history = cp_session_get_history (fixture->session);
  g_autofree char *first = g_strdup (get_row (fixture, 0));
  g_autofree char *second = g_strdup (get_row (fixture, 1));
  g_autofree char *fifth = g_strdup (get_row (fixture, 4));

  g_signal_emit_by_name (fixture->view, "row-moved", 0u, 1u);
  g_assert_cmpstr (get_row (fixture, 0), ==, second);
  g_assert_cmpstr (get_row (fixture, 1), ==, first);
  g_assert_cmpint (cp_session_get_sort (fixture->session), ==, CP_SORT_HAND);
  g_assert_nonnull (cp_history_get_undo_name (history));

  g_signal_emit_by_name (fixture->view, "row-moved", 4u, 0u);
  g_assert_cmpstr (get_row (fixture, 4), ==, fifth);

  g_signal_emit_by_name (fixture->view, "row-moved", 99u, 0u);
  g_signal_emit_by_name (fixture->view, "column-moved", 0u, 4u);
  g_assert_true (cp_project_is_modified (cp_window_get_project (fixture->window)));
  while (cp_history_get_undo_name (history) != NULL)
    activate (fixture, "win.undo", NULL);
  g_assert_false (cp_project_is_modified (cp_window_get_project (fixture->window)));
  /* The order is the one before the first move, not one by hand that nobody made. */
  g_assert_cmpint (cp_session_get_sort (fixture->session), ==, CP_SORT_DEFAULT);
  g_assert_cmpstr (get_row (fixture, 0), ==, first);
  g_assert_cmpstr (get_row (fixture, 4), ==, fifth);
  activate (fixture, "win.redo", NULL);
  g_assert_true (cp_project_is_modified (cp_window_get_project (fixture->window)));
}

/* Escape goes back to the card from which an article was opened. */
static void
test_leave_articles (Fixture *fixture, gconstpointer data)
{
  CpSnapshot *snapshot = cp_corpus_get_current (cp_session_get_corpus (fixture->session));
  guint n_statements;
  guint32 statement = cp_snapshot_get_order (snapshot, CP_ARRAY_STATEMENTS, &n_statements)[0];
  GtkWidget *view;
  GtkWidget *card;

  open_scope (fixture, "threats");
  display_fixture_wait_for (shows_cards (fixture));
  view = display_fixture_find (GTK_WIDGET (fixture->window), CP_TYPE_COMPARISON_VIEW);
  card = display_fixture_find (view, CP_TYPE_CARD);
  gtk_widget_grab_focus (card);
  activate (fixture, "win.show-statement",
            g_variant_new_string (cp_snapshot_get_statements (snapshot)->id[statement]));
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (fixture->view)));

  display_fixture_key (GDK_KEY_Escape, 0);
  display_fixture_wait_for (gtk_widget_get_mapped (GTK_WIDGET (fixture->view)));
  g_assert_true (display_fixture_get_focus (GTK_WINDOW (fixture->window)) == card);
  g_assert_nonnull (cp_session_get_comparison (fixture->session));

  /* Without a comparison, to the matrix. */
  cp_session_close_comparison (fixture->session);
  activate (fixture, "win.show-articles", NULL);
  display_fixture_key (GDK_KEY_Left, GDK_ALT_MASK);
  display_fixture_wait_for (gtk_widget_get_mapped (GTK_WIDGET (fixture->view)));
}

/* What comes over the bus may be anything. */
static void
test_odd_requests (Fixture *fixture, gconstpointer data)
{
  static const char *const states[] = { "columns", "measure", "sort", "cells", "left", "right" };
  CpWindow *empty = cp_window_new (GTK_APPLICATION (fixture->application));

  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    {
      g_action_group_change_action_state (G_ACTION_GROUP (fixture->window), states[i],
                                          g_variant_new_string ("role:(<b>&"));
      g_action_group_change_action_state (G_ACTION_GROUP (empty), states[i],
                                          g_variant_new_string ("months"));
    }
  activate (fixture, "win.show-statement", g_variant_new_string ("nonesuch"));
  activate (fixture, "win.show-file", g_variant_new_string ("https://example.org/a"));
  activate (fixture, "win.show-message",
            g_variant_new (CP_MESSAGE_FORMAT, TRUE, "<b>&", "", "Do", "no such (action"));
  g_assert_cmpint (cp_session_get_columns (fixture->session), ==, CP_SOURCE_DOCUMENTS);
  gtk_window_destroy (GTK_WINDOW (empty));
}

static const char *
get_message (Fixture *fixture)
{
  GtkWidget *bar = display_fixture_find (GTK_WIDGET (fixture->window), CP_TYPE_MESSAGE_BAR);

  return bar != NULL ? cp_message_bar_get_text (CP_MESSAGE_BAR (bar)) : NULL;
}

/* The button of a message, if it offers anything. */
static gboolean
offers (Fixture *fixture, const char *label, const char *action)
{
  GtkWidget *bar, *button;

  cp_message_show (GTK_WIDGET (fixture->view), &(CpMessage) {
                                                   .error = TRUE,
                                                   .text = "Something did not go as it should",
                                                   .button = label,
                                                   .action = action,
                                               });
  display_fixture_settle ();
  bar = display_fixture_find (GTK_WIDGET (fixture->window), CP_TYPE_MESSAGE_BAR);
  button = display_fixture_find (bar, GTK_TYPE_BUTTON);
  g_assert_cmpint (gtk_widget_get_width (bar), <=,
                   gtk_widget_get_width (GTK_WIDGET (fixture->window)));

  return gtk_widget_get_visible (button)
         && gtk_actionable_get_action_name (GTK_ACTIONABLE (button)) != NULL;
}

/* Only what can be done is offered, and a message does not take the focus. */
static void
test_message (Fixture *fixture, gconstpointer data)
{
  g_autofree char *label = g_strnfill (5000, 'W');

  g_assert_true (offers (fixture, "Search", "win.search"));
  g_assert_true (offers (fixture, label, "app.quit"));
  g_assert_true (offers (fixture, "Show", "win.show-statement::nonesuch"));
  g_assert_false (offers (fixture, "Show", "win.show-statement"));
  g_assert_false (offers (fixture, "Search", "win.search::now"));
  g_assert_false (offers (fixture, "Do", "win.nonesuch"));
  g_assert_false (offers (fixture, "Do", "nonesuch"));
  g_assert_false (has_focus_in (fixture, CP_TYPE_MESSAGE_BAR));
  gtk_window_set_focus (GTK_WINDOW (fixture->window), NULL);
  gtk_widget_child_focus (GTK_WIDGET (fixture->window), GTK_DIR_TAB_FORWARD);
  g_assert_false (has_focus_in (fixture, CP_TYPE_MESSAGE_BAR));
}

static char *
make_path (const char *name)
{
  return g_build_filename (g_get_tmp_dir (), name, NULL);
}

/* What is saved can be opened, and is no longer unsaved; what is being edited meanwhile is. */
static void
saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (cp_project_save_finish (CP_PROJECT (source), result, &error));
  g_assert_no_error (error);
  *(gboolean *) data = TRUE;
}

static void
test_saved (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = make_path ("window test.counterpoint");
  CpProject *project = cp_window_get_project (fixture->window);
  gboolean saved = FALSE;

  g_signal_emit_by_name (fixture->view, "row-moved", 0u, 1u);
  cp_project_save_async (project, path, NULL, saved_cb, &saved);
  display_fixture_wait_for (saved);
  g_assert_false (cp_project_is_modified (project));
  g_assert_cmpstr (cp_project_get_path (project), ==, path);

  saved = FALSE;
  g_signal_emit_by_name (fixture->view, "row-moved", 0u, 1u);
  cp_project_save_async (project, path, NULL, saved_cb, &saved);
  g_signal_emit_by_name (fixture->view, "row-moved", 1u, 2u);
  display_fixture_wait_for (saved);
  g_assert_true (cp_project_is_modified (project));
  /* Back to what was saved, though it was edited when that was done. */
  activate (fixture, "win.undo", NULL);
  g_assert_false (cp_project_is_modified (project));
  g_unlink (path);
}

static void
test_unreadable (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = make_path ("broken.counterpoint");
  CpProject *project = cp_window_get_project (fixture->window);
  g_autoptr (GFile) remote = g_file_new_for_uri ("https://example.org/a.counterpoint");
  GSList link = { .data = remote };

  g_assert_true (g_file_set_contents (path, "{\"format\": \"counterpoint\", \"version\"", -1, NULL));
  cp_window_open_path (fixture->window, path);
  display_fixture_wait_for (get_message (fixture) != NULL);
  g_assert_nonnull (strstr (get_message (fixture), "broken.counterpoint"));
  g_assert_true (cp_window_get_project (fixture->window) == project);
  g_unlink (path);

  cp_window_take_files (fixture->window, &link);
  g_assert_nonnull (strstr (get_message (fixture), "example.org"));
}

static void
save_as (Fixture *fixture, const char *path)
{
  gboolean saved = FALSE;

  cp_project_save_async (cp_window_get_project (fixture->window), path, NULL, saved_cb, &saved);
  display_fixture_wait_for (saved);
}

static guint
count_windows (Fixture *fixture)
{
  guint n = 0;

  for (GList *link = gtk_application_get_windows (GTK_APPLICATION (fixture->application));
       link != NULL; link = link->next)
    n += CP_IS_WINDOW (link->data) && gtk_widget_get_visible (link->data);
  return n;
}

static void
close_others (Fixture *fixture)
{
  GList *link = gtk_application_get_windows (GTK_APPLICATION (fixture->application));

  while (link != NULL)
    {
      GtkWindow *window = link->data;

      link = link->next;
      if (window != GTK_WINDOW (fixture->window))
        gtk_window_destroy (window);
    }
  display_fixture_settle ();
}

/* Each in a window that is seen, none twice, by whatever name. */
static void
test_several (Fixture *fixture, gconstpointer data)
{
  g_autofree char *one = make_path ("one.counterpoint");
  g_autofree char *two = make_path ("two.counterpoint");
  g_autofree char *other_name = make_path ("link.counterpoint");
  GFile *files[3];
  GSList links[3];

  save_as (fixture, two);
  save_as (fixture, one);
  g_unlink (other_name);
  g_assert_cmpint (symlink (two, other_name), ==, 0);
  files[0] = g_file_new_for_path (two);
  files[1] = g_file_new_for_path (other_name);
  files[2] = g_file_new_for_path (one);
  for (guint i = 0; i < 3; i++)
    links[i] = (GSList) { .data = files[i], .next = i < 2 ? &links[i + 1] : NULL };

  cp_window_take_files (fixture->window, links);
  display_fixture_wait_for (count_windows (fixture) == 2);
  g_application_open (G_APPLICATION (fixture->application), files, 3, "");
  display_fixture_settle ();
  g_assert_cmpuint (count_windows (fixture), ==, 2);

  close_others (fixture);
  for (guint i = 0; i < 3; i++)
    g_object_unref (files[i]);
  g_unlink (one);
  g_unlink (two);
  g_unlink (other_name);
}

/* What is saved twice in a row was not changed by anybody else. */
static void
test_saved_twice (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = make_path ("twice.counterpoint");

  save_as (fixture, path);
  g_signal_emit_by_name (fixture->view, "row-moved", 0u, 1u);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.save", NULL));
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.save", NULL);
  display_fixture_wait_for (!cp_project_is_modified (cp_window_get_project (fixture->window)));
  display_fixture_settle ();
  g_assert_null (get_message (fixture));
  g_unlink (path);
}

/* What was stopped can be begun again. */
static void
test_stopped (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = make_path ("stopped.counterpoint");

  g_unlink (path);
  save_as (fixture, path);
  close_others (fixture);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  fixture->window = cp_window_new (GTK_APPLICATION (fixture->application));
  gtk_window_present (GTK_WINDOW (fixture->window));

  cp_window_open_path (fixture->window, path);
  g_assert_true (cp_window_shows_file (fixture->window, path));
  activate (fixture, "win.cancel-work", NULL);
  g_assert_false (cp_window_shows_file (fixture->window, path));
  g_assert_true (cp_window_is_empty (fixture->window));
  cp_window_open_path (fixture->window, path);
  display_fixture_wait_for (cp_window_get_project (fixture->window) != NULL);
  g_unlink (path);
}

/* A second corpus has a window of its own. */
static void
test_second (Fixture *fixture, gconstpointer data)
{
  activate (fixture, "win.open-builtin", NULL);
  g_assert_cmpuint (count_windows (fixture), ==, 2);
  close_others (fixture);
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*test) (Fixture *, gconstpointer);
  } tests[] = {
    { "/window/two-frames", test_two_frames },
    { "/window/escape", test_escape },
    { "/window/panes", test_panes },
    { "/window/narrow", test_narrow },
    { "/window/message", test_message },
    { "/window/moved", test_moved },
    { "/window/leave-articles", test_leave_articles },
    { "/window/odd-requests", test_odd_requests },
    { "/window/saved", test_saved },
    { "/window/unreadable", test_unreadable },
    { "/window/several", test_several },
    { "/window/saved-twice", test_saved_twice },
    { "/window/stopped", test_stopped },
    { "/window/second", test_second },
  };

  if (!display_fixture_init (&argc, &argv))
    return DISPLAY_FIXTURE_SKIPPED;
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);

  return g_test_run ();
}
