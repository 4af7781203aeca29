/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How places of files are written: as a person knows them. */

#include "cp-place-words.h"

#include <string.h>

#include "cp-name-words.h"
#include "cp-portal-places.h"

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

static char *
dup_shown (const char *path)
{
  g_autofree char *shown = g_filename_display_name (path);
  g_autofree char *line = tidy (shown);

  return cp_words_dup_name (line);
}

/**
 * cp_place_words_dup_folder:
 * @path: of a file
 *
 * Names the folder that a file is in, wherever the portal has put it: "~/Documents".
 *
 * Returns: (nullable) (transfer full): the folder; %NULL where nobody knows it, or not yet
 */
char *
cp_place_words_dup_folder (const char *path)
{
  g_autofree char *real = NULL;
  g_autofree char *folder = NULL;
  g_autofree char *at_home = NULL;
  const char *below;

  g_return_val_if_fail (path != NULL, NULL);

  real = cp_portal_places_dup_real (cp_portal_places_get_default (), path);
  if (real == NULL)
    return NULL;
  folder = g_path_get_dirname (real);
  below = find_below_home (folder);
  if (below != NULL)
    at_home = g_strconcat ("~", below, NULL);

  return dup_shown (at_home != NULL ? at_home : folder);
}

/**
 * cp_place_words_dup_path:
 * @path: of a file
 *
 * Gives the whole path of a file as a person knows it, or its name where nobody knows more.
 */
char *
cp_place_words_dup_path (const char *path)
{
  g_autofree char *real = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  real = cp_portal_places_dup_real (cp_portal_places_get_default (), path);

  return real != NULL ? g_filename_display_name (real) : cp_place_words_dup_name (path);
}

/**
 * cp_place_words_dup_text:
 * @text: what is said of files, such as the message of an error
 *
 * Has a text name files as a person knows them.
 */
char *
cp_place_words_dup_text (const char *text)
{
  return cp_portal_places_dup_text (cp_portal_places_get_default (), text);
}
