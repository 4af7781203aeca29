/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The inside of a snapshot: making, copying and indexing one that nobody else has yet. */

#include "cp-snapshot-private.h"

#include <string.h>

#include "cp-default-roles.h"
#include "cp-fold.h"
#include "cp-snapshot-records.h"

#define FIRST_CAPACITY 64

gboolean
cp_snapshot_is_array_of_rows (CpArray array)
{
  return array == CP_ARRAY_STATEMENTS || array == CP_ARRAY_RELATIONS;
}

/* Makes an empty corpus, without roles. */
CpSnapshot *
cp_snapshot_new (void)
{
  CpSnapshot *self = g_new0 (CpSnapshot, 1);

  g_atomic_ref_count_init (&self->ref_count);
  for (guint i = 0; i < CP_N_ARRAYS; i++)
    if (!cp_snapshot_is_array_of_rows (i))
      self->registers[i] = cp_register_new ();
  self->arena = cp_arena_new ();
  cp_statement_table_init (&self->statements);
  cp_relation_table_init (&self->relations);
  cp_snapshot_add_topic_set (self, NULL, 0);

  return self;
}

/* Makes a snapshot that shares everything, to be changed. */
CpSnapshot *
cp_snapshot_copy (CpSnapshot *self)
{
  const gsize start = G_STRUCT_OFFSET (CpSnapshot, title);
  CpSnapshot *copy = g_malloc (sizeof *copy);

  /* All but what other threads may change meanwhile. */
  memcpy ((char *) copy + start, (const char *) self + start, sizeof *self - start);
  g_atomic_ref_count_init (&copy->ref_count);
  copy->digest = NULL;
  copy->title = g_strdup (self->title);
  copy->language = g_strdup (self->language);
  copy->extra = g_strdup (self->extra);
  copy->sides = self->sides == NULL ? NULL : cp_record_ref (self->sides);
  for (guint i = 0; i < CP_N_ARRAYS; i++)
    copy->registers[i] = self->registers[i] == NULL ? NULL : cp_register_ref (self->registers[i]);
  cp_arena_ref (copy->arena);
  cp_statement_table_share (&copy->statements, &self->statements);
  cp_relation_table_share (&copy->relations, &self->relations);
  if (copy->statement_order.block != NULL)
    cp_block_ref (copy->statement_order.block);
  if (copy->relation_order.block != NULL)
    cp_block_ref (copy->relation_order.block);
  copy->statement_ids = cp_hash_index_share (&self->statement_ids);
  copy->relation_keys = cp_hash_index_share (&self->relation_keys);
  copy->topic_set_index = cp_hash_index_share (&self->topic_set_index);
  cp_block_ref (copy->topic_sets);

  return copy;
}

static void
trim_order (CpOrder *order)
{
  order->capacity = order->n;
  cp_block_trim (&order->block, order->n * sizeof (guint32));
}

/* Gives back what growing arrays have in reserve. */
void
cp_snapshot_trim (CpSnapshot *self)
{
  cp_statement_table_trim (&self->statements);
  cp_relation_table_trim (&self->relations);
  trim_order (&self->statement_order);
  trim_order (&self->relation_order);
}

/* Adds the five roles of the default, for a corpus that names none. Labels are data of the corpus, but these are
 * not written: whoever reads it finds them in the own language. */
void
cp_snapshot_add_default_roles (CpSnapshot *self)
{
  CpRegister *target = self->registers[CP_ARRAY_ROLES];

  for (CpDefaultRole i = 0; i < CP_N_DEFAULT_ROLES; i++)
    {
      CpRecordBuilder *builder = cp_record_builder_new (cp_schema_get (CP_ARRAY_ROLES));
      g_autoptr (CpRecord) record = NULL;
      g_autoptr (CpItem) item = NULL;
      guint32 handle = cp_register_find (target, cp_default_role_get_id (i));

      cp_record_builder_set_string (builder, CP_ROLE_ID, cp_default_role_get_id (i));
      cp_record_builder_set_string (builder, CP_ROLE_LABEL, cp_default_role_get_label (i));
      record = cp_record_builder_end (builder);
      item = cp_item_new (CP_ARRAY_ROLES, record);
      if (handle == CP_HANDLE_NONE)
        handle = cp_register_reserve (target, cp_default_role_get_id (i));
      cp_register_insert (target, G_MAXUINT, handle, item);
    }

  cp_register_update_ranks (target);
  self->default_roles = TRUE;
}

static guint
hash_statement (guint32 handle, gpointer data)
{
  return g_str_hash (((CpSnapshot *) data)->statements.view.id[handle]);
}

static gboolean
is_statement_id (guint32 handle, gconstpointer key, gpointer data)
{
  return strcmp (((CpSnapshot *) data)->statements.view.id[handle], key) == 0;
}

/* Finds a row by its id; while a file is read or an edit is under way, it may be one that is not
 * there yet or any more. */
guint32
cp_snapshot_find_statement (CpSnapshot *self, const char *id)
{
  return cp_hash_index_find (&self->statement_ids, g_str_hash (id), id, is_statement_id, self);
}

/* Lets the id of a row lead to it; at most one row of an id may be in the index. */
void
cp_snapshot_index_statement (CpSnapshot *self, guint32 handle)
{
  cp_hash_index_insert (&self->statement_ids, handle, hash_statement, self);
}

void
cp_snapshot_unindex_statement (CpSnapshot *self, guint32 handle)
{
  cp_hash_index_remove (&self->statement_ids, handle, hash_statement (handle, self));
}

static guint
hash_key (const CpRelationKey *key)
{
  return (key->from * 31 + key->to) * 31 + key->type;
}

static CpRelationKey
get_key (CpSnapshot *self, guint32 handle)
{
  const CpRelationColumns *columns = &self->relations.view;

  return (CpRelationKey) { columns->from[handle], columns->to[handle], columns->type[handle] };
}

static guint
hash_relation (guint32 handle, gpointer data)
{
  CpRelationKey key = get_key (data, handle);

  return hash_key (&key);
}

static gboolean
is_relation_key (guint32 handle, gconstpointer key, gpointer data)
{
  CpRelationKey own = get_key (data, handle);
  const CpRelationKey *other = key;

  return own.from == other->from && own.to == other->to && own.type == other->type;
}

guint32
cp_snapshot_find_relation (CpSnapshot *self, const CpRelationKey *key)
{
  return cp_hash_index_find (&self->relation_keys, hash_key (key), key, is_relation_key, self);
}

void
cp_snapshot_index_relation (CpSnapshot *self, guint32 handle)
{
  cp_hash_index_insert (&self->relation_keys, handle, hash_relation, self);
}

void
cp_snapshot_unindex_relation (CpSnapshot *self, guint32 handle)
{
  cp_hash_index_remove (&self->relation_keys, handle, hash_relation (handle, self));
}

static const CpTopicSet *
get_topic_set (CpSnapshot *self, guint32 set)
{
  return ((const CpTopicSet *const *) self->topic_sets->data)[set];
}

static guint
hash_topics (const CpTopicSet *topics)
{
  guint hash = topics->n;

  for (guint i = 0; i < topics->n; i++)
    hash = hash * 31 + topics->handles[i];
  return hash;
}

/* The empty set has handle 0, so the index counts from 1. */
static guint
hash_topic_set (guint32 handle, gpointer data)
{
  return hash_topics (get_topic_set (data, handle));
}

static gboolean
is_topic_set (guint32 handle, gconstpointer key, gpointer data)
{
  const CpTopicSet *own = get_topic_set (data, handle);
  const CpTopicSet *other = key;

  return own->n == other->n
         && memcmp (own->handles, other->handles, own->n * sizeof (guint32)) == 0;
}

/* Finds or makes the set of these topics in this order. */
guint32
cp_snapshot_add_topic_set (CpSnapshot *self, const guint32 *topics, guint n_topics)
{
  gsize n_bytes = sizeof (CpTopicSet) + n_topics * sizeof (guint32);
  g_autofree CpTopicSet *key = g_malloc (n_bytes);
  const CpTopicSet **sets;
  guint32 set;

  if (n_topics == 0 && self->n_topic_sets > 0)
    return 0;

  key->n = n_topics;
  if (n_topics > 0)
    memcpy (key->handles, topics, n_topics * sizeof (guint32));
  set = cp_hash_index_find (&self->topic_set_index, hash_topics (key), key, is_topic_set, self);
  if (set != 0)
    return set;

  set = self->n_topic_sets;
  if (set == self->topic_set_capacity)
    self->topic_set_capacity = MAX (2 * set, FIRST_CAPACITY);
  sets = cp_block_write (&self->topic_sets, set * sizeof *sets,
                         self->topic_set_capacity * sizeof *sets);
  sets[set] = cp_arena_copy (self->arena, key, n_bytes);
  self->n_topic_sets++;
  if (set != 0)
    cp_hash_index_insert (&self->topic_set_index, set, hash_topic_set, self);

  return set;
}

/* Counts the words of a span of a document's text; 0 where there is no text. */
guint
cp_snapshot_count_words (CpSnapshot *self, guint32 document, guint start, guint end)
{
  CpDocument *item = cp_snapshot_get_document (self, document);
  const CpTextIndex *index = item == NULL ? NULL : cp_document_get_text_index (item);
  gsize first, last;

  if (index == NULL || start == CP_OFFSET_NONE || end > cp_text_index_get_length (index))
    return 0;

  first = cp_text_index_to_byte (index, start);
  last = cp_text_index_to_byte (index, end);
  return cp_fold_count_words (cp_document_get_text (item) + first, last - first);
}

/* Inserts a handle; @position may be G_MAXUINT for the end. */
void
cp_order_insert (CpOrder *self, guint position, guint32 handle)
{
  guint32 *handles;

  if (self->n == self->capacity)
    self->capacity = MAX (self->capacity + self->capacity / 2, FIRST_CAPACITY);
  handles = cp_block_write (&self->block, self->n * sizeof (guint32),
                            self->capacity * sizeof (guint32));
  position = MIN (position, self->n);
  memmove (handles + position + 1, handles + position, (self->n - position) * sizeof (guint32));
  handles[position] = handle;
  self->n++;
}

void
cp_order_remove (CpOrder *self, guint position)
{
  guint32 *handles = cp_block_write (&self->block, self->n * sizeof (guint32),
                                     self->capacity * sizeof (guint32));

  self->n--;
  memmove (handles + position, handles + position + 1, (self->n - position) * sizeof (guint32));
}

/* Finds the place of a handle, or G_MAXUINT. */
guint
cp_order_find (const CpOrder *self, guint32 handle)
{
  const guint32 *handles = self->block == NULL ? NULL : (const guint32 *) self->block->data;

  for (guint i = 0; i < self->n; i++)
    if (handles[i] == handle)
      return i;

  return G_MAXUINT;
}

static gboolean
is_default_role (const CpRecord *record, CpDefaultRole role)
{
  return cp_record_get_extra (record) == NULL
         && g_str_equal (cp_record_get_string (record, CP_ROLE_ID), cp_default_role_get_id (role))
         && g_str_equal (cp_record_get_string (record, CP_ROLE_LABEL), cp_default_role_get_label (role));
}

/* Whether the file did not name the roles and they are still as they were. */
gboolean
cp_snapshot_has_default_roles (CpSnapshot *self)
{
  guint n_roles;
  const guint32 *roles = cp_snapshot_get_order (self, CP_ARRAY_ROLES, &n_roles);

  if (!self->default_roles || n_roles != CP_N_DEFAULT_ROLES)
    return FALSE;

  for (guint i = 0; i < n_roles; i++)
    if (!is_default_role (
            cp_item_get_record (cp_snapshot_get_item (self, CP_ARRAY_ROLES, roles[i])), i))
      return FALSE;

  return TRUE;
}
