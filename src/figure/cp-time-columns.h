/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How wide the columns of a timeline are, and which of them stand together on a page. */

#pragma once

#include "cp-timeline.h"

G_BEGIN_DECLS

/* The columns of a page. */
typedef struct
{
  guint first;
  guint n;
} CpTimeGroup;

/* Where a column is on its page: from where the first one begins. */
typedef struct
{
  double x;
  double width;
} CpTimePlace;

/* Lengths are units. */
typedef struct
{
  const CpTimeline *timeline; /* borrowed */
  GArray *places;             /* of CpTimePlace, by column */
  GArray *groups;             /* of CpTimeGroup */
  double open_width;          /* of a column, at least */
  double empty_width;         /* of a month without a document, at least */
} CpTimeColumns;

void cp_time_columns_init (CpTimeColumns *self, const CpTimeline *timeline, double least);
void cp_time_columns_clear (CpTimeColumns *self);

double cp_time_columns_get_width (const CpTimeColumns *self);
double cp_time_columns_place (CpTimeColumns *self, double room);

G_END_DECLS
