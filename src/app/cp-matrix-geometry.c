/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the rows, columns and cells of a matrix lie in a view, and what lies at a point. */

#include "cp-matrix-geometry.h"

#include <math.h>

/*
 * Headers stick to the upper and the leading edge; cells lie behind them and scroll. All is
 * computed from left to right and mirrored last. Columns are as wide as each other and fill the
 * view as far as they may; rows are as high as each other but in content mode, where each is as high
 * as it was measured to be. Nothing here grows with the number of cells.
 */

/* Lengths at zoom 1 with a font of 11 pt; text_scale times them follow the font. */
#define EM (11 * 96 / 72.0)
#define PITCH_LEAST 56
#define PITCH_MOST 160
#define PITCH_COMPACT 66 /* where columns scroll anyway */
#define PITCH_LINES 100  /* the same, where labels need more room */
#define PITCH_WIDE 80
#define PITCH_CONTENT_LEAST 190
#define PITCH_CONTENT_MOST 480
#define NUMBER_INSET 8
#define ROW_HEIGHT 49
#define ROW_HEIGHT_CONTENT 150
#define HEADER_HEIGHT 62
#define HEADER_HEIGHT_CONTENT 56
#define HEADER_SHARE_MOST 0.45
#define NARROW_WIDTH 400
#define GAP 13
#define LAST_GAP 4
#define ROW_HEADER_START 2
#define ROW_HEADER_END 4
#define COLUMN_HEADER_INSET 1
#define COLUMN_LABEL_INSET 6
#define COLUMN_LABEL_INSET_CONTENT 9
#define COLUMN_LINES_INSET 4
#define TOTAL_GAP 6
#define TOTAL_END 14 /* farther in than the label begins: at the end of the bar */
#define SLOT 15
#define TOTAL_ROOM 21

/* The header of a row, by form. */
static const struct
{
  double width;
  double label_start;
  double label_end; /* from the header's end, as is the total's */
  double total_end;
} row_headers[] = {
  [CP_FORM_WIDE] = { 224, 24, 20, 20 },
  [CP_FORM_COMPACT] = { 153, 19, 1, 14 },
  [CP_FORM_NARROW] = { 136, 17, 1, 14 },
  [CP_FORM_CONTENT] = { 178, 18, 8, 14 },
};

static double
fit_pitch (double room, guint n_columns, double least, double otherwise, double most)
{
  double pitch = n_columns > 0 ? floor (room / n_columns) : most;

  return floor (pitch < least ? MAX (least, otherwise) : MIN (pitch, MAX (most, least)));
}

static double
limit_header (const CpMatrixGeometry *self, CpMatrixForm form)
{
  return floor (MIN (row_headers[form].width * self->text_scale,
                     self->metrics.width * HEADER_SHARE_MOST));
}

/* Where columns would be too narrow for a date, but not by much, the header of rows gives way. */
static double
find_header_width (const CpMatrixGeometry *self)
{
  const CpMatrixMetrics *metrics = &self->metrics;
  double width = limit_header (self, self->form);
  double least = limit_header (self, CP_FORM_NARROW);
  double wanted = metrics->width - PITCH_COMPACT * self->text_scale * metrics->n_columns;

  if (self->form != CP_FORM_COMPACT
      || metrics->width - least < PITCH_LEAST * self->text_scale * metrics->n_columns)
    return width;
  return floor (CLAMP (wanted, least, width));
}

static CpMatrixForm
find_form (const CpMatrixGeometry *self)
{
  const CpMatrixMetrics *metrics = &self->metrics;
  double room = metrics->width - limit_header (self, CP_FORM_WIDE);

  if (metrics->content)
    return CP_FORM_CONTENT;
  if (room >= PITCH_WIDE * self->text_scale * metrics->n_columns)
    return CP_FORM_WIDE;
  return metrics->width >= NARROW_WIDTH ? CP_FORM_COMPACT : CP_FORM_NARROW;
}

/* How wide columns are that do not all fit: as their labels need on two lines. */
static double
find_scrolled_pitch (const CpMatrixGeometry *self)
{
  const CpMatrixMetrics *metrics = &self->metrics;
  double scale = self->text_scale;
  double lines = (metrics->lines_width + 2 * COLUMN_LINES_INSET) * metrics->zoom + 1;

  if (metrics->lines_width <= 0 || lines <= PITCH_COMPACT * scale)
    return PITCH_COMPACT * scale;
  return CLAMP (lines, PITCH_LINES * scale, PITCH_MOST * scale);
}

static double
find_pitch (const CpMatrixGeometry *self)
{
  const CpMatrixMetrics *metrics = &self->metrics;
  double scale = self->text_scale;
  double room = metrics->width - self->header_width;
  double number = (metrics->number_width + 2 * NUMBER_INSET) * metrics->zoom;

  if (metrics->content)
    return fit_pitch (room, metrics->n_columns, PITCH_CONTENT_LEAST * scale, 0,
                      PITCH_CONTENT_MOST * scale);
  return fit_pitch (room, metrics->n_columns, MAX (PITCH_LEAST * scale, number),
                    find_scrolled_pitch (self), PITCH_MOST * scale);
}

/* Where one label needs two lines, all stand on two; where one needs small letters, all have them.
 * The total takes room of the label where no second line stands under it anyway. */
static void
place_labels (CpMatrixGeometry *self)
{
  const CpMatrixMetrics *metrics = &self->metrics;
  double inset = metrics->content ? COLUMN_LABEL_INSET_CONTENT : COLUMN_LABEL_INSET;
  double room = self->pitch - 2 * inset * metrics->zoom;
  double gap = metrics->content ? TOTAL_GAP : TOTAL_GAP + TOTAL_END;
  double beside = room - (metrics->sum_width + gap) * metrics->zoom;

  self->beside = !metrics->kinds
                 && (!metrics->content || beside >= metrics->name_width * metrics->zoom);
  if (self->beside)
    room = beside;
  self->lines = self->form != CP_FORM_CONTENT
                && (self->form != CP_FORM_WIDE || room < metrics->label_width * metrics->zoom);
  self->small = self->lines || room < metrics->name_width * metrics->zoom;
  self->totals = self->lines && self->pitch >= PITCH_WIDE * self->text_scale;
}

static void
place_header_parts (CpMatrixGeometry *self)
{
  const CpMatrixMetrics *metrics = &self->metrics;
  double total = MAX (metrics->total_width * metrics->zoom + 3 * metrics->zoom,
                      TOTAL_ROOM * self->text_scale);

  self->label_start = round (row_headers[self->form].label_start * self->text_scale);
  self->label_end
      = self->header_width - round (row_headers[self->form].label_end * self->text_scale);
  self->total_end
      = self->header_width - round (row_headers[self->form].total_end * self->text_scale);
  self->bar_end = self->total_end - round (SLOT * metrics->zoom);
  if (self->form == CP_FORM_COMPACT || self->form == CP_FORM_NARROW)
    self->bar_end -= round (total);
  if (self->form == CP_FORM_CONTENT)
    self->bar_end = self->total_end - round (SLOT * metrics->zoom);
}

static void
sum_heights (CpMatrixGeometry *self)
{
  double offset = 0;

  for (guint i = 0; i < self->metrics.n_rows; i++)
    {
      self->offsets[i] = offset;
      offset += self->heights[i] > 0 ? self->heights[i] : self->row_height;
    }
  self->offsets[self->metrics.n_rows] = offset;
}

static void
update_heights (CpMatrixGeometry *self, const CpMatrixMetrics *old, double old_pitch)
{
  const CpMatrixMetrics *metrics = &self->metrics;

  if (!metrics->content || metrics->n_rows != old->n_rows || metrics->n_columns != old->n_columns)
    {
      g_clear_pointer (&self->heights, g_free);
      g_clear_pointer (&self->offsets, g_free);
    }
  if (!metrics->content)
    return;
  if (self->heights == NULL)
    {
      self->heights = g_new0 (double, metrics->n_rows + 1);
      self->offsets = g_new0 (double, metrics->n_rows + 1);
    }
  else if (self->pitch != old_pitch || metrics->zoom != old->zoom || metrics->em != old->em)
    cp_matrix_geometry_forget_heights (self);
  sum_heights (self);
}

/* The last row that begins at or above @y, which counts from the first row's top. */
static guint
find_row_above (const CpMatrixGeometry *self, double y)
{
  guint first = 0;
  guint end = self->metrics.n_rows;

  while (end - first > 1)
    {
      guint middle = first + (end - first) / 2;

      if (cp_matrix_geometry_get_row_y (self, middle) <= y)
        first = middle;
      else
        end = middle;
    }

  return first;
}

/**
 * cp_matrix_place_equal:
 *
 * Checks whether two places are the same.
 */
gboolean
cp_matrix_place_equal (CpMatrixPlace a, CpMatrixPlace b)
{
  return a.row == b.row && a.column == b.column;
}

/**
 * cp_matrix_place_is_none:
 *
 * Checks whether a place is none, as the corner is.
 */
gboolean
cp_matrix_place_is_none (CpMatrixPlace place)
{
  return place.row == CP_HEADER && place.column == CP_HEADER;
}

/**
 * cp_matrix_geometry_update:
 * @self: a geometry, zeroed before the first time
 *
 * Computes a geometry. Heights that were measured are kept where they still hold.
 */
void
cp_matrix_geometry_update (CpMatrixGeometry *self, const CpMatrixMetrics *metrics)
{
  CpMatrixMetrics old;
  double old_pitch;
  double header_height, row_height;

  g_return_if_fail (self != NULL && metrics != NULL);
  g_return_if_fail (metrics->em > 0 && metrics->zoom > 0);

  old = self->metrics;
  old_pitch = self->pitch;
  self->metrics = *metrics;
  self->text_scale = metrics->em / EM * metrics->zoom;
  self->form = find_form (self);
  self->header_width = find_header_width (self);
  header_height = metrics->content ? HEADER_HEIGHT_CONTENT : HEADER_HEIGHT;
  self->header_height = round (header_height * self->text_scale) + 1;
  row_height = metrics->content ? ROW_HEIGHT_CONTENT : ROW_HEIGHT;
  self->row_height = round (row_height * self->text_scale);
  self->gap = metrics->content || metrics->n_main == 0 || metrics->n_main >= metrics->n_rows
                  ? 0
                  : round (GAP * metrics->zoom);
  self->pitch = find_pitch (self);
  place_labels (self);
  place_header_parts (self);
  update_heights (self, &old, old_pitch);
}

/**
 * cp_matrix_geometry_clear:
 *
 * Frees what a geometry holds.
 */
void
cp_matrix_geometry_clear (CpMatrixGeometry *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->heights, g_free);
  g_clear_pointer (&self->offsets, g_free);
  *self = (CpMatrixGeometry) { 0 };
}

/**
 * cp_matrix_geometry_is_measured:
 *
 * Checks whether the height of a row is known; outside content mode it always is.
 */
gboolean
cp_matrix_geometry_is_measured (const CpMatrixGeometry *self, guint row)
{
  g_return_val_if_fail (self != NULL && row < self->metrics.n_rows, FALSE);

  return self->heights == NULL || self->heights[row] > 0;
}

/**
 * cp_matrix_geometry_set_height:
 *
 * Sets the height of a row in content mode.
 *
 * Returns: whether rows moved
 */
gboolean
cp_matrix_geometry_set_height (CpMatrixGeometry *self, guint row, double height)
{
  gboolean moved;

  g_return_val_if_fail (self != NULL && self->heights != NULL, FALSE);
  g_return_val_if_fail (row < self->metrics.n_rows && height > 0, FALSE);

  moved = cp_matrix_geometry_get_row_height (self, row) != height;
  self->heights[row] = height;
  if (moved)
    sum_heights (self);

  return moved;
}

/**
 * cp_matrix_geometry_forget_heights:
 *
 * Takes all rows of content mode for not measured.
 */
void
cp_matrix_geometry_forget_heights (CpMatrixGeometry *self)
{
  g_return_if_fail (self != NULL);

  if (self->heights == NULL)
    return;
  for (guint i = 0; i < self->metrics.n_rows; i++)
    self->heights[i] = 0;
  sum_heights (self);
}

/**
 * cp_matrix_geometry_get_width:
 *
 * Gets the width of headers and all columns.
 */
double
cp_matrix_geometry_get_width (const CpMatrixGeometry *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->header_width + self->pitch * self->metrics.n_columns;
}

/**
 * cp_matrix_geometry_get_height:
 *
 * Gets the height of headers and all rows.
 */
double
cp_matrix_geometry_get_height (const CpMatrixGeometry *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->header_height + cp_matrix_geometry_get_row_y (self, self->metrics.n_rows)
         + LAST_GAP * self->metrics.zoom;
}

/**
 * cp_matrix_geometry_get_row_y:
 * @row: a row, or their number for where the last one ends
 *
 * Gets where a row begins below the first row's top.
 */
double
cp_matrix_geometry_get_row_y (const CpMatrixGeometry *self, guint row)
{
  g_return_val_if_fail (self != NULL && row <= self->metrics.n_rows, 0);

  if (self->offsets != NULL)
    return self->offsets[row];
  return row * self->row_height + (row >= self->metrics.n_main ? self->gap : 0);
}

/**
 * cp_matrix_geometry_get_row_height:
 *
 * Gets how high a row is.
 */
double
cp_matrix_geometry_get_row_height (const CpMatrixGeometry *self, guint row)
{
  g_return_val_if_fail (self != NULL && row < self->metrics.n_rows, 0);

  if (self->heights != NULL && self->heights[row] > 0)
    return self->heights[row];
  return self->row_height;
}

/**
 * cp_matrix_geometry_mirror:
 *
 * Turns the x of something in reading direction into one from the left.
 */
double
cp_matrix_geometry_mirror (const CpMatrixGeometry *self, double x, double width)
{
  g_return_val_if_fail (self != NULL, x);

  return self->metrics.rtl ? self->metrics.width - x - width : x;
}

/**
 * cp_matrix_geometry_get_range:
 *
 * Finds what is in sight.
 */
CpMatrixRange
cp_matrix_geometry_get_range (const CpMatrixGeometry *self, double scroll_x, double scroll_y)
{
  CpMatrixRange range = { 0 };
  double room_x, room_y;

  g_return_val_if_fail (self != NULL, range);

  room_x = self->metrics.width - self->header_width;
  room_y = self->metrics.height - self->header_height;
  if (self->metrics.n_rows == 0 || self->metrics.n_columns == 0)
    return range;
  range.first_row = find_row_above (self, scroll_y);
  range.end_row = room_y <= 0 ? range.first_row : find_row_above (self, scroll_y + room_y) + 1;
  range.first_column = CLAMP (scroll_x / self->pitch, 0, self->metrics.n_columns - 1);
  range.end_column = CLAMP (ceil ((scroll_x + room_x) / self->pitch), range.first_column,
                            self->metrics.n_columns);

  return range;
}

/**
 * cp_matrix_geometry_get_box:
 *
 * Gets where a cell or header lies in the view. The box of a cell may lie behind the headers or out
 * of the view.
 */
CpMatrixBox
cp_matrix_geometry_get_box (const CpMatrixGeometry *self, CpMatrixPlace place, double scroll_x,
                            double scroll_y)
{
  CpMatrixBox box = { 0 };
  double zoom;

  g_return_val_if_fail (self != NULL, box);
  g_return_val_if_fail (place.row < (int) self->metrics.n_rows, box);
  g_return_val_if_fail (place.column < (int) self->metrics.n_columns, box);

  zoom = self->metrics.zoom;
  box.x = ROW_HEADER_START * zoom;
  box.width = self->header_width - (ROW_HEADER_START + ROW_HEADER_END) * zoom;
  box.y = COLUMN_HEADER_INSET * zoom;
  box.height = self->header_height - 1 - 2 * COLUMN_HEADER_INSET * zoom;
  if (place.column != CP_HEADER)
    {
      box.x = self->header_width + place.column * self->pitch - scroll_x;
      box.width = self->pitch;
    }
  if (place.row != CP_HEADER)
    {
      box.y = self->header_height + cp_matrix_geometry_get_row_y (self, place.row) - scroll_y;
      box.height = cp_matrix_geometry_get_row_height (self, place.row);
    }
  box.x = cp_matrix_geometry_mirror (self, box.x, box.width);

  return box;
}

/**
 * cp_matrix_geometry_find_row:
 * @y: below the first row's top
 *
 * Finds the row at a height, or the nearest one; there has to be one.
 */
guint
cp_matrix_geometry_find_row (const CpMatrixGeometry *self, double y)
{
  g_return_val_if_fail (self != NULL && self->metrics.n_rows > 0, 0);

  return find_row_above (self, y);
}
