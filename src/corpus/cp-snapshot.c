/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A corpus as it stood at one moment: immutable, shared between threads. */

#include "cp-snapshot.h"

#include <string.h>

#include "cp-default-roles.h"
#include "cp-snapshot-private.h"
#include "cp-snapshot-records.h"

/* A snapshot references registers, blocks and the arena; the corpus makes its next state by copying
 * the references (cp_snapshot_copy ()) and each block or register at its first change. Nothing that
 * a snapshot can reach is written again once somebody else has it. */

static const guint32 *
get_order_data (const CpOrder *order, guint *n_records)
{
  if (n_records != NULL)
    *n_records = order->n;
  return order->block == NULL ? NULL : (const guint32 *) order->block->data;
}

/**
 * cp_snapshot_ref:
 * @self: a snapshot
 *
 * Takes a reference; any thread may.
 *
 * Returns: (transfer full): @self
 */
CpSnapshot *
cp_snapshot_ref (CpSnapshot *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * cp_snapshot_unref:
 * @self: (transfer full): a snapshot
 *
 * Drops a reference; any thread may.
 */
void
cp_snapshot_unref (CpSnapshot *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  for (guint i = 0; i < CP_N_ARRAYS; i++)
    g_clear_pointer (&self->registers[i], cp_register_unref);
  cp_statement_table_clear (&self->statements);
  cp_relation_table_clear (&self->relations);
  g_clear_pointer (&self->statement_order.block, cp_block_unref);
  g_clear_pointer (&self->relation_order.block, cp_block_unref);
  cp_hash_index_clear (&self->statement_ids);
  cp_hash_index_clear (&self->relation_keys);
  cp_hash_index_clear (&self->topic_set_index);
  g_clear_pointer (&self->topic_sets, cp_block_unref);
  g_clear_pointer (&self->arena, cp_arena_unref);
  g_clear_pointer (&self->sides, cp_record_unref);
  g_free (self->digest);
  g_free (self->title);
  g_free (self->language);
  g_free (self->extra);
  g_free (self);
}

/**
 * cp_snapshot_get_title:
 * @self: a snapshot
 *
 * Gets the title of the corpus.
 *
 * Returns: (nullable) (transfer none): the title
 */
const char *
cp_snapshot_get_title (CpSnapshot *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->title;
}

/**
 * cp_snapshot_get_language:
 * @self: a snapshot
 *
 * Gets the language of the corpus's labels and gists.
 *
 * Returns: (nullable) (transfer none): a language code
 */
const char *
cp_snapshot_get_language (CpSnapshot *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->language;
}

/* Writes the query for the statements of one role. */
static char *
dup_role_query (const char *id)
{
  g_autoptr (GString) query = g_string_new ("role:\"");

  for (const char *at = id; *at != '\0'; at++)
    {
      if (*at == '"' || *at == '\\')
        g_string_append_c (query, '\\');
      g_string_append_c (query, *at);
    }
  g_string_append_c (query, '"');

  return strpbrk (id, " |:\"-\\") == NULL ? g_strconcat ("role:", id, NULL)
                                          : g_string_free (g_steal_pointer (&query), FALSE);
}

/* The side's own query, else official or expert; where these are absent, the first or second role. */
static char *
dup_side (CpSnapshot *self, guint member)
{
  const char *const usual[] = {
    [CP_SIDES_LEFT] = cp_default_role_get_id (CP_DEFAULT_ROLE_OFFICIAL),
    [CP_SIDES_RIGHT] = cp_default_role_get_id (CP_DEFAULT_ROLE_EXPERT),
  };
  const char *query = self->sides == NULL ? NULL : cp_record_get_string (self->sides, member);
  guint n_roles;
  const guint32 *roles = cp_snapshot_get_order (self, CP_ARRAY_ROLES, &n_roles);

  if (query != NULL)
    return g_strdup (query);
  if (cp_snapshot_find (self, CP_ARRAY_ROLES, usual[CP_SIDES_LEFT]) != CP_HANDLE_NONE
      && cp_snapshot_find (self, CP_ARRAY_ROLES, usual[CP_SIDES_RIGHT]) != CP_HANDLE_NONE)
    return dup_role_query (usual[member]);
  if (member >= n_roles)
    return NULL;

  return dup_role_query (
      cp_item_get_id (cp_snapshot_get_item (self, CP_ARRAY_ROLES, roles[member])));
}

/**
 * cp_snapshot_dup_left:
 * @self: a snapshot
 *
 * Gets the query of the left side: the corpus's own, else that of the officials, or of the first
 * role where the corpus has no officials and experts.
 *
 * Returns: (nullable) (transfer full): the text of a query, or %NULL where nobody is on the side
 */
char *
cp_snapshot_dup_left (CpSnapshot *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return dup_side (self, CP_SIDES_LEFT);
}

/**
 * cp_snapshot_dup_right:
 * @self: a snapshot
 *
 * Gets the query of the right side: the corpus's own, else that of the experts, or of the second
 * role where the corpus has no officials and experts.
 *
 * Returns: (nullable) (transfer full): the text of a query, or %NULL where nobody is on the side
 */
char *
cp_snapshot_dup_right (CpSnapshot *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return dup_side (self, CP_SIDES_RIGHT);
}

/**
 * cp_snapshot_get_n_handles:
 * @self: a snapshot
 * @array: an array
 *
 * Gets how large a table by handle has to be: all handles of @array are below it.
 *
 * Returns: the number, at least 1
 */
guint
cp_snapshot_get_n_handles (CpSnapshot *self, CpArray array)
{
  g_return_val_if_fail (self != NULL && array < CP_N_ARRAYS, 1);

  if (array == CP_ARRAY_STATEMENTS)
    return self->statements.view.n_rows;
  if (array == CP_ARRAY_RELATIONS)
    return self->relations.view.n_rows;
  return cp_register_get_n_handles (self->registers[array]);
}

/**
 * cp_snapshot_get_order:
 * @self: a snapshot
 * @array: an array
 * @n_records: (out) (optional): how many records it has
 *
 * Gets the handles of the records in the user's order.
 *
 * Returns: (nullable) (array length=n_records) (transfer none): the handles
 */
const guint32 *
cp_snapshot_get_order (CpSnapshot *self, CpArray array, guint *n_records)
{
  g_return_val_if_fail (self != NULL && array < CP_N_ARRAYS, NULL);

  if (array == CP_ARRAY_STATEMENTS)
    return get_order_data (&self->statement_order, n_records);
  if (array == CP_ARRAY_RELATIONS)
    return get_order_data (&self->relation_order, n_records);
  return cp_register_get_order (self->registers[array], n_records);
}

/**
 * cp_snapshot_get_n_records:
 * @self: a snapshot
 * @array: an array
 *
 * Gets how many records an array has.
 *
 * Returns: the number
 */
guint
cp_snapshot_get_n_records (CpSnapshot *self, CpArray array)
{
  guint n_records = 0;

  cp_snapshot_get_order (self, array, &n_records);
  return n_records;
}

/**
 * cp_snapshot_get_rank:
 * @self: a snapshot
 * @array: an array of objects: neither statements nor relations
 * @handle: a handle
 *
 * Gets the place of a record in the user's order, in constant time.
 *
 * Returns: the place from 0, or %G_MAXUINT where there is no such record
 */
guint
cp_snapshot_get_rank (CpSnapshot *self, CpArray array, guint32 handle)
{
  g_return_val_if_fail (self != NULL && array < CP_N_ARRAYS, G_MAXUINT);
  g_return_val_if_fail (self->registers[array] != NULL, G_MAXUINT);

  return cp_register_get_rank (self->registers[array], handle);
}

/**
 * cp_snapshot_get_item:
 * @self: a snapshot
 * @array: an array of objects: neither statements nor relations
 * @handle: a handle
 *
 * Gets an entry of a register.
 *
 * Returns: (nullable) (transfer none): the entry, or %NULL for a handle without one
 */
CpItem *
cp_snapshot_get_item (CpSnapshot *self, CpArray array, guint32 handle)
{
  g_return_val_if_fail (self != NULL && array < CP_N_ARRAYS, NULL);
  g_return_val_if_fail (self->registers[array] != NULL, NULL);

  return cp_register_get_item (self->registers[array], handle);
}

/**
 * cp_snapshot_find:
 * @self: a snapshot
 * @array: an array whose records have ids
 * @id: an id
 *
 * Finds a record by its id.
 *
 * Returns: its handle, or %CP_HANDLE_NONE
 */
guint32
cp_snapshot_find (CpSnapshot *self, CpArray array, const char *id)
{
  guint32 handle;

  g_return_val_if_fail (self != NULL && array < CP_N_ARRAYS && id != NULL, CP_HANDLE_NONE);
  g_return_val_if_fail (array != CP_ARRAY_RELATIONS, CP_HANDLE_NONE);

  if (array == CP_ARRAY_STATEMENTS)
    {
      handle = cp_snapshot_find_statement (self, id);
      return self->statements.view.live[handle] ? handle : CP_HANDLE_NONE;
    }

  handle = cp_register_find (self->registers[array], id);
  return cp_register_get_item (self->registers[array], handle) == NULL ? CP_HANDLE_NONE : handle;
}

/**
 * cp_snapshot_get_document:
 * @self: a snapshot
 * @handle: a handle
 *
 * Gets a document.
 *
 * Returns: (nullable) (transfer none): the document
 */
CpDocument *
cp_snapshot_get_document (CpSnapshot *self, guint32 handle)
{
  return (CpDocument *) cp_snapshot_get_item (self, CP_ARRAY_DOCUMENTS, handle);
}

/**
 * cp_snapshot_get_speaker:
 * @self: a snapshot
 * @handle: a handle
 *
 * Gets a speaker.
 *
 * Returns: (nullable) (transfer none): the speaker
 */
CpSpeaker *
cp_snapshot_get_speaker (CpSnapshot *self, guint32 handle)
{
  return (CpSpeaker *) cp_snapshot_get_item (self, CP_ARRAY_SPEAKERS, handle);
}

/**
 * cp_snapshot_get_topic:
 * @self: a snapshot
 * @handle: a handle
 *
 * Gets a topic.
 *
 * Returns: (nullable) (transfer none): the topic
 */
CpTopic *
cp_snapshot_get_topic (CpSnapshot *self, guint32 handle)
{
  return (CpTopic *) cp_snapshot_get_item (self, CP_ARRAY_TOPICS, handle);
}

/**
 * cp_snapshot_get_question:
 * @self: a snapshot
 * @handle: a handle
 *
 * Gets a question.
 *
 * Returns: (nullable) (transfer none): the question
 */
CpQuestion *
cp_snapshot_get_question (CpSnapshot *self, guint32 handle)
{
  return (CpQuestion *) cp_snapshot_get_item (self, CP_ARRAY_QUESTIONS, handle);
}

/**
 * cp_snapshot_get_statements:
 * @self: a snapshot
 *
 * Gets the columns of the statements, by handle: row 0 and rows whose `live` is 0 are none.
 *
 * Returns: (transfer none): the columns, as long as the snapshot lives
 */
const CpStatementColumns *
cp_snapshot_get_statements (CpSnapshot *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return &self->statements.view;
}

/**
 * cp_snapshot_get_relations:
 * @self: a snapshot
 *
 * Gets the columns of the relations, by handle: row 0 and rows whose `live` is 0 are none.
 *
 * Returns: (transfer none): the columns, as long as the snapshot lives
 */
const CpRelationColumns *
cp_snapshot_get_relations (CpSnapshot *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return &self->relations.view;
}

/**
 * cp_snapshot_get_topic_set:
 * @self: a snapshot
 * @set: a value of the column `topics`
 * @n_topics: (out): how many topics
 *
 * Gets the topics that a statement bears, in its order.
 *
 * Returns: (array length=n_topics) (transfer none): handles of topics
 */
const guint32 *
cp_snapshot_get_topic_set (CpSnapshot *self, guint32 set, guint *n_topics)
{
  const CpTopicSet *topics;

  g_return_val_if_fail (self != NULL && set < self->n_topic_sets && n_topics != NULL, NULL);

  topics = ((const CpTopicSet *const *) self->topic_sets->data)[set];
  *n_topics = topics->n;
  return topics->handles;
}

/**
 * cp_snapshot_get_n_topic_sets:
 * @self: a snapshot
 *
 * Gets how many different lists of topics there are; values of the column `topics` are below it.
 *
 * Returns: the number, at least 1 (the empty one)
 */
guint
cp_snapshot_get_n_topic_sets (CpSnapshot *self)
{
  g_return_val_if_fail (self != NULL, 1);
  return self->n_topic_sets;
}
