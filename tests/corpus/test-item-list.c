/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests the lists of registers under a shadow list. */

#include "cp-item-list.h"

#include "edit-walk.h"
#include "shadow-list.h"

#define N_STEPS 800
#define N_ITEMS 20

static CpItem *
make_item (guint i)
{
  g_autofree char *json = g_strdup_printf ("{\"id\": \"r%u\", \"label\": \"Role %u\"}", i, i);
  g_autoptr (CpRecord) record = edit_record_parse (CP_ARRAY_ROLES, json);

  return cp_item_new (CP_ARRAY_ROLES, record);
}

static GPtrArray *
make_items (guint n_items)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n_items; i++)
    g_ptr_array_add (items, make_item (i));
  return items;
}

/* Brings the list into a state; tells how many times it said something. */
static guint
update (CpItemList *list, ShadowList *shadow, GPtrArray *items)
{
  guint n_before = shadow->n_emissions;

  cp_item_list_update (list, (CpItem *const *) items->pdata, items->len);
  shadow_list_check (shadow);
  g_assert_cmpuint (items->len, ==, shadow->items->len);
  for (guint i = 0; i < items->len; i++)
    g_assert_true (items->pdata[i] == shadow->items->pdata[i]);
  return shadow->n_emissions - n_before;
}

static void
move (GPtrArray *items, guint from, guint to)
{
  gpointer item = g_object_ref (g_ptr_array_index (items, from));

  g_ptr_array_remove_index (items, from);
  g_ptr_array_insert (items, to, item);
}

static void
replace (GPtrArray *items, guint position)
{
  g_object_unref (items->pdata[position]);
  items->pdata[position] = make_item (100 + position);
}

/* One items-changed for each contiguous run; what is moved leaves one place and comes to another. */
static void
test_runs (void)
{
  CpItemList *list = cp_item_list_new ();
  g_autoptr (GPtrArray) items = make_items (N_ITEMS);
  ShadowList *shadow = shadow_list_new (G_LIST_MODEL (list), g_direct_equal);

  g_assert_cmpuint (update (list, shadow, items), ==, 1);
  g_assert_cmpuint (update (list, shadow, items), ==, 0);

  replace (items, 3);
  replace (items, 10);
  g_assert_cmpuint (update (list, shadow, items), ==, 2);
  replace (items, 3);
  replace (items, 4);
  g_assert_cmpuint (update (list, shadow, items), ==, 1);

  for (guint i = 0; i < 5; i++)
    g_ptr_array_insert (items, 7 + i, make_item (200 + i));
  g_assert_cmpuint (update (list, shadow, items), ==, 1);
  g_ptr_array_remove_range (items, 7, 5);
  g_assert_cmpuint (update (list, shadow, items), ==, 1);

  move (items, 2, 9);
  g_assert_cmpuint (update (list, shadow, items), ==, 2);
  move (items, 15, 0);
  g_assert_cmpuint (update (list, shadow, items), ==, 2);
  move (items, 0, N_ITEMS - 1);
  g_assert_cmpuint (update (list, shadow, items), ==, 2);
  move (items, 5, 6);
  g_assert_cmpuint (update (list, shadow, items), ==, 2);

  /* A block that is moved is two runs as well. */
  move (items, 3, N_ITEMS - 1);
  move (items, 3, N_ITEMS - 1);
  move (items, 3, N_ITEMS - 1);
  g_assert_cmpuint (update (list, shadow, items), ==, 2);

  g_ptr_array_set_size (items, 0);
  g_assert_cmpuint (update (list, shadow, items), ==, 1);

  shadow_list_free (shadow);
  g_assert_finalize_object (list);
}

static void
test_random (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (5);
  g_autoptr (CpItemList) list = cp_item_list_new ();
  g_autoptr (GPtrArray) items = make_items (N_ITEMS);
  g_autoptr (ShadowList) shadow = shadow_list_new (G_LIST_MODEL (list), g_direct_equal);

  for (guint i = 0; i < 3000; i++)
    {
      for (guint n = g_rand_int_range (rand, 0, 6); n > 0; n--)
        {
          guint kind = g_rand_int_range (rand, 0, 4);
          guint place = g_rand_int_range (rand, 0, items->len + 1);

          if (kind == 0 || items->len == 0 || place == items->len)
            g_ptr_array_insert (items, place, make_item (i));
          else if (kind == 1)
            g_ptr_array_remove_index (items, place);
          else if (kind == 2)
            replace (items, place);
          else
            move (items, place, g_rand_int_range (rand, 0, items->len));
        }
      update (list, shadow, items);
    }
}

/* The lists of a corpus follow its edits; while one tells, it and the corpus are whole. */
static void
test_corpus (void)
{
  g_autoptr (EditWalk) walk = edit_walk_new (21, TRUE);
  g_autoptr (GPtrArray) shadows = g_ptr_array_new_with_free_func ((GDestroyNotify) shadow_list_free);

  for (guint array = 0; array < CP_N_ARRAYS; array++)
    if (array != CP_ARRAY_STATEMENTS && array != CP_ARRAY_RELATIONS)
      g_ptr_array_add (shadows, shadow_list_new (cp_corpus_get_items (walk->corpus, array),
                                                 g_direct_equal));

  for (guint i = 0; i < N_STEPS; i++)
    {
      guint place = 0;

      edit_walk_step (walk);
      for (guint array = 0; array < CP_N_ARRAYS; array++)
        {
          CpSnapshot *snapshot = cp_corpus_get_current (walk->corpus);
          ShadowList *shadow;
          const guint32 *order;
          guint n_items;

          if (array == CP_ARRAY_STATEMENTS || array == CP_ARRAY_RELATIONS)
            continue;
          shadow = g_ptr_array_index (shadows, place++);
          order = cp_snapshot_get_order (snapshot, array, &n_items);
          shadow_list_check (shadow);
          g_assert_cmpuint (shadow->items->len, ==, n_items);
          for (guint j = 0; j < n_items; j++)
            {
              g_assert_true (cp_snapshot_get_item (snapshot, array, order[j])
                             == shadow->items->pdata[j]);
              g_assert_cmpuint (cp_snapshot_get_rank (snapshot, array, order[j]), ==, j);
            }
        }
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/item-list/runs", test_runs);
  g_test_add_func ("/item-list/random", test_random);
  g_test_add_func ("/item-list/corpus", test_corpus);

  return g_test_run ();
}
