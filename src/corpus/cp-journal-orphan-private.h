/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How journals that were left behind are found and told apart. */

#pragma once

#include "cp-journal-orphan.h"

G_BEGIN_DECLS

typedef enum
{
  CP_JOURNAL_HAS_CHANGES,
  CP_JOURNAL_HAS_NONE,
  CP_JOURNAL_IS_UNKNOWN, /* damaged, of a newer program, or just being begun */
} CpJournalUse;

CpJournalOrphan *cp_journal_orphan_new (const char *folder, const char *stem, int fd);
CpJournalUse cp_journal_orphan_get_use (CpJournalOrphan *self);

G_END_DECLS
