/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads an article that was copied, or dropped, as a web page or as text. */

#pragma once

#include <gtk/gtk.h>

#include "cp-article.h"

G_BEGIN_DECLS

void cp_clipboard_article_read_async (GdkClipboard *clipboard, GCancellable *cancellable,
                                      GAsyncReadyCallback callback, gpointer data);
void cp_clipboard_article_read_drop_async (GdkDrop *drop, GCancellable *cancellable,
                                           GAsyncReadyCallback callback, gpointer data);
CpArticle *cp_clipboard_article_read_finish (GAsyncResult *result, GError **error);

G_END_DECLS
