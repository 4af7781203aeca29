/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The statements of one article in the order of their places. */

#pragma once

#include "cp-matrix.h"

G_BEGIN_DECLS

/* Offsets are code points of the article's text; CP_OFFSET_NONE where the place is not known. */
typedef struct
{
  guint32 statement;
  guint32 start;
  guint32 end;
  guint32 paragraph; /* from 1, or 0 */
  guint32 reach;     /* the furthest end of this one and those before it */
  CpSide side;
  int doubt; /* how sure the program is, where that is not enough; else CP_CONFIDENCE_NONE */
} CpArticleSpan;

GArray *cp_article_spans_list (CpMatrix *matrix, guint32 document);
gboolean cp_article_spans_find (const GArray *spans, guint32 statement, guint *position);
guint cp_article_spans_find_reaching (const GArray *spans, guint32 offset);
int cp_article_spans_get_doubt (CpMatrix *matrix, guint32 statement);
guint cp_article_spans_count_doubtful (const GArray *spans);
gboolean cp_article_span_has_place (const CpArticleSpan *self);

G_END_DECLS
