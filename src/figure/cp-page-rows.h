/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows shared out to pages, where how many fit a page depends on which they are. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The rows of one page. */
typedef struct
{
  guint first;
  guint n;
} CpPageRows;

/* How many of the rows, from the first, fit a page whose notes are those that go with all of them. */
typedef guint (*CpPageRowsFit) (gconstpointer data, const CpPageRows *rows);

gboolean cp_page_rows_limit (CpPageRows *self, guint least, CpPageRowsFit fit, gconstpointer data);

guint cp_page_rows_fill (guint n_rows, guint n_pages, CpPageRowsFit fit, gconstpointer data,
                         GArray *pages);
GArray *cp_page_rows_share (guint n_rows, CpPageRowsFit fit, gconstpointer data);

G_END_DECLS
