/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a plain text and the name of its file say of the article. */

#pragma once

#include "cp-article.h"

G_BEGIN_DECLS

void cp_text_metadata_read (CpArticle *article);

G_END_DECLS
