/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A page of a report, read back and asked questions. */

#include "report-page.h"

#include <libxml/HTMLparser.h>
#include <libxml/xpath.h>
#include <string.h>

/* libxml2 knows no HTML 5 and complains of its elements, but reads what they hold. */
struct _ReportPage
{
  htmlDocPtr document;
  xmlXPathContextPtr context;
};

ReportPage *
report_page_read (const char *html)
{
  ReportPage *self = g_new0 (ReportPage, 1);

  self->document = htmlReadMemory (html, strlen (html), NULL, "UTF-8",
                                   HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING
                                       | HTML_PARSE_NONET);
  g_assert_nonnull (self->document);
  self->context = xmlXPathNewContext (self->document);

  return self;
}

void
report_page_free (ReportPage *self)
{
  xmlXPathFreeContext (self->context);
  xmlFreeDoc (self->document);
  g_free (self);
}

/* The texts of what a path finds. */
GPtrArray *
report_page_list (ReportPage *self, const char *path)
{
  xmlXPathObjectPtr found = xmlXPathEvalExpression ((const xmlChar *) path, self->context);
  GPtrArray *texts = g_ptr_array_new_with_free_func (g_free);

  g_assert_nonnull (found);
  for (int i = 0; found->nodesetval != NULL && i < found->nodesetval->nodeNr; i++)
    {
      xmlChar *text = xmlNodeGetContent (found->nodesetval->nodeTab[i]);

      g_ptr_array_add (texts, g_strdup ((const char *) text));
      xmlFree (text);
    }
  xmlXPathFreeObject (found);

  return texts;
}

guint
report_page_count (ReportPage *self, const char *path)
{
  g_autoptr (GPtrArray) texts = report_page_list (self, path);

  return texts->len;
}

/* Of the one that a path finds. */
char *
report_page_dup_text (ReportPage *self, const char *path)
{
  g_autoptr (GPtrArray) texts = report_page_list (self, path);

  if (texts->len != 1)
    g_error ("%s finds %u", path, texts->len);

  return g_strdup (texts->pdata[0]);
}

/* What a path finds, by an attribute of it: the texts that stand in it. */
GHashTable *
report_page_map (ReportPage *self, const char *path, const char *attribute)
{
  xmlXPathObjectPtr found = xmlXPathEvalExpression ((const xmlChar *) path, self->context);
  GHashTable *texts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  g_assert_nonnull (found);
  for (int i = 0; found->nodesetval != NULL && i < found->nodesetval->nodeNr; i++)
    {
      xmlNodePtr node = found->nodesetval->nodeTab[i];
      xmlChar *key = xmlGetProp (node, (const xmlChar *) attribute);
      xmlChar *text = xmlNodeGetContent (node);

      g_assert_nonnull (key);
      g_hash_table_replace (texts, g_strdup ((const char *) key), g_strdup ((const char *) text));
      xmlFree (key);
      xmlFree (text);
    }
  xmlXPathFreeObject (found);

  return texts;
}

static void
assert_links (ReportPage *self)
{
  g_autoptr (GPtrArray) ids = report_page_list (self, "//@id");
  g_autoptr (GPtrArray) links = report_page_list (self, "//@href");
  g_autoptr (GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < ids->len; i++)
    if (!g_hash_table_add (known, ids->pdata[i]))
      g_error ("the id %s is there twice", (char *) ids->pdata[i]);
  for (guint i = 0; i < links->len; i++)
    {
      const char *link = links->pdata[i];

      if (*link == '#' && !g_hash_table_contains (known, link + 1))
        g_error ("%s leads nowhere", link);
      if (*link != '#' && g_ascii_strncasecmp (link, "http://", 7) != 0
          && g_ascii_strncasecmp (link, "https://", 8) != 0)
        g_error ("%s is no address of the web", link);
    }
}

static void
assert_headings (ReportPage *self)
{
  g_autoptr (GPtrArray) levels = g_ptr_array_new ();
  xmlXPathObjectPtr found = xmlXPathEvalExpression (
      (const xmlChar *) "//h1|//h2|//h3|//h4|//h5|//h6", self->context);
  int last = 0;

  g_assert_cmpuint (report_page_count (self, "//h1"), ==, 1);
  for (int i = 0; i < found->nodesetval->nodeNr; i++)
    {
      int level = found->nodesetval->nodeTab[i]->name[1] - '0';

      g_assert_cmpint (level, <=, last + 1);
      last = level;
    }
  xmlXPathFreeObject (found);
}

/* Whatever it shows: nothing is run or loaded, everything can be reached and is named. */
void
report_page_assert_sound (ReportPage *self)
{
  static const char *const none[] = {
    "//script", "//link", "//img", "//iframe", "//object", "//embed", "//form", "//base", "//@src",
    "//@style", "//@*[starts-with(name(), 'on')]", "//*[@href][not(self::a)][not(self::use)]",
    "//ul[not(li)]", "//ol[not(li)]", "//th[not(@scope)]", "//table[not(caption)]",
    "//svg[not(@aria-hidden)][not(@aria-label)]", "//a[not(@href)]",
    "//a[normalize-space()=''][not(@aria-label)]", "//h2[normalize-space()='']",
  };

  for (guint i = 0; i < G_N_ELEMENTS (none); i++)
    if (report_page_count (self, none[i]) > 0)
      g_error ("%s finds something", none[i]);
  g_assert_cmpuint (report_page_count (self, "//html[@lang][@dir]"), ==, 1);
  g_assert_cmpuint (report_page_count (self, "//title"), ==, 1);
  g_assert_cmpuint (report_page_count (self, "//main"), ==, 1);
  g_assert_cmpuint (report_page_count (self, "//meta[@http-equiv='Content-Security-Policy']"
                                             "[starts-with(@content, \"default-src 'none';\")]"),
                    ==, 1);
  assert_links (self);
  assert_headings (self);
}
