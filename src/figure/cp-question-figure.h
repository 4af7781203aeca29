/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One question as pages: the positions taken, and who takes them on either side. */

#pragma once

#include "cp-comparison-sheet.h"

G_BEGIN_DECLS

void cp_question_figure_lay_out (const CpComparisonSheet *sheet, const CpQuestionRow *row,
                                 GPtrArray *figures);

G_END_DECLS
