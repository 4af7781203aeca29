/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a view has to say to the person: a result, or what went wrong and what to do. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* How a message travels to its window: members of CpMessage in their order, "" for none. */
#define CP_MESSAGE_FORMAT "(bssss)"

/* What a bar says, and the one thing that can be done about it. */
typedef struct
{
  gboolean error;
  const char *text;    /* a sentence */
  const char *details; /* more sentences, or %NULL */
  const char *button;  /* the label of what can be done, or %NULL */
  const char *action;  /* the detailed name of its action, or %NULL */
} CpMessage;

void cp_message_show (GtkWidget *widget, const CpMessage *message);

G_END_DECLS
