/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which piece of a comparison the keyboard focus goes to, made or not. */

#pragma once

#include <gtk/gtk.h>

#include "cp-band-layout.h"

G_BEGIN_DECLS

typedef struct
{
  const CpPiece *pieces;
  const CpPiecePlace *places;
  guint n_pieces;
  int top; /* what is in sight */
  int bottom;
  gboolean mirrored;
} CpBandFocus;

guint cp_band_focus_find (const CpBandFocus *self, guint piece, GtkDirectionType direction);

G_END_DECLS
