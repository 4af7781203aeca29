/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A cell of the matrix on a figure: tile and bar side by side. */

#pragma once

#include "cp-cell-face.h"
#include "cp-figure-pen.h"

G_BEGIN_DECLS

double cp_matrix_cell_get_width (double tile_width);
void cp_matrix_cell_add (CpFigure *figure, const CpCellFace *face, double x, double y,
                         double tile_width, double bar_width);

G_END_DECLS
