/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Saving that says when the new file is written but has not got its place yet. */

#pragma once

#include "cp-file.h"

G_BEGIN_DECLS

gboolean cp_project_file_save_telling (CpSnapshot *snapshot, const char *path, CpFileState **state,
                                       CpProgressFunc progress, gpointer data,
                                       CpFileReadyFunc ready, gpointer ready_data,
                                       GCancellable *cancellable, GError **error);
void cp_project_file_save_telling_async (CpSnapshot *snapshot, const char *path,
                                         const CpFileState *state, CpProgressFunc progress,
                                         gpointer data, CpFileReadyFunc ready, gpointer ready_data,
                                         GCancellable *cancellable, GAsyncReadyCallback callback,
                                         gpointer user_data);

G_END_DECLS
