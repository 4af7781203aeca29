/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Codes the statements that are selected in a list: each time one step, however many they are. */

#include "cp-statements-coding.h"

#include <glib/gi18n-lib.h>

#include "cp-coding-menu.h"
#include "cp-edit-coding.h"
#include "cp-edit-comparison.h"
#include "cp-edit-registers.h"
#include "cp-edit-statements.h"
#include "cp-editing.h"
#include "cp-number-words.h"
#include "cp-statements-page.h"

/* What an action is about: the statements that were selected when it was asked for. */
typedef struct
{
  GtkWidget *page;
  CpSession *session;
  CpSnapshot *snapshot;
  GArray *statements; /* of guint32 */
  const guint32 *handles;
  guint n;
} Selected;

static gboolean
begin (Selected *self, GtkWidget *page)
{
  self->page = page;
  self->session = cp_statements_page_get_session (CP_STATEMENTS_PAGE (page));
  if (self->session == NULL)
    return FALSE;
  self->snapshot = cp_corpus_get_current (cp_session_get_corpus (self->session));
  self->statements = cp_statements_page_list_selected (CP_STATEMENTS_PAGE (page));
  self->handles = (const guint32 *) (gpointer) self->statements->data;
  self->n = self->statements->len;
  if (self->n > 0)
    return TRUE;
  g_array_unref (self->statements);
  return FALSE;
}

/* @one and @many name what is done, the second with the number. */
static char *
dup_name (const Selected *self, const char *text)
{
  g_autofree char *number = cp_words_dup_number (self->n);
  g_autoptr (GString) name = g_string_new (text);

  g_string_replace (name, "%s", number, 1);
  return g_strdup (name->str);
}

static void
end (Selected *self, CpEdit *edit)
{
  cp_editing_apply (self->page, self->session, edit, self->n > 1 ? CP_TELL_DONE : CP_TELL_NOTHING);
  g_clear_pointer (&edit, cp_edit_unref);
  g_array_unref (self->statements);
}

static void
set_speaker_cb (GtkWidget *page, const char *action, GVariant *parameter)
{
  const char *value = g_variant_get_string (parameter, NULL);
  g_autofree char *name = NULL;
  Selected selected;

  if (!begin (&selected, page))
    return;
  /* Translators: %s is a number of statements */
  name = dup_name (&selected, ngettext ("Change the speaker of a statement",
                                        "Change the speaker of %s statements", selected.n));
  end (&selected,
       g_str_equal (action, "statements.set-speaker")
           ? cp_edit_new_coding (name, selected.snapshot, selected.handles, selected.n,
                                 CP_STATEMENT_SPEAKER, value)
           : cp_edit_new_speaker (name, selected.snapshot, selected.handles, selected.n, value));
}

static void
name_topic_cb (GtkWidget *page, const char *action, GVariant *parameter)
{
  g_autofree char *name = NULL;
  Selected selected;

  if (!begin (&selected, page))
    return;
  /* Translators: %s is a number of statements */
  name = dup_name (&selected, ngettext ("Add a topic to a statement",
                                        "Add a topic to %s statements", selected.n));
  end (&selected, cp_edit_new_topic (name, selected.snapshot, selected.handles, selected.n,
                                     g_variant_get_string (parameter, NULL)));
}

static void
change_topic_cb (GtkWidget *page, const char *action, GVariant *parameter)
{
  gboolean on = g_str_equal (action, "statements.add-topic");
  g_autofree char *name = NULL;
  Selected selected;
  guint32 topic;

  if (!begin (&selected, page))
    return;
  topic = cp_snapshot_find (selected.snapshot, CP_ARRAY_TOPICS,
                            g_variant_get_string (parameter, NULL));
  /* Translators: %s is a number of statements */
  name = dup_name (&selected, on ? ngettext ("Add a topic to a statement",
                                             "Add a topic to %s statements", selected.n)
                                 /* Translators: what is done, as undo names it; %s is a number of
                                  * statements */
                                 : ngettext ("Take a topic off a statement",
                                             "Take a topic off %s statements", selected.n));
  end (&selected, topic == CP_HANDLE_NONE
                      ? NULL
                      : cp_edit_new_topic_change (name, selected.snapshot, selected.handles,
                                                  selected.n, topic, on));
}

static void
set_mode_cb (GtkWidget *page, const char *action, GVariant *parameter)
{
  CpMode mode = CP_MODE_NONE;
  g_autofree char *name = NULL;
  Selected selected;

  if (!cp_mode_from_string (g_variant_get_string (parameter, NULL), &mode)
      || !begin (&selected, page))
    return;
  /* Translators: %s is a number of statements */
  name = dup_name (&selected, ngettext ("Change the mode of a statement",
                                        "Change the mode of %s statements", selected.n));
  end (&selected,
       cp_edit_new_mode (name, selected.snapshot, selected.handles, selected.n, mode));
}

static void
set_role_cb (GtkWidget *page, const char *action, GVariant *parameter)
{
  g_autofree char *name = NULL;
  Selected selected;

  if (!begin (&selected, page))
    return;
  /* Translators: %s is a number of statements */
  name = dup_name (&selected, ngettext ("Change the role of a statement",
                                        "Change the role of %s statements", selected.n));
  end (&selected,
       cp_edit_new_coding (name, selected.snapshot, selected.handles, selected.n,
                           CP_STATEMENT_ROLE, g_variant_get_string (parameter, NULL)));
}

static void
set_position_cb (GtkWidget *page, const char *action, GVariant *parameter)
{
  const char *id, *position;
  g_autofree char *name = NULL;
  Selected selected;
  guint32 question;

  g_variant_get (parameter, "(&s&s)", &id, &position);
  if (!begin (&selected, page))
    return;
  question = cp_snapshot_find (selected.snapshot, CP_ARRAY_QUESTIONS, id);
  /* Translators: %s is a number of statements */
  name = dup_name (&selected, ngettext ("Change the position of a statement",
                                        "Change the position of %s statements", selected.n));
  end (&selected,
       question == CP_HANDLE_NONE
           ? NULL
           : cp_edit_new_answer (name, selected.snapshot, selected.handles, selected.n, question,
                                 *position != '\0' ? position : NULL));
}

static void
accept_cb (GtkWidget *page, const char *action, GVariant *parameter)
{
  g_autofree char *name = NULL;
  Selected selected;

  if (!begin (&selected, page))
    return;
  name = dup_name (&selected,
                   /* Translators: %s is a number of statements */
                   ngettext ("Accept a statement", "Accept %s statements", selected.n));
  end (&selected, cp_edit_new_review (name, selected.snapshot, CP_ARRAY_STATEMENTS,
                                      selected.handles, selected.n));
}

static void
delete_cb (GtkWidget *page, const char *action, GVariant *parameter)
{
  g_autofree char *name = NULL;
  g_autoptr (CpEdit) edit = NULL;
  Selected selected;

  if (!begin (&selected, page))
    return;
  name = dup_name (&selected,
                   /* Translators: %s is a number of statements */
                   ngettext ("Delete a statement", "Delete %s statements", selected.n));
  edit = cp_edit_new_removal (name, selected.snapshot, CP_ARRAY_STATEMENTS, selected.handles,
                              selected.n);
  cp_editing_apply (page, selected.session, edit, CP_TELL_DONE);
  g_array_unref (selected.statements);
}

static void
merge_cb (GtkWidget *page, const char *action, GVariant *parameter)
{
  g_autofree char *name = NULL;
  Selected selected;

  if (!begin (&selected, page))
    return;
  /* Translators: %s is a number of statements */
  name = dup_name (&selected, ngettext ("Merge %s statement", "Merge %s statements", selected.n));
  end (&selected, cp_coding_menu_can_merge (selected.snapshot, selected.statements)
                      ? cp_edit_new_statement_union (name, selected.snapshot, selected.handles,
                                                     selected.n)
                      : NULL);
}

static void
pick_cb (GtkWidget *page, const char *action, GVariant *parameter)
{
  GVariantBuilder ids;
  Selected selected;

  if (!begin (&selected, page))
    return;
  g_variant_builder_init (&ids, G_VARIANT_TYPE_STRING_ARRAY);
  for (guint i = 0; i < selected.n; i++)
    g_variant_builder_add (
        &ids, "s", cp_snapshot_get_statements (selected.snapshot)->id[selected.handles[i]]);
  g_array_unref (selected.statements);
  gtk_widget_activate_action_variant (page, "win.pick", g_variant_builder_end (&ids));
}

/* One at a time. */
static void
edit_cb (GtkWidget *page, const char *action, GVariant *parameter)
{
  Selected selected;

  if (!begin (&selected, page))
    return;
  if (selected.n == 1)
    gtk_widget_activate_action (
        page, "win.edit-statement", "s",
        cp_snapshot_get_statements (selected.snapshot)->id[selected.handles[0]]);
  else
    gtk_widget_error_bell (page);
  g_array_unref (selected.statements);
}

static const struct
{
  const char *name;
  const char *parameter;
  GtkWidgetActionActivateFunc func;
} actions[] = {
  { "statements.set-speaker", "s", set_speaker_cb },
  { "statements.name-speaker", "s", set_speaker_cb },
  { "statements.add-topic", "s", change_topic_cb },
  { "statements.remove-topic", "s", change_topic_cb },
  { "statements.name-topic", "s", name_topic_cb },
  { "statements.set-mode", "s", set_mode_cb },
  { "statements.set-role", "s", set_role_cb },
  { "statements.set-position", "(ss)", set_position_cb },
  { "statements.accept", NULL, accept_cb },
  { "statements.delete", NULL, delete_cb },
  { "statements.merge", NULL, merge_cb },
  { "statements.pick", NULL, pick_cb },
  { "statements.edit", NULL, edit_cb },
};

/**
 * cp_statements_coding_install:
 * @widget_class: that of CpStatementsPage
 *
 * Gives the page what can be done with what is selected.
 */
void
cp_statements_coding_install (GtkWidgetClass *widget_class)
{
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, actions[i].parameter,
                                     actions[i].func);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "statements.delete", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F2, 0, "statements.edit", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_t, GDK_CONTROL_MASK,
                                       "statements.pick", NULL);
}

/**
 * cp_statements_coding_enable:
 * @enabled: whether anything is selected
 *
 * Offers it, or does not.
 */
void
cp_statements_coding_enable (GtkWidget *page, gboolean enabled)
{
  static const char *const others[] = { "statements.menu", "statements.more",
                                        "statements.unselect", "statements.choose-speaker",
                                        "statements.choose-topic" };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_action_set_enabled (page, actions[i].name, enabled);
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    gtk_widget_action_set_enabled (page, others[i], enabled);
}
