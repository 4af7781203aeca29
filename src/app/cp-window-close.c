/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a window asks before it closes: where there is something to lose. */

#include <glib/gi18n-lib.h>

#include "cp-answer-dialog.h"
#include "cp-import-dialog.h"
#include "cp-window-private.h"

static void
ask (CpWindow *self, GtkWidget *dialog, const char *title, GCallback answered_cb)
{
  gtk_window_set_title (GTK_WINDOW (dialog), title);
  gtk_dialog_set_default_response (GTK_DIALOG (dialog), GTK_RESPONSE_ACCEPT);
  g_signal_connect_object (dialog, "response", answered_cb, self, 0);
  self->question = GTK_WINDOW (dialog);
  gtk_window_present (GTK_WINDOW (dialog));
}

G_GNUC_PRINTF (2, 3)
static GtkWidget *
create_question (CpWindow *self, const char *format, ...)
{
  g_autofree char *text = NULL;
  va_list arguments;

  va_start (arguments, format);
  text = g_strdup_vprintf (format, arguments);
  va_end (arguments);

  return gtk_message_dialog_new (GTK_WINDOW (self),
                                 GTK_DIALOG_MODAL | GTK_DIALOG_DESTROY_WITH_PARENT
                                     | GTK_DIALOG_USE_HEADER_BAR,
                                 GTK_MESSAGE_QUESTION, GTK_BUTTONS_NONE, "%s", text);
}

/* The signal still holds the dialog when the window goes. */
static void
end_question (CpWindow *self, GtkDialog *dialog)
{
  gtk_window_set_transient_for (GTK_WINDOW (dialog), NULL);
  gtk_window_destroy (GTK_WINDOW (dialog));
  self->question = NULL;
}

static void
save_answered_cb (GtkDialog *dialog, int response, CpWindow *self)
{
  end_question (self, dialog);
  if (response == GTK_RESPONSE_REJECT)
    {
      cp_window_save_state (self);
      cp_project_forget_changes (self->project);
      gtk_window_destroy (GTK_WINDOW (self));
    }
  else if (response == GTK_RESPONSE_ACCEPT)
    cp_window_save (self, TRUE);
  else
    self->gives_up = FALSE;
}

static void
ask_whether_to_save (CpWindow *self)
{
  g_autofree char *title = cp_project_dup_title (self->project);
  /* Translators: %s is the title of a corpus */
  GtkWidget *dialog = create_question (self, _("Save the changes of “%s”?"), title);

  gtk_message_dialog_format_secondary_text (GTK_MESSAGE_DIALOG (dialog), "%s",
                                            /* Translators: under the question whether to save */
                                            _("What is not saved is lost when the window closes."));
  /* Translators: button: answers the question whether to save */
  gtk_dialog_add_buttons (GTK_DIALOG (dialog), _("Close _without Saving"), GTK_RESPONSE_REJECT,
                          _("_Cancel"), GTK_RESPONSE_CANCEL, _("_Save"), GTK_RESPONSE_ACCEPT, NULL);
  /* Translators: title of the window that asks whether to save */
  ask (self, dialog, _("Unsaved Changes"), G_CALLBACK (save_answered_cb));
}

/* The import goes on until the window is gone: what else is asked may be answered by staying. */
static void
import_answered_cb (GtkDialog *dialog, int response, CpWindow *self)
{
  end_question (self, dialog);
  if (response != GTK_RESPONSE_REJECT)
    return;
  self->gives_up = TRUE;
  gtk_window_close (GTK_WINDOW (self));
}

static void
ask_about_import (CpWindow *self)
{
  /* Translators: question, when a person closes the window while articles are imported */
  GtkWidget *dialog = create_question (self, "%s", _("Give up the import?"));

  gtk_message_dialog_format_secondary_text (
      GTK_MESSAGE_DIALOG (dialog), "%s",
      /* Translators: under the question “Give up the import?” */
      _("Articles are being imported. What was read of them is lost when the window closes."));
  /* Translators: button: answers “Give up the import?” with yes */
  gtk_dialog_add_buttons (GTK_DIALOG (dialog), _("_Give Up and Close"), GTK_RESPONSE_REJECT,
                          /* Translators: button: answers “Give up the import?” with no */
                          _("_Keep Importing"), GTK_RESPONSE_ACCEPT, NULL);
  /* Translators: title of the window that asks “Give up the import?” */
  ask (self, dialog, _("Import under Way"), G_CALLBACK (import_answered_cb));
}

/* A dialog over the window that may hold words which nobody has taken over yet. */
static GtkWindow *
find_dialog (CpWindow *self)
{
  GtkWindow *dialog = NULL;
  GList *windows = gtk_window_list_toplevels ();

  for (GList *link = windows; link != NULL && dialog == NULL; link = link->next)
    if (gtk_window_get_transient_for (link->data) == GTK_WINDOW (self)
        && gtk_widget_get_visible (link->data)
        && CP_IS_ANSWER_DIALOG (link->data) && !CP_IS_IMPORT_DIALOG (link->data))
      dialog = link->data;
  g_list_free (windows);

  return dialog;
}

/**
 * cp_window_ask_before_closing:
 *
 * Asks where there is something to lose; a dialog that is open comes first, and is shown.
 *
 * Returns: whether the window has to wait for the answer
 */
gboolean
cp_window_ask_before_closing (CpWindow *self)
{
  gboolean imports = self->importing != NULL && cp_importing_is_under_way (self->importing);
  GtkWindow *dialog;

  cp_window_commit_typing (self);
  if (self->saving)
    {
      self->closes = TRUE;
      return TRUE;
    }
  if (self->question != NULL)
    {
      gtk_window_present (self->question);
      return TRUE;
    }
  if (self->importing != NULL && cp_importing_ask_before_closing (self->importing))
    {
      self->gives_up = FALSE;
      return TRUE;
    }
  if (imports && !self->gives_up)
    {
      ask_about_import (self);
      return TRUE;
    }
  dialog = find_dialog (self);
  if (dialog != NULL)
    {
      gtk_window_present (dialog);
      return TRUE;
    }
  if (self->project != NULL && cp_project_is_modified (self->project))
    {
      ask_whether_to_save (self);
      return TRUE;
    }
  return FALSE;
}
