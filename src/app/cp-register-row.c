/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A row of a register. */

#include "cp-register-row.h"

#include <glib/gi18n-lib.h>

#include "cp-number-words.h"
#include "cp-register-words.h"
#include "cp-sign.h"

/* The signs of the sides on which its statements stand, in the sides' places; its name and what is
 * said of it; and their number, which is a door to them. */
struct _CpRegisterRow
{
  GtkWidget parent_instance;

  /* template */
  GtkWidget *marks;
  GtkWidget *words;
  GtkWidget *signs[CP_N_SIDES];
  GtkLabel *name;
  GtkLabel *line;
  GtkButton *number;

  CpRegisterItem *item;
};

G_DEFINE_FINAL_TYPE (CpRegisterRow, cp_register_row, GTK_TYPE_WIDGET)

static void
set_name (GtkWidget *widget, const char *name)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
show_number (CpRegisterRow *self)
{
  guint n = cp_register_item_get_n_statements (self->item);
  g_autofree char *number = cp_words_dup_number (n);
  g_autofree char *statements = cp_register_words_dup_statements (n);

  gtk_button_set_label (self->number, number);
  gtk_actionable_set_action_target (
      GTK_ACTIONABLE (self->number), "(ss)",
      cp_register_kind_to_string (cp_register_item_get_kind (self->item)),
      cp_register_item_get_id (self->item));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->number), "win.show-statements-of");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->number), statements);
  set_name (GTK_WIDGET (self->number), statements);
}

/* Who speaks stands on one side, as a rule; of what is spoken about or in, each side has a place, which
 * is hollow where it says nothing. */
static void
show_signs (CpRegisterRow *self, guint sides)
{
  CpRegisterKind kind = cp_register_item_get_kind (self->item);
  gboolean places = kind != CP_REGISTER_SPEAKERS && kind != CP_REGISTER_ROLES;

  for (guint side = 0; side < CP_N_SIDES; side++)
    {
      gboolean stands = (sides & 1u << side) != 0;

      cp_sign_set (CP_SIGN (self->signs[side]), side, !stands);
      gtk_widget_set_visible (self->signs[side], stands || places);
      gtk_widget_set_opacity (self->signs[side],
                              stands || (side != CP_SIDE_OTHERS && sides != 0) ? 1 : 0);
    }
}

static void
show (CpRegisterRow *self)
{
  guint sides = cp_register_item_get_sides (self->item);
  const char *line = cp_register_item_get_line (self->item);
  const char *sentence = cp_register_item_get_sentence (self->item);
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (self));

  show_signs (self, sides);
  gtk_label_set_text (self->name, cp_register_item_get_name (self->item));
  gtk_label_set_text (self->line, line);
  gtk_widget_set_visible (GTK_WIDGET (self->line), *line != '\0');
  show_number (self);
  set_name (GTK_WIDGET (self), sentence);
  /* The name of what takes the focus is that of the list's own row. */
  if (parent != NULL)
    set_name (parent, sentence);
}

static void
cp_register_row_dispose (GObject *object)
{
  CpRegisterRow *self = CP_REGISTER_ROW (object);

  cp_register_row_set_item (self, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), CP_TYPE_REGISTER_ROW);

  G_OBJECT_CLASS (cp_register_row_parent_class)->dispose (object);
}

static void
bind_sign (GtkWidgetClass *widget_class, const char *name, CpSide side)
{
  gtk_widget_class_bind_template_child_full (
      widget_class, name, FALSE,
      G_STRUCT_OFFSET (CpRegisterRow, signs) + (gssize) (side * sizeof (GtkWidget *)));
}

static void
cp_register_row_class_init (CpRegisterRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cp_register_row_dispose;

  g_type_ensure (CP_TYPE_SIGN);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/counterpoint_app/Counterpoint/ui/cp-register-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CpRegisterRow, marks);
  gtk_widget_class_bind_template_child (widget_class, CpRegisterRow, words);
  bind_sign (widget_class, "left", CP_SIDE_LEFT);
  bind_sign (widget_class, "others", CP_SIDE_OTHERS);
  bind_sign (widget_class, "right", CP_SIDE_RIGHT);
  gtk_widget_class_bind_template_child (widget_class, CpRegisterRow, name);
  gtk_widget_class_bind_template_child (widget_class, CpRegisterRow, line);
  gtk_widget_class_bind_template_child (widget_class, CpRegisterRow, number);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
cp_register_row_init (CpRegisterRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint side = 0; side < CP_N_SIDES; side++)
    cp_sign_set (CP_SIGN (self->signs[side]), side, FALSE);
}

GtkWidget *
cp_register_row_new (void)
{
  return g_object_new (CP_TYPE_REGISTER_ROW, NULL);
}

/**
 * cp_register_row_set_item:
 * @item: (nullable): what it shows, and goes on showing
 */
void
cp_register_row_set_item (CpRegisterRow *self, CpRegisterItem *item)
{
  g_return_if_fail (CP_IS_REGISTER_ROW (self));

  if (self->item != NULL)
    g_signal_handlers_disconnect_by_func (self->item, show, self);
  g_set_object (&self->item, item);
  if (item == NULL)
    return;
  g_signal_connect_object (item, "changed", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  show (self);
}

CpRegisterItem *
cp_register_row_get_item (CpRegisterRow *self)
{
  g_return_val_if_fail (CP_IS_REGISTER_ROW (self), NULL);

  return self->item;
}
