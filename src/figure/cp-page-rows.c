/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows shared out to pages, where how many fit a page depends on which they are. */

#include "cp-page-rows.h"

/* The notes below a page go with its rows: it is tried with all that are left and then with fewer. */

/* Whether the rows fit a page; if not, takes those away that do not. */
static gboolean
try_rows (CpPageRows *self, CpPageRowsFit fit, gconstpointer data)
{
  guint n = fit (data, self);

  if (n >= self->n || self->n == 1)
    return TRUE;
  self->n = MAX (n, 1);

  return FALSE;
}

static void
shrink (CpPageRows *self, CpPageRowsFit fit, gconstpointer data)
{
  while (self->n > 0 && !try_rows (self, fit, data))
    ;
}

/**
 * cp_page_rows_limit:
 * @least: how many there are to be, whether they fit or not
 * @fit: says how many fit
 *
 * Tells whether the rows fit a page; if not, takes those away that do not.
 */
gboolean
cp_page_rows_limit (CpPageRows *self, guint least, CpPageRowsFit fit, gconstpointer data)
{
  g_return_val_if_fail (self != NULL && fit != NULL, TRUE);

  if (self->n <= least || try_rows (self, fit, data))
    return TRUE;
  shrink (self, fit, data);
  self->n = MAX (self->n, least);

  return FALSE;
}

/**
 * cp_page_rows_fill:
 * @n_pages: how many pages there are to be, if that is enough; or 0 for as few as can be
 * @fit: says how many fit
 * @pages: (element-type CpPageRows): to be added to
 *
 * Fills pages with rows: with as many on each as fit, or with about as many on each. Where there are
 * no rows, there is a page without any.
 *
 * Returns: how many pages that are
 */
guint
cp_page_rows_fill (guint n_rows, guint n_pages, CpPageRowsFit fit, gconstpointer data,
                   GArray *pages)
{
  CpPageRows rows = { 0 };
  guint n_filled = 0;

  g_return_val_if_fail (pages != NULL, 0);

  do
    {
      guint n_left = n_pages > n_filled ? n_pages - n_filled : 1;

      rows.n = (n_rows - rows.first + n_left - 1) / n_left;
      shrink (&rows, fit, data);
      g_array_append_val (pages, rows);
      rows.first += rows.n;
      n_filled++;
    }
  while (rows.first < n_rows);

  return n_filled;
}

/**
 * cp_page_rows_share:
 * @fit: says how many fit
 *
 * Shares rows out to as few pages as can be, with about as many on each: none is left with a few
 * where these can be shared out.
 *
 * Returns: (transfer full) (element-type CpPageRows): the pages
 */
GArray *
cp_page_rows_share (guint n_rows, CpPageRowsFit fit, gconstpointer data)
{
  g_autoptr (GArray) greedy = g_array_new (FALSE, FALSE, sizeof (CpPageRows));
  g_autoptr (GArray) even = g_array_new (FALSE, FALSE, sizeof (CpPageRows));
  guint n_pages = cp_page_rows_fill (n_rows, 0, fit, data, greedy);

  if (n_pages > 1 && cp_page_rows_fill (n_rows, n_pages, fit, data, even) <= n_pages)
    return g_steal_pointer (&even);

  return g_steal_pointer (&greedy);
}
