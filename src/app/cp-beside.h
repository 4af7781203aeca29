/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A view with a panel beside it, or in its place where there is no room for both. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CP_TYPE_BESIDE (cp_beside_get_type ())
G_DECLARE_FINAL_TYPE (CpBeside, cp_beside, CP, BESIDE, GtkWidget)

GtkWidget *cp_beside_new (void);

void cp_beside_set_view (CpBeside *self, GtkWidget *view);
void cp_beside_set_panel (CpBeside *self, GtkWidget *panel);
gboolean cp_beside_get_panel_shown (CpBeside *self);
void cp_beside_set_panel_shown (CpBeside *self, gboolean shown);
gboolean cp_beside_is_view_covered (CpBeside *self);

G_END_DECLS
