/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The two ends of the statement that is chosen. */

#pragma once

#include <gtk/gtk.h>

#include "cp-article-pieces.h"
#include "cp-article-spans.h"

G_BEGIN_DECLS

void cp_article_handles_draw (GtkTextView *view, GtkSnapshot *snapshot, const CpArticleSpan *span,
                              const CpArticlePieces *pieces);

G_END_DECLS
