/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Statements dragged from their cards, and dropped on another card or on a position. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GdkContentProvider *cp_card_drag_make_content (GtkWidget *card, const char *const *ids,
                                               const char *text);
void cp_card_drag_add_link_target (GtkWidget *widget, const char *statement);
void cp_card_drag_add_position_target (GtkWidget *widget, const char *question, guint position);

G_END_DECLS
