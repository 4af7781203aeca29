/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is done most on the page of articles: from statement to statement, and to make one. */

#pragma once

#include <gtk/gtk.h>

#include "cp-corpus.h"

G_BEGIN_DECLS

#define CP_TYPE_ARTICLE_BAR (cp_article_bar_get_type ())
G_DECLARE_FINAL_TYPE (CpArticleBar, cp_article_bar, CP, ARTICLE_BAR, GtkWidget)

GtkWidget *cp_article_bar_new (GtkWidget *page);

void cp_article_bar_set_corpus (CpArticleBar *self, CpCorpus *corpus);

G_END_DECLS
