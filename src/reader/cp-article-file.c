/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Articles out of the bytes of a file, whatever its format. */

#include "cp-article-file.h"

#include <errno.h>
#include <gio/gunixinputstream.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "cp-article-json.h"
#include "cp-file.h"
#include "cp-corpus-error.h"
#include "cp-file-kind.h"
#include "cp-plain-text.h"
#include "cp-reader-error.h"

#define MAX_BYTES (64 * 1024 * 1024)

/* --- Formats --- */

static GPtrArray *
create_list (CpArticle *article, const char *file)
{
  GPtrArray *articles;

  if (article == NULL)
    return NULL;
  if (article->file == NULL)
    article->file = g_strdup (file);
  articles = g_ptr_array_new_with_free_func ((GDestroyNotify) cp_article_free);
  g_ptr_array_add (articles, article);
  return articles;
}

static GPtrArray *
read_json (const char *text, const char *charset, const char *file, GError **error)
{
  GPtrArray *articles = cp_article_json_read (text, strlen (text), file, error);

  for (guint i = 0; articles != NULL && i < articles->len; i++)
    {
      CpArticle *article = g_ptr_array_index (articles, i);

      g_free (article->charset);
      article->charset = g_strdup (charset);
    }
  return articles;
}

static GPtrArray *
read_text (const char *bytes, gsize n_bytes, CpFileKind kind, const char *file, GError **error)
{
  g_autofree char *charset = NULL;
  g_autofree char *text = cp_plain_text_decode (bytes, n_bytes, &charset, error);
  CpArticle *article;

  if (text == NULL)
    return NULL;
  if (kind == CP_FILE_JSON)
    return read_json (text, charset, file, error);

  if (kind == CP_FILE_MARKDOWN)
    article = cp_article_new_from_markdown (g_steal_pointer (&text), file);
  else
    article = cp_article_new_from_plain_text (g_steal_pointer (&text), file);
  article->charset = g_steal_pointer (&charset);
  if (article->n_bytes > 0)
    return create_list (article, file);

  cp_article_free (article);
  /* Translators: why an article could not be read: its file is empty */
  g_set_error_literal (error, CP_READER_ERROR, CP_READER_ERROR_EMPTY, _("there is no text in it"));
  return NULL;
}

static gboolean
check_size (goffset n_bytes, GError **error)
{
  if (n_bytes == 0)
    g_set_error_literal (error, CP_READER_ERROR, CP_READER_ERROR_EMPTY, _("the file is empty"));
  else if (n_bytes > MAX_BYTES)
    g_set_error_literal (error, CP_READER_ERROR, CP_READER_ERROR_LIMIT,
                         /* Translators: why a file could not be read as an article */
                         _("it is larger than 64 MiB; an article is not"));
  return n_bytes > 0 && n_bytes <= MAX_BYTES;
}

/**
 * cp_article_file_read:
 * @bytes: (nullable): the content of a file, from anywhere
 * @n_bytes: its length
 * @file: the file's name below the imported folder, in UTF-8
 * @error: return location for an error
 *
 * Reads a web page, Markdown, plain text, JSON or JSON Lines; which of them it is the content
 * says, then the end of the name. Messages do not name the file.
 *
 * Returns: (transfer container) (element-type CpArticle): at least one article, or %NULL with
 *   %CP_READER_ERROR
 */
GPtrArray *
cp_article_file_read (const char *bytes, gsize n_bytes, const char *file, GError **error)
{
  CpFileKind kind;

  g_return_val_if_fail (bytes != NULL || n_bytes == 0, NULL);
  g_return_val_if_fail (file != NULL, NULL);

  if (!check_size ((goffset) n_bytes, error))
    return NULL;

  kind = cp_file_kind_find (bytes, n_bytes, file);
  if (kind == CP_FILE_OTHER)
    {
      g_set_error_literal (error, CP_READER_ERROR, CP_READER_ERROR_FORMAT,
                           cp_file_kind_explain (bytes, n_bytes));
      return NULL;
    }
  if (kind == CP_FILE_HTML)
    return create_list (cp_article_new_from_html (bytes, n_bytes, NULL, error), file);
  return read_text (bytes, n_bytes, kind, file, error);
}

/* As cp_file_open(), but the message on one that cannot be read does not name it. */
static int
open_file (const char *path, goffset *n_bytes, GError **error)
{
  if (g_access (path, R_OK) == 0)
    return cp_file_open (path, NULL, n_bytes, error);

  g_set_error_literal (error, CP_CORPUS_ERROR, CP_CORPUS_ERROR_READ, g_strerror (errno));
  return -1;
}

/**
 * cp_article_file_load:
 * @path: a file name
 * @file: its name below the imported folder, in UTF-8
 * @cancellable: (nullable): to stop
 * @error: return location for an error
 *
 * Reads the articles of a file of at most 64 MiB. Messages name it only where it is no ordinary file.
 *
 * Returns: (transfer container) (element-type CpArticle): at least one article, or %NULL with
 *   %CP_CORPUS_ERROR_READ, %CP_READER_ERROR or %G_IO_ERROR
 */
GPtrArray *
cp_article_file_load (const char *path, const char *file, GCancellable *cancellable, GError **error)
{
  g_autoptr (GInputStream) stream = NULL;
  g_autofree char *bytes = NULL;
  GPtrArray *articles = NULL;
  goffset n_bytes;
  gsize n_read;
  int fd;

  g_return_val_if_fail (path != NULL && file != NULL, NULL);

  fd = open_file (path, &n_bytes, error);
  if (fd < 0)
    return NULL;

  stream = g_unix_input_stream_new (fd, TRUE);
  if (check_size (n_bytes, error))
    {
      bytes = g_malloc ((gsize) n_bytes + 1);
      if (g_input_stream_read_all (stream, bytes, (gsize) n_bytes, &n_read, cancellable, error))
        articles = cp_article_file_read (bytes, n_read, file, error);
    }
  return articles;
}
