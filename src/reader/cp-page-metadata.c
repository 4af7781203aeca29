/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a web page says of itself: title, date, author, outlet, language, address. */

#include "cp-page-metadata.h"

#include <string.h>

#include "cp-date-text.h"
#include "cp-fold.h"
#include "cp-html-hints.h"
#include "cp-linked-data.h"
#include "cp-text-line.h"
#include "cp-web-host.h"

/* In bytes; what is longer is none. */
#define MAX_TITLE 500
#define MAX_NAME 200

/* An element that shows a date has no more nodes below it. */
#define MAX_DATE_NODES 20

/* Values of <meta> by name, property or itemprop, the best first. */
static const char *const title_names[] = {
  "og:title", "twitter:title", "dc.title", "dcterms.title", "parsely-title", "citation_title", "headline", NULL,
};
static const char *const date_names[] = {
  "article:published_time", "og:article:published_time", "datepublished", "article:published", "parsely-pub-date",
  "sailthru.date", "dc.date.issued", "dcterms.issued", "dc.date", "dcterms.date", "dc.date.created",
  "dcterms.created", "citation_publication_date", "citation_date", "publish-date", "publishdate", "publish_date",
  "publication_date", "published_time", "pubdate", "date", "article.published", "datecreated", NULL,
};
static const char *const author_names[] = {
  "author", "article:author", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator",
  "citation_author", "byl", "twitter:creator", NULL,
};
static const char *const outlet_names[] = {
  "og:site_name", "application-name", "dc.publisher", "dcterms.publisher", "citation_journal_title",
  "article:publisher", "copyright", NULL,
};
static const char *const description_names[] = {
  "og:description", "description", "twitter:description", "dc.description", "sailthru.description", NULL,
};
static const char *const url_names[] = { "og:url", "parsely-link", "twitter:url", NULL };
static const char *const language_names[] = { "content-language", "language", "og:locale", "dc.language", NULL };

typedef struct
{
  const CpHtmlTree *tree;
  GHashTable *metas;
  char *head_title;
  char *main_heading;
  guint n_headings;
  const char *canonical;
  const char *language;
  CpDate time;
} Page;

/* --- Text --- */

/* Values that pages have escaped once more than needed. */
static char *
dup_unescaped (const char *text)
{
  g_autoptr (CpHtmlTree) tree = NULL;

  if (strchr (text, '&') == NULL && strchr (text, '<') == NULL)
    return cp_text_line_clean (g_strdup (text));
  tree = cp_html_tree_new (text, strlen (text), NULL);
  return cp_text_line_clean (tree != NULL ? cp_html_tree_dup_text (tree, 0) : g_strdup (text));
}

static char *
dup_value (const char *text, gsize maximum)
{
  g_autofree char *value = text != NULL && strlen (text) <= 2 * maximum ? dup_unescaped (text) : NULL;

  return value != NULL && *value != '\0' && strlen (value) <= maximum ? g_steal_pointer (&value) : NULL;
}

static gboolean
is_address (const char *text)
{
  return g_str_has_prefix (text, "http://") || g_str_has_prefix (text, "https://");
}

/* --- The page --- */

static void
read_meta (Page *page, guint node)
{
  static const char *const names[] = { "property", "name", "itemprop", "http-equiv" };
  const char *content = cp_html_tree_get_attribute (page->tree, node, "content");

  for (guint i = 0; content != NULL && *content != '\0' && i < G_N_ELEMENTS (names); i++)
    {
      const char *name = cp_html_tree_get_attribute (page->tree, node, names[i]);
      g_autofree char *key = name != NULL ? g_ascii_strdown (name, -1) : NULL;

      if (key != NULL && !g_hash_table_contains (page->metas, key))
        g_hash_table_insert (page->metas, g_steal_pointer (&key), (gpointer) content);
    }
}

/* A date in the page's body: an itemprop first, else the first <time>. */
static void
read_time (Page *page, guint node)
{
  const char *value = cp_html_tree_get_attribute (page->tree, node, "datetime");
  CpDate date = cp_date_text_parse (value);

  if (page->time == 0)
    page->time = date;
}

static void
read_body_date (Page *page, guint node, const char *itemprop)
{
  const char *value = cp_html_tree_get_attribute (page->tree, node, "content");
  g_autofree char *text = NULL;

  if (g_ascii_strcasecmp (itemprop, "datePublished") != 0)
    return;
  if (value == NULL)
    value = cp_html_tree_get_attribute (page->tree, node, "datetime");
  if (value == NULL)
    value = text = cp_html_tree_dup_text (page->tree, node);
  if (cp_date_text_parse (value) != 0)
    page->time = cp_date_text_parse (value);
}

static void
read_element (Page *page, guint node)
{
  const CpHtmlTree *tree = page->tree;
  const char *itemprop = cp_html_tree_get_attribute (tree, node, "itemprop");
  const char *rel;

  switch (tree->nodes[node].tag)
    {
    case CP_TAG_META:
      read_meta (page, node);
      return;
    case CP_TAG_LINK:
      rel = cp_html_tree_get_attribute (tree, node, "rel");
      if (g_strcmp0 (rel, "canonical") == 0)
        page->canonical = cp_html_tree_get_attribute (tree, node, "href");
      return;
    case CP_TAG_HTML:
      page->language = cp_html_tree_get_attribute (tree, node, "lang");
      if (page->language == NULL)
        page->language = cp_html_tree_get_attribute (tree, node, "xml:lang");
      return;
    case CP_TAG_TITLE:
      if (page->head_title == NULL)
        page->head_title = cp_text_line_clean (cp_html_tree_dup_text (tree, node));
      return;
    case CP_TAG_H1:
      if (page->n_headings++ == 0)
        page->main_heading = cp_text_line_clean (cp_html_tree_dup_text (tree, node));
      return;
    case CP_TAG_TIME:
      read_time (page, node);
      break;
    default:
      break;
    }
  if (itemprop != NULL)
    read_body_date (page, node, itemprop);
}

static const char *
find_meta (const Page *page, const char *const *names)
{
  for (guint i = 0; names[i] != NULL; i++)
    {
      const char *value = g_hash_table_lookup (page->metas, names[i]);

      if (value != NULL && value[strspn (value, " \t\n")] != '\0')
        return value;
    }
  return NULL;
}

/* --- Title --- */

static gboolean
begins_with (const char *text, const char *start)
{
  g_autoptr (GString) letters = g_string_new (NULL);
  g_autoptr (GString) first = g_string_new (NULL);

  if (text == NULL || start == NULL || strlen (text) > 2 * MAX_TITLE)
    return FALSE;
  cp_fold_append_letters (letters, text, strlen (text));
  cp_fold_append_letters (first, start, strlen (start));
  return first->len > 0 && g_str_has_prefix (letters->str, first->str);
}

/* Where " | Outlet", " - Outlet" or the like begins, or NULL. */
static const char *
find_suffix (const char *title, const char **name)
{
  static const char *const marks[] = { " | ", " — ", " – ", " - ", " :: ", " » ", " • ", " · " };
  const char *last = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      const char *mark = g_strrstr (title, marks[i]);

      if (mark == NULL || (last != NULL && mark < last))
        continue;
      last = mark;
      *name = mark + strlen (marks[i]);
    }
  return last;
}

/* The title less the outlet's name behind it. */
static char *
dup_stripped (const char *title, const char *outlet)
{
  const char *name = NULL;
  const char *suffix = find_suffix (title, &name);

  if (suffix == NULL || suffix == title || outlet == NULL)
    return g_strdup (title);
  if (!begins_with (name, outlet) && !begins_with (outlet, name))
    return g_strdup (title);
  return g_strndup (title, (gsize) (suffix - title));
}

static char *
find_title (const Page *page, const CpLinkedData *linked, const char *outlet)
{
  g_autofree char *headline = dup_value (linked->headline, MAX_TITLE);
  g_autofree char *meta = dup_value (find_meta (page, title_names), MAX_TITLE);
  g_autofree char *head = dup_value (page->head_title, MAX_TITLE);
  g_autofree char *heading = dup_value (page->main_heading, MAX_TITLE);
  const char *name;

  /* What a reader sees, where the page's head agrees with it. */
  if (begins_with (meta, heading) || begins_with (head, heading) || begins_with (headline, heading))
    return g_steal_pointer (&heading);
  if (headline != NULL && !begins_with (meta, headline))
    return g_steal_pointer (&headline);
  if (meta != NULL)
    return dup_stripped (meta, outlet);
  if (head == NULL)
    return g_steal_pointer (&heading);
  if (outlet == NULL && find_suffix (head, &name) != NULL && find_suffix (head, &name) > head + strlen (name))
    return g_strndup (head, (gsize) (find_suffix (head, &name) - head));
  return dup_stripped (head, outlet);
}

/* --- Others --- */

static char *
find_url (const Page *page, const CpLinkedData *linked)
{
  const char *candidates[] = { page->canonical, find_meta (page, url_names), linked->url };

  for (guint i = 0; i < G_N_ELEMENTS (candidates); i++)
    if (candidates[i] != NULL && is_address (candidates[i]))
      return dup_value (candidates[i], 2000);
  return NULL;
}

static char *
find_outlet (const Page *page, const CpLinkedData *linked, const char *url)
{
  const char *meta = find_meta (page, outlet_names);
  char *outlet = NULL;
  char *slogan;

  if (meta != NULL && !is_address (meta) && *meta != '@')
    outlet = dup_value (meta, MAX_NAME);
  if (outlet == NULL)
    outlet = dup_value (linked->publisher, MAX_NAME);
  if (outlet == NULL)
    return cp_web_host_dup (url);

  slogan = strstr (outlet, " | ");
  if (slogan != NULL && slogan > outlet)
    *slogan = '\0';
  return outlet;
}

static char *
find_author (const Page *page, const CpLinkedData *linked)
{
  char *author = dup_value (linked->author, MAX_NAME);

  for (guint i = 0; author == NULL && author_names[i] != NULL; i++)
    {
      const char *value = g_hash_table_lookup (page->metas, author_names[i]);

      if (value != NULL && !is_address (value) && *value != '@')
        author = dup_value (value, MAX_NAME);
    }
  if (author != NULL && g_ascii_strcasecmp (author, "admin") == 0)
    g_clear_pointer (&author, g_free);
  if (author != NULL && g_ascii_strncasecmp (author, "by ", 3) == 0)
    memmove (author, author + 3, strlen (author) - 2);
  return author;
}

/* "en-GB" is "en". */
static char *
find_language (const Page *page, const CpLinkedData *linked)
{
  const char *candidates[] = { page->language, find_meta (page, language_names), linked->language };

  for (guint i = 0; i < G_N_ELEMENTS (candidates); i++)
    {
      const char *value = candidates[i] != NULL ? candidates[i] + strspn (candidates[i], " ") : "";
      gsize n_letters = 0;

      while (g_ascii_isalpha (value[n_letters]))
        n_letters++;
      if ((n_letters == 2 || n_letters == 3) && strchr ("-_ ,;", value[n_letters]) != NULL)
        return g_ascii_strdown (value, (gssize) n_letters);
    }
  return NULL;
}

/* What the page shows where an element's name promises a date. */
static CpDate
find_shown_date (const CpHtmlTree *tree)
{
  CpDate date = 0;

  for (guint i = 1; i < tree->n_nodes && date == 0; i++)
    {
      const char *name =
          tree->nodes[i].tag != CP_TAG_TEXT ? cp_html_tree_get_attribute (tree, i, "class") : NULL;
      g_autofree char *text = NULL;

      if (name == NULL || tree->nodes[i].end > i + MAX_DATE_NODES
          || (cp_html_hints_of_name (name) & CP_HINT_META) == 0)
        continue;
      text = cp_html_tree_dup_text (tree, i);
      if (strlen (text) <= MAX_NAME)
        date = cp_date_text_parse (text);
    }
  return date;
}

/* A date that the page states, else one in its address, else one that it shows. */
static void
find_date (const Page *page, const CpLinkedData *linked, CpArticle *article)
{
  article->date_basis = CP_DATE_BASIS_STATED;
  article->date = cp_date_text_parse (linked->date);
  for (guint i = 0; article->date == 0 && date_names[i] != NULL; i++)
    article->date = cp_date_text_parse (g_hash_table_lookup (page->metas, date_names[i]));
  if (article->date == 0)
    article->date = page->time;
  if (article->date != 0)
    return;

  article->date = article->url != NULL ? cp_date_text_parse (article->url) : 0;
  if (article->date == 0)
    article->date = find_shown_date (page->tree);
  article->date_basis = article->date != 0 ? CP_DATE_BASIS_INFERRED : CP_DATE_BASIS_NONE;
}

/* Stretches of the article that the page's head has, too. */
static void
find_excerpts (const Page *page, const CpLinkedData *linked, GPtrArray *excerpts)
{
  for (guint i = 0; description_names[i] != NULL; i++)
    {
      const char *value = g_hash_table_lookup (page->metas, description_names[i]);

      if (value != NULL)
        g_ptr_array_add (excerpts, dup_unescaped (value));
    }
  if (linked->body != NULL)
    g_ptr_array_add (excerpts, dup_unescaped (linked->body));
}

/**
 * cp_page_metadata_read:
 * @tree: a page
 * @article: an article that takes what the page says
 * @excerpts: (element-type utf8): gets its description and the text that its JSON-LD has
 *
 * Reads JSON-LD, Open Graph, Dublin Core and the like, `<time>`, `<title>`, `<html lang>` and the
 * canonical address. A date out of the address counts as inferred.
 */
void
cp_page_metadata_read (const CpHtmlTree *tree, CpArticle *article, GPtrArray *excerpts)
{
  g_autoptr (GHashTable) metas = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (CpLinkedData) linked = cp_linked_data_new (tree->linked_data);
  Page page = { .tree = tree, .metas = metas };

  for (guint i = 1; i < tree->n_nodes; i++)
    if (tree->nodes[i].tag != CP_TAG_TEXT)
      read_element (&page, i);

  article->url = find_url (&page, linked);
  article->outlet = find_outlet (&page, linked, article->url);
  article->title = find_title (&page, linked, article->outlet);
  article->author = find_author (&page, linked);
  article->language = find_language (&page, linked);
  find_date (&page, linked, article);
  find_excerpts (&page, linked, excerpts);
  g_free (page.head_title);
  g_free (page.main_heading);
}
