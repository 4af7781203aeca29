/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Menus that are made when they are first opened. */

#include "cp-lazy-menu.h"

/* The widgets of a menu take longer to be made than all that a window shows around its button. */

#define RESOURCE_FOLDER "/io/github/counterpoint_app/Counterpoint/ui/"

typedef struct
{
  const char *file;
  const char *id;
  CpLazyMenuFunc complete;
  gpointer data;
} Menu;

static void
create_popup_cb (GtkMenuButton *button, gpointer data)
{
  const Menu *menu = data;
  g_autofree char *path = g_strconcat (RESOURCE_FOLDER, menu->file, NULL);
  g_autoptr (GtkBuilder) builder = NULL;

  if (gtk_menu_button_get_menu_model (button) != NULL)
    return;
  builder = gtk_builder_new_from_resource (path);
  if (menu->complete != NULL)
    menu->complete (builder, menu->data);
  gtk_menu_button_set_menu_model (button,
                                  G_MENU_MODEL (gtk_builder_get_object (builder, menu->id)));
}

/**
 * cp_lazy_menu_set:
 * @button: a button without a menu
 * @file: (static): the file of ui/ in which the menu is described
 * @id: (static): its id there
 * @complete: (nullable): adds what the description cannot know
 * @data: for @complete; lives as long as the button
 *
 * Gives a button a menu that is made when it is first opened.
 */
void
cp_lazy_menu_set (GtkMenuButton *button, const char *file, const char *id, CpLazyMenuFunc complete,
                  gpointer data)
{
  Menu *menu;

  g_return_if_fail (GTK_IS_MENU_BUTTON (button) && file != NULL && id != NULL);

  menu = g_new (Menu, 1);
  *menu = (Menu) { file, id, complete, data };
  gtk_menu_button_set_create_popup_func (button, create_popup_cb, menu, g_free);
}
