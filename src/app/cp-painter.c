/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The parts that views are made of, drawn with GtkSnapshot: signs, bars, tiles, dashes. */

#include "cp-painter.h"

#include <math.h>

#include "cp-figure.h"
#include "cp-style.h"

/* The same shapes as on figures, out of nodes that every renderer is quick with. What no node
 * draws, a triangle, is a texture of twice the size, kept for the next frame. Lengths are px; what
 * a function takes as scale is the zoom, which strokes and radii follow. */

#define SIGN_STROKE 1.6
#define SIGN_RADIUS 1.0
#define DASH_ON 4.0
#define DASH_OFF 3.0
#define BAR_HEIGHT 6.0
#define BAR_GAP 2.0
#define BAR_PART_LEAST 3.0
#define MISSING_SIZE 9.0
#define MISSING_GAP 6.0
#define TICK_STROKE 1.2
#define TICK_HEIGHT 3.0
#define TICK_GAP 1.0
#define TILE_RADIUS 6.0
#define DASH_WIDTH 10.0
#define DASH_STROKE 1.5
/* Smaller corners are hardly seen as round, and each costs a clip. */
#define RADIUS_LEAST 1.0
#define TEXTURE_SCALE 2.0
#define TEXTURES_MOST 64
#define HATCH_PITCH 12

/* What a triangle's texture depends on. */
typedef struct
{
  GdkRGBA color;
  double size;
  double stroke; /* 0 where it is filled */
} TriangleKey;

static guint
hash_triangle (gconstpointer data)
{
  const TriangleKey *key = data;

  return gdk_rgba_hash (&key->color) ^ g_double_hash (&key->size) ^ g_double_hash (&key->stroke);
}

static gboolean
equal_triangles (gconstpointer a, gconstpointer b)
{
  const TriangleKey *one = a;
  const TriangleKey *other = b;

  return gdk_rgba_equal (&one->color, &other->color) && one->size == other->size
         && one->stroke == other->stroke;
}

static void
trace_triangle (cairo_t *cr, const TriangleKey *key)
{
  double inset = key->stroke / 2;

  cairo_move_to (cr, key->size / 2, 1.5 * inset);
  cairo_line_to (cr, key->size - inset, key->size - inset);
  cairo_line_to (cr, inset, key->size - inset);
  cairo_close_path (cr);
}

static GdkTexture *
make_texture (cairo_surface_t *surface)
{
  int height = cairo_image_surface_get_height (surface);
  gsize stride = cairo_image_surface_get_stride (surface);
  g_autoptr (GBytes) bytes = NULL;

  cairo_surface_flush (surface);
  bytes = g_bytes_new (cairo_image_surface_get_data (surface), stride * height);

  return gdk_memory_texture_new (cairo_image_surface_get_width (surface), height,
                                 GDK_MEMORY_DEFAULT, bytes, stride);
}

static GdkTexture *
make_triangle (const TriangleKey *key)
{
  int pixels = ceil (key->size * TEXTURE_SCALE);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, pixels, pixels);
  cairo_t *cr = cairo_create (surface);
  GdkTexture *texture;

  cairo_scale (cr, pixels / key->size, pixels / key->size);
  gdk_cairo_set_source_rgba (cr, &key->color);
  trace_triangle (cr, key);
  cairo_set_line_width (cr, key->stroke);
  if (key->stroke > 0)
    cairo_stroke (cr);
  else
    cairo_fill (cr);
  texture = make_texture (surface);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);

  return texture;
}

static GdkTexture *
get_triangle (const TriangleKey *key)
{
  static GHashTable *textures;
  GdkTexture *texture;

  if (textures == NULL)
    textures = g_hash_table_new_full (hash_triangle, equal_triangles, g_free, g_object_unref);
  texture = g_hash_table_lookup (textures, key);
  if (texture != NULL)
    return texture;
  if (g_hash_table_size (textures) >= TEXTURES_MOST)
    g_hash_table_remove_all (textures);
  texture = make_triangle (key);
  g_hash_table_insert (textures, g_memdup2 (key, sizeof *key), texture);

  return texture;
}

static void
add_triangle (GtkSnapshot *snapshot, const GdkRGBA *color, double x, double y, double size,
              double stroke)
{
  const TriangleKey key = { *color, size, stroke };

  gtk_snapshot_append_texture (snapshot, get_triangle (&key),
                               &GRAPHENE_RECT_INIT (x, y, size, size));
}

static void
trace_rounded (cairo_t *cr, double x, double y, double width, double height, double radius)
{
  cairo_new_sub_path (cr);
  cairo_arc (cr, x + width - radius, y + radius, radius, -G_PI_2, 0);
  cairo_arc (cr, x + width - radius, y + height - radius, radius, 0, G_PI_2);
  cairo_arc (cr, x + radius, y + height - radius, radius, G_PI_2, G_PI);
  cairo_arc (cr, x + radius, y + radius, radius, G_PI, 3 * G_PI_2);
  cairo_close_path (cr);
}

/* One part of a bar: the left side's has square ends, the right side's is round where it ends. */
static void
add_bar_part (GtkSnapshot *snapshot, CpSide side, gboolean mirrored, double x, double y,
              double width, double scale)
{
  double height = BAR_HEIGHT * scale;
  double radius = side == CP_SIDE_LEFT ? scale : 0;
  double end = side == CP_SIDE_RIGHT ? MIN (height / 2, width) : 0;
  double left = mirrored ? end : radius;
  double right = mirrored ? radius : end;
  gboolean rounded = MAX (radius, end) >= RADIUS_LEAST;
  GskRoundedRect outline;

  gsk_rounded_rect_init (&outline, &GRAPHENE_RECT_INIT (x, y, width, height),
                         &GRAPHENE_SIZE_INIT (left, left), &GRAPHENE_SIZE_INIT (right, right),
                         &GRAPHENE_SIZE_INIT (right, right), &GRAPHENE_SIZE_INIT (left, left));
  if (rounded)
    gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, cp_painter_get_color (cp_side_get_color (side)),
                             &outline.bounds);
  if (rounded)
    gtk_snapshot_pop (snapshot);
}

/* The hollow signs of the sides that say nothing stand beside the bar, each on its own end. */
static void
add_missing (GtkSnapshot *snapshot, const CpCellFace *face, gboolean mirrored, double x, double y,
             double width, double scale)
{
  double offset = (MISSING_GAP + MISSING_SIZE / 2) * scale;
  double middle = y + BAR_HEIGHT * scale / 2;
  double start = mirrored ? x + width + offset : x - offset;
  double end = mirrored ? x - offset : x + width + offset;

  if (face->missing[CP_SIDE_LEFT])
    cp_painter_sign (snapshot, CP_SIDE_LEFT, TRUE, start, middle, MISSING_SIZE * scale, scale);
  if (face->missing[CP_SIDE_RIGHT])
    cp_painter_sign (snapshot, CP_SIDE_RIGHT, TRUE, end, middle, MISSING_SIZE * scale, scale);
}

/**
 * cp_painter_get_color:
 *
 * Gets a colour of the theme that the desktop has now.
 */
const GdkRGBA *
cp_painter_get_color (CpColor color)
{
  return cp_style_get_color (cp_style_get_default (), color);
}

/**
 * cp_painter_box:
 * @radius: of its corners
 *
 * Draws a filled rectangle.
 */
void
cp_painter_box (GtkSnapshot *snapshot, const GdkRGBA *color, double x, double y, double width,
                double height, double radius)
{
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (x, y, width, height);
  GskRoundedRect outline;

  g_return_if_fail (snapshot != NULL && color != NULL);

  if (radius < RADIUS_LEAST)
    {
      gtk_snapshot_append_color (snapshot, color, &bounds);
      return;
    }
  gsk_rounded_rect_init_from_rect (&outline, &bounds, radius);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, color, &bounds);
  gtk_snapshot_pop (snapshot);
}

/**
 * cp_painter_outline:
 * @radius: of the outer corners
 * @stroke: how wide the line is
 *
 * Draws the outline of a rectangle, inside it.
 */
void
cp_painter_outline (GtkSnapshot *snapshot, const GdkRGBA *color, double x, double y, double width,
                    double height, double radius, double stroke)
{
  const float widths[4] = { stroke, stroke, stroke, stroke };
  GskRoundedRect outline;

  g_return_if_fail (snapshot != NULL && color != NULL);

  gsk_rounded_rect_init_from_rect (&outline, &GRAPHENE_RECT_INIT (x, y, width, height),
                                   MAX (radius, 0));
  gtk_snapshot_append_border (snapshot, &outline, widths,
                              (const GdkRGBA[4]) { *color, *color, *color, *color });
}

/**
 * cp_painter_dashed_outline:
 * @radius: of the outer corners
 * @stroke: how wide the line is
 *
 * Draws the dashed outline of a rectangle, inside it.
 */
void
cp_painter_dashed_outline (GtkSnapshot *snapshot, const GdkRGBA *color, double x, double y,
                           double width, double height, double radius, double stroke)
{
  const double dashes[] = { DASH_ON, DASH_OFF };
  cairo_t *cr;

  g_return_if_fail (snapshot != NULL && color != NULL);

  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (x, y, width, height));
  gdk_cairo_set_source_rgba (cr, color);
  cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
  cairo_set_line_width (cr, stroke);
  trace_rounded (cr, x + stroke / 2, y + stroke / 2, MAX (width - stroke, 0),
                 MAX (height - stroke, 0), MAX (radius - stroke / 2, 0));
  cairo_stroke (cr);
  cairo_destroy (cr);
}

/**
 * cp_painter_dashed_line:
 * @y: its upper edge
 * @stroke: how high the line is
 *
 * Draws a dashed line from left to right.
 */
void
cp_painter_dashed_line (GtkSnapshot *snapshot, const GdkRGBA *color, double x, double y,
                        double width, double stroke)
{
  g_return_if_fail (snapshot != NULL && color != NULL);

  if (width <= 0)
    return;
  gtk_snapshot_push_repeat (snapshot, &GRAPHENE_RECT_INIT (x, y, width, stroke),
                            &GRAPHENE_RECT_INIT (x, y, DASH_ON + DASH_OFF, stroke));
  gtk_snapshot_append_color (snapshot, color, &GRAPHENE_RECT_INIT (x, y, DASH_ON, stroke));
  gtk_snapshot_pop (snapshot);
}

/**
 * cp_painter_sign:
 * @hollow: whether the side is missing
 * @size: its width and height
 * @scale: the zoom, for its stroke
 *
 * Draws the sign of a side around a point: square, circle or triangle.
 */
void
cp_painter_sign (GtkSnapshot *snapshot, CpSide side, gboolean hollow, double center_x,
                 double center_y, double size, double scale)
{
  const GdkRGBA *color;
  double stroke = hollow ? SIGN_STROKE * scale : 0;
  double radius = side == CP_SIDE_RIGHT ? size / 2 : SIGN_RADIUS * scale;
  double x = center_x - size / 2;
  double y = center_y - size / 2;

  g_return_if_fail (snapshot != NULL && side < CP_N_SIDES && size > 0);

  color = cp_painter_get_color (cp_side_get_color (side));
  if (side == CP_SIDE_OTHERS)
    add_triangle (snapshot, color, x, y, size, stroke);
  else if (hollow)
    cp_painter_outline (snapshot, color, x, y, size, size, radius, stroke);
  else
    cp_painter_box (snapshot, color, x, y, size, size, radius);
}

/**
 * cp_painter_tile:
 * @shade: 1 to 4
 * @scale: the zoom, for its corners
 *
 * Draws the ground of a number; in high contrast it has an outline.
 */
void
cp_painter_tile (GtkSnapshot *snapshot, guint shade, double x, double y, double width,
                 double height, double scale)
{
  double radius = MIN (TILE_RADIUS * scale, height / 2);

  g_return_if_fail (snapshot != NULL);

  cp_painter_box (snapshot, cp_painter_get_color (cp_shade_get_color (shade)), x, y, width, height,
                  radius);
  if (cp_style_is_high_contrast (cp_style_get_default ()))
    cp_painter_outline (snapshot, cp_painter_get_color (CP_COLOR_EDGE), x, y, width, height, radius,
                        1);
}

/**
 * cp_painter_dash:
 * @scale: the zoom
 *
 * Draws what stands where nothing is said, around a point.
 */
void
cp_painter_dash (GtkSnapshot *snapshot, double center_x, double center_y, double scale)
{
  double width = DASH_WIDTH * scale;
  double stroke = DASH_STROKE * scale;

  g_return_if_fail (snapshot != NULL);

  cp_painter_box (snapshot, cp_painter_get_color (CP_COLOR_EDGE), center_x - width / 2,
                  center_y - stroke / 2, width, stroke, 0);
}

/**
 * cp_painter_bar:
 * @face: what the bar shows
 * @direction: mirrored where it is from right to left
 * @y: its upper edge
 * @width: of the bar alone; the hollow signs of missing sides stand 15 px × @scale beside it
 * @scale: the zoom
 *
 * Draws a bar that is 100 %, 6 px × @scale high, with a tick at half below it.
 */
void
cp_painter_bar (GtkSnapshot *snapshot, const CpCellFace *face, GtkTextDirection direction,
                double x, double y, double width, double scale)
{
  static const CpSide order[CP_N_SIDES] = { CP_SIDE_LEFT, CP_SIDE_OTHERS, CP_SIDE_RIGHT };
  gboolean mirrored = direction == GTK_TEXT_DIR_RTL;
  double widths[CP_N_SIDES];
  double part_x = x;

  g_return_if_fail (snapshot != NULL && face != NULL);

  cp_cell_face_get_bar (face, width, BAR_GAP * scale, BAR_PART_LEAST * scale, widths);
  for (guint i = 0; i < CP_N_SIDES; i++)
    {
      CpSide side = order[mirrored ? CP_N_SIDES - 1 - i : i];

      if (widths[side] <= 0)
        continue;
      add_bar_part (snapshot, side, mirrored, part_x, y, widths[side], scale);
      part_x += widths[side] + BAR_GAP * scale;
    }
  cp_painter_box (snapshot, cp_painter_get_color (CP_COLOR_DIM),
                  x + (width - TICK_STROKE * scale) / 2, y + (BAR_HEIGHT + TICK_GAP) * scale,
                  TICK_STROKE * scale, TICK_HEIGHT * scale, 0);
  add_missing (snapshot, face, mirrored, x, y, width, scale);
}

static GdkTexture *
make_hatch (const GdkRGBA *color)
{
  int pixels = HATCH_PITCH * TEXTURE_SCALE;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, pixels, pixels);
  cairo_t *cr = cairo_create (surface);
  GdkTexture *texture;

  gdk_cairo_set_source_rgba (cr, color);
  cairo_set_line_width (cr, TEXTURE_SCALE);
  for (int start = -pixels; start <= pixels; start += pixels)
    {
      cairo_move_to (cr, start, pixels);
      cairo_line_to (cr, start + pixels, 0);
    }
  cairo_stroke (cr);
  texture = make_texture (surface);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);

  return texture;
}

/**
 * cp_painter_hatch:
 * @origin_x: a point that the hatch goes along with where all is scrolled
 * @origin_y: the same
 *
 * Draws the thin diagonal lines of what nothing is known of.
 */
void
cp_painter_hatch (GtkSnapshot *snapshot, double x, double y, double width, double height,
                  double origin_x, double origin_y)
{
  static GdkTexture *texture;
  static GdkRGBA color;
  const GdkRGBA *line = cp_painter_get_color (CP_COLOR_LINE);
  graphene_rect_t tile = GRAPHENE_RECT_INIT (origin_x, origin_y, HATCH_PITCH, HATCH_PITCH);

  g_return_if_fail (snapshot != NULL);

  if (width <= 0 || height <= 0)
    return;
  if (texture == NULL || !gdk_rgba_equal (&color, line))
    {
      g_clear_object (&texture);
      texture = make_hatch (line);
      color = *line;
    }
  gtk_snapshot_push_repeat (snapshot, &GRAPHENE_RECT_INIT (x, y, width, height), &tile);
  gtk_snapshot_append_texture (snapshot, texture, &tile);
  gtk_snapshot_pop (snapshot);
}

/**
 * cp_painter_text:
 * @x: left edge of the layout
 * @y: upper edge of the layout
 *
 * Draws a text.
 */
void
cp_painter_text (GtkSnapshot *snapshot, PangoLayout *layout, const GdkRGBA *color, double x,
                 double y)
{
  g_return_if_fail (snapshot != NULL && layout != NULL && color != NULL);

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x, y));
  gtk_snapshot_append_layout (snapshot, layout, color);
  gtk_snapshot_restore (snapshot);
}
