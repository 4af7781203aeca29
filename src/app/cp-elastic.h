/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Holds a widget that gives way where there is no room for it. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CP_TYPE_ELASTIC (cp_elastic_get_type ())
G_DECLARE_FINAL_TYPE (CpElastic, cp_elastic, CP, ELASTIC, GtkWidget)

void cp_elastic_set_folded (CpElastic *self, gboolean folded);

G_END_DECLS
