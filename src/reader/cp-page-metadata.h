/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a web page says of itself: title, date, author, outlet, language, address. */

#pragma once

#include "cp-article.h"
#include "cp-html-tree.h"

G_BEGIN_DECLS

void cp_page_metadata_read (const CpHtmlTree *tree, CpArticle *article, GPtrArray *excerpts);

G_END_DECLS
