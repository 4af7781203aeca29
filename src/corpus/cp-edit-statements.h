/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Edits of statements: made, cut, joined, moved within their text, coded. */

#pragma once

#include "cp-edit.h"
#include "cp-snapshot.h"

G_BEGIN_DECLS

/* Changes a record that is being made from @own. */
typedef void (*CpRecordChange) (CpRecordBuilder *builder, const CpRecord *own, gpointer data);

void cp_edit_look_over (CpRecordBuilder *builder, const CpRecord *own);
CpEdit *cp_edit_new_change (const char *name, CpSnapshot *snapshot, CpArray array,
                            const guint32 *handles, guint n_handles, CpRecordChange change,
                            gpointer data);
CpEdit *cp_edit_new_statement (const char *name, CpSnapshot *snapshot, guint32 document,
                               guint start, guint end, guint32 speaker);
CpEdit *cp_edit_new_gist (const char *name, CpSnapshot *snapshot, guint32 document,
                          guint paragraph, const char *gist, guint32 speaker);
CpEdit *cp_edit_new_statement_span (const char *name, CpSnapshot *snapshot, guint32 statement,
                                    guint start, guint end);
CpEdit *cp_edit_new_statement_cut (const char *name, CpSnapshot *snapshot, guint32 statement,
                                   guint offset);
CpEdit *cp_edit_new_statement_union (const char *name, CpSnapshot *snapshot,
                                     const guint32 *statements, guint n_statements);
CpEdit *cp_edit_new_review (const char *name, CpSnapshot *snapshot, CpArray array,
                            const guint32 *handles, guint n_handles);

G_END_DECLS
