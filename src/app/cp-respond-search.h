/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Looks for what a statement may respond to: what is nearest to it comes first. */

#pragma once

#include "cp-comparison.h"

G_BEGIN_DECLS

typedef struct
{
  GArray *statements; /* of guint32 */
  guint n_facing;     /* so many at first are of the other side of the comparison */
  guint n_kindred;    /* and so many after these on a topic of the statement */
  gboolean itself;    /* the statement has what is looked for, too */
} CpRespondFindings;

void cp_respond_findings_free (CpRespondFindings *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpRespondFindings, cp_respond_findings_free)

CpRespondFindings *cp_respond_search (CpSnapshot *snapshot, CpComparison *comparison,
                                      const CpQuery *query, guint32 statement,
                                      GCancellable *cancellable);
void cp_respond_search_async (CpSnapshot *snapshot, CpComparison *comparison, const CpQuery *query,
                              guint32 statement, GCancellable *cancellable,
                              GAsyncReadyCallback callback, gpointer data);
CpRespondFindings *cp_respond_search_finish (GAsyncResult *result, GError **error);

G_END_DECLS
