/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A figure holds what is put on it, writes it down, and draws it. */

#include "cp-figure-pen.h"
#include "cp-png.h"

static CpFigure *
make_figure (void)
{
  const CpFigureOptions options = { .width = 540, .height = 540, .scale = 1 };

  return cp_figure_new (&options);
}

static guint32
get_pixel (cairo_surface_t *surface, int x, int y)
{
  const guint8 *row = cairo_image_surface_get_data (surface)
                      + y * cairo_image_surface_get_stride (surface);

  return ((const guint32 *) (gconstpointer) row)[x] & 0xffffff;
}

static void
test_text (void)
{
  g_autoptr (CpFigure) figure = make_figure ();
  g_autofree char *text = NULL;

  cp_figure_set_title (figure, "A");
  cp_figure_set_description (figure, "B");
  cp_pen_box (figure, CP_COLOR_SHADE_2, 10, 20, 30.04, 40.06, 4);
  cp_pen_outline (figure, CP_COLOR_EDGE, 1, 2, 3, 4, 5, 1.5, CP_ITEM_DASHED);
  cp_pen_line (figure, CP_COLOR_LINE, 10, 10, 5, 10, 1, CP_ITEM_ARROW);
  cp_pen_sign (figure, CP_SIDE_RIGHT, 20, 20, 9, TRUE);
  cp_pen_text (figure, CP_STYLE_NAME, -0.01, 1, 2, CP_ALIGN_CENTER, "<b>");
  text = cp_figure_to_text (figure);
  g_assert_cmpstr (text, ==,
                   "figure 540 540\n"
                   "title A\n"
                   "description B\n"
                   "rect 10.0 20.0 30.0 40.1 r=4.0 shade-2\n"
                   "rect 1.0 2.0 3.0 4.0 stroke=1.5 r=5.0 dashed edge\n"
                   "line 10.0 10.0 -5.0 0.0 stroke=1.0 arrow line\n"
                   "sign 15.5 15.5 9.0 9.0 stroke=1.6 circle expert\n"
                   "text 0.0 1.0 2.0 size=16.0 700 center fg <b>\n");
}

static void
test_items (void)
{
  g_autoptr (CpFigure) figure = make_figure ();
  char string[] = "abc";
  const CpFigureItem *items;
  guint n_items;

  cp_pen_text (figure, CP_STYLE_BODY, 0, 10, 100, CP_ALIGN_START, string);
  string[0] = 'x';
  items = cp_figure_get_items (figure, &n_items);
  g_assert_cmpuint (n_items, ==, 1);
  g_assert_cmpstr (items[0].string, ==, "abc");
  g_assert_cmpfloat (cp_figure_get_width (figure), ==, 540);
  g_assert_cmpfloat (cp_figure_get_unit (figure), ==, 1);
  g_assert_cmpuint (cp_figure_get_dpi (figure), ==, CP_SCREEN_DPI);
}

/* Lines of one text are one paragraph, those of another are another. */
static void
test_paragraphs (void)
{
  g_autoptr (CpFigure) figure = make_figure ();
  g_autoptr (CpTextBlock) block = cp_pen_wrap (CP_STYLE_BODY, "one two", 40, 9,
                                               CP_CUT_WORD);
  const CpFigureItem *items;
  guint n_items;

  g_assert_cmpuint (block->n_lines, ==, 2);
  cp_pen_block (figure, CP_STYLE_BODY, 0, 20, 40, CP_ALIGN_START, block);
  cp_pen_block (figure, CP_STYLE_BODY, 0, 80, 60, CP_ALIGN_START, block);
  cp_pen_text (figure, CP_STYLE_BODY, 0, 140, 60, CP_ALIGN_START, "alone");
  items = cp_figure_get_items (figure, &n_items);
  g_assert_cmpuint (n_items, ==, 5);
  g_assert_cmpuint (items[0].paragraph, !=, 0);
  g_assert_cmpuint (items[1].paragraph, ==, items[0].paragraph);
  g_assert_cmpuint (items[2].paragraph, !=, items[0].paragraph);
  g_assert_cmpuint (items[3].paragraph, ==, items[2].paragraph);
  g_assert_cmpuint (items[4].paragraph, ==, 0);
}

/* Doors and addresses keep their own strings. */
static void
test_doors (void)
{
  g_autoptr (CpFigure) figure = make_figure ();
  char label[] = "Tolls in Harbour Post";
  CpFigureDoor door = { 10, 20, 30, 40, label, "tolls", NULL };
  const CpFigureDoor *doors;
  guint n_doors;

  cp_figure_add_door (figure, &door);
  label[0] = 'x';
  doors = cp_figure_get_doors (figure, &n_doors);
  g_assert_cmpuint (n_doors, ==, 1);
  g_assert_cmpstr (doors[0].label, ==, "Tolls in Harbour Post");
  g_assert_cmpstr (doors[0].topic, ==, "tolls");
  g_assert_null (doors[0].source);
}

/* Filled, hollow and hatched; the ground is the view. */
static void
test_draw (void)
{
  g_autoptr (CpFigure) figure = make_figure ();
  cairo_surface_t *surface;

  cp_pen_box (figure, CP_COLOR_OFFICIAL, 100, 100, 50, 50, 0);
  cp_pen_sign (figure, CP_SIDE_RIGHT, 300, 300, 40, TRUE);
  cp_pen_sign (figure, CP_SIDE_OTHERS, 400, 300, 40, FALSE);
  surface = cp_png_render (figure, 1, NULL);
  g_assert_cmphex (get_pixel (surface, 0, 0), ==, 0xffffff);
  g_assert_cmphex (get_pixel (surface, 125, 125), ==, 0x0072b2);
  g_assert_cmphex (get_pixel (surface, 300, 300), ==, 0xffffff);
  g_assert_cmphex (get_pixel (surface, 281, 300), !=, 0xffffff);
  g_assert_cmphex (get_pixel (surface, 400, 310), ==, 0x85848c);
  g_assert_cmphex (get_pixel (surface, 383, 283), ==, 0xffffff);
  cairo_surface_destroy (surface);
}

static void
test_right_to_left (void)
{
  g_autoptr (CpFigure) figure = make_figure ();
  g_autoptr (CpTextBlock) block = cp_pen_wrap (CP_STYLE_BODY, "שלום", 200, 1, CP_CUT_WORD);
  const CpFigureItem *items;
  guint n_items;

  cp_pen_block (figure, CP_STYLE_BODY, 0, 20, 200, CP_ALIGN_START, block);
  items = cp_figure_get_items (figure, &n_items);
  g_assert_cmpuint (n_items, ==, 1);
  g_assert_cmpint (items[0].align, ==, CP_ALIGN_END);
  g_assert_true (items[0].flags & CP_ITEM_RTL);
}

/* What is drawn does not depend on what was drawn before, nor on the size. */
static void
test_scale (void)
{
  g_autoptr (CpFigure) figure = make_figure ();
  double before;
  cairo_surface_t *surface;

  cp_pen_text (figure, CP_STYLE_BODY, 10, 20, 200, CP_ALIGN_START, "Handgloves");
  before = cp_pen_measure (CP_STYLE_BODY, "Handgloves");
  surface = cp_png_render (figure, 4, NULL);
  g_assert_cmpint (cairo_image_surface_get_width (surface), ==, 2160);
  g_assert_cmpfloat (cp_pen_measure (CP_STYLE_BODY, "Handgloves"), ==, before);
  cairo_surface_destroy (surface);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/figure/text", test_text);
  g_test_add_func ("/figure/items", test_items);
  g_test_add_func ("/figure/paragraphs", test_paragraphs);
  g_test_add_func ("/figure/doors", test_doors);
  g_test_add_func ("/figure/draw", test_draw);
  g_test_add_func ("/figure/right-to-left", test_right_to_left);
  g_test_add_func ("/figure/scale", test_scale);

  return g_test_run ();
}
