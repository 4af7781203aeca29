/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A dialog that is answered once, with yes or no. */

#include "cp-answer-dialog.h"

/* Its actions are "answer.accept" and "answer.cancel"; Escape and closing say no. "answered" tells
 * whether it was accepted, then it goes. */

typedef struct
{
  gboolean answered;
} CpAnswerDialogPrivate;

enum
{
  SIGNAL_ANSWERED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (CpAnswerDialog, cp_answer_dialog, GTK_TYPE_WINDOW)

static void
answer (CpAnswerDialog *self, gboolean accepted)
{
  CpAnswerDialogPrivate *private = cp_answer_dialog_get_instance_private (self);
  g_autoptr (CpAnswerDialog) kept = g_object_ref (self);

  if (private->answered)
    return;
  private->answered = TRUE;
  if (accepted && CP_ANSWER_DIALOG_GET_CLASS (self)->accept != NULL)
    CP_ANSWER_DIALOG_GET_CLASS (self)->accept (self);
  g_signal_emit (self, signals[SIGNAL_ANSWERED], 0, accepted);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
accept_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  answer (CP_ANSWER_DIALOG (widget), TRUE);
}

static void
cancel_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  answer (CP_ANSWER_DIALOG (widget), FALSE);
}

static gboolean
cp_answer_dialog_close_request (GtkWindow *window)
{
  answer (CP_ANSWER_DIALOG (window), FALSE);

  return TRUE;
}

static void
cp_answer_dialog_class_init (CpAnswerDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  GTK_WINDOW_CLASS (klass)->close_request = cp_answer_dialog_close_request;

  /**
   * CpAnswerDialog::answered:
   * @accepted: whether what it asks about is to be done
   *
   * A person has answered.
   */
  signals[SIGNAL_ANSWERED] =
      g_signal_new ("answered", CP_TYPE_ANSWER_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 1, G_TYPE_BOOLEAN);

  gtk_widget_class_install_action (widget_class, "answer.accept", NULL, accept_cb);
  gtk_widget_class_install_action (widget_class, "answer.cancel", NULL, cancel_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "answer.cancel", NULL);
}

static void
cp_answer_dialog_init (CpAnswerDialog *self)
{
}
