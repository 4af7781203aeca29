/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The keys and the button by which the statements of an article are worked on. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void cp_article_keys_attach_to_text (GtkWidget *text);
void cp_article_keys_attach_to_list (GtkWidget *list);

G_END_DECLS
