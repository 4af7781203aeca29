/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of saving: the old file or the new one is there at any moment, and nothing else. */

#include "cp-file.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <glib/gstdio.h>

#include "cp-corpus-error.h"
#include "file-fixture.h"
#include "project-fixture.h"

static void
assert_saved (FileFixture *self, const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *written = NULL;

  cp_project_file_save (self->snapshot, path, NULL, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  written = project_fixture_read (path);
  g_assert_cmpstr (written, ==, self->json);
}

static mode_t
get_mode (const char *path)
{
  struct stat info;

  g_assert_cmpint (lstat (path, &info), ==, 0);
  return info.st_mode & 07777;
}

static void
test_new (FileFixture *self, gconstpointer data)
{
  g_autofree char *path = g_build_filename (self->folder, "new", NULL);
  g_autofree char *private = g_build_filename (self->folder, "private", NULL);
  mode_t mask = umask (0027);

  assert_saved (self, path);
  umask (0077);
  assert_saved (self, private);
  umask (mask);
  g_assert_cmpuint (get_mode (path), ==, 0640);
  g_assert_cmpuint (get_mode (private), ==, 0600);
  file_fixture_assert_folder (self, "new private");
}

static void
test_mode (FileFixture *self, gconstpointer data)
{
  const mode_t modes[] = { 0600, 0644, 0664, 0755 };

  for (guint i = 0; i < G_N_ELEMENTS (modes); i++)
    {
      g_autofree char *path = project_fixture_write (self->folder, "old", "old");

      g_assert_cmpint (chmod (path, modes[i]), ==, 0);
      assert_saved (self, path);
      g_assert_cmpuint (get_mode (path), ==, modes[i]);
    }
  file_fixture_assert_folder (self, "old");
}

/* A name without a folder, one with blanks, and one in another script. */
static void
test_names (FileFixture *self, gconstpointer data)
{
  g_autofree char *here = g_get_current_dir ();

  g_assert_cmpint (g_chdir (self->folder), ==, 0);
  assert_saved (self, "plain");
  assert_saved (self, "./мост über 橋.counterpoint");
  assert_saved (self, "XXXXXX");
  g_assert_cmpint (g_chdir (here), ==, 0);
  file_fixture_assert_folder (self, "XXXXXX plain мост über 橋.counterpoint");
}

static void
make_link (FileFixture *self, const char *target, const char *name)
{
  g_autofree char *path = g_build_filename (self->folder, name, NULL);

  g_assert_cmpint (symlink (target, path), ==, 0);
}

static void
assert_link (FileFixture *self, const char *name, const char *target)
{
  g_autofree char *path = g_build_filename (self->folder, name, NULL);
  g_autofree char *found = g_file_read_link (path, NULL);

  g_assert_cmpstr (found, ==, target);
}

/* The links stay, and the file at their end is another. */
static void
test_links (FileFixture *self, gconstpointer data)
{
  g_autofree char *target = project_fixture_write (self->folder, "target", "old");
  g_autofree char *first = g_build_filename (self->folder, "first", NULL);
  g_autofree char *sub = g_build_filename (self->folder, "sub", NULL);

  g_assert_cmpint (chmod (target, 0640), ==, 0);
  g_assert_cmpint (g_mkdir (sub, 0755), ==, 0);
  make_link (self, "second", "first");
  make_link (self, "sub/third", "second");
  make_link (self, "../target", "sub/third");
  assert_saved (self, first);
  file_fixture_assert_contents (target, self->json);
  g_assert_cmpuint (get_mode (target), ==, 0640);
  assert_link (self, "first", "second");
  assert_link (self, "second", "sub/third");
  assert_link (self, "sub/third", "../target");
  file_fixture_assert_folder (self, "first second sub target");
}

/* Links to a file that is not there yet: it is made, at the end of them all. */
static void
test_dangling_links (FileFixture *self, gconstpointer data)
{
  g_autofree char *here = g_get_current_dir ();
  g_autofree char *target = g_build_filename (self->folder, "sub", "target", NULL);
  g_autofree char *absolute = g_build_filename (self->folder, "absolute", NULL);
  g_autofree char *sub = g_build_filename (self->folder, "sub", NULL);

  g_assert_cmpint (g_mkdir (sub, 0755), ==, 0);
  make_link (self, "second", "first");
  make_link (self, "sub/third", "second");
  make_link (self, "target", "sub/third");
  make_link (self, target, "absolute");

  g_assert_cmpint (g_chdir (self->folder), ==, 0);
  assert_saved (self, "first");
  g_assert_cmpint (g_chdir (here), ==, 0);
  file_fixture_assert_contents (target, self->json);
  g_assert_cmpint (g_unlink (target), ==, 0);
  assert_saved (self, absolute);
  file_fixture_assert_contents (target, self->json);
  assert_link (self, "first", "second");
  assert_link (self, "second", "sub/third");
  assert_link (self, "sub/third", "target");
  file_fixture_assert_folder (self, "absolute first second sub");
}

static void
test_link_loop (FileFixture *self, gconstpointer data)
{
  g_autofree char *path = g_build_filename (self->folder, "one", NULL);

  make_link (self, "other", "one");
  make_link (self, "one", "other");
  file_fixture_assert_not_saved (self, path, g_strerror (ELOOP));
  assert_link (self, "one", "other");
  file_fixture_assert_folder (self, "one other");
}

static void
test_no_file (FileFixture *self, gconstpointer data)
{
  g_autofree char *pipe = g_build_filename (self->folder, "pipe", NULL);
  g_autofree char *gone = g_build_filename (self->folder, "gone", "file", NULL);
  g_autofree char *file = project_fixture_write (self->folder, "file", "old");
  g_autofree char *inside = g_build_filename (file, "inside", NULL);

  g_assert_cmpint (mkfifo (pipe, 0600), ==, 0);
  alarm (60);
  file_fixture_assert_not_saved (self, pipe, "no ordinary file");
  alarm (0);
  file_fixture_assert_not_saved (self, self->folder, "is a folder");
  file_fixture_assert_not_saved (self, gone, g_strerror (ENOENT));
  file_fixture_assert_not_saved (self, inside, g_strerror (ENOTDIR));
  file_fixture_assert_not_saved (self, "/dev/full", "no ordinary file");
  file_fixture_assert_not_saved (self, "/dev/null", "no ordinary file");
  file_fixture_assert_folder (self, "file pipe");
}

/* --- Changed by someone else --- */

static void
test_changed (FileFixture *self, gconstpointer data)
{
  g_autofree char *path = project_fixture_write (self->folder, "file", self->json);
  g_autoptr (CpSnapshot) snapshot = NULL;
  g_autoptr (CpFileState) state = NULL;
  g_autoptr (CpFileState) copy = NULL;
  g_autoptr (GError) error = NULL;

  snapshot = cp_project_file_load (path, &state, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (state);

  /* What the state says stays true for our own saving. */
  for (guint i = 0; i < 3; i++)
    {
      cp_project_file_save (snapshot, path, &state, NULL, NULL, NULL, &error);
      g_assert_no_error (error);
    }
  copy = cp_file_state_copy (state);

  g_file_set_contents (path, "theirs", -1, &error);
  g_assert_no_error (error);
  g_assert_false (cp_project_file_save (snapshot, path, &state, NULL, NULL, NULL, &error));
  g_assert_error (error, CP_CORPUS_ERROR, CP_CORPUS_ERROR_CHANGED);
  g_assert_nonnull (strstr (error->message, path));
  g_clear_error (&error);
  file_fixture_assert_contents (path, "theirs");

  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_false (cp_project_file_save (snapshot, path, &copy, NULL, NULL, NULL, &error));
  g_assert_error (error, CP_CORPUS_ERROR, CP_CORPUS_ERROR_CHANGED);
  g_clear_error (&error);
  file_fixture_assert_folder (self, "");

  /* Who does not say what it must look like writes over it, and may then go on. */
  g_clear_pointer (&state, cp_file_state_free);
  for (guint i = 0; i < 2; i++)
    {
      cp_project_file_save (snapshot, path, &state, NULL, NULL, NULL, &error);
      g_assert_no_error (error);
      g_assert_nonnull (state);
    }
  file_fixture_assert_contents (path, self->json);
  file_fixture_assert_folder (self, "file");
}

/* A touch with the same size and time, but other bytes in another file, is a change. */
static void
test_changed_in_size_only (FileFixture *self, gconstpointer data)
{
  g_autofree char *path = project_fixture_write (self->folder, "file", self->json);
  g_autoptr (CpSnapshot) snapshot = NULL;
  g_autoptr (CpFileState) state = NULL;
  g_autoptr (GError) error = NULL;
  struct stat info;
  FILE *file;

  snapshot = cp_project_file_load (path, &state, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (stat (path, &info), ==, 0);
  file = fopen (path, "a");
  g_assert_cmpint (fputs ("\n", file), >=, 0);
  g_assert_cmpint (fclose (file), ==, 0);
  g_assert_cmpint (utimensat (AT_FDCWD, path, (struct timespec[]) { info.st_atim, info.st_mtim }, 0),
                   ==, 0);

  g_assert_false (cp_project_file_save (snapshot, path, &state, NULL, NULL, NULL, &error));
  g_assert_error (error, CP_CORPUS_ERROR, CP_CORPUS_ERROR_CHANGED);
}

static gboolean
write_while_other_writes_cb (int fd, gpointer data, GError **error)
{
  g_assert_true (g_file_set_contents (data, "theirs", -1, NULL));
  return cp_file_write_all (fd, "ours", 4, error);
}

/* Writing takes time, and someone else may be quicker. */
static void
test_changed_meanwhile (FileFixture *self, gconstpointer data)
{
  g_autofree char *path = project_fixture_write (self->folder, "file", self->json);
  g_autoptr (CpFileState) state = NULL;
  g_autoptr (GError) error = NULL;
  int fd;

  fd = cp_file_open (path, &state, NULL, &error);
  g_assert_no_error (error);
  g_close (fd, NULL);

  g_assert_false (
      cp_file_replace (path, &state, write_while_other_writes_cb, path, NULL, NULL, NULL, &error));
  g_assert_error (error, CP_CORPUS_ERROR, CP_CORPUS_ERROR_CHANGED);
  file_fixture_assert_contents (path, "theirs");
  file_fixture_assert_folder (self, "file");
}

static gboolean
write_new_cb (int fd, gpointer data, GError **error)
{
  return cp_file_write_all (fd, "new", 3, error);
}

typedef struct
{
  const char *path;
  CpFileState *told;
} Waiting;

static void
file_ready_cb (const CpFileState *state, gpointer data)
{
  Waiting *self = data;

  file_fixture_assert_contents (self->path, "old");
  self->told = cp_file_state_copy (state);
}

/* What is going to stand there is told before it does, and known again later. */
static void
test_ready (FileFixture *self, gconstpointer data)
{
  g_autofree char *path = project_fixture_write (self->folder, "file", "old");
  g_autofree char *missing = g_build_filename (self->folder, "missing", NULL);
  g_autoptr (CpFileState) old = cp_file_state_query (path);
  g_autoptr (CpFileState) state = NULL;
  g_autoptr (CpFileState) found = NULL;
  g_autoptr (GError) error = NULL;
  Waiting waiting = { path, NULL };
  g_autofree char *modified = NULL;

  cp_file_replace (path, &state, write_new_cb, NULL, file_ready_cb, &waiting, NULL, &error);
  g_assert_no_error (error);
  found = cp_file_state_query (path);
  g_assert_true (cp_file_state_equal (waiting.told, found));
  g_assert_true (cp_file_state_equal (state, found));
  g_assert_false (cp_file_state_equal (old, found));
  g_assert_cmpint (cp_file_state_get_size (found), ==, 3);
  modified = cp_file_state_dup_modified (found);
  g_assert_true (g_regex_match_simple ("^[0-9]+\\.[0-9]{9}$", modified, 0, 0));
  cp_file_state_free (waiting.told);

  g_assert_null (cp_file_state_query (missing));
  g_assert_null (cp_file_state_query (self->folder));
}

static GPtrArray *
write_beside (FileFixture *self, const char *const *names)
{
  GPtrArray *files = g_ptr_array_new_with_free_func ((GDestroyNotify) cp_file_replacement_free);

  for (; *names != NULL; names++)
    {
      g_autofree char *path = g_build_filename (self->folder, *names, NULL);
      g_autoptr (GError) error = NULL;

      g_ptr_array_add (files,
                       cp_file_replacement_new (path, NULL, write_new_cb, NULL, NULL, &error));
      g_assert_no_error (error);
    }
  return files;
}

static void
test_several (FileFixture *self, gconstpointer data)
{
  static const char *const names[] = { "a", "b", NULL };
  g_autofree char *old = project_fixture_write (self->folder, "a", "old");
  g_autofree char *fresh = g_build_filename (self->folder, "b", NULL);
  g_autoptr (GPtrArray) files = write_beside (self, names);
  g_autoptr (GError) error = NULL;

  file_fixture_assert_contents (old, "old");
  g_assert_false (g_file_test (fresh, G_FILE_TEST_EXISTS));
  g_assert_true (cp_file_replacement_commit_all (files, &error));
  g_assert_no_error (error);
  g_clear_pointer (&files, g_ptr_array_unref);
  file_fixture_assert_contents (old, "new");
  file_fixture_assert_contents (fresh, "new");
  file_fixture_assert_folder (self, "a b");
}

/* What is found out before the first rename leaves all as it was. */
static void
test_several_blocked (FileFixture *self, gconstpointer data)
{
  static const char *const names[] = { "a", "b", NULL };
  g_autofree char *old = project_fixture_write (self->folder, "a", "old");
  g_autofree char *blocked = g_build_filename (self->folder, "b", NULL);
  g_autoptr (GPtrArray) files = write_beside (self, names);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir (blocked, 0755), ==, 0);
  g_assert_false (cp_file_replacement_commit_all (files, &error));
  g_assert_error (error, CP_CORPUS_ERROR, CP_CORPUS_ERROR_WRITE);
  g_clear_pointer (&files, g_ptr_array_unref);
  file_fixture_assert_contents (old, "old");
  file_fixture_assert_folder (self, "a b");
}

/* Where a rename fails in the middle, what is in an older file's place is never removed. */
static void
test_several_half (FileFixture *self, gconstpointer data)
{
  static const char *const names[] = { "a", "fresh", "sub/c", NULL };
  g_autofree char *old = project_fixture_write (self->folder, "a", "old");
  g_autofree char *sub = g_build_filename (self->folder, "sub", NULL);
  g_autoptr (GPtrArray) files = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir (sub, 0755), ==, 0);
  files = write_beside (self, names);
  project_fixture_remove_folder (sub);
  g_assert_false (cp_file_replacement_commit_all (files, &error));
  g_assert_error (error, CP_CORPUS_ERROR, CP_CORPUS_ERROR_WRITE);
  g_clear_pointer (&files, g_ptr_array_unref);
  file_fixture_assert_contents (old, "new");
  file_fixture_assert_folder (self, "a");
}

#define ADD(name, func)                                                                             \
  g_test_add ("/file/" name, FileFixture, NULL, file_fixture_set_up, func,                          \
              file_fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("new", test_new);
  ADD ("mode", test_mode);
  ADD ("names", test_names);
  ADD ("links", test_links);
  ADD ("dangling-links", test_dangling_links);
  ADD ("link-loop", test_link_loop);
  ADD ("no-file", test_no_file);
  ADD ("changed", test_changed);
  ADD ("changed-in-size-only", test_changed_in_size_only);
  ADD ("changed-meanwhile", test_changed_meanwhile);
  ADD ("ready", test_ready);
  ADD ("several", test_several);
  ADD ("several-blocked", test_several_blocked);
  ADD ("several-half", test_several_half);
  return g_test_run ();
}
