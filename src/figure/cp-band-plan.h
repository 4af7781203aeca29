/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands in the bands of a comparison, piece by piece, before anything is made or drawn. */

#pragma once

#include "cp-comparison.h"

G_BEGIN_DECLS

typedef enum
{
  CP_BAND_QUESTIONS,
  CP_BAND_LINKED,
  CP_BAND_REST,
  CP_BAND_ELSEWHERE, /* only where a side is empty */
  CP_BAND_OTHERS,
  CP_N_BANDS,
} CpBand;

typedef enum
{
  CP_PIECE_HEADING,  /* of a band */
  CP_PIECE_QUESTION, /* the text of one */
  CP_PIECE_POSITION, /* the label of one */
  CP_PIECE_LINK,     /* between the left card before it and the right one after it */
  CP_PIECE_CARD,
  CP_PIECE_POINTER,  /* a line that leads to a card */
  CP_PIECE_GAP,      /* a side that says nothing */
  CP_N_PIECE_KINDS,
} CpPieceKind;

typedef enum
{
  CP_LANE_FULL,
  CP_LANE_LEFT,
  CP_LANE_GUTTER,
  CP_LANE_RIGHT,
  CP_LANE_FIRST,  /* of two columns that run on independently */
  CP_LANE_SECOND,
  CP_N_LANES,
} CpLane;

typedef struct
{
  CpPieceKind kind;
  CpBand band;
  CpLane lane;
  CpSide side;
  gboolean begins_row;   /* it and what follows stand on one line, as far as lanes allow */
  guint question;        /* place among the questions of the comparison; of a gap too; G_MAXUINT of
                          * one that nobody has answered */
  guint32 asked;         /* the question itself, of its text and of its positions */
  guint position;        /* place among the positions of the question; of a gap too */
  guint32 statement;     /* of a card or a pointer, or CP_HANDLE_NONE */
  guint32 relation;      /* of a link */
  CpDirection direction;
  CpBand target;         /* where the card is that a pointer leads to, or another pointer to it */
  gboolean outside;      /* a card that is not counted here */
  gboolean before;       /* a line comes in from above: of a scale, of a spine */
  gboolean after;        /* it goes on below */
  guint place;           /* of a card in its band, from 1 */
  guint n_places;
} CpPiece;

typedef struct
{
  gboolean folded[CP_N_BANDS];
  guint relations; /* links to be shown: a bit for each CpRelationType, 0 for all */
} CpBandOptions;

typedef struct _CpBandPlan CpBandPlan;

CpBandPlan *cp_band_plan_new (CpComparison *comparison, const CpBandOptions *options);
void cp_band_plan_free (CpBandPlan *self);

CpComparison *cp_band_plan_get_comparison (const CpBandPlan *self);
const CpPiece *cp_band_plan_get_pieces (const CpBandPlan *self, guint *n_pieces);
gboolean cp_band_plan_find_heading (const CpBandPlan *self, CpBand band, guint *piece);
gboolean cp_band_plan_find_card (const CpBandPlan *self, CpBand band, guint32 statement,
                                 guint *piece);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpBandPlan, cp_band_plan_free)

G_END_DECLS
