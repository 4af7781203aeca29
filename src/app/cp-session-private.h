/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The inside of a session, for the files that share its work. */

#pragma once

#include "cp-session.h"

G_BEGIN_DECLS

/* The properties that tell of a change. */
typedef enum
{
  CP_SESSION_PROP_0,
  CP_SESSION_PROP_CORPUS,
  CP_SESSION_PROP_HISTORY,
  CP_SESSION_PROP_MATRIX,
  CP_SESSION_PROP_COMPARISON,
  CP_SESSION_PROP_SCOPES,
  CP_SESSION_PROP_SIDES,
  CP_SESSION_PROP_COLUMNS,
  CP_SESSION_PROP_MEASURE,
  CP_SESSION_PROP_SORT,
  CP_SESSION_PROP_CELLS,
  CP_SESSION_PROP_COUNTING,
  CP_SESSION_N_PROPS,
} CpSessionProperty;

struct _CpSession
{
  GObject parent_instance;

  CpCorpus *corpus;
  CpHistory *history;
  CpFilter *filter;
  CpTray *tray;

  CpSourceKind columns;
  CpMeasure measure;
  CpSort sort;
  CpCells cells;
  CpQuery *left;  /* NULL for the corpus's own */
  CpQuery *right; /* NULL for the corpus's own */

  GArray *scopes; /* of CpScope: what is selected */
  GArray *opened; /* of CpScope: what is compared, empty where nothing is */
  CpSourceKind opened_kind; /* what the sources of these are */

  CpMatrix *matrix;
  CpComparison *comparison;
  GCancellable *counting;  /* a recount that runs, or NULL */
  GCancellable *comparing; /* a comparison that is being made, or NULL */
};

void cp_session_notify (CpSession *self, CpSessionProperty property);
void cp_session_count (CpSession *self);
void cp_session_compare (CpSession *self);

G_END_DECLS
