/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which piece of a comparison the keyboard focus goes to, made or not. */

#include "cp-band-focus.h"

/* Tab goes in the order of reading. Up and down stay in the lane where it has something, left and
 * right go to what stands nearest beside. */

static gboolean
takes_focus (const CpPiece *piece)
{
  return piece->kind == CP_PIECE_HEADING || piece->kind == CP_PIECE_CARD
         || piece->kind == CP_PIECE_POINTER || piece->kind == CP_PIECE_LINK
         || piece->kind == CP_PIECE_QUESTION;
}

static gboolean
is_in_sight (const CpBandFocus *self, guint piece)
{
  return self->places[piece].y >= self->top && self->places[piece].y < self->bottom;
}

/* Where the focus comes in from outside. */
static guint
find_entry (const CpBandFocus *self, gboolean forward)
{
  for (guint i = 0; i < self->n_pieces; i++)
    {
      guint piece = forward ? i : self->n_pieces - 1 - i;

      if (takes_focus (&self->pieces[piece]) && is_in_sight (self, piece))
        return piece;
    }

  return G_MAXUINT;
}

static guint
find_in_order (const CpBandFocus *self, guint piece, gboolean forward)
{
  if (forward)
    {
      for (guint i = piece + 1; i < self->n_pieces; i++)
        if (takes_focus (&self->pieces[i]))
          return i;
    }
  else
    for (guint i = piece; i-- > 0;)
      if (takes_focus (&self->pieces[i]))
        return i;

  return G_MAXUINT;
}

static gboolean
overlap (const CpPiecePlace *a, const CpPiecePlace *b)
{
  return a->x < b->x + b->width && b->x < a->x + a->width;
}

/* The nearest above or below that shares some of the lane. */
static guint
find_in_lane (const CpBandFocus *self, guint piece, gboolean down)
{
  const CpPiecePlace *from = &self->places[piece];
  guint found = G_MAXUINT;
  int least = G_MAXINT;

  for (guint i = 0; i < self->n_pieces; i++)
    {
      const CpPiecePlace *to = &self->places[i];
      int distance = down ? to->y - from->y : from->y - to->y;

      if (i == piece || !takes_focus (&self->pieces[i]) || !overlap (from, to) || distance <= 0
          || distance >= least)
        continue;
      found = i;
      least = distance;
    }

  return found;
}

static int
get_gap (const CpPiecePlace *a, const CpPiecePlace *b)
{
  return MAX (a->x - b->x - b->width, b->x - a->x - a->width);
}

/* The nearest beside, first by height; nothing where that is out of sight. */
static guint
find_beside (const CpBandFocus *self, guint piece, gboolean later)
{
  const CpPiecePlace *from = &self->places[piece];
  guint found = G_MAXUINT;
  int least = self->bottom - self->top;
  int gap = 0;

  for (guint i = 0; i < self->n_pieces; i++)
    {
      const CpPiecePlace *to = &self->places[i];
      gboolean beside = later ? to->x >= from->x + from->width : to->x + to->width <= from->x;
      int distance = ABS (to->y - from->y);

      if (!beside || !takes_focus (&self->pieces[i]) || distance > least
          || (distance == least && (found == G_MAXUINT || get_gap (from, to) >= gap)))
        continue;
      found = i;
      least = distance;
      gap = get_gap (from, to);
    }

  return found;
}

/**
 * cp_band_focus_find:
 * @piece: where the focus is, G_MAXUINT where it is outside
 *
 * Finds where the focus goes.
 *
 * Returns: a piece, or G_MAXUINT where it goes outside
 */
guint
cp_band_focus_find (const CpBandFocus *self, guint piece, GtkDirectionType direction)
{
  gboolean forward = direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_DOWN
                     || direction == GTK_DIR_RIGHT;

  g_return_val_if_fail (self != NULL, G_MAXUINT);

  if (piece >= self->n_pieces)
    return find_entry (self, forward);
  switch (direction)
    {
    case GTK_DIR_UP:
    case GTK_DIR_DOWN:
      return find_in_lane (self, piece, direction == GTK_DIR_DOWN);
    case GTK_DIR_LEFT:
    case GTK_DIR_RIGHT:
      return find_beside (self, piece, (direction == GTK_DIR_RIGHT) != self->mirrored);
    case GTK_DIR_TAB_FORWARD:
    case GTK_DIR_TAB_BACKWARD:
    default:
      return find_in_order (self, piece, forward);
    }
}
