/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Folders to export to, and what the command line writes. */

#include "export-fixture.h"

#include <string.h>

#include <glib/gstdio.h>

/* Where width and height stand in a PNG file, most significant byte first. */
#define PNG_WIDTH 16
#define PNG_HEIGHT 20

static guint
read_number (const char *bytes)
{
  guint32 big;

  memcpy (&big, bytes, sizeof big);
  return GUINT32_FROM_BE (big);
}

static char *
load (const char *folder, const char *name, gsize *size)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;
  char *contents;

  g_file_get_contents (path, &contents, size, &error);
  g_assert_no_error (error);
  return contents;
}

/* An empty folder; freed by export_fixture_remove_folder (). */
char *
export_fixture_make_folder (void)
{
  g_autoptr (GError) error = NULL;
  char *folder = g_dir_make_tmp ("export-XXXXXX", &error);

  g_assert_no_error (error);
  return folder;
}

void
export_fixture_remove_folder (char *folder)
{
  g_autoptr (GDir) files = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (files)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (folder);
  g_free (folder);
}

GFile *
export_fixture_get_file (const char *folder, const char *name)
{
  return g_file_new_build_filename (folder, name, NULL);
}

guint
export_fixture_count_files (const char *folder)
{
  g_autoptr (GDir) files = g_dir_open (folder, 0, NULL);
  guint n_files = 0;

  while (g_dir_read_name (files) != NULL)
    n_files++;
  return n_files;
}

void
export_fixture_assert_png (const char *folder, const char *name, guint width, guint height)
{
  gsize size;
  g_autofree char *bytes = load (folder, name, &size);

  g_assert_cmpuint (size, >, PNG_HEIGHT + sizeof (guint32));
  g_assert_cmpmem (bytes, 8, "\x89PNG\r\n\x1a\n", 8);
  g_assert_cmpuint (read_number (bytes + PNG_WIDTH), ==, width);
  g_assert_cmpuint (read_number (bytes + PNG_HEIGHT), ==, height);
}

/* Fails where two files of a folder differ in a byte. */
void
export_fixture_assert_same (const char *folder, const char *name, const char *other_name)
{
  gsize size, other_size;
  g_autofree char *bytes = load (folder, name, &size);
  g_autofree char *other_bytes = load (folder, other_name, &other_size);

  g_assert_cmpmem (bytes, size, other_bytes, other_size);
}

/* Runs "counterpoint export" on the built-in corpus with some options. */
void
export_fixture_run_cli (const char *folder, const char *name, ...)
{
  g_autoptr (GPtrArray) arguments = g_ptr_array_new ();
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_build_filename (folder, name, NULL);
  va_list options;
  char *option;

  g_ptr_array_add (arguments, (char *) g_getenv ("COUNTERPOINT"));
  g_assert_nonnull (arguments->pdata[0]);
  g_ptr_array_add (arguments, (char *) "export");
  va_start (options, name);
  while ((option = va_arg (options, char *)) != NULL)
    g_ptr_array_add (arguments, option);
  va_end (options);
  g_ptr_array_add (arguments, (char *) "-o");
  g_ptr_array_add (arguments, path);
  g_ptr_array_add (arguments, NULL);

  process = g_subprocess_newv ((const char *const *) arguments->pdata,
                               G_SUBPROCESS_FLAGS_STDOUT_SILENCE, &error);
  g_assert_no_error (error);
  g_subprocess_wait_check (process, NULL, &error);
  g_assert_no_error (error);
}
