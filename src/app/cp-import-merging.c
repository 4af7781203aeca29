/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What was read, merged with a corpus in a thread, then applied to it. */

#include "cp-import-merging.h"

/* The thread sees no corpus but a snapshot of it: it holds nothing that is the main thread's. */

struct _CpImportMerging
{
  CpImport *import;
  CpSnapshot *before;
  CpEdit *edit;
  CpImportSummary *summary;
};

static void
free_merging (gpointer data)
{
  CpImportMerging *self = data;

  g_object_unref (self->import);
  cp_snapshot_unref (self->before);
  g_clear_pointer (&self->edit, cp_edit_unref);
  g_clear_pointer (&self->summary, cp_import_summary_free);
  g_free (self);
}

static void
merge_in_thread_cb (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  CpImportMerging *self = data;
  GError *error = NULL;

  self->edit = cp_import_merge (self->import, self->before, NULL, cancellable, &self->summary,
                                &error);
  if (self->edit != NULL)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * cp_import_merging_begin:
 * @import: was read
 * @session: of the corpus that it goes into
 * @cancellable: (nullable): to stop
 * @callback: called when it is done
 *
 * Merges what was read with the corpus as it is now, which is not changed yet.
 */
void
cp_import_merging_begin (CpImport *import, CpSession *session, GCancellable *cancellable,
                         GAsyncReadyCallback callback, gpointer data)
{
  CpImportMerging *self;
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (CP_IS_IMPORT (import) && CP_IS_SESSION (session));

  self = g_new0 (CpImportMerging, 1);
  self->import = g_object_ref (import);
  self->before = cp_corpus_snapshot (cp_session_get_corpus (session));
  task = g_task_new (NULL, cancellable, callback, data);
  g_task_set_source_tag (task, cp_import_merging_begin);
  g_task_set_task_data (task, self, free_merging);
  g_task_run_in_thread (task, merge_in_thread_cb);
}

/**
 * cp_import_merging_finish:
 *
 * Gets what cp_import_merging_begin () merged.
 *
 * Returns: (transfer none): what is to be applied, as long as there is the result; or %NULL with an
 * error
 */
CpImportMerging *
cp_import_merging_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_boolean (G_TASK (result), error) ? g_task_get_task_data (G_TASK (result))
                                                           : NULL;
}

/**
 * cp_import_merging_is_current:
 *
 * Tells whether the corpus is what it was when the merging began; else it has to be begun anew.
 */
gboolean
cp_import_merging_is_current (const CpImportMerging *self, CpSession *session)
{
  g_return_val_if_fail (self != NULL && CP_IS_SESSION (session), FALSE);

  return cp_corpus_get_current (cp_session_get_corpus (session)) == self->before;
}

/**
 * cp_import_merging_apply:
 *
 * Changes the corpus, once.
 *
 * Returns: (transfer full): what came of it, or %NULL with an error
 */
CpImportOutcome *
cp_import_merging_apply (CpImportMerging *self, CpSession *session, GError **error)
{
  g_return_val_if_fail (self != NULL && CP_IS_SESSION (session), NULL);

  if (!cp_edit_is_empty (self->edit)
      && !cp_history_apply (cp_session_get_history (session), self->edit, error))
    return NULL;

  return cp_import_outcome_new (g_steal_pointer (&self->summary), session, self->before);
}
