/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finds a handle by what it stands for, in memory that snapshots share. */

#pragma once

#include "cp-block.h"

G_BEGIN_DECLS

/* Hash of what a handle stands for, and whether that equals a key. */
typedef guint (*CpHandleHashFunc) (guint32 handle, gpointer data);
typedef gboolean (*CpHandleEqualFunc) (guint32 handle, gconstpointer key, gpointer data);

/* Zeroed memory is an empty index. */
typedef struct
{
  CpBlock *slots;
  guint n_slots;
  guint n_used;
} CpHashIndex;

CpHashIndex cp_hash_index_share (const CpHashIndex *self);
void cp_hash_index_clear (CpHashIndex *self);
guint32 cp_hash_index_find (const CpHashIndex *self, guint hash, gconstpointer key,
                            CpHandleEqualFunc equal, gpointer data);
void cp_hash_index_insert (CpHashIndex *self, guint32 handle, CpHandleHashFunc hash, gpointer data);
void cp_hash_index_remove (CpHashIndex *self, guint32 handle, guint hash);

G_END_DECLS
