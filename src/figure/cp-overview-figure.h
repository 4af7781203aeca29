/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The overview as a figure of any size. */

#pragma once

#include "cp-figure.h"
#include "cp-matrix.h"

G_BEGIN_DECLS

GPtrArray *cp_overview_figure_layout (CpMatrix *matrix, const CpFigureOptions *options,
                                      GError **error);

G_END_DECLS
