/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What of an article's text is where: its statements met by the pointer, moved, brought into sight. */

#include "cp-article-text-private.h"

#include "cp-article-choice.h"
#include "cp-article-margin.h"
#include "cp-article-places.h"

static GtkTextBuffer *
get_buffer (CpArticleText *self)
{
  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
}

static guint
get_text_offset (CpArticleText *self, const GtkTextIter *iter)
{
  return cp_article_pieces_to_text (cp_article_fill_get_pieces (self->fill),
                                    (guint) gtk_text_iter_get_offset (iter));
}

/**
 * cp_article_text_get_selection:
 * @start: (out): in code points of the article's text
 * @end: (out): where it ends, and @start where nothing is selected
 *
 * Gets what is selected, else where the caret is.
 *
 * Returns: whether anything is selected
 */
gboolean
cp_article_text_get_selection (CpArticleText *self, guint *start, guint *end)
{
  GtkTextIter from;
  GtkTextIter to;

  g_return_val_if_fail (CP_IS_ARTICLE_TEXT (self), FALSE);
  g_return_val_if_fail (start != NULL && end != NULL, FALSE);

  *start = *end = 0;

  if (cp_article_fill_get_pieces (self->fill) == NULL)
    return FALSE;

  gtk_text_buffer_get_selection_bounds (get_buffer (self), &from, &to);
  *start = get_text_offset (self, &from);
  *end = get_text_offset (self, &to);

  return *start < *end;
}

/**
 * cp_article_text_has_place:
 * @statement: a handle
 *
 * Whether it is known where in the text a statement stands.
 */
gboolean
cp_article_text_has_place (CpArticleText *self, guint32 statement)
{
  g_return_val_if_fail (CP_IS_ARTICLE_TEXT (self), FALSE);

  return cp_article_text_find_span (self, statement) != NULL;
}

/**
 * cp_article_text_has_headline:
 *
 * Whether the text shows its own title, so that it need not stand above it.
 */
gboolean
cp_article_text_has_headline (CpArticleText *self)
{
  g_return_val_if_fail (CP_IS_ARTICLE_TEXT (self), FALSE);

  return self->has_headline;
}

/**
 * cp_article_text_has_names:
 *
 * Whether there is room beside the text for those who speak; changes with the left margin.
 */
gboolean
cp_article_text_has_names (CpArticleText *self)
{
  g_return_val_if_fail (CP_IS_ARTICLE_TEXT (self), FALSE);

  return cp_article_margin_has_names (GTK_TEXT_VIEW (self));
}

/**
 * cp_article_text_find_next:
 * @forward: or backward
 *
 * Finds the statement after the chosen one, or before it; where none is, from the caret on.
 *
 * Returns: a handle, or CP_HANDLE_NONE where there is no further one
 */
guint32
cp_article_text_find_next (CpArticleText *self, gboolean forward)
{
  g_return_val_if_fail (CP_IS_ARTICLE_TEXT (self), CP_HANDLE_NONE);

  if (self->spans == NULL)
    return CP_HANDLE_NONE;

  return cp_article_choice_find_next (self->spans, cp_article_text_get_caret (self), self->statement, forward);
}

/**
 * cp_article_text_get_caret:
 *
 * Returns: where the caret is, in code points of the article's text
 */
guint
cp_article_text_get_caret (CpArticleText *self)
{
  GtkTextIter iter;

  g_return_val_if_fail (CP_IS_ARTICLE_TEXT (self), 0);

  if (cp_article_fill_get_pieces (self->fill) == NULL)
    return 0;

  gtk_text_buffer_get_iter_at_mark (get_buffer (self), &iter,
                                    gtk_text_buffer_get_insert (get_buffer (self)));
  return get_text_offset (self, &iter);
}

/**
 * cp_article_text_get_place:
 * @statement: a handle
 * @start: (out): in code points of the article's text
 * @end: (out): exclusive
 *
 * Gets where a statement is shown.
 *
 * Returns: whether its place is known
 */
gboolean
cp_article_text_get_place (CpArticleText *self, guint32 statement, guint *start, guint *end)
{
  const CpArticleSpan *span;

  g_return_val_if_fail (CP_IS_ARTICLE_TEXT (self), FALSE);
  g_return_val_if_fail (start != NULL && end != NULL, FALSE);

  span = cp_article_text_find_span (self, statement);
  if (span == NULL)
    return FALSE;
  *start = span->start;
  *end = span->end;
  return TRUE;
}

/**
 * cp_article_text_get_area:
 * @start: in code points of the article's text
 * @end: exclusive
 * @area: (out): in the coordinates of the view
 *
 * Gets where words are seen.
 *
 * Returns: whether any of them is in sight
 */
gboolean
cp_article_text_get_area (CpArticleText *self, guint start, guint end, GdkRectangle *area)
{
  g_return_val_if_fail (CP_IS_ARTICLE_TEXT (self) && area != NULL, FALSE);

  return cp_article_places_get_area (GTK_TEXT_VIEW (self),
                                     cp_article_fill_get_pieces (self->fill), start, end, area);
}

/**
 * cp_article_text_get_offset_at:
 *
 * Returns: the place in the text at a point of the view, in code points
 */
guint
cp_article_text_get_offset_at (CpArticleText *self, double x, double y)
{
  g_return_val_if_fail (CP_IS_ARTICLE_TEXT (self), 0);

  return cp_article_places_get_offset_at (GTK_TEXT_VIEW (self),
                                          cp_article_fill_get_pieces (self->fill), x, y);
}

/**
 * cp_article_text_is_in:
 *
 * Whether the words of the statement that is chosen are at a point of the view.
 */
gboolean
cp_article_text_is_in (CpArticleText *self, double x, double y)
{
  const CpArticleSpan *span;
  guint offset;

  g_return_val_if_fail (CP_IS_ARTICLE_TEXT (self), FALSE);

  span = cp_article_text_find_span (self, self->statement);
  offset = cp_article_text_get_offset_at (self, x, y);

  return span != NULL && span->start <= offset && offset <= span->end;
}

/**
 * cp_article_text_choose_at:
 *
 * Chooses the statement at a point of the view, and places the caret there, where nothing is selected.
 */
void
cp_article_text_choose_at (CpArticleText *self, double x, double y)
{
  guint offset;

  g_return_if_fail (CP_IS_ARTICLE_TEXT (self));

  if (self->spans == NULL || gtk_text_buffer_get_has_selection (get_buffer (self)))
    return;

  offset = cp_article_text_get_offset_at (self, x, y);
  cp_article_text_place_caret (self, offset);
  cp_article_text_choose (self, cp_article_choice_find (self->spans, offset, self->statement, FALSE));
}

/**
 * cp_article_text_choose_beside:
 *
 * Chooses the statement whose speaker is named at a point in the margin.
 *
 * Returns: whether somebody is named there
 */
gboolean
cp_article_text_choose_beside (CpArticleText *self, double x, double y)
{
  guint32 statement;

  g_return_val_if_fail (CP_IS_ARTICLE_TEXT (self), FALSE);

  if (self->spans == NULL)
    return FALSE;

  statement = cp_article_margin_find (GTK_TEXT_VIEW (self), self->spans,
                                      cp_article_fill_get_pieces (self->fill), x, y);
  if (statement == CP_HANDLE_NONE)
    return FALSE;

  cp_article_text_place_caret (self, cp_article_text_find_span (self, statement)->start);
  cp_article_text_choose (self, statement);
  return TRUE;
}

/**
 * cp_article_text_try_span:
 * @start: in code points of the article's text
 * @end: exclusive
 *
 * Shows the statement that is chosen elsewhere, until the corpus says where it is.
 */
void
cp_article_text_try_span (CpArticleText *self, guint start, guint end)
{
  const CpArticleSpan *span;

  g_return_if_fail (CP_IS_ARTICLE_TEXT (self) && start < end);

  span = cp_article_text_find_span (self, self->statement);
  g_return_if_fail (span != NULL);

  self->tried = *span;
  self->tried.start = start;
  self->tried.end = end;
  self->is_trying = TRUE;
  cp_article_marks_choose (self->marks, &self->tried);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * cp_article_text_end_try:
 * @is_meant: whether it is to stay there; else it was only looked at
 *
 * Ends what cp_article_text_try_span () began.
 */
void
cp_article_text_end_try (CpArticleText *self, gboolean is_meant)
{
  g_return_if_fail (CP_IS_ARTICLE_TEXT (self));

  if (!self->is_trying)
    return;

  self->is_trying = FALSE;
  cp_article_marks_choose (self->marks, cp_article_text_find_span (self, self->statement));
  gtk_widget_queue_draw (GTK_WIDGET (self));

  if (is_meant)
    g_signal_emit_by_name (self, "span-changed", self->tried.start, self->tried.end);
}

/**
 * cp_article_text_select:
 * @statement: a handle
 *
 * Chooses a statement, and brings it into sight with the caret at its beginning, where its place is
 * known.
 */
void
cp_article_text_select (CpArticleText *self, guint32 statement)
{
  const CpArticleSpan *span;

  g_return_if_fail (CP_IS_ARTICLE_TEXT (self));

  span = cp_article_text_find_span (self, statement);

  if (span != NULL)
    {
      cp_article_fill_insert_until (self->fill, span->end);
      cp_article_text_place_caret (self, span->start);
      cp_article_sight_show_caret (self->sight);
    }

  cp_article_text_choose (self, statement);
}

/**
 * cp_article_text_raise:
 *
 * Brings the statement that is chosen up, for something to stand below it.
 */
void
cp_article_text_raise (CpArticleText *self)
{
  const CpArticleSpan *span;

  g_return_if_fail (CP_IS_ARTICLE_TEXT (self));

  span = cp_article_text_find_span (self, self->statement);
  if (span == NULL)
    return;
  cp_article_text_place_caret (self, span->start);
  cp_article_sight_raise_caret (self->sight);
}

/**
 * cp_article_text_let_go:
 *
 * Has what was brought into sight move with the text again, since somebody scrolls.
 */
void
cp_article_text_let_go (CpArticleText *self)
{
  g_return_if_fail (CP_IS_ARTICLE_TEXT (self));

  cp_article_sight_let_go (self->sight);
}
