/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The export dialog asks where to, and has the files written. */

#include "cp-export-dialog-private.h"

#include <glib/gi18n-lib.h>

#include "cp-corpus-error.h"
#include "cp-export-job.h"
#include "cp-export-target.h"
#include "cp-message.h"

/* While a job runs nothing can be chosen, and Cancel and Escape stop it instead of closing. */

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
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_INVALID_FILENAME))
    /* Translators: what is wrong with the name of a file. */
    return g_strdup_printf (_("%s. Nothing was exported; choose a name that does."),
                            error->message);
  /* Translators: why a file could not be written. */
  return g_strdup_printf (_("%s. Nothing was exported; choose another folder, or make room there."),
                          error->message);
}

static void
tell_done (CpExportDialog *self, GPtrArray *files)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));
  g_autofree char *text = cp_export_target_dup_done (files, self->n_pages);
  g_autofree char *uri = g_file_get_uri (files->pdata[0]);
  g_autoptr (GVariant) parameter = g_variant_ref_sink (g_variant_new_string (uri));
  g_autofree char *action = g_action_print_detailed_name ("win.show-file", parameter);
  CpMessage message = {
    /* Translators: a button of the message that a file was written */
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
  text = g_strdup_printf (ngettext ("Drawn: %u of %u page", "Drawn: %u of %u pages", self->n_pages),
                          (guint) (fraction * self->n_pages + 0.5), self->n_pages);
  /* Translators: in place of the progress, while a file is written. */
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
      /* Translators: the question of a dialog: files of these names are there already */
      GTK_BUTTONS_NONE, "%s", _("Replace what is there?"));
  gtk_message_dialog_format_secondary_text (GTK_MESSAGE_DIALOG (self->question), "%s", which);
  /* Translators: a button of dialogs */
  gtk_dialog_add_buttons (GTK_DIALOG (self->question), _("Cancel"), GTK_RESPONSE_CANCEL,
                          /* Translators: a button of that dialog: write over what is there */
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
  cp_export_dialog_update_actions (self);
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
      cp_export_dialog_set_fault (self, fault);
    }
}

static void
start_job (CpExportDialog *self, CpReplace replace)
{
  g_autoptr (CpFigureRequest) request = NULL;

  if (self->cancellable != NULL || self->target == NULL)
    return;
  request = cp_export_dialog_create_request (self, TRUE);
  if (request == NULL)
    return;
  cp_export_dialog_remember (self);
  cp_export_dialog_set_fault (self, NULL);
  self->cancellable = g_cancellable_new ();
  self->n_pages = MAX (cp_export_preview_get_n_pages (self->preview), 1);
  progress_cb (0, self);
  cp_export_dialog_update_actions (self);
  cp_export_job_run_async (request, self->target, cp_export_choices_get_format (self->choices),
                           replace, progress_cb, self, self->cancellable, job_done_cb,
                           g_object_ref (self));
}

/* Whoever types another suffix wants that format. */
static void
take_target (CpExportDialog *self, GFile *chosen, CpReplace replace)
{
  CpFigureFormat format = cp_export_choices_get_format (self->choices);
  g_autoptr (GFile) target = cp_export_target_complete (chosen, &format);

  cp_export_choices_set_format (self->choices, format);
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
  g_autofree char *name = cp_export_dialog_dup_name (self);
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
  CpFigureFormat format = cp_export_choices_get_format (self->choices);
  g_autofree char *name = cp_export_dialog_dup_name (self);
  guint n_files;

  if (self->chooser != NULL || self->cancellable != NULL)
    return;
  n_files = cp_figure_format_has_pages (format) ? 1 : cp_export_preview_get_n_pages (self->preview);
  self->chooser = cp_export_target_create_chooser (GTK_WINDOW (self), name, format, n_files);
  g_signal_connect_object (self->chooser, "response", G_CALLBACK (chooser_answered_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

static void
replace_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  start_job (CP_EXPORT_DIALOG (widget), CP_REPLACE_ALL);
}

/**
 * cp_export_dialog_install_file_actions:
 *
 * Adds what a person does to have files written.
 */
void
cp_export_dialog_install_file_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "export.start", NULL, start_cb);
  gtk_widget_class_install_action (widget_class, "export.replace", NULL, replace_cb);
}

/**
 * cp_export_dialog_stop:
 *
 * Stops what is being written.
 *
 * Returns: whether anything is
 */
gboolean
cp_export_dialog_stop (CpExportDialog *self)
{
  if (self->cancellable == NULL)
    return FALSE;
  g_cancellable_cancel (self->cancellable);
  /* Translators: in place of the progress, after Cancel was pressed */
  gtk_label_set_text (self->progress_label, _("Stopping…"));

  return TRUE;
}

/**
 * cp_export_dialog_clear_files:
 *
 * Lets go of all that has to do with files; what is being written is stopped.
 */
void
cp_export_dialog_clear_files (CpExportDialog *self)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->chooser);
  g_clear_object (&self->target);
  close_question (self);
}

/**
 * cp_export_dialog_is_exporting:
 *
 * Checks whether files are being written.
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
