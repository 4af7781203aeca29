/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests the index of handles against a hash table of GLib. */

#include "cp-hash-index.h"

#define N_STEPS 200000
#define N_KEYS 3000

/* What a handle stands for is in a table, as in a corpus. Few hashes make many collisions. */
typedef struct
{
  guint keys[N_KEYS + 1];
  guint n_hashes;
} Table;

static guint
hash_key (const Table *table, guint key)
{
  return table->n_hashes == 0 ? key * 2654435761u : key % table->n_hashes;
}

static guint
hash_handle_cb (guint32 handle, gpointer data)
{
  const Table *table = data;

  return hash_key (table, table->keys[handle]);
}

static gboolean
is_key_cb (guint32 handle, gconstpointer key, gpointer data)
{
  return ((const Table *) data)->keys[handle] == GPOINTER_TO_UINT (key);
}

static guint32
find (const CpHashIndex *index, Table *table, guint key)
{
  return cp_hash_index_find (index, hash_key (table, key), GUINT_TO_POINTER (key), is_key_cb, table);
}

/* A handle gets a key, another one, or none; a copy from the middle stays as it was. */
static void
check_random (guint n_hashes, guint n_steps)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (n_hashes);
  g_autoptr (GHashTable) model = g_hash_table_new (NULL, NULL);
  g_autofree Table *table = g_new0 (Table, 1);
  CpHashIndex index = { 0 };

  table->n_hashes = n_hashes;
  for (guint i = 0; i < n_steps; i++)
    {
      guint32 handle = g_rand_int_range (rand, 1, N_KEYS + 1);
      guint key = g_rand_int_range (rand, 1, 1000000);

      if (table->keys[handle] != 0)
        {
          g_assert_cmpuint (find (&index, table, table->keys[handle]), ==, handle);
          cp_hash_index_remove (&index, handle, hash_handle_cb (handle, table));
          g_hash_table_remove (model, GUINT_TO_POINTER (table->keys[handle]));
          table->keys[handle] = 0;
        }
      else if (!g_hash_table_contains (model, GUINT_TO_POINTER (key)))
        {
          table->keys[handle] = key;
          cp_hash_index_insert (&index, handle, hash_handle_cb, table);
          g_hash_table_insert (model, GUINT_TO_POINTER (key), GUINT_TO_POINTER (handle));
        }

      key = g_rand_int_range (rand, 1, 1000000);
      g_assert_cmpuint (find (&index, table, key), ==,
                        GPOINTER_TO_UINT (g_hash_table_lookup (model, GUINT_TO_POINTER (key))));
    }

  for (guint32 handle = 1; handle <= N_KEYS; handle++)
    if (table->keys[handle] != 0)
      g_assert_cmpuint (find (&index, table, table->keys[handle]), ==, handle);

  /* What was removed leaves no room behind that grows and grows. */
  g_assert_cmpuint (index.n_slots, <=, 8 * N_KEYS);
  cp_hash_index_clear (&index);
}

static void
test_random (void)
{
  check_random (0, N_STEPS);
}

static void
test_collisions (void)
{
  check_random (100, N_STEPS / 20);
}

static void
test_empty (void)
{
  g_autofree Table *table = g_new0 (Table, 1);
  CpHashIndex index = { 0 };

  g_assert_cmpuint (find (&index, table, 7), ==, 0);
  cp_hash_index_remove (&index, 7, 7);
  cp_hash_index_clear (&index);
}

static void
test_shared (void)
{
  g_autofree Table *table = g_new0 (Table, 1);
  CpHashIndex index = { 0 };
  CpHashIndex shared;

  for (guint32 handle = 1; handle <= 10; handle++)
    {
      table->keys[handle] = 100 + handle;
      cp_hash_index_insert (&index, handle, hash_handle_cb, table);
    }
  shared = cp_hash_index_share (&index);
  g_assert_true (shared.slots == index.slots);

  cp_hash_index_remove (&index, 3, hash_handle_cb (3, table));
  table->keys[11] = 111;
  cp_hash_index_insert (&index, 11, hash_handle_cb, table);
  g_assert_true (shared.slots != index.slots);
  g_assert_cmpuint (find (&index, table, 103), ==, 0);
  g_assert_cmpuint (find (&shared, table, 103), ==, 3);
  g_assert_cmpuint (find (&index, table, 111), ==, 11);
  g_assert_cmpuint (find (&shared, table, 111), ==, 0);

  cp_hash_index_clear (&index);
  g_assert_cmpuint (find (&shared, table, 110), ==, 10);
  cp_hash_index_clear (&shared);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/hash-index/random", test_random);
  g_test_add_func ("/hash-index/collisions", test_collisions);
  g_test_add_func ("/hash-index/empty", test_empty);
  g_test_add_func ("/hash-index/shared", test_shared);

  return g_test_run ();
}
