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
  CpSide side;
  gboolean marked; /* for the view that marks them one after the other */
} CpArticleSpan;

GArray *cp_article_spans_list (CpMatrix *matrix, guint32 document);
const CpArticleSpan *cp_article_spans_find (const GArray *spans, guint32 statement);

G_END_DECLS
