/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What can be done with the statements of a list that are selected, as a menu. */

#include "cp-coding-menu.h"

#include <glib/gi18n-lib.h>

#include "cp-menu-words.h"
#include "cp-query-private.h"
#include "cp-role-label.h"

/* Entries name actions of the class CpStatementsPage, which say what they do in its history. */

typedef struct
{
  CpSnapshot *snapshot;
  const GArray *statements; /* of guint32 */
  guint8 *topics;           /* one byte for each handle: 1 where one of them is about it */
} Making;

static void
append_item (GMenu *menu, const char *label, const char *action, GVariant *target)
{
  GMenuItem *item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target_value (item, action, target);
  g_menu_append_item (menu, item);
  g_object_unref (item);
}

static void
append_named (GMenu *menu, const char *name, const char *action, GVariant *target)
{
  g_autofree char *label = cp_menu_words_dup_label (name);

  append_item (menu, label, action, target);
}

static void
append_submenu (GMenu *menu, const char *label, GMenu *submenu)
{
  if (g_menu_model_get_n_items (G_MENU_MODEL (submenu)) > 0)
    g_menu_append_submenu (menu, label, G_MENU_MODEL (submenu));
}

/* Many statements have few sets of topics, and each is looked at once. */
static guint8 *
mark_topics (CpSnapshot *snapshot, const GArray *statements)
{
  const CpStatementColumns *columns = cp_snapshot_get_statements (snapshot);
  guint8 *marks = g_new0 (guint8, cp_snapshot_get_n_handles (snapshot, CP_ARRAY_TOPICS) + 1);
  g_autofree guint8 *seen = g_new0 (guint8, cp_snapshot_get_n_topic_sets (snapshot) + 1);

  for (guint i = 0; i < statements->len; i++)
    {
      guint set = columns->topics[g_array_index (statements, guint32, i)];
      guint n;
      const guint32 *topics = cp_snapshot_get_topic_set (snapshot, set, &n);

      for (guint k = 0; k < n && !seen[set]; k++)
        marks[topics[k]] = 1;
      seen[set] = 1;
    }
  return marks;
}

static void
append_topics (const Making *self, GMenu *menu)
{
  g_autoptr (GMenu) submenu = g_menu_new ();
  guint n;
  const guint32 *order = cp_snapshot_get_order (self->snapshot, CP_ARRAY_TOPICS, &n);

  for (guint i = 0; i < n; i++)
    {
      CpItem *topic = cp_snapshot_get_item (self->snapshot, CP_ARRAY_TOPICS, order[i]);

      if (self->topics[order[i]])
        append_named (submenu, cp_item_get_label (topic), "statements.remove-topic",
                      g_variant_new_string (cp_item_get_id (topic)));
    }
  /* Translators: in the menu of selected statements: a submenu with the topics they have */
  append_submenu (menu, _("Take _off a Topic"), submenu);
}

static void
append_modes (GMenu *menu)
{
  g_autoptr (GMenu) submenu = g_menu_new ();

  for (CpMode mode = CP_MODE_DIRECT; mode < CP_N_MODES; mode++)
    append_item (submenu, cp_mode_get_label (mode), "statements.set-mode",
                 g_variant_new_string (cp_mode_to_string (mode)));
  /* Translators: in a menu: a submenu; how the words came about: direct quotation, paraphrase … */
  append_submenu (menu, _("_Mode"), submenu);
}

static void
append_roles (const Making *self, GMenu *menu)
{
  g_autoptr (GMenu) submenu = g_menu_new ();
  guint n;
  const guint32 *order = cp_snapshot_get_order (self->snapshot, CP_ARRAY_ROLES, &n);

  /* Translators: the first item of the submenu of roles: the statement has its speaker's role */
  append_item (submenu, _("As the Speaker"), "statements.set-role", g_variant_new_string (""));
  for (guint i = 0; i < n; i++)
    {
      CpItem *role = cp_snapshot_get_item (self->snapshot, CP_ARRAY_ROLES, order[i]);

      append_named (submenu, cp_role_label_get_item_words (role), "statements.set-role",
                    g_variant_new_string (cp_item_get_id (role)));
    }
  /* Translators: in a menu: a submenu with the roles that a statement can be made in */
  append_submenu (menu, _("_Role"), submenu);
}

static void
append_positions (GMenu *menu, CpQuestion *question)
{
  const char *const *positions = cp_question_get_positions (question);
  const char *id = cp_item_get_id (CP_ITEM (question));
  g_autoptr (GMenu) submenu = g_menu_new ();
  g_autofree char *text = cp_menu_words_dup_label (cp_question_get_text (question));

  for (guint i = 0; positions != NULL && positions[i] != NULL; i++)
    append_named (submenu, positions[i], "statements.set-position",
                  g_variant_new ("(ss)", id, positions[i]));
  append_item (submenu, _("No Position"), "statements.set-position",
               g_variant_new ("(ss)", id, ""));
  g_menu_append_submenu (menu, text, G_MENU_MODEL (submenu));
}

/* Questions on what the statements are about. */
static void
append_questions (const Making *self, GMenu *menu)
{
  g_autoptr (GMenu) submenu = g_menu_new ();
  guint n;
  const guint32 *order = cp_snapshot_get_order (self->snapshot, CP_ARRAY_QUESTIONS, &n);

  for (guint i = 0; i < n; i++)
    {
      CpQuestion *question = cp_snapshot_get_question (self->snapshot, order[i]);
      const char *topic = cp_question_get_topic (question);

      if (topic != NULL
          && self->topics[cp_snapshot_find (self->snapshot, CP_ARRAY_TOPICS, topic)])
        append_positions (submenu, question);
    }
  /* Translators: in a menu: a submenu with the positions on a question */
  append_submenu (menu, _("_Position"), submenu);
}

static void
append_places (const Making *self, GMenu *menu)
{
  g_autoptr (GMenu) section = g_menu_new ();
  const char *id = cp_snapshot_get_statements (self->snapshot)
                       ->id[g_array_index (self->statements, guint32, 0)];

  if (self->statements->len != 1)
    return;
  /* Translators: in a menu: show the statement where it stands in its article */
  append_item (section, _("_Show in the Article"), "win.show-statement",
               g_variant_new_string (id));
  append_item (section, _("_Edit…"), "statements.edit", NULL);
  /* Translators: in a menu: choose what the statement responds to */
  append_item (section, _("Res_ponds to…"), "win.respond", g_variant_new_string (id));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
}

static void
append_coding (const Making *self, GMenu *menu)
{
  g_autoptr (GMenu) section = g_menu_new ();

  /* Translators: in a menu: choose who says the selected statements */
  append_item (section, _("_Speaker…"), "statements.choose-speaker", NULL);
  /* Translators: in a menu: add a topic to the selected statements */
  append_item (section, _("Add a _Topic…"), "statements.choose-topic", NULL);
  append_topics (self, section);
  append_modes (section);
  append_roles (self, section);
  append_questions (self, section);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
}

static void
append_decisions (const Making *self, GMenu *menu)
{
  g_autoptr (GMenu) section = g_menu_new ();
  g_autoptr (GMenu) last = g_menu_new ();
  g_autoptr (GMenu) rest = g_menu_new ();

  /* Translators: a button and in menus: what the program proposes is right */
  append_item (section, _("_Accept"), "statements.accept", NULL);
  /* Translators: in the menu of selected statements */
  append_item (section, _("Put into the Tra_y"), "statements.pick", NULL);
  if (cp_coding_menu_can_merge (self->snapshot, self->statements))
    /* Translators: in a menu: the selected statements become one */
    append_item (section, _("Mer_ge"), "statements.merge", NULL);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
  /* Translators: in a menu: delete what it belongs to: statements, a question, a link */
  append_item (last, _("_Delete"), "statements.delete", NULL);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (last));
  /* Translators: in a menu: no statement is selected any more */
  append_item (rest, _("Select _Nothing"), "statements.unselect", NULL);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (rest));
}

/**
 * cp_coding_menu_new:
 * @statements: (element-type guint32): handles, one at least
 *
 * Makes the menu.
 *
 * Returns: (transfer full): the menu
 */
GMenuModel *
cp_coding_menu_new (CpSnapshot *snapshot, const GArray *statements)
{
  Making making = { snapshot, statements, NULL };
  GMenu *menu = g_menu_new ();

  g_return_val_if_fail (snapshot != NULL && statements != NULL && statements->len > 0,
                        G_MENU_MODEL (menu));

  making.topics = mark_topics (snapshot, statements);
  append_places (&making, menu);
  append_coding (&making, menu);
  append_decisions (&making, menu);
  g_free (making.topics);
  return G_MENU_MODEL (menu);
}

/**
 * cp_coding_menu_can_merge:
 * @statements: (element-type guint32): handles
 *
 * Tells whether statements can become one: several, with places in the text of one article.
 */
gboolean
cp_coding_menu_can_merge (CpSnapshot *snapshot, const GArray *statements)
{
  const CpStatementColumns *columns;

  g_return_val_if_fail (snapshot != NULL && statements != NULL, FALSE);

  columns = cp_snapshot_get_statements (snapshot);
  for (guint i = 0; i < statements->len; i++)
    {
      guint32 first = g_array_index (statements, guint32, 0);
      guint32 one = g_array_index (statements, guint32, i);

      if (columns->document[one] != columns->document[first]
          || columns->start[one] == CP_OFFSET_NONE
          || cp_document_get_text (cp_snapshot_get_document (snapshot, columns->document[one]))
                 == NULL)
        return FALSE;
    }
  return statements->len > 1;
}
