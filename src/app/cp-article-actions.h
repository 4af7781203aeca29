/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The actions of the articles page on the statements of the article that is shown. */

#pragma once

#include "cp-articles-page.h"

G_BEGIN_DECLS

void cp_article_actions_install (GtkWidgetClass *page_class);
void cp_article_actions_update (CpArticlesPage *page);

G_END_DECLS
