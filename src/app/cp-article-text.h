/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The text of an article with its statements marked, to be read. */

#pragma once

#include <gtk/gtk.h>

#include "cp-matrix.h"

G_BEGIN_DECLS

#define CP_TYPE_ARTICLE_TEXT (cp_article_text_get_type ())
G_DECLARE_FINAL_TYPE (CpArticleText, cp_article_text, CP, ARTICLE_TEXT, GtkTextView)

GtkWidget *cp_article_text_new (void);

guint32 cp_article_text_get_statement (CpArticleText *self);
gboolean cp_article_text_get_selection (CpArticleText *self, guint *start, guint *end);
guint cp_article_text_get_caret (CpArticleText *self);
gboolean cp_article_text_get_place (CpArticleText *self, guint32 statement, guint *start,
                                    guint *end);
gboolean cp_article_text_get_area (CpArticleText *self, guint start, guint end,
                                   GdkRectangle *area);
gboolean cp_article_text_is_in (CpArticleText *self, double x, double y);
guint cp_article_text_get_offset_at (CpArticleText *self, double x, double y);
gboolean cp_article_text_choose_beside (CpArticleText *self, double x, double y);
void cp_article_text_choose_at (CpArticleText *self, double x, double y);
void cp_article_text_try_span (CpArticleText *self, guint start, guint end);
void cp_article_text_end_try (CpArticleText *self, gboolean is_meant);
gboolean cp_article_text_has_place (CpArticleText *self, guint32 statement);
gboolean cp_article_text_has_headline (CpArticleText *self);
gboolean cp_article_text_has_names (CpArticleText *self);
gboolean cp_article_text_is_complete (CpArticleText *self);

void cp_article_text_set_document (CpArticleText *self, CpMatrix *matrix, guint32 document);
void cp_article_text_select (CpArticleText *self, guint32 statement);
void cp_article_text_raise (CpArticleText *self);
void cp_article_text_let_go (CpArticleText *self);
guint32 cp_article_text_find_next (CpArticleText *self, gboolean forward);

G_END_DECLS
