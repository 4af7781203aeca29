/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rows and columns of a figure of the matrix: where they stand, and how they are drawn. */

#pragma once

#include "cp-cell-face.h"
#include "cp-figure-page.h"

G_BEGIN_DECLS

typedef struct _CpMatrixGrid CpMatrixGrid;

/* The part of the matrix that one page shows. */
typedef struct
{
  guint first_row;
  guint n_rows;
  guint first_column;
  guint n_columns;
} CpMatrixPart;

CpMatrixGrid *cp_matrix_grid_new (CpMatrix *matrix, double width, gboolean dense);
void cp_matrix_grid_free (CpMatrixGrid *self);

guint cp_matrix_grid_get_n_columns (const CpMatrixGrid *self);
guint cp_matrix_grid_get_n_fitting (const CpMatrixGrid *self);
guint cp_matrix_grid_fit_rows (CpMatrixGrid *self, const CpMatrixPart *part, double height);
GPtrArray *cp_matrix_grid_list_cut (const CpMatrixGrid *self, const CpMatrixPart *part);
double cp_matrix_grid_add (CpMatrixGrid *self, const CpFigurePage *page, const CpMatrixPart *part,
                           double height);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpMatrixGrid, cp_matrix_grid_free)

G_END_DECLS
