/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a lexer knows of single characters. */

#include "cp-lexer-private.h"

#define L CP_CHAR_LETTER
#define D CP_CHAR_DIGIT
#define B CP_CHAR_BLANK
#define O CP_TOKEN_OTHER

/* The kinds of the ASCII characters. */
const guint8 cp_char_ascii_kinds[128] = {
  B, B, B, B, B, B, B, B, B, B, CP_CHAR_LINE, B, B, B, B, B,
  B, B, B, B, B, B, B, B, B, B, B, B, B, B, B, B,
  B, CP_TOKEN_EXCLAMATION, CP_TOKEN_QUOTE, O, O, O, O, CP_CHAR_APOSTROPHE,
  CP_TOKEN_OPEN, CP_TOKEN_CLOSE, O, O, CP_TOKEN_COMMA, CP_CHAR_HYPHEN, CP_TOKEN_STOP, O,
  D, D, D, D, D, D, D, D, D, D, CP_TOKEN_COLON, CP_TOKEN_SEMICOLON, O, O, O, CP_TOKEN_QUESTION,
  O, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L,
  L, L, L, L, L, L, L, L, L, L, L, CP_TOKEN_OPEN, O, CP_TOKEN_CLOSE, O, O,
  CP_TOKEN_QUOTE, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L,
  L, L, L, L, L, L, L, L, L, L, L, CP_TOKEN_OPEN, O, CP_TOKEN_CLOSE, O, B,
};

#undef L
#undef D
#undef B
#undef O

/* Marks beyond ASCII. */
static guint8
classify_mark (gunichar c)
{
  switch (c)
    {
    case 0x2018: /* ‘ */
    case 0x2019: /* ’ */
    case 0x201B: /* ‛ */
    case 0x2032: /* ′ */
    case 0x02BC: /* ʼ */
      return CP_CHAR_APOSTROPHE;
    case 0x201A: /* ‚ */
    case 0x201C: /* “ */
    case 0x201D: /* ” */
    case 0x201E: /* „ */
    case 0x201F: /* ‟ */
    case 0x2033: /* ″ */
    case 0x00AB: /* « */
    case 0x00BB: /* » */
    case 0x2039: /* ‹ */
    case 0x203A: /* › */
    case 0xFF02: /* ＂ */
      return CP_TOKEN_QUOTE;
    case 0x2010:
    case 0x2011:
      return CP_CHAR_HYPHEN;
    case 0x2012:
    case 0x2013: /* – */
    case 0x2014: /* — */
    case 0x2015: /* ― */
    case 0x2212: /* − */
    case 0xFE58:
      return CP_TOKEN_DASH;
    case 0x2026: /* … */
      return CP_TOKEN_STOP;
    case 0x060C:
      return CP_TOKEN_COMMA;
    case 0x061B:
      return CP_TOKEN_SEMICOLON;
    case 0x061F:
      return CP_TOKEN_QUESTION;
    default:
      return 0;
    }
}

static guint8
classify_unicode (gunichar c)
{
  guint8 kind = classify_mark (c);

  if (kind != 0)
    return kind;
  if (g_unichar_isalpha (c))
    return CP_CHAR_LETTER;
  if (g_unichar_isdigit (c))
    return CP_CHAR_DIGIT;
  if (g_unichar_isspace (c) || c == 0x0085 || c == 0xFEFF)
    return CP_CHAR_BLANK;
  if (g_unichar_ismark (c) || g_unichar_type (c) == G_UNICODE_FORMAT)
    return CP_CHAR_UNSEEN;
  if (g_unichar_isalnum (c))
    return CP_CHAR_LETTER;
  return CP_TOKEN_OTHER;
}

/**
 * cp_char_classify_unicode:
 * @at: a character of valid UTF-8
 * @n_bytes: (out): its length
 *
 * Returns: its kind
 */
guint8
cp_char_classify_unicode (const char *at, guint *n_bytes)
{
  *n_bytes = (guint) (g_utf8_next_char (at) - at);
  return classify_unicode (g_utf8_get_char (at));
}
