/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Comparisons of invented corpora against a count statement by statement. */

#include <string.h>

#include "compare-fixture.h"
#include "cp-comparison.h"
#include "naive-count.h"

/* What a comparison was asked for, and its answer. */
typedef struct
{
  CpSnapshot *snapshot;
  const CpComparisonOptions *options;
  CpComparison *comparison;
  const CpSides *sides;
} Case;

static gboolean
passes_filter (const Case *self, guint32 statement)
{
  g_autoptr (CpMatcher) matcher = NULL;

  if (self->options->filter == NULL)
    return TRUE;
  matcher = cp_matcher_new (self->options->filter, self->snapshot);
  return cp_matcher_matches (matcher, statement);
}

static guint
count_cells (const Case *self)
{
  return MAX (self->options->n_cells, 1);
}

static CpComparisonCell
get_cell (const Case *self, guint i)
{
  CpComparisonCell plain = { self->options->topic, self->options->without_topic,
                             self->options->source };

  return self->options->n_cells > 0 ? self->options->cells[i] : plain;
}

/* Of the question asked for, or NULL. */
static const char *
get_question_topic (const Case *self)
{
  if (self->options->question == CP_HANDLE_NONE)
    return NULL;
  return cp_question_get_topic (
      cp_snapshot_get_question (self->snapshot, self->options->question));
}

static gboolean
is_on_topic (const Case *self, guint32 statement, const CpComparisonCell *cell)
{
  const char *of_question = get_question_topic (self);

  if (cell->without_topic && !naive_bears_topic (self->snapshot, statement, CP_HANDLE_NONE))
    return FALSE;
  if (cell->topic != CP_HANDLE_NONE
      && !naive_bears_topic (self->snapshot, statement, cell->topic))
    return FALSE;
  return of_question == NULL
         || naive_bears_topic (self->snapshot, statement,
                               cp_snapshot_find (self->snapshot, CP_ARRAY_TOPICS, of_question));
}

static gboolean
is_from_source (const Case *self, guint32 statement, const CpComparisonCell *cell)
{
  g_autofree char *source =
      naive_dup_source_id (self->snapshot, self->options->source_kind, statement);

  return cell->source == NULL || strcmp (source, cell->source) == 0;
}

static gboolean
is_in_scope (const Case *self, guint32 statement)
{
  for (guint i = 0; i < count_cells (self); i++)
    {
      CpComparisonCell cell = get_cell (self, i);

      if (is_on_topic (self, statement, &cell) && is_from_source (self, statement, &cell))
        return passes_filter (self, statement);
    }
  return FALSE;
}

static gboolean
contains (const guint32 *handles, guint n, guint32 handle)
{
  for (guint i = 0; i < n; i++)
    if (handles[i] == handle)
      return TRUE;
  return FALSE;
}

static void
assert_reading_order (const Case *self, const guint32 *handles, guint n)
{
  for (guint i = 1; i < n; i++)
    g_assert_cmpint (
        cp_snapshot_compare_statements (self->snapshot, handles[i - 1], handles[i]), <, 0);
}

/* Whether a relation ties left and right, passes the filter and has an end in scope. */
static gboolean
is_link (const Case *self, guint32 relation)
{
  const CpRelationColumns *relations = cp_snapshot_get_relations (self->snapshot);
  guint32 from = relations->from[relation];
  guint32 to = relations->to[relation];

  return relations->live[relation] && relations->type[relation] != CP_RELATION_REPEATS
         && cp_sides_get_side (self->sides, from) + cp_sides_get_side (self->sides, to)
                == CP_SIDE_LEFT + CP_SIDE_RIGHT
         && cp_sides_get_side (self->sides, from) != CP_SIDE_OTHERS
         && cp_sides_get_side (self->sides, to) != CP_SIDE_OTHERS && passes_filter (self, from)
         && passes_filter (self, to) && (is_in_scope (self, from) || is_in_scope (self, to));
}

static gboolean
is_linked (const Case *self, guint32 statement)
{
  const CpRelationColumns *relations = cp_snapshot_get_relations (self->snapshot);

  for (guint32 i = 0; i < relations->n_rows; i++)
    if (is_link (self, i)
        && (relations->from[i] == statement || relations->to[i] == statement))
      return TRUE;
  return FALSE;
}

/* Whether a statement in scope stands on a question: any that it answers where it bears no topic. */
static gboolean
is_shown (const Case *self, guint32 statement, guint32 question)
{
  const char *topic = cp_question_get_topic (cp_snapshot_get_question (self->snapshot, question));

  if (self->options->question != CP_HANDLE_NONE)
    return question == self->options->question;
  if (naive_bears_topic (self->snapshot, statement, CP_HANDLE_NONE))
    return TRUE;
  for (guint i = 0; i < count_cells (self); i++)
    {
      CpComparisonCell cell = get_cell (self, i);

      if (cell.topic == CP_HANDLE_NONE ? !cell.without_topic
                                       : topic != NULL
                                             && cp_snapshot_find (self->snapshot, CP_ARRAY_TOPICS,
                                                                  topic)
                                                    == cell.topic)
        return TRUE;
    }
  return FALSE;
}

static gboolean
takes_position (const Case *self, guint32 statement)
{
  guint n_answers;
  const CpAnswer *answers = cp_snapshot_get_answers (self->snapshot, statement, &n_answers);

  for (guint i = 0; i < n_answers; i++)
    if (is_shown (self, statement, answers[i].question))
      return TRUE;
  return FALSE;
}

static void
assert_side (const Case *self, CpSide side)
{
  const CpStatementColumns *columns = cp_snapshot_get_statements (self->snapshot);
  const CpSideSummary *summary = cp_comparison_get_summary (self->comparison, side);
  guint n_statements, n_unlinked, n_expected = 0, n_relayed = 0, n_without_reply = 0, n_spoken = 0;
  const guint32 *statements =
      cp_comparison_get_statements (self->comparison, side, &n_statements);
  const guint32 *unlinked = cp_comparison_get_unlinked (self->comparison, side, &n_unlinked);

  for (guint32 i = 0; i < columns->n_rows; i++)
    {
      gboolean expected = columns->live[i] && cp_sides_get_side (self->sides, i) == side
                          && is_in_scope (self, i);
      gboolean linked = columns->live[i] && is_linked (self, i);

      g_assert_cmpint (contains (statements, n_statements, i), ==, expected);
      g_assert_cmpint (cp_comparison_is_linked (self->comparison, i), ==, linked);
      g_assert_cmpint (contains (unlinked, n_unlinked, i), ==,
                       expected
                           && (side == CP_SIDE_OTHERS || (!linked && !takes_position (self, i))));
      n_expected += expected;
      n_relayed += expected && columns->reported[i] != CP_HANDLE_NONE;
      n_without_reply += expected && !linked && side != CP_SIDE_OTHERS;
      n_spoken += expected && columns->speaker[i] != CP_HANDLE_NONE;
    }
  assert_reading_order (self, statements, n_statements);
  assert_reading_order (self, unlinked, n_unlinked);
  g_assert_cmpuint (summary->n_statements, ==, n_expected);
  g_assert_cmpuint (summary->n_relayed, ==, n_relayed);
  g_assert_cmpuint (summary->n_without_reply, ==, n_without_reply);
  for (guint i = 0; i < summary->n_speakers; i++)
    n_spoken -= summary->speaker_statements[i];
  g_assert_cmpuint (n_spoken, ==, 0);
}

static void
assert_links (const Case *self)
{
  static const guint ranks[] = { 9, 0, 2, 1, 3, 9 };
  const CpRelationColumns *relations = cp_snapshot_get_relations (self->snapshot);
  guint n_rows, n_links = 0, n_expected = 0;
  const CpLinkRow *rows = cp_comparison_get_links (self->comparison, &n_rows);

  for (guint i = 0; i < n_rows; i++)
    for (guint j = 0; j < rows[i].n_links; j++)
      {
        const CpLink *link = &rows[i].links[j];
        gboolean to_left = link->direction == CP_DIRECTION_TO_LEFT;

        g_assert_true (is_link (self, link->relation));
        g_assert_cmpuint (relations->from[link->relation], ==,
                          to_left ? link->statement : rows[i].statement);
        g_assert_cmpuint (relations->to[link->relation], ==,
                          to_left ? rows[i].statement : link->statement);
        g_assert_cmpint (cp_sides_get_side (self->sides, link->statement), ==, CP_SIDE_RIGHT);
        g_assert_cmpint (link->outside, ==, !is_in_scope (self, link->statement));
        g_assert_cmpint (rows[i].outside, ==, !is_in_scope (self, rows[i].statement));
        if (j > 0 && link[-1].outside == link->outside)
          g_assert_cmpuint (ranks[relations->type[link[-1].relation]], <=,
                            ranks[relations->type[link->relation]]);
        else if (j > 0)
          g_assert_true (link->outside);
        n_links++;
      }
  for (guint i = 1; i < n_rows; i++)
    g_assert_true (rows[i].outside > rows[i - 1].outside
                   || cp_snapshot_compare_statements (self->snapshot, rows[i - 1].statement,
                                                      rows[i].statement)
                          < 0);
  for (guint32 i = 0; i < relations->n_rows; i++)
    n_expected += is_link (self, i);
  g_assert_cmpuint (n_links, ==, n_expected);
}

static void
assert_within (const Case *self)
{
  const CpRelationColumns *relations = cp_snapshot_get_relations (self->snapshot);
  guint n_within, n_expected = 0;
  const CpWithin *within = cp_comparison_get_within (self->comparison, &n_within);

  for (guint32 i = 0; i < relations->n_rows; i++)
    n_expected += relations->live[i] && relations->type[i] != CP_RELATION_REPEATS
                  && !is_link (self, i) && passes_filter (self, relations->from[i])
                  && passes_filter (self, relations->to[i])
                  && (is_in_scope (self, relations->from[i])
                      || is_in_scope (self, relations->to[i]));
  g_assert_cmpuint (n_within, ==, n_expected);
  for (guint i = 0; i < n_within; i++)
    {
      CpSide from = cp_sides_get_side (self->sides, within[i].from);
      CpSide to = cp_sides_get_side (self->sides, within[i].to);

      g_assert_cmpuint (relations->from[within[i].relation], ==, within[i].from);
      g_assert_cmpint (within[i].side, ==, from == to ? from : CP_SIDE_OTHERS);
    }
}

static void
assert_questions (const Case *self)
{
  guint n_questions, n_stances = 0, n_expected = 0, n;
  const CpQuestionRow *rows = cp_comparison_get_questions (self->comparison, &n_questions);
  const guint32 *order = cp_snapshot_get_order (self->snapshot, CP_ARRAY_STATEMENTS, &n);

  for (guint i = 0; i < n_questions; i++)
    for (guint side = 0; side < CP_N_SIDES; side++)
      for (guint j = 0; j < rows[i].n_stances[side]; j++)
        {
          guint32 statement = rows[i].stances[side][j].statement;

          g_assert_true (is_shown (self, statement, rows[i].question) && is_in_scope (self, statement));
          g_assert_cmpint (cp_sides_get_side (self->sides, statement), ==, side);
          n_stances++;
        }
  for (guint i = 0; i < n; i++)
    {
      guint n_answers;
      const CpAnswer *answers = cp_snapshot_get_answers (self->snapshot, order[i], &n_answers);

      for (guint j = 0; j < n_answers; j++)
        n_expected += is_in_scope (self, order[i])
                      && is_shown (self, order[i], answers[j].question);
    }
  g_assert_cmpuint (n_stances, ==, n_expected);
}

/* Whether the scope bears one of the topics of a statement. */
static gboolean
shares_topic (const Case *self, guint32 statement)
{
  guint n, n_topics;
  const guint32 *order = cp_snapshot_get_order (self->snapshot, CP_ARRAY_STATEMENTS, &n);
  const guint32 *topics = cp_snapshot_get_topic_set (
      self->snapshot, cp_snapshot_get_statements (self->snapshot)->topics[statement], &n_topics);

  for (guint i = 0; i < n; i++)
    for (guint j = 0; j < n_topics; j++)
      if (naive_bears_topic (self->snapshot, order[i], topics[j]) && is_in_scope (self, order[i]))
        return TRUE;
  return FALSE;
}

/* Whether a whole column is asked for that a cell lies in. */
static gboolean
lies_in_column (const Case *self, const CpComparisonCell *cell)
{
  for (guint i = 0; i < count_cells (self); i++)
    {
      CpComparisonCell column = get_cell (self, i);

      if (column.topic == CP_HANDLE_NONE && !column.without_topic
          && g_strcmp0 (column.source, cell->source) == 0)
        return TRUE;
    }
  return FALSE;
}

/* Whether no cell has a statement's source, but one has its topic. */
static gboolean
is_elsewhere (const Case *self, guint32 statement)
{
  gboolean on_topic = FALSE;

  for (guint i = 0; i < count_cells (self); i++)
    {
      CpComparisonCell cell = get_cell (self, i);
      gboolean all_topics = lies_in_column (self, &cell) && get_question_topic (self) == NULL;

      if (is_from_source (self, statement, &cell))
        return FALSE;
      on_topic = on_topic
                 || (all_topics ? shares_topic (self, statement)
                                : is_on_topic (self, statement, &cell));
    }
  return on_topic && passes_filter (self, statement);
}

static void
assert_elsewhere (const Case *self, CpSide side)
{
  guint n_elsewhere, n;
  const guint32 *order = cp_snapshot_get_order (self->snapshot, CP_ARRAY_STATEMENTS, &n);
  const guint32 *elsewhere = cp_comparison_get_elsewhere (self->comparison, side, &n_elsewhere);

  assert_reading_order (self, elsewhere, n_elsewhere);
  if (side == CP_SIDE_OTHERS
      || cp_comparison_get_summary (self->comparison, side)->n_statements > 0)
    {
      g_assert_cmpuint (n_elsewhere, ==, 0);
      return;
    }
  for (guint i = 0; i < n; i++)
    g_assert_cmpint (contains (elsewhere, n_elsewhere, order[i]), ==,
                     cp_sides_get_side (self->sides, order[i]) == side
                         && is_elsewhere (self, order[i]));
}

static void
assert_comparison (CpSnapshot *snapshot, const CpComparisonOptions *options)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CpComparison) comparison = cp_comparison_new (snapshot, options, NULL, &error);
  Case self = { snapshot, options, comparison, NULL };

  g_assert_no_error (error);
  self.sides = cp_comparison_get_sides (comparison);
  for (guint side = 0; side < CP_N_SIDES; side++)
    {
      assert_side (&self, side);
      assert_elsewhere (&self, side);
    }
  assert_links (&self);
  assert_within (&self);
  assert_questions (&self);
}

/* Every topic, source and question of a corpus in turn, some of them together. */
static void
test_random (gconstpointer data)
{
  guint seed = GPOINTER_TO_UINT (data);
  g_autoptr (CpSnapshot) snapshot = compare_fixture_load_random (seed);
  g_autoptr (CpQuery) filter = cp_query_parse ("-mode:direct before:2023", NULL);
  g_autoptr (CpQuery) left = cp_query_parse ("role:official|insider", NULL);
  guint n_topics = cp_snapshot_get_n_records (snapshot, CP_ARRAY_TOPICS);
  guint n_questions = cp_snapshot_get_n_records (snapshot, CP_ARRAY_QUESTIONS);

  for (guint kind = 0; kind < CP_N_SOURCE_KINDS; kind++)
    {
      g_autoptr (CpSourceList) sources = cp_source_list_new (snapshot, kind);
      guint n_sources = cp_source_list_get_n_sources (sources);
      const guint32 *topics = cp_snapshot_get_order (snapshot, CP_ARRAY_TOPICS, NULL);
      const guint32 *questions = cp_snapshot_get_order (snapshot, CP_ARRAY_QUESTIONS, NULL);
      CpComparisonOptions options = { .source_kind = kind };

      options.filter = kind % 2 == 0 ? NULL : filter;
      options.left = kind % 3 == 0 ? left : NULL;
      if (n_topics > 0 && kind != 2)
        options.topic = topics[(seed + kind) % n_topics];
      options.without_topic = kind == 4 && options.topic == CP_HANDLE_NONE;
      if (n_questions > 0 && kind == 3)
        options.question = questions[seed % n_questions];
      assert_comparison (snapshot, &options);
      options.source = cp_source_list_get_source (sources, (seed + kind) % n_sources)->id;
      assert_comparison (snapshot, &options);
      options.topic = CP_HANDLE_NONE;
      assert_comparison (snapshot, &options);
    }
}

/* A cell of any row or column, now and then a whole one. */
static CpComparisonCell
choose_cell (CpSnapshot *snapshot, const CpSourceList *sources, GRand *rand)
{
  guint n_topics;
  const guint32 *topics = cp_snapshot_get_order (snapshot, CP_ARRAY_TOPICS, &n_topics);
  guint n_sources = cp_source_list_get_n_sources (sources);
  guint row = g_rand_int_range (rand, 0, n_topics + 2);
  CpComparisonCell cell = { CP_HANDLE_NONE, row == n_topics, NULL };

  if (row < n_topics)
    cell.topic = topics[row];
  if (g_rand_int_range (rand, 0, 6) > 0)
    cell.source = cp_source_list_get_source (sources, g_rand_int_range (rand, 0, n_sources))->id;
  return cell;
}

/* Up to five cells together, which may be the same, or lie in one another. */
static void
test_random_union (gconstpointer data)
{
  guint seed = GPOINTER_TO_UINT (data);
  g_autoptr (CpSnapshot) snapshot = compare_fixture_load_random (seed);
  g_autoptr (CpQuery) filter = cp_query_parse ("-mode:direct before:2023", NULL);
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  guint n_questions;
  const guint32 *questions = cp_snapshot_get_order (snapshot, CP_ARRAY_QUESTIONS, &n_questions);

  for (guint kind = 0; kind < CP_N_SOURCE_KINDS; kind++)
    {
      g_autoptr (CpSourceList) sources = cp_source_list_new (snapshot, kind);
      CpComparisonCell cells[5];
      CpComparisonOptions options = { .source_kind = kind, .cells = cells };

      options.filter = kind % 2 == 0 ? NULL : filter;
      if (n_questions > 0 && kind == 3)
        options.question = questions[seed % n_questions];
      options.n_cells = g_rand_int_range (rand, 1, G_N_ELEMENTS (cells) + 1);
      for (guint i = 0; i < options.n_cells; i++)
        cells[i] = choose_cell (snapshot, sources, rand);
      assert_comparison (snapshot, &options);
    }
}

static void
add_tests (const char *prefix, GTestDataFunc test, guint n_seeds)
{
  for (guint seed = 0; seed < n_seeds; seed++)
    {
      g_autofree char *path = g_strdup_printf ("%s/%u", prefix, seed);

      g_test_add_data_func (path, GUINT_TO_POINTER (seed), test);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  add_tests ("/comparison/random", test_random, 16);
  add_tests ("/comparison/random-union", test_random_union, 16);
  return g_test_run ();
}
