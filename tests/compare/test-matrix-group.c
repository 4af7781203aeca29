/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of a matrix whose smallest topics and sources are together. */

#include <string.h>

#include "compare-fixture.h"
#include "cp-matrix.h"

static CpMatrix *
make_matrix (CpSnapshot *snapshot, CpSourceKind columns, CpMeasure measure)
{
  const CpMatrixOptions options = { .columns = columns, .measure = measure };

  return cp_matrix_new (snapshot, &options, NULL, NULL);
}

static guint
count_statements (const CpMatrix *matrix, guint row, guint column)
{
  return cp_matrix_get_count (matrix, row, column)->statements;
}

static char *
join_rows (const CpMatrix *matrix)
{
  GString *ids = g_string_new (NULL);

  for (guint i = 0; i < cp_matrix_get_n_rows (matrix); i++)
    g_string_append_printf (ids, "%s%s", i > 0 ? " " : "", cp_matrix_get_row (matrix, i)->id);
  return g_string_free (ids, FALSE);
}

static char *
join_columns (const CpMatrix *matrix)
{
  GString *ids = g_string_new (NULL);

  for (guint i = 0; i < cp_matrix_get_n_columns (matrix); i++)
    g_string_append_printf (ids, "%s%s", i > 0 ? " " : "", cp_matrix_get_column (matrix, i)->id);
  return g_string_free (ids, FALSE);
}

/* Main topics stay, then those of which most is said; "no topic" stays by itself, and last. */
static void
test_builtin (void)
{
  g_autoptr (CpSnapshot) snapshot = compare_fixture_load_builtin ();
  g_autoptr (CpMatrix) matrix = make_matrix (snapshot, CP_SOURCE_DOCUMENTS, CP_MEASURE_STATEMENTS);
  g_autoptr (CpMatrix) grouped = cp_matrix_new_grouped (matrix, 8, 3);
  g_autofree char *rows = join_rows (grouped);
  g_autofree char *columns = join_columns (grouped);

  g_assert_cmpstr (rows, ==, "threats armenia afghanistan taliban alliance hybrid further none");
  g_assert_cmpstr (columns, ==, "000 002 further");
  g_assert_cmpstr (cp_matrix_get_row (grouped, 6)->label, ==, "6 further topics");
  g_assert_true (cp_matrix_get_row (grouped, 6)->further);
  g_assert_cmpstr (cp_matrix_get_column (grouped, 2)->label, ==, "3 further sources");
  g_assert_true (cp_matrix_get_column (grouped, 2)->further);
  g_assert_cmpuint (cp_matrix_get_further_topics (grouped)->len, ==, 6);
  g_assert_cmpuint (cp_matrix_get_further_sources (grouped)->len, ==, 3);
  g_assert_cmpuint (count_statements (grouped, 0, CP_MATRIX_TOTAL), ==, 31);
  g_assert_cmpuint (count_statements (grouped, CP_MATRIX_TOTAL, CP_MATRIX_TOTAL), ==, 104);
  g_assert_cmpuint (cp_matrix_get_n_uncoded (grouped), ==, 1);
  g_assert_cmpuint (cp_matrix_get_n_documents (grouped), ==, 5);
}

/* What fits stays as it is, in one direction or in both. */
static void
test_fitting (void)
{
  g_autoptr (CpSnapshot) snapshot = compare_fixture_load_builtin ();
  g_autoptr (CpMatrix) matrix = make_matrix (snapshot, CP_SOURCE_DOCUMENTS, CP_MEASURE_STATEMENTS);
  g_autoptr (CpMatrix) same = cp_matrix_new_grouped (matrix, 13, 5);
  g_autoptr (CpMatrix) rows = cp_matrix_new_grouped (matrix, 5, 5);
  g_autoptr (CpMatrix) columns = cp_matrix_new_grouped (matrix, 13, 2);

  g_assert_true (same == matrix);
  g_assert_null (cp_matrix_get_further_topics (matrix));
  g_assert_cmpuint (cp_matrix_get_n_rows (rows), ==, 5);
  g_assert_cmpuint (cp_matrix_get_n_columns (rows), ==, 5);
  g_assert_null (cp_matrix_get_further_sources (rows));
  g_assert_cmpuint (cp_matrix_get_n_rows (columns), ==, 13);
  g_assert_cmpuint (cp_matrix_get_n_columns (columns), ==, 2);
  g_assert_null (cp_matrix_get_further_topics (columns));
}

/* Without statements that bear no topic the last row is the further ones, which are not uncoded. */
static void
test_no_none (void)
{
  g_autoptr (CpSnapshot) snapshot = compare_fixture_load_small ();
  g_autoptr (CpMatrix) matrix = make_matrix (snapshot, CP_SOURCE_OUTLETS, CP_MEASURE_STATEMENTS);
  g_autoptr (CpMatrix) grouped = cp_matrix_new_grouped (matrix, 3, 2);
  g_autofree char *rows = join_rows (grouped);

  g_assert_cmpstr (rows, ==, "safety further none");
  g_assert_cmpuint (cp_matrix_get_n_uncoded (grouped), ==, cp_matrix_get_n_uncoded (matrix));
  g_assert_cmpstr (cp_matrix_get_column (grouped, 1)->label, ==, "2 further outlets");
}

static gboolean
has_row (const CpMatrix *matrix, const char *id)
{
  for (guint i = 0; i < cp_matrix_get_n_rows (matrix); i++)
    if (strcmp (cp_matrix_get_row (matrix, i)->id, id) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
has_column (const CpMatrix *matrix, const char *id)
{
  for (guint i = 0; i < cp_matrix_get_n_columns (matrix); i++)
    if (strcmp (cp_matrix_get_column (matrix, i)->id, id) == 0)
      return TRUE;
  return FALSE;
}

/* The statements, and their speakers, of all cells that are one in the grouped matrix. */
static void
count_naively (const CpMatrix *matrix, const CpMatrix *grouped, guint row, guint column,
               guint *n_statements, guint *n_speakers)
{
  const CpMatrixRow *one_row = cp_matrix_get_row (grouped, row);
  const CpSource *one_column = cp_matrix_get_column (grouped, column);
  const guint32 *speakers =
      cp_snapshot_get_statements (cp_matrix_get_snapshot (matrix))->speaker;
  g_autoptr (GHashTable) statements = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) names = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < cp_matrix_get_n_rows (matrix); i++)
    for (guint k = 0; k < cp_matrix_get_n_columns (matrix); k++)
      {
        const char *topic = cp_matrix_get_row (matrix, i)->id;
        const char *source = cp_matrix_get_column (matrix, k)->id;
        g_autoptr (GArray) list = cp_matrix_list_statements (matrix, i, k);
        gboolean in_row = one_row->further ? !has_row (grouped, topic)
                                           : strcmp (topic, one_row->id) == 0;
        gboolean in_column = one_column->further ? !has_column (grouped, source)
                                                 : strcmp (source, one_column->id) == 0;

        for (guint n = 0; in_row && in_column && n < list->len; n++)
          {
            guint32 statement = g_array_index (list, guint32, n);

            g_hash_table_add (statements, GUINT_TO_POINTER (statement));
            if (speakers[statement] != CP_HANDLE_NONE)
              g_hash_table_add (names, GUINT_TO_POINTER (speakers[statement]));
          }
      }
  *n_statements = g_hash_table_size (statements);
  *n_speakers = g_hash_table_size (names);
}

static void
check_grouped (CpMatrix *matrix, CpMatrix *grouped)
{
  const CpCount *total = cp_matrix_get_count (matrix, CP_MATRIX_TOTAL, CP_MATRIX_TOTAL);

  g_assert_cmpmem (total, sizeof *total,
                   cp_matrix_get_count (grouped, CP_MATRIX_TOTAL, CP_MATRIX_TOTAL), sizeof *total);
  g_assert_cmpuint (cp_matrix_get_detail (matrix, CP_MATRIX_TOTAL, CP_MATRIX_TOTAL)->utterances, ==,
                    cp_matrix_get_detail (grouped, CP_MATRIX_TOTAL, CP_MATRIX_TOTAL)->utterances);
  for (guint row = 0; row < cp_matrix_get_n_rows (grouped); row++)
    for (guint column = 0; column < cp_matrix_get_n_columns (grouped); column++)
      {
        guint n_statements;
        guint n_speakers;
        g_autoptr (GArray) list = cp_matrix_list_statements (grouped, row, column);

        count_naively (matrix, grouped, row, column, &n_statements, &n_speakers);
        g_assert_cmpuint (count_statements (grouped, row, column), ==, n_statements);
        g_assert_cmpuint (list->len, ==, n_statements);
        g_assert_cmpuint (cp_matrix_get_detail (grouped, row, column)->speakers, ==, n_speakers);
      }
}

/* What is together is the union of what it is made of. */
static void
test_random (void)
{
  for (guint64 seed = 0; seed < 24; seed++)
    {
      g_autoptr (CpSnapshot) snapshot = compare_fixture_load_random (seed);
      g_autoptr (CpMatrix) matrix = make_matrix (snapshot, seed % CP_N_SOURCE_KINDS,
                                                 CP_MEASURE_SPEAKERS);
      g_autoptr (CpMatrix) grouped = cp_matrix_new_grouped (matrix, 3 + seed % 3, 2 + seed % 4);

      g_assert_cmpuint (cp_matrix_get_n_rows (grouped), <=, 3 + seed % 3);
      g_assert_cmpuint (cp_matrix_get_n_columns (grouped), <=, 2 + seed % 4);
      check_grouped (matrix, grouped);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/matrix-group/builtin", test_builtin);
  g_test_add_func ("/matrix-group/fitting", test_fitting);
  g_test_add_func ("/matrix-group/no-none", test_no_none);
  g_test_add_func ("/matrix-group/random", test_random);

  return g_test_run ();
}
