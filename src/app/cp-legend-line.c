/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A line of a legend: its entries, and how wide they are. */

#include "cp-legend-line.h"

static gboolean
can_be_cut (CpLegendEntry entry)
{
  return entry != CP_LEGEND_SWATCHES && entry != CP_LEGEND_SEPARATOR;
}

/* How wide an entry of a line may be for all to fit: the long ones share what the others leave. */
static double
find_share (const CpLegendLine *line, double room)
{
  double share = 0;
  double last = -1;

  while (share > last)
    {
      double rest = room;
      guint n_long = 0;

      for (guint i = 0; i < line->n; i++)
        if (can_be_cut (line->entries[i]) && line->widths[i] > share)
          n_long++;
        else
          rest -= line->widths[i];
      last = share;
      share = n_long > 0 ? MAX (share, rest / n_long) : share;
    }

  return share;
}

/**
 * cp_legend_line_sum:
 * @first: the first entry that counts
 *
 * Adds up how wide entries are, without the gaps between them.
 */
double
cp_legend_line_sum (const CpLegendLine *line, guint first)
{
  double sum = 0;

  g_return_val_if_fail (line != NULL, 0);

  for (guint i = first; i < line->n; i++)
    sum += line->widths[i];

  return sum;
}

/**
 * cp_legend_line_fits:
 * @room: for entries and gaps
 *
 * Tells whether all entries fit as they are.
 */
gboolean
cp_legend_line_fits (const CpLegendLine *line, double room)
{
  g_return_val_if_fail (line != NULL, FALSE);

  return cp_legend_line_sum (line, 0) + (MAX (line->n, 1) - 1) * CP_LEGEND_GAP_NARROWEST <= room;
}

/**
 * cp_legend_line_cut:
 * @room: for entries and gaps
 *
 * Cuts entries that do not fit, so that none lies on another: names may be of any length.
 */
void
cp_legend_line_cut (CpLegendLine *line, double room)
{
  guint n_gaps;
  double share;

  g_return_if_fail (line != NULL);

  if (cp_legend_line_fits (line, room))
    return;
  n_gaps = MAX (line->n, 1) - 1;
  share = find_share (line, room - n_gaps * CP_LEGEND_GAP_LEAST);
  for (guint i = 0; i < line->n; i++)
    if (can_be_cut (line->entries[i]))
      line->widths[i] = MIN (line->widths[i], share);
}
