/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copies a file piece by piece, in the pauses of other work, and computes its digest. */

#pragma once

#include "cp-file.h"

G_BEGIN_DECLS

typedef struct _CpJournalCopy CpJournalCopy;

CpJournalCopy *cp_journal_copy_new (const char *path, const CpFileState *state, const char *target);
void cp_journal_copy_free (CpJournalCopy *self);
gboolean cp_journal_copy_go_on (CpJournalCopy *self, char **digest);

char *cp_journal_copy_compute_digest (const char *path);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpJournalCopy, cp_journal_copy_free)

G_END_DECLS
