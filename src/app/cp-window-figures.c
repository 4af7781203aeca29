/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Figures of what the window shows, copied as they were exported last. */

#include "cp-export-memory.h"
#include "cp-figure-clipboard.h"
#include "cp-window-private.h"

/* What is drawn of the matrix. */
static void
copy_counted (CpWindow *self, CpSubject subject)
{
  CpMatrix *matrix = cp_session_get_matrix (cp_window_get_session (self));
  CpFigureOptions options = CP_FIGURE_OPTIONS_DEFAULT;
  g_autoptr (CpFigureRequest) request = NULL;

  if (matrix == NULL)
    return;
  cp_export_memory_get_options (&options);
  request = cp_figure_request_new (subject, matrix, &options);
  cp_figure_clipboard_copy (GTK_WIDGET (self), request);
}

static void
copy_comparison (CpWindow *self)
{
  CpComparison *comparison = cp_session_get_comparison (cp_window_get_session (self));
  CpFigureOptions options = CP_FIGURE_OPTIONS_DEFAULT;
  g_autoptr (CpFigureRequest) request = NULL;

  if (comparison == NULL)
    return;
  cp_export_memory_get_options (&options);
  request = cp_figure_request_new_comparison (comparison, &options);
  cp_figure_clipboard_copy (GTK_WIDGET (self), request);
}

static void
copy_matrix_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  copy_counted (data, CP_SUBJECT_MATRIX);
}

static void
copy_comparison_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  copy_comparison (data);
}

/* What is looked at, as with exporting. */
static void
copy_figure_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  if (cp_session_get_comparison (cp_window_get_session (data)) != NULL)
    copy_comparison (data);
  else if (cp_window_is_page_seen (data, "timeline"))
    copy_counted (data, CP_SUBJECT_TIMELINE);
  else
    copy_counted (data, CP_SUBJECT_MATRIX);
}

static const GActionEntry entries[] = {
  { "copy-figure", copy_figure_cb },
  { "copy-matrix", copy_matrix_cb },
  { "copy-comparison", copy_comparison_cb },
};

/**
 * cp_window_add_figure_actions:
 *
 * Adds the actions that copy figures.
 */
void
cp_window_add_figure_actions (CpWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}

/**
 * cp_window_update_figure_actions:
 *
 * Offers to copy only what there is.
 */
void
cp_window_update_figure_actions (CpWindow *self)
{
  CpSession *session = cp_window_get_session (self);
  gboolean compared = session != NULL && cp_session_get_comparison (session) != NULL;

  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    g_simple_action_set_enabled (
        G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self), entries[i].name)),
        g_str_equal (entries[i].name, "copy-comparison") ? compared : session != NULL);
}
