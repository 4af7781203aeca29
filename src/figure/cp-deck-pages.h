/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The pages of a deck as they come together: one numbering of pages and of articles over all. */

#pragma once

#include "cp-title-figure.h"

G_BEGIN_DECLS

typedef struct
{
  GPtrArray *figures;              /* CpFigure: the pages so far */
  GArray *references;              /* guint32: the articles to which cards refer so far */
  CpFigureOptions options;         /* of every page but the first */
  const CpFigureOptions *title_options; /* borrowed: what was asked for */
} CpDeckPages;

void cp_deck_pages_init (CpDeckPages *self, const CpFigureOptions *options);
void cp_deck_pages_clear (CpDeckPages *self);
void cp_deck_pages_add_title (CpDeckPages *self, const CpTitleContents *contents);
void cp_deck_pages_add_sources (CpDeckPages *self, CpSnapshot *snapshot, GArray *statements);
GPtrArray *cp_deck_pages_end (CpDeckPages *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CpDeckPages, cp_deck_pages_clear)

G_END_DECLS
