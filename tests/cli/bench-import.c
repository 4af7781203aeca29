/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How fast a folder of articles becomes a corpus on one core, and in how much memory. */

#include <sched.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <glib/gstdio.h>

#define N_RUNS 5
#define N_INVENTED 800

/* Nothing is asserted by time: a machine may be busy. The targets are printed beside. */
#define TARGET_SPEED 2.0
#define FLOOR_SPEED 1.0
#define TARGET_MEMORY 40.0
#define FLOOR_MEMORY 80.0

#define MEGABYTE 1e6

/* What a child took. */
typedef struct
{
  double seconds;
  double bytes; /* the most memory that it had */
} Usage;

typedef struct
{
  char *folder;
  GString *text; /* of all articles */
  double n_words;
} Articles;

static guint
count_words (const char *text)
{
  guint n = 0;
  gboolean is_inside = FALSE;

  for (; *text != '\0'; text++)
    {
      n += !g_ascii_isspace (*text) && !is_inside;
      is_inside = !g_ascii_isspace (*text);
    }
  return n;
}

/* One core, whichever the child is on. */
static void
stay_on_one_core (void)
{
  cpu_set_t set;

  CPU_ZERO (&set);
  CPU_SET (sched_getcpu (), &set);
  sched_setaffinity (0, sizeof set, &set);
}

static void
begin_child (void)
{
  g_autofree char *null = g_strdup ("/dev/null");

  stay_on_one_core ();
  if (freopen (null, "w", stdout) == NULL || freopen (null, "w", stderr) == NULL)
    _exit (1);
}

static Usage
end_child (pid_t child)
{
  struct rusage rusage;
  Usage usage;
  int status;

  g_assert_cmpint (wait4 (child, &status, 0, &rusage), ==, child);
  g_assert_cmpint (status, ==, 0);
  usage.seconds = (double) (rusage.ru_utime.tv_sec + rusage.ru_stime.tv_sec)
                  + (double) (rusage.ru_utime.tv_usec + rusage.ru_stime.tv_usec) / G_USEC_PER_SEC;
  usage.bytes = (double) rusage.ru_maxrss * 1024;
  return usage;
}

/* The whole command, with the writing of the corpus. */
static Usage
run_import (const Articles *articles, const char *output)
{
  const char *program = g_getenv ("COUNTERPOINT");
  pid_t child = fork ();

  g_assert_cmpint (child, >=, 0);
  if (child == 0)
    {
      begin_child ();
      execl (program, program, "import", "-o", output, articles->folder, NULL);
      _exit (1);
    }
  return end_child (child);
}

/* What a program needs that only finds the words, by GLib's regular expressions. */
static Usage
run_regex (const Articles *articles)
{
  pid_t child = fork ();

  g_assert_cmpint (child, >=, 0);
  if (child == 0)
    {
      g_autoptr (GRegex) regex = g_regex_new ("\\w+", G_REGEX_OPTIMIZE, 0, NULL);
      g_autoptr (GMatchInfo) match = NULL;

      begin_child ();
      g_regex_match (regex, articles->text->str, 0, &match);
      while (g_match_info_matches (match))
        g_match_info_next (match, NULL);
      _exit (0);
    }
  return end_child (child);
}

static void
add_text (Articles *self, const char *text)
{
  g_string_append (self->text, text);
  self->n_words += count_words (text);
}

static void
read_folder (Articles *self)
{
  g_autoptr (GDir) dir = g_dir_open (self->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (self->folder, name, NULL);
      g_autofree char *text = NULL;

      if (g_file_get_contents (path, &text, NULL, NULL))
        add_text (self, text);
    }
}

/* Where there is no collection of real articles, invented ones of their length. */
static void
invent_folder (Articles *self, const char *parent)
{
  self->folder = g_build_filename (parent, "articles", NULL);
  g_assert_cmpint (g_mkdir (self->folder, 0700), ==, 0);
  for (guint i = 0; i < N_INVENTED; i++)
    {
      g_autofree char *name = g_strdup_printf ("article-%04u.txt", i);
      g_autofree char *path = g_build_filename (self->folder, name, NULL);
      g_autoptr (GString) text = g_string_new (NULL);

      g_string_append_printf (text, "Quay number %u opens at Saltholm\n\n", i);
      for (guint j = 0; j < 20; j++)
        g_string_append_printf (text,
                                "“The quay will stand for %u years,” Mayor Ada Moor said. The wind "
                                "blew from the north, and the ferry was late.\n\n"
                                "Engineer Ben Tide told the council that pile %u rests on sand.\n\n",
                                i + j, i * j);
      g_assert_true (g_file_set_contents (path, text->str, -1, NULL));
    }
  read_folder (self);
}

static void
remove_folder (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *inner = g_build_filename (path, name, NULL);

      if (g_file_test (inner, G_FILE_TEST_IS_DIR))
        remove_folder (inner);
      else
        g_remove (inner);
    }
  g_rmdir (path);
}

static void
print_ratio (const char *what, double value, double goal, double floor, const char *unit)
{
  g_print ("  %-28s %8.2f %s (goal %.0f, at the worst %.0f)\n", what, value, unit, goal, floor);
}

static int
compare_usages_cb (gconstpointer a, gconstpointer b)
{
  double one = ((const Usage *) a)->seconds, other = ((const Usage *) b)->seconds;

  return (one > other) - (one < other);
}

static void
bench (const Articles *articles, const char *output)
{
  Usage import[N_RUNS], regex[N_RUNS];
  const Usage *median = &import[N_RUNS / 2];

  for (guint i = 0; i < N_RUNS; i++)
    {
      import[i] = run_import (articles, output);
      regex[i] = run_regex (articles);
    }
  qsort (import, N_RUNS, sizeof *import, compare_usages_cb);
  qsort (regex, N_RUNS, sizeof *regex, compare_usages_cb);

  g_print ("import of %.0f words on one core\n", articles->n_words);
  print_ratio ("million words a second", articles->n_words / median->seconds / 1e6, TARGET_SPEED,
               FLOOR_SPEED, "");
  print_ratio ("peak memory", median->bytes / MEGABYTE, TARGET_MEMORY, FLOOR_MEMORY, "MB");
  g_print ("  %-28s %8.2f\n", "time / GRegex \\w+", median->seconds / regex[N_RUNS / 2].seconds);
  g_print ("  %-28s %8.2f\n", "peak memory / text",
           median->bytes / (double) articles->text->len);
}

int
main (int argc, char **argv)
{
  g_autofree char *folder = g_dir_make_tmp ("counterpoint-bench-XXXXXX", NULL);
  g_autofree char *output = g_build_filename (folder, "out.counterpoint", NULL);
  const char *shared = g_getenv ("CP_SHARED_DIR");
  Articles articles = { NULL, g_string_new (NULL), 0 };

  articles.folder =
      g_build_filename (shared != NULL ? shared : "/nonexistent", "polnear", "train", "text", NULL);
  if (g_file_test (articles.folder, G_FILE_TEST_IS_DIR))
    {
      read_folder (&articles);
    }
  else
    {
      g_free (articles.folder);
      invent_folder (&articles, folder);
    }
  bench (&articles, output);
  remove_folder (folder);
  g_string_free (articles.text, TRUE);
  g_free (articles.folder);
  return 0;
}
