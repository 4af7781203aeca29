/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Chooses who stands on a side: a role, nobody, or whoever a query finds. */

#pragma once

#include <gtk/gtk.h>

#include "cp-comparison.h"

G_BEGIN_DECLS

#define CP_TYPE_SIDE_PICKER (cp_side_picker_get_type ())
G_DECLARE_FINAL_TYPE (CpSidePicker, cp_side_picker, CP, SIDE_PICKER, GtkWidget)

GtkWidget *cp_side_picker_new (void);
void cp_side_picker_show (CpSidePicker *self, CpComparison *comparison, CpSide side);

G_END_DECLS
