/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The two ends of the statement that is chosen, dragged by the pointer. */

#pragma once

#include "cp-article-text.h"

G_BEGIN_DECLS

void cp_article_drag_attach (CpArticleText *text);

G_END_DECLS
