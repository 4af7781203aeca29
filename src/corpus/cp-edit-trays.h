/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Edits of trays: the cards that a person picks for a talk, in an order, with notes. */

#pragma once

#include "cp-edit.h"
#include "cp-snapshot.h"

G_BEGIN_DECLS

guint32 cp_snapshot_find_tray (CpSnapshot *self, const char *name);
guint cp_snapshot_find_card (CpSnapshot *self, guint32 tray, guint32 statement);

CpEdit *cp_edit_new_tray (const char *name, const char *tray);
CpEdit *cp_edit_new_tray_with (const char *name, CpSnapshot *snapshot, const char *tray,
                               const guint32 *statements, guint n_statements);
CpEdit *cp_edit_new_tray_name (const char *name, CpSnapshot *snapshot, guint32 tray,
                               const char *text);
CpEdit *cp_edit_new_tray_copy (const char *name, CpSnapshot *snapshot, guint32 tray,
                               const char *copy);
CpEdit *cp_edit_new_cards (const char *name, CpSnapshot *snapshot, guint32 tray,
                           const guint32 *statements, guint n_statements, guint position);
CpEdit *cp_edit_new_cards_removal (const char *name, CpSnapshot *snapshot, guint32 tray,
                                   const guint32 *statements, guint n_statements);
CpEdit *cp_edit_new_card_move (const char *name, CpSnapshot *snapshot, guint32 tray, guint card,
                               guint position);
CpEdit *cp_edit_new_card_note (const char *name, CpSnapshot *snapshot, guint32 tray, guint card,
                               const char *note);

G_END_DECLS
