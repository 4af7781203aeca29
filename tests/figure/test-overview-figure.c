/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The overview as a figure: marks or bars, who disputes, where a side has no voice, pages. */

#include "cp-overview-figure.h"

#include <string.h>

#include "cp-figure-error.h"
#include "cp-png.h"
#include "figure-fixture.h"
#include "layout-checker.h"

static GPtrArray *
lay_out_filtered (CpSnapshot *snapshot, const char *filter, const char *left,
                  const CpFigureOptions *options)
{
  g_autoptr (CpQuery) query = filter != NULL ? cp_query_parse (filter, NULL) : NULL;
  g_autoptr (CpQuery) left_query = left != NULL ? cp_query_parse (left, NULL) : NULL;
  const CpMatrixOptions scope = { .filter = query, .left = left_query };
  g_autoptr (CpMatrix) matrix = cp_matrix_new (snapshot, &scope, NULL, NULL);
  g_autoptr (GError) error = NULL;
  GPtrArray *pages = cp_overview_figure_layout (matrix, options, &error);

  g_assert_no_error (error);

  return pages;
}

static GPtrArray *
lay_out (CpSnapshot *snapshot, const CpFigureOptions *options)
{
  return lay_out_filtered (snapshot, NULL, NULL, options);
}

static guint
count_signs (const CpFigure *figure, CpSide side, gboolean hollow)
{
  guint n_items;
  const CpFigureItem *items = cp_figure_get_items (figure, &n_items);
  guint n = 0;

  for (guint i = 0; i < n_items; i++)
    n += items[i].kind == CP_FIGURE_SIGN && items[i].side == side
         && (items[i].stroke > 0) == hollow;

  return n;
}

static guint
count_rects (const CpFigure *figure, CpFigureFlags flags)
{
  guint n_items;
  const CpFigureItem *items = cp_figure_get_items (figure, &n_items);
  guint n = 0;

  for (guint i = 0; i < n_items; i++)
    n += items[i].kind == CP_FIGURE_RECT && (items[i].flags & flags) == flags;

  return n;
}

/* The built-in overview fits one page; a mark for each statement in each of its topics. */
static void
test_builtin (void)
{
  const CpFigureOptions options = CP_FIGURE_OPTIONS_DEFAULT;
  g_autoptr (CpSnapshot) snapshot = figure_fixture_load_builtin ();
  g_autoptr (GPtrArray) pages = lay_out (snapshot, &options);
  const CpFigure *page = pages->pdata[0];
  const char *description = cp_figure_get_description (page);

  g_assert_cmpuint (pages->len, ==, 1);
  layout_checker_check (page, "built-in");
  figure_assert_says (page, "How much each side says on which topic");
  figure_assert_says (page, "104 statements by topic and side · all roles, outlets, modes · "
                            "published Nov 2023* – Nov 2024*\n");
  figure_assert_says (page, "no experts");
  figure_assert_says (page, "Selteyev");
  /* 85 and its place above the line; nobody on the left has disputed, three rows on the right have. */
  g_assert_cmpuint (count_signs (page, CP_SIDE_LEFT, FALSE), ==, 85 + 1);
  g_assert_cmpuint (count_signs (page, CP_SIDE_LEFT, TRUE), ==, 1);
  g_assert_cmpuint (count_signs (page, CP_SIDE_RIGHT, TRUE), ==, 1);
  g_assert_nonnull (strstr (description, "Threats: 20 official by 5 speakers, 11 expert by 4, one relayed; "
                                         "both sides in 2 of 5 articles; the other side is disputed by "
                                         "Urazgali Selteyev."));
  g_assert_nonnull (strstr (description, "War in Ukraine: 1 official by 1 speaker, no experts, 4 others "
                                         "by "));
  figure_fixture_assert_golden (page, "overview.txt");
}

/* Each row leads to the comparison of its topic. */
static void
test_doors (void)
{
  const CpFigureOptions options = CP_FIGURE_OPTIONS_DEFAULT;
  g_autoptr (CpSnapshot) snapshot = figure_fixture_load_ferry ();
  g_autoptr (GPtrArray) pages = lay_out (snapshot, &options);
  guint n_doors;
  const CpFigureDoor *doors = cp_figure_get_doors (pages->pdata[0], &n_doors);

  g_assert_cmpuint (n_doors, ==, 2);
  g_assert_cmpstr (doors[0].topic, ==, "boat");
  g_assert_null (doors[0].source);
  g_assert_true (g_str_has_prefix (doors[0].label, "Boat: 2 official by 2 speakers, no experts, 1 other "
                                                   "by 1"));
}

/* A link between topics is a dispute on both; who has no voice on one is hollow there. */
static void
test_disputes (void)
{
  const CpFigureOptions options = CP_FIGURE_OPTIONS_DEFAULT;
  g_autoptr (CpSnapshot) snapshot = figure_fixture_load_ferry ();
  g_autoptr (GPtrArray) pages = lay_out (snapshot, &options);
  const CpFigure *page = pages->pdata[0];

  figure_assert_says (page, "who disputes");
  figure_assert_says (page, "Mast");
  figure_assert_says (page, "no officials");
  figure_assert_says (page, "by 2");
  figure_assert_says (page, "0 of 2");
  figure_assert_says (page, "once in each of its topics");
  figure_assert_says (page, "Corpus “The ferry”, digest ");
}

/* Where marks have no room statements are bars, hatched on paper; where labels have none they stand
 * above them. */
static void
test_bars (void)
{
  CpFigureOptions options = CP_FIGURE_OPTIONS_DEFAULT;
  g_autoptr (CpSnapshot) snapshot = figure_fixture_load_builtin ();
  g_autoptr (GPtrArray) pages = NULL;

  g_assert_true (cp_figure_size_from_string ("square", &options, NULL));
  options.theme = CP_THEME_PRINT;
  pages = lay_out (snapshot, &options);
  g_assert_cmpuint (pages->len, >, 1);
  g_assert_cmpuint (count_rects (pages->pdata[0], CP_ITEM_HATCHED), >, 0);
  g_assert_cmpuint (count_rects (pages->pdata[0], CP_ITEM_PLAIN), >,
                    count_rects (pages->pdata[0], CP_ITEM_HATCHED));
  figure_assert_says (pages->pdata[0], "Bars of one scale");
  figure_assert_says (pages->pdata[0], "page 1 of ");
  figure_fixture_assert_golden (pages->pdata[0], "overview-square.txt");
}

/* Bars of all rows have one scale: twice the statements, twice the length. */
static void
test_one_scale (void)
{
  CpFigureOptions options = CP_FIGURE_OPTIONS_DEFAULT;
  g_autoptr (CpSnapshot) snapshot = figure_fixture_load_builtin ();
  g_autoptr (GPtrArray) pages = NULL;
  const CpFigureItem *items;
  guint n_items;
  double widest = 0;
  double next = 0;

  g_assert_true (cp_figure_size_from_string ("4:3", &options, NULL));
  pages = lay_out (snapshot, &options);
  items = cp_figure_get_items (pages->pdata[0], &n_items);
  for (guint i = 0; i < n_items; i++)
    if (items[i].kind == CP_FIGURE_RECT && items[i].color == CP_COLOR_OFFICIAL)
      {
        next = items[i].width < widest ? MAX (next, items[i].width) : MAX (next, widest);
        widest = MAX (widest, items[i].width);
      }
  /* The alliance, then threats. */
  g_assert_cmpfloat_with_epsilon (widest / next, 24.0 / 20.0, 0.001);
}

/* The name of a side that has no room on one line beside its bars stands on two; nothing of it is left out. */
static void
test_long_name (void)
{
  CpFigureOptions options = CP_FIGURE_OPTIONS_DEFAULT;
  g_autoptr (GString) project = g_string_new (
      "{\"format\": \"counterpoint\", \"version\": 1, \"sides\": {\"left\": \"role:a\", \"right\": "
      "\"role:b\"}, \"roles\": [{\"id\": \"a\", \"label\": \"Harbour policemen\"}, {\"id\": \"b\", "
      "\"label\": \"Cooks\"}],\n\"documents\": [{\"id\": \"d\"}],\n\"topics\": [{\"id\": \"t\", "
      "\"label\": \"Tide\"}],\n\"statements\": [\n");
  g_autoptr (CpSnapshot) snapshot = NULL;
  g_autoptr (GPtrArray) pages = NULL;

  for (guint i = 0; i < 53; i++)
    g_string_append_printf (project, "%s{\"id\": \"%u\", \"document\": \"d\", \"role\": \"%c\", "
                                     "\"gist\": \"x\", \"topics\": [\"t\"]}", i > 0 ? ",\n" : "", i,
                            i < 24 ? 'a' : 'b');
  g_string_append (project, "]}\n");
  snapshot = figure_fixture_load (project->str);
  g_assert_true (cp_figure_size_from_string ("square", &options, NULL));
  pages = lay_out (snapshot, &options);
  layout_checker_check (pages->pdata[0], "long name");
  figure_assert_says (pages->pdata[0], "24 harbour policemen");
  figure_assert_says (pages->pdata[0], "Bars of one scale");
  g_assert_false (figure_says (pages->pdata[0], "…"));
}

/* Numbers too large for a narrow page go without their speakers, and the notes with them. */
static void
test_large_numbers (void)
{
  CpFigureOptions options = CP_FIGURE_OPTIONS_DEFAULT;
  g_autoptr (GString) project = g_string_new (
      "{\"format\": \"counterpoint\", \"version\": 1, \"sides\": {\"left\": \"role:a\", \"right\": "
      "\"role:b\"}, \"roles\": [{\"id\": \"a\", \"label\": \"Skippers\"}, {\"id\": \"b\", \"label\": "
      "\"Cooks\"}],\n\"documents\": [{\"id\": \"d\"}],\n\"topics\": [{\"id\": \"t\", \"label\": "
      "\"Tide\"}],\n\"statements\": [\n");
  g_autoptr (CpSnapshot) snapshot = NULL;
  g_autoptr (GPtrArray) pages = NULL;

  for (guint i = 0; i < 30000; i++)
    g_string_append_printf (project, "%s{\"id\": \"%u\", \"document\": \"d\", \"role\": \"%c\", "
                                     "\"gist\": \"x\", \"topics\": [\"t\"]}", i > 0 ? ",\n" : "", i,
                            "abc"[i % 3]);
  g_string_append (project, "]}\n");
  g_string_replace (project, "\"role\": \"c\", ", "", 0);
  snapshot = figure_fixture_load (project->str);
  g_assert_true (cp_figure_size_from_string ("square", &options, NULL));
  pages = lay_out (snapshot, &options);
  g_assert_cmpuint (pages->len, ==, 1);
  layout_checker_check (pages->pdata[0], "large numbers");
  figure_assert_says (pages->pdata[0], "10,000");
  g_assert_false (figure_says (pages->pdata[0], "by so many speakers"));
}

static void
test_filter (void)
{
  const CpFigureOptions options = CP_FIGURE_OPTIONS_DEFAULT;
  g_autoptr (CpSnapshot) snapshot = figure_fixture_load_ferry ();
  g_autoptr (GPtrArray) pages = lay_out_filtered (snapshot, "speaker:master", NULL, &options);
  g_autoptr (GPtrArray) none = lay_out_filtered (snapshot, "nonesuch", NULL, &options);

  figure_assert_says (pages->pdata[0], "Hollow sign: the side says nothing in this selection.");
  figure_assert_says (pages->pdata[0], "fg no officials\n");
  g_assert_false (figure_says (pages->pdata[0], "nothing here"));
  figure_assert_says (pages->pdata[0], "Sources: The Gull, May 2031*. *");
  layout_checker_check (pages->pdata[0], "filtered");
  g_assert_cmpuint (none->len, ==, 1);
  figure_assert_says (none->pdata[0], "No statement of the corpus is in this selection: “nonesuch”");
  g_assert_false (figure_says (none->pdata[0], "Tide"));
  layout_checker_check (none->pdata[0], "nothing filtered");
}

/* Who is on both sides counts left, and the right side is not said to be silent. */
static void
test_both (void)
{
  const CpFigureOptions options = CP_FIGURE_OPTIONS_DEFAULT;
  g_autoptr (CpSnapshot) snapshot = figure_fixture_load_ferry ();
  g_autoptr (GPtrArray) pages = lay_out_filtered (snapshot, "speaker:master", "speaker:master",
                                                  &options);

  figure_assert_says (pages->pdata[0], "counted left");
  g_assert_cmpuint (count_signs (pages->pdata[0], CP_SIDE_RIGHT, TRUE), ==, 1);
}

static void
test_empty (void)
{
  const CpFigureOptions options = CP_FIGURE_OPTIONS_DEFAULT;
  g_autoptr (CpSnapshot) snapshot = figure_fixture_load ("{\"format\": \"counterpoint\", \"version\": "
                                                         "1}");
  g_autoptr (GPtrArray) pages = lay_out (snapshot, &options);

  g_assert_cmpuint (pages->len, ==, 1);
  figure_assert_says (pages->pdata[0], "The corpus has no statement yet.");
  layout_checker_check (pages->pdata[0], "empty");
}

static void
test_words (void)
{
  CpFigureOptions options = CP_FIGURE_OPTIONS_DEFAULT;
  g_autoptr (CpSnapshot) snapshot = figure_fixture_load_ferry ();
  g_autoptr (GPtrArray) pages = NULL;

  options.title = "Boats";
  options.alt = "Marks";
  pages = lay_out (snapshot, &options);
  g_assert_cmpstr (cp_figure_get_title (pages->pdata[0]), ==, "Boats");
  g_assert_cmpstr (cp_figure_get_description (pages->pdata[0]), ==, "Marks");
}

/* Rows go on on further pages, about as many on each; what is shortened is told in full. */
static void
test_pages (void)
{
  const CpFigureOptions options = CP_FIGURE_OPTIONS_DEFAULT;
  g_autoptr (CpSnapshot) snapshot = figure_fixture_load_large (40, 200);
  g_autoptr (GPtrArray) pages = lay_out (snapshot, &options);
  guint n_most = 0;
  guint n_least = G_MAXUINT;

  g_assert_cmpuint (pages->len, >, 2);
  for (guint i = 0; i < pages->len; i++)
    {
      g_autofree char *page = g_strdup_printf ("page %u of %u", i + 1, pages->len);
      guint n_doors;

      cp_figure_get_doors (pages->pdata[i], &n_doors);
      n_most = MAX (n_most, n_doors);
      n_least = MIN (n_least, n_doors);
      figure_assert_says (pages->pdata[i], page);
      figure_assert_says (pages->pdata[i], "both sides");
      figure_assert_says (pages->pdata[i], "In full: “");
    }
  g_assert_cmpuint (n_most - n_least, <=, 3);
}

/* Asked for, the topics that do not fit one page are one row, which leads nowhere. */
static void
test_grouped (void)
{
  CpFigureOptions options = CP_FIGURE_OPTIONS_DEFAULT;
  g_autoptr (CpSnapshot) snapshot = figure_fixture_load_large (40, 200);
  g_autoptr (GPtrArray) pages = NULL;
  guint n_doors;
  const CpFigureDoor *doors;

  options.grouped = TRUE;
  pages = lay_out (snapshot, &options);
  g_assert_cmpuint (pages->len, ==, 1);
  layout_checker_check (pages->pdata[0], "grouped");
  figure_assert_says (pages->pdata[0], " further topics, each statement counted once: ");
  doors = cp_figure_get_doors (pages->pdata[0], &n_doors);
  g_assert_cmpuint (n_doors, >, 0);
  for (guint i = 0; i < n_doors; i++)
    g_assert_cmpstr (doors[i].topic, !=, "further");
}

static void
test_fault (void)
{
  const CpFigureOptions options = { .width = 3, .height = 3, .scale = 1 };
  g_autoptr (CpSnapshot) snapshot = figure_fixture_load_ferry ();
  g_autoptr (CpMatrix) matrix = figure_fixture_count (snapshot, CP_MEASURE_STATEMENTS,
                                                      CP_SOURCE_DOCUMENTS);
  g_autoptr (GError) error = NULL;

  g_assert_null (cp_overview_figure_layout (matrix, &options, &error));
  g_assert_error (error, CP_FIGURE_ERROR, CP_FIGURE_ERROR_SIZE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/overview-figure/builtin", test_builtin);
  g_test_add_func ("/overview-figure/doors", test_doors);
  g_test_add_func ("/overview-figure/disputes", test_disputes);
  g_test_add_func ("/overview-figure/bars", test_bars);
  g_test_add_func ("/overview-figure/one-scale", test_one_scale);
  g_test_add_func ("/overview-figure/long-name", test_long_name);
  g_test_add_func ("/overview-figure/large-numbers", test_large_numbers);
  g_test_add_func ("/overview-figure/filter", test_filter);
  g_test_add_func ("/overview-figure/both", test_both);
  g_test_add_func ("/overview-figure/empty", test_empty);
  g_test_add_func ("/overview-figure/words", test_words);
  g_test_add_func ("/overview-figure/pages", test_pages);
  g_test_add_func ("/overview-figure/grouped", test_grouped);
  g_test_add_func ("/overview-figure/fault", test_fault);

  return g_test_run ();
}
