/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lines of text from anywhere, made alike. */

#include "cp-text-line.h"

#include <string.h>

/**
 * cp_text_line_clean:
 * @text: valid UTF-8
 *
 * Makes one line of a text, in place: blanks, line breaks and control characters collapse into
 * single blanks, and none is left at its ends.
 *
 * Returns: @text
 */
char *
cp_text_line_clean (char *text)
{
  const char *at = text;
  char *to = text;

  while (*at != '\0')
    {
      gunichar c = g_utf8_get_char (at);

      /* Before anything is written, which may reach into this character. */
      at = g_utf8_next_char (at);
      if (!g_unichar_isspace (c) && !g_unichar_iscntrl (c))
        to += g_unichar_to_utf8 (c, to);
      else if (to > text && to[-1] != ' ')
        *to++ = ' ';
    }
  if (to > text && to[-1] == ' ')
    to--;
  *to = '\0';
  return text;
}

/**
 * cp_text_line_dup_lower:
 * @text: valid UTF-8
 * @n_bytes: its length
 *
 * Puts a text into small letters, each for itself: unlike g_utf8_strdown() this does the same in
 * every locale, so that "APRIL" is a month for a Turkish reader, too.
 *
 * Returns: (transfer full): the text
 */
char *
cp_text_line_dup_lower (const char *text, gsize n_bytes)
{
  GString *lower = g_string_sized_new (n_bytes);
  const char *end = text + n_bytes;

  for (; text < end; text = g_utf8_next_char (text))
    g_string_append_unichar (lower, g_unichar_tolower (g_utf8_get_char (text)));
  return g_string_free (lower, FALSE);
}

/**
 * cp_text_line_drop_returns:
 * @text: a text
 *
 * Drops all carriage returns, in place.
 */
void
cp_text_line_drop_returns (char *text)
{
  char *to = strchr (text, '\r');

  if (to == NULL)
    return;
  for (const char *from = to; *from != '\0'; from++)
    if (*from != '\r')
      *to++ = *from;
  *to = '\0';
}
