/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The menu of a card. */

#pragma once

#include <gtk/gtk.h>

#include "cp-card-deck.h"

G_BEGIN_DECLS

void cp_card_menu_fill (GtkPopoverMenu *menu, GtkWidget *card, CpSnapshot *snapshot,
                        const CpCardContent *content, const char *const *ids);

G_END_DECLS
