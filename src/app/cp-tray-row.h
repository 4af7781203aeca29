/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A card of a tray as a row: who says what, and what is to be said with it. */

#pragma once

#include <gtk/gtk.h>

#include "cp-tray-card.h"

G_BEGIN_DECLS

#define CP_TYPE_TRAY_ROW (cp_tray_row_get_type ())
G_DECLARE_FINAL_TYPE (CpTrayRow, cp_tray_row, CP, TRAY_ROW, GtkListBoxRow)

GtkWidget *cp_tray_row_new (const char *statement);
const char *cp_tray_row_get_statement (CpTrayRow *self);
guint cp_tray_row_get_place (CpTrayRow *self);
void cp_tray_row_set_place (CpTrayRow *self, guint place);
void cp_tray_row_show (CpTrayRow *self, const CpTrayCard *card, const char *heading,
                       const char *label);
void cp_tray_row_write_note (CpTrayRow *self);
void cp_tray_row_commit (CpTrayRow *self);
gboolean cp_tray_row_undo_typing (CpTrayRow *self);

G_END_DECLS
