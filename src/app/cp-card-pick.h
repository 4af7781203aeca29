/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The place on a card that tells whether it is in the tray, and puts it there. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CP_TYPE_CARD_PICK (cp_card_pick_get_type ())
G_DECLARE_FINAL_TYPE (CpCardPick, cp_card_pick, CP, CARD_PICK, GtkWidget)

GtkWidget *cp_card_pick_new (GtkWidget *card, const char *statement);
void cp_card_pick_install (GtkWidgetClass *card_class);
GMenuModel *cp_card_pick_make_menu (GtkWidget *card, const char *const *ids);

G_END_DECLS
