/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The matrix as a figure of any size. */

#include "cp-matrix-figure.h"

#include <glib/gi18n-lib.h>

#include "cp-figure-legend.h"
#include "cp-figure-page.h"
#include "cp-matrix-grid.h"
#include "cp-matrix-words.h"
#include "cp-voice-words.h"

/* Rows and columns that do not fit go to further pages, each complete with title, headers, totals,
 * legend and notes. How many rows fit depends on the notes, and these on the rows, so a page is
 * tried with all that are left and then with fewer. */

#define ROWS_TO_LEGEND 4.0
#define NOTHING_LINES 4

/* What a matrix has at least whose further rows and columns are together. */
#define ROWS_LEAST 3
#define COLUMNS_LEAST 2

typedef struct
{
  CpMatrix *matrix;
  const CpFigureOptions *options;
  CpFigureOptions numbered; /* what options are where there are several pages */
  CpMatrixGrid *grid;
  CpFigureSources *sources;
  char *title;
  char *corpus; /* the note on it, whose digest takes time */
  double legend_height;
} Layout;

static gboolean
is_empty (CpMatrix *matrix)
{
  return cp_matrix_get_count (matrix, CP_MATRIX_TOTAL, CP_MATRIX_TOTAL)->statements == 0;
}

static CpFigurePage
begin_page (const Layout *self)
{
  g_autofree char *scope = cp_matrix_words_dup_scope (self->matrix, self->sources);
  g_autofree char *counts = cp_matrix_words_dup_counts (self->matrix);
  const char *lines[] = { scope, counts, NULL };

  return cp_figure_page_begin (self->options, self->title, lines);
}

/* What a number, a shade and, where the legend has no room for it, the tick mean. */
static char *
dup_marks (const Layout *self)
{
  g_autofree char *marks = cp_matrix_words_dup_marks (self->matrix, self->sources);

  if (!self->options->dense)
    return g_steal_pointer (&marks);
  /* Translators: a note below a matrix: what the small stroke at the middle of a bar is for. */
  return g_strdup_printf ("%s %s", marks, _("The tick of a bar is at half."));
}

static void
add_foot (const Layout *self, CpFigurePage *page, const CpMatrixPart *part)
{
  g_autofree char *sources = cp_matrix_words_dup_sources (self->matrix, self->sources,
                                                          part->first_column, part->n_columns);
  g_autoptr (GPtrArray) cut = cp_matrix_grid_list_cut (self->grid, part);
  g_autoptr (GPtrArray) notes = g_ptr_array_new_with_free_func (g_free);
  char *further = cp_matrix_words_dup_further (self->matrix);
  char *in_full;

  if (cp_figure_page_is_title_cut (self->options, self->title))
    g_ptr_array_insert (cut, 0, g_strdup (self->title));
  in_full = cp_figure_words_dup_in_full (cut);
  if (!is_empty (self->matrix))
    g_ptr_array_add (notes, dup_marks (self));
  if (further != NULL)
    g_ptr_array_add (notes, further);
  if (in_full != NULL)
    g_ptr_array_add (notes, in_full);
  if (sources != NULL)
    g_ptr_array_add (notes, g_steal_pointer (&sources));
  g_ptr_array_add (notes, g_strdup (self->corpus));
  g_ptr_array_add (notes, NULL);
  cp_figure_page_add_foot (page, (const char *const *) notes->pdata);
}

static double
get_room (const Layout *self, const CpFigurePage *page)
{
  return page->bottom - page->top - self->legend_height - ROWS_TO_LEGEND;
}

/* Whether all rows of a part fit on a page; if not, takes those away that do not. */
static gboolean
try_part (const Layout *self, CpMatrixPart *part)
{
  CpFigurePage page = begin_page (self);
  guint n_rows;

  add_foot (self, &page, part);
  n_rows = cp_matrix_grid_fit_rows (self->grid, part, get_room (self, &page));
  cp_figure_unref (page.figure);
  if (n_rows >= part->n_rows || part->n_rows == 1)
    return TRUE;
  part->n_rows = MAX (n_rows, 1);

  return FALSE;
}

/* Divides the rows of some columns into pages: as many on each as fit, or if @n_parts is not 0 about
 * as many on each of so many. Returns how many pages that are. */
static guint
plan_rows (const Layout *self, CpMatrixPart part, guint n_parts, GArray *parts)
{
  guint n_rows = cp_matrix_get_n_rows (self->matrix);
  guint n_planned = 0;

  part.first_row = 0;
  do
    {
      guint n_left = n_parts > n_planned ? n_parts - n_planned : 1;

      part.n_rows = (n_rows - part.first_row + n_left - 1) / n_left;
      while (!try_part (self, &part))
        ;
      g_array_append_val (parts, part);
      part.first_row += part.n_rows;
      n_planned++;
    }
  while (part.first_row < n_rows);

  return n_planned;
}

/* How many pages side by side the columns take. */
static guint
count_groups (const Layout *self)
{
  guint fitting = cp_matrix_grid_get_n_columns (self->grid);

  return (cp_matrix_get_n_columns (self->matrix) + fitting - 1) / fitting;
}

/* Divides the matrix into pages with about as many columns each: along the rows first, then to the
 * next columns. */
static GArray *
plan_parts (const Layout *self)
{
  GArray *parts = g_array_new (FALSE, FALSE, sizeof (CpMatrixPart));
  guint n_columns = cp_matrix_get_n_columns (self->matrix);
  guint n_groups = count_groups (self);
  CpMatrixPart part = { 0 };

  if (is_empty (self->matrix))
    {
      g_array_append_val (parts, part);
      return parts;
    }
  do
    {
      guint first = parts->len;
      guint n_parts;

      part.n_columns = (n_columns - part.first_column + n_groups - 1) / n_groups;
      n_groups--;
      n_parts = plan_rows (self, part, 0, parts);
      g_array_set_size (parts, first);
      if (plan_rows (self, part, n_parts, parts) > n_parts)
        {
          g_array_set_size (parts, first);
          plan_rows (self, part, 0, parts);
        }
      part.first_column += part.n_columns;
    }
  while (part.first_column < n_columns);

  return parts;
}

/* The pages; where they are several, each has room for its number. */
static GArray *
plan_pages (Layout *self)
{
  GArray *parts = plan_parts (self);

  if (parts->len == 1)
    return parts;
  g_array_unref (parts);
  self->numbered = *self->options;
  self->numbered.in_series = TRUE;
  self->options = &self->numbered;

  return plan_parts (self);
}

/* How many pages it will be, from what the first columns take. */
static guint
estimate_pages (const Layout *self)
{
  g_autoptr (GArray) parts = g_array_new (FALSE, FALSE, sizeof (CpMatrixPart));
  guint n_columns = cp_matrix_get_n_columns (self->matrix);
  CpMatrixPart part = { .n_columns = MIN (cp_matrix_grid_get_n_columns (self->grid), n_columns) };

  if (is_empty (self->matrix))
    return 1;
  return plan_rows (self, part, 0, parts) * count_groups (self);
}

/* Says that nothing is counted, and because of which filter. */
static void
add_nothing (const Layout *self, const CpFigurePage *page)
{
  double width = page->right - page->left;
  g_autofree char *nothing = cp_matrix_words_dup_nothing (self->matrix);
  g_autoptr (CpTextBlock) block = cp_pen_wrap (CP_STYLE_BODY, nothing, width, NOTHING_LINES,
                                               CP_CUT_WORD);

  cp_pen_block (page->figure, CP_STYLE_BODY, page->left, page->top + 2 * CP_LABEL_LINE, width,
                CP_ALIGN_START, block);
}

static CpFigure *
lay_out_part (const Layout *self, const CpMatrixPart *part)
{
  CpFigurePage page = begin_page (self);
  g_autofree char *description = cp_matrix_words_dup_description (self->matrix, self->sources,
                                                                  part->first_row, part->n_rows);
  double y = page.top;

  add_foot (self, &page, part);
  if (part->n_rows == 0 || part->n_columns == 0)
    add_nothing (self, &page);
  else
    {
      y = cp_matrix_grid_add (self->grid, &page, part, get_room (self, &page));
      cp_figure_legend_add (&page, CP_LEGEND_OF_MATRIX, cp_matrix_get_sides (self->matrix),
                            cp_matrix_words_is_filtered (self->matrix), y + ROWS_TO_LEGEND);
    }
  cp_figure_date_by (page.figure, cp_matrix_get_snapshot (self->matrix));
  cp_figure_set_description (page.figure,
                             self->options->alt != NULL ? self->options->alt : description);

  return page.figure;
}

static void
init_layout (Layout *self, CpMatrix *matrix, const CpFigureOptions *options)
{
  const char *const no_lines[] = { NULL };
  CpFigurePage page = cp_figure_page_begin (options, "", no_lines);
  g_autoptr (GArray) statements = cp_matrix_list_counted (matrix);

  *self = (Layout) { .matrix = matrix, .options = options };
  self->title = options->title != NULL ? g_strdup (options->title)
                                       : cp_matrix_words_dup_title (matrix);
  self->sources = cp_figure_sources_new (cp_matrix_get_snapshot (matrix),
                                         (const guint32 *) (gpointer) statements->data,
                                         statements->len);
  self->corpus = cp_words_dup_most_and_corpus (
      cp_matrix_get_snapshot (matrix), cp_matrix_get_sides (matrix),
      (const guint32 *) (gpointer) statements->data, statements->len);
  self->grid = cp_matrix_grid_new (matrix, page.right - page.left, options->dense);
  self->legend_height =
      cp_figure_legend_get_height (&page, CP_LEGEND_OF_MATRIX, cp_matrix_get_sides (matrix),
                                   cp_matrix_words_is_filtered (matrix));
  cp_figure_unref (page.figure);
}

static void
clear_layout (Layout *self)
{
  cp_matrix_grid_free (self->grid);
  cp_figure_sources_free (self->sources);
  g_free (self->title);
  g_free (self->corpus);
}

/* Whether rows and columns fit one page; if not, says how many more likely do. */
static gboolean
fits_page (const Layout *self, guint *n_rows, guint *n_columns)
{
  guint n_fitting = MAX (cp_matrix_grid_get_n_fitting (self->grid), COLUMNS_LEAST);
  CpMatrixPart part = { .n_rows = cp_matrix_get_n_rows (self->matrix),
                        .n_columns = cp_matrix_get_n_columns (self->matrix) };

  if (part.n_columns > n_fitting)
    {
      *n_columns = n_fitting;
      return FALSE;
    }
  if (is_empty (self->matrix) || part.n_rows <= ROWS_LEAST || try_part (self, &part))
    return TRUE;
  while (!try_part (self, &part))
    ;
  *n_rows = MAX (part.n_rows, ROWS_LEAST);

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
      Layout layout;
      gboolean fits;

      init_layout (&layout, grouped, options);
      fits = fits_page (&layout, &n_rows, &n_columns);
      clear_layout (&layout);
      if (fits)
        return grouped;
      cp_matrix_unref (grouped);
      grouped = cp_matrix_new_grouped (matrix, MAX (n_rows, ROWS_LEAST),
                                       MAX (n_columns, COLUMNS_LEAST));
    }
}

/* Sets rows closer before topics or columns are put together. */
static CpMatrix *
group (CpMatrix *matrix, const CpFigureOptions *options)
{
  CpMatrix *grouped = group_further (matrix, options);
  CpFigureOptions dense = *options;
  CpMatrix *closer;

  dense.dense = TRUE;
  if (grouped == matrix)
    return grouped;
  closer = group_further (matrix, &dense);
  if (closer != matrix)
    {
      cp_matrix_unref (closer);
      return grouped;
    }
  cp_matrix_unref (grouped);

  return closer;
}

static GPtrArray *
lay_out_pages (const Layout *self, const GArray *parts)
{
  GPtrArray *pages = g_ptr_array_new_with_free_func ((GDestroyNotify) cp_figure_unref);

  for (guint i = 0; i < parts->len; i++)
    g_ptr_array_add (pages, lay_out_part (self, &g_array_index (parts, CpMatrixPart, i)));
  if (!self->options->in_deck)
    cp_figure_pages_add_places (pages);

  return pages;
}

/* Lays out the pages; closer, where that makes them fewer. */
static GPtrArray *
lay_out_closer (Layout *self)
{
  CpFigureOptions dense = *self->options;
  g_autoptr (GArray) parts = plan_pages (self);
  g_autoptr (GArray) dense_parts = NULL;
  GPtrArray *pages;
  Layout closer;

  if (parts->len == 1)
    return lay_out_pages (self, parts);
  dense.dense = TRUE;
  init_layout (&closer, self->matrix, &dense);
  dense_parts = plan_pages (&closer);
  pages = dense_parts->len < parts->len ? lay_out_pages (&closer, dense_parts)
                                        : lay_out_pages (self, parts);
  clear_layout (&closer);

  return pages;
}

static gboolean
check_pages (guint n_pages, GError **error)
{
  return cp_figure_pages_check (
      /* Translators: what to do where a matrix would have too many pages */
      n_pages, _("Filter the statements, choose other columns, or group what does not fit."), error);
}

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
  GPtrArray *pages = NULL;
  Layout layout;

  g_return_val_if_fail (matrix != NULL && options != NULL, NULL);

  if (!cp_figure_options_check (options, error))
    return NULL;
  shown = options->grouped ? group (matrix, options) : cp_matrix_ref (matrix);
  init_layout (&layout, shown, options);
  if (check_pages (estimate_pages (&layout), error))
    pages = lay_out_closer (&layout);
  clear_layout (&layout);

  return pages;
}
