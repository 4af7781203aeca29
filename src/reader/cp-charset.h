/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Bytes in any common encoding, as UTF-8. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *cp_charset_decode (const char *bytes, gsize n_bytes, const char *declared, char **charset,
                         GError **error);

G_END_DECLS
