/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Asks what is said in an article whose text is not in the corpus, and where. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CP_TYPE_GIST_POPOVER (cp_gist_popover_get_type ())
G_DECLARE_FINAL_TYPE (CpGistPopover, cp_gist_popover, CP, GIST_POPOVER, GtkPopover)

GtkWidget *cp_gist_popover_new (void);

void cp_gist_popover_begin (CpGistPopover *self, guint paragraph);

G_END_DECLS
