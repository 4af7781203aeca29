/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Edits of questions and of the positions that one can take on them. */

#pragma once

#include "cp-edit.h"
#include "cp-snapshot.h"

G_BEGIN_DECLS

/* A position as it is to be, and which one it was before: %NULL for a new one. */
typedef struct
{
  const char *was;
  const char *position;
} CpPositionChange;

guint cp_snapshot_count_answers (CpSnapshot *self, guint32 question, const char *position);

CpEdit *cp_edit_new_question (const char *name, CpSnapshot *snapshot, guint32 topic,
                              const char *text, const char *const *positions);
CpEdit *cp_edit_new_question_change (const char *name, CpSnapshot *snapshot, guint32 question,
                                     const char *text, const CpPositionChange *positions,
                                     guint n_positions);

G_END_DECLS
