/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which statement of an article is meant by a place in its text. */

#include "cp-article-choice.h"

/* Statements may overlap, or lie in one another. The shortest one is meant first, since a longer one
 * can be met where the shorter is not. */

static guint
get_length (const CpArticleSpan *span)
{
  return span->end - span->start;
}

static int
compare_lengths (gconstpointer a, gconstpointer b)
{
  const CpArticleSpan *one = *(const CpArticleSpan *const *) a;
  const CpArticleSpan *other = *(const CpArticleSpan *const *) b;

  if (get_length (one) != get_length (other))
    return get_length (one) < get_length (other) ? -1 : 1;

  return (one->statement > other->statement) - (one->statement < other->statement);
}

/* The shortest first. Behind its last character a statement is met, too, if no other is there. */
static GPtrArray *
list_at (const GArray *spans, guint offset, gboolean behind)
{
  GPtrArray *list = g_ptr_array_new ();
  guint before = behind && offset > 0 ? offset - 1 : offset;

  for (guint i = cp_article_spans_find_reaching (spans, before); i < spans->len; i++)
    {
      CpArticleSpan *span = &g_array_index (spans, CpArticleSpan, i);

      if (span->start > before)
        break;

      if (cp_article_span_has_place (span) && span->end > before)
        g_ptr_array_add (list, span);
    }

  g_ptr_array_sort (list, compare_lengths);
  return list;
}

/**
 * cp_article_choice_find:
 * @spans: (element-type CpArticleSpan): the statements of an article
 * @offset: a place in its text
 * @chosen: the statement that is chosen, or CP_HANDLE_NONE
 * @turn: whether one that is chosen already gives way to the next at that place
 *
 * Finds the statement at a place.
 *
 * Returns: a handle, or CP_HANDLE_NONE
 */
guint32
cp_article_choice_find (const GArray *spans, guint offset, guint32 chosen, gboolean turn)
{
  g_autoptr (GPtrArray) list = NULL;

  g_return_val_if_fail (spans != NULL, CP_HANDLE_NONE);

  list = list_at (spans, offset, FALSE);

  if (list->len == 0)
    {
      g_clear_pointer (&list, g_ptr_array_unref);
      list = list_at (spans, offset, TRUE);
    }

  for (guint i = 0; i < list->len; i++)
    {
      const CpArticleSpan *span = list->pdata[i];

      if (span->statement == chosen)
        return turn ? ((const CpArticleSpan *) list->pdata[(i + 1) % list->len])->statement : chosen;
    }

  return list->len > 0 ? ((const CpArticleSpan *) list->pdata[0])->statement : CP_HANDLE_NONE;
}

/* The first that begins at @offset or after it; backward, the last that begins before it. */
static guint
find_beside (const GArray *spans, guint offset, gboolean forward)
{
  guint i = 0;

  while (i < spans->len && g_array_index (spans, CpArticleSpan, i).start < offset)
    i++;

  return forward ? i : i - 1;
}

/**
 * cp_article_choice_find_next:
 * @spans: (element-type CpArticleSpan): the statements of an article
 * @offset: a place in its text, from which to go where none is chosen
 * @chosen: the statement that is chosen, or CP_HANDLE_NONE
 * @forward: or backward
 *
 * Finds the next statement in the order of their places, or the one before.
 *
 * Returns: a handle, or CP_HANDLE_NONE
 */
guint32
cp_article_choice_find_next (const GArray *spans, guint offset, guint32 chosen, gboolean forward)
{
  guint position;

  g_return_val_if_fail (spans != NULL, CP_HANDLE_NONE);

  if (chosen == CP_HANDLE_NONE || !cp_article_spans_find (spans, chosen, &position))
    position = find_beside (spans, offset, forward);
  else
    position += forward ? 1u : -1u;

  /* Before the first one, the position is beyond all others. */
  return position < spans->len ? g_array_index (spans, CpArticleSpan, position).statement
                               : CP_HANDLE_NONE;
}
