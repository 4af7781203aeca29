/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The text of a paragraph of Markdown. */

#pragma once

#include "cp-article.h"

G_BEGIN_DECLS

void cp_markdown_append_inline (GString *text, GArray *emphases, const char *source, gsize n_bytes);

G_END_DECLS
