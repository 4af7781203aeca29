/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A comparison that was saved, as a row. */

#include "cp-setup-row.h"

#include <glib/gi18n-lib.h>

#include "cp-name-words.h"

/* A row changes nothing: it tells that it is to be "deleted", or "renamed" with the new name. What cannot be
 * opened says why. */

#define TEMPLATE "/io/github/counterpoint_app/Counterpoint/ui/cp-setup-row.ui"

struct _CpSetupRow
{
  GtkListBoxRow parent_instance;

  /* template */
  GtkWidget *texts;
  GtkLabel *name;
  GtkLabel *fault;
  GtkEditable *entry;

  guint32 setup;
  char *full_name;
  gboolean renaming;
};

enum
{
  SIGNAL_RENAMED,
  SIGNAL_DELETED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CpSetupRow, cp_setup_row, GTK_TYPE_LIST_BOX_ROW)

static void
set_renaming (CpSetupRow *self, gboolean renaming)
{
  self->renaming = renaming;
  gtk_widget_set_visible (self->texts, !renaming);
  gtk_widget_set_visible (GTK_WIDGET (self->entry), renaming);
}

static void
end_renaming (CpSetupRow *self, gboolean takes)
{
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (self->entry)));

  if (!self->renaming)
    return;
  set_renaming (self, FALSE);
  if (takes && *name != '\0' && !g_str_equal (name, self->full_name))
    g_signal_emit (self, signals[SIGNAL_RENAMED], 0, name);
}

/* Where it is renamed the list is made anew, and gives the focus to the row in its place. */
static void
entry_activated_cb (CpSetupRow *self)
{
  g_autoptr (CpSetupRow) held = g_object_ref (self);

  end_renaming (held, TRUE);
  if (gtk_widget_get_parent (GTK_WIDGET (held)) != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (held));
}

static void
entry_left_cb (CpSetupRow *self)
{
  end_renaming (self, TRUE);
}

static gboolean
entry_key_cb (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType modifiers)
{
  GtkWidget *entry = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller));
  CpSetupRow *self = CP_SETUP_ROW (gtk_widget_get_ancestor (entry, CP_TYPE_SETUP_ROW));

  if (key != GDK_KEY_Escape)
    return GDK_EVENT_PROPAGATE;
  end_renaming (self, FALSE);
  gtk_widget_grab_focus (GTK_WIDGET (self));
  return GDK_EVENT_STOP;
}

static void
rename_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CpSetupRow *self = CP_SETUP_ROW (widget);

  gtk_editable_set_text (self->entry, self->full_name);
  set_renaming (self, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

static void
delete_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_signal_emit (widget, signals[SIGNAL_DELETED], 0);
}

static void
cp_setup_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CP_TYPE_SETUP_ROW);

  G_OBJECT_CLASS (cp_setup_row_parent_class)->dispose (object);
}

static void
cp_setup_row_finalize (GObject *object)
{
  g_free (CP_SETUP_ROW (object)->full_name);

  G_OBJECT_CLASS (cp_setup_row_parent_class)->finalize (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "setup.rename", NULL, rename_cb);
  gtk_widget_class_install_action (widget_class, "setup.delete", NULL, delete_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F2, 0, "setup.rename", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "setup.delete", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Delete, 0, "setup.delete", NULL);
}

static void
cp_setup_row_class_init (CpSetupRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cp_setup_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = cp_setup_row_finalize;

  signals[SIGNAL_RENAMED] = g_signal_new ("renamed", CP_TYPE_SETUP_ROW, G_SIGNAL_RUN_LAST, 0, NULL,
                                          NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[SIGNAL_DELETED] = g_signal_new ("deleted", CP_TYPE_SETUP_ROW, G_SIGNAL_RUN_LAST, 0, NULL,
                                          NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class, TEMPLATE);
  gtk_widget_class_bind_template_child (widget_class, CpSetupRow, texts);
  gtk_widget_class_bind_template_child (widget_class, CpSetupRow, name);
  gtk_widget_class_bind_template_child (widget_class, CpSetupRow, fault);
  gtk_widget_class_bind_template_child (widget_class, CpSetupRow, entry);
  gtk_widget_class_bind_template_callback (widget_class, entry_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_left_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_key_cb);
  install_actions (widget_class);
}

static void
cp_setup_row_init (CpSetupRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * cp_setup_row_new:
 * @setup: the handle of a saved comparison
 * @name: of it
 * @fault: (nullable): why it cannot be opened
 *
 * Makes a row.
 */
GtkWidget *
cp_setup_row_new (guint32 setup, const char *name, const char *fault)
{
  CpSetupRow *self = g_object_new (CP_TYPE_SETUP_ROW, NULL);
  g_autofree char *shown = cp_words_dup_name (name);
  g_autofree char *said = NULL;

  self->setup = setup;
  self->full_name = g_strdup (name);
  gtk_label_set_text (self->name, shown);
  /* Translators: why a comparison that was saved cannot be opened. */
  said = fault != NULL ? g_strdup_printf (_("Cannot be opened: %s"), fault) : g_strdup ("");
  gtk_label_set_text (self->fault, said);
  gtk_widget_set_visible (GTK_WIDGET (self->fault), fault != NULL);
  if (fault != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self->name), "dim");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, shown,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, said, -1);
  return GTK_WIDGET (self);
}

/**
 * cp_setup_row_get_setup:
 *
 * Gets the handle of the comparison that a row is of.
 */
guint32
cp_setup_row_get_setup (CpSetupRow *self)
{
  g_return_val_if_fail (CP_IS_SETUP_ROW (self), CP_HANDLE_NONE);

  return self->setup;
}
