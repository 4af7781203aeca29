/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Asks which corpus the articles that a person chose are to be read into. */

#include "cp-import-dialog.h"

#include <glib/gi18n-lib.h>

#include "cp-import-words.h"
#include "cp-settings.h"

/* It answers once: "answered" tells whether the articles are to be read, then it goes. */

struct _CpImportDialog
{
  GtkWindow parent_instance;

  /* template */
  GtkLabel *what;
  GtkLabel *names;
  CpImportTarget *target;

  gboolean answered;
};

enum
{
  SIGNAL_ANSWERED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CpImportDialog, cp_import_dialog, GTK_TYPE_WINDOW)

static void
answer (CpImportDialog *self, gboolean accepted)
{
  g_autoptr (CpImportDialog) kept = g_object_ref (self);

  if (self->answered)
    return;
  self->answered = TRUE;
  if (accepted && cp_settings_get () != NULL)
    cp_import_target_save (self->target, cp_settings_get ());
  g_signal_emit (self, signals[SIGNAL_ANSWERED], 0, accepted);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
accept_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  answer (CP_IMPORT_DIALOG (widget), TRUE);
}

static void
cancel_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  answer (CP_IMPORT_DIALOG (widget), FALSE);
}

static gboolean
cp_import_dialog_close_request (GtkWindow *window)
{
  answer (CP_IMPORT_DIALOG (window), FALSE);

  return TRUE;
}

static void
cp_import_dialog_class_init (CpImportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  GTK_WINDOW_CLASS (klass)->close_request = cp_import_dialog_close_request;

  /**
   * CpImportDialog::answered:
   * @accepted: whether the articles are to be read
   *
   * A person has chosen.
   */
  signals[SIGNAL_ANSWERED] =
      g_signal_new ("answered", CP_TYPE_IMPORT_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 1, G_TYPE_BOOLEAN);

  g_type_ensure (CP_TYPE_IMPORT_TARGET);
  gtk_widget_class_install_action (widget_class, "import.accept", NULL, accept_cb);
  gtk_widget_class_install_action (widget_class, "import.cancel", NULL, cancel_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "import.cancel", NULL);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/counterpoint_app/Counterpoint/ui/cp-import-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CpImportDialog, what);
  gtk_widget_class_bind_template_child (widget_class, CpImportDialog, names);
  gtk_widget_class_bind_template_child (widget_class, CpImportDialog, target);
}

static void
cp_import_dialog_init (CpImportDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * cp_import_dialog_new:
 * @parent: (nullable): the window that it belongs to
 * @project: (nullable): what is open there
 * @paths: (element-type filename): what is to be read
 *
 * Makes the dialog, to be presented.
 */
GtkWindow *
cp_import_dialog_new (GtkWindow *parent, CpProject *project, const GPtrArray *paths)
{
  CpImportDialog *self;
  g_autofree char *what = NULL;
  g_autofree char *names = NULL;
  g_autofree char *title = NULL;

  g_return_val_if_fail (paths != NULL && paths->len > 0, NULL);

  self = g_object_new (CP_TYPE_IMPORT_DIALOG, "transient-for", parent, "destroy-with-parent", TRUE,
                       NULL);
  what = cp_import_words_dup_what (paths);
  names = cp_import_words_dup_names (paths);
  title = cp_import_words_dup_title (paths);
  gtk_label_set_text (self->what, what);
  gtk_label_set_text (self->names, names != NULL ? names : "");
  gtk_widget_set_visible (GTK_WIDGET (self->names), names != NULL);
  cp_import_target_set_project (self->target, project);
  cp_import_target_set_title (self->target, title);
  if (cp_settings_get () != NULL)
    cp_import_target_load (self->target, cp_settings_get ());

  return GTK_WINDOW (self);
}

/**
 * cp_import_dialog_get_target:
 *
 * Gets what is chosen.
 */
CpImportTarget *
cp_import_dialog_get_target (CpImportDialog *self)
{
  g_return_val_if_fail (CP_IS_IMPORT_DIALOG (self), NULL);

  return self->target;
}
