/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Chooses the corpus that articles are read into: the open one, the sample, or a new one. */

#include "cp-import-target.h"

#include <glib/gi18n-lib.h>

/* Where a corpus is open it is offered, where none is the sample. The title is that of the new
 * corpus, and is asked for only where one is made. */

struct _CpImportTarget
{
  GtkWidget parent_instance;

  /* template */
  GtkWidget *box;
  GtkCheckButton *open;
  GtkLabel *open_label;
  GtkLabel *open_caption;
  GtkCheckButton *fresh;
  GtkWidget *title_box;
  GtkWidget *title;

  gboolean has_project;
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CpImportTarget, cp_import_target, GTK_TYPE_WIDGET)

static void
choice_changed_cb (CpImportTarget *self)
{
  gtk_widget_set_visible (self->title_box, gtk_check_button_get_active (self->fresh));
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
show_choice (CpImportTarget *self, const char *label, const char *caption)
{
  gtk_label_set_text (self->open_label, label);
  gtk_label_set_text (self->open_caption, caption);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->open), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, caption, -1);
}

static void
cp_import_target_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CP_TYPE_IMPORT_TARGET);

  G_OBJECT_CLASS (cp_import_target_parent_class)->dispose (object);
}

static void
cp_import_target_class_init (CpImportTargetClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cp_import_target_dispose;

  /**
   * CpImportTarget::changed:
   *
   * Another corpus was chosen, or another title written.
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", CP_TYPE_IMPORT_TARGET, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/counterpoint_app/Counterpoint/ui/cp-import-target.ui");
  gtk_widget_class_bind_template_child (widget_class, CpImportTarget, box);
  gtk_widget_class_bind_template_child (widget_class, CpImportTarget, open);
  gtk_widget_class_bind_template_child (widget_class, CpImportTarget, open_label);
  gtk_widget_class_bind_template_child (widget_class, CpImportTarget, open_caption);
  gtk_widget_class_bind_template_child (widget_class, CpImportTarget, fresh);
  gtk_widget_class_bind_template_child (widget_class, CpImportTarget, title_box);
  gtk_widget_class_bind_template_child (widget_class, CpImportTarget, title);
  gtk_widget_class_bind_template_callback (widget_class, choice_changed_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_css_name (widget_class, "cp-import-target");
}

static void
cp_import_target_init (CpImportTarget *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  cp_import_target_set_project (self, NULL);
}

/* What is only looked at is not what a person collects articles in; what is blank has no topics yet,
 * which a new corpus is asked about. */
static gboolean
is_collected_in (CpProject *project)
{
  return project != NULL && !cp_project_is_blank (project)
         && (!cp_project_is_builtin (project) || cp_project_is_modified (project));
}

/**
 * cp_import_target_set_project:
 * @project: (nullable): what is open, or %NULL
 *
 * Offers the corpus that is open, else the sample. It is chosen where a person has made it, or
 * changed it; else a new one is.
 */
void
cp_import_target_set_project (CpImportTarget *self, CpProject *project)
{
  g_autofree char *title = NULL;
  g_autofree char *label = NULL;
  g_autofree char *caption = NULL;

  g_return_if_fail (CP_IS_IMPORT_TARGET (self));

  self->has_project = project != NULL;
  cp_import_target_set_into (self, is_collected_in (project) ? CP_IMPORT_INTO_OPEN
                                                             : CP_IMPORT_INTO_NEW);
  if (project == NULL)
    {
      /* Translators: a choice: import into the corpus that comes with the program */
      show_choice (self, _("Add to the sample"),
                   /* Translators: below the choice of a corpus to import into; "it" is that
                    * corpus */
                   _("Articles that it knows without their text get it."));
      return;
    }
  title = cp_project_dup_title (project);
  caption = cp_project_dup_subtitle (project);
  /* Translators: %s is the title of a corpus */
  label = g_strdup_printf (_("Add to “%s”"), title);
  show_choice (self, label, caption);
}

/**
 * cp_import_target_set_title:
 *
 * Proposes a title for a new corpus.
 */
void
cp_import_target_set_title (CpImportTarget *self, const char *title)
{
  g_return_if_fail (CP_IS_IMPORT_TARGET (self) && title != NULL);

  gtk_editable_set_text (GTK_EDITABLE (self->title), title);
}

/**
 * cp_import_target_get_into:
 *
 * Gets which corpus is chosen.
 */
CpImportInto
cp_import_target_get_into (CpImportTarget *self)
{
  g_return_val_if_fail (CP_IS_IMPORT_TARGET (self), CP_IMPORT_INTO_NEW);

  if (gtk_check_button_get_active (self->fresh))
    return CP_IMPORT_INTO_NEW;
  return self->has_project ? CP_IMPORT_INTO_OPEN : CP_IMPORT_INTO_SAMPLE;
}

/**
 * cp_import_target_set_into:
 *
 * Chooses a new corpus, or the other one that is offered.
 */
void
cp_import_target_set_into (CpImportTarget *self, CpImportInto into)
{
  g_return_if_fail (CP_IS_IMPORT_TARGET (self));

  gtk_check_button_set_active (into == CP_IMPORT_INTO_NEW ? self->fresh : self->open, TRUE);
}

/**
 * cp_import_target_get_next:
 *
 * Gets what a button says that goes on: a new corpus is asked about once more.
 */
const char *
cp_import_target_get_next (CpImportTarget *self)
{
  if (cp_import_target_get_into (self) == CP_IMPORT_INTO_NEW)
    /* Translators: a button: go on to where a new corpus is to be saved */
    return _("Continue");
  /* Translators: a button: read the articles that were chosen */
  return _("Import");
}

/**
 * cp_import_target_dup_title:
 *
 * Gets the title of a new corpus.
 *
 * Returns: the title, never empty
 */
char *
cp_import_target_dup_title (CpImportTarget *self)
{
  g_autofree char *title = NULL;

  g_return_val_if_fail (CP_IS_IMPORT_TARGET (self), NULL);

  title = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->title))));

  /* Translators: the title of a corpus that nobody has given one */
  return *title != '\0' ? g_steal_pointer (&title) : g_strdup (_("Untitled"));
}

/**
 * cp_import_target_load:
 *
 * Chooses what was chosen last, where a corpus is open.
 */
void
cp_import_target_load (CpImportTarget *self, GSettings *settings)
{
  g_return_if_fail (CP_IS_IMPORT_TARGET (self) && G_IS_SETTINGS (settings));

  if (self->has_project && g_settings_get_boolean (settings, "import-into-new"))
    cp_import_target_set_into (self, CP_IMPORT_INTO_NEW);
}

/**
 * cp_import_target_save:
 *
 * Remembers what is chosen, where there was a choice.
 */
void
cp_import_target_save (CpImportTarget *self, GSettings *settings)
{
  g_return_if_fail (CP_IS_IMPORT_TARGET (self) && G_IS_SETTINGS (settings));

  if (self->has_project)
    g_settings_set_boolean (settings, "import-into-new",
                            cp_import_target_get_into (self) == CP_IMPORT_INTO_NEW);
}
