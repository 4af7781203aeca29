/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A row of the list of articles. */

#pragma once

#include <gtk/gtk.h>

#include "cp-article-item.h"

G_BEGIN_DECLS

#define CP_TYPE_ARTICLE_ROW (cp_article_row_get_type ())
G_DECLARE_FINAL_TYPE (CpArticleRow, cp_article_row, CP, ARTICLE_ROW, GtkWidget)

GtkWidget *cp_article_row_new (void);

void cp_article_row_set_item (CpArticleRow *self, CpArticleItem *item);

G_END_DECLS
