/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A timeline view by keyboard, after the grid pattern of ARIA, and by pointer and touch. */

#include "cp-keypad.h"
#include "cp-timeline-view-private.h"

#define MODIFIERS (GDK_SHIFT_MASK | GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)

/* GTK puts a tooltip beside its area, but at the pointer where the area is higher than this. */
#define TIP_AREA_MOST 20

static gboolean
find_target (CpTimelineView *self, guint key, gboolean control, CpMatrixPlace *target)
{
  CpMatrixRange sight =
      cp_time_geometry_get_range (&self->geometry, self->scroll.x, self->scroll.y);

  return cp_grid_place_find_target (self->focus, key, control, self->geometry.sizes.rtl,
                                    cp_timeline_view_get_size (self), sight, target);
}

static gboolean
close_comparison (CpTimelineView *self)
{
  if (self->session == NULL || cp_session_get_comparison (self->session) == NULL)
    return FALSE;
  cp_session_close_comparison (self->session);
  return TRUE;
}

static gboolean
key_pressed_cb (CpTimelineView *self, guint key, guint code, GdkModifierType state)
{
  GdkModifierType modifiers = state & MODIFIERS;
  CpMatrixPlace target;

  key = cp_keypad_normalize (key);
  if (key == GDK_KEY_Escape && modifiers == 0)
    return close_comparison (self);
  if (!cp_timeline_view_has_cells (self) || (modifiers & ~GDK_CONTROL_MASK) != 0)
    return FALSE;
  if ((key == GDK_KEY_space || key == GDK_KEY_Return) && modifiers == 0)
    {
      cp_timeline_view_open (self, self->focus);
      return TRUE;
    }
  if (!find_target (self, key, modifiers & GDK_CONTROL_MASK, &target))
    return FALSE;
  cp_timeline_view_reveal (self, target);
  cp_timeline_view_set_focus (self, target, TRUE);
  return TRUE;
}

static CpMatrixPlace
find_place (CpTimelineView *self, double x, double y)
{
  if (!cp_timeline_view_has_cells (self))
    return CP_NO_PLACE;
  return cp_time_geometry_find_place (&self->geometry, self->scroll.x, self->scroll.y, x, y);
}

static void
pointer_moved_cb (CpTimelineView *self, double x, double y)
{
  self->has_pointer = TRUE;
  self->pointer_x = x;
  self->pointer_y = y;
  cp_timeline_view_update_hover (self);
}

static void
pointer_left_cb (CpTimelineView *self)
{
  self->has_pointer = FALSE;
  cp_timeline_view_update_hover (self);
}

static void
clicked_cb (CpTimelineView *self, int n_press, double x, double y)
{
  CpMatrixPlace place = find_place (self, x, y);

  if (cp_matrix_place_is_none (place))
    return;
  cp_timeline_view_set_focus (self, place, TRUE);
  cp_timeline_view_open (self, place);
}

/* The lower edge of a place as far as it is in sight, so that its tooltip leaves it free. */
static GdkRectangle
find_tip_area (CpTimelineView *self, CpMatrixPlace place)
{
  CpMatrixBox box = cp_timeline_view_get_box (self, place);
  double end = MIN (box.y + box.height, self->geometry.sizes.height);
  double height = MIN (end - box.y, TIP_AREA_MOST);

  return (GdkRectangle) { box.x, end - height, MAX (box.width, 1), MAX (height, 1) };
}

static gboolean
tooltip_asked_cb (CpTimelineView *self, int x, int y, gboolean by_keyboard, GtkTooltip *tooltip)
{
  CpMatrixPlace place = by_keyboard ? self->focus : find_place (self, x, y);
  g_autofree char *sentence = NULL;
  GdkRectangle area;

  if (!cp_timeline_view_has_cells (self) || cp_matrix_place_is_none (place))
    return FALSE;
  sentence = cp_timeline_view_dup_tooltip (self, place);
  area = find_tip_area (self, place);
  gtk_tooltip_set_text (tooltip, sentence);
  gtk_tooltip_set_tip_area (tooltip, &area);
  return TRUE;
}

/* Makes a view listen to keyboard, pointer and touch. */
void
cp_timeline_view_add_input (CpTimelineView *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  g_signal_connect_swapped (motion, "enter", G_CALLBACK (pointer_moved_cb), self);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (pointer_moved_cb), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (pointer_left_cb), self);
  g_signal_connect_swapped (click, "released", G_CALLBACK (clicked_cb), self);
  g_signal_connect (self, "query-tooltip", G_CALLBACK (tooltip_asked_cb), NULL);
  gtk_widget_add_controller (widget, keys);
  gtk_widget_add_controller (widget, motion);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (click));
}

/* Finds what lies under the pointer, which may stay where it is while the timeline moves. */
void
cp_timeline_view_update_hover (CpTimelineView *self)
{
  CpMatrixPlace place = self->has_pointer ? find_place (self, self->pointer_x, self->pointer_y)
                                          : CP_NO_PLACE;

  if (cp_matrix_place_equal (place, self->hover))
    return;
  self->hover = place;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
