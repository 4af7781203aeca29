/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The actions of a window on what ties statements together. */

#include "cp-respond-dialog.h"
#include "cp-window-private.h"

static guint32
find (CpWindow *self, CpArray array, const char *id)
{
  CpCorpus *corpus = cp_session_get_corpus (cp_window_get_session (self));

  return cp_snapshot_find (cp_corpus_get_current (corpus), array, id);
}

static void
respond_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  CpWindow *self = data;
  const char *id = g_variant_get_string (parameter, NULL);

  if (find (self, CP_ARRAY_STATEMENTS, id) == CP_HANDLE_NONE)
    return;
  gtk_window_present (cp_respond_dialog_new (GTK_WINDOW (self), cp_window_get_session (self), id));
}

static const GActionEntry entries[] = {
  { "respond", respond_cb, "s" },
};

/**
 * cp_window_add_tie_actions:
 *
 * Adds the actions on links, questions and summaries.
 */
void
cp_window_add_tie_actions (CpWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}

/**
 * cp_window_update_tie_actions:
 *
 * Offers them where there is a corpus.
 */
void
cp_window_update_tie_actions (CpWindow *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    {
      GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), entries[i].name);

      g_simple_action_set_enabled (G_SIMPLE_ACTION (action), self->project != NULL);
    }
}
