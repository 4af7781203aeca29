/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Figures as files of whatever format, drawn at once. */

#include "cp-figure-files.h"

#include "cp-fodp.h"
#include "cp-pdf.h"
#include "cp-png.h"
#include "cp-svg.h"

/* A page is drawn by one thread, which has fonts of its own, so pages are the same bytes however
 * many threads there are. A page of 1080p takes some 9 MB while it is drawn, at scale 4 some 140. */

#define MAX_THREADS 4

static const char *const suffixes[CP_N_FORMATS] = {
  [CP_FORMAT_PNG] = "png",
  [CP_FORMAT_SVG] = "svg",
  [CP_FORMAT_PDF] = "pdf",
  [CP_FORMAT_FODP] = "fodp",
};

/* What pages have in common that are drawn at once. */
typedef struct
{
  CpFigureFormat format;
  guint scale;
  GCancellable *cancellable;
  CpFigureProgressFunc progress;
  gpointer progress_data;
  GMutex lock; /* of what follows, and of telling it */
  guint n_done;
} Batch;

typedef struct
{
  const CpFigure *figure;
  GBytes *file;
  GError *error;
} Page;

static void
count_page (Batch *self)
{
  g_mutex_lock (&self->lock);
  self->n_done++;
  if (self->progress != NULL)
    self->progress (self->n_done, self->progress_data);
  g_mutex_unlock (&self->lock);
}

static void
encode_page_cb (gpointer data, gpointer user_data)
{
  Page *page = data;
  Batch *batch = user_data;

  if (g_cancellable_set_error_if_cancelled (batch->cancellable, &page->error))
    return;
  if (batch->format == CP_FORMAT_SVG)
    page->file = cp_svg_encode (page->figure);
  else
    page->file = cp_png_encode (page->figure, batch->scale, &page->error);
  if (page->file != NULL)
    count_page (batch);
}

static void
run_pages (Batch *batch, Page *pages, guint n_pages)
{
  guint n_threads = MIN (MIN (n_pages, g_get_num_processors ()), MAX_THREADS);
  GThreadPool *pool;

  if (n_threads < 2)
    {
      for (guint i = 0; i < n_pages; i++)
        encode_page_cb (&pages[i], batch);
      return;
    }

  pool = g_thread_pool_new (encode_page_cb, batch, n_threads, FALSE, NULL);
  for (guint i = 0; i < n_pages; i++)
    g_thread_pool_push (pool, &pages[i], NULL);
  g_thread_pool_free (pool, FALSE, TRUE);
}

static GPtrArray *
encode_apart (GPtrArray *pages, Batch *batch, GError **error)
{
  g_autoptr (GPtrArray) files = NULL;
  g_autofree Page *jobs = NULL;
  GError *first_error = NULL;

  jobs = g_new0 (Page, pages->len);
  for (guint i = 0; i < pages->len; i++)
    jobs[i].figure = g_ptr_array_index (pages, i);
  run_pages (batch, jobs, pages->len);

  files = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  for (guint i = 0; i < pages->len; i++)
    {
      if (jobs[i].file != NULL)
        g_ptr_array_add (files, jobs[i].file);
      if (jobs[i].error != NULL && first_error == NULL)
        first_error = jobs[i].error;
      else
        g_clear_error (&jobs[i].error);
    }
  if (first_error == NULL)
    return g_steal_pointer (&files);

  g_propagate_error (error, first_error);
  return NULL;
}

static GPtrArray *
encode_together (GPtrArray *pages, const Batch *batch, GError **error)
{
  GBytes *(*encode) (GPtrArray *, CpFigureProgressFunc, gpointer, GCancellable *, GError **) =
      batch->format == CP_FORMAT_PDF ? cp_pdf_encode : cp_fodp_encode;
  GBytes *file = encode (pages, batch->progress, batch->progress_data, batch->cancellable, error);
  GPtrArray *files;

  if (file == NULL)
    return NULL;
  files = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  g_ptr_array_add (files, file);

  return files;
}

/**
 * cp_figure_format_get_suffix:
 *
 * Gets what the names of such files end in, without its point.
 */
const char *
cp_figure_format_get_suffix (CpFigureFormat format)
{
  g_return_val_if_fail ((guint) format < CP_N_FORMATS, NULL);

  return suffixes[format];
}

/**
 * cp_figure_format_from_suffix:
 * @suffix: without its point, in lower case
 * @format: (out): the format
 *
 * Finds the format of files whose names end so.
 *
 * Returns: whether there is one
 */
gboolean
cp_figure_format_from_suffix (const char *suffix, CpFigureFormat *format)
{
  g_return_val_if_fail (suffix != NULL && format != NULL, FALSE);

  for (CpFigureFormat i = 0; i < CP_N_FORMATS; i++)
    if (g_str_equal (suffixes[i], suffix))
      {
        *format = i;
        return TRUE;
      }
  return FALSE;
}

/**
 * cp_figure_format_has_pages:
 *
 * Tells whether all pages are in one file; else each has its own.
 */
gboolean
cp_figure_format_has_pages (CpFigureFormat format)
{
  return format == CP_FORMAT_PDF || format == CP_FORMAT_FODP;
}

/**
 * cp_figure_encode_pages:
 * @pages: (element-type CpFigure): the figures, at least one
 * @scale: 1 to 4, px of the picture for one of the figure; only pixels need it
 * @cancellable: (nullable): to stop between pages
 *
 * Makes files of figures: one of each, or one of all where the format has pages. See cp_png_encode (),
 * cp_svg_encode (), cp_pdf_encode () and cp_fodp_encode (). May be called from any thread.
 *
 * Returns: (nullable) (transfer full) (element-type GBytes): the files in the order of the pages, or
 *   %NULL with the error of the first page that failed
 */
GPtrArray *
cp_figure_encode_pages (GPtrArray *pages, CpFigureFormat format, guint scale,
                        GCancellable *cancellable, GError **error)
{
  return cp_figure_encode_pages_full (pages, format, scale, NULL, NULL, cancellable, error);
}

/**
 * cp_figure_encode_pages_full:
 * @progress: (nullable): told after each page
 * @progress_data: data for @progress
 *
 * Does what cp_figure_encode_pages () does, and tells how far it is.
 *
 * Returns: (nullable) (transfer full) (element-type GBytes): as cp_figure_encode_pages ()
 */
GPtrArray *
cp_figure_encode_pages_full (GPtrArray *pages, CpFigureFormat format, guint scale,
                             CpFigureProgressFunc progress, gpointer progress_data,
                             GCancellable *cancellable, GError **error)
{
  Batch batch = { format, scale, cancellable, progress, progress_data, { 0 }, 0 };
  GPtrArray *files;

  g_return_val_if_fail (pages != NULL && pages->len > 0, NULL);
  g_return_val_if_fail ((guint) format < CP_N_FORMATS, NULL);

  g_mutex_init (&batch.lock);
  if (cp_figure_format_has_pages (format))
    files = encode_together (pages, &batch, error);
  else
    files = encode_apart (pages, &batch, error);
  g_mutex_clear (&batch.lock);

  return files;
}
