/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Quotations and the edges of clauses, as the search for contents sees them. */

#include "cp-content-private.h"

static const CpQuote *
get_quote_at (const CpContentScan *self, guint32 index)
{
  guint32 quote = index < self->n_tokens ? self->quote_at[index] : CP_NO_INDEX;

  return quote != CP_NO_INDEX ? &self->quotes[quote] : NULL;
}

/**
 * cp_content_opens_quote:
 * @self: a scan
 * @index: a token
 * @after: (out) (optional): the token after the mark that closes it
 *
 * Returns: whether an outermost quotation, a scare quote too, opens at the token
 */
gboolean
cp_content_opens_quote (const CpContentScan *self, guint32 index, guint32 *after)
{
  const CpQuote *quote = get_quote_at (self, index);

  if (quote == NULL || quote->open != index)
    return FALSE;
  if (after != NULL)
    *after = MIN (quote->close + 1, self->n_tokens);
  return TRUE;
}

/**
 * cp_content_closes_quote:
 * @self: a scan
 * @index: a token
 * @open: (out) (optional): the token of the mark that opens it
 *
 * Returns: whether an outermost quotation closes at the token
 */
gboolean
cp_content_closes_quote (const CpContentScan *self, guint32 index, guint32 *open)
{
  const CpQuote *quote = get_quote_at (self, index);

  if (quote == NULL || quote->close != index)
    return FALSE;
  if (open != NULL)
    *open = quote->open;
  return TRUE;
}

/**
 * cp_content_ends_clause:
 * @self: a scan
 * @index: a token
 *
 * Returns: whether the token, or the end of the sentence there, is a mark that ends a clause
 */
gboolean
cp_content_ends_clause (const CpContentScan *self, guint32 index)
{
  if (index >= self->end)
    return TRUE;
  switch (self->tokens[index].kind)
    {
    case CP_TOKEN_COMMA:
    case CP_TOKEN_SEMICOLON:
    case CP_TOKEN_DASH:
    case CP_TOKEN_STOP:
    case CP_TOKEN_QUESTION:
    case CP_TOKEN_EXCLAMATION:
    case CP_TOKEN_CLOSE:
      return TRUE;
    default:
      return FALSE;
    }
}

/**
 * cp_content_find_comma:
 * @self: a scan
 * @first: a token
 * @end: where to stop
 *
 * Returns: the first comma outside quotations and brackets, else @end
 */
guint32
cp_content_find_comma (const CpContentScan *self, guint32 first, guint32 end)
{
  guint depth = 0;

  for (guint32 i = first; i < end; i++)
    {
      guint32 after;

      if (cp_content_opens_quote (self, i, &after))
        i = MIN (after, end) - 1;
      else if (cp_content_is (self, i, CP_TOKEN_OPEN))
        depth++;
      else if (cp_content_is (self, i, CP_TOKEN_CLOSE) && depth > 0)
        depth--;
      else if (depth == 0 && cp_content_is (self, i, CP_TOKEN_COMMA))
        return i;
    }
  return end;
}

/**
 * cp_content_range_has:
 * @self: a scan
 * @range: tokens
 * @classes: bits
 *
 * Returns: whether a word of the range has one of the classes
 */
gboolean
cp_content_range_has (const CpContentScan *self, CpTokenRange range, guint64 classes)
{
  for (guint32 i = range.first; i < range.end; i++)
    if (cp_content_has (self, i, classes))
      return TRUE;
  return FALSE;
}

/**
 * cp_content_range_has_capital:
 * @self: a scan
 * @range: tokens
 *
 * Returns: whether a word of the range begins with a capital letter, the first of a sentence apart
 */
gboolean
cp_content_range_has_capital (const CpContentScan *self, CpTokenRange range)
{
  for (guint32 i = range.first; i < range.end; i++)
    if (cp_content_is_capital (self, i) && (self->tokens[i].shape & CP_SHAPE_FIRST) == 0)
      return TRUE;
  return FALSE;
}
