/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How far a timeline view is scrolled. */

#include "cp-timeline-view-private.h"

static void
measure (GtkWidget *widget, CpGridExtent *extent)
{
  const CpTimeGeometry *geometry = &CP_TIMELINE_VIEW (widget)->geometry;

  *extent = (CpGridExtent) {
    .length = { cp_time_geometry_get_width (geometry), cp_time_geometry_get_height (geometry) },
    .room = { geometry->sizes.width, geometry->sizes.height },
    .rtl = geometry->sizes.rtl,
  };
}

/* Makes a view scroll. */
void
cp_timeline_view_add_scroll (CpTimelineView *self)
{
  cp_grid_scroll_init (&self->scroll, GTK_WIDGET (self), measure, gtk_widget_queue_allocate);
}

/* Scrolls as little as shows a place. */
void
cp_timeline_view_reveal (CpTimelineView *self, CpMatrixPlace place)
{
  double x = self->scroll.x;
  double y = self->scroll.y;

  if (!cp_timeline_view_has_cells (self) || self->geometry.sizes.width <= 0)
    return;
  cp_time_geometry_reveal (&self->geometry, place, &x, &y);
  if (x != self->scroll.x || y != self->scroll.y)
    cp_grid_scroll_to (&self->scroll, x, y);
}
