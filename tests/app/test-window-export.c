/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The report and tables exported from a window: from the menu to the file, and what is said of it. */

#include "file-window.h"

#include <glib/gstdio.h>
#include <string.h>

#include "cp-window-private.h"
#include "display-fixture.h"

static gboolean
says (CpWindow *window, const char *words)
{
  const char *message = file_window_get_message (window);

  return message != NULL && strstr (message, words) != NULL;
}

static guint
count_windows (void)
{
  return g_list_model_get_n_items (gtk_window_get_toplevels ());
}

/* Waits for the chooser that an action brings, and gives it a name. */
static void
choose (FileWindow *self, const char *action, const char *name)
{
  g_autofree char *path = g_path_is_absolute (name) ? g_strdup (name)
                                                    : file_window_make_path (self, name);
  guint n_windows = count_windows ();

  file_window_activate (self->window, action, NULL);
  display_fixture_wait_for (count_windows () > n_windows);
  display_fixture_settle ();
  display_fixture_key (GDK_KEY_a, GDK_CONTROL_MASK);
  display_fixture_type (path);
  display_fixture_key (GDK_KEY_Return, 0);
}

static char *
wait_for_file (FileWindow *self, const char *name)
{
  g_autofree char *path = file_window_make_path (self, name);

  display_fixture_wait_for (g_file_test (path, G_FILE_TEST_EXISTS));
  display_fixture_wait_for (says (self->window, "Exported"));

  return file_window_read (path);
}

/* A name without its suffix gets it; a click shows the page. */
static void
test_report (FileWindow *self, gconstpointer data)
{
  g_autofree char *page = NULL;

  file_window_open_builtin (self);
  choose (self, "win.export-report", "typed");
  page = wait_for_file (self, "typed.html");
  g_assert_true (g_str_has_prefix (page, "<!DOCTYPE html>"));
  g_assert_nonnull (strstr (page, "<h1 dir=\"auto\">CSTO, 2023–2024</h1>"));
  g_assert_true (says (self->window, "“typed.html”"));
  g_assert_nonnull (display_fixture_find_labelled (GTK_WIDGET (self->window), GTK_TYPE_BUTTON,
                                                    "Show the Report"));
}

/* What is exported is what the window shows. */
static void
test_filter (FileWindow *self, gconstpointer data)
{
  CpSession *session;
  g_autoptr (GError) error = NULL;
  g_autofree char *table = NULL;
  g_auto (GStrv) lines = NULL;

  file_window_open_builtin (self);
  session = cp_project_get_session (file_window_get_project (self->window));
  cp_filter_set_search (cp_session_get_filter (session), "role:insider");
  display_fixture_wait_for (cp_session_get_matrix (session) != NULL
                            && cp_matrix_get_count (cp_session_get_matrix (session), CP_MATRIX_TOTAL,
                                                    CP_MATRIX_TOTAL)->statements
                                   == 12);
  choose (self, "win.export-statements", "some.csv");
  table = wait_for_file (self, "some.csv");
  lines = g_strsplit (table, "\r\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, 14);
}

static void
test_tables (FileWindow *self, gconstpointer data)
{
  g_autofree char *matrix = NULL;
  g_autofree char *corpus = NULL;

  file_window_open_builtin (self);
  g_assert_false (g_action_group_get_action_enabled (G_ACTION_GROUP (self->window),
                                                     "export-comparison-table"));
  choose (self, "win.export-matrix-table", "matrix.csv");
  matrix = wait_for_file (self, "matrix.csv");
  g_assert_true (g_str_has_prefix (matrix, "topic,label,"));
  choose (self, "win.export-without-text", "shared.counterpoint");
  corpus = wait_for_file (self, "shared.counterpoint");
  g_assert_true (g_str_has_prefix (corpus, "{\n"));
}

/* The desktop is asked for what is not there any more. */
static void
ask_to_show (FileWindow *self, const char *action, const char *words)
{
  g_autofree char *path = file_window_make_path (self, "gone" G_DIR_SEPARATOR_S "report.html");
  g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);

  file_window_activate (self->window, action, g_variant_new_string (uri));
  display_fixture_wait_for (says (self->window, words));
}

static void
test_not_shown (FileWindow *self, gconstpointer data)
{
  file_window_open_builtin (self);
  ask_to_show (self, "win.show-exported", "“report.html” could not be opened.");
  ask_to_show (self, "win.show-file", "The folder of “report.html” could not be shown.");
}

static void
test_comparison (FileWindow *self, gconstpointer data)
{
  CpSession *session;
  g_autofree char *table = NULL;

  file_window_open_builtin (self);
  session = cp_project_get_session (file_window_get_project (self->window));
  file_window_activate (self->window, "win.show-matrix", NULL);
  display_fixture_key (GDK_KEY_Return, 0);
  display_fixture_wait_for (cp_session_get_comparison (session) != NULL);
  display_fixture_wait_for (g_action_group_get_action_enabled (G_ACTION_GROUP (self->window),
                                                               "export-comparison-table"));
  choose (self, "win.export-comparison-table", "cell.csv");
  table = wait_for_file (self, "cell.csv");
  g_assert_true (g_str_has_prefix (table, "band,row,side,"));
}

/* What nobody was asked about is not replaced. */
static void
test_there_already (FileWindow *self, gconstpointer data)
{
  g_autofree char *path = file_window_make_path (self, "mine.html");
  g_autofree char *text = NULL;

  file_window_write (path, "mine");
  file_window_open_builtin (self);
  choose (self, "win.export-report", "mine");
  display_fixture_wait_for (says (self->window, "“mine.html” is there already"));
  text = file_window_read (path);
  g_assert_cmpstr (text, ==, "mine");
}

/* Where nothing can be written it says so. */
static void
test_failure (FileWindow *self, gconstpointer data)
{
  file_window_open_builtin (self);
  choose (self, "win.export-report", "/proc/report.html");
  display_fixture_wait_for (says (self->window, "“report.html” was not exported."));
}

/* Stopped before it is written it leaves no file, and says so. */
static void
test_cancel (FileWindow *self, gconstpointer data)
{
  g_autofree char *path = file_window_make_path (self, "stopped.html");
  g_autoptr (GFile) target = g_file_new_for_path (path);

  file_window_open_builtin (self);
  cp_window_export_to (self->window, CP_TEXT_REPORT, target);
  file_window_activate (self->window, "win.cancel-work", NULL);
  display_fixture_wait_for (says (self->window, "“stopped.html”"));
  /* What was finished before it could be stopped is there, and is told so. */
  g_assert_cmpint (g_file_test (path, G_FILE_TEST_EXISTS), ==, says (self->window, "Exported"));
}

static gboolean
offers (FileWindow *self, const char *label)
{
  GtkWidget *item = display_fixture_find_labelled (GTK_WIDGET (self->window), GTK_TYPE_LABEL, label);

  return item != NULL && gtk_widget_get_mapped (item);
}

/* From the keyboard: the menu, its submenu, the item. The menu fits a small screen. */
static void
test_menu (FileWindow *self, gconstpointer data)
{
  GtkWidget *popover;
  GtkWidget *zoom;
  guint n_windows;
  GtkRequisition size;

  file_window_open_builtin (self);
  display_fixture_wait_for (gtk_window_is_active (GTK_WINDOW (self->window)));
  display_fixture_key (GDK_KEY_F10, 0);
  display_fixture_wait_for (offers (self, "Export"));
  popover = gtk_widget_get_ancestor (
      display_fixture_find_labelled (GTK_WIDGET (self->window), GTK_TYPE_LABEL, "Export"),
      GTK_TYPE_POPOVER_MENU);
  gtk_widget_get_preferred_size (popover, NULL, &size);
  g_assert_cmpint (size.height, <=, 800);
  /* Buttons that show no words are named by those that they hide. */
  zoom = display_fixture_find_labelled (popover, GTK_TYPE_LABEL, "Zoom In");
  g_assert_nonnull (zoom);
  gtk_test_accessible_assert_relation (gtk_widget_get_parent (zoom),
                                       GTK_ACCESSIBLE_RELATION_LABELLED_BY, zoom, NULL);
  display_fixture_key (GDK_KEY_e, 0);
  display_fixture_wait_for (offers (self, "The Report as a Web Page…"));
  g_assert_true (offers (self, "The Statements as a Table…"));
  n_windows = count_windows ();
  display_fixture_key (GDK_KEY_r, 0);
  display_fixture_wait_for (count_windows () > n_windows);
  display_fixture_settle ();
  display_fixture_key (GDK_KEY_Escape, 0);
  display_fixture_wait_for (count_windows () == n_windows);
}

static const FileWindowTest tests[] = {
  { "/window-export/report", test_report },
  { "/window-export/not-shown", test_not_shown },
  { "/window-export/filter", test_filter },
  { "/window-export/tables", test_tables },
  { "/window-export/comparison", test_comparison },
  { "/window-export/there-already", test_there_already },
  { "/window-export/failure", test_failure },
  { "/window-export/cancel", test_cancel },
  { "/window-export/menu", test_menu },
};

int
main (int argc, char **argv)
{
  return file_window_run (argc, argv, tests, G_N_ELEMENTS (tests));
}
