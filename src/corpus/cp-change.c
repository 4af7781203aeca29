/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What one edit touched. */

#include "cp-change.h"

struct _CpChange
{
  grefcount ref_count;
  GArray *handles[CP_N_ARRAYS];
  gboolean members;
};

G_DEFINE_BOXED_TYPE (CpChange, cp_change, cp_change_ref, cp_change_unref)

/* Makes a change that touches nothing. */
CpChange *
cp_change_new (void)
{
  CpChange *self = g_new0 (CpChange, 1);

  g_ref_count_init (&self->ref_count);
  for (guint i = 0; i < CP_N_ARRAYS; i++)
    self->handles[i] = g_array_new (FALSE, FALSE, sizeof (guint32));
  return self;
}

/**
 * cp_change_ref:
 * @self: a change
 *
 * Takes a reference.
 *
 * Returns: (transfer full): @self
 */
CpChange *
cp_change_ref (CpChange *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * cp_change_unref:
 * @self: (transfer full): a change
 *
 * Drops a reference.
 */
void
cp_change_unref (CpChange *self)
{
  g_return_if_fail (self != NULL);

  if (!g_ref_count_dec (&self->ref_count))
    return;

  for (guint i = 0; i < CP_N_ARRAYS; i++)
    g_array_unref (self->handles[i]);
  g_free (self);
}

/* Notes a record; one that is touched twice in a row is noted once. */
void
cp_change_add (CpChange *self, CpArray array, guint32 handle)
{
  GArray *handles = self->handles[array];

  if (handles->len == 0 || g_array_index (handles, guint32, handles->len - 1) != handle)
    g_array_append_val (handles, handle);
}

/* Notes that a top-level member was changed. */
void
cp_change_add_member (CpChange *self)
{
  self->members = TRUE;
}

/**
 * cp_change_touches:
 * @self: a change
 * @array: an array
 *
 * Tells whether a record of an array was inserted, removed, replaced or moved.
 *
 * Returns: whether it was
 */
gboolean
cp_change_touches (const CpChange *self, CpArray array)
{
  g_return_val_if_fail (self != NULL && array < CP_N_ARRAYS, FALSE);
  return self->handles[array]->len > 0;
}

/**
 * cp_change_touches_members:
 * @self: a change
 *
 * Tells whether the title, the language, the sides or another top-level member was changed.
 *
 * Returns: whether one was
 */
gboolean
cp_change_touches_members (const CpChange *self)
{
  g_return_val_if_fail (self != NULL, FALSE);
  return self->members;
}

/**
 * cp_change_get_handles:
 * @self: a change
 * @array: an array
 * @n_handles: (out): how many
 *
 * Gets the records that were touched, in the order of the edit; one may stand there more than once.
 *
 * Returns: (array length=n_handles) (transfer none): the handles
 */
const guint32 *
cp_change_get_handles (const CpChange *self, CpArray array, guint *n_handles)
{
  g_return_val_if_fail (self != NULL && array < CP_N_ARRAYS && n_handles != NULL, NULL);

  *n_handles = self->handles[array]->len;
  return (const guint32 *) self->handles[array]->data;
}
