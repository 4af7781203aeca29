/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Two sides held against each other on a topic, a source or a question, in four bands. */

#pragma once

#include "cp-sides.h"
#include "cp-source.h"

G_BEGIN_DECLS

typedef enum
{
  CP_DIRECTION_TO_LEFT,
  CP_DIRECTION_TO_RIGHT,
} CpDirection;

/* How many statements a side has in scope. */
typedef struct
{
  const char *label;
  guint n_statements;
  guint n_relayed;
  guint n_utterances;
  guint n_without_reply;    /* not linked to the other side; 0 for the others */
  const guint32 *speakers;  /* who says most comes first */
  const guint *speaker_statements;
  guint n_speakers;
} CpSideSummary;

typedef struct
{
  guint32 statement;
  guint32 position; /* place in the question's positions */
} CpStance;

typedef struct
{
  guint32 question;
  const CpStance *stances[CP_N_SIDES]; /* in the order of the statements */
  guint n_stances[CP_N_SIDES];
} CpQuestionRow;

/* One relation between a statement of the left and one of the right. */
typedef struct
{
  guint32 statement; /* of the right */
  guint32 relation;
  CpDirection direction;
  gboolean outside; /* the right statement is not in scope */
} CpLink;

typedef struct
{
  guint32 statement; /* of the left */
  gboolean outside;
  const CpLink *links; /* disputes, qualifies, supports, interprets; then by place; outside last */
  guint n_links;
} CpLinkRow;

/* A relation that does not tie left and right: within a side, or with one of the others. */
typedef struct
{
  guint32 from;
  guint32 to;
  guint32 relation;
  CpSide side; /* CP_SIDE_OTHERS where either end is of the others */
} CpWithin;

/* A cell of the matrix, or a whole row, column or corpus. */
typedef struct
{
  guint32 topic;          /* a handle, or CP_HANDLE_NONE for all */
  gboolean without_topic; /* only statements that bear no topic */
  const char *source;     /* id of a column, or %NULL for all */
} CpComparisonCell;

typedef struct
{
  const CpQuery *filter;    /* or %NULL */
  const CpQuery *left;      /* or %NULL for the corpus's own */
  const CpQuery *right;     /* or %NULL */
  guint32 topic;            /* a handle, or CP_HANDLE_NONE for all */
  gboolean without_topic;   /* only statements that bear no topic */
  guint32 question;         /* a handle: only this question, within its topic */
  CpSourceKind source_kind; /* of @source and of the sources of @cells */
  const char *source;       /* id of a column, or %NULL for all */

  const CpComparisonCell *cells; /* several together, in place of @topic, @without_topic, @source */
  guint n_cells;                 /* or 0 */
} CpComparisonOptions;

typedef struct _CpComparison CpComparison;

CpComparison *cp_comparison_new (CpSnapshot *snapshot, const CpComparisonOptions *options,
                                 GCancellable *cancellable, GError **error);
CpComparison *cp_comparison_ref (CpComparison *self);
void cp_comparison_unref (CpComparison *self);

CpSnapshot *cp_comparison_get_snapshot (const CpComparison *self);
const CpQuery *cp_comparison_get_filter (const CpComparison *self);
const CpSides *cp_comparison_get_sides (const CpComparison *self);
guint32 cp_comparison_get_topic (const CpComparison *self);
gboolean cp_comparison_is_without_topic (const CpComparison *self);
guint32 cp_comparison_get_question (const CpComparison *self);
const CpSource *cp_comparison_get_source (const CpComparison *self);
CpSourceKind cp_comparison_get_source_kind (const CpComparison *self);
guint cp_comparison_get_n_cells (const CpComparison *self);
const CpComparisonCell *cp_comparison_get_cell (const CpComparison *self, guint cell);
const CpSource *cp_comparison_get_cell_source (const CpComparison *self, guint cell);
gboolean cp_comparison_is_from_cell_source (const CpComparison *self, guint32 statement);
const CpSideSummary *cp_comparison_get_summary (const CpComparison *self, CpSide side);
guint cp_comparison_get_n_documents (const CpComparison *self);
gboolean cp_comparison_get_period (const CpComparison *self, CpDate *first, CpDate *last);

const CpQuestionRow *cp_comparison_get_questions (const CpComparison *self, guint *n_questions);
const CpLinkRow *cp_comparison_get_links (const CpComparison *self, guint *n_rows);
const CpWithin *cp_comparison_get_within (const CpComparison *self, guint *n_relations);
const guint32 *cp_comparison_get_statements (const CpComparison *self, CpSide side, guint *n);
const guint32 *cp_comparison_get_unlinked (const CpComparison *self, CpSide side, guint *n);
const guint32 *cp_comparison_get_elsewhere (const CpComparison *self, CpSide side, guint *n);
gboolean cp_comparison_is_linked (const CpComparison *self, guint32 statement);
gboolean cp_comparison_document_has_side (const CpComparison *self, guint32 document, CpSide side);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpComparison, cp_comparison_unref)

G_END_DECLS
