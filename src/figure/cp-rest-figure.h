/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is neither on a question nor linked, and who is on neither side, as pages of two columns. */

#pragma once

#include "cp-comparison-sheet.h"

G_BEGIN_DECLS

void cp_rest_figure_lay_out (const CpComparisonSheet *sheet, GPtrArray *figures);
void cp_rest_figure_lay_out_elsewhere (const CpComparisonSheet *sheet, GPtrArray *figures);
void cp_rest_figure_lay_out_others (const CpComparisonSheet *sheet, GPtrArray *figures);
void cp_rest_figure_lay_out_nothing (const CpComparisonSheet *sheet, GPtrArray *figures);

G_END_DECLS
