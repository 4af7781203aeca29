/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a timeline says in words: its columns, its cells, and what stands around them. */

#pragma once

#include "cp-figure-sources.h"
#include "cp-timeline.h"

G_BEGIN_DECLS

/* What stands above a column, a line each. */
typedef struct
{
  char *name; /* "Nov*", "2024", "27", "No date" */
  char *more; /* "2023", "no month", "months"; may be empty */
} CpTimeHeading;

void cp_time_heading_init (CpTimeHeading *self, const CpTimeColumn *column, gboolean with_year);
char *cp_time_heading_dup_line (const CpTimeHeading *self, const CpTimeColumn *column);
void cp_time_heading_clear (CpTimeHeading *self);

char *cp_timeline_words_dup_title (void);
char *cp_timeline_words_dup_scope (const CpTimeline *timeline, const CpFigureSources *sources);
char *cp_timeline_words_dup_marks (const CpTimeline *timeline, const CpFigureSources *sources);
char *cp_timeline_words_dup_description (const CpTimeline *timeline, const CpFigureSources *sources,
                                         guint first_lane, guint n_lanes);
char *cp_timeline_words_dup_column (const CpTimeColumn *column);
char *cp_timeline_words_dup_documents (guint n_documents);
char *cp_timeline_words_dup_lane (const CpTimeline *timeline, guint lane);
char *cp_timeline_words_dup_heading (const CpTimeline *timeline, guint column);
char *cp_timeline_words_dup_cell (const CpTimeline *timeline, guint lane, guint column);

G_END_DECLS
