/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A comparison as JSON. */

#pragma once

#include "cp-comparison.h"

G_BEGIN_DECLS

char *cp_comparison_to_json (const CpComparison *comparison);

G_END_DECLS
