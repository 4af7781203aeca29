/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Several figures as PNG files, drawn at once. */

#include "cp-png-pages.h"

#include "cp-png.h"

/* A page is drawn by one thread, which has fonts of its own, so pages are the same bytes however
 * many threads there are. A page of 1080p takes some 9 MB while it is drawn, at scale 4 some 140. */

#define MAX_THREADS 4

typedef struct
{
  const CpFigure *figure;
  guint scale;
  GCancellable *cancellable;
  GBytes *file;
  GError *error;
} Page;

static void
encode_page_cb (gpointer data, gpointer user_data)
{
  Page *page = data;

  if (!g_cancellable_set_error_if_cancelled (page->cancellable, &page->error))
    page->file = cp_png_encode (page->figure, page->scale, &page->error);
}

static void
run_pages (Page *pages, guint n_pages)
{
  guint n_threads = MIN (MIN (n_pages, g_get_num_processors ()), MAX_THREADS);
  GThreadPool *pool;

  if (n_threads < 2)
    {
      for (guint i = 0; i < n_pages; i++)
        encode_page_cb (&pages[i], NULL);
      return;
    }

  pool = g_thread_pool_new (encode_page_cb, NULL, n_threads, FALSE, NULL);
  for (guint i = 0; i < n_pages; i++)
    g_thread_pool_push (pool, &pages[i], NULL);
  g_thread_pool_free (pool, FALSE, TRUE);
}

/**
 * cp_png_encode_pages:
 * @pages: (element-type CpFigure): the figures
 * @scale: 1 to 4, px of the picture for one of the figure
 * @cancellable: (nullable): to stop between pages
 * @error: return location for an error
 *
 * Makes a PNG file of each figure; see cp_png_encode().
 *
 * Returns: (nullable) (transfer full) (element-type GBytes): the files in the order of the pages, or
 *   %NULL with the error of the first page that failed
 */
GPtrArray *
cp_png_encode_pages (GPtrArray *pages, guint scale, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) files = NULL;
  g_autofree Page *jobs = NULL;
  GError *first_error = NULL;

  g_return_val_if_fail (pages != NULL, NULL);

  jobs = g_new0 (Page, pages->len);
  for (guint i = 0; i < pages->len; i++)
    jobs[i] = (Page) { g_ptr_array_index (pages, i), scale, cancellable, NULL, NULL };
  run_pages (jobs, pages->len);

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
