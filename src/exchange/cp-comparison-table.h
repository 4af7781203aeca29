/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A comparison as a table of comma-separated values. */

#pragma once

#include "cp-comparison.h"

G_BEGIN_DECLS

char *cp_comparison_table_to_csv (const CpComparison *comparison);

G_END_DECLS
