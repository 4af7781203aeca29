/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the parts of a report share. */

#pragma once

#include "cp-card-deck.h"
#include "cp-html.h"
#include "cp-matrix.h"

G_BEGIN_DECLS

/*
 * Anchors: a row of the matrix and its comparison is "t1", a cell "t1c2", a card in a comparison
 * "t1s3", a column "c2", a reference "r4". Statements are numbered by their place in the corpus, not
 * by handles, so that a corpus gives the same page whatever was done to it before.
 */
typedef struct
{
  CpHtml *html;
  CpSnapshot *snapshot;
  const CpSides *sides;
  CpCardDeck *deck;
  guint topic;             /* of the comparison that is written, from 1 */
  guint *places;           /* of each statement, from 1 */
  guint *shown;            /* the comparison that each statement has stood in last */
  guint *columns;          /* of each statement; %NULL until they are asked for */
  guint *references;       /* the number of each document, 0 where it has none yet */
  GArray *documents;       /* of guint32, by their numbers */
  char *names[CP_N_SIDES]; /* "official" */
  const char *language;    /* of the page */
  guint raise;             /* by how many levels headings stand above those of a report */
} CpReport;

void cp_report_init (CpReport *self, CpSnapshot *snapshot, const CpSides *sides);
void cp_report_clear (CpReport *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CpReport, cp_report_clear)

void cp_report_begin_heading (CpReport *self, guint level, const char *classes);

/* cp-report-style.c */
char *cp_report_dup_style (void);

/* cp-report-signs.c */
void cp_report_add_shapes (CpReport *self);
void cp_report_add_sign (CpReport *self, CpSide side, gboolean hollow);
void cp_report_add_plain_sign (CpReport *self, CpSide side, gboolean hollow);
void cp_report_add_bar (CpReport *self, CpMatrix *matrix, guint row, guint column);

/* cp-report-card.c */
void cp_report_add_card (CpReport *self, const CpPiece *piece, const char *tag);
void cp_report_add_pointer (CpReport *self, const CpPiece *piece, const char *tag);
void cp_report_add_line (CpReport *self, guint32 statement);
void cp_report_set_language (CpReport *self, const char *language);

/* cp-report-matrix.c */
void cp_report_add_matrix (CpReport *self, CpMatrix *matrix);

/* cp-report-cells.c */
void cp_report_add_cells (CpReport *self, CpMatrix *matrix, guint row);
void cp_report_add_columns (CpReport *self, CpMatrix *matrix);
const char *cp_report_get_columns_title (CpSourceKind kind);

/* cp-report-comparison.c */
void cp_report_add_sides (CpReport *self, CpComparison *comparison);
void cp_report_add_comparison (CpReport *self, CpComparison *comparison);

/* cp-report-references.c */
guint cp_report_get_reference (CpReport *self, guint32 document);
void cp_report_add_references (CpReport *self);

/* cp-report-notes.c */
void cp_report_add_proposed (CpReport *self, CpComparison *comparison);
void cp_report_add_notes (CpReport *self, gboolean filtered);

G_END_DECLS
