/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Cuts a text into words and marks, one after the other, without knowing any language. */

#pragma once

#include "cp-reading-private.h"

G_BEGIN_DECLS

/*
 * CpLexer:
 * @at: what comes next
 * @line: where the line of @at begins
 * @single_close: the mark that closes a single quotation that is open, or one passed already
 * @kind: of the token before
 */
typedef struct
{
  const char *text;
  const char *end;
  const char *at;
  const char *line;
  const char *single_close;
  guint8 kind;
} CpLexer;

/* Only so many bytes of a word take part in its fold: no real word is longer. */
#define CP_WORD_MAX 240

/* What a folded word needs, with room for letters whose fold is longer than they are. */
#define CP_WORD_BUFFER (CP_WORD_MAX * 4 + 32)

void cp_lexer_init (CpLexer *self, const char *text, gsize n_bytes);
gboolean cp_lexer_next (CpLexer *self, CpToken *token);

guint32 cp_word_hash (const char *folded, gsize n_bytes);
gsize cp_word_fold (const char *text, gsize n_bytes, char *folded, guint32 *hash);

G_END_DECLS
