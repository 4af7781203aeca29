/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Text folded for matching, its words, and digests that do not depend on its layout. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What cp_fold_character() gives for a character whose fold has several. */
#define CP_FOLD_SEVERAL G_MAXUINT32

gboolean cp_fold_is_word_char (gunichar c);
gunichar cp_fold_character (gunichar c);

char *cp_fold (const char *text);
void cp_fold_append (GString *to, const char *text, gsize n_bytes);
void cp_fold_append_letters (GString *to, const char *text, gsize n_bytes);

gboolean cp_fold_next_word (const char **at, const char *end, const char **word_end);
guint cp_fold_count_words (const char *text, gsize n_bytes);

guint64 cp_fold_digest (const char *text, gsize n_bytes);
guint64 cp_fold_digest_letters (GChecksum *checksum, const char *letters, gsize n_bytes);

G_END_DECLS
