/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The links between two sides as pages: who replies to whom, and how. */

#pragma once

#include "cp-comparison-sheet.h"

G_BEGIN_DECLS

void cp_links_figure_lay_out (const CpComparisonSheet *sheet, GPtrArray *figures);
void cp_links_figure_lay_out_within (const CpComparisonSheet *sheet, GPtrArray *figures);

G_END_DECLS
