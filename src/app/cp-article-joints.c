/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who speaks where words stand, where they can be cut, and with which others they can be joined. */

#include "cp-article-joints.h"

#include "cp-article-spans.h"
#include "cp-article-steps.h"
#include "cp-figure-text.h"

static guint32
get_neighbour (CpMatrix *matrix, guint32 document, guint32 statement, gboolean forward)
{
  g_autoptr (GArray) spans = cp_article_spans_list (matrix, document);
  guint position;

  if (!cp_article_spans_find (spans, statement, &position))
    return CP_HANDLE_NONE;
  /* Before the first one, the position is beyond all others. */
  position += forward ? 1u : -1u;
  return position < spans->len ? g_array_index (spans, CpArticleSpan, position).statement
                               : CP_HANDLE_NONE;
}

/**
 * cp_article_joints_find_speaker:
 * @document: the handle of one with a text
 * @start: where words begin, in code points
 *
 * Finds who spoke last before words, in their paragraph.
 *
 * Returns: a handle, or %CP_HANDLE_NONE
 */
guint32
cp_article_joints_find_speaker (CpSnapshot *snapshot, guint32 document, guint start)
{
  const CpStatementColumns *columns;
  const CpTextIndex *index;
  guint32 nearest = CP_HANDLE_NONE;
  guint first;
  guint end;

  g_return_val_if_fail (snapshot != NULL, CP_HANDLE_NONE);

  columns = cp_snapshot_get_statements (snapshot);
  index = cp_document_get_text_index (cp_snapshot_get_document (snapshot, document));
  if (index == NULL
      || !cp_text_index_get_paragraph (index, cp_text_index_get_paragraph_at (index, start),
                                       &first, &end))
    return CP_HANDLE_NONE;
  for (guint32 i = 1; i < columns->n_rows; i++)
    if (columns->live[i] && columns->document[i] == document && columns->start[i] >= first
        && columns->start[i] < start && columns->speaker[i] != CP_HANDLE_NONE
        && (nearest == CP_HANDLE_NONE || columns->start[i] > columns->start[nearest]))
      nearest = i;
  return nearest != CP_HANDLE_NONE ? columns->speaker[nearest] : CP_HANDLE_NONE;
}

/**
 * cp_article_joints_is_rtl:
 * @statement: the handle of a statement that is there
 *
 * Whether the words of a statement run from right to left.
 */
gboolean
cp_article_joints_is_rtl (CpSnapshot *snapshot, guint32 statement)
{
  g_autofree char *words = NULL;

  g_return_val_if_fail (snapshot != NULL, FALSE);

  words = cp_snapshot_dup_words (snapshot, statement);
  return words != NULL && cp_text_is_rtl (words);
}

static gboolean
is_within (CpSnapshot *snapshot, guint32 statement, guint offset)
{
  const CpStatementColumns *columns = cp_snapshot_get_statements (snapshot);

  return columns->start[statement] != CP_OFFSET_NONE && columns->start[statement] < offset
         && offset < columns->end[statement];
}

/**
 * cp_article_joints_find_cut:
 * @statement: the handle of a statement that is there
 * @offset: (inout): in code points of the text
 *
 * Finds where the words of a statement can be cut: at a place, or where that is within a word, at the
 * nearest end of the word that is within the statement.
 *
 * Returns: whether there is such a place
 */
gboolean
cp_article_joints_find_cut (CpSnapshot *snapshot, guint32 statement, guint *offset)
{
  CpDocument *document;
  guint start, end;
  guint nearest;

  g_return_val_if_fail (snapshot != NULL && offset != NULL, FALSE);

  if (!is_within (snapshot, statement, *offset))
    return FALSE;
  document = cp_snapshot_get_document (snapshot,
                                       cp_snapshot_get_statements (snapshot)->document[statement]);
  if (!cp_article_steps_find_word (cp_document_get_text_index (document), *offset, &start, &end))
    return TRUE;
  nearest = *offset - start <= end - *offset ? start : end;
  *offset = is_within (snapshot, statement, nearest) ? nearest : start + end - nearest;
  return is_within (snapshot, statement, *offset);
}

/**
 * cp_article_joints_find_other:
 * @snapshot: the corpus as it is now
 * @matrix: as it is counted
 * @statement: the handle of a statement that is there
 * @forward: the one after it, or the one before
 *
 * Finds the neighbour of a statement, where the same speaker says both.
 *
 * Returns: a handle, or %CP_HANDLE_NONE
 */
guint32
cp_article_joints_find_other (CpSnapshot *snapshot, CpMatrix *matrix, guint32 statement,
                              gboolean forward)
{
  const CpStatementColumns *columns;
  guint32 other;

  g_return_val_if_fail (snapshot != NULL && matrix != NULL, CP_HANDLE_NONE);

  columns = cp_snapshot_get_statements (snapshot);
  other = get_neighbour (matrix, columns->document[statement], statement, forward);
  if (other == CP_HANDLE_NONE || other >= columns->n_rows || !columns->live[other]
      || columns->speaker[other] != columns->speaker[statement]
      || columns->start[other] == CP_OFFSET_NONE || columns->start[statement] == CP_OFFSET_NONE)
    return CP_HANDLE_NONE;
  return other;
}
