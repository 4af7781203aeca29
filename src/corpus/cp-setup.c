/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A comparison's set-up under a name: what is compared, whom with whom, in which statements. */

#include "cp-setup.h"

#include <string.h>

#include "cp-query-text.h"

/* A scope names a topic by its id, and a source as the command line does: a kind of column, a colon, an id.
 * Only some kinds of columns are records of the corpus. */

static const struct
{
  const char *kind;
  CpArray array;
} kinds[] = {
  { "documents", CP_ARRAY_DOCUMENTS },
  { "outlets", CP_ARRAY_OUTLETS },
  { "speakers", CP_ARRAY_SPEAKERS },
  { "roles", CP_ARRAY_ROLES },
};

static CpArray
find_array (const char *kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_equal (kinds[i].kind, kind))
      return kinds[i].array;
  return CP_N_ARRAYS;
}

/**
 * cp_setup_make_scope:
 * @topic: (nullable): the id of a topic, %NULL for all
 * @kind: of column
 * @source: (nullable): the id of a column of that kind, %NULL for all
 *
 * Makes a part of what a comparison is about.
 *
 * Returns: (transfer full): a record for the member "scopes"
 */
CpRecord *
cp_setup_make_scope (const char *topic, const char *kind, const char *source)
{
  const CpMember *member = &cp_schema_get (CP_ARRAY_COMPARISONS)->members[CP_SETUP_SCOPES];
  CpRecordBuilder *builder = cp_record_builder_new (member->schema);
  g_autofree char *text = source != NULL ? g_strconcat (kind, ":", source, NULL) : NULL;

  cp_record_builder_set_string (builder, CP_SETUP_SCOPE_TOPIC, topic);
  cp_record_builder_set_string (builder, CP_SETUP_SCOPE_SOURCE, text);
  return cp_record_builder_end (builder);
}

/**
 * cp_setup_dup_source_kind:
 * @source: of a scope
 * @id: (out): the id in it
 *
 * Takes a source apart.
 *
 * Returns: (nullable) (transfer full): the kind of column, or %NULL where it has none
 */
char *
cp_setup_dup_source_kind (const char *source, const char **id)
{
  const char *colon;

  g_return_val_if_fail (source != NULL && id != NULL, NULL);

  colon = strchr (source, ':');
  *id = colon != NULL ? colon + 1 : NULL;
  return colon != NULL ? g_strndup (source, (gsize) (colon - source)) : NULL;
}

static CpRecord *
redirect_scope (const CpRecord *self, CpArray array, GHashTable *ids)
{
  const char *topic = cp_record_get_string (self, CP_SETUP_SCOPE_TOPIC);
  const char *source = cp_record_get_string (self, CP_SETUP_SCOPE_SOURCE);
  const char *id = NULL;
  g_autofree char *kind = source != NULL ? cp_setup_dup_source_kind (source, &id) : NULL;

  if (topic != NULL && array == CP_ARRAY_TOPICS && g_hash_table_lookup (ids, topic) != NULL)
    topic = g_hash_table_lookup (ids, topic);
  if (kind != NULL && array == find_array (kind) && g_hash_table_lookup (ids, id) != NULL)
    id = g_hash_table_lookup (ids, id);
  return kind != NULL ? cp_setup_make_scope (topic, kind, id)
                      : cp_setup_make_scope (topic, NULL, NULL);
}

static gboolean
has_scope (GPtrArray *scopes, const CpRecord *scope)
{
  for (guint i = 0; i < scopes->len; i++)
    if (cp_record_equal (scopes->pdata[i], scope))
      return TRUE;
  return FALSE;
}

/* Those that become the same are one. */
static void
redirect_scopes (CpRecordBuilder *builder, const CpRecord *self, CpArray array, GHashTable *ids)
{
  const CpRecord *const *own = cp_record_get_objects (self, CP_SETUP_SCOPES);
  g_autoptr (GPtrArray) scopes = g_ptr_array_new_with_free_func ((GDestroyNotify) cp_record_unref);

  for (guint i = 0; own != NULL && own[i] != NULL; i++)
    {
      g_autoptr (CpRecord) scope = redirect_scope (own[i], array, ids);

      if (!has_scope (scopes, scope))
        g_ptr_array_add (scopes, g_steal_pointer (&scope));
    }
  cp_record_builder_set_objects (builder, CP_SETUP_SCOPES, (CpRecord *const *) scopes->pdata,
                                 scopes->len);
}

/**
 * cp_setup_redirect:
 * @array: what @ids are of
 * @ids: (element-type utf8 utf8): from an id to the one that takes its place
 *
 * Makes a set-up that names others in place of some, in its queries too.
 *
 * Returns: (transfer full): the record
 */
CpRecord *
cp_setup_redirect (const CpRecord *self, CpArray array, GHashTable *ids)
{
  static const guint queries[] = { CP_SETUP_LEFT, CP_SETUP_RIGHT, CP_SETUP_FILTER };
  CpRecordBuilder *builder;

  g_return_val_if_fail (self != NULL && ids != NULL, NULL);

  builder = cp_record_builder_new_from (self);
  redirect_scopes (builder, self, array, ids);
  for (guint i = 0; i < G_N_ELEMENTS (queries); i++)
    {
      const char *query = cp_record_get_string (self, queries[i]);
      g_autofree char *redirected =
          query != NULL ? cp_query_text_redirect (query, array, ids) : NULL;

      cp_record_builder_set_string (builder, queries[i], redirected);
    }
  return cp_record_builder_end (builder);
}

/**
 * cp_snapshot_find_setup:
 * @name: of a comparison
 *
 * Finds the first comparison that was saved under a name.
 *
 * Returns: its handle, or %CP_HANDLE_NONE
 */
guint32
cp_snapshot_find_setup (CpSnapshot *self, const char *name)
{
  const guint32 *order;
  guint n;

  g_return_val_if_fail (self != NULL && name != NULL, CP_HANDLE_NONE);

  order = cp_snapshot_get_order (self, CP_ARRAY_COMPARISONS, &n);
  for (guint i = 0; i < n; i++)
    if (g_str_equal (cp_item_get_label (cp_snapshot_get_item (self, CP_ARRAY_COMPARISONS, order[i])),
                     name))
      return order[i];
  return CP_HANDLE_NONE;
}

/**
 * cp_edit_new_setup:
 * @name: what is done, as a menu names it
 * @setup: a record of the array of comparisons
 *
 * Keeps a comparison's set-up, behind the others.
 *
 * Returns: (transfer full): the edit
 */
CpEdit *
cp_edit_new_setup (const char *name, CpRecord *setup)
{
  CpEdit *edit = cp_edit_new (name);

  g_return_val_if_fail (setup != NULL, edit);

  cp_edit_insert (edit, CP_ARRAY_COMPARISONS, G_MAXUINT, setup);
  return edit;
}

/**
 * cp_edit_new_setup_name:
 * @name: what is done, as a menu names it
 * @setup: the handle of a comparison
 * @text: the name that it gets
 *
 * Renames a comparison.
 *
 * Returns: (transfer full): the edit; empty where that is its name
 */
CpEdit *
cp_edit_new_setup_name (const char *name, CpSnapshot *snapshot, guint32 setup, const char *text)
{
  CpEdit *edit = cp_edit_new (name);
  const CpRecord *own;
  CpRecordBuilder *builder;
  g_autoptr (CpRecord) record = NULL;

  g_return_val_if_fail (snapshot != NULL && text != NULL && *text != '\0', edit);

  own = cp_item_get_record (cp_snapshot_get_item (snapshot, CP_ARRAY_COMPARISONS, setup));
  builder = cp_record_builder_new_from (own);
  cp_record_builder_set_string (builder, CP_SETUP_NAME, text);
  record = cp_record_builder_end (builder);
  if (!cp_record_equal (own, record))
    cp_edit_replace (edit, CP_ARRAY_COMPARISONS, setup, record);
  return edit;
}
