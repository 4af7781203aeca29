/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Makes the widgets of a comparison's pieces. */

#include "cp-comparison-pieces.h"

#include <glib/gi18n-lib.h>

#include "cp-band-heading.h"
#include "cp-band-words.h"
#include "cp-card-drag.h"
#include "cp-card-gap.h"
#include "cp-card-line.h"
#include "cp-card.h"
#include "cp-comparison-words.h"
#include "cp-connector.h"
#include "cp-position-label.h"
#include "cp-question-heading.h"
#include "cp-speaker-words.h"
#include "cp-tie-list.h"

/* What a question can be asked about: the one topic of a comparison. */
static const char *
find_topic (const CpPieceContext *context, const CpPiece *piece)
{
  guint32 topic = cp_comparison_get_topic (context->comparison);

  if (piece->band != CP_BAND_QUESTIONS || topic == CP_HANDLE_NONE)
    return NULL;
  return cp_item_get_id (CP_ITEM (
      cp_snapshot_get_topic (cp_comparison_get_snapshot (context->comparison), topic)));
}

static guint
count_proposed (const CpPieceContext *context, const CpPiece *piece)
{
  g_autoptr (GArray) proposed = NULL;

  if (piece->band != CP_BAND_LINKED)
    return 0;
  proposed = cp_tie_list_proposed (context->comparison);

  return proposed->len;
}

static GtkWidget *
make_heading (const CpPieceContext *context, const CpPiece *piece)
{
  GtkWidget *heading = cp_band_heading_new ();
  CpBandHeadingState state = {
    .band = piece->band,
    .first = context->first,
    .folded = context->options->folded[piece->band],
    .with_chips = piece->band == CP_BAND_LINKED
                  && cp_band_count (context->comparison, CP_BAND_LINKED) > 0,
    .relations = context->options->relations,
    .brief = context->thread,
    .n_proposed = count_proposed (context, piece),
    .topic = find_topic (context, piece),
  };

  cp_band_heading_set_state (CP_BAND_HEADING (heading), context->comparison, &state);

  return heading;
}

static CpQuestion *
get_question (const CpPieceContext *context, const CpPiece *piece)
{
  return cp_snapshot_get_question (cp_comparison_get_snapshot (context->comparison), piece->asked);
}

static GtkWidget *
make_question (const CpPieceContext *context, const CpPiece *piece)
{
  g_autofree char *rest = piece->question == G_MAXUINT
                              /* Translators: in place of cards: nobody of this side has answered
                               * the question */
                              ? g_strdup (_("no answer yet"))
                              : cp_band_dup_nobody (context->comparison, piece->question);

  return cp_question_heading_new (cp_comparison_get_snapshot (context->comparison), piece->asked, rest);
}

static GtkWidget *
make_position (const CpPieceContext *context, const CpPiece *piece)
{
  CpQuestion *question = get_question (context, piece);
  GtkWidget *label = cp_position_label_new (cp_question_get_positions (question)[piece->position],
                                            piece->before, piece->after);

  cp_position_label_set_thread (CP_POSITION_LABEL (label), context->thread);
  cp_card_drag_add_position_target (label, cp_item_get_id (CP_ITEM (question)), piece->position);

  return label;
}

static GtkWidget *
make_link (const CpPieceContext *context, const CpPiece *piece)
{
  CpConnectorLines lines = { piece->direction, piece->before, piece->after, context->thread };

  return cp_connector_new (cp_comparison_get_snapshot (context->comparison), piece->relation, &lines);
}

static GtkWidget *
make_card (const CpPieceContext *context, const CpPiece *piece)
{
  return cp_card_new (cp_comparison_get_snapshot (context->comparison),
                      cp_card_deck_make_content (context->deck, piece));
}

static GtkWidget *
make_pointer (const CpPieceContext *context, const CpPiece *piece)
{
  gboolean elsewhere = piece->target != piece->band;
  g_autofree char *words = cp_card_deck_dup_words (context->deck, piece->statement);
  g_autofree char *name = NULL;
  CpCardLineContent content = {
    .side = piece->side,
    .words = words,
    .where = elsewhere
                 /* Translators: where the card of a statement is: below those with an answer */
                 ? _("among the others")
                 /* Translators: where the card of a statement is */
                 : _("shown above"),
    .below = elsewhere,
  };
  GtkWidget *line;

  name = elsewhere ? cp_words_dup_speaker (cp_comparison_get_snapshot (context->comparison),
                                           piece->statement)
                   : cp_words_dup_surname (cp_comparison_get_snapshot (context->comparison),
                                           piece->statement);
  content.name = name;
  line = cp_card_line_new (&content);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (line), "(uu)", (guint) piece->target,
                                    piece->statement);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (line), "comparison.show-card");

  return line;
}

static GtkWidget *
make_gap (const CpPieceContext *context, const CpPiece *piece)
{
  guint n;
  const CpQuestionRow *rows = cp_comparison_get_questions (context->comparison, &n);
  g_autofree char *nobody = cp_comparison_words_dup_gap (context->comparison, &rows[piece->question],
                                                         piece->position, piece->side);

  GtkWidget *gap = cp_card_gap_new (piece->side, nobody);

  cp_card_drag_add_position_target (
      gap,
      cp_item_get_id (CP_ITEM (cp_snapshot_get_question (
          cp_comparison_get_snapshot (context->comparison), rows[piece->question].question))),
      piece->position);

  return gap;
}

/**
 * cp_piece_make_widget:
 *
 * Makes the widget of a piece.
 */
GtkWidget *
cp_piece_make_widget (const CpPieceContext *context, const CpPiece *piece)
{
  static GtkWidget *(*const makers[CP_N_PIECE_KINDS]) (const CpPieceContext *, const CpPiece *) = {
    [CP_PIECE_HEADING] = make_heading, [CP_PIECE_QUESTION] = make_question,
    [CP_PIECE_POSITION] = make_position, [CP_PIECE_LINK] = make_link,
    [CP_PIECE_CARD] = make_card, [CP_PIECE_POINTER] = make_pointer, [CP_PIECE_GAP] = make_gap,
  };

  g_return_val_if_fail (context != NULL && piece != NULL, NULL);
  g_return_val_if_fail (piece->kind < CP_N_PIECE_KINDS, NULL);

  return makers[piece->kind](context, piece);
}
