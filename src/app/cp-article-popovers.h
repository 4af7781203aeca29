/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What opens beside a statement of an article: its editor, its menu, a question for a gist. */

#pragma once

#include "cp-article-view.h"
#include "cp-session.h"

G_BEGIN_DECLS

typedef struct _CpArticlePopovers CpArticlePopovers;

CpArticlePopovers *cp_article_popovers_new (CpArticleView *view);
void cp_article_popovers_free (CpArticlePopovers *self);
void cp_article_popovers_set_session (CpArticlePopovers *self, CpSession *session);
void cp_article_popovers_connect_written (CpArticlePopovers *self, GCallback written_cb,
                                          gpointer data);

gboolean cp_article_popovers_is_editing (CpArticlePopovers *self);
void cp_article_popovers_follow (CpArticlePopovers *self);
void cp_article_popovers_edit (CpArticlePopovers *self, const char *id);
void cp_article_popovers_edit_instead (CpArticlePopovers *self, const char *id);
void cp_article_popovers_ask (CpArticlePopovers *self, guint paragraph);
void cp_article_popovers_show_menu (CpArticlePopovers *self, GMenuModel *model,
                                    const GdkRectangle *at);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpArticlePopovers, cp_article_popovers_free)

G_END_DECLS
