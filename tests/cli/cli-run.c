/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Runs the program as a user would, in a folder of its own. */

#include "cli-run.h"

#include <fcntl.h>
#include <glib-unix.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define NOBODY "65534"

static char *folder;
static const char *language;

static void
remove_tree (const char *path)
{
  g_autoptr (GDir) dir = NULL;
  const char *name;

  if (!g_file_test (path, G_FILE_TEST_IS_SYMLINK))
    dir = g_dir_open (path, 0, NULL);
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      remove_tree (child);
    }
  g_remove (path);
}

static void
close_stdout_cb (gpointer data)
{
  close (STDOUT_FILENO);
}

/* The writing end of a pipe whose reading end is gone. */
static int
make_broken_pipe (void)
{
  int fds[2];

  g_assert_cmpint (pipe (fds), ==, 0);
  close (fds[0]);
  return fds[1];
}

/* A terminal: gives our end, and the program's to @launcher. */
static int
make_terminal (GSubprocessLauncher *launcher)
{
  int ours = posix_openpt (O_RDWR | O_NOCTTY | O_CLOEXEC);
  int theirs;

  g_assert_cmpint (ours, >=, 0);
  g_assert_cmpint (grantpt (ours), ==, 0);
  g_assert_cmpint (unlockpt (ours), ==, 0);
  theirs = open (ptsname (ours), O_RDWR | O_NOCTTY | O_CLOEXEC);
  g_assert_cmpint (theirs, >=, 0);
  g_subprocess_launcher_take_stderr_fd (launcher, theirs);
  return ours;
}

/* All that was printed to a terminal: not more than it keeps, some 4 kB. */
static char *
read_terminal (int fd)
{
  char *text = g_malloc0 (8192);
  gsize n_read = 0;
  gssize n = 1;

  g_assert_true (g_unix_set_fd_nonblocking (fd, TRUE, NULL));
  while (n > 0 && n_read < 8191)
    {
      n = read (fd, text + n_read, 8191 - n_read);
      n_read += n > 0 ? (gsize) n : 0;
    }
  close (fd);
  return text;
}

static GSubprocessLauncher *
make_launcher (CliRunFlags flags)
{
  GSubprocessFlags pipes =
      flags & CLI_RUN_TERMINAL ? G_SUBPROCESS_FLAGS_NONE : G_SUBPROCESS_FLAGS_STDERR_PIPE;
  GSubprocessLauncher *launcher;

  if ((flags & (CLI_RUN_STDOUT_FULL | CLI_RUN_STDOUT_CLOSED | CLI_RUN_STDOUT_BROKEN)) == 0)
    pipes |= G_SUBPROCESS_FLAGS_STDOUT_PIPE;
  launcher = g_subprocess_launcher_new (pipes);
  g_subprocess_launcher_set_cwd (launcher, folder);
  g_subprocess_launcher_setenv (launcher, "LC_ALL", flags & CLI_RUN_ASCII ? "C" : "C.UTF-8", TRUE);
  g_subprocess_launcher_setenv (launcher, "LANGUAGE", language != NULL ? language : "", TRUE);
  g_subprocess_launcher_unsetenv (launcher, "DISPLAY");
  g_subprocess_launcher_unsetenv (launcher, "WAYLAND_DISPLAY");
  g_subprocess_launcher_setenv (launcher, "COLUMNS", flags & CLI_RUN_NARROW ? "60" : "120", TRUE);
  if (flags & CLI_RUN_STDOUT_FULL)
    g_subprocess_launcher_set_stdout_file_path (launcher, "/dev/full");
  if (flags & CLI_RUN_STDOUT_CLOSED)
    g_subprocess_launcher_set_child_setup (launcher, close_stdout_cb, NULL, NULL);
  if (flags & CLI_RUN_STDOUT_BROKEN)
    g_subprocess_launcher_take_stdout_fd (launcher, make_broken_pipe ());
  return launcher;
}

static char *
dup_text (GBytes *bytes)
{
  if (bytes == NULL || g_bytes_get_size (bytes) == 0)
    return g_strdup ("");
  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static CliResult *
run_arguments (GSubprocessLauncher *launcher, CliRunFlags flags, GPtrArray *arguments)
{
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GBytes) out = NULL;
  g_autoptr (GBytes) err = NULL;
  g_autoptr (GError) error = NULL;
  CliResult *result = g_new0 (CliResult, 1);
  int terminal = flags & CLI_RUN_TERMINAL ? make_terminal (launcher) : -1;

  process = g_subprocess_launcher_spawnv (launcher, (const char *const *) arguments->pdata, &error);
  g_assert_no_error (error);
  g_subprocess_communicate (process, NULL, NULL, &out, &err, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_if_exited (process));

  result->status = g_subprocess_get_exit_status (process);
  result->out = dup_text (out);
  result->err = terminal >= 0 ? read_terminal (terminal) : dup_text (err);
  return result;
}

static void
set_environment (GSubprocessLauncher *launcher, const char *environment)
{
  g_auto (GStrv) words = g_strsplit (environment, " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    {
      g_auto (GStrv) parts = g_strsplit (words[i], "=", 2);

      if (parts[1] != NULL)
        g_subprocess_launcher_setenv (launcher, parts[0], parts[1], TRUE);
      else
        g_subprocess_launcher_unsetenv (launcher, parts[0]);
    }
}

static CliResult *
run_list (CliRunFlags flags, const char *environment, const char *argument, va_list rest)
{
  g_autoptr (GSubprocessLauncher) launcher = make_launcher (flags);
  g_autoptr (GPtrArray) arguments = g_ptr_array_new ();

  if (flags & CLI_RUN_UNPRIVILEGED)
    {
      g_ptr_array_add (arguments, (gpointer) "setpriv");
      g_ptr_array_add (arguments, (gpointer) "--reuid=" NOBODY);
      g_ptr_array_add (arguments, (gpointer) "--regid=" NOBODY);
      g_ptr_array_add (arguments, (gpointer) "--clear-groups");
    }
  g_ptr_array_add (arguments, (gpointer) g_getenv ("COUNTERPOINT"));
  for (; argument != NULL; argument = va_arg (rest, const char *))
    g_ptr_array_add (arguments, (gpointer) argument);
  g_ptr_array_add (arguments, NULL);
  set_environment (launcher, environment);
  return run_arguments (launcher, flags, arguments);
}

/* Starts the tests: the program's path is in COUNTERPOINT. */
void
cli_init (int *argc, char ***argv)
{
  g_autoptr (GError) error = NULL;

  g_test_init (argc, argv, NULL);
  g_assert_nonnull (g_getenv ("COUNTERPOINT"));
  folder = g_dir_make_tmp ("counterpoint-cli-XXXXXX", &error);
  g_assert_no_error (error);
}

/* Runs the tests and removes their folder. */
int
cli_finish (void)
{
  int status = g_test_run ();

  remove_tree (folder);
  g_clear_pointer (&folder, g_free);
  return status;
}

/* Lets the program speak another language from now on, %NULL for its own. */
void
cli_set_language (const char *code)
{
  language = code;
}

const char *
cli_get_folder (void)
{
  return folder;
}

char *
cli_make_path (const char *name)
{
  return g_build_filename (folder, name, NULL);
}

/* Writes a file; gives its path. */
char *
cli_write (const char *name, const char *text)
{
  g_autoptr (GError) error = NULL;
  char *path = cli_make_path (name);

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
  return path;
}

/* Writes the small corpus; gives its path. */
char *
cli_write_project (const char *name)
{
  return cli_write (name, CLI_PROJECT_BEGIN CLI_PROJECT_DOCUMENTS "\n],\n" CLI_PROJECT_SPEAKERS
                          "\n],\n" CLI_PROJECT_TOPICS "\n],\n" CLI_PROJECT_QUESTIONS
                          "\n],\n" CLI_PROJECT_STATEMENTS "\n],\n" CLI_PROJECT_RELATIONS
                          "\n]\n}\n");
}

static int
compare_names_cb (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* The names in a folder, sorted, with blanks between them. */
char *
cli_list_folder (const char *path)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDir) dir = NULL;
  g_autoptr (GError) error = NULL;
  const char *name;

  dir = g_dir_open (path, 0, &error);
  g_assert_no_error (error);
  while ((name = g_dir_read_name (dir)) != NULL)
    g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, compare_names_cb);
  g_ptr_array_add (names, NULL);
  return g_strjoinv (" ", (char **) names->pdata);
}

/* Makes an empty folder; gives its path. */
char *
cli_make_folder (const char *name)
{
  char *path = cli_make_path (name);

  g_assert_cmpint (g_mkdir (path, 0755), ==, 0);
  return path;
}

CliResult *
cli_run (const char *argument, ...)
{
  CliResult *result;
  va_list rest;

  va_start (rest, argument);
  result = run_list (CLI_RUN_PLAIN, "", argument, rest);
  va_end (rest);
  return result;
}

CliResult *
cli_run_with (CliRunFlags flags, const char *argument, ...)
{
  CliResult *result;
  va_list rest;

  va_start (rest, argument);
  result = run_list (flags, "", argument, rest);
  va_end (rest);
  return result;
}

/* In another environment: "NAME=value" sets, "NAME" unsets, with a blank between. */
CliResult *
cli_run_in (const char *environment, const char *argument, ...)
{
  CliResult *result;
  va_list rest;

  va_start (rest, argument);
  result = run_list (CLI_RUN_PLAIN, environment, argument, rest);
  va_end (rest);
  return result;
}

void
cli_result_free (CliResult *self)
{
  g_free (self->out);
  g_free (self->err);
  g_free (self);
}

/* Asserts that a command did what it was asked, in silence. */
void
cli_assert_made (const CliResult *self)
{
  g_assert_cmpstr (self->err, ==, "");
  g_assert_cmpint (self->status, ==, 0);
}

/* Asserts that a command failed, said so to stderr with certain words, and printed nothing. */
void
cli_assert_failed (const CliResult *self, const char *words)
{
  cli_assert_contains (self->err, words);
  g_assert_true (g_str_has_prefix (self->err, "counterpoint: "));
  g_assert_cmpstr (self->out, ==, "");
  g_assert_cmpint (self->status, ==, 1);
}

/* Asserts that a command was refused for how it was called. */
void
cli_assert_usage (const CliResult *self, const char *words)
{
  cli_assert_contains (self->err, words);
  cli_assert_contains (self->err, "counterpoint help");
  g_assert_cmpstr (self->out, ==, "");
  g_assert_cmpint (self->status, ==, 2);
}

void
cli_assert_contains (const char *text, const char *words)
{
  if (strstr (text, words) == NULL)
    g_error ("“%s” is not in: %s", words, text);
}

JsonNode *
cli_parse_json (const char *text)
{
  g_autoptr (GError) error = NULL;
  JsonNode *node = json_from_string (text, &error);

  g_assert_no_error (error);
  return node;
}

/* Takes a cell that begins at @at; gives what follows it: a comma or a line's end. */
static const char *
parse_cell (const char *at, GPtrArray *row)
{
  GString *cell = g_string_new (NULL);

  if (*at != '"')
    {
      gsize n = strcspn (at, ",\r");

      g_string_append_len (cell, at, (gssize) n);
      at += n;
    }
  else
    {
      for (at++; at[0] != '"' || at[1] == '"'; at++)
        {
          g_assert_cmpint (*at, !=, '\0');
          if (*at == '"')
            at++;
          g_string_append_c (cell, *at);
        }
      at++;
    }
  g_ptr_array_add (row, g_string_free (cell, FALSE));
  return at;
}

/* Parses a table as RFC 4180 has it, every row as long as the first: rows of cells. */
GPtrArray *
cli_parse_csv (const char *text)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);

  while (*text != '\0')
    {
      GPtrArray *row = g_ptr_array_new_with_free_func (g_free);

      text = parse_cell (text, row);
      while (*text == ',')
        text = parse_cell (text + 1, row);
      g_assert_true (g_str_has_prefix (text, "\r\n"));
      text += 2;
      g_ptr_array_add (rows, row);
      g_assert_cmpuint (row->len, ==, ((GPtrArray *) rows->pdata[0])->len);
    }
  return rows;
}

const char *
cli_get_csv (GPtrArray *rows, guint row, guint column)
{
  g_assert_cmpuint (row, <, rows->len);
  return g_ptr_array_index ((GPtrArray *) rows->pdata[row], column);
}
