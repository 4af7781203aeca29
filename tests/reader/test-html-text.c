/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of the main text of web pages. */

#include <string.h>

#include "cp-article-file.h"
#include "cp-html-source.h"
#include "cp-reader-error.h"

/* Paragraphs of an invented article, long enough to be one. */
#define FIRST "The harbour master said on Monday that the ferry to the islands would sail again from the first of May."
#define SECOND "Repairs to the engine had taken the whole winter, she added, and cost twice what had been planned for them."
#define THIRD "Islanders welcomed the news, although the timetable is still to be agreed with the council and the railways."

static CpArticle *
read_page (const char *html)
{
  g_autoptr (GError) error = NULL;
  CpArticle *article = cp_article_new_from_html (html, strlen (html), NULL, &error);

  g_assert_no_error (error);
  g_assert_true (g_utf8_validate (article->text, -1, NULL));
  return article;
}

static void
assert_text (const char *html, const char *expected)
{
  g_autoptr (CpArticle) article = read_page (html);

  g_assert_cmpstr (article->text, ==, expected);
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

/* --- Clutter --- */

static void
test_clutter (void)
{
  assert_text (
      "<!doctype html><html><head><title>Ferry sails again</title><style>p { color: red }</style></head><body>"
      "<nav><a href=/>Home</a> <a href=/news>News</a></nav><div class=cookie-banner>We use cookies on this site. Read what they are for, "
      "and choose which of them you allow us to set.</div><header><h1>Ferry sails again</h1><p class=byline>By Ada Okoro</p></header>"
      "<div class='story-body'><figure><img src=x><figcaption>The ferry in the harbour. Photo: A. Li</figcaption></figure>"
      "<p>" FIRST "</p><script>if (a < b) document.write ('</p>');</script><p>Advertisement</p>"
      "<p><a href=/other>Storm closes the northern road</a></p><p>" SECOND "</p>"
      "<div class='share-tools'>Share this on every network that you know</div><p>" THIRD "</p></div>"
      "<aside><h3>Most read</h3><p>Another story about something else altogether, with a long sentence in it.</p></aside>"
      "<div id=comments><h3>2 comments</h3><p>I have waited for this ferry all winter long, and I am glad that it is back.</p></div>"
      "<footer>Copyright Coast News. All rights reserved.</footer></body></html>",
      FIRST "\n\n" SECOND "\n\n" THIRD);
}

/* Nothing in this page has a telling name. */
static void
test_bare_page (void)
{
  assert_text ("<body><div><a href=1>Home</a><a href=2>World</a><a href=3>Sport</a></div><div><h1>Ferry sails again</h1><div><p>" FIRST
               "</p><p>" SECOND "</p><p>" THIRD "</p></div></div><div><ul><li><a href=4>One story</a><li><a href=5>Another story</a></ul></div>"
               "<div>Contact</div></body>",
               FIRST "\n\n" SECOND "\n\n" THIRD);
}

/* An article in sections, each of which is named as its text. */
static void
test_sections (void)
{
  assert_text ("<div><div class=article-body><p>" FIRST "</p></div><div class=ad>Buy a boat today, at half the price of last year.</div>"
               "<div class=article-body><p>" SECOND "</p></div><div class=article-body><p>" THIRD "</p></div></div>",
               FIRST "\n\n" SECOND "\n\n" THIRD);
}

static void
test_end (void)
{
  assert_text ("<title>Ferry</title><article><p>" FIRST "</p><p>" SECOND "</p><p>" THIRD "</p><h3>Related articles</h3>"
               "<p>A storm closed the northern road.</p><p>Sign up to our newsletter.</p></article>",
               FIRST "\n\n" SECOND "\n\n" THIRD);
  assert_text ("<article><p>" FIRST "</p><p>" SECOND "</p><p>" THIRD "</p><h2>34 responses to “Ferry sails again”</h2><p>" FIRST " Indeed.</p>"
               "<p>" SECOND " Too late.</p></article>",
               FIRST "\n\n" SECOND "\n\n" THIRD);
}

static void
test_short_page (void)
{
  assert_text ("<p>The ferry sails.</p>", "The ferry sails.");
  assert_text ("<div class=comments>The ferry sails.</div>", "The ferry sails.");
}

/* --- Layout --- */

static void
test_blocks (void)
{
  g_autoptr (CpArticle) article = read_page (
      "<h1>Ferry</h1><div class=entry-content><p>" FIRST "</p><h2>The <em>timetable</em></h2><ul><li>One boat in the morning from the islands"
      "<li>One boat at night from the mainland</ul><blockquote><p>" SECOND "</p></blockquote><p>It is <b>the  largest</b> boat <strong> yet</strong>.</p><p>"
      THIRD "</p></div>");

  g_assert_cmpstr (article->title, ==, "Ferry");
  assert_block (article, 0, CP_BLOCK_HEADING, "The timetable");
  assert_block (article, 1, CP_BLOCK_EMPHASIS, "timetable");
  assert_block (article, 2, CP_BLOCK_ITEM, "One boat in the morning from the islands");
  assert_block (article, 3, CP_BLOCK_ITEM, "One boat at night from the mainland");
  assert_block (article, 4, CP_BLOCK_QUOTE, SECOND);
  assert_block (article, 5, CP_BLOCK_EMPHASIS, "the largest");
  assert_block (article, 6, CP_BLOCK_EMPHASIS, "yet");
  g_assert_cmpuint (article->blocks->len, ==, 7);
  g_assert_nonnull (strstr (article->text, "\n\nIt is the largest boat yet.\n\n"));
}

static void
test_breaks (void)
{
  assert_text ("<div>" FIRST "<br><br>" SECOND "<br>Who pays, \nand<br>when?<br/>" THIRD "</div>",
               FIRST "\n\n" SECOND "\n\nWho pays, and when?\n\n" THIRD);
}

static void
test_characters (void)
{
  assert_text ("<p>A&nbsp;ferry &amp; a&shy;n is\u200Bland: &#147;yes&#148; &#x2013; &eacute;, 2 &lt; 3 a < b &unknown; " FIRST " " SECOND "</p>",
               "A ferry & an island: “yes” – é, 2 < 3 a < b &unknown; " FIRST " " SECOND);
}

static void
test_tables (void)
{
  assert_text ("<div><p>" FIRST "</p><table><tr><th>Port</th><th>Time</th></tr><tr><td>North<td>9:30</tr></table><p>" SECOND "</p></div>",
               FIRST "\n\nPort Time\n\nNorth 9:30\n\n" SECOND);
  assert_text ("<table><tr><td><a href=1>Home</a><br><a href=2>News</a></td><td><p>" FIRST "</p><p>" SECOND "</p><p>" THIRD "</p></td></tr></table>",
               FIRST "\n\n" SECOND "\n\n" THIRD);
}

static void
test_broken (void)
{
  assert_text ("<div><p>" FIRST "<p>" SECOND "</div></div></span><p>" THIRD "<", FIRST "\n\n" SECOND "\n\n" THIRD "<");
  assert_text ("<p>" FIRST "</p><!-- never closed <p>" SECOND "</p>", FIRST "\n\n" SECOND);
  assert_text ("<p>" FIRST "</p><script>never closed <p>" SECOND "</p>", FIRST "\n\nnever closed\n\n" SECOND);
  assert_text ("<p title=\"never closed>" FIRST "</p><p>" SECOND "</p>", FIRST "\n\n" SECOND);
}

static void
test_charsets (void)
{
  g_autoptr (CpArticle) declared = read_page ("<meta charset=\"windows-1251\"><p>\xCF\xE0\xF0\xEE\xEC: \xEE\xED \xE8\xE4\xB8\xF2.</p>");
  g_autoptr (CpArticle) xml = read_page ("<?xml version='1.0' encoding='ISO-8859-2'?><html><body><p>\xB9\xE8\xBE</p></body></html>");
  g_autoptr (CpArticle) wrong = read_page ("<meta http-equiv=content-type content='text/html; charset=iso-8859-1'><p>Паром идёт.</p>");

  g_assert_cmpstr (declared->text, ==, "Паром: он идёт.");
  g_assert_cmpstr (declared->charset, ==, "Windows-1251");
  g_assert_cmpstr (xml->text, ==, "ščž");
  g_assert_cmpstr (xml->charset, ==, "ISO-8859-2");
  g_assert_cmpstr (wrong->text, ==, "Паром идёт.");
  g_assert_null (wrong->charset);
}

/* --- Bad pages --- */

static void
assert_refused (const char *html, gsize n_bytes, int code)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (cp_article_new_from_html (html, n_bytes, NULL, &error));
  g_assert_error (error, CP_READER_ERROR, code);
}

static char *
repeat (const char *piece, guint n)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append (text, piece);
  return g_string_free (text, FALSE);
}

static void
test_nesting (void)
{
  g_autofree char *deep = repeat ("<div>", 100000);
  g_autofree char *fonts = repeat ("<font>", 1500);
  g_autofree char *sloppy = g_strconcat (fonts, "<p>" FIRST "</p><p>" SECOND "</p>", NULL);

  assert_refused (deep, strlen (deep), CP_READER_ERROR_LIMIT);
  assert_text (sloppy, FIRST "\n\n" SECOND);
}

static void
test_size (void)
{
  g_autofree char *line = repeat (FIRST " ", 500000);

  assert_refused (line, strlen (line), CP_READER_ERROR_LIMIT);
  assert_refused ("", 0, CP_READER_ERROR_EMPTY);
  assert_refused ("<p></p>", 7, CP_READER_ERROR_EMPTY);
}

static void
test_attributes (void)
{
  g_autofree char *many = repeat (" a", 200000);
  g_autofree char *long_value = g_strnfill (5000000, 'x');
  g_autofree char *html = g_strconcat ("<div", many, "><img alt=\"", long_value, "\"><p class=body>" FIRST "</p><p>" SECOND "</p></div>", NULL);

  assert_text (html, FIRST "\n\n" SECOND);
}

/* Neither a file nor more text than there is comes out of entities. */
static void
test_entities (void)
{
  static const char *const pages[] = {
    "<!DOCTYPE html [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;&a;'><!ENTITY c '&b;&b;&b;&b;'>]><p>&c;</p>",
    "<!DOCTYPE html SYSTEM 'file:///etc/hostname' [\n<!ENTITY x SYSTEM 'file:///etc/passwd'>\n]><p>&x;</p>",
    "<?xml version='1.0'?><!doctype html [ <!-- > --> <!entity % x SYSTEM 'file:///etc/passwd'> %x; ]><p>x</p>",
  };

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    assert_refused (pages[i], strlen (pages[i]), CP_READER_ERROR_ENTITIES);
  assert_text ("<!DOCTYPE html SYSTEM 'file:///etc/passwd'><p>&x; " FIRST " " SECOND "</p>", "&x; " FIRST " " SECOND);
}

static void
test_linked_data (void)
{
  g_autoptr (GPtrArray) scripts = g_ptr_array_new_with_free_func (g_free);
  const char *html = "a<script>x</script>b<SCRIPT type=\"application/ld+json\">{}</SCRIPT >c<style>d</style>e<!-- f -->g<?php h ?>i";
  g_autoptr (GString) clean = cp_html_source_clean (html, strlen (html), scripts);

  g_assert_cmpstr (clean->str, ==, "a b c egi");
  g_assert_cmpuint (scripts->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (scripts, 0), ==, "{}");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reader/html-text/clutter", test_clutter);
  g_test_add_func ("/reader/html-text/bare-page", test_bare_page);
  g_test_add_func ("/reader/html-text/sections", test_sections);
  g_test_add_func ("/reader/html-text/end", test_end);
  g_test_add_func ("/reader/html-text/short-page", test_short_page);
  g_test_add_func ("/reader/html-text/blocks", test_blocks);
  g_test_add_func ("/reader/html-text/breaks", test_breaks);
  g_test_add_func ("/reader/html-text/characters", test_characters);
  g_test_add_func ("/reader/html-text/tables", test_tables);
  g_test_add_func ("/reader/html-text/broken", test_broken);
  g_test_add_func ("/reader/html-text/charsets", test_charsets);
  g_test_add_func ("/reader/html-text/nesting", test_nesting);
  g_test_add_func ("/reader/html-text/size", test_size);
  g_test_add_func ("/reader/html-text/attributes", test_attributes);
  g_test_add_func ("/reader/html-text/entities", test_entities);
  g_test_add_func ("/reader/html-text/linked-data", test_linked_data);
  return g_test_run ();
}
