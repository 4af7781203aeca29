/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who speaks, beside the paragraphs of an article: a bracket, a sign, a name. */

#pragma once

#include <gtk/gtk.h>

#include "cp-article-pieces.h"
#include "cp-matrix.h"

G_BEGIN_DECLS

gboolean cp_article_margin_has_names (GtkTextView *view);
guint32 cp_article_margin_find (GtkTextView *view, const GArray *spans,
                                const CpArticlePieces *pieces, double x, double y);
void cp_article_margin_draw (GtkTextView *view, GtkSnapshot *snapshot, CpMatrix *matrix,
                             const GArray *spans, const CpArticlePieces *pieces);

G_END_DECLS
