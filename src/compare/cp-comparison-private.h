/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The inside of a comparison, for the files that fill its bands. */

#pragma once

#include "cp-comparison.h"
#include "cp-coverage.h"

G_BEGIN_DECLS

/* A cell and where its source stands in the sources, -1 for all. */
typedef struct
{
  CpComparisonCell cell;
  int place;
} CpComparisonPart;

/* Arrays of bytes are by handle of the statements; bands hold handles in reading order. */
struct _CpComparison
{
  gatomicrefcount ref_count;
  CpSnapshot *snapshot;
  CpQuery *filter; /* or NULL */
  CpSides *sides;
  GArray *parts; /* of CpComparisonPart, at least one */
  guint32 topic; /* of a part that is alone, as the next and the source */
  gboolean without_topic;
  guint32 question;
  guint32 question_topic;
  CpSourceList *sources;
  int source; /* place in the sources, or -1 for all and for several parts */

  guint8 *matches; /* the filter lets it pass */
  guint8 *scope;   /* and it is in one of the parts */
  GArray *statements[CP_N_SIDES];
  CpCoverage coverage;
  CpSideSummary summaries[CP_N_SIDES];
  GArray *speakers[CP_N_SIDES];           /* of guint32 */
  GArray *speaker_statements[CP_N_SIDES]; /* of guint */

  GArray *questions; /* of CpQuestionRow */
  GArray *stances;   /* of CpStance */
  guint8 *answers;   /* takes a position on one of the questions */

  GArray *rows;   /* of CpLinkRow */
  GArray *links;  /* of CpLink */
  GArray *within; /* of CpWithin */
  guint8 *linked;

  GArray *unlinked[CP_N_SIDES];
  GArray *elsewhere[CP_N_SIDES];
  guint8 *document_sides; /* a bit for each side that speaks in it, by handle of the documents */
};

gboolean cp_comparison_take_cells (CpComparison *self, const CpComparisonOptions *options,
                                   GError **error);
void cp_comparison_find_scope (CpComparison *self);
void cp_comparison_find_elsewhere (CpComparison *self);
void cp_comparison_find_questions (CpComparison *self);
void cp_comparison_find_links (CpComparison *self);
void cp_comparison_count_sides (CpComparison *self);

G_END_DECLS
