/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The name of an outlet in a line of a few words: "The Haven Courier, 5 March 2024". */

#include "cp-text-outlet.h"

#include <string.h>

#include "cp-html-hints.h"

/* The words of a name, and the letters of one of its words in lower case: "of", "and", "des". */
#define MIN_WORDS 2
#define MAX_WORDS 6
#define MAX_LOW_BYTES 3

static gboolean
is_of_name (gunichar c)
{
  return g_unichar_isalpha (c) || c == ' ' || c == '\'' || c == 0x2019 || c == '&' || c == '-';
}

/* The end of the part that begins at @at: up to a mark, a number or a dash with a blank before. */
static const char *
find_part_end (const char *at, const char *end)
{
  const char *from = at;

  while (at < end && is_of_name (g_utf8_get_char (at)) && !(*at == '-' && at > from && at[-1] == ' '))
    at = g_utf8_next_char (at);
  return at;
}

/* Whether one of the words is what newspapers are called, and none is a common one. */
static gboolean
is_outlet (const char *name)
{
  g_auto (GStrv) words = g_strsplit (name, " ", MAX_WORDS + 1);
  guint n_words = g_strv_length (words);
  gboolean is_known = FALSE;

  if (n_words < MIN_WORDS || n_words > MAX_WORDS || !g_unichar_isupper (g_utf8_get_char (name)))
    return FALSE;
  for (guint i = 0; i < n_words; i++)
    {
      gsize n_bytes = strlen (words[i]);

      if (n_bytes == 0
          || (!g_unichar_isupper (g_utf8_get_char (words[i])) && n_bytes > MAX_LOW_BYTES))
        return FALSE;
      is_known |= (cp_html_hints_of_paragraph (words[i], n_bytes) & CP_HINT_OUTLET) != 0;
    }
  return is_known;
}

/**
 * cp_text_outlet_find:
 * @line: a line
 * @n_bytes: its length
 * @is_all: (out): whether the line is nothing but the name
 *
 * Returns: (transfer full) (nullable): the first part of the line that is the name of an outlet
 */
char *
cp_text_outlet_find (const char *line, gsize n_bytes, gboolean *is_all)
{
  const char *end = line + n_bytes;

  for (const char *at = line; at < end;)
    {
      const char *part_end = find_part_end (at, end);
      g_autofree char *name = g_strstrip (g_strndup (at, (gsize) (part_end - at)));

      if (is_outlet (name))
        {
          *is_all = at == line && part_end == end;
          return g_steal_pointer (&name);
        }
      at = part_end < end ? g_utf8_next_char (part_end) : end;
    }
  return NULL;
}
