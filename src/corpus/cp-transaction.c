/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Carries out the primitives of an edit on a snapshot that nobody else has. */

#include "cp-transaction.h"

#include <glib/gi18n-lib.h>

#include "cp-corpus-error.h"
#include "cp-transaction-private.h"

/* References may be open while an edit is under way, since an inverse runs backwards; at its end all
 * must be there. What fails is taken back primitive by primitive, so an edit is carried out whole or
 * not at all. */

static void
set_fault_cb (const char *member, const char *message, gpointer data)
{
  CpTransaction *self = data;

  if (self->error == NULL)
    self->error = g_error_new (CP_CORPUS_ERROR, CP_CORPUS_ERROR_INVALID,
                               /* Translators: the name of an edit such as "Merge 2 speakers", a
                                * list and a member of the project file, and what is wrong. */
                               _("“%s” cannot be done: %s, member “%s”: %s"),
                               cp_edit_get_name (self->edit),
                               cp_schema_get_array_names ()[self->intake.place.array], member,
                               message);
}

static char *
make_key (CpArray array, const char *id)
{
  return g_strdup_printf ("%u %s", array, id);
}

/* The records that the rest of the edit brings back; of two with one id the first counts. */
static void
list_coming (CpTransaction *self)
{
  g_hash_table_remove_all (self->coming);
  for (guint i = cp_edit_get_n_primitives (self->edit); i > self->n_done; i--)
    {
      const CpPrimitive *primitive = cp_edit_get_primitive (self->edit, i - 1);

      if (primitive->kind == CP_PRIMITIVE_INSERT && primitive->given != CP_HANDLE_NONE
          && cp_schema_get (primitive->array)->members[0].type == CP_MEMBER_ID)
        g_hash_table_replace (
            self->coming,
            make_key (primitive->array, cp_record_get_string (primitive->record, 0)),
            GUINT_TO_POINTER (i));
    }
}

/* Finds the handle of a record that comes back later in an edit that runs backwards. */
static guint32
find_coming_cb (CpArray array, const char *id, gpointer data)
{
  CpTransaction *self = data;
  g_autofree char *key = make_key (array, id);
  guint place;

  if (self->coming == NULL)
    {
      self->coming = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      list_coming (self);
    }

  place = GPOINTER_TO_UINT (g_hash_table_lookup (self->coming, key));
  if (place != 0 && place <= self->n_done)
    {
      list_coming (self);
      place = GPOINTER_TO_UINT (g_hash_table_lookup (self->coming, key));
    }

  return place == 0 ? CP_HANDLE_NONE : cp_edit_get_primitive (self->edit, place - 1)->given;
}

static gboolean
run_primitive (CpTransaction *self, CpPrimitive *primitive)
{
  static gboolean (*const run[]) (CpTransaction *, CpPrimitive *) = {
    [CP_PRIMITIVE_INSERT] = cp_transaction_insert,
    [CP_PRIMITIVE_REMOVE] = cp_transaction_remove,
    [CP_PRIMITIVE_REPLACE] = cp_transaction_replace,
    [CP_PRIMITIVE_MOVE] = cp_transaction_move,
    [CP_PRIMITIVE_MEMBER] = cp_transaction_set_member,
  };

  self->intake.place = (CpPlace) { .array = primitive->array };
  if (!run[primitive->kind](self, primitive))
    return FALSE;

  if (primitive->kind == CP_PRIMITIVE_MEMBER)
    cp_change_add_member (self->change);
  else
    cp_change_add (self->change, primitive->array, primitive->handle);
  return TRUE;
}

static void
run_all (CpTransaction *self)
{
  guint n_primitives = cp_edit_get_n_primitives (self->edit);

  for (self->n_done = 0; self->n_done < n_primitives; self->n_done++)
    if (!run_primitive (self, cp_edit_get_primitive (self->edit, self->n_done)))
      return;
}

static void
begin (CpTransaction *self, CpSnapshot *snapshot, CpEdit *edit)
{
  *self = (CpTransaction) { .snapshot = snapshot, .edit = edit };
  self->change = cp_change_new ();
  self->texts = g_hash_table_new (NULL, NULL);
  cp_intake_init (&self->intake, snapshot, CP_INTAKE_EDIT, set_fault_cb, self);
  self->intake.find_coming = find_coming_cb;
  self->intake.open_statements = g_array_new (FALSE, FALSE, sizeof (guint32));
}

static void
update_ranks (CpTransaction *self)
{
  for (guint array = 0; array < CP_N_ARRAYS; array++)
    if (!cp_snapshot_is_array_of_rows (array) && cp_change_touches (self->change, array))
      cp_register_update_ranks (self->snapshot->registers[array]);
}

/* From now on an id without a record leads to nothing. */
static void
close_ids (CpTransaction *self)
{
  CpSnapshot *snapshot = self->snapshot;

  for (guint i = 0; i < CP_N_ARRAYS; i++)
    if (snapshot->registers[i] != NULL)
      cp_register_close (snapshot->registers[i]);

  for (guint i = 0; i < self->intake.open_statements->len; i++)
    {
      guint32 handle = g_array_index (self->intake.open_statements, guint32, i);
      const char *id = snapshot->statements.view.id[handle];

      if (!snapshot->statements.view.live[handle]
          && cp_snapshot_find_statement (snapshot, id) == handle)
        cp_snapshot_unindex_statement (snapshot, handle);
    }
}

static void
end (CpTransaction *self)
{
  close_ids (self);
  update_ranks (self);
  cp_intake_clear (&self->intake);
  g_array_unref (self->intake.open_statements);
  g_hash_table_unref (self->texts);
  g_clear_pointer (&self->coming, g_hash_table_unref);
  cp_change_unref (self->change);
}

/* Takes the first primitives back; they were carried out, so this cannot fail. */
static void
roll_back (CpTransaction *self)
{
  g_autoptr (CpEdit) inverse = cp_edit_invert_first (self->edit, self->n_done);
  CpTransaction back;

  begin (&back, self->snapshot, inverse);
  run_all (&back);
  cp_transaction_settle (&back);
  if (back.error != NULL)
    g_critical ("an edit could not be taken back: %s", back.error->message);
  g_clear_error (&back.error);
  end (&back);
}

/* Says why the edit cannot be done; the first reason counts. */
gboolean
cp_transaction_fail (CpTransaction *self, const char *message)
{
  if (self->error == NULL)
    self->error = g_error_new (CP_CORPUS_ERROR, CP_CORPUS_ERROR_INVALID,
                               /* Translators: the name of an edit, and what is wrong. */
                               _("“%s” cannot be done: %s"), cp_edit_get_name (self->edit),
                               message);
  return FALSE;
}

/**
 * cp_transaction_run:
 * @snapshot: a snapshot that nobody else has
 * @edit: an edit; what was there before is noted in it
 * @error: return location for an error
 *
 * Carries out an edit, whole or not at all.
 *
 * Returns: (nullable) (transfer full): what was touched, or %NULL with %CP_CORPUS_ERROR_INVALID
 *   and the snapshot as it was
 */
CpChange *
cp_transaction_run (CpSnapshot *snapshot, CpEdit *edit, GError **error)
{
  g_autoptr (CpChange) change = NULL;
  CpTransaction self;

  begin (&self, snapshot, edit);
  run_all (&self);
  if (self.error == NULL)
    cp_transaction_check (&self);

  if (self.error != NULL)
    roll_back (&self);
  else
    change = cp_change_ref (self.change);
  end (&self);

  if (self.error != NULL)
    g_propagate_error (error, self.error);
  return g_steal_pointer (&change);
}
