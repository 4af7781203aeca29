/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lines of text from anywhere, made alike. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *cp_text_line_clean (char *text);
char *cp_text_line_dup_lower (const char *text, gsize n_bytes);
void cp_text_line_drop_returns (char *text);

G_END_DECLS
