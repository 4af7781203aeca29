/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Figures written as files, beside the main loop. */

#pragma once

#include <gio/gio.h>

#include "cp-figure-files.h"
#include "cp-figure-request.h"
#include "cp-job-progress.h"

G_BEGIN_DECLS

/* Which files that are there already may be replaced without a question. */
typedef enum
{
  CP_REPLACE_NONE,
  CP_REPLACE_FIRST, /* the file that was chosen */
  CP_REPLACE_ALL,
} CpReplace;

GFile *cp_export_job_get_page_file (GFile *target, guint page);
void cp_export_job_run_async (CpFigureRequest *request, GFile *target, CpFigureFormat format,
                              CpReplace replace, CpExportProgressFunc progress,
                              gpointer progress_data, GCancellable *cancellable,
                              GAsyncReadyCallback callback, gpointer data);
GPtrArray *cp_export_job_run_finish (GAsyncResult *result, GError **error);
GPtrArray *cp_export_job_run (const CpFigureRequest *request, GFile *target, CpFigureFormat format,
                              CpReplace replace, GCancellable *cancellable, GError **error);

G_END_DECLS
