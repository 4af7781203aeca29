/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A corpus with the file that it is from, its safety copy, and the session that looks at it. */

#pragma once

#include "cp-journal-orphan.h"
#include "cp-session.h"

G_BEGIN_DECLS

#define CP_TYPE_PROJECT (cp_project_get_type ())
G_DECLARE_FINAL_TYPE (CpProject, cp_project, CP, PROJECT, GObject)

void cp_project_prepare_builtin (void);
CpProject *cp_project_new_builtin (GError **error);
CpProject *cp_project_new_empty (void);
CpProject *cp_project_new_for_snapshot (CpSnapshot *snapshot);
CpProject *cp_project_new_for_orphan (CpJournalOrphan *orphan, const CpRecovery *recovery);
void cp_project_load_async (const char *path, CpProgressFunc progress, gpointer data,
                            GCancellable *cancellable, GAsyncReadyCallback callback,
                            gpointer user_data);
CpProject *cp_project_load_finish (GAsyncResult *result, GError **error);
void cp_project_save_async (CpProject *self, const char *path, GCancellable *cancellable,
                            GAsyncReadyCallback callback, gpointer data);
gboolean cp_project_save_finish (CpProject *self, GAsyncResult *result, GError **error);

void cp_project_forget_changes (CpProject *self);

CpSession *cp_project_get_session (CpProject *self);
CpJournal *cp_project_get_journal (CpProject *self);
const char *cp_project_get_path (CpProject *self);
gboolean cp_project_is_builtin (CpProject *self);
gboolean cp_project_is_blank (CpProject *self);
gboolean cp_project_is_modified (CpProject *self);
char *cp_project_dup_title (CpProject *self);
char *cp_project_dup_subtitle (CpProject *self);

G_END_DECLS
