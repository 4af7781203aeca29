/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A talk: statements that were picked for it, in their order, with the speaker's notes. */

#include "cp-talk.h"

/* Once all cards are added it does not change any more, so that any thread may read it. */
struct _CpTalk
{
  gatomicrefcount ref_count;
  CpSnapshot *snapshot;
  CpSides *sides;
  char *name;       /* or NULL */
  guint max_rows;
  GArray *picks;    /* CpPick */
  GPtrArray *notes; /* char *, or NULL, of each pick */
};

/**
 * cp_talk_new:
 * @sides: who stands where, of @snapshot
 * @name: (nullable): of the talk
 * @max_rows: of cards that a page takes, from 1 to %CP_PICKED_ROWS_MAX
 *
 * Makes a talk without cards.
 */
CpTalk *
cp_talk_new (CpSnapshot *snapshot, const CpSides *sides, const char *name, guint max_rows)
{
  CpTalk *self;

  g_return_val_if_fail (snapshot != NULL && sides != NULL, NULL);
  g_return_val_if_fail (max_rows >= 1 && max_rows <= CP_PICKED_ROWS_MAX, NULL);

  self = g_new0 (CpTalk, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->snapshot = cp_snapshot_ref (snapshot);
  self->sides = cp_sides_ref ((CpSides *) sides);
  self->name = g_strdup (name);
  self->max_rows = max_rows;
  self->picks = g_array_new (FALSE, FALSE, sizeof (CpPick));
  self->notes = g_ptr_array_new_with_free_func (g_free);

  return self;
}

/**
 * cp_talk_ref:
 *
 * Adds a reference; any thread may.
 */
CpTalk *
cp_talk_ref (CpTalk *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

/**
 * cp_talk_unref:
 *
 * Drops a reference; any thread may.
 */
void
cp_talk_unref (CpTalk *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  cp_snapshot_unref (self->snapshot);
  cp_sides_unref (self->sides);
  g_free (self->name);
  g_array_unref (self->picks);
  g_ptr_array_unref (self->notes);
  g_free (self);
}

/**
 * cp_talk_add:
 * @statement: an id
 * @note: (nullable): for the speaker
 *
 * Adds a card behind those that are there.
 *
 * Returns: whether the corpus has the statement
 */
gboolean
cp_talk_add (CpTalk *self, const char *statement, const char *note)
{
  CpPick pick;

  g_return_val_if_fail (self != NULL && statement != NULL, FALSE);

  pick.statement = cp_snapshot_find (self->snapshot, CP_ARRAY_STATEMENTS, statement);
  if (pick.statement == CP_HANDLE_NONE)
    return FALSE;
  pick.side = cp_sides_get_side (self->sides, pick.statement);
  g_array_append_val (self->picks, pick);
  g_ptr_array_add (self->notes, g_strdup (note));

  return TRUE;
}

/**
 * cp_talk_add_cards:
 * @cards: (nullable) (array zero-terminated=1): of a tray
 *
 * Adds the cards of a tray, but for those whose statement is not there.
 */
void
cp_talk_add_cards (CpTalk *self, const CpRecord *const *cards)
{
  g_return_if_fail (self != NULL);

  for (guint i = 0; cards != NULL && cards[i] != NULL; i++)
    cp_talk_add (self, cp_record_get_string (cards[i], CP_CARD_STATEMENT),
                 cp_record_get_string (cards[i], CP_CARD_NOTE));
}

/**
 * cp_talk_get_snapshot:
 *
 * Gets the corpus.
 */
CpSnapshot *
cp_talk_get_snapshot (const CpTalk *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->snapshot;
}

/**
 * cp_talk_get_sides:
 *
 * Gets who stands where.
 */
const CpSides *
cp_talk_get_sides (const CpTalk *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->sides;
}

/**
 * cp_talk_get_name:
 *
 * Gets the name, or %NULL.
 */
const char *
cp_talk_get_name (const CpTalk *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->name;
}

/**
 * cp_talk_get_picks:
 * @n_picks: (out): how many
 *
 * Gets the statements in their order.
 */
const CpPick *
cp_talk_get_picks (const CpTalk *self, guint *n_picks)
{
  g_return_val_if_fail (self != NULL && n_picks != NULL, NULL);

  *n_picks = self->picks->len;

  return (const CpPick *) (gpointer) self->picks->data;
}

/**
 * cp_talk_get_note:
 *
 * Gets the speaker's note on a statement, or %NULL.
 */
const char *
cp_talk_get_note (const CpTalk *self, guint pick)
{
  g_return_val_if_fail (self != NULL && pick < self->notes->len, NULL);

  return self->notes->pdata[pick];
}

/**
 * cp_talk_list_pages:
 *
 * Puts the statements on pages; see cp_picked_pages_new ().
 *
 * Returns: (transfer full) (element-type CpPickedPage): the pages
 */
GArray *
cp_talk_list_pages (const CpTalk *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return cp_picked_pages_new (self->snapshot, (const CpPick *) (gpointer) self->picks->data,
                              self->picks->len, self->max_rows);
}
