/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The real program where somebody's home folder can only be read, or is not told of. */

/* Both take a view of the file system of the program's own, which root may have, and others where user
 * namespaces are allowed. */

#include <gtk/gtk.h>
#include <unistd.h>

#include "program-run.h"
#include "real-input.h"
#include "window-corpus.h"
#include "window-work.h"

#define MOST_WORDS 12

/* What runs a script, in which mounts are the program's alone, and then the program. */
static const char *const view[] = { "unshare", "--user", "--map-current-user", "--keep-caps", "--mount",
                                    "sh", "-euc", NULL };

/* The folder alone: what runs beside the program writes elsewhere. */
#define READ_ONLY_HOME \
  "mount --bind \"$HOME\" \"$HOME\"; mount -o remount,ro,bind \"$HOME\"; cd \"$HOME\"; exec \"$@\""
#define OTHER_USERS "mount --bind \"$TEST_DISPLAY_DIR/passwd\" /etc/passwd; exec \"$@\""

/* Where the folders are by default. */
#define DEFAULT_FOLDERS "XDG_STATE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"

static const char **
create_command (const char *script)
{
  const char **command = g_new0 (const char *, MOST_WORDS);
  guint n = 0;

  for (; view[n] != NULL; n++)
    command[n] = view[n];
  command[n++] = script;
  command[n] = "sh";

  return command;
}

/* Whether the script can be run here; says so where not. */
static gboolean
can_view (const char *const *command)
{
  const char *arguments[MOST_WORDS + 1];
  g_autoptr (GError) error = NULL;
  int status = 1;
  guint n = 0;

  for (; command[n] != NULL; n++)
    arguments[n] = command[n];
  arguments[n++] = "true";
  arguments[n] = NULL;
  if (g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_SEARCH_PATH | G_SPAWN_STDERR_TO_DEV_NULL, NULL,
                    NULL, NULL, NULL, &status, NULL)
      && g_spawn_check_wait_status (status, &error))
    return TRUE;
  g_test_skip ("no view of the file system of its own: user namespaces are not allowed here");

  return FALSE;
}

/* Neither what is not saved nor the file can be written. The window says both, and another folder helps. */
static void
test_read_only (void)
{
  static const char *const environment[] = { DEFAULT_FOLDERS, "G_DEBUG", NULL };
  /* GTK's dialog for files would remember them, too. */
  static const char *const complaints[] = { "*Gtk-CRITICAL*recently used files list: Read-only*", NULL };
  g_autofree const char **command = create_command (READ_ONLY_HOME);
  g_autofree char *path = window_corpus_write ("quay.counterpoint");
  g_autofree char *other = g_build_filename (program_get_folder (), "tmp", "elsewhere.counterpoint", NULL);
  g_autoptr (Program) program = NULL;

  if (!can_view (command))
    return;
  program = program_start_in (
      &(ProgramHow) { .file = path, .environment = environment, .before = command });
  program_wait_for_words (program, "6 statements, 2 documents*");
  window_work_delete (program);
  window_work_wait_for_safety (program, NULL, "*cannot be written: Read-only file system*");
  program_key (program, GDK_KEY_s, REAL_INPUT_CONTROL);
  program_wait_for_words (program, "The corpus was not saved, and unsaved work is not being kept safe.*");
  g_object_unref (program_wait_for (program, ATSPI_ROLE_PUSH_BUTTON, "Save As…"));
  g_assert_true (window_work_is_changed (program));
  program_key (program, GDK_KEY_s, REAL_INPUT_CONTROL | REAL_INPUT_SHIFT);
  program_wait_for_n_windows (program, 2);
  program_choose_file (program, other);
  program_wait_until (program, !window_work_is_changed (program));
  g_assert_cmpuint (window_work_count_statements (path), ==, WINDOW_CORPUS_N_STATEMENTS);
  g_assert_cmpuint (window_work_count_statements (other), <, WINDOW_CORPUS_N_STATEMENTS);
  window_work_finish (program, complaints);
}

/* A file that the system reads users from, with one whose home is another folder. */
static char *
write_users (void)
{
  g_autofree char *path = g_build_filename (program_get_folder (), "passwd", NULL);
  char *home = g_build_filename (program_get_folder (), "other-home", NULL);
  g_autofree char *line = g_strdup_printf ("somebody:x:%u:%u::%s:/bin/sh\n", getuid (), getgid (), home);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, line, -1, &error);
  g_assert_no_error (error);
  return home;
}

/* The environment names no folder, or none that can be one: it is where the system says. */
static void
test_from_system (gconstpointer data)
{
  const char *const environment[] = { data, DEFAULT_FOLDERS, NULL };
  g_autofree const char **command = create_command (OTHER_USERS);
  g_autofree char *path = window_corpus_write ("quay.counterpoint");
  g_autofree char *home = write_users ();
  g_autofree char *kept = g_build_filename (home, ".local", "state", NULL);
  g_autofree char *beside = g_build_filename (g_getenv ("HOME"), "some", NULL);
  g_autoptr (Program) program = NULL;

  if (!can_view (command))
    return;
  program = program_start_in (
      &(ProgramHow) { .file = path, .environment = environment, .before = command });
  window_work_do (program, path, kept, NULL);
  window_work_finish (program, NULL);
  g_assert_false (g_file_test (beside, G_FILE_TEST_EXISTS));
}

int
main (int argc, char **argv)
{
  if (!program_init (&argc, &argv))
    return PROGRAM_SKIPPED;
  g_test_add_func ("/window-home/read-only", test_read_only);
  g_test_add_data_func ("/window-home/unset", "HOME", test_from_system);
  g_test_add_data_func ("/window-home/empty", "HOME=", test_from_system);
  g_test_add_data_func ("/window-home/relative", "HOME=some/where", test_from_system);

  return g_test_run ();
}
