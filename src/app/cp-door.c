/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A part of a page that leads further, for the pointer, the keyboard and screen readers. */

#include "cp-door.h"

/* What stands there is on the page already: a door draws only that the pointer or the focus is on
 * it. It is a link, so Enter opens it and the space bar is left to whoever turns pages. */

struct _CpDoor
{
  GtkWidget parent_instance;

  CpScope scope;
};

enum
{
  SIGNAL_OPENED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CpDoor, cp_door, GTK_TYPE_WIDGET)

static void
open_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_signal_emit (widget, signals[SIGNAL_OPENED], 0);
}

static void
released_cb (CpDoor *self, int n_presses, double x, double y, GtkGesture *gesture)
{
  if (!gtk_widget_contains (GTK_WIDGET (self), x, y))
    return;
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  g_signal_emit (self, signals[SIGNAL_OPENED], 0);
}

static void
cp_door_class_init (CpDoorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  signals[SIGNAL_OPENED] = g_signal_new ("opened", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 0);

  /* Assistive technologies reach class actions. */
  gtk_widget_class_install_action (widget_class, "door.open", NULL, open_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, 0, "door.open", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, 0, "door.open", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_ISO_Enter, 0, "door.open", NULL);
  gtk_widget_class_set_css_name (widget_class, "cp-door");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LINK);
}

static void
cp_door_init (CpDoor *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect_swapped (click, "released", G_CALLBACK (released_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
}

/**
 * cp_door_new:
 * @label: what is there, in words
 * @scope: where it leads
 *
 * Makes a door.
 */
GtkWidget *
cp_door_new (const char *label, const CpScope *scope)
{
  CpDoor *self;

  g_return_val_if_fail (label != NULL && scope != NULL, NULL);

  self = g_object_new (CP_TYPE_DOOR, NULL);
  self->scope = *scope;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);

  return GTK_WIDGET (self);
}

/**
 * cp_door_get_scope:
 *
 * Gets the part of the matrix that the door leads into.
 */
const CpScope *
cp_door_get_scope (CpDoor *self)
{
  g_return_val_if_fail (CP_IS_DOOR (self), NULL);

  return &self->scope;
}
