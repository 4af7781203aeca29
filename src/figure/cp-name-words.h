/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How names are written where they are seen: as long as anybody reads them. */

#pragma once

#include "cp-source.h"

G_BEGIN_DECLS

/* Letters that a name has at most where it is seen. */
#define CP_NAME_LETTERS_MAX 200

char *cp_words_shorten (const char *name, guint n_letters);
char *cp_words_dup_name (const char *name);
char *cp_words_dup_source (const CpSource *source);

G_END_DECLS
