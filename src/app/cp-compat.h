/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What only a newer GTK than the baseline has, with what can be done without it. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void cp_compat_announce (GtkWidget *widget, const char *sentence);

G_END_DECLS
