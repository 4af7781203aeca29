/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Hatched bars on slides: their stripes as shapes. */

#include "cp-fodp-hatch.h"

#include <math.h>

#include "cp-figure-strokes.h"
#include "cp-fodp-shape.h"
#include "cp-markup.h"

/* OpenDocument has hatches, but their lines have no width, and office programs draw them as hairs,
 * which nobody sees from the last row of a room. So each stripe is a polygon, cut off where the bar
 * ends. A rounded rectangle is convex: what it leaves of a stripe is cut edge by edge
 * (Sutherland and Hodgman 1974). */

/* Edges in place of a round corner. */
#define CORNER_EDGES 6
#define OUTLINE_MAX (4 * (CORNER_EDGES + 1))
/* A cut adds one corner at most. */
#define STRIPE_MAX (4 + OUTLINE_MAX)

typedef struct
{
  double x;
  double y;
} Point;

typedef struct
{
  Point points[STRIPE_MAX];
  guint n_points;
} Polygon;

static void
add_point (Polygon *self, double x, double y)
{
  g_assert (self->n_points < STRIPE_MAX);
  self->points[self->n_points++] = (Point) { x, y };
}

/* A quarter of a circle, clockwise as one sees it. */
static void
add_corner (Polygon *self, double x, double y, double radius, double start)
{
  for (guint i = 0; i <= CORNER_EDGES; i++)
    {
      double angle = start + G_PI_2 * i / CORNER_EDGES;

      add_point (self, x + radius * cos (angle), y + radius * sin (angle));
    }
}

static Polygon
trace_outline (const CpFigureItem *item)
{
  Polygon outline = { .n_points = 0 };
  double start = item->radius;
  double end = item->end_radius;

  add_corner (&outline, item->width - end, end, end, -G_PI_2);
  add_corner (&outline, item->width - end, item->height - end, end, 0);
  add_corner (&outline, start, item->height - start, start, G_PI_2);
  add_corner (&outline, start, start, start, G_PI);

  return outline;
}

/* How far a point lies on the inner side of an edge, times the edge's length. */
static double
get_depth (Point a, Point b, Point point)
{
  return (b.x - a.x) * (point.y - a.y) - (b.y - a.y) * (point.x - a.x);
}

static Polygon
cut (const Polygon *self, Point a, Point b)
{
  Polygon kept = { .n_points = 0 };

  for (guint i = 0; i < self->n_points; i++)
    {
      Point point = self->points[i];
      Point next = self->points[(i + 1) % self->n_points];
      double depth = get_depth (a, b, point);
      double next_depth = get_depth (a, b, next);

      if (depth >= 0)
        add_point (&kept, point.x, point.y);
      if ((depth < 0) != (next_depth < 0))
        {
          double part = depth / (depth - next_depth);

          add_point (&kept, point.x + part * (next.x - point.x),
                     point.y + part * (next.y - point.y));
        }
    }

  return kept;
}

/* A stroke from the lower edge to the upper at 45°, as it is drawn elsewhere. */
static Polygon
trace_stripe (double x, double height)
{
  double half = CP_STROKE_HATCH_WIDTH / 2 * M_SQRT1_2;
  Polygon stripe = { .n_points = 0 };

  add_point (&stripe, x - half, height - half);
  add_point (&stripe, x + height - half, -half);
  add_point (&stripe, x + height + half, half);
  add_point (&stripe, x + half, height + half);

  return stripe;
}

static void
append_polygon (GString *to, const Polygon *self)
{
  for (guint i = 0; i < self->n_points; i++)
    CP_MARKUP_APPEND_STEP (to, i == 0 ? 'M' : 'L', self->points[i].x * CP_FODP_STEPS,
                           self->points[i].y * CP_FODP_STEPS);
  if (self->n_points > 0)
    g_string_append_c (to, 'Z');
}

/**
 * cp_fodp_hatch_append:
 * @item: a hatched rectangle
 *
 * Appends the data of a path with the stripes of a hatch, measured from the rectangle's upper left
 * corner.
 */
void
cp_fodp_hatch_append (GString *to, const CpFigureItem *item)
{
  Polygon outline;

  g_return_if_fail (to != NULL && item != NULL);

  outline = trace_outline (item);
  for (double x = -item->height; x < item->width; x += CP_STROKE_HATCH_PITCH)
    {
      Polygon stripe = trace_stripe (x, item->height);

      for (guint i = 0; i < outline.n_points && stripe.n_points > 0; i++)
        stripe = cut (&stripe, outline.points[i], outline.points[(i + 1) % outline.n_points]);
      append_polygon (to, &stripe);
    }
}
