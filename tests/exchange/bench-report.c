/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Measures what a person waits for who exports the report and tables of a large corpus. */

#include <stdlib.h>
#include <string.h>

#include "cp-project-file.h"
#include "cp-report.h"
#include "cp-statement-table.h"
#include "cp-synthetic.h"

#define N_STATEMENTS 10000
#define N_RUNS 5

typedef struct
{
  GBytes *bytes;
  CpSnapshot *snapshot;
  CpMatrix *matrix;
  gsize n_bytes; /* of what was written */
} Corpus;

typedef void (*Work) (Corpus *corpus);

static int
compare_times_cb (gconstpointer a, gconstpointer b)
{
  gint64 first = *(const gint64 *) a, second = *(const gint64 *) b;

  return (first > second) - (first < second);
}

static gint64
measure (Corpus *corpus, Work work)
{
  gint64 times[N_RUNS];

  for (guint i = 0; i < N_RUNS; i++)
    {
      gint64 start = g_get_monotonic_time ();

      work (corpus);
      times[i] = g_get_monotonic_time () - start;
    }
  qsort (times, N_RUNS, sizeof *times, compare_times_cb);
  return times[N_RUNS / 2];
}

static void
load (Corpus *corpus)
{
  g_autoptr (GError) error = NULL;

  g_clear_pointer (&corpus->snapshot, cp_snapshot_unref);
  corpus->snapshot = cp_project_file_load_bytes (corpus->bytes, &error);
  g_assert_no_error (error);
}

static void
write_report (Corpus *corpus)
{
  g_autofree char *page = cp_report_to_html (corpus->matrix, NULL, NULL, NULL, NULL, NULL);

  corpus->n_bytes = strlen (page);
}

static void
write_table (Corpus *corpus)
{
  g_autofree char *table = cp_statement_table_to_csv (corpus->snapshot, NULL);

  corpus->n_bytes = strlen (table);
}

static void
print_time (const Corpus *corpus, const char *what, gint64 time, gint64 reference)
{
  g_print ("%-10s %.3f s  %4.1f x reference  %5.1f MB\n", what, time / 1e6,
           (double) time / reference, corpus->n_bytes / 1e6);
}

int
main (void)
{
  const CpSyntheticOptions options = {
    .n_documents = 200, .n_outlets = 20, .n_speakers = 300, .n_topics = 40,
    .n_statements = N_STATEMENTS, .n_relations = N_STATEMENTS / 5, .n_questions = 40, .with_text = TRUE,
  };
  const CpMatrixOptions matrix_options = { .columns = CP_SOURCE_OUTLETS };
  Corpus corpus = { NULL };
  gsize n_bytes;
  char *project = cp_synthetic_project (1, &options, &n_bytes);
  gint64 reference;
  gint64 time;

  corpus.bytes = g_bytes_new_take (project, n_bytes);
  reference = measure (&corpus, load);
  corpus.n_bytes = n_bytes;
  g_print ("%u statements; reference: loading them\n", N_STATEMENTS);
  print_time (&corpus, "loading", reference, reference);
  corpus.matrix = cp_matrix_new (corpus.snapshot, &matrix_options, NULL, NULL);
  time = measure (&corpus, write_report);
  print_time (&corpus, "report", time, reference);
  time = measure (&corpus, write_table);
  print_time (&corpus, "table", time, reference);
  cp_matrix_unref (corpus.matrix);
  cp_snapshot_unref (corpus.snapshot);
  g_bytes_unref (corpus.bytes);
  return 0;
}
