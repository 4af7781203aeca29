/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The marks on the words of statements, where they are looked at. */

#pragma once

#include <gtk/gtk.h>

#include "cp-article-pieces.h"
#include "cp-article-spans.h"

G_BEGIN_DECLS

typedef struct _CpArticleMarks CpArticleMarks;

CpArticleMarks *cp_article_marks_new (GtkTextBuffer *buffer);
void cp_article_marks_free (CpArticleMarks *self);

void cp_article_marks_set_spans (CpArticleMarks *self, const GArray *spans,
                                 const CpArticlePieces *pieces);
gboolean cp_article_marks_cover (const CpArticleMarks *self, guint start, guint end);
void cp_article_marks_show (CpArticleMarks *self, guint start, guint end);
void cp_article_marks_choose (CpArticleMarks *self, const CpArticleSpan *span);
void cp_article_marks_color (CpArticleMarks *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpArticleMarks, cp_article_marks_free)

G_END_DECLS
