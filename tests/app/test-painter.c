/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What views draw with nodes looks like what figures draw with cairo. */

#include "cp-painter.h"

#include "cp-figure-pen.h"
#include "cp-matrix-cell.h"
#include "cp-sign.h"
#include "cp-style.h"
#include "display-fixture.h"
#include "picture-compare.h"

/* Both sides smooth their edges, each in its own way: of the pixels at an edge, which are few, some
 * differ by more than the tolerance. */
static const PictureLimits limits = { .tolerance = 40, .share = 0.002 };

#define WIDTH 400
#define HEIGHT 300

typedef void (*DrawNodes) (GtkSnapshot *snapshot);
typedef void (*AddItems) (CpFigure *figure);

static cairo_surface_t *
draw_nodes (DrawNodes draw)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (surface);
  GskRenderNode *node;

  cp_painter_box (snapshot, cp_style_get_color (cp_style_get_default (), CP_COLOR_VIEW), 0, 0, WIDTH,
                  HEIGHT, 0);
  draw (snapshot);
  node = gtk_snapshot_free_to_node (snapshot);
  gsk_render_node_draw (node, cr);
  gsk_render_node_unref (node);
  cairo_destroy (cr);

  return surface;
}

static cairo_surface_t *
draw_figure (CpTheme theme, AddItems add)
{
  CpFigureOptions options = CP_FIGURE_OPTIONS_DEFAULT;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (surface);
  g_autoptr (CpFigure) figure = NULL;

  options.theme = theme;
  figure = cp_figure_new (&options);
  add (figure);
  /* A unit of the figure is a px here. */
  cairo_scale (cr, 1 / cp_figure_get_unit (figure), 1 / cp_figure_get_unit (figure));
  cp_figure_draw (figure, cr);
  cairo_destroy (cr);

  return surface;
}

static void
compare (const char *name, DrawNodes draw, AddItems add)
{
  static const CpTheme themes[]
      = { CP_THEME_LIGHT, CP_THEME_DARK, CP_THEME_HC_LIGHT, CP_THEME_HC_DARK };

  for (guint i = 0; i < G_N_ELEMENTS (themes); i++)
    {
      g_autofree char *full_name = g_strdup_printf ("painter-%s-%u", name, i);
      cairo_surface_t *made, *expected;

      cp_style_force (cp_style_get_default (), themes[i]);
      made = draw_nodes (draw);
      expected = draw_figure (themes[i], add);
      picture_assert_similar (made, expected, full_name, &limits);
      cairo_surface_destroy (made);
      cairo_surface_destroy (expected);
    }
  cp_style_force (cp_style_get_default (), CP_THEME_LIGHT);
}

static void
draw_signs (GtkSnapshot *snapshot)
{
  for (guint side = 0; side < CP_N_SIDES; side++)
    for (guint hollow = 0; hollow < 2; hollow++)
      {
        cp_painter_sign (snapshot, side, hollow, 40 + 60 * side, 40 + 40 * hollow, 10, 1);
        cp_painter_sign (snapshot, side, hollow, 40 + 60 * side, 140 + 60 * hollow, 36, 1);
      }
}

static void
add_signs (CpFigure *figure)
{
  for (guint side = 0; side < CP_N_SIDES; side++)
    for (guint hollow = 0; hollow < 2; hollow++)
      {
        cp_pen_sign (figure, side, 40 + 60 * side, 40 + 40 * hollow, 10, hollow);
        cp_pen_sign (figure, side, 40 + 60 * side, 140 + 60 * hollow, 36, hollow);
      }
}

static void
test_signs (void)
{
  compare ("signs", draw_signs, add_signs);
}

static void
draw_shapes (GtkSnapshot *snapshot)
{
  CpStyle *style = cp_style_get_default ();

  cp_painter_box (snapshot, cp_style_get_color (style, CP_COLOR_SHADE_3), 20, 20, 100, 40, 6);
  cp_painter_box (snapshot, cp_style_get_color (style, CP_COLOR_FG), 140, 20, 100, 40, 0);
  cp_painter_outline (snapshot, cp_style_get_color (style, CP_COLOR_FG), 20, 80, 100, 40, 8, 1.5);
  cp_painter_outline (snapshot, cp_style_get_color (style, CP_COLOR_EDGE), 140, 80, 100, 40, 0, 2);
}

static void
add_shapes (CpFigure *figure)
{
  cp_pen_box (figure, CP_COLOR_SHADE_3, 20, 20, 100, 40, 6);
  cp_pen_box (figure, CP_COLOR_FG, 140, 20, 100, 40, 0);
  cp_pen_outline (figure, CP_COLOR_FG, 20, 80, 100, 40, 8, 1.5, CP_ITEM_PLAIN);
  cp_pen_outline (figure, CP_COLOR_EDGE, 140, 80, 100, 40, 0, 2, CP_ITEM_PLAIN);
}

static void
test_shapes (void)
{
  compare ("shapes", draw_shapes, add_shapes);
}

static void
draw_dashed (GtkSnapshot *snapshot)
{
  const GdkRGBA *edge = cp_style_get_color (cp_style_get_default (), CP_COLOR_EDGE);

  cp_painter_dashed_outline (snapshot, edge, 20, 20, 200, 40, 6, 1.5);
  cp_painter_dashed_line (snapshot, edge, 20, 100, 200, 2);
}

static void
add_dashed (CpFigure *figure)
{
  cp_pen_outline (figure, CP_COLOR_EDGE, 20, 20, 200, 40, 6, 1.5, CP_ITEM_DASHED);
  cp_pen_line (figure, CP_COLOR_EDGE, 20, 101, 220, 101, 2, CP_ITEM_DASHED);
}

static void
test_dashed (void)
{
  compare ("dashed", draw_dashed, add_dashed);
}

/* The kinds of cells: both sides, with others, each of the four one-sidednesses, a sliver. */
static const CpCellFace faces[] = {
  { .shade = 4, .shares = { 0, 0.5, 0.5 } },
  { .shade = 3, .shares = { 0.2, 0.5, 0.3 } },
  { .shade = 2, .shares = { 0, 1, 0 }, .missing = { FALSE, FALSE, TRUE } },
  { .shade = 1, .shares = { 0, 0, 1 }, .missing = { FALSE, TRUE, FALSE } },
  { .shade = 1, .shares = { 1, 0, 0 }, .missing = { FALSE, TRUE, TRUE } },
  { .shade = 1, .shares = { 0.004, 0.992, 0.004 } },
  { .shade = 0 },
};

/* As the figure lays a cell out: tile, slot, bar of 5.5 u, slot; see cp-matrix-cell.c. The bars of
 * views are 6 px, so a zoom of 5.5 / 6 makes them the same but for tick and signs. */
static void
draw_cells (GtkSnapshot *snapshot)
{
  CpStyle *style = cp_style_get_default ();

  for (guint i = 0; i < G_N_ELEMENTS (faces); i++)
    {
      double y = 30 + 36 * i;

      if (faces[i].shade == 0)
        {
          cp_painter_dash (snapshot, 20 + 31 / 2.0, y, 1);
          continue;
        }
      cp_painter_box (snapshot, cp_style_get_color (style, cp_shade_get_color (faces[i].shade)), 20,
                      y - 9.5, 31, 19, 4);
      cp_painter_bar (snapshot, &faces[i], GTK_TEXT_DIR_LTR, 20 + 31 + 4.8 + 9 + 4.8, y - 2.75, 120,
                      5.5 / 6);
    }
}

static void
add_cells (CpFigure *figure)
{
  for (guint i = 0; i < G_N_ELEMENTS (faces); i++)
    cp_matrix_cell_add (figure, &faces[i], 20, 30 + 36 * i, 31, 120);
}

static void
test_cells (void)
{
  compare ("cells", draw_cells, add_cells);
}

/* A bar from right to left is its own mirror image. */
static cairo_surface_t *
draw_bar (GtkTextDirection direction, gboolean mirrored)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 200, 40);
  cairo_t *cr = cairo_create (surface);
  GskRenderNode *node;
  const CpCellFace face = { .shade = 1, .shares = { 0.25, 0.5, 0.25 } };

  cp_painter_bar (snapshot, &face, direction, 40, 10, 120, 1);
  cp_painter_bar (snapshot, &faces[3], direction, 40, 24, 120, 1);
  node = gtk_snapshot_free_to_node (snapshot);
  if (mirrored)
    {
      cairo_translate (cr, 200, 0);
      cairo_scale (cr, -1, 1);
    }
  gsk_render_node_draw (node, cr);
  gsk_render_node_unref (node);
  cairo_destroy (cr);

  return surface;
}

static void
test_mirrored (void)
{
  cairo_surface_t *rtl = draw_bar (GTK_TEXT_DIR_RTL, FALSE);
  cairo_surface_t *ltr = draw_bar (GTK_TEXT_DIR_LTR, TRUE);

  picture_assert_similar (rtl, ltr, "painter-mirrored", &limits);
  cairo_surface_destroy (rtl);
  cairo_surface_destroy (ltr);
}

static void
test_sign_widget (void)
{
  GtkWidget *sign = cp_sign_new (CP_SIDE_LEFT, TRUE);
  guint side;
  gboolean missing;

  g_assert_true (gtk_widget_has_css_class (sign, "cp-sign"));
  g_assert_true (gtk_widget_has_css_class (sign, "official"));
  g_assert_true (gtk_widget_has_css_class (sign, "missing"));
  cp_sign_set (CP_SIGN (g_object_ref_sink (sign)), CP_SIDE_OTHERS, FALSE);
  g_object_get (sign, "side", &side, "missing", &missing, NULL);
  g_assert_cmpuint (side, ==, CP_SIDE_OTHERS);
  g_assert_false (missing);
  g_assert_true (gtk_widget_has_css_class (sign, "other"));
  g_assert_false (gtk_widget_has_css_class (sign, "missing"));
  g_assert_finalize_object (sign);
  display_fixture_assert_finalizes (cp_sign_new (CP_SIDE_RIGHT, FALSE));
}

int
main (int argc, char **argv)
{
  if (!display_fixture_init (&argc, &argv))
    return DISPLAY_FIXTURE_SKIPPED;
  g_test_add_func ("/painter/signs", test_signs);
  g_test_add_func ("/painter/shapes", test_shapes);
  g_test_add_func ("/painter/dashed", test_dashed);
  g_test_add_func ("/painter/cells", test_cells);
  g_test_add_func ("/painter/mirrored", test_mirrored);
  g_test_add_func ("/painter/sign-widget", test_sign_widget);

  return g_test_run ();
}
