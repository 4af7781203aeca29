/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The header bar of a window, as it follows what is seen beneath it. */

#include "cp-window-private.h"

static void
update_header (CpWindow *self)
{
  gboolean open = self->project != NULL;
  CpRoom room = cp_panes_get_room (self->panes);
  gboolean tray_on_top = cp_beside_is_view_covered (self->beside);
  gboolean content_seen = cp_panes_is_content_seen (self->panes) && !tray_on_top;
  gboolean covered = tray_on_top || (room == CP_ROOM_NARROW && !content_seen);
  /* The tray takes room from the views, not from the header bar. */
  gboolean beside_tray = cp_beside_get_panel_shown (self->beside) && !tray_on_top;

  cp_elastic_set_folded (self->open_fold, open && room == CP_ROOM_NARROW);
  cp_elastic_set_folded (self->import_fold, open && room != CP_ROOM_WIDE && !beside_tray);
  cp_elastic_set_folded (self->export_fold, !open || room == CP_ROOM_NARROW);
  /* Back stands in their place. */
  gtk_widget_set_visible (self->sidebar_toggle, open && !covered);
  gtk_widget_set_visible (self->search_toggle, open && !covered);
  gtk_widget_set_visible (self->back_button, open && !content_seen && !beside_tray);
  if (self->comparison_view != NULL)
    cp_comparison_view_set_closable (self->comparison_view, !covered);
}

static void
update_toggle (CpWindow *self)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), "toggle-sidebar");

  g_simple_action_set_state (G_SIMPLE_ACTION (action),
                             g_variant_new_boolean (cp_panes_is_sidebar_seen (self->panes)));
}

/**
 * cp_window_follow_panes:
 *
 * Makes the header bar tell what is seen, and offer the rest.
 */
void
cp_window_follow_panes (CpWindow *self)
{
  update_header (self);
  update_toggle (self);
  cp_window_place_article_bar (self);
}

/**
 * cp_window_add_panes:
 *
 * Follows what is seen beside what.
 */
void
cp_window_add_panes (CpWindow *self)
{
  static const char *const states[] = { "notify::room", "notify::detail-shown",
                                        "notify::sidebar-shown" };

  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    g_signal_connect_object (self->panes, states[i], G_CALLBACK (cp_window_follow_panes), self,
                             G_CONNECT_SWAPPED);
  g_signal_connect_object (self->beside, "notify::covered", G_CALLBACK (cp_window_follow_panes), self,
                           G_CONNECT_SWAPPED);
}
