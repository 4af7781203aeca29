/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A comparison as figures of any size: a page a question, then links, then the rest. */

#pragma once

#include "cp-comparison.h"
#include "cp-figure.h"

G_BEGIN_DECLS

GPtrArray *cp_comparison_figure_layout (CpComparison *comparison, const CpFigureOptions *options,
                                        GError **error);

G_END_DECLS
