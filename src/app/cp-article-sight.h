/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Keeps the caret of a long text in sight. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef struct _CpArticleSight CpArticleSight;

CpArticleSight *cp_article_sight_new (GtkTextView *view);
void cp_article_sight_free (CpArticleSight *self);

void cp_article_sight_show_caret (CpArticleSight *self);
void cp_article_sight_raise_caret (CpArticleSight *self);
void cp_article_sight_let_go (CpArticleSight *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpArticleSight, cp_article_sight_free)

G_END_DECLS
