/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One of a few, by buttons of which one is pressed. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CP_TYPE_TOGGLES (cp_toggles_get_type ())
G_DECLARE_FINAL_TYPE (CpToggles, cp_toggles, CP, TOGGLES, GtkWidget)

GtkWidget *cp_toggles_new (void);

void cp_toggles_append (CpToggles *self, const char *label);
guint cp_toggles_get_selected (CpToggles *self);
void cp_toggles_set_selected (CpToggles *self, guint selected);

G_END_DECLS
