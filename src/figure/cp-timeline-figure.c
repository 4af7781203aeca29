/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The timeline as a figure of any size. */

#include "cp-timeline-figure.h"

#include <glib/gi18n-lib.h>

#include "cp-figure-legend.h"
#include "cp-figure-page.h"
#include "cp-matrix-words.h"
#include "cp-timeline-grid.h"
#include "cp-timeline-words.h"
#include "cp-voice-words.h"

/* Lanes and months that do not fit go to further pages, each complete: first all topics of the
 * first months, then those of the next. How many lanes fit depends on the notes, and these on the
 * lanes, so a page is tried with all that are left and then with fewer. */

#define LANES_TO_LEGEND 4.0
#define NOTHING_LINES 4

/* What a timeline has at least whose further topics are together. */
#define LANES_LEAST 3

typedef struct
{
  const CpTimeline *timeline;
  CpMatrix *matrix; /* the timeline's */
  const CpFigureOptions *options;
  CpFigureOptions numbered; /* what options are where there are several pages */
  CpTimelineGrid *grid;
  CpFigureSources *sources;
  char *title;
  char *corpus; /* the note on it, whose digest takes time */
  double legend_height;
  double gaps_height; /* of the legend where there are months without a document */
} Layout;

static gboolean
is_empty (const Layout *self)
{
  return cp_timeline_get_count (self->timeline, CP_MATRIX_TOTAL, CP_MATRIX_TOTAL)->statements == 0;
}

static CpFigurePage
begin_page (const Layout *self)
{
  g_autofree char *scope = cp_timeline_words_dup_scope (self->timeline, self->sources);
  g_autofree char *counts = cp_matrix_words_dup_counts (self->matrix);
  const char *lines[] = { scope, counts, NULL };

  return cp_figure_page_begin (self->options, self->title, lines);
}

static char *
dup_in_full (const Layout *self, const CpTimelinePart *part)
{
  g_autoptr (GPtrArray) cut = cp_timeline_grid_list_cut (self->grid, part);

  if (cp_figure_page_is_title_cut (self->options, self->title))
    g_ptr_array_insert (cut, 0, g_strdup (self->title));
  return cp_figure_words_dup_in_full (cut);
}

static void
add_foot (const Layout *self, CpFigurePage *page, const CpTimelinePart *part)
{
  g_autofree char *sources = cp_matrix_words_dup_all_sources (self->matrix, self->sources);
  g_autoptr (GPtrArray) notes = g_ptr_array_new_with_free_func (g_free);
  char *further = cp_matrix_words_dup_further (self->matrix);
  char *in_full = dup_in_full (self, part);

  if (!is_empty (self))
    g_ptr_array_add (notes, cp_timeline_words_dup_marks (self->timeline, self->sources));
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
get_room (const Layout *self, const CpFigurePage *page, const CpTimelinePart *part)
{
  double legend = cp_timeline_grid_has_gap (self->grid, part) ? self->gaps_height
                                                              : self->legend_height;

  return page->bottom - page->top - legend - LANES_TO_LEGEND;
}

/* Whether all lanes of a part fit on a page; if not, takes those away that do not. */
static gboolean
try_part (const Layout *self, CpTimelinePart *part)
{
  CpFigurePage page = begin_page (self);
  guint n_lanes;

  add_foot (self, &page, part);
  n_lanes = cp_timeline_grid_fit_lanes (self->grid, part, get_room (self, &page, part));
  cp_figure_unref (page.figure);
  if (n_lanes >= part->n_lanes || part->n_lanes == 1)
    return TRUE;
  part->n_lanes = MAX (n_lanes, 1);
  return FALSE;
}

/* Divides the lanes of a group of months into pages: as many on each as fit, or if @n_parts is not 0
 * about as many on each of so many. Returns how many pages that are. */
static guint
plan_lanes (const Layout *self, guint group, guint n_parts, GArray *parts)
{
  guint n_lanes = cp_timeline_get_n_lanes (self->timeline);
  CpTimelinePart part = { .group = group };
  guint n_planned = 0;

  do
    {
      guint n_left = n_parts > n_planned ? n_parts - n_planned : 1;

      part.n_lanes = (n_lanes - part.first_lane + n_left - 1) / n_left;
      while (!try_part (self, &part))
        ;
      g_array_append_val (parts, part);
      part.first_lane += part.n_lanes;
      n_planned++;
    }
  while (part.first_lane < n_lanes);

  return n_planned;
}

/* No page is left with a few lanes if these can be shared out. */
static void
plan_group (const Layout *self, guint group, GArray *parts)
{
  guint first = parts->len;
  guint n_parts = plan_lanes (self, group, 0, parts);

  g_array_set_size (parts, first);
  if (plan_lanes (self, group, n_parts, parts) <= n_parts)
    return;
  g_array_set_size (parts, first);
  plan_lanes (self, group, 0, parts);
}

static GArray *
plan_parts (const Layout *self)
{
  GArray *parts = g_array_new (FALSE, FALSE, sizeof (CpTimelinePart));
  const CpTimelinePart nothing = { 0 };

  if (is_empty (self))
    {
      g_array_append_val (parts, nothing);
      return parts;
    }
  for (guint group = 0; group < cp_timeline_grid_get_n_groups (self->grid); group++)
    plan_group (self, group, parts);
  return parts;
}

/* How many pages it will be, from what the first months take. */
static guint
estimate_pages (const Layout *self)
{
  g_autoptr (GArray) parts = g_array_new (FALSE, FALSE, sizeof (CpTimelinePart));

  if (is_empty (self))
    return 1;
  return plan_lanes (self, 0, 0, parts) * cp_timeline_grid_get_n_groups (self->grid);
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
lay_out_part (const Layout *self, const CpTimelinePart *part)
{
  CpFigurePage page = begin_page (self);
  g_autofree char *description = cp_timeline_words_dup_description (
      self->timeline, self->sources, part->first_lane, part->n_lanes);
  double y;

  add_foot (self, &page, part);
  if (is_empty (self))
    add_nothing (self, &page);
  else
    {
      y = cp_timeline_grid_add (self->grid, &page, part, get_room (self, &page, part));
      cp_figure_legend_add (&page,
                            cp_timeline_grid_has_gap (self->grid, part) ? CP_LEGEND_OF_GAPS
                                                                        : CP_LEGEND_OF_TIMELINE,
                            cp_matrix_get_sides (self->matrix),
                            cp_matrix_words_is_filtered (self->matrix), y + LANES_TO_LEGEND);
    }
  cp_figure_date_by (page.figure, cp_matrix_get_snapshot (self->matrix));
  cp_figure_set_description (page.figure,
                             self->options->alt != NULL ? self->options->alt : description);
  return page.figure;
}

static double
get_legend_height (const CpFigurePage *page, CpLegendOf of, CpMatrix *matrix)
{
  return cp_figure_legend_get_height (page, of, cp_matrix_get_sides (matrix),
                                      cp_matrix_words_is_filtered (matrix));
}

static void
init_layout (Layout *self, const CpTimeline *timeline, const CpFigureOptions *options)
{
  const char *const no_lines[] = { NULL };
  CpFigurePage page = cp_figure_page_begin (options, "", no_lines);
  CpMatrix *matrix = cp_timeline_get_matrix (timeline);
  g_autoptr (GArray) statements = cp_matrix_list_counted (matrix);

  *self = (Layout) { .timeline = timeline, .matrix = matrix, .options = options };
  self->title = options->title != NULL ? g_strdup (options->title)
                                       : cp_timeline_words_dup_title ();
  self->sources = cp_figure_sources_new (cp_matrix_get_snapshot (matrix),
                                         (const guint32 *) (gpointer) statements->data,
                                         statements->len);
  self->corpus = cp_words_dup_most_and_corpus (
      cp_matrix_get_snapshot (matrix), cp_matrix_get_sides (matrix),
      (const guint32 *) (gpointer) statements->data, statements->len);
  self->grid = cp_timeline_grid_new (timeline, page.right - page.left);
  self->legend_height = get_legend_height (&page, CP_LEGEND_OF_TIMELINE, matrix);
  self->gaps_height = get_legend_height (&page, CP_LEGEND_OF_GAPS, matrix);
  cp_figure_unref (page.figure);
}

static void
clear_layout (Layout *self)
{
  cp_timeline_grid_free (self->grid);
  cp_figure_sources_free (self->sources);
  g_free (self->title);
  g_free (self->corpus);
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

static GPtrArray *
lay_out_pages (const Layout *self, const GArray *parts)
{
  GPtrArray *pages = g_ptr_array_new_with_free_func ((GDestroyNotify) cp_figure_unref);

  for (guint i = 0; i < parts->len; i++)
    g_ptr_array_add (pages, lay_out_part (self, &g_array_index (parts, CpTimelinePart, i)));
  if (!self->options->in_deck)
    cp_figure_pages_add_places (pages);
  return pages;
}

/* Lays out the pages; where they are several, with words set closer, which gives lanes their room. */
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
  init_layout (&closer, self->timeline, &dense);
  dense_parts = plan_pages (&closer);
  pages = dense_parts->len <= parts->len ? lay_out_pages (&closer, dense_parts)
                                         : lay_out_pages (self, parts);
  clear_layout (&closer);
  return pages;
}

/* Puts the topics that do not fit one page together; what is shown then may need more room. */
static CpTimeline *
group (CpTimeline *timeline, const CpFigureOptions *options, GError **error)
{
  CpMatrix *matrix = cp_timeline_get_matrix (timeline);
  CpTimeline *grouped = cp_timeline_ref (timeline);

  while (grouped != NULL)
    {
      CpTimelinePart part = { .n_lanes = cp_timeline_get_n_lanes (grouped) };
      g_autoptr (CpMatrix) fewer = NULL;
      Layout layout;
      gboolean fits;

      init_layout (&layout, grouped, options);
      fits = is_empty (&layout) || part.n_lanes <= LANES_LEAST || try_part (&layout, &part);
      while (!fits && !try_part (&layout, &part))
        ;
      clear_layout (&layout);
      if (fits)
        return grouped;
      fewer = cp_matrix_new_grouped (matrix, MAX (part.n_lanes, LANES_LEAST), G_MAXUINT);
      cp_timeline_unref (grouped);
      grouped = cp_timeline_new (fewer, NULL, error);
    }

  return NULL;
}

/**
 * cp_timeline_figure_layout:
 * @options: size, theme, title
 *
 * Lays the timeline out on as many pages as it takes, at least one; where that is asked for, the topics
 * that do not fit are one lane. Where nothing is counted, it says so.
 *
 * Returns: (transfer full) (element-type CpFigure): the pages, or %NULL with %CP_FIGURE_ERROR_SIZE,
 *   or with %CP_FIGURE_ERROR_PAGES where they would be more than %CP_FIGURE_PAGES_MAX
 */
GPtrArray *
cp_timeline_figure_layout (CpTimeline *timeline, const CpFigureOptions *options, GError **error)
{
  g_autoptr (CpTimeline) shown = NULL;
  GPtrArray *pages = NULL;
  Layout layout;

  g_return_val_if_fail (timeline != NULL && options != NULL, NULL);

  if (!cp_figure_options_check (options, error))
    return NULL;
  shown = options->grouped ? group (timeline, options, error) : cp_timeline_ref (timeline);
  if (shown == NULL)
    return NULL;
  init_layout (&layout, shown, options);
  if (cp_figure_pages_check (estimate_pages (&layout),
                             /* Translators: what to do where a timeline would have too many pages */
                             _("Filter the statements, or choose a larger size."), error))
    pages = lay_out_closer (&layout);
  clear_layout (&layout);

  return pages;
}
