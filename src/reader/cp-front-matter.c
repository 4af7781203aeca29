/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The YAML front matter of a Markdown file. */

#include "cp-front-matter.h"

#include <string.h>

#include "cp-article-fields.h"

/* Only what front matter is used for is read: "key: value" a line, a list of values on the line or
 * below it. Anything else is passed over. */

#define MAX_LINES 200

static gboolean
is_fence (const char *line, const char *end)
{
  while (end > line && g_ascii_isspace (end[-1]))
    end--;
  return end - line == 3 && (strncmp (line, "---", 3) == 0 || strncmp (line, "...", 3) == 0);
}

/* Where the text begins behind the closing fence, or NULL. */
static const char *
find_end (const char *text, const char **matter_end)
{
  const char *line = text;

  for (guint i = 0; i < MAX_LINES; i++)
    {
      const char *end = strchrnul (line, '\n');

      if (i == 0 && (!is_fence (line, end) || *line != '-'))
        return NULL;
      if (i > 0 && is_fence (line, end))
        {
          *matter_end = line;
          return *end == '\0' ? end : end + 1;
        }
      if (*end == '\0')
        return NULL;
      line = end + 1;
    }
  return NULL;
}

/* A value without its quotation marks or brackets. */
static char *
dup_value (const char *value)
{
  char *copy = g_strstrip (g_strdup (value));
  gsize n_bytes = strlen (copy);

  if (n_bytes >= 2 && strchr ("\"'[", copy[0]) != NULL && copy[n_bytes - 1] == (copy[0] == '[' ? ']' : copy[0]))
    {
      copy[n_bytes - 1] = '\0';
      memmove (copy, copy + 1, n_bytes - 1);
    }
  return copy;
}

static void
set_field (CpArticle *article, const char *key, const char *value)
{
  g_autofree char *clean = dup_value (value);
  CpArticleField field;

  if (*clean != '\0' && cp_article_field_find (key, &field))
    cp_article_field_set (article, field, clean);
}

/**
 * cp_front_matter_read:
 * @text: a Markdown file
 * @article: takes what the front matter says; a date in it counts as stated
 *
 * Returns: where the text behind the front matter begins; @text if there is none
 */
const char *
cp_front_matter_read (const char *text, CpArticle *article)
{
  const char *matter_end = NULL;
  const char *rest = find_end (text, &matter_end);
  g_autofree char *matter = NULL;
  g_auto (GStrv) lines = NULL;
  g_autofree char *key = NULL;

  if (rest == NULL)
    return text;

  matter = g_strndup (text, (gsize) (matter_end - text));
  lines = g_strsplit (matter, "\n", -1);
  for (guint i = 1; lines[i] != NULL; i++)
    {
      char *colon = strchr (lines[i], ':');
      const char *item = lines[i] + strspn (lines[i], " \t");

      if (g_str_has_prefix (item, "- ") && key != NULL)
        set_field (article, key, item + 2);
      else if (colon != NULL && !g_ascii_isspace (lines[i][0]) && lines[i][0] != '#')
        {
          *colon = '\0';
          g_free (key);
          key = g_strdup (lines[i]);
          set_field (article, key, colon + 1);
        }
    }
  return rest;
}
