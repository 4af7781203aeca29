/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What an import changed in a corpus, counted for the page that tells it. */

#pragma once

#include "cp-import.h"
#include "cp-session.h"

G_BEGIN_DECLS

/*
 * CpImportOutcome:
 * @summary: what became of the files
 * @snapshot: the corpus with what was imported
 * @sides: of the session that shows it
 * @statements: new ones, by side
 * @n_topics: of new statements
 * @first, @last: when the new articles were published, or 0
 * @seconds: how long it took to read them
 * @fresh: whether the corpus was made for them
 */
typedef struct
{
  CpImportSummary *summary;
  CpSnapshot *snapshot;
  CpSides *sides;
  guint statements[CP_N_SIDES];
  guint n_topics;
  CpDate first;
  CpDate last;
  double seconds;
  gboolean fresh;
} CpImportOutcome;

CpImportOutcome *cp_import_outcome_new (CpImportSummary *summary, CpSession *session,
                                        CpSnapshot *before);
void cp_import_outcome_free (CpImportOutcome *self);
gboolean cp_import_outcome_is_nothing (const CpImportOutcome *self);
gboolean cp_import_outcome_is_attachment (const CpImportOutcome *self);
char *cp_import_outcome_dup_extent (const CpImportOutcome *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpImportOutcome, cp_import_outcome_free)

G_END_DECLS
