/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The pages of a deck that compare the sides on one topic: what matters most of the comparison. */

#include "cp-deck-topic.h"

#include <glib/gi18n-lib.h>

#include "cp-comparison-sheet.h"
#include "cp-links-figure.h"
#include "cp-question-figure.h"
#include "cp-rest-figure.h"

/* Of each topic a deck has the question on which the sides take most positions, the same in every size,
 * and the first links between them; of a topic without either, the first statements. A note says what
 * the whole comparison has beside that. */

/* Fewer links are no page of their own where a question is shown. */
#define LINKS_LEAST 2

/* What of a comparison is shown, and what there is. */
typedef struct
{
  const CpQuestionRow *question; /* or NULL */
  CpQuestionRow unanswered;      /* of the question that is wanted, where nobody answers it */
  guint n_questions;             /* that are not shown */
  guint n_links;
  guint n_within;      /* links within a side */
  guint n_with_others; /* links from or to those on neither side */
  guint n_rest;
  guint n_others;
  gboolean with_links;
} Choice;

static guint
count_stances (const CpQuestionRow *row)
{
  return row->n_stances[CP_SIDE_LEFT] + row->n_stances[CP_SIDE_RIGHT];
}

static gboolean
has_both_sides (const CpQuestionRow *row)
{
  return row->n_stances[CP_SIDE_LEFT] > 0 && row->n_stances[CP_SIDE_RIGHT] > 0;
}

/* Questions on which both sides take a position come before others, then those on which they take more. */
static gboolean
is_before (const CpQuestionRow *row, const CpQuestionRow *other)
{
  if (has_both_sides (row) != has_both_sides (other))
    return has_both_sides (row);
  return count_stances (row) > count_stances (other);
}

/* The question that is wanted, whoever takes a position on it. */
static const CpQuestionRow *
find_question (CpComparison *comparison, guint32 question, Choice *choice)
{
  guint n;
  const CpQuestionRow *rows = cp_comparison_get_questions (comparison, &n);

  for (guint i = 0; i < n; i++)
    if (rows[i].question == question)
      return &rows[i];
  choice->unanswered = (CpQuestionRow) { .question = question };

  return &choice->unanswered;
}

/* Of equal questions the one that the user has first; none where neither side takes a position. */
static const CpQuestionRow *
choose_question (CpComparison *comparison)
{
  const CpQuestionRow *best = NULL;
  guint n;
  const CpQuestionRow *rows = cp_comparison_get_questions (comparison, &n);

  for (guint i = 0; i < n; i++)
    if (count_stances (&rows[i]) > 0 && (best == NULL || is_before (&rows[i], best)))
      best = &rows[i];

  return best;
}

static void
count_within (CpComparison *comparison, Choice *choice)
{
  guint n;
  const CpWithin *within = cp_comparison_get_within (comparison, &n);

  for (guint i = 0; i < n; i++)
    if (within[i].side == CP_SIDE_OTHERS)
      choice->n_with_others++;
    else
      choice->n_within++;
}

static void
choose (CpComparison *comparison, guint32 question, Choice *choice)
{
  guint n_rows;
  guint n;
  const CpLinkRow *rows = cp_comparison_get_links (comparison, &n_rows);

  *choice = (Choice) { .question = NULL };
  choice->question = question != CP_HANDLE_NONE ? find_question (comparison, question, choice)
                                                : choose_question (comparison);
  cp_comparison_get_questions (comparison, &choice->n_questions);
  if (choice->question != NULL && choice->question != &choice->unanswered)
    choice->n_questions--;
  for (guint i = 0; i < n_rows; i++)
    choice->n_links += rows[i].n_links;
  count_within (comparison, choice);
  choice->with_links = choice->n_links >= (choice->question != NULL ? LINKS_LEAST : 1);
  for (guint side = CP_SIDE_LEFT; side <= CP_SIDE_RIGHT; side++)
    {
      cp_comparison_get_unlinked (comparison, side, &n);
      choice->n_rest += n;
    }
  cp_comparison_get_statements (comparison, CP_SIDE_OTHERS, &choice->n_others);
  if (choice->question != NULL)
    choice->n_others -= MIN (choice->n_others, choice->question->n_stances[CP_SIDE_OTHERS]);
}

/* @part is taken. */
static void
append_part (GString *list, guint n, char *part)
{
  if (n > 0 && list->len > 0)
    /* Translators: stands between the parts of "2 more questions, 1 link". */
    g_string_append (list, _(", "));
  if (n > 0)
    g_string_append (list, part);
  g_free (part);
}

/* What the whole comparison has that the deck leaves out, or NULL. */
static char *
dup_more (const Choice *choice)
{
  guint n_questions = choice->n_questions;
  guint n_links = choice->with_links ? 0 : choice->n_links;
  gboolean with_rest = choice->question != NULL || choice->with_links;
  guint n_rest = with_rest ? choice->n_rest : 0;
  guint n_others = with_rest || choice->n_rest > 0 ? choice->n_others : 0;
  g_autoptr (GString) list = g_string_new (NULL);

  append_part (list, n_questions,
               /* Translators: a part of what a comparison has beyond a page of a deck */
               g_strdup_printf (ngettext ("%u more question", "%u more questions", n_questions),
                                n_questions));
  /* Translators: a part of what a comparison has beyond a page of a deck: links between the sides */
  append_part (list, n_links, g_strdup_printf (ngettext ("%u link", "%u links", n_links), n_links));
  append_part (list, choice->n_within,
               /* Translators: a part of what a comparison has beyond a page of a deck */
               g_strdup_printf (ngettext ("%u link within a side", "%u links within a side",
                                          choice->n_within),
                                choice->n_within));
  append_part (list, choice->n_with_others,
               /* Translators: links from or to those on neither side. */
               g_strdup_printf (ngettext ("%u link with others", "%u links with others",
                                          choice->n_with_others),
                                choice->n_with_others));
  append_part (list, n_rest,
               /* Translators: statements that are neither on a question nor linked. */
               g_strdup_printf (ngettext ("%u other statement", "%u other statements", n_rest),
                                n_rest));
  append_part (list, n_others,
               /* Translators: statements of those on neither side. */
               g_strdup_printf (ngettext ("%u by others", "%u by others", n_others), n_others));
  if (list->len == 0)
    return NULL;
  /* Translators: %s is a list: "2 more questions, 1 link, 6 other statements, 2 by others". */
  return g_strdup_printf (_("The whole comparison also has: %s."), list->str);
}

/* Of a topic without a question or a link the first statements, or that there are none. */
static void
lay_out_rest (const CpComparisonSheet *sheet, const Choice *choice, GPtrArray *figures)
{
  if (choice->n_rest > 0)
    cp_rest_figure_lay_out (sheet, figures);
  else if (choice->n_others > 0)
    cp_rest_figure_lay_out_others (sheet, figures);
  else
    cp_rest_figure_lay_out_nothing (sheet, figures);
}

/**
 * cp_deck_topic_lay_out:
 * @question: the one that is shown, or CP_HANDLE_NONE for that on which most positions are taken
 * @references: (element-type guint32): the articles that the deck has numbered so far
 * @figures: (element-type CpFigure): takes the pages, at least one
 *
 * Lays out what matters most of a comparison.
 */
void
cp_deck_topic_lay_out (CpComparison *comparison, guint32 question, const CpFigureOptions *options,
                       GArray *references, GPtrArray *figures)
{
  g_autoptr (CpComparisonSheet) sheet = NULL;
  Choice choice;

  g_return_if_fail (comparison != NULL && options != NULL);
  g_return_if_fail (references != NULL && figures != NULL);

  sheet = cp_comparison_sheet_new (comparison, options);
  choose (comparison, question, &choice);
  sheet->references = references;
  sheet->digest = TRUE;
  sheet->more = dup_more (&choice);
  if (choice.question != NULL)
    cp_question_figure_lay_out (sheet, choice.question, figures);
  if (choice.with_links)
    cp_links_figure_lay_out (sheet, figures);
  if (choice.question == NULL && !choice.with_links)
    lay_out_rest (sheet, &choice, figures);
}
