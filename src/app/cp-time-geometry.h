/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the lanes, months and cells of a timeline lie in a view, and what lies at a point. */

#pragma once

#include "cp-matrix-geometry.h"
#include "cp-time-face.h"

G_BEGIN_DECLS

/* What the geometry follows from, in px. */
typedef struct
{
  double width; /* of the view */
  double height;
  double text_scale; /* of lengths that follow the font */
  double label_width;   /* of the widest label of a lane on one line */
  double total_width;   /* of the widest number beside one */
  double month_width;   /* of the widest name of a month */
  double heading_width; /* of the widest heading of a column on one line */
  double gap_width;     /* of the widest heading of a gap */
  double number_width;  /* of the widest number beside a bar; 0 where there are marks */
  gboolean rtl;
} CpTimeSizes;

/* Computed by cp_time_geometry_update (); only read elsewhere. Places are those of a matrix: rows
 * are lanes, and CP_HEADER stands for headings and labels. */
typedef struct
{
  CpTimeSizes sizes;
  CpTimeMetrics metrics;
  guint n_lanes;
  guint n_columns;
  gboolean two_lines;   /* headings tell month and year on one line */
  double header_height;
  double label_start;
  double label_end;
  double total_end;
  double header_width;
  double bar_width; /* of the longest bar */
  double *columns;  /* where each begins, and the last ends; from the headers on */
  double *lanes;    /* the same */
  double *lines;    /* of each lane */
} CpTimeGeometry;

void cp_time_geometry_update (CpTimeGeometry *self, const CpTimeline *timeline,
                              const CpTimeSizes *sizes);
void cp_time_geometry_clear (CpTimeGeometry *self);

double cp_time_geometry_get_width (const CpTimeGeometry *self);
double cp_time_geometry_get_height (const CpTimeGeometry *self);
double cp_time_geometry_mirror (const CpTimeGeometry *self, double x, double width);
CpMatrixRange cp_time_geometry_get_range (const CpTimeGeometry *self, double scroll_x,
                                          double scroll_y);
CpMatrixBox cp_time_geometry_get_box (const CpTimeGeometry *self, CpMatrixPlace place,
                                      double scroll_x, double scroll_y);
CpMatrixPlace cp_time_geometry_find_place (const CpTimeGeometry *self, double scroll_x,
                                           double scroll_y, double x, double y);
void cp_time_geometry_reveal (const CpTimeGeometry *self, CpMatrixPlace place, double *scroll_x,
                              double *scroll_y);

G_END_DECLS
