/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The fields of an article by the names that files give them. */

#include "cp-article-fields.h"

#include <string.h>

#include "cp-date-text.h"
#include "cp-json-value.h"
#include "cp-text-line.h"

/* The usual spellings, the best first; case, "-", "_" and blanks do not matter. */
static const char *const names[CP_N_FIELDS][20] = {
  [CP_FIELD_TITLE] = { "title", "headline", "head_line", "name", "subject", "article_title", NULL },
  [CP_FIELD_OUTLET] = { "outlet", "publication", "publisher", "site_name", "source_name", "source", "site",
                        "newspaper", "journal", "media", "domain", "website", "source_domain", NULL },
  [CP_FIELD_DATE] = { "date", "date_published", "published", "published_at", "publish_date", "publication_date",
                      "pub_date", "published_date", "pubdate", "date_publish", "publish_time", "published_time",
                      "datetime", "created_at", "date_created", "created", "timestamp", "day", NULL },
  [CP_FIELD_AUTHOR] = { "author", "authors", "byline", "by_line", "by", "creator", "writer", "journalist", NULL },
  [CP_FIELD_URL] = { "url", "link", "canonical_url", "source_url", "web_url", "article_url", "permalink",
                     "canonical", "href", "uri", NULL },
  [CP_FIELD_LANGUAGE] = { "language", "lang", "in_language", "language_code", "locale", NULL },
  [CP_FIELD_KIND] = { "kind", "genre", "article_type", NULL },
};

/**
 * cp_article_field_find:
 * @name: a member's or column's name
 * @field: (out): the field that it names
 *
 * Returns: whether it names one
 */
gboolean
cp_article_field_find (const char *name, CpArticleField *field)
{
  for (guint i = 0; i < CP_N_FIELDS; i++)
    for (guint k = 0; names[i][k] != NULL; k++)
      if (cp_json_value_is_spelling (name, names[i][k]))
        {
          *field = (CpArticleField) i;
          return TRUE;
        }
  return FALSE;
}

/**
 * cp_article_field_get_names:
 * @field: a field
 *
 * Returns: (array zero-terminated=1): the spellings of its name, the best first
 */
const char *const *
cp_article_field_get_names (CpArticleField field)
{
  return names[field];
}

/* The place of a field's string, NULL for the date. */
static char **
get_string (CpArticle *article, CpArticleField field)
{
  switch (field)
    {
    case CP_FIELD_TITLE:
      return &article->title;
    case CP_FIELD_OUTLET:
      return &article->outlet;
    case CP_FIELD_AUTHOR:
      return &article->author;
    case CP_FIELD_URL:
      return &article->url;
    case CP_FIELD_LANGUAGE:
      return &article->language;
    case CP_FIELD_KIND:
      return &article->kind;
    default:
      return NULL;
    }
}

/* "en-GB" is "en"; what is no code is kept. */
static void
shorten_language (char *language)
{
  gsize n_letters = 0;

  while (g_ascii_isalpha (language[n_letters]))
    n_letters++;
  if ((n_letters != 2 && n_letters != 3) || strchr ("-_", language[n_letters]) == NULL)
    return;
  language[n_letters] = '\0';
  for (char *c = language; *c != '\0'; c++)
    *c = g_ascii_tolower (*c);
}

/* A date in any form, or the seconds or milliseconds since 1970 that programs write. */
static CpDate
parse_date (const char *text)
{
  gsize n_digits = strspn (text, "0123456789");
  g_autoptr (GDateTime) time = NULL;
  g_autofree char *iso = NULL;

  if (text[n_digits] != '\0' || (n_digits != 10 && n_digits != 13))
    return cp_date_text_parse (text);
  time = g_date_time_new_from_unix_utc (g_ascii_strtoll (text, NULL, 10) / (n_digits == 13 ? 1000 : 1));
  iso = time != NULL ? g_date_time_format (time, "%Y-%m-%d") : NULL;
  return cp_date_text_parse (iso);
}

/**
 * cp_article_field_set:
 * @article: an article
 * @field: one of its fields
 * @value: valid UTF-8
 *
 * Sets a field as somebody states it; an empty value changes nothing, nor does one for a date that
 * is none.
 *
 * Returns: FALSE for a date that is none
 */
gboolean
cp_article_field_set (CpArticle *article, CpArticleField field, const char *value)
{
  g_autofree char *clean = cp_text_line_clean (g_strdup (value));
  char **string = get_string (article, field);
  CpDate date;

  if (*clean == '\0')
    return TRUE;
  if (string != NULL)
    {
      g_free (*string);
      *string = g_steal_pointer (&clean);
      if (field == CP_FIELD_LANGUAGE)
        shorten_language (*string);
      return TRUE;
    }

  date = parse_date (clean);
  if (date == 0)
    return FALSE;
  article->date = date;
  article->date_basis = CP_DATE_BASIS_STATED;
  return TRUE;
}
