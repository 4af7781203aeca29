/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which statement of an article is meant by a place in its text. */

#pragma once

#include "cp-article-spans.h"

G_BEGIN_DECLS

guint32 cp_article_choice_find (const GArray *spans, guint offset, guint32 chosen, gboolean turn);
guint32 cp_article_choice_find_next (const GArray *spans, guint offset, guint32 chosen,
                                     gboolean forward);

G_END_DECLS
