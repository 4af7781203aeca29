/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What of a matrix lies at a point of its view, and how far to scroll to a place. */

#include <math.h>

#include "cp-matrix-geometry.h"

static int
find_column_at (const CpMatrixGeometry *self, double x)
{
  int column = floor (x / self->pitch);

  return column >= 0 && column < (int) self->metrics.n_columns ? column : CP_HEADER;
}

static int
find_row_at (const CpMatrixGeometry *self, double y)
{
  guint row;

  if (y < 0 || self->metrics.n_rows == 0)
    return CP_HEADER;
  row = cp_matrix_geometry_find_row (self, y);
  if (y >= cp_matrix_geometry_get_row_y (self, row) + cp_matrix_geometry_get_row_height (self, row))
    return CP_HEADER;

  return row;
}

/* Moves @scroll as little as shows from @start to @start + @length in @room. */
static void
reveal_length (double start, double length, double room, double *scroll)
{
  if (start + length > *scroll + room)
    *scroll = start + length - room;
  if (start < *scroll)
    *scroll = start;
}

/**
 * cp_matrix_geometry_find_place:
 * @x: in the view
 * @y: in the view
 *
 * Finds what lies at a point.
 */
CpMatrixPlace
cp_matrix_geometry_find_place (const CpMatrixGeometry *self, double scroll_x, double scroll_y,
                               double x, double y)
{
  CpMatrixPlace place = CP_NO_PLACE;

  g_return_val_if_fail (self != NULL, place);

  x = cp_matrix_geometry_mirror (self, x, 0);
  if (x < 0 || y < 0 || x >= self->metrics.width || y >= self->metrics.height)
    return place;
  if (x >= self->header_width)
    {
      place.column = find_column_at (self, x - self->header_width + scroll_x);
      if (place.column == CP_HEADER)
        return CP_NO_PLACE;
    }
  if (y >= self->header_height)
    {
      place.row = find_row_at (self, y - self->header_height + scroll_y);
      if (place.row == CP_HEADER)
        return CP_NO_PLACE;
    }

  return place;
}

/**
 * cp_matrix_geometry_reveal:
 * @scroll_x: (inout)
 * @scroll_y: (inout)
 *
 * Scrolls as little as shows a place between the headers and the view's end.
 */
void
cp_matrix_geometry_reveal (const CpMatrixGeometry *self, CpMatrixPlace place, double *scroll_x,
                           double *scroll_y)
{
  g_return_if_fail (self != NULL && scroll_x != NULL && scroll_y != NULL);

  if (place.column != CP_HEADER)
    reveal_length (place.column * self->pitch, self->pitch,
                   self->metrics.width - self->header_width, scroll_x);
  if (place.row != CP_HEADER)
    reveal_length (cp_matrix_geometry_get_row_y (self, place.row),
                   cp_matrix_geometry_get_row_height (self, place.row),
                   self->metrics.height - self->header_height, scroll_y);
}

/**
 * cp_matrix_geometry_find_row_gap:
 * @y: in the view
 *
 * Finds between which rows a height is nearest to: before the row that is returned, or behind the
 * last one.
 */
guint
cp_matrix_geometry_find_row_gap (const CpMatrixGeometry *self, double scroll_y, double y)
{
  guint row;

  g_return_val_if_fail (self != NULL, 0);

  if (self->metrics.n_rows == 0)
    return 0;
  y += scroll_y - self->header_height;
  row = cp_matrix_geometry_find_row (self, y);

  return y > cp_matrix_geometry_get_row_y (self, row)
                 + cp_matrix_geometry_get_row_height (self, row) / 2
             ? row + 1
             : row;
}

/**
 * cp_matrix_geometry_find_column_gap:
 * @x: in the view
 *
 * Finds between which columns a point is nearest to: before the column that is returned, or behind
 * the last one.
 */
guint
cp_matrix_geometry_find_column_gap (const CpMatrixGeometry *self, double scroll_x, double x)
{
  double place;

  g_return_val_if_fail (self != NULL, 0);

  place = round ((cp_matrix_geometry_mirror (self, x, 0) - self->header_width + scroll_x)
                 / self->pitch);

  return CLAMP (place, 0, self->metrics.n_columns);
}
