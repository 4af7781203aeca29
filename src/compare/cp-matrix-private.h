/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The inside of a matrix, for the files that count and sort. */

#pragma once

#include "cp-coverage.h"
#include "cp-matrix.h"
#include "cp-matrix-count.h"

G_BEGIN_DECLS

/*
 * Rows and columns have a place, where they stand unsorted, and cells lie by place; the orders tell
 * the place of what is shown at a row or column. Behind the last place are the totals.
 */
struct _CpMatrix
{
  gatomicrefcount ref_count;
  CpSnapshot *snapshot;
  CpQuery *filter; /* or NULL */
  CpSides *sides;
  CpMeasure measure;

  GArray *rows; /* of CpMatrixRow, by place */
  CpSourceList *sources;
  guint n_rows;
  guint n_columns;
  guint32 *row_order;
  guint32 *column_order;

  guint8 *matches; /* one for each row of the statements: whether the filter lets it pass */
  guint32 *set_offsets;
  guint32 *set_rows;
  CpCount *counts; /* by cp_matrix_get_cell () */
  CpCoverage coverage;
  GPtrArray *further_topics;  /* (element-type utf8): in the row of several together, or NULL */
  GPtrArray *further_sources; /* the same of the column */

  gsize has_details; /* for g_once_init_enter () */
  CpDetail *details; /* by cp_matrix_get_cell (); only where they were asked for */
  guint32 *by_role;
};

/* Where the cell at two places lies; columns are outermost, as statements of a source come together. */
static inline gsize
cp_matrix_get_cell (const CpMatrix *self, guint row, guint column)
{
  return (gsize) column * (self->n_rows + 1) + row;
}

gboolean cp_matrix_check_cells (guint n_rows, guint n_columns, GError **error);
GArray *cp_matrix_create_rows (void);
void cp_matrix_make_rows (CpMatrix *self);
void cp_matrix_count_statements (CpMatrix *self);
void cp_matrix_get_count_input (const CpMatrix *self, CpCountInput *input);
void cp_matrix_count_details (CpMatrix *self);
double cp_matrix_get_value_at (CpMatrix *self, guint row, guint column);
guint32 *cp_matrix_sort_rows (CpMatrix *self, CpSort sort);
guint32 *cp_matrix_sort_columns (CpMatrix *self, CpSort sort);

G_END_DECLS
