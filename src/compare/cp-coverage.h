/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The articles and the time that some statements of a corpus are from. */

#pragma once

#include "cp-sides.h"

G_BEGIN_DECLS

typedef struct
{
  guint n_documents;
  CpDate first; /* 0 where no statement is dated */
  CpDate last;
} CpCoverage;

CpCoverage cp_coverage_measure (CpSnapshot *snapshot, const guint8 *statements);
guint8 *cp_coverage_find_sides (CpSnapshot *snapshot, const CpSides *sides);

G_END_DECLS
