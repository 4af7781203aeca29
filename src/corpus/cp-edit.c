/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A change of a corpus: a name and primitives, each with an inverse and one line of JSON. */

#include "cp-edit.h"

#include "cp-edit-private.h"

/* An edit is filled by a function that knows what is to be done ("merge speakers") and carried out
 * by cp_corpus_apply (), which notes what was there before: then the edit can be inverted and
 * written as journal lines. Primitives are carried out in order; positions and handles are those
 * of the moment when their turn comes. */

struct _CpEdit
{
  gatomicrefcount ref_count;
  char *name;
  GArray *primitives; /* CpPrimitive */
};

static void
clear_primitive (gpointer data)
{
  CpPrimitive *self = data;

  g_clear_pointer (&self->record, cp_record_unref);
  g_clear_pointer (&self->old_record, cp_record_unref);
  g_clear_object (&self->item);
  g_clear_object (&self->old_item);
  g_free (self->name);
  g_free (self->json);
  g_free (self->old_json);
}

/* An undo stack may hold a great many edits of one primitive: no room is kept for more. */
static CpEdit *
new_edit (const char *name, guint n_primitives)
{
  CpEdit *self = g_new0 (CpEdit, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->name = g_strdup (name);
  self->primitives = g_array_sized_new (FALSE, TRUE, sizeof (CpPrimitive), n_primitives);
  g_array_set_clear_func (self->primitives, clear_primitive);
  return self;
}

static CpPrimitiveKind
invert_kind (CpPrimitiveKind kind)
{
  if (kind == CP_PRIMITIVE_INSERT)
    return CP_PRIMITIVE_REMOVE;
  return kind == CP_PRIMITIVE_REMOVE ? CP_PRIMITIVE_INSERT : kind;
}

/**
 * cp_edit_new:
 * @name: what is done, as a menu names it: "Merge 2 speakers"
 *
 * Begins an edit that does nothing yet.
 *
 * Returns: (transfer full): the edit
 */
CpEdit *
cp_edit_new (const char *name)
{
  g_return_val_if_fail (name != NULL, NULL);
  return new_edit (name, 1);
}

/**
 * cp_edit_ref:
 * @self: an edit
 *
 * Takes a reference.
 *
 * Returns: (transfer full): @self
 */
CpEdit *
cp_edit_ref (CpEdit *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * cp_edit_unref:
 * @self: (transfer full): an edit
 *
 * Drops a reference.
 */
void
cp_edit_unref (CpEdit *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_free (self->name);
  g_array_unref (self->primitives);
  g_free (self);
}

/**
 * cp_edit_append:
 * @self: an edit that was not applied yet
 * @other: another one, which does nothing afterwards
 *
 * Makes what another edit does part of an edit, after what that does itself: several things that
 * are done, and undone, as one.
 */
void
cp_edit_append (CpEdit *self, CpEdit *other)
{
  g_autofree CpPrimitive *primitives = NULL;
  gsize n_primitives;

  g_return_if_fail (self != NULL && other != NULL && self != other);

  primitives = g_array_steal (other->primitives, &n_primitives);
  if (n_primitives > 0)
    g_array_append_vals (self->primitives, primitives, n_primitives);
}

/**
 * cp_edit_get_name:
 * @self: an edit
 *
 * Gets what is done, as a menu names it.
 *
 * Returns: (transfer none): the name
 */
const char *
cp_edit_get_name (const CpEdit *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->name;
}

/**
 * cp_edit_get_n_primitives:
 * @self: an edit
 *
 * Gets of how many steps an edit is made.
 *
 * Returns: the number
 */
guint
cp_edit_get_n_primitives (const CpEdit *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->primitives->len;
}

/**
 * cp_edit_is_empty:
 * @self: an edit
 *
 * Tells an edit that does nothing.
 *
 * Returns: whether it has no primitives
 */
gboolean
cp_edit_is_empty (const CpEdit *self)
{
  g_return_val_if_fail (self != NULL, TRUE);
  return self->primitives->len == 0;
}

/**
 * cp_edit_insert:
 * @self: an edit that was not applied yet
 * @array: an array
 * @position: the place in the user's order; what is behind the end means the end
 * @record: the record
 *
 * Adds "insert a record". What it refers to must be there when its turn comes.
 */
void
cp_edit_insert (CpEdit *self, CpArray array, guint position, CpRecord *record)
{
  CpPrimitive *primitive;

  g_return_if_fail (self != NULL && array < CP_N_ARRAYS && record != NULL);
  g_return_if_fail (cp_record_get_schema (record) == cp_schema_get (array));

  primitive = cp_edit_add_primitive (self, CP_PRIMITIVE_INSERT, array);
  primitive->to = position;
  primitive->record = cp_record_ref (record);
}

/**
 * cp_edit_remove:
 * @self: an edit that was not applied yet
 * @array: an array
 * @handle: a record that is there
 *
 * Adds "remove a record". At the end of the edit nothing may refer to it any more.
 */
void
cp_edit_remove (CpEdit *self, CpArray array, guint32 handle)
{
  g_return_if_fail (self != NULL && array < CP_N_ARRAYS && handle != 0);
  cp_edit_add_primitive (self, CP_PRIMITIVE_REMOVE, array)->given = handle;
}

/**
 * cp_edit_replace:
 * @self: an edit that was not applied yet
 * @array: an array
 * @handle: a record that is there; it keeps its handle and its place
 * @record: what it becomes
 *
 * Adds "replace a record".
 */
void
cp_edit_replace (CpEdit *self, CpArray array, guint32 handle, CpRecord *record)
{
  CpPrimitive *primitive;

  g_return_if_fail (self != NULL && array < CP_N_ARRAYS && handle != 0 && record != NULL);
  g_return_if_fail (cp_record_get_schema (record) == cp_schema_get (array));

  primitive = cp_edit_add_primitive (self, CP_PRIMITIVE_REPLACE, array);
  primitive->given = handle;
  primitive->record = cp_record_ref (record);
}

/**
 * cp_edit_move:
 * @self: an edit that was not applied yet
 * @array: an array
 * @handle: a record that is there
 * @position: its new place, counted without itself
 *
 * Adds "move a record in the user's order".
 */
void
cp_edit_move (CpEdit *self, CpArray array, guint32 handle, guint position)
{
  CpPrimitive *primitive;

  g_return_if_fail (self != NULL && array < CP_N_ARRAYS && handle != 0);

  primitive = cp_edit_add_primitive (self, CP_PRIMITIVE_MOVE, array);
  primitive->given = handle;
  primitive->to = position;
}

/**
 * cp_edit_set_member:
 * @self: an edit that was not applied yet
 * @name: "title", "language", "sides", or the name of a member that is not known
 * @json: (nullable): its value as JSON, or %NULL to leave it out
 *
 * Adds "replace a top-level member"; a new one that is not known comes after the others.
 */
void
cp_edit_set_member (CpEdit *self, const char *name, const char *json)
{
  CpPrimitive *primitive;

  g_return_if_fail (self != NULL && name != NULL);

  primitive = cp_edit_add_primitive (self, CP_PRIMITIVE_MEMBER, 0);
  primitive->name = g_strdup (name);
  primitive->json = g_strdup (json);
}

/* Adds a primitive; the pointer is good until the next one. */
CpPrimitive *
cp_edit_add_primitive (CpEdit *self, CpPrimitiveKind kind, CpArray array)
{
  CpPrimitive primitive = { .kind = kind, .array = array, .from = G_MAXUINT, .to = G_MAXUINT };

  g_array_append_val (self->primitives, primitive);
  return cp_edit_get_primitive (self, self->primitives->len - 1);
}

CpPrimitive *
cp_edit_get_primitive (const CpEdit *self, guint i)
{
  return &g_array_index (self->primitives, CpPrimitive, i);
}

static void
add_inverse (CpEdit *self, const CpPrimitive *done)
{
  CpPrimitive *undo = cp_edit_add_primitive (self, invert_kind (done->kind), done->array);

  undo->given = done->handle;
  undo->from = done->kind == CP_PRIMITIVE_REPLACE ? done->from : done->to;
  undo->to = done->from;
  if (done->old_record != NULL)
    undo->record = cp_record_ref (done->old_record);
  g_set_object (&undo->item, done->old_item);
  undo->name = g_strdup (done->name);
  undo->json = g_strdup (done->old_json);
}

/* Makes the edit that takes back the first primitives of one, which were carried out. */
CpEdit *
cp_edit_invert_first (const CpEdit *self, guint n_primitives)
{
  CpEdit *inverse = new_edit (self->name, n_primitives);

  for (guint i = n_primitives; i > 0; i--)
    add_inverse (inverse, cp_edit_get_primitive (self, i - 1));
  return inverse;
}

/* Makes the edit that takes back one that was carried out. */
CpEdit *
cp_edit_invert (const CpEdit *self)
{
  return cp_edit_invert_first (self, self->primitives->len);
}

/* Copies what the journal says of an edit that was applied, for another thread: the edit may change
 * when it is applied once more, its records do not. */
CpEdit *
cp_edit_copy_for_journal (const CpEdit *self)
{
  CpEdit *copy = new_edit (self->name, self->primitives->len);

  g_array_set_size (copy->primitives, self->primitives->len);
  for (guint i = 0; i < self->primitives->len; i++)
    {
      const CpPrimitive *from = cp_edit_get_primitive (self, i);
      CpPrimitive *to = cp_edit_get_primitive (copy, i);

      to->kind = from->kind;
      to->array = from->array;
      to->from = from->from;
      to->to = from->to;
      to->record = from->record == NULL ? NULL : cp_record_ref (from->record);
      to->name = g_strdup (from->name);
      to->json = g_strdup (from->json);
    }

  return copy;
}
