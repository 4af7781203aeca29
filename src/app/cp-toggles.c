/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One of a few, by buttons of which one is pressed. */

#include "cp-toggles.h"

/* All buttons are equally wide, and one of them is always pressed. */

struct _CpToggles
{
  GtkWidget parent_instance;

  GPtrArray *buttons; /* of GtkToggleButton, which are children */
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CpToggles, cp_toggles, GTK_TYPE_WIDGET)

/* One is let go and one is pressed: that is one change. */
static void
toggled_cb (CpToggles *self, GtkToggleButton *button)
{
  if (gtk_toggle_button_get_active (button))
    g_signal_emit (self, signals[CHANGED], 0);
}

static void
cp_toggles_dispose (GObject *object)
{
  CpToggles *self = CP_TOGGLES (object);
  GtkWidget *child;

  g_ptr_array_set_size (self->buttons, 0);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (cp_toggles_parent_class)->dispose (object);
}

static void
cp_toggles_finalize (GObject *object)
{
  g_clear_pointer (&CP_TOGGLES (object)->buttons, g_ptr_array_unref);

  G_OBJECT_CLASS (cp_toggles_parent_class)->finalize (object);
}

static void
cp_toggles_class_init (CpTogglesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = cp_toggles_dispose;
  object_class->finalize = cp_toggles_finalize;

  /* Another one is pressed. */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "cp-toggles");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_RADIO_GROUP);
}

static void
cp_toggles_init (CpToggles *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  self->buttons = g_ptr_array_new ();
  gtk_box_layout_set_homogeneous (GTK_BOX_LAYOUT (layout), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "cp-switch");
}

/**
 * cp_toggles_new:
 *
 * Makes a choice among nothing yet.
 */
GtkWidget *
cp_toggles_new (void)
{
  return g_object_new (CP_TYPE_TOGGLES, NULL);
}

/**
 * cp_toggles_append:
 * @label: what is chosen by it
 *
 * Adds a button at the end. The first one is pressed.
 */
void
cp_toggles_append (CpToggles *self, const char *label)
{
  GtkWidget *button;

  g_return_if_fail (CP_IS_TOGGLES (self) && label != NULL);

  button = gtk_toggle_button_new_with_label (label);
  gtk_widget_set_hexpand (button, TRUE);
  if (self->buttons->len > 0)
    gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button), self->buttons->pdata[0]);
  else
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), TRUE);
  g_ptr_array_add (self->buttons, button);
  gtk_widget_set_parent (button, GTK_WIDGET (self));
  g_signal_connect_object (button, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
}

/**
 * cp_toggles_get_selected:
 *
 * Gets which one is pressed, from 0.
 */
guint
cp_toggles_get_selected (CpToggles *self)
{
  g_return_val_if_fail (CP_IS_TOGGLES (self), 0);

  for (guint i = 0; i < self->buttons->len; i++)
    if (gtk_toggle_button_get_active (self->buttons->pdata[i]))
      return i;
  return 0;
}

/**
 * cp_toggles_set_selected:
 * @selected: one that there is
 *
 * Presses another one.
 */
void
cp_toggles_set_selected (CpToggles *self, guint selected)
{
  g_return_if_fail (CP_IS_TOGGLES (self) && selected < self->buttons->len);

  gtk_toggle_button_set_active (self->buttons->pdata[selected], TRUE);
}
