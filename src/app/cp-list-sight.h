/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Brings a row of a list into sight. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void cp_list_sight_show (GtkListView *list, guint position);

G_END_DECLS
