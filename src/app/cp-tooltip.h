/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tooltips that cost nothing where nobody can see them. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void cp_tooltip_set (GtkWidget *widget, const char *text);
void cp_tooltip_renew (GtkWidget *widget);

G_END_DECLS
