/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the cards of a comparison show, in words, each when it is asked for. */

#pragma once

#include "cp-band-plan.h"
#include "cp-card-face.h"

G_BEGIN_DECLS

/* A relation to a statement of the same side or of the others; several that say the same are one. */
typedef struct
{
  CpRelationType type;
  gboolean by;   /* the card is what the relation is about: "disputed by" */
  CpSide side;   /* of the other end */
  char *text;    /* "Tokayev (3), as AsiaNews reads it" */
  GArray *relations; /* of guint32 */
} CpCardTie;

typedef struct
{
  CpCardFace *face;
  char *id;             /* of the statement */
  gboolean has_article; /* its place can be shown */
  char *outside;        /* "topic: Borders" of what is not counted here, else %NULL */
  char *strip;          /* what is missing, or %NULL */
  CpSide strip_side;    /* whose hollow sign stands before it */
  GArray *ties;         /* of CpCardTie */
  guint place;          /* in its band, from 1; 0 where it is in none */
  guint n_places;
} CpCardContent;

typedef struct _CpCardDeck CpCardDeck;

CpCardDeck *cp_card_deck_new (CpComparison *comparison);
void cp_card_deck_free (CpCardDeck *self);
gboolean cp_card_deck_set_comparison (CpCardDeck *self, CpComparison *comparison);

CpSnapshot *cp_card_deck_get_snapshot (const CpCardDeck *self);
CpCardContent *cp_card_deck_make_content (const CpCardDeck *self, const CpPiece *piece);
char *cp_card_deck_dup_words (const CpCardDeck *self, guint32 statement);

void cp_card_content_free (CpCardContent *self);
char *cp_card_content_dup_label (const CpCardContent *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpCardDeck, cp_card_deck_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpCardContent, cp_card_content_free)

G_END_DECLS
