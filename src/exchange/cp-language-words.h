/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Languages in words. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *cp_words_dup_translated_from (const char *language);

G_END_DECLS
