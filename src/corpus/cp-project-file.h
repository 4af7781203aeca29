/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Project files: a corpus read from a file, checked, and written back. */

#pragma once

#include <gio/gio.h>

#include "cp-fault.h"
#include "cp-snapshot.h"

G_BEGIN_DECLS

/* What a file looked like when it was read or written, to notice a change by someone else. */
typedef struct _CpFileState CpFileState;

/* Called now and then with bytes done, and in all, or -1 where that is not known. */
typedef void (*CpProgressFunc) (goffset done, goffset total, gpointer data);

CpSnapshot *cp_project_file_load (const char *path, CpFileState **state, CpProgressFunc progress,
                                  gpointer data, GCancellable *cancellable, GError **error);
void cp_project_file_load_async (const char *path, CpProgressFunc progress, gpointer data,
                                 GCancellable *cancellable, GAsyncReadyCallback callback,
                                 gpointer user_data);
CpSnapshot *cp_project_file_load_finish (GAsyncResult *result, CpFileState **state, GError **error);
CpSnapshot *cp_project_file_load_builtin (GError **error);
CpSnapshot *cp_project_file_load_bytes (GBytes *bytes, GError **error);
GPtrArray *cp_project_file_check (const char *path, GCancellable *cancellable, GError **error);

gboolean cp_project_file_save (CpSnapshot *snapshot, const char *path, CpFileState **state,
                               CpProgressFunc progress, gpointer data, GCancellable *cancellable,
                               GError **error);
void cp_project_file_save_async (CpSnapshot *snapshot, const char *path, const CpFileState *state,
                                 CpProgressFunc progress, gpointer data, GCancellable *cancellable,
                                 GAsyncReadyCallback callback, gpointer user_data);
gboolean cp_project_file_save_finish (GAsyncResult *result, CpFileState **state, GError **error);
GBytes *cp_project_file_to_bytes (CpSnapshot *snapshot);

G_END_DECLS
