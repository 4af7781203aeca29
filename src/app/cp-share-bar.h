/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What share of some statements each side has: a bar that is 100 %, and a legend in words. */

#pragma once

#include <gtk/gtk.h>

#include "cp-sides.h"

G_BEGIN_DECLS

#define CP_TYPE_SHARE_BAR (cp_share_bar_get_type ())
G_DECLARE_FINAL_TYPE (CpShareBar, cp_share_bar, CP, SHARE_BAR, GtkWidget)

GtkWidget *cp_share_bar_new (void);

void cp_share_bar_set_action (CpShareBar *self, const char *action);
void cp_share_bar_show (CpShareBar *self, const CpSides *sides, const guint counts[CP_N_SIDES]);

G_END_DECLS
