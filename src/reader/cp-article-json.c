/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Articles in JSON and JSON Lines. */

#include "cp-article-json.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "cp-article-fields.h"
#include "cp-article-file.h"
#include "cp-json-scanner.h"
#include "cp-json-text.h"
#include "cp-json-value.h"
#include "cp-reader-error.h"
#include "cp-text-line.h"
#include "cp-text-metadata.h"

/* More articles than any archive has in one file: each takes some hundred bytes beside its text, so
 * that a file of nothing but empty ones would fill the memory. */
#define MAX_ARTICLES 100000

/* The spellings of an article's text, and of a list of articles inside of an object. */
static const char *const text_names[] = {
  "text", "body", "article_body", "full_text", "content", "main_text", "maintext", "article_text", "body_text",
  "plain_text", "content_text", "raw_text", "paragraphs", "article", "story", NULL,
};
static const char *const html_names[] = { "html", "content_html", "body_html", "raw_html", "article_html", NULL };
static const char *const list_names[] = {
  "articles", "items", "documents", "docs", "entries", "posts", "results", "records", "stories", "news", "data",
  "hits", NULL,
};

typedef struct
{
  GPtrArray *articles;
  const char *file;
  guint n_entries;
  guint n_refused;
  GError *fault;
} Reader;

/* --- Text --- */

/* A list of paragraphs, or of objects with a text. */
static char *
dup_paragraphs (CpJsonValue list)
{
  GString *text = g_string_new (NULL);
  CpJsonMemberIter iter;
  CpJsonValue element;

  cp_json_element_iter_init (&iter, list.at, list.n_bytes);
  while (cp_json_element_iter_next (&iter, &element.at, &element.n_bytes))
    {
      CpJsonValue inner = *element.at == '{' ? cp_json_value_find (element, text_names) : element;
      g_autofree char *paragraph = cp_json_value_dup_string (inner);

      if (paragraph == NULL)
        continue;
      if (text->len > 0)
        g_string_append (text, "\n\n");
      g_string_append (text, paragraph);
    }
  return g_string_free (text, FALSE);
}

static char *
dup_text (CpJsonValue value)
{
  static const char *const rendered[] = { "rendered", "text", "value", "html", NULL };

  if (value.at == NULL)
    return NULL;
  if (*value.at == '[')
    return dup_paragraphs (value);
  return cp_json_value_dup_string (*value.at == '{' ? cp_json_value_find (value, rendered) : value);
}

static gboolean
looks_like_html (const char *text)
{
  static const char *const tags[] = {
    "<p>", "<p ", "</p>", "<br>", "<br/>", "<br />", "<div", "<html", "<body", "</a>",
  };

  for (guint i = 0; i < G_N_ELEMENTS (tags); i++)
    if (strstr (text, tags[i]) != NULL)
      return TRUE;
  return FALSE;
}

/* --- Entries --- */

static CpArticle *
create_article (CpJsonValue object, GError **error)
{
  g_autofree char *html = dup_text (cp_json_value_find (object, html_names));
  g_autofree char *text = dup_text (cp_json_value_find (object, text_names));
  CpArticle *article;

  if (html == NULL && text != NULL && looks_like_html (text))
    html = g_steal_pointer (&text);
  if (text == NULL && html != NULL)
    return cp_article_new_from_html (html, strlen (html), "UTF-8", error);

  article = cp_article_new ();
  if (text != NULL)
    {
      cp_text_line_drop_returns (text);
      cp_article_take_text (article, g_steal_pointer (&text));
    }
  return article;
}

static void
set_fields (CpArticle *article, CpJsonValue object)
{
  for (guint i = 0; i < CP_N_FIELDS; i++)
    {
      CpArticleField field = (CpArticleField) i;
      CpJsonValue member = cp_json_value_find (object, cp_article_field_get_names (field));
      g_autofree char *value = cp_json_value_dup_name (member);

      if (value != NULL)
        cp_article_field_set (article, field, value);
    }
}

static gboolean
has_text (const CpArticle *article)
{
  return article->text[strspn (article->text, " \t\n\f\v")] != '\0';
}

static void
read_entry (Reader *self, CpJsonValue object)
{
  g_autoptr (CpArticle) article = NULL;

  self->n_entries++;
  if (*object.at == '{' && self->articles->len < MAX_ARTICLES)
    article = create_article (object, self->fault == NULL ? &self->fault : NULL);
  if (article == NULL || !has_text (article))
    {
      self->n_refused++;
      return;
    }
  set_fields (article, object);
  cp_text_metadata_read (article);
  article->file = g_strdup_printf ("%s#%u", self->file, self->n_entries);
  g_ptr_array_add (self->articles, g_steal_pointer (&article));
}

static void
read_list (Reader *self, CpJsonValue list)
{
  CpJsonMemberIter iter;
  CpJsonValue element;

  cp_json_element_iter_init (&iter, list.at, list.n_bytes);
  while (cp_json_element_iter_next (&iter, &element.at, &element.n_bytes))
    read_entry (self, element);
}

/* An article, a list of them, or an object that has such a list. */
static void
read_value (Reader *self, CpJsonValue value)
{
  CpJsonValue list = cp_json_value_find (value, list_names);
  gboolean has_own = cp_json_value_find (value, text_names).at != NULL
                     || cp_json_value_find (value, html_names).at != NULL;

  if (*value.at == '[')
    read_list (self, value);
  else if (!has_own && list.at != NULL && *list.at == '[')
    read_list (self, list);
  else
    read_entry (self, value);
}

/* --- Files --- */

static CpJsonValue
trim_value (const char *at, const char *end)
{
  while (at < end && g_ascii_isspace (*at))
    at++;
  while (end > at && g_ascii_isspace (end[-1]))
    end--;
  return (CpJsonValue) { at, (gsize) (end - at) };
}

/* Of the faults the first is kept. */
static GError **
get_fault (Reader *self)
{
  return self->fault == NULL ? &self->fault : NULL;
}

static void
read_lines (Reader *self, const char *json, const char *end)
{
  while (json < end)
    {
      const char *line_end = memchr (json, '\n', (gsize) (end - json));
      CpJsonValue line = trim_value (json, line_end != NULL ? line_end : end);

      if (line.n_bytes > 0 && cp_json_scanner_check_value (line.at, line.n_bytes, get_fault (self)))
        read_entry (self, line);
      else if (line.n_bytes > 0)
        {
          self->n_entries++;
          self->n_refused++;
        }
      json = line_end != NULL ? line_end + 1 : end;
    }
}

static gboolean
has_lines (const char *json, gsize n_bytes)
{
  const char *line_end = memchr (json, '\n', n_bytes);
  CpJsonValue first = trim_value (json, line_end != NULL ? line_end : json + n_bytes);

  return first.n_bytes > 0 && *first.at == '{' && line_end != NULL
         && cp_json_scanner_check_value (first.at, first.n_bytes, NULL);
}

static void
note_refused (Reader *self)
{
  CpArticle *first = g_ptr_array_index (self->articles, 0);

  if (self->n_entries == 1)
    {
      g_free (first->file);
      first->file = g_strdup (self->file);
    }
  if (self->articles->len == MAX_ARTICLES && self->n_refused > 0)
    /* Translators: %u is a great number of articles, all that are read of one file */
    first->note = g_strdup_printf (ngettext ("only its first %u article was read",
                                             "only its first %u articles were read", MAX_ARTICLES),
                                   MAX_ARTICLES);
  else if (self->n_refused > 0)
    /* Translators: %u is the number of entries of a JSON file, such as articles without a text */
    first->note = g_strdup_printf (ngettext ("%u entry has no text that can be read, and was left out",
                                             "%u entries have no text that can be read, and were left out",
                                             self->n_refused),
                                   self->n_refused);
}

/**
 * cp_article_json_read:
 * @json: JSON in UTF-8: an article, a list of articles, an object with one, or an article a line
 * @n_bytes: its length
 * @file: the file's name; of several articles each gets its number behind "#"
 * @error: return location for an error
 *
 * Reads articles. What is nested more deeply than 64, or breaks the grammar, is refused. An entry
 * without a text is left out, and what follows the first hundred thousand articles; the first
 * article's note says so.
 *
 * Returns: (transfer container) (element-type CpArticle): at least one, or %NULL with
 *   %CP_READER_ERROR
 */
GPtrArray *
cp_article_json_read (const char *json, gsize n_bytes, const char *file, GError **error)
{
  g_autoptr (GPtrArray) articles = g_ptr_array_new_with_free_func ((GDestroyNotify) cp_article_free);
  g_autoptr (GError) fault = NULL;
  Reader reader = { .articles = articles, .file = file };
  CpJsonValue value = trim_value (json, json + n_bytes);

  if (cp_json_scanner_check_value (value.at, value.n_bytes, &fault))
    read_value (&reader, value);
  else if (has_lines (json, n_bytes))
    {
      g_clear_error (&fault);
      read_lines (&reader, json, json + n_bytes);
    }
  else
    reader.fault = g_steal_pointer (&fault);

  fault = reader.fault;
  if (articles->len > 0)
    {
      note_refused (&reader);
      return g_steal_pointer (&articles);
    }
  if (g_error_matches (fault, CP_READER_ERROR, fault != NULL ? fault->code : 0))
    g_propagate_error (error, g_steal_pointer (&fault));
  else if (fault != NULL)
    /* Translators: %s says what is wrong, with its place */
    g_set_error (error, CP_READER_ERROR, CP_READER_ERROR_SYNTAX, _("this is no JSON: %s"), fault->message);
  else
    g_set_error_literal (error, CP_READER_ERROR, CP_READER_ERROR_EMPTY,
                         /* Translators: why a JSON file could not be read */
                         _("there is no article with a text in it"));
  return NULL;
}

/**
 * cp_article_json_looks_like:
 * @text: the content of a file
 * @n_bytes: its length
 *
 * Returns: whether it begins as a JSON object, or a list of such
 */
gboolean
cp_article_json_looks_like (const char *text, gsize n_bytes)
{
  CpJsonValue value = trim_value (text, text + n_bytes);
  const char *end = value.at + value.n_bytes;
  CpJsonValue inner = value.n_bytes > 0 ? trim_value (value.at + 1, end) : value;

  if (value.n_bytes < 2 || inner.n_bytes == 0)
    return FALSE;
  return (*value.at == '{' && (*inner.at == '"' || *inner.at == '}')) || (*value.at == '[' && *inner.at == '{');
}
