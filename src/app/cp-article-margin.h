/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who speaks, beside the paragraphs of an article: a bracket, a sign, a name. */

#pragma once

#include <gtk/gtk.h>

#include "cp-matrix.h"

G_BEGIN_DECLS

void cp_article_margin_draw (GtkTextView *view, GtkSnapshot *snapshot, CpMatrix *matrix,
                             const GArray *spans);

G_END_DECLS
