/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The encoding of a text that does not say it, by its letters. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

const char *cp_charset_guess (const char *bytes, gsize n_bytes);
const char *cp_charset_guess_wide (const char *bytes, gsize n_bytes);

G_END_DECLS
