/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The questions of a topic that nobody has answered yet. */

#pragma once

#include "cp-comparison.h"

G_BEGIN_DECLS

GArray *cp_band_list_unanswered (CpComparison *comparison);
guint cp_band_count_unanswered (CpComparison *comparison);

G_END_DECLS
