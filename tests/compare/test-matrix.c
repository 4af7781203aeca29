/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of counting statements by topic and source. */

#include <math.h>
#include <string.h>

#include "compare-fixture.h"
#include "cp-corpus.h"
#include "cp-matrix.h"
#include "naive-count.h"

static CpMatrix *
make_matrix (CpSnapshot *snapshot, CpSourceKind columns, CpMeasure measure, CpSort sort,
             const char *filter)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CpQuery) query = filter == NULL ? NULL : cp_query_parse (filter, &error);
  CpMatrixOptions options = {
    .filter = query, .columns = columns, .measure = measure, .sort = sort,
  };

  g_assert_no_error (error);
  return cp_matrix_new (snapshot, &options, NULL, NULL);
}

static guint
find_row (const CpMatrix *matrix, const char *id)
{
  for (guint i = 0; i < cp_matrix_get_n_rows (matrix); i++)
    if (strcmp (cp_matrix_get_row (matrix, i)->id, id) == 0)
      return i;
  g_error ("no row %s", id);
}

static guint
find_column (const CpMatrix *matrix, const char *id)
{
  for (guint i = 0; i < cp_matrix_get_n_columns (matrix); i++)
    if (strcmp (cp_matrix_get_column (matrix, i)->id, id) == 0)
      return i;
  g_error ("no column %s", id);
}

static char *
join_rows (const CpMatrix *matrix)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < cp_matrix_get_n_rows (matrix); i++)
    g_string_append_printf (text, "%s%s", i == 0 ? "" : " ", cp_matrix_get_row (matrix, i)->id);
  return g_string_free (text, FALSE);
}

static char *
join_columns (const CpMatrix *matrix)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < cp_matrix_get_n_columns (matrix); i++)
    g_string_append_printf (text, "%s%s", i == 0 ? "" : " ", cp_matrix_get_column (matrix, i)->id);
  return g_string_free (text, FALSE);
}

/* The numbers of the built-in corpus, counted by hand when it was coded. */
static void
test_builtin (void)
{
  static const struct
  {
    const char *topic;
    guint n;
  } topics[] = {
    { "threats", 31 }, { "armenia", 15 },   { "afghanistan", 8 }, { "taliban", 5 },
    { "alliance", 58 }, { "hybrid", 14 },   { "nato", 10 },       { "extremism", 10 },
    { "borders", 9 },   { "ukraine", 5 },   { "january", 4 },     { "other", 7 },
    { "none", 1 },
  };
  g_autoptr (CpSnapshot) snapshot = compare_fixture_load_builtin ();
  g_autoptr (CpMatrix) matrix = make_matrix (snapshot, CP_SOURCE_DOCUMENTS, CP_MEASURE_STATEMENTS,
                                             CP_SORT_DEFAULT, NULL);
  const CpCount *total = cp_matrix_get_count (matrix, CP_MATRIX_TOTAL, CP_MATRIX_TOTAL);
  const CpDetail *detail = cp_matrix_get_detail (matrix, CP_MATRIX_TOTAL, CP_MATRIX_TOTAL);
  g_autofree char *columns = join_columns (matrix);

  g_assert_cmpuint (total->statements, ==, 104);
  g_assert_cmpuint (total->relayed, ==, 4);
  g_assert_cmpuint (total->sides[CP_SIDE_LEFT], ==, 47);
  g_assert_cmpuint (total->sides[CP_SIDE_RIGHT], ==, 45);
  g_assert_cmpuint (total->sides[CP_SIDE_OTHERS], ==, 12);
  g_assert_cmpuint (total->both, ==, 0);
  g_assert_cmpuint (detail->speakers, ==, 21);
  g_assert_cmpuint (detail->side_speakers[CP_SIDE_LEFT], ==, 8);
  g_assert_cmpuint (detail->side_speakers[CP_SIDE_RIGHT], ==, 5);
  g_assert_cmpuint (detail->side_speakers[CP_SIDE_OTHERS], ==, 8);
  g_assert_cmpuint (cp_matrix_get_n_rows (matrix), ==, G_N_ELEMENTS (topics));
  g_assert_cmpuint (cp_matrix_get_n_uncoded (matrix), ==, 1);
  g_assert_cmpuint (cp_matrix_get_n_documents (matrix), ==, 5);
  g_assert_cmpstr (columns, ==, "000 003 001 004 002");
  for (guint i = 0; i < G_N_ELEMENTS (topics); i++)
    {
      guint row = find_row (matrix, topics[i].topic);

      g_assert_cmpuint (cp_matrix_get_count (matrix, row, CP_MATRIX_TOTAL)->statements, ==,
                        topics[i].n);
    }
}

static void
test_small (void)
{
  g_autoptr (CpSnapshot) snapshot = compare_fixture_load_small ();
  g_autoptr (CpMatrix) matrix = make_matrix (snapshot, CP_SOURCE_DOCUMENTS, CP_MEASURE_STATEMENTS,
                                             CP_SORT_DEFAULT, NULL);
  g_autofree char *rows = join_rows (matrix);
  g_autofree char *columns = join_columns (matrix);
  const CpCount *count =
      cp_matrix_get_count (matrix, find_row (matrix, "safety"), find_column (matrix, "d4"));
  const CpDetail *detail = cp_matrix_get_detail (matrix, find_row (matrix, "safety"),
                                                 CP_MATRIX_TOTAL);
  CpDate first, last;
  g_autofree char *first_text = NULL;
  g_autofree char *last_text = NULL;

  /* Main topics first, no topic last; a document that says nothing has a column. */
  g_assert_cmpstr (rows, ==, "safety traffic cost art none");
  g_assert_cmpstr (columns, ==, "d4 d2 d1 d3 d5");
  g_assert_cmpuint (count->statements, ==, 2);
  g_assert_cmpuint (count->sides[CP_SIDE_LEFT], ==, 1);
  g_assert_cmpuint (count->sides[CP_SIDE_RIGHT], ==, 1);
  /* s1 and s9 repeat one another, so one of them goes. */
  g_assert_cmpuint (detail->utterances, ==, 3);
  g_assert_cmpuint (detail->speakers, ==, 3);
  g_assert_cmpuint (detail->side_speakers[CP_SIDE_RIGHT], ==, 2);
  g_assert_cmpuint (detail->by_role[cp_snapshot_find (snapshot, CP_ARRAY_ROLES, "expert")], ==, 2);
  g_assert_cmpuint (
      cp_matrix_get_detail (matrix, find_row (matrix, "art"), CP_MATRIX_TOTAL)->by_role[0], ==, 1);
  /* Words of the source only: "The bridge is safe" and the eleven of the engineer. */
  g_assert_cmpuint (
      cp_matrix_get_count (matrix, CP_MATRIX_TOTAL, find_column (matrix, "d1"))->words, ==, 15);
  g_assert_cmpuint (cp_matrix_get_count (matrix, CP_MATRIX_TOTAL, CP_MATRIX_TOTAL)->words, ==, 15);
  g_assert_cmpuint (cp_matrix_get_n_documents (matrix), ==, 4);
  g_assert_true (cp_matrix_get_period (matrix, &first, &last));
  first_text = cp_date_to_string (first);
  last_text = cp_date_to_string (last);
  g_assert_cmpstr (first_text, ==, "2023-11");
  g_assert_cmpstr (last_text, ==, "2024");
}

static void
test_shares (void)
{
  g_autoptr (CpSnapshot) snapshot = compare_fixture_load_small ();
  g_autoptr (CpMatrix) rows = make_matrix (snapshot, CP_SOURCE_DOCUMENTS, CP_MEASURE_ROW_SHARE,
                                           CP_SORT_HAND, NULL);
  g_autoptr (CpMatrix) columns = make_matrix (snapshot, CP_SOURCE_DOCUMENTS,
                                              CP_MEASURE_COLUMN_SHARE, CP_SORT_HAND, NULL);
  guint safety = find_row (rows, "safety");
  guint d1 = find_column (rows, "d1");

  g_assert_cmpfloat (cp_matrix_get_value (rows, safety, d1), ==, 0.5);
  g_assert_cmpfloat (cp_matrix_get_value (rows, safety, CP_MATRIX_TOTAL), ==, 1);
  /* Both statements of d1 are on safety, one is on cost too: together more than all. */
  g_assert_cmpfloat (cp_matrix_get_value (columns, safety, d1), ==, 1);
  g_assert_cmpfloat (cp_matrix_get_value (columns, find_row (columns, "cost"), d1), ==, 0.5);
  g_assert_cmpfloat (cp_matrix_get_value (columns, CP_MATRIX_TOTAL, d1), ==, 1);
  g_assert_cmpfloat (cp_matrix_get_value (columns, safety, find_column (columns, "d5")), ==, 0);
}

static void
test_sort (void)
{
  static const struct
  {
    CpSourceKind kind;
    CpMeasure measure;
    CpSort sort;
    const char *filter;
    const char *rows;
    const char *columns;
  } sorts[] = {
    { CP_SOURCE_DOCUMENTS, CP_MEASURE_STATEMENTS, CP_SORT_HAND, NULL,
      "safety traffic cost art none", "d1 d2 d3 d4 d5" },
    { CP_SOURCE_OUTLETS, CP_MEASURE_STATEMENTS, CP_SORT_DEFAULT, NULL,
      "safety traffic cost art none", "bugle echo none" },
    { CP_SOURCE_SPEAKERS, CP_MEASURE_STATEMENTS, CP_SORT_TOTAL, NULL,
      "safety traffic cost art none", "mayor engineer walker clerk none" },
    { CP_SOURCE_SPEAKERS, CP_MEASURE_STATEMENTS, CP_SORT_NAME, NULL,
      "safety traffic art cost none", "mayor engineer clerk walker none" },
    { CP_SOURCE_MONTHS, CP_MEASURE_STATEMENTS, CP_SORT_DEFAULT, NULL,
      "safety traffic cost art none", "2023-11 2023-12 2024 2024-03 2024-06 none" },
    /* The first statement on art is of 2023, that on cost of 2024; that on traffic has no date. */
    { CP_SOURCE_ROLES, CP_MEASURE_STATEMENTS, CP_SORT_DATE, NULL,
      "safety traffic art cost none", "expert official insider none" },
    /* A filter leaves what it empties, and totals decide; the mayor speaks with the clerk once. */
    { CP_SOURCE_SPEAKERS, CP_MEASURE_STATEMENTS, CP_SORT_TOTAL, "speaker:clerk|walker",
      "safety traffic cost art none", "walker mayor clerk engineer none" },
    /* Words are only known of d1. */
    { CP_SOURCE_DOCUMENTS, CP_MEASURE_WORDS, CP_SORT_TOTAL, NULL,
      "safety traffic cost art none", "d1 d2 d3 d4 d5" },
    { CP_SOURCE_DOCUMENTS, CP_MEASURE_SPEAKERS, CP_SORT_TOTAL, NULL,
      "safety traffic cost art none", "d1 d2 d3 d4 d5" },
    { CP_SOURCE_DOCUMENTS, CP_MEASURE_STATEMENTS, CP_SORT_TOTAL, NULL,
      "safety traffic cost art none", "d4 d1 d2 d3 d5" },
  };
  g_autoptr (CpSnapshot) snapshot = compare_fixture_load_small ();

  for (guint i = 0; i < G_N_ELEMENTS (sorts); i++)
    {
      g_autoptr (CpMatrix) matrix = make_matrix (snapshot, sorts[i].kind, sorts[i].measure,
                                                 sorts[i].sort, sorts[i].filter);
      g_autofree char *rows = join_rows (matrix);
      g_autofree char *columns = join_columns (matrix);

      g_assert_cmpstr (rows, ==, sorts[i].rows);
      g_assert_cmpstr (columns, ==, sorts[i].columns);
    }
}

static void
test_filter (void)
{
  g_autoptr (CpSnapshot) snapshot = compare_fixture_load_small ();
  g_autoptr (CpMatrix) matrix = make_matrix (snapshot, CP_SOURCE_DOCUMENTS, CP_MEASURE_STATEMENTS,
                                             CP_SORT_DEFAULT, "speaker:king");
  CpDate first, last;

  g_assert_cmpuint (cp_matrix_get_n_rows (matrix), ==, 5);
  g_assert_cmpuint (cp_matrix_get_n_columns (matrix), ==, 5);
  g_assert_cmpuint (cp_matrix_get_count (matrix, CP_MATRIX_TOTAL, CP_MATRIX_TOTAL)->statements, ==,
                    0);
  g_assert_cmpuint (cp_matrix_get_n_uncoded (matrix), ==, 0);
  g_assert_cmpuint (cp_matrix_get_n_documents (matrix), ==, 0);
  g_assert_false (cp_matrix_get_period (matrix, &first, &last));
  g_assert_nonnull (cp_matrix_get_filter (matrix));
}

static void
test_both (void)
{
  g_autoptr (CpSnapshot) snapshot = compare_fixture_load_small ();
  g_autoptr (CpQuery) left = cp_query_parse ("speaker:mayor|engineer", NULL);
  g_autoptr (CpQuery) right = cp_query_parse ("topic:cost", NULL);
  CpMatrixOptions options = { .left = left, .right = right };
  g_autoptr (CpMatrix) matrix = cp_matrix_new (snapshot, &options, NULL, NULL);
  const CpCount *total = cp_matrix_get_count (matrix, CP_MATRIX_TOTAL, CP_MATRIX_TOTAL);

  g_assert_cmpuint (total->sides[CP_SIDE_LEFT], ==, 5);
  g_assert_cmpuint (total->both, ==, 3);
  g_assert_cmpuint (total->sides[CP_SIDE_RIGHT], ==, 0);
  g_assert_cmpuint (total->sides[CP_SIDE_OTHERS], ==, 4);
}

static void
test_empty (void)
{
  const char *text = "{\"format\": \"counterpoint\", \"version\": 1}";
  g_autoptr (CpSnapshot) snapshot = compare_fixture_load_text (text, strlen (text));
  g_autoptr (CpMatrix) matrix = make_matrix (snapshot, CP_SOURCE_DOCUMENTS, CP_MEASURE_SPEAKERS,
                                             CP_SORT_DEFAULT, NULL);
  g_autoptr (GArray) statements = cp_matrix_list_statements (matrix, CP_MATRIX_TOTAL,
                                                             CP_MATRIX_TOTAL);
  CpMatrix *again = cp_matrix_ref (matrix);

  g_assert_cmpuint (cp_matrix_get_n_rows (matrix), ==, 0);
  g_assert_cmpuint (cp_matrix_get_n_columns (matrix), ==, 0);
  g_assert_cmpuint (statements->len, ==, 0);
  g_assert_cmpfloat (cp_matrix_get_value (matrix, CP_MATRIX_TOTAL, CP_MATRIX_TOTAL), ==, 0);
  g_assert_cmpuint (cp_matrix_get_n_uncoded (matrix), ==, 0);
  cp_matrix_unref (again);
}

static void
assert_count (CpMatrix *matrix, guint row, guint column, const GArray *statements)
{
  const CpStatementColumns *columns =
      cp_snapshot_get_statements (cp_matrix_get_snapshot (matrix));
  const CpSides *sides = cp_matrix_get_sides (matrix);
  const CpCount *count = cp_matrix_get_count (matrix, row, column);
  CpCount expected = { 0 };

  for (guint i = 0; i < statements->len; i++)
    {
      guint32 statement = g_array_index (statements, guint32, i);

      expected.statements++;
      expected.relayed += columns->reported[statement] != CP_HANDLE_NONE;
      expected.sides[cp_sides_get_side (sides, statement)]++;
      expected.both += cp_sides_is_on_both (sides, statement);
      expected.words += columns->words[statement];
    }
  g_assert_cmpmem (count, sizeof *count, &expected, sizeof expected);
}

static void
assert_detail (CpMatrix *matrix, guint row, guint column, const GArray *statements)
{
  CpSnapshot *snapshot = cp_matrix_get_snapshot (matrix);
  const CpSides *sides = cp_matrix_get_sides (matrix);
  const CpDetail *detail = cp_matrix_get_detail (matrix, row, column);
  guint n_roles = cp_snapshot_get_n_handles (snapshot, CP_ARRAY_ROLES);
  g_autofree guint32 *by_role = g_new0 (guint32, n_roles);

  for (guint i = 0; i < statements->len; i++)
    by_role[cp_snapshot_get_statement_role (snapshot, g_array_index (statements, guint32, i))]++;
  g_assert_cmpmem (detail->by_role, n_roles * sizeof (guint32), by_role,
                   n_roles * sizeof (guint32));
  g_assert_cmpuint (detail->speakers, ==, naive_count_speakers (snapshot, sides, statements, -1));
  for (int side = 0; side < CP_N_SIDES; side++)
    g_assert_cmpuint (detail->side_speakers[side], ==,
                      naive_count_speakers (snapshot, sides, statements, side));
}

/* The list is the same statements, in reading order. */
static void
assert_list (CpMatrix *matrix, guint row, guint column, const GArray *statements)
{
  CpSnapshot *snapshot = cp_matrix_get_snapshot (matrix);
  g_autoptr (GArray) list = cp_matrix_list_statements (matrix, row, column);
  g_autoptr (GHashTable) found = g_hash_table_new (NULL, NULL);

  g_assert_cmpuint (list->len, ==, statements->len);
  for (guint i = 0; i < list->len; i++)
    {
      g_hash_table_add (found, GUINT_TO_POINTER (g_array_index (list, guint32, i)));
      if (i > 0)
        g_assert_cmpint (cp_snapshot_compare_statements (snapshot,
                                                         g_array_index (list, guint32, i - 1),
                                                         g_array_index (list, guint32, i)),
                         <, 0);
    }
  for (guint i = 0; i < statements->len; i++)
    g_assert_true (
        g_hash_table_contains (found, GUINT_TO_POINTER (g_array_index (statements, guint32, i))));
}

static int
compare_handles (gconstpointer a, gconstpointer b)
{
  guint32 one = *(const guint32 *) a;
  guint32 other = *(const guint32 *) b;

  return (one > other) - (one < other);
}

/* All that is counted is what is in the total, in the order of the handles. */
static void
assert_counted (CpMatrix *matrix)
{
  g_autoptr (GArray) counted = cp_matrix_list_counted (matrix);
  g_autoptr (GArray) total = cp_matrix_list_statements (matrix, CP_MATRIX_TOTAL, CP_MATRIX_TOTAL);

  g_array_sort (total, compare_handles);
  g_assert_cmpmem (counted->data, counted->len * sizeof (guint32), total->data,
                   total->len * sizeof (guint32));
}

/* Cells, and the totals behind the last row and column. */
static void
assert_matrix (CpMatrix *matrix, gboolean with_utterances)
{
  CpSnapshot *snapshot = cp_matrix_get_snapshot (matrix);
  guint n_rows = cp_matrix_get_n_rows (matrix);
  guint n_columns = cp_matrix_get_n_columns (matrix);

  assert_counted (matrix);
  for (guint i = 0; i <= n_rows; i++)
    for (guint j = 0; j <= n_columns; j++)
      {
        guint row = i == n_rows ? CP_MATRIX_TOTAL : i;
        guint column = j == n_columns ? CP_MATRIX_TOTAL : j;
        g_autoptr (GArray) statements = naive_list_cell (matrix, row, column);

        assert_count (matrix, row, column, statements);
        assert_detail (matrix, row, column, statements);
        assert_list (matrix, row, column, statements);
        if (with_utterances)
          g_assert_cmpuint (cp_matrix_get_detail (matrix, row, column)->utterances, ==,
                            naive_count_utterances (snapshot, statements));
      }
}

static void
test_random (void)
{
  static const char *const filters[] = { NULL, "role:expert|none", "-topic:topic-1 after:2020" };
  guint n_with_utterances = 0;

  for (guint seed = 0; seed < 40; seed++)
    {
      g_autoptr (CpSnapshot) snapshot = compare_fixture_load_random (seed);
      gboolean with_utterances = !naive_has_circle (snapshot);

      n_with_utterances += with_utterances;
      for (guint kind = 0; kind < CP_N_SOURCE_KINDS; kind++)
        {
          g_autoptr (CpMatrix) matrix =
              make_matrix (snapshot, kind, CP_MEASURE_STATEMENTS, seed % (CP_SORT_HAND + 1),
                           filters[(seed + kind) % G_N_ELEMENTS (filters)]);

          assert_matrix (matrix, with_utterances);
        }
    }
  g_assert_cmpuint (n_with_utterances, >=, 20);
}

/* Rows of removed statements hold what was there, and count nowhere. */
static void
test_removed (void)
{
  g_autoptr (CpSnapshot) before = compare_fixture_load_small ();
  g_autoptr (CpCorpus) corpus = cp_corpus_new_for_snapshot (before);
  g_autoptr (CpEdit) edit = cp_edit_new ("Remove 2 statements");
  g_autoptr (GError) error = NULL;
  g_autoptr (CpSnapshot) after = NULL;
  g_autoptr (CpMatrix) speakers = NULL;
  g_autofree char *rows = NULL;
  g_autofree char *columns = NULL;

  cp_edit_remove (edit, CP_ARRAY_STATEMENTS, compare_fixture_find (before, "s6"));
  cp_edit_remove (edit, CP_ARRAY_STATEMENTS, compare_fixture_find (before, "s8"));
  g_assert_true (cp_corpus_apply (corpus, edit, &error));
  g_assert_no_error (error);
  after = cp_corpus_snapshot (corpus);

  speakers = make_matrix (after, CP_SOURCE_SPEAKERS, CP_MEASURE_STATEMENTS, CP_SORT_HAND, NULL);
  rows = join_rows (speakers);
  columns = join_columns (speakers);
  g_assert_cmpstr (rows, ==, "safety traffic cost art");
  g_assert_cmpstr (columns, ==, "mayor engineer clerk walker");
  for (guint kind = 0; kind < CP_N_SOURCE_KINDS; kind++)
    {
      g_autoptr (CpMatrix) matrix =
          make_matrix (after, kind, CP_MEASURE_STATEMENTS, CP_SORT_DEFAULT, NULL);

      /* The plain count does not see that two spellings are one country. */
      if (kind != CP_SOURCE_COUNTRIES)
        assert_matrix (matrix, FALSE);
      g_assert_cmpuint (
          cp_matrix_get_count (matrix, CP_MATRIX_TOTAL, CP_MATRIX_TOTAL)->statements, ==, 7);
    }
}

static void
test_names (void)
{
  CpMeasure measure;
  CpSort sort = CP_SORT_DEFAULT;

  for (guint i = 0; i < CP_N_MEASURES; i++)
    {
      g_assert_true (cp_measure_from_string (cp_measure_to_string (i), &measure));
      g_assert_cmpint (measure, ==, i);
    }
  g_assert_false (cp_measure_from_string ("weight", &measure));
  g_assert_true (cp_sort_from_string ("hand", &sort));
  g_assert_cmpint (sort, ==, CP_SORT_HAND);
  g_assert_false (cp_sort_from_string ("", &sort));
  g_assert_cmpint (sort, ==, CP_SORT_HAND);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/matrix/builtin", test_builtin);
  g_test_add_func ("/matrix/small", test_small);
  g_test_add_func ("/matrix/shares", test_shares);
  g_test_add_func ("/matrix/sort", test_sort);
  g_test_add_func ("/matrix/filter", test_filter);
  g_test_add_func ("/matrix/both", test_both);
  g_test_add_func ("/matrix/empty", test_empty);
  g_test_add_func ("/matrix/random", test_random);
  g_test_add_func ("/matrix/removed", test_removed);
  g_test_add_func ("/matrix/names", test_names);
  return g_test_run ();
}
