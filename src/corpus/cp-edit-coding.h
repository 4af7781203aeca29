/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Edits of how statements are coded: who says them, in which mode and role, on which topics. */

#pragma once

#include "cp-edit.h"
#include "cp-snapshot.h"

G_BEGIN_DECLS

CpEdit *cp_edit_new_coding (const char *name, CpSnapshot *snapshot, const guint32 *statements,
                            guint n_statements, guint member, const char *value);
CpEdit *cp_edit_new_mode (const char *name, CpSnapshot *snapshot, const guint32 *statements,
                          guint n_statements, CpMode mode);
CpEdit *cp_edit_new_speaker (const char *name, CpSnapshot *snapshot, const guint32 *statements,
                             guint n_statements, const char *speaker_name);
CpEdit *cp_edit_new_topic (const char *name, CpSnapshot *snapshot, const guint32 *statements,
                           guint n_statements, const char *label);
CpEdit *cp_edit_new_topic_change (const char *name, CpSnapshot *snapshot,
                                  const guint32 *statements, guint n_statements, guint32 topic,
                                  gboolean on);
CpEdit *cp_edit_new_unreview (const char *name, CpSnapshot *snapshot, const guint32 *statements,
                              guint n_statements);

G_END_DECLS
