/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A line of a legend: its entries, and how wide they are. */

#pragma once

#include "cp-legend-words.h"

G_BEGIN_DECLS

#define CP_LEGEND_ENTRIES_MOST 12
#define CP_LEGEND_GAP_LEAST 9
#define CP_LEGEND_GAP_NARROWEST 4

typedef struct
{
  CpLegendEntry entries[CP_LEGEND_ENTRIES_MOST + 1];
  double widths[CP_LEGEND_ENTRIES_MOST + 1];
  guint n;
  guint n_at_start;
  gboolean is_short; /* says the short words where there are any */
} CpLegendLine;

double cp_legend_line_sum (const CpLegendLine *line, guint first);
gboolean cp_legend_line_fits (const CpLegendLine *line, double room);
void cp_legend_line_cut (CpLegendLine *line, double room);

G_END_DECLS
