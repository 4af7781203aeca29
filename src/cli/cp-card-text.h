/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One statement as a card of plain text. */

#pragma once

#include "cp-sides.h"

G_BEGIN_DECLS

void cp_card_text_append (GString *to, CpSnapshot *snapshot, const CpSides *sides,
                          guint32 statement, guint indent);
void cp_card_text_append_pointer (GString *to, CpSnapshot *snapshot, guint32 statement,
                                  guint indent);

G_END_DECLS
