/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A matrix view by pointer and touch: hover, clicks, tooltips, zoom. */

#include <math.h>

#include "cp-matrix-view-private.h"

#define ZOOM_STEP 1.1

/* GTK puts a tooltip beside its area, but at the pointer where the area is higher than this. */
#define TIP_AREA_MOST 20

static CpMatrixPlace
find_place (CpMatrixView *self, double x, double y)
{
  if (!cp_matrix_view_has_cells (self))
    return CP_NO_PLACE;
  return cp_matrix_geometry_find_place (&self->geometry, self->scroll.x, self->scroll.y, x, y);
}

static void
pointer_moved_cb (CpMatrixView *self, double x, double y)
{
  self->has_pointer = TRUE;
  self->pointer_x = x;
  self->pointer_y = y;
  cp_matrix_view_update_hover (self);
}

static void
pointer_left_cb (CpMatrixView *self)
{
  self->has_pointer = FALSE;
  cp_matrix_view_update_hover (self);
}

static void
clicked_cb (CpMatrixView *self, int n_press, double x, double y, GtkGesture *gesture)
{
  GdkModifierType modifiers
      = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));
  CpMatrixPlace place = find_place (self, x, y);

  if (cp_matrix_place_is_none (place) || cp_matrix_view_is_dragging (self))
    return;
  if (modifiers & GDK_SHIFT_MASK)
    cp_matrix_view_extend (self, place);
  else if (modifiers & GDK_CONTROL_MASK)
    cp_matrix_view_toggle (self, place);
  cp_matrix_view_set_focus (self, place, TRUE);
  if (!(modifiers & (GDK_SHIFT_MASK | GDK_CONTROL_MASK)))
    {
      cp_matrix_view_select_only (self, place);
      cp_session_open_comparison (self->session);
    }
}

static void
menu_clicked_cb (CpMatrixView *self, int n_press, double x, double y, GtkGesture *gesture)
{
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  cp_matrix_view_pop_menu_up (self, find_place (self, x, y), &GRAPHENE_POINT_INIT ((float) x, (float) y));
}

/* Ctrl and the wheel zoom; the wheel alone is for whoever scrolls the view. */
static gboolean
scrolled_cb (CpMatrixView *self, double dx, double dy, GtkEventController *controller)
{
  GdkModifierType modifiers = gtk_event_controller_get_current_event_state (controller);

  if (!(modifiers & GDK_CONTROL_MASK) || dy == 0)
    return FALSE;
  cp_matrix_view_zoom_at (self, self->zoom * pow (ZOOM_STEP, -dy), self->pointer_x,
                          self->pointer_y);

  return TRUE;
}

static void
pinch_begun_cb (CpMatrixView *self)
{
  self->zoom_at_begin = self->zoom;
}

static void
pinched_cb (CpMatrixView *self, double scale, GtkGesture *gesture)
{
  double x, y;

  if (gtk_gesture_get_bounding_box_center (gesture, &x, &y))
    cp_matrix_view_zoom_at (self, self->zoom_at_begin * scale, x, y);
}

/* The lower edge of a place as far as it is in sight, so that its tooltip leaves the place itself
 * and those beside it free. */
static GdkRectangle
find_tip_area (CpMatrixView *self, CpMatrixPlace place)
{
  CpMatrixBox box = cp_matrix_view_get_box (self, place);
  double end = MIN (box.y + box.height, self->geometry.metrics.height);
  double height = MIN (end - box.y, TIP_AREA_MOST);

  return (GdkRectangle) { box.x, end - height, MAX (box.width, 1), MAX (height, 1) };
}

static gboolean
tooltip_asked_cb (CpMatrixView *self, int x, int y, gboolean by_keyboard, GtkTooltip *tooltip)
{
  CpMatrixPlace place = by_keyboard ? self->focus : find_place (self, x, y);
  g_autofree char *sentence = NULL;
  GdkRectangle area;

  if (!cp_matrix_view_has_cells (self) || cp_matrix_place_is_none (place)
      || cp_matrix_view_is_dragging (self) || self->menu_open)
    return FALSE;
  sentence = cp_matrix_view_dup_tooltip (self, place);
  area = find_tip_area (self, place);
  gtk_tooltip_set_text (tooltip, sentence);
  gtk_tooltip_set_tip_area (tooltip, &area);

  return TRUE;
}

/* Makes a view listen to pointer and touch. */
void
cp_matrix_view_add_pointer (CpMatrixView *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *scroll
      = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL);
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *menu_click = gtk_gesture_click_new ();
  GtkGesture *pinch = gtk_gesture_zoom_new ();

  g_signal_connect_swapped (motion, "enter", G_CALLBACK (pointer_moved_cb), self);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (pointer_moved_cb), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (pointer_left_cb), self);
  g_signal_connect_swapped (scroll, "scroll", G_CALLBACK (scrolled_cb), self);
  g_signal_connect_swapped (click, "released", G_CALLBACK (clicked_cb), self);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (menu_click), GDK_BUTTON_SECONDARY);
  g_signal_connect_swapped (menu_click, "pressed", G_CALLBACK (menu_clicked_cb), self);
  g_signal_connect_swapped (pinch, "begin", G_CALLBACK (pinch_begun_cb), self);
  g_signal_connect_swapped (pinch, "scale-changed", G_CALLBACK (pinched_cb), self);
  g_signal_connect (self, "query-tooltip", G_CALLBACK (tooltip_asked_cb), NULL);
  gtk_widget_add_controller (widget, motion);
  gtk_widget_add_controller (widget, scroll);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (menu_click));
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (pinch));
}

/* Finds what lies under the pointer, which may stay where it is while the matrix moves. */
void
cp_matrix_view_update_hover (CpMatrixView *self)
{
  CpMatrixPlace place = CP_NO_PLACE;

  if (self->has_pointer && !cp_matrix_view_is_dragging (self))
    place = find_place (self, self->pointer_x, self->pointer_y);
  if (cp_matrix_place_equal (place, self->hover))
    return;
  self->hover = place;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
