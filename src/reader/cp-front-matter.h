/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The YAML front matter of a Markdown file. */

#pragma once

#include "cp-article.h"

G_BEGIN_DECLS

const char *cp_front_matter_read (const char *text, CpArticle *article);

G_END_DECLS
