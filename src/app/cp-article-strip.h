/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who says the statement that is chosen, where the margin has no room for names. */

#pragma once

#include <gtk/gtk.h>

#include "cp-card-face.h"

G_BEGIN_DECLS

#define CP_TYPE_ARTICLE_STRIP (cp_article_strip_get_type ())
G_DECLARE_FINAL_TYPE (CpArticleStrip, cp_article_strip, CP, ARTICLE_STRIP, GtkWidget)

void cp_article_strip_show (CpArticleStrip *self, const CpCardFace *face, int doubt);

G_END_DECLS
