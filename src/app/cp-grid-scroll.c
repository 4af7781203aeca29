/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How far a widget is scrolled that draws a grid itself, as GtkScrollable wants it. */

#include "cp-grid-scroll.h"

#include <math.h>

/* A scrolled window tries several sizes on its child before it settles: what is out of reach in one
 * of them is kept in mind for the next. */

#define NATURAL_WIDTH 640
#define NATURAL_HEIGHT 480
#define LEAST_WIDTH 180
#define LEAST_HEIGHT 120

static CpGridExtent
get_extent (CpGridScroll *self)
{
  CpGridExtent extent = { 0 };

  self->measure (self->widget, &extent);

  return extent;
}

static double
get_most (const CpGridExtent *extent, GtkOrientation orientation)
{
  return MAX (0, extent->length[orientation] - extent->room[orientation]);
}

/* An adjustment counts from the left, a scroll offset from where one begins to read. */
static double
turn (const CpGridExtent *extent, GtkOrientation orientation, double value)
{
  if (orientation == GTK_ORIENTATION_HORIZONTAL && extent->rtl)
    return get_most (extent, orientation) - value;
  return value;
}

static void
adjustment_changed_cb (CpGridScroll *self)
{
  CpGridExtent extent = get_extent (self);

  for (guint i = 0; i < G_N_ELEMENTS (self->adjustments); i++)
    {
      double value;

      if (self->adjustments[i] == NULL)
        continue;
      value = round (turn (&extent, i, gtk_adjustment_get_value (self->adjustments[i])));
      if (i == GTK_ORIENTATION_HORIZONTAL)
        self->x = self->wanted_x = value;
      else
        self->y = self->wanted_y = value;
    }
  self->queue (self->widget);
}

static void
configure (CpGridScroll *self, const CpGridExtent *extent, GtkOrientation orientation, double scroll)
{
  double room = extent->room[orientation];
  double length = MAX (extent->length[orientation], room);
  GtkAdjustment *adjustment = self->adjustments[orientation];

  if (adjustment == NULL)
    return;
  g_signal_handlers_block_by_func (adjustment, adjustment_changed_cb, self);
  gtk_adjustment_configure (adjustment, turn (extent, orientation, scroll), 0, length, room * 0.1,
                            room * 0.9, room);
  g_signal_handlers_unblock_by_func (adjustment, adjustment_changed_cb, self);
}

/* Sets an adjustment, or takes it away. */
static void
set_adjustment (CpGridScroll *self, GtkOrientation orientation, GtkAdjustment *adjustment)
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
  cp_grid_scroll_configure (self);
  g_object_notify (G_OBJECT (self->widget),
                   orientation == GTK_ORIENTATION_HORIZONTAL ? "hadjustment" : "vadjustment");
}

/**
 * cp_grid_scroll_install:
 * @first: the id of the first property; the others follow
 *
 * Gives a class the properties of GtkScrollable.
 */
void
cp_grid_scroll_install (GObjectClass *object_class, guint first)
{
  static const char *const names[] = {
    [CP_GRID_SCROLL_HADJUSTMENT] = "hadjustment",
    [CP_GRID_SCROLL_VADJUSTMENT] = "vadjustment",
    [CP_GRID_SCROLL_HPOLICY] = "hscroll-policy",
    [CP_GRID_SCROLL_VPOLICY] = "vscroll-policy",
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_object_class_override_property (object_class, first + i, names[i]);
}

/**
 * cp_grid_scroll_get_property:
 * @id: counted from the first one's
 */
void
cp_grid_scroll_get_property (const CpGridScroll *self, guint id, GValue *value)
{
  g_return_if_fail (self != NULL && id < CP_GRID_SCROLL_N_PROPS);

  if (id < CP_GRID_SCROLL_HPOLICY)
    g_value_set_object (value, self->adjustments[id]);
  else
    g_value_set_enum (value, self->policies[id - CP_GRID_SCROLL_HPOLICY]);
}

/**
 * cp_grid_scroll_set_property:
 * @id: counted from the first one's
 */
void
cp_grid_scroll_set_property (CpGridScroll *self, guint id, const GValue *value)
{
  g_return_if_fail (self != NULL && id < CP_GRID_SCROLL_N_PROPS);

  if (id < CP_GRID_SCROLL_HPOLICY)
    {
      set_adjustment (self, id, g_value_get_object (value));
      return;
    }
  self->policies[id - CP_GRID_SCROLL_HPOLICY] = g_value_get_enum (value);
  gtk_widget_queue_resize (self->widget);
}

/**
 * cp_grid_scroll_init:
 * @widget: what is scrolled; holds the scroll
 * @measure: says how large the grid is
 * @queue: has the widget laid out where it is scrolled to
 */
void
cp_grid_scroll_init (CpGridScroll *self, GtkWidget *widget, CpGridMeasure measure,
                     void (*queue) (GtkWidget *widget))
{
  g_return_if_fail (self != NULL && GTK_IS_WIDGET (widget) && measure != NULL && queue != NULL);

  self->widget = widget;
  self->measure = measure;
  self->queue = queue;
}

/**
 * cp_grid_scroll_clear:
 *
 * Lets go of the adjustments.
 */
void
cp_grid_scroll_clear (CpGridScroll *self)
{
  g_return_if_fail (self != NULL);

  set_adjustment (self, GTK_ORIENTATION_HORIZONTAL, NULL);
  set_adjustment (self, GTK_ORIENTATION_VERTICAL, NULL);
}

/**
 * cp_grid_scroll_request:
 *
 * Says how large a scrolled grid is where it may have any size.
 */
void
cp_grid_scroll_request (GtkOrientation orientation, int *minimum, int *natural)
{
  gboolean horizontal = orientation == GTK_ORIENTATION_HORIZONTAL;

  *minimum = horizontal ? LEAST_WIDTH : LEAST_HEIGHT;
  *natural = horizontal ? NATURAL_WIDTH : NATURAL_HEIGHT;
}

/**
 * cp_grid_scroll_configure:
 *
 * Tells the scroll bars how large the grid is, and scrolls back where it has become smaller.
 */
void
cp_grid_scroll_configure (CpGridScroll *self)
{
  CpGridExtent extent;

  g_return_if_fail (self != NULL);

  extent = get_extent (self);
  self->x = CLAMP (self->wanted_x, 0, get_most (&extent, GTK_ORIENTATION_HORIZONTAL));
  self->y = CLAMP (self->wanted_y, 0, get_most (&extent, GTK_ORIENTATION_VERTICAL));
  configure (self, &extent, GTK_ORIENTATION_HORIZONTAL, self->x);
  configure (self, &extent, GTK_ORIENTATION_VERTICAL, self->y);
}

/**
 * cp_grid_scroll_to:
 * @x: in reading direction
 *
 * Scrolls as far as there is anything.
 */
void
cp_grid_scroll_to (CpGridScroll *self, double x, double y)
{
  CpGridExtent extent;

  g_return_if_fail (self != NULL);

  extent = get_extent (self);
  self->wanted_x = MIN (MAX (round (x), 0), get_most (&extent, GTK_ORIENTATION_HORIZONTAL));
  self->wanted_y = MIN (MAX (round (y), 0), get_most (&extent, GTK_ORIENTATION_VERTICAL));
  cp_grid_scroll_configure (self);
  self->queue (self->widget);
}
