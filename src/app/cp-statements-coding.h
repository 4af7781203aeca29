/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Codes the statements that are selected in a list: each time one step, however many they are. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void cp_statements_coding_install (GtkWidgetClass *widget_class);
void cp_statements_coding_enable (GtkWidget *page, gboolean enabled);

G_END_DECLS
