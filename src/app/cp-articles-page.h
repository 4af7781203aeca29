/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The articles of a corpus, to be read. */

#pragma once

#include <gtk/gtk.h>

#include "cp-article-editor.h"
#include "cp-session.h"

G_BEGIN_DECLS

#define CP_TYPE_ARTICLES_PAGE (cp_articles_page_get_type ())
G_DECLARE_FINAL_TYPE (CpArticlesPage, cp_articles_page, CP, ARTICLES_PAGE, GtkWidget)

GtkWidget *cp_articles_page_new (void);

void cp_articles_page_set_session (CpArticlesPage *self, CpSession *session);
void cp_articles_page_show_statement (CpArticlesPage *self, guint32 statement);
void cp_articles_page_show_article (CpArticlesPage *self, guint32 document);
void cp_articles_page_edit_statement (CpArticlesPage *self, guint32 statement);
GtkWidget *cp_articles_page_get_bar (CpArticlesPage *self);
void cp_articles_page_place_bar (CpArticlesPage *self, GtkBox *place);
CpArticleEditor *cp_articles_page_get_editor (CpArticlesPage *self);
guint32 cp_articles_page_get_document (CpArticlesPage *self);
void cp_articles_page_set_way_back (CpArticlesPage *self, const char *label);

G_END_DECLS
