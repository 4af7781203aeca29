/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Fills a new corpus with records that may come in any order. */

#pragma once

#include "cp-fault.h"
#include "cp-record.h"
#include "cp-snapshot.h"

G_BEGIN_DECLS

typedef struct _CpCorpusBuilder CpCorpusBuilder;

CpCorpusBuilder *cp_corpus_builder_new (void);
CpCorpusBuilder *cp_corpus_builder_new_from (CpSnapshot *snapshot);
void cp_corpus_builder_free (CpCorpusBuilder *self);

void cp_corpus_builder_begin_array (CpCorpusBuilder *self, CpArray array);
void cp_corpus_builder_add (CpCorpusBuilder *self, CpArray array, CpRecord *record);
void cp_corpus_builder_add_at_line (CpCorpusBuilder *self, CpArray array, CpRecord *record,
                                    guint line);
void cp_corpus_builder_add_unreadable (CpCorpusBuilder *self, CpArray array, const char *id);
void cp_corpus_builder_set_member (CpCorpusBuilder *self, const char *name, const char *json,
                                   gsize n_bytes, guint line);
void cp_corpus_builder_add_fault (CpCorpusBuilder *self, CpFault *fault);
const GPtrArray *cp_corpus_builder_get_faults (CpCorpusBuilder *self);
CpSnapshot *cp_corpus_builder_end (CpCorpusBuilder *self, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpCorpusBuilder, cp_corpus_builder_free)

G_END_DECLS
