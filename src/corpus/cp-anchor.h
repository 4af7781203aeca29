/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where a statement stands in an article that is not there, and finding it in a copy. */

#pragma once

#include "cp-text-index.h"

G_BEGIN_DECLS

/*
 * CpAnchor:
 * @paragraph: the number, from 1, of the paragraph that holds the span
 * @offset: the span's start in the paragraph, in code points
 * @length: the span's length in code points
 * @words: its words, as cp_fold_count_words() counts them
 * @digest: its cp_fold_digest()
 */
typedef struct
{
  guint paragraph;
  guint offset;
  guint length;
  guint words;
  guint64 digest;
} CpAnchor;

typedef struct _CpAnchorFinder CpAnchorFinder;

gboolean cp_anchor_compute (const CpTextIndex *index, guint start, guint end, CpAnchor *anchor);
gboolean cp_anchor_locate (const CpAnchor *anchor, const CpTextIndex *index, guint *start,
                           guint *end);

CpAnchorFinder *cp_anchor_finder_new (const CpTextIndex *index);
void cp_anchor_finder_free (CpAnchorFinder *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpAnchorFinder, cp_anchor_finder_free)

gboolean cp_anchor_finder_locate (CpAnchorFinder *self, const CpAnchor *anchor, guint *start,
                                  guint *end);
gboolean cp_anchor_finder_probe (CpAnchorFinder *self, const CpAnchor *anchor, gboolean begins);

G_END_DECLS
