/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The safety copy of what was not saved: survives the end of the program, however it ends. */

#pragma once

#include "cp-history.h"
#include "cp-project-file.h"

G_BEGIN_DECLS

#define CP_TYPE_JOURNAL (cp_journal_get_type ())
G_DECLARE_FINAL_TYPE (CpJournal, cp_journal, CP, JOURNAL, GObject)

CpJournal *cp_journal_new (CpCorpus *corpus, CpHistory *history, const char *path,
                           const CpFileState *state, const char *folder);

void cp_journal_save_async (CpJournal *self, CpSnapshot *snapshot, const char *path,
                            const CpFileState *state, CpProgressFunc progress, gpointer data,
                            GCancellable *cancellable, GAsyncReadyCallback callback,
                            gpointer user_data);
gboolean cp_journal_save_finish (CpJournal *self, GAsyncResult *result, CpFileState **state,
                                 GError **error);
void cp_journal_begin_anew (CpJournal *self, const char *path, const CpFileState *state);
void cp_journal_flush (CpJournal *self);
void cp_journal_close (CpJournal *self, gboolean remove);

G_END_DECLS
