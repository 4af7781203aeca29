/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Statements dragged from their cards, and dropped on another card or on a position. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Boxed: a char ** of the ids of statements, the one that was dragged first. */
#define CP_TYPE_STATEMENT_IDS (cp_statement_ids_get_type ())
GType cp_statement_ids_get_type (void);

GdkContentProvider *cp_card_drag_make_content (const char *const *ids, const char *text);
void cp_card_drag_add_link_target (GtkWidget *widget, const char *statement);
void cp_card_drag_add_position_target (GtkWidget *widget, const char *question, guint position);

G_END_DECLS
