/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Those on neither side who take a position on a question, as lines of a figure. */

#pragma once

#include "cp-comparison-sheet.h"

G_BEGIN_DECLS

double cp_question_others_get_height (guint n_others);
void cp_question_others_add (const CpComparisonSheet *sheet, const CpQuestionRow *row,
                             CpQuestion *question, const CpFigurePage *frame, double y,
                             guint n_others);

G_END_DECLS
