/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The real program, started, met, waited for and ended. */

#include "program-run.h"

#include <gtk/gtk.h>
#include <signal.h>
#include <stdarg.h>
#include <string.h>

#include "real-input.h"

#define PATIENCE (10 * G_USEC_PER_SEC)
#define SETTLE_MILLISECONDS 30

struct _Program
{
  GSubprocess *process; /* NULL where somebody else started it */
  guint pid;
  gboolean ended;
  char *messages_path;
  Accessible *root; /* or NULL before it is known */
};

static gboolean
skip (const char *reason)
{
  g_print ("skipped: %s\n", reason);
  return FALSE;
}

static void
warned_cb (const char *domain, GLogLevelFlags level, const char *message, gpointer data)
{
}

/**
 * program_init:
 * @argc: main()'s
 * @argv: main()'s
 *
 * Starts a test program. Where there is no display to test on it says so.
 *
 * Returns: whether there is one; if not, main() returns %PROGRAM_SKIPPED
 */
gboolean
program_init (int *argc, char ***argv)
{
  /* The test reads the bus; it shall not appear on it. */
  g_setenv ("GTK_A11Y", "none", TRUE);
  if (g_getenv ("TEST_DISPLAY_DIR") == NULL || g_getenv ("COUNTERPOINT") == NULL)
    return skip ("no display of its own (tests/app/run-display.sh brings one), or no COUNTERPOINT");
  if (!gtk_init_check () || !real_input_is_available () || !real_input_is_managed ())
    return skip ("the display takes no input from a test");
  g_test_init (argc, argv, NULL);
  /* libatspi warns where a program has not told it everything yet. In the program itself warnings are fatal. */
  g_log_set_always_fatal (G_LOG_FATAL_MASK | G_LOG_LEVEL_CRITICAL);
  g_log_set_handler ("dbind", G_LOG_LEVEL_WARNING, warned_cb, NULL);
  atspi_init ();
  return TRUE;
}

/* The folder of this run, which is removed after it. */
const char *
program_get_folder (void)
{
  return g_getenv ("TEST_DISPLAY_DIR");
}

/**
 * program_write_file:
 * @name: the name of a file
 * @text: what it holds
 *
 * Writes a file into the home folder of this run.
 *
 * Returns: (transfer full): its path
 */
char *
program_write_file (const char *name, const char *text)
{
  g_autoptr (GError) error = NULL;
  char *path = g_build_filename (g_getenv ("HOME"), name, NULL);

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
  return path;
}

static void
ended_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  gboolean *ended = data;

  if (g_subprocess_wait_finish (G_SUBPROCESS (source), result, NULL))
    *ended = TRUE;
}

static void
set_environment (GSubprocessLauncher *launcher, const char *const *environment)
{
  for (; environment != NULL && *environment != NULL; environment++)
    {
      g_auto (GStrv) parts = g_strsplit (*environment, "=", 2);

      if (parts[1] != NULL)
        g_subprocess_launcher_setenv (launcher, parts[0], parts[1], TRUE);
      else
        g_subprocess_launcher_unsetenv (launcher, parts[0]);
    }
}

static GPtrArray *
list_arguments (const ProgramHow *how)
{
  GPtrArray *arguments = g_ptr_array_new ();

  for (guint i = 0; how->before != NULL && how->before[i] != NULL; i++)
    g_ptr_array_add (arguments, (gpointer) how->before[i]);
  g_ptr_array_add (arguments,
                   (gpointer) (how->program != NULL ? how->program : g_getenv ("COUNTERPOINT")));
  for (guint i = 0; how->arguments != NULL && how->arguments[i] != NULL; i++)
    g_ptr_array_add (arguments, (gpointer) how->arguments[i]);
  g_ptr_array_add (arguments, (gpointer) how->file);
  g_ptr_array_add (arguments, NULL);

  return arguments;
}

static GSubprocess *
spawn (const char *messages_path, const ProgramHow *how)
{
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_NONE);
  g_autoptr (GPtrArray) arguments = list_arguments (how);
  g_autoptr (GError) error = NULL;
  GSubprocess *process;

  g_subprocess_launcher_unsetenv (launcher, "GTK_A11Y");
  g_subprocess_launcher_set_stdout_file_path (launcher, messages_path);
  g_subprocess_launcher_set_flags (launcher, G_SUBPROCESS_FLAGS_STDERR_MERGE);
  g_subprocess_launcher_set_cwd (launcher, g_getenv ("HOME"));
  set_environment (launcher, how->environment);
  process = g_subprocess_launcher_spawnv (launcher, (const char *const *) arguments->pdata, &error);
  g_assert_no_error (error);
  return process;
}

/**
 * program_start_in:
 * @how: how
 *
 * Starts the program in the home folder. It comes back at once: the first thing that is waited for waits for
 * the window, too.
 *
 * Returns: (transfer full): the program
 */
Program *
program_start_in (const ProgramHow *how)
{
  static guint n_started = 0;
  Program *self = g_new0 (Program, 1);

  /* Out of the way, where it lights nothing up. */
  real_input_move (1, 1);
  self->messages_path = g_strdup_printf ("%s/program-%u.log", program_get_folder (), n_started++);
  self->process = spawn (self->messages_path, how);
  self->pid = (guint) atoi (g_subprocess_get_identifier (self->process));
  g_subprocess_wait_async (self->process, NULL, ended_cb, &self->ended);
  return self;
}

/**
 * program_start_with:
 * @arguments: (array zero-terminated=1): what follows the program's name
 *
 * Starts the program as program_start_in() does.
 *
 * Returns: (transfer full): the program
 */
Program *
program_start_with (const char *const *arguments)
{
  return program_start_in (&(ProgramHow) { .arguments = arguments });
}

/**
 * program_start:
 * @file: (nullable): a file to open
 *
 * Starts the program as program_start_in() does.
 *
 * Returns: (transfer full): the program
 */
Program *
program_start (const char *file)
{
  return program_start_in (&(ProgramHow) { .file = file });
}

/**
 * program_meet:
 * @pid: of a program that the session bus started
 *
 * Gets to know a program that runs. What it writes goes where the bus writes.
 *
 * Returns: (transfer full): the program
 */
Program *
program_meet (guint pid)
{
  Program *self = g_new0 (Program, 1);

  self->messages_path = g_build_filename (program_get_folder (), "bus.log", NULL);
  self->pid = pid;
  return self;
}

/* Nothing tells of the end of another's child; one that has ended has no program any more. */
static gboolean
has_ended (Program *self)
{
  g_autofree char *link = g_strdup_printf ("/proc/%u/exe", self->pid);
  g_autofree char *target = self->process == NULL ? g_file_read_link (link, NULL) : NULL;

  if (self->process == NULL)
    self->ended = target == NULL;
  return self->ended;
}

/* A warning would have ended it. */
static gboolean
has_ended_well (Program *self)
{
  g_autofree char *messages = program_dup_messages (self);
  g_autofree char *mark = g_strdup_printf ("(counterpoint:%u): ", self->pid);

  if (self->process == NULL)
    return strstr (messages, mark) == NULL;
  return g_subprocess_get_if_exited (self->process)
         && g_subprocess_get_exit_status (self->process) == 0;
}

guint
program_get_pid (Program *self)
{
  return self->pid;
}

/**
 * program_dup_messages:
 * @self: a program
 *
 * Reads what the program has written to stdout and stderr so far.
 *
 * Returns: (transfer full): the text
 */
char *
program_dup_messages (Program *self)
{
  char *messages = NULL;

  g_file_get_contents (self->messages_path, &messages, NULL, NULL);
  return messages != NULL ? messages : g_strdup ("");
}

/**
 * program_fail:
 * @self: a program
 * @format: what went wrong, as for printf()
 * @...: its parts
 *
 * Ends the test with all that helps to understand why.
 */
void
program_fail (Program *self, const char *format, ...)
{
  g_autofree char *messages = program_dup_messages (self);
  g_autofree char *tree = NULL;
  g_autofree char *what = NULL;
  va_list parts;

  va_start (parts, format);
  what = g_strdup_vprintf (format, parts);
  va_end (parts);
  if (self->root != NULL && !has_ended (self))
    tree = accessible_dup_tree (self->root);
  g_printerr ("%s\n\nThe program's messages:\n%s\n", what, messages);
  if (self->ended && self->process == NULL)
    g_printerr ("The program has ended.\n");
  else if (self->ended && g_subprocess_get_if_signaled (self->process))
    g_printerr ("The program was ended by signal %d.\n", g_subprocess_get_term_sig (self->process));
  else if (self->ended)
    g_printerr ("The program ended with status %d.\n", g_subprocess_get_exit_status (self->process));
  else
    g_printerr ("What was on the screen:\n%s\n", tree != NULL ? tree : "nothing");
  if (!self->ended)
    kill ((pid_t) self->pid, SIGKILL);
  abort ();
}

/**
 * program_settle:
 * @self: a program
 *
 * Gives the program a moment, and ends the test where it has ended.
 */
void
program_settle (Program *self)
{
  gint64 end = g_get_monotonic_time () + SETTLE_MILLISECONDS * 1000;

  while (g_get_monotonic_time () < end)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (2000);
  if (has_ended (self))
    program_fail (self, "The program has ended");
  if (self->root == NULL)
    self->root = accessible_find_application (self->pid);
}

/* The program on the accessibility bus. */
Accessible *
program_get_root (Program *self)
{
  program_wait_until (self, self->root != NULL);
  return self->root;
}

/**
 * program_wait_for:
 * @self: a program
 * @role: a role, or %ATSPI_ROLE_INVALID for any
 * @name: (nullable): a name, "*" stands for anything
 *
 * Waits until an object is in sight.
 *
 * Returns: (transfer full): the object
 */
Accessible *
program_wait_for (Program *self, AtspiRole role, const char *name)
{
  return program_wait_for_in (self, NULL, role, name);
}

/**
 * program_wait_for_in:
 * @self: a program
 * @root: (nullable): where to look; %NULL for the whole program
 * @role: a role, or %ATSPI_ROLE_INVALID for any
 * @name: (nullable): a name, "*" stands for anything
 *
 * Waits until an object is in sight in a part of the program.
 *
 * Returns: (transfer full): the object
 */
Accessible *
program_wait_for_in (Program *self, Accessible *root, AtspiRole role, const char *name)
{
  gint64 deadline = g_get_monotonic_time () + PATIENCE;

  for (;;)
    {
      Accessible *place = root != NULL ? root : self->root;
      Accessible *found = place != NULL ? accessible_find (place, role, name) : NULL;

      if (found != NULL)
        return found;
      if (g_get_monotonic_time () > deadline)
        program_fail (self, "Waited in vain for role %d, name “%s”", role, name != NULL ? name : "*");
      program_settle (self);
    }
}

/* Waits until an object of a name has the focus. */
Accessible *
program_wait_for_focus (Program *self, const char *name)
{
  gint64 deadline = g_get_monotonic_time () + PATIENCE;

  for (;;)
    {
      g_autoptr (Accessible) focused = self->root != NULL ? accessible_find_focused (self->root) : NULL;
      g_autofree char *own = focused != NULL ? accessible_dup_name (focused) : NULL;

      if (own != NULL && g_pattern_match_simple (name, own))
        return g_steal_pointer (&focused);
      if (g_get_monotonic_time () > deadline)
        program_fail (self, "Waited in vain for the focus on “%s”; it is on “%s”", name,
                      own != NULL ? own : "nothing");
      program_settle (self);
    }
}

/* Waits until no such object is in sight. */
void
program_wait_until_gone (Program *self, AtspiRole role, const char *name)
{
  gint64 deadline = g_get_monotonic_time () + PATIENCE;

  for (;;)
    {
      g_autoptr (Accessible) found = accessible_find (program_get_root (self), role, name);

      if (found == NULL)
        return;
      if (g_get_monotonic_time () > deadline)
        program_fail (self, "Waited in vain for the end of “%s”", name);
      program_settle (self);
    }
}

/**
 * program_says:
 * @self: a program
 * @pattern: words, "*" stands for anything
 *
 * Tells whether words stand anywhere in the program's windows.
 */
gboolean
program_says (Program *self, const char *pattern)
{
  return accessible_says (program_get_root (self), pattern);
}

void
program_assert_says (Program *self, const char *pattern)
{
  if (!program_says (self, pattern))
    program_fail (self, "Nowhere stands “%s”", pattern);
}

/* Waits until words stand anywhere. */
void
program_wait_for_words (Program *self, const char *pattern)
{
  gint64 deadline = g_get_monotonic_time () + PATIENCE;

  while (!program_says (self, pattern))
    {
      if (g_get_monotonic_time () > deadline)
        program_fail (self, "Waited in vain for “%s”", pattern);
      program_settle (self);
    }
}

/**
 * program_wait_for_window:
 * @self: a program
 * @title: what the title begins with
 *
 * Waits until a window is on the screen.
 *
 * Returns: the newest one of that title
 */
gulong
program_wait_for_window (Program *self, const char *title)
{
  gulong window = 0;

  program_wait_until (self, (window = program_window_find (self->pid, title)) != 0);
  return window;
}

static guint
count_windows (Program *self)
{
  g_autoptr (GArray) windows = program_window_list (self->pid);

  return windows->len;
}

/* Waits until the program has that many windows on the screen. */
void
program_wait_for_n_windows (Program *self, guint n_windows)
{
  program_wait_until (self, count_windows (self) == n_windows);
}

/**
 * program_wait_for_end:
 * @self: a program
 *
 * Fails the test where the program does not end by itself, and well.
 */
void
program_wait_for_end (Program *self)
{
  gint64 deadline = g_get_monotonic_time () + PATIENCE;

  while (!has_ended (self))
    {
      if (g_get_monotonic_time () > deadline)
        program_fail (self, "The program does not end");
      if (!g_main_context_iteration (NULL, FALSE))
        g_usleep (2000);
    }
  if (!has_ended_well (self))
    program_fail (self, "The program did not end well");
}

/**
 * program_finish:
 * @self: a program
 *
 * Closes every window and fails the test where the program then does not end well.
 */
void
program_finish (Program *self)
{
  g_autoptr (GArray) windows = program_window_list (self->pid);

  for (guint i = windows->len; i > 0; i--)
    program_window_close (g_array_index (windows, gulong, i - 1));
  program_wait_for_end (self);
}

/**
 * program_free:
 * @self: a program
 *
 * Ends a program that still runs, as by kill(1).
 */
void
program_free (Program *self)
{
  if (!has_ended (self))
    {
      kill ((pid_t) self->pid, SIGTERM);
      while (!has_ended (self))
        if (!g_main_context_iteration (NULL, FALSE))
          g_usleep (2000);
    }
  g_clear_object (&self->root);
  g_clear_object (&self->process);
  g_free (self->messages_path);
  g_free (self);
}
