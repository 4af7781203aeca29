/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What one journal begins with, and the file that its lines go to. */

#pragma once

#include "cp-file.h"
#include "cp-history-private.h"
#include "cp-journal-file.h"

G_BEGIN_DECLS

typedef struct _CpJournalOutput CpJournalOutput;

CpJournalOutput *cp_journal_output_new (const char *folder, const char *title, const char *path,
                                        const CpFileState *state, CpSnapshot *snapshot,
                                        CpJournalFile *file, gboolean is_good);
void cp_journal_output_end (CpJournalOutput *self, gboolean remove);

gboolean cp_journal_output_ensure_file (CpJournalOutput *self, GError **error);
gboolean cp_journal_output_write_step (CpJournalOutput *self, CpHistoryStep step, const char *name,
                                       gint64 time, const CpEdit *edit, GError **error);
gboolean cp_journal_output_write_save (CpJournalOutput *self, guint save, const char *path,
                                       GError **error);
gboolean cp_journal_output_write_written (CpJournalOutput *self, guint save,
                                          const CpFileState *state, GError **error);
gboolean cp_journal_output_begin_anew (CpJournalOutput *self, guint save, const char *title,
                                       const char *path, const CpFileState *state, GError **error);
void cp_journal_output_skip_to (CpJournalOutput *self, const char *title, const char *path,
                                const CpFileState *state);
gboolean cp_journal_output_copy_piece (CpJournalOutput *self);
void cp_journal_output_mark_lost (CpJournalOutput *self);
void cp_journal_output_dup_fds (CpJournalOutput *self, int fds[2]);

G_END_DECLS
