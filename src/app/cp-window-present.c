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
    /* Translators: message: the presentation cannot begin yet */
    cp_window_say (self, &(CpMessage) { .text = _("The statements are still being counted.") });
  else if (is_filtered (self))
    cp_window_say (self, &(CpMessage) {
                             /* Translators: message: the filter leaves no statement */
                             .text = _("There is nothing to present: no statement is in the selection."),
                             /* Translators: button of a message: look at all statements again */
                             .button = _("Clear the Filter"),
                             .action = "win.clear-filter",
                         });
  else
    cp_window_say (self, &(CpMessage) {
                             /* Translators: message: a presentation was wanted */
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
begin (CpWindow *self, CpMatrix *matrix, CpTalk *talk)
{
  g_set_weak_pointer (&self->presentation,
                      GTK_WIDGET (cp_presentation_new (GTK_WINDOW (self), matrix, talk)));
  cp_presentation_begin (CP_PRESENTATION (self->presentation));
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
  begin (self, matrix, NULL);
}

/* The cards as they are now; those whose statements are not counted yet are left out. */
static CpTalk *
make_talk (CpWindow *self, CpMatrix *matrix)
{
  CpTray *tray = cp_session_get_tray (cp_window_get_session (self));
  CpTalk *talk = cp_talk_new (cp_matrix_get_snapshot (matrix), cp_matrix_get_sides (matrix),
                              cp_tray_get_name (tray), CP_PICKED_ROWS_MAX);
  const CpRecord *const *cards = cp_tray_get_cards (tray);

  if (cards != NULL)
    cp_talk_add_cards (talk, cards);
  return talk;
}

static void
present_tray_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  CpWindow *self = data;
  CpMatrix *matrix = cp_session_get_matrix (cp_window_get_session (self));
  g_autoptr (CpTalk) talk = NULL;
  guint n_picks;

  if (self->presentation != NULL)
    return;
  if (matrix == NULL)
    {
      tell_nothing (self);
      return;
    }
  talk = make_talk (self, matrix);
  cp_talk_get_picks (talk, &n_picks);
  if (n_picks > 0)
    begin (self, matrix, talk);
  else
    cp_window_say (self, &(CpMessage) {
                             /* Translators: message: a presentation of the tray was wanted */
                             .text = _("There is nothing to present: no card is in the tray.") });
}

static const GActionEntry entries[] = {
  { "present", present_cb },
  { "present-tray", present_tray_cb },
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
