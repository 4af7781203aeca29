/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From which number on a cell gets which shade. */

#pragma once

#include "cp-palette.h"

G_BEGIN_DECLS

#define CP_N_SHADES 4

/* Limits are inclusive upper ends, rising; `shades` names the shade, 1 to 4, of each. */
typedef struct
{
  double limits[CP_N_SHADES];
  guint shades[CP_N_SHADES];
  guint n_limits;
  gboolean share;
} CpShadeScale;

CpShadeScale cp_shade_scale_for_counts (double largest);
CpShadeScale cp_shade_scale_for_shares (void);
guint cp_shade_scale_get_shade (const CpShadeScale *self, double value);
char *cp_shade_scale_dup_range (const CpShadeScale *self, guint place);
CpColor cp_shade_get_color (guint shade);

G_END_DECLS
