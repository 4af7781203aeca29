/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Edits of what ties statements together: relations, positions on questions, summaries. */

#pragma once

#include "cp-edit.h"
#include "cp-snapshot.h"

G_BEGIN_DECLS

guint32 cp_snapshot_find_tie (CpSnapshot *self, guint32 from, guint32 to, CpRelationType type);
guint32 cp_snapshot_find_pair (CpSnapshot *self, guint32 from, guint32 to);
gboolean cp_snapshot_is_relation_proposed (CpSnapshot *self, guint32 relation);
guint32 cp_snapshot_find_summary (CpSnapshot *self, guint32 topic, guint32 document,
                                  const char *side);

CpEdit *cp_edit_new_relation (const char *name, CpSnapshot *snapshot, guint32 from, guint32 to,
                              CpRelationType type, CpBasis basis);
CpEdit *cp_edit_new_relation_change (const char *name, CpSnapshot *snapshot, guint32 relation,
                                     CpRelationType type, CpBasis basis, const char *note);
CpEdit *cp_edit_new_answer (const char *name, CpSnapshot *snapshot, const guint32 *statements,
                            guint n_statements, guint32 question, const char *position);
CpEdit *cp_edit_new_summary (const char *name, CpSnapshot *snapshot, guint32 topic,
                             guint32 document, const char *side, const char *text);

G_END_DECLS
