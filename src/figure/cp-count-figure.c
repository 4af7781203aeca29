/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the figures that show counts have in common: title and notes, and how they go on pages. */

#include "cp-count-figure.h"

#include <glib/gi18n-lib.h>

#include "cp-matrix-words.h"
#include "cp-voice-words.h"

#define NOTHING_LINES 4

static CpCountFigure *
new_figure (const CpCountKind *kind, gpointer shown, const CpFigureOptions *options)
{
  CpCountFigure *self = g_malloc0 (kind->size);

  kind->init (self, shown, options);

  return self;
}

static void
free_figure (const CpCountKind *kind, CpCountFigure *self)
{
  kind->clear (self);
  g_free (self);
}

/* The pages; where they are several, each has room for its number. */
static GArray *
plan_pages (const CpCountKind *kind, CpCountFigure *self)
{
  GArray *parts = kind->plan (self);

  if (parts->len == 1)
    return parts;
  g_array_unref (parts);
  self->numbered = *self->options;
  self->numbered.in_series = TRUE;
  self->options = &self->numbered;

  return kind->plan (self);
}

static GPtrArray *
lay_out_pages (const CpCountKind *kind, const CpCountFigure *self, const GArray *parts)
{
  GPtrArray *pages = g_ptr_array_new_with_free_func ((GDestroyNotify) cp_figure_unref);
  guint size = g_array_get_element_size ((GArray *) parts);

  for (guint i = 0; i < parts->len; i++)
    g_ptr_array_add (pages, kind->lay_out (self, parts->data + (gsize) i * size));
  if (!self->options->in_deck)
    cp_figure_pages_add_places (pages);

  return pages;
}

static gboolean
check_pages (const CpCountKind *kind, guint n_pages, GError **error)
{
  return cp_figure_pages_check (n_pages, _(kind->advice), error);
}

/* Lays out the pages; closer, where that makes them fewer, or gives them more room. */
static GPtrArray *
lay_out_closer (const CpCountKind *kind, CpCountFigure *self, gpointer shown, GError **error)
{
  CpFigureOptions dense = *self->options;
  g_autoptr (GArray) parts = plan_pages (kind, self);
  g_autoptr (GArray) dense_parts = NULL;
  CpCountFigure *closer;
  gboolean is_closer;
  GPtrArray *pages;

  if (kind->estimate == NULL && !check_pages (kind, parts->len, error))
    return NULL;
  if (parts->len == 1)
    return lay_out_pages (kind, self, parts);
  dense.dense = TRUE;
  closer = new_figure (kind, shown, &dense);
  dense_parts = plan_pages (kind, closer);
  is_closer = kind->closer_at_once ? dense_parts->len <= parts->len : dense_parts->len < parts->len;
  pages = is_closer ? lay_out_pages (kind, closer, dense_parts) : lay_out_pages (kind, self, parts);
  free_figure (kind, closer);

  return pages;
}

/**
 * cp_count_figure_lay_out:
 * @shown: what is laid out, as the kind takes it
 * @options: that have been checked
 *
 * Lays a figure out on as many pages as it takes, at least one.
 *
 * Returns: (transfer full) (element-type CpFigure): the pages, or %NULL with %CP_FIGURE_ERROR_PAGES
 *   where they would be more than %CP_FIGURE_PAGES_MAX
 */
GPtrArray *
cp_count_figure_lay_out (const CpCountKind *kind, gpointer shown, const CpFigureOptions *options,
                         GError **error)
{
  CpCountFigure *self;
  GPtrArray *pages = NULL;

  g_return_val_if_fail (kind != NULL && shown != NULL && options != NULL, NULL);

  self = new_figure (kind, shown, options);
  if (kind->estimate == NULL || check_pages (kind, kind->estimate (self), error))
    pages = lay_out_closer (kind, self, shown, error);
  free_figure (kind, self);

  return pages;
}

/**
 * cp_count_figure_group:
 * @group: puts together what does not fit one page
 *
 * Sets rows closer before anything is put together.
 *
 * Returns: (transfer full): what fits one page, @matrix itself where all of it does
 */
CpMatrix *
cp_count_figure_group (CpMatrix *matrix, const CpFigureOptions *options, CpCountGroup group)
{
  CpMatrix *grouped;
  CpMatrix *closer;
  CpFigureOptions dense;

  g_return_val_if_fail (matrix != NULL && options != NULL && group != NULL, NULL);

  grouped = group (matrix, options);
  if (grouped == matrix)
    return grouped;
  dense = *options;
  dense.dense = TRUE;
  closer = group (matrix, &dense);
  if (closer != matrix)
    {
      cp_matrix_unref (closer);
      return grouped;
    }
  cp_matrix_unref (grouped);

  return closer;
}

/**
 * cp_count_figure_init:
 * @matrix: what is counted; outlives the figure, as do the options
 * @title: (transfer full): the title where the options have none
 *
 * Finds what stands above and below a figure on each of its pages.
 */
void
cp_count_figure_init (CpCountFigure *self, CpMatrix *matrix, const CpFigureOptions *options,
                      char *title)
{
  g_autoptr (GArray) statements = cp_matrix_list_counted (matrix);
  const guint32 *handles = (const guint32 *) (gpointer) statements->data;
  CpSnapshot *snapshot = cp_matrix_get_snapshot (matrix);

  self->matrix = matrix;
  self->options = options;
  self->title = options->title != NULL ? g_strdup (options->title) : g_strdup (title);
  self->sources = cp_figure_sources_new (snapshot, handles, statements->len);
  self->corpus = cp_words_dup_most_and_corpus (snapshot, cp_matrix_get_sides (matrix), handles,
                                               statements->len);
  g_free (title);
}

void
cp_count_figure_clear (CpCountFigure *self)
{
  cp_figure_sources_free (self->sources);
  g_free (self->title);
  g_free (self->corpus);
}

/**
 * cp_count_figure_try_page:
 *
 * Begins a page without words, to be measured; its figure is the caller's.
 */
CpFigurePage
cp_count_figure_try_page (const CpCountFigure *self)
{
  const char *const no_lines[] = { NULL };

  return cp_figure_page_begin (self->options, "", no_lines);
}

/**
 * cp_count_figure_begin_page:
 * @scope: (nullable): what is counted, of which articles
 *
 * Begins a page with the title and two lines.
 */
CpFigurePage
cp_count_figure_begin_page (const CpCountFigure *self, const char *scope)
{
  g_autofree char *counts = cp_matrix_words_dup_counts (self->matrix);
  const char *lines[] = { scope, counts, NULL };

  return cp_figure_page_begin (self->options, self->title, lines);
}

/**
 * cp_count_figure_add_foot:
 * @marks: (transfer full) (nullable): what the signs of the figure mean
 * @cut: (element-type utf8): the words that are cut short on the page, in full; is added to
 * @sources: (nullable): the articles
 *
 * Adds the notes of a page.
 */
void
cp_count_figure_add_foot (const CpCountFigure *self, CpFigurePage *page, char *marks,
                          GPtrArray *cut, const char *sources)
{
  g_autoptr (GPtrArray) notes = g_ptr_array_new_with_free_func (g_free);
  char *further = cp_matrix_words_dup_further (self->matrix);
  char *in_full;

  if (cp_figure_page_is_title_cut (self->options, self->title))
    g_ptr_array_insert (cut, 0, g_strdup (self->title));
  in_full = cp_figure_words_dup_in_full (cut);
  if (marks != NULL)
    g_ptr_array_add (notes, marks);
  if (further != NULL)
    g_ptr_array_add (notes, further);
  if (in_full != NULL)
    g_ptr_array_add (notes, in_full);
  if (sources != NULL)
    g_ptr_array_add (notes, g_strdup (sources));
  g_ptr_array_add (notes, g_strdup (self->corpus));
  g_ptr_array_add (notes, NULL);
  cp_figure_page_add_foot (page, (const char *const *) notes->pdata);
}

/**
 * cp_count_figure_add_nothing:
 *
 * Says that nothing is counted, and because of which filter.
 */
void
cp_count_figure_add_nothing (const CpCountFigure *self, const CpFigurePage *page)
{
  double width = page->right - page->left;
  g_autofree char *nothing = cp_matrix_words_dup_nothing (self->matrix);
  g_autoptr (CpTextBlock) block = cp_pen_wrap (CP_STYLE_BODY, nothing, width, NOTHING_LINES,
                                               CP_CUT_WORD);

  cp_pen_block (page->figure, CP_STYLE_BODY, page->left, page->top + 2 * CP_LABEL_LINE, width,
                CP_ALIGN_START, block);
}

/**
 * cp_count_figure_end_page:
 * @description: what the page shows, where the options have no words for that
 *
 * Returns: (transfer full): the page
 */
CpFigure *
cp_count_figure_end_page (const CpCountFigure *self, const CpFigurePage *page,
                          const char *description)
{
  cp_figure_date_by (page->figure, cp_matrix_get_snapshot (self->matrix));
  cp_figure_set_description (page->figure,
                             self->options->alt != NULL ? self->options->alt : description);

  return page->figure;
}
