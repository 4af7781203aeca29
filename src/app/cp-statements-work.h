/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a search finds, at once or in a thread: statements, and speakers and articles by their names. */

#pragma once

#include "cp-statement-order.h"

G_BEGIN_DECLS

typedef struct
{
  CpMatrix *matrix;  /* in which it was found */
  GArray *statements; /* of guint32: handles in the order that was asked for */
  GArray *speakers;   /* of guint32 */
  GArray *documents;  /* of guint32 */
} CpStatementsFound;

void cp_statements_found_free (CpStatementsFound *self);

gboolean cp_statements_work_is_quick (CpMatrix *matrix, CpStatementOrder order);
CpStatementsFound *cp_statements_work_find (CpMatrix *matrix, CpStatementOrder order,
                                            GCancellable *cancellable);
void cp_statements_work_find_async (CpMatrix *matrix, CpStatementOrder order,
                                    GCancellable *cancellable, GAsyncReadyCallback callback,
                                    gpointer data);
CpStatementsFound *cp_statements_work_find_finish (GAsyncResult *result);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpStatementsFound, cp_statements_found_free)

G_END_DECLS
