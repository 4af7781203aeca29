/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a window looks like when it comes back: how large it is, what is seen, and beside what. */

#include "cp-settings.h"
#include "cp-window-private.h"

/* Size and division are the same for the next window of this run and of another. Which page was seen, and
 * whether the tray was, is for the first corpus of a run alone: later windows are opened for something. */

#define LEAST_WIDTH 360
#define LEAST_HEIGHT 294

/* The tray stands beside the page from this width on; nobody finds it in the page's place unasked. */
#define TRAY_LEAST_WIDTH 960

/* The screen may be another one than last time. Which one a window comes to is not known before; no window
 * is larger than the largest. */
static void
fit_to_screen (GtkWidget *widget, int *width, int *height)
{
  GListModel *monitors = gdk_display_get_monitors (gtk_widget_get_display (widget));
  GdkRectangle largest = { 0 };

  for (guint i = 0; i < g_list_model_get_n_items (monitors); i++)
    {
      g_autoptr (GdkMonitor) monitor = g_list_model_get_item (monitors, i);
      GdkRectangle place;

      gdk_monitor_get_geometry (monitor, &place);
      largest.width = MAX (largest.width, place.width);
      largest.height = MAX (largest.height, place.height);
    }
  if (largest.width > 0 && largest.height > 0)
    {
      *width = CLAMP (*width, LEAST_WIDTH, MAX (largest.width, LEAST_WIDTH));
      *height = CLAMP (*height, LEAST_HEIGHT, MAX (largest.height, LEAST_HEIGHT));
    }
}

/**
 * cp_window_restore_state:
 *
 * Makes a new window as large and divided as the last one was.
 */
void
cp_window_restore_state (CpWindow *self)
{
  GSettings *settings = cp_settings_get ();
  CpMatrixView *view = cp_matrix_page_get_view (self->matrix_page);
  int width, height;

  if (settings == NULL)
    return;
  width = g_settings_get_int (settings, "window-width");
  height = g_settings_get_int (settings, "window-height");
  fit_to_screen (GTK_WIDGET (self), &width, &height);
  gtk_window_set_default_size (GTK_WINDOW (self), width, height);
  if (g_settings_get_boolean (settings, "window-maximized"))
    gtk_window_maximize (GTK_WINDOW (self));
  cp_panes_set_sidebar_shown (self->panes, g_settings_get_boolean (settings, "sidebar-shown"));
  cp_panes_set_share (self->panes, g_settings_get_double (settings, "comparison-share"));
  cp_matrix_view_set_zoom (view, g_settings_get_double (settings, "zoom"));
}

static gboolean
has_room_for_tray (CpWindow *self)
{
  int width, height;

  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);

  return width >= TRAY_LEAST_WIDTH || gtk_window_is_maximized (GTK_WINDOW (self));
}

/* As its key shows it, with the focus in it. */
static void
restore_page (CpWindow *self, const char *page)
{
  g_autofree char *action = g_strconcat ("show-", page, NULL);

  if (!g_str_equal (page, "matrix") && g_action_group_has_action (G_ACTION_GROUP (self), action))
    g_action_group_activate_action (G_ACTION_GROUP (self), action, NULL);
}

/**
 * cp_window_restore_views:
 *
 * Shows what was seen at the end of the last run, where this one begins with a corpus that has
 * something in it.
 */
void
cp_window_restore_views (CpWindow *self)
{
  static gboolean restored = FALSE;
  GSettings *settings = cp_settings_get ();
  g_autofree char *page = NULL;

  if (settings == NULL || restored || cp_project_is_blank (self->project))
    return;
  restored = TRUE;
  page = g_settings_get_string (settings, "view");
  restore_page (self, page);
  if (g_settings_get_boolean (settings, "tray-shown") && has_room_for_tray (self))
    cp_window_restore_tray (self);
}

static void
save_views (CpWindow *self, GSettings *settings)
{
  const char *page = gtk_stack_get_visible_child_name (self->views);

  if (self->project == NULL)
    return;
  g_settings_set_string (settings, "view", page);
  g_settings_set_boolean (settings, "tray-shown",
                          cp_beside_get_panel_shown (self->beside)
                              && !cp_beside_is_view_covered (self->beside));
}

/**
 * cp_window_save_state:
 *
 * Has the next window, of this run or another, be as large and divided as this one.
 */
void
cp_window_save_state (CpWindow *self)
{
  GSettings *settings = cp_settings_get ();
  int width, height;

  g_return_if_fail (CP_IS_WINDOW (self));

  if (settings == NULL)
    return;
  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  g_settings_set_int (settings, "window-width", MAX (width, LEAST_WIDTH));
  g_settings_set_int (settings, "window-height", MAX (height, LEAST_HEIGHT));
  g_settings_set_boolean (settings, "window-maximized", gtk_window_is_maximized (GTK_WINDOW (self)));
  if (cp_panes_get_room (self->panes) != CP_ROOM_NARROW)
    g_settings_set_boolean (settings, "sidebar-shown", cp_panes_get_sidebar_shown (self->panes));
  g_settings_set_double (settings, "comparison-share", cp_panes_get_share (self->panes));
  g_settings_set_double (settings, "zoom",
                         cp_matrix_view_get_zoom (cp_matrix_page_get_view (self->matrix_page)));
  save_views (self, settings);
}
