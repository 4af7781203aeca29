/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tooltips that cost nothing where nobody can see them. */

#include "cp-tooltip.h"

/* With each tooltip GTK looks whether the pointer is at it, and waits for three answers of an X server, also
 * where the widget is on no screen yet. */

/**
 * cp_tooltip_set:
 * @text: (nullable): of the tooltip; %NULL for none
 *
 * Sets a tooltip, where it is another one.
 */
void
cp_tooltip_set (GtkWidget *widget, const char *text)
{
  gboolean unseen;

  g_return_if_fail (GTK_IS_WIDGET (widget));

  if (g_strcmp0 (gtk_widget_get_tooltip_text (widget), text) == 0)
    return;
  unseen = gtk_widget_get_visible (widget) && !gtk_widget_get_mapped (widget);
  if (unseen)
    gtk_widget_set_visible (widget, FALSE);
  gtk_widget_set_tooltip_text (widget, text);
  if (unseen)
    gtk_widget_set_visible (widget, TRUE);
}

/**
 * cp_tooltip_renew:
 *
 * Has a tooltip that is asked for by the pointer's place asked for again.
 */
void
cp_tooltip_renew (GtkWidget *widget)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  if (gtk_widget_get_mapped (widget))
    gtk_widget_trigger_tooltip_query (widget);
}
