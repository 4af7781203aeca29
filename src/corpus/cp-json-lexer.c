/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The strings, numbers and words of strict JSON, and faults with their place. */

#include "cp-json-lexer.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "cp-corpus-error.h"

/* A byte in each of the eight places of a word. */
#define REPEAT(byte) (G_GUINT64_CONSTANT (0x0101010101010101) * (byte))

/* Digits before the point of a number without an exponent that surely is a finite double. */
#define MAX_SAFE_DIGITS 308

/* The longest word that is looked at: longer than "Infinity". */
#define MAX_WORD 15

/* --- Bytes of a string --- */

/* Whether one of eight bytes is a quotation mark, a backslash, a control character or not ASCII.
 * A borrow can only reach bytes above one that is such itself, so there are no wrong answers. */
static inline gboolean
has_special (guint64 bytes)
{
  guint64 quotes = bytes ^ REPEAT ('"');
  guint64 slashes = bytes ^ REPEAT ('\\');

  return ((bytes | (bytes - REPEAT (0x20)) | (quotes - REPEAT (1)) | (slashes - REPEAT (1)))
          & REPEAT (0x80))
         != 0;
}

static inline gboolean
is_plain (guchar c)
{
  return c >= 0x20 && c < 0x80 && c != '"' && c != '\\';
}

static inline const guchar *
skip_ascii (const guchar *at, const guchar *end)
{
  guint64 bytes;

  while (end - at >= 8)
    {
      memcpy (&bytes, at, sizeof bytes);
      if (has_special (bytes))
        break;
      at += 8;
    }
  while (is_plain (*at))
    at++;
  return at;
}

static inline gboolean
is_continuation (guchar c)
{
  return (c & 0xC0) == 0x80;
}

/* The bytes of the UTF-8 character at @at, 0 if it is none; stops at the NUL after the buffer.
 * The ranges of the second byte (RFC 3629) shut out overlong forms, surrogates and what is
 * beyond U+10FFFF. */
static inline guint
measure_character (const guchar *at)
{
  guchar first = at[0];
  guchar low = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
  guchar high = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;

  if (first < 0xC2 || first > 0xF4 || at[1] < low || at[1] > high)
    return 0;
  if (first < 0xE0)
    return 2;
  if (!is_continuation (at[2]))
    return 0;
  if (first < 0xF0)
    return 3;
  return is_continuation (at[3]) ? 4 : 0;
}

/* Goes over all that needs no care; stops at a quotation mark, an escape, a fault, or where the
 * buffer ends. */
static void
skip_plain (CpJsonBuffer *buffer)
{
  const guchar *at = buffer->data + buffer->position;
  const guchar *end = buffer->data + buffer->fill;
  guint n_bytes;

  do
    {
      at = skip_ascii (at, end);
      n_bytes = *at < 0x80 ? 0 : measure_character (at);
      at += n_bytes;
    }
  while (n_bytes > 0);
  buffer->position = (gsize) (at - buffer->data);
}

static gboolean
fault_end_of_string (CpJsonLexer *self)
{
  /* Translators: what is wrong in a file, after “line 3, column 7:” */
  return cp_json_lexer_fault (self, _("the file ends in the middle of a string"));
}

/* A byte that skip_plain() did not like: a character that the buffer cuts, or a fault. */
static gboolean
scan_cut_character (CpJsonLexer *self)
{
  CpJsonBuffer *buffer = &self->buffer;
  const guchar *at;
  gsize n_bytes = cp_json_buffer_ensure (buffer, 4);

  at = buffer->data + buffer->position;
  if (measure_character (at) > 0)
    return TRUE;
  if (n_bytes < 4 && g_utf8_get_char_validated ((const char *) at, (gssize) n_bytes) == (gunichar) -2)
    {
      buffer->position = buffer->fill;
      return fault_end_of_string (self);
    }
  /* Translators: what is wrong in a file, after “line 3, column 7:” */
  return cp_json_lexer_fault (self, _("these bytes are not UTF-8 text"));
}

static gboolean
scan_hex_digits (CpJsonLexer *self, guint *unit)
{
  *unit = 0;
  for (guint i = 0; i < 4; i++)
    {
      int c = cp_json_buffer_peek (&self->buffer);

      if (c < 0)
        return fault_end_of_string (self);
      if (!g_ascii_isxdigit (c))
        /* Translators: what is wrong in a file, after “line 3, column 7:”; keep \u */
        return cp_json_lexer_fault (self, _("“\\u” needs four hexadecimal digits"));
      *unit = *unit * 16 + (guint) g_ascii_xdigit_value ((char) c);
      self->buffer.position++;
    }
  return TRUE;
}

static gboolean
fault_lone_surrogate (CpJsonLexer *self, goffset start)
{
  return cp_json_lexer_fault_at (self, start, CP_CORPUS_ERROR_SYNTAX,
                                 /* Translators: what is wrong in a file, after “line 3, column 7:”;
                                  * “escape” is a term of JSON, such as \u00e9 */
                                 _("an escape stands for half a character (a surrogate without the other)"));
}

/* The second escape of a pair, after a high surrogate. */
static gboolean
scan_low_surrogate (CpJsonLexer *self, goffset start)
{
  guint unit;

  for (const char *expected = "\\u"; *expected != '\0'; expected++)
    {
      int c = cp_json_buffer_peek (&self->buffer);

      if (c < 0)
        return fault_end_of_string (self);
      if (c != *expected)
        return fault_lone_surrogate (self, start);
      self->buffer.position++;
    }
  if (!scan_hex_digits (self, &unit))
    return FALSE;
  if (unit < 0xDC00 || unit > 0xDFFF)
    return fault_lone_surrogate (self, start);
  return TRUE;
}

static gboolean
scan_unicode_escape (CpJsonLexer *self, goffset start)
{
  guint unit;

  self->buffer.position++;
  if (!scan_hex_digits (self, &unit))
    return FALSE;
  if (unit == 0)
    return cp_json_lexer_fault_at (self, start, CP_CORPUS_ERROR_SYNTAX,
                                   /* Translators: what is wrong in a file, after “line 3, column 7:” */
                                   _("the character \\u0000 is not allowed"));
  if (unit >= 0xD800 && unit <= 0xDBFF)
    return scan_low_surrogate (self, start);
  if (unit >= 0xDC00 && unit <= 0xDFFF)
    return fault_lone_surrogate (self, start);
  return TRUE;
}

static gboolean
scan_escape (CpJsonLexer *self)
{
  goffset start = cp_json_buffer_get_offset (&self->buffer);
  int c;

  self->buffer.position++;
  c = cp_json_buffer_peek (&self->buffer);
  if (c < 0)
    return fault_end_of_string (self);
  if (c == 'u')
    return scan_unicode_escape (self, start);
  if (c == 0 || strchr ("\"\\/bfnrt", c) == NULL)
    return cp_json_lexer_fault_at (self, start, CP_CORPUS_ERROR_SYNTAX,
                                   /* Translators: what is wrong in a file, after “line 3, column
                                    * 7:”; “escape” is a term of JSON */
                                   _("an unknown escape: only \\\" \\\\ \\/ \\b \\f \\n \\r \\t and \\u are known"));
  self->buffer.position++;
  return TRUE;
}

/* --- Numbers --- */

static guint
skip_digits (CpJsonBuffer *buffer)
{
  guint n_digits = 0;

  while (g_ascii_isdigit (cp_json_buffer_peek (buffer)))
    {
      buffer->position++;
      n_digits++;
    }
  return n_digits;
}

static gboolean
fault_number (CpJsonLexer *self, const char *message)
{
  if (cp_json_buffer_peek (&self->buffer) < 0)
    /* Translators: what is wrong in a file, after “line 3, column 7:” */
    return cp_json_lexer_fault (self, _("the file ends in the middle of a number"));
  return cp_json_lexer_fault (self, message);
}

/* The digits before the point. */
static gboolean
scan_integer_part (CpJsonLexer *self, guint *n_digits)
{
  CpJsonBuffer *buffer = &self->buffer;
  int c = cp_json_buffer_peek (buffer);

  *n_digits = 1;
  if (c == 'I' || c == 'N')
    /* Translators: what is wrong in a file, after “line 3, column 7:”; keep both words */
    return fault_number (self, _("NaN and Infinity are not JSON"));
  if (c != '0')
    {
      *n_digits = skip_digits (buffer);
      /* Translators: what is wrong in a file, after “line 3, column 7:” */
      return *n_digits > 0 || fault_number (self, _("digits are missing after the minus sign"));
    }
  buffer->position++;
  c = cp_json_buffer_peek (buffer);
  if (c == 'x' || c == 'X')
    /* Translators: what is wrong in a file, after “line 3, column 7:” */
    return fault_number (self, _("hexadecimal numbers are not JSON"));
  if (g_ascii_isdigit (c))
    /* Translators: what is wrong in a file, after “line 3, column 7:” */
    return fault_number (self, _("a number may not begin with 0"));
  return TRUE;
}

static gboolean
scan_exponent (CpJsonLexer *self)
{
  CpJsonBuffer *buffer = &self->buffer;
  int c;

  buffer->position++;
  c = cp_json_buffer_peek (buffer);
  if (c == '+' || c == '-')
    buffer->position++;
  if (skip_digits (buffer) == 0)
    /* Translators: what is wrong in a file, after “line 3, column 7:” */
    return fault_number (self, _("digits are missing in the exponent"));
  return TRUE;
}

/* Whether the integer of @n_digits digits at @text (after its sign) fits a gint64. */
static gboolean
check_integer (const char *text, guint n_digits, gboolean is_negative)
{
  if (n_digits != 19)
    return n_digits < 19;
  return strncmp (text, is_negative ? "9223372036854775808" : "9223372036854775807", 19) <= 0;
}

static gboolean
check_range (CpJsonLexer *self, goffset start, guint n_digits, gboolean is_integer,
             gboolean has_exponent)
{
  const char *text = cp_json_buffer_get_bytes (&self->buffer, start);
  gboolean is_negative = *text == '-';

  if (is_integer && !check_integer (text + is_negative, n_digits, is_negative))
    return cp_json_lexer_fault_at (self, start, CP_CORPUS_ERROR_LIMIT,
                                   /* Translators: what is wrong in a file, after “line 3, column
                                    * 7:” */
                                   _("the number is too large: whole numbers go up to 9223372036854775807"));
  if ((has_exponent || n_digits > MAX_SAFE_DIGITS) && !isfinite (g_ascii_strtod (text, NULL)))
    /* Translators: what is wrong in a file, after “line 3, column 7:” */
    return cp_json_lexer_fault_at (self, start, CP_CORPUS_ERROR_LIMIT, _("the number is too large"));
  return TRUE;
}

/* Sets an error with line, column (in bytes, from 1) and record. */
static void
set_error_at (CpJsonLexer *self, goffset offset, int code, const char *message)
{
  guint column = (guint) MIN (offset - self->buffer.line_start + 1, (goffset) G_MAXUINT);

  if (self->record == 0)
    /* Translators: the numbers of a line and of a column in a file, and what is wrong there,
     * such as “a string is not closed” */
    g_set_error (&self->error, CP_CORPUS_ERROR, code, _("line %u, column %u: %s"),
                 self->buffer.line, column, message);
  else
    /* Translators: the numbers of a line and of a column in a file, what is wrong there, such as
     * “a string is not closed”; then the name of a list in the file (“statements”; it is not
     * translated) and the number of the record in this list */
    g_set_error (&self->error, CP_CORPUS_ERROR, code, _("line %u, column %u: %s (%s, record %u)"),
                 self->buffer.line, column, message, self->array, self->record);
}

/* --- Public functions --- */

/**
 * cp_json_lexer_fault_stream:
 * @self: the lexer, whose buffer gives no more bytes before the stream's end
 *
 * Sets the error that says why: reading failed or was cancelled, or the record is too large.
 *
 * Returns: FALSE, for the caller to return
 */
gboolean
cp_json_lexer_fault_stream (CpJsonLexer *self)
{
  CpJsonBuffer *buffer;

  g_return_val_if_fail (self != NULL && self->error == NULL, FALSE);

  buffer = &self->buffer;
  if (g_error_matches (buffer->error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    self->error = g_steal_pointer (&buffer->error);
  else if (buffer->error != NULL)
    g_set_error (&self->error, CP_CORPUS_ERROR, CP_CORPUS_ERROR_READ,
                 /* Translators: why a file could not be read, as the system says it */
                 _("The file cannot be read: %s"), buffer->error->message);
  else
    set_error_at (self, cp_json_buffer_get_offset (buffer), CP_CORPUS_ERROR_LIMIT,
                  /* Translators: what is wrong in a file, after “line 3, column 7:” */
                  _("a record is larger than 256 MiB or than the free memory"));
  return FALSE;
}

/**
 * cp_json_lexer_fault_at:
 * @self: the lexer
 * @offset: the faulty byte, from the stream's beginning and in the current line
 * @code: a #CpCorpusError
 * @message: what is wrong, as part of a sentence, translated
 *
 * Sets the error, with its place; or, where bytes are missing because the stream gave none, that of
 * cp_json_lexer_fault_stream().
 *
 * Returns: FALSE, for the caller to return
 */
gboolean
cp_json_lexer_fault_at (CpJsonLexer *self, goffset offset, int code, const char *message)
{
  g_return_val_if_fail (self != NULL && self->error == NULL, FALSE);
  g_return_val_if_fail (message != NULL, FALSE);

  if (self->buffer.error != NULL || self->buffer.is_full)
    return cp_json_lexer_fault_stream (self);
  set_error_at (self, offset, code, message);
  return FALSE;
}

/**
 * cp_json_lexer_fault:
 * @self: the lexer
 * @message: what is wrong at the position, as part of a sentence, translated
 *
 * Sets a syntax error; see cp_json_lexer_fault_at().
 *
 * Returns: FALSE, for the caller to return
 */
gboolean
cp_json_lexer_fault (CpJsonLexer *self, const char *message)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return cp_json_lexer_fault_at (self, cp_json_buffer_get_offset (&self->buffer),
                                 CP_CORPUS_ERROR_SYNTAX, message);
}

/**
 * cp_json_lexer_skip_blanks:
 * @self: the lexer
 *
 * Goes over white space and counts the lines.
 *
 * Returns: the byte that stands there, or -1 where the stream ends
 */
int
cp_json_lexer_skip_blanks (CpJsonLexer *self)
{
  CpJsonBuffer *buffer;

  g_return_val_if_fail (self != NULL, -1);

  buffer = &self->buffer;
  while (TRUE)
    {
      int c = cp_json_buffer_peek (buffer);

      if (c != ' ' && c != '\n' && c != '\r' && c != '\t')
        return c;
      buffer->position++;
      if (c != '\n')
        continue;
      buffer->line++;
      buffer->line_start = cp_json_buffer_get_offset (buffer);
    }
}

/**
 * cp_json_lexer_scan_string:
 * @self: the lexer, at a quotation mark
 * @span: (out): where the contents stand; usable while the bytes are held
 *
 * Goes over a string.
 *
 * Returns: FALSE on a fault
 */
gboolean
cp_json_lexer_scan_string (CpJsonLexer *self, CpJsonSpan *span)
{
  CpJsonBuffer *buffer;
  gboolean passed = TRUE;

  g_return_val_if_fail (self != NULL && span != NULL, FALSE);

  buffer = &self->buffer;
  buffer->position++;
  span->start = cp_json_buffer_get_offset (buffer);
  span->has_escapes = FALSE;
  while (passed)
    {
      int c;

      skip_plain (buffer);
      c = cp_json_buffer_peek (buffer);
      if (c == '"')
        break;
      if (c < 0)
        passed = fault_end_of_string (self);
      else if (c == '\\')
        passed = span->has_escapes = scan_escape (self);
      else if (c == '\n' || c == '\r')
        passed = cp_json_lexer_fault_at (self, span->start - 1, CP_CORPUS_ERROR_SYNTAX,
                                         /* Translators: what is wrong in a file, after “line 3,
                                          * column 7:”; keep \n */
                                         _("a string is not closed (a line break inside one is written \\n)"));
      else if (c < 0x20)
        /* Translators: what is wrong in a file, after “line 3, column 7:” */
        passed = cp_json_lexer_fault (self, _("a control character stands in a string"));
      else if (c >= 0x80)
        passed = scan_cut_character (self);
    }
  span->n_bytes = (gsize) (cp_json_buffer_get_offset (buffer) - span->start);
  buffer->position++;
  return passed;
}

/**
 * cp_json_lexer_scan_number:
 * @self: the lexer, at a minus sign or a digit; bytes are held
 *
 * Goes over a number: integers must fit a gint64, others a finite double.
 *
 * Returns: FALSE on a fault
 */
gboolean
cp_json_lexer_scan_number (CpJsonLexer *self)
{
  CpJsonBuffer *buffer;
  gboolean has_point, has_exponent;
  goffset start;
  guint n_digits;
  int c;

  g_return_val_if_fail (self != NULL, FALSE);

  buffer = &self->buffer;
  start = cp_json_buffer_get_offset (buffer);
  if (cp_json_buffer_peek (buffer) == '-')
    buffer->position++;
  if (!scan_integer_part (self, &n_digits))
    return FALSE;
  has_point = cp_json_buffer_peek (buffer) == '.';
  if (has_point)
    {
      buffer->position++;
      if (skip_digits (buffer) == 0)
        /* Translators: what is wrong in a file, after “line 3, column 7:” */
        return fault_number (self, _("digits are missing after the point"));
    }
  c = cp_json_buffer_peek (buffer);
  has_exponent = c == 'e' || c == 'E';
  if (has_exponent && !scan_exponent (self))
    return FALSE;
  c = cp_json_buffer_peek (buffer);
  if (g_ascii_isalnum (c) || (c > 0 && strchr ("._+-", c) != NULL))
    /* Translators: what is wrong in a file, after “line 3, column 7:” */
    return cp_json_lexer_fault (self, _("this does not belong to a number"));
  return check_range (self, start, n_digits, !has_point && !has_exponent, has_exponent);
}

/**
 * cp_json_lexer_scan_word:
 * @self: the lexer, at a letter
 *
 * Goes over true, false or null; there are no other words.
 *
 * Returns: FALSE on a fault
 */
gboolean
cp_json_lexer_scan_word (CpJsonLexer *self)
{
  CpJsonBuffer *buffer;
  char word[MAX_WORD + 1] = "";
  goffset start;

  g_return_val_if_fail (self != NULL, FALSE);

  buffer = &self->buffer;
  start = cp_json_buffer_get_offset (buffer);
  for (guint i = 0; i < MAX_WORD && g_ascii_isalnum (cp_json_buffer_peek (buffer)); i++)
    word[i] = (char) buffer->data[buffer->position++];
  if (g_str_equal (word, "true") || g_str_equal (word, "false") || g_str_equal (word, "null"))
    return TRUE;
  if (cp_json_buffer_peek (buffer) < 0
      && (g_str_has_prefix ("true", word) || g_str_has_prefix ("false", word)
          || g_str_has_prefix ("null", word)))
    /* Translators: what is wrong in a file, after “line 3, column 7:” */
    return cp_json_lexer_fault (self, _("the file ends in the middle of a word"));
  if (g_str_equal (word, "NaN") || g_str_equal (word, "Infinity"))
    return cp_json_lexer_fault_at (self, start, CP_CORPUS_ERROR_SYNTAX, _("NaN and Infinity are not JSON"));
  return cp_json_lexer_fault_at (self, start, CP_CORPUS_ERROR_SYNTAX,
                                 /* Translators: what is wrong in a file, after “line 3, column 7:”;
                                  * keep true, false and null */
                                 _("an unknown word: JSON has only true, false and null (strings need double "
                                   "quotation marks)"));
}
