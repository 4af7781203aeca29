/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Chooses one of the registers: by buttons, or by a drop-down where there is no room for them. */

#pragma once

#include <gtk/gtk.h>

#include "cp-register-kind.h"

G_BEGIN_DECLS

#define CP_TYPE_REGISTER_SWITCH (cp_register_switch_get_type ())
G_DECLARE_FINAL_TYPE (CpRegisterSwitch, cp_register_switch, CP, REGISTER_SWITCH, GtkWidget)

CpRegisterKind cp_register_switch_get_kind (CpRegisterSwitch *self);
void cp_register_switch_set_kind (CpRegisterSwitch *self, CpRegisterKind kind);

G_END_DECLS
