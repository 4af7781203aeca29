/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Makes the widgets of a comparison's pieces. */

#pragma once

#include <gtk/gtk.h>

#include "cp-band-plan.h"
#include "cp-card-deck.h"

G_BEGIN_DECLS

/* What a piece is made of, beside itself. */
typedef struct
{
  CpComparison *comparison;
  const CpCardDeck *deck;
  const CpBandOptions *options;
  gboolean thread; /* for a narrow view */
  gboolean first;  /* nothing is above it */
} CpPieceContext;

GtkWidget *cp_piece_make_widget (const CpPieceContext *context, const CpPiece *piece);

G_END_DECLS
