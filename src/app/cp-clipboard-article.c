/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads an article that was copied, or dropped, as a web page or as text. */

#include "cp-clipboard-article.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "cp-article-file.h"

/* Of a page with all that stands around its article, and of text. */
#define PAGE_BYTES_MOST (16 * 1024 * 1024)
/* Longer than any article, and short enough to be shown in a text view. */
#define TEXT_BYTES_MOST (512 * 1024)

/* What was read so far. What it says is told apart in a thread. */
typedef struct
{
  GdkClipboard *clipboard; /* or NULL */
  GdkDrop *drop;           /* or NULL */
  char *page;
  gsize n_page_bytes;
  char *text; /* or NULL */
  gboolean dropped;
} Reading;

static void
free_reading (gpointer data)
{
  Reading *reading = data;

  g_clear_object (&reading->clipboard);
  g_clear_object (&reading->drop);
  g_free (reading->page);
  g_free (reading->text);
  g_free (reading);
}

static void
free_article (gpointer data)
{
  cp_article_free (data);
}

static CpArticle *
make_plain_article (Reading *reading)
{
  if (reading->text == NULL || reading->text[strspn (reading->text, " \t\r\n")] == '\0')
    return NULL;
  return cp_article_new_from_plain_text (g_steal_pointer (&reading->text), NULL);
}

/* A page has marks that text has not. What is copied of a page may be so little of it that what is
 * no article cannot be told from it; then the text says more. */
static gboolean
is_whole (const Reading *reading, const CpArticle *article)
{
  return article->n_bytes > 0
         && (reading->text == NULL || article->n_bytes >= strlen (reading->text) / 2);
}

static CpArticle *
read_page (const Reading *reading)
{
  gsize n_bytes = reading->n_page_bytes;
  const char *charset;

  /* One that fills the room may go on. */
  if (n_bytes == 0 || n_bytes >= PAGE_BYTES_MOST)
    return NULL;
  charset = g_utf8_validate (reading->page, (gssize) n_bytes, NULL) ? "UTF-8" : NULL;

  return cp_article_new_from_html (reading->page, n_bytes, charset, NULL);
}

static CpArticle *
make_article (Reading *reading)
{
  g_autoptr (CpArticle) article = read_page (reading);

  if (article != NULL && article->text != NULL && is_whole (reading, article))
    return g_steal_pointer (&article);
  return make_plain_article (reading);
}

static void
return_nothing (GTask *task, const Reading *reading)
{
  g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, "%s",
                           reading->dropped
                               /* Translators: an error message */
                               ? _("There is no text in what was dropped. Drop an article, from a "
                                   "web page or a document.")
                               /* Translators: an error message */
                               : _("There is no text in the clipboard. Copy an article first, "
                                   "from a web page or a document."));
}

static void
return_too_much (GTask *task, const Reading *reading)
{
  g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_MESSAGE_TOO_LARGE, "%s",
                           reading->dropped
                               /* Translators: an error message */
                               ? _("What was dropped is longer than any article. Save it as a "
                                   "file and import that.")
                               /* Translators: an error message */
                               : _("What was copied is longer than any article. Save it as a "
                                   "file and import that."));
}

static void
make_article_in_thread_cb (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Reading *reading = data;
  gboolean is_long = reading->text != NULL && strlen (reading->text) > PAGE_BYTES_MOST;
  g_autoptr (CpArticle) article = !is_long ? make_article (reading) : NULL;

  if (is_long || (article != NULL && article->n_bytes > TEXT_BYTES_MOST))
    return_too_much (task, reading);
  else if (article == NULL)
    return_nothing (task, reading);
  else
    g_task_return_pointer (task, g_steal_pointer (&article), free_article);
}

/* What it was read from belongs to the main thread. */
static void
return_article (GTask *task)
{
  Reading *reading = g_task_get_task_data (task);

  g_clear_object (&reading->clipboard);
  if (reading->drop != NULL)
    gdk_drop_finish (reading->drop, GDK_ACTION_COPY);
  g_clear_object (&reading->drop);
  g_task_run_in_thread (task, make_article_in_thread_cb);
}

static void
page_read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  Reading *reading = g_task_get_task_data (task);

  g_input_stream_read_all_finish (G_INPUT_STREAM (source), result, &reading->n_page_bytes, NULL);
  return_article (task);
}

static void
page_opened_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  Reading *reading = g_task_get_task_data (task);
  g_autoptr (GInputStream) stream =
      GDK_IS_DROP (source)
          ? gdk_drop_read_finish (GDK_DROP (source), result, NULL, NULL)
          : gdk_clipboard_read_finish (GDK_CLIPBOARD (source), result, NULL, NULL);
  GCancellable *cancellable = g_task_get_cancellable (task);

  if (stream == NULL)
    {
      return_article (task);
      return;
    }
  reading->page = g_malloc (PAGE_BYTES_MOST);
  g_input_stream_read_all_async (stream, reading->page, PAGE_BYTES_MOST, G_PRIORITY_DEFAULT,
                                 cancellable, page_read_cb, g_steal_pointer (&task));
}

static gboolean
has_page (const Reading *reading, const char **mime_types)
{
  GdkContentFormats *formats = reading->drop != NULL
                                   ? gdk_drop_get_formats (reading->drop)
                                   : gdk_clipboard_get_formats (reading->clipboard);

  for (guint i = 0; mime_types[i] != NULL; i++)
    if (gdk_content_formats_contain_mime_type (formats, mime_types[i]))
      return TRUE;
  return FALSE;
}

static void
read_page_if_any (GTask *task)
{
  static const char *mime_types[] = { "text/html", "application/xhtml+xml", NULL };
  Reading *reading = g_task_get_task_data (task);
  GCancellable *cancellable = g_task_get_cancellable (task);

  if (!has_page (reading, mime_types))
    return_article (task);
  else if (reading->drop != NULL)
    gdk_drop_read_async (reading->drop, mime_types, G_PRIORITY_DEFAULT, cancellable,
                         page_opened_cb, g_object_ref (task));
  else
    gdk_clipboard_read_async (reading->clipboard, mime_types, G_PRIORITY_DEFAULT, cancellable,
                              page_opened_cb, g_object_ref (task));
}

static void
copied_text_read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  Reading *reading = g_task_get_task_data (task);

  reading->text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
  read_page_if_any (task);
}

static void
dropped_text_read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  Reading *reading = g_task_get_task_data (task);
  const GValue *value = gdk_drop_read_value_finish (GDK_DROP (source), result, NULL);

  reading->text = value != NULL ? g_value_dup_string (value) : NULL;
  read_page_if_any (task);
}

static GTask *
create_task (GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data)
{
  GTask *task = g_task_new (NULL, cancellable, callback, data);

  g_task_set_task_data (task, g_new0 (Reading, 1), free_reading);

  return task;
}

/**
 * cp_clipboard_article_read_async:
 * @cancellable: (nullable): to stop
 * @callback: called when it is done
 *
 * Reads the article that was copied.
 */
void
cp_clipboard_article_read_async (GdkClipboard *clipboard, GCancellable *cancellable,
                                 GAsyncReadyCallback callback, gpointer data)
{
  GTask *task;
  Reading *reading;

  g_return_if_fail (GDK_IS_CLIPBOARD (clipboard));

  task = create_task (cancellable, callback, data);
  reading = g_task_get_task_data (task);
  reading->clipboard = g_object_ref (clipboard);
  gdk_clipboard_read_text_async (clipboard, cancellable, copied_text_read_cb, task);
}

/**
 * cp_clipboard_article_read_drop_async:
 * @drop: text or a page that was dropped; it is finished when it is read
 * @cancellable: (nullable): to stop
 * @callback: called when it is done
 *
 * Reads the article that was dropped.
 */
void
cp_clipboard_article_read_drop_async (GdkDrop *drop, GCancellable *cancellable,
                                      GAsyncReadyCallback callback, gpointer data)
{
  GTask *task;
  Reading *reading;

  g_return_if_fail (GDK_IS_DROP (drop));

  task = create_task (cancellable, callback, data);
  reading = g_task_get_task_data (task);
  reading->drop = g_object_ref (drop);
  reading->dropped = TRUE;
  gdk_drop_read_value_async (drop, G_TYPE_STRING, G_PRIORITY_DEFAULT, cancellable,
                             dropped_text_read_cb, task);
}

/**
 * cp_clipboard_article_read_finish:
 *
 * Gets what cp_clipboard_article_read_async () read, or cp_clipboard_article_read_drop_async ().
 *
 * Returns: (transfer full): the article, or %NULL with an error where there is none
 */
CpArticle *
cp_clipboard_article_read_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
