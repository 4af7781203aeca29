/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The matrix as a figure of any size. */

#include "cp-matrix-figure.h"

#include <glib/gi18n-lib.h>

#include "cp-count-figure.h"
#include "cp-figure-legend.h"
#include "cp-matrix-grid.h"
#include "cp-matrix-words.h"
#include "cp-page-rows.h"

/* Rows and columns that do not fit go to further pages, each complete with title, headers, totals,
 * legend and notes. */

#define ROWS_TO_LEGEND 4.0

/* What a matrix has at least whose further rows and columns are together. */
#define ROWS_LEAST 3
#define COLUMNS_LEAST 2

typedef struct
{
  CpCountFigure figure;
  CpMatrixGrid *grid;
  double legend_height;
} Layout;

/* Columns that stand side by side on a page. */
typedef struct
{
  const Layout *layout;
  guint first;
  guint n;
} Columns;

static gboolean
is_empty (CpMatrix *matrix)
{
  return cp_matrix_get_count (matrix, CP_MATRIX_TOTAL, CP_MATRIX_TOTAL)->statements == 0;
}

static CpFigurePage
begin_page (const Layout *self)
{
  g_autofree char *scope = cp_matrix_words_dup_scope (self->figure.matrix, self->figure.sources);

  return cp_count_figure_begin_page (&self->figure, scope);
}

/* What a number, a shade and, where the legend has no room for it, the tick mean. */
static char *
dup_marks (const Layout *self)
{
  g_autofree char *marks = cp_matrix_words_dup_marks (self->figure.matrix, self->figure.sources);

  if (!self->figure.options->dense)
    return g_steal_pointer (&marks);
  /* Translators: a note below a matrix: what the small stroke at the middle of a bar is for. */
  return g_strdup_printf ("%s %s", marks, _("The tick of a bar is at half."));
}

static void
add_foot (const Layout *self, CpFigurePage *page, const CpMatrixPart *part)
{
  CpMatrix *matrix = self->figure.matrix;
  g_autofree char *sources = cp_matrix_words_dup_sources (matrix, self->figure.sources,
                                                          part->first_column, part->n_columns);
  g_autoptr (GPtrArray) cut = cp_matrix_grid_list_cut (self->grid, part);

  cp_count_figure_add_foot (&self->figure, page, is_empty (matrix) ? NULL : dup_marks (self), cut,
                            sources);
}

static double
get_room (const Layout *self, const CpFigurePage *page)
{
  return page->bottom - page->top - self->legend_height - ROWS_TO_LEGEND;
}

static CpMatrixPart
get_part (const Columns *columns, const CpPageRows *rows)
{
  return (CpMatrixPart) { .first_row = rows->first, .n_rows = rows->n,
                          .first_column = columns->first, .n_columns = columns->n };
}

static guint
fit_rows (gconstpointer data, const CpPageRows *rows)
{
  const Columns *columns = data;
  const Layout *self = columns->layout;
  CpMatrixPart part = get_part (columns, rows);
  CpFigurePage page = begin_page (self);
  guint n_rows;

  add_foot (self, &page, &part);
  n_rows = cp_matrix_grid_fit_rows (self->grid, &part, get_room (self, &page));
  cp_figure_unref (page.figure);

  return n_rows;
}

static void
plan_columns (const Columns *columns, GArray *parts)
{
  guint n_rows = cp_matrix_get_n_rows (columns->layout->figure.matrix);
  g_autoptr (GArray) pages = cp_page_rows_share (n_rows, fit_rows, columns);

  for (guint i = 0; i < pages->len; i++)
    {
      CpMatrixPart part = get_part (columns, &g_array_index (pages, CpPageRows, i));

      g_array_append_val (parts, part);
    }
}

/* How many pages side by side the columns take. */
static guint
count_groups (const Layout *self)
{
  guint fitting = cp_matrix_grid_get_n_columns (self->grid);

  return (cp_matrix_get_n_columns (self->figure.matrix) + fitting - 1) / fitting;
}

/* Divides the matrix into pages with about as many columns each: along the rows first, then to the
 * next columns. */
static GArray *
plan_parts (const CpCountFigure *figure)
{
  const Layout *self = (const Layout *) figure;
  GArray *parts = g_array_new (FALSE, FALSE, sizeof (CpMatrixPart));
  guint n_columns = cp_matrix_get_n_columns (figure->matrix);
  const CpMatrixPart nothing = { 0 };
  Columns columns = { .layout = self };

  if (is_empty (figure->matrix))
    {
      g_array_append_val (parts, nothing);
      return parts;
    }
  for (guint n_groups = count_groups (self); columns.first < n_columns; n_groups--)
    {
      columns.n = (n_columns - columns.first + n_groups - 1) / n_groups;
      plan_columns (&columns, parts);
      columns.first += columns.n;
    }

  return parts;
}

/* How many pages it will be, from what the first columns take. */
static guint
estimate_pages (const CpCountFigure *figure)
{
  const Layout *self = (const Layout *) figure;
  g_autoptr (GArray) pages = g_array_new (FALSE, FALSE, sizeof (CpPageRows));
  const Columns columns = { self, 0, MIN (cp_matrix_grid_get_n_columns (self->grid),
                                          cp_matrix_get_n_columns (figure->matrix)) };

  if (is_empty (figure->matrix))
    return 1;
  return cp_page_rows_fill (cp_matrix_get_n_rows (figure->matrix), 0, fit_rows, &columns, pages)
         * count_groups (self);
}

static CpFigure *
lay_out_part (const CpCountFigure *figure, gconstpointer data)
{
  const Layout *self = (const Layout *) figure;
  const CpMatrixPart *part = data;
  CpMatrix *matrix = figure->matrix;
  CpFigurePage page = begin_page (self);
  g_autofree char *description = cp_matrix_words_dup_description (matrix, figure->sources,
                                                                  part->first_row, part->n_rows);
  double y;

  add_foot (self, &page, part);
  if (part->n_rows == 0 || part->n_columns == 0)
    cp_count_figure_add_nothing (figure, &page);
  else
    {
      y = cp_matrix_grid_add (self->grid, &page, part, get_room (self, &page));
      cp_figure_legend_add (&page, CP_LEGEND_OF_MATRIX, cp_matrix_get_sides (matrix),
                            cp_matrix_words_is_filtered (matrix), y + ROWS_TO_LEGEND);
    }

  return cp_count_figure_end_page (figure, &page, description);
}

static void
init_layout (CpCountFigure *figure, gpointer shown, const CpFigureOptions *options)
{
  Layout *self = (Layout *) figure;
  CpMatrix *matrix = shown;
  CpFigurePage page;

  cp_count_figure_init (figure, matrix, options, cp_matrix_words_dup_title (matrix));
  page = cp_count_figure_try_page (figure);
  self->grid = cp_matrix_grid_new (matrix, page.right - page.left, options->dense);
  self->legend_height =
      cp_figure_legend_get_height (&page, CP_LEGEND_OF_MATRIX, cp_matrix_get_sides (matrix),
                                   cp_matrix_words_is_filtered (matrix));
  cp_figure_unref (page.figure);
}

static void
clear_layout (CpCountFigure *figure)
{
  cp_matrix_grid_free (((Layout *) figure)->grid);
  cp_count_figure_clear (figure);
}

/* Whether rows and columns fit one page; if not, says how many more likely do. */
static gboolean
fits_page (const Layout *self, guint *n_rows, guint *n_columns)
{
  guint n_fitting = MAX (cp_matrix_grid_get_n_fitting (self->grid), COLUMNS_LEAST);
  CpPageRows rows = { 0, cp_matrix_get_n_rows (self->figure.matrix) };
  const Columns columns = { self, 0, cp_matrix_get_n_columns (self->figure.matrix) };

  if (columns.n > n_fitting)
    {
      *n_columns = n_fitting;
      return FALSE;
    }
  if (is_empty (self->figure.matrix)
      || cp_page_rows_limit (&rows, ROWS_LEAST, fit_rows, &columns))
    return TRUE;
  *n_rows = rows.n;

  return FALSE;
}

/* Puts together what does not fit one page; what is shown then may need less or more room. */
static CpMatrix *
group_further (CpMatrix *matrix, const CpFigureOptions *options)
{
  guint n_rows = cp_matrix_get_n_rows (matrix);
  guint n_columns = cp_matrix_get_n_columns (matrix);
  CpMatrix *grouped = cp_matrix_ref (matrix);

  while (TRUE)
    {
      Layout layout = { 0 };
      gboolean fits;

      init_layout (&layout.figure, grouped, options);
      fits = fits_page (&layout, &n_rows, &n_columns);
      clear_layout (&layout.figure);
      if (fits)
        return grouped;
      cp_matrix_unref (grouped);
      grouped = cp_matrix_new_grouped (matrix, MAX (n_rows, ROWS_LEAST),
                                       MAX (n_columns, COLUMNS_LEAST));
    }
}

static const CpCountKind kind = {
  .size = sizeof (Layout),
  .init = init_layout,
  .clear = clear_layout,
  .estimate = estimate_pages,
  .plan = plan_parts,
  .lay_out = lay_out_part,
  /* Translators: what to do where a matrix would have too many pages */
  .advice = N_("Filter the statements, choose other columns, or group what does not fit."),
};

/**
 * cp_matrix_figure_layout:
 * @options: size, theme, title
 *
 * Lays the matrix out on as many pages as it takes, at least one; or, where that is asked for, on one
 * with what does not fit in one row and one column. Where nothing is counted, it says so.
 *
 * Returns: (transfer full) (element-type CpFigure): the pages, or %NULL with %CP_FIGURE_ERROR_SIZE,
 * or with %CP_FIGURE_ERROR_PAGES where they would be more than %CP_FIGURE_PAGES_MAX
 */
GPtrArray *
cp_matrix_figure_layout (CpMatrix *matrix, const CpFigureOptions *options, GError **error)
{
  g_autoptr (CpMatrix) shown = NULL;

  g_return_val_if_fail (matrix != NULL && options != NULL, NULL);

  if (!cp_figure_options_check (options, error))
    return NULL;
  shown = options->grouped ? cp_count_figure_group (matrix, options, group_further)
                           : cp_matrix_ref (matrix);

  return cp_count_figure_lay_out (&kind, shown, options, error);
}
