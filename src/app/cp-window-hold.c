/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A window with something to lose asks the desktop's session to wait before it ends. */

#include <glib/gi18n-lib.h>

#include "cp-application.h"
#include "cp-desktop-session.h"
#include "cp-window-private.h"

/* The session names the reason to whoever logs out, and lets them go on all the same: what is not
 * saved is then in the journal. */

/* Returns: (transfer full) (nullable): why the session shall wait */
static char *
dup_reason (CpWindow *self)
{
  g_autofree char *title = NULL;

  if (self->is_closed)
    return NULL;
  if (self->importing != NULL && cp_importing_is_under_way (self->importing))
    /* Translators: shown by the desktop, as the reason why one should not log out */
    return g_strdup (_("Articles are being imported."));
  if (self->project == NULL || !cp_project_is_modified (self->project))
    return NULL;
  title = cp_project_dup_title (self->project);

  /* Translators: %s is the title of a corpus */
  return g_strdup_printf (_("“%s” has changes that are not saved."), title);
}

/* Whether somebody can be asked to wait. */
typedef enum
{
  PATIENCE_NOT_KNOWN,
  PATIENCE_ASKED_FOR,
  PATIENCE_NONE,
  PATIENCE_GIVEN,
} Patience;

/* A desktop that has answered stays what it is. */
static Patience patience = PATIENCE_NOT_KNOWN;

static void
release (CpWindow *self, GtkApplication *application)
{
  if (self->hold != 0)
    gtk_application_uninhibit (application, self->hold);
  self->hold = 0;
  g_clear_pointer (&self->hold_reason, g_free);
}

static void
answered_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  GtkApplication *application = cp_application_get_running ();
  GList *link = application != NULL ? gtk_application_get_windows (application) : NULL;
  g_autoptr (GError) error = NULL;

  patience = cp_desktop_session_can_wait_finish (result, &error) ? PATIENCE_GIVEN : PATIENCE_NONE;
  if (error != NULL)
    {
      patience = PATIENCE_NOT_KNOWN;
      return;
    }
  for (; link != NULL; link = link->next)
    if (CP_IS_WINDOW (link->data))
      cp_window_update_hold (link->data);
}

/* With the first change, and after no answer with the next; until it is there the windows go on. */
static gboolean
can_wait (GtkApplication *application)
{
  if (patience == PATIENCE_NOT_KNOWN)
    {
      patience = PATIENCE_ASKED_FOR;
      cp_desktop_session_can_wait_async (
          g_application_get_dbus_connection (G_APPLICATION (application)), NULL, answered_cb, NULL);
    }
  return patience == PATIENCE_GIVEN;
}

/**
 * cp_window_update_hold:
 *
 * Asks the session to wait where there is something to lose, and lets it go on where that is over.
 * The desktop is asked only when this has changed.
 */
void
cp_window_update_hold (CpWindow *self)
{
  /* The window may have left it already. */
  GtkApplication *application = cp_application_get_running ();
  g_autofree char *reason = dup_reason (self);

  if (application == NULL || g_strcmp0 (reason, self->hold_reason) == 0)
    return;
  release (self, application);
  if (reason == NULL || !can_wait (application))
    return;
  self->hold = gtk_application_inhibit (application, GTK_WINDOW (self),
                                        GTK_APPLICATION_INHIBIT_LOGOUT, reason);
  self->hold_reason = g_steal_pointer (&reason);
}
