/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of how a matrix is made: its limits, and threads. */

#include <string.h>

#include "compare-fixture.h"
#include "cp-compare-error.h"
#include "cp-comparison.h"
#include "cp-matrix.h"

#define N_THREADS 4

static void
append_records (GString *to, const char *array, guint n_records, const char *more)
{
  g_string_append_printf (to, ", \"%s\": [", array);
  for (guint i = 0; i < n_records; i++)
    g_string_append_printf (to, "%s{\"id\": \"%s-%u\"%s}", i == 0 ? "" : ", ", array, i, more);
  g_string_append_c (to, ']');
}

static CpSnapshot *
load_wide (guint n_documents, guint n_topics, guint n_roles)
{
  g_autoptr (GString) text = g_string_new ("{\"format\": \"counterpoint\", \"version\": 1");

  append_records (text, "documents", n_documents, "");
  append_records (text, "topics", n_topics, ", \"label\": \"A topic\"");
  append_records (text, "roles", n_roles, ", \"label\": \"A role\"");
  g_string_append (text, ", \"statements\": [{\"id\": \"s\", \"document\": \"documents-0\", "
                         "\"gist\": \"It rains.\"}]}");
  return compare_fixture_load_text (text->str, text->len);
}

static void
assert_limit (CpSnapshot *snapshot, const char *named)
{
  CpMatrixOptions options = { .columns = CP_SOURCE_DOCUMENTS };
  g_autoptr (GError) error = NULL;
  g_autoptr (CpMatrix) months = NULL;

  g_assert_null (cp_matrix_new (snapshot, &options, NULL, &error));
  g_assert_error (error, CP_COMPARE_ERROR, CP_COMPARE_ERROR_LIMIT);
  g_assert_nonnull (strstr (error->message, named));
  g_assert_nonnull (strstr (error->message, "months or countries"));
  g_clear_error (&error);

  /* What the sentence says to do helps. */
  options.columns = CP_SOURCE_MONTHS;
  months = cp_matrix_new (snapshot, &options, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (cp_matrix_get_n_columns (months), ==, 1);
}

static void
test_limit (void)
{
  g_autoptr (CpSnapshot) cells = load_wide (60000, 60000, 2);
  g_autoptr (CpSnapshot) details = load_wide (9000, 1000, 20);

  assert_limit (cells, "60001 topics and 60000 columns");
  assert_limit (details, "1001 topics and 9000 columns");
}

static void
test_cancelled (void)
{
  g_autoptr (CpSnapshot) snapshot = compare_fixture_load_small ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  CpMatrixOptions options = { .columns = CP_SOURCE_OUTLETS };
  CpComparisonOptions comparison_options = { .filter = NULL };
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (cp_matrix_new (snapshot, &options, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  g_assert_null (cp_comparison_new (snapshot, &comparison_options, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static gpointer
count_details (gpointer data)
{
  g_autoptr (CpMatrix) matrix = data;
  double sum = 0;

  for (guint i = 0; i < cp_matrix_get_n_rows (matrix); i++)
    for (guint j = 0; j < cp_matrix_get_n_columns (matrix); j++)
      {
        g_autoptr (CpMatrix) again = cp_matrix_ref (matrix);

        sum += cp_matrix_get_value (again, i, j) * (i + 1) + j;
        sum += cp_matrix_get_detail (again, i, j)->speakers;
      }
  return GINT_TO_POINTER ((int) sum);
}

/* The first who asks counts, the others get the same. */
static void
test_threads (void)
{
  g_autoptr (CpSnapshot) snapshot = compare_fixture_load_builtin ();
  CpMatrixOptions options = { .measure = CP_MEASURE_UTTERANCES };

  for (guint run = 0; run < 50; run++)
    {
      g_autoptr (CpMatrix) matrix = cp_matrix_new (snapshot, &options, NULL, NULL);
      GThread *threads[N_THREADS];
      gpointer sum = NULL;

      for (guint i = 0; i < N_THREADS; i++)
        threads[i] = g_thread_new ("reader", count_details, cp_matrix_ref (matrix));
      for (guint i = 0; i < N_THREADS; i++)
        {
          gpointer other = g_thread_join (threads[i]);

          g_assert_true (i == 0 || other == sum);
          sum = other;
        }
      g_assert_cmpint (GPOINTER_TO_INT (sum), >, 0);
      g_assert_true (count_details (cp_matrix_ref (matrix)) == sum);
    }
}

static void
matrix_made_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  GAsyncResult **taken = data;

  *taken = g_object_ref (result);
}

static CpMatrix *
make_async (GCancellable *cancellable, GError **error)
{
  g_autoptr (CpSnapshot) snapshot = compare_fixture_load_small ();
  g_autoptr (CpQuery) filter = cp_query_parse ("role:official", NULL);
  g_autoptr (GAsyncResult) result = NULL;
  CpMatrixOptions options = { .filter = filter, .left = filter, .measure = CP_MEASURE_WORDS };

  cp_matrix_new_async (snapshot, &options, cancellable, matrix_made_cb, &result);
  memset (&options, 0, sizeof options);
  g_clear_pointer (&filter, cp_query_unref);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  return cp_matrix_new_finish (result, error);
}

static void
test_async (void)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (CpMatrix) matrix = make_async (cancellable, &error);

  g_assert_no_error (error);
  g_assert_cmpint (cp_matrix_get_measure (matrix), ==, CP_MEASURE_WORDS);
  g_assert_cmpuint (cp_matrix_get_count (matrix, CP_MATRIX_TOTAL, CP_MATRIX_TOTAL)->statements, ==,
                    3);

  g_cancellable_cancel (cancellable);
  g_assert_null (make_async (cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/matrix-making/limit", test_limit);
  g_test_add_func ("/matrix-making/cancelled", test_cancelled);
  g_test_add_func ("/matrix-making/threads", test_threads);
  g_test_add_func ("/matrix-making/async", test_async);
  return g_test_run ();
}
