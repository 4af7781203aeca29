/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands in the bands of a comparison, piece by piece, before anything is made or drawn. */

#include "cp-band-plan.h"

#include "cp-band-questions.h"
#include "cp-band-words.h"
#include "cp-question-choice.h"

/* Pieces are in the order of reading, which is the order of a narrow view as it stands: the label of
 * a position before its cards, the left before the right; a left card, then each link and its right
 * card. A card that has stood in its band already is a pointer. Words come later, when a piece is in
 * sight. */

struct _CpBandPlan
{
  CpComparison *comparison;
  const CpBandOptions *options; /* while it is made */
  GArray *pieces;               /* of CpPiece */
  GHashTable *cards[CP_N_BANDS]; /* statement to its piece */
  GHashTable *pointed;           /* a statement of the others to the first line that leads to it */
  guint headings[CP_N_BANDS];    /* a piece, or G_MAXUINT */
};

static CpPiece *
get_piece (const CpBandPlan *self, guint place)
{
  return &g_array_index (self->pieces, CpPiece, place);
}

static CpPiece *
add_piece (CpBandPlan *self, CpPieceKind kind, CpBand band, CpLane lane)
{
  CpPiece piece = { .kind = kind, .band = band, .lane = lane, .target = band };

  g_array_append_val (self->pieces, piece);

  return get_piece (self, self->pieces->len - 1);
}

static CpSide
get_side (const CpBandPlan *self, guint32 statement)
{
  return cp_sides_get_side (cp_comparison_get_sides (self->comparison), statement);
}

/* A card, or a pointer to it where it stands in the band already. */
static CpPiece *
add_card (CpBandPlan *self, CpBand band, CpLane lane, guint32 statement)
{
  gboolean again = g_hash_table_contains (self->cards[band], GUINT_TO_POINTER (statement));
  CpPiece *piece = add_piece (self, again ? CP_PIECE_POINTER : CP_PIECE_CARD, band, lane);

  piece->statement = statement;
  piece->side = get_side (self, statement);
  if (!again)
    g_hash_table_insert (self->cards[band], GUINT_TO_POINTER (statement),
                         GUINT_TO_POINTER (self->pieces->len - 1));

  return piece;
}

static void
add_gap (CpBandPlan *self, CpLane lane, CpSide side, guint question, guint position)
{
  CpPiece *piece = add_piece (self, CP_PIECE_GAP, CP_BAND_QUESTIONS, lane);

  piece->side = side;
  piece->question = question;
  piece->position = position;
}

/* Returns whether what stands under the heading is wanted. */
static gboolean
add_heading (CpBandPlan *self, CpBand band)
{
  self->headings[band] = self->pieces->len;
  add_piece (self, CP_PIECE_HEADING, band, CP_LANE_FULL)->begins_row = TRUE;

  return !self->options->folded[band];
}

static CpLane
get_row_lane (CpSide side)
{
  return side == CP_SIDE_LEFT ? CP_LANE_LEFT : CP_LANE_RIGHT;
}

static CpLane
get_column_lane (CpSide side)
{
  return side == CP_SIDE_LEFT ? CP_LANE_FIRST : CP_LANE_SECOND;
}

static gboolean
is_taken (const CpQuestionRow *row, guint position)
{
  for (guint side = 0; side < CP_N_SIDES; side++)
    if (cp_question_choice_count_taken (row, side, position) > 0)
      return TRUE;

  return FALSE;
}

static void
add_stances (CpBandPlan *self, const CpQuestionRow *row, CpSide side, guint question,
             guint position)
{
  if (cp_question_choice_count_taken (row, side, position) == 0)
    add_gap (self, get_row_lane (side), side, question, position);
  for (guint i = 0; i < row->n_stances[side]; i++)
    if (row->stances[side][i].position == position)
      add_card (self, CP_BAND_QUESTIONS, get_row_lane (side), row->stances[side][i].statement);
}

/* The first line of a statement, which was added last, leads to the others, the next to the first. */
static CpBand
point_to (CpBandPlan *self, guint32 statement)
{
  gpointer key = GUINT_TO_POINTER (statement);

  if (g_hash_table_contains (self->pointed, key))
    return CP_BAND_QUESTIONS;
  g_hash_table_insert (self->pointed, key, GUINT_TO_POINTER (self->pieces->len - 1));

  return CP_BAND_OTHERS;
}

/* Those on neither side stand in a band of their own; here are lines that lead there. */
static void
add_other_stances (CpBandPlan *self, const CpQuestionRow *row, guint position)
{
  for (guint i = 0; i < row->n_stances[CP_SIDE_OTHERS]; i++)
    if (row->stances[CP_SIDE_OTHERS][i].position == position)
      {
        CpPiece *piece = add_piece (self, CP_PIECE_POINTER, CP_BAND_QUESTIONS, CP_LANE_FULL);

        piece->begins_row = TRUE;
        piece->statement = row->stances[CP_SIDE_OTHERS][i].statement;
        piece->side = CP_SIDE_OTHERS;
        piece->target = point_to (self, piece->statement);
      }
}

/* A row of a position; returns its label. */
static guint
add_position (CpBandPlan *self, const CpQuestionRow *row, guint question, guint position)
{
  guint place = self->pieces->len;
  CpPiece *label = add_piece (self, CP_PIECE_POSITION, CP_BAND_QUESTIONS, CP_LANE_GUTTER);

  label->begins_row = TRUE;
  label->question = question;
  label->asked = row->question;
  label->position = position;
  add_stances (self, row, CP_SIDE_LEFT, question, position);
  add_stances (self, row, CP_SIDE_RIGHT, question, position);
  add_other_stances (self, row, position);

  return place;
}

static void
add_question (CpBandPlan *self, const CpQuestionRow *row, guint question)
{
  CpQuestion *item = cp_snapshot_get_question (cp_comparison_get_snapshot (self->comparison),
                                               row->question);
  guint last = G_MAXUINT;
  CpPiece *text = add_piece (self, CP_PIECE_QUESTION, CP_BAND_QUESTIONS, CP_LANE_FULL);

  text->begins_row = TRUE;
  text->question = question;
  text->asked = row->question;
  for (guint i = 0; i < cp_question_get_n_positions (item); i++)
    if (is_taken (row, i))
      {
        guint label = add_position (self, row, question, i);

        if (last != G_MAXUINT)
          {
            get_piece (self, last)->after = TRUE;
            get_piece (self, label)->before = TRUE;
          }
        last = label;
      }
}

/* Its text, and the positions that can be taken. */
static void
add_unanswered (CpBandPlan *self, guint32 question)
{
  CpQuestion *item = cp_snapshot_get_question (cp_comparison_get_snapshot (self->comparison), question);
  guint n_positions = cp_question_get_n_positions (item);
  CpPiece *piece = add_piece (self, CP_PIECE_QUESTION, CP_BAND_QUESTIONS, CP_LANE_FULL);

  piece->begins_row = TRUE;
  piece->question = G_MAXUINT;
  piece->asked = question;
  for (guint i = 0; i < n_positions; i++)
    {
      piece = add_piece (self, CP_PIECE_POSITION, CP_BAND_QUESTIONS, CP_LANE_GUTTER);
      piece->begins_row = TRUE;
      piece->question = G_MAXUINT;
      piece->asked = question;
      piece->position = i;
      piece->before = i > 0;
      piece->after = i + 1 < n_positions;
    }
}

static void
add_questions (CpBandPlan *self)
{
  g_autoptr (GArray) unanswered = cp_band_list_unanswered (self->comparison);
  guint n;
  const CpQuestionRow *rows = cp_comparison_get_questions (self->comparison, &n);

  if (!add_heading (self, CP_BAND_QUESTIONS))
    return;
  for (guint i = 0; i < n; i++)
    add_question (self, &rows[i], i);
  for (guint i = 0; i < unanswered->len; i++)
    add_unanswered (self, g_array_index (unanswered, guint32, i));
}

static gboolean
is_wanted (const CpBandPlan *self, const CpLink *link)
{
  const CpRelationColumns *relations =
      cp_snapshot_get_relations (cp_comparison_get_snapshot (self->comparison));

  return self->options->relations == 0
         || (self->options->relations & (1u << relations->type[link->relation])) != 0;
}

/* A link and the right card; returns the link. */
static guint
add_link (CpBandPlan *self, const CpLink *link)
{
  guint place = self->pieces->len;
  CpPiece *piece = add_piece (self, CP_PIECE_LINK, CP_BAND_LINKED, CP_LANE_GUTTER);

  piece->relation = link->relation;
  piece->direction = link->direction;
  add_card (self, CP_BAND_LINKED, CP_LANE_RIGHT, link->statement)->outside = link->outside;

  return place;
}

static void
add_link_row (CpBandPlan *self, const CpLinkRow *row)
{
  guint last = G_MAXUINT;

  for (guint i = 0; i < row->n_links; i++)
    {
      guint link;

      if (!is_wanted (self, &row->links[i]))
        continue;
      if (last == G_MAXUINT)
        {
          CpPiece *card = add_card (self, CP_BAND_LINKED, CP_LANE_LEFT, row->statement);

          card->begins_row = TRUE;
          card->outside = row->outside;
        }
      link = add_link (self, &row->links[i]);
      if (last != G_MAXUINT)
        {
          get_piece (self, last)->after = TRUE;
          get_piece (self, link)->before = TRUE;
        }
      last = link;
    }
}

static void
add_linked (CpBandPlan *self)
{
  guint n;
  const CpLinkRow *rows = cp_comparison_get_links (self->comparison, &n);

  if (!add_heading (self, CP_BAND_LINKED))
    return;
  for (guint i = 0; i < n; i++)
    add_link_row (self, &rows[i]);
}

/* Two lists as two columns, in one order of reading. */
static void
add_columns (CpBandPlan *self, CpBand band, const guint32 *left, guint n_left, const guint32 *right,
             guint n_right)
{
  CpSnapshot *snapshot = cp_comparison_get_snapshot (self->comparison);
  guint i = 0;
  guint j = 0;

  while (i < n_left || j < n_right)
    {
      gboolean take_left = j == n_right
                           || (i < n_left
                               && cp_snapshot_compare_statements (snapshot, left[i], right[j]) <= 0);
      guint32 statement = take_left ? left[i++] : right[j++];
      CpPiece *card = add_card (self, band,
                                get_column_lane (take_left ? CP_SIDE_LEFT : CP_SIDE_RIGHT),
                                statement);

      card->begins_row = i + j == 1;
      card->outside = band == CP_BAND_ELSEWHERE;
    }
}

static void
add_rest (CpBandPlan *self)
{
  guint n_left;
  guint n_right;
  const guint32 *left = cp_comparison_get_unlinked (self->comparison, CP_SIDE_LEFT, &n_left);
  const guint32 *right = cp_comparison_get_unlinked (self->comparison, CP_SIDE_RIGHT, &n_right);

  if (add_heading (self, CP_BAND_REST))
    add_columns (self, CP_BAND_REST, left, n_left, right, n_right);
}

static void
add_elsewhere (CpBandPlan *self)
{
  guint n_left;
  guint n_right;
  const guint32 *left = cp_band_get_elsewhere (self->comparison, CP_SIDE_LEFT, &n_left);
  const guint32 *right = cp_band_get_elsewhere (self->comparison, CP_SIDE_RIGHT, &n_right);

  if (cp_band_exists (self->comparison, CP_BAND_ELSEWHERE)
      && add_heading (self, CP_BAND_ELSEWHERE))
    add_columns (self, CP_BAND_ELSEWHERE, left, n_left, right, n_right);
}

static void
add_others (CpBandPlan *self)
{
  guint n;
  const guint32 *others = cp_comparison_get_statements (self->comparison, CP_SIDE_OTHERS, &n);

  if (!add_heading (self, CP_BAND_OTHERS))
    return;
  for (guint i = 0; i < n; i++)
    add_card (self, CP_BAND_OTHERS, i % 2 == 0 ? CP_LANE_FIRST : CP_LANE_SECOND, others[i])
        ->begins_row = i == 0;
}

static void
number_cards (CpBandPlan *self)
{
  guint places[CP_N_BANDS] = { 0 };

  for (guint i = 0; i < self->pieces->len; i++)
    {
      CpPiece *piece = get_piece (self, i);

      if (piece->kind != CP_PIECE_CARD)
        continue;
      piece->place = ++places[piece->band];
      piece->n_places = g_hash_table_size (self->cards[piece->band]);
    }
}

/**
 * cp_band_plan_new:
 * @options: what is folded and filtered
 *
 * Computes what stands in the bands of a comparison.
 */
CpBandPlan *
cp_band_plan_new (CpComparison *comparison, const CpBandOptions *options)
{
  CpBandPlan *self;

  g_return_val_if_fail (comparison != NULL && options != NULL, NULL);

  self = g_new0 (CpBandPlan, 1);
  self->comparison = cp_comparison_ref (comparison);
  self->options = options;
  self->pieces = g_array_new (FALSE, FALSE, sizeof (CpPiece));
  self->pointed = g_hash_table_new (NULL, NULL);
  for (guint i = 0; i < CP_N_BANDS; i++)
    {
      self->cards[i] = g_hash_table_new (NULL, NULL);
      self->headings[i] = G_MAXUINT;
    }
  add_questions (self);
  add_linked (self);
  add_rest (self);
  add_elsewhere (self);
  add_others (self);
  number_cards (self);
  self->options = NULL;

  return self;
}

/**
 * cp_band_plan_free:
 *
 * Frees a plan.
 */
void
cp_band_plan_free (CpBandPlan *self)
{
  g_return_if_fail (self != NULL);

  cp_comparison_unref (self->comparison);
  g_array_unref (self->pieces);
  g_hash_table_unref (self->pointed);
  for (guint i = 0; i < CP_N_BANDS; i++)
    g_hash_table_unref (self->cards[i]);
  g_free (self);
}

/**
 * cp_band_plan_get_comparison:
 *
 * Gets what a plan is of.
 */
CpComparison *
cp_band_plan_get_comparison (const CpBandPlan *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->comparison;
}

/**
 * cp_band_plan_get_pieces:
 * @n_pieces: (out): how many there are
 *
 * Gets the pieces in the order of reading.
 */
const CpPiece *
cp_band_plan_get_pieces (const CpBandPlan *self, guint *n_pieces)
{
  g_return_val_if_fail (self != NULL && n_pieces != NULL, NULL);

  *n_pieces = self->pieces->len;

  return (const CpPiece *) (gpointer) self->pieces->data;
}

/**
 * cp_band_plan_find_heading:
 * @piece: (out): the piece
 *
 * Finds the heading of a band.
 *
 * Returns: whether there is one
 */
gboolean
cp_band_plan_find_heading (const CpBandPlan *self, CpBand band, guint *piece)
{
  g_return_val_if_fail (self != NULL && band < CP_N_BANDS && piece != NULL, FALSE);

  *piece = self->headings[band];

  return *piece != G_MAXUINT;
}

/**
 * cp_band_plan_find_card:
 * @piece: (out): the piece
 *
 * Finds the card of a statement in a band; among the questions, the first line of one of the others.
 *
 * Returns: whether there is one: not where the band is folded
 */
gboolean
cp_band_plan_find_card (const CpBandPlan *self, CpBand band, guint32 statement, guint *piece)
{
  gpointer found;

  g_return_val_if_fail (self != NULL && band < CP_N_BANDS && piece != NULL, FALSE);

  if (!g_hash_table_lookup_extended (self->cards[band], GUINT_TO_POINTER (statement), NULL, &found)
      && (band != CP_BAND_QUESTIONS
          || !g_hash_table_lookup_extended (self->pointed, GUINT_TO_POINTER (statement), NULL, &found)))
    return FALSE;
  *piece = GPOINTER_TO_UINT (found);

  return TRUE;
}
