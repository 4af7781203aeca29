/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of the reading over text that is there to hurt it: each size would never end if the time
 * grew with its square. */

#include <string.h>

#include "cp-article-file.h"
#include "reading-check.h"

#define MIB (1024u * 1024u)

/* A text of some size: a beginning, and a piece again and again; "@" is another word each time. */
typedef struct
{
  const char *name;
  const char *begin;
  const char *piece;
  gsize n_bytes;
} Hostile;

static const Hostile hostile[] = {
  { "one-line", "", "word ", 50 * MIB },
  { "one-word", "", "a", 50 * MIB },
  { "one-sentence", "", "the mayor said that the wall, ", 4 * MIB },
  { "sentences", "", "Ana Costa said that the wall would hold. She added more. ", 4 * MIB },
  { "no-space", "", "Wall.\"Wall,\"said.", 4 * MIB },
  { "quotation-marks", "", "\"", 100 * 1000 },
  { "quotation-marks-apart", "", "\" ", 4 * MIB },
  { "opening-marks", "", "“", 4 * MIB },
  { "closing-marks", "“", "”", 4 * MIB },
  { "mixed-marks", "", "« “ ‘ „ ' ", 4 * MIB },
  { "apostrophes", "", "'tis the dogs' ", 4 * MIB },
  { "quotations", "", "\"It is so,\" he said. ", 4 * MIB },
  { "quoted-paragraphs", "", "\"It goes on and on\n", 4 * MIB },
  { "short-lines", "", "x\n", 2 * 1000 * 1000 },
  { "blank-lines", "x", "\n", 4 * MIB },
  { "turns", "", "— Why?\n— Because.\n", 4 * MIB },
  { "labels", "", "Q: Why?\nA: So.\n", 4 * MIB },
  { "named-turns", "", "COSTA: Why?\nMENON: Because it is.\n", 4 * MIB },
  { "items", "She demanded the following:\n", "- a wall;\n", 4 * MIB },
  { "names", "", "Mayor Ana Maria Costa Menon of Costa, ", 4 * MIB },
  { "capitals", "", "Ana ", 4 * MIB },
  { "commas", "Ana Costa", ", who, ", 4 * MIB },
  { "said", "", "said ", 4 * MIB },
  { "that", "He said", " that", 4 * MIB },
  { "according", "", "according to ", 4 * MIB },
  { "pronouns", "Ana Costa came. ", "He said so. She said no. ", 4 * MIB },
  { "stops", "", ". ", 4 * MIB },
  { "initials", "", "A. ", 4 * MIB },
  { "brackets", "", "((", 4 * MIB },
  { "colons", "", "Ana: ", 4 * MIB },
  { "dashes", "", "— ", 4 * MIB },
  { "combining", "e", "\xCC\x81", 4 * MIB },
  { "zero-width", "", "\xE2\x80\x8B", 4 * MIB },
  { "headings", "", "A Wall in Town\n\n", 4 * MIB },
  { "captions", "", "Photo by Ana Costa\n", 4 * MIB },
  { "nobody-known", "", "He said that it was so.\n", 4 * MIB },
  { "titles", "Mayor Ana Costa came.\n", "The expert said that it was so.\n", 4 * MIB },
  { "other-names", "", "Mayor Ana C@ said that it was so. He left.\n", 5 * MIB },
  { "other-surnames", "", "C@ said that it was so. C@ left.\n", 5 * MIB },
  { "other-titles", "", "The m@ minister of R@ said that it was so.\n", 5 * MIB },
  { "other-sources", "", "A nurse from R@ said that it was so.\n", 5 * MIB },
  { "other-labels", "", "C@: Why?\nM@: Because it is.\n", 5 * MIB },
  { "other-signatures", "", "\"It is how it is.\"\n— Ana C@, farmer\n", 5 * MIB },
  { "long-name", "Mayor Ana", " C@", 5 * MIB },
  { "mentions", "", "Ana C@ met Omar D@ in R@. ", 5 * MIB },
  { "orphans", "", "\"It is how it is and will be.\"\n", 4 * MIB },
  { "attributions", "It is so,", " said Ana Costa,", 4 * MIB },
  { "clauses", "Ana Costa said that it is so", ", and that it is so", 4 * MIB },
  { "one-turn", "Q: Why?\nA: Because.\n", "It is how it is and will be.\n", 4 * MIB },
};

/* Pages: refused or read, but soon. */
static const Hostile pages[] = {
  { "nested-tags", "<body>", "<div>", 5 * 100 * 1000 },
  { "nested-inline", "<p>", "<b><i>", 5 * MIB },
  { "nested-lists", "", "<ul><li>", 5 * MIB },
  { "nested-tables", "", "<table><tr><td>", 5 * MIB },
  { "nested-quotes", "", "<blockquote>", 5 * MIB },
  { "paragraphs", "", "<p>The wall will hold, he said.", 4 * MIB },
  { "breaks", "<p>", "x<br>", 4 * MIB },
  { "closing-tags", "", "</div></p>", 4 * MIB },
  { "unclosed-tags", "", "<a ", 4 * MIB },
  { "attributes", "<p ", "a='b' ", 4 * MIB },
  { "comments", "", "<!-- -", 4 * MIB },
  { "scripts", "", "<script>\"", 4 * MIB },
  { "less-than", "", "<", 4 * MIB },
  { "entities", "", "&quot;&#x201C;&", 4 * MIB },
  { "open-quotes", "", "<a b=\"", 4 * MIB },
  { "mixed-quotes", "", "<a b='\"> <a b=\"'> ", 4 * MIB },
  { "links", "", "<li><a href='/x'>Mayor says</a>", 4 * MIB },
  { "formatting", "", "<p><font><a>x</font>", 2 * MIB },
  { "linked-data", "<script type='application/ld+json'>", "[{\"a\":", 5 * MIB },
  { "doctype", "<!DOCTYPE html [", "<!ENTITY a \"&a;&a;\">", 2 * MIB },
  { "plain", "", "The wall will hold. ", 4 * MIB },
};

/* Markdown, whose headings become titles. */
static const Hostile markdown[] = {
  { "emphases-in-title", "# ", "*a* ", 4 * MIB },
  { "brackets", "", "[", 4 * MIB },
  { "links", "", "[a](b) ", 4 * MIB },
  { "images", "", "![", 4 * MIB },
  { "stars", "", "*a **", 4 * MIB },
  { "tags", "", "<a ", 4 * MIB },
  { "lists", "", "- a\n", 2 * MIB },
  { "quotes", "", "> ", 4 * MIB },
};

/* A number as four letters, as good as a word. */
static void
append_word (GString *text, guint number)
{
  for (guint i = 0; i < 4; i++, number /= 26)
    g_string_append_c (text, (char) ('a' + number % 26));
}

static void
append_piece (GString *text, const char *piece, guint number)
{
  for (const char *at = strchr (piece, '@'); at != NULL; at = strchr (piece, '@'))
    {
      g_string_append_len (text, piece, at - piece);
      append_word (text, number);
      piece = at + 1;
    }
  g_string_append (text, piece);
}

static char *
create_text (const Hostile *input)
{
  GString *text = g_string_sized_new (input->n_bytes + strlen (input->begin) + 64);

  g_string_append (text, input->begin);
  for (guint i = 0; text->len < input->n_bytes; i++)
    append_piece (text, input->piece, i);
  return g_string_free (text, FALSE);
}

static void
test_hostile (gconstpointer data)
{
  g_autoptr (CpArticle) article = cp_article_new_from_plain_text (create_text (data), "hostile.txt");
  g_autoptr (CpReading) reading = NULL;

  reading_check_article (article);
  reading = reading_check_read (article);
  g_assert_nonnull (reading);
}

static void
test_markdown (gconstpointer data)
{
  g_autoptr (CpArticle) article = cp_article_new_from_markdown (create_text (data), "hostile.md");
  g_autoptr (CpReading) reading = NULL;

  reading_check_article (article);
  reading = reading_check_read (article);
  g_assert_nonnull (reading);
}

static void
test_page (gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *html = create_text (data);
  g_autoptr (CpArticle) article = cp_article_new_from_html (html, strlen (html), NULL, &error);
  g_autoptr (CpReading) reading = NULL;

  if (article == NULL)
    {
      g_assert_nonnull (error);
      return;
    }

  reading_check_article (article);
  reading = reading_check_read (article);
  g_assert_nonnull (reading);
}

/* As many speakers as statements, most with a name of their own. */
static void
test_speakers (void)
{
  const Hostile input = { "speakers", "", "“The wall will hold for a year,” said Ana C@.\n",
                          5 * MIB };
  g_autoptr (CpArticle) article = cp_article_new_from_plain_text (create_text (&input), "many.txt");
  g_autoptr (CpReading) reading = reading_check_read (article);

  g_assert_cmpuint (reading->statements->len, >, 90 * 1000);
  g_assert_cmpuint (reading->speakers->len, >, 10 * 1000);
}

static void
add_tests (const char *group, const Hostile *inputs, guint n_inputs, GTestDataFunc func)
{
  for (guint i = 0; i < n_inputs; i++)
    {
      g_autofree char *path = g_strconcat ("/hostile/", group, "/", inputs[i].name, NULL);

      g_test_add_data_func (path, &inputs[i], func);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  add_tests ("text", hostile, G_N_ELEMENTS (hostile), test_hostile);
  add_tests ("markdown", markdown, G_N_ELEMENTS (markdown), test_markdown);
  add_tests ("page", pages, G_N_ELEMENTS (pages), test_page);
  g_test_add_func ("/hostile/speakers", test_speakers);
  return g_test_run ();
}
