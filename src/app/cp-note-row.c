/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A row of a boxed list that says something in a line or two, and may lead to it. */

#include "cp-note-row.h"

struct _CpNoteRow
{
  GtkListBoxRow parent_instance;

  /* template */
  GtkImage *icon;
  GtkLabel *text;
  GtkLabel *details;
  GtkWidget *arrow;
};

G_DEFINE_FINAL_TYPE (CpNoteRow, cp_note_row, GTK_TYPE_LIST_BOX_ROW)

static void
cp_note_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CP_TYPE_NOTE_ROW);

  G_OBJECT_CLASS (cp_note_row_parent_class)->dispose (object);
}

static void
cp_note_row_class_init (CpNoteRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cp_note_row_dispose;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/counterpoint_app/Counterpoint/ui/cp-note-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CpNoteRow, icon);
  gtk_widget_class_bind_template_child (widget_class, CpNoteRow, text);
  gtk_widget_class_bind_template_child (widget_class, CpNoteRow, details);
  gtk_widget_class_bind_template_child (widget_class, CpNoteRow, arrow);
}

static void
cp_note_row_init (CpNoteRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * cp_note_row_new:
 * @text: what it says
 * @details: (nullable): a second, smaller line
 *
 * Makes a row.
 */
GtkWidget *
cp_note_row_new (const char *text, const char *details)
{
  CpNoteRow *self;

  g_return_val_if_fail (text != NULL, NULL);

  self = g_object_new (CP_TYPE_NOTE_ROW, NULL);
  gtk_label_set_text (self->text, text);
  gtk_label_set_text (self->details, details != NULL ? details : "");
  gtk_widget_set_visible (GTK_WIDGET (self->details), details != NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  if (details != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                    details, -1);

  return GTK_WIDGET (self);
}

/**
 * cp_note_row_set_icon:
 *
 * Puts an icon before the words, which say all that it says. What stands there is no heading then.
 */
void
cp_note_row_set_icon (CpNoteRow *self, const char *icon_name)
{
  g_return_if_fail (CP_IS_NOTE_ROW (self) && icon_name != NULL);

  gtk_image_set_from_icon_name (self->icon, icon_name);
  gtk_widget_set_visible (GTK_WIDGET (self->icon), TRUE);
  gtk_widget_remove_css_class (GTK_WIDGET (self->text), "cp-heading");
}

/**
 * cp_note_row_set_action:
 * @action: the detailed name of an action
 *
 * Lets the row lead somewhere. A row that leads nowhere takes no focus.
 */
void
cp_note_row_set_action (CpNoteRow *self, const char *action)
{
  g_return_if_fail (CP_IS_NOTE_ROW (self) && action != NULL);

  gtk_actionable_set_detailed_action_name (GTK_ACTIONABLE (self), action);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), TRUE);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_visible (self->arrow, TRUE);
}
