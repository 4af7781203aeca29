/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a window shows, presented on the whole screen. */

#include <glib/gi18n-lib.h>

#include "cp-presentation.h"
#include "cp-window-private.h"

static gboolean
is_filtered (CpWindow *self)
{
  return !cp_filter_is_clear (cp_session_get_filter (cp_window_get_session (self)));
}

/* An empty screen would say nothing. */
static void
tell_nothing (CpWindow *self)
{
  if (cp_session_get_matrix (cp_window_get_session (self)) == NULL)
    cp_window_say (self, &(CpMessage) { .text = _("The statements are still being counted.") });
  else if (is_filtered (self))
    cp_window_say (self, &(CpMessage) {
                             .text = _("There is nothing to present: no statement is in the selection."),
                             .button = _("Clear the Filter"),
                             .action = "win.clear-filter",
                         });
  else
    cp_window_say (self, &(CpMessage) {
                             .text = _("There is nothing to present: the corpus has no statements yet."),
                         });
}

static gboolean
has_statements (CpMatrix *matrix)
{
  return matrix != NULL
         && cp_matrix_get_count (matrix, CP_MATRIX_TOTAL, CP_MATRIX_TOTAL)->statements > 0;
}

static void
present_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  CpWindow *self = data;
  CpMatrix *matrix = cp_session_get_matrix (cp_window_get_session (self));

  if (self->presentation != NULL)
    return;
  if (!has_statements (matrix))
    {
      tell_nothing (self);
      return;
    }
  g_set_weak_pointer (&self->presentation,
                      GTK_WIDGET (cp_presentation_new (GTK_WINDOW (self), matrix)));
  cp_presentation_begin (CP_PRESENTATION (self->presentation));
}

static const GActionEntry entries[] = {
  { "present", present_cb },
};

/**
 * cp_window_add_present_actions:
 *
 * Adds the actions that present what the window shows.
 */
void
cp_window_add_present_actions (CpWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}

/**
 * cp_window_update_present_actions:
 *
 * Offers only what can be done.
 */
void
cp_window_update_present_actions (CpWindow *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    {
      GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), entries[i].name);

      g_simple_action_set_enabled (G_SIMPLE_ACTION (action), self->project != NULL);
    }
}
