/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files read and replaced with care: opened without waiting, written beside and renamed over. */

#pragma once

#include <gio/gio.h>

#include "cp-project-file.h"

G_BEGIN_DECLS

void cp_file_state_free (CpFileState *state);
CpFileState *cp_file_state_copy (const CpFileState *state);
CpFileState *cp_file_state_query (const char *path);
gboolean cp_file_state_equal (const CpFileState *a, const CpFileState *b);
goffset cp_file_state_get_size (const CpFileState *self);
char *cp_file_state_dup_modified (const CpFileState *self);

int cp_file_open (const char *path, CpFileState **state, goffset *n_bytes, GError **error);

/* Writes what a function gives it piece by piece. */
typedef gboolean (*CpFileWriteFunc) (int fd, gpointer data, GError **error);

/* Called when the new file is written but has not got its place: what is going to stand there. */
typedef void (*CpFileReadyFunc) (const CpFileState *state, gpointer data);

gboolean cp_file_replace (const char *path, CpFileState **state, CpFileWriteFunc write,
                          gpointer data, CpFileReadyFunc ready, gpointer ready_data,
                          GCancellable *cancellable, GError **error);

/* A file that is written already and waits beside its place until others are, too. */
typedef struct _CpFileReplacement CpFileReplacement;

CpFileReplacement *cp_file_replacement_new (const char *path, const CpFileState *state,
                                            CpFileWriteFunc write, gpointer data,
                                            GCancellable *cancellable, GError **error);
void cp_file_replacement_free (CpFileReplacement *self);
gboolean cp_file_replacement_commit_all (const GPtrArray *replacements, GError **error);

gboolean cp_file_write_all (int fd, const char *bytes, gsize n_bytes, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpFileState, cp_file_state_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpFileReplacement, cp_file_replacement_free)

G_END_DECLS
