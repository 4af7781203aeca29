/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One article: its title, and its text or what stands in for it. */

#pragma once

#include <gtk/gtk.h>

#include "cp-article-text.h"
#include "cp-corpus.h"
#include "cp-matrix.h"

G_BEGIN_DECLS

#define CP_TYPE_ARTICLE_VIEW (cp_article_view_get_type ())
G_DECLARE_FINAL_TYPE (CpArticleView, cp_article_view, CP, ARTICLE_VIEW, GtkWidget)

GtkWidget *cp_article_view_new (void);

guint32 cp_article_view_get_document (CpArticleView *self);
guint32 cp_article_view_get_statement (CpArticleView *self);
CpArticleText *cp_article_view_get_text (CpArticleView *self);
gboolean cp_article_view_get_area (CpArticleView *self, GdkRectangle *area);
CpMatrix *cp_article_view_get_matrix (CpArticleView *self);
void cp_article_view_set_document (CpArticleView *self, CpCorpus *corpus, CpMatrix *matrix,
                                   guint32 document);
void cp_article_view_select (CpArticleView *self, guint32 statement);
gboolean cp_article_view_step (CpArticleView *self, gboolean forward);
void cp_article_view_set_way_back (CpArticleView *self, const char *label);

G_END_DECLS
