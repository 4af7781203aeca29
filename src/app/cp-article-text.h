/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The text of an article with its statements marked, to be read. */

#pragma once

#include <gtk/gtk.h>

#include "cp-matrix.h"

G_BEGIN_DECLS

#define CP_TYPE_ARTICLE_TEXT (cp_article_text_get_type ())
G_DECLARE_FINAL_TYPE (CpArticleText, cp_article_text, CP, ARTICLE_TEXT, GtkTextView)

GtkWidget *cp_article_text_new (void);

void cp_article_text_set_document (CpArticleText *self, CpMatrix *matrix, guint32 document);
gboolean cp_article_text_select (CpArticleText *self, guint32 statement);
gboolean cp_article_text_is_complete (CpArticleText *self);
gboolean cp_article_text_is_cut (CpArticleText *self);

G_END_DECLS
