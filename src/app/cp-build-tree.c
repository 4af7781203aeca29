/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a program that was not installed finds beside itself. */

#include "cp-build-tree.h"

/* Only what Meson builds in has this folder; any other may be beside an installed program. */
#define MARK "meson-private"

/* The program's own folder, or NULL where the system does not tell. */
static char *
dup_program_folder (void)
{
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);

  return program != NULL ? g_path_get_dirname (program) : NULL;
}

/**
 * cp_build_tree_find_folder_of:
 * @program_folder: (type filename): the folder that a program lies in
 * @name: the name of a folder of the source tree, such as "data"
 *
 * Finds what the build made of a folder of the tree, for a program in the folder beside it.
 *
 * Returns: (nullable) (transfer full): a path, %NULL where nothing was built
 */
char *
cp_build_tree_find_folder_of (const char *program_folder, const char *name)
{
  g_autofree char *mark = NULL;
  g_autofree char *folder = NULL;

  g_return_val_if_fail (program_folder != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);

  mark = g_build_filename (program_folder, "..", MARK, NULL);
  folder = g_build_filename (program_folder, "..", name, NULL);
  if (!g_file_test (mark, G_FILE_TEST_IS_DIR) || !g_file_test (folder, G_FILE_TEST_IS_DIR))
    return NULL;

  return g_steal_pointer (&folder);
}

/**
 * cp_build_tree_find_folder:
 * @name: the name of a folder of the source tree, such as "data"
 *
 * Finds what the build made of a folder of the tree, for a program that runs where it was built.
 *
 * Returns: (nullable) (transfer full): a path, %NULL for a program that was installed
 */
char *
cp_build_tree_find_folder (const char *name)
{
  g_autofree char *folder = dup_program_folder ();

  return folder != NULL ? cp_build_tree_find_folder_of (folder, name) : NULL;
}
