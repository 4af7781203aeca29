/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The links that a comparison shows, all together. */

#pragma once

#include "cp-comparison.h"

G_BEGIN_DECLS

GArray *cp_tie_list_proposed (CpComparison *comparison);

G_END_DECLS
