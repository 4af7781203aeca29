/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a person does to the statements of the article that is shown. */

#pragma once

#include "cp-article-steps.h"
#include "cp-article-view.h"
#include "cp-session.h"

G_BEGIN_DECLS

typedef struct _CpArticleEditor CpArticleEditor;

CpArticleEditor *cp_article_editor_new (CpArticleView *view);
void cp_article_editor_free (CpArticleEditor *self);
void cp_article_editor_set_session (CpArticleEditor *self, CpSession *session);

const char *cp_article_editor_get_statement (CpArticleEditor *self);
gboolean cp_article_editor_has_words (CpArticleEditor *self);
gboolean cp_article_editor_has_selection (CpArticleEditor *self);
gboolean cp_article_editor_takes_gists (CpArticleEditor *self);
gboolean cp_article_editor_is_rtl (CpArticleEditor *self);

gboolean cp_article_editor_is_editing (CpArticleEditor *self);
void cp_article_editor_follow (CpArticleEditor *self);
void cp_article_editor_follow_choice (CpArticleEditor *self);
void cp_article_editor_edit (CpArticleEditor *self, const char *id);
void cp_article_editor_make (CpArticleEditor *self);
void cp_article_editor_make_or_edit (CpArticleEditor *self);
void cp_article_editor_move (CpArticleEditor *self, gboolean is_end, CpArticleStep step,
                             gboolean forward);
void cp_article_editor_take_span (CpArticleEditor *self, guint start, guint end);
gboolean cp_article_editor_can_split (CpArticleEditor *self);
void cp_article_editor_split (CpArticleEditor *self);
guint32 cp_article_editor_find_mergeable (CpArticleEditor *self, gboolean forward);
void cp_article_editor_merge (CpArticleEditor *self, gboolean forward);
void cp_article_editor_delete (CpArticleEditor *self);
void cp_article_editor_show_menu (CpArticleEditor *self, const GdkRectangle *at);
void cp_article_editor_copy (CpArticleEditor *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpArticleEditor, cp_article_editor_free)

G_END_DECLS
