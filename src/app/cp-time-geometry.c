/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the lanes, months and cells of a timeline lie in a view, and what lies at a point. */

#include "cp-time-geometry.h"

#include <math.h>

/*
 * Columns are as wide as marks need, stretched where there is room. Where not all fit, the months
 * without a document become narrower first, then the view scrolls. A lane is as high as what stands
 * in it. All is counted in reading direction; what is drawn or pointed at is mirrored where one
 * reads from right to left. Marks keep their size, lengths of text follow the font.
 */

#define NARROW 600
#define LABEL_START 14
#define LABEL_START_NARROW 10
#define LABEL_MOST 190
#define LABEL_MOST_NARROW 92
#define LABEL_SHARE_NARROW 0.33 /* of the view, where that is more */
#define LABEL_LEAST 60
#define LABEL_GAP 8
#define HEADER_END 18
#define HEADER_END_NARROW 8
#define HEADER_TWO 48
#define HEADER_THREE 62

#define MARKS_WIDTH 80
#define BAR_LEAST 60
#define BAR_ROOM 26
#define COLUMN_MOST 160
#define MONTH_PADDING 10
#define HEADING_PADDING 12

#define LANE 51
#define LANE_PADDING 6
#define MARK_ROW 7.5
#define MARK_GAP 2.5
#define BAR_ROW 17
#define BAR_GAP 1

typedef enum
{
  WIDTH_OPEN,
  WIDTH_EMPTY,
  WIDTH_GAP,
  N_WIDTHS,
} Width;

static Width
get_width_of (const CpTimeColumn *column)
{
  if (column->open)
    return WIDTH_OPEN;
  return column->kind == CP_TIME_GAP ? WIDTH_GAP : WIDTH_EMPTY;
}

static void
set_headers (CpTimeGeometry *self)
{
  const CpTimeSizes *sizes = &self->sizes;
  gboolean narrow = sizes->width < NARROW;
  double share = CLAMP (sizes->width * LABEL_SHARE_NARROW, LABEL_MOST_NARROW * sizes->text_scale,
                        LABEL_MOST * sizes->text_scale);
  double most = narrow ? share : LABEL_MOST * sizes->text_scale;

  self->label_start = narrow ? LABEL_START_NARROW : LABEL_START;
  self->label_end = self->label_start
                    + ceil (CLAMP (sizes->label_width, LABEL_LEAST * sizes->text_scale, most));
  self->total_end = self->label_end + LABEL_GAP + ceil (sizes->total_width);
  self->header_width = self->total_end + (narrow ? HEADER_END_NARROW : HEADER_END);
}

/* The widths of columns: as wide as all may be, else with narrow months between wide ones. */
static void
find_widths (CpTimeGeometry *self, const CpTimeline *timeline, double widths[N_WIDTHS])
{
  const CpTimeSizes *sizes = &self->sizes;
  double room = sizes->width - self->header_width;
  double marks = sizes->number_width > 0 ? BAR_LEAST + BAR_ROOM + sizes->number_width : MARKS_WIDTH;
  double open = ceil (MAX (marks, sizes->month_width + HEADING_PADDING));
  double empty = ceil (sizes->month_width + MONTH_PADDING);
  double gap = ceil (sizes->gap_width + HEADING_PADDING);
  guint n[N_WIDTHS] = { 0 };
  double more;

  for (guint i = 0; i < self->n_columns; i++)
    n[get_width_of (cp_timeline_get_column (timeline, i))]++;
  more = room - n[WIDTH_OPEN] * open - n[WIDTH_EMPTY] * empty - n[WIDTH_GAP] * gap;
  if (n[WIDTH_EMPTY] > 0)
    empty += CLAMP (floor (more / n[WIDTH_EMPTY]), 0, MAX (open - empty, 0));
  more = room - n[WIDTH_OPEN] * open - n[WIDTH_EMPTY] * empty - n[WIDTH_GAP] * gap;
  more = CLAMP (floor (more / MAX (n[WIDTH_OPEN] + n[WIDTH_EMPTY], 1)), 0,
                MAX (COLUMN_MOST - open, 0));
  widths[WIDTH_OPEN] = open + more;
  widths[WIDTH_EMPTY] = empty + more;
  widths[WIDTH_GAP] = gap;
}

static void
place_columns (CpTimeGeometry *self, const CpTimeline *timeline)
{
  double widths[N_WIDTHS];
  double narrowest = G_MAXDOUBLE;
  double x = 0;

  find_widths (self, timeline, widths);
  for (guint i = 0; i < self->n_columns; i++)
    {
      Width width = get_width_of (cp_timeline_get_column (timeline, i));

      self->columns[i] = x;
      x += widths[width];
      narrowest = width != WIDTH_GAP ? MIN (narrowest, widths[width]) : narrowest;
    }
  self->columns[self->n_columns] = x;
  self->bar_width = widths[WIDTH_OPEN] - BAR_ROOM - self->sizes.number_width;
  self->two_lines = self->sizes.heading_width + HEADING_PADDING / 2.0 <= narrowest;
  self->header_height = round ((self->two_lines ? HEADER_TWO : HEADER_THREE) * self->sizes.text_scale);
}

static void
place_lane (CpTimeGeometry *self, const CpTimeline *timeline, guint lane)
{
  double above = LANE * self->sizes.text_scale / 2;
  double below = above;

  for (guint i = 0; i < self->n_columns; i++)
    {
      CpTimeFace face;

      if (!cp_timeline_get_column (timeline, i)->open)
        continue;
      cp_time_face_init (&face, timeline, lane, i);
      above = MAX (above, cp_time_face_get_above (&face, &self->metrics) + LANE_PADDING);
      below = MAX (below, cp_time_face_get_below (&face, &self->metrics) + LANE_PADDING);
    }
  self->lines[lane] = floor (self->lanes[lane] + above);
  self->lanes[lane + 1] = self->lanes[lane] + ceil (above) + ceil (below);
}

/* The last of @n places, from @first on, that begins at or before @at; @n where none ends after it. */
static guint
find_index (const double *starts, guint n, double at)
{
  guint low = 0;
  guint high = n;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (starts[middle + 1] <= at)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

static void
reveal_span (double start, double end, double room, double *scroll)
{
  if (start < *scroll || end - start > room)
    *scroll = start;
  else if (end > *scroll + room)
    *scroll = end - room;
}

/**
 * cp_time_geometry_update:
 * @timeline: (nullable): what is shown
 *
 * Computes where everything lies.
 */
void
cp_time_geometry_update (CpTimeGeometry *self, const CpTimeline *timeline, const CpTimeSizes *sizes)
{
  gboolean bars;

  g_return_if_fail (self != NULL && sizes != NULL);

  cp_time_geometry_clear (self);
  self->sizes = *sizes;
  bars = sizes->number_width > 0;
  self->metrics = (CpTimeMetrics) { bars ? BAR_ROW * sizes->text_scale : MARK_ROW,
                                    bars ? BAR_GAP : MARK_GAP };
  set_headers (self);
  if (timeline == NULL)
    return;
  self->n_lanes = cp_timeline_get_n_lanes (timeline);
  self->n_columns = cp_timeline_get_n_columns (timeline);
  self->columns = g_new0 (double, self->n_columns + 1);
  self->lanes = g_new0 (double, self->n_lanes + 1);
  self->lines = g_new0 (double, self->n_lanes + 1);
  place_columns (self, timeline);
  for (guint lane = 0; lane < self->n_lanes; lane++)
    place_lane (self, timeline, lane);
}

/**
 * cp_time_geometry_clear:
 *
 * Frees what the geometry holds.
 */
void
cp_time_geometry_clear (CpTimeGeometry *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->columns);
  g_free (self->lanes);
  g_free (self->lines);
  *self = (CpTimeGeometry) { 0 };
}

/**
 * cp_time_geometry_get_width:
 *
 * Gets how wide all of it is, with the labels.
 */
double
cp_time_geometry_get_width (const CpTimeGeometry *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->columns != NULL ? self->header_width + self->columns[self->n_columns] : 0;
}

/**
 * cp_time_geometry_get_height:
 *
 * Gets how high all of it is, with the headings.
 */
double
cp_time_geometry_get_height (const CpTimeGeometry *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->lanes != NULL ? self->header_height + self->lanes[self->n_lanes] : 0;
}

/**
 * cp_time_geometry_mirror:
 * @x: in reading direction
 * @width: of what begins there
 *
 * Gets where that is from the left.
 */
double
cp_time_geometry_mirror (const CpTimeGeometry *self, double x, double width)
{
  g_return_val_if_fail (self != NULL, x);

  return self->sizes.rtl ? self->sizes.width - x - width : x;
}

/**
 * cp_time_geometry_get_range:
 *
 * Gets what is in sight.
 */
CpMatrixRange
cp_time_geometry_get_range (const CpTimeGeometry *self, double scroll_x, double scroll_y)
{
  CpMatrixRange range = { 0 };
  double width;
  double height;

  g_return_val_if_fail (self != NULL, range);

  if (self->columns == NULL)
    return range;
  width = MAX (self->sizes.width - self->header_width, 0);
  height = MAX (self->sizes.height - self->header_height, 0);
  range.first_column = find_index (self->columns, self->n_columns, scroll_x);
  range.end_column = MIN (find_index (self->columns, self->n_columns, scroll_x + width) + 1,
                          self->n_columns);
  range.first_row = find_index (self->lanes, self->n_lanes, scroll_y);
  range.end_row = MIN (find_index (self->lanes, self->n_lanes, scroll_y + height) + 1,
                       self->n_lanes);
  return range;
}

/**
 * cp_time_geometry_get_box:
 *
 * Gets where a place is drawn.
 */
CpMatrixBox
cp_time_geometry_get_box (const CpTimeGeometry *self, CpMatrixPlace place, double scroll_x,
                          double scroll_y)
{
  CpMatrixBox box = { 0, 0, 0, 0 };

  g_return_val_if_fail (self != NULL, box);

  box.width = self->header_width;
  box.height = self->header_height;
  if (place.column != CP_HEADER)
    {
      box.x = self->header_width + self->columns[place.column] - scroll_x;
      box.width = self->columns[place.column + 1] - self->columns[place.column];
    }
  if (place.row != CP_HEADER)
    {
      box.y = self->header_height + self->lanes[place.row] - scroll_y;
      box.height = self->lanes[place.row + 1] - self->lanes[place.row];
    }
  box.x = cp_time_geometry_mirror (self, box.x, box.width);
  return box;
}

/**
 * cp_time_geometry_find_place:
 *
 * Finds what lies at a point of the view; %CP_NO_PLACE where there is nothing.
 */
CpMatrixPlace
cp_time_geometry_find_place (const CpTimeGeometry *self, double scroll_x, double scroll_y, double x,
                             double y)
{
  CpMatrixPlace place = CP_NO_PLACE;

  g_return_val_if_fail (self != NULL, place);

  if (self->columns == NULL || x < 0 || y < 0 || x >= self->sizes.width || y >= self->sizes.height)
    return CP_NO_PLACE;
  x = cp_time_geometry_mirror (self, x, 0);
  if (x >= self->header_width)
    place.column = find_index (self->columns, self->n_columns, x - self->header_width + scroll_x);
  if (y >= self->header_height)
    place.row = find_index (self->lanes, self->n_lanes, y - self->header_height + scroll_y);
  if (place.column >= (int) self->n_columns || place.row >= (int) self->n_lanes)
    return CP_NO_PLACE;
  return place;
}

/**
 * cp_time_geometry_reveal:
 * @scroll_x: (inout): how far it is scrolled
 * @scroll_y: (inout): the same
 *
 * Finds how to scroll as little as shows a place.
 */
void
cp_time_geometry_reveal (const CpTimeGeometry *self, CpMatrixPlace place, double *scroll_x,
                         double *scroll_y)
{
  g_return_if_fail (self != NULL && scroll_x != NULL && scroll_y != NULL);

  if (place.column != CP_HEADER)
    reveal_span (self->columns[place.column], self->columns[place.column + 1],
                 MAX (self->sizes.width - self->header_width, 0), scroll_x);
  if (place.row != CP_HEADER)
    reveal_span (self->lanes[place.row], self->lanes[place.row + 1],
                 MAX (self->sizes.height - self->header_height, 0), scroll_y);
}
