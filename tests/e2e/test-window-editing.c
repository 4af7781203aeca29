/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A day's work in the real program: import, correct, add, link, undo, redo, save, crash, recover. */

#include <gtk/gtk.h>
#include <signal.h>
#include <string.h>

#include "program-run.h"
#include "real-input.h"
#include "window-corpus.h"

#define MOST_STEPS 40

static const char ferry[] =
    "Ferry keeps running\n"
    "\n"
    "Mayor Ivo Land said that the ferry would run all winter. “Nobody will be left on the island,” Land said.\n"
    "\n"
    "The fishermen doubt it. “The ice comes early this year,” said Mina Holt, who mends boats.\n";

static gulong
get_window (Program *program)
{
  g_autoptr (GArray) windows = program_window_list (program_get_pid (program));

  return windows->len > 0 ? g_array_index (windows, gulong, 0) : 0;
}

static gboolean
is_changed (Program *program)
{
  g_autofree char *title = program_window_dup_title (get_window (program));

  return title != NULL && g_str_has_prefix (title, "• ");
}

static void
press (Program *program, guint keysym, guint modifiers)
{
  program_key (program, keysym, modifiers);
  program_settle (program);
}

static void
import_article (Program *program)
{
  g_autofree char *path = program_write_file ("ferry.txt", ferry);
  const char *const paths[] = { path, NULL };

  program_drop_files (program, WINDOW_CORPUS_TITLE, paths);
  program_wait_for_window (program, "Import articles");
  program_settle (program);
  press (program, GDK_KEY_Return, REAL_INPUT_NONE);
  program_wait_for_window (program, "Import finished");
  program_settle (program);
  press (program, GDK_KEY_Escape, REAL_INPUT_NONE);
  program_wait_for_n_windows (program, 1);
  program_wait_until (program, is_changed (program));
}

static void
open_popover (Program *program)
{
  press (program, GDK_KEY_Return, REAL_INPUT_NONE);
  g_object_unref (program_wait_for_focus (program, "Speaker"));
}

/* The first statement of the article is somebody else's. */
static void
correct_speaker (Program *program)
{
  press (program, GDK_KEY_4, REAL_INPUT_ALT);
  press (program, GDK_KEY_Down, REAL_INPUT_ALT);
  open_popover (program);
  program_type (program, "Nora Pike");
  press (program, GDK_KEY_Return, REAL_INPUT_NONE);
  press (program, GDK_KEY_Escape, REAL_INPUT_NONE);
}

/* The first line of the article becomes one. */
static void
make_statement (Program *program)
{
  press (program, GDK_KEY_Home, REAL_INPUT_CONTROL);
  press (program, GDK_KEY_Down, REAL_INPUT_SHIFT);
  press (program, GDK_KEY_m, REAL_INPUT_CONTROL);
  g_object_unref (program_wait_for_focus (program, "Speaker"));
  program_type (program, "Nora Pike");
  press (program, GDK_KEY_Return, REAL_INPUT_NONE);
  press (program, GDK_KEY_Escape, REAL_INPUT_NONE);
}

static void
link_statements (Program *program)
{
  g_autoptr (Accessible) button = NULL;

  press (program, GDK_KEY_Down, REAL_INPUT_ALT);
  open_popover (program);
  button = program_wait_for (program, ATSPI_ROLE_PUSH_BUTTON, "Responds to*");
  g_assert_true (accessible_activate (button));
  program_wait_for_window (program, "Responds to…");
  program_settle (program);
  program_type (program, "fish");
  program_wait_for_words (program, "* disputes Wren");
  press (program, GDK_KEY_Return, REAL_INPUT_NONE);
  program_wait_for_n_windows (program, 1);
  program_settle (program);
}

/* Back to what was read, and on again; the corpus tells by its numbers where it is. */
static void
undo_and_redo_all (Program *program)
{
  guint n_steps = 0;

  for (; is_changed (program) && n_steps < MOST_STEPS; n_steps++)
    press (program, GDK_KEY_z, REAL_INPUT_CONTROL);
  g_test_message ("%u steps", n_steps);
  g_assert_cmpuint (n_steps, >=, 4);
  g_assert_cmpuint (n_steps, <, MOST_STEPS);
  program_wait_for_words (program, "6 statements, 2 documents*");
  for (guint i = 0; i < n_steps; i++)
    press (program, GDK_KEY_z, REAL_INPUT_CONTROL | REAL_INPUT_SHIFT);
  program_wait_for_words (program, "*, 3 documents*");
}

static char *
read_file (const char *path)
{
  g_autoptr (GError) error = NULL;
  char *text;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);

  return text;
}

static guint
count (const char *text, const char *words)
{
  g_auto (GStrv) parts = g_strsplit (text, words, -1);

  return g_strv_length (parts) - 1;
}

static void
check_file (const char *path)
{
  const char *arguments[] = { g_getenv ("COUNTERPOINT"), "check", path, NULL };
  g_autoptr (GError) error = NULL;
  int status;

  g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_DEFAULT, NULL, NULL, NULL, NULL, &status,
                &error);
  g_assert_no_error (error);
  g_assert_cmpint (status, ==, 0);
}

static char *
save (Program *program, const char *path)
{
  press (program, GDK_KEY_s, REAL_INPUT_CONTROL);
  program_wait_until (program, !is_changed (program));
  check_file (path);

  return read_file (path);
}

/* Whether a journal holds a step that was undone. */
static gboolean
is_kept (void)
{
  g_autofree char *folder = g_build_filename (g_getenv ("XDG_STATE_HOME"), "counterpoint", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ".journal"))
      {
        g_autofree char *path = g_build_filename (folder, name, NULL);
        g_autofree char *text = read_file (path);

        if (strstr (text, "{\"undo\": ") != NULL)
          return TRUE;
      }
  return FALSE;
}

/* One step back, the program killed, and the step is there again, to be done once more. */
static void
crash_and_recover (Program **program, const char *path)
{
  g_autoptr (Accessible) button = NULL;

  press (*program, GDK_KEY_z, REAL_INPUT_CONTROL);
  program_wait_until (*program, is_changed (*program) && is_kept ());
  g_assert_cmpint (kill ((pid_t) program_get_pid (*program), SIGKILL), ==, 0);
  g_clear_pointer (program, program_free);

  *program = program_start (NULL);
  program_wait_for_words (*program, "*not saved*");
  button = program_wait_for (*program, ATSPI_ROLE_PUSH_BUTTON, "Recover");
  program_click (*program, button);
  program_wait_for_window (*program, "• " WINDOW_CORPUS_TITLE);
  program_settle (*program);
  press (*program, GDK_KEY_z, REAL_INPUT_CONTROL | REAL_INPUT_SHIFT);
}

static void
test_day (void)
{
  g_autofree char *path = window_corpus_write ("quay.counterpoint");
  g_autofree char *before = read_file (path);
  g_autofree char *saved = NULL;
  g_autofree char *again = NULL;
  g_autoptr (Program) program = program_start (path);

  program_wait_for_words (program, "6 statements, 2 documents*");
  import_article (program);
  correct_speaker (program);
  make_statement (program);
  link_statements (program);
  undo_and_redo_all (program);
  saved = save (program, path);
  g_assert_cmpuint (count (saved, "\"name\": \"Nora Pike\""), ==, 1);
  g_assert_cmpuint (count (saved, "\"origin\": \"hand\""), >=, 1);
  g_assert_cmpuint (count (saved, "\"from\": "), ==, count (before, "\"from\": ") + 1);
  crash_and_recover (&program, path);
  again = save (program, path);
  g_assert_cmpstr (again, ==, saved);
  program_finish (program);
}

int
main (int argc, char **argv)
{
  if (!program_init (&argc, &argv))
    return PROGRAM_SKIPPED;
  g_test_add_func ("/window-editing/day", test_day);

  return g_test_run ();
}
