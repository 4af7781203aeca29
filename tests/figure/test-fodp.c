/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Slides: against the rules of their format, and as LibreOffice shows them, where it is installed. */

#include "cp-fodp.h"

#include <glib/gstdio.h>
#include <libxml/parser.h>
#include <libxml/relaxng.h>
#include <libxml/xpath.h>
#include <libxml/xpathInternals.h>
#include <string.h>

#include "cp-figure-pen.h"
#include "cp-figure-request.h"
#include "cp-matrix-figure.h"
#include "cp-png.h"
#include "figure-fixture.h"
#include "picture-compare.h"

/* A first start of LibreOffice makes a profile, on a busy machine in a minute. */
#define OFFICE_SECONDS "150"
/* So many pixels become one before pictures are held against each other. */
#define BLUR 8

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

static GPtrArray *
new_pages (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) cp_figure_unref);
}

static CpFigure *
add_page (GPtrArray *pages, const CpFigureOptions *options)
{
  CpFigure *page = cp_figure_new (options);

  g_ptr_array_add (pages, page);
  return page;
}

static void
take_pages (GPtrArray *to, GPtrArray *pages, guint n_pages)
{
  for (guint i = 0; i < MIN (n_pages, pages->len); i++)
    g_ptr_array_add (to, cp_figure_ref (pages->pdata[i]));
}

static GBytes *
encode (GPtrArray *pages)
{
  g_autoptr (GError) error = NULL;
  GBytes *file = cp_fodp_encode (pages, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  return file;
}

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
  g_autoptr (GBytes) file = encode (pages);
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
add_matrix (GPtrArray *to, CpSnapshot *snapshot, CpTheme theme)
{
  CpFigureOptions options = CP_FIGURE_OPTIONS_DEFAULT;
  g_autoptr (CpMatrix) matrix = figure_fixture_count (snapshot, CP_MEASURE_STATEMENTS,
                                                      CP_SOURCE_DOCUMENTS);
  g_autoptr (GPtrArray) pages = NULL;
  g_autoptr (GError) error = NULL;

  options.theme = theme;
  pages = cp_matrix_figure_layout (matrix, &options, &error);
  g_assert_no_error (error);
  take_pages (to, pages, G_MAXUINT);
}

static void
add_comparison (GPtrArray *to, CpSnapshot *snapshot, const char *topic, guint n_pages)
{
  const CpFigureOptions options = CP_FIGURE_OPTIONS_DEFAULT;
  g_autoptr (GPtrArray) pages = figure_fixture_compare (snapshot, topic, NULL, &options);

  take_pages (to, pages, n_pages);
}

/* Every kind of item, plain and otherwise. */
static void
add_shapes (GPtrArray *to)
{
  const CpFigureOptions options = CP_FIGURE_OPTIONS_DEFAULT;
  CpFigure *page = add_page (to, &options);

  cp_pen_line (page, CP_COLOR_EDGE, 20, 20, 180, 50, 2, CP_ITEM_PLAIN);
  cp_pen_line (page, CP_COLOR_EDGE, 20, 60, 180, 90, 2, CP_ITEM_DASHED);
  cp_pen_line (page, CP_COLOR_EDGE, 20, 100, 180, 130, 1.5, CP_ITEM_ARROW);
  for (CpSide side = 0; side < CP_N_SIDES; side++)
    for (guint hollow = 0; hollow < 2; hollow++)
      cp_pen_sign (page, side, 240 + 40 * (int) side, 40 + 40 * (int) hollow, 24, hollow != 0);
  cp_pen_box (page, CP_COLOR_SHADE_3, 20, 160, 120, 40, 8);
  cp_pen_outline (page, CP_COLOR_FG, 20, 220, 120, 40, 8, 3, CP_ITEM_DASHED);
  cp_figure_add (page, &(CpFigureItem) { .kind = CP_FIGURE_RECT, .flags = CP_ITEM_HATCHED,
                                         .color = CP_COLOR_EXPERT, .x = 200, .y = 160,
                                         .width = 150, .height = 60, .end_radius = 20 });
  cp_figure_add (page, &(CpFigureItem) { .kind = CP_FIGURE_RECT, .color = CP_COLOR_OFFICIAL,
                                         .x = 200, .y = 260, .width = 150, .height = 60,
                                         .radius = 20 });
}

static void
add_block (CpFigure *page, double y, CpAlign align, const char *text)
{
  g_autoptr (CpTextBlock) block = cp_pen_wrap (CP_STYLE_BODY, text, 260, G_MAXUINT, CP_CUT_WORD);

  g_assert_cmpuint (block->n_lines, >, 1);
  cp_pen_block (page, CP_STYLE_BODY, 100, y, 260, align, block);
}

/* Paragraphs, aligned this way and that, from left to right and otherwise. */
static void
add_texts (GPtrArray *to)
{
  const CpFigureOptions options = CP_FIGURE_OPTIONS_DEFAULT;
  CpFigure *page = add_page (to, &options);

  cp_figure_set_title (page, "Nets");
  cp_pen_text (page, CP_STYLE_TITLE, 100, 60, 600, CP_ALIGN_START, "Who mends the nets");
  add_block (page, 100, CP_ALIGN_START,
             "The harbour master says that the nets are mended on the quay, and well-known hands "
             "do it in the evening.");
  add_block (page, 220, CP_ALIGN_CENTER,
             "The mayor says that nobody has seen a needle since the storm came over the wall.");
  add_block (page, 340, CP_ALIGN_START,
             "ראש העיר אומר שאיש לא ראה מחט מאז שהסערה עברה מעל החומה (2031) של הנמל הישן.");
  cp_pen_text (page, CP_STYLE_NAME, 500, 100, 200, CP_ALIGN_START, "at the left");
  cp_pen_text (page, CP_STYLE_NAME, 500, 130, 200, CP_ALIGN_CENTER, "in the middle");
  cp_pen_text (page, CP_STYLE_NAME, 500, 160, 200, CP_ALIGN_END, "at the right");
}

static void
add_subject (GPtrArray *to, CpSnapshot *snapshot, CpSubject subject)
{
  const CpFigureOptions options = CP_FIGURE_OPTIONS_DEFAULT;
  g_autoptr (CpMatrix) matrix = figure_fixture_count (snapshot, CP_MEASURE_STATEMENTS,
                                                      CP_SOURCE_DOCUMENTS);
  g_autoptr (CpFigureRequest) request = cp_figure_request_new (subject, matrix, &options);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) pages = cp_figure_request_lay_out (request, &error);

  g_assert_no_error (error);
  take_pages (to, pages, G_MAXUINT);
}

static void
test_rules (void)
{
  g_autoptr (CpSnapshot) builtin = figure_fixture_load_builtin ();
  g_autoptr (CpSnapshot) large = figure_fixture_load_large (12, 20);
  g_autoptr (GPtrArray) pages = new_pages ();

  for (CpTheme theme = CP_THEME_LIGHT; theme <= CP_THEME_PRINT; theme++)
    add_matrix (pages, builtin, theme);
  add_comparison (pages, builtin, "threats", G_MAXUINT);
  add_subject (pages, builtin, CP_SUBJECT_TIMELINE);
  add_subject (pages, builtin, CP_SUBJECT_OVERVIEW);
  add_subject (pages, builtin, CP_SUBJECT_DECK);
  add_matrix (pages, large, CP_THEME_LIGHT);
  add_shapes (pages);
  add_texts (pages);
  check_rules (pages);
}

/* Words are never markup, and what XML cannot write is left out. */
static void
test_words (void)
{
  const CpFigureOptions options = CP_FIGURE_OPTIONS_DEFAULT;
  g_autoptr (GPtrArray) pages = new_pages ();
  CpFigure *page = add_page (pages, &options);
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
  file = encode (pages);
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
  g_autoptr (GPtrArray) pages = new_pages ();
  g_autoptr (GBytes) file = NULL;
  xmlDoc *document;

  add_texts (pages);
  check_rules (pages);
  file = encode (pages);
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
  g_autoptr (GPtrArray) pages = new_pages ();
  CpFigure *page = add_page (pages, &options);
  g_autoptr (GBytes) file = NULL;
  xmlDoc *document;

  item.uri = "javascript:alert(1)";
  cp_figure_add (page, &item);
  item.uri = "https://gull.example/?a=1&b=\"2\"";
  cp_figure_add (page, &item);
  check_rules (pages);
  file = encode (pages);
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
  g_autoptr (GPtrArray) pages = new_pages ();
  CpFigure *page = add_page (pages, &options);
  g_autoptr (GBytes) file = NULL;
  xmlDoc *document;

  add_block (page, 40, CP_ALIGN_START, "港口与渔网的长期问题以及未来的安排和责任分配在这里写下来");
  add_block (page, 140, CP_ALIGN_START, "Harbourmasterassistantdeputysecretaryofthequay of old");
  file = encode (pages);
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
  g_autoptr (GPtrArray) pages = new_pages ();
  g_autoptr (GBytes) file = NULL;
  xmlDoc *document;

  add_matrix (pages, snapshot, CP_THEME_LIGHT);
  check_rules (pages);
  file = encode (pages);
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
  g_autoptr (GPtrArray) pages = new_pages ();
  g_autoptr (GBytes) file = NULL;
  xmlDoc *document;

  add_page (pages, &options);
  cp_figure_set_notes (add_page (pages, &options), "Ask for <tides>.\nThen wait.");
  check_rules (pages);
  file = encode (pages);
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
  g_autoptr (GPtrArray) screen = new_pages ();
  g_autoptr (GPtrArray) paper = new_pages ();
  g_autoptr (GBytes) screen_file = NULL;
  g_autoptr (GBytes) paper_file = NULL;
  xmlDoc *document;

  add_page (screen, &options);
  g_assert_true (cp_figure_size_from_string ("a4-landscape", &options, NULL));
  add_page (paper, &options);
  screen_file = encode (screen);
  document = parse (screen_file);
  assert_answer (document, "//@fo:page-width", "960pt");
  assert_answer (document, "//@fo:page-height", "540pt");
  xmlFreeDoc (document);
  paper_file = encode (paper);
  document = parse (paper_file);
  assert_answer (document, "//@fo:page-width", "841.92pt");
  assert_answer (document, "//@fo:page-height", "595.2pt");
  xmlFreeDoc (document);
}

static void
test_equal (void)
{
  g_autoptr (CpSnapshot) snapshot = figure_fixture_load_builtin ();
  g_autoptr (GPtrArray) pages = new_pages ();
  g_autoptr (GPtrArray) again = new_pages ();
  g_autoptr (GBytes) one = NULL;
  g_autoptr (GBytes) other = NULL;

  add_comparison (pages, snapshot, "threats", G_MAXUINT);
  add_comparison (again, snapshot, "threats", G_MAXUINT);
  one = encode (pages);
  other = encode (again);
  g_assert_true (g_bytes_equal (one, other));
}

static gboolean
has_programs (void)
{
  static const char *const programs[] = { "soffice", "timeout", "pdftotext", "pdftoppm" };

  for (guint i = 0; i < G_N_ELEMENTS (programs); i++)
    {
      g_autofree char *found = g_find_program_in_path (programs[i]);

      if (found == NULL)
        {
          g_test_skip_printf ("%s is not here", programs[i]);
          return FALSE;
        }
    }
  return TRUE;
}

static char *
run (const char *const *argv)
{
  g_autoptr (GError) error = NULL;
  char *answer = NULL;
  int status;

  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH | G_SPAWN_STDERR_TO_DEV_NULL, NULL,
                NULL, &answer, NULL, &status, &error);
  g_assert_no_error (error);
  g_assert_cmpint (status, ==, 0);

  return answer;
}

static void
remove_folder (const char *folder)
{
  const char *const argv[] = { "rm", "-r", folder, NULL };

  g_free (run (argv));
}

/* LibreOffice's PDF of the slides, in a folder with its profile. */
static char *
convert (GPtrArray *pages, const char *folder)
{
  g_autoptr (GBytes) file = encode (pages);
  g_autofree char *slides = g_build_filename (folder, "slides.fodp", NULL);
  g_autofree char *profile = g_strconcat ("-env:UserInstallation=file://", folder, "/profile", NULL);
  const char *const argv[] = { "timeout", OFFICE_SECONDS, "soffice", profile, "--headless",
                               "--convert-to", "pdf", "--outdir", folder, slides, NULL };
  g_autoptr (GError) error = NULL;

  g_file_set_contents (slides, g_bytes_get_data (file, NULL), (gssize) g_bytes_get_size (file),
                       &error);
  g_assert_no_error (error);
  g_free (run (argv));

  return g_build_filename (folder, "slides.pdf", NULL);
}

static char *
join_words (const char *text)
{
  g_autofree char *plain = g_strdelimit (g_strdup (text), "\n\f", ' ');
  g_auto (GStrv) words = g_strsplit (plain, " ", -1);
  GString *joined = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0')
      g_string_append_printf (joined, "%s ", words[i]);
  return g_string_free (joined, FALSE);
}

/* Each line of the text of some pages is read back as one: nothing wraps otherwise. */
static void
check_text (const char *pdf, GPtrArray *pages)
{
  const char *const argv[] = { "pdftotext", "-raw", pdf, "-", NULL };
  g_autofree char *answer = run (argv);
  g_autofree char *words = join_words (answer);

  for (guint i = 0; i < pages->len; i++)
    {
      guint n_items;
      const CpFigureItem *items = cp_figure_get_items (pages->pdata[i], &n_items);

      for (guint j = 0; j < n_items; j++)
        if (items[j].kind == CP_FIGURE_TEXT && !(items[j].flags & CP_ITEM_RTL))
          {
            g_autofree char *wanted = join_words (items[j].string);

            if (strstr (words, wanted) == NULL)
              g_error ("not on the slides: %s", wanted);
          }
    }
}

/* A picture in which a line of text is a grey bar. */
static cairo_surface_t *
blur (cairo_surface_t *picture)
{
  int width = cairo_image_surface_get_width (picture) / BLUR;
  int height = cairo_image_surface_get_height (picture) / BLUR;
  cairo_surface_t *blurred = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  cairo_t *cr = cairo_create (blurred);

  cairo_scale (cr, 1.0 / BLUR, 1.0 / BLUR);
  cairo_set_source_surface (cr, picture, 0, 0);
  cairo_paint (cr);
  cairo_destroy (cr);
  cairo_surface_destroy (picture);

  return blurred;
}

/* Letters are a little narrower or wider there, so they are not in the same place to a pixel, but
 * shapes and lines of text are. */
static void
check_pictures (const char *folder, const char *pdf, GPtrArray *pages)
{
  const PictureLimits limits = { .tolerance = 56, .share = 0.004 };
  g_autofree char *prefix = g_build_filename (folder, "page", NULL);
  const char *const argv[] = { "pdftoppm", "-png", "-scale-to-x", "1920", "-scale-to-y", "1080",
                               pdf, prefix, NULL };

  g_free (run (argv));
  for (guint i = 0; i < pages->len; i++)
    {
      g_autofree char *path = g_strdup_printf (pages->len > 9 ? "%s-%02u.png" : "%s-%u.png", prefix,
                                               i + 1);
      g_autofree char *name = g_strdup_printf ("slide-%u", i + 1);
      cairo_surface_t *made = blur (picture_load (path));
      cairo_surface_t *expected = blur (cp_png_render (pages->pdata[i], 1, NULL));

      picture_assert_similar (made, expected, name, &limits);
      cairo_surface_destroy (made);
      cairo_surface_destroy (expected);
    }
}

static void
test_office (void)
{
  g_autoptr (CpSnapshot) snapshot = figure_fixture_load_builtin ();
  g_autoptr (GPtrArray) pages = new_pages ();
  g_autoptr (GPtrArray) deck = new_pages ();
  g_autofree char *folder = NULL;
  g_autofree char *pdf = NULL;
  g_autoptr (GError) error = NULL;

  if (!has_programs ())
    return;
  folder = g_dir_make_tmp ("cp-fodp-XXXXXX", &error);
  g_assert_no_error (error);
  for (CpTheme theme = CP_THEME_LIGHT; theme <= CP_THEME_PRINT; theme++)
    add_matrix (pages, snapshot, theme);
  add_comparison (pages, snapshot, "threats", 3);
  add_subject (pages, snapshot, CP_SUBJECT_TIMELINE);
  add_subject (pages, snapshot, CP_SUBJECT_OVERVIEW);
  /* Of a deck what is nowhere else: the title page and the sources. */
  add_subject (deck, snapshot, CP_SUBJECT_DECK);
  take_pages (pages, deck, 1);
  g_ptr_array_add (pages, cp_figure_ref (deck->pdata[deck->len - 1]));
  add_shapes (pages);
  add_texts (pages);
  pdf = convert (pages, folder);
  check_text (pdf, pages);
  check_pictures (folder, pdf, pages);
  remove_folder (folder);
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
  g_test_add_func ("/fodp/office", test_office);

  return g_test_run ();
}
