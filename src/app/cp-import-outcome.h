/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What an import changed in a corpus, counted for the page that tells it. */

#pragma once

#include "cp-import.h"
#include "cp-session.h"

G_BEGIN_DECLS

typedef enum
{
  CP_IMPORT_LIST_SIDE,     /* statements of a CpSide */
  CP_IMPORT_LIST_ROLE,     /* statements made in a role, or in none */
  CP_IMPORT_LIST_SPEAKER,  /* statements of a speaker */
  CP_IMPORT_LIST_NO_TOPIC, /* statements that no topic was found for */
  CP_IMPORT_LIST_TIES,
  CP_IMPORT_LIST_SPEAKERS,
  CP_IMPORT_LIST_ARTICLES,
  CP_IMPORT_LIST_SILENT, /* articles in which nothing was found */
} CpImportListKind;

/* What is counted: a kind, and the side, or the handle of the role or speaker, or 0. */
typedef struct
{
  CpImportListKind kind;
  guint32 of;
} CpImportList;

/*
 * CpImportOutcome:
 * @summary: what became of the files
 * @snapshot: the corpus as it is told
 * @sides: of the session that shows it
 * @statements: new ones, by side
 * @n_statements, @n_doubtful, @n_articles, @n_speakers, @n_ties, @n_topics: what is new and still
 *   there; of the speakers those who say something new, of the topics those of new statements
 * @first, @last: when the new articles were published, or 0
 * @seconds: how long it took to read them
 * @fresh: whether the corpus was made for them, and is nowhere else yet
 * @trail: (element-type CpImportList): the lists that are open in the page, the last one seen
 *
 * What is new has handles from @begins up to @ends, which are not used again: it is known whatever
 * is done to the corpus later.
 */
typedef struct
{
  CpImportSummary *summary;
  CpSnapshot *snapshot;
  CpSides *sides;
  CpSnapshot *merged; /* the corpus right after the import */
  guint32 begins[CP_N_ARRAYS];
  guint32 ends[CP_N_ARRAYS];
  guint statements[CP_N_SIDES];
  guint n_statements;
  guint n_doubtful;
  guint n_articles;
  guint n_speakers;
  guint n_ties;
  guint n_topics;
  CpDate first;
  CpDate last;
  double seconds;
  gboolean fresh;
  GArray *trail;
} CpImportOutcome;

CpImportOutcome *cp_import_outcome_new (CpImportSummary *summary, CpSession *session,
                                        CpSnapshot *before);
CpImportOutcome *cp_import_outcome_ref (CpImportOutcome *self);
void cp_import_outcome_unref (CpImportOutcome *self);
void cp_import_outcome_count (CpImportOutcome *self, CpSession *session);
gboolean cp_import_outcome_is_nothing (const CpImportOutcome *self);
gboolean cp_import_outcome_is_attachment (const CpImportOutcome *self);
gboolean cp_import_outcome_is_last (const CpImportOutcome *self);
gboolean cp_import_outcome_is_new (const CpImportOutcome *self, CpArray array, guint32 handle);
char *cp_import_outcome_dup_extent (const CpImportOutcome *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpImportOutcome, cp_import_outcome_unref)

G_END_DECLS
