/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The menu of what is selected in a register. */

#include <glib/gi18n-lib.h>

#include "cp-register-reach.h"
#include "cp-register-row.h"
#include "cp-register-words.h"
#include "cp-registers-page-private.h"

static void
append (GMenu *section, const char *label, const char *action)
{
  g_menu_append (section, label, action);
}

static void
append_with (GMenu *section, const char *label, const char *action, GVariant *target)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target_value (item, action, target);
  g_menu_append_item (section, item);
}

static guint
count_statements (CpRegistersPage *self)
{
  GtkSelectionModel *selection = GTK_SELECTION_MODEL (self->selections[self->kind]);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (selection));
  guint n_statements = 0;

  for (guint i = 0; i < n; i++)
    if (gtk_selection_model_is_selected (selection, i))
      {
        g_autoptr (CpRegisterItem) item = g_list_model_get_item (G_LIST_MODEL (selection), i);

        n_statements += cp_register_item_get_n_statements (item);
      }
  return n_statements;
}

static const char *
get_id (CpRegistersPage *self, const GArray *handles)
{
  CpArray array = cp_register_kind_get_array (self->kind);

  return cp_item_get_id (cp_snapshot_get_item (cp_registers_page_get_snapshot (self), array,
                                               g_array_index (handles, guint32, 0)));
}

static GMenu *
make_doors (CpRegistersPage *self, const GArray *handles)
{
  GMenu *section = g_menu_new ();
  const char *id = get_id (self, handles);

  /* Translators: a button and in menus: change what is selected */
  append (section, _("_Change"), "register.edit");
  if (handles->len > 1)
    return section;
  if (self->kind == CP_REGISTER_DOCUMENTS)
    /* Translators: in the menu of an article */
    append_with (section, _("_Open the Article"), "win.show-article", g_variant_new_string (id));
  /* Translators: in a menu: the statements of an article, a speaker, a topic … */
  append_with (section, _("_Show Its Statements"), "win.show-statements-of",
               g_variant_new ("(ss)", cp_register_kind_to_string (self->kind), id));
  return section;
}

static GMenu *
make_ways (CpRegistersPage *self, const GArray *handles)
{
  GMenu *section = g_menu_new ();

  if (handles->len > 1 && cp_register_kind_can_merge (self->kind))
    /* Translators: in a menu: several records become one */
    append (section, _("_Merge…"), "register.merge");
  if (handles->len == 1 && self->kind == CP_REGISTER_SPEAKERS)
    /* Translators: in a menu: one speaker becomes two */
    append (section, _("S_plit…"), "register.split");
  if (cp_register_kind_can_order (self->kind)
      && cp_register_model_is_whole (self->models[self->kind]))
    {
      /* Translators: in a menu: in a list that has an order */
      append_with (section, _("Move _Up"), "register.move", g_variant_new_int32 (-1));
      /* Translators: in a menu: in a list that has an order */
      append_with (section, _("Move _Down"), "register.move", g_variant_new_int32 (1));
    }
  return section;
}

/* How much is touched is told where it is chosen. */
static GMenu *
make_removal (CpRegistersPage *self, const GArray *handles)
{
  GMenu *section = g_menu_new ();
  g_autofree char *name = cp_register_reach_dup_removal_label (self->kind, handles->len);
  g_autofree char *statements = cp_register_words_dup_statements (count_statements (self));
  /* Translators: "Delete 3 speakers", and how many statements that touches: "17 statements" */
  g_autofree char *label = g_strdup_printf (_("%s (%s)"), name, statements);

  append (section, label, "register.delete");
  return section;
}

static GMenuModel *
make_menu (CpRegistersPage *self, const GArray *handles)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) doors = make_doors (self, handles);
  g_autoptr (GMenu) ways = make_ways (self, handles);
  g_autoptr (GMenu) removal = make_removal (self, handles);

  g_menu_append_section (menu, NULL, G_MENU_MODEL (doors));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (ways));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (removal));

  return G_MENU_MODEL (menu);
}

static void
pop_up (CpRegistersPage *self, const GdkRectangle *at)
{
  g_autoptr (GArray) handles = cp_registers_page_list_selected (self);
  g_autoptr (GMenuModel) model = NULL;

  if (handles->len == 0)
    return;
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  model = make_menu (self, handles);
  self->menu = gtk_popover_menu_new_from_model (model);
  gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
  gtk_popover_set_has_arrow (GTK_POPOVER (self->menu), FALSE);
  gtk_widget_set_halign (self->menu, GTK_ALIGN_START);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu), at);
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

/* By the keyboard: below the name of the row that has the focus. */
static void
menu_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CpRegistersPage *self = CP_REGISTERS_PAGE (widget);
  GtkWidget *row = gtk_widget_get_focus_child (GTK_WIDGET (self->list));
  graphene_rect_t bounds;

  if (row == NULL || !gtk_widget_compute_bounds (row, widget, &bounds))
    return;
  pop_up (self, &(GdkRectangle) { (int) (bounds.origin.x + bounds.size.width / 4),
                                  (int) (bounds.origin.y + bounds.size.height / 2), 1, 1 });
}

/* A row that is not selected is, alone. */
static void
pressed_cb (GtkGestureClick *click, int n_presses, double x, double y, gpointer data)
{
  GtkWidget *row = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (click));
  GdkEvent *event = gtk_event_controller_get_current_event (GTK_EVENT_CONTROLLER (click));
  CpRegistersPage *self =
      CP_REGISTERS_PAGE (gtk_widget_get_ancestor (row, CP_TYPE_REGISTERS_PAGE));
  CpRegisterItem *item = cp_register_row_get_item (CP_REGISTER_ROW (row));
  GtkSelectionModel *selection;
  guint position;
  double page_x, page_y;

  if (self == NULL || item == NULL || !gdk_event_triggers_context_menu (event))
    return;
  gtk_gesture_set_state (GTK_GESTURE (click), GTK_EVENT_SEQUENCE_CLAIMED);
  selection = GTK_SELECTION_MODEL (self->selections[self->kind]);
  position = cp_register_model_find (self->models[self->kind], cp_register_item_get_handle (item));
  if (!gtk_selection_model_is_selected (selection, position))
    gtk_selection_model_select_item (selection, position, TRUE);
  gtk_widget_grab_focus (gtk_widget_get_parent (row));
  gtk_widget_translate_coordinates (row, GTK_WIDGET (self), x, y, &page_x, &page_y);
  pop_up (self, &(GdkRectangle) { (int) page_x, (int) page_y, 1, 1 });
}

/**
 * cp_registers_page_add_menu:
 * @row: a row of the list
 *
 * Opens the menu where the row is clicked for it.
 */
void
cp_registers_page_add_menu (GtkWidget *row)
{
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), 0);
  g_signal_connect (click, "pressed", G_CALLBACK (pressed_cb), NULL);
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (click));
}

/**
 * cp_registers_page_install_menu:
 *
 * Adds the keys of the menu.
 */
void
cp_registers_page_install_menu (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "register.menu", NULL, menu_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, "register.menu",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Menu, 0, "register.menu", NULL);
}
