/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Code points, bytes and paragraphs of one text. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _CpTextIndex CpTextIndex;

CpTextIndex *cp_text_index_new (const char *text, gsize n_bytes);
void cp_text_index_free (CpTextIndex *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpTextIndex, cp_text_index_free)

const char *cp_text_index_get_text (const CpTextIndex *self, gsize *n_bytes);
guint cp_text_index_get_length (const CpTextIndex *self);
guint cp_text_index_get_n_paragraphs (const CpTextIndex *self);

gsize cp_text_index_to_byte (const CpTextIndex *self, guint offset);
guint cp_text_index_to_offset (const CpTextIndex *self, gsize byte);
guint cp_text_index_get_paragraph_at (const CpTextIndex *self, guint offset);
gboolean cp_text_index_get_paragraph (const CpTextIndex *self, guint number, guint *start,
                                      guint *end);

G_END_DECLS
