/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The timeline as a figure: marks, bars, what the corpus has no document of, pages, words. */

#include "cp-timeline-figure.h"

#include <string.h>

#include "cp-cell-face.h"
#include "cp-figure-error.h"
#include "cp-figure-request.h"
#include "cp-png.h"
#include "cp-time-face.h"
#include "cp-timeline-words.h"
#include "figure-fixture.h"
#include "layout-checker.h"

static CpTimeline *
make_timeline (CpSnapshot *snapshot, const char *query)
{
  g_autoptr (CpQuery) filter = query != NULL ? cp_query_parse (query, NULL) : NULL;
  const CpMatrixOptions options = { .filter = filter };
  g_autoptr (CpMatrix) matrix = cp_matrix_new (snapshot, &options, NULL, NULL);

  return cp_timeline_new (matrix, NULL, NULL);
}

static GPtrArray *
lay_out (CpSnapshot *snapshot, const char *query, const CpFigureOptions *options)
{
  g_autoptr (CpTimeline) timeline = make_timeline (snapshot, query);
  g_autoptr (GError) error = NULL;
  GPtrArray *pages = cp_timeline_figure_layout (timeline, options, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < pages->len; i++)
    layout_checker_check (pages->pdata[i], "timeline");
  return pages;
}

/* One document in each of the months, with @n_each official statements on one topic. */
static CpSnapshot *
load_months (const char *const *months, guint n_each)
{
  g_autoptr (GString) documents = g_string_new (NULL);
  g_autoptr (GString) statements = g_string_new (NULL);
  g_autofree char *project = NULL;

  for (guint i = 0; months[i] != NULL; i++)
    {
      g_string_append_printf (documents, "%s{\"id\": \"d%u\", \"date\": \"%s\"}", i > 0 ? ", " : "", i,
                              months[i]);
      for (guint k = 0; k < n_each; k++)
        g_string_append_printf (statements,
                                "%s{\"id\": \"%u-%u\", \"document\": \"d%u\", \"speaker\": \"p\", "
                                "\"gist\": \"Low tide.\", \"topics\": [\"tide\"]}",
                                i + k > 0 ? ", " : "", i, k, i);
    }
  project = g_strdup_printf (
      "{\"format\": \"counterpoint\", \"version\": 1, \"sides\": {\"left\": \"role:o\", \"right\": "
      "\"role:e\"}, \"roles\": [{\"id\": \"o\", \"label\": \"Official\"}, {\"id\": \"e\", \"label\": "
      "\"Expert\"}], \"documents\": [%s], \"speakers\": [{\"id\": \"p\", \"name\": \"Ann Quay\", "
      "\"role\": \"o\"}], \"topics\": [{\"id\": \"tide\", \"label\": \"Tide\"}], \"statements\": [%s]}\n",
      documents->str, statements->str);
  return figure_fixture_load (project);
}

static guint
count_items (const CpFigure *figure, CpFigureKind kind, CpColor color)
{
  guint n_items;
  const CpFigureItem *items = cp_figure_get_items (figure, &n_items);
  guint n = 0;

  for (guint i = 0; i < n_items; i++)
    n += items[i].kind == kind && items[i].color == color;
  return n;
}

static void
test_builtin (void)
{
  const CpFigureOptions options = CP_FIGURE_OPTIONS_DEFAULT;
  g_autoptr (CpSnapshot) snapshot = figure_fixture_load_builtin ();
  g_autoptr (GPtrArray) pages = lay_out (snapshot, NULL, &options);

  g_assert_cmpuint (pages->len, ==, 2);
  for (guint i = 0; i < pages->len; i++)
    {
      figure_assert_says (pages->pdata[i], "When each topic is spoken about");
      figure_assert_says (pages->pdata[i], "104 statements by topic and month · all roles, outlets, "
                                           "modes · published Nov 2023* – Nov 2024*\n");
      figure_assert_says (pages->pdata[i], "no document");
      figure_assert_says (pages->pdata[i], "end dim All\n");
      figure_assert_says (pages->pdata[i], "official, above the line");
      figure_assert_says (pages->pdata[i], "in the month of its article");
      figure_assert_says (pages->pdata[i], "* date inferred");
      figure_assert_says (pages->pdata[i], "Nov*");
    }
  figure_assert_says (pages->pdata[0], "Threats: 31 statements, 20 official, 11 expert; most in Nov "
                                       "2023*: 21.");
  figure_fixture_assert_golden (pages->pdata[0], "timeline.txt");
}

/* Each month of a lane in which anything is said leads to it, and each lane to its topic. */
static void
test_month_doors (void)
{
  static const char *const months[] = { "2031-05", "2031-09", NULL };
  const CpFigureOptions options = CP_FIGURE_OPTIONS_DEFAULT;
  g_autoptr (CpSnapshot) snapshot = load_months (months, 2);
  g_autoptr (GPtrArray) pages = lay_out (snapshot, NULL, &options);
  guint n_doors;
  const CpFigureDoor *doors = cp_figure_get_doors (pages->pdata[0], &n_doors);

  g_assert_cmpuint (n_doors, ==, 3);
  g_assert_cmpstr (doors[0].source, ==, NULL);
  g_assert_cmpstr (doors[1].topic, ==, "tide");
  g_assert_cmpstr (doors[1].source, ==, "2031-05");
  g_assert_cmpstr (doors[1].label, ==, "Tide, May 2031: 2 official, no experts");
  g_assert_cmpstr (doors[2].source, ==, "2031-09");
  g_assert_cmpfloat (doors[1].x + doors[1].width, <=, doors[2].x);
}

/* One mark for each statement in each of its topics, and no bar. */
static void
test_ferry (void)
{
  const CpFigureOptions options = CP_FIGURE_OPTIONS_DEFAULT;
  g_autoptr (CpSnapshot) snapshot = figure_fixture_load_ferry ();
  g_autoptr (GPtrArray) pages = lay_out (snapshot, NULL, &options);

  g_assert_cmpuint (pages->len, ==, 1);
  figure_fixture_assert_golden (pages->pdata[0], "timeline-ferry.txt");
}

/* More than can be counted at a glance is a bar, everywhere, with its number. */
static void
test_bars (void)
{
  static const char *const months[] = { "2031-05", "2031-06", NULL };
  CpFigureOptions options = CP_FIGURE_OPTIONS_DEFAULT;
  g_autoptr (CpSnapshot) few = load_months (months, 30);
  g_autoptr (CpSnapshot) many = load_months (months, 31);
  g_autoptr (GPtrArray) marks = lay_out (few, NULL, &options);
  g_autoptr (GPtrArray) bars = lay_out (many, NULL, &options);

  g_assert_cmpuint (count_items (marks->pdata[0], CP_FIGURE_SIGN, CP_COLOR_OFFICIAL), ==, 60 + 2);
  g_assert_cmpuint (count_items (marks->pdata[0], CP_FIGURE_RECT, CP_COLOR_OFFICIAL), ==, 0);
  g_assert_cmpuint (count_items (bars->pdata[0], CP_FIGURE_SIGN, CP_COLOR_OFFICIAL), ==, 2);
  g_assert_cmpuint (count_items (bars->pdata[0], CP_FIGURE_RECT, CP_COLOR_OFFICIAL), ==, 2);
  g_assert_cmpuint (count_items (bars->pdata[0], CP_FIGURE_SIGN, CP_COLOR_EXPERT), ==, 2 + 2);
  figure_assert_says (bars->pdata[0], "all bars on one scale");
  figure_assert_says (bars->pdata[0], "start fg 31\n");
}

/* In print the bars of the right side are hatched, as on all figures. */
static void
test_print (void)
{
  CpFigureOptions options = CP_FIGURE_OPTIONS_DEFAULT;
  g_autoptr (CpSnapshot) snapshot = figure_fixture_load_large (1, 400);
  g_autoptr (GPtrArray) pages = NULL;

  options.theme = CP_THEME_PRINT;
  pages = lay_out (snapshot, NULL, &options);
  figure_assert_says (pages->pdata[0], "hatched expert");
  g_assert_cmpuint (count_items (pages->pdata[0], CP_FIGURE_RECT, CP_COLOR_EXPERT), >, 1);
}

/* Months without a document are hatched, one by one or as a gap, and never a zero. */
static void
test_gaps (void)
{
  static const char *const near_months[] = { "2031-05", "2031-09", NULL };
  static const char *const far_months[] = { "1999-05", "2031-09", NULL };
  const CpFigureOptions options = CP_FIGURE_OPTIONS_DEFAULT;
  g_autoptr (CpSnapshot) near_ones = load_months (near_months, 1);
  g_autoptr (CpSnapshot) far_ones = load_months (far_months, 1);
  g_autoptr (GPtrArray) months = lay_out (near_ones, NULL, &options);
  g_autoptr (GPtrArray) gap = lay_out (far_ones, NULL, &options);

  figure_assert_says (months->pdata[0], "dim Jun\n");
  figure_assert_says (months->pdata[0], "dim Aug\n");
  figure_assert_says (months->pdata[0], "dim no document\n");
  g_assert_false (figure_says (months->pdata[0], "dim 0\n"));
  figure_assert_says (gap->pdata[0], "dim 387\n");
  figure_assert_says (gap->pdata[0], "dim months\n");
  g_assert_cmpuint (gap->len, ==, 1);
}

/* What does not fit goes to further pages, each with its title, headings, legend and notes. */
static void
test_pages (void)
{
  const CpFigureOptions options = CP_FIGURE_OPTIONS_DEFAULT;
  g_autoptr (GPtrArray) months = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (CpSnapshot) topics = figure_fixture_load_large (40, 20);
  g_autoptr (GPtrArray) by_topic = lay_out (topics, NULL, &options);
  g_autoptr (GPtrArray) by_month = NULL;
  g_autoptr (CpSnapshot) years = NULL;

  for (guint i = 0; i < 60; i++)
    g_ptr_array_add (months, g_strdup_printf ("%u-%02u", 2020 + i / 12, i % 12 + 1));
  g_ptr_array_add (months, NULL);
  years = load_months ((const char *const *) months->pdata, 2);
  by_month = lay_out (years, NULL, &options);
  g_assert_cmpuint (by_topic->len, >, 3);
  g_assert_cmpuint (by_month->len, >, 5);
  for (guint i = 0; i < by_topic->len; i++)
    {
      g_autofree char *page = g_strdup_printf ("page %u of %u", i + 1, by_topic->len);

      figure_assert_says (by_topic->pdata[i], page);
      figure_assert_says (by_topic->pdata[i], "When each topic is spoken about");
      figure_assert_says (by_topic->pdata[i], "others, on it");
    }
  figure_assert_says (by_topic->pdata[0], "In full: “");
  for (guint i = 0; i < by_month->len; i++)
    {
      figure_assert_says (by_month->pdata[i], "fg Tide\n");
      figure_assert_says (by_month->pdata[i], "dim 20");
      g_assert_cmpuint (count_items (by_month->pdata[i], CP_FIGURE_SIGN, CP_COLOR_OFFICIAL), >=,
                        2 * 4 + 2);
    }
}

/* Any size holds months near and far, few statements and many. */
/* Asked for, the topics that do not fit one page are one lane, which leads nowhere. */
static void
test_grouped (void)
{
  CpFigureOptions options = CP_FIGURE_OPTIONS_DEFAULT;
  g_autoptr (CpSnapshot) snapshot = figure_fixture_load_builtin ();
  g_autoptr (GPtrArray) pages = NULL;
  guint n_doors;
  const CpFigureDoor *doors;

  options.grouped = TRUE;
  pages = lay_out (snapshot, NULL, &options);
  g_assert_cmpuint (pages->len, ==, 1);
  figure_assert_says (pages->pdata[0], " further topics");
  figure_assert_says (pages->pdata[0], " further topics, each statement counted once: ");
  figure_assert_says (pages->pdata[0], "No topic");
  doors = cp_figure_get_doors (pages->pdata[0], &n_doors);
  for (guint i = 0; i < n_doors; i++)
    g_assert_cmpstr (doors[i].topic, !=, "further");
}

static void
test_sizes (void)
{
  static const char *const sizes[] = { "1920x1080", "4:3", "1080x1080", "a4", "320x320", "640x360",
                                       "1080x2400", "3000x500" };
  static const char *const months[] = { "1998-12", "2003", "2019-01", "2019-03", "2019-09", "2019-10",
                                        "2019-11", "2020", "2020-01", "2020-02", "2021-01", "2021-08",
                                        "2021-12", "2022-01", "2031", NULL };
  static const guint numbers[] = { 1, 30, 1234 };

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      g_autoptr (CpSnapshot) snapshot = load_months (months, numbers[i]);

      for (guint k = 0; k < G_N_ELEMENTS (sizes); k++)
        {
          CpFigureOptions options = CP_FIGURE_OPTIONS_DEFAULT;
          g_autoptr (GPtrArray) pages = NULL;

          options.theme = k % 3;
          g_assert_true (cp_figure_size_from_string (sizes[k], &options, NULL));
          pages = lay_out (snapshot, NULL, &options);
          g_assert_cmpuint (pages->len, >=, 1);
        }
    }
}

static void
test_undated (void)
{
  static const char project[] =
      "{\"format\": \"counterpoint\", \"version\": 1, \"documents\": [{\"id\": \"a\"}, {\"id\": \"b\", "
      "\"date\": \"2031\"}], \"topics\": [{\"id\": \"t\", \"label\": \"Tide\"}], \"statements\": [{\"id\": "
      "\"1\", \"document\": \"a\", \"gist\": \"Low.\", \"topics\": [\"t\"]}, {\"id\": \"2\", \"document\": "
      "\"b\", \"gist\": \"High.\", \"topics\": [\"t\"]}]}";
  const CpFigureOptions options = CP_FIGURE_OPTIONS_DEFAULT;
  g_autoptr (CpSnapshot) snapshot = figure_fixture_load (project);
  g_autoptr (GPtrArray) pages = lay_out (snapshot, NULL, &options);

  figure_assert_says (pages->pdata[0], "fg No date\n");
  figure_assert_says (pages->pdata[0], "fg 2031\n");
  figure_assert_says (pages->pdata[0], "dim no month\n");
}

static void
test_empty (void)
{
  const CpFigureOptions options = CP_FIGURE_OPTIONS_DEFAULT;
  g_autoptr (CpSnapshot) nothing = figure_fixture_load ("{\"format\": \"counterpoint\", \"version\": "
                                                        "1}");
  g_autoptr (CpSnapshot) ferry = figure_fixture_load_ferry ();
  g_autoptr (GPtrArray) empty = lay_out (nothing, NULL, &options);
  g_autoptr (GPtrArray) filtered = lay_out (ferry, "nonesuch", &options);

  g_assert_cmpuint (empty->len, ==, 1);
  figure_assert_says (empty->pdata[0], "The corpus has no statement yet.");
  g_assert_cmpuint (filtered->len, ==, 1);
  figure_assert_says (filtered->pdata[0], "No statement of the corpus is in this selection: “nonesuch”");
}

static void
test_filter (void)
{
  const CpFigureOptions options = CP_FIGURE_OPTIONS_DEFAULT;
  g_autoptr (CpSnapshot) snapshot = figure_fixture_load_ferry ();
  g_autoptr (GPtrArray) pages = lay_out (snapshot, "speaker:mayor", &options);

  figure_assert_says (pages->pdata[0], "no experts in this selection");
  /* Nothing said is a dash, as in a matrix; no month is without a document. */
  g_assert_false (figure_says (pages->pdata[0], "end fg 0\n"));
  g_assert_false (figure_says (pages->pdata[0], "no document"));
  figure_assert_says (pages->pdata[0], "fg Jun\n");
}

static void
test_cells (void)
{
  g_autoptr (CpSnapshot) snapshot = figure_fixture_load_builtin ();
  g_autoptr (CpTimeline) timeline = make_timeline (snapshot, NULL);
  g_autoptr (CpTimeline) filtered = make_timeline (snapshot, "role:official");
  g_autofree char *nothing = NULL;
  g_autofree char *heading = NULL;
  g_autofree char *empty = NULL;
  g_autofree char *lane = NULL;
  static const struct
  {
    guint lane;
    guint column;
    const char *words;
  } cases[] = {
    { 0, 0, "Threats, Nov 2023*: 14 official, 7 expert" },
    { 0, 1, "Threats, Dec 2023: no document" },
    { 2, 5, "Afghanistan, Apr 2024*: nothing said" },
    { 2, 7, "Afghanistan, Jun 2024*: 2 official, no experts, 2 others" },
    { CP_MATRIX_TOTAL, 12, "All topics, Nov 2024*: no officials, " },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *words = cp_timeline_words_dup_cell (timeline, cases[i].lane, cases[i].column);

      g_assert_true (g_str_has_prefix (words, cases[i].words));
    }
  lane = cp_timeline_words_dup_lane (timeline, 3);
  g_assert_cmpstr (lane, ==, "Taliban: 5 statements, 1 official, 2 expert, 2 others; most in Jun 2024*: "
                             "3");
  heading = cp_timeline_words_dup_heading (timeline, 5);
  g_assert_true (g_str_has_prefix (heading, "Apr 2024*, 1 document: "));
  empty = cp_timeline_words_dup_heading (timeline, 1);
  g_assert_cmpstr (empty, ==, "Dec 2023, no document");
  nothing = cp_timeline_words_dup_cell (filtered, 2, 5);
  g_assert_cmpstr (nothing, ==, "Afghanistan, Apr 2024*: nothing in this selection");
}

static void
test_columns (void)
{
  static const struct
  {
    CpTimeColumn column;
    const char *words;
  } cases[] = {
    { { .kind = CP_TIME_MONTH, .date = 2031 << 9 | 5 << 5, .inferred = TRUE }, "May 2031*" },
    { { .kind = CP_TIME_YEAR, .date = 2031 << 9 }, "2031, no month" },
    { { .kind = CP_TIME_GAP, .date = 2031 << 9 | 5 << 5, .n_months = 20 }, "May 2031 – Dec 2032" },
    { { .kind = CP_TIME_UNDATED }, "No date" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *words = cp_timeline_words_dup_column (&cases[i].column);

      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

/* Marks stack away from the line, and the others push the sides apart. */
static void
test_face (void)
{
  const CpTimeMetrics metrics = { 10, 2 };
  g_autoptr (CpSnapshot) snapshot = figure_fixture_load_builtin ();
  g_autoptr (CpTimeline) timeline = make_timeline (snapshot, NULL);
  CpTimeFace face;

  g_assert_false (cp_time_face_has_bars (timeline));
  cp_time_face_init (&face, timeline, 0, 0);
  g_assert_cmpuint (face.rows[CP_SIDE_LEFT], ==, 2);
  g_assert_cmpuint (face.rows[CP_SIDE_RIGHT], ==, 1);
  g_assert_cmpfloat (cp_time_face_get_above (&face, &metrics), ==, 22);
  g_assert_cmpfloat (cp_time_face_get_below (&face, &metrics), ==, 12);
  g_assert_cmpfloat (cp_time_face_get_row (&face, &metrics, CP_SIDE_LEFT, 1), ==, -17);
  g_assert_cmpfloat (cp_time_face_get_row (&face, &metrics, CP_SIDE_RIGHT, 0), ==, 7);
  cp_time_face_init (&face, timeline, 2, 7);
  g_assert_true (face.missing[CP_SIDE_RIGHT]);
  g_assert_cmpfloat (cp_time_face_get_row (&face, &metrics, CP_SIDE_OTHERS, 0), ==, 0);
  g_assert_cmpfloat (cp_time_face_get_row (&face, &metrics, CP_SIDE_RIGHT, 0), ==, 11);
  g_assert_cmpfloat (cp_time_face_get_below (&face, &metrics), ==, 16);
}

static void
test_faults (void)
{
  CpFigureOptions options = { .width = 3, .height = 3, .scale = 1 };
  g_autoptr (CpSnapshot) snapshot = figure_fixture_load_large (3000, 10);
  g_autoptr (CpTimeline) timeline = make_timeline (snapshot, NULL);
  g_autoptr (GError) size = NULL;
  g_autoptr (GError) pages = NULL;

  g_assert_null (cp_timeline_figure_layout (timeline, &options, &size));
  g_assert_error (size, CP_FIGURE_ERROR, CP_FIGURE_ERROR_SIZE);
  options.width = options.height = 1080;
  g_assert_null (cp_timeline_figure_layout (timeline, &options, &pages));
  g_assert_error (pages, CP_FIGURE_ERROR, CP_FIGURE_ERROR_PAGES);
}

/* Who draws by a request gets the same figure, with the texts that were asked for. */
static void
test_request (void)
{
  CpFigureOptions options = CP_FIGURE_OPTIONS_DEFAULT;
  g_autoptr (CpSnapshot) snapshot = figure_fixture_load_ferry ();
  g_autoptr (CpMatrix) matrix = figure_fixture_count (snapshot, CP_MEASURE_WORDS, CP_SOURCE_ROLES);
  g_autoptr (CpFigureRequest) request = NULL;
  g_autoptr (GPtrArray) pages = NULL;
  CpSubject subject;

  options.title = "Boats";
  options.alt = "Two months";
  g_assert_true (cp_subject_from_string ("timeline", &subject));
  request = cp_figure_request_new (subject, matrix, &options);
  pages = cp_figure_request_lay_out (request, NULL);
  g_assert_cmpuint (pages->len, ==, 1);
  g_assert_cmpstr (cp_figure_get_title (pages->pdata[0]), ==, "Boats");
  g_assert_cmpstr (cp_figure_get_description (pages->pdata[0]), ==, "Two months");
  figure_assert_says (pages->pdata[0], "4 statements by topic and month");
}

static void
test_equal_bytes (void)
{
  const CpFigureOptions options = CP_FIGURE_OPTIONS_DEFAULT;
  g_autoptr (GBytes) first = NULL;

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (CpSnapshot) snapshot = figure_fixture_load_builtin ();
      g_autoptr (GPtrArray) pages = lay_out (snapshot, NULL, &options);
      g_autoptr (GBytes) bytes = cp_png_encode (pages->pdata[0], 1, NULL);

      if (first == NULL)
        first = g_bytes_ref (bytes);
      g_assert_true (g_bytes_equal (first, bytes));
    }
}

/* Each lane's label leads to the comparison of its topic. */
static void
test_doors (void)
{
  const CpFigureOptions options = CP_FIGURE_OPTIONS_DEFAULT;
  g_autoptr (CpSnapshot) snapshot = figure_fixture_load_ferry ();
  g_autoptr (CpTimeline) timeline = make_timeline (snapshot, NULL);
  g_autoptr (GPtrArray) pages = lay_out (snapshot, NULL, &options);
  CpMatrix *matrix = cp_timeline_get_matrix (timeline);
  guint n_doors;
  guint row = 0;
  const CpFigureDoor *doors = cp_figure_get_doors (pages->pdata[0], &n_doors);

  for (guint i = 0; i < n_doors; i++)
    if (doors[i].source == NULL)
      {
        g_autofree char *sentence = cp_cell_face_dup_sentence (matrix, row, CP_MATRIX_TOTAL);

        g_assert_cmpstr (doors[i].topic, ==, cp_matrix_get_row (matrix, row)->id);
        g_assert_cmpstr (doors[i].label, ==, sentence);
        row++;
      }
  g_assert_cmpuint (row, >, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/timeline-figure/builtin", test_builtin);
  g_test_add_func ("/timeline-figure/ferry", test_ferry);
  g_test_add_func ("/timeline-figure/month-doors", test_month_doors);
  g_test_add_func ("/timeline-figure/bars", test_bars);
  g_test_add_func ("/timeline-figure/print", test_print);
  g_test_add_func ("/timeline-figure/gaps", test_gaps);
  g_test_add_func ("/timeline-figure/pages", test_pages);
  g_test_add_func ("/timeline-figure/grouped", test_grouped);
  g_test_add_func ("/timeline-figure/sizes", test_sizes);
  g_test_add_func ("/timeline-figure/undated", test_undated);
  g_test_add_func ("/timeline-figure/empty", test_empty);
  g_test_add_func ("/timeline-figure/filter", test_filter);
  g_test_add_func ("/timeline-figure/cells", test_cells);
  g_test_add_func ("/timeline-figure/columns", test_columns);
  g_test_add_func ("/timeline-figure/face", test_face);
  g_test_add_func ("/timeline-figure/faults", test_faults);
  g_test_add_func ("/timeline-figure/request", test_request);
  g_test_add_func ("/timeline-figure/doors", test_doors);
  g_test_add_func ("/timeline-figure/equal-bytes", test_equal_bytes);

  return g_test_run ();
}
