/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Asks which corpus the articles that a person chose are to be read into. */

#include "cp-import-dialog.h"

#include <glib/gi18n-lib.h>

#include "cp-dialog-title.h"
#include "cp-import-words.h"
#include "cp-settings.h"

struct _CpImportDialog
{
  CpAnswerDialog parent_instance;

  /* template */
  GtkButton *accept;
  GtkLabel *what;
  GtkLabel *names;
  CpImportTarget *target;
};

G_DEFINE_FINAL_TYPE (CpImportDialog, cp_import_dialog, CP_TYPE_ANSWER_DIALOG)

/* Returns: (transfer full): the names of the files that the articles are from, which the snapshot
 * has */
static GHashTable *
create_names (CpSnapshot *snapshot)
{
  GHashTable *names = g_hash_table_new (g_str_hash, g_str_equal);
  guint n;
  const guint32 *order = cp_snapshot_get_order (snapshot, CP_ARRAY_DOCUMENTS, &n);

  for (guint i = 0; i < n; i++)
    {
      CpItem *document = cp_snapshot_get_item (snapshot, CP_ARRAY_DOCUMENTS, order[i]);
      const char *name = cp_record_get_string (cp_item_get_record (document), CP_DOCUMENT_FILE);

      if (name != NULL)
        g_hash_table_add (names, (gpointer) name);
    }
  return names;
}

/* Whoever brings the articles of a corpus wants their words in it. */
static gboolean
are_its_own (CpProject *project, const GPtrArray *paths)
{
  CpSnapshot *snapshot =
      cp_corpus_get_current (cp_session_get_corpus (cp_project_get_session (project)));
  g_autoptr (GHashTable) names = create_names (snapshot);

  for (guint i = 0; i < paths->len; i++)
    {
      g_autofree char *name = g_path_get_basename (paths->pdata[i]);

      if (!g_hash_table_contains (names, name))
        return FALSE;
    }
  return TRUE;
}

static void
target_changed_cb (CpImportDialog *self)
{
  gtk_button_set_label (self->accept, cp_import_target_get_next (self->target));
}

static void
cp_import_dialog_accept (CpAnswerDialog *dialog)
{
  if (cp_settings_get () != NULL)
    cp_import_target_save (CP_IMPORT_DIALOG (dialog)->target, cp_settings_get ());
}

static void
cp_import_dialog_class_init (CpImportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  CP_ANSWER_DIALOG_CLASS (klass)->accept = cp_import_dialog_accept;

  g_type_ensure (CP_TYPE_DIALOG_TITLE);
  g_type_ensure (CP_TYPE_IMPORT_TARGET);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/counterpoint_app/Counterpoint/ui/cp-import-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CpImportDialog, accept);
  gtk_widget_class_bind_template_child (widget_class, CpImportDialog, what);
  gtk_widget_class_bind_template_child (widget_class, CpImportDialog, names);
  gtk_widget_class_bind_template_child (widget_class, CpImportDialog, target);
  gtk_widget_class_bind_template_callback (widget_class, target_changed_cb);
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
  if (project != NULL && are_its_own (project, paths))
    cp_import_target_set_into (self->target, CP_IMPORT_INTO_OPEN);
  target_changed_cb (self);

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
