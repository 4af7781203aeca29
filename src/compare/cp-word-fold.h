/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A text as folded words, for what looks for words in it. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

void cp_word_fold_append (GString *to, GArray *places, const char *text, gsize n_bytes);
gboolean cp_word_fold_is_invisible (gunichar c);

G_END_DECLS
