/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A cell of a timeline on a figure: marks or bars about a line. */

#pragma once

#include "cp-figure-pen.h"
#include "cp-time-face.h"

G_BEGIN_DECLS

/* What all cells of a timeline have in common, in units. */
typedef struct
{
  gboolean bars;
  CpTimeMetrics metrics;
  double least;   /* the width of a cell at least */
  double longest; /* the longest bar, of @largest statements */
  double number;  /* the width of the widest number */
  guint largest;
} CpTimeScale;

void cp_time_scale_init (CpTimeScale *self, const CpTimeline *timeline);
void cp_time_scale_set_width (CpTimeScale *self, double width);
void cp_time_cell_add (CpFigure *figure, const CpTimeScale *scale, const CpTimeFace *face, double x,
                       double y, double width);
void cp_time_cell_add_none (CpFigure *figure, double x, double y, double width);

G_END_DECLS
