/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How much each side says on each topic, by how many speakers, and who disputes the other side. */

#pragma once

#include "cp-matrix.h"

G_BEGIN_DECLS

/* One topic. Indexed by CpSide where there is a number for each. */
typedef struct
{
  guint statements[CP_N_SIDES];
  guint relayed[CP_N_SIDES];           /* of these, how many pass on another's words */
  guint speakers[CP_N_SIDES];          /* distinct ones, the first named of a statement */
  guint both;                          /* of those on the left, how many are on the right too */
  const guint32 *disputers[CP_N_SIDES]; /* speakers who dispute somebody of the other side */
  guint n_disputers[CP_N_SIDES];       /* none of the others */
  guint n_documents;                   /* articles in which the topic is spoken about */
  guint n_shared;                      /* of these, in how many both sides speak on it */
} CpOverviewRow;

typedef struct _CpOverview CpOverview;

CpOverview *cp_overview_new (CpMatrix *matrix);
void cp_overview_free (CpOverview *self);

CpMatrix *cp_overview_get_matrix (const CpOverview *self);
const CpOverviewRow *cp_overview_get_row (const CpOverview *self, guint row);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpOverview, cp_overview_free)

G_END_DECLS
