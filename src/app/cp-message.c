/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a view has to say to the person: a result, or what went wrong and what to do. */

#include "cp-message.h"

/**
 * cp_message_show:
 * @widget: a widget of the window that says it, or the window
 * @message: what it says
 *
 * Says something in the window that a widget is in, through its action "win.show-message".
 */
void
cp_message_show (GtkWidget *widget, const CpMessage *message)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (message != NULL && message->text != NULL);

  gtk_widget_activate_action (widget, "win.show-message", CP_MESSAGE_FORMAT, message->error,
                              message->text, message->details != NULL ? message->details : "",
                              message->button != NULL ? message->button : "",
                              message->action != NULL ? message->action : "");
}
