/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One statement of a corpus as an object, made when somebody asks for it. */

#pragma once

#include "cp-corpus.h"

G_BEGIN_DECLS

#define CP_TYPE_STATEMENT (cp_statement_get_type ())
G_DECLARE_FINAL_TYPE (CpStatement, cp_statement, CP, STATEMENT, GObject)

CpStatement *cp_statement_new (CpCorpus *corpus, guint32 handle);

CpCorpus *cp_statement_get_corpus (CpStatement *self);
guint32 cp_statement_get_handle (CpStatement *self);
gboolean cp_statement_equal (CpStatement *self, CpStatement *other);

const char *cp_statement_get_id (CpStatement *self);
CpDocument *cp_statement_get_document (CpStatement *self);
CpSpeaker *cp_statement_get_speaker (CpStatement *self);
const char *cp_statement_get_gist (CpStatement *self);
char *cp_statement_dup_words (CpStatement *self);
CpMode cp_statement_get_mode (CpStatement *self);
CpDate cp_statement_get_date (CpStatement *self);

G_END_DECLS
