/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the head of a comparison says of it as a whole. */

#pragma once

#include "cp-comparison.h"

G_BEGIN_DECLS

char *cp_comparison_summary_dup_extent (CpComparison *comparison);
char *cp_comparison_summary_dup_sentence (CpComparison *comparison);
char *cp_comparison_summary_dup_side (CpComparison *comparison, CpSide side);

G_END_DECLS
