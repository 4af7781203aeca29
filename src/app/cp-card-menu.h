/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The menu of a card. */

#pragma once

#include <gtk/gtk.h>

#include "cp-card-deck.h"

G_BEGIN_DECLS

GtkWidget *cp_card_menu_new (GtkWidget *card, CpSnapshot *snapshot, const CpCardContent *content,
                             const char *const *ids);

G_END_DECLS
