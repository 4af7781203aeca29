/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Chooses one of a few: by buttons, or by a menu where there is no room for them. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CP_TYPE_SWITCH (cp_switch_get_type ())
G_DECLARE_FINAL_TYPE (CpSwitch, cp_switch, CP, SWITCH, GtkWidget)

GtkWidget *cp_switch_new (void);

void cp_switch_append (CpSwitch *self, const char *title);
guint cp_switch_get_selected (CpSwitch *self);
void cp_switch_set_selected (CpSwitch *self, guint selected);

G_END_DECLS
