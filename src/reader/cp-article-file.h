/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Articles out of the bytes of a file, whatever its format. */

#pragma once

#include <gio/gio.h>

#include "cp-article.h"

G_BEGIN_DECLS

GPtrArray *cp_article_file_read (const char *bytes, gsize n_bytes, const char *file,
                                 GError **error);
GPtrArray *cp_article_file_load (const char *path, const char *file, GCancellable *cancellable,
                                 GError **error);
CpArticle *cp_article_new_from_html (const char *bytes, gsize n_bytes, const char *charset,
                                     GError **error);
CpArticle *cp_article_new_from_plain_text (char *text, const char *file);
CpArticle *cp_article_new_from_markdown (char *text, const char *file);

G_END_DECLS
