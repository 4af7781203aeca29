/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The places of a grid: within its rows and columns, in words, and by arrow and page keys. */

#include "cp-grid-place.h"

#include <gdk/gdk.h>
#include <glib/gi18n-lib.h>

/**
 * cp_grid_place_clamp:
 *
 * Gets the place that is nearest in a grid which may have become smaller; the first cell for no place.
 */
CpMatrixPlace
cp_grid_place_clamp (CpMatrixPlace place, CpGridSize size)
{
  place.row = CLAMP (place.row, CP_HEADER, (int) size.n_rows - 1);
  place.column = CLAMP (place.column, CP_HEADER, (int) size.n_columns - 1);

  return cp_matrix_place_is_none (place) ? (CpMatrixPlace) { 0, 0 } : place;
}

/**
 * cp_grid_place_append_words:
 * @sentence: what is said of the place
 *
 * Says where a place is in its grid.
 */
void
cp_grid_place_append_words (CpMatrixPlace place, CpGridSize size, GString *sentence)
{
  if (place.column == CP_HEADER)
    /* Translators: the place of a row among the rows; stands at the end of a sentence. */
    g_string_append_printf (sentence, _("; row %u of %u"), place.row + 1, size.n_rows);
  else if (place.row == CP_HEADER)
    /* Translators: the place of a column among the columns; stands at the end of a sentence. */
    g_string_append_printf (sentence, _("; column %u of %u"), place.column + 1, size.n_columns);
  else
    /* Translators: the place of a cell in the matrix; stands at the end of a sentence. */
    g_string_append_printf (sentence, _("; row %u of %u, column %u of %u"), place.row + 1,
                            size.n_rows, place.column + 1, size.n_columns);
}

/**
 * cp_grid_place_find_step:
 * @rows: (out): how many rows an arrow goes down
 * @columns: (out): how many columns it goes on; a grid from right to left turns its arrows
 *
 * Returns: whether the key is an arrow
 */
gboolean
cp_grid_place_find_step (guint key, gboolean rtl, int *rows, int *columns)
{
  int forward = rtl ? -1 : 1;

  *rows = key == GDK_KEY_Down ? 1 : key == GDK_KEY_Up ? -1 : 0;
  *columns = key == GDK_KEY_Right ? forward : key == GDK_KEY_Left ? -forward : 0;

  return *rows != 0 || *columns != 0;
}

/* As many rows as are in sight, less one. */
static int
count_page (CpMatrixRange sight)
{
  return MAX ((int) (sight.end_row - sight.first_row) - 2, 1);
}

/**
 * cp_grid_place_find_target:
 * @control: whether Control is held
 * @sight: the rows and columns that are seen
 * @target: (out)
 *
 * Finds where a key leads to, after the grid pattern of ARIA: the place itself where it goes no further.
 *
 * Returns: whether the key is one of those that move
 */
gboolean
cp_grid_place_find_target (CpMatrixPlace from, guint key, gboolean control, gboolean rtl,
                           CpGridSize size, CpMatrixRange sight, CpMatrixPlace *target)
{
  int last_row = (int) size.n_rows - 1;
  int last_column = (int) size.n_columns - 1;
  int rows, columns;

  *target = from;
  if (!control && cp_grid_place_find_step (key, rtl, &rows, &columns))
    *target = (CpMatrixPlace) { MIN (from.row + rows, last_row),
                                MIN (from.column + columns, last_column) };
  else if (key == GDK_KEY_Home)
    *target = (CpMatrixPlace) { control ? 0 : from.row, 0 };
  else if (key == GDK_KEY_End)
    *target = (CpMatrixPlace) { control ? last_row : from.row, last_column };
  else if (key == GDK_KEY_Page_Up && !control)
    target->row = MAX (from.row - count_page (sight), 0);
  else if (key == GDK_KEY_Page_Down && !control)
    target->row = MIN (from.row + count_page (sight), last_row);
  else
    return FALSE;
  target->row = MAX (target->row, CP_HEADER);
  target->column = MAX (target->column, CP_HEADER);
  if (cp_matrix_place_is_none (*target))
    *target = from;

  return TRUE;
}
