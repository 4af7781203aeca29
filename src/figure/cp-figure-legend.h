/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The legend of signs under a matrix. */

#pragma once

#include "cp-figure-page.h"

G_BEGIN_DECLS

double cp_figure_legend_get_height (const CpFigurePage *page, const CpSides *sides,
                                    gboolean filtered);
void cp_figure_legend_add (const CpFigurePage *page, const CpSides *sides, gboolean filtered,
                           double y);

G_END_DECLS
