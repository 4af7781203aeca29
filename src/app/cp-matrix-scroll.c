/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How far a matrix view is scrolled. */

#include "cp-matrix-view-private.h"

/* In content mode rows that come into sight may change the height of all, and with it whether a
 * scrolled window shows its bars: it has to lay itself out too. */
static void
queue_layout (GtkWidget *widget)
{
  if (CP_MATRIX_VIEW (widget)->geometry.metrics.content)
    gtk_widget_queue_resize (widget);
  else
    gtk_widget_queue_allocate (widget);
}

static void
measure (GtkWidget *widget, CpGridExtent *extent)
{
  CpMatrixView *self = CP_MATRIX_VIEW (widget);
  const CpMatrixGeometry *geometry = &self->geometry;

  extent->room[GTK_ORIENTATION_HORIZONTAL] = geometry->metrics.width;
  extent->room[GTK_ORIENTATION_VERTICAL] = geometry->metrics.height;
  extent->rtl = geometry->metrics.rtl;
  if (self->matrix == NULL)
    return;
  extent->length[GTK_ORIENTATION_HORIZONTAL] = cp_matrix_geometry_get_width (geometry);
  extent->length[GTK_ORIENTATION_VERTICAL] = cp_matrix_geometry_get_height (geometry);
}

/* Makes a view scroll. */
void
cp_matrix_view_add_scroll (CpMatrixView *self)
{
  cp_grid_scroll_init (&self->scroll, GTK_WIDGET (self), measure, queue_layout);
}

/* Scrolls as little as shows a place. */
void
cp_matrix_view_reveal (CpMatrixView *self, CpMatrixPlace place)
{
  double x = self->scroll.x;
  double y = self->scroll.y;

  if (!cp_matrix_view_has_cells (self) || self->geometry.metrics.width <= 0)
    return;
  cp_matrix_geometry_reveal (&self->geometry, place, &x, &y);
  if (x != self->scroll.x || y != self->scroll.y)
    cp_grid_scroll_to (&self->scroll, x, y);
}
