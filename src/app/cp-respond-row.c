/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A statement that another one may respond to, in two lines. */

#include "cp-respond-row.h"

#include <glib/gi18n-lib.h>

#include "cp-sign.h"

/* Its words stand in one line that is cut: so many letters are more than fit. */
#define LETTERS_MAX 240

struct _CpRespondRow
{
  GtkWidget parent_instance;

  CpSign *sign;
  GtkLabel *name;
  GtkLabel *where;
  GtkLabel *words;
};

G_DEFINE_FINAL_TYPE (CpRespondRow, cp_respond_row, GTK_TYPE_WIDGET)

static void
cp_respond_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CP_TYPE_RESPOND_ROW);

  G_OBJECT_CLASS (cp_respond_row_parent_class)->dispose (object);
}

static void
cp_respond_row_class_init (CpRespondRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cp_respond_row_dispose;

  g_type_ensure (CP_TYPE_SIGN);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/counterpoint_app/Counterpoint/ui/cp-respond-row.ui");
  /* Bound without a member, so that it goes with the template. */
  gtk_widget_class_bind_template_child_full (widget_class, "lines", FALSE, 0);
  gtk_widget_class_bind_template_child (widget_class, CpRespondRow, sign);
  gtk_widget_class_bind_template_child (widget_class, CpRespondRow, name);
  gtk_widget_class_bind_template_child (widget_class, CpRespondRow, where);
  gtk_widget_class_bind_template_child (widget_class, CpRespondRow, words);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
cp_respond_row_init (CpRespondRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * cp_respond_row_new:
 *
 * Makes a row that shows nothing yet.
 */
GtkWidget *
cp_respond_row_new (void)
{
  return g_object_new (CP_TYPE_RESPOND_ROW, NULL);
}

/**
 * cp_respond_row_show:
 * @where: why it is offered, "" for no reason
 *
 * Shows a statement.
 */
void
cp_respond_row_show (CpRespondRow *self, const CpCardFace *face, const char *where)
{
  g_autofree char *words = NULL;
  g_autofree char *label = NULL;

  g_return_if_fail (CP_IS_RESPOND_ROW (self) && face != NULL && where != NULL);

  words = g_utf8_strlen (face->words, -1) > LETTERS_MAX
              ? g_utf8_substring (face->words, 0, LETTERS_MAX)
              : g_strdup (face->words);
  cp_sign_set (self->sign, face->side, FALSE);
  gtk_label_set_text (self->name, face->name);
  gtk_label_set_text (self->where, where);
  gtk_label_set_text (self->words, words);
  label = cp_card_face_dup_sentence (face);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}
