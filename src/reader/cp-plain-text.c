/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Articles as plain text. */

#include "cp-plain-text.h"

#include <glib/gi18n-lib.h>

#include "cp-charset.h"
#include "cp-reader-error.h"
#include "cp-text-line.h"

/* The text is kept as it is, so that offsets can be checked against the file: only a byte-order
 * mark and carriage returns are dropped. */

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

  cp_text_line_drop_returns (text);
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
