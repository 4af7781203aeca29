/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A list whose row had the focus when it went has it still. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void cp_list_focus_keep (GtkListView *list);

G_END_DECLS
