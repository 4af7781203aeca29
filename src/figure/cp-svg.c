/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Figures as SVG files whose text is text. */

#include "cp-svg.h"

#include <math.h>

#include "cp-figure-reading.h"
#include "cp-figure-strokes.h"
#include "cp-figure-text-private.h"
#include "cp-markup.h"

/* SVG 1.1 (W3C Recommendation, second edition), which office programs, browsers and librsvg read
 * alike; cairo's own SVG turns letters into outlines. The view box is in units; nothing depends on
 * the time or the locale, so equal figures give equal bytes.
 *
 * Whoever opens the file may have other fonts: a text is anchored where it is aligned, and
 * textLength keeps it as wide as it was measured. */

typedef struct
{
  const CpFigure *figure;
  GString *text;
  guint n_clips;
} Writer;

static void
append_color (Writer *self, const char *name, CpColor color)
{
  cp_markup_append_color (self->text, name, cp_figure_get_palette (self->figure), color);
}

static void
append_stroke (Writer *self, const CpFigureItem *item)
{
  g_string_append (self->text, " fill=\"none\"");
  append_color (self, "stroke", item->color);
  cp_markup_append_attribute (self->text, "stroke-width", item->stroke);
  if (item->flags & CP_ITEM_DASHED)
    g_string_append_printf (self->text, " stroke-dasharray=\"%d %d\"", (int) CP_STROKE_DASH_ON,
                            (int) CP_STROKE_DASH_OFF);
}

/* What shows an item's shape: its outline or its area. */
static void
end_shape (Writer *self, const CpFigureItem *item)
{
  if (item->stroke > 0)
    append_stroke (self, item);
  else
    append_color (self, "fill", item->color);
  g_string_append (self->text, "/>\n");
}

/* A corner as an arc, where it is round. */
static void
append_corner (GString *to, double radius, double x, double y)
{
  if (radius > 0)
    CP_MARKUP_APPEND_STEP (to, 'A', radius, radius, 0, 0, 1, x, y);
}

/* The path that cairo is given for it, clockwise from the upper right: dashes begin there. */
static void
append_rounded (GString *to, const CpFigureItem *item)
{
  double inset = item->stroke / 2;
  double left = item->x + inset;
  double top = item->y + inset;
  double right = item->x + item->width - inset;
  double bottom = item->y + item->height - inset;
  double start = MAX (item->radius - inset, 0);
  double end = MAX (item->end_radius - inset, 0);

  CP_MARKUP_APPEND_STEP (to, 'M', right - end, top);
  append_corner (to, end, right, top + end);
  CP_MARKUP_APPEND_STEP (to, 'V', bottom - end);
  append_corner (to, end, right - end, bottom);
  CP_MARKUP_APPEND_STEP (to, 'H', left + start);
  append_corner (to, start, left, bottom - start);
  CP_MARKUP_APPEND_STEP (to, 'V', top + start);
  append_corner (to, start, left + start, top);
  g_string_append_c (to, 'Z');
}

static void
write_hatch (Writer *self, const CpFigureItem *item)
{
  double width = CP_STROKE_HATCH_WIDTH;

  self->n_clips++;
  g_string_append_printf (self->text, "<clipPath id=\"c%u\"><path d=\"", self->n_clips);
  append_rounded (self->text, item);
  g_string_append_printf (self->text, "\"/></clipPath>\n<path clip-path=\"url(#c%u)\" d=\"",
                          self->n_clips);
  for (double x = item->x - item->height; x < item->x + item->width; x += CP_STROKE_HATCH_PITCH)
    {
      CP_MARKUP_APPEND_STEP (self->text, 'M', x, item->y + item->height);
      CP_MARKUP_APPEND_STEP (self->text, 'L', x + item->height, item->y);
    }
  g_string_append (self->text, "\" fill=\"none\"");
  append_color (self, "stroke", item->color);
  cp_markup_append_attribute (self->text, "stroke-width", width);
  g_string_append (self->text, "/>\n");
}

static void
write_rect (Writer *self, const CpFigureItem *item)
{
  if (item->stroke <= 0 && (item->flags & CP_ITEM_HATCHED))
    {
      write_hatch (self, item);
      return;
    }
  g_string_append (self->text, "<path d=\"");
  append_rounded (self->text, item);
  g_string_append_c (self->text, '"');
  end_shape (self, item);
}

static void
write_arrow (Writer *self, const CpFigureItem *item)
{
  CpFigureItem head = *item;
  double x = item->x + item->width;
  double y = item->y + item->height;

  head.flags &= ~CP_ITEM_DASHED;
  g_string_append (self->text, "<path d=\"");
  CP_MARKUP_APPEND_STEP (self->text, 'M', -CP_STROKE_ARROW_LENGTH, -CP_STROKE_ARROW_HALF);
  CP_MARKUP_APPEND_STEP (self->text, 'L', 0, 0);
  CP_MARKUP_APPEND_STEP (self->text, 'L', -CP_STROKE_ARROW_LENGTH, CP_STROKE_ARROW_HALF);
  g_string_append (self->text, "\" transform=\"translate(");
  cp_markup_append_number (self->text, x);
  g_string_append_c (self->text, ' ');
  cp_markup_append_number (self->text, y);
  g_string_append (self->text, ") rotate(");
  cp_markup_append_number (self->text, atan2 (item->height, item->width) * 180 / G_PI);
  g_string_append (self->text, ")\"");
  end_shape (self, &head);
}

static void
write_line (Writer *self, const CpFigureItem *item)
{
  g_string_append (self->text, "<path d=\"");
  CP_MARKUP_APPEND_STEP (self->text, 'M', item->x, item->y);
  CP_MARKUP_APPEND_STEP (self->text, 'L', item->x + item->width, item->y + item->height);
  g_string_append_c (self->text, '"');
  end_shape (self, item);
  if (item->flags & CP_ITEM_ARROW)
    write_arrow (self, item);
}

static void
write_circle (Writer *self, const CpFigureItem *item)
{
  g_string_append (self->text, "<circle");
  cp_markup_append_attribute (self->text, "cx", item->x + item->width / 2);
  cp_markup_append_attribute (self->text, "cy", item->y + item->height / 2);
  cp_markup_append_attribute (self->text, "r", (item->width - item->stroke) / 2);
  end_shape (self, item);
}

static void
write_triangle (Writer *self, const CpFigureItem *item)
{
  double inset = item->stroke / 2;
  double bottom = item->y + item->height - inset;

  g_string_append (self->text, "<path d=\"");
  CP_MARKUP_APPEND_STEP (self->text, 'M', item->x + item->width / 2, item->y + 1.5 * inset);
  CP_MARKUP_APPEND_STEP (self->text, 'L', item->x + item->width - inset, bottom);
  CP_MARKUP_APPEND_STEP (self->text, 'L', item->x + inset, bottom);
  g_string_append (self->text, "Z\"");
  end_shape (self, item);
}

static void
write_sign (Writer *self, const CpFigureItem *item)
{
  CpFigureItem square = *item;

  if (item->side == CP_SIDE_RIGHT)
    write_circle (self, item);
  else if (item->side == CP_SIDE_OTHERS)
    write_triangle (self, item);
  else
    {
      square.radius = square.end_radius = CP_STROKE_SIGN_RADIUS;
      square.flags &= ~CP_ITEM_HATCHED;
      write_rect (self, &square);
    }
}

/* SVG 2 and HTML have "href"; what knows SVG 1.1 alone has "xlink:href". */
static void
begin_link (Writer *self, const char *uri)
{
  g_string_append (self->text, "<a href=\"");
  cp_markup_append_words (self->text, uri);
  g_string_append (self->text, "\" xlink:href=\"");
  cp_markup_append_words (self->text, uri);
  g_string_append (self->text, "\">");
}

static void
write_text (Writer *self, const CpFigureItem *item)
{
  gboolean rtl = (item->flags & CP_ITEM_RTL) != 0;
  double at = item->align == CP_ALIGN_START  ? 0
              : item->align == CP_ALIGN_END  ? item->width
                                             : item->width / 2;
  /* In a text that runs from right to left the start is at the right. */
  gboolean starts = (item->align == CP_ALIGN_START) != rtl;

  if (item->uri != NULL)
    begin_link (self, item->uri);
  g_string_append (self->text, "<text");
  cp_markup_append_attribute (self->text, "x", item->x + at);
  cp_markup_append_attribute (self->text, "y", item->y);
  cp_markup_append_attribute (self->text, "font-size", item->size);
  if (item->weight != CP_WEIGHT_NORMAL)
    g_string_append_printf (self->text, " font-weight=\"%d\"", (int) item->weight);
  if (rtl)
    g_string_append (self->text, " direction=\"rtl\" unicode-bidi=\"embed\"");
  if (item->align == CP_ALIGN_CENTER)
    g_string_append (self->text, " text-anchor=\"middle\"");
  else if (!starts)
    g_string_append (self->text, " text-anchor=\"end\"");
  cp_markup_append_attribute (self->text, "textLength",
                    cp_text_measure (item->string, item->size, item->weight, rtl));
  g_string_append (self->text, " lengthAdjust=\"spacingAndGlyphs\"");
  append_color (self, "fill", item->color);
  g_string_append_c (self->text, '>');
  cp_markup_append_words (self->text, item->string);
  g_string_append (self->text, item->uri != NULL ? "</text></a>\n" : "</text>\n");
}

static void
write_item (Writer *self, const CpFigureItem *item)
{
  switch (item->kind)
    {
    case CP_FIGURE_RECT:
      write_rect (self, item);
      break;
    case CP_FIGURE_LINE:
      write_line (self, item);
      break;
    case CP_FIGURE_SIGN:
      write_sign (self, item);
      break;
    case CP_FIGURE_TEXT:
    default:
      if (item->string != NULL && *item->string != '\0')
        write_text (self, item);
      break;
    }
}

/* The parts of a cell move together where a drawing is edited, and say in words what the cell shows
 * where it is pointed at. */
static void
write_cell (Writer *self, const CpFigureDoor *cell, const CpFigureItem *items, guint n_items)
{
  g_string_append (self->text, "<g><title>");
  cp_markup_append_words (self->text, cell->label != NULL ? cell->label : "");
  g_string_append (self->text, "</title>\n");
  for (guint i = 0; i < n_items; i++)
    write_item (self, &items[i]);
  g_string_append (self->text, "</g>\n");
}

static void
write_items (Writer *self, const CpFigureItem *items, guint n_items)
{
  for (guint i = 0; i < n_items;)
    {
      guint n_of_cell;
      const CpFigureDoor *cell =
          cp_figure_find_cell (self->figure, items + i, n_items - i, &n_of_cell);

      if (cell != NULL && n_of_cell > 1)
        write_cell (self, cell, items + i, n_of_cell);
      else
        write_item (self, &items[i]);
      i += cell != NULL ? n_of_cell : 1;
    }
}

static gboolean
has_words (const char *words)
{
  return words != NULL && *words != '\0';
}

static void
write_element (Writer *self, const char *name, const char *words)
{
  if (!has_words (words))
    return;
  g_string_append_printf (self->text, "<%s id=\"%s\">", name, name);
  cp_markup_append_words (self->text, words);
  g_string_append_printf (self->text, "</%s>\n", name);
}

/* What is in an image is not read out, so one with links is no image. */
static gboolean
has_links (const CpFigure *figure)
{
  guint n_items;
  const CpFigureItem *items = cp_figure_get_items (figure, &n_items);

  for (guint i = 0; i < n_items; i++)
    if (items[i].uri != NULL)
      return TRUE;
  return FALSE;
}

static void
write_head (Writer *self)
{
  const char *title = cp_figure_get_title (self->figure);
  const char *description = cp_figure_get_description (self->figure);

  g_string_append (self->text, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                               "<svg xmlns=\"http://www.w3.org/2000/svg\""
                               " xmlns:xlink=\"http://www.w3.org/1999/xlink\" version=\"1.1\"");
  cp_markup_append_attribute (self->text, "width", cp_figure_get_pixel_width (self->figure));
  cp_markup_append_attribute (self->text, "height", cp_figure_get_pixel_height (self->figure));
  g_string_append (self->text, " viewBox=\"0 0 ");
  cp_markup_append_number (self->text, cp_figure_get_width (self->figure));
  g_string_append_c (self->text, ' ');
  cp_markup_append_number (self->text, cp_figure_get_height (self->figure));
  g_string_append_printf (self->text, "\" role=\"%s\"", has_links (self->figure) ? "group" : "img");
  if (has_words (title) || has_words (description))
    g_string_append_printf (self->text, " aria-labelledby=\"%s%s%s\"",
                            has_words (title) ? "title" : "",
                            has_words (title) && has_words (description) ? " " : "",
                            has_words (description) ? "desc" : "");
  g_string_append (self->text, " font-family=\"" CP_TEXT_FAMILIES "\""
                               " style=\"font-variant-numeric:tabular-nums\""
                               " xml:space=\"preserve\">\n");
  write_element (self, "title", title);
  write_element (self, "desc", description);
}

static void
write_ground (Writer *self)
{
  g_string_append (self->text, "<rect width=\"100%\" height=\"100%\"");
  append_color (self, "fill", CP_COLOR_VIEW);
  g_string_append (self->text, "/>\n");
}

/**
 * cp_svg_encode:
 *
 * Makes an SVG file of a figure: its text can be searched, copied and edited, its title and
 * description are read out. May be called from any thread. Equal figures give equal bytes.
 *
 * Returns: (transfer full): the file
 */
GBytes *
cp_svg_encode (const CpFigure *figure)
{
  Writer writer = { .figure = figure };
  g_autoptr (GArray) read = NULL;

  g_return_val_if_fail (figure != NULL, NULL);

  writer.text = g_string_new (NULL);
  write_head (&writer);
  write_ground (&writer);
  read = cp_figure_list_to_read (figure);
  write_items (&writer, (const CpFigureItem *) (gpointer) read->data, read->len);
  g_string_append (writer.text, "</svg>\n");

  return g_string_free_to_bytes (writer.text);
}
