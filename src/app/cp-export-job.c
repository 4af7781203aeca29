/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Figures written as files, beside the main loop. */

#include "cp-export-job.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "cp-file.h"
#include "cp-job-progress.h"

/*
 * All pages are laid out, drawn and written beside their places before the first gets its own, so
 * that a failure or a stop leaves everything as it was. Files that have no path on this machine are
 * written through their streams once all are drawn; what is new among them is removed again when one
 * fails.
 */

/* So many pages that are files of their own are drawn before they are written. */
#define LOT_MAX 4
/* How many files a question about replacing them names. */
#define NAMES_TOLD 3

typedef struct
{
  CpFigureRequest *request;
  GFile *target;
  CpFigureFormat format;
  CpReplace replace;
  CpExportProgressFunc progress;
  gpointer progress_data;
} Job;

/* What has been done of a job; by the thread that does it. */
typedef struct
{
  GTask *task;             /* to be told how far it is, or NULL */
  GPtrArray *pages;        /* CpFigure */
  guint n_drawn;           /* of them */
  GPtrArray *files;        /* GFile: one for each page, or one */
  GPtrArray *replacements; /* CpFileReplacement, of local files */
  GPtrArray *contents;     /* GBytes, of the others */
} Work;

static void
job_free (gpointer data)
{
  Job *self = data;

  cp_figure_request_unref (self->request);
  g_object_unref (self->target);
  g_free (self);
}

static void
clear_work (Work *self)
{
  g_clear_pointer (&self->pages, g_ptr_array_unref);
  g_clear_pointer (&self->files, g_ptr_array_unref);
  g_clear_pointer (&self->replacements, g_ptr_array_unref);
  g_clear_pointer (&self->contents, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Work, clear_work)

static void
init_work (Work *self, GFile *target, guint n_files)
{
  self->files = g_ptr_array_new_with_free_func (g_object_unref);
  self->replacements =
      g_ptr_array_new_with_free_func ((GDestroyNotify) cp_file_replacement_free);
  self->contents = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  for (guint i = 0; i < n_files; i++)
    g_ptr_array_add (self->files, cp_export_job_get_page_file (target, i));
}

static char *
dup_name (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);

  return g_filename_display_name (name);
}

/* What a file is called says what it is. */
static gboolean
check_suffix (GFile *target, CpFigureFormat format, GError **error)
{
  const char *suffix = cp_figure_format_get_suffix (format);
  g_autofree char *name = dup_name (target);
  const char *point = strrchr (name, '.');

  if (point != NULL && g_ascii_strcasecmp (point + 1, suffix) == 0)
    return TRUE;

  g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_FILENAME,
               /* Translators: a file, and a suffix such as "pdf". */
               _("“%s” does not end in .%s"), name, suffix);
  return FALSE;
}

/* Names those files that would be replaced without anybody having said so. */
static gboolean
check_existing (const Work *self, CpReplace replace, GCancellable *cancellable, GError **error)
{
  g_autoptr (GString) names = g_string_new (NULL);
  guint n_existing = 0;

  for (guint i = replace == CP_REPLACE_NONE ? 0 : 1; i < self->files->len; i++)
    {
      g_autofree char *name = dup_name (self->files->pdata[i]);

      if (!g_file_query_exists (self->files->pdata[i], cancellable))
        continue;
      if (n_existing < NAMES_TOLD)
        g_string_append_printf (names, "%s“%s”", n_existing > 0 ? ", " : "", name);
      else if (n_existing == NAMES_TOLD)
        g_string_append (names, ", …");
      n_existing++;
    }
  if (n_existing == 0)
    return TRUE;

  g_set_error (error, G_IO_ERROR, G_IO_ERROR_EXISTS,
               /* Translators: a number of files, and their names. */
               ngettext ("%u file is there already: %s.", "%u files are there already: %s.",
                         n_existing),
               n_existing, names->str);
  return FALSE;
}

static gboolean
write_contents_cb (int fd, gpointer data, GError **error)
{
  gsize n_bytes;
  const char *bytes = g_bytes_get_data (data, &n_bytes);

  return cp_file_write_all (fd, bytes, n_bytes, error);
}

/* Writes a page beside its place, or keeps it where that cannot be done. */
static gboolean
take_page (Work *self, GFile *file, GBytes *contents, GCancellable *cancellable, GError **error)
{
  g_autofree char *path = g_file_is_native (file) ? g_file_get_path (file) : NULL;
  CpFileReplacement *replacement;

  if (path == NULL)
    {
      g_ptr_array_add (self->contents, g_bytes_ref (contents));
      return TRUE;
    }
  replacement =
      cp_file_replacement_new (path, NULL, write_contents_cb, contents, cancellable, error);
  if (replacement == NULL)
    return FALSE;
  g_ptr_array_add (self->replacements, replacement);
  return TRUE;
}

static void
remove_files (const GPtrArray *files)
{
  for (guint i = 0; i < files->len; i++)
    g_file_delete (files->pdata[i], NULL, NULL);
}

static gboolean
write_stream (GFile *file, GBytes *contents, GCancellable *cancellable, GError **error)
{
  gsize n_bytes;
  const char *bytes = g_bytes_get_data (contents, &n_bytes);

  return g_file_replace_contents (file, bytes, n_bytes, NULL, FALSE, G_FILE_CREATE_NONE, NULL,
                                  cancellable, error);
}

/* Writes what has no path; all or, of what is new, nothing. */
static gboolean
write_streams (const Work *self, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) new_files = g_ptr_array_new ();

  for (guint i = 0; i < self->contents->len; i++)
    {
      if (!g_file_query_exists (self->files->pdata[i], NULL))
        g_ptr_array_add (new_files, self->files->pdata[i]);
      if (!write_stream (self->files->pdata[i], self->contents->pdata[i], cancellable, error))
        {
          remove_files (new_files);
          return FALSE;
        }
    }
  return TRUE;
}

static void
tell_progress (GTask *task, double fraction)
{
  const Job *job = task != NULL ? g_task_get_task_data (task) : NULL;

  if (job != NULL)
    cp_job_progress_tell (task, job->progress, job->progress_data, fraction);
}

static void
page_drawn_cb (guint n_pages, gpointer data)
{
  const Work *self = data;

  tell_progress (self->task, (double) (self->n_drawn + n_pages) / self->pages->len);
}

/* The pages of one or more files, from the first that is not drawn. */
static gboolean
draw_lot (Work *self, CpFigureFormat format, guint scale, GCancellable *cancellable, GError **error)
{
  guint lot_size = cp_figure_format_has_pages (format) ? self->pages->len
                                                       : MIN (g_get_num_processors (), LOT_MAX);
  g_autoptr (GPtrArray) lot = g_ptr_array_new ();
  g_autoptr (GPtrArray) contents = NULL;

  for (guint i = self->n_drawn; i < MIN (self->n_drawn + lot_size, self->pages->len); i++)
    g_ptr_array_add (lot, self->pages->pdata[i]);
  contents = cp_figure_encode_pages_full (lot, format, scale, page_drawn_cb, self, cancellable,
                                          error);
  if (contents == NULL)
    return FALSE;
  for (guint i = 0; i < contents->len; i++)
    if (!take_page (self, self->files->pdata[self->n_drawn + i], contents->pdata[i], cancellable,
                    error))
      return FALSE;
  self->n_drawn += lot->len;
  return TRUE;
}

static GPtrArray *
do_job (const CpFigureRequest *request, GFile *target, CpFigureFormat format, CpReplace replace,
        GTask *task, GCancellable *cancellable, GError **error)
{
  guint scale = cp_figure_request_get_options (request)->scale;
  g_auto (Work) work = { .task = task };

  if (g_cancellable_set_error_if_cancelled (cancellable, error)
      || !check_suffix (target, format, error))
    return NULL;
  work.pages = cp_figure_request_lay_out_stoppable (request, cancellable, error);
  if (work.pages == NULL)
    return NULL;

  init_work (&work, target, cp_figure_format_has_pages (format) ? 1 : work.pages->len);
  if (replace != CP_REPLACE_ALL && !check_existing (&work, replace, cancellable, error))
    return NULL;
  tell_progress (task, 0);
  while (work.n_drawn < work.pages->len)
    if (!draw_lot (&work, format, scale, cancellable, error))
      return NULL;
  if (g_cancellable_set_error_if_cancelled (cancellable, error)
      || !cp_file_replacement_commit_all (work.replacements, error)
      || !write_streams (&work, cancellable, error))
    return NULL;

  return g_steal_pointer (&work.files);
}

static void
run_cb (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Job *job = data;
  GError *error = NULL;
  GPtrArray *files = do_job (job->request, job->target, job->format, job->replace, task,
                             cancellable, &error);

  if (files == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, files, (GDestroyNotify) g_ptr_array_unref);
}

/**
 * cp_export_job_get_page_file:
 * @target: the file of the first page
 * @page: which, from 0
 *
 * Names the file of a page that has one of its own: "NAME.png", "NAME-2.png" and so on, as the
 * command line does.
 *
 * Returns: (transfer full): the file
 */
GFile *
cp_export_job_get_page_file (GFile *target, guint page)
{
  g_autofree char *name = NULL;
  g_autofree char *page_name = NULL;
  g_autoptr (GFile) folder = NULL;
  const char *suffix;

  g_return_val_if_fail (G_IS_FILE (target), NULL);

  folder = g_file_get_parent (target);
  if (page == 0 || folder == NULL)
    return g_object_ref (target);
  name = g_file_get_basename (target);
  suffix = strrchr (name, '.');
  if (suffix == NULL || suffix == name)
    suffix = name + strlen (name);
  page_name = g_strdup_printf ("%.*s-%u%s", (int) (suffix - name), name, page + 1, suffix);

  return g_file_get_child (folder, page_name);
}

/**
 * cp_export_job_run:
 * @target: the file, or that of the first page; its name ends as those of its format do
 * @format: what to write; some have all pages in one file
 * @replace: what may be replaced
 * @cancellable: (nullable): to stop between pages
 *
 * Lays a figure out, draws it and writes its pages: all of them, or none.
 *
 * Returns: (transfer full) (element-type GFile): the files, or %NULL: with %CP_FIGURE_ERROR, with
 *   %G_IO_ERROR_EXISTS where a file may not be replaced, with %G_IO_ERROR_INVALID_FILENAME where
 *   it does not end as its format does, with %G_IO_ERROR_CANCELLED, or with %CP_CORPUS_ERROR or
 *   %G_IO_ERROR where a file cannot be written
 */
GPtrArray *
cp_export_job_run (const CpFigureRequest *request, GFile *target, CpFigureFormat format,
                   CpReplace replace, GCancellable *cancellable, GError **error)
{
  g_return_val_if_fail (request != NULL && G_IS_FILE (target), NULL);
  g_return_val_if_fail ((guint) format < CP_N_FORMATS, NULL);

  return do_job (request, target, format, replace, NULL, cancellable, error);
}

/**
 * cp_export_job_run_async:
 * @progress: (nullable): is told how far the job is; not after @callback
 * @progress_data: data for @progress
 *
 * Does what cp_export_job_run () does, in a thread.
 */
void
cp_export_job_run_async (CpFigureRequest *request, GFile *target, CpFigureFormat format,
                         CpReplace replace, CpExportProgressFunc progress,
                         gpointer progress_data, GCancellable *cancellable,
                         GAsyncReadyCallback callback, gpointer data)
{
  g_autoptr (GTask) task = NULL;
  Job *job;

  g_return_if_fail (request != NULL && G_IS_FILE (target));
  g_return_if_fail ((guint) format < CP_N_FORMATS);

  job = g_new0 (Job, 1);
  job->request = cp_figure_request_ref (request);
  job->target = g_object_ref (target);
  job->format = format;
  job->replace = replace;
  job->progress = progress;
  job->progress_data = progress_data;
  task = g_task_new (NULL, cancellable, callback, data);
  g_task_set_source_tag (task, cp_export_job_run_async);
  g_task_set_task_data (task, job, job_free);
  /* What was finished before it could be stopped is there, and is told so. */
  g_task_set_check_cancellable (task, FALSE);
  g_task_run_in_thread (task, run_cb);
}

/**
 * cp_export_job_run_finish:
 *
 * Gets what became of cp_export_job_run_async ().
 *
 * Returns: (transfer full) (element-type GFile): as cp_export_job_run ()
 */
GPtrArray *
cp_export_job_run_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (G_IS_TASK (result), NULL);
  g_return_val_if_fail (g_task_get_source_tag (G_TASK (result)) == cp_export_job_run_async, NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
