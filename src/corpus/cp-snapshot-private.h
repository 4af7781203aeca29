/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The inside of a snapshot, for the files that fill and change one. */

#pragma once

#include "cp-arena.h"
#include "cp-columns.h"
#include "cp-hash-index.h"
#include "cp-record.h"
#include "cp-register.h"
#include "cp-snapshot.h"

G_BEGIN_DECLS

/* A run of handles in the arena. */
typedef struct
{
  guint32 n;
  guint32 handles[];
} CpTopicSet;

/* One array of handles in the user's order. */
typedef struct
{
  CpBlock *block;
  guint n;
  guint capacity;
} CpOrder;

struct _CpSnapshot
{
  gatomicrefcount ref_count;
  char *digest; /* atomic: NULL until it was asked for; of this very state, so never copied */

  char *title;
  char *language;
  CpRecord *sides; /* nullable */
  char *extra;     /* top-level members that are not known, as JSON without braces; nullable */
  gboolean default_roles; /* the file does not name them */

  CpRegister *registers[CP_N_ARRAYS]; /* NULL for statements and relations */

  CpArena *arena;
  CpStatementTable statements;
  CpOrder statement_order;
  CpHashIndex statement_ids;
  CpRelationTable relations;
  CpOrder relation_order;
  CpHashIndex relation_keys;

  CpBlock *topic_sets; /* const CpTopicSet *; [0] is the empty set */
  guint n_topic_sets;
  guint topic_set_capacity;
  CpHashIndex topic_set_index;
};

/* What finds a relation: it is unique in these three. */
typedef struct
{
  guint32 from;
  guint32 to;
  guint8 type;
} CpRelationKey;

CpSnapshot *cp_snapshot_new (void);
CpSnapshot *cp_snapshot_copy (CpSnapshot *self);
void cp_snapshot_trim (CpSnapshot *self);
void cp_snapshot_add_default_roles (CpSnapshot *self);
gboolean cp_snapshot_is_array_of_rows (CpArray array);

guint32 cp_snapshot_find_statement (CpSnapshot *self, const char *id);
void cp_snapshot_index_statement (CpSnapshot *self, guint32 handle);
void cp_snapshot_unindex_statement (CpSnapshot *self, guint32 handle);
guint32 cp_snapshot_find_relation (CpSnapshot *self, const CpRelationKey *key);
void cp_snapshot_index_relation (CpSnapshot *self, guint32 handle);
void cp_snapshot_unindex_relation (CpSnapshot *self, guint32 handle);
guint32 cp_snapshot_add_topic_set (CpSnapshot *self, const guint32 *topics, guint n_topics);
guint cp_snapshot_count_words (CpSnapshot *self, guint32 document, guint start, guint end);

void cp_order_insert (CpOrder *self, guint position, guint32 handle);
void cp_order_remove (CpOrder *self, guint position);
guint cp_order_find (const CpOrder *self, guint32 handle);

G_END_DECLS
