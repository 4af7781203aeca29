/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The bar in which a window shows that it works on something, with a way to stop it. */

#include "cp-window-private.h"

/* What is done sooner shows no bar. */
#define MILLISECONDS_UNSEEN 250
#define MILLISECONDS_PULSE 120

static gboolean
pulse_cb (gpointer data)
{
  CpWindow *self = data;

  gtk_progress_bar_pulse (self->progress_bar);

  return G_SOURCE_CONTINUE;
}

static gboolean
show_cb (gpointer data)
{
  CpWindow *self = data;

  gtk_widget_set_visible (self->progress_box, TRUE);
  self->progress_source = g_timeout_add (MILLISECONDS_PULSE, pulse_cb, self);

  return G_SOURCE_REMOVE;
}

/**
 * cp_window_begin_work:
 * @what: what is being done
 *
 * Tells that something is being done; what was being done before is stopped.
 *
 * Returns: (transfer full): cancelled when the person stops it, or closes the window
 */
GCancellable *
cp_window_begin_work (CpWindow *self, const char *what)
{
  if (self->work != NULL)
    g_cancellable_cancel (self->work);
  g_clear_object (&self->work);
  g_clear_handle_id (&self->progress_source, g_source_remove);
  self->work = g_cancellable_new ();
  gtk_label_set_text (self->progress_label, what);
  gtk_progress_bar_set_fraction (self->progress_bar, 0);
  self->progress_source = g_timeout_add (MILLISECONDS_UNSEEN, show_cb, self);

  return g_object_ref (self->work);
}

/**
 * cp_window_tell_progress:
 * @share: from 0 to 1
 *
 * Tells how much is done.
 */
void
cp_window_tell_progress (CpWindow *self, double share)
{
  if (gtk_widget_get_visible (self->progress_box))
    g_clear_handle_id (&self->progress_source, g_source_remove);
  gtk_progress_bar_set_fraction (self->progress_bar, CLAMP (share, 0, 1));
}

/**
 * cp_window_end_work:
 * @work: what cp_window_begin_work () gave
 *
 * Tells that it is done, or stopped.
 */
void
cp_window_end_work (CpWindow *self, GCancellable *work)
{
  if (self->work != work)
    return;
  g_clear_object (&self->work);
  g_clear_handle_id (&self->progress_source, g_source_remove);
  gtk_widget_set_visible (self->progress_box, FALSE);
}
