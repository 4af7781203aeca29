/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The desktop tells that a long import is finished, or asks something, where nobody looks at its window. */

#include <glib/gi18n-lib.h>

#include "cp-import-words.h"
#include "cp-window-private.h"

/* Whoever waits longer does something else meanwhile. */
#define SECONDS_LONG 10

/* The import's page or question comes up just then, and may be given the focus: for that long nothing is
 * sent that would have to be withdrawn at once. A portal may do the two in any order. */
#define MILLISECONDS_LEFT 500

/* Belongs to a window: one of its dialogs, or itself. */
static gboolean
belongs_to (GtkWindow *window, CpWindow *self)
{
  while (window != NULL && window != GTK_WINDOW (self))
    window = gtk_window_get_transient_for (window);
  return window != NULL;
}

static gboolean
is_looked_at (CpWindow *self)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (gtk_window_is_active (window) && belongs_to (window, self))
        return TRUE;
    }
  return FALSE;
}

static char *
dup_id (CpWindow *self)
{
  return g_strdup_printf ("import-%u", gtk_application_window_get_id (GTK_APPLICATION_WINDOW (self)));
}

/* Until it is looked at, all windows are followed, since it may be a dialog of this one that is, also
 * one that is yet to come. Then the notification has nothing to tell any more. */
static void
windows_changed_cb (CpWindow *self)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));
  GListModel *windows = gtk_window_get_toplevels ();
  gboolean seen = is_looked_at (self);
  g_autofree char *id = dup_id (self);

  g_signal_handlers_disconnect_by_func (windows, windows_changed_cb, self);
  if (!seen)
    g_signal_connect_object (windows, "items-changed", G_CALLBACK (windows_changed_cb), self,
                             G_CONNECT_SWAPPED);
  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      g_signal_handlers_disconnect_by_func (window, windows_changed_cb, self);
      if (!seen)
        g_signal_connect_object (window, "notify::is-active", G_CALLBACK (windows_changed_cb), self,
                                 G_CONNECT_SWAPPED);
    }
  if (seen && application != NULL)
    g_application_withdraw_notification (G_APPLICATION (application), id);
}

static char *
dup_found (const CpImportOutcome *outcome)
{
  if (cp_import_outcome_is_attachment (outcome))
    return cp_import_words_dup_attached (outcome->summary);
  return cp_import_words_dup_found (outcome->n_statements, outcome->n_articles);
}

/* On its way to the desktop. */
typedef struct
{
  GWeakRef window;
  GNotification *notification;
} Notice;

static void
notice_free (gpointer data)
{
  Notice *self = data;

  g_weak_ref_clear (&self->window);
  g_object_unref (self->notification);
  g_free (self);
}

static gboolean
send_cb (gpointer data)
{
  Notice *self = data;
  g_autoptr (CpWindow) window = g_weak_ref_get (&self->window);
  GtkApplication *application = window != NULL ? gtk_window_get_application (GTK_WINDOW (window)) : NULL;
  g_autofree char *id = NULL;

  if (application == NULL || window->is_closed || is_looked_at (window))
    return G_SOURCE_REMOVE;
  id = dup_id (window);
  g_application_send_notification (G_APPLICATION (application), id, self->notification);
  windows_changed_cb (window);

  return G_SOURCE_REMOVE;
}

static void
notify (CpWindow *self, double seconds, const char *title, const char *body)
{
  Notice *notice;

  if (seconds < SECONDS_LONG || is_looked_at (self))
    return;
  notice = g_new0 (Notice, 1);
  g_weak_ref_init (&notice->window, self);
  notice->notification = g_notification_new (title);
  g_notification_set_body (notice->notification, body);
  g_notification_set_default_action_and_target (
      notice->notification, "app.show-window", "u",
      gtk_application_window_get_id (GTK_APPLICATION_WINDOW (self)));
  g_timeout_add_full (G_PRIORITY_DEFAULT, MILLISECONDS_LEFT, send_cb, notice, notice_free);
}

/**
 * cp_window_notify_imported:
 *
 * Tells what an import found by a notification, where it took long and another window has the focus;
 * a click on it leads to this one. It goes when somebody looks here.
 */
void
cp_window_notify_imported (CpWindow *self, const CpImportOutcome *outcome)
{
  g_autofree char *found = dup_found (outcome);

  notify (self, outcome->seconds, _("Import finished"), found);
}

/**
 * cp_window_notify_asked:
 * @seconds: how long the articles were read
 *
 * Tells in the same way that a new corpus needs an answer, with what was found for it.
 */
void
cp_window_notify_asked (CpWindow *self, double seconds, guint n_statements, guint n_articles)
{
  g_autofree char *found = cp_import_words_dup_found (n_statements, n_articles);

  /* Translators: title of a notification: articles were read, and the topics of the new corpus are to be chosen */
  notify (self, seconds, _("Import waits for topics"), found);
}
