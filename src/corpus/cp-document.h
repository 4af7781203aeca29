/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One article of a corpus, with or without its text. */

#pragma once

#include "cp-item.h"
#include "cp-text-index.h"

G_BEGIN_DECLS

/* A part of a text, in code points. */
typedef struct
{
  guint start;
  guint end;
  CpBlockKind kind; /* CP_BLOCK_NONE of what is ignored */
} CpDocumentPart;

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
GArray *cp_document_list_blocks (CpDocument *self);
GArray *cp_document_list_ignored (CpDocument *self);
gboolean cp_document_is_same_text (CpDocument *self, CpDocument *other);

G_END_DECLS
