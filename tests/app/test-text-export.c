/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The report, tables and a corpus without articles: as the command line writes them, or not at all. */

#include "cp-text-export.h"

#include <string.h>
#include <unistd.h>

#include "cp-project-file.h"
#include "export-fixture.h"

typedef struct
{
  char *folder;
  CpSnapshot *snapshot;
  CpMatrix *matrix;
  CpComparison *comparison;
} Fixture;

/* What a job said and came to. */
typedef struct
{
  GError *error;
  double fraction;
  gboolean exported;
  gboolean done;
  GThread *thread; /* that of the main loop */
} Outcome;

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CpQuery) filter = cp_query_parse ("role:official|expert", NULL);
  CpMatrixOptions options = { .filter = filter, .columns = CP_SOURCE_OUTLETS,
                              .measure = CP_MEASURE_WORDS };
  CpComparisonOptions scope = { 0 };

  self->folder = export_fixture_make_folder ();
  self->snapshot = cp_project_file_load_builtin (&error);
  g_assert_no_error (error);
  self->matrix = cp_matrix_new (self->snapshot, &options, NULL, &error);
  g_assert_no_error (error);
  scope.topic = cp_snapshot_find (self->snapshot, CP_ARRAY_TOPICS, "armenia");
  self->comparison = cp_comparison_new (self->snapshot, &scope, NULL, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  cp_comparison_unref (self->comparison);
  cp_matrix_unref (self->matrix);
  cp_snapshot_unref (self->snapshot);
  export_fixture_remove_folder (self->folder);
}

static void
export (Fixture *self, CpTextKind kind, const char *name)
{
  g_autoptr (GFile) target = export_fixture_get_file (self->folder, name);
  g_autoptr (GError) error = NULL;

  cp_text_export_run (kind, self->matrix, self->comparison, target, NULL, &error);
  g_assert_no_error (error);
}

static char *
read_text (Fixture *self, const char *name)
{
  g_autoptr (GFile) file = export_fixture_get_file (self->folder, name);
  g_autoptr (GError) error = NULL;
  char *text;

  g_file_load_contents (file, NULL, &text, NULL, NULL, &error);
  g_assert_no_error (error);

  return text;
}

static void
test_report (Fixture *self, gconstpointer data)
{
  export (self, CP_TEXT_REPORT, "window.html");
  export_fixture_run_cli (self->folder, "cli.html", "--filter", "role:official|expert",
                          "--columns", "outlets", "--measure", "words", NULL);
  export_fixture_assert_same (self->folder, "window.html", "cli.html");
}

static void
test_statements (Fixture *self, gconstpointer data)
{
  export (self, CP_TEXT_STATEMENTS, "window.csv");
  export_fixture_run_cli (self->folder, "cli.csv", "--filter", "role:official|expert", NULL);
  export_fixture_assert_same (self->folder, "window.csv", "cli.csv");
}

static void
test_tables (Fixture *self, gconstpointer data)
{
  g_autofree char *matrix = NULL;
  g_autofree char *comparison = NULL;

  export (self, CP_TEXT_MATRIX, "matrix.csv");
  export (self, CP_TEXT_COMPARISON, "comparison.csv");
  matrix = read_text (self, "matrix.csv");
  comparison = read_text (self, "comparison.csv");
  g_assert_true (g_str_has_prefix (matrix, "topic,label,Orda.kz,"));
  g_assert_nonnull (strstr (matrix, ",all (words)\r\n"));
  g_assert_true (g_str_has_prefix (comparison, "band,row,side,id,"));
  g_assert_nonnull (strstr (comparison, "\r\nquestion,q-leaving,left,"));
}

static void
test_corpus (Fixture *self, gconstpointer data)
{
  export (self, CP_TEXT_CORPUS, "window.counterpoint");
  export_fixture_run_cli (self->folder, "cli.counterpoint", "--without-text", NULL);
  export_fixture_assert_same (self->folder, "window.counterpoint", "cli.counterpoint");
}

/* Words of an article that nobody has summed up would be lost. */
static void
test_bare_corpus (Fixture *self, gconstpointer data)
{
  static const char project[] =
      "{\"format\": \"counterpoint\", \"version\": 1, \"documents\": [{\"id\": \"d\", \"title\": \"Quay\", "
      "\"text\": \"The quay is safe.\"}], \"statements\": [{\"id\": \"s\", \"document\": \"d\", "
      "\"start\": 0, \"end\": 16}]}";
  g_autoptr (GBytes) bytes = g_bytes_new_static (project, strlen (project));
  g_autoptr (CpSnapshot) snapshot = cp_project_file_load_bytes (bytes, NULL);
  g_autoptr (CpMatrix) matrix = cp_matrix_new (snapshot, &(CpMatrixOptions) { 0 }, NULL, NULL);
  g_autoptr (GFile) target = export_fixture_get_file (self->folder, "bare.counterpoint");
  g_autoptr (GError) error = NULL;

  g_assert_false (cp_text_export_run (CP_TEXT_CORPUS, matrix, NULL, target, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_FAILED);
  g_assert_nonnull (strstr (error->message, "1 statement has no paraphrase"));
  g_assert_cmpuint (export_fixture_count_files (self->folder), ==, 0);
}

/* What cannot be written leaves nothing behind, and what was there as it was. */
static void
test_failures (Fixture *self, gconstpointer data)
{
  for (guint kind = 0; kind < CP_N_TEXTS; kind++)
    {
      g_autoptr (GFile) absent = g_file_new_for_path ("/absent/quay.html");
      g_autoptr (GFile) folder = g_file_new_for_path (self->folder);
      g_autoptr (GError) error = NULL;
      g_autoptr (GError) other = NULL;

      g_assert_false (cp_text_export_run (kind, self->matrix, self->comparison, absent, NULL, &error));
      g_assert_nonnull (strstr (error->message, "quay.html"));
      g_assert_false (cp_text_export_run (kind, self->matrix, self->comparison, folder, NULL, &other));
      g_assert_nonnull (other);
    }
  g_assert_cmpuint (export_fixture_count_files (self->folder), ==, 0);
}

static void
progress_cb (double fraction, gpointer data)
{
  Outcome *outcome = data;

  g_assert_false (outcome->done);
  g_assert_true (outcome->thread == NULL || g_thread_self () == outcome->thread);
  g_assert_cmpfloat (fraction, >=, outcome->fraction);
  g_assert_cmpfloat (fraction, <, 1);
  outcome->fraction = fraction;
}

static void
done_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Outcome *outcome = data;

  outcome->exported = cp_text_export_run_finish (result, &outcome->error);
  outcome->done = TRUE;
}

static void
run (Fixture *self, Outcome *outcome, const char *name, GCancellable *cancellable)
{
  g_autoptr (GFile) target = export_fixture_get_file (self->folder, name);

  cp_text_export_run_async (CP_TEXT_REPORT, self->matrix, NULL, target, progress_cb, outcome,
                            cancellable, done_cb, outcome);
  while (!outcome->done)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_async (Fixture *self, gconstpointer data)
{
  Outcome outcome = { 0 };

  run (self, &outcome, "report.html", NULL);
  g_assert_no_error (outcome.error);
  g_assert_true (outcome.exported);
  export (self, CP_TEXT_REPORT, "same.html");
  export_fixture_assert_same (self->folder, "report.html", "same.html");
}

/* A thread does not tell how far it is by itself, even where the main loop is at rest. */
static void
test_loop_at_rest (Fixture *self, gconstpointer data)
{
  g_autoptr (GFile) target = export_fixture_get_file (self->folder, "report.html");
  Outcome outcome = { .thread = g_thread_self () };

  cp_text_export_run_async (CP_TEXT_REPORT, self->matrix, NULL, target, progress_cb, &outcome, NULL,
                            done_cb, &outcome);
  while (!g_file_query_exists (target, NULL))
    g_usleep (1000);
  g_assert_cmpfloat (outcome.fraction, ==, 0);
  while (!outcome.done)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (outcome.exported);
  g_assert_cmpfloat (outcome.fraction, >, 0);
}

static void
test_cancel (Fixture *self, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Outcome outcome = { 0 };

  g_cancellable_cancel (cancellable);
  run (self, &outcome, "report.html", cancellable);
  g_assert_false (outcome.exported);
  g_assert_error (outcome.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (export_fixture_count_files (self->folder), ==, 0);
  g_clear_error (&outcome.error);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, test) g_test_add ("/text-export/" name, Fixture, NULL, set_up, test, tear_down)
  ADD ("report", test_report);
  ADD ("statements", test_statements);
  ADD ("tables", test_tables);
  ADD ("corpus", test_corpus);
  ADD ("bare-corpus", test_bare_corpus);
  ADD ("failures", test_failures);
  ADD ("async", test_async);
  ADD ("loop-at-rest", test_loop_at_rest);
  ADD ("cancel", test_cancel);
  return g_test_run ();
}
