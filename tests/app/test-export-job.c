/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pictures written as files: all of them or none, and the same as the command line's. */

#include <errno.h>
#include <signal.h>
#include <sys/resource.h>
#include <unistd.h>

#include <glib/gstdio.h>

#include "cp-corpus-error.h"
#include "cp-export-job.h"
#include "cp-figure-error.h"
#include "cp-project-file.h"
#include "export-fixture.h"

#define PAGES_OF_ARMENIA 9

/* What a job said and came to. */
typedef struct
{
  GPtrArray *files;
  GError *error;
  GCancellable *stopped_by_progress;
  double fraction;
  guint n_calls;
  gboolean done;
} Outcome;

static CpSnapshot *
load_builtin (void)
{
  g_autoptr (GError) error = NULL;
  CpSnapshot *snapshot = cp_project_file_load_builtin (&error);

  g_assert_no_error (error);
  return snapshot;
}

static CpFigureRequest *
request_matrix (const CpFigureOptions *options)
{
  const CpMatrixOptions matrix_options = { 0 };
  g_autoptr (CpSnapshot) snapshot = load_builtin ();
  g_autoptr (CpMatrix) matrix = cp_matrix_new (snapshot, &matrix_options, NULL, NULL);

  return cp_figure_request_new (CP_SUBJECT_MATRIX, matrix, options);
}

static CpFigureRequest *
request_comparison (const char *topic, const CpFigureOptions *options)
{
  g_autoptr (CpSnapshot) snapshot = load_builtin ();
  CpComparisonOptions scope = { .topic = cp_snapshot_find (snapshot, CP_ARRAY_TOPICS, topic) };
  g_autoptr (CpComparison) comparison = cp_comparison_new (snapshot, &scope, NULL, NULL);

  return cp_figure_request_new_comparison (comparison, options);
}

static void
progress_cb (double fraction, gpointer data)
{
  Outcome *outcome = data;

  g_assert_false (outcome->done);
  g_assert_cmpfloat (fraction, >=, outcome->fraction);
  g_assert_cmpfloat (fraction, <=, 1);
  outcome->fraction = fraction;
  outcome->n_calls++;
  if (outcome->stopped_by_progress != NULL)
    g_cancellable_cancel (outcome->stopped_by_progress);
}

static void
done_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Outcome *outcome = data;

  outcome->files = cp_export_job_run_finish (result, &outcome->error);
  outcome->done = TRUE;
}

static void
run (Outcome *outcome, CpFigureRequest *request, GFile *target, CpFigureFormat format,
     CpReplace replace, GCancellable *cancellable)
{
  cp_export_job_run_async (request, target, format, replace, progress_cb, outcome, cancellable,
                           done_cb, outcome);
  while (!outcome->done)
    g_main_context_iteration (NULL, TRUE);
}

static void
clear_outcome (Outcome *outcome)
{
  g_clear_pointer (&outcome->files, g_ptr_array_unref);
  g_clear_error (&outcome->error);
}

static void
test_matrix (void)
{
  CpFigureOptions options = CP_FIGURE_OPTIONS_DEFAULT;
  char *folder = export_fixture_make_folder ();
  g_autoptr (GFile) target = export_fixture_get_file (folder, "window.png");
  g_autoptr (CpFigureRequest) request = NULL;
  Outcome outcome = { 0 };

  options.scale = 2;
  options.theme = CP_THEME_DARK;
  options.title = "Who & <what>";
  options.alt = "A table";
  request = request_matrix (&options);
  run (&outcome, request, target, CP_FORMAT_PNG, CP_REPLACE_NONE, NULL);
  g_assert_no_error (outcome.error);
  g_assert_cmpuint (outcome.files->len, ==, 1);
  g_assert_cmpfloat (outcome.fraction, ==, 1);
  export_fixture_assert_png (folder, "window.png", 3840, 2160);
  export_fixture_run_cli (folder, "cli.png", "--figure", "matrix", "--scale", "2", "--theme", "dark",
                          "--title", "Who & <what>", "--alt", "A table", NULL);
  export_fixture_assert_same (folder, "window.png", "cli.png");
  clear_outcome (&outcome);
  export_fixture_remove_folder (folder);
}

static void
test_comparison (void)
{
  CpFigureOptions options = CP_FIGURE_OPTIONS_DEFAULT;
  char *folder = export_fixture_make_folder ();
  g_autoptr (GFile) target = export_fixture_get_file (folder, "window.png");
  g_autoptr (CpFigureRequest) request = NULL;
  Outcome outcome = { 0 };

  g_assert_true (cp_figure_size_from_string ("4:3", &options, NULL));
  options.theme = CP_THEME_PRINT;
  request = request_comparison ("armenia", &options);
  run (&outcome, request, target, CP_FORMAT_PNG, CP_REPLACE_NONE, NULL);
  g_assert_no_error (outcome.error);
  g_assert_cmpuint (outcome.files->len, >, 4);
  g_assert_cmpuint (outcome.n_calls, >, 2);
  g_assert_cmpuint (export_fixture_count_files (folder), ==, outcome.files->len);
  export_fixture_run_cli (folder, "cli.png", "--figure", "comparison", "--topic", "armenia", "--size",
                          "4:3", "--theme", "print", NULL);
  g_assert_cmpuint (export_fixture_count_files (folder), ==, 2 * outcome.files->len);
  export_fixture_assert_same (folder, "window.png", "cli.png");
  for (guint i = 1; i < outcome.files->len; i++)
    {
      g_autofree char *name = g_strdup_printf ("window-%u.png", i + 1);
      g_autofree char *cli_name = g_strdup_printf ("cli-%u.png", i + 1);
      g_autofree char *told = g_file_get_basename (outcome.files->pdata[i]);

      g_assert_cmpstr (told, ==, name);
      export_fixture_assert_same (folder, name, cli_name);
    }
  clear_outcome (&outcome);
  export_fixture_remove_folder (folder);
}

/* Every format, and which of them have all pages in one file. */
static const struct
{
  CpFigureFormat format;
  const char *name;
  const char *cli_name;
  guint n_files;
} formats[] = {
  { CP_FORMAT_PNG, "a.png", "cli.png", PAGES_OF_ARMENIA },
  { CP_FORMAT_SVG, "a.svg", "cli.svg", PAGES_OF_ARMENIA },
  { CP_FORMAT_PDF, "a.pdf", "cli.pdf", 1 },
  { CP_FORMAT_FODP, "a.fodp", "cli.fodp", 1 },
};

G_STATIC_ASSERT (G_N_ELEMENTS (formats) == CP_N_FORMATS);

static void
test_format (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  const CpFigureOptions options = CP_FIGURE_OPTIONS_DEFAULT;
  char *folder = export_fixture_make_folder ();
  g_autoptr (GFile) target = export_fixture_get_file (folder, formats[i].name);
  g_autoptr (CpFigureRequest) request = request_comparison ("armenia", &options);
  Outcome outcome = { 0 };

  run (&outcome, request, target, formats[i].format, CP_REPLACE_NONE, NULL);
  g_assert_no_error (outcome.error);
  g_assert_cmpuint (outcome.files->len, ==, formats[i].n_files);
  g_assert_cmpuint (export_fixture_count_files (folder), ==, formats[i].n_files);
  /* The beginning, and each page. */
  g_assert_cmpuint (outcome.n_calls, ==, 1 + PAGES_OF_ARMENIA);
  g_assert_cmpfloat (outcome.fraction, ==, 1);
  export_fixture_run_cli (folder, formats[i].cli_name, "--figure", "comparison", "--topic",
                          "armenia", NULL);
  g_assert_cmpuint (export_fixture_count_files (folder), ==, 2 * formats[i].n_files);
  export_fixture_assert_same (folder, formats[i].name, formats[i].cli_name);
  clear_outcome (&outcome);
  export_fixture_remove_folder (folder);
}

/* A stop leaves what was there, and nothing new. */
static void
test_format_stopped (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  const CpFigureOptions options = CP_FIGURE_OPTIONS_DEFAULT;
  char *folder = export_fixture_make_folder ();
  g_autoptr (GFile) target = export_fixture_get_file (folder, formats[i].name);
  g_autoptr (CpFigureRequest) request = request_comparison ("armenia", &options);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autofree char *kept = NULL;
  Outcome outcome = { 0 };

  g_assert_true (g_file_replace_contents (target, "mine", 4, NULL, FALSE, G_FILE_CREATE_NONE, NULL,
                                          NULL, NULL));
  g_cancellable_cancel (cancellable);
  run (&outcome, request, target, formats[i].format, CP_REPLACE_ALL, cancellable);
  g_assert_error (outcome.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (export_fixture_count_files (folder), ==, 1);
  g_assert_true (g_file_load_contents (target, NULL, &kept, NULL, NULL, NULL));
  g_assert_cmpstr (kept, ==, "mine");
  clear_outcome (&outcome);
  export_fixture_remove_folder (folder);
}

/* A name that says something else than what would be in the file is refused. */
static void
test_suffix (void)
{
  const CpFigureOptions options = CP_FIGURE_OPTIONS_DEFAULT;
  char *folder = export_fixture_make_folder ();
  g_autoptr (GFile) target = export_fixture_get_file (folder, "a.b.png");
  g_autoptr (GFile) bare = export_fixture_get_file (folder, "pdf");
  g_autoptr (GFile) loud = export_fixture_get_file (folder, "a.PDF");
  g_autoptr (CpFigureRequest) request = request_matrix (&options);
  g_autoptr (GPtrArray) files = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_null (cp_export_job_run (request, target, CP_FORMAT_PDF, CP_REPLACE_ALL, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_FILENAME);
  g_assert_cmpstr (error->message, ==, "“a.b.png” does not end in .pdf");
  g_clear_error (&error);
  g_assert_null (cp_export_job_run (request, bare, CP_FORMAT_PDF, CP_REPLACE_ALL, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_FILENAME);
  g_clear_error (&error);
  g_assert_cmpuint (export_fixture_count_files (folder), ==, 0);
  files = cp_export_job_run (request, loud, CP_FORMAT_PDF, CP_REPLACE_ALL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (export_fixture_count_files (folder), ==, 1);
  export_fixture_remove_folder (folder);
}

static void
assert_refused (const char *folder, CpReplace replace, const char *message)
{
  const CpFigureOptions options = CP_FIGURE_OPTIONS_DEFAULT;
  g_autoptr (CpFigureRequest) request = request_comparison ("armenia", &options);
  g_autoptr (GFile) target = export_fixture_get_file (folder, "a.png");
  g_autoptr (GError) error = NULL;

  g_assert_null (cp_export_job_run (request, target, CP_FORMAT_PNG, replace, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_EXISTS);
  g_assert_cmpstr (error->message, ==, message);
}

/* What is there is named, and replaced only by leave. */
static void
test_existing (void)
{
  const CpFigureOptions options = CP_FIGURE_OPTIONS_DEFAULT;
  char *folder = export_fixture_make_folder ();
  g_autofree char *first = g_build_filename (folder, "a.png", NULL);
  g_autofree char *third = g_build_filename (folder, "a-3.png", NULL);
  g_autoptr (GFile) target = g_file_new_for_path (first);
  g_autoptr (CpFigureRequest) request = request_comparison ("armenia", &options);
  g_autoptr (GPtrArray) files = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *kept = NULL;

  g_assert_true (g_file_set_contents (first, "mine", -1, NULL));
  g_assert_true (g_file_set_contents (third, "mine", -1, NULL));
  assert_refused (folder, CP_REPLACE_NONE, "2 files are there already: “a.png”, “a-3.png”.");
  assert_refused (folder, CP_REPLACE_FIRST, "1 file is there already: “a-3.png”.");
  g_assert_cmpuint (export_fixture_count_files (folder), ==, 2);
  g_assert_true (g_file_get_contents (third, &kept, NULL, NULL));
  g_assert_cmpstr (kept, ==, "mine");

  files = cp_export_job_run (request, target, CP_FORMAT_PNG, CP_REPLACE_ALL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (files->len, ==, PAGES_OF_ARMENIA);
  export_fixture_assert_png (folder, "a.png", 1920, 1080);
  export_fixture_assert_png (folder, "a-3.png", 1920, 1080);
  export_fixture_remove_folder (folder);
}

/* A folder that nobody may write to, root least of all where it is no folder. */
static void
test_read_only (void)
{
  const CpFigureOptions options = CP_FIGURE_OPTIONS_DEFAULT;
  char *folder = export_fixture_make_folder ();
  g_autofree char *place = geteuid () == 0 ? g_strdup ("/proc") : g_strdup (folder);
  g_autoptr (GFile) target = export_fixture_get_file (place, "a.png");
  g_autoptr (CpFigureRequest) request = request_matrix (&options);
  Outcome outcome = { 0 };

  g_assert_cmpint (g_chmod (folder, 0555), ==, 0);
  run (&outcome, request, target, CP_FORMAT_PNG, CP_REPLACE_ALL, NULL);
  g_assert_null (outcome.files);
  g_assert_error (outcome.error, CP_CORPUS_ERROR, CP_CORPUS_ERROR_WRITE);
  g_assert_cmpuint (export_fixture_count_files (folder), ==, 0);
  g_assert_cmpint (g_chmod (folder, 0755), ==, 0);
  clear_outcome (&outcome);
  export_fixture_remove_folder (folder);
}

/* Room ends in the middle of a page: what was there stays, and nothing else is left. */
static void
test_no_room (void)
{
  const CpFigureOptions options = CP_FIGURE_OPTIONS_DEFAULT;
  char *folder = export_fixture_make_folder ();
  g_autofree char *path = g_build_filename (folder, "a.png", NULL);
  g_autoptr (GFile) target = g_file_new_for_path (path);
  g_autoptr (CpFigureRequest) request = request_comparison ("armenia", &options);
  g_autoptr (GPtrArray) files = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *kept = NULL;
  struct rlimit limit, small;

  g_assert_true (g_file_set_contents (path, "mine", -1, NULL));
  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  small = (struct rlimit) { 20000, limit.rlim_max };
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &small), ==, 0);
  files = cp_export_job_run (request, target, CP_FORMAT_PNG, CP_REPLACE_ALL, NULL, &error);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  g_assert_null (files);
  g_assert_error (error, CP_CORPUS_ERROR, CP_CORPUS_ERROR_WRITE);
  g_assert_cmpuint (export_fixture_count_files (folder), ==, 1);
  g_assert_true (g_file_get_contents (path, &kept, NULL, NULL));
  g_assert_cmpstr (kept, ==, "mine");
  export_fixture_remove_folder (folder);
}

static void
test_cancel (void)
{
  const CpFigureOptions options = CP_FIGURE_OPTIONS_DEFAULT;
  char *folder = export_fixture_make_folder ();
  g_autoptr (GFile) target = export_fixture_get_file (folder, "a.png");
  g_autoptr (CpFigureRequest) request = request_comparison ("armenia", &options);
  g_autoptr (GCancellable) at_once = g_cancellable_new ();
  Outcome outcome = { 0 };

  g_cancellable_cancel (at_once);
  run (&outcome, request, target, CP_FORMAT_PNG, CP_REPLACE_ALL, at_once);
  g_assert_error (outcome.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (outcome.n_calls, ==, 0);
  g_assert_cmpuint (export_fixture_count_files (folder), ==, 0);
  clear_outcome (&outcome);
  export_fixture_remove_folder (folder);
}

/* A stop that comes in the middle leaves nothing, one that comes too late leaves all. */
static void
test_cancel_midway (void)
{
  CpFigureOptions options = CP_FIGURE_OPTIONS_DEFAULT;
  char *folder = export_fixture_make_folder ();
  g_autoptr (GFile) target = export_fixture_get_file (folder, "a.png");
  g_autoptr (CpFigureRequest) request = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Outcome outcome = { .stopped_by_progress = cancellable };

  options.scale = 2;
  request = request_comparison ("armenia", &options);
  run (&outcome, request, target, CP_FORMAT_PNG, CP_REPLACE_ALL, cancellable);
  if (outcome.files == NULL)
    g_assert_error (outcome.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (export_fixture_count_files (folder), ==,
                    outcome.files != NULL ? PAGES_OF_ARMENIA : 0);
  clear_outcome (&outcome);
  export_fixture_remove_folder (folder);
}

/* Errors speak of the window, not of options on the command line. */
static void
test_impossible (void)
{
  CpFigureOptions options = CP_FIGURE_OPTIONS_DEFAULT;
  g_autoptr (GFile) target = g_file_new_for_uri ("nothing:///a.png");
  g_autoptr (CpFigureRequest) narrow = NULL;
  g_autoptr (CpFigureRequest) elsewhere = request_matrix (&options);
  g_autoptr (GError) pages_error = NULL;
  g_autoptr (GError) place_error = NULL;

  g_assert_null (cp_export_job_run (elsewhere, target, CP_FORMAT_PNG, CP_REPLACE_ALL, NULL,
                                    &place_error));
  g_assert_error (place_error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED);

  options.width = 16384;
  options.height = 16384;
  narrow = request_matrix (&options);
  g_assert_null (cp_export_job_run (narrow, target, CP_FORMAT_PNG, CP_REPLACE_ALL, NULL,
                                    &pages_error));
  g_assert_error (pages_error, CP_FIGURE_ERROR, CP_FIGURE_ERROR_SIZE);
  g_assert_null (strstr (pages_error->message, "--"));
}

/* One speaker who says more than anybody puts on slides. */
static CpSnapshot *
load_talk (guint n_statements)
{
  g_autoptr (GString) text = g_string_new (
      "{\"format\": \"counterpoint\", \"version\": 1,\n\"roles\": [{\"id\": \"official\", "
      "\"label\": \"Official\"}],\n\"documents\": [{\"id\": \"d\", \"title\": \"The talk\"}],\n"
      "\"speakers\": [{\"id\": \"mayor\", \"name\": \"Ada Mayor\", \"role\": \"official\"}],\n"
      "\"statements\": [");
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  CpSnapshot *snapshot;

  for (guint i = 0; i < n_statements; i++)
    g_string_append_printf (text,
                            "%s\n{\"id\": \"s%u\", \"document\": \"d\", \"speaker\": \"mayor\", "
                            "\"gist\": \"It holds.\"}",
                            i == 0 ? "" : ",", i);
  g_string_append (text, "\n]}\n");
  bytes = g_bytes_new (text->str, text->len);
  snapshot = cp_project_file_load_bytes (bytes, &error);
  g_assert_no_error (error);
  return snapshot;
}

static void
test_too_many_pages (void)
{
  const CpFigureOptions options = CP_FIGURE_OPTIONS_DEFAULT;
  const CpComparisonOptions scope = { 0 };
  g_autoptr (CpSnapshot) snapshot = load_talk (1000);
  g_autoptr (CpComparison) comparison = cp_comparison_new (snapshot, &scope, NULL, NULL);
  g_autoptr (CpFigureRequest) request = cp_figure_request_new_comparison (comparison, &options);
  g_autoptr (GError) error = NULL;

  g_assert_null (cp_figure_request_lay_out (request, &error));
  g_assert_error (error, CP_FIGURE_ERROR, CP_FIGURE_ERROR_PAGES);
  g_assert_true (g_str_has_suffix (error->message, "no more than 100 are drawn. Compare one topic or "
                                                   "source, or filter the statements."));
}

static void
assert_page (const char *target, guint page, const char *expected)
{
  g_autoptr (GFile) file = g_file_new_for_path (target);
  g_autoptr (GFile) page_file = cp_export_job_get_page_file (file, page);
  g_autofree char *path = g_file_get_path (page_file);

  g_assert_cmpstr (path, ==, expected);
}

static void
test_names (void)
{
  assert_page ("/a/b.png", 0, "/a/b.png");
  assert_page ("/a/b.png", 1, "/a/b-2.png");
  assert_page ("/a/b.c.PNG", 9, "/a/b.c-10.PNG");
  assert_page ("/a.b/c", 1, "/a.b/c-2");
  assert_page ("/a/.png", 1, "/a/.png-2");
}

static void
add_format_tests (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      const char *suffix = cp_figure_format_get_suffix (formats[i].format);
      g_autofree char *written = g_strconcat ("/export-job/format/", suffix, NULL);
      g_autofree char *stopped = g_strconcat ("/export-job/format-stopped/", suffix, NULL);

      g_test_add_data_func (written, GUINT_TO_POINTER (i), test_format);
      g_test_add_data_func (stopped, GUINT_TO_POINTER (i), test_format_stopped);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add_format_tests ();
  g_test_add_func ("/export-job/matrix", test_matrix);
  g_test_add_func ("/export-job/comparison", test_comparison);
  g_test_add_func ("/export-job/suffix", test_suffix);
  g_test_add_func ("/export-job/existing", test_existing);
  g_test_add_func ("/export-job/read-only", test_read_only);
  g_test_add_func ("/export-job/no-room", test_no_room);
  g_test_add_func ("/export-job/cancel", test_cancel);
  g_test_add_func ("/export-job/cancel-midway", test_cancel_midway);
  g_test_add_func ("/export-job/impossible", test_impossible);
  g_test_add_func ("/export-job/too-many-pages", test_too_many_pages);
  g_test_add_func ("/export-job/names", test_names);

  return g_test_run ();
}
