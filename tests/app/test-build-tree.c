/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Folders beside a program that was not installed, and those beside one that was. */

#include "cp-build-tree.h"

#include <glib/gstdio.h>

typedef struct
{
  char *root;
  char *programs;
} Fixture;

static void
make_folder (Fixture *self, const char *name)
{
  g_autofree char *path = g_build_filename (self->root, name, NULL);

  g_assert_cmpint (g_mkdir (path, 0700), ==, 0);
}

static void
set_up (Fixture *self, gconstpointer data)
{
  self->root = g_dir_make_tmp ("build-tree-XXXXXX", NULL);
  self->programs = g_build_filename (self->root, "bin", NULL);
  make_folder (self, "bin");
  make_folder (self, "po");
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  const char *const names[] = { "bin", "po", "meson-private" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (self->root, names[i], NULL);

      g_rmdir (path);
    }
  g_assert_cmpint (g_rmdir (self->root), ==, 0);
  g_free (self->programs);
  g_free (self->root);
}

static void
test_built (Fixture *self, gconstpointer data)
{
  g_autofree char *folder = NULL;

  make_folder (self, "meson-private");
  folder = cp_build_tree_find_folder_of (self->programs, "po");
  g_assert_nonnull (folder);
  g_assert_true (g_file_test (folder, G_FILE_TEST_IS_DIR));
}

static void
test_missing (Fixture *self, gconstpointer data)
{
  make_folder (self, "meson-private");
  g_assert_null (cp_build_tree_find_folder_of (self->programs, "data"));
}

/* A prefix such as a home may hold a folder of that name, of anybody's. */
static void
test_installed (Fixture *self, gconstpointer data)
{
  g_assert_null (cp_build_tree_find_folder_of (self->programs, "po"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/build-tree/built", Fixture, NULL, set_up, test_built, tear_down);
  g_test_add ("/build-tree/missing", Fixture, NULL, set_up, test_missing, tear_down);
  g_test_add ("/build-tree/installed", Fixture, NULL, set_up, test_installed, tear_down);

  return g_test_run ();
}
