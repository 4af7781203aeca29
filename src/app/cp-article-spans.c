/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The statements of one article in the order of their places. */

#include "cp-article-spans.h"

#include "cp-doubts.h"

static int
compare_numbers (guint32 a, guint32 b)
{
  return (a > b) - (a < b);
}

/* Handles follow the order of the file, which is that of the article. */
static int
compare_spans (gconstpointer a, gconstpointer b)
{
  const CpArticleSpan *one = a;
  const CpArticleSpan *other = b;
  int order = compare_numbers (one->start, other->start);

  if (order == 0)
    order = compare_numbers (one->paragraph, other->paragraph);

  return order != 0 ? order : compare_numbers (one->statement, other->statement);
}

static CpArticleSpan
make_span (CpMatrix *matrix, guint32 statement)
{
  CpSnapshot *snapshot = cp_matrix_get_snapshot (matrix);
  const CpStatementColumns *columns = cp_snapshot_get_statements (snapshot);

  return (CpArticleSpan) {
    .statement = statement,
    .start = columns->start[statement],
    .end = columns->end[statement],
    .paragraph = cp_snapshot_get_paragraph (snapshot, statement),
    .side = cp_sides_get_side (cp_matrix_get_sides (matrix), statement),
    .doubt = cp_article_spans_get_doubt (matrix, statement),
  };
}

static void
fill_in_reaches (GArray *spans)
{
  guint32 reach = 0;

  for (guint i = 0; i < spans->len; i++)
    {
      CpArticleSpan *span = &g_array_index (spans, CpArticleSpan, i);

      if (cp_article_span_has_place (span))
        reach = MAX (reach, span->end);

      span->reach = reach;
    }
}

/**
 * cp_article_span_has_place:
 *
 * Whether it is known where in the text the statement stands.
 */
gboolean
cp_article_span_has_place (const CpArticleSpan *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->start < self->end && self->end != CP_OFFSET_NONE;
}

/**
 * cp_article_spans_list:
 * @matrix: whose corpus and sides are looked at; its filter is not
 * @document: a handle
 *
 * Lists all statements of an article.
 *
 * Returns: (transfer full) (element-type CpArticleSpan): by start, those without a place by
 *   paragraph after them
 */
GArray *
cp_article_spans_list (CpMatrix *matrix, guint32 document)
{
  const CpStatementColumns *columns;
  GArray *spans;

  g_return_val_if_fail (matrix != NULL, NULL);

  columns = cp_snapshot_get_statements (cp_matrix_get_snapshot (matrix));
  spans = g_array_new (FALSE, FALSE, sizeof (CpArticleSpan));

  for (guint32 i = 1; i < columns->n_rows; i++)
    {
      if (columns->live[i] && columns->document[i] == document)
        {
          CpArticleSpan span = make_span (matrix, i);

          g_array_append_val (spans, span);
        }
    }

  g_array_sort (spans, compare_spans);
  fill_in_reaches (spans);

  return spans;
}

/**
 * cp_article_spans_find:
 * @statement: a handle
 * @position: (out): where it is among @spans
 *
 * Returns: whether the statement is among @spans
 */
gboolean
cp_article_spans_find (const GArray *spans, guint32 statement, guint *position)
{
  g_return_val_if_fail (spans != NULL && position != NULL, FALSE);

  for (guint i = 0; i < spans->len; i++)
    {
      if (g_array_index (spans, CpArticleSpan, i).statement == statement)
        {
          *position = i;
          return TRUE;
        }
    }

  return FALSE;
}

/**
 * cp_article_spans_find_reaching:
 * @offset: of the text
 *
 * Finds the first of @spans from which on some may go beyond @offset; none before it does.
 *
 * Returns: a position, or how many there are
 */
guint
cp_article_spans_find_reaching (const GArray *spans, guint32 offset)
{
  guint low = 0;
  guint high;

  g_return_val_if_fail (spans != NULL, 0);

  high = spans->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (spans, CpArticleSpan, middle).reach <= offset)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

/**
 * cp_article_spans_get_doubt:
 * @matrix: whose corpus is looked at
 * @statement: a handle
 *
 * Returns: how sure the program is of a statement, where that is not enough and no person has looked
 *   it over, else CP_CONFIDENCE_NONE
 */
int
cp_article_spans_get_doubt (CpMatrix *matrix, guint32 statement)
{
  CpSnapshot *snapshot;

  g_return_val_if_fail (matrix != NULL, CP_CONFIDENCE_NONE);

  snapshot = cp_matrix_get_snapshot (matrix);

  return cp_doubts_has (snapshot, statement)
             ? cp_snapshot_get_statements (snapshot)->confidence[statement]
             : CP_CONFIDENCE_NONE;
}

/**
 * cp_article_spans_count_doubtful:
 *
 * How many the program is not sure of.
 */
guint
cp_article_spans_count_doubtful (const GArray *spans)
{
  guint n = 0;

  g_return_val_if_fail (spans != NULL, 0);

  for (guint i = 0; i < spans->len; i++)
    n += g_array_index (spans, CpArticleSpan, i).doubt != CP_CONFIDENCE_NONE;

  return n;
}
