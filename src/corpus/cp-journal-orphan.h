/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Journals that a program left behind which did not end well, and what they bring back. */

#pragma once

#include "cp-journal.h"

G_BEGIN_DECLS

#define CP_TYPE_JOURNAL_ORPHAN (cp_journal_orphan_get_type ())
G_DECLARE_FINAL_TYPE (CpJournalOrphan, cp_journal_orphan, CP, JOURNAL_ORPHAN, GObject)

/**
 * CpRecovery:
 * @corpus: the corpus with all that was done to it
 * @history: what was done, to be undone
 * @path: (nullable): the project file that the corpus is from; %NULL where it is in no file, or where
 *   that file was changed or removed by somebody else, so that the corpus is a copy of its own
 * @state: (nullable): what that file looks like; with @path
 * @damage: (nullable): why the last changes could not be brought back
 */
typedef struct
{
  CpCorpus *corpus;
  CpHistory *history;
  char *path;
  CpFileState *state;
  char *damage;
} CpRecovery;

void cp_recovery_free (CpRecovery *self);

GPtrArray *cp_journal_list_orphans (const char *folder);

const char *cp_journal_orphan_get_name (CpJournalOrphan *self);
const char *cp_journal_orphan_get_title (CpJournalOrphan *self);
const char *cp_journal_orphan_get_path (CpJournalOrphan *self);
gboolean cp_journal_orphan_is_file_changed (CpJournalOrphan *self);
gint64 cp_journal_orphan_get_time (CpJournalOrphan *self);
guint64 cp_journal_orphan_get_n_changes (CpJournalOrphan *self);

CpRecovery *cp_journal_orphan_recover (CpJournalOrphan *self, GCancellable *cancellable,
                                       GError **error);
void cp_journal_orphan_recover_async (CpJournalOrphan *self, GCancellable *cancellable,
                                      GAsyncReadyCallback callback, gpointer user_data);
CpRecovery *cp_journal_orphan_recover_finish (CpJournalOrphan *self, GAsyncResult *result,
                                              GError **error);
CpJournal *cp_journal_orphan_continue (CpJournalOrphan *self, const CpRecovery *recovery);
void cp_journal_orphan_discard (CpJournalOrphan *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpRecovery, cp_recovery_free)

G_END_DECLS
