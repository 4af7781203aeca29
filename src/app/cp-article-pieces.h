/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the long paragraphs of an article are broken to be shown, and what is where then. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* No piece of a paragraph is longer, in code points. */
#define CP_ARTICLE_PIECE_MAX 3000

/* A place in the text before which one line end is shown that the text does not have. */
typedef struct
{
  guint offset; /* code points */
  gsize byte;
} CpArticleBreak;

typedef struct _CpArticlePieces CpArticlePieces;

CpArticlePieces *cp_article_pieces_new (const char *text, gsize n_bytes);
void cp_article_pieces_free (CpArticlePieces *self);

const CpArticleBreak *cp_article_pieces_get_breaks (const CpArticlePieces *self, guint *n_breaks);
guint cp_article_pieces_start_to_shown (const CpArticlePieces *self, guint offset);
guint cp_article_pieces_end_to_shown (const CpArticlePieces *self, guint offset);
guint cp_article_pieces_to_text (const CpArticlePieces *self, guint shown);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpArticlePieces, cp_article_pieces_free)

G_END_DECLS
