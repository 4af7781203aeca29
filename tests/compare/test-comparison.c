/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of holding two sides against each other. */

#include <string.h>

#include "compare-fixture.h"
#include "cp-compare-error.h"
#include "cp-comparison.h"

static CpComparison *
make_comparison (CpSnapshot *snapshot, const CpComparisonOptions *options)
{
  g_autoptr (GError) error = NULL;
  CpComparison *comparison = cp_comparison_new (snapshot, options, NULL, &error);

  g_assert_no_error (error);
  return comparison;
}

static CpComparison *
compare_topic (CpSnapshot *snapshot, const char *topic, const char *document)
{
  CpComparisonOptions options = {
    .topic = topic == NULL ? CP_HANDLE_NONE : cp_snapshot_find (snapshot, CP_ARRAY_TOPICS, topic),
    .source_kind = CP_SOURCE_DOCUMENTS,
    .source = document,
  };

  return make_comparison (snapshot, &options);
}

typedef const guint32 *(*GetHandles) (const CpComparison *self, CpSide side, guint *n);

static void
assert_handles (const CpComparison *comparison, GetHandles get, CpSide side, const char *expected)
{
  guint n;
  const guint32 *handles = get (comparison, side, &n);
  g_autofree char *text =
      compare_fixture_join (cp_comparison_get_snapshot (comparison), handles, n);

  g_assert_cmpstr (text, ==, expected);
}

/* "left: right(type) …" for each row; what is outside stands in brackets. */
static char *
describe_links (const CpComparison *comparison)
{
  CpSnapshot *snapshot = cp_comparison_get_snapshot (comparison);
  const CpStatementColumns *columns = cp_snapshot_get_statements (snapshot);
  const CpRelationColumns *relations = cp_snapshot_get_relations (snapshot);
  guint n_rows;
  const CpLinkRow *rows = cp_comparison_get_links (comparison, &n_rows);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n_rows; i++)
    {
      g_string_append_printf (text, rows[i].outside ? "[%s]:" : "%s:",
                              columns->id[rows[i].statement]);
      for (guint j = 0; j < rows[i].n_links; j++)
        {
          const CpLink *link = &rows[i].links[j];

          g_string_append_printf (text, link->outside ? " %s[%s] %s" : " %s%s %s",
                                  link->direction == CP_DIRECTION_TO_LEFT ? "<" : ">",
                                  columns->id[link->statement],
                                  cp_relation_type_to_string (relations->type[link->relation]));
        }
      g_string_append_c (text, '\n');
    }
  return g_string_free (text, FALSE);
}

static char *
describe_within (const CpComparison *comparison)
{
  const CpStatementColumns *columns =
      cp_snapshot_get_statements (cp_comparison_get_snapshot (comparison));
  guint n;
  const CpWithin *within = cp_comparison_get_within (comparison, &n);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "%s%s>%s %c", i == 0 ? "" : ", ", columns->id[within[i].from],
                            columns->id[within[i].to], "OLR"[within[i].side]);
  return g_string_free (text, FALSE);
}

static void
assert_summary (const CpComparison *comparison, CpSide side, guint n_statements, guint n_relayed,
                guint n_speakers, guint n_without_reply)
{
  const CpSideSummary *summary = cp_comparison_get_summary (comparison, side);

  g_assert_cmpuint (summary->n_statements, ==, n_statements);
  g_assert_cmpuint (summary->n_relayed, ==, n_relayed);
  g_assert_cmpuint (summary->n_speakers, ==, n_speakers);
  g_assert_cmpuint (summary->n_without_reply, ==, n_without_reply);
}

static void
test_builtin_armenia (void)
{
  g_autoptr (CpSnapshot) snapshot = compare_fixture_load_builtin ();
  g_autoptr (CpComparison) comparison = compare_topic (snapshot, "armenia", NULL);
  g_autofree char *links = describe_links (comparison);
  guint n_questions, n;
  const CpQuestionRow *questions = cp_comparison_get_questions (comparison, &n_questions);

  assert_summary (comparison, CP_SIDE_LEFT, 11, 2, 4, 11);
  assert_summary (comparison, CP_SIDE_RIGHT, 4, 0, 3, 3);
  assert_summary (comparison, CP_SIDE_OTHERS, 0, 0, 0, 0);
  g_assert_cmpuint (n_questions, ==, 3);
  g_assert_cmpuint (questions[0].question, ==,
                    cp_snapshot_find (snapshot, CP_ARRAY_QUESTIONS, "q-leaving"));
  g_assert_cmpuint (questions[0].n_stances[CP_SIDE_LEFT], ==, 4);
  g_assert_cmpuint (questions[0].n_stances[CP_SIDE_RIGHT], ==, 2);
  g_assert_cmpstr (links, ==, "[000-10]: <000-11 interprets\n");
  cp_comparison_get_unlinked (comparison, CP_SIDE_LEFT, &n);
  g_assert_cmpuint (n, ==, 5);
  cp_comparison_get_unlinked (comparison, CP_SIDE_RIGHT, &n);
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpuint (cp_comparison_get_n_documents (comparison), ==, 5);
  g_assert_null (cp_comparison_get_source (comparison));
}

/* "9 of 20 official statements have an expert reply." */
static void
test_builtin_threats (void)
{
  g_autoptr (CpSnapshot) snapshot = compare_fixture_load_builtin ();
  g_autoptr (CpComparison) comparison = compare_topic (snapshot, "threats", NULL);
  const CpSideSummary *right = cp_comparison_get_summary (comparison, CP_SIDE_RIGHT);

  assert_summary (comparison, CP_SIDE_LEFT, 20, 0, 5, 11);
  g_assert_cmpuint (right->n_statements, ==, 11);
  /* Who says most comes first. */
  g_assert_cmpuint (right->speakers[0], ==,
                    cp_snapshot_find (snapshot, CP_ARRAY_SPEAKERS, "selteyev"));
  g_assert_cmpuint (right->speaker_statements[0], ==, 5);
  for (guint i = 1; i < right->n_speakers; i++)
    g_assert_cmpuint (right->speaker_statements[i], <=, right->speaker_statements[i - 1]);
}

static void
test_builtin_elsewhere (void)
{
  g_autoptr (CpSnapshot) snapshot = compare_fixture_load_builtin ();
  g_autoptr (CpComparison) comparison = compare_topic (snapshot, "armenia", "001");
  guint32 izvestia = cp_snapshot_find (snapshot, CP_ARRAY_DOCUMENTS, "001");

  assert_handles (comparison, cp_comparison_get_elsewhere, CP_SIDE_RIGHT,
                  "000-11 000-12 003-13 002-20");
  assert_handles (comparison, cp_comparison_get_elsewhere, CP_SIDE_LEFT, "");
  g_assert_false (cp_comparison_document_has_side (comparison, izvestia, CP_SIDE_RIGHT));
  g_assert_true (cp_comparison_document_has_side (comparison, izvestia, CP_SIDE_LEFT));
  g_assert_cmpstr (cp_comparison_get_source (comparison)->id, ==, "001");
}

static void
test_small_all (void)
{
  g_autoptr (CpSnapshot) snapshot = compare_fixture_load_small ();
  g_autoptr (CpComparison) comparison = compare_topic (snapshot, NULL, NULL);
  g_autofree char *links = describe_links (comparison);
  g_autofree char *within = describe_within (comparison);
  guint n_questions;
  const CpQuestionRow *questions = cp_comparison_get_questions (comparison, &n_questions);
  CpDate first, last;

  /* Reading order: by date (a year before its days, none last), document, place. */
  assert_handles (comparison, cp_comparison_get_statements, CP_SIDE_LEFT, "s3 s1 s9");
  assert_handles (comparison, cp_comparison_get_statements, CP_SIDE_RIGHT, "s7 s2 s4");
  assert_handles (comparison, cp_comparison_get_statements, CP_SIDE_OTHERS, "s8 s5 s6");
  g_assert_cmpstr (links, ==, "s3: <s4 qualifies >s2 supports\ns1: <s2 disputes\n");
  g_assert_cmpstr (within, ==, "s7>s2 R, s5>s1 O");
  assert_handles (comparison, cp_comparison_get_unlinked, CP_SIDE_LEFT, "s9");
  assert_handles (comparison, cp_comparison_get_unlinked, CP_SIDE_RIGHT, "s7");
  assert_handles (comparison, cp_comparison_get_unlinked, CP_SIDE_OTHERS, "s8 s5 s6");
  assert_summary (comparison, CP_SIDE_LEFT, 3, 0, 1, 1);
  assert_summary (comparison, CP_SIDE_RIGHT, 3, 0, 2, 1);
  assert_summary (comparison, CP_SIDE_OTHERS, 3, 1, 2, 0);
  g_assert_cmpuint (cp_comparison_get_summary (comparison, CP_SIDE_LEFT)->n_utterances, ==, 2);
  g_assert_cmpstr (cp_comparison_get_summary (comparison, CP_SIDE_RIGHT)->label, ==, "Expert");
  g_assert_cmpuint (n_questions, ==, 2);
  g_assert_cmpuint (questions[0].n_stances[CP_SIDE_LEFT], ==, 1);
  g_assert_cmpuint (questions[0].stances[CP_SIDE_LEFT]->position, ==, 0);
  g_assert_cmpuint (questions[0].stances[CP_SIDE_RIGHT]->position, ==, 2);
  g_assert_cmpuint (questions[1].n_stances[CP_SIDE_RIGHT], ==, 0);
  g_assert_cmpuint (cp_comparison_get_n_documents (comparison), ==, 4);
  g_assert_true (cp_comparison_get_period (comparison, &first, &last));
  g_assert_true (cp_comparison_is_linked (comparison, compare_fixture_find (snapshot, "s4")));
  g_assert_false (cp_comparison_is_linked (comparison, compare_fixture_find (snapshot, "s9")));
}

static void
test_small_topic (void)
{
  g_autoptr (CpSnapshot) snapshot = compare_fixture_load_small ();
  g_autoptr (CpComparison) comparison = compare_topic (snapshot, "cost", NULL);
  g_autofree char *links = describe_links (comparison);
  guint n_questions;

  /* s1 is outside and comes last; the question on safety is not shown, so s2 stands on none. */
  g_assert_cmpstr (links, ==, "s3: <s4 qualifies >s2 supports\n[s1]: <s2 disputes\n");
  cp_comparison_get_questions (comparison, &n_questions);
  g_assert_cmpuint (n_questions, ==, 1);
  assert_handles (comparison, cp_comparison_get_unlinked, CP_SIDE_RIGHT, "");
  assert_summary (comparison, CP_SIDE_LEFT, 1, 0, 1, 0);
  g_assert_cmpuint (cp_comparison_get_topic (comparison), ==,
                    cp_snapshot_find (snapshot, CP_ARRAY_TOPICS, "cost"));
}

static void
test_small_source (void)
{
  g_autoptr (CpSnapshot) snapshot = compare_fixture_load_small ();
  g_autoptr (CpComparison) first = compare_topic (snapshot, NULL, "d1");
  g_autoptr (CpComparison) third = compare_topic (snapshot, NULL, "d3");
  g_autofree char *links = describe_links (first);

  /* s3, to which s2 is tied, is of another article. */
  g_assert_cmpstr (links, ==, "s1: <s2 disputes\n[s3]: >s2 supports\n");
  assert_handles (first, cp_comparison_get_elsewhere, CP_SIDE_LEFT, "");
  /* Neither side is in d3, nor speaks anywhere of traffic, which d3 is about. */
  assert_handles (third, cp_comparison_get_statements, CP_SIDE_OTHERS, "s5 s6");
  assert_handles (third, cp_comparison_get_elsewhere, CP_SIDE_LEFT, "");
  assert_handles (third, cp_comparison_get_elsewhere, CP_SIDE_OTHERS, "");
}

static void
test_small_question (void)
{
  g_autoptr (CpSnapshot) snapshot = compare_fixture_load_small ();
  CpComparisonOptions options = {
    .question = cp_snapshot_find (snapshot, CP_ARRAY_QUESTIONS, "q-safe"),
  };
  g_autoptr (CpComparison) comparison = make_comparison (snapshot, &options);
  guint n_questions;
  const CpQuestionRow *questions = cp_comparison_get_questions (comparison, &n_questions);

  g_assert_cmpuint (n_questions, ==, 1);
  g_assert_cmpuint (questions->question, ==, options.question);
  g_assert_cmpuint (cp_comparison_get_question (comparison), ==, options.question);
  g_assert_cmpuint (cp_comparison_get_topic (comparison), ==,
                    cp_snapshot_find (snapshot, CP_ARRAY_TOPICS, "safety"));
  assert_handles (comparison, cp_comparison_get_statements, CP_SIDE_LEFT, "s1 s9");
}

static void
test_small_filter (void)
{
  g_autoptr (CpSnapshot) snapshot = compare_fixture_load_small ();
  g_autoptr (CpQuery) filter = cp_query_parse ("-speaker:engineer", NULL);
  g_autoptr (CpQuery) left = cp_query_parse ("role:insider", NULL);
  CpComparisonOptions options = { .filter = filter, .left = left, .without_topic = TRUE };
  g_autoptr (CpComparison) without_topic = make_comparison (snapshot, &options);
  g_autoptr (CpComparison) all = NULL;
  g_autofree char *links = NULL;

  g_assert_true (cp_comparison_is_without_topic (without_topic));
  g_assert_cmpuint (cp_comparison_get_topic (without_topic), ==, CP_HANDLE_NONE);
  assert_handles (without_topic, cp_comparison_get_statements, CP_SIDE_OTHERS, "s6");
  assert_summary (without_topic, CP_SIDE_LEFT, 0, 0, 0, 0);

  /* A link needs both of its ends to pass the filter. */
  options.without_topic = FALSE;
  options.left = NULL;
  all = make_comparison (snapshot, &options);
  links = describe_links (all);
  g_assert_cmpstr (links, ==, "");
  assert_handles (all, cp_comparison_get_statements, CP_SIDE_RIGHT, "s7");
  g_assert_true (cp_comparison_get_filter (all) == filter);
}

static void
test_unknown_source (void)
{
  g_autoptr (CpSnapshot) snapshot = compare_fixture_load_small ();
  g_autoptr (GError) error = NULL;
  CpComparisonOptions options = { .source_kind = CP_SOURCE_OUTLETS, .source = "gazette" };

  g_assert_null (cp_comparison_new (snapshot, &options, NULL, &error));
  g_assert_error (error, CP_COMPARE_ERROR, CP_COMPARE_ERROR_UNKNOWN);
  g_assert_cmpstr (error->message, ==,
                   "The corpus has no source “outlet:gazette”. It has: bugle, echo, none");
}

/* A source that the corpus lacks is an error wherever it is asked for. */
static void
test_unknown_source_in_cell (void)
{
  g_autoptr (CpSnapshot) snapshot = compare_fixture_load_small ();
  g_autoptr (GError) error = NULL;
  CpComparisonCell cells[] = { { .source = "echo" }, { .source = "gazette" } };
  CpComparisonOptions options = {
    .source_kind = CP_SOURCE_OUTLETS, .cells = cells, .n_cells = G_N_ELEMENTS (cells)
  };

  g_assert_null (cp_comparison_new (snapshot, &options, NULL, &error));
  g_assert_error (error, CP_COMPARE_ERROR, CP_COMPARE_ERROR_UNKNOWN);
  g_assert_cmpstr (error->message, ==,
                   "The corpus has no source “outlet:gazette”. It has: bugle, echo, none");
}

static void
test_single_cell (void)
{
  g_autoptr (CpSnapshot) snapshot = compare_fixture_load_small ();
  CpComparisonCell cells[3] = {
    { cp_snapshot_find (snapshot, CP_ARRAY_TOPICS, "safety"), FALSE, "d1" },
  };
  CpComparisonOptions options = { .cells = cells, .n_cells = 1 };
  CpComparisonOptions same = { .cells = cells, .n_cells = 3 };
  g_autoptr (CpComparison) one = make_comparison (snapshot, &options);
  g_autoptr (CpComparison) thrice = NULL;

  cells[1] = cells[0];
  cells[2] = cells[0];
  thrice = make_comparison (snapshot, &same);
  g_assert_cmpuint (cp_comparison_get_n_cells (one), ==, 1);
  g_assert_cmpuint (cp_comparison_get_n_cells (thrice), ==, 1);
  g_assert_cmpuint (cp_comparison_get_topic (one), ==, cells[0].topic);
  g_assert_cmpuint (cp_comparison_get_topic (thrice), ==, cells[0].topic);
  g_assert_cmpstr (cp_comparison_get_source (one)->id, ==, "d1");
  g_assert_cmpstr (cp_comparison_get_cell (one, 0)->source, ==, "d1");
}

/* Cells that lie in a whole row or column are not named apart from it. */
static void
test_union (void)
{
  g_autoptr (CpSnapshot) snapshot = compare_fixture_load_small ();
  guint32 safety = cp_snapshot_find (snapshot, CP_ARRAY_TOPICS, "safety");
  guint32 cost = cp_snapshot_find (snapshot, CP_ARRAY_TOPICS, "cost");
  CpComparisonCell cells[] = {
    { safety, FALSE, "d1" }, { cost, FALSE, "d1" }, { safety, FALSE, NULL },
    { .source = "d2" },      { cost, FALSE, "d2" }, { .without_topic = TRUE, .source = "d1" },
  };
  CpComparisonOptions options = { .cells = cells, .n_cells = G_N_ELEMENTS (cells) };
  g_autoptr (CpComparison) comparison = make_comparison (snapshot, &options);

  g_assert_cmpuint (cp_comparison_get_n_cells (comparison), ==, 4);
  g_assert_cmpuint (cp_comparison_get_topic (comparison), ==, CP_HANDLE_NONE);
  g_assert_false (cp_comparison_is_without_topic (comparison));
  g_assert_null (cp_comparison_get_source (comparison));
  g_assert_cmpuint (cp_comparison_get_cell (comparison, 0)->topic, ==, cost);
  g_assert_cmpstr (cp_comparison_get_cell_source (comparison, 0)->id, ==, "d1");
  g_assert_cmpuint (cp_comparison_get_cell (comparison, 1)->topic, ==, safety);
  g_assert_null (cp_comparison_get_cell_source (comparison, 1));
  g_assert_cmpstr (cp_comparison_get_cell (comparison, 2)->source, ==, "d2");
  g_assert_true (cp_comparison_get_cell (comparison, 3)->without_topic);
  g_assert_true (
      cp_comparison_is_from_cell_source (comparison, compare_fixture_find (snapshot, "s1")));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/comparison/builtin/armenia", test_builtin_armenia);
  g_test_add_func ("/comparison/builtin/threats", test_builtin_threats);
  g_test_add_func ("/comparison/builtin/elsewhere", test_builtin_elsewhere);
  g_test_add_func ("/comparison/small/all", test_small_all);
  g_test_add_func ("/comparison/small/topic", test_small_topic);
  g_test_add_func ("/comparison/small/source", test_small_source);
  g_test_add_func ("/comparison/small/question", test_small_question);
  g_test_add_func ("/comparison/small/filter", test_small_filter);
  g_test_add_func ("/comparison/unknown-source", test_unknown_source);
  g_test_add_func ("/comparison/unknown-source-in-cell", test_unknown_source_in_cell);
  g_test_add_func ("/comparison/single-cell", test_single_cell);
  g_test_add_func ("/comparison/union", test_union);
  return g_test_run ();
}
