/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Asks for the topics of a new corpus, and shows how many statements each is found in. */

#include "cp-topics-dialog-private.h"

#include <glib/gi18n-lib.h>

#include "cp-application.h"
#include "cp-compat.h"
#include "cp-dialog-title.h"
#include "cp-import-words.h"
#include "cp-number-words.h"
#include "cp-place-words.h"
#include "cp-project-file.h"
#include "cp-topic-row.h"

/*
 * Topics of each origin are a list of their own, so that what was changed in one is there when a
 * person comes back to it. It answers once, as CpImportDialog does, and is not closed together with
 * the program without a question: what was read is in no corpus yet.
 */

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
  g_autofree char *shown = cp_place_words_dup_text (sentence != NULL ? sentence : "");

  gtk_widget_set_visible (GTK_WIDGET (self->fault), sentence != NULL);
  gtk_label_set_text (self->fault, shown);
  if (sentence != NULL)
    cp_compat_announce (GTK_WIDGET (self), shown);
}

static void
show_coded (CpTopicsDialog *self)
{
  guint n_coded = cp_topic_tally_get_n_coded (self->tally);
  g_autofree char *statements =
      cp_import_words_dup_statements (cp_topic_tally_get_n_statements (self->tally));
  g_autofree char *number = cp_words_dup_number (n_coded);
  g_autofree char *text = g_strdup_printf (
      /* Translators: a number, then "412 statements" */
      ngettext ("%s of %s has a topic", "%s of %s have a topic", n_coded), number, statements);

  gtk_label_set_text (self->coded, text);
}

static void
counted_cb (CpTopicsDialog *self)
{
  show_coded (self);
  cp_topics_dialog_follow_focus (self);
}

static void
ensure_suggested (CpTopicsDialog *self)
{
  g_autoptr (GPtrArray) records = NULL;

  if (self->topics[CP_TOPICS_SUGGESTED] != NULL)
    return;
  records = cp_import_suggest_topics (self->import, CP_IMPORT_SUGGESTED);
  self->topics[CP_TOPICS_SUGGESTED] = cp_topic_drafts_new_list (records);
}

static void
ensure_builtin (CpTopicsDialog *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CpSnapshot) snapshot = NULL;
  g_autoptr (GPtrArray) records = NULL;

  if (self->topics[CP_TOPICS_BUILTIN] != NULL)
    return;
  snapshot = cp_project_file_load_builtin (&error);
  if (snapshot != NULL)
    records = cp_import_list_topics (snapshot);
  else
    set_fault (self, error->message);
  self->topics[CP_TOPICS_BUILTIN] = cp_topic_drafts_new_list (records);
}

static GtkWidget *
create_row_cb (gpointer item, gpointer data)
{
  GtkWidget *row = cp_topic_row_new (item);

  g_signal_connect_object (row, "removed", G_CALLBACK (cp_topics_dialog_remove), data,
                           G_CONNECT_SWAPPED);

  return row;
}

static void
show_topics (CpTopicsDialog *self, CpTopicsOrigin origin)
{
  if (origin != self->origin)
    g_array_set_size (self->removed, 0);
  self->origin = origin;
  cp_topics_dialog_show_removed (self);
  gtk_list_box_bind_model (self->list, G_LIST_MODEL (self->topics[origin]), create_row_cb, self,
                           NULL);
  if (!gtk_toggle_button_get_active (self->origins[origin]))
    gtk_toggle_button_set_active (self->origins[origin], TRUE);
  cp_topics_dialog_update_room (self);
  cp_topic_tally_set_drafts (self->tally, G_LIST_MODEL (self->topics[origin]));
}

static void
file_loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CpTopicsDialog) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (CpSnapshot) snapshot = cp_project_file_load_finish (result, NULL, &error);
  g_autoptr (GPtrArray) records = NULL;

  /* A person has chosen, the dialog is gone, or another file was asked for since. */
  if (self->answered || self->import == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  g_clear_object (&self->loading);
  if (snapshot == NULL)
    {
      set_fault (self, error->message);
      show_topics (self, self->origin);
      return;
    }
  records = cp_import_list_topics (snapshot);
  g_clear_object (&self->topics[CP_TOPICS_FILE]);
  self->topics[CP_TOPICS_FILE] = cp_topic_drafts_new_list (records);
  g_array_set_size (self->removed, 0);
  show_topics (self, CP_TOPICS_FILE);
  if (records->len > CP_TOPIC_MATCHER_MAX)
    /* Translators: under the topics that were read from a project file; to code is to find the topics of
     * statements */
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
  /* Translators: kind of files, in a file chooser: *.counterpoint */
  gtk_file_filter_set_name (filter, _("Counterpoint projects"));
  gtk_file_filter_add_pattern (filter, "*.counterpoint");
  /* Translators: title of a file chooser: a project is opened for its topics only */
  self->chooser = gtk_file_chooser_native_new (_("Topics of a Project"), GTK_WINDOW (self),
                                               /* Translators: button of a file chooser */
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
stop_loading (CpTopicsDialog *self)
{
  if (self->loading != NULL)
    g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
}

static void
answer (CpTopicsDialog *self, gboolean accepted)
{
  g_autoptr (CpTopicsDialog) kept = g_object_ref (self);

  if (self->answered)
    return;
  self->answered = TRUE;
  stop_loading (self);
  g_signal_emit (self, signals[SIGNAL_ANSWERED], 0, accepted);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
accept_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  answer (CP_TOPICS_DIALOG (widget), TRUE);
}

static gboolean
is_edited (CpTopicsDialog *self)
{
  for (guint origin = 0; origin < CP_N_TOPICS_ORIGINS; origin++)
    {
      GListModel *drafts = (GListModel *) self->topics[origin];

      for (guint i = 0; drafts != NULL && i < g_list_model_get_n_items (drafts); i++)
        {
          g_autoptr (CpTopicDraft) draft = g_list_model_get_item (drafts, i);

          if (cp_topic_draft_is_edited (draft))
            return TRUE;
        }
    }
  return self->removed->len > 0;
}

static void
cancel_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CpTopicsDialog *self = CP_TOPICS_DIALOG (widget);

  if (is_edited (self))
    cp_topics_dialog_ask_to_close (self);
  else
    answer (self, FALSE);
}

static void
quit_idle_cb (gpointer data)
{
  GtkApplication *application = cp_application_get_running ();

  if (application != NULL)
    g_action_group_activate_action (G_ACTION_GROUP (application), "quit", NULL);
}

static void
question_answered_cb (CpTopicsDialog *self, int response)
{
  GtkWindow *question = GTK_WINDOW (g_steal_pointer (&self->question));

  /* The signal still holds the question when the dialog goes. */
  gtk_window_set_transient_for (question, NULL);
  gtk_window_destroy (question);
  if (response == GTK_RESPONSE_REJECT)
    {
      gboolean quits = self->quits;

      answer (self, FALSE);
      /* Not before the dialog is gone, which the signal still holds. */
      if (quits)
        g_idle_add_once (quit_idle_cb, NULL);
    }
  else
    self->quits = FALSE;
}

/* The program's own keys do not reach it from here. */
static void
quit_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CpTopicsDialog *self = CP_TOPICS_DIALOG (widget);

  self->quits = TRUE;
  cp_topics_dialog_ask_to_close (self);
}

static gboolean
cp_topics_dialog_close_request (GtkWindow *window)
{
  cp_topics_dialog_ask_to_close (CP_TOPICS_DIALOG (window));

  return TRUE;
}

static void
cp_topics_dialog_dispose (GObject *object)
{
  CpTopicsDialog *self = CP_TOPICS_DIALOG (object);

  stop_loading (self);
  if (self->tally != NULL)
    cp_topic_tally_set_drafts (self->tally, NULL);
  g_clear_object (&self->tally);
  if (self->question != NULL)
    gtk_window_destroy (GTK_WINDOW (g_steal_pointer (&self->question)));
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
  g_clear_pointer (&self->removed, g_array_unref);

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
  gtk_widget_class_bind_template_child (widget_class, CpTopicsDialog, add);
  gtk_widget_class_bind_template_child (widget_class, CpTopicsDialog, removed_bar);
  gtk_widget_class_bind_template_child (widget_class, CpTopicsDialog, removed_label);
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
  gtk_widget_class_install_action (widget_class, "topics.quit", NULL, quit_cb);
  cp_topics_dialog_install_edits (widget_class);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_q, GDK_CONTROL_MASK, "topics.quit",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "topics.cancel", NULL);
  g_type_ensure (CP_TYPE_DIALOG_TITLE);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/counterpoint_app/Counterpoint/ui/cp-topics-dialog.ui");
  bind_children (widget_class);
}

static void
cp_topics_dialog_init (CpTopicsDialog *self)
{
  self->removed = cp_topics_dialog_new_removed ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* The built-in topics where enough of the statements are about them, else the suggested ones. */
static CpTopicsOrigin
choose_origin (CpTopicsDialog *self)
{
  ensure_builtin (self);

  return cp_topic_tally_fits (self->tally, G_LIST_MODEL (self->topics[CP_TOPICS_BUILTIN]))
             ? CP_TOPICS_BUILTIN
             : CP_TOPICS_SUGGESTED;
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
  self->tally = cp_topic_tally_new (import);
  g_signal_connect_object (self->tally, "counted", G_CALLBACK (counted_cb), self,
                           G_CONNECT_SWAPPED);
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
 * cp_topics_dialog_ask_to_close:
 *
 * Asks whether what was read is to be dropped, and answers when a person says so.
 */
void
cp_topics_dialog_ask_to_close (CpTopicsDialog *self)
{
  g_return_if_fail (CP_IS_TOPICS_DIALOG (self));

  if (self->question == NULL)
    {
      self->question = gtk_message_dialog_new (
          GTK_WINDOW (self),
          GTK_DIALOG_MODAL | GTK_DIALOG_DESTROY_WITH_PARENT | GTK_DIALOG_USE_HEADER_BAR,
          /* Translators: question, when a person closes the dialog before the articles are imported */
          GTK_MESSAGE_QUESTION, GTK_BUTTONS_NONE, "%s", _("Drop what was read?"));
      /* Translators: title of the window that asks “Drop what was read?” */
      gtk_window_set_title (GTK_WINDOW (self->question), _("Not Imported Yet"));
      gtk_message_dialog_format_secondary_text (
          GTK_MESSAGE_DIALOG (self->question), "%s",
          /* Translators: under the question “Drop what was read?” */
          _("The articles are not in a corpus yet, nor are their topics."));
      /* Translators: button: answers “Drop what was read?” with no */
      gtk_dialog_add_buttons (GTK_DIALOG (self->question), _("Back to the Topics"),
                              /* Translators: button: answers “Drop what was read?” with yes */
                              GTK_RESPONSE_CANCEL, _("Drop"), GTK_RESPONSE_REJECT, NULL);
      gtk_dialog_set_default_response (GTK_DIALOG (self->question), GTK_RESPONSE_CANCEL);
      g_signal_connect_object (self->question, "response", G_CALLBACK (question_answered_cb), self,
                               G_CONNECT_SWAPPED);
    }
  gtk_window_present (GTK_WINDOW (self->question));
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

  stop_loading (self);
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

  return self->tally != NULL ? cp_topic_tally_get_n_coded (self->tally) : 0;
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
