/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a lexer knows of single characters, and its parts ask of its text. */

#pragma once

#include <string.h>

#include "cp-lexer.h"

G_BEGIN_DECLS

/* Kinds of characters: those of CpTokenKind that a mark can have, and these. */
enum
{
  CP_CHAR_BLANK = 32,
  CP_CHAR_LINE,       /* a line break */
  CP_CHAR_LETTER,
  CP_CHAR_DIGIT,
  CP_CHAR_UNSEEN,     /* a mark on a letter, a soft hyphen and the like: inside words only */
  CP_CHAR_APOSTROPHE, /* or a single quotation mark: what it is depends on its neighbours */
  CP_CHAR_HYPHEN,
};

extern const guint8 cp_char_ascii_kinds[128];

guint8 cp_char_classify_unicode (const char *at, guint *n_bytes);

/* The kind of the character at @at and its length; a blank of one byte at the end of the text. */
static inline guint8
cp_char_classify (const char *at, const char *end, guint *n_bytes)
{
  *n_bytes = 1;
  if (G_UNLIKELY (at >= end))
    return CP_CHAR_BLANK;
  if (G_LIKELY ((guchar) *at < 0x80))
    return cp_char_ascii_kinds[(guchar) *at];
  return cp_char_classify_unicode (at, n_bytes);
}

static inline gboolean
cp_char_is_word (guint8 kind)
{
  return kind == CP_CHAR_LETTER || kind == CP_CHAR_DIGIT;
}

static inline guint8
cp_lexer_classify (const CpLexer *self, const char *at, guint *n_bytes)
{
  return cp_char_classify (at, self->end, n_bytes);
}

static inline gboolean
cp_lexer_is_word_at (const CpLexer *self, const char *at)
{
  guint n_bytes;

  return cp_char_is_word (cp_lexer_classify (self, at, &n_bytes));
}

static inline gboolean
cp_lexer_is_letter_at (const CpLexer *self, const char *at)
{
  guint n_bytes;

  return cp_lexer_classify (self, at, &n_bytes) == CP_CHAR_LETTER;
}

static inline gboolean
cp_lexer_is_upper_at (const CpLexer *self, const char *at)
{
  if (at >= self->end)
    return FALSE;
  return (guchar) *at < 0x80 ? g_ascii_isupper (*at) : g_unichar_isupper (g_utf8_get_char (at));
}

/* How long the apostrophe is that stands here, also one after a backslash; 0 where none is. */
static inline guint
cp_lexer_measure_apostrophe (const CpLexer *self, const char *at)
{
  guint n_bytes;

  if (at < self->end && *at == '\\' && at + 1 < self->end && at[1] == '\'')
    return 2;
  return cp_lexer_classify (self, at, &n_bytes) == CP_CHAR_APOSTROPHE ? n_bytes : 0;
}

/* An "s" that ends a word. */
static inline gboolean
cp_lexer_is_lone_s (const CpLexer *self, const char *at)
{
  return at < self->end && (*at == 's' || *at == 'S') && !cp_lexer_is_word_at (self, at + 1)
         && cp_lexer_measure_apostrophe (self, at + 1) == 0;
}

static inline gboolean
cp_lexer_ends_in_s (const char *at)
{
  return strchr ("sSzZxX", at[-1]) != NULL;
}

const char *cp_lexer_find_address_end (const CpLexer *self, const char *start, const char *at);
void cp_lexer_take_word (CpLexer *self, CpToken *token, const char *start);
void cp_lexer_take_number (CpLexer *self, CpToken *token, const char *at);

G_END_DECLS
