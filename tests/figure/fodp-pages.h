/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pages that are to be slides: figures of the corpus, and all that a figure can hold. */

#pragma once

#include "cp-figure-request.h"
#include "cp-figure.h"

G_BEGIN_DECLS

GPtrArray *fodp_pages_new (void);
CpFigure *fodp_pages_add (GPtrArray *pages, const CpFigureOptions *options);
void fodp_pages_take (GPtrArray *to, GPtrArray *pages, guint n_pages);
GBytes *fodp_pages_encode (GPtrArray *pages);
void fodp_pages_add_matrix (GPtrArray *to, CpSnapshot *snapshot, CpTheme theme);
void fodp_pages_add_comparison (GPtrArray *to, CpSnapshot *snapshot, const char *topic,
                                guint n_pages);
void fodp_pages_add_shapes (GPtrArray *to);
void fodp_pages_add_block (CpFigure *page, double y, CpAlign align, const char *text);
void fodp_pages_add_texts (GPtrArray *to);
void fodp_pages_add_subject (GPtrArray *to, CpSnapshot *snapshot, CpSubject subject);

G_END_DECLS
