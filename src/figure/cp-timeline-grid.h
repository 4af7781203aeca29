/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The lanes and months of a figure of the timeline: where they stand, and how they are drawn. */

#pragma once

#include "cp-figure-page.h"
#include "cp-timeline.h"

G_BEGIN_DECLS

typedef struct _CpTimelineGrid CpTimelineGrid;

/* The part of the timeline that one page shows; its columns are one of the grid's groups. */
typedef struct
{
  guint first_lane;
  guint n_lanes;
  guint group;
} CpTimelinePart;

CpTimelineGrid *cp_timeline_grid_new (const CpTimeline *timeline, double width);
void cp_timeline_grid_free (CpTimelineGrid *self);

guint cp_timeline_grid_get_n_groups (const CpTimelineGrid *self);
gboolean cp_timeline_grid_has_gap (const CpTimelineGrid *self, const CpTimelinePart *part);
guint cp_timeline_grid_fit_lanes (const CpTimelineGrid *self, const CpTimelinePart *part,
                                  double height);
GPtrArray *cp_timeline_grid_list_cut (const CpTimelineGrid *self, const CpTimelinePart *part);
double cp_timeline_grid_add (const CpTimelineGrid *self, const CpFigurePage *page,
                             const CpTimelinePart *part, double height);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpTimelineGrid, cp_timeline_grid_free)

G_END_DECLS
