/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One of a few, by buttons of which one is pressed. */

#include "cp-toggles.h"

/* One of the buttons is always pressed. All are equally wide; where that is more than there is room
 * for, each has what its own words need. */

#define SPACING 2

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

static int
measure_button (CpToggles *self, guint i, GtkOrientation orientation)
{
  int least;

  gtk_widget_measure (self->buttons->pdata[i], orientation, -1, &least, NULL, NULL, NULL);

  return least;
}

static int
measure_longest (CpToggles *self, GtkOrientation orientation)
{
  int longest = 0;

  for (guint i = 0; i < self->buttons->len; i++)
    longest = MAX (longest, measure_button (self, i, orientation));

  return longest;
}

/* How wide all are, without the room between them. */
static int
measure_together (CpToggles *self)
{
  int sum = 0;

  for (guint i = 0; i < self->buttons->len; i++)
    sum += measure_button (self, i, GTK_ORIENTATION_HORIZONTAL);

  return sum;
}

static int
get_spacing (CpToggles *self)
{
  return SPACING * ((int) MAX (self->buttons->len, 1) - 1);
}

static void
cp_toggles_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                    int *natural, int *minimum_baseline, int *natural_baseline)
{
  CpToggles *self = CP_TOGGLES (widget);
  int longest = measure_longest (self, orientation);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = measure_together (self) + get_spacing (self);
      *natural = longest * (int) self->buttons->len + get_spacing (self);
      return;
    }
  *minimum = *natural = longest;
}

/* Whole pixels; what cannot be shared out goes to the first ones. */
static void
cp_toggles_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  CpToggles *self = CP_TOGGLES (widget);
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int n = (int) self->buttons->len;
  int room = width - get_spacing (self);
  gboolean equal = measure_longest (self, GTK_ORIENTATION_HORIZONTAL) * n <= room;
  int spare = equal ? room : MAX (room - measure_together (self), 0);
  int x = 0;

  for (int i = 0; i < n; i++)
    {
      int own = equal ? 0 : measure_button (self, i, GTK_ORIENTATION_HORIZONTAL);
      GtkAllocation place = { x, 0, own + spare / n + (i < spare % n), height };

      x += place.width + SPACING;
      if (mirrored)
        place.x = width - place.x - place.width;
      gtk_widget_size_allocate (self->buttons->pdata[i], &place, -1);
    }
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
  widget_class->measure = cp_toggles_measure;
  widget_class->size_allocate = cp_toggles_size_allocate;

  /* Another one is pressed. */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_css_name (widget_class, "cp-toggles");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_RADIO_GROUP);
}

static void
cp_toggles_init (CpToggles *self)
{
  self->buttons = g_ptr_array_new ();
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
