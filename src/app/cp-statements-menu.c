/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The menu and the keys of the list of statements. */

#include "cp-coding-menu.h"
#include "cp-hit-row.h"
#include "cp-statements-coding.h"
#include "cp-statements-page-private.h"

/* px: the menu of a row is near its beginning */
#define MENU_REACH 64

static void
show_menu (CpStatementsPage *self, const GdkRectangle *at)
{
  g_autoptr (GArray) selected = cp_statement_selection_list (self->selection);
  g_autoptr (GMenuModel) model = NULL;

  if (selected->len == 0)
    return;
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  model = cp_coding_menu_new (cp_corpus_get_current (cp_session_get_corpus (self->session)),
                              selected);
  self->menu = gtk_popover_menu_new_from_model (model);
  gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
  gtk_popover_set_has_arrow (GTK_POPOVER (self->menu), FALSE);
  gtk_widget_set_halign (self->menu, GTK_ALIGN_START);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu), at);
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

/* What the menu is about is selected first, as files are in a file manager. */
static void
row_clicked_cb (CpStatementsPage *self, int n_clicks, double x, double y, GtkGesture *gesture)
{
  GtkWidget *row = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture));
  GtkSelectionModel *model = GTK_SELECTION_MODEL (self->selection);
  GdkEvent *event =
      gtk_gesture_get_last_event (gesture, gtk_gesture_get_last_updated_sequence (gesture));
  guint position;
  double at_x, at_y;

  if (!gdk_event_triggers_context_menu (event)
      || !cp_statement_list_find (self->statements, cp_hit_row_get_statement (CP_HIT_ROW (row)),
                                  &position))
    return;
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  if (!gtk_selection_model_is_selected (model, position))
    gtk_selection_model_select_item (model, position, TRUE);
  gtk_widget_translate_coordinates (row, GTK_WIDGET (self), x, y, &at_x, &at_y);
  show_menu (self, &(GdkRectangle) { (int) at_x, (int) at_y, 1, 1 });
}

static void
show_menu_at (CpStatementsPage *self, GtkWidget *widget)
{
  graphene_rect_t bounds;

  if (gtk_widget_compute_bounds (widget, GTK_WIDGET (self), &bounds))
    show_menu (self, &(GdkRectangle) { (int) bounds.origin.x, (int) bounds.origin.y,
                                       MIN (MENU_REACH, (int) bounds.size.width),
                                       (int) bounds.size.height });
}

/* At the row that has the focus. */
static void
menu_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus != NULL && gtk_widget_is_ancestor (focus, widget))
    show_menu_at (CP_STATEMENTS_PAGE (widget), focus);
}

static void
more_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CpStatementsPage *self = CP_STATEMENTS_PAGE (widget);

  show_menu_at (self, cp_coding_bar_get_more (self->bar));
}

static void
choose_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CpStatementsPage *self = CP_STATEMENTS_PAGE (widget);

  if (g_str_equal (name, "statements.choose-speaker"))
    cp_coding_bar_choose_speaker (self->bar);
  else
    cp_coding_bar_choose_topic (self->bar);
}

static void
unselect_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CpStatementsPage *self = CP_STATEMENTS_PAGE (widget);

  gtk_selection_model_unselect_all (GTK_SELECTION_MODEL (self->selection));
  gtk_widget_grab_focus (GTK_WIDGET (self->list));
}

/* First what is selected goes, then what is searched for. */
static void
escape_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CpStatementsPage *self = CP_STATEMENTS_PAGE (widget);

  if (self->selection == NULL)
    return;
  if (cp_statement_selection_get_n_selected (self->selection) > 0)
    unselect_cb (widget, name, parameter);
  else
    gtk_widget_activate_action (widget, "win.clear-search", NULL);
}

/**
 * cp_statements_page_install_actions:
 *
 * Gives the page its actions and keys.
 */
void
cp_statements_page_install_actions (GtkWidgetClass *widget_class)
{
  cp_statements_coding_install (widget_class);
  gtk_widget_class_install_action (widget_class, "statements.menu", NULL, menu_cb);
  gtk_widget_class_install_action (widget_class, "statements.more", NULL, more_cb);
  gtk_widget_class_install_action (widget_class, "statements.choose-speaker", NULL, choose_cb);
  gtk_widget_class_install_action (widget_class, "statements.choose-topic", NULL, choose_cb);
  gtk_widget_class_install_action (widget_class, "statements.unselect", NULL, unselect_cb);
  gtk_widget_class_install_action (widget_class, "statements.escape", NULL, escape_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Menu, 0, "statements.menu", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK,
                                       "statements.menu", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "statements.escape", NULL);
}

/**
 * cp_statements_page_follow_clicks:
 * @row: a CpHitRow
 *
 * Makes a row show the menu where it is clicked for it.
 */
void
cp_statements_page_follow_clicks (CpStatementsPage *self, GtkWidget *row)
{
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), 0);
  g_signal_connect_object (click, "pressed", G_CALLBACK (row_clicked_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (click));
}
