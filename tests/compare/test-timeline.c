/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of counting statements by topic and month. */

#include <string.h>

#include "compare-fixture.h"
#include "cp-timeline.h"

static CpTimeline *
make_timeline (CpSnapshot *snapshot, const char *filter)
{
  g_autoptr (CpQuery) query = filter != NULL ? cp_query_parse (filter, NULL) : NULL;
  const CpMatrixOptions options = { .filter = query };
  g_autoptr (CpMatrix) matrix = cp_matrix_new (snapshot, &options, NULL, NULL);
  g_autoptr (GError) error = NULL;
  CpTimeline *timeline = cp_timeline_new (matrix, NULL, &error);

  g_assert_no_error (error);
  return timeline;
}

static CpTimeline *
make_of_dates (const char *dates)
{
  g_auto (GStrv) list = g_strsplit (dates, " ", -1);
  g_autoptr (GString) project = g_string_new ("{\"format\": \"counterpoint\", \"version\": 1,\n"
                                              "\"documents\": [");
  g_autoptr (CpSnapshot) snapshot = NULL;

  for (guint i = 0; list[i] != NULL; i++)
    if (g_str_equal (list[i], "-"))
      g_string_append_printf (project, "%s{\"id\": \"d%u\"}", i > 0 ? ", " : "", i);
    else
      g_string_append_printf (project, "%s{\"id\": \"d%u\", \"date\": \"%s\"}", i > 0 ? ", " : "", i,
                              list[i]);
  g_string_append (project, "]}\n");
  snapshot = compare_fixture_load_text (project->str, project->len);
  return make_timeline (snapshot, NULL);
}

/* "2024-03:2" for a month with two documents, "2024-04" for one of which there is nothing,
 * "2024-05+9" for a gap. */
static char *
join_columns (const CpTimeline *timeline)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < cp_timeline_get_n_columns (timeline); i++)
    {
      const CpTimeColumn *column = cp_timeline_get_column (timeline, i);
      g_autofree char *date = column->date != 0 ? cp_date_to_string (column->date)
                                                : g_strdup ("undated");

      g_string_append_printf (text, "%s%s", i > 0 ? " " : "", date);
      if (column->open)
        g_string_append_printf (text, ":%u", column->n_documents);
      if (column->kind == CP_TIME_GAP)
        g_string_append_printf (text, "+%u", column->n_months);
      if (column->inferred)
        g_string_append_c (text, '*');
    }
  return g_string_free (text, FALSE);
}

static void
assert_columns (const CpTimeline *timeline, const char *expected)
{
  g_autofree char *columns = join_columns (timeline);

  g_assert_cmpstr (columns, ==, expected);
}

static guint
find_lane (const CpTimeline *timeline, const char *id)
{
  for (guint i = 0; i < cp_timeline_get_n_lanes (timeline); i++)
    if (g_str_equal (cp_matrix_get_row (cp_timeline_get_matrix (timeline), i)->id, id))
      return i;
  g_error ("no lane %s", id);
}

static void
assert_count (const CpTimeline *timeline, const char *lane, guint column, guint left, guint others,
              guint right)
{
  const CpCount *count = cp_timeline_get_count (timeline, find_lane (timeline, lane), column);

  g_assert_cmpuint (count->sides[CP_SIDE_LEFT], ==, left);
  g_assert_cmpuint (count->sides[CP_SIDE_OTHERS], ==, others);
  g_assert_cmpuint (count->sides[CP_SIDE_RIGHT], ==, right);
  g_assert_cmpuint (count->statements, ==, left + others + right);
}

/* Months, a year, no date. Statements are in the month of their document. */
static void
test_small (void)
{
  g_autoptr (CpSnapshot) snapshot = compare_fixture_load_small ();
  g_autoptr (CpTimeline) timeline = make_timeline (snapshot, NULL);
  guint safety = find_lane (timeline, "safety");

  assert_columns (timeline, "2023-11:1* 2023-12 2024:1* 2024-01 2024-02 2024-03:1 undated:2");
  assert_count (timeline, "safety", 0, 1, 0, 1);
  assert_count (timeline, "safety", 5, 1, 0, 1);
  assert_count (timeline, "art", 0, 0, 1, 0);
  assert_count (timeline, "cost", 2, 1, 0, 1);
  assert_count (timeline, "cost", 3, 0, 0, 0);
  assert_count (timeline, "traffic", 6, 0, 1, 0);
  assert_count (timeline, "none", 6, 0, 1, 0);
  g_assert_cmpuint (cp_timeline_get_count (timeline, find_lane (timeline, "traffic"), 6)->relayed, ==,
                    1);
  g_assert_false (cp_timeline_is_missing (timeline, safety, 0, CP_SIDE_LEFT));
  g_assert_true (cp_timeline_is_missing (timeline, find_lane (timeline, "art"), 0, CP_SIDE_LEFT));
  g_assert_true (cp_timeline_is_missing (timeline, find_lane (timeline, "art"), 0, CP_SIDE_RIGHT));
  g_assert_false (cp_timeline_is_missing (timeline, find_lane (timeline, "traffic"), 6,
                                          CP_SIDE_OTHERS));
  g_assert_false (cp_timeline_is_missing (timeline, safety, 2, CP_SIDE_LEFT));
  g_assert_false (cp_timeline_is_missing (timeline, safety, 3, CP_SIDE_LEFT));
  g_assert_cmpuint (cp_timeline_get_largest (timeline), ==, 1);
  g_assert_cmpuint (cp_timeline_get_n_open (timeline), ==, 4);
}

static void
test_documents (void)
{
  g_autoptr (CpSnapshot) snapshot = compare_fixture_load_small ();
  g_autoptr (CpTimeline) timeline = make_timeline (snapshot, NULL);
  g_autoptr (GArray) of_year = cp_timeline_list_documents (timeline, 2);
  g_autoptr (GArray) of_none = cp_timeline_list_documents (timeline, 3);
  g_autoptr (GArray) undated = cp_timeline_list_documents (timeline, 6);

  g_assert_cmpuint (of_year->len, ==, 1);
  g_assert_cmpuint (g_array_index (of_year, guint32, 0), ==,
                    cp_snapshot_find (snapshot, CP_ARRAY_DOCUMENTS, "d2"));
  g_assert_cmpuint (of_none->len, ==, 0);
  g_assert_cmpuint (undated->len, ==, 2);
  g_assert_cmpint (cp_timeline_find_column (timeline, CP_TIME_UNDATED, 0), ==, 6);
  g_assert_cmpint (cp_timeline_find_column (timeline, CP_TIME_YEAR, 2024 << 9), ==, 2);
  g_assert_cmpint (cp_timeline_find_column (timeline, CP_TIME_MONTH, 2024 << 9), ==, -1);
}

/* A filter takes statements away, but no column: what the corpus has no document of stays apart. */
static void
test_filter (void)
{
  g_autoptr (CpSnapshot) snapshot = compare_fixture_load_small ();
  g_autoptr (CpTimeline) timeline = make_timeline (snapshot, "role:official");

  assert_columns (timeline, "2023-11:1* 2023-12 2024:1* 2024-01 2024-02 2024-03:1 undated:2");
  assert_count (timeline, "safety", 5, 1, 0, 0);
  assert_count (timeline, "art", 0, 0, 0, 0);
}

static void
test_gaps (void)
{
  static const struct
  {
    const char *dates;
    const char *columns;
  } cases[] = {
    { "-", "undated:1" },
    { "2024-05 - -", "2024-05:1 undated:2" },
    { "2024-05-01 2024-05-30", "2024-05:2" },
    { "2024-05", "2024-05:1" },
    { "2024", "2024:1" },
    { "2024-03 2024-11", "2024-03:1 2024-04+7 2024-11:1" },
    { "2024-03 2024-10", "2024-03:1 2024-04 2024-05 2024-06 2024-07 2024-08 2024-09 2024-10:1" },
    { "1994-12 2024-01", "1994-12:1 1995-01+348 2024-01:1" },
    { "0001-01 9999-12", "0001-01:1 0001-02+119986 9999-12:1" },
    { "2022-11 2023 2023-02", "2022-11:1 2022-12 2023:1 2023-01 2023-02:1" },
    { "2020 2023-02 2025", "2020:1 2023-02:1 2025:1" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CpTimeline) timeline = make_of_dates (cases[i].dates);

      assert_columns (timeline, cases[i].columns);
      g_assert_cmpuint (cp_timeline_get_largest (timeline), ==, 0);
    }
}

/* Thirty years, two articles in each: some sixty columns and the gaps between. */
static void
test_thirty_years (void)
{
  g_autoptr (GString) dates = g_string_new (NULL);
  g_autoptr (CpTimeline) timeline = NULL;

  for (guint year = 1994; year < 2024; year++)
    g_string_append_printf (dates, "%s%u-02 %u-04-01", year > 1994 ? " " : "", year, year);
  timeline = make_of_dates (dates->str);
  g_assert_cmpuint (cp_timeline_get_n_open (timeline), ==, 60);
  g_assert_cmpuint (cp_timeline_get_n_columns (timeline), ==, 60 + 30 + 29);
}

static void
test_empty (void)
{
  static const char project[] = "{\"format\": \"counterpoint\", \"version\": 1}";
  g_autoptr (CpSnapshot) snapshot = compare_fixture_load_text (project, strlen (project));
  g_autoptr (CpTimeline) timeline = make_timeline (snapshot, NULL);

  g_assert_cmpuint (cp_timeline_get_n_columns (timeline), ==, 0);
  g_assert_cmpuint (cp_timeline_get_count (timeline, CP_MATRIX_TOTAL, CP_MATRIX_TOTAL)->statements,
                    ==, 0);
}

static void
add_count (CpCount *sum, const CpCount *more)
{
  sum->statements += more->statements;
  sum->relayed += more->relayed;
  sum->both += more->both;
  sum->words += more->words;
  for (guint side = 0; side < CP_N_SIDES; side++)
    sum->sides[side] += more->sides[side];
}

/* What a matrix by documents has in those of a column. */
static CpCount
sum_documents (const CpTimeline *timeline, guint row, guint column)
{
  CpMatrix *matrix = cp_timeline_get_matrix (timeline);
  g_autoptr (GArray) documents = cp_timeline_list_documents (timeline, column);
  CpCount sum = { 0 };

  g_assert_cmpuint (documents->len, ==, cp_timeline_get_column (timeline, column)->n_documents);
  for (guint i = 0; i < documents->len; i++)
    for (guint k = 0; k < cp_matrix_get_n_columns (matrix); k++)
      if (cp_matrix_get_column (matrix, k)->handle == g_array_index (documents, guint32, i))
        add_count (&sum, cp_matrix_get_count (matrix, row, k));
  return sum;
}

/* Each number is that of the cells of a matrix by documents, which is where it leads. */
static void
assert_as_documents (CpSnapshot *snapshot)
{
  g_autoptr (CpTimeline) timeline = make_timeline (snapshot, NULL);

  for (guint lane = 0; lane <= cp_timeline_get_n_lanes (timeline); lane++)
    {
      guint row = lane < cp_timeline_get_n_lanes (timeline) ? lane : CP_MATRIX_TOTAL;

      g_assert_cmpmem (
          cp_timeline_get_count (timeline, row, CP_MATRIX_TOTAL), sizeof (CpCount),
          cp_matrix_get_count (cp_timeline_get_matrix (timeline), row, CP_MATRIX_TOTAL),
          sizeof (CpCount));
      for (guint i = 0; i < cp_timeline_get_n_columns (timeline); i++)
        {
          CpCount sum = sum_documents (timeline, row, i);

          g_assert_cmpmem (cp_timeline_get_count (timeline, row, i), sizeof (CpCount), &sum,
                           sizeof (CpCount));
        }
    }
}

static void
test_numbers (void)
{
  g_autoptr (CpSnapshot) builtin = compare_fixture_load_builtin ();

  assert_as_documents (builtin);
  for (guint64 seed = 0; seed < 20; seed++)
    {
      g_autoptr (CpSnapshot) snapshot = compare_fixture_load_random (seed);

      assert_as_documents (snapshot);
    }
}

static void
test_builtin (void)
{
  g_autoptr (CpSnapshot) snapshot = compare_fixture_load_builtin ();
  g_autoptr (CpTimeline) timeline = make_timeline (snapshot, NULL);

  assert_columns (timeline, "2023-11:2* 2023-12 2024-01 2024-02 2024-03 2024-04:1* 2024-05 "
                            "2024-06:1* 2024-07 2024-08 2024-09 2024-10 2024-11:1*");
  assert_count (timeline, "threats", 0, 14, 0, 7);
  assert_count (timeline, "alliance", 12, 0, 0, 19);
  g_assert_cmpuint (cp_timeline_get_largest (timeline), ==, 19);
}

static void
counted_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  CpTimeline **timeline = data;

  *timeline = cp_timeline_new_finish (result, NULL);
}

static void
test_thread (void)
{
  g_autoptr (CpSnapshot) snapshot = compare_fixture_load_small ();
  g_autoptr (CpMatrix) matrix = cp_matrix_new (snapshot, &(CpMatrixOptions) { 0 }, NULL, NULL);
  g_autoptr (CpTimeline) timeline = NULL;

  cp_timeline_new_async (matrix, NULL, counted_cb, &timeline);
  while (timeline == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (cp_timeline_get_matrix (timeline) == matrix);
  g_assert_cmpuint (cp_timeline_get_n_columns (timeline), ==, 7);
}

static void
test_cancel (void)
{
  g_autoptr (CpSnapshot) snapshot = compare_fixture_load_small ();
  g_autoptr (CpMatrix) matrix = cp_matrix_new (snapshot, &(CpMatrixOptions) { 0 }, NULL, NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (cp_timeline_new (matrix, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/timeline/small", test_small);
  g_test_add_func ("/timeline/filter", test_filter);
  g_test_add_func ("/timeline/gaps", test_gaps);
  g_test_add_func ("/timeline/thirty-years", test_thirty_years);
  g_test_add_func ("/timeline/empty", test_empty);
  g_test_add_func ("/timeline/numbers", test_numbers);
  g_test_add_func ("/timeline/documents", test_documents);
  g_test_add_func ("/timeline/builtin", test_builtin);
  g_test_add_func ("/timeline/thread", test_thread);
  g_test_add_func ("/timeline/cancel", test_cancel);

  return g_test_run ();
}
