/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is measured of each node of a page, and which nodes are no part of any article. */

#pragma once

#include "cp-html-tree.h"

G_BEGIN_DECLS

typedef enum
{
  CP_PRUNE_ALL,
  CP_PRUNE_LITTLE,
} CpPruneStrength;

/*
 * CpHtmlMarks:
 * @n_chars: characters of text below each node, blanks left out
 * @n_links: those of them inside of links
 * @hints: CpHint of the names of each element
 * @below: CpHint of all elements below each
 * @skipped: the node and all below it are left out
 */
typedef struct
{
  guint32 *n_chars;
  guint32 *n_links;
  guint16 *hints;
  guint16 *below;
  guint8 *skipped;
} CpHtmlMarks;

CpHtmlMarks *cp_html_marks_new (const CpHtmlTree *tree, CpPruneStrength strength);
void cp_html_marks_free (CpHtmlMarks *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpHtmlMarks, cp_html_marks_free)

G_END_DECLS
