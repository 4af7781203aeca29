/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests memory for many small immutable things. */

#include "cp-arena.h"

#include <string.h>

#define N_PIECES 20000

static void
test_strings (void)
{
  g_autoptr (CpArena) arena = cp_arena_new ();
  char text[] = "tide";
  const char *copy = cp_arena_copy_string (arena, text);

  text[0] = 's';
  g_assert_cmpstr (copy, ==, "tide");
  g_assert_cmpstr (cp_arena_copy_string (arena, ""), ==, "");
  g_assert_null (cp_arena_copy_string (arena, NULL));
}

/* Pieces of all sizes, among them some larger than any chunk, keep what was put into them and where
 * they are; those that are no text are aligned. */
static void
test_random (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  g_autoptr (CpArena) arena = cp_arena_new ();
  g_autofree guint8 **pieces = g_new (guint8 *, N_PIECES);
  g_autofree gsize *sizes = g_new (gsize, N_PIECES);

  for (guint i = 0; i < N_PIECES; i++)
    {
      gboolean large = g_rand_int_range (rand, 0, 2000) == 0;

      sizes[i] = g_rand_int_range (rand, 1, large ? 3000000 : 60);
      if (g_rand_boolean (rand))
        {
          g_autofree char *text = g_strnfill (sizes[i] - 1, 'x');

          pieces[i] = (guint8 *) cp_arena_copy_string (arena, text);
        }
      else
        {
          pieces[i] = cp_arena_alloc (arena, sizes[i]);
          g_assert_cmpuint ((guintptr) pieces[i] % 8, ==, 0);
        }
      memset (pieces[i], i % 256, sizes[i]);
    }

  for (guint i = 0; i < N_PIECES; i++)
    for (gsize j = 0; j < sizes[i]; j += 1 + sizes[i] / 100)
      g_assert_cmpuint (pieces[i][j], ==, i % 256);
}

static void
test_ref (void)
{
  CpArena *arena = cp_arena_new ();
  CpArena *other = cp_arena_ref (arena);
  const guint32 numbers[] = { 1, 2, 3 };
  const guint32 *copy = cp_arena_copy (arena, numbers, sizeof numbers);

  cp_arena_unref (arena);
  g_assert_cmpmem (copy, sizeof numbers, numbers, sizeof numbers);
  cp_arena_unref (other);
}

/* What stands beside another arena keeps it, as long as it is needed itself. */
static void
test_beside (void)
{
  CpArena *arena = cp_arena_new ();
  CpArena *beside = cp_arena_new_beside (arena);
  const char *text = cp_arena_copy_string (arena, "tide");
  const char *own = cp_arena_copy_string (beside, "ebb");

  cp_arena_unref (arena);
  g_assert_cmpstr (text, ==, "tide");
  g_assert_cmpstr (own, ==, "ebb");
  cp_arena_unref (beside);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/arena/strings", test_strings);
  g_test_add_func ("/arena/random", test_random);
  g_test_add_func ("/arena/ref", test_ref);
  g_test_add_func ("/arena/beside", test_beside);

  return g_test_run ();
}
