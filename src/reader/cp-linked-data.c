/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the JSON-LD of a web page says of its article. */

#include "cp-linked-data.h"

#include <string.h>

#include "cp-json-scanner.h"
#include "cp-json-text.h"
#include "cp-json-value.h"

/* Objects of one page that are looked at, lists of lists down to this depth. */
#define MAX_OBJECTS 200
#define MAX_DEPTH 4

typedef struct
{
  CpLinkedData *data;
  guint n_objects;
} Search;

/* --- Objects --- */

static gboolean
is_article_type (const char *type)
{
  return g_str_has_suffix (type, "Article") || g_str_has_suffix (type, "Posting")
         || g_str_has_suffix (type, "Report") || g_str_has_suffix (type, "Review");
}

static gboolean
is_article (CpJsonValue object)
{
  static const char *const names[] = { "@type", NULL };
  g_autofree char *type = cp_json_value_dup_name (cp_json_value_find (object, names));
  g_auto (GStrv) types = NULL;

  if (type == NULL)
    return FALSE;
  types = g_strsplit (type, ", ", -1);
  for (guint i = 0; types[i] != NULL; i++)
    if (is_article_type (types[i]))
      return TRUE;
  return FALSE;
}

static void
take (char **field, char *value)
{
  if (*field == NULL)
    *field = value;
  else
    g_free (value);
}

static void
read_article (CpLinkedData *self, CpJsonValue object)
{
  static const char *const headline[] = { "headline", "name", NULL };
  static const char *const date[] = { "datePublished", "dateCreated", "uploadDate", NULL };
  static const char *const author[] = { "author", "creator", NULL };
  static const char *const publisher[] = { "publisher", "sourceOrganization", NULL };
  static const char *const language[] = { "inLanguage", NULL };
  static const char *const url[] = { "url", NULL };
  static const char *const body[] = { "articleBody", NULL };

  take (&self->headline, cp_json_value_dup_string (cp_json_value_find (object, headline)));
  take (&self->date, cp_json_value_dup_string (cp_json_value_find (object, date)));
  take (&self->author, cp_json_value_dup_name (cp_json_value_find (object, author)));
  take (&self->publisher, cp_json_value_dup_name (cp_json_value_find (object, publisher)));
  take (&self->language, cp_json_value_dup_name (cp_json_value_find (object, language)));
  take (&self->url, cp_json_value_dup_string (cp_json_value_find (object, url)));
  take (&self->body, cp_json_value_dup_string (cp_json_value_find (object, body)));
}

/* --- Scripts --- */

/* Looks for articles in a value: itself, a list, a graph; at most MAX_DEPTH deep. */
static void
search_value (Search *search, CpJsonValue value, guint depth)
{
  static const char *const inner[] = { "@graph", "mainEntity", NULL };
  CpJsonMemberIter iter;
  CpJsonValue element;

  if (value.at == NULL || depth > MAX_DEPTH || ++search->n_objects > MAX_OBJECTS)
    return;
  if (*value.at == '[')
    {
      cp_json_element_iter_init (&iter, value.at, value.n_bytes);
      while (cp_json_element_iter_next (&iter, &element.at, &element.n_bytes))
        search_value (search, element, depth + 1);
    }
  else if (*value.at == '{')
    {
      if (is_article (value))
        read_article (search->data, value);
      search_value (search, cp_json_value_find (value, inner), depth + 1);
    }
}

/* Scripts of pages have line breaks inside of strings, and the marks of CDATA around. */
static char *
mend_script (const char *script)
{
  const char *open = script + strcspn (script, "{[");
  const char *close;
  char *mended;
  gsize n_bytes;

  if (g_str_has_prefix (open, "[CDATA["))
    open += strlen ("[CDATA[") + strcspn (open + strlen ("[CDATA["), "{[");
  mended = g_strdup (open);
  close = g_strrstr (mended, "]]>");
  if (close != NULL)
    mended[close - mended] = '\0';
  for (n_bytes = 0; mended[n_bytes] != '\0'; n_bytes++)
    if ((guchar) mended[n_bytes] < ' ')
      mended[n_bytes] = ' ';
  while (n_bytes > 0 && mended[n_bytes - 1] != '}' && mended[n_bytes - 1] != ']')
    n_bytes--;
  mended[n_bytes] = '\0';
  return mended;
}

/**
 * cp_linked_data_new:
 * @scripts: (element-type utf8): the JSON-LD scripts of a page; what is no JSON is passed over
 *
 * Returns: (transfer full): what the first article in them says
 */
CpLinkedData *
cp_linked_data_new (const GPtrArray *scripts)
{
  CpLinkedData *self = g_new0 (CpLinkedData, 1);
  Search search = { .data = self };

  for (guint i = 0; i < scripts->len; i++)
    {
      g_autofree char *script = mend_script (g_ptr_array_index (scripts, i));
      CpJsonValue value = { script, strlen (script) };

      if (cp_json_scanner_check_value (value.at, value.n_bytes, NULL))
        search_value (&search, value, 0);
    }
  return self;
}

/**
 * cp_linked_data_free:
 * @self: linked data
 */
void
cp_linked_data_free (CpLinkedData *self)
{
  char *owned[] = { self->headline, self->date, self->author, self->publisher, self->language, self->url,
                    self->body };

  for (guint i = 0; i < G_N_ELEMENTS (owned); i++)
    g_free (owned[i]);
  g_free (self);
}
