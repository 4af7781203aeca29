/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Articles as plain text. */

#include "cp-plain-text.h"

#include <string.h>

#include <gio/gunixinputstream.h>
#include <glib/gi18n-lib.h>

#include "cp-charset.h"
#include "cp-file.h"
#include "cp-reader-error.h"

/* The text is kept as it is, so that offsets can be checked against the file: only a byte-order
 * mark and carriage returns are dropped. */

#define MAX_BYTES (64 * 1024 * 1024)

static void
drop_carriage_returns (char *text)
{
  char *to = strchr (text, '\r');

  if (to == NULL)
    return;
  for (const char *from = to; *from != '\0'; from++)
    if (*from != '\r')
      *to++ = *from;
  *to = '\0';
}

static gboolean
is_blank (const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    if (!g_unichar_isspace (g_utf8_get_char (text)))
      return FALSE;

  return TRUE;
}

/**
 * cp_plain_text_decode:
 * @bytes: (nullable): the content of a file, from anywhere
 * @n_bytes: its length
 * @charset: (out) (optional) (transfer full) (nullable): the encoding, %NULL for UTF-8
 * @error: return location for an error
 *
 * Reads text in any common encoding.
 *
 * Returns: (nullable) (transfer full): the text in UTF-8, or %NULL with %CP_READER_ERROR
 */
char *
cp_plain_text_decode (const char *bytes, gsize n_bytes, char **charset, GError **error)
{
  g_autofree char *converted_from = NULL;
  g_autofree char *text = NULL;

  g_return_val_if_fail (bytes != NULL || n_bytes == 0, NULL);

  text = cp_charset_decode (bytes, n_bytes, NULL, &converted_from, error);
  if (text == NULL)
    return NULL;

  drop_carriage_returns (text);
  if (is_blank (text))
    {
      g_set_error_literal (error, CP_READER_ERROR, CP_READER_ERROR_EMPTY,
                           _("there is no text in it"));
      return NULL;
    }

  if (charset != NULL)
    *charset = g_steal_pointer (&converted_from);
  return g_steal_pointer (&text);
}

/**
 * cp_plain_text_load:
 * @path: a file name
 * @cancellable: (nullable): to stop
 * @error: return location for an error
 *
 * Reads an article from a file of text of at most 64 MiB.
 *
 * Returns: (nullable) (transfer full): the text, or %NULL with %CP_CORPUS_ERROR_READ,
 *   %CP_READER_ERROR or %G_IO_ERROR; the message names the file
 */
char *
cp_plain_text_load (const char *path, GCancellable *cancellable, GError **error)
{
  g_autoptr (GInputStream) stream = NULL;
  g_autofree char *bytes = NULL;
  g_autofree char *name = NULL;
  char *text = NULL;
  goffset n_bytes;
  gsize n_read;
  int fd;

  g_return_val_if_fail (path != NULL, NULL);

  fd = cp_file_open (path, NULL, &n_bytes, error);
  if (fd < 0)
    return NULL;

  name = g_filename_display_name (path);
  stream = g_unix_input_stream_new (fd, TRUE);
  if (n_bytes > MAX_BYTES)
    {
      /* Translators: the placeholder is a file name. */
      g_set_error (error, CP_READER_ERROR, CP_READER_ERROR_LIMIT,
                   _("“%s” is larger than 64 MiB; an article is not"), name);
      return NULL;
    }

  bytes = g_malloc (n_bytes + 1);
  if (g_input_stream_read_all (stream, bytes, n_bytes, &n_read, cancellable, error))
    text = cp_plain_text_decode (bytes, n_read, NULL, error);
  if (text == NULL)
    /* Translators: the placeholder is a file name; what is wrong with it follows. */
    g_prefix_error (error, _("“%s”: "), name);

  return text;
}
