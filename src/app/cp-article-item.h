/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An article in a list: its title and what is said under it. */

#pragma once

#include <gtk/gtk.h>

#include "cp-snapshot.h"

G_BEGIN_DECLS

#define CP_TYPE_ARTICLE_ITEM (cp_article_item_get_type ())
G_DECLARE_FINAL_TYPE (CpArticleItem, cp_article_item, CP, ARTICLE_ITEM, GObject)

CpArticleItem *cp_article_item_new (CpSnapshot *snapshot, guint32 document, guint n_statements);

void cp_article_item_fill (GListStore *articles, CpSnapshot *snapshot);
guint cp_article_item_find (GListModel *articles, guint32 document);

guint32 cp_article_item_get_document (CpArticleItem *self);
guint cp_article_item_get_n_statements (CpArticleItem *self);
const char *cp_article_item_get_title (CpArticleItem *self);
const char *cp_article_item_get_line (CpArticleItem *self);
const char *cp_article_item_get_sentence (CpArticleItem *self);
gboolean cp_article_item_has_text (CpArticleItem *self);

G_END_DECLS
