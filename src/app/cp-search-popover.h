/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The list below the search entry: how what is typed may go on. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CP_TYPE_SEARCH_POPOVER (cp_search_popover_get_type ())
G_DECLARE_FINAL_TYPE (CpSearchPopover, cp_search_popover, CP, SEARCH_POPOVER, GtkPopover)

GtkWidget *cp_search_popover_new (void);
void cp_search_popover_set_completions (CpSearchPopover *self, GPtrArray *completions);
GtkWidget *cp_search_popover_move (CpSearchPopover *self, int step);
int cp_search_popover_get_selected (CpSearchPopover *self);

G_END_DECLS
