/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The lines of a journal but for the primitives of its edits. */

#pragma once

#include "cp-file.h"
#include "cp-history-private.h"

G_BEGIN_DECLS

#define CP_JOURNAL_VERSION 1

char *cp_journal_head_to_line (const char *title, const char *path, const CpFileState *state);
void cp_journal_append_step_line (GString *to, CpHistoryStep step, const char *name, gint64 time,
                                  guint n_primitives);
char *cp_journal_save_to_line (guint save, const char *path);
char *cp_journal_written_to_line (guint save, const CpFileState *state);
char *cp_journal_digest_to_line (const char *digest);

G_END_DECLS
