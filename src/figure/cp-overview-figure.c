/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The overview as a figure of any size. */

#include "cp-overview-figure.h"

#include <glib/gi18n-lib.h>

#include "cp-figure-page.h"
#include "cp-matrix-words.h"
#include "cp-overview-grid.h"
#include "cp-overview-words.h"
#include "cp-voice-words.h"

/* Rows that do not fit go to further pages, each complete with title, head and notes. How many fit
 * depends on the notes, and these on the rows, so a page is tried with all that are left and then
 * with fewer. */

#define ROWS_TO_FOOT 6.0
#define NOTHING_LINES 4

/* What an overview has at least whose further topics are together. */
#define ROWS_LEAST 3

typedef struct
{
  CpMatrix *matrix;
  const CpFigureOptions *options;
  CpFigureOptions numbered; /* what options are where there are several pages */
  CpOverview *overview;
  CpOverviewGrid *grid;
  CpFigureSources *sources;
  char *title;
  char *corpus;
} Layout;

/* The rows of one page. */
typedef struct
{
  guint first;
  guint n;
} Part;

static gboolean
is_empty (const Layout *self)
{
  return cp_overview_get_row (self->overview, CP_MATRIX_TOTAL)->n_documents == 0;
}

static CpFigurePage
begin_page (const Layout *self)
{
  g_autofree char *scope = cp_overview_words_dup_scope (self->overview, self->sources);
  g_autofree char *counts = cp_matrix_words_dup_counts (self->matrix);
  const char *lines[] = { scope, counts, NULL };

  return cp_figure_page_begin (self->options, self->title, lines);
}

static void
add_foot (const Layout *self, CpFigurePage *page, const Part *part)
{
  g_autoptr (GPtrArray) cut = cp_overview_grid_list_cut (self->grid, part->first, part->n);
  g_autofree char *sources = cp_matrix_words_dup_all_sources (self->matrix, self->sources);
  g_autoptr (GPtrArray) notes = g_ptr_array_new_with_free_func (g_free);
  char *further = cp_matrix_words_dup_further (self->matrix);
  char *in_full;

  if (cp_figure_page_is_title_cut (self->options, self->title))
    g_ptr_array_insert (cut, 0, g_strdup (self->title));
  in_full = cp_figure_words_dup_in_full (cut);
  if (!is_empty (self))
    g_ptr_array_add (notes, cp_overview_words_dup_marks (self->overview, self->sources,
                                                         cp_overview_grid_has_bars (self->grid),
                                                         cp_overview_grid_has_speakers (self->grid)));
  if (further != NULL)
    g_ptr_array_add (notes, further);
  if (in_full != NULL)
    g_ptr_array_add (notes, in_full);
  if (sources != NULL)
    g_ptr_array_add (notes, g_steal_pointer (&sources));
  g_ptr_array_add (notes, g_strdup (self->corpus));
  g_ptr_array_add (notes, NULL);
  cp_figure_page_add_foot (page, (const char *const *) notes->pdata);
  page->bottom -= ROWS_TO_FOOT;
}

/* Whether all rows of a part fit on a page; if not, takes those away that do not. */
static gboolean
try_part (const Layout *self, Part *part)
{
  CpFigurePage page = begin_page (self);
  guint n_rows;

  add_foot (self, &page, part);
  n_rows = cp_overview_grid_fit_rows (self->grid, part->first, part->n, page.bottom - page.top);
  cp_figure_unref (page.figure);
  if (n_rows >= part->n || part->n == 1)
    return TRUE;
  part->n = MAX (n_rows, 1);

  return FALSE;
}

/* Divides the rows into pages: as many on each as fit, or if @n_parts is not 0 about as many on each
 * of so many. */
static GArray *
plan_parts (const Layout *self, guint n_parts)
{
  GArray *parts = g_array_new (FALSE, FALSE, sizeof (Part));
  guint n_rows = is_empty (self) ? 0 : cp_matrix_get_n_rows (self->matrix);
  Part part = { 0 };

  do
    {
      guint n_left = n_parts > parts->len ? n_parts - parts->len : 1;

      part.n = (n_rows - part.first + n_left - 1) / n_left;
      while (part.n > 0 && !try_part (self, &part))
        ;
      g_array_append_val (parts, part);
      part.first += part.n;
    }
  while (part.first < n_rows);

  return parts;
}

/* One page, or several with about as many rows each, and room for its number on each. */
static GArray *
plan_pages (Layout *self)
{
  GArray *greedy = plan_parts (self, 0);
  GArray *even;

  if (greedy->len == 1)
    return greedy;
  g_array_unref (greedy);
  self->numbered = *self->options;
  self->numbered.in_series = TRUE;
  self->options = &self->numbered;
  greedy = plan_parts (self, 0);
  even = plan_parts (self, greedy->len);
  if (even->len > greedy->len)
    {
      g_array_unref (even);
      return greedy;
    }
  g_array_unref (greedy);

  return even;
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
lay_out_part (const Layout *self, const Part *part)
{
  CpFigurePage page = begin_page (self);
  g_autofree char *description = cp_overview_words_dup_description (self->overview, self->sources,
                                                                    part->first, part->n);

  add_foot (self, &page, part);
  if (part->n == 0)
    add_nothing (self, &page);
  else
    cp_overview_grid_add (self->grid, &page, part->first, part->n);
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
  self->title = options->title != NULL ? g_strdup (options->title) : cp_overview_words_dup_title ();
  self->sources = cp_figure_sources_new (cp_matrix_get_snapshot (matrix),
                                         (const guint32 *) (gpointer) statements->data,
                                         statements->len);
  self->corpus = cp_words_dup_most_and_corpus (
      cp_matrix_get_snapshot (matrix), cp_matrix_get_sides (matrix),
      (const guint32 *) (gpointer) statements->data, statements->len);
  self->overview = cp_overview_new (matrix);
  self->grid = cp_overview_grid_new (self->overview, page.right - page.left, options->dense);
  cp_figure_unref (page.figure);
}

static void
clear_layout (Layout *self)
{
  cp_overview_grid_free (self->grid);
  cp_overview_free (self->overview);
  cp_figure_sources_free (self->sources);
  g_free (self->title);
  g_free (self->corpus);
}

static GPtrArray *
lay_out_pages (const Layout *self, const GArray *parts)
{
  GPtrArray *pages = g_ptr_array_new_with_free_func ((GDestroyNotify) cp_figure_unref);

  for (guint i = 0; i < parts->len; i++)
    g_ptr_array_add (pages, lay_out_part (self, &g_array_index (parts, Part, i)));
  if (!self->options->in_deck)
    cp_figure_pages_add_places (pages);

  return pages;
}

static gboolean
check_pages (guint n_pages, GError **error)
{
  return cp_figure_pages_check (
      /* Translators: what to do where an overview would have too many pages */
      n_pages, _("Filter the statements, or choose a larger page."), error);
}

/* Lays out the pages; closer, where that makes them fewer. */
static GPtrArray *
lay_out_closer (Layout *self, GError **error)
{
  CpFigureOptions dense = *self->options;
  g_autoptr (GArray) parts = plan_pages (self);
  g_autoptr (GArray) dense_parts = NULL;
  GPtrArray *pages;
  Layout closer;

  if (!check_pages (parts->len, error))
    return NULL;
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

/* Puts the topics that do not fit one page together; what is shown then may need more room. */
static CpMatrix *
group_further (CpMatrix *matrix, const CpFigureOptions *options)
{
  CpMatrix *grouped = cp_matrix_ref (matrix);

  while (TRUE)
    {
      Part part = { 0, cp_matrix_get_n_rows (grouped) };
      Layout layout;
      gboolean fits;

      init_layout (&layout, grouped, options);
      fits = is_empty (&layout) || part.n <= ROWS_LEAST || try_part (&layout, &part);
      while (!fits && !try_part (&layout, &part))
        ;
      clear_layout (&layout);
      if (fits)
        return grouped;
      cp_matrix_unref (grouped);
      grouped = cp_matrix_new_grouped (matrix, MAX (part.n, ROWS_LEAST), G_MAXUINT);
    }
}

/* Sets rows closer before topics are put together. */
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
  GPtrArray *pages;
  Layout layout;

  g_return_val_if_fail (matrix != NULL && options != NULL, NULL);

  if (!cp_figure_options_check (options, error))
    return NULL;
  shown = options->grouped ? group (matrix, options) : cp_matrix_ref (matrix);
  init_layout (&layout, shown, options);
  pages = lay_out_closer (&layout, error);
  clear_layout (&layout);

  return pages;
}
