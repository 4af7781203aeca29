/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A page as the row of paragraphs that a reader would see. */

#pragma once

#include "cp-article.h"
#include "cp-html-marks.h"

G_BEGIN_DECLS

/*
 * CpHtmlBlock:
 * @node: the place of its first text in the tree
 * @start, @end: bytes of the flow's text, without a line break
 * @n_chars, @n_links: characters, and those inside of links, blanks left out
 * @kind: heading, item, quote or none
 * @tag: the CpHtmlTag of the innermost element that parts paragraphs
 * @n_bold: characters that are emphasised
 */
typedef struct
{
  guint32 node;
  guint32 start;
  guint32 end;
  guint32 n_chars;
  guint32 n_links;
  guint32 n_bold;
  guint16 hints;
  guint8 kind;
  guint8 tag;
} CpHtmlBlock;

/*
 * CpHtmlFlow:
 * @text: all blocks, a line each
 * @emphases: CpByteSpan by start, each inside one block
 */
typedef struct
{
  GString *text;
  GArray *blocks;
  GArray *emphases;
} CpHtmlFlow;

CpHtmlFlow *cp_html_flow_new (const CpHtmlTree *tree, const guint8 *skipped);
void cp_html_flow_free (CpHtmlFlow *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpHtmlFlow, cp_html_flow_free)

G_END_DECLS
