/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Writes a journal on a thread of its own, whatever happens to the file. */

#pragma once

#include "cp-file.h"
#include "cp-history-private.h"
#include "cp-journal-file.h"

G_BEGIN_DECLS

typedef struct _CpJournalWriter CpJournalWriter;

/* Called on the thread that writes: what failed, and when the first change was made that is not in
 * the journal; or all is in it again, where @error is %NULL. */
typedef void (*CpJournalTellFunc) (const GError *error, gint64 since, gpointer data);

CpJournalWriter *cp_journal_writer_new (const char *folder, const char *title, const char *path,
                                        const CpFileState *state, CpSnapshot *snapshot,
                                        CpJournalFile *file, gboolean is_good,
                                        CpJournalTellFunc tell, gpointer data);
void cp_journal_writer_end (CpJournalWriter *self, gboolean remove);

void cp_journal_writer_add_step (CpJournalWriter *self, CpHistoryStep step, const CpEdit *edit,
                                 gboolean with_lines);
guint cp_journal_writer_begin_save (CpJournalWriter *self, const char *path);
void cp_journal_writer_await_save (CpJournalWriter *self, guint save, const CpFileState *state);
void cp_journal_writer_end_save (CpJournalWriter *self, guint save, const char *title,
                                 const char *path, const CpFileState *state);
void cp_journal_writer_flush (CpJournalWriter *self);

G_END_DECLS
