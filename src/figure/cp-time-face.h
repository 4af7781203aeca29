/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a lane shows of a month: marks or bars about a line, before anything is drawn. */

#pragma once

#include "cp-timeline.h"

G_BEGIN_DECLS

/* Marks stand so many to a row; where a side has more of them anywhere, all are bars. */
#define CP_TIME_MARKS_A_ROW 8
#define CP_TIME_MARKS_MAX 30

typedef struct
{
  guint numbers[CP_N_SIDES];   /* statements */
  gboolean missing[CP_N_SIDES]; /* a hollow sign, in the place of the first mark */
  guint rows[CP_N_SIDES];      /* of marks, or of one bar */
} CpTimeFace;

/* Lengths in whatever unit: of a row, and between the line and the row next to it. */
typedef struct
{
  double row;
  double line_gap;
} CpTimeMetrics;

gboolean cp_time_face_has_bars (const CpTimeline *timeline);
void cp_time_face_init (CpTimeFace *self, const CpTimeline *timeline, guint lane, guint column);
double cp_time_face_get_above (const CpTimeFace *self, const CpTimeMetrics *metrics);
double cp_time_face_get_below (const CpTimeFace *self, const CpTimeMetrics *metrics);
double cp_time_face_get_row (const CpTimeFace *self, const CpTimeMetrics *metrics, CpSide side,
                             guint row);

G_END_DECLS
