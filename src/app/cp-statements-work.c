/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lists the statements of a matrix in a thread. */

#include "cp-statements-work.h"

/* Statements that are listed within a frame, as they stand and sorted. */
#define LISTED_AT_ONCE 50000
#define SORTED_AT_ONCE 1000

typedef struct
{
  CpMatrix *matrix;
  CpStatementOrder order;
} Work;

static void
free_work (Work *work)
{
  cp_matrix_unref (work->matrix);
  g_free (work);
}

static void
list_cb (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Work *work = data;

  g_task_return_pointer (task, cp_statement_order_list (work->matrix, work->order, cancellable),
                         (GDestroyNotify) g_array_unref);
}

/**
 * cp_statements_work_is_quick:
 *
 * Tells whether cp_statement_order_list () takes no longer than a frame.
 */
gboolean
cp_statements_work_is_quick (CpMatrix *matrix, CpStatementOrder order)
{
  guint n_rows;

  g_return_val_if_fail (matrix != NULL, FALSE);

  n_rows = cp_snapshot_get_statements (cp_matrix_get_snapshot (matrix))->n_rows;
  return n_rows <= LISTED_AT_ONCE
         && (order == CP_ORDER_CORPUS
             || cp_matrix_get_count (matrix, CP_MATRIX_TOTAL, CP_MATRIX_TOTAL)->statements
                    <= SORTED_AT_ONCE);
}

/**
 * cp_statements_work_list_async:
 *
 * Lists in a thread what a matrix counts.
 */
void
cp_statements_work_list_async (CpMatrix *matrix, CpStatementOrder order, GCancellable *cancellable,
                               GAsyncReadyCallback callback, gpointer data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, data);
  Work *work = g_new (Work, 1);

  work->matrix = cp_matrix_ref (matrix);
  work->order = order;
  g_task_set_task_data (task, work, (GDestroyNotify) free_work);
  g_task_run_in_thread (task, list_cb);
}

/**
 * cp_statements_work_list_finish:
 * @matrix: (out) (transfer full): what was listed
 *
 * Gets the list.
 *
 * Returns: (transfer full) (nullable): as of cp_statement_order_list (); %NULL where it was cancelled
 */
GArray *
cp_statements_work_list_finish (GAsyncResult *result, CpMatrix **matrix)
{
  const Work *work = g_task_get_task_data (G_TASK (result));

  *matrix = cp_matrix_ref (work->matrix);
  return g_task_propagate_pointer (G_TASK (result), NULL);
}
