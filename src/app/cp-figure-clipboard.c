/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Figures copied: as picture, drawing and text at once. */

#include "cp-figure-clipboard.h"

static char *
dup_text_cb (gpointer data)
{
  return g_strdup (data);
}

/**
 * cp_figure_clipboard_set:
 * @pages: (element-type CpFigure): a figure that does not change any more
 * @page: which of them is copied, from 0
 * @scale: 1 to 4, px of the picture for one of the figure
 * @text: (nullable): what programs get that take no pictures, such as a table with tabs
 *
 * Puts a page on a clipboard, for each program to take what suits it: a PNG picture, an SVG drawing
 * or the text. They are made when they are taken, so that copying takes no time.
 */
void
cp_figure_clipboard_set (GdkClipboard *clipboard, GPtrArray *pages, guint page, guint scale,
                         const char *text)
{
  g_autoptr (CpFigureContent) content = NULL;

  g_return_if_fail (GDK_IS_CLIPBOARD (clipboard));
  g_return_if_fail (pages != NULL && page < pages->len);

  content = cp_figure_content_new (pages, page, scale);
  if (text != NULL)
    cp_figure_content_set_text (content, dup_text_cb, g_strdup (text), g_free);
  gdk_clipboard_set_content (clipboard, GDK_CONTENT_PROVIDER (content));
}
