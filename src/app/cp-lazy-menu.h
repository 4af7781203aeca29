/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Menus that are made when they are first opened. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Completes a menu that was just made. */
typedef void (*CpLazyMenuFunc) (GtkBuilder *builder, gpointer data);

void cp_lazy_menu_set (GtkMenuButton *button, const char *file, const char *id,
                       CpLazyMenuFunc complete, gpointer data);

G_END_DECLS
