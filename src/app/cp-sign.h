/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sign of a side as a small widget: square, circle or triangle, hollow where it is missing. */

#pragma once

#include <gtk/gtk.h>

#include "cp-sides.h"

G_BEGIN_DECLS

#define CP_TYPE_SIGN (cp_sign_get_type ())
G_DECLARE_FINAL_TYPE (CpSign, cp_sign, CP, SIGN, GtkWidget)

GtkWidget *cp_sign_new (CpSide side, gboolean missing);
void cp_sign_set (CpSign *self, CpSide side, gboolean missing);

G_END_DECLS
