/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The timeline as a grid that scrolls: topics as lanes, months as columns. */

#pragma once

#include <gtk/gtk.h>

#include "cp-session.h"
#include "cp-timeline.h"

G_BEGIN_DECLS

#define CP_TYPE_TIMELINE_VIEW (cp_timeline_view_get_type ())
G_DECLARE_FINAL_TYPE (CpTimelineView, cp_timeline_view, CP, TIMELINE_VIEW, GtkWidget)

GtkWidget *cp_timeline_view_new (void);

void cp_timeline_view_set_session (CpTimelineView *self, CpSession *session);
CpTimeline *cp_timeline_view_get_timeline (CpTimelineView *self);
gboolean cp_timeline_view_find_box (CpTimelineView *self, const char *topic, int column,
                                    GdkRectangle *box);

G_END_DECLS
