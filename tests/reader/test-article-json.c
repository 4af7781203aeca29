/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of articles in JSON and JSON Lines. */

#include "cp-article-json.h"

#include <string.h>

#include "cp-article-file.h"
#include "cp-reader-error.h"

static GPtrArray *
read_json (const char *json)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *articles = cp_article_json_read (json, strlen (json), "news.json", &error);

  g_assert_no_error (error);
  return articles;
}

static void
test_spellings (void)
{
  static const char *const texts[] = {
    "{\"title\": \"Ferry\", \"text\": \"It sails.\", \"date\": \"2024-03-05\", \"author\": \"A. Li\", \"url\": \"https://x.example/1\","
    " \"outlet\": \"Coast News\", \"language\": \"en\"}",
    "{\"headline\": \"Ferry\", \"articleBody\": \"It sails.\", \"datePublished\": \"2024-03-05T10:00:00Z\","
    " \"author\": {\"@type\": \"Person\", \"name\": \"A. Li\"}, \"link\": \"https://x.example/1\","
    " \"publisher\": {\"name\": \"Coast News\"}, \"inLanguage\": \"en-US\"}",
    "{\"Headline\": \"Ferry\", \"BODY\": \"It sails.\", \"pub_date\": \"5 March 2024\", \"authors\": [\"A. Li\"],"
    " \"web_url\": \"https://x.example/1\", \"site_name\": \"Coast News\", \"lang\": \"EN-gb\", \"title\": null}",
    "{\"title\": \"Ferry\", \"paragraphs\": [\"It sails.\"], \"published_at\": 1709632800, \"byline\": \"A. Li\","
    " \"canonical_url\": \"https://x.example/1\", \"source\": {\"id\": null, \"name\": \"Coast News\"}, \"lang\": \"en\"}",
    "{\"title\": {\"rendered\": \"Ferry\"}, \"content\": \"It sails.\", \"date\": \"March 5, 2024\","
    " \"creator\": \"A. Li\", \"uri\": \"https://x.example/1\", \"publication\": \"Coast News\", \"language\": \"en\"}",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GPtrArray) articles = read_json (texts[i]);
      CpArticle *article = g_ptr_array_index (articles, 0);
      g_autofree char *date = cp_date_to_string (article->date);

      g_assert_cmpuint (articles->len, ==, 1);
      g_assert_cmpstr (article->file, ==, "news.json");
      g_assert_cmpstr (article->title, ==, "Ferry");
      g_assert_cmpstr (article->text, ==, "It sails.");
      g_assert_cmpstr (date, ==, "2024-03-05");
      g_assert_cmpint (article->date_basis, ==, CP_DATE_BASIS_STATED);
      g_assert_cmpstr (article->author, ==, "A. Li");
      g_assert_cmpstr (article->url, ==, "https://x.example/1");
      g_assert_cmpstr (article->outlet, ==, "Coast News");
      g_assert_cmpstr (article->language, ==, "en");
    }
}

static void
test_lists (void)
{
  static const char *const texts[] = {
    "[{\"text\": \"One.\"}, {\"title\": \"none\"}, {\"body\": \"Three.\"}]",
    "{\"status\": \"ok\", \"articles\": [{\"text\": \"One.\"}, 7, {\"body\": \"Three.\"}]}",
    "{\"text\": \"One.\"}\n\n{\"text\": broken}\r\n  {\"body\": \"Three.\"}\n",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GPtrArray) articles = read_json (texts[i]);
      CpArticle *first = g_ptr_array_index (articles, 0);
      CpArticle *last = g_ptr_array_index (articles, 1);

      g_assert_cmpuint (articles->len, ==, 2);
      g_assert_cmpstr (first->file, ==, "news.json#1");
      g_assert_cmpstr (first->text, ==, "One.");
      g_assert_nonnull (first->note);
      g_assert_cmpstr (last->file, ==, "news.json#3");
      g_assert_cmpstr (last->text, ==, "Three.");
      g_assert_null (last->note);
    }
}

static void
test_html (void)
{
  g_autoptr (GPtrArray) articles = read_json (
      "{\"title\": \"Ferry\", \"content\": {\"rendered\": \"<p>The ferry sails again, the harbour master said on Monday.</p>"
      "<ul><li>First</li></ul><script>alert (1)</script>\"}, \"date\": \"2024\"}");
  CpArticle *article = g_ptr_array_index (articles, 0);

  g_assert_cmpstr (article->title, ==, "Ferry");
  g_assert_true (g_str_has_prefix (article->text, "The ferry sails again, the harbour master said on Monday."));
  g_assert_null (strstr (article->text, "alert"));
  g_assert_null (strchr (article->text, '<'));
}

static void
test_errors (void)
{
  g_autofree char *deep = g_strnfill (100000, '[');
  const struct
  {
    const char *json;
    int code;
  } bad[] = {
    { "{\"text\": 'x'}", CP_READER_ERROR_SYNTAX },
    { "{\"text\": \"\\u0000\"}", CP_READER_ERROR_SYNTAX },
    { "{\"text\": \"a\"", CP_READER_ERROR_SYNTAX },
    { "", CP_READER_ERROR_SYNTAX },
    { deep, CP_READER_ERROR_SYNTAX },
    { "{}", CP_READER_ERROR_EMPTY },
    { "[]", CP_READER_ERROR_EMPTY },
    { "7", CP_READER_ERROR_EMPTY },
    { "[\"a\", \"b\"]", CP_READER_ERROR_EMPTY },
    { "{\"text\": \" \\n\"}", CP_READER_ERROR_EMPTY },
    { "{\"text\": {\"text\": {}}}", CP_READER_ERROR_EMPTY },
  };

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (cp_article_json_read (bad[i].json, strlen (bad[i].json), "bad.json", &error));
      g_assert_error (error, CP_READER_ERROR, bad[i].code);
    }
}

/* Of a file of nothing but tiny articles only so many are read, and it is said. */
static void
test_many (void)
{
  const guint n_lines = 100 * 1000 + 5;
  GString *json = g_string_new (NULL);
  g_autofree char *text = NULL;
  g_autoptr (GPtrArray) articles = NULL;

  for (guint i = 0; i < n_lines; i++)
    g_string_append (json, "{\"text\":\"a\"}\n");
  text = g_string_free (json, FALSE);
  articles = read_json (text);
  g_assert_cmpuint (articles->len, ==, 100 * 1000);
  g_assert_nonnull (strstr (((CpArticle *) articles->pdata[0])->note, "100000"));
}

static void
test_looks_like (void)
{
  g_assert_true (cp_article_json_looks_like (" {\"a\"", 5));
  g_assert_true (cp_article_json_looks_like ("[\n {", 4));
  g_assert_false (cp_article_json_looks_like ("[Photo]", 7));
  g_assert_false (cp_article_json_looks_like ("{braces}", 8));
  g_assert_false (cp_article_json_looks_like ("{", 1));
  g_assert_false (cp_article_json_looks_like ("", 0));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reader/article-json/spellings", test_spellings);
  g_test_add_func ("/reader/article-json/lists", test_lists);
  g_test_add_func ("/reader/article-json/html", test_html);
  g_test_add_func ("/reader/article-json/errors", test_errors);
  g_test_add_func ("/reader/article-json/many", test_many);
  g_test_add_func ("/reader/article-json/looks-like", test_looks_like);
  return g_test_run ();
}
