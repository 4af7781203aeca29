/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Articles imported in a window: files, folders, pasted ones, into this corpus and new ones. */

#include <glib/gstdio.h>

#include "cp-application.h"
#include "cp-import-dialog.h"
#include "cp-import-report.h"
#include "cp-matrix-view.h"
#include "cp-message-bar.h"
#include "cp-paste-dialog.h"
#include "cp-snapshot-records.h"
#include "cp-topics-dialog.h"
#include "cp-window.h"
#include "display-fixture.h"
#include "import-fixture.h"

#define BUILTIN_STATEMENTS 104
#define BUILTIN_DOCUMENTS 5

typedef struct
{
  CpApplication *application;
  CpWindow *window;
  char *folder;
} Fixture;

/* A process has one application. */
static CpApplication *
get_application (void)
{
  static CpApplication *application = NULL;
  g_autoptr (GError) error = NULL;

  if (application != NULL)
    return application;
  application = cp_application_new ();
  g_application_set_flags (G_APPLICATION (application),
                           G_APPLICATION_NON_UNIQUE | G_APPLICATION_HANDLES_OPEN);
  g_application_register (G_APPLICATION (application), NULL, &error);
  g_assert_no_error (error);

  return application;
}

static void
set_up_empty (Fixture *fixture, gconstpointer data)
{
  fixture->application = get_application ();
  fixture->folder = import_fixture_make_folder ("railways");
  import_fixture_write_articles (fixture->folder);
  fixture->window = cp_window_new (GTK_APPLICATION (fixture->application));
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1280, 800);
  gtk_window_present (GTK_WINDOW (fixture->window));
  display_fixture_settle ();
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  set_up_empty (fixture, data);
  cp_window_open_builtin (fixture->window);
  display_fixture_settle ();
}

static void
tear_down (Fixture *fixture, gconstpointer data)
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

static CpSnapshot *
get_snapshot (CpWindow *window)
{
  CpSession *session = cp_project_get_session (cp_window_get_project (window));

  return cp_corpus_get_current (cp_session_get_corpus (session));
}

static guint
count (CpWindow *window, CpArray array)
{
  return cp_snapshot_get_n_records (get_snapshot (window), array);
}

static void
assert_builtin (CpWindow *window)
{
  g_assert_cmpuint (count (window, CP_ARRAY_STATEMENTS), ==, BUILTIN_STATEMENTS);
  g_assert_cmpuint (count (window, CP_ARRAY_DOCUMENTS), ==, BUILTIN_DOCUMENTS);
  g_assert_false (cp_project_is_modified (cp_window_get_project (window)));
}

/* The window of a type that is seen, if there is one. */
static GtkWidget *
find_window (GType type)
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

static gpointer
wait_for_window (GType type)
{
  display_fixture_wait_for (find_window (type) != NULL);
  display_fixture_settle ();

  return find_window (type);
}

static const char *
get_message (CpWindow *window)
{
  GtkWidget *bar = display_fixture_find (GTK_WIDGET (window), CP_TYPE_MESSAGE_BAR);

  return bar != NULL ? cp_message_bar_get_text (CP_MESSAGE_BAR (bar)) : NULL;
}

static void
press (gpointer root, const char *label)
{
  GtkWidget *button = display_fixture_find_labelled (root, GTK_TYPE_BUTTON, label);

  g_assert_nonnull (button);
  g_assert_true (gtk_widget_is_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
  display_fixture_settle ();
}

static void
take (CpWindow *window, const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  GSList link = { .data = file };

  cp_window_take_files (window, &link);
}

/* As if it had been dropped, up to the answer where to. */
static void
take_into (Fixture *fixture, const char *path, CpImportInto into)
{
  CpImportDialog *dialog;

  take (fixture->window, path);
  dialog = wait_for_window (CP_TYPE_IMPORT_DIALOG);
  cp_import_target_set_into (cp_import_dialog_get_target (dialog), into);
  press (dialog, "Import");
}

static void
test_into_open (Fixture *fixture, gconstpointer data)
{
  CpImportReport *report;
  const CpImportOutcome *outcome;

  take_into (fixture, fixture->folder, CP_IMPORT_INTO_OPEN);
  report = wait_for_window (CP_TYPE_IMPORT_REPORT);
  outcome = cp_import_report_get_outcome (report);
  g_assert_cmpuint (outcome->summary->n_articles, ==, 2);
  g_assert_cmpuint (outcome->summary->n_statements, >=, 4);
  g_assert_cmpuint (outcome->statements[CP_SIDE_LEFT] + outcome->statements[CP_SIDE_RIGHT]
                        + outcome->statements[CP_SIDE_OTHERS],
                    ==, outcome->summary->n_statements);
  g_assert_cmpuint (count (fixture->window, CP_ARRAY_DOCUMENTS), ==, BUILTIN_DOCUMENTS + 2);
  g_assert_cmpuint (count (fixture->window, CP_ARRAY_STATEMENTS), ==,
                    BUILTIN_STATEMENTS + outcome->summary->n_statements);
  press (report, "Show matrix");
  g_assert_null (find_window (CP_TYPE_IMPORT_REPORT));

  /* One step takes it back. */
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo", NULL);
  assert_builtin (fixture->window);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.redo", NULL);
  g_assert_cmpuint (count (fixture->window, CP_ARRAY_DOCUMENTS), ==, BUILTIN_DOCUMENTS + 2);
}

static void
test_undo_button (Fixture *fixture, gconstpointer data)
{
  take_into (fixture, fixture->folder, CP_IMPORT_INTO_OPEN);
  press (wait_for_window (CP_TYPE_IMPORT_REPORT), "Undo import");
  assert_builtin (fixture->window);
  g_assert_nonnull (get_message (fixture->window));
}

/* What the corpus has is not read twice. */
static void
test_twice (Fixture *fixture, gconstpointer data)
{
  take_into (fixture, fixture->folder, CP_IMPORT_INTO_OPEN);
  press (wait_for_window (CP_TYPE_IMPORT_REPORT), "Show matrix");
  take_into (fixture, fixture->folder, CP_IMPORT_INTO_OPEN);
  display_fixture_wait_for (get_message (fixture->window) != NULL);
  g_assert_cmpstr (get_message (fixture->window), ==, "The corpus has these articles already.");
  g_assert_cmpuint (count (fixture->window, CP_ARRAY_DOCUMENTS), ==, BUILTIN_DOCUMENTS + 2);
}

static CpWindow *
find_other (Fixture *fixture)
{
  for (GList *link = gtk_application_get_windows (GTK_APPLICATION (fixture->application));
       link != NULL; link = link->next)
    if (CP_IS_WINDOW (link->data) && link->data != fixture->window)
      return link->data;
  return NULL;
}

static void
test_into_new (Fixture *fixture, gconstpointer data)
{
  CpTopicsDialog *topics;
  CpWindow *other;
  g_autofree char *title = NULL;

  take_into (fixture, fixture->folder, CP_IMPORT_INTO_NEW);
  topics = wait_for_window (CP_TYPE_TOPICS_DIALOG);
  press (topics, "Built-in");
  press (topics, "Import");
  wait_for_window (CP_TYPE_IMPORT_REPORT);
  other = find_other (fixture);
  g_assert_nonnull (other);
  title = cp_project_dup_title (cp_window_get_project (other));
  g_assert_cmpstr (title, ==, "railways");
  g_assert_cmpuint (count (other, CP_ARRAY_DOCUMENTS), ==, 2);
  g_assert_cmpuint (count (other, CP_ARRAY_TOPICS), >, 10);
  g_assert_true (cp_project_is_modified (cp_window_get_project (other)));
  assert_builtin (fixture->window);
}

/* A window without a corpus takes the new one. */
static void
test_into_empty (Fixture *fixture, gconstpointer data)
{
  g_assert_true (cp_window_is_empty (fixture->window));
  take (fixture->window, fixture->folder);
  g_assert_false (cp_window_is_empty (fixture->window));
  press (wait_for_window (CP_TYPE_IMPORT_DIALOG), "Import");
  press (wait_for_window (CP_TYPE_TOPICS_DIALOG), "Import");
  wait_for_window (CP_TYPE_IMPORT_REPORT);
  g_assert_null (find_other (fixture));
  g_assert_cmpuint (count (fixture->window, CP_ARRAY_DOCUMENTS), ==, 2);
}

static void
test_into_sample (Fixture *fixture, gconstpointer data)
{
  take_into (fixture, fixture->folder, CP_IMPORT_INTO_SAMPLE);
  wait_for_window (CP_TYPE_IMPORT_REPORT);
  g_assert_cmpuint (count (fixture->window, CP_ARRAY_DOCUMENTS), ==, BUILTIN_DOCUMENTS + 2);
}

/* At each question, and while it reads: the corpus is as it was. */
static void
test_cancel (Fixture *fixture, gconstpointer data)
{
  take (fixture->window, fixture->folder);
  press (wait_for_window (CP_TYPE_IMPORT_DIALOG), "Cancel");
  assert_builtin (fixture->window);

  take_into (fixture, fixture->folder, CP_IMPORT_INTO_NEW);
  press (wait_for_window (CP_TYPE_TOPICS_DIALOG), "Cancel");
  assert_builtin (fixture->window);
  g_assert_null (find_other (fixture));
}

static void
write_many (Fixture *fixture, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *name = g_strdup_printf ("many-%04u.txt", i);
      g_autofree char *text = g_strdup_printf ("Report %u\n\n%s", i, import_fixture_get_line ());

      g_free (import_fixture_write (fixture->folder, name, text));
    }
}

static void
test_cancel_reading (Fixture *fixture, gconstpointer data)
{
  CpImportDialog *dialog;

  write_many (fixture, 400);
  take (fixture->window, fixture->folder);
  dialog = wait_for_window (CP_TYPE_IMPORT_DIALOG);
  gtk_widget_activate_action (GTK_WIDGET (dialog), "import.accept", NULL);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.cancel-work", NULL);
  display_fixture_settle ();
  g_usleep (G_USEC_PER_SEC / 5);
  display_fixture_settle ();
  g_assert_null (find_window (CP_TYPE_IMPORT_REPORT));
  assert_builtin (fixture->window);

  /* The window is ready for the next. */
  take (fixture->window, fixture->folder);
  wait_for_window (CP_TYPE_IMPORT_DIALOG);
}

/* The window goes while it reads, or asks. */
static void
test_close (Fixture *fixture, gconstpointer data)
{
  CpImportDialog *dialog;

  write_many (fixture, 100);
  take (fixture->window, fixture->folder);
  dialog = wait_for_window (CP_TYPE_IMPORT_DIALOG);
  gtk_widget_activate_action (GTK_WIDGET (dialog), "import.accept", NULL);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_usleep (G_USEC_PER_SEC / 5);
  display_fixture_settle ();

  fixture->window = cp_window_new (GTK_APPLICATION (fixture->application));
  gtk_window_present (GTK_WINDOW (fixture->window));
  take (fixture->window, fixture->folder);
  wait_for_window (CP_TYPE_IMPORT_DIALOG);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  display_fixture_settle ();
  g_assert_null (find_window (CP_TYPE_IMPORT_DIALOG));
}

/* What is given meanwhile waits for its turn, which is when the page on the first is closed: what
 * that takes back is the first alone. */
static void
test_wait (Fixture *fixture, gconstpointer data)
{
  g_autofree char *line = g_build_filename (fixture->folder, IMPORT_FIXTURE_LINE, NULL);
  g_autofree char *square = g_build_filename (fixture->folder, IMPORT_FIXTURE_SQUARE, NULL);
  CpImportReport *report;

  take (fixture->window, line);
  take (fixture->window, square);
  press (wait_for_window (CP_TYPE_IMPORT_DIALOG), "Import");
  report = wait_for_window (CP_TYPE_IMPORT_REPORT);
  g_assert_cmpuint (count (fixture->window, CP_ARRAY_DOCUMENTS), ==, BUILTIN_DOCUMENTS + 1);
  g_assert_null (find_window (CP_TYPE_IMPORT_DIALOG));
  press (report, "Undo import");
  assert_builtin (fixture->window);
  press (wait_for_window (CP_TYPE_IMPORT_DIALOG), "Import");
  display_fixture_wait_for (count (fixture->window, CP_ARRAY_DOCUMENTS) == BUILTIN_DOCUMENTS + 1);
}

/* What is edited while it reads stays, and is not taken back with it. */
static void
test_edited_meanwhile (Fixture *fixture, gconstpointer data)
{
  GtkWidget *view = display_fixture_find (GTK_WIDGET (fixture->window), CP_TYPE_MATRIX_VIEW);
  CpImportDialog *dialog;

  write_many (fixture, 50);
  take (fixture->window, fixture->folder);
  dialog = wait_for_window (CP_TYPE_IMPORT_DIALOG);
  gtk_widget_activate_action (GTK_WIDGET (dialog), "import.accept", NULL);
  for (guint i = 0; i < 40 && find_window (CP_TYPE_IMPORT_REPORT) == NULL; i++)
    {
      g_signal_emit_by_name (view, "row-moved", 0u, 1u);
      g_main_context_iteration (NULL, TRUE);
    }
  press (wait_for_window (CP_TYPE_IMPORT_REPORT), "Undo import");
  g_assert_cmpuint (count (fixture->window, CP_ARRAY_DOCUMENTS), ==, BUILTIN_DOCUMENTS);
  g_assert_true (cp_project_is_modified (cp_window_get_project (fixture->window)));
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.redo", NULL);
  g_assert_cmpuint (count (fixture->window, CP_ARRAY_DOCUMENTS), >, BUILTIN_DOCUMENTS);
}

/* A folder's worth of files, each named: the window does not open every one of them. */
static void
test_many_files (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GSList) list = NULL;
  gint64 began;

  for (guint i = 0; i < 6000; i++)
    {
      g_autofree char *name = g_strdup_printf ("file-%04u.json", i);
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_ptr_array_add (files, g_file_new_for_path (path));
      list = g_slist_prepend (list, files->pdata[i]);
    }
  began = g_get_monotonic_time ();
  cp_window_take_files (fixture->window, list);
  g_test_message ("took %" G_GINT64_FORMAT " us", g_get_monotonic_time () - began);
  press (wait_for_window (CP_TYPE_IMPORT_DIALOG), "Cancel");
  assert_builtin (fixture->window);
}

/* The others are still read; where nothing can be, no corpus is made. */
static void
test_bad_files (Fixture *fixture, gconstpointer data)
{
  char *bad = import_fixture_make_folder ("bad");
  CpImportReport *report;

  g_free (import_fixture_write (fixture->folder, "empty.txt", ""));
  take_into (fixture, fixture->folder, CP_IMPORT_INTO_OPEN);
  report = wait_for_window (CP_TYPE_IMPORT_REPORT);
  g_assert_cmpuint (cp_import_report_get_outcome (report)->summary->n_articles, ==, 2);
  g_assert_cmpuint (cp_import_report_get_outcome (report)->summary->faults->len, ==, 1);
  press (report, "Undo import");

  g_free (import_fixture_write (bad, "empty.txt", ""));
  take_into (fixture, bad, CP_IMPORT_INTO_NEW);
  report = wait_for_window (CP_TYPE_IMPORT_REPORT);
  g_assert_true (cp_import_outcome_is_nothing (cp_import_report_get_outcome (report)));
  press (report, "Close");
  g_assert_null (find_other (fixture));

  import_fixture_remove_folder (bad);
  take_into (fixture, "/nowhere/at-all.txt", CP_IMPORT_INTO_OPEN);
  report = wait_for_window (CP_TYPE_IMPORT_REPORT);
  g_assert_cmpuint (cp_import_report_get_outcome (report)->summary->faults->len, ==, 1);
  press (report, "Close");
  assert_builtin (fixture->window);
}

static void
test_paste (Fixture *fixture, gconstpointer data)
{
  GtkWidget *window = GTK_WIDGET (fixture->window);

  display_fixture_set_clipboard (window, " \n ");
  gtk_widget_activate_action (window, "win.paste-article", NULL);
  display_fixture_wait_for (get_message (fixture->window) != NULL);
  g_assert_null (find_window (CP_TYPE_PASTE_DIALOG));

  display_fixture_set_clipboard (window, import_fixture_get_line ());
  display_fixture_key (GDK_KEY_v, GDK_CONTROL_MASK | GDK_SHIFT_MASK);
  wait_for_window (CP_TYPE_PASTE_DIALOG);
  display_fixture_key (GDK_KEY_Return, 0);
  wait_for_window (CP_TYPE_IMPORT_REPORT);
  g_assert_cmpuint (count (fixture->window, CP_ARRAY_DOCUMENTS), ==, BUILTIN_DOCUMENTS + 1);
  g_assert_null (find_window (CP_TYPE_PASTE_DIALOG));
}

static void
copy_page (GtkWidget *widget, const char *page, const char *text)
{
  g_autoptr (GBytes) page_bytes = g_bytes_new (page, strlen (page));
  g_autoptr (GBytes) text_bytes = g_bytes_new (text, strlen (text));
  GdkContentProvider *providers[] = {
    gdk_content_provider_new_for_bytes ("text/html", page_bytes),
    gdk_content_provider_new_for_bytes ("text/plain;charset=utf-8", text_bytes),
  };
  g_autoptr (GdkContentProvider) both = gdk_content_provider_new_union (providers, 2);

  g_assert_true (gdk_clipboard_set_content (gtk_widget_get_clipboard (widget), both));
}

/* A page says of itself what the form asks for. */
static void
test_paste_page (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, IMPORT_FIXTURE_SQUARE, NULL);
  g_autofree char *page = NULL;
  CpPasteDialog *dialog;
  GtkWidget *label, *outlet;

  g_assert_true (g_file_get_contents (path, &page, NULL, NULL));
  copy_page (GTK_WIDGET (fixture->window), page, "Mayor Ola Brandt said much.");
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.paste-article", NULL);
  dialog = wait_for_window (CP_TYPE_PASTE_DIALOG);
  label = display_fixture_find_labelled (GTK_WIDGET (dialog), GTK_TYPE_LABEL, "Outlet");
  outlet = gtk_label_get_mnemonic_widget (GTK_LABEL (label));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (outlet)), ==, "Bay Gazette");
  press (dialog, "Cancel");
  assert_builtin (fixture->window);
}

/* More than an article is no article, and an article too large to be shown is none to be pasted. */
static void
test_paste_much (Fixture *fixture, gconstpointer data)
{
  GtkWidget *window = GTK_WIDGET (fixture->window);
  g_autofree char *page = g_strnfill (20 * 1024 * 1024, '<');
  g_autofree char *text = g_strnfill (2 * 1024 * 1024, 'a');

  copy_page (window, page, text);
  gtk_widget_activate_action (window, "win.paste-article", NULL);
  display_fixture_wait_for (get_message (fixture->window) != NULL);
  g_assert_cmpstr (get_message (fixture->window), ==, "Nothing was pasted.");
  g_assert_null (find_window (CP_TYPE_PASTE_DIALOG));
}

/* The window goes before the clipboard has answered. */
static void
test_paste_closed (Fixture *fixture, gconstpointer data)
{
  display_fixture_set_clipboard (GTK_WIDGET (fixture->window), import_fixture_get_line ());
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.paste-article", NULL);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_usleep (G_USEC_PER_SEC / 5);
  display_fixture_settle ();
  g_assert_null (find_window (CP_TYPE_PASTE_DIALOG));
}

static void
show_doubtful_cb (Fixture *fixture)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.show-doubtful", NULL);
  display_fixture_settle ();
}

/* Makes the program unsure of a statement of the corpus. */
static void
doubt (CpEdit *edit, CpSnapshot *snapshot, guint place)
{
  guint32 statement = cp_snapshot_get_order (snapshot, CP_ARRAY_STATEMENTS, NULL)[place];
  g_autoptr (CpRecord) record = cp_snapshot_dup_record (snapshot, CP_ARRAY_STATEMENTS, statement);
  g_autoptr (CpRecordBuilder) builder = cp_record_builder_new_from (record);
  g_autoptr (CpRecord) doubtful = NULL;

  cp_record_builder_set_number (builder, CP_STATEMENT_CONFIDENCE, 40);
  cp_record_builder_set_boolean (builder, CP_STATEMENT_REVIEWED, FALSE);
  doubtful = cp_record_builder_end (g_steal_pointer (&builder));
  cp_edit_replace (edit, CP_ARRAY_STATEMENTS, statement, doubtful);
}

static void
assert_doubtful (Fixture *fixture, const char *place)
{
  show_doubtful_cb (fixture);
  g_assert_true (g_str_has_prefix (get_message (fixture->window), place));
}

/* One after the other, and around. */
static void
test_doubtful (Fixture *fixture, gconstpointer data)
{
  CpSession *session = cp_project_get_session (cp_window_get_project (fixture->window));
  g_autoptr (CpEdit) edit = cp_edit_new ("Doubt");

  show_doubtful_cb (fixture);
  g_assert_cmpstr (get_message (fixture->window), ==, "No statement here is doubtful.");

  for (guint i = 0; i < 3; i++)
    doubt (edit, get_snapshot (fixture->window), 5 + 20 * i);
  g_assert_true (cp_corpus_apply (cp_session_get_corpus (session), edit, NULL));
  assert_doubtful (fixture, "Doubtful statement 1 of 3");
  assert_doubtful (fixture, "Doubtful statement 2 of 3");
  assert_doubtful (fixture, "Doubtful statement 3 of 3");
  assert_doubtful (fixture, "Doubtful statement 1 of 3");
}

/* What a person coded stays. */
static void
test_recode (Fixture *fixture, gconstpointer data)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.recode", NULL);
  display_fixture_wait_for (get_message (fixture->window) != NULL);
  g_assert_true (g_str_has_prefix (get_message (fixture->window), "No statement gets other "));
  assert_builtin (fixture->window);
}

/* Given on the command line: a window comes up that asks. */
static void
test_application (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = g_file_new_for_path (fixture->folder);

  gtk_window_destroy (GTK_WINDOW (fixture->window));
  display_fixture_settle ();
  g_application_open (G_APPLICATION (fixture->application), &file, 1, "");
  wait_for_window (CP_TYPE_IMPORT_DIALOG);
  g_assert_nonnull (find_window (CP_TYPE_WINDOW));
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*test) (Fixture *, gconstpointer);
    gboolean empty;
  } tests[] = {
    { "/import-window/into-open", test_into_open, FALSE },
    { "/import-window/undo-button", test_undo_button, FALSE },
    { "/import-window/twice", test_twice, FALSE },
    { "/import-window/into-new", test_into_new, FALSE },
    { "/import-window/into-empty", test_into_empty, TRUE },
    { "/import-window/into-sample", test_into_sample, TRUE },
    { "/import-window/cancel", test_cancel, FALSE },
    { "/import-window/cancel-reading", test_cancel_reading, FALSE },
    { "/import-window/close", test_close, FALSE },
    { "/import-window/wait", test_wait, FALSE },
    { "/import-window/edited-meanwhile", test_edited_meanwhile, FALSE },
    { "/import-window/many-files", test_many_files, FALSE },
    { "/import-window/bad-files", test_bad_files, FALSE },
    { "/import-window/paste", test_paste, FALSE },
    { "/import-window/paste-page", test_paste_page, FALSE },
    { "/import-window/paste-much", test_paste_much, FALSE },
    { "/import-window/paste-closed", test_paste_closed, FALSE },
    { "/import-window/doubtful", test_doubtful, FALSE },
    { "/import-window/recode", test_recode, FALSE },
    { "/import-window/application", test_application, FALSE },
  };

  if (!display_fixture_init (&argc, &argv))
    return DISPLAY_FIXTURE_SKIPPED;
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, tests[i].empty ? set_up_empty : set_up, tests[i].test,
                tear_down);

  return g_test_run ();
}
