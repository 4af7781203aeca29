/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Members of JSON from anywhere, looked up by the spellings that they have. */

#include "cp-json-value.h"

#include <string.h>

#include "cp-json-text.h"

/* The most people that one author is made of. */
#define MAX_NAMES 8

/**
 * cp_json_value_is_spelling:
 * @a: a name of a member or a column
 * @b: another one
 *
 * Returns: whether they are the same but for case, "-", "_" and blanks: datePublished,
 *   date_published
 */
gboolean
cp_json_value_is_spelling (const char *a, const char *b)
{
  for (;;)
    {
      a += strspn (a, "-_ ");
      b += strspn (b, "-_ ");
      if (g_ascii_tolower (*a) != g_ascii_tolower (*b))
        return FALSE;
      if (*a == '\0')
        return TRUE;
      a++;
      b++;
    }
}

static guint
find_name (const char *name, const char *const *names)
{
  guint i;

  for (i = 0; names[i] != NULL && !cp_json_value_is_spelling (name, names[i]); i++)
    continue;
  return i;
}

static gboolean
is_nothing (const char *json, gsize n_bytes)
{
  return (n_bytes == 4 && memcmp (json, "null", 4) == 0) || (n_bytes == 2 && json[0] == '"');
}

/**
 * cp_json_value_find:
 * @object: a value
 * @names: (array zero-terminated=1): the spellings of a member's name, the best first
 *
 * Returns: the member's value: of several the one with the best spelling; none where @object is
 *   no object, or the member is null or an empty string
 */
CpJsonValue
cp_json_value_find (CpJsonValue object, const char *const *names)
{
  CpJsonValue found = { NULL, 0 };
  CpJsonMemberIter iter;
  const char *json;
  gsize n_bytes;
  guint best = g_strv_length ((char **) names);
  char *name;

  if (object.at == NULL || *object.at != '{')
    return found;

  cp_json_member_iter_init (&iter, object.at, object.n_bytes);
  while (cp_json_member_iter_next (&iter, &name, &json, &n_bytes))
    {
      guint place = find_name (name, names);

      if (place < best && !is_nothing (json, n_bytes))
        {
          best = place;
          found = (CpJsonValue) { json, n_bytes };
        }
      g_free (name);
    }
  return found;
}

/**
 * cp_json_value_dup_string:
 * @value: a value
 *
 * Returns: (transfer full) (nullable): a string's or number's text; %NULL for anything else
 */
char *
cp_json_value_dup_string (CpJsonValue value)
{
  GString *text;

  if (value.at == NULL)
    return NULL;
  if (g_ascii_isdigit (*value.at))
    return g_strndup (value.at, value.n_bytes);
  if (*value.at != '"')
    return NULL;
  text = g_string_sized_new (value.n_bytes);
  cp_json_append_decoded (text, value.at + 1, value.n_bytes - 2);
  return g_string_free (text, FALSE);
}

static char *
dup_one_name (CpJsonValue value)
{
  static const char *const names[] = { "name", "display_name", "full_name", "title", "rendered", NULL };

  return value.at != NULL && *value.at == '{' ? cp_json_value_dup_string (cp_json_value_find (value, names))
                                              : cp_json_value_dup_string (value);
}

/**
 * cp_json_value_dup_name:
 * @value: a string, an object with a name, or a list of these
 *
 * Returns: (transfer full) (nullable): the name or names, parted by commas
 */
char *
cp_json_value_dup_name (CpJsonValue value)
{
  g_autoptr (GString) names = NULL;
  CpJsonMemberIter iter;
  CpJsonValue element;

  if (value.at == NULL || *value.at != '[')
    return dup_one_name (value);

  names = g_string_new (NULL);
  cp_json_element_iter_init (&iter, value.at, value.n_bytes);
  for (guint i = 0; i < MAX_NAMES && cp_json_element_iter_next (&iter, &element.at, &element.n_bytes); i++)
    {
      g_autofree char *name = dup_one_name (element);

      if (name == NULL)
        continue;
      if (names->len > 0)
        g_string_append (names, ", ");
      g_string_append (names, name);
    }
  return names->len > 0 ? g_string_free (g_steal_pointer (&names), FALSE) : NULL;
}
