/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A row of the list of what a number in the report of an import counts. */

#include "cp-finding-row.h"

struct _CpFindingRow
{
  GtkWidget parent_instance;

  /* template */
  GtkLabel *text;
  GtkLabel *details;
};

G_DEFINE_FINAL_TYPE (CpFindingRow, cp_finding_row, GTK_TYPE_WIDGET)

static void
cp_finding_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CP_TYPE_FINDING_ROW);

  G_OBJECT_CLASS (cp_finding_row_parent_class)->dispose (object);
}

static void
cp_finding_row_class_init (CpFindingRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cp_finding_row_dispose;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/counterpoint_app/Counterpoint/ui/cp-finding-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CpFindingRow, text);
  gtk_widget_class_bind_template_child (widget_class, CpFindingRow, details);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
cp_finding_row_init (CpFindingRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * cp_finding_row_new:
 *
 * Makes a row of nothing yet.
 */
GtkWidget *
cp_finding_row_new (void)
{
  return g_object_new (CP_TYPE_FINDING_ROW, NULL);
}

/**
 * cp_finding_row_show:
 * @text: what it is
 * @details: more of it
 *
 * Shows a finding.
 */
void
cp_finding_row_show (CpFindingRow *self, const char *text, const char *details)
{
  g_return_if_fail (CP_IS_FINDING_ROW (self) && text != NULL && details != NULL);

  gtk_label_set_text (self->text, text);
  gtk_label_set_text (self->details, details);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}
