/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A corpus on the main thread: what is read from it, and the one way to change it. */

#pragma once

#include <gio/gio.h>

#include "cp-change.h"
#include "cp-edit.h"
#include "cp-snapshot.h"

G_BEGIN_DECLS

#define CP_TYPE_CORPUS (cp_corpus_get_type ())
G_DECLARE_FINAL_TYPE (CpCorpus, cp_corpus, CP, CORPUS, GObject)

CpCorpus *cp_corpus_new (void);
CpCorpus *cp_corpus_new_for_snapshot (CpSnapshot *snapshot);

CpSnapshot *cp_corpus_snapshot (CpCorpus *self);
CpSnapshot *cp_corpus_get_current (CpCorpus *self);
GListModel *cp_corpus_get_items (CpCorpus *self, CpArray array);

gboolean cp_corpus_apply (CpCorpus *self, CpEdit *edit, GError **error);

G_END_DECLS
