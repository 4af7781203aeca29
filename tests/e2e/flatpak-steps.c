/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Steps that several parts of the driver take, and the files that they take them on. */

#include <gtk/gtk.h>
#include <glib/gstdio.h>
#include <string.h>

#include "flatpak-desk.h"
#include "flatpak-parts.h"
#include "program-run.h"
#include "real-input.h"
#include "window-corpus.h"

#define MODE 0640

/**
 * flatpak_dup_path:
 * @name: of a file
 *
 * Makes the path of a file in the folder that only the granted file is seen of.
 *
 * Returns: (transfer full): the path
 */
char *
flatpak_dup_path (const char *name)
{
  return g_build_filename (g_get_home_dir (), FLATPAK_FOLDER, name, NULL);
}

/* Writes a project, and a file beside it that is nobody's business. */
void
flatpak_prepare_files (void)
{
  g_autofree char *folder = flatpak_dup_path ("");
  g_autofree char *path = NULL;
  g_autofree char *sibling = NULL;

  g_assert_cmpint (g_mkdir_with_parents (folder, 0755), ==, 0);
  path = window_corpus_write (FLATPAK_FOLDER G_DIR_SEPARATOR_S FLATPAK_PROJECT);
  sibling = program_write_file (FLATPAK_FOLDER G_DIR_SEPARATOR_S FLATPAK_SIBLING, FLATPAK_SECRET);
  g_assert_cmpint (g_chmod (path, MODE), ==, 0);
}

/**
 * flatpak_open_by_key:
 * @path: a file
 *
 * Opens a file by the chooser of the desktop.
 */
void
flatpak_open_by_key (const char *path)
{
  desk_choose (path);
  flatpak_key (GDK_KEY_o, REAL_INPUT_CONTROL);
}

/**
 * flatpak_add_speaker:
 * @name: (nullable): of a new speaker
 *
 * Changes the project by the accessibility bus alone.
 */
void
flatpak_add_speaker (const char *name)
{
  flatpak_press (ATSPI_ROLE_PUSH_BUTTON, "Registers");
  flatpak_press (ATSPI_ROLE_PUSH_BUTTON, "Add a speaker");
  flatpak_wait_for (ATSPI_ROLE_HEADING, FLATPAK_NEW_SPEAKER);
  if (name != NULL)
    flatpak_enter ("Name", name);
  flatpak_wait_for (ATSPI_ROLE_FRAME, "• *");
}

/* Saves, and waits until that is done. */
void
flatpak_save_by_key (void)
{
  flatpak_key (GDK_KEY_s, REAL_INPUT_CONTROL);
  flatpak_wait_until_gone (ATSPI_ROLE_FRAME, "• *");
}

/* Tells whether a file outside of the sandbox has some words in it. */
gboolean
flatpak_file_says (const char *path, const char *words)
{
  g_autofree char *text = NULL;

  return g_file_get_contents (path, &text, NULL, NULL) && strstr (text, words) != NULL;
}

static int
compare_cb (gconstpointer a, gconstpointer b)
{
  return strcmp (*(char *const *) a, *(char *const *) b);
}

/**
 * flatpak_list_folder:
 * @path: of a folder
 *
 * Lists all that is in a folder, also what is hidden.
 *
 * Returns: (transfer full): the names, with a blank between
 */
char *
flatpak_list_folder (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, compare_cb);
  g_ptr_array_add (names, NULL);
  return g_strjoinv (" ", (char **) names->pdata);
}
