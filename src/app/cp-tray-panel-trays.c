/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is done to whole trays in their panel: chosen, made, renamed, copied, deleted. */

#include "cp-tray-panel-private.h"

#include <glib/gi18n-lib.h>

#include "cp-edit-registers.h"
#include "cp-edit-trays.h"
#include "cp-menu-words.h"
#include "cp-name-words.h"

/* A menu is made when it is asked for. */
static void
create_chooser_cb (GtkMenuButton *button, gpointer data)
{
  CpTrayPanel *self = data;
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) trays = g_menu_new ();
  g_autoptr (GMenu) more = g_menu_new ();
  CpSnapshot *snapshot = cp_tray_panel_get_snapshot (self);
  guint n;
  const guint32 *order = cp_snapshot_get_order (snapshot, CP_ARRAY_TRAYS, &n);

  for (guint i = 0; i < n; i++)
    {
      const char *name =
          cp_item_get_label (cp_snapshot_get_item (snapshot, CP_ARRAY_TRAYS, order[i]));
      /* Translators: in place of the name of a tray that has none */
      g_autofree char *label = cp_menu_words_dup_label (name != NULL ? name : _("Without a name"));
      g_autofree char *action = g_strdup_printf ("trays.current(uint32 %u)", order[i]);

      g_menu_append (trays, label, action);
    }
  /* Translators: menu item: makes a new list of cards for a talk */
  g_menu_append (more, _("_New Tray"), "tray.new");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (trays));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (more));
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
}

/* The edit has made the tray that is last by age. */
static void
choose_newest (CpTrayPanel *self)
{
  guint n;
  const guint32 *order =
      cp_snapshot_get_order (cp_tray_panel_get_snapshot (self), CP_ARRAY_TRAYS, &n);
  guint32 newest = CP_HANDLE_NONE;

  for (guint i = 0; i < n; i++)
    newest = MAX (newest, order[i]);
  if (newest != CP_HANDLE_NONE)
    cp_tray_set_current (cp_tray_panel_get_tray (self), newest);
}

static void
new_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CpTrayPanel *self = CP_TRAY_PANEL (widget);
  g_autofree char *name = cp_tray_dup_free_name (cp_tray_panel_get_tray (self), NULL);
  g_autofree char *shown = cp_words_dup_name (name);
  /* Translators: what is done, in a menu; %s is the name of a tray. */
  g_autofree char *what = g_strdup_printf (_("Make the tray “%s”"), shown);

  cp_tray_panel_apply (self, cp_edit_new_tray (what, name), FALSE);
  choose_newest (self);
}

static void
rename_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CpTrayPanel *self = CP_TRAY_PANEL (widget);
  const char *name = cp_tray_get_name (cp_tray_panel_get_tray (self));
  graphene_rect_t bounds;

  gtk_editable_set_text (self->rename_entry, name != NULL ? name : "");
  if (gtk_widget_compute_bounds (GTK_WIDGET (self->chooser), GTK_WIDGET (self), &bounds))
    gtk_popover_set_pointing_to (self->rename,
                                 &(GdkRectangle) { (int) bounds.origin.x, (int) bounds.origin.y,
                                                   (int) bounds.size.width, (int) bounds.size.height });
  gtk_popover_popup (self->rename);
  gtk_widget_grab_focus (GTK_WIDGET (self->rename_entry));
}

/* Takes the name that was written; nothing is no name. */
void
cp_tray_panel_end_renaming (CpTrayPanel *self)
{
  CpTray *tray = cp_tray_panel_get_tray (self);
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (self->rename_entry)));
  g_autofree char *shown = cp_words_dup_name (name);
  /* Translators: what is done, in a menu; %s is the name that a tray gets. */
  g_autofree char *what = g_strdup_printf (_("Rename a tray to “%s”"), shown);

  gtk_popover_popdown (self->rename);
  if (*name != '\0' && cp_tray_get_current (tray) != CP_HANDLE_NONE)
    cp_tray_panel_apply (self,
                         cp_edit_new_tray_name (what, cp_tray_panel_get_snapshot (self),
                                                cp_tray_get_current (tray), name),
                         FALSE);
}

static void
duplicate_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CpTrayPanel *self = CP_TRAY_PANEL (widget);
  CpTray *tray = cp_tray_panel_get_tray (self);
  g_autofree char *name = cp_tray_dup_free_name (tray, cp_tray_get_name (tray));
  g_autofree char *shown = cp_words_dup_name (cp_tray_get_name (tray));
  /* Translators: what is done, in a menu; %s is the name of a tray. */
  g_autofree char *what = g_strdup_printf (_("Duplicate the tray “%s”"), shown);

  cp_tray_panel_apply (self,
                       cp_edit_new_tray_copy (what, cp_tray_panel_get_snapshot (self),
                                              cp_tray_get_current (tray), name),
                       FALSE);
  choose_newest (self);
}

static void
delete_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CpTrayPanel *self = CP_TRAY_PANEL (widget);
  CpTray *tray = cp_tray_panel_get_tray (self);
  guint32 current = cp_tray_get_current (tray);
  g_autofree char *shown = cp_words_dup_name (cp_tray_get_name (tray));
  /* Translators: what is done, in a menu; %s is the name of a tray. */
  g_autofree char *what = g_strdup_printf (_("Delete the tray “%s”"), shown);

  cp_tray_panel_apply (self,
                       cp_edit_new_removal (what, cp_tray_panel_get_snapshot (self), CP_ARRAY_TRAYS,
                                            &current, 1),
                       TRUE);
}

/* What has a state is in a group of the panel. */

static void
choose_cb (GSimpleAction *action, GVariant *state, gpointer data)
{
  cp_tray_set_current (cp_tray_panel_get_tray (data), g_variant_get_uint32 (state));
}

static void
size_cb (GSimpleAction *action, GVariant *state, gpointer data)
{
  int n = g_variant_get_int32 (state);

  if (n < 1 || n > CP_TRAY_PAGE_MAX)
    return;
  g_simple_action_set_state (action, state);
  cp_tray_panel_set_page_size (data, (guint) n);
}

/* Adds what can be done to whole trays. */
void
cp_tray_panel_install_tray_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "tray.new", NULL, new_cb);
  gtk_widget_class_install_action (widget_class, "tray.rename", NULL, rename_cb);
  gtk_widget_class_install_action (widget_class, "tray.duplicate", NULL, duplicate_cb);
  gtk_widget_class_install_action (widget_class, "tray.delete", NULL, delete_cb);
}

static void
set_state (CpTrayPanel *self, const char *name, GVariant *state)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self->trays), name);

  g_simple_action_set_state (G_SIMPLE_ACTION (action), state);
}

static void
show_name (CpTrayPanel *self, const char *name)
{
  /* Translators: %s is the name of the tray that is shown. */
  g_autofree char *label = g_strdup_printf (_("Tray: %s"), name);

  gtk_label_set_text (self->name, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->chooser), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
}

/* Shows the current tray's name, and offers what can be done to it. */
void
cp_tray_panel_update_tray_actions (CpTrayPanel *self)
{
  static const char *const names[] = { "tray.rename", "tray.duplicate", "tray.delete" };
  CpTray *tray = cp_tray_panel_get_tray (self);
  gboolean any = cp_tray_get_current (tray) != CP_HANDLE_NONE;
  const char *name = cp_tray_get_name (tray);
  g_autofree char *shown = cp_words_dup_name (name != NULL ? name : _("Without a name"));

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), names[i], any);
  set_state (self, "current", g_variant_new_uint32 (cp_tray_get_current (tray)));
  /* Translators: in place of a tray’s name, where the corpus has no tray */
  show_name (self, any ? shown : _("No tray yet"));
}

/* Adds what opens menus. */
void
cp_tray_panel_add_menus (CpTrayPanel *self)
{
  static const GActionEntry entries[] = {
    { "current", NULL, "u", "uint32 0", choose_cb },
    { "size", NULL, "i", "3", size_cb },
  };

  self->trays = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->trays), entries, G_N_ELEMENTS (entries), self);
  set_state (self, "size", g_variant_new_int32 ((int) self->n_rows));
  gtk_widget_insert_action_group (GTK_WIDGET (self), "trays", G_ACTION_GROUP (self->trays));
  gtk_menu_button_set_create_popup_func (self->chooser, create_chooser_cb, self, NULL);
}
