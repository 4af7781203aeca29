/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sample projects, folders to write in, and children that may do what the test itself may not. */

#include "project-fixture.h"

#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <glib/gstdio.h>

/* The user and group "nobody" of Debian, Fedora and Arch alike have a number that no file has. */
#define NOBODY 65534

/* Reads tests/corpus/samples-project/NAME.counterpoint. */
char *
project_fixture_read_sample (const char *name)
{
  g_autofree char *file = g_strconcat (name, ".counterpoint", NULL);
  g_autofree char *path =
      g_test_build_filename (G_TEST_DIST, "corpus", "samples-project", file, NULL);

  return project_fixture_read (path);
}

/* Loads a project that has no fault. */
CpSnapshot *
project_fixture_load (const char *json)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (json, strlen (json));
  g_autoptr (GError) error = NULL;
  CpSnapshot *snapshot = cp_project_file_load_bytes (bytes, &error);

  g_assert_no_error (error);
  g_assert_nonnull (snapshot);
  return snapshot;
}

CpSnapshot *
project_fixture_load_sample (const char *name)
{
  g_autofree char *json = project_fixture_read_sample (name);

  return project_fixture_load (json);
}

char *
project_fixture_to_string (CpSnapshot *snapshot)
{
  g_autoptr (GBytes) bytes = cp_project_file_to_bytes (snapshot);
  gsize n_bytes;
  const char *data = g_bytes_get_data (bytes, &n_bytes);

  return g_strndup (data, n_bytes);
}

/* Loads a project that has a fault. */
GError *
project_fixture_fail (const char *json)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (json, strlen (json));
  g_autoptr (CpSnapshot) snapshot = NULL;
  GError *error = NULL;

  snapshot = cp_project_file_load_bytes (bytes, &error);
  g_assert_null (snapshot);
  g_assert_nonnull (error);
  return error;
}

char *
project_fixture_make_folder (void)
{
  g_autoptr (GError) error = NULL;
  char *folder = g_dir_make_tmp ("counterpoint-test-XXXXXX", &error);

  g_assert_no_error (error);
  /* Children that are somebody else look into it. */
  g_assert_cmpint (g_chmod (folder, 0755), ==, 0);
  return folder;
}

static GPtrArray *
list_names (const char *folder)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    g_ptr_array_add (names, g_strdup (name));
  return names;
}

void
project_fixture_remove_folder (const char *folder)
{
  g_autoptr (GPtrArray) names = list_names (folder);

  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *path = g_build_filename (folder, g_ptr_array_index (names, i), NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR) && !g_file_test (path, G_FILE_TEST_IS_SYMLINK))
        project_fixture_remove_folder (path);
      else
        g_unlink (path);
    }
  g_rmdir (folder);
}

static int
compare_names_cb (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* The names in a folder, in order, with a blank between. */
char *
project_fixture_list_folder (const char *folder)
{
  g_autoptr (GPtrArray) names = list_names (folder);

  g_ptr_array_sort (names, compare_names_cb);
  g_ptr_array_add (names, NULL);
  return g_strjoinv (" ", (char **) names->pdata);
}

/* Writes a file; returns its path. */
char *
project_fixture_write (const char *folder, const char *name, const char *contents)
{
  char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, contents, -1, &error);
  g_assert_no_error (error);
  return path;
}

char *
project_fixture_read (const char *path)
{
  g_autoptr (GError) error = NULL;
  char *contents = NULL;

  g_file_get_contents (path, &contents, NULL, &error);
  g_assert_no_error (error);
  return contents;
}

/* Runs a function in a child; returns what it returned. */
int
project_fixture_run_child (ProjectFixtureFunc func, gpointer data)
{
  pid_t child;
  int status;

  child = fork ();
  g_assert_cmpint (child, >=, 0);
  if (child == 0)
    _exit (func (data));

  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFEXITED (status));
  return WEXITSTATUS (status);
}

/* Gives up root's rights, before which permissions are nothing; for children only. */
gboolean
project_fixture_become_nobody (void)
{
  if (geteuid () != 0)
    return TRUE;
  return setgid (NOBODY) == 0 && setuid (NOBODY) == 0;
}
