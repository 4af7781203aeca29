/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The file of one journal: locked while somebody writes it, lengthened by whole pieces. */

#pragma once

#include "cp-snapshot.h"

G_BEGIN_DECLS

typedef struct _CpJournalFile CpJournalFile;

CpJournalFile *cp_journal_file_new (const char *folder, GError **error);
CpJournalFile *cp_journal_file_new_locked (const char *folder, const char *stem, int fd,
                                           goffset length);
CpJournalFile *cp_journal_file_renew (CpJournalFile *self, GError **error);
void cp_journal_file_free (CpJournalFile *self);

char *cp_journal_file_dup_base_path (const CpJournalFile *self);
goffset cp_journal_file_get_length (const CpJournalFile *self);
int cp_journal_file_dup_fd (const CpJournalFile *self);
int cp_journal_file_dup_base_fd (const CpJournalFile *self);
gboolean cp_journal_file_is_there (const CpJournalFile *self);

gboolean cp_journal_file_append (CpJournalFile *self, const char *bytes, gsize n_bytes,
                                 GError **error);
void cp_journal_file_commit (CpJournalFile *self);
void cp_journal_file_sync (CpJournalFile *self);
gboolean cp_journal_file_write_base (CpJournalFile *self, CpSnapshot *snapshot, GError **error);
gboolean cp_journal_file_hold_base (CpJournalFile *self, GError **error);
gboolean cp_journal_file_replace_head (CpJournalFile *self, const char *head, goffset from,
                                       GError **error);
gboolean cp_journal_file_cut (CpJournalFile *self, gboolean keep_rest, GError **error);
void cp_journal_file_remove (CpJournalFile *self);

char *cp_journal_folder_dup_default (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpJournalFile, cp_journal_file_free)

G_END_DECLS
