/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Statements dragged from their cards, and dropped on another card or on a position. */

#include "cp-card-drag.h"

#include "cp-statement-drag.h"

/* What is dropped is done by the actions of the comparison, which menus have, too. It is done once the
 * drag is over: it may show a popover, and makes cards anew. */

typedef struct
{
  GtkWidget *widget;
  const char *action; /* static */
  GVariant *parameter;
} Drop;

static void
free_drop (gpointer data)
{
  Drop *drop = data;

  g_object_unref (drop->widget);
  g_variant_unref (drop->parameter);
  g_free (drop);
}

static gboolean
act_cb (gpointer data)
{
  Drop *drop = data;

  if (gtk_widget_get_root (drop->widget) != NULL)
    gtk_widget_activate_action_variant (drop->widget, drop->action, drop->parameter);

  return G_SOURCE_REMOVE;
}

static void
act_later (GtkWidget *widget, const char *action, GVariant *parameter)
{
  Drop *drop = g_new (Drop, 1);

  *drop = (Drop) { g_object_ref (widget), action, g_variant_ref_sink (parameter) };
  g_idle_add_full (G_PRIORITY_DEFAULT, act_cb, drop, free_drop);
}

/* Of this window's corpus, or NULL. */
static const char *const *
get_ids (GtkDropTarget *target, const GValue *value)
{
  GtkWidget *widget = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (target));
  const CpStatementDrag *drag = g_value_get_boxed (value);

  if (drag == NULL || !cp_statement_drag_is_from (drag, widget))
    return NULL;
  return cp_statement_drag_get_ids (drag);
}

/* A statement is not linked to itself. */
static gboolean
linked_cb (GtkDropTarget *target, const GValue *value, double x, double y, const char *statement)
{
  GtkWidget *widget = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (target));
  const char *const *ids = get_ids (target, value);

  if (ids == NULL || g_str_equal (ids[0], statement))
    return FALSE;
  gtk_widget_grab_focus (widget);
  act_later (widget, "comparison.link", g_variant_new ("(ss)", ids[0], statement));

  return TRUE;
}

static gboolean
placed_cb (GtkDropTarget *target, const GValue *value, double x, double y, const char *question)
{
  GtkWidget *widget = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (target));
  const char *place = g_object_get_data (G_OBJECT (target), "place");
  const char *const *ids = get_ids (target, value);

  if (ids == NULL)
    return FALSE;
  act_later (widget, "comparison.answer", g_variant_new ("(^asss)", ids, question, place));

  return TRUE;
}

static void
free_closure_data (gpointer data, GClosure *closure)
{
  g_free (data);
}

/**
 * cp_card_drag_make_content:
 * @card: that is dragged
 * @ids: of what is dragged
 * @text: what another program gets
 *
 * Makes what is dragged.
 *
 * Returns: (transfer full): the content
 */
GdkContentProvider *
cp_card_drag_make_content (GtkWidget *card, const char *const *ids, const char *text)
{
  GdkContentProvider *parts[2];

  g_return_val_if_fail (ids != NULL && text != NULL, NULL);

  parts[0] = cp_statement_drag_make_content (card, ids);
  parts[1] = gdk_content_provider_new_typed (G_TYPE_STRING, text);

  return gdk_content_provider_new_union (parts, G_N_ELEMENTS (parts));
}

/**
 * cp_card_drag_add_link_target:
 * @statement: id of the statement that is responded to
 *
 * Lets a statement be dropped on another one, which it responds to.
 */
void
cp_card_drag_add_link_target (GtkWidget *widget, const char *statement)
{
  GtkDropTarget *target;

  g_return_if_fail (GTK_IS_WIDGET (widget) && statement != NULL);

  target = gtk_drop_target_new (CP_TYPE_STATEMENT_DRAG, GDK_ACTION_COPY);
  g_signal_connect_data (target, "drop", G_CALLBACK (linked_cb), g_strdup (statement),
                         free_closure_data, 0);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (target));
}

/**
 * cp_card_drag_add_position_target:
 * @question: id of a question
 * @position: the place of one of its positions
 *
 * Lets statements be dropped on a position, which they take.
 */
void
cp_card_drag_add_position_target (GtkWidget *widget, const char *question, guint position)
{
  GtkDropTarget *target;

  g_return_if_fail (GTK_IS_WIDGET (widget) && question != NULL);

  target = gtk_drop_target_new (CP_TYPE_STATEMENT_DRAG, GDK_ACTION_COPY);
  g_object_set_data_full (G_OBJECT (target), "place", g_strdup_printf ("%u", position), g_free);
  g_signal_connect_data (target, "drop", G_CALLBACK (placed_cb), g_strdup (question),
                         free_closure_data, 0);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (target));
}
