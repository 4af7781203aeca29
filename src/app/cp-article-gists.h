/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands in for an article whose text is not in the corpus: its statements in paraphrases. */

#pragma once

#include <gtk/gtk.h>

#include "cp-corpus.h"
#include "cp-matrix.h"

G_BEGIN_DECLS

#define CP_TYPE_ARTICLE_GISTS (cp_article_gists_get_type ())
G_DECLARE_FINAL_TYPE (CpArticleGists, cp_article_gists, CP, ARTICLE_GISTS, GtkWidget)

GtkWidget *cp_article_gists_new (void);

void cp_article_gists_set_document (CpArticleGists *self, CpCorpus *corpus, CpMatrix *matrix,
                                    guint32 document);
gboolean cp_article_gists_select (CpArticleGists *self, guint32 statement);
gboolean cp_article_gists_get_area (CpArticleGists *self, GdkRectangle *area);
guint32 cp_article_gists_get_selected (CpArticleGists *self);
guint32 cp_article_gists_find_next (CpArticleGists *self, gboolean forward);

G_END_DECLS
