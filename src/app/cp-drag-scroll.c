/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Scrolls while something is dragged near an edge. */

#include "cp-drag-scroll.h"

/* How near to an edge, and how far at each frame. */
#define EDGE 40
#define STEP 12

typedef struct
{
  GtkScrolledWindow *scroller; /* which owns this */
  double y;                    /* of the pointer */
  guint tick;                  /* or 0 */
} DragScroll;

static double
find_step (const DragScroll *self)
{
  if (self->y < EDGE)
    return -STEP;
  return self->y > gtk_widget_get_height (GTK_WIDGET (self->scroller)) - EDGE ? STEP : 0;
}

static gboolean
scroll_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  DragScroll *self = data;
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scroller);

  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + find_step (self));

  return G_SOURCE_CONTINUE;
}

static void
stop (DragScroll *self)
{
  if (self->tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self->scroller), self->tick);
  self->tick = 0;
}

static void
moved_cb (GtkDropControllerMotion *motion, double x, double y, DragScroll *self)
{
  self->y = y;
  if (find_step (self) == 0)
    stop (self);
  else if (self->tick == 0)
    self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self->scroller), scroll_cb, self, NULL);
}

static void
left_cb (GtkDropControllerMotion *motion, DragScroll *self)
{
  stop (self);
}

/**
 * cp_drag_scroll_add:
 *
 * Lets a scrolled window scroll up and down for what is dragged over it.
 */
void
cp_drag_scroll_add (GtkScrolledWindow *scroller)
{
  GtkEventController *motion;
  DragScroll *self;

  g_return_if_fail (GTK_IS_SCROLLED_WINDOW (scroller));

  motion = gtk_drop_controller_motion_new ();
  self = g_new0 (DragScroll, 1);
  self->scroller = scroller;
  g_object_set_data_full (G_OBJECT (scroller), "cp-drag-scroll", self, g_free);
  g_signal_connect (motion, "enter", G_CALLBACK (moved_cb), self);
  g_signal_connect (motion, "motion", G_CALLBACK (moved_cb), self);
  g_signal_connect (motion, "leave", G_CALLBACK (left_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (scroller), motion);
}
