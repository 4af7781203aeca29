/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The report, tables and a corpus without articles, written beside the main loop. */

#pragma once

#include <gio/gio.h>

#include "cp-comparison.h"
#include "cp-job-progress.h"
#include "cp-matrix.h"

G_BEGIN_DECLS

/* What is written. */
typedef enum
{
  CP_TEXT_REPORT,
  CP_TEXT_STATEMENTS, /* those that the matrix counts */
  CP_TEXT_MATRIX,
  CP_TEXT_COMPARISON,
  CP_TEXT_CORPUS, /* without its articles */
  CP_N_TEXTS,
} CpTextKind;

const char *cp_text_kind_get_suffix (CpTextKind kind);

gboolean cp_text_export_run (CpTextKind kind, CpMatrix *matrix, CpComparison *comparison,
                             GFile *target, GCancellable *cancellable, GError **error);
void cp_text_export_run_async (CpTextKind kind, CpMatrix *matrix, CpComparison *comparison,
                               GFile *target, CpExportProgressFunc progress, gpointer progress_data,
                               GCancellable *cancellable, GAsyncReadyCallback callback,
                               gpointer data);
gboolean cp_text_export_run_finish (GAsyncResult *result, GError **error);

G_END_DECLS
