/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sides of all statements as a column, for passes over many. */

#pragma once

#include "cp-sides.h"

G_BEGIN_DECLS

/* A stand is a CpSide, or CP_STAND_BOTH for who is on both and counts left. */
#define CP_STAND_BOTH 3
#define CP_N_STANDS 4

static inline CpSide
cp_stand_get_side (guint8 stand)
{
  return stand == CP_STAND_BOTH ? CP_SIDE_LEFT : (CpSide) stand;
}

const guint8 *cp_sides_get_stands (const CpSides *self);

G_END_DECLS
