/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The list of statements in a window: shown, and gone through from anywhere. */

#include "cp-window-private.h"

static gboolean
is_shown (CpWindow *self, const char *page)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->views), page) == 0;
}

/* In an article the next one is shown in its article; elsewhere, in the list. */
static void
step (CpWindow *self, gboolean forward)
{
  gboolean in_article = is_shown (self, "articles");

  if (!in_article)
    cp_window_show_page (self, "statements");
  cp_window_ensure_page (self, "statements");
  cp_statements_page_update (self->statements_page);
  if (!cp_statements_page_step (self->statements_page, forward))
    {
      gtk_widget_error_bell (GTK_WIDGET (self));
      return;
    }
  if (!in_article)
    {
      gtk_widget_grab_focus (GTK_WIDGET (self->statements_page));
      return;
    }
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-statement", "s",
                              cp_statements_page_get_current (self->statements_page));
  cp_window_come_from (self, "statements");
}

static void
next_hit_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  step (data, TRUE);
}

static void
previous_hit_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  step (data, FALSE);
}

static void
show_statements_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  cp_window_show_statements (data);
}

/* The bar goes, and what was typed into it. */
static void
clear_search_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  CpWindow *self = data;

  if (self->search_bar != NULL && cp_search_bar_is_open (self->search_bar))
    cp_search_bar_set_open (self->search_bar, FALSE);
  else
    cp_filter_set_search (cp_session_get_filter (cp_window_get_session (self)), "");
}

static const GActionEntry entries[] = {
  { "clear-search", clear_search_cb },
  { "show-statements", show_statements_cb },
  { "next-hit", next_hit_cb },
  { "previous-hit", previous_hit_cb },
};

void
cp_window_show_statements (CpWindow *self)
{
  cp_window_show_page (self, "statements");
  gtk_widget_grab_focus (GTK_WIDGET (self->statements_page));
}

/**
 * cp_window_add_hit_actions:
 *
 * Adds the actions on the list of statements.
 */
void
cp_window_add_hit_actions (CpWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}

void
cp_window_update_hit_actions (CpWindow *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    g_simple_action_set_enabled (
        G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self), entries[i].name)),
        self->project != NULL);
}
