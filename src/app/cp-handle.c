/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What lies between two panes and is dragged, or moved with the arrow keys. */

#include "cp-handle.h"

#include <math.h>

#define STEP 24.0

struct _CpHandle
{
  GtkWidget parent_instance;

  double place; /* of the pointer in the parent, as far as it was told */
};

enum
{
  SIGNAL_MOVED,
  SIGNAL_RESET,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CpHandle, cp_handle, GTK_TYPE_WIDGET)

/* The handle moves along, sooner or later: only in the parent does the pointer have one place. */
static double
find_place (CpHandle *self, GtkGesture *gesture)
{
  graphene_point_t place = GRAPHENE_POINT_INIT_ZERO;
  double x, y;

  if (!gtk_gesture_get_point (gesture, NULL, &x, &y)
      || !gtk_widget_compute_point (GTK_WIDGET (self), gtk_widget_get_parent (GTK_WIDGET (self)),
                                    &GRAPHENE_POINT_INIT ((float) x, (float) y), &place))
    return self->place;

  return place.x;
}

static void
drag_begun_cb (CpHandle *self, double x, double y, GtkGesture *gesture)
{
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  self->place = find_place (self, gesture);
}

static void
dragged_cb (CpHandle *self, double x, double y, GtkGesture *gesture)
{
  double distance = find_place (self, gesture) - self->place;

  self->place += distance;
  g_signal_emit (self, signals[SIGNAL_MOVED], 0, distance);
}

static void
pressed_cb (CpHandle *self, int n_presses)
{
  gtk_widget_grab_focus (GTK_WIDGET (self));
  if (n_presses == 2)
    g_signal_emit (self, signals[SIGNAL_RESET], 0);
}

static gboolean
key_pressed_cb (CpHandle *self, guint key)
{
  static const struct
  {
    guint key;
    double distance;
  } moves[] = {
    { GDK_KEY_Left, -STEP },
    { GDK_KEY_Right, STEP },
    { GDK_KEY_Home, -INFINITY },
    { GDK_KEY_End, INFINITY },
  };

  for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
    if (key == moves[i].key)
      {
        g_signal_emit (self, signals[SIGNAL_MOVED], 0, moves[i].distance);
        return GDK_EVENT_STOP;
      }
  return GDK_EVENT_PROPAGATE;
}

static void
cp_handle_class_init (CpHandleClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  /**
   * CpHandle::moved:
   * @distance: px to the right; infinite for as far as it goes
   */
  signals[SIGNAL_MOVED] = g_signal_new ("moved", CP_TYPE_HANDLE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                        NULL, G_TYPE_NONE, 1, G_TYPE_DOUBLE);
  /**
   * CpHandle::reset:
   *
   * The person wants it where it was at first.
   */
  signals[SIGNAL_RESET] = g_signal_new ("reset", CP_TYPE_HANDLE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                        NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_css_name (widget_class, "cp-handle");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_SEPARATOR);
}

static void
cp_handle_init (CpHandle *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "col-resize");
  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (drag_begun_cb), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (dragged_cb), self);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), self);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

/**
 * cp_handle_new:
 *
 * Creates a handle.
 */
GtkWidget *
cp_handle_new (void)
{
  return g_object_new (CP_TYPE_HANDLE, NULL);
}
