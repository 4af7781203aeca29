/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The source of a web page less what is no text: scripts, styles, comments. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

GString *cp_html_source_clean (const char *html, gsize n_bytes, GPtrArray *linked_data);
gboolean cp_html_source_declares_entities (const char *html, gsize n_bytes);
char *cp_html_source_find_charset (const char *bytes, gsize n_bytes);

G_END_DECLS
