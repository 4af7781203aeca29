/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A shared array that is copied by the first who writes. */

#include "cp-block.h"

#include <string.h>

static CpBlock *
new_block (gsize capacity)
{
  CpBlock *self = g_malloc (sizeof (CpBlock) + capacity);

  g_atomic_ref_count_init (&self->ref_count);
  self->capacity = capacity;
  return self;
}

/**
 * cp_block_ref:
 * @self: a block
 *
 * Takes a reference; any thread may.
 *
 * Returns: (transfer full): @self
 */
CpBlock *
cp_block_ref (CpBlock *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * cp_block_unref:
 * @self: (transfer full): a block
 *
 * Drops a reference; any thread may.
 */
void
cp_block_unref (CpBlock *self)
{
  g_return_if_fail (self != NULL);

  if (g_atomic_ref_count_dec (&self->ref_count))
    g_free (self);
}

/**
 * cp_block_write:
 * @block: (inout) (nullable): a block, or %NULL for an empty one
 * @n_used: bytes that hold something
 * @n_needed: bytes that will be needed
 *
 * Makes a block that nobody else has and that is large enough; what it holds is kept.
 *
 * Returns: (transfer none): where to write; bytes behind @n_used are not cleared
 */
gpointer
cp_block_write (CpBlock **block, gsize n_used, gsize n_needed)
{
  CpBlock *old = *block;

  if (old == NULL)
    {
      *block = new_block (n_needed);
    }
  else if (g_atomic_ref_count_compare (&old->ref_count, 1))
    {
      if (old->capacity < n_needed)
        {
          *block = g_realloc (old, sizeof (CpBlock) + n_needed);
          (*block)->capacity = n_needed;
        }
    }
  else
    {
      *block = new_block (MAX (old->capacity, n_needed));
      memcpy ((*block)->data, old->data, n_used);
      cp_block_unref (old);
    }

  return (*block)->data;
}

/**
 * cp_block_trim:
 * @block: (inout) (nullable): a block
 * @n_used: bytes that hold something
 *
 * Gives back what a block has beyond @n_used, unless it is shared.
 */
void
cp_block_trim (CpBlock **block, gsize n_used)
{
  CpBlock *old = *block;

  if (old == NULL || old->capacity == n_used || !g_atomic_ref_count_compare (&old->ref_count, 1))
    return;

  *block = g_realloc (old, sizeof (CpBlock) + n_used);
  (*block)->capacity = n_used;
}
