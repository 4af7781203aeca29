/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A row of a register. */

#pragma once

#include <gtk/gtk.h>

#include "cp-register-item.h"

G_BEGIN_DECLS

#define CP_TYPE_REGISTER_ROW (cp_register_row_get_type ())
G_DECLARE_FINAL_TYPE (CpRegisterRow, cp_register_row, CP, REGISTER_ROW, GtkWidget)

GtkWidget *cp_register_row_new (void);
void cp_register_row_set_item (CpRegisterRow *self, CpRegisterItem *item);
CpRegisterItem *cp_register_row_get_item (CpRegisterRow *self);

G_END_DECLS
