/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the pages of a comparison have in common: head, the sides' names, notes. */

#pragma once

#include "cp-comparison.h"
#include "cp-figure-card.h"
#include "cp-figure-page.h"

G_BEGIN_DECLS

/* The same for all pages of a comparison. */
typedef struct
{
  CpComparison *comparison; /* borrowed */
  CpSnapshot *snapshot;     /* borrowed */
  const CpSides *sides;     /* borrowed */
  const CpFigureOptions *options;
  char *subject;            /* "Armenia" */
  char *scope;              /* "all outlets · Nov 2023 – Nov 2024" */
  char *counts;
  char *corpus;
  char *unanswered;         /* how many statements of the left have no reply */
  char *unheard;            /* how many of these are from articles without anybody to reply */
  gboolean paraphrased;     /* all words are paraphrases */
  gboolean filtered;        /* only some statements are looked at */
  CpCardRepeats *repeats;

  GArray *references; /* borrowed: of the deck that the pages are for; NULL where each has its own */
  gboolean digest;    /* of links, and of what is left, no more than a page is made */
  char *more;         /* what of the comparison is on no page, or NULL */
} CpComparisonSheet;

/* What one page shows; filled by whoever lays it out. */
typedef struct
{
  const char *title;           /* the figure's own; goes below the one that was asked for */
  const char *subject;         /* before the line on what is shown, or %NULL */
  const char *what;            /* "relations between official and expert statements" */
  char *details[2];            /* beside the names; %NULL for no name, "" for the name alone */
  CpSide sides[2];             /* whose name stands over the left and the right column */
  double gap;                  /* between the two columns */
  gboolean elsewhere;          /* what the sides say is not among what is compared */
  GArray *statements;          /* guint32, in the order of reading */
  GPtrArray *cut;              /* texts to be told in full */
  char *note;                  /* what is shown of what, or %NULL */
  gboolean shortened;          /* whether any words are */
  guint page;
  guint n_pages;
} CpComparisonPage;

CpComparisonSheet *cp_comparison_sheet_new (CpComparison *comparison,
                                            const CpFigureOptions *options);
void cp_comparison_sheet_free (CpComparisonSheet *self);

void cp_comparison_page_init (CpComparisonPage *self);
void cp_comparison_page_clear (CpComparisonPage *self);
double cp_comparison_page_get_column (const CpComparisonPage *self, const CpFigurePage *frame);

CpFigurePage cp_comparison_sheet_begin (const CpComparisonSheet *self,
                                        const CpComparisonPage *page);
void cp_comparison_sheet_end (const CpComparisonSheet *self, const CpComparisonPage *page,
                              CpFigurePage *frame, GPtrArray *figures);
CpFigureCard *cp_comparison_sheet_make_card (const CpComparisonSheet *self,
                                             const CpComparisonPage *page,
                                             const CpFigurePage *frame, guint32 statement,
                                             const CpFigureCardOptions *options);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpComparisonSheet, cp_comparison_sheet_free)

G_END_DECLS
