/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The dialogs of an import: where to, which topics, what was found, what is to be pasted. */

#include "cp-import-dialog.h"

#include <string.h>

#include "cp-article-file.h"
#include "cp-import-report.h"
#include "cp-import-words.h"
#include "cp-message.h"
#include "cp-note-row.h"
#include "cp-paste-dialog.h"
#include "cp-project-file.h"
#include "cp-share-bar.h"
#include "cp-topic-row.h"
#include "cp-topic-tally.h"
#include "cp-topics-dialog.h"
#include "display-fixture.h"
#include "import-fixture.h"

/* What a dialog answered: -1 for nothing yet. */
static void
answered_cb (GtkWindow *dialog, gboolean accepted, int *answer)
{
  g_assert_cmpint (*answer, ==, -1);
  *answer = accepted;
}

static void
present (GtkWindow *dialog, int *answer)
{
  *answer = -1;
  g_signal_connect (dialog, "answered", G_CALLBACK (answered_cb), answer);
  gtk_window_present (dialog);
  display_fixture_wait_for (gtk_widget_get_mapped (GTK_WIDGET (dialog)));
  /* Keys go to the window that was there before until then. */
  display_fixture_wait_for (gtk_window_is_active (dialog));
  display_fixture_settle ();
}

static GtkWidget *
find_button (gpointer root, const char *label)
{
  GtkWidget *button = display_fixture_find_labelled (GTK_WIDGET (root), GTK_TYPE_BUTTON, label);

  g_assert_nonnull (button);

  return button;
}

static void
press (gpointer root, const char *label)
{
  g_signal_emit_by_name (find_button (root, label), "clicked");
  display_fixture_settle ();
}

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

  find_button (dialog, "Continue");
  cp_import_target_set_into (cp_import_dialog_get_target (dialog), CP_IMPORT_INTO_SAMPLE);
  find_button (dialog, "Import");
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

  present (dialog, &answer);
  gtk_widget_measure (GTK_WIDGET (dialog), GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL,
                      NULL);
  g_assert_cmpint (least, <=, 360);
  display_fixture_key (GDK_KEY_Return, 0);
  display_fixture_wait_for (answer == TRUE);

  dialog = cp_import_dialog_new (NULL, NULL, paths);
  present (dialog, &answer);
  display_fixture_key (GDK_KEY_Escape, 0);
  display_fixture_wait_for (answer == FALSE);

  /* From a choice Enter reads, too. */
  dialog = cp_import_dialog_new (NULL, NULL, paths);
  present (dialog, &answer);
  gtk_widget_grab_focus (display_fixture_find (GTK_WIDGET (dialog), GTK_TYPE_CHECK_BUTTON));
  display_fixture_key (GDK_KEY_Return, 0);
  display_fixture_wait_for (answer == TRUE);

  dialog = cp_import_dialog_new (NULL, NULL, paths);
  present (dialog, &answer);
  gtk_window_close (dialog);
  display_fixture_settle ();
  g_assert_cmpint (answer, ==, FALSE);
}

/* What topics are counted on. */
typedef struct
{
  char *folder;
  CpImport *import;
  CpTopicsDialog *dialog;
  GListModel *topics;
  int answer;
} Topics;

static void
open_topics (Topics *self)
{
  self->folder = import_fixture_make_folder ("railways");
  import_fixture_write_articles (self->folder);
  self->import = import_fixture_read (self->folder);
  g_assert_cmpuint (cp_import_get_n_statements (self->import), >=, 4);
  self->dialog = CP_TOPICS_DIALOG (cp_topics_dialog_new (NULL, self->import));
  present (GTK_WINDOW (self->dialog), &self->answer);
}

static GtkWindow *
find_question (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      GtkWindow *window = g_list_model_get_item (windows, i);

      /* The list owns it. */
      g_object_unref (window);
      if (GTK_IS_MESSAGE_DIALOG (window))
        return window;
    }
  return NULL;
}

/* Presses a button of the question that opens. */
static void
answer_question (const char *label)
{
  display_fixture_wait_for (find_question () != NULL && gtk_window_is_active (find_question ()));
  press (find_question (), label);
}

static void
go_back (Topics *self)
{
  answer_question ("Back to the Topics");
  g_assert_cmpint (self->answer, ==, -1);
  display_fixture_wait_for (gtk_window_is_active (GTK_WINDOW (self->dialog)));
}

static void
close_topics (Topics *self)
{
  if (self->answer == -1)
    {
      gtk_window_close (GTK_WINDOW (self->dialog));
      answer_question ("Drop");
    }
  display_fixture_settle ();
  g_assert_finalize_object (self->import);
  import_fixture_remove_folder (self->folder);
}

static CpTopicDraft *
get_draft (Topics *self, guint place)
{
  GListModel *topics = cp_topics_dialog_get_topics (self->dialog);
  g_autoptr (CpTopicDraft) draft = NULL;

  if (place == G_MAXUINT)
    place = g_list_model_get_n_items (topics) - 1;
  draft = g_list_model_get_item (topics, place);
  g_assert_nonnull (draft);

  return draft;
}

/* Nothing here is about the built-in topics, so others are offered. */
static void
test_topics (void)
{
  Topics self;
  CpTopicDraft *draft;
  guint n, n_builtin;

  open_topics (&self);
  g_assert_cmpint (cp_topics_dialog_get_origin (self.dialog), ==, CP_TOPICS_SUGGESTED);
  n = g_list_model_get_n_items (cp_topics_dialog_get_topics (self.dialog));
  g_assert_cmpuint (n, <=, CP_IMPORT_SUGGESTED);

  press (self.dialog, "Add a Topic");
  g_assert_cmpuint (g_list_model_get_n_items (cp_topics_dialog_get_topics (self.dialog)), ==,
                    n + 1);
  display_fixture_type ("The line");
  display_fixture_key (GDK_KEY_Tab, 0);
  display_fixture_type ("line, ,spring");
  draft = get_draft (&self, G_MAXUINT);
  g_assert_cmpstr (cp_topic_draft_get_label (draft), ==, "The line");
  g_assert_cmpstr (cp_topic_draft_get_words (draft), ==, "line, ,spring");
  display_fixture_wait_for (cp_topic_draft_get_count (draft) > 0);
  g_assert_cmpuint (cp_topics_dialog_get_n_coded (self.dialog), >=, 1);

  /* What was written stays while others are looked at. */
  cp_topics_dialog_set_origin (self.dialog, CP_TOPICS_BUILTIN);
  n_builtin = g_list_model_get_n_items (cp_topics_dialog_get_topics (self.dialog));
  g_assert_cmpuint (n_builtin, >, 10);
  press (self.dialog, "Remove the topic Threats");
  g_assert_cmpuint (g_list_model_get_n_items (cp_topics_dialog_get_topics (self.dialog)), ==,
                    n_builtin - 1);
  press (self.dialog, "Suggested");
  g_assert_true (get_draft (&self, G_MAXUINT) == draft);
  press (self.dialog, "Import");
  g_assert_cmpint (self.answer, ==, TRUE);
  close_topics (&self);
}

static guint
count_topics (Topics *self)
{
  return g_list_model_get_n_items (cp_topics_dialog_get_topics (self->dialog));
}

static void
assert_focus (Topics *self, const char *label)
{
  GtkWidget *focus = display_fixture_get_focus (GTK_WINDOW (self->dialog));
  g_autofree char *found = NULL;

  if (GTK_IS_TEXT (focus))
    focus = gtk_widget_get_parent (focus);
  found = display_fixture_dup_label (focus);
  g_assert_cmpstr (found, ==, label);
}

/* Whether a widget lies in the part of the list that is in sight. */
static gboolean
is_in_sight (GtkWidget *widget)
{
  GtkWidget *scroller = gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW);
  graphene_rect_t bounds;

  return scroller != NULL && gtk_widget_compute_bounds (widget, scroller, &bounds)
         && bounds.size.height > 0 && bounds.origin.y >= 0
         && bounds.origin.y + bounds.size.height <= (float) gtk_widget_get_height (scroller);
}

/* From a name to its terms, and only then to what takes the topic out. */
static void
test_topics_keys (void)
{
  Topics self;

  open_topics (&self);
  cp_topics_dialog_set_origin (self.dialog, CP_TOPICS_BUILTIN);
  press (self.dialog, "Add a Topic");
  assert_focus (&self, "Name of the topic New topic");
  display_fixture_wait_for (
      is_in_sight (display_fixture_get_focus (GTK_WINDOW (self.dialog))));
  display_fixture_key (GDK_KEY_Tab, 0);
  assert_focus (&self, "Terms of the topic New topic");
  display_fixture_key (GDK_KEY_Tab, 0);
  assert_focus (&self, "Remove the topic New topic");
  close_topics (&self);
}

/* What is taken out comes back where it was, with what was written in it. */
static void
test_topics_removal (void)
{
  Topics self;
  CpTopicDraft *first, *second;
  guint n;

  open_topics (&self);
  cp_topics_dialog_set_origin (self.dialog, CP_TOPICS_BUILTIN);
  display_fixture_settle ();
  n = count_topics (&self);
  first = get_draft (&self, 0);
  second = get_draft (&self, 1);
  cp_topic_draft_set_label (first, "Dangers");

  gtk_widget_grab_focus (find_button (self.dialog, "Remove the topic Threats"));
  display_fixture_key (GDK_KEY_space, 0);
  display_fixture_wait_for (count_topics (&self) == n - 1);
  /* Another blank takes nothing else out. */
  display_fixture_key (GDK_KEY_space, 0);
  g_assert_cmpuint (count_topics (&self), ==, n - 1);
  g_assert_true (get_draft (&self, 0) == second);
  g_assert_nonnull (display_fixture_find_labelled (GTK_WIDGET (self.dialog), GTK_TYPE_LABEL,
                                                   "“Dangers” was removed."));
  press (self.dialog, "Undo");
  g_assert_cmpuint (count_topics (&self), ==, n);
  g_assert_true (get_draft (&self, 0) == first);
  g_assert_cmpstr (cp_topic_draft_get_label (first), ==, "Dangers");
  close_topics (&self);
}

/* What a person may want to change is said beside it, and breaks nothing. */
static void
test_topics_faults (void)
{
  static const char *const terms[] = { "rail*", NULL };
  static const char *const everywhere[] = { "ferry", NULL };
  g_autoptr (GListStore) drafts = g_list_store_new (CP_TYPE_TOPIC_DRAFT);
  CpTopicDraft *made[] = {
    cp_topic_draft_new ("Rail", terms),     cp_topic_draft_new (" RAIL ", terms),
    cp_topic_draft_new (" ", terms),        cp_topic_draft_new ("Ferry", everywhere),
    cp_topic_draft_new ("מסילה", terms), cp_topic_draft_new ("", NULL),
  };

  for (guint i = 0; i < G_N_ELEMENTS (made); i++)
    {
      g_list_store_append (drafts, made[i]);
      g_object_unref (made[i]);
    }
  cp_topic_draft_set_count (made[0], 2);
  cp_topic_draft_set_count (made[3], 19);
  cp_topic_drafts_judge (G_LIST_MODEL (drafts), 20);
  g_assert_null (cp_topic_draft_get_fault (made[0]));
  g_assert_cmpstr (cp_topic_draft_get_fault (made[1]), ==, "Another topic has the same name.");
  g_assert_nonnull (strstr (cp_topic_draft_get_fault (made[2]), "no name"));
  g_assert_nonnull (strstr (cp_topic_draft_get_fault (made[3]), "tells little apart"));
  g_assert_null (cp_topic_draft_get_fault (made[4]));
  g_assert_null (cp_topic_draft_get_fault (made[5]));
  cp_topic_draft_set_label (made[1], "Line");
  cp_topic_drafts_judge (G_LIST_MODEL (drafts), 20);
  g_assert_null (cp_topic_draft_get_fault (made[1]));
}

/* The fault of a topic that is being written comes with its count. */
static void
test_topics_twice (void)
{
  Topics self;
  GtkWidget *fault;

  open_topics (&self);
  cp_topics_dialog_set_origin (self.dialog, CP_TOPICS_BUILTIN);
  press (self.dialog, "Add a Topic");
  display_fixture_type ("threats");
  display_fixture_wait_for (cp_topic_draft_get_fault (get_draft (&self, G_MAXUINT)) != NULL);
  fault = display_fixture_find_labelled (GTK_WIDGET (self.dialog), GTK_TYPE_LABEL,
                                         "Another topic has the same name.");
  g_assert_true (gtk_widget_get_visible (fault));
  display_fixture_wait_for (is_in_sight (fault));
  close_topics (&self);
}

/* What was read is in no corpus yet: neither the program's end nor a key drops it unasked. */
static void
test_topics_close (void)
{
  Topics self;

  open_topics (&self);
  cp_topics_dialog_set_origin (self.dialog, CP_TOPICS_BUILTIN);
  gtk_window_close (GTK_WINDOW (self.dialog));
  go_back (&self);
  display_fixture_key (GDK_KEY_q, GDK_CONTROL_MASK);
  go_back (&self);
  cp_topic_draft_set_label (get_draft (&self, 0), "Another name");
  display_fixture_key (GDK_KEY_Escape, 0);
  answer_question ("Drop");
  g_assert_cmpint (self.answer, ==, FALSE);
  close_topics (&self);
}

/* As many topics as can be coded at once are taken of a file, and the dialog says so. */
static void
test_topics_many (void)
{
  Topics self;
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func ((GDestroyNotify) cp_record_unref);
  g_autoptr (CpSnapshot) corpus = NULL;
  g_autofree char *path = NULL;

  for (guint i = 0; i < 500; i++)
    {
      CpRecordBuilder *builder = cp_record_builder_new (cp_schema_get (CP_ARRAY_TOPICS));
      g_autofree char *id = g_strdup_printf ("t%u", i);

      cp_record_builder_set_string (builder, CP_TOPIC_ID, id);
      cp_record_builder_set_string (builder, CP_TOPIC_LABEL, "מסילה <b>&");
      g_ptr_array_add (records, cp_record_builder_end (builder));
    }
  corpus = cp_import_create_corpus ("Many", records, NULL);
  open_topics (&self);
  path = g_build_filename (self.folder, "many.counterpoint", NULL);
  g_assert_true (cp_project_file_save (corpus, path, NULL, NULL, NULL, NULL, NULL));
  cp_topics_dialog_load_file (self.dialog, path);
  display_fixture_wait_for (cp_topics_dialog_get_origin (self.dialog) == CP_TOPICS_FILE);
  g_assert_cmpuint (count_topics (&self), ==, CP_TOPIC_MATCHER_MAX);
  g_assert_nonnull (strstr (cp_topics_dialog_get_fault (self.dialog), "64"));
  g_assert_false (gtk_widget_get_sensitive (find_button (self.dialog, "Add a Topic")));
  close_topics (&self);
}

static void
test_topics_file (void)
{
  Topics self;
  g_autoptr (CpSnapshot) builtin = cp_project_file_load_builtin (NULL);
  g_autofree char *path = NULL;
  g_autofree char *broken = NULL;

  open_topics (&self);
  path = g_build_filename (self.folder, "topics.counterpoint", NULL);
  g_assert_true (cp_project_file_save (builtin, path, NULL, NULL, NULL, NULL, NULL));
  broken = import_fixture_write (self.folder, "broken.counterpoint", "{");

  cp_topics_dialog_load_file (self.dialog, broken);
  display_fixture_wait_for (cp_topics_dialog_get_fault (self.dialog) != NULL);
  g_assert_cmpint (cp_topics_dialog_get_origin (self.dialog), ==, CP_TOPICS_SUGGESTED);
  cp_topics_dialog_load_file (self.dialog, path);
  display_fixture_wait_for (cp_topics_dialog_get_origin (self.dialog) == CP_TOPICS_FILE);
  g_assert_null (cp_topics_dialog_get_fault (self.dialog));
  g_assert_cmpstr (cp_topic_draft_get_label (get_draft (&self, 0)), ==, "Threats");

  /* The one asked for last counts. */
  cp_topics_dialog_load_file (self.dialog, broken);
  cp_topics_dialog_load_file (self.dialog, path);
  display_fixture_settle ();
  g_assert_null (cp_topics_dialog_get_fault (self.dialog));

  /* It is gone before the file is there. */
  cp_topics_dialog_load_file (self.dialog, path);
  press (self.dialog, "Cancel");
  g_assert_cmpint (self.answer, ==, FALSE);
  close_topics (&self);
}

/* Each has an id of its own, and keeps what stood beside it in its file. */
static void
test_records (void)
{
  static const char *const terms[] = { "rail*", "-third rail", NULL };
  g_autoptr (CpSnapshot) builtin = cp_project_file_load_builtin (NULL);
  g_autoptr (GPtrArray) from = cp_import_list_topics (builtin);
  g_autoptr (GListStore) drafts = g_list_store_new (CP_TYPE_TOPIC_DRAFT);
  CpTopicDraft *made[] = {
    cp_topic_draft_new_from_record (from->pdata[0]), cp_topic_draft_new ("Threats", NULL),
    cp_topic_draft_new (" ", NULL),                  cp_topic_draft_new ("None", NULL),
    cp_topic_draft_new ("", terms),                  cp_topic_draft_new ("Железо & <b>", terms),
  };
  static const char *const ids[] = { "threats", "threats-2", "none-2", "topic", "железо-b" };
  const char *const *terms_made;
  g_autoptr (GPtrArray) records = NULL;
  g_autoptr (CpSnapshot) corpus = NULL;
  g_autoptr (GError) error = NULL;

  cp_topic_draft_set_words (made[0], "danger*; ,peril");
  for (guint i = 0; i < G_N_ELEMENTS (made); i++)
    {
      g_list_store_append (drafts, made[i]);
      g_object_unref (made[i]);
    }
  records = cp_topic_drafts_make_records (G_LIST_MODEL (drafts));
  g_assert_cmpuint (records->len, ==, G_N_ELEMENTS (ids));
  for (guint i = 0; i < records->len; i++)
    g_assert_cmpstr (cp_record_get_string (records->pdata[i], CP_TOPIC_ID), ==, ids[i]);
  g_assert_nonnull (cp_record_get_string (records->pdata[0], CP_TOPIC_DESCRIPTION));
  terms_made = cp_record_get_strings (records->pdata[0], CP_TOPIC_TERMS);
  g_assert_cmpuint (g_strv_length ((char **) terms_made), ==, 2);
  g_assert_cmpstr (cp_record_get_string (records->pdata[3], CP_TOPIC_LABEL), ==, "rail*");
  corpus = cp_import_create_corpus ("Railways", records, &error);
  g_assert_no_error (error);
}

/* A term of a file may have a comma in it, which a person who changes nothing leaves there. */
static void
test_terms_of_file (void)
{
  static const char *const terms[] = { "1,000 trains", "rail", NULL };
  CpRecordBuilder *builder = cp_record_builder_new (cp_schema_get (CP_ARRAY_TOPICS));
  g_autoptr (CpRecord) record = NULL;
  g_autoptr (CpTopicDraft) draft = NULL;
  g_auto (GStrv) kept = NULL;
  g_auto (GStrv) changed = NULL;

  cp_record_builder_set_string (builder, CP_TOPIC_ID, "trains");
  cp_record_builder_set_string (builder, CP_TOPIC_LABEL, "Trains");
  cp_record_builder_set_strings (builder, CP_TOPIC_TERMS, terms);
  record = cp_record_builder_end (builder);
  draft = cp_topic_draft_new_from_record (record);
  kept = cp_topic_draft_dup_terms (draft);
  g_assert_cmpstrv (kept, terms);
  cp_topic_draft_set_words (draft, "rail, line");
  changed = cp_topic_draft_dup_terms (draft);
  g_assert_cmpuint (g_strv_length (changed), ==, 2);

  cp_topic_draft_set_label (draft, "\n");
  cp_topic_draft_set_words (draft, " ;\n");
  g_assert_true (cp_topic_draft_is_blank (draft));
}

static CpPasteDialog *
open_paste_of (const char *text, int *answer)
{
  CpArticle *article = cp_article_new_from_plain_text (g_strdup (text), NULL);
  CpPasteDialog *dialog = CP_PASTE_DIALOG (cp_paste_dialog_new (NULL, NULL, article));

  present (GTK_WINDOW (dialog), answer);
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
  GtkWidget *import = find_button (dialog, "Import");
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
  g_assert_false (gtk_widget_get_visible (find_button (report, "Undo import")));
  gtk_widget_measure (GTK_WIDGET (report), GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL,
                      NULL);
  g_assert_cmpint (least, <=, 360);
  press (report, "Copy");
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
  g_test_add_func ("/import-dialog/topics", test_topics);
  g_test_add_func ("/import-dialog/topics-keys", test_topics_keys);
  g_test_add_func ("/import-dialog/topics-removal", test_topics_removal);
  g_test_add_func ("/import-dialog/topics-faults", test_topics_faults);
  g_test_add_func ("/import-dialog/topics-twice", test_topics_twice);
  g_test_add_func ("/import-dialog/topics-close", test_topics_close);
  g_test_add_func ("/import-dialog/topics-many", test_topics_many);
  g_test_add_func ("/import-dialog/topics-file", test_topics_file);
  g_test_add_func ("/import-dialog/records", test_records);
  g_test_add_func ("/import-dialog/terms-of-file", test_terms_of_file);
  g_test_add_func ("/import-dialog/paste-paragraph", test_paste_paragraph);
  g_test_add_func ("/import-dialog/paste-checks", test_paste_checks);
  g_test_add_func ("/import-dialog/paste-article", test_paste_article);
  g_test_add_func ("/import-dialog/report", test_report);

  return g_test_run ();
}
