/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether somebody else changed a project's file, and how it is read again. */

#pragma once

#include "cp-project.h"

G_BEGIN_DECLS

typedef enum
{
  CP_PROJECT_FILE_SAME, /* or there is none */
  CP_PROJECT_FILE_CHANGED,
  CP_PROJECT_FILE_GONE,
} CpProjectFile;

void cp_project_check_file_async (CpProject *self, GAsyncReadyCallback callback, gpointer data);
CpProjectFile cp_project_check_file_finish (CpProject *self, GAsyncResult *result,
                                            CpFileState **found);

void cp_project_reload_async (CpProject *self, const char *name, GCancellable *cancellable,
                              GAsyncReadyCallback callback, gpointer data);
gboolean cp_project_reload_finish (CpProject *self, GAsyncResult *result, GError **error);

void cp_project_accept_any_file (CpProject *self);

G_END_DECLS
