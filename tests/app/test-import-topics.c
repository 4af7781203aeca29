/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The topics of an import: asked for, counted, taken away, made records of. */

#include "cp-topics-dialog.h"

#include <string.h>

#include "answer-fixture.h"
#include "cp-project-file.h"
#include "cp-style.h"
#include "cp-topic-row.h"
#include "cp-topic-tally.h"
#include "display-fixture.h"
#include "import-fixture.h"

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
  answer_fixture_present (GTK_WINDOW (self->dialog), &self->answer);
}

/* Presses a button of the question that opens. */
static void
answer_question (const char *label)
{
  display_fixture_wait_for (display_fixture_find_question () != NULL
                            && gtk_window_is_active (display_fixture_find_question ()));
  answer_fixture_press (display_fixture_find_question (), label);
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

  answer_fixture_press (self.dialog, "Add a Topic");
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
  answer_fixture_press (self.dialog, "Remove the topic Threats");
  g_assert_cmpuint (g_list_model_get_n_items (cp_topics_dialog_get_topics (self.dialog)), ==,
                    n_builtin - 1);
  answer_fixture_press (self.dialog, "Suggested");
  g_assert_true (get_draft (&self, G_MAXUINT) == draft);
  answer_fixture_press (self.dialog, "Import");
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
  answer_fixture_press (self.dialog, "Add a Topic");
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

  gtk_widget_grab_focus (display_fixture_find_button (self.dialog, "Remove the topic Threats"));
  display_fixture_key (GDK_KEY_space, 0);
  display_fixture_wait_for (count_topics (&self) == n - 1);
  /* Another blank takes nothing else out. */
  display_fixture_key (GDK_KEY_space, 0);
  g_assert_cmpuint (count_topics (&self), ==, n - 1);
  g_assert_true (get_draft (&self, 0) == second);
  g_assert_nonnull (display_fixture_find_labelled (GTK_WIDGET (self.dialog), GTK_TYPE_LABEL,
                                                   "“Dangers” was removed."));
  answer_fixture_press (self.dialog, "Undo");
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
  answer_fixture_press (self.dialog, "Add a Topic");
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
  g_assert_false (gtk_widget_get_sensitive (display_fixture_find_button (self.dialog, "Add a Topic")));
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
  answer_fixture_press (self.dialog, "Cancel");
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

int
main (int argc, char **argv)
{
  if (!display_fixture_init (&argc, &argv))
    return DISPLAY_FIXTURE_SKIPPED;
  cp_style_get_default ();
  g_test_add_func ("/import-topics/page", test_topics);
  g_test_add_func ("/import-topics/keys", test_topics_keys);
  g_test_add_func ("/import-topics/removal", test_topics_removal);
  g_test_add_func ("/import-topics/faults", test_topics_faults);
  g_test_add_func ("/import-topics/twice", test_topics_twice);
  g_test_add_func ("/import-topics/close", test_topics_close);
  g_test_add_func ("/import-topics/many", test_topics_many);
  g_test_add_func ("/import-topics/file", test_topics_file);
  g_test_add_func ("/import-topics/records", test_records);
  g_test_add_func ("/import-topics/terms-of-file", test_terms_of_file);
  return g_test_run ();
}
