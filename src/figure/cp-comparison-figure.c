/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A comparison as figures of any size: a page a question, then links, then the rest. */

#include "cp-comparison-figure.h"

#include <glib/gi18n-lib.h>

#include "cp-figure-page.h"
#include "cp-links-figure.h"
#include "cp-question-figure.h"
#include "cp-rest-figure.h"

/* How much a page holds at most. */
#define LINKS_A_PAGE 3
#define CARDS_A_PAGE 6
#define ROWS_A_PAGE 3

static guint
count_pages (guint n, guint n_a_page)
{
  return (n + n_a_page - 1) / n_a_page;
}

static void
lay_out_questions (const CpComparisonSheet *sheet, GPtrArray *figures)
{
  guint n_questions;
  const CpQuestionRow *questions = cp_comparison_get_questions (sheet->comparison, &n_questions);
  CpQuestionRow unanswered = { .question = cp_comparison_get_question (sheet->comparison) };

  for (guint i = 0; i < n_questions; i++)
    cp_question_figure_lay_out (sheet, &questions[i], figures);
  if (n_questions == 0 && unanswered.question != CP_HANDLE_NONE)
    cp_question_figure_lay_out (sheet, &unanswered, figures);
}

/* How many pages the positions on questions take at least. */
static guint
estimate_questions (CpComparison *comparison)
{
  guint n_questions;
  guint n_pages = 0;
  const CpQuestionRow *questions = cp_comparison_get_questions (comparison, &n_questions);

  for (guint i = 0; i < n_questions; i++)
    n_pages += MAX (count_pages (MAX (questions[i].n_stances[CP_SIDE_LEFT],
                                      questions[i].n_stances[CP_SIDE_RIGHT]),
                                 ROWS_A_PAGE),
                    1);

  return n_pages;
}

static guint
count_statements (CpComparison *comparison, CpSide side)
{
  guint n;

  if (side == CP_SIDE_OTHERS)
    cp_comparison_get_statements (comparison, side, &n);
  else
    cp_comparison_get_unlinked (comparison, side, &n);

  return n;
}

/* How many pages it takes at least, without laying any out. */
static guint
estimate_pages (CpComparison *comparison)
{
  guint n_rows;
  guint n_rest;
  guint n_links = 0;
  const CpLinkRow *rows = cp_comparison_get_links (comparison, &n_rows);

  if (cp_comparison_get_question (comparison) != CP_HANDLE_NONE)
    return estimate_questions (comparison);
  for (guint i = 0; i < n_rows; i++)
    n_links += rows[i].n_links;
  n_rest = count_statements (comparison, CP_SIDE_LEFT) + count_statements (comparison, CP_SIDE_RIGHT);

  return estimate_questions (comparison) + count_pages (n_links, LINKS_A_PAGE)
         + count_pages (n_rest, CARDS_A_PAGE)
         + count_pages (count_statements (comparison, CP_SIDE_OTHERS), CARDS_A_PAGE);
}

static gboolean
check_pages (guint n_pages, GError **error)
{
  /* Translators: what to do where a figure would have too many pages */
  return cp_figure_pages_check (n_pages, _("Compare one topic or source, or filter the statements."),
                                error);
}

/**
 * cp_comparison_figure_layout:
 * @options: size, theme, title
 *
 * Lays a comparison out: first the questions on which anybody takes a position, on as many pages as
 * it takes to show everybody who does; then the links, between the sides and within them; then what
 * is left of both sides, and the others; then what a silent side says elsewhere. A comparison of
 * one question has that question alone. There is at least one page, which then says that nothing is
 * said.
 *
 * Returns: (transfer full) (element-type CpFigure): the pages, or %NULL with %CP_FIGURE_ERROR_SIZE,
 * or with %CP_FIGURE_ERROR_PAGES where they would be more than %CP_FIGURE_PAGES_MAX
 */
GPtrArray *
cp_comparison_figure_layout (CpComparison *comparison, const CpFigureOptions *options,
                             GError **error)
{
  g_autoptr (CpComparisonSheet) sheet = NULL;
  g_autoptr (GPtrArray) figures = NULL;
  CpFigureOptions series;

  g_return_val_if_fail (comparison != NULL && options != NULL, NULL);

  if (!cp_figure_options_check (options, error)
      || !check_pages (estimate_pages (comparison), error))
    return NULL;
  series = *options;
  series.in_series = TRUE;
  sheet = cp_comparison_sheet_new (comparison, &series);
  figures = g_ptr_array_new_with_free_func ((GDestroyNotify) cp_figure_unref);
  lay_out_questions (sheet, figures);
  if (cp_comparison_get_question (comparison) == CP_HANDLE_NONE)
    {
      cp_links_figure_lay_out (sheet, figures);
      cp_links_figure_lay_out_within (sheet, figures);
      cp_rest_figure_lay_out (sheet, figures);
      cp_rest_figure_lay_out_others (sheet, figures);
    }
  if (figures->len == 0)
    cp_rest_figure_lay_out_nothing (sheet, figures);
  if (cp_comparison_get_question (comparison) == CP_HANDLE_NONE)
    cp_rest_figure_lay_out_elsewhere (sheet, figures);
  if (!check_pages (figures->len, error))
    return NULL;
  cp_figure_pages_add_places (figures);

  return g_steal_pointer (&figures);
}
