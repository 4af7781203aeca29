/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The bar in which a window says what happened, and what can be done about it. */

#pragma once

#include "cp-message.h"

G_BEGIN_DECLS

#define CP_TYPE_MESSAGE_BAR (cp_message_bar_get_type ())
G_DECLARE_FINAL_TYPE (CpMessageBar, cp_message_bar, CP, MESSAGE_BAR, GtkWidget)

GtkWidget *cp_message_bar_new (void);
void cp_message_bar_show (CpMessageBar *self, const CpMessage *message);
void cp_message_bar_hide (CpMessageBar *self);
const char *cp_message_bar_get_text (CpMessageBar *self);

G_END_DECLS
