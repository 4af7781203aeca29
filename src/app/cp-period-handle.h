/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One end of a period, to be moved by keys. */

#pragma once

#include <gtk/gtk.h>

#include "cp-date.h"

G_BEGIN_DECLS

#define CP_TYPE_PERIOD_HANDLE (cp_period_handle_get_type ())
G_DECLARE_FINAL_TYPE (CpPeriodHandle, cp_period_handle, CP, PERIOD_HANDLE, GtkWidget)

GtkWidget *cp_period_handle_new (const char *name);
void cp_period_handle_set (CpPeriodHandle *self, guint place, guint first, guint last, CpDate month);

G_END_DECLS
