/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The legend of signs under a matrix or a timeline. */

#pragma once

#include "cp-figure-page.h"

G_BEGIN_DECLS

/* What signs it explains. */
typedef enum
{
  CP_LEGEND_OF_MATRIX,
  CP_LEGEND_OF_TIMELINE,
  CP_LEGEND_OF_GAPS, /* a timeline with months of which there is no document */
} CpLegendOf;

double cp_figure_legend_get_height (const CpFigurePage *page, CpLegendOf of, const CpSides *sides,
                                    gboolean filtered);
void cp_figure_legend_add (const CpFigurePage *page, CpLegendOf of, const CpSides *sides,
                           gboolean filtered, double y);

G_END_DECLS
