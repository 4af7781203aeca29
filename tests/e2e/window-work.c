/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A day's work in the real program, in short, by keys that work wherever the program does. */

#include "window-work.h"

#include <gtk/gtk.h>

#include "real-input.h"
#include "window-corpus.h"

/* Whether a window says that it has something to save. */
gboolean
window_work_is_changed (Program *program)
{
  return program_window_find (program_get_pid (program), "• ") != 0;
}

/* Whether a folder holds what is not saved. */
gboolean
window_work_is_kept (const char *folder)
{
  g_autofree char *own = g_build_filename (folder, "counterpoint", NULL);
  g_autoptr (GDir) dir = g_dir_open (own, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ".journal"))
      return TRUE;
  return FALSE;
}

/* By keys alone, and until the title tells of it: nothing else may be there to tell. */
void
window_work_delete (Program *program)
{
  program_wait_for_window (program, WINDOW_CORPUS_TITLE);
  program_wait_until (program,
                      (program_key (program, GDK_KEY_3, REAL_INPUT_ALT),
                       program_key (program, GDK_KEY_Down, REAL_INPUT_NONE),
                       program_key (program, GDK_KEY_Delete, REAL_INPUT_NONE), window_work_is_changed (program)));
}

/* How many statements are in a file. */
guint
window_work_count_statements (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  g_auto (GStrv) parts = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  parts = g_strsplit (text, "\"gist\": ", -1);

  return g_strv_length (parts) - 1;
}

/* Saves what window_work_delete () left, to the file that was opened. */
void
window_work_save (Program *program, const char *path)
{
  g_assert_cmpuint (window_work_count_statements (path), ==, WINDOW_CORPUS_N_STATEMENTS);
  program_key (program, GDK_KEY_s, REAL_INPUT_CONTROL);
  program_wait_until (program, !window_work_is_changed (program));
  g_assert_cmpuint (window_work_count_statements (path), <, WINDOW_CORPUS_N_STATEMENTS);
}

static gboolean
is_allowed (const char *line, const char *const *complaints)
{
  for (; complaints != NULL && *complaints != NULL; complaints++)
    if (g_pattern_match_simple (*complaints, line))
      return TRUE;
  return FALSE;
}

/* Nobody said anything but what may be said. */
static void
check_messages (Program *program, const char *const *complaints)
{
  g_autofree char *messages = program_dup_messages (program);
  g_auto (GStrv) lines = g_strsplit (messages, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    if (*lines[i] != '\0' && !is_allowed (lines[i], complaints))
      program_fail (program, "It said: %s", lines[i]);
}

/**
 * window_work_finish:
 * @program: a program
 * @complaints: (nullable): what libraries may have said to stderr, as patterns, ended by %NULL
 *
 * Ends the program, and fails the test where it, or anybody else, complained.
 */
void
window_work_finish (Program *program, const char *const *complaints)
{
  program_finish (program);
  check_messages (program, complaints);
}

/**
 * window_work_wait_for_safety:
 * @program: a program with something to save
 * @kept: where that is kept
 * @unsafe: (nullable): or what the window says of why it is not
 *
 * Waits until what is not saved is safe, or the window says that it is not.
 */
void
window_work_wait_for_safety (Program *program, const char *kept, const char *unsafe)
{
  if (unsafe != NULL)
    {
      program_wait_for_words (program, "Unsaved work is not being kept safe.*");
      program_wait_for_words (program, unsafe);
    }
  else
    program_wait_until (program, window_work_is_kept (kept));
}

/**
 * window_work_do:
 * @program: a program that opens what window_corpus_write () wrote
 * @path: that
 * @kept: see window_work_wait_for_safety ()
 * @unsafe: (nullable): the same
 *
 * Looks at the matrix, deletes a statement, and saves.
 */
void
window_work_do (Program *program, const char *path, const char *kept, const char *unsafe)
{
  program_wait_for_words (program, "6 statements, 2 documents*");
  program_wait_for_words (program, "*Strength*");
  window_work_delete (program);
  window_work_wait_for_safety (program, kept, unsafe);
  window_work_save (program, path);
}
