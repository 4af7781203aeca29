/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The two ends of the statement that is chosen. */

#include "cp-article-handles.h"

#include "cp-painter.h"
#include "cp-style.h"

/* A stroke before the first letter with a knob above it, and one after the last letter with the knob
 * below, so that the statement is told from others by shape as well. The knobs lie where no letters
 * are: between the top of a line and that of its capitals, and between two lines. */

#define STROKE 2
#define KNOB 8

static void
draw_handle (GtkTextView *view, GtkSnapshot *snapshot, guint offset, gboolean is_end)
{
  const GdkRGBA *accent = cp_style_get_accent (cp_style_get_default ());
  GtkTextIter iter;
  GdkRectangle caret;
  double knob_y;

  gtk_text_buffer_get_iter_at_offset (gtk_text_view_get_buffer (view), &iter, (int) offset);
  gtk_text_view_get_cursor_locations (view, &iter, &caret, NULL);
  knob_y = is_end ? caret.y + caret.height : caret.y - KNOB / 2;
  cp_painter_box (snapshot, accent, caret.x - STROKE / 2, caret.y, STROKE, caret.height, 0);
  cp_painter_box (snapshot, accent, caret.x - KNOB / 2, knob_y, KNOB, KNOB, KNOB / 2);
}

/**
 * cp_article_handles_draw:
 * @snapshot: in the coordinates of the view's buffer
 * @span: a statement with a place
 * @pieces: how the text is broken
 *
 * Draws where a statement begins and ends.
 */
void
cp_article_handles_draw (GtkTextView *view, GtkSnapshot *snapshot, const CpArticleSpan *span,
                         const CpArticlePieces *pieces)
{
  g_return_if_fail (GTK_IS_TEXT_VIEW (view));
  g_return_if_fail (span != NULL && pieces != NULL);

  draw_handle (view, snapshot, cp_article_pieces_start_to_shown (pieces, span->start), FALSE);
  draw_handle (view, snapshot, cp_article_pieces_end_to_shown (pieces, span->end), TRUE);
}
