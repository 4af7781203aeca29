/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pages that are to be slides: figures of the corpus, and all that a figure can hold. */

#include "fodp-pages.h"

#include "cp-figure-pen.h"
#include "cp-fodp.h"
#include "cp-matrix-figure.h"
#include "figure-fixture.h"

GPtrArray *
fodp_pages_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) cp_figure_unref);
}

CpFigure *
fodp_pages_add (GPtrArray *pages, const CpFigureOptions *options)
{
  CpFigure *page = cp_figure_new (options);

  g_ptr_array_add (pages, page);
  return page;
}

void
fodp_pages_take (GPtrArray *to, GPtrArray *pages, guint n_pages)
{
  for (guint i = 0; i < MIN (n_pages, pages->len); i++)
    g_ptr_array_add (to, cp_figure_ref (pages->pdata[i]));
}

GBytes *
fodp_pages_encode (GPtrArray *pages)
{
  g_autoptr (GError) error = NULL;
  GBytes *file = cp_fodp_encode (pages, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  return file;
}

void
fodp_pages_add_matrix (GPtrArray *to, CpSnapshot *snapshot, CpTheme theme)
{
  CpFigureOptions options = CP_FIGURE_OPTIONS_DEFAULT;
  g_autoptr (CpMatrix) matrix = figure_fixture_count (snapshot, CP_MEASURE_STATEMENTS,
                                                      CP_SOURCE_DOCUMENTS);
  g_autoptr (GPtrArray) pages = NULL;
  g_autoptr (GError) error = NULL;

  options.theme = theme;
  pages = cp_matrix_figure_layout (matrix, &options, &error);
  g_assert_no_error (error);
  fodp_pages_take (to, pages, G_MAXUINT);
}

void
fodp_pages_add_comparison (GPtrArray *to, CpSnapshot *snapshot, const char *topic, guint n_pages)
{
  const CpFigureOptions options = CP_FIGURE_OPTIONS_DEFAULT;
  g_autoptr (GPtrArray) pages = figure_fixture_compare (snapshot, topic, NULL, &options);

  fodp_pages_take (to, pages, n_pages);
}

/* Every kind of item, plain and otherwise. */
void
fodp_pages_add_shapes (GPtrArray *to)
{
  const CpFigureOptions options = CP_FIGURE_OPTIONS_DEFAULT;
  CpFigure *page = fodp_pages_add (to, &options);

  cp_pen_line (page, CP_COLOR_EDGE, 20, 20, 180, 50, 2, CP_ITEM_PLAIN);
  cp_pen_line (page, CP_COLOR_EDGE, 20, 60, 180, 90, 2, CP_ITEM_DASHED);
  cp_pen_line (page, CP_COLOR_EDGE, 20, 100, 180, 130, 1.5, CP_ITEM_ARROW);
  for (CpSide side = 0; side < CP_N_SIDES; side++)
    for (guint hollow = 0; hollow < 2; hollow++)
      cp_pen_sign (page, side, 240 + 40 * (int) side, 40 + 40 * (int) hollow, 24, hollow != 0);
  cp_pen_box (page, CP_COLOR_SHADE_3, 20, 160, 120, 40, 8);
  cp_pen_outline (page, CP_COLOR_FG, 20, 220, 120, 40, 8, 3, CP_ITEM_DASHED);
  cp_figure_add (page, &(CpFigureItem) { .kind = CP_FIGURE_RECT, .flags = CP_ITEM_HATCHED,
                                         .color = CP_COLOR_EXPERT, .x = 200, .y = 160,
                                         .width = 150, .height = 60, .end_radius = 20 });
  cp_figure_add (page, &(CpFigureItem) { .kind = CP_FIGURE_RECT, .color = CP_COLOR_OFFICIAL,
                                         .x = 200, .y = 260, .width = 150, .height = 60,
                                         .radius = 20 });
}

void
fodp_pages_add_block (CpFigure *page, double y, CpAlign align, const char *text)
{
  g_autoptr (CpTextBlock) block = cp_pen_wrap (CP_STYLE_BODY, text, 260, G_MAXUINT, CP_CUT_WORD);

  g_assert_cmpuint (block->n_lines, >, 1);
  cp_pen_block (page, CP_STYLE_BODY, 100, y, 260, align, block);
}

/* Paragraphs, aligned this way and that, from left to right and otherwise. */
void
fodp_pages_add_texts (GPtrArray *to)
{
  const CpFigureOptions options = CP_FIGURE_OPTIONS_DEFAULT;
  CpFigure *page = fodp_pages_add (to, &options);

  cp_figure_set_title (page, "Nets");
  cp_pen_text (page, CP_STYLE_TITLE, 100, 60, 600, CP_ALIGN_START, "Who mends the nets");
  fodp_pages_add_block (page, 100, CP_ALIGN_START,
                        "The harbour master says that the nets are mended on the quay, and well-known hands "
                        "do it in the evening.");
  fodp_pages_add_block (page, 220, CP_ALIGN_CENTER,
                        "The mayor says that nobody has seen a needle since the storm came over the wall.");
  fodp_pages_add_block (page, 340, CP_ALIGN_START,
                        "ראש העיר אומר שאיש לא ראה מחט מאז שהסערה עברה מעל החומה (2031) של הנמל הישן.");
  cp_pen_text (page, CP_STYLE_NAME, 500, 100, 200, CP_ALIGN_START, "at the left");
  cp_pen_text (page, CP_STYLE_NAME, 500, 130, 200, CP_ALIGN_CENTER, "in the middle");
  cp_pen_text (page, CP_STYLE_NAME, 500, 160, 200, CP_ALIGN_END, "at the right");
}

void
fodp_pages_add_subject (GPtrArray *to, CpSnapshot *snapshot, CpSubject subject)
{
  const CpFigureOptions options = CP_FIGURE_OPTIONS_DEFAULT;
  g_autoptr (CpMatrix) matrix = figure_fixture_count (snapshot, CP_MEASURE_STATEMENTS,
                                                      CP_SOURCE_DOCUMENTS);
  g_autoptr (CpFigureRequest) request = cp_figure_request_new (subject, matrix, &options);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) pages = cp_figure_request_lay_out (request, &error);

  g_assert_no_error (error);
  fodp_pages_take (to, pages, G_MAXUINT);
}
