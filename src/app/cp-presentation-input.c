/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What keys and the pointer do in a presentation. */

#include "cp-door.h"
#include "cp-presentation-keys.h"
#include "cp-presentation-private.h"

/* How long the pointer and the hint stay when nothing moves. */
#define STILL_SECONDS 2

static gboolean
still_cb (gpointer data)
{
  CpPresentation *self = data;

  self->still = 0;
  cp_presentation_set_pointer_shown (self, FALSE);

  return G_SOURCE_REMOVE;
}

static void
stir (CpPresentation *self)
{
  g_clear_handle_id (&self->still, g_source_remove);
  self->still = g_timeout_add_seconds (STILL_SECONDS, still_cb, self);
  if (!self->pointer_shown)
    cp_presentation_set_pointer_shown (self, TRUE);
}

static void
leave_doors (CpPresentation *self)
{
  CpSlideView *view = cp_stage_get_view (self->stage);

  cp_slide_view_leave_doors (view);
  gtk_widget_grab_focus (GTK_WIDGET (view));
}

static void
leave (CpPresentation *self)
{
  gtk_window_close (GTK_WINDOW (self));
}

/* One step back: out of what one has zoomed into, away from the doors, out of the presentation. */
static void
step_back (CpPresentation *self)
{
  if (cp_slideshow_leave_zoom (self->slideshow))
    cp_presentation_go (self, CP_MOTION_OUT);
  else if (cp_slide_view_is_on_door (cp_stage_get_view (self->stage)))
    leave_doors (self);
  else
    leave (self);
}

static void
set_keys_shown (CpPresentation *self, gboolean shown)
{
  gtk_widget_set_visible (self->keys, shown);
  if (shown)
    gtk_widget_grab_focus (self->keys);
  else
    gtk_widget_grab_focus (GTK_WIDGET (cp_stage_get_view (self->stage)));
}

static void
set_black (CpPresentation *self, gboolean black)
{
  gtk_widget_set_visible (self->black, black);
  if (black)
    gtk_widget_grab_focus (self->black);
  else
    gtk_widget_grab_focus (GTK_WIDGET (cp_stage_get_view (self->stage)));
}

/* On a door the key is the door's. */
static gboolean
enter (CpPresentation *self)
{
  if (CP_IS_DOOR (gtk_window_get_focus (GTK_WINDOW (self))))
    return GDK_EVENT_PROPAGATE;
  cp_slide_view_enter_doors (cp_stage_get_view (self->stage), GTK_DIR_TAB_FORWARD);
  return GDK_EVENT_STOP;
}

/* Those keys that turn pages; the arrow keys go from door to door where one is on them. What a presenter
 * held in the hand sends leads to every page, whatever it is a page of. */
static gboolean
turn_by_key (CpPresentation *self, CpPresentKey key)
{
  static const struct
  {
    CpPresentKey key;
    CpTurn turn;
    gboolean moves;
    GtkDirectionType direction;
  } turns[] = {
    { CP_PRESENT_NEXT, CP_TURN_NEXT_PAGE },
    { CP_PRESENT_PREVIOUS, CP_TURN_PREVIOUS_PAGE },
    { CP_PRESENT_RIGHT, CP_TURN_NEXT_PAGE, TRUE, GTK_DIR_RIGHT },
    { CP_PRESENT_LEFT, CP_TURN_PREVIOUS_PAGE, TRUE, GTK_DIR_LEFT },
    { CP_PRESENT_DOWN, CP_TURN_NEXT_CHAPTER, TRUE, GTK_DIR_DOWN },
    { CP_PRESENT_UP, CP_TURN_PREVIOUS_CHAPTER, TRUE, GTK_DIR_UP },
    { CP_PRESENT_NEXT_TOPIC, CP_TURN_NEXT_CHAPTER },
    { CP_PRESENT_PREVIOUS_TOPIC, CP_TURN_PREVIOUS_CHAPTER },
    { CP_PRESENT_FIRST, CP_TURN_FIRST },
    { CP_PRESENT_LAST, CP_TURN_LAST },
  };
  CpSlideView *view = cp_stage_get_view (self->stage);

  for (guint i = 0; i < G_N_ELEMENTS (turns); i++)
    if (turns[i].key == key)
      {
        if (turns[i].moves && cp_slide_view_is_on_door (view))
          cp_slide_view_move_on_doors (view, turns[i].direction);
        else
          cp_presentation_turn (self, turns[i].turn);
        return GDK_EVENT_STOP;
      }
  return GDK_EVENT_PROPAGATE;
}

/* Out of what one has zoomed into, else to the page before. */
static void
go_back (CpPresentation *self)
{
  if (cp_slideshow_leave_zoom (self->slideshow))
    cp_presentation_go (self, CP_MOTION_OUT);
  else
    cp_presentation_turn (self, CP_TURN_PREVIOUS_PAGE);
}

static gboolean
obey (CpPresentation *self, CpPresentKey key)
{
  switch ((guint) key)
    {
    case CP_PRESENT_TAB:
      cp_slide_view_enter_doors (cp_stage_get_view (self->stage), GTK_DIR_TAB_FORWARD);
      return GDK_EVENT_STOP;
    case CP_PRESENT_TAB_BACK:
      cp_slide_view_enter_doors (cp_stage_get_view (self->stage), GTK_DIR_TAB_BACKWARD);
      return GDK_EVENT_STOP;
    case CP_PRESENT_ENTER:
      return enter (self);
    case CP_PRESENT_ESCAPE:
      step_back (self);
      return GDK_EVENT_STOP;
    case CP_PRESENT_BACK:
      go_back (self);
      return GDK_EVENT_STOP;
    case CP_PRESENT_BLACK:
      set_black (self, TRUE);
      return GDK_EVENT_STOP;
    case CP_PRESENT_KEYS:
      set_keys_shown (self, TRUE);
      return GDK_EVENT_STOP;
    case CP_PRESENT_LEAVE:
      leave (self);
      return GDK_EVENT_STOP;
    default:
      return turn_by_key (self, key);
    }
}

/* Modifiers by themselves do nothing. */
static gboolean
is_modifier (GtkEventControllerKey *controller)
{
  GdkEvent *event = gtk_event_controller_get_current_event (GTK_EVENT_CONTROLLER (controller));

  return event != NULL && gdk_key_event_is_modifier (event);
}

static gboolean
key_pressed_cb (CpPresentation *self, guint keyval, guint keycode, GdkModifierType state,
                GtkEventControllerKey *controller)
{
  if (is_modifier (controller))
    return GDK_EVENT_PROPAGATE;
  if (gtk_widget_get_visible (self->black))
    {
      set_black (self, FALSE);
      return GDK_EVENT_STOP;
    }
  if (gtk_widget_get_visible (self->keys))
    {
      set_keys_shown (self, FALSE);
      return GDK_EVENT_STOP;
    }
  return obey (self, cp_presentation_keys_find (keyval, state));
}

/* The pointer was there before the window came. */
static void
entered_cb (CpPresentation *self, double x, double y)
{
  if (!self->pointer_known)
    {
      self->pointer_x = x;
      self->pointer_y = y;
      self->pointer_known = TRUE;
    }
}

/* What moves under a pointer that lies still is no motion. */
static void
moved_cb (CpPresentation *self, double x, double y)
{
  gboolean moved = self->pointer_known && (x != self->pointer_x || y != self->pointer_y);

  self->pointer_x = x;
  self->pointer_y = y;
  self->pointer_known = TRUE;
  if (moved)
    stir (self);
}

static void
turn_by_button (CpPresentation *self, GtkGestureSingle *gesture)
{
  guint button = gtk_gesture_single_get_current_button (gesture);

  if (button == GDK_BUTTON_PRIMARY)
    cp_presentation_turn (self, CP_TURN_NEXT_PAGE);
  else if (button == GDK_BUTTON_SECONDARY)
    cp_presentation_turn (self, CP_TURN_PREVIOUS_PAGE);
}

/* A finger is seen, whatever the pointer does. */
static gboolean
is_seen (CpPresentation *self, GtkGestureSingle *gesture)
{
  GdkDevice *device = gtk_event_controller_get_current_event_device (GTK_EVENT_CONTROLLER (gesture));

  return self->pointer_shown
         || (device != NULL && gdk_device_get_source (device) == GDK_SOURCE_TOUCHSCREEN);
}

/* A click where no pointer is to be seen is not meant for what lies there. */
static void
pressed_cb (CpPresentation *self, int n_presses, double x, double y, GtkGestureSingle *gesture)
{
  gboolean black = gtk_widget_get_visible (self->black);
  gboolean keys = gtk_widget_get_visible (self->keys);

  if (!black && !keys && is_seen (self, gesture))
    return;
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  if (black)
    set_black (self, FALSE);
  else if (keys)
    set_keys_shown (self, FALSE);
  else
    turn_by_button (self, gesture);
}

/* Beside the doors a click turns pages. */
static void
released_cb (CpPresentation *self, int n_presses, double x, double y, GtkGestureSingle *gesture)
{
  turn_by_button (self, gesture);
}

static void
add_click (CpPresentation *self, GtkPropagationPhase phase, const char *signal, GCallback callback)
{
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), 0);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), phase);
  g_signal_connect_swapped (click, signal, callback, self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

/**
 * cp_presentation_add_input:
 *
 * Lets a presentation take keys, before any widget in it does, and the pointer.
 */
void
cp_presentation_add_input (CpPresentation *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  gtk_event_controller_set_propagation_phase (motion, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (motion, "enter", G_CALLBACK (entered_cb), self);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (moved_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  add_click (self, GTK_PHASE_CAPTURE, "pressed", G_CALLBACK (pressed_cb));
  add_click (self, GTK_PHASE_BUBBLE, "released", G_CALLBACK (released_cb));
}

/**
 * cp_presentation_set_pointer_shown:
 *
 * Shows the pointer and the hint, or hides both.
 */
void
cp_presentation_set_pointer_shown (CpPresentation *self, gboolean shown)
{
  self->pointer_shown = shown;
  cp_stage_set_pointed_at (self->stage, shown);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), shown ? NULL : "none");
  cp_presentation_update_hint (self);
}
