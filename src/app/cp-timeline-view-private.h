/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The inside of a timeline view, for the files that scroll, draw, focus and listen. */

#pragma once

#include "cp-grid-cells.h"
#include "cp-grid-scroll.h"
#include "cp-matrix-texts.h"
#include "cp-time-geometry.h"
#include "cp-timeline-view.h"

G_BEGIN_DECLS

/* A place that is found again in another timeline. */
typedef struct
{
  const char *topic; /* interned, %NULL for the headings */
  gboolean label;    /* of the lane; else the column is that of @kind and @date */
  CpTimeKind kind;
  CpDate date;
} CpTimeKey;

/*
 * The session says what is counted; the view counts it by month and keeps where it is scrolled to
 * and what has the focus. What lies where is the geometry's business alone.
 */
struct _CpTimelineView
{
  GtkWidget parent_instance;

  CpSession *session;
  GSignalGroup *session_signals;
  CpTimeline *timeline;   /* NULL while there is none */
  GCancellable *counting; /* a count that runs, or NULL */
  gboolean stale;         /* the session has another matrix, and nobody looked yet */

  CpTimeGeometry geometry;
  CpTimeSizes measured; /* what follows from the texts alone */
  CpMatrixTexts *texts;

  CpGridScroll scroll;

  CpGridCells cells;
  CpMatrixPlace focus;
  CpTimeKey focus_key; /* the same, to find it again after a recount */

  GArray *compared; /* of CpScope: what was last opened from here */
  CpTimeKey compared_key;
  CpMatrixPlace compared_place; /* while it is drawn */

  CpMatrixPlace hover;
  gboolean has_pointer;
  double pointer_x;
  double pointer_y;
};

/* cp-timeline-view.c */
gboolean cp_timeline_view_has_cells (CpTimelineView *self);
void cp_timeline_view_update_geometry (CpTimelineView *self);

/* cp-timeline-scroll.c */
void cp_timeline_view_add_scroll (CpTimelineView *self);
void cp_timeline_view_reveal (CpTimelineView *self, CpMatrixPlace place);

/* cp-timeline-focus.c */
CpGridSize cp_timeline_view_get_size (CpTimelineView *self);
CpTimeKey cp_timeline_view_make_key (CpTimelineView *self, CpMatrixPlace place);
gboolean cp_timeline_view_find_key (CpTimelineView *self, const CpTimeKey *key, CpMatrixPlace *place);
void cp_timeline_view_set_focus (CpTimelineView *self, CpMatrixPlace place, gboolean grab);
void cp_timeline_view_restore_focus (CpTimelineView *self);
void cp_timeline_view_allocate_cells (CpTimelineView *self);
char *cp_timeline_view_dup_tooltip (CpTimelineView *self, CpMatrixPlace place);
void cp_timeline_view_open (CpTimelineView *self, CpMatrixPlace place);
gboolean cp_timeline_view_is_compared (CpTimelineView *self, CpMatrixPlace *place);

/* cp-timeline-input.c */
void cp_timeline_view_add_input (CpTimelineView *self);
void cp_timeline_view_update_hover (CpTimelineView *self);

/* cp-timeline-draw.c */
void cp_timeline_view_draw (CpTimelineView *self, GtkSnapshot *snapshot);

static inline CpMatrixBox
cp_timeline_view_get_box (CpTimelineView *self, CpMatrixPlace place)
{
  return cp_time_geometry_get_box (&self->geometry, place, self->scroll.x, self->scroll.y);
}

G_END_DECLS
