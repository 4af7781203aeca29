/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The order in which a figure is read out. */

#pragma once

#include "cp-figure.h"

G_BEGIN_DECLS

GArray *cp_figure_list_to_read (const CpFigure *figure);
gboolean cp_figure_item_is_title (const CpFigureItem *item);
const CpFigureDoor *cp_figure_find_cell (const CpFigure *figure, const CpFigureItem *items,
                                         guint n_items, guint *n_of_cell);
gboolean cp_figure_item_goes_on (const CpFigureItem *items, guint n_items, guint i);

G_END_DECLS
