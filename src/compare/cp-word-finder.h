/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where in a text the words of a query stand. */

#pragma once

#include "cp-query.h"

G_BEGIN_DECLS

/* In bytes of the text; the end is exclusive. */
typedef struct
{
  guint start;
  guint end;
} CpWordMark;

typedef struct _CpWordFinder CpWordFinder;

CpWordFinder *cp_word_finder_new (const CpQuery *query);
void cp_word_finder_free (CpWordFinder *self);

gboolean cp_word_finder_list (const CpWordFinder *self, const char *text, gsize n_bytes,
                              GArray *marks);
gboolean cp_word_finder_finds_all (const CpWordFinder *self, const char *text, gsize n_bytes);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpWordFinder, cp_word_finder_free)

G_END_DECLS
