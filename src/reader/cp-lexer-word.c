/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Cuts words and numbers. */

#include "cp-lexer-private.h"

/* What is known of a word when its end is found. */
typedef struct
{
  const char *end;
  guint n_letters;
  guint n_stops;
  gboolean has_lower;
  gboolean has_digit;
  gboolean is_address;
} WordScan;

static const char *
find_blank (const CpLexer *self, const char *at)
{
  guint n_bytes;
  guint8 kind = cp_lexer_classify (self, at, &n_bytes);

  while (kind != CP_CHAR_BLANK && kind != CP_CHAR_LINE && kind != CP_TOKEN_QUOTE)
    {
      at += n_bytes;
      kind = cp_lexer_classify (self, at, &n_bytes);
    }
  return at;
}

/* Whether a full stop between two letters belongs to the word: in "U.S", "a.m" and "city.gov",
 * but not where a blank was forgotten after a sentence. */
static gboolean
joins_by_stop (const CpLexer *self, const char *at, guint n_segment)
{
  guint n_bytes;

  if (!cp_lexer_is_letter_at (self, at + 1))
    return FALSE;
  cp_lexer_classify (self, at + 1, &n_bytes);
  if (!cp_lexer_is_letter_at (self, at + 1 + n_bytes))
    return n_segment <= 2 || !cp_lexer_is_upper_at (self, at + 1);
  return !cp_lexer_is_upper_at (self, at + 1);
}

/* "AT&T". */
static gboolean
joins_by_sign (const CpLexer *self, const char *at, guint n_segment)
{
  return *at == '&' && n_segment > 0 && n_segment <= 3 && cp_lexer_is_upper_at (self, at - 1)
         && cp_lexer_is_upper_at (self, at + 1);
}

/* Whether the word goes on over the mark at @at, and by how many bytes. */
static guint
measure_joint (const CpLexer *self, const char *at, guint n_segment)
{
  guint n_bytes = cp_lexer_measure_apostrophe (self, at);

  if (n_bytes > 0)
    {
      if (cp_lexer_is_letter_at (self, at + n_bytes))
        return cp_lexer_is_lone_s (self, at + n_bytes) ? 0 : n_bytes;
      return at != self->single_close && at[-1] == 'n' && *at != '\\' && n_segment > 4
                 && self->single_close < at
             ? n_bytes
             : 0;
    }
  switch (cp_lexer_classify (self, at, &n_bytes))
    {
    case CP_CHAR_HYPHEN:
      return cp_lexer_is_word_at (self, at + n_bytes) ? n_bytes : 0;
    case CP_TOKEN_STOP:
      return *at == '.' && joins_by_stop (self, at, n_segment) ? 1 : 0;
    case CP_TOKEN_OTHER:
      return joins_by_sign (self, at, n_segment) ? 1 : 0;
    default:
      return 0;
    }
}

static inline gboolean
is_address_mark (const CpLexer *self, const char *at)
{
  if (*at == '@')
    return cp_lexer_is_word_at (self, at + 1);
  return *at == ':' && self->end - at > 3 && at[1] == '/' && at[2] == '/';
}

static void
count_character (const CpLexer *self, WordScan *scan, const char *at, guint8 kind)
{
  if (kind == CP_CHAR_DIGIT)
    scan->has_digit = TRUE;
  if (kind != CP_CHAR_LETTER)
    return;

  scan->n_letters++;
  if ((guchar) *at < 0x80 ? g_ascii_islower (*at) : !cp_lexer_is_upper_at (self, at))
    scan->has_lower = TRUE;
}

/* Over letters of ASCII, which nearly all are. */
static inline const char *
scan_ascii (const CpLexer *self, const char *at, WordScan *scan)
{
  const char *start = at;
  guchar all = 0;

  while (at < self->end && g_ascii_isalpha (*at))
    all |= (guchar) *at++ & 0x20;
  scan->has_lower |= all != 0;
  scan->n_letters += (guint) (at - start);
  return at;
}

static void
scan_word (const CpLexer *self, const char *at, WordScan *scan)
{
  const char *start = at;
  guint n_segment = 0;
  guint n_bytes;

  for (;;)
    {
      const char *segment = at;
      guint8 kind;

      at = scan_ascii (self, at, scan);
      n_segment += (guint) (at - segment);
      kind = cp_lexer_classify (self, at, &n_bytes);
      if (kind == CP_CHAR_LETTER || kind == CP_CHAR_DIGIT || kind == CP_CHAR_UNSEEN)
        {
          count_character (self, scan, at, kind);
          n_segment++;
          at += n_bytes;
          continue;
        }
      if (at >= self->end || kind == CP_CHAR_BLANK || kind == CP_CHAR_LINE)
        break;
      if (is_address_mark (self, at))
        {
          scan->is_address = TRUE;
          at = cp_lexer_find_address_end (self, start, at);
          break;
        }
      n_bytes = measure_joint (self, at, n_segment);
      if (n_bytes == 0)
        break;
      if (*at == '.')
        {
          scan->n_stops++;
          n_segment = 0;
        }
      at += n_bytes;
    }
  scan->end = at;
}

/* Takes a word of nothing but letters of ASCII that ends at a blank or a comma, as nearly all do. */
static gboolean
take_plain_word (CpLexer *self, CpToken *token, const char *start)
{
  const char *at = start;
  guchar all = 0;

  for (; at < self->end && (guchar) ((*at | 0x20) - 'a') < 26; at++)
    all |= (guchar) *at;
  if (at == start || at == self->end || (*at != ' ' && *at != ',' && *at != '\n'))
    return FALSE;

  token->kind = CP_TOKEN_WORD;
  if ((*start & 0x20) == 0)
    {
      token->shape |= CP_SHAPE_CAPITAL;
      if (at == start + 1)
        token->shape |= CP_SHAPE_INITIAL;
      else if ((all & 0x20) == 0)
        token->shape |= CP_SHAPE_ALL_CAPS;
    }
  self->at = at;
  return TRUE;
}

/* --- For the lexer --- */

/**
 * cp_lexer_find_address_end:
 * @self: a lexer
 * @start: where the address begins
 * @at: a place in it
 *
 * Returns: the byte behind it, without what ends the sentence and not the address
 */
const char *
cp_lexer_find_address_end (const CpLexer *self, const char *start, const char *at)
{
  at = find_blank (self, at);
  while (at > start + 1 && strchr (".,;:!?)]'", at[-1]) != NULL)
    at--;
  return at;
}

/**
 * cp_lexer_take_word:
 * @self: a lexer
 * @token: (inout): a token, which becomes a word or an address
 * @start: where the word begins, or the apostrophe before it
 *
 * Cuts off a word.
 */
void
cp_lexer_take_word (CpLexer *self, CpToken *token, const char *start)
{
  WordScan scan = { NULL };
  guint n_bytes;

  if (take_plain_word (self, token, start))
    return;

  n_bytes = cp_lexer_measure_apostrophe (self, start);
  scan_word (self, start + n_bytes, &scan);
  if (scan.n_stops > 0 && strncmp (start, "www.", 4) == 0)
    {
      scan.is_address = TRUE;
      scan.end = cp_lexer_find_address_end (self, start, scan.end);
    }
  token->kind = scan.is_address ? CP_TOKEN_OTHER : CP_TOKEN_WORD;
  if (cp_lexer_is_upper_at (self, start + n_bytes))
    {
      token->shape |= CP_SHAPE_CAPITAL;
      if (scan.n_letters == 1 && !scan.has_digit)
        token->shape |= CP_SHAPE_INITIAL;
      if (scan.n_letters > 1 && !scan.has_lower)
        token->shape |= CP_SHAPE_ALL_CAPS;
    }
  if (scan.has_digit)
    token->shape |= CP_SHAPE_DIGITS;
  self->at = scan.end;
}

/**
 * cp_lexer_take_number:
 * @self: a lexer
 * @token: (inout): a token, which becomes a number
 * @at: its first digit
 *
 * Cuts off a number, or a word where letters follow: "80th", "17-year-old".
 */
void
cp_lexer_take_number (CpLexer *self, CpToken *token, const char *at)
{
  const char *start = at;
  guint n_bytes;

  for (;;)
    {
      if (cp_lexer_classify (self, at, &n_bytes) == CP_CHAR_DIGIT)
        at += n_bytes;
      else if (at < self->end && strchr (".,:", *at) != NULL
               && cp_lexer_classify (self, at + 1, &n_bytes) == CP_CHAR_DIGIT)
        at++;
      else
        break;
    }

  if (cp_lexer_is_word_at (self, at)
      || (at < self->end && *at == '-' && cp_lexer_is_letter_at (self, at + 1)))
    {
      cp_lexer_take_word (self, token, start);
      return;
    }
  token->kind = CP_TOKEN_NUMBER;
  token->shape |= CP_SHAPE_DIGITS;
  self->at = at;
}
