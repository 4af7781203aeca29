/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A comparison that was saved, as a row. */

#pragma once

#include <gtk/gtk.h>

#include "cp-snapshot.h"

G_BEGIN_DECLS

#define CP_TYPE_SETUP_ROW (cp_setup_row_get_type ())
G_DECLARE_FINAL_TYPE (CpSetupRow, cp_setup_row, CP, SETUP_ROW, GtkListBoxRow)

GtkWidget *cp_setup_row_new (guint32 setup, const char *name, const char *fault);
guint32 cp_setup_row_get_setup (CpSetupRow *self);

G_END_DECLS
