/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Statements counted by topic and month, with the months of which there is no document. */

#pragma once

#include "cp-matrix.h"

G_BEGIN_DECLS

typedef enum
{
  CP_TIME_MONTH,
  CP_TIME_YEAR,    /* what is dated by its year alone; stands before the January */
  CP_TIME_GAP,     /* several months without a document, told as one column */
  CP_TIME_UNDATED, /* the last column */
} CpTimeKind;

/* More months in a row than these without a document are one column. */
#define CP_TIMELINE_GAP_MONTHS 6

/* One column. A column is open where the corpus has a document of that time; of all other times it
 * says nothing, which is not the same as that nothing was said. */
typedef struct
{
  CpTimeKind kind;
  CpDate date;       /* the month or year; of a gap its first month; 0 of what is undated */
  guint n_months;    /* 1; of a gap how many; 0 of a year and of what is undated */
  guint n_documents; /* in the corpus, whatever the filter */
  gboolean open;
  gboolean inferred; /* whether the dates of all its documents are inferred */
} CpTimeColumn;

typedef struct _CpTimeline CpTimeline;

CpTimeline *cp_timeline_new (CpMatrix *matrix, GCancellable *cancellable, GError **error);
void cp_timeline_new_async (CpMatrix *matrix, GCancellable *cancellable,
                            GAsyncReadyCallback callback, gpointer data);
CpTimeline *cp_timeline_new_finish (GAsyncResult *result, GError **error);
CpTimeline *cp_timeline_ref (CpTimeline *self);
void cp_timeline_unref (CpTimeline *self);

CpMatrix *cp_timeline_get_matrix (const CpTimeline *self);
guint cp_timeline_get_n_lanes (const CpTimeline *self);
guint cp_timeline_get_n_columns (const CpTimeline *self);
const CpTimeColumn *cp_timeline_get_column (const CpTimeline *self, guint column);
const CpCount *cp_timeline_get_count (const CpTimeline *self, guint lane, guint column);
gboolean cp_timeline_is_missing (const CpTimeline *self, guint lane, guint column, CpSide side);
guint cp_timeline_get_largest (const CpTimeline *self);
guint cp_timeline_get_n_open (const CpTimeline *self);
int cp_timeline_find_column (const CpTimeline *self, CpTimeKind kind, CpDate date);
GArray *cp_timeline_list_documents (const CpTimeline *self, guint column);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpTimeline, cp_timeline_unref)

G_END_DECLS
