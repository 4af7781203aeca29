/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One page of picked statements: rows of cards, with positions between them where they answer one
 * question. */

#pragma once

#include "cp-comparison-sheet.h"
#include "cp-talk.h"

G_BEGIN_DECLS

void cp_picked_rows_lay_out (const CpComparisonSheet *sheet, CpTalk *talk, const CpPickedPage *page,
                             GPtrArray *figures);

G_END_DECLS
