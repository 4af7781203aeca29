/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Figures drawn with cairo, on whatever surface: pixels, PDF, SVG. */

#include "cp-figure.h"

#include <math.h>

#include "cp-figure-reading.h"
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

/* Between the tags of an address is no apostrophe; see cp_figure_link_dup (). */
static void
begin_link (const CpFigureItem *item, cairo_t *cr)
{
  g_autofree char *address = g_strdup_printf ("uri='%s'", item->uri);

  cairo_tag_begin (cr, CAIRO_TAG_LINK, address);
}

/* A text with its tags. The lines of a paragraph are between one pair of them, and parted by blanks,
 * which nobody sees: without these the last word of a line is read together with the first of the
 * next. */
static void
draw_tagged_text (const CpFigureItem *items, guint n_items, guint i, cairo_t *cr)
{
  const char *tag = cp_figure_item_is_title (&items[i]) ? "H1" : "P";
  gboolean goes_on = cp_figure_item_goes_on (items, n_items, i);

  if (i == 0 || !cp_figure_item_goes_on (items, n_items, i - 1))
    cairo_tag_begin (cr, tag, NULL);
  if (items[i].uri != NULL)
    begin_link (&items[i], cr);
  draw_item (&items[i], cr);
  if (goes_on && !(items[i + 1].flags & CP_ITEM_JOINED))
    cp_text_draw_blank (&items[i], cr);
  if (items[i].uri != NULL)
    cairo_tag_end (cr, CAIRO_TAG_LINK);
  if (!goes_on)
    cairo_tag_end (cr, tag);
}

static void
draw_items (const CpFigure *self, const CpFigureItem *items, guint n_items, cairo_t *cr,
            gboolean tagged)
{
  cairo_save (cr);
  cairo_scale (cr, cp_figure_get_unit (self), cp_figure_get_unit (self));
  for (guint i = 0; i < n_items; i++)
    {
      cairo_save (cr);
      set_color (cr, self, items[i].color);
      if (tagged && items[i].kind == CP_FIGURE_TEXT)
        draw_tagged_text (items, n_items, i, cr);
      else
        draw_item (&items[i], cr);
      cairo_restore (cr);
    }
  cairo_restore (cr);
}

/**
 * cp_figure_draw_ground:
 * @cr: a context whose unit is a px at scale 1
 *
 * Draws what all else stands on.
 */
void
cp_figure_draw_ground (const CpFigure *self, cairo_t *cr)
{
  g_return_if_fail (self != NULL && cr != NULL);

  cairo_save (cr);
  set_color (cr, self, CP_COLOR_VIEW);
  cairo_rectangle (cr, 0, 0, cp_figure_get_pixel_width (self), cp_figure_get_pixel_height (self));
  cairo_fill (cr);
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
  guint n_items;
  const CpFigureItem *items;

  g_return_if_fail (self != NULL && cr != NULL);

  cp_figure_draw_ground (self, cr);
  items = cp_figure_get_items (self, &n_items);
  draw_items (self, items, n_items, cr, FALSE);
}

/**
 * cp_figure_draw_tagged:
 * @cr: a context on a PDF surface, whose unit is a px at scale 1, with the figure's ground
 *
 * Draws what stands on a figure in the order of reading, with tags that tell its heading from its
 * paragraphs, and with links.
 */
void
cp_figure_draw_tagged (const CpFigure *self, cairo_t *cr)
{
  g_autoptr (GArray) items = NULL;

  g_return_if_fail (self != NULL && cr != NULL);

  items = cp_figure_list_to_read (self);
  draw_items (self, (const CpFigureItem *) (gpointer) items->data, items->len, cr, TRUE);
}
