/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The links between two sides one by one: their order, and how many there are of each kind. */

#pragma once

#include "cp-comparison.h"

G_BEGIN_DECLS

/* One link of one row. */
typedef struct
{
  const CpLinkRow *row;
  const CpLink *link;
} CpLinkTie;

GArray *cp_link_ties_list (CpComparison *comparison);
GArray *cp_link_ties_list_by_kind (CpComparison *comparison);
char *cp_link_ties_dup_count (GArray *ties, CpSnapshot *snapshot);

G_END_DECLS
