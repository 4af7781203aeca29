/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Comparisons as figures: a question, links, the rest, the others, and nothing at all. */

#include "cp-comparison-figure.h"

#include <string.h>

#include "cp-figure-error.h"
#include "figure-fixture.h"
#include "layout-checker.h"

static const CpFigure *
find_page (GPtrArray *pages, const char *title)
{
  for (guint i = 0; i < pages->len; i++)
    if (g_str_has_prefix (cp_figure_get_title (pages->pdata[i]), title))
      return pages->pdata[i];
  g_error ("No page is called “%s”", title);
}

static void
test_question (void)
{
  const CpFigureOptions options = CP_FIGURE_OPTIONS_DEFAULT;
  g_autoptr (CpSnapshot) snapshot = figure_fixture_load_builtin ();
  g_autoptr (GPtrArray) pages = figure_fixture_compare (snapshot, NULL, "q-leaving", &options);

  g_assert_cmpuint (pages->len, ==, 2);
  figure_assert_says (pages->pdata[0], "Is Armenia leaving the alliance?");
  figure_assert_says (pages->pdata[0], "3 of 4 with a position");
  figure_assert_says (pages->pdata[0], "1 more official");
  figure_assert_says (pages->pdata[0], "on the next page");
  figure_assert_says (pages->pdata[0], "page 1 of 2");
  g_assert_cmpstr (cp_figure_get_title (pages->pdata[1]), ==,
                   "Is Armenia leaving the alliance? (continued)");
  figure_assert_says (pages->pdata[1], "1 of 4 with a position");
  g_assert_false (figure_says (pages->pdata[1], " more "));
  g_assert_false (figure_says (pages->pdata[1], "with this position"));
  figure_assert_says (pages->pdata[0], "Prime Minister, Armenia · May 2023");
  figure_assert_says (pages->pdata[0], "Shown: 5 of the 6 statements that take a position on this "
                                       "question; nobody says “yes”.");
  figure_assert_says (pages->pdata[0], "no experts with this position");
  figure_fixture_assert_golden (pages->pdata[0], "question.txt");
}

static void
test_links (void)
{
  const CpFigureOptions options = CP_FIGURE_OPTIONS_DEFAULT;
  g_autoptr (CpSnapshot) snapshot = figure_fixture_load_builtin ();
  g_autoptr (GPtrArray) pages = figure_fixture_compare (snapshot, "threats", NULL, &options);
  const CpFigure *page = find_page (pages, "Threats: who replies to whom");

  figure_assert_says (page, "≠ disputes");
  figure_assert_says (page, "as read here");
  /* Who disputes in five links is one; articles without an expert could not have a reply. */
  figure_assert_says (page, "1 speaker disputes.");
  figure_assert_says (page, "5 of these stand in an article");
  figure_assert_says (page, "Most is said by Imangali Tasmagambetov (12 of 20 official)");
  figure_fixture_assert_golden (page, "links.txt");
}

/* Every statement of a topic that is in no other band stands on a page of its own band. */
static void
test_bands (void)
{
  const CpFigureOptions options = CP_FIGURE_OPTIONS_DEFAULT;
  g_autoptr (CpSnapshot) snapshot = figure_fixture_load_ferry ();
  g_autoptr (GPtrArray) pages = figure_fixture_compare (snapshot, "boat", NULL, &options);
  const CpFigure *question = find_page (pages, "Does it sail?");
  const CpFigure *others = find_page (pages, "Boat: the others");

  figure_assert_says (question, "no experts");
  figure_assert_says (question, "Ferry crew: “no”");
  figure_assert_says (question, "“It sails”");
  figure_assert_says (question, "paraphrase");
  figure_assert_says (question, "relays Ferry crew");
  figure_assert_says (question, "Quotation marks are the sources’ own.");
  figure_assert_says (others, "Insider, Sandholm");
  figure_assert_says (find_page (pages, "Boat: who replies to whom"), "as The Gull");
  figure_assert_says (find_page (pages, "Boat: who replies to whom"), "topic: Tide");
  figure_assert_says (find_page (pages, "Boat: who replies to whom"),
                      "Dimmed: statements outside this topic.");
}

static void
test_unanswered (void)
{
  const CpFigureOptions options = CP_FIGURE_OPTIONS_DEFAULT;
  g_autoptr (CpSnapshot) snapshot = figure_fixture_load_ferry ();
  g_autoptr (GPtrArray) pages = figure_fixture_compare (snapshot, NULL, "unasked", &options);

  g_assert_cmpuint (pages->len, ==, 1);
  figure_assert_says (pages->pdata[0], "Nobody takes a position on this question.");
  layout_checker_check (pages->pdata[0], "unanswered");
}

static void
test_nothing (void)
{
  const CpFigureOptions options = CP_FIGURE_OPTIONS_DEFAULT;
  g_autoptr (CpSnapshot) snapshot = figure_fixture_load (
      "{\"format\": \"counterpoint\", \"version\": 1, \"roles\": [{\"id\": \"r\", \"label\": "
      "\"R\"}], \"topics\": [{\"id\": \"t\", \"label\": \"Weather\"}]}");
  g_autoptr (GPtrArray) pages = figure_fixture_compare (snapshot, "t", NULL, &options);

  g_assert_cmpuint (pages->len, ==, 1);
  figure_assert_says (pages->pdata[0], "Weather: nothing said");
  layout_checker_check (pages->pdata[0], "nothing");
}

static void
test_words (void)
{
  CpFigureOptions options = CP_FIGURE_OPTIONS_DEFAULT;
  g_autoptr (CpSnapshot) snapshot = figure_fixture_load_builtin ();
  g_autoptr (GPtrArray) pages = NULL;

  options.title = "Leaving";
  pages = figure_fixture_compare (snapshot, NULL, "q-leaving", &options);
  g_assert_cmpstr (cp_figure_get_title (pages->pdata[0]), ==, "Leaving");
  g_assert_nonnull (strstr (cp_figure_get_description (pages->pdata[0]), "Official: Nikol Pashinyan"));
}

/* A title that was asked for stands above, and the page's own below it. */
static void
test_title (void)
{
  CpFigureOptions options = CP_FIGURE_OPTIONS_DEFAULT;
  g_autoptr (CpSnapshot) snapshot = figure_fixture_load_builtin ();
  g_autoptr (GPtrArray) pages = NULL;

  options.title = "Own";
  pages = figure_fixture_compare (snapshot, "armenia", NULL, &options);
  for (guint i = 0; i < pages->len; i++)
    g_assert_cmpstr (cp_figure_get_title (pages->pdata[i]), ==, "Own");
  figure_assert_says (pages->pdata[0], "dim Is Armenia leaving the alliance? · Armenia · official");
  figure_assert_says (pages->pdata[pages->len - 1], "dim Armenia: what else each side says");
}

/* A side that says something is not said to say nothing; one that does not speak in the only article is
 * told apart. */
static void
test_gaps (void)
{
  const CpFigureOptions options = CP_FIGURE_OPTIONS_DEFAULT;
  g_autoptr (CpSnapshot) snapshot = figure_fixture_load_builtin ();
  CpComparisonOptions scope = { .source_kind = CP_SOURCE_DOCUMENTS, .source = "004" };
  g_autoptr (GPtrArray) pages = figure_fixture_compare (snapshot, "threats", NULL, &options);
  g_autoptr (GPtrArray) article = figure_fixture_compare_scope (snapshot, &scope, &options);
  guint n_gaps = 0;

  for (guint i = 0; i < pages->len; i++)
    {
      n_gaps += figure_says (pages->pdata[i], "start dim no experts with this position");
      g_assert_false (figure_says (pages->pdata[i], "start dim no experts\n"));
    }
  g_assert_cmpuint (n_gaps, >, 0);
  figure_assert_says (article->pdata[0], "start dim article without any expert");
}

static gboolean
any_says (GPtrArray *pages, const char *text)
{
  for (guint i = 0; i < pages->len; i++)
    if (figure_says (pages->pdata[i], text))
      return TRUE;

  return FALSE;
}

static void
assert_shown (GPtrArray *pages, guint32 statement)
{
  for (guint i = 0; i < pages->len; i++)
    if (cp_figure_has_statement (pages->pdata[i], statement))
      return;
  g_error ("No page shows the statement with the handle %u", statement);
}

/* Nothing that is compared is on no page, whatever band it is in; and the pages count through. */
static void
assert_whole (CpSnapshot *snapshot, guint32 topic)
{
  const CpFigureOptions figure_options = CP_FIGURE_OPTIONS_DEFAULT;
  const CpComparisonOptions options = { .topic = topic };
  g_autoptr (CpComparison) comparison = cp_comparison_new (snapshot, &options, NULL, NULL);
  g_autoptr (GPtrArray) pages = cp_comparison_figure_layout (comparison, &figure_options, NULL);

  for (guint side = 0; side < CP_N_SIDES; side++)
    {
      guint n;
      const guint32 *statements = cp_comparison_get_statements (comparison, side, &n);

      for (guint i = 0; i < n; i++)
        assert_shown (pages, statements[i]);
    }
  for (guint i = 0; pages->len > 1 && i < pages->len; i++)
    {
      g_autofree char *place = g_strdup_printf ("page %u of %u\n", i + 1, pages->len);

      figure_assert_says (pages->pdata[i], place);
    }
}

static void
test_whole (void)
{
  g_autoptr (CpSnapshot) builtin = figure_fixture_load_builtin ();
  g_autoptr (CpSnapshot) large = figure_fixture_load_large (3, 200);
  guint n;
  const guint32 *topics = cp_snapshot_get_order (builtin, CP_ARRAY_TOPICS, &n);

  for (guint i = 0; i < n; i++)
    assert_whole (builtin, topics[i]);
  topics = cp_snapshot_get_order (large, CP_ARRAY_TOPICS, &n);
  for (guint i = 0; i < n; i++)
    assert_whole (large, topics[i]);
}

/* Where one side has no card left, both columns are the other's: an empty one would be silence. */
static void
test_rest (void)
{
  const CpFigureOptions options = CP_FIGURE_OPTIONS_DEFAULT;
  g_autoptr (CpSnapshot) snapshot = figure_fixture_load_builtin ();
  g_autoptr (GPtrArray) pages = figure_fixture_compare (snapshot, "armenia", NULL, &options);
  const CpFigure *first = find_page (pages, "Armenia: what else each side says");
  guint n_pages = 0;

  figure_assert_says (first, "5 of 11 statements");
  figure_assert_says (first, "1 of 4 statements");
  for (guint i = 0; i < pages->len; i++)
    {
      if (!g_str_has_prefix (cp_figure_get_title (pages->pdata[i]), "Armenia: what else"))
        continue;
      n_pages++;
      g_assert_cmpint (figure_says (pages->pdata[i], "700 start fg Expert"), ==,
                       pages->pdata[i] == first);
    }
  g_assert_cmpuint (n_pages, >, 1);
  g_assert_true (any_says (pages, "summed up in the lead of Izvestia, Apr 2024*,\u00a0¶\u00a05"));
}

/* Nothing is said to be “else” where only links within a side come before: both ends are told again. */
static void
test_rest_of_all (void)
{
  const CpFigureOptions options = CP_FIGURE_OPTIONS_DEFAULT;
  g_autoptr (CpSnapshot) snapshot = figure_fixture_load (
      "{\"format\": \"counterpoint\", \"version\": 1, \"roles\": [{\"id\": \"r\", \"label\": "
      "\"Rower\"}], \"sides\": {\"left\": \"role:r\"}, \"topics\": [{\"id\": \"t\", \"label\": "
      "\"Oars\"}], \"documents\": [{\"id\": \"d\", \"title\": \"D\"}], \"speakers\": [{\"id\": "
      "\"p\", \"name\": \"P\", \"role\": \"r\"}], \"statements\": [{\"id\": \"s1\", \"document\": "
      "\"d\", \"speaker\": \"p\", \"mode\": \"indirect\", \"topics\": [\"t\"], \"gist\": \"Long.\"}, "
      "{\"id\": \"s2\", \"document\": \"d\", \"speaker\": \"p\", \"mode\": \"indirect\", "
      "\"topics\": [\"t\"], \"gist\": \"Short.\"}], \"relations\": [{\"from\": \"s2\", \"to\": "
      "\"s1\", \"type\": \"disputes\", \"basis\": \"reporter\"}]}");
  g_autoptr (GPtrArray) pages = figure_fixture_compare (snapshot, "t", NULL, &options);
  const CpFigure *rest = find_page (pages, "Oars: what each side says");

  g_assert_cmpuint (pages->len, ==, 2);
  figure_assert_says (rest, "Long.");
  figure_assert_says (rest, "Short.");
  g_assert_false (figure_says (rest, "all other"));
}

/* A source is named as one: its statements are in it, not on it. */
static void
test_source (void)
{
  const CpFigureOptions options = CP_FIGURE_OPTIONS_DEFAULT;
  const CpComparisonOptions scope = { .source_kind = CP_SOURCE_DOCUMENTS, .source = "000" };
  g_autoptr (CpSnapshot) snapshot = figure_fixture_load_builtin ();
  g_autoptr (GPtrArray) pages = figure_fixture_compare_scope (snapshot, &scope, &options);

  g_assert_true (any_says (pages, " official statements in "));
  g_assert_false (any_says (pages, "all outlets"));
}

static void
test_within (void)
{
  const CpFigureOptions options = CP_FIGURE_OPTIONS_DEFAULT;
  g_autoptr (CpSnapshot) snapshot = figure_fixture_load_builtin ();
  g_autoptr (GPtrArray) pages = figure_fixture_compare (snapshot, "armenia", NULL, &options);
  const CpFigure *page = find_page (pages, "Armenia: within a side");

  figure_assert_says (page, "≠ disputes");
  figure_assert_says (page, "links between official statements");
  g_assert_false (figure_says (page, "700 start fg Expert"));
}

/* What a silent side says in other articles has a page of its own. */
static void
test_elsewhere (void)
{
  const CpFigureOptions options = CP_FIGURE_OPTIONS_DEFAULT;
  g_autoptr (CpSnapshot) snapshot = figure_fixture_load_builtin ();
  CpComparisonOptions scope = { .source_kind = CP_SOURCE_DOCUMENTS, .source = "002" };
  g_autoptr (GPtrArray) pages = NULL;
  const CpFigure *page;

  scope.topic = cp_snapshot_find (snapshot, CP_ARRAY_TOPICS, "armenia");
  pages = figure_fixture_compare_scope (snapshot, &scope, &options);
  page = pages->pdata[pages->len - 1];
  g_assert_cmpstr (cp_figure_get_title (page), ==, "Officials on Armenia in other articles");
  figure_assert_says (page, "from other articles, not counted here");
  g_assert_false (figure_says (page, "dim not counted here"));
  g_assert_false (figure_says (page, "10.5 10.5 stroke"));
  for (guint i = 0; i < pages->len; i++)
    g_assert_cmpint (figure_says (pages->pdata[i], "not counted here"), ==,
                     g_str_has_suffix (cp_figure_get_title (pages->pdata[i]), " in other articles"));
}

/* A paraphrase is told whole, however long; a page has fewer cards then. */
static void
test_paraphrase (void)
{
  const CpFigureOptions options = CP_FIGURE_OPTIONS_DEFAULT;
  g_autoptr (GString) project = g_string_new (
      "{\"format\": \"counterpoint\", \"version\": 1, \"roles\": [{\"id\": \"r\", \"label\": "
      "\"Rower\"}], \"sides\": {\"left\": \"role:r\"}, \"topics\": [{\"id\": \"t\", \"label\": "
      "\"Oars\"}], \"documents\": [{\"id\": \"d\", \"title\": \"D\"}], \"speakers\": [{\"id\": "
      "\"p\", \"name\": \"P\", \"role\": \"r\"}], \"statements\": [{\"id\": \"s\", \"document\": "
      "\"d\", \"speaker\": \"p\", \"mode\": \"indirect\", \"topics\": [\"t\"], \"gist\": \"~ "
      "the end\"}]}");
  g_autoptr (CpSnapshot) snapshot = NULL;
  g_autoptr (GPtrArray) pages = NULL;

  for (guint i = 0; i < 8; i++)
    g_string_replace (project, "~", "Oars are long, boats are wide. ~", 1);
  snapshot = figure_fixture_load (project->str);
  pages = figure_fixture_compare (snapshot, "t", NULL, &options);
  figure_assert_says (find_page (pages, "Oars: what each side says"), "the end");
  g_assert_false (figure_says (find_page (pages, "Oars: what each side says"), "…"));
}

/* Under a filter nobody is said to say nothing. */
static void
test_filter (void)
{
  const CpFigureOptions options = CP_FIGURE_OPTIONS_DEFAULT;
  g_autoptr (CpSnapshot) snapshot = figure_fixture_load_ferry ();
  g_autoptr (CpQuery) crew = cp_query_parse ("speaker:crew", NULL);
  g_autoptr (CpQuery) none = cp_query_parse ("nonesuch", NULL);
  CpComparisonOptions scope = { .filter = crew };
  g_autoptr (GPtrArray) pages = figure_fixture_compare_scope (snapshot, &scope, &options);
  g_autoptr (GPtrArray) empty = NULL;

  figure_assert_says (find_page (pages, "Does it sail?"),
                      "nobody in this selection says “yes” or “later”");
  scope.filter = none;
  empty = figure_fixture_compare_scope (snapshot, &scope, &options);
  g_assert_cmpuint (empty->len, ==, 1);
  figure_assert_says (empty->pdata[0], "nothing in this selection");
}

static void
test_too_many (void)
{
  const CpFigureOptions options = CP_FIGURE_OPTIONS_DEFAULT;
  const CpComparisonOptions scope = { 0 };
  g_autoptr (CpSnapshot) snapshot = figure_fixture_load_large (120, 3);
  g_autoptr (GError) error = NULL;
  g_autoptr (CpComparison) comparison = cp_comparison_new (snapshot, &scope, NULL, &error);

  g_assert_no_error (error);
  g_assert_null (cp_comparison_figure_layout (comparison, &options, &error));
  g_assert_error (error, CP_FIGURE_ERROR, CP_FIGURE_ERROR_PAGES);
  g_assert_nonnull (strstr (error->message, "Compare one topic"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/comparison-figure/question", test_question);
  g_test_add_func ("/comparison-figure/links", test_links);
  g_test_add_func ("/comparison-figure/bands", test_bands);
  g_test_add_func ("/comparison-figure/unanswered", test_unanswered);
  g_test_add_func ("/comparison-figure/nothing", test_nothing);
  g_test_add_func ("/comparison-figure/words", test_words);
  g_test_add_func ("/comparison-figure/title", test_title);
  g_test_add_func ("/comparison-figure/gaps", test_gaps);
  g_test_add_func ("/comparison-figure/whole", test_whole);
  g_test_add_func ("/comparison-figure/rest", test_rest);
  g_test_add_func ("/comparison-figure/rest-of-all", test_rest_of_all);
  g_test_add_func ("/comparison-figure/source", test_source);
  g_test_add_func ("/comparison-figure/within", test_within);
  g_test_add_func ("/comparison-figure/elsewhere", test_elsewhere);
  g_test_add_func ("/comparison-figure/paraphrase", test_paraphrase);
  g_test_add_func ("/comparison-figure/filter", test_filter);
  g_test_add_func ("/comparison-figure/too-many", test_too_many);

  return g_test_run ();
}
