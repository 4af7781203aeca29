/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rectangles, lines and signs of a figure as shapes of a slide. */

#include "cp-fodp-shape.h"

#include "cp-figure-strokes.h"
#include "cp-fodp-hatch.h"
#include "cp-markup.h"

/* Real shapes (OpenDocument 1.3 part 3, 10.3), which a person can move, colour and stretch. A stroke
 * lies half outside a shape's box, so boxes are smaller by that. */

/* Strokes at 45° in a row, from so many on, are a hatch. */
#define STROKES_MIN 3

/* The head of an arrow is a filled shape there: two strokes of 1.5 units that meet, and the end of
 * the shaft between them, in hundredths of a unit. */
#define ARROW_WIDTH 9.17
#define ARROW_BOX "0 0 917 667"
#define ARROW_PATH "M459 0L917 573L800 667L534 334V667H384V334L117 667L0 573Z"

static void
append_box (const CpFodpPage *self, const CpFigureItem *item)
{
  double inset = item->stroke / 2;

  cp_fodp_page_append_length (self, "svg:x", item->x + inset);
  cp_fodp_page_append_length (self, "svg:y", item->y + inset);
  cp_fodp_page_append_length (self, "svg:width", item->width - item->stroke);
  cp_fodp_page_append_length (self, "svg:height", item->height - item->stroke);
}

static void
append_view_box (const CpFodpPage *self, const CpFigureItem *item)
{
  g_string_append_printf (self->text, " svg:viewBox=\"0 0 %d %d\"",
                          (int) ((item->width - item->stroke) * CP_FODP_STEPS + 0.5),
                          (int) ((item->height - item->stroke) * CP_FODP_STEPS + 0.5));
}

static void
append_stroke (const CpFodpPage *self, GString *to, const CpFigureItem *item)
{
  gboolean dashed = (item->flags & CP_ITEM_DASHED) != 0;

  g_string_append_printf (to, " draw:fill=\"none\" draw:stroke=\"%s\"", dashed ? "dash" : "solid");
  if (dashed)
    g_string_append (to, " draw:stroke-dash=\"" CP_FODP_DASH "\"");
  cp_fodp_append_length (to, "svg:stroke-width", item->stroke * self->points);
  cp_markup_append_color (to, "svg:stroke-color", cp_figure_get_palette (self->figure),
                          item->color);
  g_string_append (to, " draw:stroke-linejoin=\"miter\"");
  if (item->flags & CP_ITEM_ARROW)
    {
      g_string_append (to, " draw:marker-end=\"" CP_FODP_ARROW "\"");
      cp_fodp_append_length (to, "draw:marker-end-width", ARROW_WIDTH * self->points);
    }
}

/* Begins the element of a shape and names its style. */
static void
begin_shape (const CpFodpPage *self, const char *element, const CpFigureItem *item)
{
  g_autoptr (GString) properties = g_string_new ("<style:graphic-properties");

  if (item->stroke > 0)
    append_stroke (self, properties, item);
  else
    {
      g_string_append (properties, " draw:stroke=\"none\" draw:fill=\"solid\"");
      cp_markup_append_color (properties, "draw:fill-color", cp_figure_get_palette (self->figure),
                              item->color);
    }
  g_string_append (properties, "/>");
  g_string_append_printf (self->text, "<draw:%s draw:style-name=\"%s\"", element,
                          cp_fodp_styles_add (self->styles, CP_FODP_SHAPE, properties->str));
}

static void
write_rounded (const CpFodpPage *self, const CpFigureItem *item)
{
  double radius = item->radius - item->stroke / 2;

  begin_shape (self, "rect", item);
  append_box (self, item);
  if (radius > 0)
    cp_fodp_page_append_length (self, "draw:corner-radius", radius);
  g_string_append (self->text, "/>\n");
}

static void
append_corner (GString *to, double radius, double x, double y)
{
  if (radius > 0)
    CP_MARKUP_APPEND_STEP (to, 'A', radius, radius, 0, 0, 1, x, y);
}

/* The ends of a bar differ: where a side begins it is square, where it ends it is round. */
static void
append_bar (GString *to, const CpFigureItem *item)
{
  double right = (item->width - item->stroke) * CP_FODP_STEPS;
  double bottom = (item->height - item->stroke) * CP_FODP_STEPS;
  double start = MAX (item->radius - item->stroke / 2, 0) * CP_FODP_STEPS;
  double end = MAX (item->end_radius - item->stroke / 2, 0) * CP_FODP_STEPS;

  CP_MARKUP_APPEND_STEP (to, 'M', right - end, 0);
  append_corner (to, end, right, end);
  CP_MARKUP_APPEND_STEP (to, 'V', bottom - end);
  append_corner (to, end, right - end, bottom);
  CP_MARKUP_APPEND_STEP (to, 'H', start);
  append_corner (to, start, 0, bottom - start);
  CP_MARKUP_APPEND_STEP (to, 'V', start);
  append_corner (to, start, start, 0);
  g_string_append_c (to, 'Z');
}

static void
write_rect (const CpFodpPage *self, const CpFigureItem *item)
{
  gboolean hatched = item->stroke <= 0 && (item->flags & CP_ITEM_HATCHED);

  if (!hatched && item->radius == item->end_radius)
    {
      write_rounded (self, item);
      return;
    }
  begin_shape (self, "path", item);
  append_box (self, item);
  append_view_box (self, item);
  g_string_append (self->text, " svg:d=\"");
  if (hatched)
    cp_fodp_hatch_append (self->text, item);
  else
    append_bar (self->text, item);
  g_string_append (self->text, "\"/>\n");
}

static void
write_line (const CpFodpPage *self, const CpFigureItem *item)
{
  begin_shape (self, "line", item);
  cp_fodp_page_append_length (self, "svg:x1", item->x);
  cp_fodp_page_append_length (self, "svg:y1", item->y);
  cp_fodp_page_append_length (self, "svg:x2", item->x + item->width);
  cp_fodp_page_append_length (self, "svg:y2", item->y + item->height);
  g_string_append (self->text, "/>\n");
}

/* A stroke of a hatch: at 45°, and as thick as the others. */
static gboolean
is_stroke (const CpFigureItem *item, const CpFigureItem *first)
{
  return item->kind == CP_FIGURE_LINE && item->flags == CP_ITEM_PLAIN && item->width != 0
         && ABS (ABS (item->width) - ABS (item->height)) < 0.01 && item->color == first->color
         && item->stroke == first->stroke;
}

static guint
count_strokes (const CpFigureItem *items, guint n_items)
{
  guint n = 0;

  while (n < n_items && is_stroke (&items[n], items))
    n++;
  return n;
}

static CpFigureItem
find_bounds (const CpFigureItem *items, guint n_items)
{
  double left = G_MAXDOUBLE, top = G_MAXDOUBLE, right = -G_MAXDOUBLE, bottom = -G_MAXDOUBLE;

  for (guint i = 0; i < n_items; i++)
    {
      left = MIN (left, items[i].x + MIN (items[i].width, 0));
      right = MAX (right, items[i].x + MAX (items[i].width, 0));
      top = MIN (top, items[i].y + MIN (items[i].height, 0));
      bottom = MAX (bottom, items[i].y + MAX (items[i].height, 0));
    }
  return (CpFigureItem) { .x = left, .y = top, .width = right - left, .height = bottom - top };
}

/* A hatched ground is one shape, which a click takes hold of, not a hundred. */
static void
write_strokes (const CpFodpPage *self, const CpFigureItem *items, guint n_items)
{
  CpFigureItem bounds = find_bounds (items, n_items);

  begin_shape (self, "path", items);
  append_box (self, &bounds);
  append_view_box (self, &bounds);
  g_string_append (self->text, " svg:d=\"");
  for (guint i = 0; i < n_items; i++)
    {
      double x = items[i].x - bounds.x;
      double y = items[i].y - bounds.y;

      CP_MARKUP_APPEND_STEP (self->text, 'M', x * CP_FODP_STEPS, y * CP_FODP_STEPS);
      CP_MARKUP_APPEND_STEP (self->text, 'L', (x + items[i].width) * CP_FODP_STEPS,
                             (y + items[i].height) * CP_FODP_STEPS);
    }
  g_string_append (self->text, "\"/>\n");
}

/* Drawn as elsewhere: a hollow one's tip stands lower by half as much again as its sides. */
static void
write_triangle (const CpFodpPage *self, const CpFigureItem *item)
{
  CpFigureItem box = *item;
  int right = (int) ((item->width - item->stroke) * CP_FODP_STEPS + 0.5);
  int bottom;

  box.y += item->stroke / 4;
  box.height -= item->stroke / 4;
  bottom = (int) ((box.height - item->stroke) * CP_FODP_STEPS + 0.5);
  begin_shape (self, "polygon", item);
  append_box (self, &box);
  append_view_box (self, &box);
  g_string_append_printf (self->text, " draw:points=\"%d,0 %d,%d 0,%d\"/>\n", right / 2, right,
                          bottom, bottom);
}

static void
write_sign (const CpFodpPage *self, const CpFigureItem *item)
{
  CpFigureItem square = *item;

  if (item->side == CP_SIDE_RIGHT)
    {
      begin_shape (self, "ellipse", item);
      append_box (self, item);
      g_string_append (self->text, "/>\n");
    }
  else if (item->side == CP_SIDE_OTHERS)
    write_triangle (self, item);
  else
    {
      square.radius = CP_STROKE_SIGN_RADIUS;
      write_rounded (self, &square);
    }
}

/**
 * cp_fodp_append_length:
 *
 * Appends an attribute whose value is a length, after a blank.
 */
void
cp_fodp_append_length (GString *to, const char *name, double points)
{
  g_return_if_fail (to != NULL && name != NULL);

  g_string_append_printf (to, " %s=\"", name);
  cp_markup_append_number (to, points);
  g_string_append (to, "pt\"");
}

/**
 * cp_fodp_page_append_length:
 *
 * Appends an attribute whose value is a length, after a blank.
 */
void
cp_fodp_page_append_length (const CpFodpPage *self, const char *name, double units)
{
  g_return_if_fail (self != NULL && name != NULL);

  cp_fodp_append_length (self->text, name, units * self->points);
}

/**
 * cp_fodp_write_shape:
 * @items: anything but a text, and what follows it
 * @n_items: their number
 *
 * Writes an item as a shape, with the strokes that belong to it where it is hatched.
 *
 * Returns: how many items these are
 */
guint
cp_fodp_write_shape (const CpFodpPage *self, const CpFigureItem *items, guint n_items)
{
  guint n_strokes;

  g_return_val_if_fail (self != NULL && items != NULL && n_items > 0, 1);

  n_strokes = count_strokes (items, n_items);
  if (n_strokes >= STROKES_MIN)
    {
      write_strokes (self, items, n_strokes);
      return n_strokes;
    }
  if (items->kind == CP_FIGURE_RECT)
    write_rect (self, items);
  else if (items->kind == CP_FIGURE_LINE)
    write_line (self, items);
  else
    write_sign (self, items);

  return 1;
}

/**
 * cp_fodp_append_definitions:
 * @points: for a unit
 *
 * Appends the dashes and the arrow that styles of shapes refer to.
 */
void
cp_fodp_append_definitions (GString *to, double points)
{
  g_return_if_fail (to != NULL);

  g_string_append (to, "<draw:marker draw:name=\"" CP_FODP_ARROW "\" svg:viewBox=\"" ARROW_BOX
                       "\" svg:d=\"" ARROW_PATH "\"/>\n"
                       "<draw:stroke-dash draw:name=\"" CP_FODP_DASH "\" draw:style=\"rect\""
                       " draw:dots1=\"1\"");
  cp_fodp_append_length (to, "draw:dots1-length", CP_STROKE_DASH_ON * points);
  cp_fodp_append_length (to, "draw:distance", CP_STROKE_DASH_OFF * points);
  g_string_append (to, "/>\n");
}
