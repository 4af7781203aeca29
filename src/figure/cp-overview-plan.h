/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the parts of an overview's rows stand: measured before anything is put on a page. */

#pragma once

#include "cp-figure-pen.h"
#include "cp-overview.h"

G_BEGIN_DECLS

/* Lengths are units. */
#define CP_OVERVIEW_AXIS_GAP 5.0   /* from the line to the first mark */
#define CP_OVERVIEW_NUMBER_GAP 5.0 /* from the last mark to its number */
#define CP_OVERVIEW_SIGN 9.5
#define CP_OVERVIEW_SIGN_GAP 5.0
#define CP_OVERVIEW_DISPUTER_GAP 9.0

typedef enum
{
  CP_OVERVIEW_OTHERS,
  CP_OVERVIEW_DISPUTES,
  CP_OVERVIEW_SHARED,
  CP_N_OVERVIEW_COLUMNS,
} CpOverviewColumn;

/* What is written in a row. */
typedef struct
{
  CpTextBlock *label;
  char *numbers[CP_N_SIDES];   /* how many statements, "" where a side says nothing */
  char *speakers[CP_N_SIDES];  /* "by 5" */
  char *missing[CP_N_SIDES];   /* "no experts" where a side says nothing, else NULL */
  double widths[CP_N_SIDES];   /* of the numbers, or of what is missing */
  double by_widths[CP_N_SIDES]; /* of the speakers, with the gap before them */
  char *disputers[CP_N_SIDES]; /* a name or a number; NULL where nobody disputes */
  char *shared;
  gboolean nothing;            /* nobody says anything */
} CpOverviewTexts;

/* How rows are laid out; the same on all pages. */
typedef struct
{
  const CpOverview *overview; /* borrowed */
  double width;
  char *nobody[CP_N_SIDES]; /* what stands where a side says nothing */

  gboolean stacked; /* labels stand above the marks */
  gboolean named;   /* who disputes is named */
  gboolean alone;   /* numbers are without their speakers */
  gboolean bars;    /* statements are bars, not marks */
  double label_most;
  double reaches[CP_N_SIDES]; /* how far from the line there is room at least, for their names */

  double scale;     /* what a statement takes on its line */
  double axis;      /* where the line is, from the left edge */
  double right_end; /* where the room for the right side ends */
  double columns[CP_N_OVERVIEW_COLUMNS]; /* their left edges */
  double column_widths[CP_N_OVERVIEW_COLUMNS];
  char *heads[CP_N_OVERVIEW_COLUMNS];
  CpOverviewTexts *rows;
  guint n_rows;
} CpOverviewPlan;

CpOverviewPlan *cp_overview_plan_new (const CpOverview *overview, double width);
void cp_overview_plan_free (CpOverviewPlan *self);
double cp_overview_plan_get_end (const CpOverviewPlan *self, const CpOverviewTexts *texts,
                                 CpSide side);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpOverviewPlan, cp_overview_plan_free)

G_END_DECLS
