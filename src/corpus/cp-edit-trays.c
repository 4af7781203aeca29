/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Edits of trays: the cards that a person picks for a talk, in an order, with notes. */

#include "cp-edit-trays.h"

#include "cp-snapshot-records.h"

static const CpRecord *
get_record (CpSnapshot *snapshot, guint32 tray)
{
  return cp_item_get_record (cp_snapshot_get_item (snapshot, CP_ARRAY_TRAYS, tray));
}

/**
 * cp_snapshot_find_tray:
 * @name: of a tray
 *
 * Finds the first tray of a name.
 *
 * Returns: its handle, or %CP_HANDLE_NONE
 */
guint32
cp_snapshot_find_tray (CpSnapshot *self, const char *name)
{
  const guint32 *order;
  guint n;

  g_return_val_if_fail (self != NULL, CP_HANDLE_NONE);

  order = cp_snapshot_get_order (self, CP_ARRAY_TRAYS, &n);
  for (guint i = 0; i < n; i++)
    if (g_strcmp0 (cp_record_get_string (get_record (self, order[i]), CP_TRAY_NAME), name) == 0)
      return order[i];
  return CP_HANDLE_NONE;
}

/**
 * cp_snapshot_find_card:
 *
 * Finds a statement in a tray.
 *
 * Returns: the place of its card, or %G_MAXUINT
 */
guint
cp_snapshot_find_card (CpSnapshot *self, guint32 tray, guint32 statement)
{
  const CpRecord *const *cards;
  const char *id;

  g_return_val_if_fail (self != NULL, G_MAXUINT);

  cards = cp_record_get_objects (get_record (self, tray), CP_TRAY_CARDS);
  id = cp_snapshot_get_record_id (self, CP_ARRAY_STATEMENTS, statement);
  for (guint i = 0; cards != NULL && cards[i] != NULL; i++)
    if (g_strcmp0 (cp_record_get_string (cards[i], CP_CARD_STATEMENT), id) == 0)
      return i;
  return G_MAXUINT;
}

static GPtrArray *
list_cards (CpSnapshot *snapshot, guint32 tray)
{
  const CpRecord *const *cards = cp_record_get_objects (get_record (snapshot, tray), CP_TRAY_CARDS);
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify) cp_record_unref);

  for (guint i = 0; cards != NULL && cards[i] != NULL; i++)
    g_ptr_array_add (list, cp_record_ref ((CpRecord *) cards[i]));
  return list;
}

static CpEdit *
replace_cards (const char *name, CpSnapshot *snapshot, guint32 tray, GPtrArray *cards)
{
  const CpRecord *own = get_record (snapshot, tray);
  CpRecordBuilder *builder = cp_record_builder_new_from (own);
  CpEdit *edit = cp_edit_new (name);
  g_autoptr (CpRecord) record = NULL;

  cp_record_builder_set_objects (builder, CP_TRAY_CARDS, (CpRecord *const *) cards->pdata,
                                 cards->len);
  record = cp_record_builder_end (builder);
  if (!cp_record_equal (own, record))
    cp_edit_replace (edit, CP_ARRAY_TRAYS, tray, record);
  return edit;
}

static CpRecordBuilder *
begin_card (const CpRecord *card)
{
  const CpMember *member = &cp_schema_get (CP_ARRAY_TRAYS)->members[CP_TRAY_CARDS];

  return card != NULL ? cp_record_builder_new_from (card) : cp_record_builder_new (member->schema);
}

/**
 * cp_edit_new_tray:
 * @name: what is done, as a menu names it
 * @tray: the tray's name
 *
 * Makes an empty tray, behind the others.
 *
 * Returns: (transfer full): the edit
 */
CpEdit *
cp_edit_new_tray (const char *name, const char *tray)
{
  CpRecordBuilder *builder = cp_record_builder_new (cp_schema_get (CP_ARRAY_TRAYS));
  CpEdit *edit = cp_edit_new (name);
  g_autoptr (CpRecord) record = NULL;

  cp_record_builder_set_string (builder, CP_TRAY_NAME, tray);
  record = cp_record_builder_end (builder);
  cp_edit_insert (edit, CP_ARRAY_TRAYS, G_MAXUINT, record);
  return edit;
}

/* Puts those in that are not there yet. */
static void
insert_cards (GPtrArray *cards, CpSnapshot *snapshot, const guint32 *statements, guint n_statements,
              guint position)
{
  g_autoptr (GHashTable) taken = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < cards->len; i++)
    g_hash_table_add (taken, (gpointer) cp_record_get_string (cards->pdata[i], CP_CARD_STATEMENT));
  position = MIN (position, cards->len);
  for (guint i = 0; i < n_statements; i++)
    {
      const char *id = cp_snapshot_get_record_id (snapshot, CP_ARRAY_STATEMENTS, statements[i]);
      CpRecordBuilder *builder;

      if (!g_hash_table_add (taken, (gpointer) id))
        continue;
      builder = begin_card (NULL);
      cp_record_builder_set_string (builder, CP_CARD_STATEMENT, id);
      g_ptr_array_insert (cards, (int) position++, cp_record_builder_end (builder));
    }
}

/**
 * cp_edit_new_tray_with:
 * @name: what is done, as a menu names it
 * @tray: the tray's name
 * @statements: (array length=n_statements): what is picked
 *
 * Makes a tray with cards in it, behind the others.
 *
 * Returns: (transfer full): the edit
 */
CpEdit *
cp_edit_new_tray_with (const char *name, CpSnapshot *snapshot, const char *tray,
                       const guint32 *statements, guint n_statements)
{
  CpRecordBuilder *builder = cp_record_builder_new (cp_schema_get (CP_ARRAY_TRAYS));
  CpEdit *edit = cp_edit_new (name);
  g_autoptr (GPtrArray) cards = g_ptr_array_new_with_free_func ((GDestroyNotify) cp_record_unref);
  g_autoptr (CpRecord) record = NULL;

  insert_cards (cards, snapshot, statements, n_statements, 0);
  cp_record_builder_set_string (builder, CP_TRAY_NAME, tray);
  cp_record_builder_set_objects (builder, CP_TRAY_CARDS, (CpRecord *const *) cards->pdata,
                                 cards->len);
  record = cp_record_builder_end (builder);
  cp_edit_insert (edit, CP_ARRAY_TRAYS, G_MAXUINT, record);
  return edit;
}

static CpRecord *
rename_record (const CpRecord *own, const char *text)
{
  CpRecordBuilder *builder = cp_record_builder_new_from (own);

  cp_record_builder_set_string (builder, CP_TRAY_NAME, text);
  return cp_record_builder_end (builder);
}

/**
 * cp_edit_new_tray_name:
 * @name: what is done, as a menu names it
 * @text: the name that the tray gets
 *
 * Renames a tray.
 *
 * Returns: (transfer full): the edit; empty where that is its name
 */
CpEdit *
cp_edit_new_tray_name (const char *name, CpSnapshot *snapshot, guint32 tray, const char *text)
{
  CpEdit *edit = cp_edit_new (name);
  const CpRecord *own;
  g_autoptr (CpRecord) record = NULL;

  g_return_val_if_fail (snapshot != NULL, edit);

  own = get_record (snapshot, tray);
  record = rename_record (own, text);
  if (!cp_record_equal (own, record))
    cp_edit_replace (edit, CP_ARRAY_TRAYS, tray, record);
  return edit;
}

/**
 * cp_edit_new_tray_copy:
 * @name: what is done, as a menu names it
 * @copy: the name of the copy
 *
 * Makes another tray with the same cards and notes, right behind it.
 *
 * Returns: (transfer full): the edit
 */
CpEdit *
cp_edit_new_tray_copy (const char *name, CpSnapshot *snapshot, guint32 tray, const char *copy)
{
  CpEdit *edit = cp_edit_new (name);
  g_autoptr (CpRecord) record = NULL;

  g_return_val_if_fail (snapshot != NULL, edit);

  record = rename_record (get_record (snapshot, tray), copy);
  cp_edit_insert (edit, CP_ARRAY_TRAYS, cp_snapshot_get_rank (snapshot, CP_ARRAY_TRAYS, tray) + 1,
                  record);
  return edit;
}

/**
 * cp_edit_new_cards:
 * @name: what is done, as a menu names it
 * @statements: (array length=n_statements): what is picked; what is in the tray stays where it is
 * @position: where in the tray; what is behind its end means the end
 *
 * Puts statements into a tray.
 *
 * Returns: (transfer full): the edit; empty where all are there
 */
CpEdit *
cp_edit_new_cards (const char *name, CpSnapshot *snapshot, guint32 tray, const guint32 *statements,
                   guint n_statements, guint position)
{
  g_autoptr (GPtrArray) cards = NULL;

  g_return_val_if_fail (snapshot != NULL, NULL);

  cards = list_cards (snapshot, tray);
  insert_cards (cards, snapshot, statements, n_statements, position);
  return replace_cards (name, snapshot, tray, cards);
}

/**
 * cp_edit_new_cards_removal:
 * @name: what is done, as a menu names it
 * @statements: (array length=n_statements): whose cards go
 *
 * Takes cards out of a tray.
 *
 * Returns: (transfer full): the edit; empty where none of them is in it
 */
CpEdit *
cp_edit_new_cards_removal (const char *name, CpSnapshot *snapshot, guint32 tray,
                           const guint32 *statements, guint n_statements)
{
  g_autoptr (GPtrArray) cards = NULL;
  g_autoptr (GHashTable) lost = g_hash_table_new (g_str_hash, g_str_equal);

  g_return_val_if_fail (snapshot != NULL, NULL);

  for (guint i = 0; i < n_statements; i++)
    g_hash_table_add (
        lost, (gpointer) cp_snapshot_get_record_id (snapshot, CP_ARRAY_STATEMENTS, statements[i]));
  cards = list_cards (snapshot, tray);
  for (guint i = cards->len; i > 0; i--)
    if (g_hash_table_contains (lost, cp_record_get_string (cards->pdata[i - 1], CP_CARD_STATEMENT)))
      g_ptr_array_remove_index (cards, i - 1);
  return replace_cards (name, snapshot, tray, cards);
}

/**
 * cp_edit_new_card_move:
 * @name: what is done, as a menu names it
 * @card: its place in the tray
 * @position: the place that it gets
 *
 * Moves a card within its tray.
 *
 * Returns: (transfer full): the edit; empty where it is there
 */
CpEdit *
cp_edit_new_card_move (const char *name, CpSnapshot *snapshot, guint32 tray, guint card,
                       guint position)
{
  g_autoptr (GPtrArray) cards = NULL;

  g_return_val_if_fail (snapshot != NULL, NULL);

  cards = list_cards (snapshot, tray);
  if (card < cards->len)
    {
      gpointer moved = g_ptr_array_steal_index (cards, card);

      g_ptr_array_insert (cards, (int) MIN (position, cards->len), moved);
    }
  return replace_cards (name, snapshot, tray, cards);
}

/**
 * cp_edit_new_card_note:
 * @name: what is done, as a menu names it
 * @card: its place in the tray
 * @note: what is to be said with it; empty takes the note away
 *
 * Writes a note on a card.
 *
 * Returns: (transfer full): the edit; empty where nothing changes
 */
CpEdit *
cp_edit_new_card_note (const char *name, CpSnapshot *snapshot, guint32 tray, guint card,
                       const char *note)
{
  g_autoptr (GPtrArray) cards = NULL;

  g_return_val_if_fail (snapshot != NULL, NULL);

  cards = list_cards (snapshot, tray);
  if (card < cards->len)
    {
      CpRecordBuilder *builder = begin_card (cards->pdata[card]);

      cp_record_builder_set_string (builder, CP_CARD_NOTE, note);
      cp_record_unref (cards->pdata[card]);
      cards->pdata[card] = cp_record_builder_end (builder);
    }
  return replace_cards (name, snapshot, tray, cards);
}
