/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A change of a corpus: a name and primitives, each with an inverse and one line of JSON. */

#pragma once

#include "cp-record.h"

G_BEGIN_DECLS

typedef struct _CpEdit CpEdit;

CpEdit *cp_edit_new (const char *name);
CpEdit *cp_edit_ref (CpEdit *self);
void cp_edit_unref (CpEdit *self);
void cp_edit_append (CpEdit *self, CpEdit *other);

const char *cp_edit_get_name (const CpEdit *self);
guint cp_edit_get_n_primitives (const CpEdit *self);
gboolean cp_edit_is_empty (const CpEdit *self);

void cp_edit_insert (CpEdit *self, CpArray array, guint position, CpRecord *record);
void cp_edit_remove (CpEdit *self, CpArray array, guint32 handle);
void cp_edit_replace (CpEdit *self, CpArray array, guint32 handle, CpRecord *record);
void cp_edit_move (CpEdit *self, CpArray array, guint32 handle, guint position);
void cp_edit_set_member (CpEdit *self, const char *name, const char *json);

char *cp_edit_to_journal (const CpEdit *self);
CpEdit *cp_edit_new_from_journal (const char *lines, gsize n_bytes, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpEdit, cp_edit_unref)

G_END_DECLS
