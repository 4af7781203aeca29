/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How large the form of a statement is, in the room that there is for it. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef struct
{
  GtkWidget *popover;
  GtkWidget *form;
  GtkWidget *modes; /* a field of the form, beside whose label it may stand on one line */
  GtkScrolledWindow *scroller;
} CpStatementRoom;

void cp_statement_room_fill (const CpStatementRoom *self, int width, int height);

G_END_DECLS
