/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The timeline as a figure of any size. */

#include "cp-timeline-figure.h"

#include <glib/gi18n-lib.h>

#include "cp-count-figure.h"
#include "cp-figure-legend.h"
#include "cp-matrix-words.h"
#include "cp-page-rows.h"
#include "cp-timeline-grid.h"
#include "cp-timeline-words.h"

/* Lanes and months that do not fit go to further pages, each complete: first all topics of the
 * first months, then those of the next. */

#define LANES_TO_LEGEND 4.0

/* What a timeline has at least whose further topics are together. */
#define LANES_LEAST 3

typedef struct
{
  CpCountFigure figure; /* its matrix is the timeline's */
  const CpTimeline *timeline;
  CpTimelineGrid *grid;
  double legend_height;
  double gaps_height; /* of the legend where there are months without a document */
} Layout;

/* Months that stand side by side on a page. */
typedef struct
{
  const Layout *layout;
  guint group;
} Months;

static gboolean
is_empty (const Layout *self)
{
  return cp_timeline_get_count (self->timeline, CP_MATRIX_TOTAL, CP_MATRIX_TOTAL)->statements == 0;
}

static CpFigurePage
begin_page (const Layout *self)
{
  g_autofree char *scope = cp_timeline_words_dup_scope (self->timeline, self->figure.sources);

  return cp_count_figure_begin_page (&self->figure, scope);
}

static void
add_foot (const Layout *self, CpFigurePage *page, const CpTimelinePart *part)
{
  g_autofree char *sources = cp_matrix_words_dup_all_sources (self->figure.matrix,
                                                              self->figure.sources);
  g_autoptr (GPtrArray) cut = cp_timeline_grid_list_cut (self->grid, part);
  char *marks = NULL;

  if (!is_empty (self))
    marks = cp_timeline_words_dup_marks (self->timeline, self->figure.sources);
  cp_count_figure_add_foot (&self->figure, page, marks, cut, sources);
}

static double
get_room (const Layout *self, const CpFigurePage *page, const CpTimelinePart *part)
{
  double legend = cp_timeline_grid_has_gap (self->grid, part) ? self->gaps_height
                                                              : self->legend_height;

  return page->bottom - page->top - legend - LANES_TO_LEGEND;
}

static CpTimelinePart
get_part (const Months *months, const CpPageRows *lanes)
{
  return (CpTimelinePart) { .first_lane = lanes->first, .n_lanes = lanes->n,
                            .group = months->group };
}

static guint
fit_lanes (gconstpointer data, const CpPageRows *lanes)
{
  const Months *months = data;
  const Layout *self = months->layout;
  CpTimelinePart part = get_part (months, lanes);
  CpFigurePage page = begin_page (self);
  guint n_lanes;

  add_foot (self, &page, &part);
  n_lanes = cp_timeline_grid_fit_lanes (self->grid, &part, get_room (self, &page, &part));
  cp_figure_unref (page.figure);

  return n_lanes;
}

static void
plan_months (const Months *months, GArray *parts)
{
  guint n_lanes = cp_timeline_get_n_lanes (months->layout->timeline);
  g_autoptr (GArray) pages = cp_page_rows_share (n_lanes, fit_lanes, months);

  for (guint i = 0; i < pages->len; i++)
    {
      CpTimelinePart part = get_part (months, &g_array_index (pages, CpPageRows, i));

      g_array_append_val (parts, part);
    }
}

static GArray *
plan_parts (const CpCountFigure *figure)
{
  const Layout *self = (const Layout *) figure;
  GArray *parts = g_array_new (FALSE, FALSE, sizeof (CpTimelinePart));
  const CpTimelinePart nothing = { 0 };
  Months months = { .layout = self };

  if (is_empty (self))
    {
      g_array_append_val (parts, nothing);
      return parts;
    }
  for (; months.group < cp_timeline_grid_get_n_groups (self->grid); months.group++)
    plan_months (&months, parts);

  return parts;
}

/* How many pages it will be, from what the first months take. */
static guint
estimate_pages (const CpCountFigure *figure)
{
  const Layout *self = (const Layout *) figure;
  g_autoptr (GArray) pages = g_array_new (FALSE, FALSE, sizeof (CpPageRows));
  const Months months = { .layout = self };

  if (is_empty (self))
    return 1;
  return cp_page_rows_fill (cp_timeline_get_n_lanes (self->timeline), 0, fit_lanes, &months, pages)
         * cp_timeline_grid_get_n_groups (self->grid);
}

static CpFigure *
lay_out_part (const CpCountFigure *figure, gconstpointer data)
{
  const Layout *self = (const Layout *) figure;
  const CpTimelinePart *part = data;
  CpFigurePage page = begin_page (self);
  g_autofree char *description = cp_timeline_words_dup_description (
      self->timeline, self->figure.sources, part->first_lane, part->n_lanes);
  double y;

  add_foot (self, &page, part);
  if (is_empty (self))
    cp_count_figure_add_nothing (figure, &page);
  else
    {
      y = cp_timeline_grid_add (self->grid, &page, part, get_room (self, &page, part));
      cp_figure_legend_add (&page,
                            cp_timeline_grid_has_gap (self->grid, part) ? CP_LEGEND_OF_GAPS
                                                                        : CP_LEGEND_OF_TIMELINE,
                            cp_matrix_get_sides (self->figure.matrix),
                            cp_matrix_words_is_filtered (self->figure.matrix), y + LANES_TO_LEGEND);
    }

  return cp_count_figure_end_page (figure, &page, description);
}

static double
get_legend_height (const CpFigurePage *page, CpLegendOf of, CpMatrix *matrix)
{
  return cp_figure_legend_get_height (page, of, cp_matrix_get_sides (matrix),
                                      cp_matrix_words_is_filtered (matrix));
}

static void
init_layout (CpCountFigure *figure, gpointer shown, const CpFigureOptions *options)
{
  Layout *self = (Layout *) figure;
  const CpTimeline *timeline = shown;
  CpMatrix *matrix = cp_timeline_get_matrix (timeline);
  CpFigurePage page;

  cp_count_figure_init (figure, matrix, options, cp_timeline_words_dup_title ());
  page = cp_count_figure_try_page (figure);
  self->timeline = timeline;
  self->grid = cp_timeline_grid_new (timeline, page.right - page.left);
  self->legend_height = get_legend_height (&page, CP_LEGEND_OF_TIMELINE, matrix);
  self->gaps_height = get_legend_height (&page, CP_LEGEND_OF_GAPS, matrix);
  cp_figure_unref (page.figure);
}

static void
clear_layout (CpCountFigure *figure)
{
  cp_timeline_grid_free (((Layout *) figure)->grid);
  cp_count_figure_clear (figure);
}

/* Puts the topics that do not fit one page together; what is shown then may need more room. */
static CpTimeline *
group (CpTimeline *timeline, const CpFigureOptions *options, GError **error)
{
  CpMatrix *matrix = cp_timeline_get_matrix (timeline);
  CpTimeline *grouped = cp_timeline_ref (timeline);

  while (grouped != NULL)
    {
      CpPageRows lanes = { 0, cp_timeline_get_n_lanes (grouped) };
      g_autoptr (CpMatrix) fewer = NULL;
      Layout layout = { 0 };
      Months months = { .layout = &layout };
      gboolean fits;

      init_layout (&layout.figure, grouped, options);
      fits = is_empty (&layout) || cp_page_rows_limit (&lanes, LANES_LEAST, fit_lanes, &months);
      clear_layout (&layout.figure);
      if (fits)
        return grouped;
      fewer = cp_matrix_new_grouped (matrix, lanes.n, G_MAXUINT);
      cp_timeline_unref (grouped);
      grouped = cp_timeline_new (fewer, NULL, error);
    }

  return NULL;
}

/* Words that are set closer give lanes their room. */
static const CpCountKind kind = {
  .size = sizeof (Layout),
  .init = init_layout,
  .clear = clear_layout,
  .estimate = estimate_pages,
  .plan = plan_parts,
  .lay_out = lay_out_part,
  .closer_at_once = TRUE,
  /* Translators: what to do where a timeline would have too many pages */
  .advice = N_("Filter the statements, or choose a larger size."),
};

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

  g_return_val_if_fail (timeline != NULL && options != NULL, NULL);

  if (!cp_figure_options_check (options, error))
    return NULL;
  shown = options->grouped ? group (timeline, options, error) : cp_timeline_ref (timeline);
  if (shown == NULL)
    return NULL;

  return cp_count_figure_lay_out (&kind, shown, options, error);
}
