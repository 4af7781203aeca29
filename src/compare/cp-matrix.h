/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Statements counted by topic and source. */

#pragma once

#include "cp-sides.h"
#include "cp-source.h"

G_BEGIN_DECLS

typedef enum
{
  CP_MEASURE_STATEMENTS,
  CP_MEASURE_SPEAKERS,
  CP_MEASURE_UTTERANCES,
  CP_MEASURE_WORDS,
  CP_MEASURE_ROW_SHARE,
  CP_MEASURE_COLUMN_SHARE,
  CP_N_MEASURES,
} CpMeasure;

typedef enum
{
  CP_SORT_DEFAULT, /* rows by total, columns by date where they have one, else by total */
  CP_SORT_NAME,
  CP_SORT_TOTAL,
  CP_SORT_DATE,
  CP_SORT_HAND,
} CpSort;

/* What is counted in one pass over the columns. */
typedef struct
{
  guint32 statements;
  guint32 relayed;
  guint32 sides[CP_N_SIDES]; /* statements of each side, indexed by CpSide */
  guint32 both;              /* of those on the left, how many are on the right too */
  guint64 words;
} CpCount;

/* What needs sets; counted when first asked for. */
typedef struct
{
  guint32 utterances;
  guint32 speakers;
  guint32 side_speakers[CP_N_SIDES];
  const guint32 *by_role; /* statements by role: one for each handle of the roles, [0] of no role */
} CpDetail;

typedef struct
{
  char *id;    /* of the topic; "none" for the row of statements without a topic */
  char *label;
  gboolean main;
  guint32 handle; /* of the topic, or CP_HANDLE_NONE */
  gboolean further; /* whether it stands for several topics together; see cp_matrix_new_grouped () */
} CpMatrixRow;

typedef struct
{
  const CpQuery *filter; /* or %NULL */
  const CpQuery *left;   /* or %NULL for the corpus's own */
  const CpQuery *right;  /* or %NULL for the corpus's own */
  CpSourceKind columns;
  CpMeasure measure;
  CpSort sort;
} CpMatrixOptions;

/* Cells are named by row and column; CP_MATRIX_TOTAL as a row means all topics, as a column all
 * sources, each statement counted once. */
#define CP_MATRIX_TOTAL G_MAXUINT

typedef struct _CpMatrix CpMatrix;

CpMatrix *cp_matrix_new (CpSnapshot *snapshot, const CpMatrixOptions *options,
                         GCancellable *cancellable, GError **error);
void cp_matrix_new_async (CpSnapshot *snapshot, const CpMatrixOptions *options,
                          GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data);
CpMatrix *cp_matrix_new_finish (GAsyncResult *result, GError **error);
CpMatrix *cp_matrix_new_grouped (CpMatrix *matrix, guint n_rows, guint n_columns);
CpMatrix *cp_matrix_ref (CpMatrix *self);
void cp_matrix_unref (CpMatrix *self);

CpSnapshot *cp_matrix_get_snapshot (const CpMatrix *self);
const CpQuery *cp_matrix_get_filter (const CpMatrix *self);
const CpSides *cp_matrix_get_sides (const CpMatrix *self);
CpMeasure cp_matrix_get_measure (const CpMatrix *self);
CpSourceKind cp_matrix_get_column_kind (const CpMatrix *self);
guint cp_matrix_get_n_rows (const CpMatrix *self);
guint cp_matrix_get_n_columns (const CpMatrix *self);
const CpMatrixRow *cp_matrix_get_row (const CpMatrix *self, guint row);
const CpSource *cp_matrix_get_column (const CpMatrix *self, guint column);
const CpCount *cp_matrix_get_count (const CpMatrix *self, guint row, guint column);
const CpDetail *cp_matrix_get_detail (CpMatrix *self, guint row, guint column);
double cp_matrix_get_value (CpMatrix *self, guint row, guint column);
guint cp_matrix_get_n_uncoded (const CpMatrix *self);
guint cp_matrix_get_n_documents (const CpMatrix *self);
gboolean cp_matrix_get_period (const CpMatrix *self, CpDate *first, CpDate *last);
const guint8 *cp_matrix_get_matches (const CpMatrix *self);
const GPtrArray *cp_matrix_get_further_topics (const CpMatrix *self);
const GPtrArray *cp_matrix_get_further_sources (const CpMatrix *self);
GArray *cp_matrix_list_counted (const CpMatrix *self);
GArray *cp_matrix_list_statements (const CpMatrix *self, guint row, guint column);

gboolean cp_measure_from_string (const char *name, CpMeasure *measure);
const char *cp_measure_to_string (CpMeasure measure);
gboolean cp_sort_from_string (const char *name, CpSort *sort);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpMatrix, cp_matrix_unref)

G_END_DECLS
