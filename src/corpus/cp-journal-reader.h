/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads a journal, which may come from anywhere: its lines, and where they lead from. */

#pragma once

#include "cp-edit-journal.h"
#include "cp-history-private.h"

G_BEGIN_DECLS

/* What a journal may begin with: its head, or a save. */
typedef struct
{
  guint64 save;   /* 0 for the head */
  char *path;     /* the project file, or %NULL for the one beside the journal */
  goffset size;   /* what that file looked like */
  char *modified; /* the same; %NULL where it is not known */
  goffset offset; /* what follows begins here */
} CpJournalStart;

/* One thing that was done. */
typedef struct
{
  CpHistoryStep step;
  gint64 time;
  guint n_primitives;
} CpJournalStep;

typedef struct _CpJournalReader CpJournalReader;

CpJournalReader *cp_journal_reader_new (int fd, goffset offset);
void cp_journal_reader_free (CpJournalReader *self);
goffset cp_journal_reader_get_offset (const CpJournalReader *self);
gboolean cp_journal_reader_next_step (CpJournalReader *self, CpJournalStep *step, GError **error);
gboolean cp_journal_reader_skip_primitives (CpJournalReader *self, guint n_primitives,
                                            GError **error);
CpEdit *cp_journal_reader_read_edit (CpJournalReader *self, guint n_primitives, GError **error);

GArray *cp_journal_reader_list_starts (int fd, char **title, char **digest, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpJournalReader, cp_journal_reader_free)

G_END_DECLS
