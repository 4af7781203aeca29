/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The actions of a window on its registers. */

#include "cp-register-kind.h"
#include "cp-tray-panel.h"
#include "cp-window-private.h"

static CpSnapshot *
get_snapshot (CpWindow *self)
{
  return cp_corpus_get_current (cp_session_get_corpus (cp_window_get_session (self)));
}

/* A popover takes what is typed in it when it is closed. */
static void
close_popovers (CpWindow *self)
{
  GtkWidget *widget = gtk_window_get_focus (GTK_WINDOW (self));

  while (widget != NULL)
    {
      GtkWidget *parent = gtk_widget_get_parent (widget);

      if (GTK_IS_POPOVER (widget))
        gtk_popover_popdown (GTK_POPOVER (widget));
      widget = parent;
    }
}

/**
 * cp_window_commit_typing:
 *
 * Carries out what is typed somewhere and not left yet, before the corpus is saved or closed.
 */
void
cp_window_commit_typing (CpWindow *self)
{
  if (self->registers_page != NULL)
    cp_registers_page_commit (self->registers_page);
  close_popovers (self);
  if (self->tray_panel != NULL)
    cp_tray_panel_commit (CP_TRAY_PANEL (self->tray_panel));
}

static void
show_registers_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  CpWindow *self = data;

  cp_window_show_page (self, "registers");
  gtk_widget_grab_focus (GTK_WIDGET (self->registers_page));
}

static void
show_register_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  CpWindow *self = data;
  CpRegisterKind kind;

  if (!cp_register_kind_from_string (g_variant_get_string (parameter, NULL), &kind))
    return;
  cp_window_show_page (self, "registers");
  cp_registers_page_show (self->registers_page, kind);
  gtk_widget_grab_focus (GTK_WIDGET (self->registers_page));
}

static void
show_record_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  CpWindow *self = data;
  const char *name, *id;
  CpRegisterKind kind;
  guint32 handle;

  g_variant_get (parameter, "(&s&s)", &name, &id);
  if (!cp_register_kind_from_string (name, &kind))
    return;
  handle = cp_snapshot_find (get_snapshot (self), cp_register_kind_get_array (kind), id);
  if (handle == CP_HANDLE_NONE)
    return;
  cp_window_show_page (self, "registers");
  cp_registers_page_show_record (self->registers_page, kind, handle);
}

/* All of them: what else was looked for would hide some. */
static void
show_statements_of_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  CpWindow *self = data;
  CpFilter *filter = cp_session_get_filter (cp_window_get_session (self));
  g_autoptr (GString) query = g_string_new (NULL);
  const char *name, *id;
  CpRegisterKind kind;

  g_variant_get (parameter, "(&s&s)", &name, &id);
  if (!cp_register_kind_from_string (name, &kind))
    return;
  g_string_append_printf (query, "%s:", cp_register_kind_get_field (kind));
  cp_query_append_value (query, id);
  cp_filter_clear (filter);
  cp_filter_set_search (filter, query->str);
  g_action_group_activate_action (
      G_ACTION_GROUP (self),
      g_action_group_has_action (G_ACTION_GROUP (self), "show-statements") ? "show-statements"
                                                                            : "show-matrix",
      NULL);
}

static const GActionEntry entries[] = {
  { "show-registers", show_registers_cb },
  { "show-register", show_register_cb, "s" },
  { "show-record", show_record_cb, "(ss)" },
  { "show-statements-of", show_statements_of_cb, "(ss)" },
};

void
cp_window_update_register_actions (CpWindow *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    {
      GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), entries[i].name);

      g_simple_action_set_enabled (G_SIMPLE_ACTION (action), self->project != NULL);
    }
}

void
cp_window_add_register_actions (CpWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  cp_window_update_register_actions (self);
}
