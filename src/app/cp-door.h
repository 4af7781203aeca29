/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A part of a page that leads further, for the pointer, the keyboard and screen readers. */

#pragma once

#include <gtk/gtk.h>

#include "cp-scope.h"

G_BEGIN_DECLS

#define CP_TYPE_DOOR (cp_door_get_type ())
G_DECLARE_FINAL_TYPE (CpDoor, cp_door, CP, DOOR, GtkWidget)

GtkWidget *cp_door_new (const char *label, const CpScope *scope);

const CpScope *cp_door_get_scope (CpDoor *self);

G_END_DECLS
