/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The inside of what edits the statements of an article, for the files that share its work. */

#pragma once

#include "cp-article-editor.h"
#include "cp-article-popovers.h"

G_BEGIN_DECLS

struct _CpArticleEditor
{
  CpArticleView *view;
  CpArticlePopovers *popovers;
  CpSession *session;
  char *waiting;      /* the statement that is to be edited, or NULL */
  char *gist_speaker; /* whom the gist that is being written is given, or NULL */
};

CpSnapshot *cp_article_editor_get_snapshot (CpArticleEditor *self);
guint32 cp_article_editor_get_chosen (CpArticleEditor *self);
const CpTextIndex *cp_article_editor_get_index (CpArticleEditor *self);
void cp_article_editor_take_gists (CpArticleEditor *self);

G_END_DECLS
