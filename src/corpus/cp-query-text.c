/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Queries as a corpus keeps them: as text, with the ids of its records. */

#include "cp-query-text.h"

#include <string.h>

/* What a query means is for a higher layer; here only the values of its fields are found. What cannot
 * be read stays as it is. */

typedef struct
{
  const char *name;
  CpArray array;
} Field;

static const Field fields[] = {
  { "role", CP_ARRAY_ROLES },         { "speaker", CP_ARRAY_SPEAKERS },
  { "outlet", CP_ARRAY_OUTLETS },     { "document", CP_ARRAY_DOCUMENTS },
  { "topic", CP_ARRAY_TOPICS },
};

static gboolean
is_blank (const char *at)
{
  return g_unichar_isspace (g_utf8_get_char (at));
}

/* From a quotation mark to behind the one that closes it; NULL where none does. */
static const char *
skip_quoted (const char *at)
{
  for (at++; *at != '\0' && *at != '"'; at++)
    if (*at == '\\' && (at[1] == '"' || at[1] == '\\'))
      at++;
  return *at == '"' ? at + 1 : NULL;
}

/* To a blank or one of @stops outside quotation marks, else to the end. */
static const char *
find_stop (const char *at, const char *stops)
{
  while (*at != '\0' && !is_blank (at) && strchr (stops, *at) == NULL)
    {
      const char *next = *at == '"' ? skip_quoted (at) : g_utf8_next_char (at);

      if (next == NULL)
        return at + strlen (at);
      at = next;
    }
  return at;
}

/* Behind the colon of a field with values from @array, else NULL. */
static const char *
find_values (const char *token, const char *end, CpArray array)
{
  const char *name = *token == '-' ? token + 1 : token;

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      gsize n = strlen (fields[i].name);

      if (fields[i].array == array && (gsize) (end - name) > n && name[n] == ':'
          && g_ascii_strncasecmp (name, fields[i].name, n) == 0)
        return name + n + 1;
    }
  return NULL;
}

static char *
dup_value (const char *at, const char *end)
{
  GString *value = g_string_new (NULL);
  gboolean quoted = *at == '"' && end - at >= 2;

  for (at += quoted; at < end - (quoted ? 1 : 0); at++)
    {
      if (quoted && *at == '\\' && (at[1] == '"' || at[1] == '\\'))
        at++;
      g_string_append_c (value, *at);
    }
  return g_string_free (value, FALSE);
}

/* Each value once. */
static void
append_values (GString *to, const char *at, const char *end, GHashTable *ids)
{
  g_autoptr (GPtrArray) values = g_ptr_array_new_with_free_func (g_free);

  for (;;)
    {
      const char *stop = find_stop (at, "|");
      g_autofree char *value = dup_value (at, stop);
      const char *other = g_hash_table_lookup (ids, value);

      if (other != NULL)
        {
          g_free (value);
          value = g_strdup (other);
        }
      if (!g_ptr_array_find_with_equal_func (values, value, g_str_equal, NULL))
        {
          if (values->len > 0)
            g_string_append_c (to, '|');
          cp_query_text_append_value (to, value);
          g_ptr_array_add (values, g_steal_pointer (&value));
        }
      if (stop >= end)
        return;
      at = stop + 1;
    }
}

static gboolean
names_any (const char *at, const char *end, GHashTable *ids)
{
  while (at < end)
    {
      const char *stop = find_stop (at, "|");
      g_autofree char *value = dup_value (at, stop);

      if (g_hash_table_lookup (ids, value) != NULL)
        return TRUE;
      at = stop + 1;
    }
  return FALSE;
}

static gboolean
is_bare (const char *value)
{
  for (const char *at = value; *at != '\0'; at = g_utf8_next_char (at))
    if (*at == '|' || *at == '"' || is_blank (at))
      return FALSE;
  return TRUE;
}

/**
 * cp_query_text_append_quoted:
 *
 * Writes a text between quotation marks.
 */
void
cp_query_text_append_quoted (GString *to, const char *text)
{
  g_return_if_fail (to != NULL && text != NULL);

  g_string_append_c (to, '"');
  for (const char *at = text; *at != '\0'; at++)
    {
      if (*at == '"' || *at == '\\')
        g_string_append_c (to, '\\');
      g_string_append_c (to, *at);
    }
  g_string_append_c (to, '"');
}

/**
 * cp_query_text_append_value:
 * @value: of a field
 *
 * Writes a value, between quotation marks where it needs them.
 */
void
cp_query_text_append_value (GString *to, const char *value)
{
  g_return_if_fail (to != NULL && value != NULL);

  if (is_bare (value))
    g_string_append (to, value);
  else
    cp_query_text_append_quoted (to, value);
}

/**
 * cp_query_text_redirect:
 * @text: a query
 * @array: what @ids are of
 * @ids: (element-type utf8 utf8): from an id to the one that takes its place
 *
 * Makes a query that names others in place of some: "role:a|b" becomes "role:b".
 *
 * Returns: (transfer full): the query; what names none of them is as it was
 */
char *
cp_query_text_redirect (const char *text, CpArray array, GHashTable *ids)
{
  GString *query;
  const char *at = text;

  g_return_val_if_fail (text != NULL && ids != NULL, NULL);

  query = g_string_new (NULL);
  while (*at != '\0')
    {
      const char *end = is_blank (at) ? g_utf8_next_char (at) : find_stop (at, "");
      const char *values = find_values (at, end, array);
      gboolean changes = values != NULL && names_any (values, end, ids);

      g_string_append_len (query, at, (changes ? values : end) - at);
      if (changes)
        append_values (query, values, end, ids);
      at = end;
    }

  return g_string_free (query, FALSE);
}
