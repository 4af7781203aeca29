/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Folders beside a program that was not installed, as this one is. */

#include "cp-build-tree.h"

static void
test_there (void)
{
  g_autofree char *folder = cp_build_tree_find_folder ("app");

  g_assert_nonnull (folder);
  g_assert_true (g_file_test (folder, G_FILE_TEST_IS_DIR));
}

static void
test_missing (void)
{
  g_assert_null (cp_build_tree_find_folder ("no-such-folder"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/build-tree/there", test_there);
  g_test_add_func ("/build-tree/missing", test_missing);

  return g_test_run ();
}
