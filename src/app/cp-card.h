/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A statement as a card: who says it, when and where, in which words. */

#pragma once

#include <gtk/gtk.h>

#include "cp-card-deck.h"

G_BEGIN_DECLS

#define CP_TYPE_CARD (cp_card_get_type ())
G_DECLARE_FINAL_TYPE (CpCard, cp_card, CP, CARD, GtkWidget)

GtkWidget *cp_card_new (CpSnapshot *snapshot, CpCardContent *content);
void cp_card_set_chosen (CpCard *self, GPtrArray *chosen);
const CpCardContent *cp_card_get_content (CpCard *self);

G_END_DECLS
