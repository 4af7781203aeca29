/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A corpus as plain lists of records, changed naively, to hold the real one against. */

#pragma once

#include "cp-snapshot.h"

G_BEGIN_DECLS

typedef struct
{
  char *name;
  char *json;
} EditMember;

typedef struct
{
  GPtrArray *records[CP_N_ARRAYS]; /* CpRecord */
  GPtrArray *members;              /* EditMember: title, language, sides, then what is not known */
  char *default_roles;             /* the lines that are left out; %NULL where they were given */
} EditModel;

EditModel *edit_model_new (CpSnapshot *snapshot, gboolean default_roles);
EditModel *edit_model_copy (const EditModel *self);
void edit_model_free (EditModel *self);

CpRecord *edit_model_get (const EditModel *self, CpArray array, guint position);
guint edit_model_count (const EditModel *self, CpArray array);
guint edit_model_find (const EditModel *self, CpArray array, const char *id);
void edit_model_insert (EditModel *self, CpArray array, guint position, CpRecord *record);
void edit_model_remove (EditModel *self, CpArray array, guint position);
void edit_model_replace (EditModel *self, CpArray array, guint position, CpRecord *record);
void edit_model_move (EditModel *self, CpArray array, guint from, guint to);
void edit_model_set_member (EditModel *self, const char *name, const char *json);
char *edit_model_to_text (const EditModel *self);

const char *edit_record_get_id (const CpRecord *record);
gboolean edit_record_refers (const CpRecord *record, CpArray target, const char *id);
CpRecord *edit_record_retarget (CpRecord *record, CpArray target, const char *id,
                                const char *other);
CpRecord *edit_record_parse (CpArray array, const char *json);
char *edit_snapshot_to_text (CpSnapshot *snapshot);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EditModel, edit_model_free)

G_END_DECLS
