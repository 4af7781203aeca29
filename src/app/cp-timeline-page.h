/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The timeline with its legend. */

#pragma once

#include "cp-timeline-view.h"

G_BEGIN_DECLS

#define CP_TYPE_TIMELINE_PAGE (cp_timeline_page_get_type ())
G_DECLARE_FINAL_TYPE (CpTimelinePage, cp_timeline_page, CP, TIMELINE_PAGE, GtkWidget)

GtkWidget *cp_timeline_page_new (void);

void cp_timeline_page_set_session (CpTimelinePage *self, CpSession *session);
CpTimelineView *cp_timeline_page_get_view (CpTimelinePage *self);

G_END_DECLS
