/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A small window of another program, that something is dragged out of or to. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *drag_window_new (void);
void drag_window_run (GtkWidget *window) G_GNUC_NORETURN;

G_END_DECLS
