/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests shared arrays that are copied by the first who writes. */

#include "cp-block.h"

#include <string.h>

static void
test_write (void)
{
  CpBlock *block = NULL;
  char *bytes = cp_block_write (&block, 0, 8);
  CpBlock *first = block;

  memcpy (bytes, "low tide", 8);
  g_assert_cmpuint ((guintptr) bytes % 8, ==, 0);
  g_assert_cmpuint (block->capacity, ==, 8);

  /* Whoever has it alone writes where it is. */
  cp_block_write (&block, 8, 8);
  g_assert_true (block == first);

  bytes = cp_block_write (&block, 8, 4000);
  g_assert_cmpuint (block->capacity, ==, 4000);
  g_assert_cmpmem (bytes, 8, "low tide", 8);
  cp_block_write (&block, 8, 10);
  g_assert_cmpuint (block->capacity, ==, 4000);
  cp_block_unref (block);
}

static void
test_shared (void)
{
  CpBlock *block = NULL;
  CpBlock *shared;
  char *bytes = cp_block_write (&block, 0, 8);

  memcpy (bytes, "low tide", 8);
  shared = cp_block_ref (block);

  bytes = cp_block_write (&block, 8, 8);
  g_assert_true (block != shared);
  memcpy (bytes, "ebb", 3);
  g_assert_cmpmem (shared->data, 8, "low tide", 8);
  g_assert_cmpmem (block->data, 8, "ebb tide", 8);

  /* The other one has its own alone now. */
  cp_block_write (&shared, 8, 8);
  g_assert_cmpmem (shared->data, 8, "low tide", 8);
  cp_block_unref (shared);
  cp_block_unref (block);
}

static void
test_shared_and_larger (void)
{
  CpBlock *block = NULL;
  CpBlock *shared;

  memcpy (cp_block_write (&block, 0, 8), "low tide", 8);
  shared = cp_block_ref (block);
  cp_block_write (&block, 8, 100);
  g_assert_cmpuint (block->capacity, ==, 100);
  g_assert_cmpuint (shared->capacity, ==, 8);
  g_assert_cmpmem (block->data, 8, shared->data, 8);
  cp_block_unref (shared);
  cp_block_unref (block);
}

static void
test_trim (void)
{
  CpBlock *block = NULL;
  CpBlock *shared;

  cp_block_trim (&block, 0);
  g_assert_null (block);

  memcpy (cp_block_write (&block, 0, 100), "low tide", 8);
  shared = cp_block_ref (block);
  cp_block_trim (&block, 8);
  g_assert_cmpuint (block->capacity, ==, 100);
  cp_block_unref (shared);

  cp_block_trim (&block, 8);
  g_assert_cmpuint (block->capacity, ==, 8);
  g_assert_cmpmem (block->data, 8, "low tide", 8);
  cp_block_unref (block);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/block/write", test_write);
  g_test_add_func ("/block/shared", test_shared);
  g_test_add_func ("/block/shared-and-larger", test_shared_and_larger);
  g_test_add_func ("/block/trim", test_trim);

  return g_test_run ();
}
