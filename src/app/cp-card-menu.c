/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The menu of a card. */

#include "cp-card-menu.h"

#include <glib/gi18n-lib.h>

/* Where the article is not in the corpus, the entry says that it cannot be shown: an action that
 * nobody has makes it insensitive. */

static GMenuModel *
make_article_section (gboolean has_article)
{
  GMenu *section = g_menu_new ();

  if (has_article)
    g_menu_append (section, _("Show in the _Article"), "card.show-in-article");
  else
    {
      g_menu_append (section, _("Paraphrase: the article is not in this corpus"), "card.nothing");
      g_menu_append (section, _("_Attach the Article…"), "win.attach");
    }

  return G_MENU_MODEL (section);
}

static GMenuModel *
make_copy_section (void)
{
  GMenu *section = g_menu_new ();

  g_menu_append (section, _("Copy as _Quotation"), "card.copy-quotation");
  g_menu_append (section, _("Copy _Words"), "card.copy-words");

  return G_MENU_MODEL (section);
}

/**
 * cp_card_menu_new:
 * @content: what the card shows
 *
 * Makes the menu of a card, a popover without a parent.
 */
GtkWidget *
cp_card_menu_new (const CpCardContent *content)
{
  g_autoptr (GMenu) menu = NULL;
  g_autoptr (GMenuModel) article = NULL;
  g_autoptr (GMenuModel) copy = NULL;

  g_return_val_if_fail (content != NULL, NULL);

  menu = g_menu_new ();
  article = make_article_section (content->has_article);
  copy = make_copy_section ();
  g_menu_append_section (menu, NULL, article);
  g_menu_append_section (menu, NULL, copy);

  return gtk_popover_menu_new_from_model (G_MENU_MODEL (menu));
}
