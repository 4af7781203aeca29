/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The program in its sandbox: started as by its users, read and driven over the accessibility bus, and ended. */

#include "flatpak-run.h"

#include <gdk/gdk.h>
#include <stdarg.h>
#include <stdlib.h>

#include "flatpak-checks.h"
#include "flatpak-desk.h"
#include "program-run.h"
#include "real-input.h"

#define APPLICATION "io.github.counterpoint_app.Counterpoint"
#define PATH "/io/github/counterpoint_app/Counterpoint"
#define INTERFACE "org.freedesktop.Application"
#define MOST_TABS 20

/*
 * Between the sandbox and the buses stands one process, the proxy. It is whom the buses take for the program, and it
 * lives as long as the sandbox.
 */

static char *log_path;
static char *tools;

/**
 * flatpak_init:
 * @driver: the file of this program
 *
 * Is called once, before all else.
 */
void
flatpak_init (const char *driver)
{
  log_path = g_build_filename (program_get_folder (), "program.log", NULL);
  tools = g_path_get_dirname (driver);
}

/* The path of what is built beside the driver. */
char *
flatpak_dup_tool (const char *name)
{
  return g_build_filename (tools, name, NULL);
}

const char *
flatpak_get_app_id (void)
{
  return APPLICATION;
}

static GSubprocess *
spawn (const FlatpakStart *start)
{
  const char *words[2 * FLATPAK_MOST_ARGUMENTS + 4] = { "flatpak", "run" };
  guint n = 2;

  for (guint i = 0; start->options[i] != NULL; i++)
    words[n++] = start->options[i];
  words[n++] = APPLICATION;
  for (guint i = 0; start->arguments[i] != NULL; i++)
    words[n++] = start->arguments[i];
  words[n] = NULL;
  return desk_spawn (log_path, words, start->variables);
}

/**
 * flatpak_dup_messages:
 *
 * Reads what the program has written so far, each time that it was started by flatpak_start() or flatpak_run().
 *
 * Returns: (nullable) (transfer full): that, %NULL where nothing was kept of it
 */
char *
flatpak_dup_messages (void)
{
  char *messages = NULL;

  g_file_get_contents (log_path, &messages, NULL, NULL);
  return messages;
}

/**
 * flatpak_fail:
 * @format: what went wrong, as for printf()
 * @...: its parts
 *
 * Ends the run, with all that helps to understand why: what comes after would only fail for the same reason.
 */
void
flatpak_fail (const char *format, ...)
{
  g_autoptr (GPtrArray) items = sight_read ();
  g_autofree char *tree = sight_dup_tree (items);
  g_autofree char *messages = flatpak_dup_messages ();
  g_autofree char *what = NULL;
  va_list parts;

  va_start (parts, format);
  what = g_strdup_vprintf (format, parts);
  va_end (parts);
  check (FALSE, what);
  check_tell ("what the program wrote:\n%s\nwhat it showed:\n%s", messages != NULL ? messages : "", tree);
  check_finish ();
  desk_stop ();
  exit (EXIT_FAILURE);
}

/* Waits for the program that somebody has started. */
void
flatpak_meet (void)
{
  gboolean met = FALSE;
  guint pid;

  desk_wait_until ((met = (pid = desk_find_owner (APPLICATION)) != 0 && sight_meet (pid)));
  if (!met)
    flatpak_fail ("the program is on the buses");
}

/**
 * flatpak_start:
 * @start: how
 *
 * Starts the program, which does not run yet, and waits until the buses know it.
 */
void
flatpak_start (const FlatpakStart *start)
{
  g_autoptr (GSubprocess) process = spawn (start);

  flatpak_meet ();
}

/**
 * flatpak_run:
 * @start: how
 *
 * Starts the program and waits until what was started ends.
 *
 * Returns: its status
 */
int
flatpak_run (const FlatpakStart *start)
{
  g_autoptr (GSubprocess) process = spawn (start);

  g_subprocess_wait (process, NULL, NULL);
  return g_subprocess_get_if_exited (process) ? g_subprocess_get_exit_status (process) : -1;
}

/**
 * flatpak_call:
 * @words: a command, which ends by itself
 *
 * Runs a command outside of the sandbox.
 *
 * Returns: (transfer full): what it wrote to stdout, with no blanks at the end
 */
char *
flatpak_call (const char *const *words)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process =
      g_subprocess_newv (words, G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_SILENCE, &error);
  char *output = NULL;

  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, NULL, NULL, &output, NULL, NULL);
  return output != NULL ? g_strchomp (output) : g_strdup ("");
}

/**
 * flatpak_run_shell:
 * @script: for the shell
 * @first: its $1
 * @second: (nullable): its $2
 *
 * Runs a script with the rights of the program, in a sandbox of its own.
 *
 * Returns: (transfer full): what it wrote to stdout, with no blanks at the end
 */
char *
flatpak_run_shell (const char *script, const char *first, const char *second)
{
  const char *const words[] = { "flatpak", "run", "--command=bash", APPLICATION, "-c",
                                script,    "bash", first,           second,      NULL };

  return flatpak_call (words);
}

/**
 * flatpak_ask:
 * @method: of what every application offers on the bus
 * @parameters: for it
 *
 * Calls the program as launchers and file managers do, which starts it where it does not run.
 *
 * Returns: whether it has answered
 */
gboolean
flatpak_ask (const char *method, GVariant *parameters)
{
  g_autoptr (GVariant) answer = desk_call (APPLICATION, PATH, INTERFACE, method, parameters);

  return answer != NULL;
}

static void
wait_for_end (void)
{
  desk_wait_until (desk_find_owner (APPLICATION) == 0);
  if (desk_find_owner (APPLICATION) != 0)
    flatpak_fail ("the program ends");
}

/**
 * flatpak_act_on:
 * @action: of the first window
 * @parameter: (nullable): a string, for actions that take one
 *
 * Does what a menu, a key or a button would do, where there is none.
 */
void
flatpak_act_on (const char *action, const char *parameter)
{
  g_autoptr (GVariant) answer = NULL;
  GVariantBuilder parameters;

  g_variant_builder_init (&parameters, G_VARIANT_TYPE ("av"));
  if (parameter != NULL)
    g_variant_builder_add (&parameters, "v", g_variant_new_string (parameter));
  answer = desk_call (APPLICATION, PATH "/window/1", "org.gtk.Actions", "Activate",
                      g_variant_new ("(sava{sv})", action, &parameters, NULL));
  if (answer == NULL)
    flatpak_fail ("the window does “%s”", action);
}

/* The same, for an action that takes nothing. */
void
flatpak_act (const char *action)
{
  flatpak_act_on (action, NULL);
}

/* Ends the sandbox without a word, as a crash does. */
void
flatpak_kill (void)
{
  const char *const words[] = { "flatpak", "kill", APPLICATION, NULL };
  g_autofree char *output = flatpak_call (words);

  wait_for_end ();
}

/* Ends the program as its menu does. */
void
flatpak_quit (void)
{
  if (!flatpak_ask ("ActivateAction", g_variant_new ("(sava{sv})", "quit", NULL, NULL)))
    flatpak_fail ("the program can be told to end");
  wait_for_end ();
}

static gboolean
is_there (AtspiRole role, const char *name)
{
  g_autoptr (GPtrArray) items = sight_read ();

  return sight_find (items, NULL, role, name) != NULL;
}

/**
 * flatpak_wait_for:
 * @role: a role, or %ATSPI_ROLE_INVALID for any
 * @name: (nullable): a name, "*" stands for anything
 *
 * Waits until something is in sight.
 */
void
flatpak_wait_for (AtspiRole role, const char *name)
{
  gboolean there = FALSE;

  desk_wait_until ((there = is_there (role, name)));
  if (!there)
    flatpak_fail ("“%s” comes", name != NULL ? name : "*");
}

/* Waits until nothing like that is in sight. */
void
flatpak_wait_until_gone (AtspiRole role, const char *name)
{
  gboolean gone = FALSE;

  desk_wait_until ((gone = !is_there (role, name)));
  if (!gone)
    flatpak_fail ("“%s” goes", name);
}

static gboolean
try_to_press (const char *inside, AtspiRole role, const char *name)
{
  g_autoptr (GPtrArray) items = sight_read ();
  SightItem *item = sight_find (items, inside, role, name);

  return item != NULL && sight_item_has_state (item, ATSPI_STATE_SENSITIVE) && sight_item_activate (item);
}

/* Does what something is for, over the accessibility bus alone. */
void
flatpak_press (AtspiRole role, const char *name)
{
  flatpak_press_inside (NULL, role, name);
}

/* The same, inside of something that has a name. */
void
flatpak_press_inside (const char *inside, AtspiRole role, const char *name)
{
  gboolean done = FALSE;

  desk_wait_until ((done = try_to_press (inside, role, name)));
  if (!done)
    flatpak_fail ("“%s” can be pressed", name);
}

static gboolean
try_to_enter (const char *name, const char *text)
{
  g_autoptr (GPtrArray) items = sight_read ();
  SightItem *item = sight_find (items, NULL, ATSPI_ROLE_TEXT, name);

  return item != NULL && sight_item_set_text (item, text);
}

/* Fills in a field. */
void
flatpak_enter (const char *name, const char *text)
{
  gboolean done = FALSE;

  desk_wait_until ((done = try_to_enter (name, text)));
  if (!done)
    flatpak_fail ("“%s” takes text", name);
}

/* Presses a key in the active window. */
void
flatpak_key (guint keysym, guint modifiers)
{
  real_input_key (keysym, modifiers);
}

/* What keys go to, by its path, and whether it is what is looked for. */
static char *
dup_focus (AtspiRole role, const char *name, gboolean *found)
{
  g_autoptr (GPtrArray) items = sight_read ();
  SightItem *item = sight_find_focused (items);

  *found = item != NULL && item->role == role && g_pattern_match_simple (name, item->name);
  return g_strdup (item != NULL ? item->path : "");
}

static gboolean
is_focus_elsewhere (const char *path)
{
  g_autoptr (GPtrArray) items = sight_read ();
  SightItem *item = sight_find_focused (items);

  return item != NULL && !g_str_equal (item->path, path);
}

/* Goes on by the Tab key until something has the focus. */
void
flatpak_tab_to (AtspiRole role, const char *name)
{
  for (guint i = 0; i < MOST_TABS; i++)
    {
      gboolean found;
      g_autofree char *path = dup_focus (role, name, &found);

      if (found)
        return;
      flatpak_key (GDK_KEY_Tab, REAL_INPUT_NONE);
      desk_wait_until (is_focus_elsewhere (path));
    }
  flatpak_fail ("“%s” is reached by the Tab key", name);
}
