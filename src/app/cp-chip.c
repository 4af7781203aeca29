/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The chip of a relation: a glyph and a word, never a colour. */

#include "cp-chip.h"

#include "cp-relation-words.h"
#include "cp-text.h"

/* The word is whatever stands there: "disputes", "disputed by", "disputes 5". A plain chip is one
 * that counts nothing. */

struct _CpChip
{
  GtkWidget parent_instance;

  GtkWidget *glyph;
  GtkWidget *word;
};

G_DEFINE_FINAL_TYPE (CpChip, cp_chip, GTK_TYPE_WIDGET)

static void
cp_chip_dispose (GObject *object)
{
  CpChip *self = CP_CHIP (object);

  g_clear_pointer (&self->glyph, gtk_widget_unparent);
  g_clear_pointer (&self->word, gtk_widget_unparent);

  G_OBJECT_CLASS (cp_chip_parent_class)->dispose (object);
}

static void
cp_chip_class_init (CpChipClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cp_chip_dispose;
  gtk_widget_class_set_css_name (widget_class, "chip");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
cp_chip_init (CpChip *self)
{
  self->glyph = cp_text_new ("");
  gtk_widget_add_css_class (self->glyph, "glyph");
  gtk_widget_set_parent (self->glyph, GTK_WIDGET (self));
  self->word = g_object_new (CP_TYPE_TEXT, "lines", 1, NULL);
  gtk_widget_set_valign (self->glyph, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (self->word, GTK_ALIGN_CENTER);
  gtk_widget_set_parent (self->word, GTK_WIDGET (self));
  gtk_widget_add_css_class (GTK_WIDGET (self), "cp-chip");
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
}

/**
 * cp_chip_new:
 * @type: not %CP_RELATION_NONE
 * @text: what stands beside the glyph
 *
 * Makes a chip.
 */
GtkWidget *
cp_chip_new (CpRelationType type, const char *text)
{
  CpChip *self = g_object_new (CP_TYPE_CHIP, NULL);

  cp_text_set_text (CP_TEXT (self->glyph), cp_words_get_relation_glyph (type));
  cp_text_set_text (CP_TEXT (self->word), text);
  gtk_widget_add_css_class (GTK_WIDGET (self), cp_relation_type_to_string (type));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);

  return GTK_WIDGET (self);
}

/**
 * cp_chip_set_proposed:
 *
 * Shows a chip with the dashed outline of what is in doubt, or without.
 */
void
cp_chip_set_proposed (CpChip *self, gboolean proposed)
{
  g_return_if_fail (CP_IS_CHIP (self));

  if (proposed)
    gtk_widget_add_css_class (GTK_WIDGET (self), "proposed");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "proposed");
}

/**
 * cp_chip_set_plain:
 *
 * Shows a chip without its ground and outline, or with them again.
 */
void
cp_chip_set_plain (CpChip *self, gboolean plain)
{
  g_return_if_fail (CP_IS_CHIP (self));

  if (plain)
    gtk_widget_add_css_class (GTK_WIDGET (self), "plain");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "plain");
}
