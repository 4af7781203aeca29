/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What of an article's text is where in the view that shows it in pieces. */

#pragma once

#include <gtk/gtk.h>

#include "cp-article-pieces.h"

G_BEGIN_DECLS

void cp_article_places_find_visible (GtkTextView *view, const CpArticlePieces *pieces,
                                     guint *start, guint *end);
guint cp_article_places_get_offset_at (GtkTextView *view, const CpArticlePieces *pieces, double x,
                                       double y);
gboolean cp_article_places_get_area (GtkTextView *view, const CpArticlePieces *pieces,
                                     guint start, guint end, GdkRectangle *area);

G_END_DECLS
