/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Memory for many small immutable things that live as long as a corpus. */

#include "cp-arena.h"

#include <string.h>

/* Chunks are never moved or freed before the arena is, so that snapshots on other threads may read
 * what they know while one thread adds more. What an edit replaces stays until then. */

#define FIRST_CHUNK_SIZE (4 * 1024)
#define LAST_CHUNK_SIZE (1024 * 1024)
#define ALIGNMENT 8

struct _CpArena
{
  gatomicrefcount ref_count;
  CpArena *other; /* nullable: what it stands beside lives as long */
  GPtrArray *chunks;
  char *free_start;
  char *free_end;
  gsize next_size;
};

static gpointer
take (CpArena *self, gsize n_bytes)
{
  gpointer start;

  if ((gsize) (self->free_end - self->free_start) < n_bytes)
    {
      gsize size = MAX (n_bytes, self->next_size);

      /* What is larger than a chunk gets one of its own, the one in use stays in use. */
      start = g_malloc (size);
      g_ptr_array_add (self->chunks, start);
      if (n_bytes > self->next_size)
        return start;

      self->free_start = start;
      self->free_end = self->free_start + size;
      self->next_size = MIN (2 * self->next_size, LAST_CHUNK_SIZE);
    }

  start = self->free_start;
  self->free_start += n_bytes;
  return start;
}

/**
 * cp_arena_new:
 *
 * Makes an empty arena.
 *
 * Returns: (transfer full): the arena
 */
CpArena *
cp_arena_new (void)
{
  CpArena *self = g_new0 (CpArena, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->chunks = g_ptr_array_new_with_free_func (g_free);
  self->next_size = FIRST_CHUNK_SIZE;

  return self;
}

/**
 * cp_arena_new_beside:
 * @other: an arena
 *
 * Makes an empty arena that keeps another one alive, so that what is in either can be referred to
 * together while each is filled by a thread of its own.
 *
 * Returns: (transfer full): the arena
 */
CpArena *
cp_arena_new_beside (CpArena *other)
{
  CpArena *self = cp_arena_new ();

  self->other = cp_arena_ref (other);
  return self;
}

/**
 * cp_arena_ref:
 * @self: an arena
 *
 * Takes a reference; any thread may.
 *
 * Returns: (transfer full): @self
 */
CpArena *
cp_arena_ref (CpArena *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * cp_arena_unref:
 * @self: (transfer full): an arena
 *
 * Drops a reference; with the last one all that was taken from the arena is gone.
 */
void
cp_arena_unref (CpArena *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_ptr_array_unref (self->chunks);
  g_clear_pointer (&self->other, cp_arena_unref);
  g_free (self);
}

/**
 * cp_arena_alloc:
 * @self: an arena; one thread at a time may take from it
 * @n_bytes: how much
 *
 * Takes memory that is aligned for any of our types.
 *
 * Returns: (transfer none): the memory, not cleared
 */
gpointer
cp_arena_alloc (CpArena *self, gsize n_bytes)
{
  gsize padding;

  g_return_val_if_fail (self != NULL, NULL);

  padding = (ALIGNMENT - (guintptr) self->free_start % ALIGNMENT) % ALIGNMENT;
  if (padding > 0 && (gsize) (self->free_end - self->free_start) >= padding)
    self->free_start += padding;

  return take (self, n_bytes);
}

/**
 * cp_arena_copy:
 * @self: an arena; one thread at a time may take from it
 * @data: what to copy
 * @n_bytes: its length
 *
 * Copies something that stays as it is.
 *
 * Returns: (transfer none): the copy, aligned
 */
gconstpointer
cp_arena_copy (CpArena *self, gconstpointer data, gsize n_bytes)
{
  return memcpy (cp_arena_alloc (self, n_bytes), data, n_bytes);
}

/**
 * cp_arena_copy_string:
 * @self: an arena; one thread at a time may take from it
 * @text: (nullable): a text
 *
 * Copies a text.
 *
 * Returns: (nullable) (transfer none): the copy, or %NULL for %NULL
 */
const char *
cp_arena_copy_string (CpArena *self, const char *text)
{
  gsize n_bytes;

  g_return_val_if_fail (self != NULL, NULL);

  if (text == NULL)
    return NULL;

  n_bytes = strlen (text) + 1;
  return memcpy (take (self, n_bytes), text, n_bytes);
}
