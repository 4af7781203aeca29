/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Articles imported in a window: files and folders, into this corpus and new ones. */

#include "cp-import-dialog.h"
#include "cp-import-report.h"
#include "cp-matrix-view.h"
#include "cp-topics-dialog.h"
#include "display-fixture.h"
#include "import-fixture.h"
#include "import-window.h"

/* The dialog, with the corpus chosen that is open. */
static CpImportDialog *
wait_for_question (void)
{
  CpImportDialog *dialog = import_window_wait_for_window (CP_TYPE_IMPORT_DIALOG);

  cp_import_target_set_into (cp_import_dialog_get_target (dialog), CP_IMPORT_INTO_OPEN);

  return dialog;
}

static void
test_into_open (ImportWindow *fixture, gconstpointer data)
{
  CpImportReport *report;
  const CpImportOutcome *outcome;

  import_window_take_into (fixture, fixture->folder, CP_IMPORT_INTO_OPEN);
  report = import_window_wait_for_window (CP_TYPE_IMPORT_REPORT);
  outcome = cp_import_report_get_outcome (report);
  g_assert_cmpuint (outcome->summary->n_articles, ==, 2);
  g_assert_cmpuint (outcome->summary->n_statements, >=, 4);
  g_assert_cmpuint (outcome->statements[CP_SIDE_LEFT] + outcome->statements[CP_SIDE_RIGHT]
                        + outcome->statements[CP_SIDE_OTHERS],
                    ==, outcome->summary->n_statements);
  import_window_assert_documents (fixture->window, BUILTIN_DOCUMENTS + 2);
  g_assert_cmpuint (import_window_count (fixture->window, CP_ARRAY_STATEMENTS), ==,
                    BUILTIN_STATEMENTS + outcome->summary->n_statements);
  import_window_press (report, "Show matrix");
  g_assert_null (import_window_find_window (CP_TYPE_IMPORT_REPORT));

  /* One step takes it back. */
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo", NULL);
  import_window_assert_builtin (fixture->window);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.redo", NULL);
  import_window_assert_documents (fixture->window, BUILTIN_DOCUMENTS + 2);
}

static void
test_undo_button (ImportWindow *fixture, gconstpointer data)
{
  import_window_take_into (fixture, fixture->folder, CP_IMPORT_INTO_OPEN);
  import_window_press (import_window_wait_for_window (CP_TYPE_IMPORT_REPORT), "Undo import");
  import_window_assert_builtin (fixture->window);
  g_assert_nonnull (import_window_get_message (fixture->window));
}

/* What the corpus has is not read twice. */
static void
test_twice (ImportWindow *fixture, gconstpointer data)
{
  import_window_take_into (fixture, fixture->folder, CP_IMPORT_INTO_OPEN);
  import_window_press (import_window_wait_for_window (CP_TYPE_IMPORT_REPORT), "Show matrix");
  import_window_take_into (fixture, fixture->folder, CP_IMPORT_INTO_OPEN);
  display_fixture_wait_for (import_window_get_message (fixture->window) != NULL);
  import_window_assert_message (fixture->window, "The corpus has these articles already.");
  import_window_assert_documents (fixture->window, BUILTIN_DOCUMENTS + 2);
}

static void
test_into_new (ImportWindow *fixture, gconstpointer data)
{
  CpTopicsDialog *topics;
  CpWindow *other;
  g_autofree char *title = NULL;

  import_window_take_into (fixture, fixture->folder, CP_IMPORT_INTO_NEW);
  topics = import_window_wait_for_window (CP_TYPE_TOPICS_DIALOG);
  import_window_press (topics, "Built-in");
  import_window_press (topics, "Import");
  import_window_wait_for_window (CP_TYPE_IMPORT_REPORT);
  other = import_window_find_other (fixture);
  g_assert_nonnull (other);
  title = cp_project_dup_title (cp_window_get_project (other));
  g_assert_cmpstr (title, ==, "railways");
  g_assert_cmpuint (import_window_count (other, CP_ARRAY_DOCUMENTS), ==, 2);
  g_assert_cmpuint (import_window_count (other, CP_ARRAY_TOPICS), >, 10);
  g_assert_true (cp_project_is_modified (cp_window_get_project (other)));
  import_window_assert_builtin (fixture->window);
}

/* A window without a corpus takes the new one. */
static void
test_into_empty (ImportWindow *fixture, gconstpointer data)
{
  g_assert_true (cp_window_is_empty (fixture->window));
  import_window_take (fixture->window, fixture->folder);
  g_assert_false (cp_window_is_empty (fixture->window));
  import_window_press (import_window_wait_for_window (CP_TYPE_IMPORT_DIALOG), "Continue");
  import_window_press (import_window_wait_for_window (CP_TYPE_TOPICS_DIALOG), "Import");
  import_window_wait_for_window (CP_TYPE_IMPORT_REPORT);
  g_assert_null (import_window_find_other (fixture));
  g_assert_cmpuint (import_window_count (fixture->window, CP_ARRAY_DOCUMENTS), ==, 2);
}

/* A new corpus with nothing in it is not there twice, and is asked for its topics. */
static void
test_into_blank (ImportWindow *fixture, gconstpointer data)
{
  CpImportDialog *dialog;
  CpWindow *other;

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.new", NULL);
  g_assert_true (cp_project_is_blank (cp_window_get_project (fixture->window)));
  import_window_take (fixture->window, fixture->folder);
  dialog = import_window_wait_for_window (CP_TYPE_IMPORT_DIALOG);
  g_assert_cmpint (cp_import_target_get_into (cp_import_dialog_get_target (dialog)), ==,
                   CP_IMPORT_INTO_NEW);
  import_window_press (dialog, "Continue");
  import_window_press (import_window_wait_for_window (CP_TYPE_TOPICS_DIALOG), "Import");
  import_window_wait_for_window (CP_TYPE_IMPORT_REPORT);
  other = import_window_find_other (fixture);
  g_assert_nonnull (other);
  fixture->window = other;
  g_assert_null (import_window_find_other (fixture));
  g_assert_cmpuint (import_window_count (other, CP_ARRAY_DOCUMENTS), ==, 2);
}

static void
test_into_sample (ImportWindow *fixture, gconstpointer data)
{
  import_window_take_into (fixture, fixture->folder, CP_IMPORT_INTO_SAMPLE);
  import_window_wait_for_window (CP_TYPE_IMPORT_REPORT);
  import_window_assert_documents (fixture->window, BUILTIN_DOCUMENTS + 2);
}

/* At each question, and while it reads: the corpus is as it was. */
static void
test_cancel (ImportWindow *fixture, gconstpointer data)
{
  import_window_take (fixture->window, fixture->folder);
  import_window_press (import_window_wait_for_window (CP_TYPE_IMPORT_DIALOG), "Cancel");
  import_window_assert_builtin (fixture->window);

  import_window_take_into (fixture, fixture->folder, CP_IMPORT_INTO_NEW);
  import_window_press (import_window_wait_for_window (CP_TYPE_TOPICS_DIALOG), "Cancel");
  import_window_assert_builtin (fixture->window);
  import_window_assert_message (fixture->window, "Import cancelled; the corpus is as it was.");
  g_assert_null (import_window_find_other (fixture));
}

/* The window does not go while a person is asked for topics, and take what was read with it. */
static void
test_quit (ImportWindow *fixture, gconstpointer data)
{
  GtkWindow *question;

  import_window_take_into (fixture, fixture->folder, CP_IMPORT_INTO_NEW);
  import_window_wait_for_window (CP_TYPE_TOPICS_DIALOG);
  gtk_window_close (GTK_WINDOW (fixture->window));
  question = GTK_WINDOW (import_window_wait_for_window (GTK_TYPE_MESSAGE_DIALOG));
  import_window_press (question, "Back to the Topics");
  import_window_press (import_window_wait_for_window (CP_TYPE_TOPICS_DIALOG), "Cancel");
  import_window_assert_builtin (fixture->window);
}

static const char *
get_progress (ImportWindow *fixture)
{
  GtkWidget *bar = display_fixture_find (GTK_WIDGET (fixture->window), GTK_TYPE_PROGRESS_BAR);

  return gtk_label_get_text (GTK_LABEL (gtk_widget_get_prev_sibling (bar)));
}

/* What is told last is not how much was read. */
static void
test_phases (ImportWindow *fixture, gconstpointer data)
{
  import_window_write_many (fixture, 60);
  import_window_take_into (fixture, fixture->folder, CP_IMPORT_INTO_OPEN);
  import_window_wait_for_window (CP_TYPE_IMPORT_REPORT);
  g_assert_cmpstr (get_progress (fixture), ==, "Adding to the corpus…");
}

static void
test_cancel_reading (ImportWindow *fixture, gconstpointer data)
{
  CpImportDialog *dialog;

  import_window_write_many (fixture, 400);
  import_window_take (fixture->window, fixture->folder);
  dialog = wait_for_question ();
  gtk_widget_activate_action (GTK_WIDGET (dialog), "answer.accept", NULL);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.cancel-work", NULL);
  display_fixture_settle ();
  g_usleep (G_USEC_PER_SEC / 5);
  display_fixture_settle ();
  g_assert_null (import_window_find_window (CP_TYPE_IMPORT_REPORT));
  import_window_assert_builtin (fixture->window);
  import_window_assert_message (fixture->window, "Import cancelled; the corpus is as it was.");

  /* The window is ready for the next. */
  import_window_take (fixture->window, fixture->folder);
  import_window_wait_for_window (CP_TYPE_IMPORT_DIALOG);
}

/* The window goes while it reads, or asks. */
static void
test_close (ImportWindow *fixture, gconstpointer data)
{
  CpImportDialog *dialog;

  import_window_write_many (fixture, 100);
  import_window_take (fixture->window, fixture->folder);
  dialog = wait_for_question ();
  gtk_widget_activate_action (GTK_WIDGET (dialog), "answer.accept", NULL);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_usleep (G_USEC_PER_SEC / 5);
  display_fixture_settle ();

  fixture->window = cp_window_new (GTK_APPLICATION (fixture->application));
  gtk_window_present (GTK_WINDOW (fixture->window));
  import_window_take (fixture->window, fixture->folder);
  import_window_wait_for_window (CP_TYPE_IMPORT_DIALOG);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  display_fixture_settle ();
  g_assert_null (import_window_find_window (CP_TYPE_IMPORT_DIALOG));
}

static GtkWidget *
find_question (void)
{
  return import_window_find_window (GTK_TYPE_MESSAGE_DIALOG);
}

static void
answer_question (int response)
{
  gtk_dialog_response (GTK_DIALOG (find_question ()), response);
  display_fixture_settle ();
}

/* As if somebody were in a hurry. */
static void
quit_while_reading (ImportWindow *fixture)
{
  CpImportDialog *dialog;

  import_window_take (fixture->window, fixture->folder);
  dialog = wait_for_question ();
  gtk_widget_activate_action (GTK_WIDGET (dialog), "answer.accept", NULL);
  g_action_group_activate_action (G_ACTION_GROUP (fixture->application), "quit", NULL);
  display_fixture_wait_for (find_question () != NULL);
}

/* The import goes on where the person stays. */
static void
test_quit_reading (ImportWindow *fixture, gconstpointer data)
{
  import_window_write_many (fixture, 300);
  quit_while_reading (fixture);
  answer_question (GTK_RESPONSE_ACCEPT);
  import_window_press (import_window_wait_for_window (CP_TYPE_IMPORT_REPORT), "Undo import");
  import_window_assert_builtin (fixture->window);
  import_window_write_many (fixture, 301);
  quit_while_reading (fixture);
  answer_question (GTK_RESPONSE_REJECT);
  display_fixture_wait_for (import_window_find_window (CP_TYPE_WINDOW) == NULL);
}

/* Saves a corpus that was edited, up to the question where. */
static void
ask_where (ImportWindow *fixture)
{
  display_fixture_wait_for (find_question () != NULL);
  answer_question (GTK_RESPONSE_ACCEPT);
  display_fixture_wait_for (import_window_find_window (GTK_TYPE_FILE_CHOOSER_DIALOG) != NULL);
}

/* Who gives one import up and stays after all has not given up those to come. */
static void
test_quit_not_saved (ImportWindow *fixture, gconstpointer data)
{
  GtkWidget *view = display_fixture_find (GTK_WIDGET (fixture->window), CP_TYPE_MATRIX_VIEW);
  g_autofree char *question = NULL;

  g_signal_emit_by_name (view, "row-moved", 0u, 1u);
  import_window_write_many (fixture, 300);
  quit_while_reading (fixture);
  answer_question (GTK_RESPONSE_REJECT);
  ask_where (fixture);
  gtk_dialog_response (
      GTK_DIALOG (import_window_find_window (GTK_TYPE_FILE_CHOOSER_DIALOG)), GTK_RESPONSE_CANCEL);
  import_window_press (import_window_wait_for_window (CP_TYPE_IMPORT_REPORT), "Undo import");
  import_window_write_many (fixture, 301);
  quit_while_reading (fixture);
  g_object_get (find_question (), "text", &question, NULL);
  g_assert_cmpstr (question, ==, "Give up the import?");
  answer_question (GTK_RESPONSE_ACCEPT);
  import_window_wait_for_window (CP_TYPE_IMPORT_REPORT);
}

/* Before anything is read there is nothing to lose. */
static void
test_quit_early (ImportWindow *fixture, gconstpointer data)
{
  import_window_take (fixture->window, fixture->folder);
  import_window_wait_for_window (CP_TYPE_IMPORT_DIALOG);
  display_fixture_key (GDK_KEY_q, GDK_CONTROL_MASK);
  display_fixture_wait_for (import_window_find_window (CP_TYPE_WINDOW) == NULL);
  g_assert_null (find_question ());
}

/* What is imported is not lost when the window is closed over the page that tells it. */
static void
test_quit_late (ImportWindow *fixture, gconstpointer data)
{
  import_window_take_into (fixture, fixture->folder, CP_IMPORT_INTO_OPEN);
  import_window_wait_for_window (CP_TYPE_IMPORT_REPORT);
  display_fixture_key (GDK_KEY_q, GDK_CONTROL_MASK);
  display_fixture_wait_for (find_question () != NULL);
  answer_question (GTK_RESPONSE_CANCEL);
  g_assert_nonnull (import_window_find_window (CP_TYPE_WINDOW));
  import_window_assert_documents (fixture->window, BUILTIN_DOCUMENTS + 2);
}

/* What is given meanwhile waits for its turn, which is when the page on the first is closed: what
 * that takes back is the first alone. */
static void
test_wait (ImportWindow *fixture, gconstpointer data)
{
  g_autofree char *line = g_build_filename (fixture->folder, IMPORT_FIXTURE_LINE, NULL);
  g_autofree char *square = g_build_filename (fixture->folder, IMPORT_FIXTURE_SQUARE, NULL);
  CpImportReport *report;

  import_window_take (fixture->window, line);
  import_window_take (fixture->window, square);
  import_window_press (wait_for_question (), "Import");
  report = import_window_wait_for_window (CP_TYPE_IMPORT_REPORT);
  import_window_assert_documents (fixture->window, BUILTIN_DOCUMENTS + 1);
  g_assert_null (import_window_find_window (CP_TYPE_IMPORT_DIALOG));
  import_window_press (report, "Undo import");
  import_window_assert_builtin (fixture->window);
  import_window_press (wait_for_question (), "Import");
  display_fixture_wait_for (import_window_count (fixture->window, CP_ARRAY_DOCUMENTS)
                            == BUILTIN_DOCUMENTS + 1);
}

/* What is edited while it reads stays, and is not taken back with it. */
static void
test_edited_meanwhile (ImportWindow *fixture, gconstpointer data)
{
  GtkWidget *view = display_fixture_find (GTK_WIDGET (fixture->window), CP_TYPE_MATRIX_VIEW);
  CpImportDialog *dialog;

  import_window_write_many (fixture, 50);
  import_window_take (fixture->window, fixture->folder);
  dialog = wait_for_question ();
  gtk_widget_activate_action (GTK_WIDGET (dialog), "answer.accept", NULL);
  for (guint i = 0; i < 40 && import_window_find_window (CP_TYPE_IMPORT_REPORT) == NULL; i++)
    {
      g_signal_emit_by_name (view, "row-moved", 0u, 1u);
      g_main_context_iteration (NULL, TRUE);
    }
  import_window_press (import_window_wait_for_window (CP_TYPE_IMPORT_REPORT), "Undo import");
  import_window_assert_documents (fixture->window, BUILTIN_DOCUMENTS);
  g_assert_true (cp_project_is_modified (cp_window_get_project (fixture->window)));
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.redo", NULL);
  g_assert_cmpuint (import_window_count (fixture->window, CP_ARRAY_DOCUMENTS), >,
                    BUILTIN_DOCUMENTS);
}

/* A folder's worth of files, each named: the window does not open every one of them. */
static void
test_many_files (ImportWindow *fixture, gconstpointer data)
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
  import_window_press (import_window_wait_for_window (CP_TYPE_IMPORT_DIALOG), "Cancel");
  import_window_assert_builtin (fixture->window);
}

/* The others are still read; where nothing can be, no corpus is made. */
static void
test_bad_files (ImportWindow *fixture, gconstpointer data)
{
  char *bad = import_fixture_make_folder ("bad");
  CpImportReport *report;

  g_free (import_fixture_write (fixture->folder, "empty.txt", ""));
  import_window_take_into (fixture, fixture->folder, CP_IMPORT_INTO_OPEN);
  report = import_window_wait_for_window (CP_TYPE_IMPORT_REPORT);
  g_assert_cmpuint (cp_import_report_get_outcome (report)->summary->n_articles, ==, 2);
  g_assert_cmpuint (cp_import_report_get_outcome (report)->summary->faults->len, ==, 1);
  import_window_press (report, "Undo import");

  g_free (import_fixture_write (bad, "empty.txt", ""));
  import_window_take_into (fixture, bad, CP_IMPORT_INTO_NEW);
  report = import_window_wait_for_window (CP_TYPE_IMPORT_REPORT);
  g_assert_true (cp_import_outcome_is_nothing (cp_import_report_get_outcome (report)));
  import_window_press (report, "Close");
  g_assert_null (import_window_find_other (fixture));

  import_fixture_remove_folder (bad);
  import_window_take_into (fixture, "/nowhere/at-all.txt", CP_IMPORT_INTO_OPEN);
  report = import_window_wait_for_window (CP_TYPE_IMPORT_REPORT);
  g_assert_cmpuint (cp_import_report_get_outcome (report)->summary->faults->len, ==, 1);
  import_window_press (report, "Close");
  import_window_assert_builtin (fixture->window);
}

/* Given on the command line: a window comes up that asks. */
static void
test_application (ImportWindow *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = g_file_new_for_path (fixture->folder);

  gtk_window_destroy (GTK_WINDOW (fixture->window));
  display_fixture_settle ();
  g_application_open (G_APPLICATION (fixture->application), &file, 1, "");
  import_window_wait_for_window (CP_TYPE_IMPORT_DIALOG);
  g_assert_nonnull (import_window_find_window (CP_TYPE_WINDOW));
}

int
main (int argc, char **argv)
{
  static const ImportWindowTest tests[] = {
    { "/import-window/into-open", test_into_open, FALSE },
    { "/import-window/undo-button", test_undo_button, FALSE },
    { "/import-window/twice", test_twice, FALSE },
    { "/import-window/into-new", test_into_new, FALSE },
    { "/import-window/into-empty", test_into_empty, TRUE },
    { "/import-window/into-blank", test_into_blank, TRUE },
    { "/import-window/into-sample", test_into_sample, TRUE },
    { "/import-window/cancel", test_cancel, FALSE },
    { "/import-window/quit", test_quit, FALSE },
    { "/import-window/phases", test_phases, FALSE },
    { "/import-window/cancel-reading", test_cancel_reading, FALSE },
    { "/import-window/close", test_close, FALSE },
    { "/import-window/quit-reading", test_quit_reading, FALSE },
    { "/import-window/quit-not-saved", test_quit_not_saved, FALSE },
    { "/import-window/quit-early", test_quit_early, FALSE },
    { "/import-window/quit-late", test_quit_late, FALSE },
    { "/import-window/wait", test_wait, FALSE },
    { "/import-window/edited-meanwhile", test_edited_meanwhile, FALSE },
    { "/import-window/many-files", test_many_files, FALSE },
    { "/import-window/bad-files", test_bad_files, FALSE },
    { "/import-window/application", test_application, FALSE },
  };

  return import_window_run (argc, argv, tests, G_N_ELEMENTS (tests));
}
