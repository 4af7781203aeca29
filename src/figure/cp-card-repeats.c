/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which other statement repeats a statement, or is repeated by it. */

#include "cp-card-repeats.h"

/* Relations are read once, and the first one that names a statement decides what its card says. */

struct _CpCardRepeats
{
  guint n_statements;
  guint32 *others; /* by statement; CP_HANDLE_NONE where there is none */
};

static void
add_pair (CpCardRepeats *self, guint32 statement, guint32 other)
{
  if (statement < self->n_statements && self->others[statement] == CP_HANDLE_NONE)
    self->others[statement] = other;
}

/**
 * cp_card_repeats_new:
 *
 * Reads which statements repeat which.
 */
CpCardRepeats *
cp_card_repeats_new (CpSnapshot *snapshot)
{
  const CpRelationColumns *relations;
  CpCardRepeats *self;

  g_return_val_if_fail (snapshot != NULL, NULL);

  relations = cp_snapshot_get_relations (snapshot);
  self = g_new0 (CpCardRepeats, 1);
  self->n_statements = cp_snapshot_get_statements (snapshot)->n_rows;
  self->others = g_new (guint32, self->n_statements + 1);
  for (guint i = 0; i < self->n_statements; i++)
    self->others[i] = CP_HANDLE_NONE;
  for (guint i = 0; i < relations->n_rows; i++)
    {
      if (!relations->live[i] || relations->type[i] != CP_RELATION_REPEATS)
        continue;
      add_pair (self, relations->from[i], relations->to[i]);
      add_pair (self, relations->to[i], relations->from[i]);
    }

  return self;
}

/**
 * cp_card_repeats_free:
 *
 * Frees the table.
 */
void
cp_card_repeats_free (CpCardRepeats *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->others);
  g_free (self);
}

/**
 * cp_card_repeats_get:
 *
 * Gets the statement that repeats another or is repeated by it, or %CP_HANDLE_NONE.
 */
guint32
cp_card_repeats_get (const CpCardRepeats *self, guint32 statement)
{
  g_return_val_if_fail (self != NULL, CP_HANDLE_NONE);

  return statement < self->n_statements ? self->others[statement] : CP_HANDLE_NONE;
}
