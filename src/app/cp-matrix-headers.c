/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The headers of a matrix view, which stay where they are while cells scroll behind them. */

#include <math.h>
#include <string.h>

#include <glib/gi18n-lib.h>

#include "cp-matrix-view-private.h"
#include "cp-matrix-words.h"
#include "cp-name-words.h"
#include "cp-number-words.h"
#include "cp-painter.h"

/* Lengths at zoom 1; those of text follow the font too. Middles are those of lines of text. */
#define ROW_LABEL_MIDDLE 18
#define ROW_LABEL_MIDDLE_COMPACT 16
#define ROW_BAR 36
#define ROW_BAR_COMPACT 34
#define ROW_TOTAL_GAP 8
#define CONTENT_LABEL_MIDDLE 19
#define CONTENT_TOTAL_MIDDLE 38
#define CONTENT_BAR 54
#define COLUMN_INSET 6
#define COLUMN_INSET_CONTENT 9
#define COLUMN_GAP 6       /* between the labels of two columns, px at any zoom */
#define COLUMN_GAP_LEAST 3 /* where one takes room that the other leaves */
#define COLUMN_GIVE_MOST 6 /* of the label before the last, for that one */
#define COLUMN_EDGE 3 /* between the last label and the edge of the view */
#define COLUMN_LABEL_MIDDLE 15
#define COLUMN_KIND_MIDDLE 32
#define COLUMN_START_MIDDLE 14
#define COLUMN_END_MIDDLE 29
#define COLUMN_LINES_MIDDLE 22
#define COLUMN_BAR 46
#define COLUMN_BAR_INSET 20
#define COLUMN_BAR_INSET_COMPACT 17
#define COLUMN_BAR_LEAST 20
#define COLUMN_SLOT 19
#define COLUMN_OVERHANG_MOST 4 /* to each side, of a label between two short ones */
#define CONTENT_COLUMN_LABEL_MIDDLE 18
#define CONTENT_COLUMN_KIND_MIDDLE 39
#define CONTENT_COLUMN_LINE_MIDDLE 28

/* Draws a text in a room that begins at @x in reading direction; at its end where @at_end. */
static void
draw_text (CpMatrixView *self, GtkSnapshot *snapshot, PangoLayout *layout, CpColor color, double x,
           double width, double middle, gboolean at_end)
{
  int text_width, text_height;
  int room = pango_layout_get_width (layout);

  pango_layout_get_pixel_size (layout, &text_width, &text_height);
  if (room >= 0)
    text_width = room / PANGO_SCALE;
  if (at_end)
    x += width - text_width;
  cp_painter_text (snapshot, layout, cp_painter_get_color (color),
                   floor (cp_matrix_geometry_mirror (&self->geometry, x, text_width)),
                   round (middle - text_height / 2.0));
}

/* Zoomed out, letters have their least size, and there is room for a label alone. */
static void
draw_small_label (CpMatrixView *self, GtkSnapshot *snapshot, CpTextKind kind, const char *label,
                  double x, double width, double middle)
{
  draw_text (self, snapshot, cp_matrix_texts_get (self->texts, kind, label, width), CP_COLOR_FG, x,
             width, middle, FALSE);
}

/* In words, beside the sentences of content mode. */
static char *
dup_total_words (CpMatrixView *self, guint row)
{
  guint n = cp_matrix_get_count (self->matrix, row, CP_MATRIX_TOTAL)->statements;
  double value = cp_matrix_get_value (self->matrix, row, CP_MATRIX_TOTAL);
  char *measured = cp_words_dup_measured (cp_matrix_get_measure (self->matrix), value);
  g_autofree char *number = cp_words_dup_number (n);

  if (n == 0)
    {
      g_free (measured);
      /* Translators: of a row, column or cell of the matrix: the filters leave nothing */
      return g_strdup (cp_matrix_words_is_filtered (self->matrix) ? _("nothing in this selection")
                                                                   /* Translators: of a row,
                                                                    * column or cell of the
                                                                    * matrix: there are no
                                                                    * statements */
                                                                   : _("nothing said"));
    }
  if (measured != NULL)
    return measured;
  return g_strdup_printf (ngettext ("%s statement", "%s statements", n), number);
}

static void
draw_bar (CpMatrixView *self, GtkSnapshot *snapshot, CpMatrixPlace place, double x, double y,
          double width)
{
  CpCellFace face;

  if (width <= 0)
    return;
  cp_cell_face_init (&face, self->matrix, &self->scale, cp_matrix_place_to_total (place.row),
                     cp_matrix_place_to_total (place.column));
  if (face.shade > 0)
    cp_painter_bar (snapshot, &face, gtk_widget_get_direction (GTK_WIDGET (self)),
                    cp_matrix_geometry_mirror (&self->geometry, x, width), y, width, self->zoom);
}

/* The total stands beside the label, or beside the bar where the header is narrow. */
static void
draw_row_header (CpMatrixView *self, GtkSnapshot *snapshot, guint row)
{
  const CpMatrixGeometry *geometry = &self->geometry;
  CpMatrixPlace place = { row, CP_HEADER };
  double y = cp_matrix_view_get_box (self, place).y;
  double scale = geometry->text_scale;
  gboolean beside_bar = geometry->form != CP_FORM_WIDE;
  double bar_y = y + (beside_bar ? ROW_BAR_COMPACT : ROW_BAR) * scale;
  double middle = y + (beside_bar ? ROW_LABEL_MIDDLE_COMPACT : ROW_LABEL_MIDDLE) * scale;
  double label_width = geometry->label_end - geometry->label_start;
  g_autofree char *number = cp_matrix_view_dup_total (self, place);
  PangoLayout *total = cp_matrix_texts_get (self->texts, CP_TEXT_TOTAL, number, -1);

  if (cp_matrix_view_is_small (self))
    {
      draw_small_label (self, snapshot, CP_TEXT_ROW, cp_matrix_get_row (self->matrix, row)->label,
                        geometry->label_start, label_width, y + geometry->row_height / 2);
      return;
    }
  if (!beside_bar)
    label_width -= cp_matrix_texts_measure (self->texts, CP_TEXT_TOTAL, number)
                   + ROW_TOTAL_GAP * self->zoom;
  draw_text (self, snapshot,
             cp_matrix_texts_get_row (self->texts, cp_matrix_get_row (self->matrix, row)->label,
                                      label_width),
             CP_COLOR_FG, geometry->label_start, label_width, middle, FALSE);
  draw_text (self, snapshot, total, beside_bar ? CP_COLOR_DIM : CP_COLOR_FG, geometry->label_start,
             geometry->total_end - geometry->label_start,
             beside_bar ? bar_y + 3 * self->zoom : middle, TRUE);
  draw_bar (self, snapshot, place, geometry->label_start, bar_y,
            geometry->bar_end - geometry->label_start);
}

static void
draw_content_row_header (CpMatrixView *self, GtkSnapshot *snapshot, guint row)
{
  const CpMatrixGeometry *geometry = &self->geometry;
  CpMatrixPlace place = { row, CP_HEADER };
  double y = cp_matrix_view_get_box (self, place).y;
  double scale = geometry->text_scale;
  double width = geometry->label_end - geometry->label_start;
  g_autofree char *total = dup_total_words (self, row);

  draw_text (self, snapshot,
             cp_matrix_texts_get_row (self->texts, cp_matrix_get_row (self->matrix, row)->label,
                                      width),
             CP_COLOR_FG, geometry->label_start, width, y + CONTENT_LABEL_MIDDLE * scale, FALSE);
  draw_text (self, snapshot, cp_matrix_texts_get (self->texts, CP_TEXT_SMALL, total, width),
             CP_COLOR_DIM, geometry->label_start, width, y + CONTENT_TOTAL_MIDDLE * scale, FALSE);
  draw_bar (self, snapshot, place, geometry->label_start, y + CONTENT_BAR * scale,
            geometry->bar_end - geometry->label_start);
}

/* Where a label ends whose date stands on a line of its own, else %NULL. */
static const char *
find_date (const char *label)
{
  const char *comma = strrchr (label, ',');

  return comma != NULL && comma[1] != '\0' ? comma : NULL;
}

/* How wide a line of a label would be, the first or the one with the date; 0 where there is no such
 * column. */
static double
measure_line (CpMatrixView *self, int column, CpTextKind line)
{
  g_autofree char *label = NULL;
  const char *comma;

  if (column < 0 || column >= (int) cp_matrix_get_n_columns (self->matrix))
    return 0;
  label = cp_words_dup_source (cp_matrix_get_column (self->matrix, column));
  comma = find_date (label);
  if (comma == NULL)
    return self->geometry.pitch;
  if (line != CP_TEXT_COLUMN_START)
    return cp_matrix_texts_measure (self->texts, line, comma + strspn (comma, ", "));

  label[comma - label] = '\0';
  return cp_matrix_texts_measure (self->texts, line, label);
}

/* Finds how wide a line of a label may be: one that is a little too long takes room that those beside
 * it leave. */
static double
find_line_room (CpMatrixView *self, guint column, CpTextKind line)
{
  double width = measure_line (self, column, line);
  double beside = MAX (measure_line (self, (int) column - 1, line),
                       measure_line (self, column + 1, line));
  double pitch = self->geometry.pitch;

  if (width > pitch - COLUMN_GAP && width <= pitch + 2 * COLUMN_OVERHANG_MOST
      && width + beside <= 2 * (pitch - COLUMN_GAP_LEAST))
    return pitch + 2 * COLUMN_OVERHANG_MOST;
  return pitch - COLUMN_GAP;
}

/* What is between a line in the middle of its column and the one in the middle of the next. */
static double
find_line_gap (CpMatrixView *self, int column, CpTextKind line)
{
  return self->geometry.pitch
         - (measure_line (self, column, line) + measure_line (self, column + 1, line)) / 2;
}

/* How far a line is moved towards the first column. That of the last one keeps off the edge of the view as
 * far as the label beside it leaves room, which gives way a little where there is room beside that. */
static double
find_line_shift (CpMatrixView *self, guint column, CpTextKind line)
{
  int last = (int) cp_matrix_get_n_columns (self->matrix) - 1;
  double wanted = (measure_line (self, last, line) - self->geometry.pitch) / 2 + COLUMN_EDGE;
  double room, giving;

  if (last < 1 || (int) column < last - 1)
    return 0;
  room = find_line_gap (self, last - 1, line) - COLUMN_GAP;
  giving = CLAMP (find_line_gap (self, last - 2, line) - COLUMN_GAP, 0, COLUMN_GIVE_MOST);
  if ((int) column < last)
    return CLAMP (wanted - room, 0, giving);
  return CLAMP (room + giving, 0, MAX (wanted, 0));
}

/* Draws a line of a label in the middle of its column. */
static void
draw_label_line (CpMatrixView *self, GtkSnapshot *snapshot, guint column, CpTextKind line,
                 const char *text, CpColor color, double x, double middle)
{
  double room = find_line_room (self, column, line);

  draw_text (self, snapshot, cp_matrix_texts_get (self->texts, line, text, room), color,
             x + (self->geometry.pitch - room) / 2 - find_line_shift (self, column, line), room,
             middle * self->geometry.text_scale, FALSE);
}

/* Draws "Orda.kz" over "Nov 2023*": a label parts at its last comma. */
static void
draw_column_lines (CpMatrixView *self, GtkSnapshot *snapshot, guint column, const char *label,
                   double x)
{
  const char *comma = find_date (label);
  g_autofree char *start = NULL;

  if (comma == NULL)
    {
      draw_label_line (self, snapshot, column, CP_TEXT_COLUMN_LINES, label, CP_COLOR_FG, x,
                       COLUMN_LINES_MIDDLE);
      return;
    }
  start = g_strndup (label, comma - label);
  draw_label_line (self, snapshot, column, CP_TEXT_COLUMN_START, start, CP_COLOR_FG, x,
                   COLUMN_START_MIDDLE);
  draw_label_line (self, snapshot, column, CP_TEXT_COLUMN_END, comma + strspn (comma, ", "),
                   CP_COLOR_DIM, x, COLUMN_END_MIDDLE);
}

static PangoLayout *
get_column_label (CpMatrixView *self, const char *label, double width)
{
  CpTextKind kind = self->geometry.small ? CP_TEXT_COLUMN_SMALL : CP_TEXT_COLUMN;

  return cp_matrix_texts_get (self->texts, kind, label, width);
}

/* Draws the label and the total on one line, where there is no kind to stand under the label. */
static void
draw_column_line (CpMatrixView *self, GtkSnapshot *snapshot, CpMatrixPlace place,
                  const char *label, double x, double width)
{
  gboolean content = self->geometry.metrics.content;
  double middle = (content ? CONTENT_COLUMN_LINE_MIDDLE : COLUMN_LINES_MIDDLE)
                  * self->geometry.text_scale;
  g_autofree char *number = cp_matrix_view_dup_total (self, place);
  double total = cp_matrix_texts_measure (self->texts, CP_TEXT_TOTAL, number);
  double room;

  /* At the end of the bar below, so that it is nearer to its own label than to the next. */
  if (!content)
    width -= (COLUMN_BAR_INSET - COLUMN_INSET) * self->zoom;
  room = MAX (width - total - COLUMN_INSET * self->zoom, 1);
  draw_text (self, snapshot, get_column_label (self, label, room), CP_COLOR_FG, x, room, middle,
             FALSE);
  draw_text (self, snapshot, cp_matrix_texts_get (self->texts, CP_TEXT_TOTAL, number, -1),
             CP_COLOR_FG, x, width, middle, TRUE);
}

/* Draws the label over its kind and the total. */
static void
draw_column_label (CpMatrixView *self, GtkSnapshot *snapshot, CpMatrixPlace place,
                   const char *label, double x, double width)
{
  gboolean content = self->geometry.metrics.content;
  double scale = self->geometry.text_scale;
  double middle = (content ? CONTENT_COLUMN_LABEL_MIDDLE : COLUMN_LABEL_MIDDLE) * scale;
  double second = (content ? CONTENT_COLUMN_KIND_MIDDLE : COLUMN_KIND_MIDDLE) * scale;
  const char *kind = cp_matrix_get_column (self->matrix, place.column)->kind;
  g_autofree char *number = cp_matrix_view_dup_total (self, place);
  double total = cp_matrix_texts_measure (self->texts, CP_TEXT_TOTAL, number);

  draw_text (self, snapshot, get_column_label (self, label, width), CP_COLOR_FG, x, width, middle,
             FALSE);
  draw_text (self, snapshot, cp_matrix_texts_get (self->texts, CP_TEXT_TOTAL, number, -1),
             CP_COLOR_FG, x, width, second, TRUE);
  if (kind != NULL && width > total + 2 * COLUMN_INSET)
    draw_text (self, snapshot,
               cp_matrix_texts_get (self->texts, CP_TEXT_SMALL, kind,
                                    width - total - COLUMN_INSET),
               CP_COLOR_DIM, x, width - total - COLUMN_INSET, second, FALSE);
}

/* Draws the bar of a column; the total stands beside it where the label leaves no other place. */
static void
draw_column_bar (CpMatrixView *self, GtkSnapshot *snapshot, CpMatrixPlace place, double x)
{
  const CpMatrixGeometry *geometry = &self->geometry;
  gboolean wide = geometry->form == CP_FORM_WIDE;
  double inset = (wide ? COLUMN_BAR_INSET : COLUMN_BAR_INSET_COMPACT) * self->zoom;
  double y = COLUMN_BAR * geometry->text_scale;
  double width = geometry->pitch - 2 * inset;

  if (geometry->totals)
    {
      g_autofree char *number = cp_matrix_view_dup_total (self, place);
      PangoLayout *total = cp_matrix_texts_get (self->texts, CP_TEXT_TOTAL, number, -1);
      double room = geometry->pitch - inset - COLUMN_INSET * self->zoom;
      double left = room - (COLUMN_SLOT + geometry->metrics.sum_width) * self->zoom;

      if (left >= COLUMN_BAR_LEAST * self->zoom)
        {
          width = MIN (width, left);
          draw_text (self, snapshot, total, CP_COLOR_DIM, x + inset, room, y + 3 * self->zoom,
                     TRUE);
        }
    }
  draw_bar (self, snapshot, place, x + inset, y, width);
}

static void
draw_column_header (CpMatrixView *self, GtkSnapshot *snapshot, guint column)
{
  const CpMatrixGeometry *geometry = &self->geometry;
  g_autofree char *label = cp_words_dup_source (cp_matrix_get_column (self->matrix, column));
  double x = geometry->header_width + column * geometry->pitch - self->scroll.x;
  double inset = (geometry->metrics.content ? COLUMN_INSET_CONTENT : COLUMN_INSET) * self->zoom;
  CpMatrixPlace place = { CP_HEADER, column };

  if (cp_matrix_view_is_small (self))
    {
      draw_small_label (self, snapshot, CP_TEXT_COLUMN_SMALL, label, x + COLUMN_GAP / 2,
                        geometry->pitch - COLUMN_GAP, geometry->header_height / 2);
      return;
    }
  if (!geometry->lines && !geometry->beside)
    draw_column_label (self, snapshot, place, label, x + inset, geometry->pitch - 2 * inset);
  else if (!geometry->lines)
    draw_column_line (self, snapshot, place, label, x + inset, geometry->pitch - 2 * inset);
  else
    draw_column_lines (self, snapshot, column, label, x);
  if (!geometry->metrics.content)
    draw_column_bar (self, snapshot, place, x);
}

static void
draw_row_headers (CpMatrixView *self, GtkSnapshot *snapshot, const CpMatrixRange *range)
{
  const CpMatrixGeometry *geometry = &self->geometry;
  double height = MAX (geometry->metrics.height - geometry->header_height, 0);
  double x = cp_matrix_geometry_mirror (geometry, 0, geometry->header_width);

  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (x, geometry->header_height,
                                                         geometry->header_width, height));
  cp_painter_box (snapshot, cp_painter_get_color (CP_COLOR_VIEW), x, geometry->header_height,
                  geometry->header_width, height, 0);
  for (guint row = range->first_row; row < range->end_row; row++)
    {
      CpMatrixPlace place = { row, CP_HEADER };

      cp_matrix_view_draw_ground (self, snapshot, place);
      if (geometry->metrics.content)
        {
          CpMatrixBox box = cp_matrix_view_get_box (self, place);

          cp_painter_box (snapshot, cp_painter_get_color (CP_COLOR_HAIR), x, box.y + box.height - 1,
                          geometry->header_width, 1, 0);
          draw_content_row_header (self, snapshot, row);
        }
      else
        draw_row_header (self, snapshot, row);
    }
  gtk_snapshot_pop (snapshot);
}

static void
draw_column_headers (CpMatrixView *self, GtkSnapshot *snapshot, const CpMatrixRange *range)
{
  const CpMatrixGeometry *geometry = &self->geometry;
  double width = MAX (geometry->metrics.width - geometry->header_width, 0);
  double x = cp_matrix_geometry_mirror (geometry, geometry->header_width, width);

  cp_painter_box (snapshot, cp_painter_get_color (CP_COLOR_VIEW), 0, 0, geometry->metrics.width,
                  geometry->header_height, 0);
  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (x, 0, width, geometry->header_height));
  for (guint column = range->first_column; column < range->end_column; column++)
    {
      cp_matrix_view_draw_ground (self, snapshot, (CpMatrixPlace) { CP_HEADER, column });
      draw_column_header (self, snapshot, column);
    }
  gtk_snapshot_pop (snapshot);
}

/* The hairline behind the main rows runs through header and cells. */
static void
draw_gap_line (CpMatrixView *self, GtkSnapshot *snapshot)
{
  const CpMatrixGeometry *geometry = &self->geometry;
  double y;

  if (geometry->gap == 0)
    return;
  y = geometry->header_height - self->scroll.y
      + floor (cp_matrix_geometry_get_row_y (geometry, geometry->metrics.n_main)
               - geometry->gap / 2);
  if (y > geometry->header_height)
    cp_painter_box (snapshot, cp_painter_get_color (CP_COLOR_LINE), 0, y, geometry->metrics.width,
                    1, 0);
}

/* Draws the headers in sight and their hairlines over the cells. */
void
cp_matrix_view_draw_headers (CpMatrixView *self, GtkSnapshot *snapshot, const CpMatrixRange *range)
{
  const CpMatrixGeometry *geometry = &self->geometry;

  draw_row_headers (self, snapshot, range);
  draw_gap_line (self, snapshot);
  draw_column_headers (self, snapshot, range);
  cp_painter_box (snapshot, cp_painter_get_color (CP_COLOR_LINE), 0, geometry->header_height - 1,
                  geometry->metrics.width, 1, 0);
}
