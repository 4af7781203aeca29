/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the pieces of a comparison stand: as two sides with a gutter, or as one thread. */

#pragma once

#include "cp-band-plan.h"

G_BEGIN_DECLS

/* Pixels; x is from the start of the line, so left only where text runs to the right. */
typedef struct
{
  int x;
  int y;
  int width;
  int height;
} CpPiecePlace;

int cp_band_layout_guess_height (CpPieceKind kind);
gboolean cp_band_layout_is_thread (int width);
void cp_band_layout_get_lane (const CpPiece *piece, int width, int gutter, int *x, int *lane_width);
int cp_band_layout_run (const CpPiece *pieces, guint n_pieces, const int *heights, int width,
                        int gutter, CpPiecePlace *places);

G_END_DECLS
