/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A corpus as plain lists of records, changed naively, to hold the real one against. */

#include "edit-model.h"

#include <string.h>

#include "cp-project-file.h"
#include "cp-record.h"
#include "cp-snapshot-records.h"

/* Statements and relations of the real corpus follow a record that gets another id; so do those of
 * the model, which looks through all of them. */

static void
free_member (gpointer data)
{
  EditMember *self = data;

  g_free (self->name);
  g_free (self->json);
  g_free (self);
}

static gpointer
copy_member (gconstpointer data, gpointer unused)
{
  const EditMember *self = data;
  EditMember *copy = g_new0 (EditMember, 1);

  copy->name = g_strdup (self->name);
  copy->json = g_strdup (self->json);
  return copy;
}

static gpointer
copy_record (gconstpointer record, gpointer unused)
{
  return cp_record_ref ((CpRecord *) record);
}

static char *
roles_to_text (const EditModel *self)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < self->records[CP_ARRAY_ROLES]->len; i++)
    {
      cp_record_append_json (edit_model_get (self, CP_ARRAY_ROLES, i), text);
      g_string_append_c (text, '\n');
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

EditModel *
edit_model_new (CpSnapshot *snapshot, gboolean default_roles)
{
  EditModel *self = g_new0 (EditModel, 1);

  for (guint array = 0; array < CP_N_ARRAYS; array++)
    {
      guint n_records;
      const guint32 *order = cp_snapshot_get_order (snapshot, array, &n_records);

      self->records[array] = g_ptr_array_new_with_free_func ((GDestroyNotify) cp_record_unref);
      for (guint i = 0; i < n_records; i++)
        g_ptr_array_add (self->records[array], cp_snapshot_dup_record (snapshot, array, order[i]));
    }
  self->members = g_ptr_array_new_with_free_func (free_member);
  if (default_roles)
    self->default_roles = roles_to_text (self);

  return self;
}

EditModel *
edit_model_copy (const EditModel *self)
{
  EditModel *copy = g_new0 (EditModel, 1);

  for (guint array = 0; array < CP_N_ARRAYS; array++)
    {
      copy->records[array] = g_ptr_array_copy (self->records[array], copy_record, NULL);
      g_ptr_array_set_free_func (copy->records[array], (GDestroyNotify) cp_record_unref);
    }
  copy->members = g_ptr_array_copy (self->members, copy_member, NULL);
  g_ptr_array_set_free_func (copy->members, free_member);
  copy->default_roles = g_strdup (self->default_roles);

  return copy;
}

void
edit_model_free (EditModel *self)
{
  for (guint array = 0; array < CP_N_ARRAYS; array++)
    g_ptr_array_unref (self->records[array]);
  g_ptr_array_unref (self->members);
  g_free (self->default_roles);
  g_free (self);
}

const char *
edit_record_get_id (const CpRecord *record)
{
  if (cp_record_get_schema (record)->members[0].type != CP_MEMBER_ID)
    return NULL;
  return cp_record_get_string (record, 0);
}

CpRecord *
edit_model_get (const EditModel *self, CpArray array, guint position)
{
  return g_ptr_array_index (self->records[array], position);
}

guint
edit_model_count (const EditModel *self, CpArray array)
{
  return self->records[array]->len;
}

guint
edit_model_find (const EditModel *self, CpArray array, const char *id)
{
  for (guint i = 0; i < edit_model_count (self, array); i++)
    if (g_strcmp0 (edit_record_get_id (edit_model_get (self, array, i)), id) == 0)
      return i;

  return G_MAXUINT;
}

void
edit_model_insert (EditModel *self, CpArray array, guint position, CpRecord *record)
{
  g_ptr_array_insert (self->records[array], position, cp_record_ref (record));
}

void
edit_model_remove (EditModel *self, CpArray array, guint position)
{
  g_ptr_array_remove_index (self->records[array], position);
}

static void
set_record (EditModel *self, CpArray array, guint position, CpRecord *record)
{
  cp_record_unref (g_ptr_array_index (self->records[array], position));
  g_ptr_array_index (self->records[array], position) = record;
}

static void
follow_id (EditModel *self, CpArray rows, CpArray target, const char *id, const char *other)
{
  for (guint i = 0; i < edit_model_count (self, rows); i++)
    {
      CpRecord *record = edit_model_get (self, rows, i);

      if (edit_record_refers (record, target, id))
        set_record (self, rows, i, edit_record_retarget (record, target, id, other));
    }
}

void
edit_model_replace (EditModel *self, CpArray array, guint position, CpRecord *record)
{
  g_autofree char *id =
      g_strdup (edit_record_get_id (edit_model_get (self, array, position)));

  set_record (self, array, position, cp_record_ref (record));
  if (g_strcmp0 (id, edit_record_get_id (record)) == 0)
    return;

  follow_id (self, CP_ARRAY_STATEMENTS, array, id, edit_record_get_id (record));
  follow_id (self, CP_ARRAY_RELATIONS, array, id, edit_record_get_id (record));
}

void
edit_model_move (EditModel *self, CpArray array, guint from, guint to)
{
  g_autoptr (CpRecord) record = cp_record_ref (edit_model_get (self, array, from));

  edit_model_remove (self, array, from);
  edit_model_insert (self, array, to, record);
}

void
edit_model_set_member (EditModel *self, const char *name, const char *json)
{
  guint position = 0;
  EditMember *member;

  while (position < self->members->len
         && !g_str_equal (((EditMember *) self->members->pdata[position])->name, name))
    position++;

  if (json == NULL)
    {
      if (position < self->members->len)
        g_ptr_array_remove_index (self->members, position);
      return;
    }

  if (position == self->members->len)
    {
      member = g_new0 (EditMember, 1);
      member->name = g_strdup (name);
      g_ptr_array_add (self->members, member);
    }
  member = g_ptr_array_index (self->members, position);
  g_free (member->json);
  member->json = g_strdup (json);
}

static gboolean
is_known (const char *name)
{
  static const char *const names[] = { "title", "language", "sides", NULL };

  return g_strv_contains (names, name);
}

static void
append_member (const EditModel *self, const char *name, GString *text)
{
  for (guint i = 0; i < self->members->len; i++)
    {
      const EditMember *member = g_ptr_array_index (self->members, i);

      if (name == NULL ? !is_known (member->name) : g_str_equal (member->name, name))
        g_string_append_printf (text, ",\n\"%s\": %s", member->name, member->json);
    }
}

static void
append_array (const EditModel *self, CpArray array, GString *text)
{
  const char *name = cp_schema_get_array_names ()[array];
  guint n_records = edit_model_count (self, array);
  g_autofree char *roles = roles_to_text (self);

  if (array == CP_ARRAY_ROLES && g_strcmp0 (roles, self->default_roles) == 0)
    return;
  if (n_records == 0)
    {
      g_string_append (text, array == CP_ARRAY_ROLES ? ",\n\"roles\": []" : "");
      return;
    }

  g_string_append_printf (text, ",\n\"%s\": [\n", name);
  for (guint i = 0; i < n_records; i++)
    {
      g_string_append (text, i == 0 ? "" : ",\n");
      cp_record_append_json (edit_model_get (self, array, i), text);
    }
  g_string_append (text, "\n]");
}

/* Writes what the project file must be. */
char *
edit_model_to_text (const EditModel *self)
{
  g_autoptr (GString) text = g_string_new ("{\n\"format\": \"counterpoint\",\n\"version\": 1");

  append_member (self, "title", text);
  append_member (self, "language", text);
  append_member (self, "sides", text);
  for (guint array = 0; array < CP_N_ARRAYS; array++)
    append_array (self, array, text);
  append_member (self, NULL, text);
  g_string_append (text, "\n}\n");

  return g_string_free (g_steal_pointer (&text), FALSE);
}

char *
edit_snapshot_to_text (CpSnapshot *snapshot)
{
  g_autoptr (GBytes) bytes = cp_project_file_to_bytes (snapshot);
  gsize n_bytes;
  const char *text = g_bytes_get_data (bytes, &n_bytes);

  return g_strndup (text, n_bytes);
}

static gboolean
refers_in_list (const char *const *ids, const char *id)
{
  return ids != NULL && g_strv_contains (ids, id);
}

gboolean
edit_record_refers (const CpRecord *record, CpArray target, const char *id)
{
  const CpSchema *schema = cp_record_get_schema (record);

  for (guint i = 0; i < schema->n_members; i++)
    {
      const CpMember *member = &schema->members[i];
      const CpRecord *const *inner = NULL;

      if (member->type == CP_MEMBER_REF && member->target == target
          && g_strcmp0 (cp_record_get_string (record, i), id) == 0)
        return TRUE;
      if (member->type == CP_MEMBER_REFS && member->target == target
          && refers_in_list (cp_record_get_strings (record, i), id))
        return TRUE;
      if (member->type == CP_MEMBER_OBJECTS)
        inner = cp_record_get_objects (record, i);
      for (guint j = 0; inner != NULL && inner[j] != NULL; j++)
        if (edit_record_refers (inner[j], target, id))
          return TRUE;
    }

  return FALSE;
}

static void
retarget_list (CpRecordBuilder *builder, guint member, const char *const *ids, const char *id,
               const char *other)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new ();

  for (guint i = 0; ids[i] != NULL; i++)
    if (!g_str_equal (ids[i], id))
      g_ptr_array_add (list, (gpointer) ids[i]);
    else if (other != NULL && !refers_in_list (ids, other))
      g_ptr_array_add (list, (gpointer) other);
  g_ptr_array_add (list, NULL);
  cp_record_builder_set_strings (builder, member, (const char *const *) list->pdata);
}

static gboolean
retarget_objects (CpRecordBuilder *builder, guint member, const CpRecord *const *inner,
                  CpArray target, const char *id, const char *other)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func ((GDestroyNotify) cp_record_unref);

  for (guint i = 0; inner[i] != NULL; i++)
    {
      CpRecord *record = edit_record_retarget ((CpRecord *) inner[i], target, id, other);

      if (record != NULL)
        g_ptr_array_add (list, record);
    }
  cp_record_builder_set_objects (builder, member, (CpRecord *const *) list->pdata, list->len);
  return TRUE;
}

/* Makes a record refer to another one, or to none; NULL where it cannot be without. */
CpRecord *
edit_record_retarget (CpRecord *record, CpArray target, const char *id, const char *other)
{
  const CpSchema *schema = cp_record_get_schema (record);
  CpRecordBuilder *builder = cp_record_builder_new_from (record);

  for (guint i = 0; i < schema->n_members; i++)
    {
      const CpMember *member = &schema->members[i];

      if (member->type == CP_MEMBER_OBJECTS && cp_record_get_objects (record, i) != NULL)
        retarget_objects (builder, i, cp_record_get_objects (record, i), target, id, other);
      if (member->target != target)
        continue;
      if (member->type == CP_MEMBER_REFS
          && refers_in_list (cp_record_get_strings (record, i), id))
        retarget_list (builder, i, cp_record_get_strings (record, i), id, other);
      if (member->type != CP_MEMBER_REF || g_strcmp0 (cp_record_get_string (record, i), id) != 0)
        continue;
      if (other == NULL && (member->flags & CP_MEMBER_REQUIRED) != 0)
        {
          cp_record_builder_free (builder);
          return NULL;
        }
      cp_record_builder_set_string (builder, i, other);
    }

  return cp_record_builder_end (builder);
}

CpRecord *
edit_record_parse (CpArray array, const char *json)
{
  g_autoptr (GError) error = NULL;
  CpRecord *record = cp_record_parse (cp_schema_get (array), json, strlen (json), &error);

  g_assert_no_error (error);
  return record;
}
