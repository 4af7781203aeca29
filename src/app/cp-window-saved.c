/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The comparisons that were saved, in a window: opened, from the menu too. */

#include <glib/gi18n-lib.h>

#include "cp-menu-words.h"
#include "cp-session-setup.h"
#include "cp-window-private.h"

/* So many stand in the menu; the comparison's own list has them all. */
#define MENU_MAX 20

static void
open_saved_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  CpWindow *self = data;
  CpSession *session = cp_window_get_session (self);
  CpSnapshot *snapshot = cp_corpus_get_current (cp_session_get_corpus (session));
  guint32 wanted = g_variant_get_uint32 (parameter);
  guint n;
  const guint32 *order = cp_snapshot_get_order (snapshot, CP_ARRAY_COMPARISONS, &n);
  g_autoptr (GError) error = NULL;

  cp_window_leave_tray (self);
  for (guint i = 0; i < n; i++)
    if (order[i] == wanted
        && !cp_session_open_setup (session,
                                   cp_item_get_record (cp_snapshot_get_item (
                                       snapshot, CP_ARRAY_COMPARISONS, wanted)),
                                   &error))
      /* Translators: error message about a saved comparison; the reason follows */
      cp_window_show_error (self, _("This comparison cannot be opened."), error);
}

static const GActionEntry entries[] = {
  { "open-saved", open_saved_cb, "u" },
};

static void
append_saved (GMenu *menu, CpSnapshot *snapshot, guint32 setup)
{
  CpItem *item = cp_snapshot_get_item (snapshot, CP_ARRAY_COMPARISONS, setup);
  g_autofree char *label = cp_menu_words_dup_label (cp_item_get_label (item));
  g_autofree char *action = g_strdup_printf ("win.open-saved(uint32 %u)", setup);

  g_menu_append (menu, label, action);
}

static void
fill_menu (CpWindow *self)
{
  CpSnapshot *snapshot = cp_corpus_get_current (cp_session_get_corpus (cp_window_get_session (self)));
  guint n;
  const guint32 *order = cp_snapshot_get_order (snapshot, CP_ARRAY_COMPARISONS, &n);

  g_menu_remove_all (self->saved_menu);
  for (guint i = 0; i < MIN (n, MENU_MAX); i++)
    append_saved (self->saved_menu, snapshot, order[i]);
  /* An action that nobody has makes the item insensitive. */
  if (n == 0)
    /* Translators: in the menu of saved comparisons while there are none; cannot be chosen */
    g_menu_append (self->saved_menu, _("None Yet"), "win.nothing");
}

static void
corpus_changed_cb (CpWindow *self, CpChange *change)
{
  if (cp_change_touches (change, CP_ARRAY_COMPARISONS))
    fill_menu (self);
}

/**
 * cp_window_add_saved_actions:
 *
 * Adds what opens a comparison that was saved, and the menu that names them.
 */
void
cp_window_add_saved_actions (CpWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  self->saved_menu = g_menu_new ();
}

/**
 * cp_window_update_saved_actions:
 *
 * Offers them where there is a corpus.
 */
void
cp_window_update_saved_actions (CpWindow *self)
{
  CpSession *session = cp_window_get_session (self);
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), "open-saved");

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), session != NULL);
  if (session == NULL || self->saved_followed)
    return;
  self->saved_followed = TRUE;
  g_signal_connect_object (cp_session_get_corpus (session), "changed",
                           G_CALLBACK (corpus_changed_cb), self, G_CONNECT_SWAPPED);
  fill_menu (self);
}
