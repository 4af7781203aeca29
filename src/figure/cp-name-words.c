/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How names are written where they are seen: as long as anybody reads them. */

#include "cp-name-words.h"

#include <string.h>

/* A corpus may call anything by a name of any length. Widgets measure their texts many times over,
 * and nobody reads thousands of letters of a name; files and what is written to them keep them all. */

#define ELLIPSIS "…"
#define JOINER 0x200d
#define TAIL_BYTES_MAX 60

/* Whether a letter can be parted from the one before it. */
static gboolean
is_start (const char *at)
{
  gunichar letter = g_utf8_get_char (at);

  return !g_unichar_ismark (letter) && letter != JOINER
         && g_utf8_get_char (g_utf8_prev_char (at)) != JOINER;
}

/* Bytes of the first letters of a name, parted where a letter and a word end. */
static gsize
find_cut (const char *name, guint n_letters)
{
  const char *longest = g_utf8_offset_to_pointer (name, n_letters);
  const char *at = longest;

  while (at > name && !is_start (at))
    at = g_utf8_prev_char (at);
  if (at == name)
    at = longest;
  while (at > name && g_unichar_isspace (g_utf8_get_char (g_utf8_prev_char (at))))
    at = g_utf8_prev_char (at);

  return at - name;
}

/**
 * cp_words_shorten:
 * @n_letters: how many letters may be seen, at least 1
 *
 * Gives a name with at most so many letters, the last of them an ellipsis where it has more.
 */
char *
cp_words_shorten (const char *name, guint n_letters)
{
  g_autofree char *start = NULL;

  g_return_val_if_fail (name != NULL && n_letters > 0, NULL);

  if (strlen (name) <= n_letters || g_utf8_strlen (name, -1) <= n_letters)
    return g_strdup (name);
  start = g_strndup (name, find_cut (name, n_letters - 1));

  return g_strconcat (start, ELLIPSIS, NULL);
}

/**
 * cp_words_dup_name:
 * @name: of whatever a corpus has names for
 *
 * Writes a name as it is shown: one of more than %CP_NAME_LETTERS_MAX letters ends in an ellipsis.
 */
char *
cp_words_dup_name (const char *name)
{
  g_return_val_if_fail (name != NULL, NULL);

  return cp_words_shorten (name, CP_NAME_LETTERS_MAX);
}

/**
 * cp_words_dup_source:
 *
 * Names a column of the matrix: "Orda.kz, Nov 2023*". A long one keeps its date.
 */
char *
cp_words_dup_source (const CpSource *source)
{
  const char *tail;
  g_autofree char *end = NULL;
  g_autofree char *head = NULL;
  g_autofree char *start = NULL;

  g_return_val_if_fail (source != NULL, NULL);

  tail = strrchr (source->label, ',');
  if (tail == NULL || strlen (tail) > TAIL_BYTES_MAX)
    tail = "";
  end = g_strconcat (tail, source->inferred ? "*" : "", NULL);
  head = g_strndup (source->label, strlen (source->label) - strlen (tail));
  start = cp_words_shorten (head, CP_NAME_LETTERS_MAX - g_utf8_strlen (end, -1));

  return g_strconcat (start, end, NULL);
}
