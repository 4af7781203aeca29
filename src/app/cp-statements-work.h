/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lists the statements of a matrix in a thread. */

#pragma once

#include "cp-statement-order.h"

G_BEGIN_DECLS

gboolean cp_statements_work_is_quick (CpMatrix *matrix, CpStatementOrder order);
void cp_statements_work_list_async (CpMatrix *matrix, CpStatementOrder order,
                                    GCancellable *cancellable, GAsyncReadyCallback callback,
                                    gpointer data);
GArray *cp_statements_work_list_finish (GAsyncResult *result, CpMatrix **matrix);

G_END_DECLS
