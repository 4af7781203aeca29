/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Chooses one of the registers: by buttons, or by a drop-down where there is no room for them. */

#include "cp-register-switch.h"

#include <glib/gi18n-lib.h>

#include "cp-register-words.h"

struct _CpRegisterSwitch
{
  GtkWidget parent_instance;

  GtkWidget *buttons;
  GtkDropDown *choice;
  GtkToggleButton *toggles[CP_N_REGISTERS];

  CpRegisterKind kind;
  gboolean is_updating;
};

enum
{
  SIGNAL_CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CpRegisterSwitch, cp_register_switch, GTK_TYPE_WIDGET)

static void
update (CpRegisterSwitch *self)
{
  self->is_updating = TRUE;
  gtk_toggle_button_set_active (self->toggles[self->kind], TRUE);
  gtk_drop_down_set_selected (self->choice, self->kind);
  self->is_updating = FALSE;
}

static void
choose (CpRegisterSwitch *self, CpRegisterKind kind)
{
  if (self->is_updating || kind == self->kind)
    return;
  self->kind = kind;
  update (self);
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0);
}

static void
toggled_cb (CpRegisterSwitch *self, GtkToggleButton *button)
{
  for (guint i = 0; i < CP_N_REGISTERS; i++)
    if (self->toggles[i] == button && gtk_toggle_button_get_active (button))
      choose (self, i);
}

static void
selected_cb (CpRegisterSwitch *self)
{
  guint selected = gtk_drop_down_get_selected (self->choice);

  if (selected < CP_N_REGISTERS)
    choose (self, selected);
}

static void
cp_register_switch_measure (GtkWidget *widget, GtkOrientation orientation, int for_size,
                            int *minimum, int *natural, int *minimum_baseline,
                            int *natural_baseline)
{
  CpRegisterSwitch *self = CP_REGISTER_SWITCH (widget);
  int buttons_minimum, buttons_natural, choice_minimum, choice_natural;

  gtk_widget_measure (self->buttons, orientation, -1, &buttons_minimum, &buttons_natural, NULL,
                      NULL);
  gtk_widget_measure (GTK_WIDGET (self->choice), orientation, -1, &choice_minimum, &choice_natural,
                      NULL, NULL);
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? choice_minimum
                                                       : MAX (choice_minimum, buttons_minimum);
  *natural = MAX (buttons_natural, choice_natural);
}

static void
cp_register_switch_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  CpRegisterSwitch *self = CP_REGISTER_SWITCH (widget);
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  GtkWidget *shown;
  int buttons, choice, own;

  gtk_widget_measure (self->buttons, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &buttons, NULL, NULL);
  gtk_widget_measure (GTK_WIDGET (self->choice), GTK_ORIENTATION_HORIZONTAL, -1, NULL, &choice,
                      NULL, NULL);
  shown = buttons <= width ? self->buttons : GTK_WIDGET (self->choice);
  gtk_widget_set_child_visible (self->buttons, shown == self->buttons);
  gtk_widget_set_child_visible (GTK_WIDGET (self->choice), shown != self->buttons);
  own = MIN (shown == self->buttons ? buttons : choice, width);
  gtk_widget_size_allocate (shown, &(GtkAllocation) { rtl ? width - own : 0, 0, own, height },
                            baseline);
}

static void
cp_register_switch_dispose (GObject *object)
{
  CpRegisterSwitch *self = CP_REGISTER_SWITCH (object);

  g_clear_pointer (&self->buttons, gtk_widget_unparent);
  if (self->choice != NULL)
    gtk_widget_unparent (GTK_WIDGET (g_steal_pointer (&self->choice)));

  G_OBJECT_CLASS (cp_register_switch_parent_class)->dispose (object);
}

static void
cp_register_switch_class_init (CpRegisterSwitchClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cp_register_switch_dispose;
  widget_class->measure = cp_register_switch_measure;
  widget_class->size_allocate = cp_register_switch_size_allocate;

  /**
   * CpRegisterSwitch::chosen:
   *
   * A person has chosen another register.
   */
  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", CP_TYPE_REGISTER_SWITCH, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
add_buttons (CpRegisterSwitch *self)
{
  for (guint i = 0; i < CP_N_REGISTERS; i++)
    {
      g_autofree char *title = cp_register_words_dup_title (i);
      GtkWidget *toggle = gtk_toggle_button_new_with_label (title);

      self->toggles[i] = GTK_TOGGLE_BUTTON (toggle);
      gtk_toggle_button_set_group (self->toggles[i], i > 0 ? self->toggles[0] : NULL);
      g_signal_connect_swapped (toggle, "toggled", G_CALLBACK (toggled_cb), self);
      gtk_box_append (GTK_BOX (self->buttons), toggle);
    }
}

static void
cp_register_switch_init (CpRegisterSwitch *self)
{
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);

  self->buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_add_css_class (self->buttons, "cp-switch");
  gtk_widget_set_valign (self->buttons, GTK_ALIGN_CENTER);
  gtk_widget_set_parent (self->buttons, GTK_WIDGET (self));
  add_buttons (self);
  for (guint i = 0; i < CP_N_REGISTERS; i++)
    gtk_string_list_take (titles, cp_register_words_dup_title (i));
  self->choice = GTK_DROP_DOWN (
      gtk_drop_down_new (G_LIST_MODEL (g_steal_pointer (&titles)), NULL));
  gtk_widget_set_valign (GTK_WIDGET (self->choice), GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->choice), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Register"), -1);
  gtk_widget_set_parent (GTK_WIDGET (self->choice), GTK_WIDGET (self));
  update (self);
  g_signal_connect_swapped (self->choice, "notify::selected", G_CALLBACK (selected_cb), self);
}

CpRegisterKind
cp_register_switch_get_kind (CpRegisterSwitch *self)
{
  g_return_val_if_fail (CP_IS_REGISTER_SWITCH (self), CP_REGISTER_DOCUMENTS);

  return self->kind;
}

/**
 * cp_register_switch_set_kind:
 *
 * Shows which register is chosen, without telling anybody.
 */
void
cp_register_switch_set_kind (CpRegisterSwitch *self, CpRegisterKind kind)
{
  g_return_if_fail (CP_IS_REGISTER_SWITCH (self) && kind < CP_N_REGISTERS);

  self->kind = kind;
  update (self);
}
