/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How places of files are written: as a person knows them. */

#include "cp-place-words.h"

#include <string.h>

#include "cp-name-words.h"

/* A name may hold line breaks, and letters that turn the direction of what follows. */
static char *
tidy (const char *text)
{
  GString *tidied = g_string_new (NULL);

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar letter = g_utf8_get_char (at);
      GUnicodeType type = g_unichar_type (letter);

      if (type == G_UNICODE_CONTROL || type == G_UNICODE_LINE_SEPARATOR
          || type == G_UNICODE_PARAGRAPH_SEPARATOR)
        g_string_append_c (tidied, ' ');
      else
        g_string_append_unichar (tidied, letter);
    }
  return g_string_free (tidied, FALSE);
}

/* The part of a path below the home folder, with the slash; NULL for one that is elsewhere. */
static const char *
find_below_home (const char *path)
{
  const char *home = g_get_home_dir ();
  gsize length = home != NULL ? strlen (home) : 0;

  if (length < 2 || strncmp (path, home, length) != 0)
    return NULL;
  return path[length] == '/' || path[length] == '\0' ? path + length : NULL;
}

/**
 * cp_place_words_dup_name:
 * @path: of a file
 *
 * Names a file: "tides.counterpoint".
 */
char *
cp_place_words_dup_name (const char *path)
{
  g_autofree char *name = NULL;
  g_autofree char *line = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  name = g_filename_display_basename (path);
  line = tidy (name);

  return cp_words_dup_name (line);
}

/**
 * cp_place_words_dup_folder:
 * @path: of a file
 *
 * Names the folder that a file is in: "~/Documents".
 */
char *
cp_place_words_dup_folder (const char *path)
{
  g_autofree char *folder = NULL;
  g_autofree char *shown = NULL;
  g_autofree char *line = NULL;
  const char *below;

  g_return_val_if_fail (path != NULL, NULL);

  folder = g_path_get_dirname (path);
  below = find_below_home (folder);
  shown = g_filename_display_name (below != NULL ? below : folder);
  line = tidy (shown);
  if (below == NULL)
    return cp_words_dup_name (line);
  g_free (shown);
  shown = g_strconcat ("~", line, NULL);

  return cp_words_dup_name (shown);
}
