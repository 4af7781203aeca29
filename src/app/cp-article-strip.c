/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who says the statement that is chosen, where the margin has no room for names. */

#include "cp-article-strip.h"

#include "cp-article-words.h"
#include "cp-sign.h"

struct _CpArticleStrip
{
  GtkWidget parent_instance;

  GtkWidget *line;
  CpSign *sign;
  GtkLabel *name;
  GtkLabel *position;
  GtkLabel *doubt;
};

G_DEFINE_FINAL_TYPE (CpArticleStrip, cp_article_strip, GTK_TYPE_WIDGET)

static void
cp_article_strip_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CP_TYPE_ARTICLE_STRIP);

  G_OBJECT_CLASS (cp_article_strip_parent_class)->dispose (object);
}

static void
cp_article_strip_class_init (CpArticleStripClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cp_article_strip_dispose;

  g_type_ensure (CP_TYPE_SIGN);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/counterpoint_app/Counterpoint/ui/cp-article-strip.ui");
  gtk_widget_class_bind_template_child (widget_class, CpArticleStrip, line);
  gtk_widget_class_bind_template_child (widget_class, CpArticleStrip, sign);
  gtk_widget_class_bind_template_child (widget_class, CpArticleStrip, name);
  gtk_widget_class_bind_template_child (widget_class, CpArticleStrip, position);
  gtk_widget_class_bind_template_child (widget_class, CpArticleStrip, doubt);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
cp_article_strip_init (CpArticleStrip *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * cp_article_strip_show:
 * @face: of the statement
 * @doubt: how sure the program is of it, or %CP_CONFIDENCE_NONE
 */
void
cp_article_strip_show (CpArticleStrip *self, const CpCardFace *face, int doubt)
{
  g_autofree char *words = NULL;

  g_return_if_fail (CP_IS_ARTICLE_STRIP (self) && face != NULL);

  if (doubt != CP_CONFIDENCE_NONE)
    words = cp_article_words_dup_doubt (doubt);

  cp_sign_set (self->sign, face->side, FALSE);
  gtk_label_set_text (self->name, face->name);
  gtk_label_set_text (self->position, face->position);
  gtk_label_set_text (self->doubt, words);
  gtk_widget_set_visible (GTK_WIDGET (self->doubt), words != NULL);
}
