/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The tray in a window: shown beside the rest, filled from anywhere. */

#include <glib/gi18n-lib.h>

#include "cp-picking.h"
#include "cp-style.h"
#include "cp-tray-panel.h"
#include "cp-window-private.h"

static gboolean
is_tray_seen (CpWindow *self)
{
  return cp_beside_get_panel_shown (self->beside);
}

static void
ensure_panel (CpWindow *self)
{
  if (self->tray_panel != NULL)
    return;
  cp_style_load_rest (cp_style_get_default ());
  self->tray_panel = cp_tray_panel_new ();
  cp_tray_panel_set_session (CP_TRAY_PANEL (self->tray_panel), cp_window_get_session (self));
  cp_beside_set_panel (self->beside, self->tray_panel);
}

/* The focus comes back to where it was before. */
static void
leave_tray (CpWindow *self)
{
  GtkWidget *origin = self->tray_origin;
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  if (focus != NULL && !gtk_widget_is_ancestor (focus, self->tray_panel))
    return;
  if (origin == NULL || !gtk_widget_get_mapped (origin) || !gtk_widget_grab_focus (origin))
    gtk_widget_child_focus (GTK_WIDGET (self->panes), GTK_DIR_TAB_FORWARD);
}

static void
set_tray_shown (CpWindow *self, gboolean shown)
{
  if (shown == is_tray_seen (self))
    return;
  if (shown)
    {
      ensure_panel (self);
      g_set_weak_pointer (&self->tray_origin, gtk_window_get_focus (GTK_WINDOW (self)));
    }
  cp_beside_set_panel_shown (self->beside, shown);
  if (shown)
    gtk_widget_child_focus (self->tray_panel, GTK_DIR_TAB_FORWARD);
  else
    leave_tray (self);
  cp_window_follow_panes (self);
}

static void
change_shown_cb (GSimpleAction *action, GVariant *state, gpointer data)
{
  if (cp_window_get_session (data) == NULL)
    return;
  g_simple_action_set_state (action, state);
  set_tray_shown (data, g_variant_get_boolean (state));
}

/* Said only where it is not seen. */
static void
pick_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  CpWindow *self = data;
  g_autofree const char **ids = g_variant_get_strv (parameter, NULL);

  cp_pick (GTK_WIDGET (self), cp_window_get_session (self), ids, G_MAXUINT,
           is_tray_seen (self) ? CP_TELL_NOTHING : CP_TELL_DONE);
}

static void
unpick_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  CpWindow *self = data;
  g_autofree const char **ids = g_variant_get_strv (parameter, NULL);

  cp_unpick (GTK_WIDGET (self), cp_window_get_session (self), ids,
             is_tray_seen (self) ? CP_TELL_NOTHING : CP_TELL_DONE);
}

static void
export_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  cp_window_present_export (data, CP_SUBJECT_PICKED);
}

static const GActionEntry entries[] = {
  { "show-tray", NULL, NULL, "false", change_shown_cb },
  { "export-tray", export_cb },
  { "pick", pick_cb, "as" },
  { "unpick", unpick_cb, "as" },
};

/**
 * cp_window_add_tray_actions:
 *
 * Adds what shows and fills the tray.
 */
void
cp_window_add_tray_actions (CpWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}

/**
 * cp_window_restore_tray:
 *
 * Shows the tray as it was at the end of the last run; the focus stays where it is.
 */
void
cp_window_restore_tray (CpWindow *self)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), "show-tray");

  ensure_panel (self);
  cp_beside_set_panel_shown (self->beside, TRUE);
  g_simple_action_set_state (G_SIMPLE_ACTION (action), g_variant_new_boolean (TRUE));
  cp_window_follow_panes (self);
}

/**
 * cp_window_update_tray_actions:
 *
 * Offers the tray where there is a corpus, and lets what is in the window know of it.
 */
void
cp_window_update_tray_actions (CpWindow *self)
{
  CpSession *session = cp_window_get_session (self);

  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    {
      GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), entries[i].name);

      g_simple_action_set_enabled (G_SIMPLE_ACTION (action), session != NULL);
    }
  if (session != NULL && cp_tray_find_for (GTK_WIDGET (self)) == NULL)
    cp_tray_offer (cp_session_get_tray (session), GTK_WIDGET (self));
}

/**
 * cp_window_leave_tray:
 *
 * Closes the tray where it stands in the place of all else.
 *
 * Returns: whether it did
 */
gboolean
cp_window_leave_tray (CpWindow *self)
{
  if (!is_tray_seen (self) || !cp_beside_is_view_covered (self->beside))
    return FALSE;
  g_action_group_change_action_state (G_ACTION_GROUP (self), "show-tray",
                                      g_variant_new_boolean (FALSE));
  return TRUE;
}
