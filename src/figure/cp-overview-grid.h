/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rows of an overview: what each side says left and right of one line, and three columns. */

#pragma once

#include "cp-figure-page.h"
#include "cp-overview.h"

G_BEGIN_DECLS

typedef struct _CpOverviewGrid CpOverviewGrid;

CpOverviewGrid *cp_overview_grid_new (const CpOverview *overview, double width, gboolean dense);
void cp_overview_grid_free (CpOverviewGrid *self);

gboolean cp_overview_grid_has_bars (const CpOverviewGrid *self);
gboolean cp_overview_grid_has_speakers (const CpOverviewGrid *self);
guint cp_overview_grid_fit_rows (const CpOverviewGrid *self, guint first_row, guint n_rows,
                                 double height);
GPtrArray *cp_overview_grid_list_cut (const CpOverviewGrid *self, guint first_row, guint n_rows);
void cp_overview_grid_add (const CpOverviewGrid *self, const CpFigurePage *page, guint first_row,
                           guint n_rows);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpOverviewGrid, cp_overview_grid_free)

G_END_DECLS
