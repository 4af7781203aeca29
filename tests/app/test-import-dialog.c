/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The dialogs of an import: where to, what was found, what is to be pasted. */

#include "cp-import-dialog.h"

#include <string.h>

#include "cp-article-file.h"
#include "cp-import-report.h"
#include "cp-import-words.h"
#include "cp-note-row.h"
#include "cp-paste-dialog.h"
#include "cp-project-file.h"
#include "cp-share-bar.h"
#include "cp-topic-row.h"
#include "cp-topic-tally.h"
#include "cp-topics-dialog.h"
#include "answer-fixture.h"
#include "display-fixture.h"
#include "import-fixture.h"

static GPtrArray *
list_paths (const char *first, ...)
{
  GPtrArray *paths = g_ptr_array_new ();
  va_list arguments;

  va_start (arguments, first);
  for (const char *path = first; path != NULL; path = va_arg (arguments, const char *))
    g_ptr_array_add (paths, (gpointer) path);
  va_end (arguments);

  return paths;
}

static CpImportOutcome *
create_outcome (guint n_faults)
{
  g_autoptr (CpSession) session = display_fixture_load_builtin ();
  CpSnapshot *snapshot = cp_corpus_get_current (cp_session_get_corpus (session));
  g_autoptr (CpImport) import = NULL;
  g_autoptr (CpEdit) edit = NULL;
  g_autoptr (GError) error = NULL;
  CpImportSummary *summary = NULL;
  char *folder = import_fixture_make_folder ("faults");

  for (guint i = 0; i < n_faults; i++)
    {
      g_autofree char *name = g_strdup_printf ("<b>%03u & empty.txt", i);

      g_free (import_fixture_write (folder, name, ""));
    }
  import = import_fixture_read (folder);
  edit = cp_import_merge (import, snapshot, NULL, NULL, &summary, &error);
  g_assert_no_error (error);
  import_fixture_remove_folder (folder);

  return cp_import_outcome_new (summary, session, snapshot);
}

static void
assert_row_finalizes (GtkWidget *row)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_append (GTK_LIST_BOX (list), row);
  g_object_add_weak_pointer (G_OBJECT (row), (gpointer *) &row);
  display_fixture_assert_finalizes (list);
  g_assert_null (row);
}

static void
test_finalizes (void)
{
  g_autoptr (GPtrArray) paths = list_paths ("/nowhere/a.txt", NULL);
  g_autoptr (CpTopicDraft) draft = cp_topic_draft_new ("Trains", NULL);
  CpArticle *article = cp_article_new_from_plain_text (g_strdup (import_fixture_get_line ()), NULL);
  char *folder = import_fixture_make_folder ("none");
  CpImport *import = import_fixture_read (folder);

  display_fixture_assert_finalizes (GTK_WIDGET (cp_import_dialog_new (NULL, NULL, paths)));
  display_fixture_assert_finalizes (g_object_new (CP_TYPE_IMPORT_TARGET, NULL));
  assert_row_finalizes (cp_note_row_new ("One", "two"));
  display_fixture_assert_finalizes (cp_share_bar_new ());
  assert_row_finalizes (cp_topic_row_new (draft));
  display_fixture_assert_finalizes (GTK_WIDGET (cp_paste_dialog_new (NULL, NULL, article)));
  display_fixture_assert_finalizes (GTK_WIDGET (cp_topics_dialog_new (NULL, import)));
  display_fixture_assert_finalizes (GTK_WIDGET (cp_import_report_new (NULL, create_outcome (1))));
  g_assert_finalize_object (cp_topic_tally_new (import));
  g_assert_finalize_object (g_steal_pointer (&draft));
  g_assert_finalize_object (import);
  import_fixture_remove_folder (folder);
}

static void
test_words (void)
{
  char *folder = import_fixture_make_folder ("A <b>& corpus");
  g_autofree char *file = import_fixture_write (folder, "one.txt", "");
  g_autoptr (GPtrArray) one = list_paths (folder, NULL);
  g_autoptr (GPtrArray) both = list_paths (file, folder, NULL);
  g_autoptr (GPtrArray) many = list_paths (file, file, file, file, file, NULL);
  g_autofree char *what_one = cp_import_words_dup_what (one);
  g_autofree char *what_both = cp_import_words_dup_what (both);
  g_autofree char *what_many = cp_import_words_dup_what (many);
  g_autofree char *names = cp_import_words_dup_names (many);
  g_autofree char *title = cp_import_words_dup_title (many);
  g_autofree char *early = cp_import_words_dup_progress (0, 0, 0);
  g_autofree char *late = cp_import_words_dup_progress (12, 38, 1412);

  g_assert_cmpstr (what_one, ==, "The folder “A <b>& corpus”");
  g_assert_cmpstr (what_both, ==, "1 file and 1 folder");
  g_assert_cmpstr (what_many, ==, "5 files");
  g_assert_cmpstr (names, ==, "one.txt, one.txt, one.txt and 2 more");
  g_assert_cmpstr (title, ==, "A <b>& corpus");
  g_assert_cmpstr (early, ==, "Looking for articles…");
  g_assert_true (g_str_has_prefix (late, "Read 12 of 38 articles, "));
  import_fixture_remove_folder (folder);
}

static GtkWidget *
find_title (CpImportTarget *target)
{
  return display_fixture_find (GTK_WIDGET (target), GTK_TYPE_ENTRY);
}

/* A corpus that a person made is added to; what is only looked at is not. A title is asked for where
 * one is needed. */
static void
test_target (void)
{
  g_autoptr (CpProject) sample = cp_project_new_builtin (NULL);
  g_autoptr (CpSnapshot) snapshot = cp_project_file_load_builtin (NULL);
  g_autoptr (CpProject) project = cp_project_new_for_snapshot (snapshot);
  CpImportTarget *target = g_object_ref_sink (g_object_new (CP_TYPE_IMPORT_TARGET, NULL));
  g_autofree char *title = NULL;
  g_autofree char *blank = NULL;

  g_assert_cmpint (cp_import_target_get_into (target), ==, CP_IMPORT_INTO_NEW);
  cp_import_target_set_into (target, CP_IMPORT_INTO_SAMPLE);
  g_assert_cmpint (cp_import_target_get_into (target), ==, CP_IMPORT_INTO_SAMPLE);
  cp_import_target_set_project (target, sample);
  g_assert_cmpint (cp_import_target_get_into (target), ==, CP_IMPORT_INTO_NEW);
  g_assert_true (gtk_widget_get_visible (gtk_widget_get_parent (find_title (target))));
  g_assert_cmpstr (cp_import_target_get_next (target), ==, "Continue");
  cp_import_target_set_project (target, project);
  g_assert_cmpint (cp_import_target_get_into (target), ==, CP_IMPORT_INTO_OPEN);
  g_assert_false (gtk_widget_get_visible (gtk_widget_get_parent (find_title (target))));
  g_assert_cmpstr (cp_import_target_get_next (target), ==, "Import");
  g_assert_nonnull (display_fixture_find_labelled (GTK_WIDGET (target), GTK_TYPE_CHECK_BUTTON,
                                                   "Add to “CSTO, 2023–2024”"));
  cp_import_target_set_title (target, "  Railways ");
  title = cp_import_target_dup_title (target);
  g_assert_cmpstr (title, ==, "Railways");
  cp_import_target_set_title (target, " ");
  blank = cp_import_target_dup_title (target);
  g_assert_cmpstr (blank, ==, "Untitled");
  g_object_unref (target);
}

static CpImportInto
ask_into (CpProject *project, const char *first, const char *second)
{
  g_autoptr (GPtrArray) paths = list_paths (first, second, NULL);
  GtkWindow *dialog = g_object_ref (cp_import_dialog_new (NULL, project, paths));
  CpImportInto into =
      cp_import_target_get_into (cp_import_dialog_get_target (CP_IMPORT_DIALOG (dialog)));

  gtk_window_destroy (dialog);
  g_object_unref (dialog);

  return into;
}

/* Whoever brings the articles of a corpus wants their words in it, also where it is the sample. */
static void
test_own_articles (void)
{
  g_autoptr (CpProject) sample = cp_project_new_builtin (NULL);
  CpSnapshot *snapshot =
      cp_corpus_get_current (cp_session_get_corpus (cp_project_get_session (sample)));
  const guint32 *order = cp_snapshot_get_order (snapshot, CP_ARRAY_DOCUMENTS, NULL);
  CpItem *document = cp_snapshot_get_item (snapshot, CP_ARRAY_DOCUMENTS, order[0]);
  g_autofree char *own = g_build_filename (
      "/nowhere", cp_record_get_string (cp_item_get_record (document), CP_DOCUMENT_FILE), NULL);

  g_assert_cmpint (ask_into (sample, own, NULL), ==, CP_IMPORT_INTO_OPEN);
  g_assert_cmpint (ask_into (sample, own, "/nowhere/other.txt"), ==, CP_IMPORT_INTO_NEW);
}

/* One article gives a new corpus its own title, else the file does. */
static void
test_file_titles (void)
{
  char *folder = import_fixture_make_folder ("railways");
  g_autofree char *page = g_build_filename (folder, IMPORT_FIXTURE_SQUARE, NULL);
  g_autofree char *empty = import_fixture_write (folder, "harbour notes.v2.txt", "");
  g_autoptr (GPtrArray) paths = list_paths (page, NULL);
  g_autoptr (GPtrArray) empty_paths = list_paths (empty, NULL);
  g_autofree char *title = NULL;
  g_autofree char *stem = NULL;

  import_fixture_write_articles (folder);
  title = cp_import_words_dup_title (paths);
  stem = cp_import_words_dup_title (empty_paths);
  g_assert_cmpstr (title, ==, "Council argues over the station square");
  g_assert_cmpstr (stem, ==, "harbour notes.v2");
  import_fixture_remove_folder (folder);
}

/* The button says whether there is another question. */
static void
test_next (void)
{
  g_autoptr (GPtrArray) paths = list_paths ("/nowhere/one.txt", NULL);
  CpImportDialog *dialog = CP_IMPORT_DIALOG (cp_import_dialog_new (NULL, NULL, paths));

  display_fixture_find_button (dialog, "Continue");
  cp_import_target_set_into (cp_import_dialog_get_target (dialog), CP_IMPORT_INTO_SAMPLE);
  display_fixture_find_button (dialog, "Import");
  gtk_window_destroy (GTK_WINDOW (dialog));
}

/* Enter reads, Escape does not; either answers once. */
static void
test_answers (void)
{
  g_autofree char *name = g_strnfill (5000, 'W');
  g_autoptr (GPtrArray) paths = list_paths (name, NULL);
  GtkWindow *dialog = cp_import_dialog_new (NULL, NULL, paths);
  int answer, least;

  answer_fixture_present (dialog, &answer);
  gtk_widget_measure (GTK_WIDGET (dialog), GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL,
                      NULL);
  g_assert_cmpint (least, <=, 360);
  display_fixture_key (GDK_KEY_Return, 0);
  display_fixture_wait_for (answer == TRUE);

  dialog = cp_import_dialog_new (NULL, NULL, paths);
  answer_fixture_present (dialog, &answer);
  display_fixture_key (GDK_KEY_Escape, 0);
  display_fixture_wait_for (answer == FALSE);

  /* From a choice Enter reads, too. */
  dialog = cp_import_dialog_new (NULL, NULL, paths);
  answer_fixture_present (dialog, &answer);
  gtk_widget_grab_focus (display_fixture_find (GTK_WIDGET (dialog), GTK_TYPE_CHECK_BUTTON));
  display_fixture_key (GDK_KEY_Return, 0);
  display_fixture_wait_for (answer == TRUE);

  dialog = cp_import_dialog_new (NULL, NULL, paths);
  answer_fixture_present (dialog, &answer);
  gtk_window_close (dialog);
  display_fixture_settle ();
  g_assert_cmpint (answer, ==, FALSE);
}

static CpPasteDialog *
open_paste_of (const char *text, int *answer)
{
  CpArticle *article = cp_article_new_from_plain_text (g_strdup (text), NULL);
  CpPasteDialog *dialog = CP_PASTE_DIALOG (cp_paste_dialog_new (NULL, NULL, article));

  answer_fixture_present (GTK_WINDOW (dialog), answer);
  cp_import_target_set_into (cp_paste_dialog_get_target (dialog), CP_IMPORT_INTO_SAMPLE);

  return dialog;
}

static CpPasteDialog *
open_paste (int *answer)
{
  return open_paste_of (import_fixture_get_line (), answer);
}

static GtkEditable *
find_entry (CpPasteDialog *dialog, const char *label)
{
  GtkWidget *found = display_fixture_find_labelled (GTK_WIDGET (dialog), GTK_TYPE_LABEL, label);

  g_assert_nonnull (found);

  return GTK_EDITABLE (gtk_label_get_mnemonic_widget (GTK_LABEL (found)));
}

static GtkTextBuffer *
get_buffer (CpPasteDialog *dialog)
{
  return gtk_text_view_get_buffer (
      GTK_TEXT_VIEW (display_fixture_find (GTK_WIDGET (dialog), GTK_TYPE_TEXT_VIEW)));
}

/* A paragraph is a text; its first words are proposed as its title. */
static void
test_paste_paragraph (void)
{
  static const char text[] =
      "Harbour master Jon Ek said on Monday that the harbour will be deeper by the end of May.\n";
  int answer;
  CpPasteDialog *dialog = open_paste_of (text, &answer);
  g_autoptr (CpArticle) article = NULL;

  g_assert_cmpstr (gtk_editable_get_text (find_entry (dialog, "Title")), ==,
                   "Harbour master Jon Ek said on Monday that the harbour will…");
  article = cp_paste_dialog_make_article (dialog);
  g_assert_cmpstr (article->text, ==, text);
  gtk_window_destroy (GTK_WINDOW (dialog));

  dialog = open_paste_of ("Jon Ek said no.", &answer);
  g_assert_cmpstr (gtk_editable_get_text (find_entry (dialog, "Title")), ==, "Jon Ek said no.");
  gtk_window_destroy (GTK_WINDOW (dialog));
}

/* A date that is none, or no text, cannot be imported. */
static void
test_paste_checks (void)
{
  int answer;
  CpPasteDialog *dialog = open_paste (&answer);
  GtkWidget *import = display_fixture_find_button (dialog, "Import");
  GtkEditable *date = find_entry (dialog, "Date");

  g_assert_true (gtk_widget_get_sensitive (import));
  gtk_editable_set_text (date, "6 June");
  g_assert_nonnull (cp_paste_dialog_get_fault (dialog));
  g_assert_false (gtk_widget_get_sensitive (import));
  gtk_editable_set_text (date, "2024-06-31");
  g_assert_nonnull (cp_paste_dialog_get_fault (dialog));
  gtk_editable_set_text (date, " 2024-06 ");
  g_assert_null (cp_paste_dialog_get_fault (dialog));
  g_assert_true (gtk_widget_get_sensitive (import));

  /* Nobody is told off while writing, but nothing is imported either. */
  gtk_editable_set_text (date, "");
  gtk_widget_grab_focus (GTK_WIDGET (date));
  display_fixture_type ("2024-0");
  g_assert_cmpstr (gtk_editable_get_text (date), ==, "2024-0");
  g_assert_null (cp_paste_dialog_get_fault (dialog));
  g_assert_false (gtk_widget_get_sensitive (import));
  display_fixture_key (GDK_KEY_Tab, 0);
  g_assert_nonnull (cp_paste_dialog_get_fault (dialog));
  gtk_widget_grab_focus (GTK_WIDGET (date));
  display_fixture_type ("2024-06-06");
  g_assert_null (cp_paste_dialog_get_fault (dialog));
  g_assert_true (gtk_widget_get_sensitive (import));
  gtk_text_buffer_set_text (get_buffer (dialog), " \n", -1);
  g_assert_false (gtk_widget_get_sensitive (import));
  gtk_window_close (GTK_WINDOW (dialog));
  g_assert_cmpint (answer, ==, FALSE);
}

static void
test_paste_article (void)
{
  int answer;
  CpPasteDialog *dialog = open_paste (&answer);
  g_autoptr (CpArticle) article = NULL;

  gtk_editable_set_text (find_entry (dialog, "Title"), "Another <b>& title");
  gtk_editable_set_text (find_entry (dialog, "Outlet"), "Harbour Courier");
  gtk_editable_set_text (find_entry (dialog, "Date"), "2024-03-13");
  gtk_text_buffer_insert_at_cursor (get_buffer (dialog), "", 0);
  article = cp_paste_dialog_make_article (dialog);
  g_assert_cmpstr (article->title, ==, "Another <b>& title");
  g_assert_cmpstr (article->outlet, ==, "Harbour Courier");
  g_assert_cmpint (article->date_basis, ==, CP_DATE_BASIS_STATED);
  g_assert_cmpuint (cp_date_get_day (article->date), ==, 13);
  g_assert_nonnull (strstr (article->text, "Petra Lund"));
  gtk_window_destroy (GTK_WINDOW (dialog));

  dialog = open_paste (&answer);
  gtk_text_buffer_set_text (get_buffer (dialog), "Other words, she said.", -1);
  cp_article_free (g_steal_pointer (&article));
  article = cp_paste_dialog_make_article (dialog);
  g_assert_cmpstr (article->text, ==, "Other words, she said.");
  gtk_window_destroy (GTK_WINDOW (dialog));
}

/* However many files were refused, the page is quick to make, and all can be copied. */
static void
test_report (void)
{
  CpImportReport *report = CP_IMPORT_REPORT (cp_import_report_new (NULL, create_outcome (300)));
  g_autofree char *copied = NULL;
  int least;

  g_assert_cmpuint (cp_import_report_get_outcome (report)->summary->faults->len, ==, 300);
  gtk_window_present (GTK_WINDOW (report));
  display_fixture_wait_for (gtk_widget_get_mapped (GTK_WIDGET (report)));
  g_assert_cmpuint (display_fixture_count (GTK_WIDGET (report), CP_TYPE_NOTE_ROW), ==, 101);
  g_assert_false (gtk_widget_get_visible (display_fixture_find_button (report, "Undo import")));
  gtk_widget_measure (GTK_WIDGET (report), GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL,
                      NULL);
  g_assert_cmpint (least, <=, 360);
  answer_fixture_press (report, "Copy");
  copied = display_fixture_dup_clipboard (GTK_WIDGET (report));
  g_assert_nonnull (strstr (copied, "<b>299 & empty.txt"));
  display_fixture_key (GDK_KEY_Escape, 0);
}

int
main (int argc, char **argv)
{
  if (!display_fixture_init (&argc, &argv))
    return DISPLAY_FIXTURE_SKIPPED;
  g_test_add_func ("/import-dialog/finalizes", test_finalizes);
  g_test_add_func ("/import-dialog/words", test_words);
  g_test_add_func ("/import-dialog/target", test_target);
  g_test_add_func ("/import-dialog/own-articles", test_own_articles);
  g_test_add_func ("/import-dialog/file-titles", test_file_titles);
  g_test_add_func ("/import-dialog/next", test_next);
  g_test_add_func ("/import-dialog/answers", test_answers);
  g_test_add_func ("/import-dialog/paste-paragraph", test_paste_paragraph);
  g_test_add_func ("/import-dialog/paste-checks", test_paste_checks);
  g_test_add_func ("/import-dialog/paste-article", test_paste_article);
  g_test_add_func ("/import-dialog/report", test_report);

  return g_test_run ();
}
