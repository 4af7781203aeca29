/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Inserts, removes, replaces and moves records of a snapshot that nobody else has. */

#include "cp-transaction-private.h"

#include <glib/gi18n-lib.h>

#include "cp-record-private.h"
#include "cp-snapshot-records.h"

/* An id names one record at a time. One that was removed by this very edit comes back under its old
 * handle when its id does; and while rows still refer to what was removed, no other record may take
 * its id, or their records, which are made with ids, would say something else. */

static CpOrder *
get_order (CpSnapshot *snapshot, CpArray array)
{
  return array == CP_ARRAY_STATEMENTS ? &snapshot->statement_order : &snapshot->relation_order;
}

static CpRegister *
write_register (CpSnapshot *snapshot, CpArray array)
{
  cp_register_make_writable (&snapshot->registers[array]);
  return snapshot->registers[array];
}

static gboolean
is_live (CpSnapshot *snapshot, CpArray array, guint32 handle)
{
  if (array == CP_ARRAY_STATEMENTS)
    return snapshot->statements.view.live[handle];
  if (array == CP_ARRAY_RELATIONS)
    return snapshot->relations.view.live[handle];
  return cp_register_get_item (snapshot->registers[array], handle) != NULL;
}

/* Finds the place of a record, looking outwards from where the last one was: an edit of many records
 * mostly goes through them in their order, or an undo of it backwards. */
static guint
find_position (CpTransaction *self, CpArray array, guint32 handle)
{
  guint n_records;
  const guint32 *order = cp_snapshot_get_order (self->snapshot, array, &n_records);
  guint hint = MIN (self->hints[array], n_records);

  for (guint distance = 0; distance <= n_records; distance++)
    {
      guint after = hint + distance, before = hint - distance;

      if (after < n_records && order[after] == handle)
        return self->hints[array] = after;
      if (distance <= hint && before < n_records && order[before] == handle)
        return self->hints[array] = before;
    }

  return G_MAXUINT;
}

/* Finds what a primitive is about, by its handle or, from a journal, by its position. */
static gboolean
find_target (CpTransaction *self, CpPrimitive *primitive)
{
  guint n_records;
  const guint32 *order = cp_snapshot_get_order (self->snapshot, primitive->array, &n_records);

  if (primitive->given != CP_HANDLE_NONE)
    primitive->from = find_position (self, primitive->array, primitive->given);
  if (primitive->from >= n_records)
    /* Translators: why an edit cannot be done, after its name; “it” is the edit */
    return cp_transaction_fail (self, _("a record that it changes is not there any more"));

  primitive->handle = order[primitive->from];
  return TRUE;
}

static guint
clamp_position (CpSnapshot *snapshot, CpArray array, guint position, guint less)
{
  return MIN (position, cp_snapshot_get_n_records (snapshot, array) - less);
}

/* Keeps what a primitive puts an end to, so that it can be turned round. */
static void
keep_old (CpTransaction *self, CpPrimitive *primitive)
{
  CpSnapshot *snapshot = self->snapshot;
  g_autoptr (CpRecord) record =
      cp_snapshot_dup_record (snapshot, primitive->array, primitive->handle);

  g_clear_pointer (&primitive->old_record, cp_record_unref);
  if (cp_snapshot_is_array_of_rows (primitive->array))
    {
      primitive->old_record = cp_record_compact (record);
    }
  else
    {
      primitive->old_record = g_steal_pointer (&record);
      g_set_object (&primitive->old_item,
                    cp_snapshot_get_item (snapshot, primitive->array, primitive->handle));
    }
}

/* Checks whether a record may have an id that leads to @holder, or to nothing where that is 0. */
static gboolean
check_holder (CpTransaction *self, CpPrimitive *primitive, guint32 holder)
{
  if (holder == CP_HANDLE_NONE || holder == primitive->handle)
    return TRUE;
  if (is_live (self->snapshot, primitive->array, holder))
    /* Translators: why an edit cannot be done, after its name */
    return cp_transaction_fail (self, _("another record of the list has this id"));
  if (cp_transaction_is_referred (self, primitive->array, holder))
    /* Translators: why an edit cannot be done, after its name */
    return cp_transaction_fail (self, _("a record with this id was removed, and others still "
                                        "refer to it"));
  return TRUE;
}

/* The handle of a new record: its old one, the one that its id leads to already, or a new one. */
static guint32
choose_handle (CpTransaction *self, CpPrimitive *primitive, guint32 holder)
{
  if (primitive->given != CP_HANDLE_NONE)
    return primitive->given;
  return holder == CP_HANDLE_NONE || is_live (self->snapshot, primitive->array, holder)
             ? CP_HANDLE_NONE
             : holder;
}

static void
claim_id (CpSnapshot *snapshot, guint32 statement)
{
  const char *id = snapshot->statements.view.id[statement];
  guint32 holder = cp_snapshot_find_statement (snapshot, id);

  if (holder == statement)
    return;
  if (holder != CP_HANDLE_NONE)
    cp_snapshot_unindex_statement (snapshot, holder);
  cp_snapshot_index_statement (snapshot, statement);
}

static void
write_statement (CpSnapshot *snapshot, CpPrimitive *primitive, const CpStatementRow *old,
                 const CpStatementRow *row)
{
  if (primitive->handle == CP_HANDLE_NONE)
    {
      primitive->handle = cp_statement_table_append (&snapshot->statements, row);
    }
  else
    {
      if (row->id != old->id
          && cp_snapshot_find_statement (snapshot, old->id) == primitive->handle)
        cp_snapshot_unindex_statement (snapshot, primitive->handle);
      cp_statement_table_set (&snapshot->statements, primitive->handle, row);
    }
  claim_id (snapshot, primitive->handle);
}

static gboolean
put_statement (CpTransaction *self, CpPrimitive *primitive)
{
  CpSnapshot *snapshot = self->snapshot;
  const char *id = cp_record_get_string (primitive->record, CP_STATEMENT_ID);
  guint32 holder = cp_snapshot_find_statement (snapshot, id);
  CpStatementRow row, old = cp_empty_statement_row;

  if (primitive->kind == CP_PRIMITIVE_INSERT)
    primitive->handle = choose_handle (self, primitive, holder);
  if (!check_holder (self, primitive, holder))
    return FALSE;
  if (primitive->handle != CP_HANDLE_NONE)
    cp_statement_table_get (&snapshot->statements, primitive->handle, &old);
  if (!cp_intake_read_statement (&self->intake, primitive->record, &old, &row))
    return FALSE;

  if (primitive->kind == CP_PRIMITIVE_REPLACE && row.id != old.id)
    self->renamed = TRUE;
  write_statement (snapshot, primitive, &old, &row);
  return TRUE;
}

static gboolean
have_equal_keys (const CpRelationRow *row, const CpRelationRow *other)
{
  return row->live == other->live && row->from == other->from && row->to == other->to
         && row->type == other->type;
}

static void
write_relation (CpSnapshot *snapshot, CpPrimitive *primitive, const CpRelationRow *old,
                const CpRelationRow *row)
{
  if (have_equal_keys (old, row))
    {
      cp_relation_table_set (&snapshot->relations, primitive->handle, row);
      return;
    }

  if (old->live)
    cp_snapshot_unindex_relation (snapshot, primitive->handle);
  if (primitive->handle == CP_HANDLE_NONE)
    primitive->handle = cp_relation_table_append (&snapshot->relations, row);
  else
    cp_relation_table_set (&snapshot->relations, primitive->handle, row);
  cp_snapshot_index_relation (snapshot, primitive->handle);
}

static gboolean
put_relation (CpTransaction *self, CpPrimitive *primitive)
{
  CpSnapshot *snapshot = self->snapshot;
  CpRelationRow row, old = cp_empty_relation_row;
  CpRelationKey key;
  guint32 other;

  if (primitive->kind == CP_PRIMITIVE_INSERT)
    primitive->handle = primitive->given;
  if (primitive->handle != CP_HANDLE_NONE)
    cp_relation_table_get (&snapshot->relations, primitive->handle, &old);
  if (!cp_intake_read_relation (&self->intake, primitive->record, &old, &row))
    return FALSE;

  key = (CpRelationKey) { row.from, row.to, row.type };
  other = cp_snapshot_find_relation (snapshot, &key);
  if (other != CP_HANDLE_NONE && other != primitive->handle)
    /* Translators: why an edit cannot be done, after its name */
    return cp_transaction_fail (self, _("the two statements have this relation already"));

  write_relation (snapshot, primitive, &old, &row);
  return TRUE;
}

static gboolean
put_item (CpTransaction *self, CpPrimitive *primitive)
{
  CpRegister *target = write_register (self->snapshot, primitive->array);
  const char *id = cp_item_get_id (primitive->item);
  guint32 holder = id == NULL ? CP_HANDLE_NONE : cp_register_find (target, id);

  if (primitive->kind == CP_PRIMITIVE_INSERT)
    primitive->handle = choose_handle (self, primitive, holder);
  if (!check_holder (self, primitive, holder)
      || !cp_intake_check_item (&self->intake, primitive->array, primitive->record))
    return FALSE;

  if (primitive->kind == CP_PRIMITIVE_INSERT)
    {
      if (primitive->handle == CP_HANDLE_NONE)
        primitive->handle = cp_register_reserve (target, NULL);
      cp_register_insert (target, primitive->to, primitive->handle, primitive->item);
    }
  else
    {
      self->renamed |= g_strcmp0 (cp_register_get_id (target, primitive->handle), id) != 0;
      cp_register_replace (target, primitive->handle, primitive->item);
    }

  if (primitive->array == CP_ARRAY_DOCUMENTS)
    g_hash_table_add (self->texts, GUINT_TO_POINTER (primitive->handle));
  return TRUE;
}

/* Puts the record of an insert or a replace where it belongs. */
static gboolean
put_record (CpTransaction *self, CpPrimitive *primitive)
{
  if (!cp_intake_check_whole (&self->intake, primitive->record))
    return FALSE;

  if (primitive->array == CP_ARRAY_STATEMENTS)
    return put_statement (self, primitive);
  if (primitive->array == CP_ARRAY_RELATIONS)
    return put_relation (self, primitive);

  if (primitive->item == NULL)
    primitive->item = cp_item_new (primitive->array, primitive->record);
  return put_item (self, primitive);
}

static void
remove_row (CpTransaction *self, CpArray array, guint32 handle)
{
  CpSnapshot *snapshot = self->snapshot;
  CpStatementRow statement;
  CpRelationRow relation;

  if (array == CP_ARRAY_STATEMENTS)
    {
      cp_statement_table_get (&snapshot->statements, handle, &statement);
      statement.live = FALSE;
      cp_statement_table_set (&snapshot->statements, handle, &statement);
      g_array_append_val (self->intake.open_statements, handle);
    }
  else
    {
      cp_snapshot_unindex_relation (snapshot, handle);
      cp_relation_table_get (&snapshot->relations, handle, &relation);
      relation.live = FALSE;
      cp_relation_table_set (&snapshot->relations, handle, &relation);
    }
}

gboolean
cp_transaction_insert (CpTransaction *self, CpPrimitive *primitive)
{
  CpSnapshot *snapshot = self->snapshot;

  /* An edit that failed or was applied before makes another object, for another handle. */
  if (primitive->given == CP_HANDLE_NONE)
    g_clear_object (&primitive->item);
  else if (is_live (snapshot, primitive->array, primitive->given))
    /* Translators: why an edit cannot be done, after its name; “it” is the edit */
    return cp_transaction_fail (self, _("a record that it brings back is there"));

  primitive->to = clamp_position (snapshot, primitive->array, primitive->to, 0);
  if (!put_record (self, primitive))
    return FALSE;

  if (cp_snapshot_is_array_of_rows (primitive->array))
    cp_order_insert (get_order (snapshot, primitive->array), primitive->to, primitive->handle);
  return TRUE;
}

gboolean
cp_transaction_remove (CpTransaction *self, CpPrimitive *primitive)
{
  CpSnapshot *snapshot = self->snapshot;
  CpArray array = primitive->array;

  if (!find_target (self, primitive))
    return FALSE;

  keep_old (self, primitive);
  if (array != CP_ARRAY_RELATIONS)
    self->lost |= 1u << array;
  if (cp_snapshot_is_array_of_rows (array))
    {
      remove_row (self, array, primitive->handle);
      cp_order_remove (get_order (snapshot, array), primitive->from);
    }
  else
    {
      cp_register_remove (write_register (snapshot, array), primitive->handle);
    }

  return TRUE;
}

gboolean
cp_transaction_replace (CpTransaction *self, CpPrimitive *primitive)
{
  if (!find_target (self, primitive))
    return FALSE;

  keep_old (self, primitive);
  return put_record (self, primitive);
}

gboolean
cp_transaction_move (CpTransaction *self, CpPrimitive *primitive)
{
  CpSnapshot *snapshot = self->snapshot;
  CpOrder *order;

  if (!find_target (self, primitive))
    return FALSE;

  primitive->to = clamp_position (snapshot, primitive->array, primitive->to, 1);
  if (!cp_snapshot_is_array_of_rows (primitive->array))
    {
      cp_register_move (write_register (snapshot, primitive->array), primitive->handle,
                        primitive->to);
      return TRUE;
    }

  order = get_order (snapshot, primitive->array);
  cp_order_remove (order, primitive->from);
  cp_order_insert (order, primitive->to, primitive->handle);
  return TRUE;
}
