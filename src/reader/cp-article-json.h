/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Articles in JSON and JSON Lines. */

#pragma once

#include "cp-article.h"

G_BEGIN_DECLS

GPtrArray *cp_article_json_read (const char *json, gsize n_bytes, const char *file, GError **error);
gboolean cp_article_json_looks_like (const char *text, gsize n_bytes);

G_END_DECLS
