/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Checks a figure as a strict eye would: nothing overlaps, nothing is cut off, all can be read. */

#include "layout-checker.h"

#include <math.h>

#include "cp-figure-text.h"
#include "cp-png.h"

/* Ink may reach this far over an edge. Some letters, such as J, hang out of their own box further,
 * which is where the next letter or the margin is, so no other text. */
#define TOLERANCE 0.8
#define ROOM_TOLERANCE 2.5
#define MARGIN 0.05
#define TEXT_CONTRAST 4.5
#define GRAPHICS_CONTRAST 3.0

typedef struct
{
  double left;
  double top;
  double right;
  double bottom;
} Box;

typedef struct
{
  const CpFigure *figure;
  const CpFigureItem *items;
  guint n_items;
  Box *boxes; /* of the ink of texts, of the shape of the others */
  const char *name;
} Check;

static void
fail (const Check *self, const char *what, guint place, guint other)
{
  g_autofree char *text = cp_figure_to_text (self->figure);

  g_printerr ("%s", text);
  g_error ("%s: %s: item %u (%s, at %.1f %.1f), item %u (%s, at %.1f %.1f)", self->name, what, place,
           self->items[place].string, self->items[place].x, self->items[place].y, other,
           self->items[other].string, self->items[other].x, self->items[other].y);
}

static Box
get_box (const CpFigureItem *item)
{
  double half = item->kind == CP_FIGURE_LINE ? item->stroke / 2 : 0;
  Box box = {
    MIN (item->x, item->x + item->width) - half,
    MIN (item->y, item->y + item->height) - half,
    MAX (item->x, item->x + item->width) + half,
    MAX (item->y, item->y + item->height) + half,
  };

  if (item->kind == CP_FIGURE_TEXT)
    cp_text_get_ink (item, &box.left, &box.top, &box.right, &box.bottom);

  return box;
}

static gboolean
overlaps (const Box *a, const Box *b, double tolerance)
{
  return a->left + tolerance < b->right && b->left + tolerance < a->right
         && a->top + tolerance < b->bottom && b->top + tolerance < a->bottom;
}

static gboolean
is_inside (const Box *inner, const Box *outer, double tolerance)
{
  return inner->left >= outer->left - tolerance && inner->right <= outer->right + tolerance
         && inner->top >= outer->top - tolerance && inner->bottom <= outer->bottom + tolerance;
}

static Box
get_margins (const Check *self)
{
  double width = cp_figure_get_width (self->figure);
  double height = cp_figure_get_height (self->figure);

  return (Box) { width * MARGIN, height * MARGIN, width * (1 - MARGIN), height * (1 - MARGIN) };
}

/* What lies under an item: the last filled rectangle before it that holds it, else the ground. */
static CpColor
get_ground (const Check *self, guint place)
{
  CpColor ground = CP_COLOR_VIEW;

  for (guint i = 0; i < place; i++)
    if (self->items[i].kind == CP_FIGURE_RECT && self->items[i].stroke == 0
        && is_inside (&self->boxes[place], &self->boxes[i], TOLERANCE))
      ground = self->items[i].color;

  return ground;
}

static double
get_contrast (const Check *self, CpColor color, CpColor ground)
{
  const CpPalette *palette = cp_figure_get_palette (self->figure);

  return cp_palette_contrast (cp_palette_get_color (palette, color),
                              cp_palette_get_color (palette, ground));
}

static void
check_text (const Check *self, guint place)
{
  const CpFigureItem *item = &self->items[place];
  Box room = { item->x, -G_MAXDOUBLE, item->x + item->width, G_MAXDOUBLE };

  if (!is_inside (&self->boxes[place], &room, ROOM_TOLERANCE))
    fail (self, "wider than its room", place, place);
  if (item->size < CP_LABEL_SIZE && item->size != CP_FOOTER_SIZE)
    fail (self, "too small", place, place);
  if (item->size == CP_FOOTER_SIZE && item->y < cp_figure_get_height (self->figure) / 2)
    fail (self, "type of notes above the notes", place, place);
  if (get_contrast (self, item->color, get_ground (self, place)) < TEXT_CONTRAST)
    fail (self, "too faint", place, place);
}

/* A text is on a rectangle or beside it, not across its edge; it stands free of all else. */
static void
check_text_against (const Check *self, guint place, guint other)
{
  const Box *box = &self->boxes[place];

  if (!overlaps (box, &self->boxes[other], TOLERANCE))
    return;
  if (self->items[other].kind != CP_FIGURE_RECT)
    fail (self, "overlap", place, other);
  if (!is_inside (box, &self->boxes[other], TOLERANCE))
    fail (self, "across an edge", place, other);
}

static gboolean
is_graphic (const CpFigureItem *item)
{
  return item->kind != CP_FIGURE_TEXT
         && (item->color == CP_COLOR_OFFICIAL || item->color == CP_COLOR_EXPERT
             || item->color == CP_COLOR_OTHERS || item->color == CP_COLOR_EDGE);
}

static void
check_item (const Check *self, guint place)
{
  Box margins = get_margins (self);
  double tolerance = self->items[place].kind == CP_FIGURE_TEXT ? ROOM_TOLERANCE : TOLERANCE;

  if (!is_inside (&self->boxes[place], &margins, tolerance))
    fail (self, "outside of the margins", place, place);
  if (self->items[place].kind == CP_FIGURE_TEXT)
    check_text (self, place);
  if (is_graphic (&self->items[place])
      && get_contrast (self, self->items[place].color, get_ground (self, place)) < GRAPHICS_CONTRAST)
    fail (self, "too faint", place, place);
}

static void
check_pair (const Check *self, guint place, guint other)
{
  const CpFigureItem *a = &self->items[place];
  const CpFigureItem *b = &self->items[other];

  if (a->kind == CP_FIGURE_TEXT)
    check_text_against (self, place, other);
  else if (b->kind == CP_FIGURE_TEXT)
    check_text_against (self, other, place);
  else if (a->kind == CP_FIGURE_SIGN && b->kind == CP_FIGURE_SIGN
           && overlaps (&self->boxes[place], &self->boxes[other], TOLERANCE))
    fail (self, "overlap", place, other);
}

static void
init_check (Check *self, const CpFigure *figure, const char *name)
{
  *self = (Check) { .figure = figure, .name = name };
  self->items = cp_figure_get_items (figure, &self->n_items);
  self->boxes = g_new (Box, self->n_items);
  for (guint i = 0; i < self->n_items; i++)
    self->boxes[i] = get_box (&self->items[i]);
}

static CpRgba
unpack_pixel (guint32 pixel)
{
  return (CpRgba) { ((pixel >> 16) & 0xff) / 255.0, ((pixel >> 8) & 0xff) / 255.0,
                    (pixel & 0xff) / 255.0, 1 };
}

static guint
get_lightness (guint32 pixel)
{
  return ((pixel >> 16) & 0xff) + 2 * ((pixel >> 8) & 0xff) + (pixel & 0xff);
}

/* The contrast that the darkest or the lightest pixel of a text has with its ground. */
static double
measure_contrast (const Check *self, cairo_surface_t *surface, guint place, double scale)
{
  const CpRgba *ground = cp_palette_get_color (cp_figure_get_palette (self->figure),
                                               get_ground (self, place));
  const Box *box = &self->boxes[place];
  guint32 darkest = 0xffffff;
  guint32 lightest = 0;
  CpRgba dark;
  CpRgba light;

  for (int y = floor (box->top * scale); y < ceil (box->bottom * scale); y++)
    {
      const guint32 *row = (const guint32 *) (gconstpointer) (
          cairo_image_surface_get_data (surface)
          + (gsize) y * cairo_image_surface_get_stride (surface));

      for (int x = floor (box->left * scale); x < ceil (box->right * scale); x++)
        {
          darkest = get_lightness (row[x]) < get_lightness (darkest) ? row[x] : darkest;
          lightest = get_lightness (row[x]) > get_lightness (lightest) ? row[x] : lightest;
        }
    }
  dark = unpack_pixel (darkest);
  light = unpack_pixel (lightest);

  return MAX (cp_palette_contrast (&dark, ground), cp_palette_contrast (&light, ground));
}

/* A door is on the page, says what is there, and has its place for itself. */
static void
check_door (const Check *self, const CpFigureDoor *doors, guint place)
{
  const CpFigureDoor *door = &doors[place];

  if (door->width <= 0 || door->height <= 0 || door->label == NULL || *door->label == '\0')
    g_error ("%s: door %u (%s) is nothing to go through", self->name, place, door->label);
  if (door->x < -TOLERANCE || door->y < -TOLERANCE
      || door->x + door->width > cp_figure_get_width (self->figure) + TOLERANCE
      || door->y + door->height > cp_figure_get_height (self->figure) + TOLERANCE)
    g_error ("%s: door %u (%s) leaves the page", self->name, place, door->label);
  for (guint i = 0; i < place; i++)
    if (door->x + TOLERANCE < doors[i].x + doors[i].width
        && doors[i].x + TOLERANCE < door->x + door->width
        && door->y + TOLERANCE < doors[i].y + doors[i].height
        && doors[i].y + TOLERANCE < door->y + door->height)
      g_error ("%s: door %u (%s) lies over door %u (%s)", self->name, place, door->label, i,
               doors[i].label);
}

static void
check_doors (const Check *self)
{
  guint n_doors;
  const CpFigureDoor *doors = cp_figure_get_doors (self->figure, &n_doors);

  for (guint i = 0; i < n_doors; i++)
    check_door (self, doors, i);
}

/**
 * layout_checker_check:
 * @name: for the message
 *
 * Checks a layout and aborts at the first thing that is wrong with it.
 */
void
layout_checker_check (const CpFigure *figure, const char *name)
{
  Check self;

  init_check (&self, figure, name);
  for (guint i = 0; i < self.n_items; i++)
    check_item (&self, i);
  for (guint i = 0; i < self.n_items; i++)
    for (guint k = i + 1; k < self.n_items; k++)
      check_pair (&self, i, k);
  check_doors (&self);
  g_free (self.boxes);
}

/**
 * layout_checker_check_pixels:
 * @name: for the message
 *
 * Draws a figure and checks that every text is there and stands out from what it stands on.
 */
void
layout_checker_check_pixels (const CpFigure *figure, const char *name)
{
  g_autoptr (GError) error = NULL;
  cairo_surface_t *surface = cp_png_render (figure, 2, &error);
  Check self;

  g_assert_no_error (error);
  init_check (&self, figure, name);
  for (guint i = 0; i < self.n_items; i++)
    if (self.items[i].kind == CP_FIGURE_TEXT
        && measure_contrast (&self, surface, i, cp_figure_get_unit (figure) * 2) < TEXT_CONTRAST)
      fail (&self, "faint as drawn", i, i);
  g_free (self.boxes);
  cairo_surface_destroy (surface);
}
