/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a search finds, at once or in a thread: statements, and speakers and articles by their names. */

#include "cp-statements-work.h"

#include "cp-word-records.h"

/* What is gone through within a frame: statements that are listed, statements that are sorted, names. */
#define LISTED_AT_ONCE 50000
#define SORTED_AT_ONCE 1000
#define NAMES_AT_ONCE 2000

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
find_cb (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Work *work = data;

  g_task_return_pointer (task, cp_statements_work_find (work->matrix, work->order, cancellable),
                         (GDestroyNotify) cp_statements_found_free);
}

/**
 * cp_statements_found_free:
 *
 * Frees what was found.
 */
void
cp_statements_found_free (CpStatementsFound *self)
{
  g_return_if_fail (self != NULL);

  cp_matrix_unref (self->matrix);
  g_array_unref (self->statements);
  g_array_unref (self->speakers);
  g_array_unref (self->documents);
  g_free (self);
}

static gboolean
are_names_few (CpSnapshot *snapshot)
{
  return cp_snapshot_get_n_records (snapshot, CP_ARRAY_SPEAKERS)
             + cp_snapshot_get_n_records (snapshot, CP_ARRAY_DOCUMENTS)
         <= NAMES_AT_ONCE;
}

/**
 * cp_statements_work_is_quick:
 *
 * Tells whether cp_statements_work_find () takes no longer than a frame.
 */
gboolean
cp_statements_work_is_quick (CpMatrix *matrix, CpStatementOrder order)
{
  CpSnapshot *snapshot;
  guint n_found;

  g_return_val_if_fail (matrix != NULL, FALSE);

  snapshot = cp_matrix_get_snapshot (matrix);
  n_found = cp_matrix_get_count (matrix, CP_MATRIX_TOTAL, CP_MATRIX_TOTAL)->statements;
  return cp_snapshot_get_statements (snapshot)->n_rows <= LISTED_AT_ONCE
         && (order == CP_ORDER_CORPUS || n_found <= SORTED_AT_ONCE) && are_names_few (snapshot);
}

/**
 * cp_statements_work_find:
 * @matrix: what is looked at
 * @cancellable: (nullable): makes it end where it is
 *
 * Lists what a matrix counts, and whose names have the words of its filter.
 */
CpStatementsFound *
cp_statements_work_find (CpMatrix *matrix, CpStatementOrder order, GCancellable *cancellable)
{
  CpSnapshot *snapshot = cp_matrix_get_snapshot (matrix);
  g_autoptr (CpWordFinder) finder = cp_word_finder_new (cp_matrix_get_filter (matrix));
  CpStatementsFound *self = g_new0 (CpStatementsFound, 1);

  self->matrix = cp_matrix_ref (matrix);
  self->statements = cp_statement_order_list (matrix, order, cancellable);
  self->speakers = cp_word_records_list (finder, snapshot, CP_ARRAY_SPEAKERS, cancellable);
  self->documents = cp_word_records_list (finder, snapshot, CP_ARRAY_DOCUMENTS, cancellable);
  return self;
}

/**
 * cp_statements_work_find_async:
 *
 * Does the same in a thread.
 */
void
cp_statements_work_find_async (CpMatrix *matrix, CpStatementOrder order, GCancellable *cancellable,
                               GAsyncReadyCallback callback, gpointer data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, data);
  Work *work = g_new (Work, 1);

  work->matrix = cp_matrix_ref (matrix);
  work->order = order;
  g_task_set_task_data (task, work, (GDestroyNotify) free_work);
  g_task_run_in_thread (task, find_cb);
}

/**
 * cp_statements_work_find_finish:
 *
 * Gets what was found.
 *
 * Returns: (transfer full) (nullable): it, or %NULL where it was cancelled
 */
CpStatementsFound *
cp_statements_work_find_finish (GAsyncResult *result)
{
  return g_task_propagate_pointer (G_TASK (result), NULL);
}
