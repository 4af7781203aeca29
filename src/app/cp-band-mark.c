/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A piece of a comparison and where it stands, to be found again in another plan. */

#include "cp-band-mark.h"

/* A card that an edit takes to another band is found there. */

static gboolean
is_same (const CpBandMark *self, const CpPiece *piece)
{
  return piece->kind == self->kind && piece->band == self->band
         && piece->statement == self->statement && piece->relation == self->relation
         && piece->asked == self->asked && piece->position == self->position;
}

static gboolean
find_same (const CpBandMark *self, const CpPiece *pieces, guint n_pieces, guint *piece)
{
  for (*piece = 0; *piece < n_pieces; (*piece)++)
    if (is_same (self, &pieces[*piece]))
      return TRUE;

  return FALSE;
}

static gboolean
find_card (const CpBandMark *self, const CpBandPlan *plan, guint *piece)
{
  if (self->statement == CP_HANDLE_NONE)
    return FALSE;
  if (cp_band_plan_find_card (plan, self->band, self->statement, piece))
    return TRUE;
  for (guint band = 0; band < CP_N_BANDS; band++)
    if (cp_band_plan_find_card (plan, band, self->statement, piece))
      return TRUE;

  return FALSE;
}

/* The same question, or the same link, in another place. */
static gboolean
find_kin (const CpBandMark *self, const CpPiece *pieces, guint n_pieces, guint *piece)
{
  for (*piece = 0; *piece < n_pieces; (*piece)++)
    if (pieces[*piece].kind == self->kind && self->statement == CP_HANDLE_NONE
        && (self->relation != CP_HANDLE_NONE || self->asked != CP_HANDLE_NONE)
        && pieces[*piece].relation == self->relation && pieces[*piece].asked == self->asked)
      return TRUE;

  return FALSE;
}

/**
 * cp_band_mark_take:
 * @piece: a piece of the plan that @flow shows, or G_MAXUINT for none
 *
 * Marks a piece.
 */
CpBandMark
cp_band_mark_take (CpBandFlow *flow, guint piece)
{
  const CpPiece *marked;
  guint n;

  g_return_val_if_fail (CP_IS_BAND_FLOW (flow), (CpBandMark) { .kind = CP_N_PIECE_KINDS });

  if (piece == G_MAXUINT)
    return (CpBandMark) { .kind = CP_N_PIECE_KINDS };
  marked = &cp_band_plan_get_pieces (cp_band_flow_get_plan (flow), &n)[piece];

  return (CpBandMark) {
    .kind = marked->kind,
    .band = marked->band,
    .statement = marked->statement,
    .relation = marked->relation,
    .asked = marked->asked,
    .position = marked->position,
    .offset = cp_band_flow_get_offset (flow, piece),
  };
}

/**
 * cp_band_mark_find:
 * @piece: (out): a piece of the plan that @flow shows now
 *
 * Finds a piece again: the same, else the card of its statement wherever that is, else the heading of
 * its band.
 *
 * Returns: whether there is one
 */
gboolean
cp_band_mark_find (const CpBandMark *self, CpBandFlow *flow, guint *piece)
{
  const CpBandPlan *plan;
  const CpPiece *pieces;
  guint n;

  g_return_val_if_fail (self != NULL && CP_IS_BAND_FLOW (flow) && piece != NULL, FALSE);

  plan = cp_band_flow_get_plan (flow);
  if (self->kind == CP_N_PIECE_KINDS || plan == NULL)
    return FALSE;
  pieces = cp_band_plan_get_pieces (plan, &n);

  return find_same (self, pieces, n, piece) || find_card (self, plan, piece)
         || find_kin (self, pieces, n, piece) || cp_band_plan_find_heading (plan, self->band, piece);
}
