/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How long a matrix of 100,000 statements takes, against a pass that adds the same columns up. */

#include "compare-fixture.h"
#include "cp-matrix-private.h"

#define N_RUNS 51
#define N_SLOW_RUNS 11

/* 100,000 statements on 40 topics from 500 outlets. */
static const CpSyntheticOptions options = {
  .n_documents = 2000,
  .n_outlets = 500,
  .n_speakers = 3000,
  .n_topics = 40,
  .n_statements = 100000,
  .n_relations = 20000,
  .n_questions = 20,
  .with_text = TRUE,
};

typedef struct
{
  CpSnapshot *snapshot;
  CpMatrix *matrix;
  CpQuery *filter;
  CpCount *counts;
  guint64 sum;
} Bench;

static void
run_reference (Bench *self)
{
  CpCountInput input;

  cp_matrix_get_count_input (self->matrix, &input);
  for (guint i = 0; i < input.n_statements; i++)
    self->sum += input.matches[i] + input.stands[i] + input.places[i] + input.topic_sets[i]
                 + input.reported[i] + input.words[i];
}

static void
run_count (Bench *self)
{
  CpCountInput input;

  cp_matrix_get_count_input (self->matrix, &input);
  cp_count_run (&input, self->counts);
}

static void
run_matrix (Bench *self)
{
  CpMatrixOptions matrix_options = { .filter = self->filter, .columns = CP_SOURCE_OUTLETS };

  cp_matrix_unref (cp_matrix_new (self->snapshot, &matrix_options, NULL, NULL));
}

static void
run_details (Bench *self)
{
  g_clear_pointer (&self->matrix->details, g_free);
  g_clear_pointer (&self->matrix->by_role, g_free);
  self->matrix->has_details = 0;
  cp_matrix_count_details (self->matrix);
}

static void
run_filter (Bench *self)
{
  g_autoptr (CpMatcher) matcher = cp_matcher_new (self->filter, self->snapshot);
  g_autofree guint8 *matches = cp_matcher_run (matcher);

  self->sum += matches[1];
}

static void
run_sides (Bench *self)
{
  cp_sides_unref (cp_sides_new (self->snapshot, NULL, NULL));
}

static void
run_sources (Bench *self)
{
  cp_source_list_free (cp_source_list_new (self->snapshot, CP_SOURCE_OUTLETS));
}

static int
compare_times_cb (gconstpointer a, gconstpointer b)
{
  gint64 one = *(const gint64 *) a;
  gint64 other = *(const gint64 *) b;

  return (one > other) - (one < other);
}

/* Microseconds, the median of @n_runs. */
static double
measure (Bench *self, void (*run) (Bench *self), guint n_runs)
{
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (gint64));

  run (self);
  for (guint i = 0; i < n_runs; i++)
    {
      gint64 start = g_get_monotonic_time ();
      gint64 time;

      run (self);
      time = g_get_monotonic_time () - start;
      g_array_append_val (times, time);
    }
  g_array_sort (times, compare_times_cb);
  return g_array_index (times, gint64, n_runs / 2);
}

static double
report (Bench *self, const char *name, void (*run) (Bench *self), guint n_runs, double reference)
{
  double time = measure (self, run, n_runs);

  if (reference > 0)
    g_print ("%-34s %9.0f us  %7.1f x reference\n", name, time, time / reference);
  else
    g_print ("%-34s %9.0f us\n", name, time);
  return time;
}

static void
report_query (Bench *self, const char *name, const char *query, double reference)
{
  self->filter = cp_query_parse (query, NULL);
  report (self, name, run_filter, N_SLOW_RUNS, reference);
  g_clear_pointer (&self->filter, cp_query_unref);
}

int
main (void)
{
  CpMatrixOptions matrix_options = { .columns = CP_SOURCE_OUTLETS };
  Bench self = { 0 };
  CpCountInput input;
  double reference;

  self.snapshot = compare_fixture_load_synthetic (1, &options);
  self.matrix = cp_matrix_new (self.snapshot, &matrix_options, NULL, NULL);
  cp_matrix_get_count_input (self.matrix, &input);
  self.counts = cp_count_new (&input);

  g_print ("%u statements, %u rows, %u columns\n",
           cp_matrix_get_count (self.matrix, CP_MATRIX_TOTAL, CP_MATRIX_TOTAL)->statements,
           cp_matrix_get_n_rows (self.matrix), cp_matrix_get_n_columns (self.matrix));
  reference = report (&self, "reference: the columns added up", run_reference, N_RUNS, 0);
  report (&self, "counts", run_count, N_RUNS, reference);
  report (&self, "matrix, all of it", run_matrix, N_RUNS, reference);
  report (&self, "  its sides", run_sides, N_RUNS, reference);
  report (&self, "  its sources", run_sources, N_RUNS, reference);
  report (&self, "details of all cells", run_details, N_SLOW_RUNS, reference);
  report_query (&self, "filter: role:expert", "role:expert", reference);
  report_query (&self, "filter: five fields", "role:expert -topic:topic-3 after:2020 mode:direct "
                "outlet:outlet-7", reference);
  report_query (&self, "filter: a word", "pol", reference);

  cp_count_free (self.counts);
  cp_matrix_unref (self.matrix);
  cp_snapshot_unref (self.snapshot);
  return self.sum == 0;
}
