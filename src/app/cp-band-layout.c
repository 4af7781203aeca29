/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the pieces of a comparison stand: as two sides with a gutter, or as one thread. */

#include "cp-band-layout.h"

/* A row begins where all lanes have ended. A link stands where its right card begins, and so does
 * whatever comes after it; other pieces follow one another in their lane. In a thread, which is what
 * a narrow view shows, all of them follow one another, and the second side is indented. */

#define THREAD_BELOW 560
#define MARGIN 16
#define THREAD_MARGIN 12
#define THREAD_INDENT 22
#define COLUMN_GAP 16
#define ROW_GAP 8
#define STACK_GAP 6
#define BAND_GAP 12
#define QUESTION_GAP 16
#define HEADING_GAP 4
#define END 16

typedef struct
{
  const CpPiece *pieces;
  CpPiecePlace *places;
  int width;
  gboolean thread;
  int ends[CP_N_LANES];      /* where each lane has ended, without the gap that follows */
  gboolean used[CP_N_LANES]; /* it has a piece in this row */
} Layout;

static int
find_end (const Layout *self)
{
  int end = 0;

  for (guint i = 0; i < CP_N_LANES; i++)
    end = MAX (end, self->ends[i]);

  return end;
}

/* The room between a row and what is above it. */
static int
get_row_gap (const Layout *self, guint place)
{
  const CpPiece *piece = &self->pieces[place];
  const CpPiece *above = place > 0 ? &self->pieces[place - 1] : NULL;

  if (above == NULL)
    return 0;
  if (piece->kind == CP_PIECE_HEADING)
    return BAND_GAP;
  if (above->kind == CP_PIECE_HEADING)
    return 0;
  if (piece->kind == CP_PIECE_QUESTION)
    return QUESTION_GAP;
  if (above->kind == CP_PIECE_QUESTION)
    return HEADING_GAP;
  if (piece->lane == CP_LANE_FULL)
    return STACK_GAP;
  return ROW_GAP;
}

static void
begin_row (Layout *self, guint place)
{
  int y = find_end (self) + get_row_gap (self, place);

  for (guint i = 0; i < CP_N_LANES; i++)
    {
      self->ends[i] = y;
      self->used[i] = FALSE;
    }
}

/* Where a piece comes in its lane. */
static int
find_y (const Layout *self, guint place)
{
  const CpPiece *piece = &self->pieces[place];
  int y = self->ends[piece->lane] + (self->used[piece->lane] ? STACK_GAP : 0);

  if (piece->kind == CP_PIECE_LINK)
    return MAX (self->ends[CP_LANE_RIGHT], self->ends[CP_LANE_GUTTER])
           + (piece->before ? STACK_GAP : 0);
  /* The right card stands beside its link. */
  if (place > 0 && self->pieces[place - 1].kind == CP_PIECE_LINK)
    return self->places[place - 1].y;

  return y;
}

static void
put_in_row (Layout *self, guint place, int height)
{
  const CpPiece *piece = &self->pieces[place];
  CpPiecePlace *at = &self->places[place];

  if (piece->begins_row)
    begin_row (self, place);
  at->y = find_y (self, place);
  at->height = height;
  self->ends[piece->lane] = at->y + height;
  self->used[piece->lane] = TRUE;
}

static void
put_in_thread (Layout *self, guint place, int height)
{
  const CpPiece *piece = &self->pieces[place];
  CpPiecePlace *at = &self->places[place];
  int gap = place > 0 ? STACK_GAP : 0;

  if (piece->begins_row)
    gap = get_row_gap (self, place);
  at->y = self->ends[CP_LANE_FULL] + gap;
  at->height = height;
  self->ends[CP_LANE_FULL] = at->y + height;
}

/* Labels and links reach down to the next one that a line ties them to. A thread has no scale. */
static void
stretch_lines (const Layout *self, guint n_pieces)
{
  int next_y = 0;

  for (guint i = n_pieces; i-- > 0;)
    {
      if (self->pieces[i].after && !(self->thread && self->pieces[i].kind == CP_PIECE_POSITION))
        self->places[i].height = next_y - self->places[i].y;
      if (self->pieces[i].before)
        next_y = self->places[i].y;
    }
}

/**
 * cp_band_layout_guess_height:
 *
 * Guesses how high a piece is that has not been measured, in pixels.
 */
int
cp_band_layout_guess_height (CpPieceKind kind)
{
  static const int heights[CP_N_PIECE_KINDS] = {
    [CP_PIECE_HEADING] = 34, [CP_PIECE_QUESTION] = 27, [CP_PIECE_POSITION] = 34,
    [CP_PIECE_LINK] = 44,    [CP_PIECE_CARD] = 130,    [CP_PIECE_POINTER] = 40,
    [CP_PIECE_GAP] = 40,
  };

  g_return_val_if_fail (kind < CP_N_PIECE_KINDS, 0);

  return heights[kind];
}

/**
 * cp_band_layout_is_thread:
 * @width: of the view, in pixels
 *
 * Checks whether a view is too narrow for two sides.
 */
gboolean
cp_band_layout_is_thread (int width)
{
  return width < THREAD_BELOW;
}

/**
 * cp_band_layout_get_lane:
 * @width: of the view
 * @gutter: the room between two sides
 * @x: (out): where the piece starts
 * @lane_width: (out): how wide it is
 *
 * Computes the width that a piece has, before its height is known.
 */
void
cp_band_layout_get_lane (const CpPiece *piece, int width, int gutter, int *x, int *lane_width)
{
  gboolean thread = cp_band_layout_is_thread (width);
  int margin = piece->kind == CP_PIECE_HEADING ? 0 : thread ? THREAD_MARGIN : MARGIN;
  int inner = MAX (width - 2 * margin, 0);
  gboolean second = piece->lane == CP_LANE_RIGHT || piece->lane == CP_LANE_SECOND;
  int gap = 0;

  g_return_if_fail (piece != NULL && x != NULL && lane_width != NULL);

  *x = margin;
  *lane_width = inner;
  if (thread)
    {
      *x += second && piece->side != CP_SIDE_OTHERS ? THREAD_INDENT : 0;
      *lane_width = MAX (width - margin - *x, 0);
      return;
    }
  if (piece->lane == CP_LANE_FULL)
    return;
  gap = piece->lane == CP_LANE_FIRST || piece->lane == CP_LANE_SECOND ? COLUMN_GAP : gutter;
  *lane_width = (inner - gap) / 2;
  if (second)
    *x = width - margin - *lane_width;
  if (piece->lane == CP_LANE_GUTTER)
    {
      *x += *lane_width;
      *lane_width = width - 2 * *x;
    }
}

/**
 * cp_band_layout_run:
 * @pieces: of a plan
 * @heights: what each was measured or guessed at
 * @width: of the view
 * @gutter: the room between two sides
 * @places: (out): one for each piece
 *
 * Computes where everything stands.
 *
 * Returns: how high it is together
 */
int
cp_band_layout_run (const CpPiece *pieces, guint n_pieces, const int *heights, int width,
                    int gutter, CpPiecePlace *places)
{
  Layout self = { .pieces = pieces, .places = places, .width = width };

  g_return_val_if_fail (n_pieces == 0 || (pieces != NULL && heights != NULL && places != NULL), 0);

  self.thread = cp_band_layout_is_thread (width);
  for (guint i = 0; i < n_pieces; i++)
    {
      cp_band_layout_get_lane (&pieces[i], width, gutter, &places[i].x, &places[i].width);
      if (self.thread)
        put_in_thread (&self, i, heights[i]);
      else
        put_in_row (&self, i, heights[i]);
    }
  stretch_lines (&self, n_pieces);

  return find_end (&self) + END;
}
