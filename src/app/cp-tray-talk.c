/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The tray of a window as a talk, to be drawn. */

#include "cp-tray-talk.h"

#include "cp-settings.h"

/**
 * cp_tray_talk_new:
 *
 * Makes a talk of the session's current tray: with the sides that are compared, and as many rows of cards
 * on a page as the tray shows.
 *
 * Returns: (nullable) (transfer full): the talk, or %NULL where there is no card
 */
CpTalk *
cp_tray_talk_new (CpSession *session)
{
  g_autoptr (CpTalk) talk = NULL;
  GSettings *settings = cp_settings_get ();
  CpMatrix *matrix;
  CpTray *tray;
  guint n;

  g_return_val_if_fail (CP_IS_SESSION (session), NULL);

  matrix = cp_session_get_matrix (session);
  tray = cp_session_get_tray (session);
  if (matrix == NULL || cp_tray_get_n_cards (tray) == 0)
    return NULL;
  talk = cp_talk_new (cp_matrix_get_snapshot (matrix), cp_matrix_get_sides (matrix),
                      cp_tray_get_name (tray),
                      settings != NULL ? (guint) g_settings_get_int (settings, "tray-page")
                                       : CP_PICKED_ROWS_MAX);
  cp_talk_add_cards (talk, cp_tray_get_cards (tray));
  cp_talk_get_picks (talk, &n);
  return n > 0 ? g_steal_pointer (&talk) : NULL;
}
