/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The text of an article on its way into a text buffer. */

#pragma once

#include <gtk/gtk.h>

#include "cp-article-pieces.h"
#include "cp-document.h"

G_BEGIN_DECLS

typedef struct _CpArticleFill CpArticleFill;

CpArticleFill *cp_article_fill_new (GtkTextBuffer *buffer);
void cp_article_fill_free (CpArticleFill *self);

const CpArticlePieces *cp_article_fill_get_pieces (const CpArticleFill *self);
gboolean cp_article_fill_is_complete (const CpArticleFill *self);
guint cp_article_fill_find_headline (CpDocument *document);
void cp_article_fill_begin (CpArticleFill *self, CpDocument *document, guint start);
guint cp_article_fill_get_begin (CpArticleFill *self);
void cp_article_fill_insert (CpArticleFill *self);
void cp_article_fill_insert_until (CpArticleFill *self, guint offset);
void cp_article_fill_set_line_gap (CpArticleFill *self, int gap);
void cp_article_fill_color (CpArticleFill *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpArticleFill, cp_article_fill_free)

G_END_DECLS
