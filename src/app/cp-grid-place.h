/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The places of a grid: within its rows and columns, in words, and by arrow and page keys. */

#pragma once

#include "cp-matrix-geometry.h"

G_BEGIN_DECLS

/* A grid that is there has at least one of each. */
typedef struct
{
  guint n_rows;
  guint n_columns;
} CpGridSize;

CpMatrixPlace cp_grid_place_clamp (CpMatrixPlace place, CpGridSize size);
void cp_grid_place_append_words (CpMatrixPlace place, CpGridSize size, GString *sentence);

gboolean cp_grid_place_find_step (guint key, gboolean rtl, int *rows, int *columns);
gboolean cp_grid_place_find_target (CpMatrixPlace from, guint key, gboolean control, gboolean rtl,
                                    CpGridSize size, CpMatrixRange sight, CpMatrixPlace *target);

G_END_DECLS
