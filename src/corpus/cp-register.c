/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The records of one array that are objects: in the user's order, by handle and by id. */

#include "cp-register.h"

/* Handles begin at 1 and are not used again. While a file is read or an edit is under way, an id may
 * be open: it leads to a handle that has no item yet, or no more. A register that others share is
 * copied as a whole before it is written (cp_register_make_writable ()): registers are small. */

struct _CpRegister
{
  gatomicrefcount ref_count;
  GPtrArray *items; /* by handle; %NULL where there is none */
  GArray *order;    /* guint32 handles */
  GArray *ranks;    /* guint places in order, by handle; as of the last update */
  GHashTable *ids;  /* owned id to handle */
  GHashTable *open; /* handle to owned id, where there is no item; %NULL where none is open */
};

static void
clear_item (gpointer item)
{
  if (item != NULL)
    g_object_unref (item);
}

static gpointer
copy_item (gconstpointer item, gpointer data)
{
  return item == NULL ? NULL : g_object_ref ((gpointer) item);
}

static guint
get_position (const CpRegister *self, guint32 handle)
{
  for (guint i = 0; i < self->order->len; i++)
    if (g_array_index (self->order, guint32, i) == handle)
      return i;

  g_assert_not_reached ();
}

static void
add_id (CpRegister *self, CpItem *item, guint32 handle)
{
  const char *id = cp_item_get_id (item);

  if (id != NULL)
    g_hash_table_replace (self->ids, g_strdup (id), GUINT_TO_POINTER (handle));
}

static void
remove_id (CpRegister *self, guint32 handle, const char *id)
{
  if (id != NULL && cp_register_find (self, id) == handle)
    g_hash_table_remove (self->ids, id);
}

static void
close_handle (CpRegister *self, guint32 handle)
{
  if (self->open == NULL)
    return;

  g_hash_table_remove (self->open, GUINT_TO_POINTER (handle));
  if (g_hash_table_size (self->open) == 0)
    g_clear_pointer (&self->open, g_hash_table_unref);
}

static CpRegister *
copy_register (CpRegister *from)
{
  CpRegister *self = g_new0 (CpRegister, 1);
  GHashTableIter iter;
  gpointer id, handle;

  /* What is open is so in the hands of the one who writes, and closed before others see it. */
  g_assert (from->open == NULL);

  g_atomic_ref_count_init (&self->ref_count);
  self->items = g_ptr_array_copy (from->items, copy_item, NULL);
  g_ptr_array_set_free_func (self->items, clear_item);
  self->order = g_array_copy (from->order);
  self->ranks = g_array_copy (from->ranks);
  self->ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  g_hash_table_iter_init (&iter, from->ids);
  while (g_hash_table_iter_next (&iter, &id, &handle))
    g_hash_table_insert (self->ids, g_strdup (id), handle);

  return self;
}

/* Makes an empty register. */
CpRegister *
cp_register_new (void)
{
  CpRegister *self = g_new0 (CpRegister, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->items = g_ptr_array_new_with_free_func (clear_item);
  g_ptr_array_add (self->items, NULL);
  self->order = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->ranks = g_array_new (FALSE, TRUE, sizeof (guint));
  self->ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  return self;
}

CpRegister *
cp_register_ref (CpRegister *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
cp_register_unref (CpRegister *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_ptr_array_unref (self->items);
  g_array_unref (self->order);
  g_array_unref (self->ranks);
  g_hash_table_unref (self->ids);
  g_clear_pointer (&self->open, g_hash_table_unref);
  g_free (self);
}

/* Puts a copy in the place of a register that others have too. */
void
cp_register_make_writable (CpRegister **self)
{
  CpRegister *shared = *self;

  if (g_atomic_ref_count_compare (&shared->ref_count, 1))
    return;

  *self = copy_register (shared);
  cp_register_unref (shared);
}

guint
cp_register_get_n_handles (const CpRegister *self)
{
  return self->items->len;
}

const guint32 *
cp_register_get_order (const CpRegister *self, guint *n_items)
{
  if (n_items != NULL)
    *n_items = self->order->len;
  return (const guint32 *) self->order->data;
}

/* The place in the user's order, or G_MAXUINT for a handle without an item. */
guint
cp_register_get_rank (const CpRegister *self, guint32 handle)
{
  return handle < self->ranks->len ? g_array_index (self->ranks, guint, handle) : G_MAXUINT;
}

CpItem *
cp_register_get_item (const CpRegister *self, guint32 handle)
{
  return handle < self->items->len ? g_ptr_array_index (self->items, handle) : NULL;
}

guint32
cp_register_find (const CpRegister *self, const char *id)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (self->ids, id));
}

/* Gets the id of an item, or the one that is open for its handle. */
const char *
cp_register_get_id (const CpRegister *self, guint32 handle)
{
  CpItem *item = cp_register_get_item (self, handle);

  if (item != NULL)
    return cp_item_get_id (item);
  return self->open == NULL ? NULL
                            : g_hash_table_lookup (self->open, GUINT_TO_POINTER (handle));
}

/* Gets a new handle; with an id it can be found at once, before its item is there. */
guint32
cp_register_reserve (CpRegister *self, const char *id)
{
  guint32 handle = self->items->len;

  g_ptr_array_add (self->items, NULL);
  if (id != NULL)
    cp_register_open (self, handle, id);

  return handle;
}

/* Lets an id lead to a handle that has no item. */
void
cp_register_open (CpRegister *self, guint32 handle, const char *id)
{
  g_assert (g_ptr_array_index (self->items, handle) == NULL);

  if (self->open == NULL)
    self->open = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  g_hash_table_insert (self->open, GUINT_TO_POINTER (handle), g_strdup (id));
  g_hash_table_replace (self->ids, g_strdup (id), GUINT_TO_POINTER (handle));
}

/* Ends an edit: an id without an item leads to nothing any more, so that it can get a new handle. */
void
cp_register_close (CpRegister *self)
{
  GHashTableIter iter;
  gpointer handle, id;

  if (self->open == NULL)
    return;

  g_hash_table_iter_init (&iter, self->open);
  while (g_hash_table_iter_next (&iter, &handle, &id))
    remove_id (self, GPOINTER_TO_UINT (handle), id);
  g_clear_pointer (&self->open, g_hash_table_unref);
}

/* Gives a handle without an item its item and its place; @position may be G_MAXUINT for the end. */
void
cp_register_insert (CpRegister *self, guint position, guint32 handle, CpItem *item)
{
  g_assert (g_ptr_array_index (self->items, handle) == NULL);

  g_ptr_array_index (self->items, handle) = g_object_ref (item);
  g_array_insert_val (self->order, MIN (position, self->order->len), handle);
  close_handle (self, handle);
  add_id (self, item, handle);
}

void
cp_register_replace (CpRegister *self, guint32 handle, CpItem *item)
{
  remove_id (self, handle, cp_register_get_id (self, handle));
  g_object_unref (g_ptr_array_index (self->items, handle));
  g_ptr_array_index (self->items, handle) = g_object_ref (item);
  add_id (self, item, handle);
}

/* The id stays open: until the edit ends, others may still refer to what is gone. */
void
cp_register_remove (CpRegister *self, guint32 handle)
{
  g_autofree char *id = g_strdup (cp_register_get_id (self, handle));

  g_array_remove_index (self->order, get_position (self, handle));
  g_clear_object ((CpItem **) &g_ptr_array_index (self->items, handle));
  if (id != NULL)
    cp_register_open (self, handle, id);
}

void
cp_register_move (CpRegister *self, guint32 handle, guint position)
{
  g_array_remove_index (self->order, get_position (self, handle));
  g_array_insert_val (self->order, MIN (position, self->order->len), handle);
}

/* To be called once after a run of changes. */
void
cp_register_update_ranks (CpRegister *self)
{
  g_array_set_size (self->ranks, self->items->len);
  for (guint i = 0; i < self->ranks->len; i++)
    g_array_index (self->ranks, guint, i) = G_MAXUINT;
  for (guint i = 0; i < self->order->len; i++)
    g_array_index (self->ranks, guint, g_array_index (self->order, guint32, i)) = i;
}
