/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What of a flow of pieces is in sight, and how that is changed. */

#include "cp-band-flow-private.h"

/* For the files that share the work. */

int
cp_band_flow_get_sticky_height (const CpBandFlow *self)
{
  return self->sticky != NULL ? cp_band_layout_guess_height (CP_PIECE_HEADING) : 0;
}

/* Wants the upper edge of a piece at a place in the view. */
void
cp_band_flow_aim_at (CpBandFlow *self, guint piece, int offset)
{
  self->anchor = (CpBandAnchor) { piece, offset };
  cp_band_flow_prepare (self);
}

/**
 * cp_band_flow_scroll_to_top:
 *
 * Shows the first piece.
 */
void
cp_band_flow_scroll_to_top (CpBandFlow *self)
{
  g_return_if_fail (CP_IS_BAND_FLOW (self));

  self->aimed = FALSE;
  cp_band_flow_aim_at (self, 0, 0);
}

/**
 * cp_band_flow_scroll_to:
 * @piece: a piece of the plan
 *
 * Scrolls until a piece is at the upper edge, as far as there is enough below it; its band is the
 * one in sight from then on until somebody scrolls.
 */
void
cp_band_flow_scroll_to (CpBandFlow *self, guint piece)
{
  g_return_if_fail (CP_IS_BAND_FLOW (self) && piece < self->stage.n_pieces);

  self->aimed = TRUE;
  self->aim = self->stage.pieces[piece].band;
  cp_band_flow_aim_at (self, piece,
          self->stage.pieces[piece].kind == CP_PIECE_HEADING ? 0 : cp_band_flow_get_sticky_height (self) + 4);
}

/**
 * cp_band_flow_get_offset:
 * @piece: a piece of the plan
 *
 * Gets how far a piece stands from the upper edge of the view, as far as its place is known.
 */
int
cp_band_flow_get_offset (CpBandFlow *self, guint piece)
{
  g_return_val_if_fail (CP_IS_BAND_FLOW (self) && piece < self->stage.n_pieces, 0);

  return self->stage.places[piece].y - self->y;
}

/**
 * cp_band_flow_hold:
 * @piece: a piece of the plan
 * @offset: where it shall stand, from the upper edge of the view
 *
 * Keeps a piece in its place while all around it changes.
 */
void
cp_band_flow_hold (CpBandFlow *self, guint piece, int offset)
{
  g_return_if_fail (CP_IS_BAND_FLOW (self) && piece < self->stage.n_pieces);

  cp_band_flow_aim_at (self, piece, offset);
}

/**
 * cp_band_flow_get_first_in_sight:
 *
 * Gets the first card, link or question at the upper edge; G_MAXUINT where there is none.
 */
guint
cp_band_flow_get_first_in_sight (CpBandFlow *self)
{
  g_return_val_if_fail (CP_IS_BAND_FLOW (self), G_MAXUINT);

  for (guint i = 0; i < self->stage.n_pieces; i++)
    if (self->stage.pieces[i].kind != CP_PIECE_HEADING && self->stage.pieces[i].kind != CP_PIECE_GAP
        && self->stage.places[i].y >= self->y)
      return i;

  return G_MAXUINT;
}

/**
 * cp_band_flow_get_sight:
 * @band: (out): the band at the upper edge
 * @question: (out): the question, G_MAXUINT where it is none
 *
 * Gets what stands at the upper edge.
 *
 * Returns: whether anything does
 */
gboolean
cp_band_flow_get_sight (CpBandFlow *self, CpBand *band, guint *question)
{
  g_return_val_if_fail (CP_IS_BAND_FLOW (self) && band != NULL && question != NULL, FALSE);

  *band = self->band;
  *question = self->question;

  return self->stage.n_pieces > 0;
}

/**
 * cp_band_flow_get_marked:
 *
 * Gets the band that was asked for last, and once somebody scrolls the one at the upper edge: what is
 * asked for may be too far down to get there.
 */
CpBand
cp_band_flow_get_marked (CpBandFlow *self)
{
  g_return_val_if_fail (CP_IS_BAND_FLOW (self), CP_BAND_QUESTIONS);

  return self->marked;
}

/**
 * cp_band_flow_is_in_sight:
 *
 * Checks whether any of a piece is in sight, as far as its place is known.
 */
gboolean
cp_band_flow_is_in_sight (CpBandFlow *self, guint piece)
{
  g_return_val_if_fail (CP_IS_BAND_FLOW (self) && piece < self->stage.n_pieces, FALSE);

  return cp_band_stage_is_between (&self->stage, piece, self->y,
                                   self->y + gtk_widget_get_height (GTK_WIDGET (self)));
}
