/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Short ways of putting things on a figure. */

#include "cp-figure-pen.h"

/* What every figure has in common: its kinds of type and the strokes of its signs. All lengths are
 * units. A text's y is the baseline of its first line. */

#define SIGN_STROKE 1.6
#define HATCH_STROKE 0.75
#define HATCH_PITCH 12.0

typedef struct
{
  double size;
  double line;
  CpWeight weight;
  CpColor color;
} StyleValues;

static const StyleValues styles[CP_N_STYLES] = {
  [CP_STYLE_TITLE] = { CP_TITLE_SIZE, CP_TITLE_LINE, CP_WEIGHT_EXTRA, CP_COLOR_FG },
  [CP_STYLE_NAME] = { CP_LABEL_SIZE, CP_LABEL_LINE, CP_WEIGHT_BOLD, CP_COLOR_FG },
  [CP_STYLE_BODY] = { CP_LABEL_SIZE, CP_LABEL_LINE, CP_WEIGHT_NORMAL, CP_COLOR_FG },
  [CP_STYLE_DIM] = { CP_LABEL_SIZE, CP_LABEL_LINE, CP_WEIGHT_NORMAL, CP_COLOR_DIM },
  [CP_STYLE_DIM_NAME] = { CP_LABEL_SIZE, CP_LABEL_LINE, CP_WEIGHT_BOLD, CP_COLOR_DIM },
  [CP_STYLE_NUMBER] = { CP_LABEL_SIZE, CP_LABEL_LINE, CP_WEIGHT_BOLD, CP_COLOR_ON_SHADE },
  [CP_STYLE_INVERSE] = { CP_LABEL_SIZE, CP_LABEL_LINE, CP_WEIGHT_BOLD, CP_COLOR_VIEW },
  [CP_STYLE_FOOT] = { CP_FOOTER_SIZE, CP_FOOTER_LINE, CP_WEIGHT_NORMAL, CP_COLOR_DIM },
  [CP_STYLE_COVER] = { CP_COVER_SIZE, CP_COVER_LINE, CP_WEIGHT_EXTRA, CP_COLOR_FG },
};

static void
add_text (CpFigure *figure, CpTextStyle style, double x, double y, double width, CpAlign align,
          CpFigureFlags flags, guint paragraph, const char *text, const char *uri)
{
  cp_figure_add (figure, &(CpFigureItem) {
                             .kind = CP_FIGURE_TEXT,
                             .flags = flags,
                             .color = styles[style].color,
                             .x = x,
                             .y = y,
                             .width = width,
                             .align = align,
                             .weight = styles[style].weight,
                             .size = styles[style].size,
                             .string = text,
                             .paragraph = paragraph,
                             .uri = uri,
                         });
}

/* Text from right to left begins at the right. */
static CpAlign
get_align (CpAlign align, gboolean rtl)
{
  if (!rtl || align == CP_ALIGN_CENTER)
    return align;
  return align == CP_ALIGN_START ? CP_ALIGN_END : CP_ALIGN_START;
}

/**
 * cp_pen_get_line:
 *
 * Gets the distance between the baselines of two lines.
 */
double
cp_pen_get_line (CpTextStyle style)
{
  g_return_val_if_fail ((guint) style < CP_N_STYLES, CP_LABEL_LINE);

  return styles[style].line;
}

/**
 * cp_pen_measure:
 *
 * Measures a text on one line.
 */
double
cp_pen_measure (CpTextStyle style, const char *text)
{
  g_return_val_if_fail ((guint) style < CP_N_STYLES, 0);

  return cp_text_get_width (text, styles[style].size, styles[style].weight);
}

/**
 * cp_pen_wrap:
 *
 * Breaks a text into lines; see cp_text_block_new ().
 */
CpTextBlock *
cp_pen_wrap (CpTextStyle style, const char *text, double width, guint max_lines, CpCut cut)
{
  g_return_val_if_fail ((guint) style < CP_N_STYLES, NULL);

  return cp_text_block_new (text, styles[style].size, styles[style].weight, width, max_lines, cut);
}

/**
 * cp_pen_shorten:
 *
 * Shortens a text to one line.
 */
char *
cp_pen_shorten (CpTextStyle style, const char *text, double width)
{
  g_autoptr (CpTextBlock) block = cp_pen_wrap (style, text, width, 1, CP_CUT_WORD);

  return g_strdup (block->n_lines > 0 ? block->lines[0] : "");
}

/**
 * cp_pen_text:
 *
 * Puts a text that is known to fit on one line.
 */
void
cp_pen_text (CpFigure *figure, CpTextStyle style, double x, double y, double width, CpAlign align,
             const char *text)
{
  g_return_if_fail ((guint) style < CP_N_STYLES);

  add_text (figure, style, x, y, width, align,
            cp_text_is_rtl (text) ? CP_ITEM_RTL : CP_ITEM_PLAIN, 0, text, NULL);
}

/**
 * cp_pen_link:
 * @uri: where the text leads
 *
 * Puts a text that is known to fit on one line and leads to an address.
 */
void
cp_pen_link (CpFigure *figure, CpTextStyle style, double x, double y, double width, CpAlign align,
             const char *text, const char *uri)
{
  g_return_if_fail ((guint) style < CP_N_STYLES);

  add_text (figure, style, x, y, width, align,
            cp_text_is_rtl (text) ? CP_ITEM_RTL : CP_ITEM_PLAIN, 0, text, uri);
}

/**
 * cp_pen_block:
 *
 * Puts a text of several lines; one that runs from right to left begins at the right. Returns the
 * baseline of the line that would follow.
 */
double
cp_pen_block (CpFigure *figure, CpTextStyle style, double x, double y, double width, CpAlign align,
              const CpTextBlock *block)
{
  guint paragraph;

  g_return_val_if_fail ((guint) style < CP_N_STYLES && block != NULL, y);

  paragraph = block->n_lines > 1 ? cp_figure_add_paragraph (figure) : 0;
  for (guint i = 0; i < block->n_lines; i++)
    add_text (figure, style, x, y + i * styles[style].line, width, get_align (align, block->rtl),
              (block->rtl ? CP_ITEM_RTL : CP_ITEM_PLAIN)
                  | (block->joined[i] ? CP_ITEM_JOINED : CP_ITEM_PLAIN),
              paragraph, block->lines[i], NULL);

  return y + block->n_lines * styles[style].line;
}

/**
 * cp_pen_box:
 *
 * Puts a filled rectangle.
 */
void
cp_pen_box (CpFigure *figure, CpColor color, double x, double y, double width, double height,
            double radius)
{
  cp_pen_outline (figure, color, x, y, width, height, radius, 0, 0);
}

/**
 * cp_pen_outline:
 *
 * Puts the outline of a rectangle, drawn inside it.
 */
void
cp_pen_outline (CpFigure *figure, CpColor color, double x, double y, double width, double height,
                double radius, double stroke, CpFigureFlags flags)
{
  cp_figure_add (figure, &(CpFigureItem) {
                             .kind = CP_FIGURE_RECT,
                             .flags = flags,
                             .color = color,
                             .x = x,
                             .y = y,
                             .width = width,
                             .height = height,
                             .radius = radius,
                             .end_radius = radius,
                             .stroke = stroke,
                         });
}

/**
 * cp_pen_line:
 *
 * Puts a line.
 */
void
cp_pen_line (CpFigure *figure, CpColor color, double x, double y, double to_x, double to_y,
             double stroke, CpFigureFlags flags)
{
  cp_figure_add (figure, &(CpFigureItem) {
                             .kind = CP_FIGURE_LINE,
                             .flags = flags,
                             .color = color,
                             .x = x,
                             .y = y,
                             .width = to_x - x,
                             .height = to_y - y,
                             .stroke = stroke,
                         });
}

/**
 * cp_pen_hatch:
 *
 * Hatches an area of which nothing is known, with thin lines that stay inside of it.
 */
void
cp_pen_hatch (CpFigure *figure, double x, double y, double width, double height)
{
  double bottom = y + height;

  for (double start = x - height + HATCH_PITCH / 2; start < x + width; start += HATCH_PITCH)
    {
      double left = MAX (start, x);
      double right = MIN (start + height, x + width);

      cp_pen_line (figure, CP_COLOR_LINE, left, bottom - (left - start), right,
                   bottom - (right - start), HATCH_STROKE, CP_ITEM_PLAIN);
    }
}

/**
 * cp_pen_sign:
 *
 * Puts the sign of a side around a point; hollow where the side says nothing.
 */
void
cp_pen_sign (CpFigure *figure, CpSide side, double center_x, double center_y, double size,
             gboolean hollow)
{
  cp_figure_add (figure, &(CpFigureItem) {
                             .kind = CP_FIGURE_SIGN,
                             .color = cp_side_get_color (side),
                             .x = center_x - size / 2,
                             .y = center_y - size / 2,
                             .width = size,
                             .height = size,
                             .stroke = hollow ? SIGN_STROKE : 0,
                             .side = side,
                         });
}
