/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A comparison as plain text: its four bands, one below the other. */

#pragma once

#include "cp-comparison.h"

G_BEGIN_DECLS

char *cp_comparison_text_layout (const CpComparison *comparison);

G_END_DECLS
