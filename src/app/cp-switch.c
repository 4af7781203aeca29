/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Chooses one of a few: by buttons, or by a menu where there is no room for them. */

#include "cp-switch.h"

/* The menu is made when it is opened; both show what is chosen. */

struct _CpSwitch
{
  GtkWidget parent_instance;

  GtkWidget *buttons;
  GtkMenuButton *fold;
  GPtrArray *toggles; /* of GtkToggleButton, which their box owns */
  GSimpleAction *choice;

  guint selected;
  gboolean is_updating;
};

enum
{
  SIGNAL_CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CpSwitch, cp_switch, GTK_TYPE_WIDGET)

static const char *
get_title (CpSwitch *self, guint i)
{
  return gtk_button_get_label (self->toggles->pdata[i]);
}

static void
update (CpSwitch *self)
{
  if (self->selected >= self->toggles->len)
    return;
  self->is_updating = TRUE;
  gtk_toggle_button_set_active (self->toggles->pdata[self->selected], TRUE);
  gtk_menu_button_set_label (self->fold, get_title (self, self->selected));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->fold), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  get_title (self, self->selected), -1);
  g_simple_action_set_state (self->choice, g_variant_new_int32 ((gint32) self->selected));
  self->is_updating = FALSE;
}

static void
choose (CpSwitch *self, guint selected)
{
  if (self->is_updating || selected == self->selected || selected >= self->toggles->len)
    return;
  self->selected = selected;
  update (self);
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0);
}

static void
toggled_cb (CpSwitch *self, GtkToggleButton *button)
{
  guint place;

  if (gtk_toggle_button_get_active (button)
      && g_ptr_array_find (self->toggles, button, &place))
    choose (self, place);
}

static void
change_choice_cb (CpSwitch *self, GVariant *state)
{
  choose (self, (guint) g_variant_get_int32 (state));
}

static void
create_popup_cb (GtkMenuButton *button, gpointer data)
{
  CpSwitch *self = data;
  g_autoptr (GMenu) menu = NULL;

  if (gtk_menu_button_get_menu_model (button) != NULL)
    return;
  menu = g_menu_new ();
  for (guint i = 0; i < self->toggles->len; i++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (get_title (self, i), NULL);

      g_menu_item_set_action_and_target (item, "switch.choice", "i", (gint32) i);
      g_menu_append_item (menu, item);
    }
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
}

static void
cp_switch_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                   int *natural, int *minimum_baseline, int *natural_baseline)
{
  CpSwitch *self = CP_SWITCH (widget);
  int buttons_least, buttons, fold_least, fold;

  gtk_widget_measure (self->buttons, orientation, -1, &buttons_least, &buttons, NULL, NULL);
  gtk_widget_measure (GTK_WIDGET (self->fold), orientation, -1, &fold_least, &fold, NULL, NULL);
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? MIN (fold_least, buttons_least)
                                                       : MAX (fold_least, buttons_least);
  *natural = MAX (buttons, fold);
}

static void
cp_switch_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  CpSwitch *self = CP_SWITCH (widget);
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  GtkWidget *fold = GTK_WIDGET (self->fold);
  GtkWidget *shown;
  int buttons, own;

  gtk_widget_measure (self->buttons, GTK_ORIENTATION_HORIZONTAL, -1, &buttons, NULL, NULL, NULL);
  shown = buttons <= width ? self->buttons : fold;
  gtk_widget_set_child_visible (self->buttons, shown == self->buttons);
  gtk_widget_set_child_visible (fold, shown == fold);
  gtk_widget_measure (shown, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &own, NULL, NULL);
  own = MIN (own, width);
  gtk_widget_size_allocate (shown, &(GtkAllocation) { rtl ? width - own : 0, 0, own, height },
                            baseline);
}

static void
cp_switch_dispose (GObject *object)
{
  CpSwitch *self = CP_SWITCH (object);

  g_ptr_array_set_size (self->toggles, 0);
  g_clear_pointer (&self->buttons, gtk_widget_unparent);
  if (self->fold != NULL)
    gtk_widget_unparent (GTK_WIDGET (g_steal_pointer (&self->fold)));
  g_clear_object (&self->choice);

  G_OBJECT_CLASS (cp_switch_parent_class)->dispose (object);
}

static void
cp_switch_finalize (GObject *object)
{
  g_ptr_array_unref (CP_SWITCH (object)->toggles);

  G_OBJECT_CLASS (cp_switch_parent_class)->finalize (object);
}

static void
cp_switch_class_init (CpSwitchClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cp_switch_dispose;
  G_OBJECT_CLASS (klass)->finalize = cp_switch_finalize;
  widget_class->measure = cp_switch_measure;
  widget_class->size_allocate = cp_switch_size_allocate;

  /**
   * CpSwitch::chosen:
   *
   * A person has chosen another one.
   */
  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", CP_TYPE_SWITCH, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                         NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
add_action (CpSwitch *self)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  self->choice = g_simple_action_new_stateful ("choice", G_VARIANT_TYPE_INT32,
                                               g_variant_new_int32 (0));
  g_signal_connect_swapped (self->choice, "change-state", G_CALLBACK (change_choice_cb), self);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (self->choice));
  gtk_widget_insert_action_group (GTK_WIDGET (self), "switch", G_ACTION_GROUP (group));
}

static void
cp_switch_init (CpSwitch *self)
{
  self->toggles = g_ptr_array_new ();
  self->buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_add_css_class (self->buttons, "cp-switch");
  gtk_widget_set_valign (self->buttons, GTK_ALIGN_CENTER);
  gtk_widget_set_parent (self->buttons, GTK_WIDGET (self));
  self->fold = GTK_MENU_BUTTON (gtk_menu_button_new ());
  gtk_menu_button_set_always_show_arrow (self->fold, TRUE);
  gtk_menu_button_set_create_popup_func (self->fold, create_popup_cb, self, NULL);
  gtk_widget_set_valign (GTK_WIDGET (self->fold), GTK_ALIGN_CENTER);
  gtk_widget_set_parent (GTK_WIDGET (self->fold), GTK_WIDGET (self));
  add_action (self);
}

/**
 * cp_switch_new:
 *
 * Creates a switch with nothing to choose.
 */
GtkWidget *
cp_switch_new (void)
{
  return g_object_new (CP_TYPE_SWITCH, NULL);
}

/**
 * cp_switch_append:
 *
 * Adds one to be chosen; the first is chosen to begin with.
 */
void
cp_switch_append (CpSwitch *self, const char *title)
{
  GtkWidget *toggle;

  g_return_if_fail (CP_IS_SWITCH (self) && title != NULL);

  toggle = gtk_toggle_button_new_with_label (title);
  if (self->toggles->len > 0)
    gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (toggle), self->toggles->pdata[0]);
  g_signal_connect_object (toggle, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  g_ptr_array_add (self->toggles, toggle);
  gtk_box_append (GTK_BOX (self->buttons), toggle);
  update (self);
}

/**
 * cp_switch_get_selected:
 *
 * Gets the place of what is chosen.
 */
guint
cp_switch_get_selected (CpSwitch *self)
{
  g_return_val_if_fail (CP_IS_SWITCH (self), 0);

  return self->selected;
}

/**
 * cp_switch_set_selected:
 * @selected: a place
 *
 * Shows what is chosen, without telling anybody.
 */
void
cp_switch_set_selected (CpSwitch *self, guint selected)
{
  g_return_if_fail (CP_IS_SWITCH (self) && selected < self->toggles->len);

  self->selected = selected;
  update (self);
}
