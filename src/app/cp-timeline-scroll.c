/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How far a timeline view is scrolled. */

#include <math.h>

#include "cp-timeline-view-private.h"

/* A scrolled window tries several sizes on its child before it settles: what is out of reach in one
 * of them is kept in mind for the next. */

static double
get_room (CpTimelineView *self, GtkOrientation orientation)
{
  return orientation == GTK_ORIENTATION_HORIZONTAL ? self->geometry.sizes.width
                                                   : self->geometry.sizes.height;
}

static double
get_length (CpTimelineView *self, GtkOrientation orientation)
{
  return orientation == GTK_ORIENTATION_HORIZONTAL ? cp_time_geometry_get_width (&self->geometry)
                                                   : cp_time_geometry_get_height (&self->geometry);
}

static double
get_most (CpTimelineView *self, GtkOrientation orientation)
{
  return MAX (0, get_length (self, orientation) - get_room (self, orientation));
}

/* An adjustment counts from the left, a scroll offset from where one begins to read. */
static double
turn (CpTimelineView *self, GtkOrientation orientation, double value)
{
  if (orientation == GTK_ORIENTATION_HORIZONTAL && self->geometry.sizes.rtl)
    return get_most (self, orientation) - value;
  return value;
}

static void
adjustment_changed_cb (CpTimelineView *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->adjustments); i++)
    {
      double value;

      if (self->adjustments[i] == NULL)
        continue;
      value = round (turn (self, i, gtk_adjustment_get_value (self->adjustments[i])));
      if (i == GTK_ORIENTATION_HORIZONTAL)
        self->scroll_x = self->wanted_x = value;
      else
        self->scroll_y = self->wanted_y = value;
    }
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
configure (CpTimelineView *self, GtkOrientation orientation, double scroll)
{
  double room = get_room (self, orientation);
  double length = MAX (get_length (self, orientation), room);
  GtkAdjustment *adjustment = self->adjustments[orientation];

  if (adjustment == NULL)
    return;
  g_signal_handlers_block_by_func (adjustment, adjustment_changed_cb, self);
  gtk_adjustment_configure (adjustment, turn (self, orientation, scroll), 0, length,
                            room * 0.1, room * 0.9, room);
  g_signal_handlers_unblock_by_func (adjustment, adjustment_changed_cb, self);
}

/* Sets an adjustment, or takes it away. */
void
cp_timeline_view_set_adjustment (CpTimelineView *self, GtkOrientation orientation,
                                 GtkAdjustment *adjustment)
{
  GtkAdjustment *old = self->adjustments[orientation];

  if (old != NULL && old == adjustment)
    return;
  if (old != NULL)
    g_signal_handlers_disconnect_by_func (old, adjustment_changed_cb, self);
  g_clear_object (&self->adjustments[orientation]);
  if (adjustment == NULL)
    return;
  self->adjustments[orientation] = g_object_ref_sink (adjustment);
  g_signal_connect_swapped (adjustment, "value-changed", G_CALLBACK (adjustment_changed_cb), self);
  cp_timeline_view_configure_scroll (self);
  g_object_notify (G_OBJECT (self), orientation == GTK_ORIENTATION_HORIZONTAL ? "hadjustment"
                                                                              : "vadjustment");
}

/* Tells the scroll bars how large the timeline is, and scrolls back where it has become smaller. */
void
cp_timeline_view_configure_scroll (CpTimelineView *self)
{
  self->scroll_x = CLAMP (self->wanted_x, 0, get_most (self, GTK_ORIENTATION_HORIZONTAL));
  self->scroll_y = CLAMP (self->wanted_y, 0, get_most (self, GTK_ORIENTATION_VERTICAL));
  configure (self, GTK_ORIENTATION_HORIZONTAL, self->scroll_x);
  configure (self, GTK_ORIENTATION_VERTICAL, self->scroll_y);
}

/* Scrolls to an offset in reading direction, as far as there is anything. */
void
cp_timeline_view_scroll_to (CpTimelineView *self, double x, double y)
{
  self->wanted_x = MIN (MAX (round (x), 0), get_most (self, GTK_ORIENTATION_HORIZONTAL));
  self->wanted_y = MIN (MAX (round (y), 0), get_most (self, GTK_ORIENTATION_VERTICAL));
  cp_timeline_view_configure_scroll (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/* Scrolls as little as shows a place. */
void
cp_timeline_view_reveal (CpTimelineView *self, CpMatrixPlace place)
{
  double x = self->scroll_x;
  double y = self->scroll_y;

  if (!cp_timeline_view_has_cells (self) || self->geometry.sizes.width <= 0)
    return;
  cp_time_geometry_reveal (&self->geometry, place, &x, &y);
  if (x != self->scroll_x || y != self->scroll_y)
    cp_timeline_view_scroll_to (self, x, y);
}
