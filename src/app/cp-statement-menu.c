/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The menu of a statement in its article. */

#include "cp-statement-menu.h"

#include <glib/gi18n-lib.h>

#include "cp-alike.h"
#include "cp-number-words.h"

/* What cannot be done here is there, insensitive: its action is disabled, or is one that nobody has. */

#define NOTHING "articles.nothing"

static void
append_for (GMenu *menu, const char *label, const char *action, const char *id)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "s", id);
  g_menu_append_item (menu, item);
}

static void
append_for_these (GMenu *menu, const char *label, const char *action, const char *id)
{
  const char *const ids[] = { id, NULL };
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target_value (item, action, g_variant_new_strv (ids, -1));
  g_menu_append_item (menu, item);
}

static void
append_alike (GMenu *menu, const char *label, const char *action, CpAlike alike, const char *id)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "(ss)", cp_alike_to_string (alike), id);
  g_menu_append_item (menu, item);
}

static void
append_section (GMenu *menu, GMenu *section)
{
  if (g_menu_model_get_n_items (G_MENU_MODEL (section)) > 0)
    g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
}

static char *
dup_accept (CpAlike alike, const char *number)
{
  if (alike == CP_ALIKE_RULE)
    /* Translators: %s is a number of statements */
    return g_strdup_printf (_("Accept All of This _Rule (%s)"), number);
  /* Translators: %s is a number of statements */
  return g_strdup_printf (_("Accept All of This _Speaker (%s)"), number);
}

static char *
dup_reject (CpAlike alike, const char *number)
{
  if (alike == CP_ALIKE_RULE)
    /* Translators: %s is a number of statements */
    return g_strdup_printf (_("Reject All of This R_ule (%s)"), number);
  /* Translators: %s is a number of statements */
  return g_strdup_printf (_("Reject All of This S_peaker (%s)"), number);
}

/* How many it touches stands in each. */
static void
append_several (GMenu *menu, CpSnapshot *snapshot, guint32 statement, CpAlike alike)
{
  const char *id = cp_snapshot_get_statements (snapshot)->id[statement];
  g_autoptr (GArray) list = cp_alike_list (snapshot, statement, alike);
  g_autofree char *number = cp_words_dup_number (list->len);
  g_autofree char *accept = dup_accept (alike, number);
  g_autofree char *reject = dup_reject (alike, number);
  g_autoptr (GMenu) section = g_menu_new ();

  if (list->len == 0)
    return;
  append_alike (section, accept, "win.accept-alike", alike, id);
  append_alike (section, reject, "win.reject-alike", alike, id);
  append_section (menu, section);
}

/**
 * cp_statement_menu_new_alike:
 * @statement: the handle of a statement that is there
 *
 * Makes the menu of what can be done with all that were found alike and are not looked over, with their
 * numbers.
 *
 * Returns: (transfer full): it may have no items
 */
GMenuModel *
cp_statement_menu_new_alike (CpSnapshot *snapshot, guint32 statement)
{
  GMenu *menu = g_menu_new ();

  g_return_val_if_fail (snapshot != NULL, G_MENU_MODEL (menu));

  for (CpAlike alike = 0; alike < CP_N_ALIKE; alike++)
    append_several (menu, snapshot, statement, alike);
  return G_MENU_MODEL (menu);
}

static void
append_review (GMenu *menu, CpSnapshot *snapshot, guint32 statement)
{
  const CpStatementColumns *columns = cp_snapshot_get_statements (snapshot);
  g_autoptr (GMenu) section = g_menu_new ();
  g_autoptr (GMenuModel) several = cp_statement_menu_new_alike (snapshot, statement);

  if (columns->origin[statement] == CP_ORIGIN_FOUND && !columns->reviewed[statement])
    {
      append_for_these (section, _("_Accept"), "win.accept-statements", columns->id[statement]);
      /* Translators: menu item of a statement that the program found */
      append_for_these (section, _("Re_ject"), "win.reject-statements", columns->id[statement]);
    }
  if (g_menu_model_get_n_items (several) > 0)
    /* Translators: submenu of a statement: accept or reject all that were found in the same way */
    g_menu_append_submenu (section, _("A_ll Alike"), several);
  append_section (menu, section);
}

static void
append_words (GMenu *menu, CpStatementWays ways)
{
  g_autoptr (GMenu) section = g_menu_new ();

  /* Translators: menu item: makes two of the statement, where the text cursor stands */
  g_menu_append (section, _("Spl_it Here"),
                 ways & CP_STATEMENT_SPLITS ? "articles.split-statement" : NOTHING);
  /* Translators: menu item: makes one of this statement and the one behind it */
  g_menu_append (section, _("Merge with the _Next"),
                 ways & CP_STATEMENT_MERGES_NEXT ? "articles.merge-next" : NOTHING);
  /* Translators: menu item: makes one of this statement and the one before it */
  g_menu_append (section, _("Merge with the Pre_vious"),
                 ways & CP_STATEMENT_MERGES_PREVIOUS ? "articles.merge-previous" : NOTHING);
  append_section (menu, section);
}

static void
append_uses (GMenu *menu, const char *id)
{
  g_autoptr (GMenu) section = g_menu_new ();

  append_for (section, _("_Responds to…"), "win.respond", id);
  append_for_these (section, _("Put into the _Tray"), "win.pick", id);
  /* Translators: menu item: copies the words with speaker, outlet and date */
  g_menu_append (section, _("_Copy as Quotation"), "articles.copy-quotation");
  append_section (menu, section);
}

static void
append_removal (GMenu *menu, const char *id)
{
  g_autoptr (GMenu) section = g_menu_new ();

  append_for_these (section, _("_Delete"), "win.delete-statements", id);
  append_section (menu, section);
}

/**
 * cp_statement_menu_new:
 * @statement: the handle of a statement that is there, or %CP_HANDLE_NONE
 * @ways: what can be done with its words
 *
 * Makes the menu of a statement, or of words that are none.
 *
 * Returns: (transfer full): its actions are those of the window and of the articles page
 */
GMenuModel *
cp_statement_menu_new (CpSnapshot *snapshot, guint32 statement, CpStatementWays ways)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) first = g_menu_new ();
  const char *id;

  g_return_val_if_fail (snapshot != NULL, G_MENU_MODEL (menu));

  /* Translators: menu item: makes a statement of the words that are selected in an article */
  g_menu_append (first, _("_Make Statement"), "articles.make-statement");
  if (statement == CP_HANDLE_NONE)
    {
      append_section (menu, first);
      return G_MENU_MODEL (menu);
    }
  id = cp_snapshot_get_statements (snapshot)->id[statement];
  /* Translators: menu item: opens speaker, role, topics and so on */
  append_for (first, _("_Edit Statement"), "win.edit-statement", id);
  append_section (menu, first);
  append_review (menu, snapshot, statement);
  append_words (menu, ways);
  append_uses (menu, id);
  append_removal (menu, id);
  return G_MENU_MODEL (menu);
}
