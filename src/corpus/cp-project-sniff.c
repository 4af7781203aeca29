/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tells a project file by its content, whatever it is called. */

#include "cp-project-sniff.h"

#include <string.h>
#include <unistd.h>

#include <glib/gstdio.h>

#include "cp-file.h"
#include "cp-json-text.h"

/* A project says "format": "counterpoint" in its outermost object: canonical ones in their first line, others
 * anywhere. An article that merely has the word is none. What is no JSON is not looked at any further than its
 * first letter. */

#define FIRST_BYTES 4096

static gboolean
is_string (const char *at, const char *end, const char *string)
{
  gsize length = strlen (string);

  return (gsize) (end - at) >= length && memcmp (at, string, length) == 0;
}

/* Whether the member at @at is the one that says what the file is. */
static gboolean
is_format (const char *at, const char *end)
{
  if (!is_string (at, end, "\"format\""))
    return FALSE;
  at = cp_json_skip_blanks (cp_json_skip_string (at, end), end);
  if (at == end || *at != ':')
    return FALSE;
  return is_string (cp_json_skip_blanks (at + 1, end), end, "\"counterpoint\"");
}

static const char *
find_object (const char *bytes, const char *end)
{
  const char *at = cp_json_skip_blanks (is_string (bytes, end, "\xEF\xBB\xBF") ? bytes + 3 : bytes, end);

  return at < end && *at == '{' ? at : NULL;
}

/**
 * cp_project_sniff:
 * @bytes: what a file begins with
 * @n_bytes: its length
 *
 * Tells whether it is a project.
 */
gboolean
cp_project_sniff (const char *bytes, gsize n_bytes)
{
  const char *end = bytes + n_bytes;
  const char *at = find_object (bytes, end);
  guint depth = 0;

  while (at != NULL && at < end)
    {
      if (depth == 1 && is_format (at, end))
        return TRUE;
      if (*at == '{' || *at == '[')
        depth++;
      else if ((*at == '}' || *at == ']') && --depth == 0)
        return FALSE;
      at = *at == '"' ? cp_json_skip_string (at, end) : at + 1;
    }
  return FALSE;
}

static gsize
read_up_to (int fd, char *bytes, gsize from, gsize to)
{
  gssize n = 1;

  while (from < to && n > 0)
    {
      n = read (fd, bytes + from, to - from);
      from += MAX (n, 0);
    }
  return from;
}

/**
 * cp_project_sniff_file:
 * @path: any file, folder or device
 * @most_bytes: to be read of what may be a project
 *
 * Tells whether the beginning of a file is that of a project; never waits, as opening a pipe would.
 */
gboolean
cp_project_sniff_file (const char *path, gsize most_bytes)
{
  g_autofree char *bytes = NULL;
  gsize n_bytes;
  int fd;

  g_return_val_if_fail (path != NULL, FALSE);

  fd = cp_file_open (path, NULL, NULL, NULL);
  if (fd < 0)
    return FALSE;
  most_bytes = MAX (most_bytes, FIRST_BYTES);
  bytes = g_malloc (most_bytes);
  n_bytes = read_up_to (fd, bytes, 0, FIRST_BYTES);
  if (find_object (bytes, bytes + n_bytes) != NULL)
    n_bytes = read_up_to (fd, bytes, n_bytes, most_bytes);
  g_close (fd, NULL);

  return cp_project_sniff (bytes, n_bytes);
}
