/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The dashed box where a side says nothing. */

#pragma once

#include <gtk/gtk.h>

#include "cp-sides.h"

G_BEGIN_DECLS

#define CP_TYPE_CARD_GAP (cp_card_gap_get_type ())
G_DECLARE_FINAL_TYPE (CpCardGap, cp_card_gap, CP, CARD_GAP, GtkWidget)

GtkWidget *cp_card_gap_new (CpSide side, const char *words);

G_END_DECLS
