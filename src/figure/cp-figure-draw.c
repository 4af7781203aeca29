/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Figures drawn with cairo, on whatever surface: pixels, PDF, SVG. */

#include "cp-figure.h"

#include <math.h>

#include "cp-figure-strokes.h"
#include "cp-figure-text.h"

static void
trace_rounded (cairo_t *cr, const CpFigureItem *item, double inset)
{
  double left = item->x + inset;
  double top = item->y + inset;
  double right = item->x + item->width - inset;
  double bottom = item->y + item->height - inset;
  double start = MAX (item->radius - inset, 0);
  double end = MAX (item->end_radius - inset, 0);

  cairo_new_sub_path (cr);
  cairo_arc (cr, right - end, top + end, end, -G_PI_2, 0);
  cairo_arc (cr, right - end, bottom - end, end, 0, G_PI_2);
  cairo_arc (cr, left + start, bottom - start, start, G_PI_2, G_PI);
  cairo_arc (cr, left + start, top + start, start, G_PI, 3 * G_PI_2);
  cairo_close_path (cr);
}

static void
stroke_item (cairo_t *cr, const CpFigureItem *item)
{
  const double dashes[] = { CP_STROKE_DASH_ON, CP_STROKE_DASH_OFF };

  if (item->flags & CP_ITEM_DASHED)
    cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
  cairo_set_line_width (cr, item->stroke);
  cairo_stroke (cr);
}

/* Strokes at 45° over the rectangle's box, clipped to its shape. */
static void
hatch_item (cairo_t *cr, const CpFigureItem *item)
{
  cairo_clip (cr);
  cairo_set_line_width (cr, CP_STROKE_HATCH_WIDTH);
  for (double x = item->x - item->height; x < item->x + item->width; x += CP_STROKE_HATCH_PITCH)
    {
      cairo_move_to (cr, x, item->y + item->height);
      cairo_line_to (cr, x + item->height, item->y);
    }
  cairo_stroke (cr);
}

static void
draw_rect (cairo_t *cr, const CpFigureItem *item)
{
  trace_rounded (cr, item, item->stroke / 2);
  if (item->stroke > 0)
    stroke_item (cr, item);
  else if (item->flags & CP_ITEM_HATCHED)
    hatch_item (cr, item);
  else
    cairo_fill (cr);
}

static void
draw_line (cairo_t *cr, const CpFigureItem *item)
{
  double x = item->x + item->width;
  double y = item->y + item->height;
  double angle = atan2 (item->height, item->width);

  cairo_move_to (cr, item->x, item->y);
  cairo_line_to (cr, x, y);
  stroke_item (cr, item);
  if (!(item->flags & CP_ITEM_ARROW))
    return;
  cairo_set_dash (cr, NULL, 0, 0);
  cairo_translate (cr, x, y);
  cairo_rotate (cr, angle);
  cairo_move_to (cr, -CP_STROKE_ARROW_LENGTH, -CP_STROKE_ARROW_HALF);
  cairo_line_to (cr, 0, 0);
  cairo_line_to (cr, -CP_STROKE_ARROW_LENGTH, CP_STROKE_ARROW_HALF);
  cairo_stroke (cr);
}

static void
trace_sign (cairo_t *cr, const CpFigureItem *item, double inset)
{
  double size = item->width - 2 * inset;

  if (item->side == CP_SIDE_RIGHT)
    cairo_arc (cr, item->x + item->width / 2, item->y + item->height / 2, size / 2, 0, 2 * G_PI);
  else if (item->side == CP_SIDE_LEFT)
    {
      const CpFigureItem square = { .x = item->x, .y = item->y, .width = item->width,
                                    .height = item->height, .radius = CP_STROKE_SIGN_RADIUS,
                                    .end_radius = CP_STROKE_SIGN_RADIUS };

      trace_rounded (cr, &square, inset);
    }
  else
    {
      cairo_move_to (cr, item->x + item->width / 2, item->y + 1.5 * inset);
      cairo_line_to (cr, item->x + item->width - inset, item->y + item->height - inset);
      cairo_line_to (cr, item->x + inset, item->y + item->height - inset);
      cairo_close_path (cr);
    }
}

static void
draw_sign (cairo_t *cr, const CpFigureItem *item)
{
  trace_sign (cr, item, item->stroke / 2);
  if (item->stroke > 0)
    stroke_item (cr, item);
  else
    cairo_fill (cr);
}

static void
set_color (cairo_t *cr, const CpFigure *self, CpColor color)
{
  const CpRgba *rgba = cp_palette_get_color (cp_figure_get_palette (self), color);

  cairo_set_source_rgba (cr, rgba->red, rgba->green, rgba->blue, rgba->alpha);
}

static void
draw_item (const CpFigureItem *item, cairo_t *cr)
{
  cairo_new_path (cr);
  switch (item->kind)
    {
    case CP_FIGURE_RECT:
      draw_rect (cr, item);
      break;
    case CP_FIGURE_LINE:
      draw_line (cr, item);
      break;
    case CP_FIGURE_SIGN:
      draw_sign (cr, item);
      break;
    case CP_FIGURE_TEXT:
    default:
      cp_text_draw (item, cr);
      break;
    }
}

/* The heading of a page is the one text of its size; whatever else is written is a paragraph. */
static const char *
get_tag (const CpFigureItem *item)
{
  if (item->kind != CP_FIGURE_TEXT)
    return NULL;
  return item->size >= CP_TITLE_SIZE ? "H1" : "P";
}

static void
draw_items (const CpFigure *self, cairo_t *cr, gboolean tagged)
{
  guint n_items;
  const CpFigureItem *items = cp_figure_get_items (self, &n_items);

  for (guint i = 0; i < n_items; i++)
    {
      const char *tag = tagged ? get_tag (&items[i]) : NULL;

      cairo_save (cr);
      set_color (cr, self, items[i].color);
      if (tag != NULL)
        cairo_tag_begin (cr, tag, NULL);
      draw_item (&items[i], cr);
      if (tag != NULL)
        cairo_tag_end (cr, tag);
      cairo_restore (cr);
    }
}

static void
draw (const CpFigure *self, cairo_t *cr, gboolean tagged)
{
  cairo_save (cr);
  set_color (cr, self, CP_COLOR_VIEW);
  cairo_rectangle (cr, 0, 0, cp_figure_get_pixel_width (self), cp_figure_get_pixel_height (self));
  cairo_fill (cr);
  cairo_scale (cr, cp_figure_get_unit (self), cp_figure_get_unit (self));
  draw_items (self, cr, tagged);
  cairo_restore (cr);
}

/**
 * cp_figure_draw:
 * @cr: a context whose unit is a px at scale 1
 *
 * Draws a figure, its ground included, from the context's origin.
 */
void
cp_figure_draw (const CpFigure *self, cairo_t *cr)
{
  g_return_if_fail (self != NULL && cr != NULL);

  draw (self, cr, FALSE);
}

/**
 * cp_figure_draw_tagged:
 * @cr: a context on a PDF surface, whose unit is a px at scale 1
 *
 * Draws a figure with tags that tell its heading from its other texts.
 */
void
cp_figure_draw_tagged (const CpFigure *self, cairo_t *cr)
{
  g_return_if_fail (self != NULL && cr != NULL);

  draw (self, cr, TRUE);
}
