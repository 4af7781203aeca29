/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The bar in which a window shows that it works on something, with a way to stop it. */

#include "cp-window-private.h"

#define RESOURCE "/io/github/counterpoint_app/Counterpoint/ui/cp-window-progress.ui"

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

/* Below the search, above all that the window shows. */
static void
ensure_progress (CpWindow *self)
{
  GtkWidget *overlay = GTK_WIDGET (self->overlay);
  g_autoptr (GtkBuilder) builder = NULL;

  if (self->progress_box != NULL)
    return;
  builder = gtk_builder_new_from_resource (RESOURCE);
  self->progress_box = GTK_WIDGET (gtk_builder_get_object (builder, "progress_box"));
  self->progress_label = GTK_LABEL (gtk_builder_get_object (builder, "progress_label"));
  self->progress_bar = GTK_PROGRESS_BAR (gtk_builder_get_object (builder, "progress_bar"));
  gtk_box_insert_child_after (GTK_BOX (gtk_widget_get_parent (overlay)), self->progress_box,
                              gtk_widget_get_prev_sibling (overlay));
}

/**
 * cp_window_begin_work:
 * @what: what is being done
 *
 * Tells that something is being done.
 *
 * Returns: (transfer full): cancelled when the person stops it, or closes the window
 */
GCancellable *
cp_window_begin_work (CpWindow *self, const char *what)
{
  g_return_val_if_fail (self->work == NULL, NULL);

  self->work = g_cancellable_new ();
  ensure_progress (self);
  gtk_label_set_text (self->progress_label, what);
  gtk_progress_bar_set_fraction (self->progress_bar, 0);
  self->progress_source = g_timeout_add (MILLISECONDS_UNSEEN, show_cb, self);
  cp_window_update_hold (self);

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
 * cp_window_tell_work:
 * @what: what is being done, and how far it is
 * @share: from 0 to 1
 *
 * Tells more of what is being done.
 */
void
cp_window_tell_work (CpWindow *self, const char *what, double share)
{
  gtk_label_set_text (self->progress_label, what);
  cp_window_tell_progress (self, share);
}

/**
 * cp_window_is_busy:
 *
 * Checks whether something is being read, or asked about that is to be read.
 */
gboolean
cp_window_is_busy (CpWindow *self)
{
  return self->work != NULL || self->importing != NULL;
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
  cp_window_work_on (self);
  cp_window_update_hold (self);
}

/**
 * cp_window_work_on:
 *
 * Begins with the next file that waits, if nothing else is being done: projects first, then the
 * articles, which may belong to one of them.
 */
void
cp_window_work_on (CpWindow *self)
{
  g_autofree char *path = NULL;

  if (cp_window_is_busy (self))
    return;
  path = g_queue_pop_head (&self->next_projects);
  if (path != NULL)
    {
      cp_window_open_path (self, path);
      return;
    }
  cp_window_tell_not_read (self);
  if (self->articles->len > 0)
    cp_window_import_waiting (self);
}

/**
 * cp_window_forget_files:
 *
 * Gives up the files that wait.
 */
void
cp_window_forget_files (CpWindow *self)
{
  g_queue_clear_full (&self->next_projects, g_free);
  if (self->articles != NULL)
    g_ptr_array_set_size (self->articles, 0);
}
