/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of what plain text and Markdown say of themselves. */

#include <string.h>

#include "cp-article-file.h"
#include "cp-date-text.h"

typedef struct
{
  const char *text;
  const char *file;
  const char *title;
  const char *date;
  const char *author;
  const char *outlet;
} Case;

#define BODY "\n\nThe council met on Monday and talked about the new tram line for three hours.\n"

static const Case cases[] = {
  { "Tram line divides council" BODY, "a.txt", "Tram line divides council", NULL, NULL, NULL },
  { "Tram line divides council\nBy Ada Okoro\n5 March 2024" BODY, "a.txt", "Tram line divides council", "2024-03-05", "Ada Okoro", NULL },
  { "Tram line divides council\nWritten by Ada Okoro, city desk\nPublished: March 5, 2024, 10:30" BODY, "a.txt",
    "Tram line divides council", "2024-03-05", "Ada Okoro", NULL },
  { "Tram line divides council" BODY "\nAuthor: Ada Okoro\n05.03.2024\n", "a.txt", "Tram line divides council", "2024-03-05", "Ada Okoro", NULL },
  { "Tram line divides council" BODY, "news/2024-03-05_tram.txt", "Tram line divides council", "2024-03-05", NULL, NULL },
  { "Tram line divides council" BODY, "tram20240305.txt", "Tram line divides council", "2024-03-05", NULL, NULL },
  { "Tram line divides council" BODY, "5-mar-2024 tram.txt", "Tram line divides council", "2024-03-05", NULL, NULL },
  { "Tram line divides council" BODY, "2024/tram-1234567.txt", "Tram line divides council", NULL, NULL, NULL },
  { "Tram line\n\nPORT HAVEN (Northwire) - The council met.", "a.txt", "Tram line", NULL, NULL, "Northwire" },
  { "Tram line\n\nPORT HAVEN, March 5, 2024 (Northwire) — The council met.", "a.txt", "Tram line", "2024-03-05", NULL, "Northwire" },
  { "Tram line divides council\n\nThe Haven Courier\n12 March 2025" BODY, "a.txt", "Tram line divides council", "2025-03-12", NULL, "The Haven Courier" },
  { "Tram line divides council\n\nThe Haven Courier / 12 March 2025" BODY, "a.txt", "Tram line divides council", "2025-03-12", NULL, "The Haven Courier" },
  { "Tram line divides council\n\nBy Ada Okoro, The Sunday Mercury, 6 July 2025" BODY, "a.txt", "Tram line divides council", "2025-07-06", "Ada Okoro", "The Sunday Mercury" },
  { "PRESS RELEASE\nTram line divides council\n12 March 2025" BODY, "a.txt", "PRESS RELEASE", "2025-03-12", NULL, NULL },
  { "The Haven Courier\nTram line divides council\n12 March 2025" BODY, "a.txt", "Tram line divides council", "2025-03-12", NULL, "The Haven Courier" },
  { "Tram line divides council\n\nPort Haven, 2 October 2024" BODY, "a.txt", "Tram line divides council", "2024-10-02", NULL, NULL },
  { "Tram line divides council\n\nPort Haven, 2 October 2024 – The council met.", "a.txt", "Tram line divides council", "2024-10-02", NULL, NULL },
  { "Tram line\nHaven.example - The council met.", "a.txt", "Tram line", NULL, NULL, "Haven.example" },
  { "By the river, the council built a wall.\n\nIt was done in 2024.", "a.txt", "By the river, the council built a wall.", NULL, NULL, NULL },
  { "In an interview with this newspaper, the head of the transport board spoke about the tram line and its many stops.\n\n"
    "The head of the transport board on stops, fares and the second line\n\nText.", "a.txt",
    "The head of the transport board on stops, fares and the second line", NULL, NULL, NULL },
  { "", "a.txt", NULL, NULL, NULL, NULL },
};

static void
check_date (CpDate date, const char *expected)
{
  g_autofree char *text = date != 0 ? cp_date_to_string (date) : NULL;

  g_assert_cmpstr (text, ==, expected);
}

static void
test_plain_text (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CpArticle) article = cp_article_new_from_plain_text (g_strdup (cases[i].text), cases[i].file);

      g_assert_cmpstr (article->text, ==, cases[i].text);
      g_assert_cmpstr (article->title, ==, cases[i].title);
      g_assert_cmpstr (article->author, ==, cases[i].author);
      g_assert_cmpstr (article->outlet, ==, cases[i].outlet);
      check_date (article->date, cases[i].date);
      g_assert_cmpint (article->date_basis, ==, cases[i].date != NULL ? CP_DATE_BASIS_INFERRED : CP_DATE_BASIS_NONE);
    }
}

static void
test_long_first_line (void)
{
  g_autofree char *line = g_strnfill (400, 'a');
  g_autoptr (CpArticle) article = cp_article_new_from_plain_text (g_strdup (line), "a.txt");

  g_assert_null (article->title);
}

/* --- Dates --- */

static void
test_dates (void)
{
  static const char *const dates[][2] = {
    { "2024-03-05T23:10:00+05:00", "2024-03-05" }, { "2024/03/05", "2024-03-05" }, { "Tue, 05 Mar 2024 10:00:00 GMT", "2024-03-05" },
    { "5. März 2024", "2024-03-05" }, { "5 марта 2024 г.", "2024-03-05" }, { "le 5 mars 2024", "2024-03-05" },
    { "5 de marzo de 2024", "2024-03-05" }, { "March 5th, 2024", "2024-03-05" }, { "25/12/2023", "2023-12-25" },
    { "12/25/2023", "2023-12-25" }, { "5/5/2023", "2023-05-05" }, { "March 2024", "2024-03" }, { "2024", "2024" },
    { "2024/mar/05", "2024-03-05" }, { "20240305", "2024-03-05" }, { "3/5/2024", NULL }, { "2024-02-30", NULL },
    { "31.02.2024", NULL }, { "no date", NULL }, { "1234567890", NULL }, { "", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    check_date (cp_date_text_parse (dates[i][0]), dates[i][1]);
  g_assert_cmpuint (cp_date_text_parse (NULL), ==, 0);
}

/* --- Markdown --- */

static void
test_front_matter (void)
{
  g_autoptr (CpArticle) article = cp_article_new_from_markdown (g_strdup (
      "---\ntitle: \"Tram: the line\"\ndate: 2024-03-05 10:00\nauthors:\n  - Ada Okoro\nsource: Haven Herald\n"
      "link: https://haven.example/tram\nlang: en-GB\nkind: interview\ntags: [a, b]\n---\n\n# Tram: the line\n\nThe council met.\n"),
      "2020-01-01.md");

  g_assert_cmpstr (article->title, ==, "Tram: the line");
  g_assert_cmpstr (article->author, ==, "Ada Okoro");
  g_assert_cmpstr (article->outlet, ==, "Haven Herald");
  g_assert_cmpstr (article->url, ==, "https://haven.example/tram");
  g_assert_cmpstr (article->language, ==, "en");
  g_assert_cmpstr (article->kind, ==, "interview");
  g_assert_cmpint (article->date_basis, ==, CP_DATE_BASIS_STATED);
  check_date (article->date, "2024-03-05");
  g_assert_cmpstr (article->text, ==, "The council met.");
}

static void
assert_block (const CpArticle *article, guint place, CpBlockKind kind, const char *text)
{
  const CpArticleBlock *block = &g_array_index (article->blocks, CpArticleBlock, place);
  g_autofree char *words = NULL;

  g_assert_cmpuint (place, <, article->blocks->len);
  words = g_strndup (article->text + block->span.start, block->span.end - block->span.start);
  g_assert_cmpstr (words, ==, text);
  g_assert_cmpint (block->kind, ==, kind);
}

static void
test_markdown (void)
{
  g_autoptr (CpArticle) article = cp_article_new_from_markdown (g_strdup (
      "Tram line\n=========\n\nThe **mayor** said\nthat [the line](https://x.example \"t\") ![map](m.png)is _good_ \\*now\\*.[^1]\n\n"
      "## Stops ##\n* first &amp; last\n* second\n  one\n1. third\n\n> It is a fine line,\n> she said.\n\n***\n"
      "| a | b |\n|---|---|\n| 1 | 2 |\n\nsnake_case_name 2 * 3 <b>bold</b> <https://y.example> `code`\n\n[1]: https://x.example\n"),
      "a.md");

  g_assert_cmpstr (article->title, ==, "Tram line");
  g_assert_cmpstr (article->text, ==,
                   "The mayor said that the line is good *now*.\n\nStops\n\nfirst & last\n\nsecond one\n\nthird\n\n"
                   "It is a fine line, she said.\n\na b\n\n1 2\n\nsnake_case_name 2 * 3 bold https://y.example code");
  assert_block (article, 0, CP_BLOCK_EMPHASIS, "mayor");
  assert_block (article, 1, CP_BLOCK_EMPHASIS, "good");
  assert_block (article, 2, CP_BLOCK_HEADING, "Stops");
  assert_block (article, 3, CP_BLOCK_ITEM, "first & last");
  assert_block (article, 4, CP_BLOCK_ITEM, "second one");
  assert_block (article, 5, CP_BLOCK_ITEM, "third");
  assert_block (article, 6, CP_BLOCK_QUOTE, "It is a fine line, she said.");
  g_assert_cmpuint (article->blocks->len, ==, 7);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reader/text-metadata/plain-text", test_plain_text);
  g_test_add_func ("/reader/text-metadata/long-first-line", test_long_first_line);
  g_test_add_func ("/reader/text-metadata/dates", test_dates);
  g_test_add_func ("/reader/text-metadata/front-matter", test_front_matter);
  g_test_add_func ("/reader/text-metadata/markdown", test_markdown);
  return g_test_run ();
}
