/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The overview as a figure of any size. */

#include "cp-overview-figure.h"

#include <glib/gi18n-lib.h>

#include "cp-count-figure.h"
#include "cp-matrix-words.h"
#include "cp-overview-grid.h"
#include "cp-overview-words.h"
#include "cp-page-rows.h"

/* Rows that do not fit go to further pages, each complete with title, head and notes. */

#define ROWS_TO_FOOT 6.0

/* What an overview has at least whose further topics are together. */
#define ROWS_LEAST 3

typedef struct
{
  CpCountFigure figure;
  CpOverview *overview;
  CpOverviewGrid *grid;
} Layout;

static gboolean
is_empty (const Layout *self)
{
  return cp_overview_get_row (self->overview, CP_MATRIX_TOTAL)->n_documents == 0;
}

static CpFigurePage
begin_page (const Layout *self)
{
  g_autofree char *scope = cp_overview_words_dup_scope (self->overview, self->figure.sources);

  return cp_count_figure_begin_page (&self->figure, scope);
}

static void
add_foot (const Layout *self, CpFigurePage *page, const CpPageRows *rows)
{
  g_autoptr (GPtrArray) cut = cp_overview_grid_list_cut (self->grid, rows->first, rows->n);
  g_autofree char *sources = cp_matrix_words_dup_all_sources (self->figure.matrix,
                                                              self->figure.sources);
  char *marks = NULL;

  if (!is_empty (self))
    marks = cp_overview_words_dup_marks (self->overview, self->figure.sources,
                                         cp_overview_grid_has_bars (self->grid),
                                         cp_overview_grid_has_speakers (self->grid));
  cp_count_figure_add_foot (&self->figure, page, marks, cut, sources);
  page->bottom -= ROWS_TO_FOOT;
}

static guint
fit_rows (gconstpointer data, const CpPageRows *rows)
{
  const Layout *self = data;
  CpFigurePage page = begin_page (self);
  guint n_rows;

  add_foot (self, &page, rows);
  n_rows = cp_overview_grid_fit_rows (self->grid, rows->first, rows->n, page.bottom - page.top);
  cp_figure_unref (page.figure);

  return n_rows;
}

static GArray *
plan_parts (const CpCountFigure *figure)
{
  const Layout *self = (const Layout *) figure;

  return cp_page_rows_share (is_empty (self) ? 0 : cp_matrix_get_n_rows (figure->matrix), fit_rows,
                             self);
}

static CpFigure *
lay_out_part (const CpCountFigure *figure, gconstpointer data)
{
  const Layout *self = (const Layout *) figure;
  const CpPageRows *rows = data;
  CpFigurePage page = begin_page (self);
  g_autofree char *description = cp_overview_words_dup_description (self->overview, figure->sources,
                                                                    rows->first, rows->n);

  add_foot (self, &page, rows);
  if (rows->n == 0)
    cp_count_figure_add_nothing (figure, &page);
  else
    cp_overview_grid_add (self->grid, &page, rows->first, rows->n);

  return cp_count_figure_end_page (figure, &page, description);
}

static void
init_layout (CpCountFigure *figure, gpointer shown, const CpFigureOptions *options)
{
  Layout *self = (Layout *) figure;
  CpMatrix *matrix = shown;
  CpFigurePage page;

  cp_count_figure_init (figure, matrix, options, cp_overview_words_dup_title ());
  page = cp_count_figure_try_page (figure);
  self->overview = cp_overview_new (matrix);
  self->grid = cp_overview_grid_new (self->overview, page.right - page.left, options->dense);
  cp_figure_unref (page.figure);
}

static void
clear_layout (CpCountFigure *figure)
{
  Layout *self = (Layout *) figure;

  cp_overview_grid_free (self->grid);
  cp_overview_free (self->overview);
  cp_count_figure_clear (figure);
}

/* Puts the topics that do not fit one page together; what is shown then may need more room. */
static CpMatrix *
group_further (CpMatrix *matrix, const CpFigureOptions *options)
{
  CpMatrix *grouped = cp_matrix_ref (matrix);

  while (TRUE)
    {
      CpPageRows rows = { 0, cp_matrix_get_n_rows (grouped) };
      Layout layout = { 0 };
      gboolean fits;

      init_layout (&layout.figure, grouped, options);
      fits = is_empty (&layout) || cp_page_rows_limit (&rows, ROWS_LEAST, fit_rows, &layout);
      clear_layout (&layout.figure);
      if (fits)
        return grouped;
      cp_matrix_unref (grouped);
      grouped = cp_matrix_new_grouped (matrix, rows.n, G_MAXUINT);
    }
}

static const CpCountKind kind = {
  .size = sizeof (Layout),
  .init = init_layout,
  .clear = clear_layout,
  .plan = plan_parts,
  .lay_out = lay_out_part,
  /* Translators: what to do where an overview would have too many pages */
  .advice = N_("Filter the statements, or choose a larger page."),
};

/**
 * cp_overview_figure_layout:
 * @matrix: says what is counted, with which sides; its rows are those of the overview
 * @options: size, theme, title
 *
 * Lays out how much each side says on each topic, on as many pages as it takes, at least one; or, where
 * that is asked for, on one with the topics that do not fit in one row. Where nothing is counted, it
 * says so.
 *
 * Returns: (transfer full) (element-type CpFigure): the pages, or %NULL with %CP_FIGURE_ERROR_SIZE,
 * or with %CP_FIGURE_ERROR_PAGES where they would be more than %CP_FIGURE_PAGES_MAX
 */
GPtrArray *
cp_overview_figure_layout (CpMatrix *matrix, const CpFigureOptions *options, GError **error)
{
  g_autoptr (CpMatrix) shown = NULL;

  g_return_val_if_fail (matrix != NULL && options != NULL, NULL);

  if (!cp_figure_options_check (options, error))
    return NULL;
  shown = options->grouped ? cp_count_figure_group (matrix, options, group_further)
                           : cp_matrix_ref (matrix);

  return cp_count_figure_lay_out (&kind, shown, options, error);
}
