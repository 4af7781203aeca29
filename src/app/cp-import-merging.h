/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What was read, merged with a corpus in a thread, then applied to it. */

#pragma once

#include "cp-import-outcome.h"

G_BEGIN_DECLS

typedef struct _CpImportMerging CpImportMerging;

void cp_import_merging_begin (CpImport *import, CpSession *session, GCancellable *cancellable,
                              GAsyncReadyCallback callback, gpointer data);
CpImportMerging *cp_import_merging_finish (GAsyncResult *result, GError **error);

gboolean cp_import_merging_is_current (const CpImportMerging *self, CpSession *session);
CpImportOutcome *cp_import_merging_apply (CpImportMerging *self, CpSession *session,
                                          GError **error);

G_END_DECLS
