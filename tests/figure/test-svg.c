/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SVG files, as other programs read them: xmllint their grammar, rsvg-convert their picture. */

#include "cp-svg.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "cp-figure-pen.h"
#include "cp-matrix-figure.h"
#include "cp-png.h"
#include "figure-fixture.h"
#include "picture-compare.h"

static char *
dup_text (GBytes *file)
{
  gsize size;
  const char *data = g_bytes_get_data (file, &size);

  return g_strndup (data, size);
}

/* Runs a program on a file, where the machine has it. */
static gboolean
run (const char *program, const char *option, const char *path, const char *value)
{
  g_autofree char *found = g_find_program_in_path (program);
  const char *argv[] = { program, option, value != NULL ? value : path,
                         value != NULL ? path : NULL, NULL };
  g_autoptr (GError) error = NULL;
  int status;

  if (found == NULL)
    {
      g_test_skip_printf ("%s is not here", program);
      return FALSE;
    }
  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, &status,
                &error);
  g_assert_no_error (error);
  g_assert_cmpint (status, ==, 0);

  return TRUE;
}

static char *
write_file (GBytes *file, const char *name)
{
  char *path = g_build_filename (g_get_tmp_dir (), name, NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, g_bytes_get_data (file, NULL), (gssize) g_bytes_get_size (file),
                       &error);
  g_assert_no_error (error);

  return path;
}

/* What rsvg-convert makes of the file is what cairo draws, but for how letters are smoothed. */
static void
check_picture (const CpFigure *figure, const char *name)
{
  const PictureLimits limits = { .tolerance = 96, .share = 0.006 };
  g_autofree char *svg_name = g_strdup_printf ("cp-%s-%d.svg", name, (int) getpid ());
  g_autofree char *png_name = g_strdup_printf ("cp-%s-%d.png", name, (int) getpid ());
  g_autoptr (GBytes) file = cp_svg_encode (figure);
  g_autofree char *path = write_file (file, svg_name);
  g_autofree char *png = g_build_filename (g_get_tmp_dir (), png_name, NULL);
  g_autofree char *option = g_strconcat ("--output=", png, NULL);
  cairo_surface_t *expected, *made;

  if (run ("xmllint", "--noout", path, NULL) && run ("rsvg-convert", option, path, NULL))
    {
      expected = cp_png_render (figure, 1, NULL);
      made = picture_load (png);
      picture_assert_similar (made, expected, name, &limits);
      cairo_surface_destroy (expected);
      cairo_surface_destroy (made);
      g_unlink (png);
    }
  g_unlink (path);
}

static GPtrArray *
lay_out_matrix (CpSnapshot *snapshot, CpTheme theme)
{
  CpFigureOptions options = CP_FIGURE_OPTIONS_DEFAULT;
  g_autoptr (CpMatrix) matrix = figure_fixture_count (snapshot, CP_MEASURE_STATEMENTS,
                                                      CP_SOURCE_DOCUMENTS);
  g_autoptr (GError) error = NULL;
  GPtrArray *pages;

  options.theme = theme;
  pages = cp_matrix_figure_layout (matrix, &options, &error);
  g_assert_no_error (error);

  return pages;
}

static void
test_matrix (void)
{
  g_autoptr (CpSnapshot) snapshot = figure_fixture_load_builtin ();

  for (CpTheme theme = CP_THEME_LIGHT; theme <= CP_THEME_PRINT; theme++)
    {
      g_autoptr (GPtrArray) pages = lay_out_matrix (snapshot, theme);

      check_picture (pages->pdata[0], cp_theme_to_string (theme));
    }
}

/* The parts of a cell are a group, which says in words what is there. */
static void
test_cells (void)
{
  g_autoptr (CpSnapshot) snapshot = figure_fixture_load_ferry ();
  g_autoptr (GPtrArray) pages = lay_out_matrix (snapshot, CP_THEME_LIGHT);
  g_autoptr (GBytes) file = cp_svg_encode (pages->pdata[0]);
  g_autofree char *text = dup_text (file);

  g_assert_nonnull (strstr (text, "<g><title>Boat, The Gull, May 2031*: 1 statement, 1 official"
                                  "</title>\n<path "));
}

static void
test_comparison (void)
{
  const CpFigureOptions options = CP_FIGURE_OPTIONS_DEFAULT;
  g_autoptr (CpSnapshot) snapshot = figure_fixture_load_builtin ();
  g_autoptr (GPtrArray) pages = figure_fixture_compare (snapshot, "threats", NULL, &options);

  g_assert_cmpuint (pages->len, >, 0);
  for (guint i = 0; i < pages->len; i++)
    check_picture (pages->pdata[i], "comparison");
}

/* Every text of the figure can be found in the file, and nothing in it is markup. */
static void
test_text (void)
{
  const CpFigureOptions options = CP_FIGURE_OPTIONS_DEFAULT;
  g_autoptr (CpFigure) figure = cp_figure_new (&options);
  g_autoptr (GBytes) file = NULL;
  g_autofree char *text = NULL;

  cp_figure_set_title (figure, "Tides & <winds>");
  cp_figure_set_description (figure, "Low\001 tide \"here\"");
  cp_pen_text (figure, CP_STYLE_BODY, 10, 20, 200, CP_ALIGN_START, "<b>bold</b> & more\n]]>");
  cp_pen_text (figure, CP_STYLE_NAME, 10, 60, 200, CP_ALIGN_END, "שלום");
  file = cp_svg_encode (figure);
  text = dup_text (file);
  g_assert_nonnull (strstr (text, "<title id=\"title\">Tides &amp; &lt;winds&gt;</title>"));
  g_assert_nonnull (strstr (text, "<desc id=\"desc\">Low tide &quot;here&quot;</desc>"));
  g_assert_nonnull (strstr (text, ">&lt;b&gt;bold&lt;/b&gt; &amp; more ]]&gt;</text>"));
  /* At the right end, which is where a text from right to left starts. */
  g_assert_nonnull (strstr (text, "x=\"210\" y=\"60\" font-size=\"16\" font-weight=\"700\" "
                                  "direction=\"rtl\" unicode-bidi=\"embed\" textLength="));
  check_picture (figure, "text");
}

/* An address is a link, whatever is in it; a script is none. What has links is read part by part. */
static void
test_links (void)
{
  const CpFigureOptions options = CP_FIGURE_OPTIONS_DEFAULT;
  CpFigureItem item = { .kind = CP_FIGURE_TEXT, .x = 10, .y = 20, .width = 200,
                        .size = CP_LABEL_SIZE, .weight = CP_WEIGHT_NORMAL, .string = "Low tide" };
  g_autoptr (CpFigure) figure = cp_figure_new (&options);
  g_autoptr (GBytes) plain_file = NULL;
  g_autoptr (GBytes) file = NULL;
  g_autofree char *plain = NULL;
  g_autofree char *text = NULL;

  cp_figure_set_title (figure, "Tides");
  item.uri = "javascript:alert(1)";
  cp_figure_add (figure, &item);
  plain_file = cp_svg_encode (figure);
  plain = dup_text (plain_file);
  g_assert_null (strstr (plain, "<a "));
  g_assert_nonnull (strstr (plain, " role=\"img\" aria-labelledby=\"title\" "));
  item.uri = "https://gull.example/?a=1&b=\"2\"";
  item.y = 60;
  cp_figure_add (figure, &item);
  file = cp_svg_encode (figure);
  text = dup_text (file);
  g_assert_nonnull (strstr (text, "<a href=\"https://gull.example/?a=1&amp;b=%222%22\" "
                                  "xlink:href=\"https://gull.example/?a=1&amp;b=%222%22\"><text "));
  g_assert_nonnull (strstr (text, " role=\"group\" "));
  check_picture (figure, "links");
}

static void
add_line (CpFigure *figure, double y, CpFigureFlags flags)
{
  cp_pen_line (figure, CP_COLOR_EDGE, 20, y, 180, y + 30, 2, flags);
}

/* Every kind of item, plain and otherwise. */
static void
test_shapes (void)
{
  const CpFigureOptions options = { .width = 400, .height = 400, .theme = CP_THEME_LIGHT };
  g_autoptr (CpFigure) figure = cp_figure_new (&options);

  add_line (figure, 20, CP_ITEM_PLAIN);
  add_line (figure, 60, CP_ITEM_DASHED);
  add_line (figure, 100, CP_ITEM_ARROW);
  for (CpSide side = 0; side < CP_N_SIDES; side++)
    for (guint hollow = 0; hollow < 2; hollow++)
      cp_pen_sign (figure, side, 240 + 40 * (int) side, 40 + 40 * (int) hollow, 24, hollow != 0);
  cp_pen_box (figure, CP_COLOR_SHADE_3, 20, 160, 120, 40, 8);
  cp_pen_outline (figure, CP_COLOR_FG, 20, 220, 120, 40, 8, 3, CP_ITEM_DASHED);
  cp_figure_add (figure, &(CpFigureItem) { .kind = CP_FIGURE_RECT, .flags = CP_ITEM_HATCHED,
                                           .color = CP_COLOR_EXPERT, .x = 200, .y = 160,
                                           .width = 150, .height = 60, .end_radius = 20 });
  cp_figure_add (figure, &(CpFigureItem) { .kind = CP_FIGURE_RECT, .color = CP_COLOR_OFFICIAL,
                                           .x = 200, .y = 260, .width = 150, .height = 60,
                                           .radius = 20 });
  check_picture (figure, "shapes");
}

static void
test_equal (void)
{
  g_autoptr (CpSnapshot) snapshot = figure_fixture_load_builtin ();
  g_autoptr (GPtrArray) pages = lay_out_matrix (snapshot, CP_THEME_LIGHT);
  g_autoptr (GPtrArray) again = lay_out_matrix (snapshot, CP_THEME_LIGHT);
  g_autoptr (GBytes) one = cp_svg_encode (pages->pdata[0]);
  g_autoptr (GBytes) other = cp_svg_encode (again->pdata[0]);

  g_assert_true (g_bytes_equal (one, other));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/svg/text", test_text);
  g_test_add_func ("/svg/links", test_links);
  g_test_add_func ("/svg/shapes", test_shapes);
  g_test_add_func ("/svg/matrix", test_matrix);
  g_test_add_func ("/svg/cells", test_cells);
  g_test_add_func ("/svg/comparison", test_comparison);
  g_test_add_func ("/svg/equal", test_equal);

  return g_test_run ();
}
