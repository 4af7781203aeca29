/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is looked at in one window: corpus, filter, sides, measure, columns, selection. */

#pragma once

#include "cp-comparison.h"
#include "cp-filter.h"
#include "cp-history.h"
#include "cp-matrix.h"
#include "cp-scope.h"
#include "cp-tray.h"

G_BEGIN_DECLS

/* What the cells of the matrix show. */
typedef enum
{
  CP_CELLS_NUMBERS,
  CP_CELLS_CONTENT, /* a sentence of each side */
  CP_N_CELLS,
} CpCells;

#define CP_TYPE_SESSION (cp_session_get_type ())
G_DECLARE_FINAL_TYPE (CpSession, cp_session, CP, SESSION, GObject)

CpSession *cp_session_new (CpCorpus *corpus);
CpSession *cp_session_new_with_history (CpCorpus *corpus, CpHistory *history);

CpCorpus *cp_session_get_corpus (CpSession *self);
CpHistory *cp_session_get_history (CpSession *self);
CpFilter *cp_session_get_filter (CpSession *self);
CpTray *cp_session_get_tray (CpSession *self);

CpSourceKind cp_session_get_columns (CpSession *self);
void cp_session_set_columns (CpSession *self, CpSourceKind columns);
CpMeasure cp_session_get_measure (CpSession *self);
void cp_session_set_measure (CpSession *self, CpMeasure measure);
CpSort cp_session_get_sort (CpSession *self);
void cp_session_set_sort (CpSession *self, CpSort sort);
CpCells cp_session_get_cells (CpSession *self);
void cp_session_set_cells (CpSession *self, CpCells cells);

const CpQuery *cp_session_get_left (CpSession *self);
const CpQuery *cp_session_get_right (CpSession *self);
gboolean cp_session_set_sides (CpSession *self, const char *left, const char *right,
                               GError **error);
void cp_session_swap_sides (CpSession *self);
void cp_session_redirect (CpSession *self, CpArray array, GHashTable *ids);

CpMatrix *cp_session_get_matrix (CpSession *self);
CpComparison *cp_session_get_comparison (CpSession *self);
gboolean cp_session_is_counting (CpSession *self);

const CpScope *cp_session_get_scopes (CpSession *self, guint *n_scopes);
void cp_session_set_scopes (CpSession *self, const CpScope *scopes, guint n_scopes);
CpSourceKind cp_session_get_opened_kind (CpSession *self);
const CpScope *cp_session_get_opened (CpSession *self, guint *n_scopes);
void cp_session_open_comparison (CpSession *self);
void cp_session_open_documents (CpSession *self, const CpScope *scopes, guint n_scopes);
void cp_session_close_comparison (CpSession *self);

G_END_DECLS
