/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A row of the list of what a number in the report of an import counts. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CP_TYPE_FINDING_ROW (cp_finding_row_get_type ())
G_DECLARE_FINAL_TYPE (CpFindingRow, cp_finding_row, CP, FINDING_ROW, GtkWidget)

GtkWidget *cp_finding_row_new (void);

void cp_finding_row_show (CpFindingRow *self, const char *text, const char *details);

G_END_DECLS
