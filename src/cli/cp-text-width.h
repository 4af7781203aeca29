/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Text measured, padded and wrapped for a terminal, in columns. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

guint cp_text_width_measure (const char *text);
void cp_text_width_append_padded (GString *to, const char *text, guint width, gboolean to_right);
void cp_text_width_append_wrapped (GString *to, const char *text, guint indent, guint width);
GPtrArray *cp_text_width_wrap (const char *text, guint width);
char *cp_text_width_dup_line (const char *text);
guint cp_text_width_get_terminal (void);

G_END_DECLS
