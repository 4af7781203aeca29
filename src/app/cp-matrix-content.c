/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The cells of a matrix view in content mode: a sentence of each side. */

#include <math.h>

#include <glib/gi18n-lib.h>

#include "cp-matrix-view-private.h"
#include "cp-painter.h"
#include "cp-side-words.h"

/* Sentences are never cut, so a row is as high as its longest cell. Of a large matrix only rows in
 * sight are measured; the others are taken to be of some height until they come. */

/* Lengths at zoom 1; those of text follow the font too. */
#define INSET 9
#define TOP 8
#define TILE_WIDTH 42
#define TILE_HEIGHT 22
#define TILE_TO_BAR 23.5
#define BAR_MOST 120
#define SLOT 15
#define TILE_TO_SENTENCE 3
#define SIGN 8
#define SIGN_TO_SENTENCE 9.5
#define SIGN_MIDDLE 8.5
#define SENTENCE_GAP 3.5
#define BOTTOM 9

/* In a matrix of this many cells every row is measured at once; in one with more columns, a row as
 * far as it is in sight. */
#define CELLS_AT_ONCE 600
#define COLUMNS_AT_ONCE 48

static const CpSide order[CP_N_SIDES] = { CP_SIDE_LEFT, CP_SIDE_OTHERS, CP_SIDE_RIGHT };

/* Where a sentence stands in its cell, and how much room it has. */
static double
get_sentence_inset (CpMatrixView *self)
{
  return (INSET + SIGN + SIGN_TO_SENTENCE) * self->zoom;
}

static double
get_sentence_width (CpMatrixView *self)
{
  return self->geometry.pitch - get_sentence_inset (self) - INSET * self->zoom;
}

static PangoLayout *
get_words (CpMatrixView *self, CpMatrixPlace place, CpSide side, const char *words)
{
  g_autofree char *one_of = cp_matrix_view_dup_one_of (self, place, side);
  double width = get_sentence_width (self);

  if (one_of != NULL)
    return cp_matrix_texts_get_remarked (self->texts, words, one_of, width);
  return cp_matrix_texts_get (self->texts, CP_TEXT_SENTENCE, words, width);
}

/* The words of a side, or that it says nothing; %NULL where that needs no telling. */
static PangoLayout *
get_sentence (CpMatrixView *self, CpMatrixPlace place, CpSide side, gboolean *missing)
{
  const CpCount *count = cp_matrix_get_count (self->matrix, place.row, place.column);
  const char *words = cp_cell_contents_get (self->contents, place.row, place.column, side);
  g_autofree char *nobody = NULL;

  *missing = cp_cell_face_is_missing (self->matrix, place.row, place.column, side);
  if (count->sides[side] > 0)
    return words != NULL ? get_words (self, place, side, words) : NULL;
  if (!*missing)
    return NULL;
  nobody = cp_words_dup_nobody (cp_matrix_get_sides (self->matrix), side, FALSE);

  return cp_matrix_texts_get (self->texts, CP_TEXT_SENTENCE, nobody, get_sentence_width (self));
}

static double
get_first_sentence (CpMatrixView *self)
{
  return (TOP + TILE_TO_SENTENCE) * self->zoom + TILE_HEIGHT * self->geometry.text_scale;
}

static double
measure_cell (CpMatrixView *self, CpMatrixPlace place)
{
  double height = get_first_sentence (self);

  if (cp_matrix_get_count (self->matrix, place.row, place.column)->statements == 0)
    return 0;
  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    {
      gboolean missing;
      PangoLayout *layout = get_sentence (self, place, order[i], &missing);
      int text_height;

      if (layout == NULL)
        continue;
      pango_layout_get_pixel_size (layout, NULL, &text_height);
      height += text_height + SENTENCE_GAP * self->zoom;
    }

  return height + BOTTOM * self->zoom;
}

/* The header needs as much in any case. */
static double
get_least_height (CpMatrixView *self)
{
  return round (72 * self->geometry.text_scale);
}

/* Measures a row in some of its columns; a row never becomes lower while one scrolls. */
static void
measure_row (CpMatrixView *self, guint row, guint first_column, guint end_column)
{
  CpMatrixGeometry *geometry = &self->geometry;
  double height = get_least_height (self);

  if (geometry->heights[row] > 0)
    height = geometry->heights[row];
  for (guint column = first_column; column < end_column; column++)
    height = MAX (height, ceil (measure_cell (self, (CpMatrixPlace) { row, column })));
  cp_matrix_geometry_set_height (geometry, row, height);
}

static void
measure_rows (CpMatrixView *self, guint first, guint end, const CpMatrixRange *range)
{
  gboolean all = self->geometry.metrics.n_columns <= COLUMNS_AT_ONCE;

  for (guint row = first; row < end; row++)
    if (!all)
      measure_row (self, row, range->first_column, range->end_column);
    else if (!cp_matrix_geometry_is_measured (&self->geometry, row))
      measure_row (self, row, 0, self->geometry.metrics.n_columns);
}

/* The first row in sight that is measured stays where it is while others above it are measured. */
static guint
find_still_row (CpMatrixView *self, const CpMatrixRange *range)
{
  guint row = range->first_row;

  while (row < range->end_row && !cp_matrix_geometry_is_measured (&self->geometry, row))
    row++;

  return row < range->end_row ? row : range->first_row;
}

static void
draw_sentence (CpMatrixView *self, GtkSnapshot *snapshot, PangoLayout *layout, CpSide side,
               gboolean missing, double x, double y)
{
  const GdkRGBA *color
      = cp_painter_get_color (missing ? CP_COLOR_DIM : CP_COLOR_FG);
  double size = SIGN * self->zoom;
  double sign_x = cp_matrix_geometry_mirror (&self->geometry, x + INSET * self->zoom, size);
  double width = get_sentence_width (self);
  double text_x = x + get_sentence_inset (self);

  cp_painter_sign (snapshot, side, missing, sign_x + size / 2,
                   y + SIGN_MIDDLE * self->geometry.text_scale, size, self->zoom);
  cp_painter_text (snapshot, layout, color,
                   round (cp_matrix_geometry_mirror (&self->geometry, text_x, floor (width))), y);
}

/* The tile with the number, the bar beside it. */
static void
draw_head (CpMatrixView *self, GtkSnapshot *snapshot, const CpCellFace *face, double x, double y)
{
  const CpMatrixGeometry *geometry = &self->geometry;
  PangoLayout *layout = cp_matrix_texts_get (self->texts, CP_TEXT_NUMBER, face->number, -1);
  double zoom = self->zoom;
  double height = round (TILE_HEIGHT * geometry->text_scale);
  double inset = INSET * zoom;
  double width, bar_x, bar_width, tile_x;
  int text_width, text_height;

  pango_layout_get_pixel_size (layout, &text_width, &text_height);
  width = MAX (TILE_WIDTH * geometry->text_scale, text_width + 10 * zoom);
  tile_x = cp_matrix_geometry_mirror (geometry, x + inset, width);
  cp_painter_tile (snapshot, face->shade, tile_x, y, width, height, zoom);
  cp_painter_text (snapshot, layout, cp_painter_get_color (CP_COLOR_ON_SHADE),
                   tile_x + floor ((width - text_width) / 2),
                   y + floor ((height - text_height) / 2));
  bar_x = x + inset + width + TILE_TO_BAR * zoom;
  bar_width = MIN (BAR_MOST * zoom, x + geometry->pitch - inset - SLOT * zoom - bar_x);
  if (bar_width > 0)
    cp_painter_bar (snapshot, face, gtk_widget_get_direction (GTK_WIDGET (self)),
                    cp_matrix_geometry_mirror (geometry, bar_x, bar_width),
                    y + round (height / 2 - 4 * zoom), bar_width, zoom);
}

/* Draws a cell that holds sentences; it is not empty. */
void
cp_matrix_view_draw_content (CpMatrixView *self, GtkSnapshot *snapshot, CpMatrixPlace place,
                             const CpCellFace *face, const CpMatrixBox *box)
{
  double x = cp_matrix_geometry_mirror (&self->geometry, box->x, box->width);
  double y = box->y + round (get_first_sentence (self));

  draw_head (self, snapshot, face, x, box->y + TOP * self->zoom);
  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    {
      gboolean missing;
      PangoLayout *layout = get_sentence (self, place, order[i], &missing);
      int text_height;

      if (layout == NULL)
        continue;
      draw_sentence (self, snapshot, layout, order[i], missing, x, y);
      pango_layout_get_pixel_size (layout, NULL, &text_height);
      y += text_height + SENTENCE_GAP * self->zoom;
    }
}

/* Says for how many statements the one speaks that stands in a cell; %NULL where it is alone or a
 * summary. */
char *
cp_matrix_view_dup_one_of (CpMatrixView *self, CpMatrixPlace place, CpSide side)
{
  guint n = cp_cell_contents_get_n_behind (self->contents, place.row, place.column, side);

  if (n == 0)
    return NULL;
  /* Translators: stands behind a statement that was chosen from several: "1 of 12". The spaces are
   * ones at which no line breaks. */
  return g_strdup_printf (ngettext ("1 of %u", "1 of %u", n), n);
}

/* Measures the rows in sight; all of them where the matrix is small. */
void
cp_matrix_view_measure_rows (CpMatrixView *self)
{
  CpMatrixGeometry *geometry = &self->geometry;
  const CpMatrixMetrics *metrics = &geometry->metrics;
  CpMatrixRange range;
  guint still;
  double before;

  if (!cp_matrix_view_has_cells (self) || metrics->width <= 0)
    return;
  range = cp_matrix_geometry_get_range (geometry, self->scroll.x, self->scroll.y);
  still = find_still_row (self, &range);
  before = cp_matrix_geometry_get_row_y (geometry, still);
  if ((guint64) metrics->n_rows * metrics->n_columns <= CELLS_AT_ONCE)
    measure_rows (self, 0, metrics->n_rows, &range);
  else
    measure_rows (self, range.first_row, range.end_row, &range);
  self->scroll.wanted_y += cp_matrix_geometry_get_row_y (geometry, still) - before;
}
