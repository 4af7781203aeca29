/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A piece of a comparison and where it stands, to be found again in another plan. */

#pragma once

#include <gtk/gtk.h>

#include "cp-band-flow.h"

G_BEGIN_DECLS

/* Named by what it shows, not by its place, whatever becomes of its widget. */
typedef struct
{
  CpPieceKind kind; /* CP_N_PIECE_KINDS for none */
  CpBand band;
  guint32 statement;
  guint32 relation;
  guint32 asked;
  guint position;
  int offset; /* from the upper edge of the view */
} CpBandMark;

CpBandMark cp_band_mark_take (CpBandFlow *flow, guint piece);
gboolean cp_band_mark_find (const CpBandMark *self, CpBandFlow *flow, guint *piece);

G_END_DECLS
