/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The report, tables and a corpus without articles, written beside the main loop. */

#include "cp-text-export.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "cp-comparison-table.h"
#include "cp-file.h"
#include "cp-job-progress.h"
#include "cp-matrix-export.h"
#include "cp-project-file.h"
#include "cp-report.h"
#include "cp-statement-table.h"
#include "cp-without-text.h"

/* All of a text is there before its file is touched, so that a failure or a stop leaves everything as
 * it was. Matrix and comparison never change, whatever happens to the corpus meanwhile. */

typedef struct
{
  CpTextKind kind;
  CpMatrix *matrix;
  CpComparison *comparison; /* or %NULL */
  GFile *target;
  CpExportProgressFunc progress;
  gpointer progress_data;
  GTask *task; /* whose progress is told, or %NULL */
} Job;

static void
job_free (gpointer data)
{
  Job *self = data;

  cp_matrix_unref (self->matrix);
  g_clear_pointer (&self->comparison, cp_comparison_unref);
  g_object_unref (self->target);
  g_free (self);
}

static void
tell_progress_cb (double fraction, gpointer data)
{
  const Job *job = data;

  cp_job_progress_tell (job->task, job->progress, job->progress_data, fraction);
}

/* --- A corpus without its articles --- */

static gboolean
check_paraphrases (CpSnapshot *snapshot, GError **error)
{
  guint n_bare = cp_without_text_count_bare (snapshot);

  if (n_bare == 0)
    return TRUE;
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED,
               /* Translators: a number of statements. */
               ngettext ("%u statement has no paraphrase and would say nothing without its article. "
                         "Write its paraphrase first.",
                         "%u statements have no paraphrase and would say nothing without their "
                         "articles. Write their paraphrases first.",
                         n_bare),
               n_bare);
  return FALSE;
}

static gboolean
write_corpus (const Job *self, GCancellable *cancellable, GError **error)
{
  CpSnapshot *snapshot = cp_matrix_get_snapshot (self->matrix);
  g_autoptr (CpSnapshot) stripped = NULL;

  if (g_file_peek_path (self->target) == NULL)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
                           /* Translators: error message, where a place of the network was chosen */
                           _("A corpus can be written to this machine only. Choose a folder here."));
      return FALSE;
    }
  if (!check_paraphrases (snapshot, error))
    return FALSE;
  stripped = cp_without_text_new (snapshot, error);

  return stripped != NULL
         && cp_project_file_save (stripped, g_file_peek_path (self->target), NULL, NULL, NULL,
                                  cancellable, error);
}

/* --- Tables and the report --- */

static char *
make_text (const Job *self, GCancellable *cancellable, GError **error)
{
  switch (self->kind)
    {
    case CP_TEXT_STATEMENTS:
      return cp_statement_table_to_csv (cp_matrix_get_snapshot (self->matrix),
                                        cp_matrix_get_filter (self->matrix));
    case CP_TEXT_MATRIX:
      return cp_matrix_to_csv (self->matrix);
    case CP_TEXT_COMPARISON:
      return cp_comparison_table_to_csv (self->comparison);
    case CP_TEXT_REPORT:
      return cp_report_to_html (self->matrix, NULL, tell_progress_cb, (gpointer) self, cancellable,
                                error);
    case CP_TEXT_CORPUS:
    case CP_N_TEXTS:
    default:
      g_return_val_if_reached (NULL);
    }
}

static gboolean
write_contents_cb (int fd, gpointer data, GError **error)
{
  const char *text = data;

  return cp_file_write_all (fd, text, strlen (text), error);
}

static gboolean
write_text (const Job *self, GCancellable *cancellable, GError **error)
{
  const char *path = g_file_is_native (self->target) ? g_file_peek_path (self->target) : NULL;
  g_autofree char *text = make_text (self, cancellable, error);

  if (text == NULL || g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  if (path != NULL)
    return cp_file_replace (path, NULL, write_contents_cb, text, NULL, NULL, cancellable, error);
  return g_file_replace_contents (self->target, text, strlen (text), NULL, FALSE, G_FILE_CREATE_NONE,
                                  NULL, cancellable, error);
}

static gboolean
do_job (const Job *self, GCancellable *cancellable, GError **error)
{
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  if (self->kind == CP_TEXT_CORPUS)
    return write_corpus (self, cancellable, error);
  return write_text (self, cancellable, error);
}

static void
run_cb (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;

  if (do_job (data, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * cp_text_kind_get_suffix:
 *
 * Gets what the name of a file ends in: ".html".
 */
const char *
cp_text_kind_get_suffix (CpTextKind kind)
{
  switch (kind)
    {
    case CP_TEXT_REPORT:
      return ".html";
    case CP_TEXT_CORPUS:
      return ".counterpoint";
    case CP_TEXT_STATEMENTS:
    case CP_TEXT_MATRIX:
    case CP_TEXT_COMPARISON:
    case CP_N_TEXTS:
    default:
      return ".csv";
    }
}

/**
 * cp_text_export_run:
 * @comparison: (nullable): needed for its table alone
 * @target: the file, which is replaced where it is there
 *
 * Writes a text, as it is made on the command line.
 *
 * Returns: whether it was written; errors are %G_IO_ERROR_CANCELLED, those of writing a file, and for
 *   a corpus those of cp_without_text_new ()
 */
gboolean
cp_text_export_run (CpTextKind kind, CpMatrix *matrix, CpComparison *comparison, GFile *target,
                    GCancellable *cancellable, GError **error)
{
  Job job = { .kind = kind, .matrix = matrix, .comparison = comparison, .target = target };

  g_return_val_if_fail (kind < CP_N_TEXTS && matrix != NULL && G_IS_FILE (target), FALSE);
  g_return_val_if_fail (kind != CP_TEXT_COMPARISON || comparison != NULL, FALSE);

  return do_job (&job, cancellable, error);
}

/**
 * cp_text_export_run_async:
 * @progress: (nullable): is told how far it is; not after @callback
 * @progress_data: data for @progress
 *
 * Does what cp_text_export_run () does, in a thread.
 */
void
cp_text_export_run_async (CpTextKind kind, CpMatrix *matrix, CpComparison *comparison, GFile *target,
                          CpExportProgressFunc progress, gpointer progress_data,
                          GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data)
{
  g_autoptr (GTask) task = NULL;
  Job *job;

  g_return_if_fail (kind < CP_N_TEXTS && matrix != NULL && G_IS_FILE (target));
  g_return_if_fail (kind != CP_TEXT_COMPARISON || comparison != NULL);

  job = g_new0 (Job, 1);
  job->kind = kind;
  job->matrix = cp_matrix_ref (matrix);
  job->comparison = comparison != NULL ? cp_comparison_ref (comparison) : NULL;
  job->target = g_object_ref (target);
  job->progress = progress;
  job->progress_data = progress_data;
  task = g_task_new (NULL, cancellable, callback, data);
  job->task = task;
  g_task_set_source_tag (task, cp_text_export_run_async);
  g_task_set_task_data (task, job, job_free);
  /* What was finished before it could be stopped is there, and is told so. */
  g_task_set_check_cancellable (task, FALSE);
  g_task_run_in_thread (task, run_cb);
}

/**
 * cp_text_export_run_finish:
 *
 * Gets what became of cp_text_export_run_async ().
 *
 * Returns: whether it was written, as cp_text_export_run ()
 */
gboolean
cp_text_export_run_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (G_IS_TASK (result), FALSE);
  g_return_val_if_fail (g_task_get_source_tag (G_TASK (result)) == cp_text_export_run_async, FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
