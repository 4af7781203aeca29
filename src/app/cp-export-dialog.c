/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The dialog that writes the matrix or the comparison as pictures for slides. */

#include "cp-export-dialog.h"

#include <glib/gi18n-lib.h>

#include "cp-comparison-words.h"
#include "cp-compat.h"
#include "cp-corpus-error.h"
#include "cp-export-job.h"
#include "cp-export-note.h"
#include "cp-export-panes.h"
#include "cp-export-target.h"
#include "cp-message.h"
#include "cp-settings.h"

/*
 * The dialog ties choices, preview and job together. It draws what the session shows when it is
 * drawn; while a job runs nothing can be chosen, and Cancel and Escape stop it instead of closing.
 */

struct _CpExportDialog
{
  GtkWindow parent_instance;

  /* template */
  GtkWidget *message;
  GtkLabel *message_text;
  CpExportPreview *preview;
  CpExportChoices *choices;
  GtkLabel *page_label;
  GtkWidget *progress_box;
  GtkLabel *progress_label;
  GtkProgressBar *progress;

  /* owned */
  CpSession *session;
  GtkFileChooserNative *chooser;
  GtkWidget *question; /* whether to replace files */
  GCancellable *cancellable;
  GFile *target;
  guint n_files; /* of the job that runs */
};

G_DEFINE_FINAL_TYPE (CpExportDialog, cp_export_dialog, GTK_TYPE_WINDOW)

static CpSubject
get_subject (CpExportDialog *self)
{
  if (cp_session_get_comparison (self->session) == NULL)
    return CP_SUBJECT_MATRIX;
  return cp_export_choices_get_subject (self->choices);
}

static CpFigureRequest *
create_request (CpExportDialog *self, const CpFigureOptions *options)
{
  CpMatrix *matrix = cp_session_get_matrix (self->session);

  if (get_subject (self) == CP_SUBJECT_COMPARISON)
    return cp_figure_request_new_comparison (cp_session_get_comparison (self->session), options);
  return matrix != NULL ? cp_figure_request_new (get_subject (self), matrix, options) : NULL;
}

/* What the first file is called where nobody says otherwise. */
static char *
dup_name (CpExportDialog *self)
{
  CpFigureOptions options;
  CpMatrix *matrix = cp_session_get_matrix (self->session);
  g_autofree char *subject = NULL;
  const char *title = NULL;

  if (get_subject (self) == CP_SUBJECT_COMPARISON)
    {
      subject = cp_comparison_words_dup_subject (cp_session_get_comparison (self->session));
      return cp_export_target_dup_name (subject);
    }
  if (matrix != NULL)
    title = cp_snapshot_get_title (cp_matrix_get_snapshot (matrix));
  if (title == NULL || *title == '\0')
    title = _("Matrix");
  if (cp_export_choices_get_options (self->choices, &options, NULL) && options.title != NULL)
    title = options.title;
  return cp_export_target_dup_name (title);
}

static void
set_fault (CpExportDialog *self, const char *sentence)
{
  gtk_widget_set_visible (self->message, sentence != NULL);
  gtk_label_set_text (self->message_text, sentence != NULL ? sentence : "");
  if (sentence != NULL)
    cp_compat_announce (GTK_WIDGET (self), sentence);
}

static void
update_actions (CpExportDialog *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  CpFigureOptions options;
  gboolean running = self->cancellable != NULL;
  gboolean possible = cp_session_get_matrix (self->session) != NULL
                      && cp_export_choices_get_options (self->choices, &options, NULL)
                      && cp_export_preview_get_fault (self->preview) == NULL;
  guint page = cp_export_preview_get_page (self->preview);
  guint n_pages = cp_export_preview_get_n_pages (self->preview);

  gtk_widget_action_set_enabled (widget, "export.start", possible && !running);
  gtk_widget_action_set_enabled (widget, "export.previous-page", page > 0);
  gtk_widget_action_set_enabled (widget, "export.next-page", page + 1 < n_pages);
  gtk_widget_set_sensitive (GTK_WIDGET (self->choices), !running);
  gtk_widget_set_visible (self->progress_box, running);
}

static void
update_page_label (CpExportDialog *self)
{
  guint n_pages = cp_export_preview_get_n_pages (self->preview);
  gboolean drawing = n_pages == 0 && cp_export_preview_get_fault (self->preview) == NULL;
  g_autofree char *text = NULL;

  /* Translators: which page of how many is in sight. */
  text = g_strdup_printf (_("Page %u of %u"), cp_export_preview_get_page (self->preview) + 1,
                          n_pages);
  gtk_label_set_text (self->page_label, n_pages > 0 ? text : drawing ? _("Drawing…") : "");
}

static void
update_note (CpExportDialog *self, const CpFigureOptions *options)
{
  g_autofree char *name = dup_name (self);
  g_autofree char *note = cp_export_note_dup (self->preview, options,
                                              get_subject (self) == CP_SUBJECT_MATRIX, name);

  if (note != NULL)
    cp_export_choices_set_note (self->choices, note);
}

/* What the figure says of itself where nothing else is written. */
static void
update_generated (CpExportDialog *self, const CpFigureOptions *options)
{
  guint page = cp_export_preview_get_page (self->preview);
  const CpFigure *first = cp_export_preview_get_figure (self->preview, 0);
  const CpFigure *figure = cp_export_preview_get_figure (self->preview, page);

  if (figure != NULL)
    cp_export_choices_set_generated (
        self->choices, options->title == NULL ? cp_figure_get_title (first) : NULL,
        cp_figure_get_description (figure) != NULL ? cp_figure_get_description (figure) : "");
}

static void
update_preview (CpExportDialog *self)
{
  CpFigureOptions options;
  g_autoptr (CpFigureRequest) request = NULL;

  if (!cp_export_choices_get_options (self->choices, &options, NULL))
    {
      update_actions (self);
      return;
    }
  /* The picture does not show it, and the generated one is read off the figure. */
  options.alt = NULL;
  request = create_request (self, &options);
  if (request != NULL)
    cp_export_preview_set_request (self->preview, request);
  update_actions (self);
}

static void
preview_changed_cb (CpExportDialog *self)
{
  CpFigureOptions options;
  const GError *fault = cp_export_preview_get_fault (self->preview);

  if (self->session == NULL)
    return;
  update_actions (self);
  update_page_label (self);
  if (fault != NULL)
    set_fault (self, fault->message);
  if (!cp_export_choices_get_options (self->choices, &options, NULL))
    return;
  update_note (self, &options);
  update_generated (self, &options);
}

static void
choices_changed_cb (CpExportDialog *self)
{
  set_fault (self, NULL);
  update_preview (self);
}

static void
comparison_changed_cb (CpExportDialog *self)
{
  CpComparison *comparison = cp_session_get_comparison (self->session);
  g_autofree char *subject = NULL;

  if (comparison != NULL)
    subject = cp_comparison_words_dup_subject (comparison);
  cp_export_choices_set_comparison (self->choices, subject);
  update_preview (self);
}

static void
close_question (CpExportDialog *self)
{
  g_clear_pointer ((GtkWindow **) &self->question, gtk_window_destroy);
}

/* Writing fails for reasons that lie with the place, and most go away with another. */
static char *
dup_fault (const GError *error)
{
  if (error->domain != CP_CORPUS_ERROR && error->domain != G_IO_ERROR)
    return g_strdup (error->message);
  /* Translators: why a file could not be written. */
  return g_strdup_printf (_("%s. Nothing was exported; choose another folder, or make room there."),
                          error->message);
}

static void
tell_done (CpExportDialog *self, GPtrArray *files)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));
  g_autofree char *text = cp_export_target_dup_done (files);
  g_autofree char *uri = g_file_get_uri (files->pdata[0]);
  g_autofree char *action =
      g_action_print_detailed_name ("win.show-file", g_variant_new_string (uri));
  CpMessage message = {
    .text = text, .button = _("Show in folder"), .action = action
  };

  if (parent != NULL)
    cp_message_show (GTK_WIDGET (parent), &message);
}

static void
progress_cb (double fraction, gpointer data)
{
  CpExportDialog *self = data;
  g_autofree char *text = NULL;

  if (self->session == NULL)
    return;
  gtk_progress_bar_set_fraction (self->progress, fraction);
  /* Translators: how many of how many pages are drawn. */
  text = g_strdup_printf (ngettext ("Drawn: %u of %u page", "Drawn: %u of %u pages", self->n_files),
                          (guint) (fraction * self->n_files + 0.5), self->n_files);
  gtk_label_set_text (self->progress_label, fraction < 1 ? text : _("Writing…"));
}

static void
question_answered_cb (CpExportDialog *self, int response)
{
  close_question (self);
  if (response == GTK_RESPONSE_ACCEPT)
    gtk_widget_activate_action (GTK_WIDGET (self), "export.replace", NULL);
}

static void
ask_to_replace (CpExportDialog *self, const char *which)
{
  close_question (self);
  self->question = gtk_message_dialog_new (
      GTK_WINDOW (self), GTK_DIALOG_MODAL | GTK_DIALOG_DESTROY_WITH_PARENT, GTK_MESSAGE_QUESTION,
      GTK_BUTTONS_NONE, "%s", _("Replace what is there?"));
  gtk_message_dialog_format_secondary_text (GTK_MESSAGE_DIALOG (self->question), "%s", which);
  gtk_dialog_add_buttons (GTK_DIALOG (self->question), _("Cancel"), GTK_RESPONSE_CANCEL,
                          _("Replace"), GTK_RESPONSE_ACCEPT, NULL);
  gtk_dialog_set_default_response (GTK_DIALOG (self->question), GTK_RESPONSE_CANCEL);
  g_signal_connect_object (self->question, "response", G_CALLBACK (question_answered_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (self->question));
}

static void
job_done_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CpExportDialog) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) files = cp_export_job_run_finish (result, &error);
  g_autofree char *fault = NULL;

  if (self->session == NULL)
    return;
  g_clear_object (&self->cancellable);
  update_actions (self);
  if (files != NULL)
    {
      tell_done (self, files);
      gtk_window_destroy (GTK_WINDOW (self));
    }
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_EXISTS))
    ask_to_replace (self, error->message);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      fault = dup_fault (error);
      set_fault (self, fault);
    }
}

static void
start_job (CpExportDialog *self, CpReplace replace)
{
  CpFigureOptions options;
  g_autoptr (CpFigureRequest) request = NULL;

  if (self->cancellable != NULL || self->target == NULL
      || !cp_export_choices_get_options (self->choices, &options, NULL))
    return;
  request = create_request (self, &options);
  if (request == NULL)
    return;
  if (cp_settings_get () != NULL)
    cp_export_choices_save (self->choices, cp_settings_get ());
  set_fault (self, NULL);
  self->cancellable = g_cancellable_new ();
  self->n_files = MAX (cp_export_preview_get_n_pages (self->preview), 1);
  progress_cb (0, self);
  update_actions (self);
  cp_export_job_run_async (request, self->target, CP_FORMAT_PNG, replace, progress_cb, self,
                           self->cancellable, job_done_cb, g_object_ref (self));
}

static void
take_target (CpExportDialog *self, GFile *chosen, CpReplace replace)
{
  g_autoptr (GFile) target = cp_export_target_add_suffix (chosen);

  /* The chooser has asked about the name that was written, not about the one that it became. */
  if (!g_file_equal (target, chosen))
    replace = CP_REPLACE_NONE;
  g_set_object (&self->target, target);
  start_job (self, replace);
}

static void
chooser_answered_cb (CpExportDialog *self, int response)
{
  g_autoptr (GtkFileChooserNative) chooser = g_steal_pointer (&self->chooser);
  g_autofree char *name = dup_name (self);
  g_autoptr (GFile) file = NULL;
  gboolean in_folder = gtk_file_chooser_get_action (GTK_FILE_CHOOSER (chooser))
                       == GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER;

  if (response == GTK_RESPONSE_ACCEPT)
    file = cp_export_target_get_file (chooser, name);
  if (file != NULL)
    take_target (self, file, in_folder ? CP_REPLACE_NONE : CP_REPLACE_FIRST);
}

static void
start_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CpExportDialog *self = CP_EXPORT_DIALOG (widget);
  g_autofree char *name = dup_name (self);

  if (self->chooser != NULL || self->cancellable != NULL)
    return;
  self->chooser = cp_export_target_create_chooser (
      GTK_WINDOW (self), name, cp_export_preview_get_n_pages (self->preview));
  g_signal_connect_object (self->chooser, "response", G_CALLBACK (chooser_answered_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

static void
replace_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  start_job (CP_EXPORT_DIALOG (widget), CP_REPLACE_ALL);
}

static void
cancel_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gtk_window_close (GTK_WINDOW (widget));
}

static void
turn_page_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CpExportDialog *self = CP_EXPORT_DIALOG (widget);
  guint page = cp_export_preview_get_page (self->preview);
  gboolean is_next = g_str_equal (action, "export.next-page");

  if (is_next || page > 0)
    cp_export_preview_set_page (self->preview, is_next ? page + 1 : page - 1);
}

/* What runs is stopped, and the window stays to tell what became of it. */
static gboolean
cp_export_dialog_close_request (GtkWindow *window)
{
  CpExportDialog *self = CP_EXPORT_DIALOG (window);

  if (self->cancellable == NULL)
    return GTK_WINDOW_CLASS (cp_export_dialog_parent_class)->close_request (window);
  g_cancellable_cancel (self->cancellable);
  gtk_label_set_text (self->progress_label, _("Stopping…"));
  return TRUE;
}

static void
cp_export_dialog_dispose (GObject *object)
{
  CpExportDialog *self = CP_EXPORT_DIALOG (object);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->session);
  g_clear_object (&self->chooser);
  g_clear_object (&self->target);
  close_question (self);

  G_OBJECT_CLASS (cp_export_dialog_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "export.start", NULL, start_cb);
  gtk_widget_class_install_action (widget_class, "export.replace", NULL, replace_cb);
  gtk_widget_class_install_action (widget_class, "export.cancel", NULL, cancel_cb);
  gtk_widget_class_install_action (widget_class, "export.previous-page", NULL, turn_page_cb);
  gtk_widget_class_install_action (widget_class, "export.next-page", NULL, turn_page_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "export.cancel", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Up, GDK_ALT_MASK,
                                       "export.previous-page", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Down, GDK_ALT_MASK,
                                       "export.next-page", NULL);
}

static void
cp_export_dialog_class_init (CpExportDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = cp_export_dialog_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = cp_export_dialog_close_request;

  g_type_ensure (CP_TYPE_EXPORT_CHOICES);
  g_type_ensure (CP_TYPE_EXPORT_PANES);
  g_type_ensure (CP_TYPE_EXPORT_PREVIEW);
  install_actions (widget_class);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/counterpoint_app/Counterpoint/ui/cp-export-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CpExportDialog, message);
  gtk_widget_class_bind_template_child (widget_class, CpExportDialog, message_text);
  gtk_widget_class_bind_template_child (widget_class, CpExportDialog, preview);
  gtk_widget_class_bind_template_child (widget_class, CpExportDialog, choices);
  gtk_widget_class_bind_template_child (widget_class, CpExportDialog, page_label);
  gtk_widget_class_bind_template_child (widget_class, CpExportDialog, progress_box);
  gtk_widget_class_bind_template_child (widget_class, CpExportDialog, progress_label);
  gtk_widget_class_bind_template_child (widget_class, CpExportDialog, progress);
  gtk_widget_class_bind_template_callback (widget_class, choices_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, preview_changed_cb);
}

static void
cp_export_dialog_init (CpExportDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * cp_export_dialog_new:
 * @parent: (nullable): the window that it belongs to, which says afterwards what was written
 * @session: what is shown, with a matrix
 * @subject: what is drawn at first; the matrix where no comparison is open
 *
 * Makes the dialog, to be presented.
 */
GtkWindow *
cp_export_dialog_new (GtkWindow *parent, CpSession *session, CpSubject subject)
{
  CpExportDialog *self;

  g_return_val_if_fail (CP_IS_SESSION (session), NULL);

  self = g_object_new (CP_TYPE_EXPORT_DIALOG, "transient-for", parent, "destroy-with-parent", TRUE,
                       NULL);
  self->session = g_object_ref (session);
  if (cp_settings_get () != NULL)
    cp_export_choices_load (self->choices, cp_settings_get ());
  comparison_changed_cb (self);
  if (subject == CP_SUBJECT_COMPARISON && cp_session_get_comparison (session) != NULL)
    cp_export_choices_set_subject (self->choices, subject);
  g_signal_connect_object (session, "notify::comparison", G_CALLBACK (comparison_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::matrix", G_CALLBACK (update_preview), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_grab_focus (GTK_WIDGET (self->choices));

  return GTK_WINDOW (self);
}

/**
 * cp_export_dialog_get_choices:
 *
 * Gets what is chosen.
 */
CpExportChoices *
cp_export_dialog_get_choices (CpExportDialog *self)
{
  g_return_val_if_fail (CP_IS_EXPORT_DIALOG (self), NULL);

  return self->choices;
}

/**
 * cp_export_dialog_get_preview:
 *
 * Gets the preview.
 */
CpExportPreview *
cp_export_dialog_get_preview (CpExportDialog *self)
{
  g_return_val_if_fail (CP_IS_EXPORT_DIALOG (self), NULL);

  return self->preview;
}

/**
 * cp_export_dialog_get_fault:
 *
 * Gets what the dialog says went wrong.
 *
 * Returns: (nullable) (transfer none): the sentence, or %NULL
 */
const char *
cp_export_dialog_get_fault (CpExportDialog *self)
{
  g_return_val_if_fail (CP_IS_EXPORT_DIALOG (self), NULL);

  return gtk_widget_get_visible (self->message) ? gtk_label_get_text (self->message_text) : NULL;
}

/**
 * cp_export_dialog_is_exporting:
 *
 * Checks whether pictures are being written.
 */
gboolean
cp_export_dialog_is_exporting (CpExportDialog *self)
{
  g_return_val_if_fail (CP_IS_EXPORT_DIALOG (self), FALSE);

  return self->cancellable != NULL;
}

/**
 * cp_export_dialog_export_to:
 * @target: a file that may be replaced
 *
 * Exports as if the file had been chosen.
 */
void
cp_export_dialog_export_to (CpExportDialog *self, GFile *target)
{
  g_return_if_fail (CP_IS_EXPORT_DIALOG (self) && G_IS_FILE (target));

  take_target (self, target, CP_REPLACE_FIRST);
}
