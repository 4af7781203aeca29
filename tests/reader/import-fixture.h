/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A folder of invented articles, and imports of it. */

#pragma once

#include "cp-corpus.h"
#include "cp-import.h"

G_BEGIN_DECLS

/* Articles lie in a new folder below the temporary one. */
typedef struct
{
  char *folder;
  CpRules *rules;
} ImportFixture;

void import_fixture_set_up (ImportFixture *self, gconstpointer data);
void import_fixture_tear_down (ImportFixture *self, gconstpointer data);

char *import_fixture_make_path (ImportFixture *self, const char *name);
void import_fixture_write (ImportFixture *self, const char *name, const char *text);
void import_fixture_write_many (ImportFixture *self, guint n_articles);
CpImport *import_fixture_read (ImportFixture *self, const char *name);
CpSnapshot *import_fixture_create_corpus (void);
CpCorpus *import_fixture_merge (CpImport *import, CpSnapshot *snapshot, CpImportSummary **summary);
CpCorpus *import_fixture_import (ImportFixture *self, CpImportSummary **summary);

char *import_fixture_dup_bytes (CpCorpus *corpus);
const char *import_fixture_get (CpCorpus *corpus, CpArray array, guint place, guint member);
gboolean import_fixture_has_note (const CpImportSummary *summary, const char *words);
const CpImportFault *import_fixture_find_fault (const CpImportSummary *summary, const char *file);

G_END_DECLS
