/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Asks for the topics of a new corpus, and shows how many statements each is found in. */

#include "cp-topics-dialog.h"

#include <glib/gi18n-lib.h>

#include "cp-compat.h"
#include "cp-import-words.h"
#include "cp-name-words.h"
#include "cp-number-words.h"
#include "cp-project-file.h"
#include "cp-topic-row.h"

/*
 * Topics of each origin are a list of their own, so that what was changed in one is there when a
 * person comes back to it. What is written is counted when the hands rest. It answers once, as
 * CpImportDialog does.
 */

/* Milliseconds after the last key. */
#define REST 150

struct _CpTopicsDialog
{
  GtkWindow parent_instance;

  /* template */
  GtkLabel *found;
  GtkToggleButton *origins[CP_N_TOPICS_ORIGINS];
  GtkLabel *fault;
  GtkListBox *list;
  GtkWidget *scroller;
  GtkLabel *nothing;
  GtkLabel *coded;

  /* owned */
  CpImport *import;
  GListStore *topics[CP_N_TOPICS_ORIGINS]; /* of CpTopicDraft; NULL until they are asked for */
  GtkFileChooserNative *chooser;
  GCancellable *loading;
  guint rest;

  CpTopicsOrigin origin;
  gboolean switched; /* by the click that is being handled */
  guint n_coded;
  gboolean answered;
};

enum
{
  SIGNAL_ANSWERED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CpTopicsDialog, cp_topics_dialog, GTK_TYPE_WINDOW)

static void
set_fault (CpTopicsDialog *self, const char *sentence)
{
  gtk_widget_set_visible (GTK_WIDGET (self->fault), sentence != NULL);
  gtk_label_set_text (self->fault, sentence != NULL ? sentence : "");
  if (sentence != NULL)
    cp_compat_announce (GTK_WIDGET (self), sentence);
}

/* The matcher's topics are those of the list that are not blank, as far as it takes them. */
static CpTopicMatcher *
create_matcher (GListModel *drafts, GPtrArray *matched)
{
  CpTopicMatcher *matcher = cp_topic_matcher_new ();

  for (guint i = 0; i < g_list_model_get_n_items (drafts); i++)
    {
      g_autoptr (CpTopicDraft) draft = g_list_model_get_item (drafts, i);
      g_auto (GStrv) terms = cp_topic_draft_dup_terms (draft);
      g_autofree char *id = g_strdup_printf ("%u", i);

      if (!cp_topic_draft_is_blank (draft)
          && cp_topic_matcher_add (matcher, id, (const char *const *) terms))
        g_ptr_array_add (matched, draft);
      else
        cp_topic_draft_set_count (draft, -1);
    }
  return matcher;
}

static void
show_coded (CpTopicsDialog *self)
{
  guint n_statements = cp_import_get_n_statements (self->import);
  g_autofree char *statements = cp_import_words_dup_statements (n_statements);
  g_autofree char *number = cp_words_dup_number (self->n_coded);
  /* Translators: a number, then "412 statements" */
  g_autofree char *text = g_strdup_printf (
      ngettext ("%s of %s has a topic", "%s of %s have a topic", self->n_coded), number, statements);

  gtk_label_set_text (self->coded, text);
}

static void
count_topics (CpTopicsDialog *self)
{
  g_autoptr (GPtrArray) matched = g_ptr_array_new ();
  g_autoptr (CpTopicMatcher) matcher =
      create_matcher (G_LIST_MODEL (self->topics[self->origin]), matched);
  guint counts[CP_TOPIC_MATCHER_MAX] = { 0 };

  g_clear_handle_id (&self->rest, g_source_remove);
  self->n_coded = cp_import_count_topics (self->import, matcher, counts);
  for (guint i = 0; i < matched->len; i++)
    cp_topic_draft_set_count (matched->pdata[i], counts[i]);
  show_coded (self);
}

static gboolean
rest_over_cb (gpointer data)
{
  CpTopicsDialog *self = data;

  self->rest = 0;
  count_topics (self);

  return G_SOURCE_REMOVE;
}

static void
words_changed_cb (CpTopicsDialog *self)
{
  g_clear_handle_id (&self->rest, g_source_remove);
  self->rest = g_timeout_add (REST, rest_over_cb, self);
}

static void
update_room (CpTopicsDialog *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->topics[self->origin]));

  gtk_widget_set_visible (self->scroller, n > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->nothing), n == 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "topics.add", n < CP_TOPIC_MATCHER_MAX);
}

static void
add_draft (CpTopicsDialog *self, GListStore *store, CpTopicDraft *draft)
{
  g_signal_connect_object (draft, "notify::words", G_CALLBACK (words_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_list_store_append (store, draft);
}

static GListStore *
create_store (CpTopicsDialog *self, const GPtrArray *records)
{
  GListStore *store = g_list_store_new (CP_TYPE_TOPIC_DRAFT);

  for (guint i = 0; records != NULL && i < MIN (records->len, CP_TOPIC_MATCHER_MAX); i++)
    {
      g_autoptr (CpTopicDraft) draft = cp_topic_draft_new_from_record (records->pdata[i]);

      add_draft (self, store, draft);
    }
  return store;
}

static GListStore *
create_store_for_snapshot (CpTopicsDialog *self, CpSnapshot *snapshot)
{
  g_autoptr (GPtrArray) records = cp_import_list_topics (snapshot);

  return create_store (self, records);
}

static void
ensure_suggested (CpTopicsDialog *self)
{
  g_autoptr (GPtrArray) records = NULL;

  if (self->topics[CP_TOPICS_SUGGESTED] != NULL)
    return;
  records = cp_import_suggest_topics (self->import, CP_IMPORT_SUGGESTED);
  self->topics[CP_TOPICS_SUGGESTED] = create_store (self, records);
}

static void
ensure_builtin (CpTopicsDialog *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CpSnapshot) snapshot = NULL;

  if (self->topics[CP_TOPICS_BUILTIN] != NULL)
    return;
  snapshot = cp_project_file_load_builtin (&error);
  if (snapshot != NULL)
    self->topics[CP_TOPICS_BUILTIN] = create_store_for_snapshot (self, snapshot);
  else
    {
      self->topics[CP_TOPICS_BUILTIN] = create_store (self, NULL);
      set_fault (self, error->message);
    }
}

static void
row_removed_cb (CpTopicsDialog *self, CpTopicRow *row)
{
  GListStore *store = self->topics[self->origin];
  guint place;

  if (!g_list_store_find (store, cp_topic_row_get_draft (row), &place))
    return;
  /* The focus goes to the row that takes its place. */
  gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
  g_list_store_remove (store, place);
  update_room (self);
  count_topics (self);
}

static GtkWidget *
create_row_cb (gpointer item, gpointer data)
{
  GtkWidget *row = cp_topic_row_new (item);

  g_signal_connect_object (row, "removed", G_CALLBACK (row_removed_cb), data, G_CONNECT_SWAPPED);

  return row;
}

static void
show_topics (CpTopicsDialog *self, CpTopicsOrigin origin)
{
  self->origin = origin;
  gtk_list_box_bind_model (self->list, G_LIST_MODEL (self->topics[origin]), create_row_cb, self,
                           NULL);
  if (!gtk_toggle_button_get_active (self->origins[origin]))
    gtk_toggle_button_set_active (self->origins[origin], TRUE);
  update_room (self);
  count_topics (self);
}

static void
file_loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CpTopicsDialog) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (CpSnapshot) snapshot = cp_project_file_load_finish (result, NULL, &error);

  /* The dialog is gone, or another file was asked for since. */
  if (self->import == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  g_clear_object (&self->loading);
  if (snapshot == NULL)
    {
      set_fault (self, error->message);
      show_topics (self, self->origin);
      return;
    }
  g_clear_object (&self->topics[CP_TOPICS_FILE]);
  self->topics[CP_TOPICS_FILE] = create_store_for_snapshot (self, snapshot);
  show_topics (self, CP_TOPICS_FILE);
  if (cp_snapshot_get_n_records (snapshot, CP_ARRAY_TOPICS) > CP_TOPIC_MATCHER_MAX)
    set_fault (self, _("The file has more topics than can be coded at once; the first 64 are "
                       "here."));
}

static void
chooser_answered_cb (CpTopicsDialog *self, int response)
{
  g_autoptr (GtkFileChooserNative) chooser = g_steal_pointer (&self->chooser);
  g_autoptr (GFile) file = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
  if (file != NULL && g_file_peek_path (file) != NULL)
    cp_topics_dialog_load_file (self, g_file_peek_path (file));
  else
    show_topics (self, self->origin);
}

static void
ask_for_file (CpTopicsDialog *self)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  if (self->chooser != NULL)
    return;
  gtk_file_filter_set_name (filter, _("Counterpoint projects"));
  gtk_file_filter_add_pattern (filter, "*.counterpoint");
  self->chooser = gtk_file_chooser_native_new (_("Topics of a Project"), GTK_WINDOW (self),
                                               GTK_FILE_CHOOSER_ACTION_OPEN, _("_Open"), NULL);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->chooser), TRUE);
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (self->chooser), filter);
  g_signal_connect_object (self->chooser, "response", G_CALLBACK (chooser_answered_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

/* A button that is pressed again asks for another file. */
static void
origin_toggled_cb (CpTopicsDialog *self, GtkToggleButton *button)
{
  CpTopicsOrigin origin = 0;

  while (origin < CP_N_TOPICS_ORIGINS && self->origins[origin] != button)
    origin++;
  if (self->import == NULL || !gtk_toggle_button_get_active (button) || origin == self->origin)
    return;
  self->switched = TRUE;
  cp_topics_dialog_set_origin (self, origin);
}

static void
file_clicked_cb (CpTopicsDialog *self)
{
  if (self->origin == CP_TOPICS_FILE && !self->switched)
    ask_for_file (self);
  self->switched = FALSE;
}

static void
answer (CpTopicsDialog *self, gboolean accepted)
{
  g_autoptr (CpTopicsDialog) kept = g_object_ref (self);

  if (self->answered)
    return;
  self->answered = TRUE;
  g_signal_emit (self, signals[SIGNAL_ANSWERED], 0, accepted);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
accept_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  answer (CP_TOPICS_DIALOG (widget), TRUE);
}

static void
cancel_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  answer (CP_TOPICS_DIALOG (widget), FALSE);
}

static void
add_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CpTopicsDialog *self = CP_TOPICS_DIALOG (widget);
  g_autoptr (CpTopicDraft) draft = cp_topic_draft_new ("", NULL);
  GtkListBoxRow *row;

  add_draft (self, self->topics[self->origin], draft);
  update_room (self);
  row = gtk_list_box_get_row_at_index (
      self->list,
      (int) g_list_model_get_n_items (G_LIST_MODEL (self->topics[self->origin])) - 1);
  gtk_widget_grab_focus (GTK_WIDGET (row));
}

static gboolean
cp_topics_dialog_close_request (GtkWindow *window)
{
  answer (CP_TOPICS_DIALOG (window), FALSE);

  return TRUE;
}

static void
cp_topics_dialog_dispose (GObject *object)
{
  CpTopicsDialog *self = CP_TOPICS_DIALOG (object);

  if (self->loading != NULL)
    g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  g_clear_handle_id (&self->rest, g_source_remove);
  if (self->chooser != NULL)
    gtk_native_dialog_destroy (GTK_NATIVE_DIALOG (self->chooser));
  g_clear_object (&self->chooser);
  g_clear_object (&self->import);

  G_OBJECT_CLASS (cp_topics_dialog_parent_class)->dispose (object);
}

/* Whoever asked may still want the topics of a dialog that is gone. */
static void
cp_topics_dialog_finalize (GObject *object)
{
  CpTopicsDialog *self = CP_TOPICS_DIALOG (object);

  for (guint i = 0; i < CP_N_TOPICS_ORIGINS; i++)
    g_clear_object (&self->topics[i]);

  G_OBJECT_CLASS (cp_topics_dialog_parent_class)->finalize (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  static const char *const origins[CP_N_TOPICS_ORIGINS] = { "suggested", "builtin", "file" };

  for (guint i = 0; i < CP_N_TOPICS_ORIGINS; i++)
    gtk_widget_class_bind_template_child_full (
        widget_class, origins[i], FALSE,
        G_STRUCT_OFFSET (CpTopicsDialog, origins) + (gssize) (i * sizeof (GtkToggleButton *)));
  gtk_widget_class_bind_template_child (widget_class, CpTopicsDialog, found);
  gtk_widget_class_bind_template_child (widget_class, CpTopicsDialog, fault);
  gtk_widget_class_bind_template_child (widget_class, CpTopicsDialog, list);
  gtk_widget_class_bind_template_child (widget_class, CpTopicsDialog, scroller);
  gtk_widget_class_bind_template_child (widget_class, CpTopicsDialog, nothing);
  gtk_widget_class_bind_template_child (widget_class, CpTopicsDialog, coded);
  gtk_widget_class_bind_template_callback (widget_class, origin_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, file_clicked_cb);
}

static void
cp_topics_dialog_class_init (CpTopicsDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cp_topics_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = cp_topics_dialog_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = cp_topics_dialog_close_request;

  /**
   * CpTopicsDialog::answered:
   * @accepted: whether the articles are to be imported with these topics
   *
   * A person has chosen.
   */
  signals[SIGNAL_ANSWERED] =
      g_signal_new ("answered", CP_TYPE_TOPICS_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 1, G_TYPE_BOOLEAN);

  gtk_widget_class_install_action (widget_class, "topics.accept", NULL, accept_cb);
  gtk_widget_class_install_action (widget_class, "topics.cancel", NULL, cancel_cb);
  gtk_widget_class_install_action (widget_class, "topics.add", NULL, add_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "topics.cancel", NULL);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/counterpoint_app/Counterpoint/ui/cp-topics-dialog.ui");
  bind_children (widget_class);
}

static void
cp_topics_dialog_init (CpTopicsDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* The built-in topics where enough of the statements are about them, else the suggested ones. */
static CpTopicsOrigin
choose_origin (CpTopicsDialog *self)
{
  g_autoptr (GPtrArray) matched = g_ptr_array_new ();
  g_autoptr (CpTopicMatcher) matcher = NULL;

  ensure_builtin (self);
  matcher = create_matcher (G_LIST_MODEL (self->topics[CP_TOPICS_BUILTIN]), matched);

  return cp_import_fits_topics (self->import, matcher) ? CP_TOPICS_BUILTIN : CP_TOPICS_SUGGESTED;
}

/**
 * cp_topics_dialog_new:
 * @parent: (nullable): the window that it belongs to
 * @import: what was read
 *
 * Makes the dialog, to be presented.
 */
GtkWindow *
cp_topics_dialog_new (GtkWindow *parent, CpImport *import)
{
  CpTopicsDialog *self;
  g_autofree char *statements = NULL;
  g_autofree char *articles = NULL;
  g_autofree char *found = NULL;

  g_return_val_if_fail (CP_IS_IMPORT (import), NULL);

  self = g_object_new (CP_TYPE_TOPICS_DIALOG, "transient-for", parent, "destroy-with-parent", TRUE,
                       NULL);
  self->import = g_object_ref (import);
  statements = cp_import_words_dup_statements (cp_import_get_n_statements (import));
  articles = cp_import_words_dup_articles (cp_import_get_n_articles (import));
  /* Translators: "412 statements", "38 articles" */
  found = g_strdup_printf (_("%s in %s"), statements, articles);
  gtk_label_set_text (self->found, found);
  self->origin = CP_N_TOPICS_ORIGINS;
  cp_topics_dialog_set_origin (self, choose_origin (self));

  return GTK_WINDOW (self);
}

/**
 * cp_topics_dialog_get_origin:
 *
 * Gets where the topics in sight are from.
 */
CpTopicsOrigin
cp_topics_dialog_get_origin (CpTopicsDialog *self)
{
  g_return_val_if_fail (CP_IS_TOPICS_DIALOG (self), CP_TOPICS_SUGGESTED);

  return self->origin;
}

/**
 * cp_topics_dialog_set_origin:
 *
 * Shows the topics of an origin, as they were left; for those of a file that was not chosen yet,
 * asks which.
 */
void
cp_topics_dialog_set_origin (CpTopicsDialog *self, CpTopicsOrigin origin)
{
  g_return_if_fail (CP_IS_TOPICS_DIALOG (self) && origin < CP_N_TOPICS_ORIGINS);

  set_fault (self, NULL);
  if (origin == CP_TOPICS_SUGGESTED)
    ensure_suggested (self);
  else if (origin == CP_TOPICS_BUILTIN)
    ensure_builtin (self);
  if (self->topics[origin] != NULL)
    show_topics (self, origin);
  else
    ask_for_file (self);
}

/**
 * cp_topics_dialog_load_file:
 * @path: a project file
 *
 * Shows the topics of another corpus.
 */
void
cp_topics_dialog_load_file (CpTopicsDialog *self, const char *path)
{
  g_return_if_fail (CP_IS_TOPICS_DIALOG (self) && path != NULL);

  if (self->loading != NULL)
    g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  set_fault (self, NULL);
  self->loading = g_cancellable_new ();
  cp_project_file_load_async (path, NULL, NULL, self->loading, file_loaded_cb, g_object_ref (self));
}

/**
 * cp_topics_dialog_get_topics:
 *
 * Gets the topics in sight.
 *
 * Returns: (transfer none): a list of CpTopicDraft
 */
GListModel *
cp_topics_dialog_get_topics (CpTopicsDialog *self)
{
  g_return_val_if_fail (CP_IS_TOPICS_DIALOG (self), NULL);

  return G_LIST_MODEL (self->topics[self->origin]);
}

/**
 * cp_topics_dialog_get_n_coded:
 *
 * Gets how many statements have any of the topics in sight.
 */
guint
cp_topics_dialog_get_n_coded (CpTopicsDialog *self)
{
  g_return_val_if_fail (CP_IS_TOPICS_DIALOG (self), 0);

  return self->n_coded;
}

/**
 * cp_topics_dialog_get_fault:
 *
 * Gets what the dialog says went wrong.
 *
 * Returns: (nullable) (transfer none): the sentence, or %NULL
 */
const char *
cp_topics_dialog_get_fault (CpTopicsDialog *self)
{
  g_return_val_if_fail (CP_IS_TOPICS_DIALOG (self), NULL);

  return gtk_widget_get_visible (GTK_WIDGET (self->fault)) ? gtk_label_get_text (self->fault)
                                                           : NULL;
}
