/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Keeps the caret of a long text in sight. */

#include "cp-article-sight.h"

/* GTK lays out what is above a place in idle times, for seconds, and what is shown drifts away
 * meanwhile. What was asked for is pinned: until the person moves on, it is brought back before each
 * frame. */

/* Of the height of what is seen. */
#define PINNED_AT 0.3
#define RAISED_TO 0.04

struct _CpArticleSight
{
  GtkTextView *view; /* which has what is kept in sight */
  GtkAdjustment *adjustment; /* or NULL */
  gboolean is_pinned;
  double pinned_at; /* of the height of what is seen */
  guint pinning; /* source, or 0 */
};

/* GTK 4.8 lays out what has come into sight when it is drawn, unless that has been done by then, and
 * moves the scroll bar at a time when it may not move. While the view is given its place it asks for
 * another size: where what is around it were not given theirs at the same time, they would wait for
 * it, undrawn, until the window is. */
static void
lay_out_before_drawing (CpArticleSight *self)
{
  gtk_widget_queue_resize (GTK_WIDGET (self->view));
}

static void
scroll_to_caret (CpArticleSight *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);

  gtk_text_view_scroll_to_mark (self->view, gtk_text_buffer_get_insert (buffer), 0, TRUE, 0,
                                self->pinned_at);
  lay_out_before_drawing (self);
}

/* A line that has not been laid out yet is below all that has been; GTK has to do that first. */
static gboolean
pin_cb (gpointer user_data)
{
  CpArticleSight *self = user_data;
  GdkRectangle caret;

  self->pinning = 0;
  gtk_text_view_get_cursor_locations (self->view, NULL, &caret, NULL);

  if (self->adjustment == NULL
      || caret.y + caret.height > gtk_adjustment_get_upper (self->adjustment))
    scroll_to_caret (self);
  else
    gtk_adjustment_set_value (self->adjustment,
                              caret.y - self->pinned_at
                                            * (gtk_adjustment_get_page_size (self->adjustment)
                                               - caret.height));

  return G_SOURCE_REMOVE;
}

static void
heights_changed_cb (CpArticleSight *self)
{
  if (self->is_pinned && self->pinning == 0)
    self->pinning = g_idle_add_full (G_PRIORITY_HIGH_IDLE, pin_cb, self, NULL);
}

static void
clear_adjustment (CpArticleSight *self)
{
  if (self->adjustment != NULL)
    g_signal_handlers_disconnect_by_data (self->adjustment, self);

  g_clear_object (&self->adjustment);
}

static void
adjustment_set_cb (CpArticleSight *self)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->view));

  clear_adjustment (self);

  if (adjustment == NULL)
    return;

  self->adjustment = g_object_ref (adjustment);
  g_signal_connect_swapped (adjustment, "value-changed", G_CALLBACK (lay_out_before_drawing), self);
  g_signal_connect_swapped (adjustment, "changed", G_CALLBACK (heights_changed_cb), self);
}

/**
 * cp_article_sight_new:
 * @view: whose caret it is; it must outlive what is made here
 */
CpArticleSight *
cp_article_sight_new (GtkTextView *view)
{
  CpArticleSight *self;

  g_return_val_if_fail (GTK_IS_TEXT_VIEW (view), NULL);

  self = g_new0 (CpArticleSight, 1);
  self->view = view;
  self->pinned_at = PINNED_AT;
  g_signal_connect_swapped (view, "notify::vadjustment", G_CALLBACK (adjustment_set_cb), self);
  g_signal_connect_swapped (gtk_text_view_get_buffer (view), "mark-set",
                            G_CALLBACK (lay_out_before_drawing), self);

  return self;
}

void
cp_article_sight_free (CpArticleSight *self)
{
  g_return_if_fail (self != NULL);

  g_signal_handlers_disconnect_by_data (self->view, self);
  g_signal_handlers_disconnect_by_data (gtk_text_view_get_buffer (self->view), self);
  clear_adjustment (self);
  g_clear_handle_id (&self->pinning, g_source_remove);
  g_free (self);
}

static void
pin (CpArticleSight *self, double at)
{
  self->pinned_at = at;
  scroll_to_caret (self);
  self->is_pinned = TRUE;
  heights_changed_cb (self);
}

/**
 * cp_article_sight_show_caret:
 *
 * Brings the caret into sight, and keeps it there whatever comes to be laid out above it.
 */
void
cp_article_sight_show_caret (CpArticleSight *self)
{
  g_return_if_fail (self != NULL);

  pin (self, PINNED_AT);
}

/**
 * cp_article_sight_raise_caret:
 *
 * Brings the caret up as far as it goes, so that there is room below it, and keeps it there.
 */
void
cp_article_sight_raise_caret (CpArticleSight *self)
{
  g_return_if_fail (self != NULL);

  pin (self, RAISED_TO);
}

/**
 * cp_article_sight_let_go:
 *
 * Has the caret move with the text again, since somebody scrolls.
 */
void
cp_article_sight_let_go (CpArticleSight *self)
{
  g_return_if_fail (self != NULL);

  self->is_pinned = FALSE;
}
