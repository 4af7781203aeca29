/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The two ends of the statement that is chosen, dragged by the pointer. */

#include "cp-article-drag.h"

/* While an end is dragged the text shows where the statement would be; the corpus changes when it is let
 * go, once. */

/* From the middle of a handle's knob, in px; the letters beside it are no part of it. */
#define REACH 8
#define KNOB_MIDDLE 4 /* px, below the last line */

typedef struct
{
  guint fixed; /* the end that stays, in code points */
  gboolean is_end;
} Drag;

static gboolean
is_near (const GdkRectangle *caret, gboolean is_end, double x, double y)
{
  double knob_y = is_end ? caret->y + caret->height + KNOB_MIDDLE : caret->y;

  return ABS (x - caret->x) <= REACH && ABS (y - knob_y) <= REACH;
}

static gboolean
find_handle (CpArticleText *text, double x, double y, Drag *drag)
{
  GdkRectangle caret;
  guint start;
  guint end;

  if (!cp_article_text_get_place (text, cp_article_text_get_statement (text), &start, &end))
    return FALSE;

  if (cp_article_text_get_area (text, end, end, &caret) && is_near (&caret, TRUE, x, y))
    {
      *drag = (Drag) { start, TRUE };
      return TRUE;
    }

  *drag = (Drag) { end, FALSE };
  return cp_article_text_get_area (text, start, start, &caret) && is_near (&caret, FALSE, x, y);
}

static void
begun_cb (GtkGestureDrag *gesture, double x, double y, Drag *drag)
{
  CpArticleText *text =
      CP_ARTICLE_TEXT (gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture)));

  gtk_gesture_set_state (GTK_GESTURE (gesture), find_handle (text, x, y, drag)
                                                    ? GTK_EVENT_SEQUENCE_CLAIMED
                                                    : GTK_EVENT_SEQUENCE_DENIED);
}

/* An end does not pass the other one. */
static void
updated_cb (GtkGestureDrag *gesture, double dx, double dy, Drag *drag)
{
  CpArticleText *text =
      CP_ARTICLE_TEXT (gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture)));
  double x;
  double y;
  guint offset;

  gtk_gesture_drag_get_start_point (gesture, &x, &y);
  offset = cp_article_text_get_offset_at (text, x + dx, y + dy);

  if (drag->is_end && offset > drag->fixed)
    cp_article_text_try_span (text, drag->fixed, offset);
  else if (!drag->is_end && offset < drag->fixed)
    cp_article_text_try_span (text, offset, drag->fixed);
}

static void
ended_cb (GtkGestureDrag *gesture, double dx, double dy, Drag *drag)
{
  cp_article_text_end_try (
      CP_ARTICLE_TEXT (gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture))), TRUE);
}

static void
cancelled_cb (GtkGesture *gesture, GdkEventSequence *sequence, Drag *drag)
{
  cp_article_text_end_try (
      CP_ARTICLE_TEXT (gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture))), FALSE);
}

static void
moved_cb (GtkEventControllerMotion *motion, double x, double y, gpointer data)
{
  GtkWidget *text = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (motion));
  Drag drag;

  gtk_widget_set_cursor_from_name (
      text, find_handle (CP_ARTICLE_TEXT (text), x, y, &drag) ? "ew-resize" : "text");
}

/**
 * cp_article_drag_attach:
 *
 * Lets the handles of a text be dragged.
 */
void
cp_article_drag_attach (CpArticleText *text)
{
  GtkGesture *gesture = gtk_gesture_drag_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();
  Drag *drag = g_new0 (Drag, 1);

  g_return_if_fail (CP_IS_ARTICLE_TEXT (text));

  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (gesture), GTK_PHASE_CAPTURE);
  g_signal_connect_data (gesture, "drag-begin", G_CALLBACK (begun_cb), drag,
                         (GClosureNotify) (GCallback) g_free, 0);
  g_signal_connect (gesture, "drag-update", G_CALLBACK (updated_cb), drag);
  g_signal_connect (gesture, "drag-end", G_CALLBACK (ended_cb), drag);
  g_signal_connect (gesture, "cancel", G_CALLBACK (cancelled_cb), drag);
  g_signal_connect (motion, "motion", G_CALLBACK (moved_cb), NULL);
  gtk_widget_add_controller (GTK_WIDGET (text), GTK_EVENT_CONTROLLER (gesture));
  gtk_widget_add_controller (GTK_WIDGET (text), motion);
}
