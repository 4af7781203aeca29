/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a corpus holds, counted. */

#pragma once

#include "cp-snapshot.h"

G_BEGIN_DECLS

typedef struct _CpCorpusInfo CpCorpusInfo;

CpCorpusInfo *cp_corpus_info_new (CpSnapshot *snapshot);
void cp_corpus_info_free (CpCorpusInfo *self);

char *cp_corpus_info_to_text (const CpCorpusInfo *self);
char *cp_corpus_info_to_json (const CpCorpusInfo *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpCorpusInfo, cp_corpus_info_free)

G_END_DECLS
