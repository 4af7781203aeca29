/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Undo and redo in a window: what is done, and how the menu names it. */

#include <glib/gi18n-lib.h>

#include "cp-name-words.h"
#include "cp-record-field.h"
#include "cp-tray-row.h"
#include "cp-window-private.h"

/* So that a long title in it does not make the menu wider than a window. */
#define LONGEST_NAME 44

static CpHistory *
get_history (CpWindow *self)
{
  return cp_session_get_history (cp_window_get_session (self));
}

/* What is typed to look for something is no step either; the entry has a history of its own. */
static gboolean
act_in_search (CpWindow *self, const char *action)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));
  GtkWidget *entry = focus != NULL ? gtk_widget_get_ancestor (focus, GTK_TYPE_SEARCH_ENTRY) : NULL;
  g_autofree char *before = NULL;

  if (entry == NULL)
    return FALSE;
  before = g_strdup (gtk_editable_get_text (GTK_EDITABLE (entry)));
  gtk_widget_activate_action (focus, action, NULL);
  return !g_str_equal (gtk_editable_get_text (GTK_EDITABLE (entry)), before);
}

/* What is typed and not left yet is no step; it goes first. */
static gboolean
undo_typing (CpWindow *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));
  GtkWidget *field = focus != NULL ? gtk_widget_get_ancestor (focus, CP_TYPE_RECORD_FIELD) : NULL;
  GtkWidget *row = focus != NULL ? gtk_widget_get_ancestor (focus, CP_TYPE_TRAY_ROW) : NULL;

  if (row != NULL)
    return cp_tray_row_undo_typing (CP_TRAY_ROW (row));
  return field != NULL && cp_record_field_undo_typing (CP_RECORD_FIELD (field));
}

static void
undo_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  CpHistory *history = get_history (data);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  if (undo_typing (data) || act_in_search (data, "text.undo"))
    return;
  if (!cp_history_undo (history, &error))
    {
      /* Translators: error message; the reason follows */
      cp_window_show_error (data, _("This could not be undone."), error);
      return;
    }
  cp_window_follow_undo (data);
  /* Translators: %s is what was undone, as a menu names it: "Attach 5 articles" */
  text = g_strdup_printf (_("Undone: %s"), cp_history_get_redo_name (history));
  cp_window_say (data,
                 /* Translators: button of a message, and a keyboard shortcut: does again what was undone */
                 &(CpMessage) { .text = text, .button = _("Redo"), .action = "win.redo" });
}

static void
redo_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  CpHistory *history = get_history (data);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  if (act_in_search (data, "text.redo"))
    return;
  if (!cp_history_redo (history, &error))
    {
      /* Translators: error message; the reason follows */
      cp_window_show_error (data, _("This could not be done again."), error);
      return;
    }
  cp_window_follow_redo (data);
  /* Translators: %s is what was done again, as a menu names it: "Attach 5 articles" */
  text = g_strdup_printf (_("Done again: %s"), cp_history_get_undo_name (history));
  cp_window_say (data,
                 &(CpMessage) { .text = text, .button = _("Undo"), .action = "win.undo" });
}

static const GActionEntry entries[] = {
  { "undo", undo_cb },
  { "redo", redo_cb },
};

/* The name on one line of a menu, where an underscore is an underscore. */
static char *
dup_menu_name (const char *name)
{
  g_autofree char *line = cp_words_shorten (name, LONGEST_NAME);
  g_autoptr (GString) text = g_string_new (g_strdelimit (line, "\n\t", ' '));

  g_string_replace (text, "_", "__", 0);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
dup_undo_label (const char *name)
{
  g_autofree char *menu_name = name != NULL ? dup_menu_name (name) : NULL;

  /* Translators: in a menu; %s is what was done: "Merge 2 speakers" */
  return name != NULL ? g_strdup_printf (_("_Undo: %s"), menu_name)
                      /* Translators: menu item, while there is nothing to undo */
                      : g_strdup (_("_Undo"));
}

static char *
dup_redo_label (const char *name)
{
  g_autofree char *menu_name = name != NULL ? dup_menu_name (name) : NULL;

  /* Translators: in a menu; %s is what was undone: "Merge 2 speakers" */
  return name != NULL ? g_strdup_printf (_("_Redo: %s"), menu_name)
                      /* Translators: menu item, while there is nothing to redo */
                      : g_strdup (_("_Redo"));
}

static void
name_steps (CpWindow *self)
{
  CpHistory *history = self->project != NULL ? get_history (self) : NULL;
  g_autofree char *undo =
      dup_undo_label (history != NULL ? cp_history_get_undo_name (history) : NULL);
  g_autofree char *redo =
      dup_redo_label (history != NULL ? cp_history_get_redo_name (history) : NULL);

  g_menu_remove_all (self->history_menu);
  g_menu_append (self->history_menu, undo, "win.undo");
  g_menu_append (self->history_menu, redo, "win.redo");
}

/**
 * cp_window_add_history_actions:
 *
 * Adds undo and redo, and the part of the menu that names them.
 */
void
cp_window_add_history_actions (CpWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  self->history_menu = g_menu_new ();
  name_steps (self);
}

/**
 * cp_window_update_history_actions:
 *
 * Offers to undo and redo what can be.
 */
void
cp_window_update_history_actions (CpWindow *self)
{
  static const char *const names[] = { "undo", "redo" };
  CpHistory *history = self->project != NULL ? get_history (self) : NULL;
  gboolean can[] = { history != NULL && cp_history_get_undo_name (history) != NULL,
                     history != NULL && cp_history_get_redo_name (history) != NULL };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), names[i]);

      g_simple_action_set_enabled (G_SIMPLE_ACTION (action), can[i]);
    }
  name_steps (self);
}
