/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A place in a list of statements: which statement is there may change, the place stays. */

#include "cp-hit-place.h"

struct _CpHitPlace
{
  GObject parent_instance;

  guint position;
  guint32 statement; /* a handle */
};

G_DEFINE_FINAL_TYPE (CpHitPlace, cp_hit_place, G_TYPE_OBJECT)

static void
cp_hit_place_class_init (CpHitPlaceClass *klass)
{
}

static void
cp_hit_place_init (CpHitPlace *self)
{
}

/**
 * cp_hit_place_new:
 * @statement: the handle of what is there now
 *
 * Makes a place.
 */
CpHitPlace *
cp_hit_place_new (guint position, guint32 statement)
{
  CpHitPlace *self = g_object_new (CP_TYPE_HIT_PLACE, NULL);

  self->position = position;
  self->statement = statement;
  return self;
}

guint
cp_hit_place_get_position (CpHitPlace *self)
{
  g_return_val_if_fail (CP_IS_HIT_PLACE (self), 0);

  return self->position;
}

void
cp_hit_place_set_position (CpHitPlace *self, guint position)
{
  g_return_if_fail (CP_IS_HIT_PLACE (self));

  self->position = position;
}

guint32
cp_hit_place_get_statement (CpHitPlace *self)
{
  g_return_val_if_fail (CP_IS_HIT_PLACE (self), 0);

  return self->statement;
}

void
cp_hit_place_set_statement (CpHitPlace *self, guint32 statement)
{
  g_return_if_fail (CP_IS_HIT_PLACE (self));

  self->statement = statement;
}
