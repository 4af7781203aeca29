/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of saving what cannot be saved: the old file stays, and nothing else. */

#include "cp-file.h"

#include <errno.h>
#include <fcntl.h>
#include <sched.h>
#include <signal.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <glib/gstdio.h>

#include "cp-corpus-error.h"
#include "file-fixture.h"
#include "project-fixture.h"

/* What a child says when the system does not let it do what its test needs. */
#define CANNOT 77

static void
cancel_cb (goffset done, goffset total, gpointer data)
{
  g_assert_cmpint (done, >, 0);
  g_cancellable_cancel (data);
}

static void
test_cancelled (FileFixture *self, gconstpointer data)
{
  g_autofree char *path = project_fixture_write (self->folder, "file", "old");
  g_autofree char *new = g_build_filename (self->folder, "new", NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_assert_false (
      cp_project_file_save (self->snapshot, path, NULL, cancel_cb, cancellable, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  g_assert_false (
      cp_project_file_save (self->snapshot, new, NULL, NULL, NULL, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  file_fixture_assert_contents (path, "old");
  file_fixture_assert_folder (self, "file");
}

static gboolean
fail_cb (int fd, gpointer data, GError **error)
{
  g_assert_true (cp_file_write_all (fd, "half", 4, error));
  g_set_error_literal (error, CP_CORPUS_ERROR, CP_CORPUS_ERROR_INVALID, "no more");
  return FALSE;
}

static void
test_writer_fails (FileFixture *self, gconstpointer data)
{
  g_autofree char *path = project_fixture_write (self->folder, "file", "old");
  g_autoptr (GError) error = NULL;

  g_assert_false (cp_file_replace (path, NULL, fail_cb, NULL, NULL, NULL, NULL, &error));
  g_assert_error (error, CP_CORPUS_ERROR, CP_CORPUS_ERROR_INVALID);
  g_assert_cmpstr (error->message, ==, "no more");
  file_fixture_assert_contents (path, "old");
  file_fixture_assert_folder (self, "file");
}

static int
save_with_limit (gpointer data)
{
  FileFixture *self = data;
  g_autofree char *path = g_build_filename (self->folder, "file", NULL);
  struct rlimit limit = { 1000, 1000 };

  signal (SIGXFSZ, SIG_IGN);
  if (setrlimit (RLIMIT_FSIZE, &limit) != 0)
    return CANNOT;
  file_fixture_assert_not_saved (self, path, g_strerror (EFBIG));
  return 0;
}

static void
assert_child (FileFixture *self, ProjectFixtureFunc func, const char *why_not)
{
  int result = project_fixture_run_child (func, self);

  if (result == CANNOT)
    g_test_skip (why_not);
  else
    g_assert_cmpint (result, ==, 0);
}

static void
test_limit (FileFixture *self, gconstpointer data)
{
  g_autofree char *path = project_fixture_write (self->folder, "file", "old");

  assert_child (self, save_with_limit, "limits cannot be set here");
  file_fixture_assert_contents (path, "old");
  file_fixture_assert_folder (self, "file");
}

/* The folder and the file are there, but not for this user to write. */
static int
save_as_nobody (gpointer data)
{
  FileFixture *self = data;
  g_autofree char *path = g_build_filename (self->folder, "file", NULL);
  g_autofree char *new = g_build_filename (self->folder, "new", NULL);

  if (!project_fixture_become_nobody ())
    return CANNOT;
  file_fixture_assert_not_saved (self, path, g_strerror (EACCES));
  file_fixture_assert_not_saved (self, new, g_strerror (EACCES));
  return 0;
}

static void
test_forbidden (FileFixture *self, gconstpointer data)
{
  g_autofree char *path = project_fixture_write (self->folder, "file", "old");
  const mode_t modes[][2] = { { 0555, 0666 }, { 0777, 0444 }, { 0555, 0444 } };

  for (guint i = 0; i < G_N_ELEMENTS (modes); i++)
    {
      g_assert_cmpint (chmod (path, modes[i][1]), ==, 0);
      g_assert_cmpint (chmod (self->folder, modes[i][0] == 0777 ? 01555 : modes[i][0]), ==, 0);
      assert_child (self, save_as_nobody, "the user cannot be changed here");
      g_assert_cmpint (chmod (self->folder, 0755), ==, 0);
    }
  file_fixture_assert_contents (path, "old");
  file_fixture_assert_folder (self, "file");
}

/* A folder of its own with room for few bytes, seen by this child alone. */
static int
save_on_full_disk (gpointer data)
{
  FileFixture *self = data;
  g_autofree char *path = g_build_filename (self->folder, "file", NULL);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GError) error = NULL;

  if (unshare (CLONE_NEWNS) != 0 || mount ("none", "/", "none", MS_REC | MS_PRIVATE, NULL) != 0
      || mount ("tmpfs", self->folder, "tmpfs", 0, "size=16k") != 0)
    return CANNOT;

  g_assert_true (g_file_set_contents (path, "old", -1, &error));
  g_string_printf (text, "{\"format\": \"counterpoint\", \"version\": 1, \"title\": \"%*s\"}", 100000,
                   "");
  cp_snapshot_unref (self->snapshot);
  self->snapshot = project_fixture_load (text->str);
  file_fixture_assert_not_saved (self, path, g_strerror (ENOSPC));
  file_fixture_assert_contents (path, "old");
  file_fixture_assert_folder (self, "file");
  return 0;
}

static void
test_full_disk (FileFixture *self, gconstpointer data)
{
  assert_child (self, save_on_full_disk, "a file system cannot be mounted here");
}

static gboolean
remove_folder_cb (int fd, gpointer folder, GError **error)
{
  g_assert_true (cp_file_write_all (fd, "new", 3, error));
  project_fixture_remove_folder (folder);
  return TRUE;
}

static void
test_folder_removed (FileFixture *self, gconstpointer data)
{
  g_autofree char *sub = g_build_filename (self->folder, "sub", NULL);
  g_autofree char *path = g_build_filename (sub, "file", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir (sub, 0755), ==, 0);
  g_assert_false (cp_file_replace (path, NULL, remove_folder_cb, sub, NULL, NULL, NULL, &error));
  g_assert_error (error, CP_CORPUS_ERROR, CP_CORPUS_ERROR_WRITE);
  g_assert_nonnull (strstr (error->message, path));
  file_fixture_assert_folder (self, "");
}

/* What cannot be made beside a file with so long a name leaves the file as it is. */
static void
test_long_name (FileFixture *self, gconstpointer data)
{
  g_autofree char *name = g_strnfill (250, 'n');
  g_autofree char *path = project_fixture_write (self->folder, "short", "old");
  g_autofree char *long_path = g_build_filename (self->folder, name, NULL);

  g_assert_cmpint (g_rename (path, long_path), ==, 0);
  file_fixture_assert_not_saved (self, long_path, g_strerror (ENAMETOOLONG));
  file_fixture_assert_contents (long_path, "old");
  file_fixture_assert_folder (self, name);
}

static void
test_write_all (void)
{
  g_autoptr (GError) error = NULL;
  int fd = g_open ("/dev/full", O_WRONLY | O_CLOEXEC, 0);

  g_assert_cmpint (fd, >=, 0);
  g_assert_true (cp_file_write_all (fd, "", 0, &error));
  g_assert_false (cp_file_write_all (fd, "a", 1, &error));
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_NOSPC);
  g_close (fd, NULL);
}

#define ADD(name, func)                                                                             \
  g_test_add ("/file-faults/" name, FileFixture, NULL, file_fixture_set_up, func,                   \
              file_fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("cancelled", test_cancelled);
  ADD ("writer-fails", test_writer_fails);
  ADD ("limit", test_limit);
  ADD ("forbidden", test_forbidden);
  ADD ("full-disk", test_full_disk);
  ADD ("folder-removed", test_folder_removed);
  ADD ("long-name", test_long_name);
  g_test_add_func ("/file-faults/write-all", test_write_all);
  return g_test_run ();
}
