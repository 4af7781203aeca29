/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a window without a corpus offers to begin with. */

#include "cp-start-page.h"

/* All that can be done on it are actions of the window. */

struct _CpStartPage
{
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (CpStartPage, cp_start_page, GTK_TYPE_WIDGET)

static void
cp_start_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CP_TYPE_START_PAGE);

  G_OBJECT_CLASS (cp_start_page_parent_class)->dispose (object);
}

static void
cp_start_page_class_init (CpStartPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cp_start_page_dispose;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/counterpoint_app/Counterpoint/ui/cp-start-page.ui");
  gtk_widget_class_bind_template_child_full (widget_class, "scroller", FALSE, 0);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
cp_start_page_init (CpStartPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
