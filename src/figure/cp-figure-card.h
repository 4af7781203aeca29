/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A card on a figure: measured first, then put in its place. */

#pragma once

#include "cp-card-face.h"
#include "cp-figure-pen.h"

G_BEGIN_DECLS

/* What a card shows beside its face. */
typedef struct
{
  const char *reference; /* "[1]" */
  const char *reference_uri; /* where it leads, or %NULL */
  const char *mark;      /* its place in an order, at the end of its first line, or %NULL */
  const char *stance;    /* the position taken, where no label tells it, or %NULL */
  double width;          /* or 0 for a column of the page */
  const char *outside;   /* why it is dim, after "outside" in a box, or %NULL */
  gboolean with_repeated; /* whether it tells where else the same is reported */
  gboolean with_note;    /* whether a paraphrase is called one on the card */
  const char *strip;     /* what is missing, under a dashed line, or %NULL */
  CpSide strip_side;     /* whose hollow sign stands there */
  guint max_lines;       /* of the words of a source; a paraphrase is never cut for it */
  double max_height;     /* the words are shortened further if the card would be higher */
} CpFigureCardOptions;

typedef struct _CpFigureCard CpFigureCard;

CpFigureCard *cp_figure_card_new (const CpCardFace *face, double width,
                                  const CpFigureCardOptions *options);
void cp_figure_card_free (CpFigureCard *self);
double cp_figure_card_get_height (const CpFigureCard *self);
gboolean cp_figure_card_is_cut (const CpFigureCard *self);
void cp_figure_card_add (const CpFigureCard *self, CpFigure *figure, double x, double y,
                         double height);

void cp_figure_card_add_missing (CpFigure *figure, CpSide side, const char *words, double x,
                                 double y, double width, double height);
double cp_figure_card_get_line_height (void);
void cp_figure_card_add_pointer (CpFigure *figure, CpSide side, const char *name, const char *words,
                                 double x, double y, double width);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpFigureCard, cp_figure_card_free)

G_END_DECLS
