/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finds a handle by what it stands for, in memory that snapshots share. */

#include "cp-hash-index.h"

#include <string.h>

/* Open addressing with linear probing over a power of two of 32-bit slots: 4 to 8 bytes a record,
 * where a hash table of GLib takes 32 and more, and a copy for an edit is one memcpy. */

#define EMPTY 0u
#define REMOVED G_MAXUINT32
#define FIRST_SIZE 64

static guint32 *
write_slots (CpHashIndex *self)
{
  gsize n_bytes = self->n_slots * sizeof (guint32);

  return cp_block_write (&self->slots, n_bytes, n_bytes);
}

/* Spreads hashes whose bits are alike (the finalizer of MurmurHash3). */
static guint
get_first_place (const CpHashIndex *self, guint hash)
{
  hash ^= hash >> 16;
  hash *= 0x85ebca6bu;
  hash ^= hash >> 13;
  hash *= 0xc2b2ae35u;
  hash ^= hash >> 16;
  return hash & (self->n_slots - 1);
}

static void
put (CpHashIndex *self, guint32 *slots, guint32 handle, guint hash)
{
  guint place = get_first_place (self, hash);

  while (slots[place] != EMPTY)
    place = (place + 1) & (self->n_slots - 1);
  slots[place] = handle;
  self->n_used++;
}

static gboolean
is_handle (guint32 slot)
{
  return slot != EMPTY && slot != REMOVED;
}

static guint
count_handles (const CpHashIndex *self, const guint32 *slots)
{
  guint n = 0;

  for (guint i = 0; i < self->n_slots; i++)
    n += is_handle (slots[i]);
  return n;
}

/* Makes room: twice as much where half is in use, else by sweeping out what was removed. */
static void
make_room (CpHashIndex *self, CpHandleHashFunc hash, gpointer data)
{
  const guint32 *old = self->slots == NULL ? NULL : (const guint32 *) self->slots->data;
  gboolean is_full = 2 * count_handles (self, old) >= self->n_slots;
  CpHashIndex fresh = { NULL, MAX (is_full ? 2 * self->n_slots : self->n_slots, FIRST_SIZE), 0 };
  guint32 *slots = write_slots (&fresh);

  memset (slots, 0, fresh.n_slots * sizeof (guint32));
  for (guint i = 0; i < self->n_slots; i++)
    if (is_handle (old[i]))
      put (&fresh, slots, old[i], hash (old[i], data));

  cp_hash_index_clear (self);
  *self = fresh;
}

/**
 * cp_hash_index_share:
 * @self: an index
 *
 * Makes a second owner; whoever writes first copies.
 *
 * Returns: the same index
 */
CpHashIndex
cp_hash_index_share (const CpHashIndex *self)
{
  CpHashIndex copy = *self;

  if (copy.slots != NULL)
    cp_block_ref (copy.slots);
  return copy;
}

/**
 * cp_hash_index_clear:
 * @self: an index
 *
 * Empties an index and frees its memory.
 */
void
cp_hash_index_clear (CpHashIndex *self)
{
  g_clear_pointer (&self->slots, cp_block_unref);
  memset (self, 0, sizeof *self);
}

/**
 * cp_hash_index_find:
 * @self: an index
 * @hash: the hash of @key
 * @key: what to look for
 * @equal: (scope call): compares
 * @data: data for @equal
 *
 * Finds the handle that stands for @key.
 *
 * Returns: the handle, or 0
 */
guint32
cp_hash_index_find (const CpHashIndex *self, guint hash, gconstpointer key, CpHandleEqualFunc equal,
                    gpointer data)
{
  const guint32 *slots;
  guint place;

  if (self->n_slots == 0)
    return 0;

  slots = (const guint32 *) self->slots->data;
  place = get_first_place (self, hash);
  while (slots[place] != EMPTY)
    {
      if (slots[place] != REMOVED && equal (slots[place], key, data))
        return slots[place];
      place = (place + 1) & (self->n_slots - 1);
    }

  return 0;
}

/**
 * cp_hash_index_insert:
 * @self: an index
 * @handle: a handle, neither 0 nor %G_MAXUINT32, that is not in the index
 * @hash: (scope call): hashes what a handle stands for
 * @data: data for @hash
 *
 * Adds a handle.
 */
void
cp_hash_index_insert (CpHashIndex *self, guint32 handle, CpHandleHashFunc hash, gpointer data)
{
  /* At least a quarter of the slots stays empty, or a search would not end. */
  if (4 * (self->n_used + 1) > 3 * self->n_slots)
    make_room (self, hash, data);

  put (self, write_slots (self), handle, hash (handle, data));
}

/**
 * cp_hash_index_remove:
 * @self: an index
 * @handle: a handle
 * @hash: the hash of what it stands for
 *
 * Removes a handle; one that is not there is no fault.
 */
void
cp_hash_index_remove (CpHashIndex *self, guint32 handle, guint hash)
{
  guint32 *slots;
  guint place;

  if (self->n_slots == 0)
    return;

  slots = write_slots (self);
  place = get_first_place (self, hash);
  while (slots[place] != EMPTY && slots[place] != handle)
    place = (place + 1) & (self->n_slots - 1);
  if (slots[place] == handle)
    slots[place] = REMOVED;
}
