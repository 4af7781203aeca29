/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One line that leads to the card of a statement. */

#include "cp-card-line.h"

#include <glib/gi18n-lib.h>

#include "cp-sign.h"

#define TEMPLATE "/io/github/counterpoint_app/Counterpoint/ui/cp-card-line.ui"

struct _CpCardLine
{
  GtkButton parent_instance;

  CpSign *sign;
  GtkLabel *name;
  GtkLabel *words;
  GtkLabel *where;
  GtkImage *arrow;
};

G_DEFINE_FINAL_TYPE (CpCardLine, cp_card_line, GTK_TYPE_BUTTON)

static void
cp_card_line_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CP_TYPE_CARD_LINE);

  G_OBJECT_CLASS (cp_card_line_parent_class)->dispose (object);
}

static void
cp_card_line_class_init (CpCardLineClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cp_card_line_dispose;

  g_type_ensure (CP_TYPE_SIGN);
  gtk_widget_class_set_template_from_resource (widget_class, TEMPLATE);
  gtk_widget_class_bind_template_child (widget_class, CpCardLine, sign);
  gtk_widget_class_bind_template_child (widget_class, CpCardLine, name);
  gtk_widget_class_bind_template_child (widget_class, CpCardLine, words);
  gtk_widget_class_bind_template_child (widget_class, CpCardLine, where);
  gtk_widget_class_bind_template_child (widget_class, CpCardLine, arrow);
}

static void
cp_card_line_init (CpCardLine *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * cp_card_line_new:
 * @content: copied
 *
 * Makes a line; what it does when it is pressed is for the caller to say.
 */
GtkWidget *
cp_card_line_new (const CpCardLineContent *content)
{
  CpCardLine *self;
  g_autofree char *label = NULL;

  g_return_val_if_fail (content != NULL && content->name != NULL, NULL);
  g_return_val_if_fail (content->words != NULL && content->where != NULL, NULL);

  self = g_object_new (CP_TYPE_CARD_LINE, NULL);
  cp_sign_set (self->sign, content->side, FALSE);
  gtk_label_set_text (self->name, content->name);
  gtk_label_set_text (self->words, content->words);
  gtk_label_set_text (self->where, content->where);
  gtk_image_set_from_icon_name (self->arrow, content->below ? "go-down-symbolic" : "go-up-symbolic");
  /* Translators: a speaker, the words, and where their card is: "shown above". */
  label = g_strdup_printf (_("%s: %s (%s)"), content->name, content->words, content->where);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);

  return GTK_WIDGET (self);
}
