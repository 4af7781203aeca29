/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A window that articles are imported in, for tests of what it does then. */

#include "import-window.h"

#include "cp-import-dialog.h"
#include "cp-message-bar.h"
#include "display-fixture.h"
#include "import-fixture.h"

static void
set_up_empty (ImportWindow *fixture, gconstpointer data)
{
  fixture->application = display_fixture_get_application ();
  fixture->folder = import_fixture_make_folder ("railways");
  import_fixture_write_articles (fixture->folder);
  fixture->window = cp_window_new (GTK_APPLICATION (fixture->application));
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1280, 800);
  gtk_window_present (GTK_WINDOW (fixture->window));
  display_fixture_settle ();
}

static void
set_up (ImportWindow *fixture, gconstpointer data)
{
  set_up_empty (fixture, data);
  cp_window_open_builtin (fixture->window);
  display_fixture_settle ();
}

static void
tear_down (ImportWindow *fixture, gconstpointer data)
{
  GList *windows = gtk_application_get_windows (GTK_APPLICATION (fixture->application));

  while (windows != NULL)
    {
      gtk_window_destroy (windows->data);
      windows = gtk_application_get_windows (GTK_APPLICATION (fixture->application));
    }
  display_fixture_settle ();
  import_fixture_remove_folder (fixture->folder);
}

CpSnapshot *
import_window_get_snapshot (CpWindow *window)
{
  CpSession *session = cp_project_get_session (cp_window_get_project (window));

  return cp_corpus_get_current (cp_session_get_corpus (session));
}

guint
import_window_count (CpWindow *window, CpArray array)
{
  return cp_snapshot_get_n_records (import_window_get_snapshot (window), array);
}

void
import_window_assert_documents (CpWindow *window, guint n)
{
  g_assert_cmpuint (import_window_count (window, CP_ARRAY_DOCUMENTS), ==, n);
}

void
import_window_assert_builtin (CpWindow *window)
{
  g_assert_cmpuint (import_window_count (window, CP_ARRAY_STATEMENTS), ==, BUILTIN_STATEMENTS);
  import_window_assert_documents (window, BUILTIN_DOCUMENTS);
  g_assert_false (cp_project_is_modified (cp_window_get_project (window)));
}

/* The window of a type that is seen, if there is one. */
GtkWidget *
import_window_find_window (GType type)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (window, type) && gtk_widget_get_mapped (window))
        return window;
    }
  return NULL;
}

gpointer
import_window_wait_for_window (GType type)
{
  display_fixture_wait_for (import_window_find_window (type) != NULL);
  display_fixture_settle ();

  return import_window_find_window (type);
}

const char *
import_window_get_message (CpWindow *window)
{
  GtkWidget *bar = display_fixture_find (GTK_WIDGET (window), CP_TYPE_MESSAGE_BAR);

  return bar != NULL ? cp_message_bar_get_text (CP_MESSAGE_BAR (bar)) : NULL;
}

void
import_window_assert_message (CpWindow *window, const char *message)
{
  g_assert_cmpstr (import_window_get_message (window), ==, message);
}

void
import_window_press (gpointer root, const char *label)
{
  GtkWidget *button = display_fixture_find_labelled (root, GTK_TYPE_BUTTON, label);

  g_assert_nonnull (button);
  g_assert_true (gtk_widget_is_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
  display_fixture_settle ();
}

void
import_window_take (CpWindow *window, const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  GSList link = { .data = file };

  cp_window_take_files (window, &link);
}

/* As if it had been dropped, up to the answer where to. */
void
import_window_take_into (ImportWindow *fixture, const char *path, CpImportInto into)
{
  CpImportDialog *dialog;

  import_window_take (fixture->window, path);
  dialog = import_window_wait_for_window (CP_TYPE_IMPORT_DIALOG);
  cp_import_target_set_into (cp_import_dialog_get_target (dialog), into);
  import_window_press (dialog, into == CP_IMPORT_INTO_NEW ? "Continue" : "Import");
}

CpWindow *
import_window_find_other (ImportWindow *fixture)
{
  for (GList *link = gtk_application_get_windows (GTK_APPLICATION (fixture->application));
       link != NULL; link = link->next)
    if (CP_IS_WINDOW (link->data) && link->data != fixture->window)
      return link->data;
  return NULL;
}

void
import_window_write_many (ImportWindow *fixture, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *name = g_strdup_printf ("many-%04u.txt", i);
      g_autofree char *text = g_strdup_printf ("Report %u\n\n%s", i, import_fixture_get_line ());

      g_free (import_fixture_write (fixture->folder, name, text));
    }
}

/* Runs tests of a window, each with a new one; the program's exit status. */
int
import_window_run (int argc, char **argv, const ImportWindowTest *tests, guint n_tests)
{
  if (!display_fixture_init (&argc, &argv))
    return DISPLAY_FIXTURE_SKIPPED;
  for (guint i = 0; i < n_tests; i++)
    g_test_add (tests[i].path, ImportWindow, NULL, tests[i].empty ? set_up_empty : set_up,
                tests[i].test, tear_down);

  return g_test_run ();
}
