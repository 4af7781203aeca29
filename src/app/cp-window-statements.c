/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a window does to statements, wherever they are shown. */

#include <glib/gi18n-lib.h>

#include "cp-alike.h"
#include "cp-edit-registers.h"
#include "cp-edit-statements.h"
#include "cp-editing.h"
#include "cp-number-words.h"
#include "cp-window-private.h"

static CpSnapshot *
get_snapshot (CpWindow *self)
{
  return cp_corpus_get_current (cp_session_get_corpus (cp_window_get_session (self)));
}

/* Those that are still there. */
static GArray *
find_statements (CpWindow *self, GVariant *ids)
{
  GArray *list = g_array_new (FALSE, FALSE, sizeof (guint32));
  GVariantIter iter;
  const char *id;

  g_variant_iter_init (&iter, ids);
  while (g_variant_iter_next (&iter, "&s", &id))
    {
      guint32 statement = cp_snapshot_find (get_snapshot (self), CP_ARRAY_STATEMENTS, id);

      if (statement != CP_HANDLE_NONE)
        g_array_append_val (list, statement);
    }
  return list;
}

static void
delete (CpWindow *self, const GArray *list, char *name)
{
  g_autofree char *own_name = name;
  g_autoptr (CpEdit) edit =
      cp_edit_new_removal (own_name, get_snapshot (self), CP_ARRAY_STATEMENTS,
                           (const guint32 *) list->data, list->len);

  cp_editing_apply (GTK_WIDGET (self), cp_window_get_session (self), edit, CP_TELL_DONE);
}

static void
accept (CpWindow *self, const GArray *list)
{
  g_autofree char *number = cp_words_dup_number (list->len);
  /* Translators: %s is a number of statements */
  g_autofree char *name = g_strdup_printf (
      ngettext ("Accept a statement", "Accept %s statements", list->len), number);
  g_autoptr (CpEdit) edit =
      cp_edit_new_review (name, get_snapshot (self), CP_ARRAY_STATEMENTS,
                          (const guint32 *) list->data, list->len);

  self->decides = TRUE;
  cp_editing_apply (GTK_WIDGET (self), cp_window_get_session (self), edit,
                    list->len > 1 ? CP_TELL_DONE : CP_TELL_NOTHING);
  self->decides = FALSE;
}

static void
delete_cb (GSimpleAction *action, GVariant *ids, gpointer data)
{
  g_autoptr (GArray) list = find_statements (data, ids);
  g_autofree char *number = cp_words_dup_number (list->len);

  if (list->len > 0)
    /* Translators: %s is a number of statements */
    delete (data, list, g_strdup_printf (ngettext ("Delete a statement", "Delete %s statements",
                                                   list->len), number));
}

static void
accept_cb (GSimpleAction *action, GVariant *ids, gpointer data)
{
  g_autoptr (GArray) list = find_statements (data, ids);

  if (list->len > 0)
    accept (data, list);
}

static void
reject (CpWindow *self, const GArray *list)
{
  g_autofree char *number = cp_words_dup_number (list->len);

  /* Translators: %s is a number of statements */
  delete (self, list, g_strdup_printf (ngettext ("Reject a statement", "Reject %s statements",
                                                 list->len), number));
}

static void
reject_cb (GSimpleAction *action, GVariant *ids, gpointer data)
{
  g_autoptr (GArray) list = find_statements (data, ids);

  if (list->len > 0)
    reject (data, list);
}

static GArray *
list_alike (CpWindow *self, GVariant *parameter)
{
  const char *kind;
  const char *id;
  CpAlike alike;
  guint32 statement;

  g_variant_get (parameter, "(&s&s)", &kind, &id);
  statement = cp_snapshot_find (get_snapshot (self), CP_ARRAY_STATEMENTS, id);
  if (statement == CP_HANDLE_NONE || !cp_alike_from_string (kind, &alike))
    return g_array_new (FALSE, FALSE, sizeof (guint32));
  return cp_alike_list (get_snapshot (self), statement, alike);
}

static void
accept_alike_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  g_autoptr (GArray) list = list_alike (data, parameter);

  if (list->len > 0)
    accept (data, list);
}

static void
reject_alike_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  g_autoptr (GArray) list = list_alike (data, parameter);

  if (list->len > 0)
    reject (data, list);
}

static void
edit_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  CpWindow *self = data;
  guint32 statement = cp_snapshot_find (get_snapshot (self), CP_ARRAY_STATEMENTS,
                                        g_variant_get_string (parameter, NULL));

  if (statement == CP_HANDLE_NONE)
    return;
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-statement", "s",
                              g_variant_get_string (parameter, NULL));
  cp_articles_page_edit_statement (self->articles_page, statement);
}

/* Where the articles are not in sight they are shown first, for words to be selected. */
static void
make_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  CpWindow *self = data;

  cp_window_show_page (self, "articles");
  cp_article_editor_make (cp_articles_page_get_editor (self->articles_page));
}

static const GActionEntry entries[] = {
  { "delete-statements", delete_cb, "as" },
  { "accept-statements", accept_cb, "as" },
  { "reject-statements", reject_cb, "as" },
  { "accept-alike", accept_alike_cb, "(ss)" },
  { "reject-alike", reject_alike_cb, "(ss)" },
  { "edit-statement", edit_cb, "s" },
  { "make-statement", make_cb },
};

/**
 * cp_window_place_article_bar:
 *
 * Puts the bar of the articles beside the switch between views, where there is room, else above the
 * article.
 */
void
cp_window_place_article_bar (CpWindow *self)
{
  GtkWidget *view_bar = gtk_widget_get_parent (GTK_WIDGET (self->matrix_bar));
  gboolean has_room = cp_panes_get_room (self->panes) == CP_ROOM_WIDE
                      && !cp_panes_get_detail_shown (self->panes);
  GtkWidget *bar;

  if (self->articles_page == NULL)
    return;
  bar = cp_articles_page_get_bar (self->articles_page);
  cp_articles_page_place_bar (self->articles_page, has_room ? GTK_BOX (view_bar) : NULL);
  gtk_widget_set_hexpand (bar, has_room);
  gtk_widget_set_halign (bar, has_room ? GTK_ALIGN_END : GTK_ALIGN_FILL);
  gtk_widget_set_visible (
      bar, !has_room
               || g_strcmp0 (gtk_stack_get_visible_child_name (self->views), "articles") == 0);
}

/**
 * cp_window_add_statement_actions:
 *
 * Adds the actions by which statements are made, changed and taken away.
 */
void
cp_window_add_statement_actions (CpWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}

/**
 * cp_window_update_statement_actions:
 *
 * Offers only what can be done.
 */
void
cp_window_update_statement_actions (CpWindow *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    {
      GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), entries[i].name);

      g_simple_action_set_enabled (G_SIMPLE_ACTION (action), self->project != NULL);
    }
}
