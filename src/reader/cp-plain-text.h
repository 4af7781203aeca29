/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Articles as plain text. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *cp_plain_text_decode (const char *bytes, gsize n_bytes, char **charset, GError **error);

G_END_DECLS
