/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A list whose row had the focus when it went has it still. */

#include "cp-list-focus.h"

/* GTK leaves the focus of a window on a row that has gone until the next frame, and what is typed meanwhile
 * goes with it: a key right after Delete would do nothing. The list takes the focus at once, to the row that
 * it would give it to in any case. */

static void
items_changed_cb (GtkListView *list)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (list));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkEventController *controller = g_object_get_data (G_OBJECT (list), "cp-list-focus");

  if (focus != NULL && gtk_widget_get_root (focus) != root
      && gtk_event_controller_focus_contains_focus (GTK_EVENT_CONTROLLER_FOCUS (controller)))
    gtk_widget_grab_focus (GTK_WIDGET (list));
}

/* After the list has changed its rows. */
static void
model_changed_cb (GtkListView *list)
{
  GtkSelectionModel *model = gtk_list_view_get_model (list);

  if (model != NULL)
    g_signal_connect_object (model, "items-changed", G_CALLBACK (items_changed_cb), list,
                             G_CONNECT_SWAPPED | G_CONNECT_AFTER);
}

/**
 * cp_list_focus_keep:
 * @list: a list of which rows may go while one of them has the focus; called once
 *
 * Keeps the focus in the list when the row goes that has it.
 */
void
cp_list_focus_keep (GtkListView *list)
{
  GtkEventController *controller;

  g_return_if_fail (GTK_IS_LIST_VIEW (list));

  controller = gtk_event_controller_focus_new ();
  g_object_set_data (G_OBJECT (list), "cp-list-focus", controller);
  gtk_widget_add_controller (GTK_WIDGET (list), controller);
  g_signal_connect (list, "notify::model", G_CALLBACK (model_changed_cb), NULL);
  model_changed_cb (list);
}
