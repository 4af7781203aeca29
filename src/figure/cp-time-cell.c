/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A cell of a timeline on a figure: marks or bars about a line. */

#include "cp-time-cell.h"

#include <glib/gi18n-lib.h>

#include "cp-number-words.h"
#include "cp-timeline-words.h"

/* The line runs over the whole width; where the others stand on it, it leaves room for them.
 * Lengths are units. */

#define MARK 6.2
#define HOLLOW 7.2
#define PITCH 7.5
#define INSET 4.0
#define LINE_STROKE 1.0
#define LINE_GAP 2.4
#define STUB 2.0
#define AFTER_OTHERS 3.0

#define BAR_ROW 15.0
#define BAR_LINE_GAP 1.6
#define BAR_HEIGHT 7.0
#define BAR_LEAST 2.0
#define BAR_ROOM 42.0
#define BAR_TO_NUMBER 3.0
#define BASELINE 5.6

#define NONE_RULE_GAP 6.0
#define NONE_RULE_LEAST 10.0
#define NONE_MIDDLE 5.6
#define NONE_STROKE 0.75

static double
get_bar (const CpTimeScale *scale, guint n)
{
  return MAX (scale->longest * n / MAX (scale->largest, 1), BAR_LEAST);
}

static void
add_bar (CpFigure *figure, const CpTimeScale *scale, CpSide side, guint n, double x, double y)
{
  CpTheme theme = cp_palette_get_theme (cp_figure_get_palette (figure));
  gboolean hatched = side == CP_SIDE_RIGHT && theme == CP_THEME_PRINT;
  g_autofree char *number = cp_words_dup_number (n);
  double width = get_bar (scale, n);

  cp_figure_add (figure, &(CpFigureItem) {
                             .kind = CP_FIGURE_RECT,
                             .flags = hatched ? CP_ITEM_HATCHED : CP_ITEM_PLAIN,
                             .color = cp_side_get_color (side),
                             .x = x,
                             .y = y - BAR_HEIGHT / 2,
                             .width = width,
                             .height = BAR_HEIGHT,
                             .radius = side == CP_SIDE_LEFT ? 1 : 0,
                             .end_radius = side == CP_SIDE_RIGHT ? MIN (BAR_HEIGHT / 2, width / 2) : 0,
                         });
  cp_pen_text (figure, CP_STYLE_BODY, x + width + BAR_TO_NUMBER, y + BASELINE, scale->number,
               CP_ALIGN_START, number);
}

static void
add_side (CpFigure *figure, const CpTimeScale *scale, const CpTimeFace *face, CpSide side, double x,
          double y)
{
  double first_y = y + cp_time_face_get_row (face, &scale->metrics, side, 0);

  if (face->missing[side])
    cp_pen_sign (figure, side, x + MARK / 2, first_y, HOLLOW, TRUE);
  if (scale->bars && face->numbers[side] > 0)
    {
      add_bar (figure, scale, side, face->numbers[side], x, first_y);
      return;
    }
  for (guint i = 0; i < face->numbers[side]; i++)
    cp_pen_sign (figure, side, x + i % CP_TIME_MARKS_A_ROW * PITCH + MARK / 2,
                 y + cp_time_face_get_row (face, &scale->metrics, side, i / CP_TIME_MARKS_A_ROW),
                 MARK, FALSE);
}

/* How far the others reach along the line. */
static double
get_others_width (const CpTimeScale *scale, const CpTimeFace *face)
{
  guint n = face->numbers[CP_SIDE_OTHERS];

  if (scale->bars)
    return get_bar (scale, n) + BAR_TO_NUMBER + scale->number;
  return MIN (n, CP_TIME_MARKS_A_ROW) * PITCH;
}

static void
add_line (CpFigure *figure, const CpTimeScale *scale, const CpTimeFace *face, double x, double y,
          double width)
{
  double start = x;

  if (face->numbers[CP_SIDE_OTHERS] > 0)
    {
      cp_pen_line (figure, CP_COLOR_EDGE, x, y, x + STUB, y, LINE_STROKE, CP_ITEM_PLAIN);
      start = x + INSET + get_others_width (scale, face) + AFTER_OTHERS;
    }
  if (start < x + width)
    cp_pen_line (figure, CP_COLOR_EDGE, start, y, x + width, y, LINE_STROKE, CP_ITEM_PLAIN);
}

/**
 * cp_time_scale_init:
 *
 * Computes what the cells of a timeline have in common, for cells that are as narrow as they may be.
 */
void
cp_time_scale_init (CpTimeScale *self, const CpTimeline *timeline)
{
  g_autofree char *number = NULL;

  g_return_if_fail (self != NULL && timeline != NULL);

  *self = (CpTimeScale) { .bars = cp_time_face_has_bars (timeline),
                          .largest = cp_timeline_get_largest (timeline),
                          .metrics = { PITCH, LINE_GAP } };
  self->least = 2 * INSET + CP_TIME_MARKS_A_ROW * PITCH - (PITCH - MARK);
  if (!self->bars)
    return;
  number = cp_words_dup_number (self->largest);
  self->metrics = (CpTimeMetrics) { BAR_ROW, BAR_LINE_GAP };
  self->number = cp_pen_measure (CP_STYLE_BODY, number) + 0.1;
  self->least = INSET + BAR_ROOM + BAR_TO_NUMBER + self->number;
  cp_time_scale_set_width (self, self->least);
}

/**
 * cp_time_scale_set_width:
 * @width: of the narrowest cell, at least that of cp_time_scale_init ()
 *
 * Lets bars use all the room that every cell has.
 */
void
cp_time_scale_set_width (CpTimeScale *self, double width)
{
  g_return_if_fail (self != NULL);

  self->longest = width - INSET - BAR_TO_NUMBER - self->number;
}

/**
 * cp_time_cell_add:
 * @x: left edge
 * @y: of the line
 * @width: at least that of the scale
 *
 * Puts a cell on a figure.
 */
void
cp_time_cell_add (CpFigure *figure, const CpTimeScale *scale, const CpTimeFace *face, double x,
                  double y, double width)
{
  static const CpSide order[CP_N_SIDES] = { CP_SIDE_LEFT, CP_SIDE_OTHERS, CP_SIDE_RIGHT };

  g_return_if_fail (figure != NULL && scale != NULL && face != NULL);

  add_line (figure, scale, face, x, y, width);
  for (guint i = 0; i < CP_N_SIDES; i++)
    add_side (figure, scale, face, order[i], x + INSET, y);
}

/**
 * cp_time_cell_add_none:
 * @x: where the months begin that are not open, which are @width wide
 * @y: the baseline
 *
 * Puts "no document" over months, between two rules where there is room.
 */
void
cp_time_cell_add_none (CpFigure *figure, double x, double y, double width)
{
  g_autofree char *none = cp_timeline_words_dup_documents (0);
  const char *words = none;
  double room;

  g_return_if_fail (figure != NULL);

  if (cp_pen_measure (CP_STYLE_DIM, words) > width - 2)
    /* Translators: in place of a number of documents, where there is little room. */
    words = _("none");
  room = (width - cp_pen_measure (CP_STYLE_DIM, words)) / 2;
  if (room < 1)
    return;
  cp_pen_text (figure, CP_STYLE_DIM, x, y, width, CP_ALIGN_CENTER, words);
  if (room < 2 * NONE_RULE_GAP + NONE_RULE_LEAST)
    return;
  cp_pen_line (figure, CP_COLOR_EDGE, x + NONE_RULE_GAP, y - NONE_MIDDLE,
               x + room - NONE_RULE_GAP, y - NONE_MIDDLE, NONE_STROKE, CP_ITEM_PLAIN);
  cp_pen_line (figure, CP_COLOR_EDGE, x + width - room + NONE_RULE_GAP, y - NONE_MIDDLE,
               x + width - NONE_RULE_GAP, y - NONE_MIDDLE, NONE_STROKE, CP_ITEM_PLAIN);
}
