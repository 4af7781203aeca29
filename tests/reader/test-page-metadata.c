/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of what web pages say of themselves. */

#include "cp-page-metadata.h"

#include <string.h>

typedef struct
{
  const char *html;
  const char *title;
  const char *outlet;
  const char *author;
  const char *url;
  const char *language;
  const char *date;
  CpDateBasis basis;
} Case;

static const Case cases[] = {
  { "<html lang='en-GB'><head><title>Ferry sails | Coast News</title><link rel=canonical href='https://coast.example/ferry'>"
    "<meta property=og:site_name content='Coast News'><meta property='article:published_time' content='2024-03-05T09:00:00Z'>"
    "<meta name=author content='By Ada Okoro'></head><body><h1> Ferry\n sails </h1></body></html>",
    "Ferry sails", "Coast News", "Ada Okoro", "https://coast.example/ferry", "en", "2024-03-05", CP_DATE_BASIS_STATED },
  { "<script type='application/ld+json'>\n//<![CDATA[\n{\"@context\": \"https://schema.org\", \"@graph\": [{\"@type\": \"WebSite\", \"name\": \"no\"},"
    " {\"@type\": [\"NewsArticle\"], \"headline\": \"Ferry &amp; fog\", \"datePublished\": \"2024-03-05\", \"author\": [{\"name\": \"Ada Okoro\"},"
    " {\"name\": \"Li Wen\"}], \"publisher\": {\"name\": \"Coast\nNews\"}, \"inLanguage\": \"en\", \"url\": \"https://coast.example/2\"}]}\n//]]>\n</script>",
    "Ferry & fog", "Coast News", "Ada Okoro, Li Wen", "https://coast.example/2", "en", "2024-03-05", CP_DATE_BASIS_STATED },
  { "<title>Ferry - sails - Coast News</title><meta property=og:site_name content='Coast News | The best of the coast'>"
    "<meta property='og:url' content='https://www.coast.example/2023/nov/07/ferry'><meta name=author content='admin'>",
    "Ferry - sails", "Coast News", NULL, "https://www.coast.example/2023/nov/07/ferry", NULL, "2023-11-07", CP_DATE_BASIS_INFERRED },
  { "<meta name='DC.title' content='Ferry'><meta name='DC.date.issued' content='2024-03'><meta name='dc.publisher' content='Coast'>"
    "<meta name='dc.creator' content='A. Li'><meta name='dc.language' content='de'>",
    "Ferry", "Coast", "A. Li", NULL, "de", "2024-03", CP_DATE_BASIS_STATED },
  { "<meta name=parsely-title content=Ferry><meta name=parsely-pub-date content='2024-03-05T00:00:00'><meta name='parsely-author' content='A. Li'>"
    "<link rel=canonical href='https://www.coast.example/a'>",
    "Ferry", "coast.example", "A. Li", "https://www.coast.example/a", NULL, "2024-03-05", CP_DATE_BASIS_STATED },
  { "<h1>Ferry</h1><time datetime='2024-03-05 10:00'>today</time><time datetime='2020-01-01'></time>",
    "Ferry", NULL, NULL, NULL, NULL, "2024-03-05", CP_DATE_BASIS_STATED },
  { "<h1>Ferry</h1><span itemprop=datePublished>5 March 2024</span>", "Ferry", NULL, NULL, NULL, NULL, "2024-03-05", CP_DATE_BASIS_STATED },
  { "<h1>Ferry</h1><div class='post-date'>March 5, 2024</div>", "Ferry", NULL, NULL, NULL, NULL, "2024-03-05", CP_DATE_BASIS_INFERRED },
  { "<script type='application/ld+json'>{\"@type\": \"NewsArticle\", broken</script><p>x</p>", NULL, NULL, NULL, NULL, NULL, NULL, CP_DATE_BASIS_NONE },
  { "<meta property='og:url' content='javascript:x'><html lang='x'><meta name=author content='@handle'>", NULL, NULL, NULL, NULL, NULL, NULL, CP_DATE_BASIS_NONE },
};

static void
test_cases (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (CpArticle) article = cp_article_new ();
      g_autoptr (GPtrArray) excerpts = g_ptr_array_new_with_free_func (g_free);
      g_autoptr (CpHtmlTree) tree = cp_html_tree_new (cases[i].html, strlen (cases[i].html), &error);
      g_autofree char *date = NULL;

      g_assert_no_error (error);
      cp_page_metadata_read (tree, article, excerpts);
      g_assert_cmpstr (article->title, ==, cases[i].title);
      g_assert_cmpstr (article->outlet, ==, cases[i].outlet);
      g_assert_cmpstr (article->author, ==, cases[i].author);
      g_assert_cmpstr (article->url, ==, cases[i].url);
      g_assert_cmpstr (article->language, ==, cases[i].language);
      date = article->date != 0 ? cp_date_to_string (article->date) : NULL;
      g_assert_cmpstr (date, ==, cases[i].date);
      g_assert_cmpint (article->date_basis, ==, cases[i].basis);
    }
}

static void
test_excerpts (void)
{
  const char *html = "<meta name=description content='The ferry sails again.'>"
                     "<script type='application/ld+json'>{\"@type\": \"Article\", \"articleBody\": \"<p>The ferry.</p>\"}</script>";
  g_autoptr (CpArticle) article = cp_article_new ();
  g_autoptr (GPtrArray) excerpts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (CpHtmlTree) tree = cp_html_tree_new (html, strlen (html), NULL);

  cp_page_metadata_read (tree, article, excerpts);
  g_assert_cmpuint (excerpts->len, ==, 2);
  g_assert_cmpstr (g_ptr_array_index (excerpts, 0), ==, "The ferry sails again.");
  g_assert_cmpstr (g_ptr_array_index (excerpts, 1), ==, "The ferry.");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reader/page-metadata/cases", test_cases);
  g_test_add_func ("/reader/page-metadata/excerpts", test_excerpts);
  return g_test_run ();
}
