/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One article of a corpus, with or without its text. */

#pragma once

#include "cp-item.h"
#include "cp-text-index.h"

G_BEGIN_DECLS

#define CP_TYPE_DOCUMENT (cp_document_get_type ())
G_DECLARE_FINAL_TYPE (CpDocument, cp_document, CP, DOCUMENT, CpItem)

const char *cp_document_get_title (CpDocument *self);
const char *cp_document_get_label (CpDocument *self);
const char *cp_document_get_outlet (CpDocument *self);
CpDate cp_document_get_date (CpDocument *self);
gboolean cp_document_is_date_inferred (CpDocument *self);
const char *cp_document_get_kind (CpDocument *self);
const char *cp_document_get_translated (CpDocument *self);
const char *cp_document_get_text (CpDocument *self);
const CpTextIndex *cp_document_get_text_index (CpDocument *self);

G_END_DECLS
