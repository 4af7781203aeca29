/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One article as it was read from a file: its text, its parts, and what it says of itself. */

#pragma once

#include "cp-date.h"
#include "cp-schema.h"

G_BEGIN_DECLS

/* A stretch of a text, in bytes; @end is exclusive. */
typedef struct
{
  guint32 start;
  guint32 end;
} CpByteSpan;

typedef struct
{
  CpByteSpan span;
  CpBlockKind kind;
} CpArticleBlock;

/*
 * CpArticle:
 * @file: its name below the imported folder, in UTF-8, never absolute
 * @text: (array length=n_bytes): valid UTF-8; a paragraph is a non-empty line
 * @blocks: CpArticleBlock by start; those that are no CP_BLOCK_EMPHASIS are whole paragraphs
 * @charset: what the file was converted from, %NULL for UTF-8
 * @kind: "report", "interview" and so on where the article itself or metadata.csv says so
 * @date_basis: whether @date was stated or inferred
 * @note: a sentence for the summary: what of the file was left out
 *
 * What is not known is %NULL, 0 or empty.
 */
typedef struct
{
  char *file;
  char *text;
  gsize n_bytes;
  GArray *blocks;
  char *title;
  char *outlet;
  char *author;
  char *url;
  char *language;
  char *kind;
  char *charset;
  char *note;
  CpDate date;
  CpDateBasis date_basis;
} CpArticle;

CpArticle *cp_article_new (void);
void cp_article_free (CpArticle *self);
void cp_article_take_text (CpArticle *self, char *text);
void cp_article_add_block (CpArticle *self, guint32 start, guint32 end, CpBlockKind kind);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpArticle, cp_article_free)

G_END_DECLS
