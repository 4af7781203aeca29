/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Edits of a register's records one by one: written, made, put in another place. */

#include "cp-edit-registers.h"

#include "cp-edit-statements.h"
#include "cp-id-maker.h"
#include "cp-query-text.h"
#include "cp-record-value.h"
#include "cp-snapshot-records.h"

typedef struct
{
  const CpSchema *schema;
  guint member;
  const char *value;
} Setting;

/* A date that is gone has no basis. */
static void
set_value_cb (CpRecordBuilder *builder, const CpRecord *own, gpointer data)
{
  const Setting *setting = data;
  g_autofree char *value = cp_record_dup_value (own, setting->member);

  if (g_str_equal (value, setting->value))
    return;
  cp_record_builder_set_value (builder, own, setting->member, setting->value);
  if (setting->schema == cp_schema_get (CP_ARRAY_DOCUMENTS) && setting->member == CP_DOCUMENT_DATE
      && *setting->value == '\0')
    cp_record_builder_set_enum (builder, CP_DOCUMENT_DATE_BASIS, CP_DATE_BASIS_NONE);
}

/**
 * cp_edit_new_value:
 * @name: what is done, as a menu names it
 * @handles: (array length=n_handles): of records of @array that are there
 * @text: as a person wrote it
 * @error: a sentence for who wrote it
 *
 * Gives a member of some records a value.
 *
 * Returns: (transfer full) (nullable): the edit, empty where all have the value already; %NULL where
 *   the member cannot have it
 */
CpEdit *
cp_edit_new_value (const char *name, CpSnapshot *snapshot, CpArray array, const guint32 *handles,
                   guint n_handles, guint member, const char *text, GError **error)
{
  const CpSchema *schema = cp_schema_get (array);
  g_autofree char *value = NULL;
  Setting setting;

  g_return_val_if_fail (snapshot != NULL && text != NULL && member < schema->n_members, NULL);

  value = cp_record_tidy_value (schema, member, text);
  if (!cp_record_check_value (schema, member, value, error))
    return NULL;
  setting = (Setting) { schema, member, value };

  return cp_edit_new_change (name, snapshot, array, handles, n_handles, set_value_cb, &setting);
}

static guint
get_label_member (CpArray array)
{
  switch (array)
    {
    case CP_ARRAY_OUTLETS:
      return CP_OUTLET_NAME;
    case CP_ARRAY_SPEAKERS:
      return CP_SPEAKER_NAME;
    case CP_ARRAY_TOPICS:
      return CP_TOPIC_LABEL;
    default:
      return CP_ROLE_LABEL;
    }
}

/**
 * cp_snapshot_make_named_record:
 * @array: roles, outlets, speakers or topics
 * @label: its name, not empty
 *
 * Makes a record that has nothing but a name, and an id that is free.
 *
 * Returns: (transfer full): the record
 */
CpRecord *
cp_snapshot_make_named_record (CpSnapshot *snapshot, CpArray array, const char *label)
{
  const CpSchema *schema = cp_schema_get (array);
  g_autoptr (CpIdMaker) ids = cp_id_maker_new (snapshot);
  g_autofree char *id = NULL;
  CpRecordBuilder *builder = cp_record_builder_new (schema);

  g_return_val_if_fail (label != NULL && *label != '\0', NULL);

  id = cp_id_maker_make (ids, array, label, schema->name);
  cp_record_builder_set_string (builder, 0, id);
  cp_record_builder_set_string (builder, get_label_member (array), label);

  return cp_record_builder_end (builder);
}

/**
 * cp_edit_new_record:
 * @name: what is done, as a menu names it
 * @array: roles, outlets, speakers or topics
 * @label: its name, not empty
 *
 * Adds a record at the end of its array.
 *
 * Returns: (transfer full): the edit
 */
CpEdit *
cp_edit_new_record (const char *name, CpSnapshot *snapshot, CpArray array, const char *label)
{
  CpEdit *edit = cp_edit_new (name);
  g_autoptr (CpRecord) record = NULL;

  g_return_val_if_fail (snapshot != NULL, edit);

  record = cp_snapshot_make_named_record (snapshot, array, label);
  cp_edit_insert (edit, array, cp_snapshot_get_n_records (snapshot, array), record);

  return edit;
}

static guint
find_handle (const GArray *handles, guint32 handle)
{
  guint place = 0;

  while (place < handles->len && g_array_index (handles, guint32, place) != handle)
    place++;
  return place;
}

static void
move_handle (GArray *handles, guint from, guint to)
{
  guint32 handle = g_array_index (handles, guint32, from);

  g_array_remove_index (handles, from);
  g_array_insert_val (handles, to, handle);
}

/* Those that are moved, in the order in which they stand. */
static GArray *
list_moved (CpSnapshot *snapshot, CpArray array, GHashTable *taken)
{
  guint n;
  const guint32 *order = cp_snapshot_get_order (snapshot, array, &n);
  GArray *moved = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint i = 0; i < n; i++)
    if (g_hash_table_contains (taken, GUINT_TO_POINTER (order[i])))
      g_array_append_val (moved, order[i]);
  return moved;
}

/* The first record from @before on that is not moved itself. */
static guint32
find_next_unmoved (CpSnapshot *snapshot, CpArray array, GHashTable *taken, guint32 before)
{
  guint n;
  const guint32 *order = cp_snapshot_get_order (snapshot, array, &n);
  guint place =
      before != CP_HANDLE_NONE ? cp_snapshot_get_rank (snapshot, array, before) : n;

  while (place < n && g_hash_table_contains (taken, GUINT_TO_POINTER (order[place])))
    place++;
  return place < n ? order[place] : CP_HANDLE_NONE;
}

/**
 * cp_edit_new_order:
 * @name: what is done, as a menu names it
 * @handles: (array length=n_handles): of records of @array that are there
 * @before: the record before which they are to stand, or %CP_HANDLE_NONE: at the end
 *
 * Puts records in another place of their array; they keep the order in which they stand.
 *
 * Returns: (transfer full): the edit, empty where they stand there already
 */
CpEdit *
cp_edit_new_order (const char *name, CpSnapshot *snapshot, CpArray array, const guint32 *handles,
                   guint n_handles, guint32 before)
{
  CpEdit *edit = cp_edit_new (name);
  g_autoptr (GHashTable) taken = g_hash_table_new (NULL, NULL);
  g_autoptr (GArray) moved = NULL;
  g_autoptr (GArray) current = g_array_new (FALSE, FALSE, sizeof (guint32));
  const guint32 *order;
  guint n;

  g_return_val_if_fail (snapshot != NULL && array < CP_N_ARRAYS, edit);

  for (guint i = 0; i < n_handles; i++)
    g_hash_table_add (taken, GUINT_TO_POINTER (handles[i]));
  before = find_next_unmoved (snapshot, array, taken, before);
  moved = list_moved (snapshot, array, taken);
  order = cp_snapshot_get_order (snapshot, array, &n);
  g_array_append_vals (current, order, n);
  for (guint i = 0; i < moved->len; i++)
    {
      guint32 handle = g_array_index (moved, guint32, i);
      guint from = find_handle (current, handle);
      guint to = before != CP_HANDLE_NONE ? find_handle (current, before) : n;

      /* Once it is taken out, what stands behind it stands one place before. */
      to -= to > from;
      if (from == to)
        continue;
      move_handle (current, from, to);
      cp_edit_move (edit, array, handle, to);
    }
  return edit;
}

/* What stands for an id that goes; no record has it, since no query can name it. */
#define GONE "\001"

static GHashTable *
list_gone (CpSnapshot *snapshot, CpArray array, const guint32 *handles, guint n_handles)
{
  GHashTable *ids = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < n_handles; i++)
    g_hash_table_insert (ids,
                         (gpointer) cp_snapshot_get_record_id (snapshot, array, handles[i]),
                         (gpointer) GONE);
  return ids;
}

static gboolean
is_naming (const CpRecord *sides, guint member, CpArray array, GHashTable *ids)
{
  const char *query = cp_record_get_string (sides, member);
  g_autofree char *redirected = query != NULL ? cp_query_text_redirect (query, array, ids) : NULL;

  return g_strcmp0 (query, redirected) != 0;
}

/**
 * cp_edit_forget_sides:
 * @self: an edit that removes records
 * @handles: (array length=n_handles): the records of @array
 *
 * Leaves out of the corpus's sides what names a record that goes, so that the usual side takes its
 * place and none stands empty.
 */
void
cp_edit_forget_sides (CpEdit *self, CpSnapshot *snapshot, CpArray array, const guint32 *handles,
                      guint n_handles)
{
  const CpRecord *own = cp_snapshot_get_sides (snapshot);
  g_autoptr (GHashTable) ids = list_gone (snapshot, array, handles, n_handles);
  CpRecordBuilder *builder;
  g_autoptr (CpRecord) record = NULL;
  g_autofree char *json = NULL;

  if (own == NULL)
    return;
  builder = cp_record_builder_new_from (own);
  for (guint member = CP_SIDES_LEFT; member <= CP_SIDES_RIGHT; member++)
    if (is_naming (own, member, array, ids))
      cp_record_builder_set_string (builder, member, NULL);
  record = cp_record_builder_end (builder);
  if (cp_record_equal (own, record))
    return;
  json = cp_record_to_json (record);
  cp_edit_set_member (self, "sides", g_str_equal (json, "{}") ? NULL : json);
}
