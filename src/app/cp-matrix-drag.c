/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows and columns of a matrix view moved by their headers. */

#include "cp-matrix-view-private.h"

/* The view only says where a row or column would go; whoever owns the corpus moves it. Main topics
 * stay among themselves; what has no record of its own (no topic, no date) stays where it is. */

/* How near to an edge, and how far at each frame, a drag scrolls. */
#define EDGE 32
#define EDGE_STEP 12

static gboolean
is_row_movable (CpMatrixView *self, int row)
{
  return cp_matrix_get_row (self->matrix, row)->handle != CP_HANDLE_NONE;
}

static gboolean
is_column_movable (CpMatrixView *self, int column)
{
  CpSourceKind kind = cp_matrix_get_column_kind (self->matrix);

  return kind != CP_SOURCE_COUNTRIES && kind != CP_SOURCE_MONTHS
         && cp_matrix_get_column (self->matrix, column)->handle != CP_HANDLE_NONE;
}

static gboolean
is_movable (CpMatrixView *self, CpMatrixPlace place)
{
  if (cp_matrix_place_is_none (place))
    return FALSE;
  if (place.column == CP_HEADER)
    return is_row_movable (self, place.row);
  return place.row == CP_HEADER && is_column_movable (self, place.column);
}

/* Between which rows or columns a header may go: the end is exclusive. */
static void
find_limits (CpMatrixView *self, CpMatrixPlace place, guint *first, guint *end)
{
  const CpMatrixMetrics *metrics = &self->geometry.metrics;

  *first = 0;
  if (place.column == CP_HEADER)
    {
      gboolean main = (guint) place.row < metrics->n_main;

      *first = main ? 0 : metrics->n_main;
      *end = main ? metrics->n_main : metrics->n_rows;
      while (*end > *first && !is_row_movable (self, *end - 1))
        (*end)--;
      return;
    }
  *end = metrics->n_columns;
  while (*end > *first && !is_column_movable (self, *end - 1))
    (*end)--;
}

static int
get_index (CpMatrixPlace place)
{
  return place.column == CP_HEADER ? place.row : place.column;
}

/* Tells that a header shall stand at @to, itself not counted. */
static void
tell_moved (CpMatrixView *self, CpMatrixPlace place, guint to)
{
  guint from = get_index (place);

  if (from == to)
    return;
  g_signal_emit_by_name (self, place.column == CP_HEADER ? "row-moved" : "column-moved", from, to);
}

static void
stop_drag (CpMatrixView *self)
{
  self->dragged = CP_NO_PLACE;
  if (self->drag_tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->drag_tick);
  self->drag_tick = 0;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
update_drop (CpMatrixView *self)
{
  guint first, end, drop;

  find_limits (self, self->dragged, &first, &end);
  drop = self->dragged.column == CP_HEADER
             ? cp_matrix_geometry_find_row_gap (&self->geometry, self->scroll.y, self->drag_y)
             : cp_matrix_geometry_find_column_gap (&self->geometry, self->scroll.x, self->drag_x);
  self->drop = CLAMP (drop, first, end);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static double
find_edge_step (double at, double start, double end)
{
  if (at < start + EDGE)
    return -EDGE_STEP;
  return at > end - EDGE ? EDGE_STEP : 0;
}

static gboolean
scroll_at_edge_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  CpMatrixView *self = CP_MATRIX_VIEW (widget);
  const CpMatrixGeometry *geometry = &self->geometry;
  double x = cp_matrix_geometry_mirror (geometry, self->drag_x, 0);
  double step_x = 0;
  double step_y = 0;

  if (self->dragged.column == CP_HEADER)
    step_y = find_edge_step (self->drag_y, geometry->header_height, geometry->metrics.height);
  else
    step_x = find_edge_step (x, geometry->header_width, geometry->metrics.width);
  if (step_x != 0 || step_y != 0)
    {
      cp_grid_scroll_to (&self->scroll, self->scroll.x + step_x, self->scroll.y + step_y);
      update_drop (self);
    }

  return G_SOURCE_CONTINUE;
}

static void
drag_begun_cb (CpMatrixView *self, double x, double y, GtkGestureDrag *gesture)
{
  CpMatrixPlace place = CP_NO_PLACE;

  if (cp_matrix_view_has_cells (self))
    place = cp_matrix_geometry_find_place (&self->geometry, self->scroll.x, self->scroll.y, x, y);
  if (!is_movable (self, place))
    gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_DENIED);
}

static gboolean
begin_moving (CpMatrixView *self, GtkGestureDrag *gesture, double dx, double dy)
{
  double x, y;

  gtk_gesture_drag_get_start_point (gesture, &x, &y);
  if (!cp_matrix_view_has_cells (self)
      || !gtk_drag_check_threshold (GTK_WIDGET (self), x, y, x + dx, y + dy))
    return FALSE;
  self->dragged
      = cp_matrix_geometry_find_place (&self->geometry, self->scroll.x, self->scroll.y, x, y);
  if (!is_movable (self, self->dragged))
    {
      self->dragged = CP_NO_PLACE;
      gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_DENIED);
      return FALSE;
    }
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  cp_matrix_view_set_focus (self, self->dragged, TRUE);
  self->drag_tick
      = gtk_widget_add_tick_callback (GTK_WIDGET (self), scroll_at_edge_cb, NULL, NULL);

  return TRUE;
}

static void
drag_moved_cb (CpMatrixView *self, double dx, double dy, GtkGestureDrag *gesture)
{
  double x, y;

  if (!cp_matrix_view_is_dragging (self) && !begin_moving (self, gesture, dx, dy))
    return;
  gtk_gesture_drag_get_start_point (gesture, &x, &y);
  self->drag_x = x + dx;
  self->drag_y = y + dy;
  update_drop (self);
}

static void
drag_ended_cb (CpMatrixView *self)
{
  CpMatrixPlace place = self->dragged;
  guint drop = self->drop;

  if (!cp_matrix_view_is_dragging (self))
    return;
  stop_drag (self);
  tell_moved (self, place, drop > (guint) get_index (place) ? drop - 1 : drop);
}

static void
drag_cancelled_cb (CpMatrixView *self)
{
  cp_matrix_view_cancel_drag (self);
}

/* Lets headers be dragged. */
void
cp_matrix_view_add_drag (CpMatrixView *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();

  self->drag = drag;
  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (drag_begun_cb), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (drag_moved_cb), self);
  g_signal_connect_swapped (drag, "drag-end", G_CALLBACK (drag_ended_cb), self);
  g_signal_connect_swapped (drag, "cancel", G_CALLBACK (drag_cancelled_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
}

/* Whether a header is being dragged. */
gboolean
cp_matrix_view_is_dragging (CpMatrixView *self)
{
  return !cp_matrix_place_is_none (self->dragged);
}

/* Leaves what is being dragged where it was. Returns whether anything was. */
gboolean
cp_matrix_view_cancel_drag (CpMatrixView *self)
{
  if (!cp_matrix_view_is_dragging (self))
    return FALSE;
  stop_drag (self);
  gtk_event_controller_reset (GTK_EVENT_CONTROLLER (self->drag));

  return TRUE;
}

/* Moves a header one step on, or back. Returns whether it can go there. */
gboolean
cp_matrix_view_move_header (CpMatrixView *self, CpMatrixPlace place, int step)
{
  int to = get_index (place) + step;
  guint first, end;

  if (!is_movable (self, place))
    return FALSE;
  find_limits (self, place, &first, &end);
  if (to < (int) first || to >= (int) end)
    return FALSE;
  tell_moved (self, place, to);

  return TRUE;
}
