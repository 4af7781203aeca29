/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Figures copied: as picture, drawing and text at once. */

#include "cp-figure-clipboard.h"

#include <glib/gi18n-lib.h>

#include "cp-message.h"

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

/**
 * cp_figure_clipboard_set_request:
 * @request: a figure that can be laid out
 * @page: which page is copied, from 0
 *
 * Puts a page on a clipboard as cp_figure_clipboard_set () does, with what the whole figure shows as
 * a table.
 */
void
cp_figure_clipboard_set_request (GdkClipboard *clipboard, CpFigureRequest *request, guint page)
{
  g_autoptr (CpFigureContent) content = NULL;

  g_return_if_fail (GDK_IS_CLIPBOARD (clipboard) && request != NULL);

  content = cp_figure_content_new_for_request (request, page);
  gdk_clipboard_set_content (clipboard, GDK_CONTENT_PROVIDER (content));
}

static void
lay_out_cb (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;
  GPtrArray *pages = cp_figure_request_lay_out (data, &error);

  if (pages == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  g_task_return_int (task, pages->len);
  g_ptr_array_unref (pages);
}

static void
laid_out_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GtkWidget) widget = data;
  g_autoptr (GError) error = NULL;
  gssize n_pages = g_task_propagate_int (G_TASK (result), &error);
  /* Translators: a message; whoever pastes takes one of the three */
  CpMessage message = { .text = _("Copied the figure: a picture, a drawing, and a table.") };

  if (gtk_widget_get_root (widget) == NULL)
    return;
  if (n_pages < 0)
    message = (CpMessage) { .error = TRUE, .text = error->message };
  else
    cp_figure_clipboard_set_request (gtk_widget_get_clipboard (widget),
                                     g_task_get_task_data (G_TASK (result)), 0);
  if (n_pages > 1)
    /* Translators: a message, of a figure that has several pages */
    message = (CpMessage) { .text = _("Copied the first page: a picture, a drawing, and the whole "
                                      "as a table."),
                            /* Translators: a button of that message: export them */
                            .button = _("Other Pages…"),
                            .action = "win.export" };
  cp_message_show (widget, &message);
}

/**
 * cp_figure_clipboard_copy:
 * @widget: in the window that says what was copied
 *
 * Copies the first page of a figure, or says why it cannot be drawn; that is found out in a thread.
 */
void
cp_figure_clipboard_copy (GtkWidget *widget, CpFigureRequest *request)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (GTK_IS_WIDGET (widget) && request != NULL);

  /* Not as the source of the task, which its thread may be the last to let go of. */
  task = g_task_new (NULL, NULL, laid_out_cb, g_object_ref (widget));
  g_task_set_source_tag (task, cp_figure_clipboard_copy);
  g_task_set_task_data (task, cp_figure_request_ref (request),
                        (GDestroyNotify) cp_figure_request_unref);
  g_task_run_in_thread (task, lay_out_cb);
}
