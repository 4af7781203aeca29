/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The report: what it says, that its numbers are the matrix's, and what a hostile corpus does to it. */

#include "cp-matrix-export.h"
#include "cp-project-file.h"
#include "cp-report.h"
#include "exchange-corpus.h"
#include "report-page.h"

#include <json-glib/json-glib.h>
#include <string.h>

static CpSnapshot *
load (const char *project)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (project, strlen (project));
  g_autoptr (GError) error = NULL;
  CpSnapshot *snapshot = cp_project_file_load_bytes (bytes, &error);

  g_assert_no_error (error);

  return snapshot;
}

static CpSnapshot *
load_builtin (void)
{
  g_autoptr (GError) error = NULL;
  CpSnapshot *snapshot = cp_project_file_load_builtin (&error);

  g_assert_no_error (error);

  return snapshot;
}

static CpMatrix *
count (CpSnapshot *snapshot, const char *filter, CpSourceKind columns, CpMeasure measure)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CpQuery) query = filter != NULL ? cp_query_parse (filter, &error) : NULL;
  CpMatrixOptions options = { .filter = query, .columns = columns, .measure = measure };
  CpMatrix *matrix = cp_matrix_new (snapshot, &options, NULL, &error);

  g_assert_no_error (error);

  return matrix;
}

static ReportPage *
report (CpMatrix *matrix, const char *title)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *html = cp_report_to_html (matrix, title, NULL, NULL, NULL, &error);
  ReportPage *page;

  g_assert_no_error (error);
  page = report_page_read (html);
  report_page_assert_sound (page);

  return page;
}

static ReportPage *
report_corpus (CpSnapshot *snapshot)
{
  g_autoptr (CpMatrix) matrix = count (snapshot, NULL, CP_SOURCE_DOCUMENTS, CP_MEASURE_STATEMENTS);

  return report (matrix, NULL);
}

static void
assert_text (ReportPage *page, const char *path, const char *expected)
{
  g_autofree char *text = report_page_dup_text (page, path);

  g_assert_cmpstr (text, ==, expected);
}

/* --- What it says --- */

static void
test_small (void)
{
  g_autoptr (CpSnapshot) snapshot = exchange_corpus_load ();
  g_autoptr (ReportPage) page = report_corpus (snapshot);

  assert_text (page, "//h1", "Harbour");
  assert_text (page, "//header/p", "1 official by 1 speaker, 1 expert by 1, one relayed; 1 article, "
                                   "chosen, not sampled");
  assert_text (page, "//header//li[1]", " Officials 1 by 1 speaker; all by Ada Moor");
  assert_text (page, "//header//li[2]", " Experts 1 by 1 speaker, 1 relayed; all by Ben Tide");
  assert_text (page, "//caption", "2 statements by topic and document · all roles, outlets, modes · "
                                  "published May 2024*");
  assert_text (page, "//section[@id='t1']/h2", "The quay the only document");
  assert_text (page, "//section[@id='t1']//h4[1]", "Is it safe? nobody: no");
  assert_text (page, "//section[@id='t1']//h5", "yes");
  assert_text (page, "//section[@id='t1']//li[@class='gap']", " no experts with this position");
  assert_text (page, "//section[@id='t1']//p[contains(@class, 'tie')]",
               "≠ disputes Tide disputes Moor Tide says so");
}

static void
test_wording (void)
{
  g_autoptr (CpSnapshot) snapshot = exchange_corpus_load ();
  g_autoptr (ReportPage) page = report_corpus (snapshot);

  /* Only what is quoted is a quotation; the source has no marks around it. */
  assert_text (page, "(//section[@id='t1']//blockquote)[1]/p", "The quay is safe");
  g_assert_cmpuint (report_page_count (page, "//blockquote//p[contains(., 'We fear the tide')]"), ==, 0);
  g_assert_cmpuint (report_page_count (page, "//li[contains(., 'We fear the tide')]"), >, 0);
  g_assert_cmpuint (report_page_count (page, "//p[contains(., 'relays Ada Moor')]"), >, 0);
}

static void
test_builtin (void)
{
  g_autoptr (CpSnapshot) snapshot = load_builtin ();
  g_autoptr (ReportPage) page = report_corpus (snapshot);

  g_assert_cmpuint (report_page_count (page, "//section[@class='topic']"), ==, 13);
  g_assert_cmpuint (report_page_count (page, "//ol[@class='references']/li"), ==, 5);
  g_assert_cmpuint (report_page_count (page, "//blockquote"), ==, 0);
  /* Each card of a paraphrase says so. */
  g_assert_cmpuint (report_page_count (page, "//*[contains(@class, 'card')][not(self::ul)]"
                                             "[not(.//span[.='paraphrase'])]"),
                    ==, 0);
  g_assert_cmpuint (report_page_count (page, "//p[.=' no reply in this corpus']"), >, 0);
  g_assert_cmpuint (report_page_count (page, "//p[.=' article without any expert']"), >, 0);
  g_assert_cmpuint (report_page_count (page, "//main//*[contains(., 'unanswered')]"), ==, 0);
  g_assert_cmpuint (report_page_count (page, "//span[@class='date'][.='Nov 2023*']"), ==, 2);
  g_assert_cmpuint (report_page_count (page, "//footer/p[contains(., 'digest ')]"), ==, 1);
  /* Articles in which a side is not heard are told apart. */
  g_assert_cmpuint (report_page_count (page, "//ol[@class='references']/li[contains(., 'article without any "
                                             "expert')]"),
                    ==, 2);
  assert_text (page, "//section[@id='t1']/p[2]",
               "11 of the 20 official statements on Threats have no expert reply in this corpus. 5 of these "
               "stand in an article without any expert.");
  assert_text (page, "//section[@id='t1']/h3[2]/span", "9 rows; 1 speaker disputes");
}

static void
test_title (void)
{
  g_autoptr (CpSnapshot) snapshot = exchange_corpus_load ();
  g_autoptr (CpMatrix) matrix = count (snapshot, NULL, CP_SOURCE_DOCUMENTS, CP_MEASURE_STATEMENTS);
  g_autoptr (ReportPage) page = report (matrix, "<b>Tides & more</b>");

  assert_text (page, "//h1", "<b>Tides & more</b>");
  assert_text (page, "//title", "<b>Tides & more</b>");
}

static void
test_filter (void)
{
  g_autoptr (CpSnapshot) snapshot = load_builtin ();
  g_autoptr (CpMatrix) matrix = count (snapshot, "outlet:asianews", CP_SOURCE_DOCUMENTS,
                                       CP_MEASURE_STATEMENTS);
  g_autoptr (ReportPage) page = report (matrix, NULL);

  g_assert_cmpuint (report_page_count (page, "//caption[contains(., 'only AsiaNews')]"), ==, 1);
  g_assert_cmpuint (report_page_count (page, "//p[.=' no reply in this corpus']"), ==, 0);
}

static void
test_empty (void)
{
  g_autoptr (CpSnapshot) empty = load ("{\"format\": \"counterpoint\", \"version\": 1}");
  g_autoptr (ReportPage) page = report_corpus (empty);
  g_autoptr (CpSnapshot) snapshot = exchange_corpus_load ();
  g_autoptr (CpMatrix) nothing = count (snapshot, "mode:answer", CP_SOURCE_DOCUMENTS,
                                        CP_MEASURE_STATEMENTS);
  g_autoptr (ReportPage) filtered = report (nothing, NULL);

  assert_text (page, "//h1", "Who speaks on which topic");
  assert_text (page, "//section[@id='matrix']/p", "The corpus has no statement yet.");
  g_assert_cmpuint (report_page_count (page, "//table"), ==, 0);
  g_assert_cmpuint (report_page_count (filtered, "//section[@id='matrix']/p[starts-with(., "
                                                 "'No statement of the corpus is in this selection')]"),
                    ==, 1);
}

/* What the program proposes is told as that. */
static void
test_proposed (void)
{
  static const char project[] =
      "{\"format\": \"counterpoint\", \"version\": 1, \"documents\": [{\"id\": \"d\", \"title\": \"Quay\"}], "
      "\"speakers\": [{\"id\": \"ada\", \"name\": \"Ada\", \"role\": \"official\"}, {\"id\": \"ben\", "
      "\"name\": \"Ben\", \"role\": \"expert\"}], \"statements\": ["
      "{\"id\": \"a\", \"document\": \"d\", \"speaker\": \"ada\", \"gist\": \"Safe.\", \"origin\": \"found\"}, "
      "{\"id\": \"b\", \"document\": \"d\", \"speaker\": \"ben\", \"gist\": \"Not.\", \"origin\": \"found\", "
      "\"reviewed\": true}], \"relations\": [{\"from\": \"b\", \"to\": \"a\", \"type\": \"disputes\", "
      "\"origin\": \"found\"}]}";
  g_autoptr (CpSnapshot) snapshot = load (project);
  g_autoptr (ReportPage) page = report_corpus (snapshot);

  assert_text (page, "//header/p[2]",
               "1 of the 2 statements was found by the program, and nobody has looked it over yet.");
  assert_text (page, "//section[@id='t1']//p[contains(@class, 'tie')]",
               "≠ disputes Ben disputes Ada (proposed)");
}

/* --- Its numbers --- */

static JsonNode *
parse_matrix (CpMatrix *matrix)
{
  g_autofree char *json = cp_matrix_to_json (matrix);
  g_autoptr (GError) error = NULL;
  JsonNode *root = json_from_string (json, &error);

  g_assert_no_error (error);

  return root;
}

static guint
get_statements (JsonArray *rows, guint row, guint column)
{
  JsonArray *cells = json_array_get_array_element (rows, row);

  return json_object_get_int_member (json_array_get_object_element (cells, column), "statements");
}

static guint
get_number (GHashTable *numbers, const char *target)
{
  const char *shown = g_hash_table_lookup (numbers, target);

  return shown != NULL ? g_ascii_strtoull (shown, NULL, 10) : 0;
}

/* The items of each list by the heading above it; each leads to a card. */
static GHashTable *
count_lines (ReportPage *page)
{
  g_autoptr (GPtrArray) headings = report_page_list (page, "//ul[@class='lines']/preceding-sibling::*[1]/@id");
  g_autoptr (GPtrArray) lists = report_page_list (page, "//ul[@class='lines']/li[1]/a[1]/@href");
  GHashTable *counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  g_assert_cmpuint (headings->len, ==, lists->len);
  for (guint i = 0; i < headings->len; i++)
    {
      g_autofree char *path = g_strdup_printf ("(//ul[@class='lines'])[%u]/li/a[1]", i + 1);

      g_hash_table_insert (counts, g_strconcat ("#", headings->pdata[i], NULL),
                           g_strdup_printf ("%u", report_page_count (page, path)));
    }

  return counts;
}

static void
assert_numbers (CpSnapshot *snapshot, const char *filter, CpSourceKind columns)
{
  g_autoptr (CpMatrix) matrix = count (snapshot, filter, columns, CP_MEASURE_STATEMENTS);
  g_autoptr (ReportPage) page = report (matrix, NULL);
  g_autoptr (JsonNode) root = parse_matrix (matrix);
  g_autoptr (GHashTable) numbers = report_page_map (page, "//td/a", "href");
  g_autoptr (GHashTable) lines = count_lines (page);
  JsonArray *rows = json_object_get_array_member (json_node_get_object (root), "cells");

  for (guint row = 0; row < cp_matrix_get_n_rows (matrix); row++)
    {
      g_autofree char *row_target = g_strdup_printf ("#t%u", row + 1);

      g_assert_cmpuint (get_number (numbers, row_target), ==,
                        cp_matrix_get_count (matrix, row, CP_MATRIX_TOTAL)->statements);
      for (guint column = 0; column < cp_matrix_get_n_columns (matrix); column++)
        {
          g_autofree char *target = g_strdup_printf ("#t%uc%u", row + 1, column + 1);

          g_assert_cmpuint (get_number (numbers, target), ==, get_statements (rows, row, column));
          g_assert_cmpuint (get_number (lines, target), ==, get_statements (rows, row, column));
        }
    }
}

static void
test_numbers (void)
{
  g_autoptr (CpSnapshot) snapshot = load_builtin ();

  for (guint kind = 0; kind < CP_N_SOURCE_KINDS; kind++)
    assert_numbers (snapshot, NULL, kind);
  assert_numbers (snapshot, "role:expert", CP_SOURCE_MONTHS);
}

static void
test_measures (void)
{
  g_autoptr (CpSnapshot) snapshot = load_builtin ();

  for (guint measure = 0; measure < CP_N_MEASURES; measure++)
    {
      g_autoptr (CpMatrix) matrix = count (snapshot, NULL, CP_SOURCE_OUTLETS, measure);
      g_autoptr (ReportPage) page = report (matrix, NULL);
      g_autofree char *label = report_page_dup_text (page, "//td/a[@href='#t1c1']/@aria-label");
      g_autofree char *shown = report_page_dup_text (page, "//td/a[@href='#t1c1']/span");

      /* What is read begins with what is seen. */
      g_assert_true (g_str_has_prefix (label, shown));
      g_assert_nonnull (strstr (label, "statements"));
    }
}

/* Statements on a topic all stand in its comparison, as a card or below an answer. */
static void
test_cards (void)
{
  g_autoptr (CpSnapshot) snapshot = load_builtin ();
  g_autoptr (CpMatrix) matrix = count (snapshot, NULL, CP_SOURCE_DOCUMENTS, CP_MEASURE_STATEMENTS);
  g_autoptr (ReportPage) page = report (matrix, NULL);

  for (guint row = 0; row < cp_matrix_get_n_rows (matrix); row++)
    {
      g_autofree char *path = g_strdup_printf ("//*[starts-with(@id, 't%us')][not(contains(@class, "
                                               "'outside'))]",
                                               row + 1);

      g_assert_cmpuint (report_page_count (page, path), ==,
                        cp_matrix_get_count (matrix, row, CP_MATRIX_TOTAL)->statements);
    }
}

static void
test_many_columns (void)
{
  g_autoptr (CpSnapshot) snapshot = load_builtin ();
  g_autoptr (CpMatrix) matrix = count (snapshot, NULL, CP_SOURCE_SPEAKERS, CP_MEASURE_STATEMENTS);
  g_autoptr (ReportPage) page = report (matrix, NULL);
  guint n_columns = cp_matrix_get_n_columns (matrix);

  g_assert_cmpuint (report_page_count (page, "//table"), ==, (n_columns + 7) / 8);
  g_assert_cmpuint (report_page_count (page, "//thead//th/a"), ==, n_columns);
  g_assert_cmpuint (report_page_count (page, "//caption[contains(., 'columns 1 to ')]"), ==, 1);
}

/* --- The same bytes, and none --- */

static void
test_equal (void)
{
  g_autoptr (CpSnapshot) one = load_builtin ();
  g_autoptr (CpSnapshot) other = load_builtin ();
  g_autoptr (CpMatrix) first = count (one, NULL, CP_SOURCE_MONTHS, CP_MEASURE_WORDS);
  g_autoptr (CpMatrix) second = count (other, NULL, CP_SOURCE_MONTHS, CP_MEASURE_WORDS);
  g_autofree char *html = cp_report_to_html (first, NULL, NULL, NULL, NULL, NULL);
  g_autofree char *again = cp_report_to_html (second, NULL, NULL, NULL, NULL, NULL);

  g_assert_cmpstr (html, ==, again);
}

static void
count_progress_cb (double fraction, gpointer data)
{
  guint *n = data;

  g_assert_cmpfloat (fraction, >=, 0);
  g_assert_cmpfloat (fraction, <, 1);
  (*n)++;
}

static void
cancel_cb (double fraction, gpointer data)
{
  if (fraction > 0.4)
    g_cancellable_cancel (data);
}

static void
test_cancel (void)
{
  g_autoptr (CpSnapshot) snapshot = load_builtin ();
  g_autoptr (CpMatrix) matrix = count (snapshot, NULL, CP_SOURCE_DOCUMENTS, CP_MEASURE_STATEMENTS);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *whole = NULL;
  guint n = 0;

  whole = cp_report_to_html (matrix, NULL, count_progress_cb, &n, NULL, NULL);
  g_assert_nonnull (whole);
  g_assert_cmpuint (n, ==, cp_matrix_get_n_rows (matrix));
  g_assert_null (cp_report_to_html (matrix, NULL, cancel_cb, cancellable, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* --- A hostile corpus --- */

#define NASTY "<script>alert(1)</script>\\\"'><img src=x onerror=alert(1)>&amp;]]>-->"

static const char hostile[]
  = "{\"format\": \"counterpoint\", \"version\": 1, \"title\": \"" NASTY "\", "
    "\"language\": \"en\\\" onload=\\\"alert(1)\", "
    "\"roles\": [{\"id\": \"official\", \"label\": \"" NASTY "\"}, {\"id\": \"expert\", \"label\": \"x\"}], "
    "\"outlets\": [{\"id\": \"o\", \"name\": \"" NASTY "\"}], "
    "\"documents\": ["
    "{\"id\": \"d0\", \"outlet\": \"o\", \"title\": \"" NASTY "\", \"author\": \"" NASTY "\", "
    "\"kind\": \"" NASTY "\", \"translated\": \"" NASTY "\", \"via\": \"o\", \"url\": "
    "\"javascript:alert(1)\"}, "
    "{\"id\": \"d1\", \"title\": \"a\", \"url\": \"JaVaScRiPt://example.org/%0aalert(1)\"}, "
    "{\"id\": \"d2\", \"title\": \"b\", \"url\": \"data:text/html,<script>alert(1)</script>\"}, "
    "{\"id\": \"d3\", \"title\": \"c\", \"url\": \"https://example.org/?a=1&b=\\\"><b>\"}, "
    "{\"id\": \"d4\", \"title\": \"d\", \"url\": \"HTTP://example.org/quay\", \"language\": \"ru\"}, "
    "{\"id\": \"d5\", \"title\": \"e\", \"url\": \"https://\"}, "
    "{\"id\": \"d6\", \"title\": \"f\", \"url\": \"//example.org/quay\"}], "
    "\"speakers\": [{\"id\": \"p\", \"name\": \"" NASTY "\", \"role\": \"official\", \"position\": \"" NASTY
    "\"}], "
    "\"topics\": [{\"id\": \"t\", \"label\": \"" NASTY "\"}], "
    "\"questions\": [{\"id\": \"q\", \"topic\": \"t\", \"text\": \"" NASTY "\", \"positions\": [\"" NASTY
    "\", \"no\"]}], "
    "\"statements\": ["
    "{\"id\": \"\\\"><b>\", \"document\": \"d0\", \"speaker\": \"p\", \"gist\": \"" NASTY
    "\\u0001\\u001b\\ufffe\", \"topics\": [\"t\"], \"answers\": [{\"question\": \"q\", \"position\": \"" NASTY
    "\"}]}, "
    "{\"id\": \"1\", \"document\": \"d1\", \"gist\": \"a\", \"topics\": [\"t\"]}, "
    "{\"id\": \"2\", \"document\": \"d2\", \"gist\": \"b\", \"topics\": [\"t\"]}, "
    "{\"id\": \"3\", \"document\": \"d3\", \"gist\": \"c\", \"topics\": [\"t\"]}, "
    "{\"id\": \"4\", \"document\": \"d4\", \"gist\": \"d\", \"topics\": [\"t\"]}, "
    "{\"id\": \"5\", \"document\": \"d5\", \"gist\": \"e\", \"topics\": [\"t\"]}, "
    "{\"id\": \"6\", \"document\": \"d6\", \"gist\": \"f\"}]}";

static void
test_hostile (void)
{
  g_autoptr (CpSnapshot) snapshot = load (hostile);
  g_autoptr (CpMatrix) matrix = count (snapshot, NULL, CP_SOURCE_DOCUMENTS, CP_MEASURE_STATEMENTS);
  g_autofree char *html = cp_report_to_html (matrix, NULL, NULL, NULL, NULL, NULL);
  g_autoptr (ReportPage) page = report (matrix, NULL);
  g_autofree char *title = report_page_dup_text (page, "//h1");

  g_assert_null (strstr (html, "<script"));
  g_assert_null (strstr (html, "<img"));
  g_assert_null (strchr (html, '\033'));
  g_assert_cmpstr (title, ==, "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>&amp;]]>-->");
  g_assert_cmpuint (report_page_count (page, "//*[@lang][not(self::html)]"), ==, 1);
}

static void
test_addresses (void)
{
  g_autoptr (CpSnapshot) snapshot = load (hostile);
  g_autoptr (ReportPage) page = report_corpus (snapshot);
  g_autoptr (GPtrArray) links = report_page_list (page, "//a[@class='address']/@href");
  g_autoptr (GPtrArray) texts = report_page_list (page, "//span[@class='address']");

  /* What leads to the web is a link; all the others are told. */
  g_assert_cmpuint (links->len, ==, 2);
  g_assert_cmpstr (links->pdata[0], ==, "https://example.org/?a=1&b=%22%3E%3Cb%3E");
  g_assert_cmpstr (links->pdata[1], ==, "http://example.org/quay");
  g_assert_cmpuint (texts->len, ==, 5);
  g_assert_cmpuint (report_page_count (page, "//a[@class='address'][contains(@rel, 'noreferrer')]"), ==, 2);
  g_assert_cmpuint (report_page_count (page, "//span[.='javascript:alert(1)']"), ==, 1);
}

/* --- One comparison --- */

static ReportPage *
compare (CpSnapshot *snapshot, const CpComparisonOptions *options)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CpComparison) comparison = cp_comparison_new (snapshot, options, NULL, &error);
  g_autofree char *html = NULL;
  ReportPage *page;

  g_assert_no_error (error);
  html = cp_report_comparison_to_html (comparison);
  page = report_page_read (html);
  report_page_assert_sound (page);

  return page;
}

static void
test_comparison (void)
{
  g_autoptr (CpSnapshot) snapshot = load_builtin ();
  CpComparisonOptions topic = { .topic = cp_snapshot_find (snapshot, CP_ARRAY_TOPICS, "armenia") };
  CpComparisonOptions source = { .source_kind = CP_SOURCE_DOCUMENTS, .source = "002" };
  g_autoptr (ReportPage) page = compare (snapshot, &topic);
  g_autoptr (ReportPage) article = compare (snapshot, &source);

  assert_text (page, "//h1", "Armenia");
  g_assert_cmpuint (report_page_count (page, "//h2"), ==, 6);
  g_assert_cmpuint (report_page_count (page, "//h2[starts-with(., 'Linked ')]"), ==, 1);
  assert_text (article, "//h1", "Tengrinews, Nov 2024*");
  g_assert_cmpuint (report_page_count (article, "//h2[starts-with(., 'Elsewhere ')]"), ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/small", test_small);
  g_test_add_func ("/report/wording", test_wording);
  g_test_add_func ("/report/builtin", test_builtin);
  g_test_add_func ("/report/title", test_title);
  g_test_add_func ("/report/filter", test_filter);
  g_test_add_func ("/report/empty", test_empty);
  g_test_add_func ("/report/proposed", test_proposed);
  g_test_add_func ("/report/numbers", test_numbers);
  g_test_add_func ("/report/measures", test_measures);
  g_test_add_func ("/report/cards", test_cards);
  g_test_add_func ("/report/many-columns", test_many_columns);
  g_test_add_func ("/report/equal", test_equal);
  g_test_add_func ("/report/cancel", test_cancel);
  g_test_add_func ("/report/hostile", test_hostile);
  g_test_add_func ("/report/addresses", test_addresses);
  g_test_add_func ("/report/comparison", test_comparison);
  return g_test_run ();
}
