/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The timeline as a figure of any size. */

#pragma once

#include "cp-figure.h"
#include "cp-timeline.h"

G_BEGIN_DECLS

GPtrArray *cp_timeline_figure_layout (CpTimeline *timeline, const CpFigureOptions *options,
                                      GError **error);

G_END_DECLS
