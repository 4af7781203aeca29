/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a timeline view draws: lanes, marks or bars, hatched months, headings and labels. */

#include <math.h>

#include <glib/gi18n-lib.h>

#include "cp-figure.h"
#include "cp-number-words.h"
#include "cp-painter.h"
#include "cp-style.h"
#include "cp-timeline-view-private.h"
#include "cp-timeline-words.h"

#define MARK 6.2
#define HOLLOW 7.5
#define MARK_PITCH 7.5
#define CELL_INSET 6
#define MARK_INSET 4
#define STUB 2
#define AFTER_OTHERS 3
#define BAR_HEIGHT 7
#define BAR_LEAST 2
#define BAR_TO_NUMBER 3

#define GROUND_INSET 2
#define GROUND_RADIUS 8
#define OUTLINE 1.5
#define FOCUS_STROKE 2
#define FOCUS_OUTSET 0.5
#define FOCUS_RADIUS 9

#define MONTH_MIDDLE 17
#define DOCUMENTS_MIDDLE 35
#define YEAR_MIDDLE_THREE 33
#define DOCUMENTS_MIDDLE_THREE 48
#define HEADING_INSET 3
#define RULE_GAP 6
#define RULE_LEAST 12

static double
mirror (CpTimelineView *self, double x, double width)
{
  return cp_time_geometry_mirror (&self->geometry, x, width);
}

/* Draws something that begins at @x in reading direction. */
static void
draw_box (CpTimelineView *self, GtkSnapshot *snapshot, CpColor color, double x, double y,
          double width, double height)
{
  cp_painter_box (snapshot, cp_painter_get_color (color), mirror (self, x, width), y, width, height,
                  0);
}

static void
draw_text (CpTimelineView *self, GtkSnapshot *snapshot, PangoLayout *layout, CpColor color, double x,
           double middle)
{
  int room = pango_layout_get_width (layout);
  int width, height;

  pango_layout_get_pixel_size (layout, &width, &height);
  if (room >= 0)
    width = room / PANGO_SCALE;
  cp_painter_text (snapshot, layout, cp_painter_get_color (color), floor (mirror (self, x, width)),
                   round (middle - height / 2.0));
}

/* Draws a line of text in the middle of a room. Returns how wide it is, 0 where it does not fit. */
static double
draw_centered (CpTimelineView *self, GtkSnapshot *snapshot, CpTextKind kind, CpColor color,
               const char *text, double x, double width, double middle)
{
  double needed = cp_matrix_texts_measure (self->texts, kind, text);

  if (needed > width)
    return 0;
  draw_text (self, snapshot, cp_matrix_texts_get (self->texts, kind, text, -1), color,
             x + (width - needed) / 2, middle);
  return needed;
}

static double
get_column_x (CpTimelineView *self, guint column)
{
  return self->geometry.header_width + self->geometry.columns[column] - self->scroll.x;
}

static double
get_column_width (CpTimelineView *self, guint column)
{
  return self->geometry.columns[column + 1] - self->geometry.columns[column];
}

static gboolean
is_open (CpTimelineView *self, guint column)
{
  return cp_timeline_get_column (self->timeline, column)->open;
}

static double
get_bar (CpTimelineView *self, guint n)
{
  double share = (double) n / MAX (cp_timeline_get_largest (self->timeline), 1);

  return MAX (round (share * self->geometry.bar_width), BAR_LEAST);
}

static void
draw_bar (CpTimelineView *self, GtkSnapshot *snapshot, CpSide side, guint n, double x, double y)
{
  g_autofree char *number = cp_words_dup_number (n);
  double width = get_bar (self, n);

  cp_painter_box (snapshot, cp_painter_get_color (cp_side_get_color (side)), mirror (self, x, width),
                  y - BAR_HEIGHT / 2.0, width, BAR_HEIGHT,
                  side == CP_SIDE_RIGHT ? MIN (BAR_HEIGHT, width) / 2.0 : 1);
  draw_text (self, snapshot, cp_matrix_texts_get (self->texts, CP_TEXT_SMALL, number, -1),
             CP_COLOR_FG, x + width + BAR_TO_NUMBER, y);
}

static void
draw_side (CpTimelineView *self, GtkSnapshot *snapshot, const CpTimeFace *face, CpSide side, double x,
           double line)
{
  const CpTimeMetrics *metrics = &self->geometry.metrics;
  double y = line + cp_time_face_get_row (face, metrics, side, 0);

  if (face->missing[side])
    cp_painter_sign (snapshot, side, TRUE, mirror (self, x + MARK / 2, 0), y, HOLLOW, 0.8);
  if (self->geometry.sizes.number_width > 0 && face->numbers[side] > 0)
    {
      draw_bar (self, snapshot, side, face->numbers[side], x, y);
      return;
    }
  for (guint i = 0; i < face->numbers[side]; i++)
    {
      y = line + cp_time_face_get_row (face, metrics, side, i / CP_TIME_MARKS_A_ROW);
      cp_painter_sign (snapshot, side, FALSE,
                       mirror (self, x + i % CP_TIME_MARKS_A_ROW * MARK_PITCH + MARK / 2, 0), y, MARK,
                       1);
    }
}

/* How far the others reach along the line. */
static double
get_others_width (CpTimelineView *self, const CpTimeFace *face)
{
  guint n = face->numbers[CP_SIDE_OTHERS];

  if (self->geometry.sizes.number_width > 0)
    return get_bar (self, n) + BAR_TO_NUMBER + self->geometry.sizes.number_width;
  return MIN (n, CP_TIME_MARKS_A_ROW) * MARK_PITCH;
}

static void
draw_line (CpTimelineView *self, GtkSnapshot *snapshot, const CpTimeFace *face, double x,
           double width, double line)
{
  double start = x;

  if (face->numbers[CP_SIDE_OTHERS] > 0)
    {
      draw_box (self, snapshot, CP_COLOR_EDGE, x, line, STUB, 1);
      start += MARK_INSET + get_others_width (self, face) + AFTER_OTHERS;
    }
  if (start < x + width)
    draw_box (self, snapshot, CP_COLOR_EDGE, start, line, x + width - start, 1);
}

static void
draw_cell (CpTimelineView *self, GtkSnapshot *snapshot, guint lane, guint column)
{
  static const CpSide order[CP_N_SIDES] = { CP_SIDE_LEFT, CP_SIDE_OTHERS, CP_SIDE_RIGHT };
  double x = get_column_x (self, column) + CELL_INSET;
  double width = get_column_width (self, column) - 2 * CELL_INSET;
  double line = self->geometry.header_height + self->geometry.lines[lane] - self->scroll.y;
  CpTimeFace face;

  cp_time_face_init (&face, self->timeline, lane, column);
  draw_line (self, snapshot, &face, x, width, line);
  for (guint i = 0; i < CP_N_SIDES; i++)
    draw_side (self, snapshot, &face, order[i], x + MARK_INSET, line + 0.5);
}

static CpMatrixBox
inset_box (CpMatrixBox box, double inset)
{
  return (CpMatrixBox) { box.x + inset, box.y + inset, box.width - 2 * inset,
                         box.height - 2 * inset };
}

/* What the pointer is on, and the label and heading of that; what is compared. */
static void
draw_ground (CpTimelineView *self, GtkSnapshot *snapshot, CpMatrixPlace place)
{
  gboolean hovered = !cp_matrix_place_is_none (self->hover)
                     && (place.row == CP_HEADER || place.row == self->hover.row)
                     && (place.column == CP_HEADER || place.column == self->hover.column)
                     && (place.row == self->hover.row || place.column == self->hover.column);
  gboolean selected = cp_matrix_place_equal (place, self->compared_place);
  CpMatrixBox box;

  if (!hovered && !selected)
    return;
  box = inset_box (cp_timeline_view_get_box (self, place), GROUND_INSET);
  cp_painter_box (snapshot, cp_painter_get_color (CP_COLOR_RAISED), box.x, box.y, box.width,
                  box.height, GROUND_RADIUS);
  if (selected)
    cp_painter_outline (snapshot, cp_painter_get_color (CP_COLOR_FG), box.x, box.y, box.width,
                        box.height, GROUND_RADIUS, OUTLINE);
}

/* How many columns from @first on, up to below @end, the corpus has nothing of. */
static guint
count_run (CpTimelineView *self, guint first, guint end)
{
  guint n = 0;

  while (first + n < end && !is_open (self, first + n))
    n++;
  return n;
}

typedef void (*DrawRun) (CpTimelineView *self, GtkSnapshot *snapshot, double x, double width);

/* Draws something for each run of columns that the corpus has nothing of, as far as in sight. */
static void
draw_runs (CpTimelineView *self, GtkSnapshot *snapshot, const CpMatrixRange *range, DrawRun draw)
{
  guint n;

  for (guint i = range->first_column; i < range->end_column; i += MAX (n, 1))
    {
      double start;
      double end;

      n = count_run (self, i, range->end_column);
      if (n == 0)
        continue;
      start = MAX (get_column_x (self, i), self->geometry.header_width);
      end = MIN (get_column_x (self, i + n), self->geometry.sizes.width);
      draw (self, snapshot, start, MAX (end - start, 0));
    }
}

static void
draw_hatch (CpTimelineView *self, GtkSnapshot *snapshot, double x, double width)
{
  const CpTimeGeometry *geometry = &self->geometry;
  double bottom = geometry->header_height + geometry->lanes[geometry->n_lanes] - self->scroll.y;
  double height = MIN (bottom, geometry->sizes.height) - geometry->header_height;

  cp_painter_hatch (snapshot, mirror (self, x, width), geometry->header_height, width, height,
                    mirror (self, -self->scroll.x, 0), -self->scroll.y);
}

static void
draw_cells (CpTimelineView *self, GtkSnapshot *snapshot, const CpMatrixRange *range)
{
  const CpTimeGeometry *geometry = &self->geometry;
  double width = MAX (geometry->sizes.width - geometry->header_width, 0);
  double height = MAX (geometry->sizes.height - geometry->header_height, 0);

  gtk_snapshot_push_clip (snapshot,
                          &GRAPHENE_RECT_INIT (mirror (self, geometry->header_width, width),
                                               geometry->header_height, width, height));
  draw_runs (self, snapshot, range, draw_hatch);
  for (guint lane = range->first_row; lane < range->end_row; lane++)
    for (guint column = range->first_column; column < range->end_column; column++)
      if (is_open (self, column))
        {
          draw_ground (self, snapshot, (CpMatrixPlace) { lane, column });
          draw_cell (self, snapshot, lane, column);
        }
  gtk_snapshot_pop (snapshot);
}

static void
draw_label (CpTimelineView *self, GtkSnapshot *snapshot, guint lane)
{
  const CpTimeGeometry *geometry = &self->geometry;
  const char *label = cp_matrix_get_row (cp_timeline_get_matrix (self->timeline), lane)->label;
  double line = geometry->header_height + geometry->lines[lane] - self->scroll.y;
  g_autofree char *number =
      cp_words_dup_number (cp_timeline_get_count (self->timeline, lane, CP_MATRIX_TOTAL)->statements);
  double total = cp_matrix_texts_measure (self->texts, CP_TEXT_TOTAL, number);

  draw_ground (self, snapshot, (CpMatrixPlace) { lane, CP_HEADER });
  draw_text (self, snapshot,
             cp_matrix_texts_get_lane (self->texts, label, geometry->label_end - geometry->label_start),
             CP_COLOR_FG, geometry->label_start, line);
  draw_text (self, snapshot, cp_matrix_texts_get (self->texts, CP_TEXT_TOTAL, number, -1), CP_COLOR_FG,
             geometry->total_end - total, line);
}

static void
draw_labels (CpTimelineView *self, GtkSnapshot *snapshot, const CpMatrixRange *range)
{
  const CpTimeGeometry *geometry = &self->geometry;
  double height = MAX (geometry->sizes.height - geometry->header_height, 0);
  double x = mirror (self, 0, geometry->header_width);

  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (x, geometry->header_height,
                                                         geometry->header_width, height));
  cp_painter_box (snapshot, cp_painter_get_color (CP_COLOR_VIEW), x, geometry->header_height,
                  geometry->header_width, height, 0);
  for (guint lane = range->first_row; lane < range->end_row; lane++)
    draw_label (self, snapshot, lane);
  gtk_snapshot_pop (snapshot);
}

/* Hairlines between the lanes; a stronger one behind the main topics. */
static void
draw_rules (CpTimelineView *self, GtkSnapshot *snapshot, const CpMatrixRange *range)
{
  const CpTimeGeometry *geometry = &self->geometry;
  CpMatrix *matrix = cp_timeline_get_matrix (self->timeline);
  double width = MIN (cp_time_geometry_get_width (geometry) - self->scroll.x, geometry->sizes.width);

  for (guint lane = range->first_row; lane < range->end_row; lane++)
    {
      gboolean ends_main = lane + 1 < geometry->n_lanes && cp_matrix_get_row (matrix, lane)->main
                           && !cp_matrix_get_row (matrix, lane + 1)->main;
      double y = geometry->header_height + geometry->lanes[lane + 1] - self->scroll.y - 1;

      if (y >= geometry->header_height)
        draw_box (self, snapshot, ends_main ? CP_COLOR_LINE : CP_COLOR_HAIR, 0, y, width, 1);
    }
}

/* Whether the year of a column is told: of the first, after what is no month, where it is new. */
static gboolean
tells_year (CpTimelineView *self, guint column)
{
  const CpTimeColumn *before;

  if (column == 0)
    return TRUE;
  before = cp_timeline_get_column (self->timeline, column - 1);
  return before->kind != CP_TIME_MONTH
         || cp_date_get_year (before->date)
                != cp_date_get_year (cp_timeline_get_column (self->timeline, column)->date);
}

static void
draw_documents (CpTimelineView *self, GtkSnapshot *snapshot, const CpTimeColumn *column, double x,
                double width)
{
  double middle = (self->geometry.two_lines ? DOCUMENTS_MIDDLE : DOCUMENTS_MIDDLE_THREE)
                  * self->geometry.sizes.text_scale;
  g_autofree char *words = cp_timeline_words_dup_documents (column->n_documents);
  g_autofree char *number = cp_words_dup_number (column->n_documents);

  if (draw_centered (self, snapshot, CP_TEXT_SMALL, CP_COLOR_DIM, words, x, width, middle) <= 0)
    draw_centered (self, snapshot, CP_TEXT_SMALL, CP_COLOR_DIM, number, x, width, middle);
}

static void
draw_heading (CpTimelineView *self, GtkSnapshot *snapshot, guint i)
{
  const CpTimeColumn *column = cp_timeline_get_column (self->timeline, i);
  double scale = self->geometry.sizes.text_scale;
  double x = get_column_x (self, i) + HEADING_INSET;
  double width = get_column_width (self, i) - 2 * HEADING_INSET;
  CpTextKind kind = column->open ? CP_TEXT_SMALL_BOLD : CP_TEXT_SMALL;
  CpColor color = column->open ? CP_COLOR_FG : CP_COLOR_DIM;
  CpTimeHeading heading;

  draw_ground (self, snapshot, (CpMatrixPlace) { CP_HEADER, i });
  cp_time_heading_init (&heading, column, tells_year (self, i));
  if (self->geometry.two_lines)
    {
      g_autofree char *line = cp_time_heading_dup_line (&heading, column);

      draw_centered (self, snapshot, kind, color, line, x, width, MONTH_MIDDLE * scale);
    }
  else
    {
      draw_centered (self, snapshot, kind, color, heading.name, x, width, MONTH_MIDDLE * scale);
      draw_centered (self, snapshot, CP_TEXT_SMALL, CP_COLOR_DIM, heading.more, x, width,
                     YEAR_MIDDLE_THREE * scale);
    }
  if (column->open)
    draw_documents (self, snapshot, column, x, width);
  cp_time_heading_clear (&heading);
}

/* "no document" in the middle of what is in sight of it, between two rules. */
static void
draw_run_heading (CpTimelineView *self, GtkSnapshot *snapshot, double x, double width)
{
  double middle = round ((self->geometry.two_lines ? DOCUMENTS_MIDDLE : DOCUMENTS_MIDDLE_THREE)
                         * self->geometry.sizes.text_scale);
  g_autofree char *none = cp_timeline_words_dup_documents (0);
  double text;
  double rule;

  text = draw_centered (self, snapshot, CP_TEXT_SMALL, CP_COLOR_DIM, none, x, width, middle);
  if (text <= 0)
    /* Translators: in place of a number of documents, where there is little room. */
    text = draw_centered (self, snapshot, CP_TEXT_SMALL, CP_COLOR_DIM, _("none"), x, width, middle);
  rule = floor ((width - text) / 2 - 2 * RULE_GAP);
  if (text <= 0 || rule < RULE_LEAST)
    return;
  draw_box (self, snapshot, CP_COLOR_EDGE, x + RULE_GAP, middle, rule, 1);
  draw_box (self, snapshot, CP_COLOR_EDGE, x + width - RULE_GAP - rule, middle, rule, 1);
}

static void
draw_headings (CpTimelineView *self, GtkSnapshot *snapshot, const CpMatrixRange *range)
{
  const CpTimeGeometry *geometry = &self->geometry;
  double width = MAX (geometry->sizes.width - geometry->header_width, 0);

  cp_painter_box (snapshot, cp_painter_get_color (CP_COLOR_VIEW), 0, 0, geometry->sizes.width,
                  geometry->header_height, 0);
  gtk_snapshot_push_clip (snapshot,
                          &GRAPHENE_RECT_INIT (mirror (self, geometry->header_width, width), 0, width,
                                               geometry->header_height));
  for (guint column = range->first_column; column < range->end_column; column++)
    draw_heading (self, snapshot, column);
  draw_runs (self, snapshot, range, draw_run_heading);
  gtk_snapshot_pop (snapshot);
  draw_box (self, snapshot, CP_COLOR_LINE, 0, geometry->header_height - 1, geometry->sizes.width, 1);
}

/* The ring around what has the focus, while the view has the keyboard. */
static void
draw_focus (CpTimelineView *self, GtkSnapshot *snapshot)
{
  const CpTimeGeometry *geometry = &self->geometry;
  double left = self->focus.column == CP_HEADER ? 0 : geometry->header_width;
  double top = self->focus.row == CP_HEADER ? 0 : geometry->header_height;
  double width = MAX (geometry->sizes.width - left, 0);
  CpMatrixBox box;

  if (!cp_grid_cells_has_focus (&self->cells))
    return;
  box = inset_box (cp_timeline_view_get_box (self, self->focus),
                   GROUND_INSET - FOCUS_OUTSET - FOCUS_STROKE / 2.0);
  gtk_snapshot_push_clip (snapshot,
                          &GRAPHENE_RECT_INIT (mirror (self, left, width), top, width,
                                               MAX (geometry->sizes.height - top, 0)));
  cp_painter_outline (snapshot, cp_style_get_accent (cp_style_get_default ()), box.x, box.y, box.width,
                      box.height, FOCUS_RADIUS, FOCUS_STROKE);
  gtk_snapshot_pop (snapshot);
}

/* Draws what is in sight. */
void
cp_timeline_view_draw (CpTimelineView *self, GtkSnapshot *snapshot)
{
  const CpTimeGeometry *geometry = &self->geometry;
  CpMatrixRange range;

  cp_painter_box (snapshot, cp_painter_get_color (CP_COLOR_VIEW), 0, 0, geometry->sizes.width,
                  geometry->sizes.height, 0);
  if (!cp_timeline_view_has_cells (self) || self->texts == NULL)
    return;
  cp_matrix_texts_trim (self->texts);
  cp_timeline_view_is_compared (self, &self->compared_place);
  range = cp_time_geometry_get_range (geometry, self->scroll.x, self->scroll.y);
  gtk_snapshot_push_clip (snapshot,
                          &GRAPHENE_RECT_INIT (0, 0, geometry->sizes.width, geometry->sizes.height));
  draw_cells (self, snapshot, &range);
  draw_labels (self, snapshot, &range);
  draw_rules (self, snapshot, &range);
  draw_headings (self, snapshot, &range);
  draw_focus (self, snapshot);
  gtk_snapshot_pop (snapshot);
}
