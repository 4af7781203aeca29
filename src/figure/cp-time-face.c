/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a lane shows of a month: marks or bars about a line, before anything is drawn. */

#include "cp-time-face.h"

/* The left side stacks up from the line, the right side down, the others are on it and push the
 * sides apart. Heights are measured from the line. */

static double
get_half (const CpTimeFace *self, const CpTimeMetrics *metrics)
{
  return self->rows[CP_SIDE_OTHERS] * metrics->row / 2;
}

/* Between the line, or the others on it, and the row next to it. */
static double
get_gap (const CpTimeFace *self, const CpTimeMetrics *metrics)
{
  return self->rows[CP_SIDE_OTHERS] > 0 ? metrics->line_gap / 2 : metrics->line_gap;
}

static double
get_stack (const CpTimeFace *self, const CpTimeMetrics *metrics, CpSide side)
{
  if (self->rows[side] == 0)
    return get_half (self, metrics);
  return get_half (self, metrics) + get_gap (self, metrics) + self->rows[side] * metrics->row;
}

/**
 * cp_time_face_has_bars:
 *
 * Checks whether there is more to show than marks can be counted: then every cell has bars on one
 * scale, with their numbers.
 */
gboolean
cp_time_face_has_bars (const CpTimeline *timeline)
{
  return cp_timeline_get_largest (timeline) > CP_TIME_MARKS_MAX;
}

/**
 * cp_time_face_init:
 * @lane: a lane
 * @column: a column
 *
 * Computes what stands in a cell. Nothing has to be freed.
 */
void
cp_time_face_init (CpTimeFace *self, const CpTimeline *timeline, guint lane, guint column)
{
  const CpCount *count;
  guint a_row;

  g_return_if_fail (self != NULL && timeline != NULL);

  *self = (CpTimeFace) { 0 };
  count = cp_timeline_get_count (timeline, lane, column);
  a_row = cp_time_face_has_bars (timeline) ? G_MAXUINT / 2 : CP_TIME_MARKS_A_ROW;
  for (guint side = 0; side < CP_N_SIDES; side++)
    {
      self->numbers[side] = count->sides[side];
      self->missing[side] = cp_timeline_is_missing (timeline, lane, column, side);
      self->rows[side] = MAX ((count->sides[side] + a_row - 1) / a_row, self->missing[side] ? 1u : 0u);
    }
}

/**
 * cp_time_face_get_above:
 *
 * Computes how far a cell reaches above the line.
 */
double
cp_time_face_get_above (const CpTimeFace *self, const CpTimeMetrics *metrics)
{
  g_return_val_if_fail (self != NULL && metrics != NULL, 0);

  return get_stack (self, metrics, CP_SIDE_LEFT);
}

/**
 * cp_time_face_get_below:
 *
 * Computes how far a cell reaches below the line.
 */
double
cp_time_face_get_below (const CpTimeFace *self, const CpTimeMetrics *metrics)
{
  g_return_val_if_fail (self != NULL && metrics != NULL, 0);

  return get_stack (self, metrics, CP_SIDE_RIGHT);
}

/**
 * cp_time_face_get_row:
 * @row: from 0, which is next to the line; of the others the uppermost
 *
 * Computes where the middle of a row is, measured downwards from the line.
 */
double
cp_time_face_get_row (const CpTimeFace *self, const CpTimeMetrics *metrics, CpSide side, guint row)
{
  double away;

  g_return_val_if_fail (self != NULL && metrics != NULL, 0);

  away = (row + 0.5) * metrics->row;
  if (side == CP_SIDE_OTHERS)
    return away - get_half (self, metrics);
  away += get_half (self, metrics) + get_gap (self, metrics);
  return side == CP_SIDE_LEFT ? -away : away;
}
