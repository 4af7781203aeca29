/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A row of the list of articles. */

#include "cp-article-row.h"

struct _CpArticleRow
{
  GtkWidget parent_instance;

  GtkLabel *title;
  GtkLabel *line;
  GtkWidget *missing;
};

G_DEFINE_FINAL_TYPE (CpArticleRow, cp_article_row, GTK_TYPE_WIDGET)

static void
cp_article_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CP_TYPE_ARTICLE_ROW);

  G_OBJECT_CLASS (cp_article_row_parent_class)->dispose (object);
}

static void
cp_article_row_class_init (CpArticleRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = cp_article_row_dispose;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/counterpoint_app/Counterpoint/ui/cp-article-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CpArticleRow, title);
  gtk_widget_class_bind_template_child (widget_class, CpArticleRow, line);
  gtk_widget_class_bind_template_child (widget_class, CpArticleRow, missing);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
cp_article_row_init (CpArticleRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
cp_article_row_new (void)
{
  return g_object_new (CP_TYPE_ARTICLE_ROW, NULL);
}

void
cp_article_row_set_item (CpArticleRow *self, CpArticleItem *item)
{
  g_return_if_fail (CP_IS_ARTICLE_ROW (self));
  g_return_if_fail (CP_IS_ARTICLE_ITEM (item));

  gtk_label_set_text (self->title, cp_article_item_get_title (item));
  gtk_label_set_text (self->line, cp_article_item_get_line (item));
  gtk_widget_set_visible (self->missing, !cp_article_item_has_text (item));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), cp_article_item_get_title (item));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  cp_article_item_get_sentence (item), -1);
}
