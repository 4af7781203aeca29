/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Edits of the records of a register: written, added, ordered, joined, parted, or taken away with what
 * hangs on them. */

#pragma once

#include "cp-edit.h"
#include "cp-snapshot.h"

G_BEGIN_DECLS

CpEdit *cp_edit_new_value (const char *name, CpSnapshot *snapshot, CpArray array,
                           const guint32 *handles, guint n_handles, guint member,
                           const char *text, GError **error);
CpRecord *cp_snapshot_make_named_record (CpSnapshot *snapshot, CpArray array, const char *label);
CpEdit *cp_edit_new_record (const char *name, CpSnapshot *snapshot, CpArray array,
                            const char *label);
CpEdit *cp_edit_new_order (const char *name, CpSnapshot *snapshot, CpArray array,
                           const guint32 *handles, guint n_handles, guint32 before);
CpEdit *cp_edit_new_merge (const char *name, CpSnapshot *snapshot, CpArray array,
                           const guint32 *handles, guint n_handles, guint32 into);
CpEdit *cp_edit_new_removal (const char *name, CpSnapshot *snapshot, CpArray array,
                             const guint32 *handles, guint n_handles);
void cp_edit_forget_sides (CpEdit *self, CpSnapshot *snapshot, CpArray array,
                           const guint32 *handles, guint n_handles);
CpEdit *cp_edit_new_split (const char *name, CpSnapshot *snapshot, guint32 speaker,
                           const guint32 *statements, guint n_statements, CpRecord *other);

G_END_DECLS
