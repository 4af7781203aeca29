/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What of an article's text is where in the view that shows it in pieces. */

#include "cp-article-places.h"

static guint
to_text (const CpArticlePieces *pieces, const GtkTextIter *iter)
{
  return cp_article_pieces_to_text (pieces, (guint) gtk_text_iter_get_offset (iter));
}

/**
 * cp_article_places_find_visible:
 * @start: (out): in code points of the text
 * @end: (out): exclusive
 *
 * Finds what of a text is in sight, in whole lines.
 */
void
cp_article_places_find_visible (GtkTextView *view, const CpArticlePieces *pieces, guint *start,
                                guint *end)
{
  GdkRectangle visible;
  GtkTextIter iter;

  g_return_if_fail (GTK_IS_TEXT_VIEW (view) && start != NULL && end != NULL);

  gtk_text_view_get_visible_rect (view, &visible);
  gtk_text_view_get_line_at_y (view, &iter, visible.y, NULL);
  *start = to_text (pieces, &iter);
  gtk_text_view_get_line_at_y (view, &iter, visible.y + visible.height, NULL);
  gtk_text_iter_forward_to_line_end (&iter);
  *end = to_text (pieces, &iter);
}

/**
 * cp_article_places_get_offset_at:
 * @x: in the coordinates of the view
 *
 * Finds the place between two characters that is nearest to a point.
 *
 * Returns: in code points of the text
 */
guint
cp_article_places_get_offset_at (GtkTextView *view, const CpArticlePieces *pieces, double x,
                                 double y)
{
  GtkTextIter iter;
  int trailing;
  int buffer_x;
  int buffer_y;

  g_return_val_if_fail (GTK_IS_TEXT_VIEW (view), 0);

  gtk_text_view_window_to_buffer_coords (view, GTK_TEXT_WINDOW_WIDGET, (int) x, (int) y, &buffer_x,
                                         &buffer_y);
  gtk_text_view_get_iter_at_position (view, &iter, &trailing, buffer_x, buffer_y);
  gtk_text_iter_forward_chars (&iter, trailing);

  return to_text (pieces, &iter);
}

/* A caret's place in the coordinates of the view. */
static void
get_caret (GtkTextView *view, guint shown, GdkRectangle *caret)
{
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_offset (gtk_text_view_get_buffer (view), &iter, (int) shown);
  gtk_text_view_get_cursor_locations (view, &iter, caret, NULL);
  gtk_text_view_buffer_to_window_coords (view, GTK_TEXT_WINDOW_WIDGET, caret->x, caret->y,
                                         &caret->x, &caret->y);
}

/**
 * cp_article_places_get_area:
 * @start: in code points of the text
 * @end: exclusive
 * @area: (out): in the coordinates of the view, no higher than the view is
 *
 * Finds where words are seen; words of several lines have the width of the column.
 *
 * Returns: whether any of them is in sight
 */
gboolean
cp_article_places_get_area (GtkTextView *view, const CpArticlePieces *pieces, guint start,
                            guint end, GdkRectangle *area)
{
  GdkRectangle first;
  GdkRectangle last;
  GdkRectangle all = { 0, 0, gtk_widget_get_width (GTK_WIDGET (view)),
                       gtk_widget_get_height (GTK_WIDGET (view)) };

  g_return_val_if_fail (GTK_IS_TEXT_VIEW (view) && area != NULL, FALSE);

  get_caret (view, cp_article_pieces_start_to_shown (pieces, start), &first);
  get_caret (view, cp_article_pieces_end_to_shown (pieces, end), &last);
  gdk_rectangle_union (&first, &last, area);
  if (first.y != last.y)
    {
      area->x = gtk_text_view_get_left_margin (view);
      area->width = all.width - area->x - gtk_text_view_get_right_margin (view);
    }
  area->width = MAX (area->width, 1);

  return gdk_rectangle_intersect (area, &all, area);
}
