/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Preview and choices: beside one another where there is room, else one above the other. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CP_TYPE_EXPORT_PANES (cp_export_panes_get_type ())
G_DECLARE_FINAL_TYPE (CpExportPanes, cp_export_panes, CP, EXPORT_PANES, GtkWidget)

G_END_DECLS
