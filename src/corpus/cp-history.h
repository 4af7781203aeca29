/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What was done to a corpus, to be undone and redone. */

#pragma once

#include "cp-corpus.h"

G_BEGIN_DECLS

#define CP_TYPE_HISTORY (cp_history_get_type ())
G_DECLARE_FINAL_TYPE (CpHistory, cp_history, CP, HISTORY, GObject)

CpHistory *cp_history_new (CpCorpus *corpus);

gboolean cp_history_apply (CpHistory *self, CpEdit *edit, GError **error);
gboolean cp_history_undo (CpHistory *self, GError **error);
gboolean cp_history_redo (CpHistory *self, GError **error);
const char *cp_history_get_undo_name (CpHistory *self);
const char *cp_history_get_redo_name (CpHistory *self);
void cp_history_mark_saved (CpHistory *self);
void cp_history_begin_save (CpHistory *self);
void cp_history_end_save (CpHistory *self);
gboolean cp_history_is_modified (CpHistory *self);

G_END_DECLS
