/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The statements of one article in the order of their places. */

#include "cp-article-spans.h"

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
  };
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
  return spans;
}

/**
 * cp_article_spans_find:
 * @statement: a handle
 *
 * Finds a statement among @spans, or %NULL.
 */
const CpArticleSpan *
cp_article_spans_find (const GArray *spans, guint32 statement)
{
  g_return_val_if_fail (spans != NULL, NULL);

  for (guint i = 0; i < spans->len; i++)
    {
      const CpArticleSpan *span = &g_array_index (spans, CpArticleSpan, i);

      if (span->statement == statement)
        return span;
    }

  return NULL;
}
