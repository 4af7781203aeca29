/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Asks which statements of a speaker somebody else made. */

#pragma once

#include "cp-answer-dialog.h"
#include "cp-edit.h"
#include "cp-snapshot.h"

G_BEGIN_DECLS

#define CP_TYPE_SPLIT_DIALOG (cp_split_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CpSplitDialog, cp_split_dialog, CP, SPLIT_DIALOG, CpAnswerDialog)

CpSplitDialog *cp_split_dialog_new (GtkWindow *parent, CpSnapshot *snapshot, guint32 speaker);
CpEdit *cp_split_dialog_make_edit (CpSplitDialog *self, CpSnapshot *snapshot);
const char *cp_split_dialog_get_id (CpSplitDialog *self);

G_END_DECLS
