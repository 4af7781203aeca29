/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One import in a window: asks, reads, asks for topics, changes the corpus, tells. */

#pragma once

#include "cp-article.h"
#include "cp-window.h"

G_BEGIN_DECLS

typedef struct _CpImporting CpImporting;

CpImporting *cp_importing_new_for_files (CpWindow *window, const GPtrArray *paths, gboolean ask);
CpImporting *cp_importing_new_for_article (CpWindow *window, CpArticle *article);
CpImporting *cp_importing_ref (CpImporting *self);
void cp_importing_unref (CpImporting *self);

void cp_importing_begin (CpImporting *self);
gboolean cp_importing_ask_before_closing (CpImporting *self);
gboolean cp_importing_is_under_way (CpImporting *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpImporting, cp_importing_unref)

G_END_DECLS
