/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The entries of a register as a list model that follows the corpus. */

#include "cp-item-list.h"

/* Items never change, so what is in both the old and the new state and was not moved is the same
 * object in the same order. Each run of others is one items-changed, and at each of them the list is
 * what a listener that followed so far has: one item that was moved is two runs. */

struct _CpItemList
{
  GObject parent_instance;

  GPtrArray *items;
};

static GType
cp_item_list_get_item_type (GListModel *model)
{
  return CP_TYPE_ITEM;
}

static guint
cp_item_list_get_n_items (GListModel *model)
{
  return CP_ITEM_LIST (model)->items->len;
}

static gpointer
cp_item_list_get_item (GListModel *model, guint position)
{
  GPtrArray *items = CP_ITEM_LIST (model)->items;

  return position < items->len ? g_object_ref (g_ptr_array_index (items, position)) : NULL;
}

static void
cp_item_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = cp_item_list_get_item_type;
  iface->get_n_items = cp_item_list_get_n_items;
  iface->get_item = cp_item_list_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (CpItemList, cp_item_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, cp_item_list_model_init))

static void
cp_item_list_finalize (GObject *object)
{
  g_clear_pointer (&CP_ITEM_LIST (object)->items, g_ptr_array_unref);
  G_OBJECT_CLASS (cp_item_list_parent_class)->finalize (object);
}

static void
cp_item_list_class_init (CpItemListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cp_item_list_finalize;
}

static void
cp_item_list_init (CpItemList *self)
{
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
}

/* The places of the new items, to find out what of the old stays. */
static GHashTable *
index_items (CpItem *const *items, guint n_items)
{
  GHashTable *places = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < n_items; i++)
    g_hash_table_insert (places, items[i], GUINT_TO_POINTER (i + 1));
  return places;
}

/* Finds the first of the runs, by what they end in, that does not end below @place. */
static guint
find_run (const guint *last, guint n_runs, const guint *places, guint place)
{
  guint low = 0, high = n_runs;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (places[last[middle]] < place)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

/* Marks the old items that stay: as many as can, in the order that they keep (the longest increasing
 * subsequence of their new places, found by patience sorting). All others left or were moved. */
static GHashTable *
find_staying (GPtrArray *old, GHashTable *new_places)
{
  GHashTable *staying = g_hash_table_new (NULL, NULL);
  g_autofree guint *places = g_new (guint, old->len);
  g_autofree guint *last = g_new (guint, old->len);   /* of the best run of each length */
  g_autofree guint *before = g_new (guint, old->len); /* what comes before an item in its run */
  guint n_runs = 0;

  for (guint i = 0; i < old->len; i++)
    {
      guint run;

      places[i] = GPOINTER_TO_UINT (g_hash_table_lookup (new_places, g_ptr_array_index (old, i)));
      if (places[i] == 0)
        continue;

      run = find_run (last, n_runs, places, places[i]);
      before[i] = run == 0 ? G_MAXUINT : last[run - 1];
      last[run] = i;
      n_runs = MAX (n_runs, run + 1);
    }

  for (guint i = n_runs == 0 ? G_MAXUINT : last[n_runs - 1]; i != G_MAXUINT; i = before[i])
    g_hash_table_add (staying, g_ptr_array_index (old, i));
  return staying;
}

static guint
count_leaving (CpItemList *self, guint position, GHashTable *staying)
{
  guint n = 0;

  while (position + n < self->items->len
         && !g_hash_table_contains (staying, g_ptr_array_index (self->items, position + n)))
    n++;
  return n;
}

/**
 * cp_item_list_new:
 *
 * Makes an empty list.
 *
 * Returns: (transfer full): the list
 */
CpItemList *
cp_item_list_new (void)
{
  return g_object_new (CP_TYPE_ITEM_LIST, NULL);
}

/**
 * cp_item_list_update:
 * @self: a list
 * @items: (array length=n_items): what it is to have
 * @n_items: how many
 *
 * Changes the list into another state, with one items-changed for each contiguous run.
 */
void
cp_item_list_update (CpItemList *self, CpItem *const *items, guint n_items)
{
  g_autoptr (GHashTable) places = NULL;
  g_autoptr (GHashTable) staying = NULL;
  guint position = 0;

  g_return_if_fail (CP_IS_ITEM_LIST (self));

  places = index_items (items, n_items);
  staying = find_staying (self->items, places);

  while (position < n_items || position < self->items->len)
    {
      guint n_removed = count_leaving (self, position, staying);
      guint n_added = 0;

      while (position + n_added < n_items
             && !g_hash_table_contains (staying, items[position + n_added]))
        n_added++;

      if (n_removed > 0)
        g_ptr_array_remove_range (self->items, position, n_removed);
      for (guint i = 0; i < n_added; i++)
        g_ptr_array_insert (self->items, position + i, g_object_ref (items[position + i]));
      if (n_removed > 0 || n_added > 0)
        g_list_model_items_changed (G_LIST_MODEL (self), position, n_removed, n_added);

      position += n_added + 1;
    }
}
