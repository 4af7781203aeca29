/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How long a project of 100,000 statements takes to load, and in how much memory, beside json-glib. */

#include "cp-project-file.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <glib/gstdio.h>
#include <json-glib/json-glib.h>

#include "cp-synthetic.h"

#define N_RUNS 7
#define MEGABYTE 1e6

/* Nothing is asserted by time: a machine may be busy. The targets are printed beside. */
#define TARGET_TIME 1.5
#define TARGET_MEMORY 2.0

/* What a child measured. */
typedef struct
{
  double seconds;
  double bytes; /* by which its memory grew, at most */
  double write_seconds;
} Result;

typedef void (*BenchFunc) (const char *path, Result *result);

/* The most memory that the process ever had, in bytes. */
static double
get_peak (void)
{
  g_autofree char *status = NULL;
  const char *line;

  if (!g_file_get_contents ("/proc/self/status", &status, NULL, NULL))
    return 0;
  line = strstr (status, "VmHWM:");
  return line == NULL ? 0 : g_ascii_strtod (line + strlen ("VmHWM:"), NULL) * 1024;
}

static double
get_seconds_since (gint64 start)
{
  return (double) (g_get_monotonic_time () - start) / G_USEC_PER_SEC;
}

static void
run_load (const char *path, Result *result)
{
  g_autoptr (CpSnapshot) snapshot = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  double before = get_peak ();
  gint64 start = g_get_monotonic_time ();

  snapshot = cp_project_file_load (path, NULL, NULL, NULL, NULL, &error);
  result->seconds = get_seconds_since (start);
  result->bytes = get_peak () - before;
  g_assert_no_error (error);

  start = g_get_monotonic_time ();
  bytes = cp_project_file_to_bytes (snapshot);
  result->write_seconds = get_seconds_since (start);
}

static void
run_json_glib (const char *path, Result *result)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;
  double before = get_peak ();
  gint64 start = g_get_monotonic_time ();

  json_parser_load_from_file (parser, path, &error);
  result->seconds = get_seconds_since (start);
  result->bytes = get_peak () - before;
  g_assert_no_error (error);
}

/* A child's memory is its own, and the time to free it is not counted. */
static Result
run_child (BenchFunc func, const char *path)
{
  Result result = { 0 };
  int pipes[2];
  pid_t child;
  int status;

  g_assert_cmpint (pipe (pipes), ==, 0);
  child = fork ();
  g_assert_cmpint (child, >=, 0);
  if (child == 0)
    {
      func (path, &result);
      _exit (write (pipes[1], &result, sizeof result) != sizeof result);
    }

  g_assert_cmpint (read (pipes[0], &result, sizeof result), ==, sizeof result);
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_cmpint (status, ==, 0);
  close (pipes[0]);
  close (pipes[1]);
  return result;
}

static void
write_without_text (const char *path, Result *result)
{
  const CpSyntheticOptions options = {
    .n_documents = 2000, .n_outlets = 500, .n_speakers = 3000, .n_topics = 40,
    .n_statements = 100000, .n_relations = 20000, .n_questions = 20,
  };
  gsize length;
  g_autofree char *json = cp_synthetic_project (1, &options, &length);

  g_assert_true (g_file_set_contents (path, json, length, NULL));
}

static void
write_with_text (const char *path, Result *result)
{
  const CpSyntheticOptions options = {
    .n_documents = 2000, .n_outlets = 500, .n_speakers = 3000, .n_topics = 40,
    .n_statements = 100000, .n_relations = 20000, .n_questions = 20, .with_text = TRUE,
  };
  gsize length;
  g_autofree char *json = cp_synthetic_project (1, &options, &length);

  g_assert_true (g_file_set_contents (path, json, length, NULL));
}

static int
compare_numbers_cb (gconstpointer a, gconstpointer b)
{
  double one = *(const double *) a;
  double other = *(const double *) b;

  return (one > other) - (one < other);
}

static double
get_median (double *numbers)
{
  qsort (numbers, N_RUNS, sizeof *numbers, compare_numbers_cb);
  return numbers[N_RUNS / 2];
}

static void
bench (const char *name, BenchFunc write_file)
{
  g_autofree char *folder = g_dir_make_tmp ("counterpoint-bench-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "project.counterpoint", NULL);
  double times[N_RUNS], json_times[N_RUNS], write_times[N_RUNS], memory[N_RUNS], json_memory[N_RUNS];
  double ratios[N_RUNS];
  struct stat info;

  /* In a child too, so that the parent's memory stays small. */
  run_child (write_file, path);
  g_assert_cmpint (stat (path, &info), ==, 0);
  for (guint i = 0; i < N_RUNS; i++)
    {
      Result result = run_child (run_load, path);
      Result json_result = run_child (run_json_glib, path);

      times[i] = result.seconds;
      json_times[i] = json_result.seconds;
      write_times[i] = result.write_seconds;
      ratios[i] = result.seconds / json_result.seconds;
      memory[i] = result.bytes / (double) info.st_size;
      json_memory[i] = json_result.bytes / (double) info.st_size;
    }
  g_unlink (path);
  g_rmdir (folder);

  g_print ("100,000 statements %s, %.1f MB\n", name, (double) info.st_size / MEGABYTE);
  g_print ("  load   %6.3f s   json-glib, whole file %6.3f s   %5.2f x (target: at most %.1f)\n",
           get_median (times), get_median (json_times), get_median (ratios), TARGET_TIME);
  g_print ("  memory %6.2f x the file's size (target: at most %.1f)   json-glib %.2f x\n",
           get_median (memory), TARGET_MEMORY, get_median (json_memory));
  g_print ("  write  %6.1f MB/s\n", (double) info.st_size / MEGABYTE / get_median (write_times));
}

int
main (void)
{
  bench ("without texts", write_without_text);
  bench ("with texts", write_with_text);
  return 0;
}
