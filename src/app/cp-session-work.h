/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a session asks of a corpus, answered at once or in a thread. */

#pragma once

#include <gio/gio.h>

#include "cp-comparison.h"
#include "cp-scope.h"

G_BEGIN_DECLS

typedef struct _CpSessionWork CpSessionWork;

CpSessionWork *cp_session_work_new (CpSnapshot *snapshot, const CpMatrixOptions *options,
                                    CpSourceKind source_kind, const CpScope *scopes,
                                    guint n_scopes);
void cp_session_work_unref (CpSessionWork *self);

CpMatrix *cp_session_work_count (CpSessionWork *self, GCancellable *cancellable, GError **error);
void cp_session_work_count_async (CpSessionWork *self, GCancellable *cancellable,
                                  GAsyncReadyCallback callback, gpointer data);
CpMatrix *cp_session_work_count_finish (GAsyncResult *result, GError **error);

CpComparison *cp_session_work_compare (CpSessionWork *self, GCancellable *cancellable,
                                       GError **error);
void cp_session_work_compare_async (CpSessionWork *self, GCancellable *cancellable,
                                    GAsyncReadyCallback callback, gpointer data);
CpComparison *cp_session_work_compare_finish (GAsyncResult *result, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpSessionWork, cp_session_work_unref)

G_END_DECLS
