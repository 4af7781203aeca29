/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Slides: against the rules of their format. */

#include "cp-fodp.h"

#include <libxml/parser.h>
#include <libxml/relaxng.h>
#include <libxml/xpath.h>
#include <libxml/xpathInternals.h>
#include <string.h>

#include "cp-figure-pen.h"
#include "figure-fixture.h"
#include "fodp-pages.h"

typedef struct
{
  const char *prefix;
  const char *uri;
} Namespace;

static const Namespace namespaces[] = {
  { "office", "urn:oasis:names:tc:opendocument:xmlns:office:1.0" },
  { "style", "urn:oasis:names:tc:opendocument:xmlns:style:1.0" },
  { "text", "urn:oasis:names:tc:opendocument:xmlns:text:1.0" },
  { "draw", "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" },
  { "presentation", "urn:oasis:names:tc:opendocument:xmlns:presentation:1.0" },
  { "svg", "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" },
  { "fo", "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" },
  { "xlink", "http://www.w3.org/1999/xlink" },
  { "dc", "http://purl.org/dc/elements/1.1/" },
  { "meta", "urn:oasis:names:tc:opendocument:xmlns:meta:1.0" },
};

static xmlDoc *
parse (GBytes *file)
{
  gsize size;
  const char *text = g_bytes_get_data (file, &size);
  xmlDoc *document = xmlReadMemory (text, (int) size, NULL, NULL, XML_PARSE_NONET);

  g_assert_nonnull (document);
  return document;
}

/* What an XPath expression says of a document, as words. */
static char *
ask (xmlDoc *document, const char *question)
{
  xmlXPathContext *context = xmlXPathNewContext (document);
  g_autofree char *strings = g_strconcat ("string(", question, ")", NULL);
  xmlXPathObject *answer;
  char *words;

  for (guint i = 0; i < G_N_ELEMENTS (namespaces); i++)
    xmlXPathRegisterNs (context, BAD_CAST namespaces[i].prefix, BAD_CAST namespaces[i].uri);
  answer = xmlXPathEvalExpression (BAD_CAST strings, context);
  g_assert_nonnull (answer);
  words = g_strdup ((const char *) answer->stringval);
  xmlXPathFreeObject (answer);
  xmlXPathFreeContext (context);

  return words;
}

static void
assert_answer (xmlDoc *document, const char *question, const char *expected)
{
  g_autofree char *answer = ask (document, question);

  g_assert_cmpstr (answer, ==, expected);
}

/* The rules of the format, and that each style that is used is there. */
static void
check_rules (GPtrArray *pages)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "figure", "fodp.rng", NULL);
  g_autofree char *n_pages = g_strdup_printf ("%u", pages->len);
  xmlRelaxNGParserCtxt *parser = xmlRelaxNGNewParserCtxt (path);
  xmlRelaxNG *rules = xmlRelaxNGParse (parser);
  xmlRelaxNGValidCtxt *validator = xmlRelaxNGNewValidCtxt (rules);
  g_autoptr (GBytes) file = fodp_pages_encode (pages);
  xmlDoc *document = parse (file);

  g_assert_nonnull (rules);
  g_assert_cmpint (xmlRelaxNGValidateDoc (validator, document), ==, 0);
  assert_answer (document, "count(//draw:page)", n_pages);
  assert_answer (document, "count(//@draw:style-name[not(. = //style:style/@style:name)])", "0");
  assert_answer (document, "count(//@text:style-name[not(. = //style:style/@style:name)])", "0");
  assert_answer (document,
                 "count(//@presentation:style-name[not(. = //style:style/@style:name)])", "0");
  xmlFreeDoc (document);
  xmlRelaxNGFreeValidCtxt (validator);
  xmlRelaxNGFree (rules);
  xmlRelaxNGFreeParserCtxt (parser);
}

static void
test_rules (void)
{
  g_autoptr (CpSnapshot) builtin = figure_fixture_load_builtin ();
  g_autoptr (CpSnapshot) large = figure_fixture_load_large (12, 20);
  g_autoptr (GPtrArray) pages = fodp_pages_new ();

  for (CpTheme theme = CP_THEME_LIGHT; theme <= CP_THEME_PRINT; theme++)
    fodp_pages_add_matrix (pages, builtin, theme);
  fodp_pages_add_comparison (pages, builtin, "threats", G_MAXUINT);
  fodp_pages_add_subject (pages, builtin, CP_SUBJECT_TIMELINE);
  fodp_pages_add_subject (pages, builtin, CP_SUBJECT_OVERVIEW);
  fodp_pages_add_subject (pages, builtin, CP_SUBJECT_DECK);
  fodp_pages_add_matrix (pages, large, CP_THEME_LIGHT);
  fodp_pages_add_shapes (pages);
  fodp_pages_add_texts (pages);
  check_rules (pages);
}

/* Words are never markup, and what XML cannot write is left out. */
static void
test_words (void)
{
  const CpFigureOptions options = CP_FIGURE_OPTIONS_DEFAULT;
  g_autoptr (GPtrArray) pages = fodp_pages_new ();
  CpFigure *page = fodp_pages_add (pages, &options);
  g_autoptr (GBytes) file = NULL;
  xmlDoc *document;
  CpDate date;

  cp_figure_set_title (page, "Tides & <winds> \"here\"");
  cp_figure_set_description (page, "Low\001 tide");
  g_assert_true (cp_date_parse ("2031-05", &date));
  cp_figure_set_date (page, date);
  cp_pen_text (page, CP_STYLE_TITLE, 10, 40, 600, CP_ALIGN_START, "<b>T</b> & ]]>");
  cp_pen_text (page, CP_STYLE_BODY, 10, 80, 200, CP_ALIGN_START, "two  blanks\n&amp;");
  check_rules (pages);
  file = fodp_pages_encode (pages);
  document = parse (file);
  assert_answer (document, "//dc:title", "Tides & <winds> \"here\"");
  assert_answer (document, "//dc:date", "2031-05-01");
  assert_answer (document, "//draw:page/@draw:name", "1. Tides & <winds> \"here\"");
  assert_answer (document, "//draw:page/svg:title", "Tides & <winds> \"here\"");
  assert_answer (document, "//draw:page/svg:desc", "Low tide");
  assert_answer (document, "//draw:frame[@presentation:class='title']/draw:text-box",
                 "<b>T</b> & ]]>");
  assert_answer (document, "//draw:frame[@presentation:class='title']/svg:desc", "Low tide");
  assert_answer (document, "count(//draw:frame[@presentation:class='title'])", "1");
  assert_answer (document, "//draw:frame[2]", "two blanks &amp;");
  assert_answer (document, "count(//text:s)", "1");
  xmlFreeDoc (document);
}

/* The lines of one text are one paragraph, which breaks where it did. */
static void
test_paragraphs (void)
{
  g_autoptr (GPtrArray) pages = fodp_pages_new ();
  g_autoptr (GBytes) file = NULL;
  xmlDoc *document;

  fodp_pages_add_texts (pages);
  check_rules (pages);
  file = fodp_pages_encode (pages);
  document = parse (file);
  assert_answer (document, "count(//draw:frame)", "7");
  assert_answer (document, "//draw:frame[2]",
                 "The harbour master says that the nets are mended on the quay, and well-known "
                 "hands do it in the evening.");
  assert_answer (document,
                 "//style:style[@style:name = //draw:frame[2]/@draw:style-name]"
                 "//@draw:auto-grow-width",
                 "false");
  assert_answer (document,
                 "//style:style[@style:name = //draw:frame[4]//@text:style-name]"
                 "//@style:writing-mode",
                 "rl-tb");
  assert_answer (document,
                 "//style:style[@style:name = //draw:frame[7]//@text:style-name]//@fo:text-align",
                 "right");
  xmlFreeDoc (document);
}

/* An address is a link, whatever is in it; a script is none. */
static void
test_links (void)
{
  const CpFigureOptions options = CP_FIGURE_OPTIONS_DEFAULT;
  CpFigureItem item = { .kind = CP_FIGURE_TEXT, .x = 10, .y = 20, .width = 200,
                        .size = CP_LABEL_SIZE, .weight = CP_WEIGHT_NORMAL, .string = "Low tide" };
  g_autoptr (GPtrArray) pages = fodp_pages_new ();
  CpFigure *page = fodp_pages_add (pages, &options);
  g_autoptr (GBytes) file = NULL;
  xmlDoc *document;

  item.uri = "javascript:alert(1)";
  cp_figure_add (page, &item);
  item.uri = "https://gull.example/?a=1&b=\"2\"";
  cp_figure_add (page, &item);
  check_rules (pages);
  file = fodp_pages_encode (pages);
  document = parse (file);
  assert_answer (document, "count(//text:a)", "1");
  assert_answer (document, "//text:a/@xlink:href", "https://gull.example/?a=1&b=%222%22");
  assert_answer (document, "//text:a", "Low tide");
  xmlFreeDoc (document);
}

/* A line that broke inside a word goes on without a blank. */
static void
test_joined (void)
{
  const CpFigureOptions options = CP_FIGURE_OPTIONS_DEFAULT;
  g_autoptr (GPtrArray) pages = fodp_pages_new ();
  CpFigure *page = fodp_pages_add (pages, &options);
  g_autoptr (GBytes) file = NULL;
  xmlDoc *document;

  fodp_pages_add_block (page, 40, CP_ALIGN_START, "港口与渔网的长期问题以及未来的安排和责任分配在这里写下来");
  fodp_pages_add_block (page, 140, CP_ALIGN_START, "Harbourmasterassistantdeputysecretaryofthequay of old");
  file = fodp_pages_encode (pages);
  document = parse (file);
  assert_answer (document, "//draw:frame[1]", "港口与渔网的长期问题以及未来的安排和责任分配在这里写下来");
  assert_answer (document, "//draw:frame[2]",
                 "Harbourmasterassistantdeputysecretaryofthequay of old");
  xmlFreeDoc (document);
}

/* The parts of a cell are a group, which says in words what is there; notes come last. */
static void
test_cells (void)
{
  g_autoptr (CpSnapshot) snapshot = figure_fixture_load_ferry ();
  g_autoptr (GPtrArray) pages = fodp_pages_new ();
  g_autoptr (GBytes) file = NULL;
  xmlDoc *document;

  fodp_pages_add_matrix (pages, snapshot, CP_THEME_LIGHT);
  check_rules (pages);
  file = fodp_pages_encode (pages);
  document = parse (file);
  assert_answer (document, "count(//draw:g)", "3");
  assert_answer (document, "//draw:g[1]/svg:title",
                 "Boat, The Gull, May 2031*: 1 statement, 1 official");
  assert_answer (document, "//draw:g[1]//text:p", "1");
  assert_answer (document, "count(//draw:g[1]/draw:rect)", "1");
  assert_answer (document, "contains(//draw:page/*[last()], 'Corpus “The ferry”')", "true");
  xmlFreeDoc (document);
}

/* What a speaker wants to say is below the slide, not on it. */
static void
test_notes (void)
{
  const CpFigureOptions options = CP_FIGURE_OPTIONS_DEFAULT;
  g_autoptr (GPtrArray) pages = fodp_pages_new ();
  g_autoptr (GBytes) file = NULL;
  xmlDoc *document;

  fodp_pages_add (pages, &options);
  cp_figure_set_notes (fodp_pages_add (pages, &options), "Ask for <tides>.\nThen wait.");
  check_rules (pages);
  file = fodp_pages_encode (pages);
  document = parse (file);
  assert_answer (document, "count(//presentation:notes)", "1");
  assert_answer (document, "//draw:page[2]/presentation:notes//text:p[1]", "Ask for <tides>.");
  assert_answer (document, "//draw:page[2]/presentation:notes//text:p[2]", "Then wait.");
  assert_answer (document, "//draw:page-thumbnail/@draw:page-number", "2");
  xmlFreeDoc (document);
}

/* On a screen a unit is a point; paper has its own size. */
static void
test_size (void)
{
  CpFigureOptions options = CP_FIGURE_OPTIONS_DEFAULT;
  g_autoptr (GPtrArray) screen = fodp_pages_new ();
  g_autoptr (GPtrArray) paper = fodp_pages_new ();
  g_autoptr (GBytes) screen_file = NULL;
  g_autoptr (GBytes) paper_file = NULL;
  xmlDoc *document;

  fodp_pages_add (screen, &options);
  g_assert_true (cp_figure_size_from_string ("a4-landscape", &options, NULL));
  fodp_pages_add (paper, &options);
  screen_file = fodp_pages_encode (screen);
  document = parse (screen_file);
  assert_answer (document, "//@fo:page-width", "960pt");
  assert_answer (document, "//@fo:page-height", "540pt");
  xmlFreeDoc (document);
  paper_file = fodp_pages_encode (paper);
  document = parse (paper_file);
  assert_answer (document, "//@fo:page-width", "841.92pt");
  assert_answer (document, "//@fo:page-height", "595.2pt");
  xmlFreeDoc (document);
}

static void
test_equal (void)
{
  g_autoptr (CpSnapshot) snapshot = figure_fixture_load_builtin ();
  g_autoptr (GPtrArray) pages = fodp_pages_new ();
  g_autoptr (GPtrArray) again = fodp_pages_new ();
  g_autoptr (GBytes) one = NULL;
  g_autoptr (GBytes) other = NULL;

  fodp_pages_add_comparison (pages, snapshot, "threats", G_MAXUINT);
  fodp_pages_add_comparison (again, snapshot, "threats", G_MAXUINT);
  one = fodp_pages_encode (pages);
  other = fodp_pages_encode (again);
  g_assert_true (g_bytes_equal (one, other));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/fodp/rules", test_rules);
  g_test_add_func ("/fodp/words", test_words);
  g_test_add_func ("/fodp/paragraphs", test_paragraphs);
  g_test_add_func ("/fodp/links", test_links);
  g_test_add_func ("/fodp/joined", test_joined);
  g_test_add_func ("/fodp/cells", test_cells);
  g_test_add_func ("/fodp/notes", test_notes);
  g_test_add_func ("/fodp/size", test_size);
  g_test_add_func ("/fodp/equal", test_equal);

  return g_test_run ();
}
