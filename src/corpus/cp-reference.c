/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which records refer to others, and records that are made to refer elsewhere. */

#include "cp-reference.h"

#include "cp-snapshot-records.h"

/* The records that are referred to: by handle for the tables, by id for the registers. */
typedef struct
{
  CpSnapshot *snapshot;
  CpArray array;
  guint8 *marks;  /* by handle */
  GHashTable *ids;
} Wanted;

static void
init_wanted (Wanted *self, CpSnapshot *snapshot, CpArray array, const guint32 *handles, guint n)
{
  self->snapshot = snapshot;
  self->array = array;
  self->marks = g_new0 (guint8, cp_snapshot_get_n_handles (snapshot, array) + 1);
  self->ids = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < n; i++)
    {
      self->marks[handles[i]] = TRUE;
      g_hash_table_add (self->ids, (gpointer) cp_snapshot_get_record_id (snapshot, array, handles[i]));
    }
}

static void
clear_wanted (Wanted *self)
{
  g_free (self->marks);
  g_hash_table_unref (self->ids);
}

static gboolean
has_any (const Wanted *self, const guint32 *handles, guint n_handles)
{
  for (guint i = 0; i < n_handles; i++)
    if (self->marks[handles[i]])
      return TRUE;
  return FALSE;
}

static gboolean
has_answer (const Wanted *self, const CpStatementMore *more)
{
  for (guint i = 0; more != NULL && i < more->n_answers; i++)
    if (self->marks[more->answers[i].question])
      return TRUE;
  return FALSE;
}

/* Handle 0 is none, and has no mark. */
static gboolean
is_statement_referring (const Wanted *self, guint32 statement)
{
  const CpStatementColumns *columns = cp_snapshot_get_statements (self->snapshot);
  const CpStatementMore *more = columns->more[statement];
  const guint32 *topics;
  guint n_topics;

  switch (self->array)
    {
    case CP_ARRAY_DOCUMENTS:
      return self->marks[columns->document[statement]];
    case CP_ARRAY_SPEAKERS:
      return self->marks[columns->speaker[statement]] || self->marks[columns->reported[statement]]
             || (more != NULL && has_any (self, more->with, more->n_with));
    case CP_ARRAY_OUTLETS:
      return self->marks[columns->via[statement]];
    case CP_ARRAY_ROLES:
      return self->marks[columns->role[statement]];
    case CP_ARRAY_TOPICS:
      topics = cp_snapshot_get_topic_set (self->snapshot, columns->topics[statement], &n_topics);
      return has_any (self, topics, n_topics);
    case CP_ARRAY_QUESTIONS:
      return has_answer (self, more);
    default:
      return FALSE;
    }
}

static gboolean
is_relation_referring (const Wanted *self, guint32 relation)
{
  const CpRelationColumns *columns = cp_snapshot_get_relations (self->snapshot);

  return self->array == CP_ARRAY_STATEMENTS
         && (self->marks[columns->from[relation]] || self->marks[columns->to[relation]]);
}

static gboolean
is_any_listed (const Wanted *self, const char *const *ids)
{
  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    if (g_hash_table_contains (self->ids, ids[i]))
      return TRUE;
  return FALSE;
}

static gboolean
is_record_referring (const Wanted *self, const CpRecord *record)
{
  const CpSchema *schema = cp_record_get_schema (record);
  const CpRecord *const *inner;
  const char *id;

  for (guint i = 0; i < schema->n_members; i++)
    {
      const CpMember *member = &schema->members[i];

      if (member->type == CP_MEMBER_OBJECTS)
        {
          inner = cp_record_get_objects (record, i);
          for (guint j = 0; inner != NULL && inner[j] != NULL; j++)
            if (is_record_referring (self, inner[j]))
              return TRUE;
        }
      if (member->target != self->array)
        continue;
      id = member->type == CP_MEMBER_REF ? cp_record_get_string (record, i) : NULL;
      if ((id != NULL && g_hash_table_contains (self->ids, id))
          || (member->type == CP_MEMBER_REFS
              && is_any_listed (self, cp_record_get_strings (record, i))))
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_referring (const Wanted *self, CpArray in, guint32 handle)
{
  if (in == CP_ARRAY_STATEMENTS)
    return is_statement_referring (self, handle);
  if (in == CP_ARRAY_RELATIONS)
    return is_relation_referring (self, handle);
  return is_record_referring (
      self, cp_item_get_record (cp_snapshot_get_item (self->snapshot, in, handle)));
}

/**
 * cp_snapshot_list_referring:
 * @in: the array whose records are looked through
 * @array: the array of what is referred to
 * @handles: (array length=n_handles): of records of @array that are there
 *
 * Finds the records that refer to any of some records.
 *
 * Returns: (transfer full) (element-type guint32): their handles, in the corpus's order
 */
GArray *
cp_snapshot_list_referring (CpSnapshot *self, CpArray in, CpArray array, const guint32 *handles,
                            guint n_handles)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (guint32));
  Wanted wanted;
  const guint32 *order;
  guint n;

  g_return_val_if_fail (self != NULL && in < CP_N_ARRAYS && array < CP_N_ARRAYS, found);
  /* Nothing refers to what has no id, and an empty search finds nothing. */
  if (n_handles == 0 || array == CP_ARRAY_RELATIONS || array >= CP_ARRAY_SUMMARIES)
    return found;

  init_wanted (&wanted, self, array, handles, n_handles);
  order = cp_snapshot_get_order (self, in, &n);
  for (guint i = 0; i < n; i++)
    if (is_referring (&wanted, in, order[i]))
      g_array_append_val (found, order[i]);
  clear_wanted (&wanted);

  return found;
}

/**
 * cp_snapshot_count_referring:
 * @array: the array of what is referred to
 * @handles: (array length=n_handles): of records of @array that are there
 * @counts: (out): the number of records of each array that refer to any of them
 *
 * Tells how far a change of some records reaches.
 */
void
cp_snapshot_count_referring (CpSnapshot *self, CpArray array, const guint32 *handles,
                             guint n_handles, guint counts[CP_N_ARRAYS])
{
  g_return_if_fail (self != NULL && array < CP_N_ARRAYS && counts != NULL);

  for (guint in = 0; in < CP_N_ARRAYS; in++)
    {
      g_autoptr (GArray) found = cp_snapshot_list_referring (self, in, array, handles, n_handles);

      counts[in] = found->len;
    }
}

/* What stands twice after being redirected stands once. */
static char **
redirect_list (const char *const *ids, GHashTable *to)
{
  GStrvBuilder *builder = g_strv_builder_new ();
  g_autoptr (GHashTable) taken = g_hash_table_new (g_str_hash, g_str_equal);
  char **list;

  for (guint i = 0; ids[i] != NULL; i++)
    {
      gpointer id;

      if (!g_hash_table_lookup_extended (to, ids[i], NULL, &id))
        id = (gpointer) ids[i];
      if (id != NULL && g_hash_table_add (taken, id))
        g_strv_builder_add (builder, id);
    }
  list = g_strv_builder_end (builder);
  g_strv_builder_unref (builder);

  return list;
}

static void
redirect_objects (CpRecordBuilder *builder, guint member, const CpRecord *const *inner,
                  CpArray array, GHashTable *ids)
{
  g_autoptr (GPtrArray) kept = g_ptr_array_new_with_free_func ((GDestroyNotify) cp_record_unref);

  for (guint i = 0; inner != NULL && inner[i] != NULL; i++)
    {
      CpRecord *record = cp_record_redirect (inner[i], array, ids);

      if (record != NULL)
        g_ptr_array_add (kept, record);
    }
  cp_record_builder_set_objects (builder, member, (CpRecord *const *) kept->pdata, kept->len);
}

/* FALSE where a reference is gone without which the record is nothing. */
static gboolean
redirect_one (CpRecordBuilder *builder, const CpRecord *record, guint i, GHashTable *ids)
{
  const CpMember *member = &cp_record_get_schema (record)->members[i];
  const char *id = cp_record_get_string (record, i);
  gpointer to;

  if (id == NULL || !g_hash_table_lookup_extended (ids, id, NULL, &to))
    return TRUE;
  cp_record_builder_set_string (builder, i, to);
  return to != NULL || (member->flags & CP_MEMBER_REQUIRED) == 0;
}

/**
 * cp_record_redirect:
 * @array: the array that @ids are of
 * @ids: (element-type utf8 utf8): from an id to the one that takes its place; %NULL where none does
 *
 * Makes a record that refers to others in place of some. A list names each of them once; what stands
 * within the record and cannot be without its reference, such as an answer without its question, is
 * left out.
 *
 * Returns: (transfer full) (nullable): the record, or %NULL where it cannot be without a reference
 *   that has gone
 */
CpRecord *
cp_record_redirect (const CpRecord *self, CpArray array, GHashTable *ids)
{
  const CpSchema *schema = cp_record_get_schema (self);
  g_autoptr (CpRecordBuilder) builder = cp_record_builder_new_from (self);

  for (guint i = 0; i < schema->n_members; i++)
    {
      const CpMember *member = &schema->members[i];
      const char *const *list;

      if (member->type == CP_MEMBER_OBJECTS)
        redirect_objects (builder, i, cp_record_get_objects (self, i), array, ids);
      else if (member->target != array)
        continue;
      else if (member->type == CP_MEMBER_REF && !redirect_one (builder, self, i, ids))
        return NULL;
      else if (member->type == CP_MEMBER_REFS
               && (list = cp_record_get_strings (self, i)) != NULL)
        {
          g_auto (GStrv) kept = redirect_list (list, ids);

          cp_record_builder_set_strings (builder, i, (const char *const *) kept);
        }
    }

  return cp_record_builder_end (g_steal_pointer (&builder));
}
