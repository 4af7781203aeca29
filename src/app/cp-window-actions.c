/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The actions of a window on what is looked at. */

#include <glib/gi18n-lib.h>

#include "cp-export-dialog.h"
#include "cp-window-private.h"

#define ZOOM_STEP 1.2

static const char *const sort_names[] = {
  [CP_SORT_DEFAULT] = "total", [CP_SORT_NAME] = "name", [CP_SORT_TOTAL] = "total",
  [CP_SORT_DATE] = "date",     [CP_SORT_HAND] = "hand",
};

static const char *const cells_names[CP_N_CELLS] = {
  [CP_CELLS_NUMBERS] = "numbers",
  [CP_CELLS_CONTENT] = "content",
};

static void
set_enabled (CpWindow *self, const char *name, gboolean enabled)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), name);

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), enabled);
}

static void
set_state (CpWindow *self, const char *name, const char *state)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), name);

  g_simple_action_set_state (G_SIMPLE_ACTION (action), g_variant_new_string (state));
}

static void
set_side_state (CpWindow *self, const char *name, const CpQuery *query)
{
  g_autofree char *text = query != NULL ? cp_query_to_string (query) : g_strdup ("");

  set_state (self, name, text);
}

/* States can be asked for over the bus, whether or not there is a corpus. */

static void
change_columns_cb (GSimpleAction *action, GVariant *state, gpointer data)
{
  CpSourceKind columns;

  if (cp_window_get_session (data) != NULL
      && cp_source_kind_from_string (g_variant_get_string (state, NULL), &columns))
    cp_session_set_columns (cp_window_get_session (data), columns);
}

static void
change_measure_cb (GSimpleAction *action, GVariant *state, gpointer data)
{
  CpMeasure measure;

  if (cp_window_get_session (data) != NULL
      && cp_measure_from_string (g_variant_get_string (state, NULL), &measure))
    cp_session_set_measure (cp_window_get_session (data), measure);
}

/* By total means what a matrix does when it is not told: dated columns stay in their order. */
static void
change_sort_cb (GSimpleAction *action, GVariant *state, gpointer data)
{
  CpSort sort;

  if (cp_window_get_session (data) != NULL
      && cp_sort_from_string (g_variant_get_string (state, NULL), &sort))
    cp_session_set_sort (cp_window_get_session (data),
                         sort == CP_SORT_TOTAL ? CP_SORT_DEFAULT : sort);
}

static void
change_cells_cb (GSimpleAction *action, GVariant *state, gpointer data)
{
  for (guint i = 0; i < CP_N_CELLS && cp_window_get_session (data) != NULL; i++)
    if (g_str_equal (g_variant_get_string (state, NULL), cells_names[i]))
      cp_session_set_cells (cp_window_get_session (data), i);
}

static char *
dup_query (const CpQuery *query)
{
  return query != NULL ? cp_query_to_string (query) : NULL;
}

static void
change_side (CpWindow *self, gboolean left, GVariant *state)
{
  CpSession *session = cp_window_get_session (self);
  const char *text = g_variant_get_string (state, NULL);
  g_autofree char *other = NULL;
  g_autoptr (GError) error = NULL;

  if (session == NULL)
    return;
  other = dup_query (left ? cp_session_get_right (session) : cp_session_get_left (session));
  if (!cp_session_set_sides (session, left ? text : other, left ? other : text, &error))
    /* Translators: error message: another choice of who stands on a side of the comparison failed */
    cp_window_show_error (self, _("The side stays as it was."), error);
}

static void
change_left_cb (GSimpleAction *action, GVariant *state, gpointer data)
{
  change_side (data, TRUE, state);
}

static void
change_right_cb (GSimpleAction *action, GVariant *state, gpointer data)
{
  change_side (data, FALSE, state);
}

static void
swap_sides_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  cp_session_swap_sides (cp_window_get_session (data));
}

static void
open_comparison_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  cp_session_open_comparison (cp_window_get_session (data));
}

static void
close_comparison_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  cp_session_close_comparison (cp_window_get_session (data));
}

/* Where the sidebar or the comparison covers the matrix. */
static void
back_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  CpWindow *self = data;

  if (cp_window_leave_tray (self))
    return;
  if (cp_panes_get_room (self->panes) == CP_ROOM_NARROW
      && cp_panes_is_sidebar_seen (self->panes))
    cp_panes_set_sidebar_shown (self->panes, FALSE);
  else
    cp_session_close_comparison (cp_window_get_session (self));
}

static void
show_comparison_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  CpWindow *self = data;

  cp_panes_set_detail_behind (self->panes, FALSE);
  gtk_stack_set_visible_child_name (self->views, self->from_timeline ? "timeline" : "matrix");
}

static void
show_matrix_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  CpWindow *self = data;

  cp_window_uncover_content (self);
  gtk_stack_set_visible_child_name (self->views, "matrix");
  cp_window_focus_matrix (self);
}

static void
show_timeline_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  CpWindow *self = data;

  cp_window_show_page (self, "timeline");
  cp_window_focus_matrix (self);
}

/* To where the person came from: a list, the card, else the comparison, else the matrix. */
static void
leave_articles_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  CpWindow *self = data;

  if (cp_window_go_back (self))
    return;
  if (cp_session_get_comparison (cp_window_get_session (self)) == NULL)
    {
      show_matrix_cb (action, parameter, data);
      return;
    }
  show_comparison_cb (action, parameter, data);
  if (self->origin == NULL || !gtk_widget_grab_focus (self->origin))
    gtk_widget_child_focus (GTK_WIDGET (self->comparison_view), GTK_DIR_TAB_FORWARD);
}

static void
keep_origin (CpWindow *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));
  const char *page = gtk_stack_get_visible_child_name (self->views);
  gboolean in_comparison = focus != NULL && self->comparison_view != NULL
                           && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->comparison_view));

  /* Who goes on from statement to statement in the articles still came from there. */
  cp_window_ensure_page (self, "articles");
  if (in_comparison)
    cp_window_come_from (self, NULL);
  else if (g_strcmp0 (page, "articles") != 0)
    cp_window_come_from (self, page);
  if (in_comparison)
    g_set_weak_pointer (&self->origin, focus);
}

static void
show_articles_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  CpWindow *self = data;

  cp_window_show_page (self, "articles");
  gtk_widget_grab_focus (GTK_WIDGET (self->articles_page));
}

static void
show_statement_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  CpWindow *self = data;
  CpSnapshot *snapshot = cp_corpus_get_current (cp_session_get_corpus (cp_window_get_session (self)));
  guint32 statement =
      cp_snapshot_find (snapshot, CP_ARRAY_STATEMENTS, g_variant_get_string (parameter, NULL));

  if (statement == CP_HANDLE_NONE)
    return;
  keep_origin (self);
  cp_window_show_page (self, "articles");
  cp_articles_page_show_statement (self->articles_page, statement);
}

static void
show_article_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  CpWindow *self = data;
  CpSnapshot *snapshot = cp_corpus_get_current (cp_session_get_corpus (cp_window_get_session (self)));
  guint32 document =
      cp_snapshot_find (snapshot, CP_ARRAY_DOCUMENTS, g_variant_get_string (parameter, NULL));

  if (document == CP_HANDLE_NONE)
    return;
  keep_origin (self);
  cp_window_show_page (self, "articles");
  cp_articles_page_show_article (self->articles_page, document);
}

static void
clear_filter_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  cp_filter_clear (cp_session_get_filter (cp_window_get_session (data)));
}

static void
change_search_cb (GSimpleAction *action, GVariant *state, gpointer data)
{
  CpWindow *self = data;

  if (self->project != NULL)
    cp_search_bar_set_open (cp_window_ensure_search_bar (self), g_variant_get_boolean (state));
}

static void
change_sidebar_cb (GSimpleAction *action, GVariant *state, gpointer data)
{
  CpWindow *self = data;

  if (self->project == NULL)
    return;
  cp_panes_set_sidebar_shown (self->panes, g_variant_get_boolean (state));
  g_simple_action_set_state (action, state);
  if (g_variant_get_boolean (state))
    gtk_widget_child_focus (GTK_WIDGET (cp_window_ensure_sidebar (self)), GTK_DIR_TAB_FORWARD);
  else
    cp_window_focus_matrix (self);
}

static void
zoom_by (CpWindow *self, double factor)
{
  CpMatrixView *view = cp_matrix_page_get_view (self->matrix_page);
  double zoom = factor == 0 ? 1 : cp_matrix_view_get_zoom (view) * factor;

  cp_matrix_view_set_zoom (view, CLAMP (zoom, CP_ZOOM_MIN, CP_ZOOM_MAX));
}

static void
zoom_in_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  zoom_by (data, ZOOM_STEP);
}

static void
zoom_out_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  zoom_by (data, 1 / ZOOM_STEP);
}

static void
zoom_normal_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  zoom_by (data, 0);
}

/* Shows the dialog that exports figures, with one of them chosen. */
void
cp_window_present_export (CpWindow *self, CpSubject subject)
{
  GList *windows = gtk_window_list_toplevels ();
  GtkWindow *dialog = NULL;

  for (GList *link = windows; link != NULL; link = link->next)
    if (CP_IS_EXPORT_DIALOG (link->data)
        && gtk_window_get_transient_for (link->data) == GTK_WINDOW (self))
      dialog = link->data;
  g_list_free (windows);
  if (dialog == NULL)
    dialog = cp_export_dialog_new (GTK_WINDOW (self), cp_window_get_session (self), subject);
  gtk_window_present (dialog);
}

static void
export_matrix_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  cp_window_present_export (data, CP_SUBJECT_MATRIX);
}

static void
export_comparison_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  cp_window_present_export (data, CP_SUBJECT_COMPARISON);
}

static void
export_deck_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  cp_window_present_export (data, CP_SUBJECT_DECK);
}

/* The comparison, where one is open, the timeline, where that is seen, else what was exported last;
 * the dialog offers the others, too. */
static void
export_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  gboolean open = cp_session_get_comparison (cp_window_get_session (data)) != NULL;
  gboolean timeline = cp_window_is_page_seen (data, "timeline");

  cp_window_present_export (data, open       ? CP_SUBJECT_COMPARISON
                                  : timeline ? CP_SUBJECT_TIMELINE
                                             : CP_N_SUBJECTS);
}

static void
show_message_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  CpWindow *self = data;
  CpMessage message = { 0 };

  g_variant_get (parameter, "(b&s&s&s&s)", &message.error, &message.text, &message.details,
                 &message.button, &message.action);
  cp_window_say (self, &message);
}

static guint
list_panes (CpWindow *self, GtkWidget *panes[4])
{
  GtkWidget *all[] = { GTK_WIDGET (self->sidebar), self->content,
                       GTK_WIDGET (self->comparison_view), self->tray_panel };
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    if (all[i] != NULL && gtk_widget_get_mapped (all[i]))
      panes[n++] = all[i];
  return n;
}

static void
focus_pane (CpWindow *self, GtkWidget *pane)
{
  if (pane == self->content
      && (cp_window_is_page_seen (self, "matrix") || cp_window_is_page_seen (self, "timeline")))
    cp_window_focus_matrix (self);
  else
    gtk_widget_child_focus (pane, GTK_DIR_TAB_FORWARD);
}

/* From pane to pane, around. */
static void
next_pane_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  CpWindow *self = data;
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));
  GtkWidget *panes[4];
  guint n_panes = list_panes (self, panes);
  guint next = 0;

  for (guint i = 0; i < n_panes; i++)
    if (focus != NULL && (focus == panes[i] || gtk_widget_is_ancestor (focus, panes[i])))
      next = (i + g_variant_get_int32 (parameter) + n_panes) % n_panes;
  if (n_panes > 0)
    focus_pane (self, panes[next]);
}

static const GActionEntry entries[] = {
  { "columns", NULL, "s", "'documents'", change_columns_cb },
  { "measure", NULL, "s", "'statements'", change_measure_cb },
  { "sort", NULL, "s", "'total'", change_sort_cb },
  { "cells", NULL, "s", "'numbers'", change_cells_cb },
  { "left", NULL, "s", "''", change_left_cb },
  { "right", NULL, "s", "''", change_right_cb },
  { "swap-sides", swap_sides_cb },
  { "open-comparison", open_comparison_cb },
  { "close-comparison", close_comparison_cb },
  { "back", back_cb },
  { "show-comparison", show_comparison_cb },
  { "show-matrix", show_matrix_cb },
  { "show-timeline", show_timeline_cb },
  { "show-articles", show_articles_cb },
  { "leave-articles", leave_articles_cb },
  { "show-statement", show_statement_cb, "s" },
  { "show-article", show_article_cb, "s" },
  { "clear-filter", clear_filter_cb },
  { "search", NULL, NULL, "false", change_search_cb },
  { "toggle-sidebar", NULL, NULL, "true", change_sidebar_cb },
  { "zoom-in", zoom_in_cb },
  { "zoom-out", zoom_out_cb },
  { "zoom-normal", zoom_normal_cb },
  { "export", export_cb },
  { "export-matrix", export_matrix_cb },
  { "export-comparison", export_comparison_cb },
  { "export-deck", export_deck_cb },
  { "next-pane", next_pane_cb, "i" },
};

static const GActionEntry message_entries[] = {
  { "show-message", show_message_cb, CP_MESSAGE_FORMAT },
};

static void
search_opened_cb (CpWindow *self)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), "search");

  g_simple_action_set_state (G_SIMPLE_ACTION (action),
                             g_variant_new_boolean (cp_search_bar_is_open (self->search_bar)));
}

/**
 * cp_window_add_actions:
 *
 * Adds the actions on what is looked at.
 */
void
cp_window_add_actions (CpWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  g_action_map_add_action_entries (G_ACTION_MAP (self), message_entries,
                                   G_N_ELEMENTS (message_entries), self);
}

/**
 * cp_window_follow_search_bar:
 *
 * Makes the action "search" tell whether the search bar is open.
 */
void
cp_window_follow_search_bar (CpWindow *self)
{
  g_signal_connect_object (self->search_bar, "notify::open", G_CALLBACK (search_opened_cb), self,
                           G_CONNECT_SWAPPED);
}

/**
 * cp_window_update_actions:
 *
 * Makes the actions tell what is looked at, and offers only what can be done.
 */
void
cp_window_update_actions (CpWindow *self)
{
  CpSession *session = cp_window_get_session (self);
  gboolean compared;

  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    set_enabled (self, entries[i].name, session != NULL);
  cp_window_update_history_actions (self);
  cp_window_update_import_actions (self);
  cp_window_update_watch_actions (self);
  cp_window_update_register_actions (self);
  cp_window_update_hit_actions (self);
  cp_window_update_tie_actions (self);
  cp_window_update_tray_actions (self);
  cp_window_update_export_actions (self);
  cp_window_update_present_actions (self);
  cp_window_update_figure_actions (self);
  cp_window_update_saved_actions (self);
  if (session == NULL)
    return;

  compared = cp_session_get_comparison (session) != NULL;
  set_state (self, "columns", cp_source_kind_to_string (cp_session_get_columns (session)));
  set_state (self, "measure", cp_measure_to_string (cp_session_get_measure (session)));
  set_state (self, "sort", sort_names[cp_session_get_sort (session)]);
  set_state (self, "cells", cells_names[cp_session_get_cells (session)]);
  set_side_state (self, "left", cp_session_get_left (session));
  set_side_state (self, "right", cp_session_get_right (session));
  set_enabled (self, "toggle-sidebar", cp_panes_get_sidebar_useful (self->panes));
  set_enabled (self, "close-comparison", compared);
  set_enabled (self, "show-comparison", compared);
  set_enabled (self, "export-comparison", compared);
  set_enabled (self, "clear-filter", !cp_filter_is_clear (cp_session_get_filter (session)));
  set_enabled (self, "swap-sides", cp_session_get_left (session) != NULL
                                       && cp_session_get_right (session) != NULL);
}
