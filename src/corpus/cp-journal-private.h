/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A journal that goes on where one that was left behind ends. */

#pragma once

#include "cp-journal-file.h"
#include "cp-journal.h"

G_BEGIN_DECLS

CpJournal *cp_journal_new_for_file (CpCorpus *corpus, CpHistory *history, const char *path,
                                    const CpFileState *state, const char *folder,
                                    CpJournalFile *file, gboolean is_good);

G_END_DECLS
